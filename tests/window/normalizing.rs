//! What becomes of what is typed and pasted: put into its usual form when the field is
//! left, taken apart where it is several fields, without what can't be seen.

use std::time::Duration;

use crate::harness::window::{Desk, at, example_draft, sandbox_account};
use profile_desk::app::action::{Action, Done};
use profile_desk::app::state::Offer;
use profile_desk::domain::asked::Question;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::Place;
use profile_desk::domain::normalize::normalize_draft;
use profile_desk::domain::outgoing::Sent;
use profile_desk::domain::submission::SubmissionState;
use uuid::Uuid;

/// A desk with one blank profile open, of a company in this country.
fn company_in(code: &str) -> Desk {
    let mut desk = Desk::with(Vec::new(), vec![sandbox_account()]);
    desk.act(Action::New(Uuid::from_u128(1)));
    type_into(&mut desk, FieldId::AddressCountryCode, code);
    desk
}

fn type_into(desk: &mut Desk, field: FieldId, text: &str) {
    desk.act(Action::Edit(field.into(), text.to_owned()));
}

/// Types and leaves the field; what it holds then.
fn enter(desk: &mut Desk, field: FieldId, text: &str) -> String {
    type_into(desk, field, text);
    desk.act(Action::Left(field.into()));
    holds(desk, field)
}

fn holds(desk: &Desk, field: FieldId) -> String {
    desk.profile().text(field).unwrap().to_owned()
}

fn told(desk: &Desk) -> Vec<&str> {
    let notices = desk.state.notices.iter();
    notices.map(|notice| notice.text.as_str()).collect()
}

fn shown_at(desk: &Desk, field: FieldId) -> Vec<String> {
    let place = Place::from(field);
    let shown = desk.state.findings_at(&place);
    shown.map(|finding| finding.sentence.clone()).collect()
}

#[test]
fn a_postal_code_takes_its_usual_form_when_the_field_is_left_and_undo_takes_that_back() {
    let mut desk = company_in("NL");
    type_into(&mut desk, FieldId::PostalCode, "1234ab");
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234ab");
    desk.act(Action::Left(FieldId::PostalCode.into()));
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234 AB");
    desk.act(Action::Undo);
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234ab");
    // Who took it back wants it so: leaving the field again changes nothing.
    desk.act(Action::Left(FieldId::PostalCode.into()));
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234ab");
    assert_eq!(shown_at(&desk, FieldId::PostalCode), Vec::<String>::new());
    desk.act(Action::Redo);
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234 AB");
    // Nor does whatever else is typed make it come back.
    desk.act(Action::Undo);
    type_into(&mut desk, FieldId::City, "Amsterdam");
    desk.act(Action::Left(FieldId::PostalCode.into()));
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234ab");
    assert_eq!(enter(&mut desk, FieldId::PostalCode, "1234ac"), "1234 AC");
}

#[test]
fn what_the_server_has_is_not_put_in_order() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.postal_code = "1012lg".to_owned();
    draft.submission.state = SubmissionState::Submitted { at: at(0) };
    draft.submission.sent = Some(Sent::of(&draft));
    let mut desk = Desk::with(vec![draft], vec![sandbox_account()]);
    desk.act(Action::Left(FieldId::PostalCode.into()));
    desk.act(Action::Submit);
    assert_eq!(holds(&desk, FieldId::PostalCode), "1012lg");
    assert!(
        told(&desk)[0].contains("nothing has changed"),
        "{:?}",
        told(&desk)
    );
}

#[test]
fn what_was_changed_since_it_was_sent_is_put_in_order() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.business_register_number = "KVK 33014286".to_owned();
    draft.submission.state = SubmissionState::Submitted { at: at(0) };
    draft.submission.sent = Some(Sent::of(&draft));
    let mut desk = Desk::with(vec![draft], vec![sandbox_account()]);
    desk.act(Action::Left(FieldId::BusinessRegisterNumber.into()));
    assert_eq!(
        holds(&desk, FieldId::BusinessRegisterNumber),
        "KVK 33014286"
    );
    let number = enter(
        &mut desk,
        FieldId::BusinessRegisterNumber,
        "KVK-nr. 33014288",
    );
    assert_eq!(number, "33014288");
}

#[test]
fn a_label_in_front_of_a_register_number_is_taken_off_and_said_and_undo_brings_it_back() {
    let mut desk = company_in("DK");
    let number = FieldId::BusinessRegisterNumber;
    type_into(&mut desk, number, "CVR-nr. 24256790");
    assert!(told(&desk).is_empty());
    desk.act(Action::Left(number.into()));
    assert_eq!(holds(&desk, number), "24256790");
    assert_eq!(
        told(&desk),
        ["“CVR-nr.” was left out: it is not part of the number 24256790"]
    );
    desk.act(Action::Undo);
    assert_eq!(holds(&desk, number), "CVR-nr. 24256790");
    desk.act(Action::Left(number.into()));
    desk.act(Action::Check);
    assert_eq!(holds(&desk, number), "CVR-nr. 24256790");
    assert!(shown_at(&desk, number).is_empty());
    // Also once the draft was closed and opened again, and what is sent is what stands there.
    let draft = desk.state.open_draft().unwrap().clone();
    let sent = Sent::of(&draft).body;
    assert_eq!(sent["businessRegisterNumber"], "CVR-nr. 24256790");
    let shown = serde_json::to_string(&draft.shown).unwrap();
    let mut again = draft.clone();
    again.shown = serde_json::from_str(&shown).unwrap();
    assert_eq!(normalize_draft(&mut again), []);
    assert_eq!(again, draft);
    // What is typed anew is put in order anew.
    assert_eq!(enter(&mut desk, number, "CVR 24256790"), "24256790");
}

#[test]
fn digits_and_hyphens_of_other_scripts_become_those_of_ascii_without_a_word() {
    for (country, field, typed, usual) in [
        ("DE", FieldId::PostalCode, "１０１１５", "10115"),
        ("AE", FieldId::PostalCode, "１２３", "123"),
        ("PL", FieldId::PostalCode, "00\u{2011}950", "00-950"),
        (
            "CH",
            FieldId::BusinessRegisterNumber,
            "CHE\u{2011}105.909.036",
            "CHE-105.909.036",
        ),
        ("BR", FieldId::BusinessRegisterNumber, "١٢٣", "123"),
        (
            "JP",
            FieldId::RepresentativePhoneNumber,
            "０３－５５５５－４５６７",
            "+81 3-5555-4567",
        ),
    ] {
        let mut desk = company_in(country);
        assert_eq!(enter(&mut desk, field, typed), usual);
        assert!(told(&desk).is_empty(), "{:?}", told(&desk));
    }
}

#[test]
fn a_joiner_of_letters_can_be_typed() {
    let mut desk = company_in("NL");
    for typed in ["می", "می\u{200c}", "می\u{200c}خ"] {
        type_into(&mut desk, FieldId::CompanyName, typed);
        assert_eq!(holds(&desk, FieldId::CompanyName), typed);
    }
    type_into(&mut desk, FieldId::CompanyName, "می\u{200c}");
    let sent = Sent::of(desk.state.open_draft().unwrap()).body;
    assert_eq!(sent["companyName"], "می");
    assert!(told(&desk).is_empty());
}

#[test]
fn nothing_is_put_in_order_while_somebody_types_or_where_the_form_is_not_known() {
    let mut desk = company_in("NL");
    assert_eq!(enter(&mut desk, FieldId::PostalCode, "12345"), "12345");
    let said = "Postal code for the Netherlands looks like 1234 AB";
    assert_eq!(shown_at(&desk, FieldId::PostalCode), [said]);
    let mut desk = company_in("AE");
    assert_eq!(enter(&mut desk, FieldId::PostalCode, "p.o. 1"), "p.o. 1");
}

#[test]
fn another_country_keeps_what_was_typed() {
    let mut desk = company_in("US");
    for (field, text) in [
        (FieldId::Region, "Texas"),
        (FieldId::PostalCode, "78701"),
        (FieldId::City, "Austin"),
    ] {
        type_into(&mut desk, field, text);
    }
    type_into(&mut desk, FieldId::AddressCountryCode, "NL");
    assert_eq!(holds(&desk, FieldId::Region), "Texas");
    assert_eq!(holds(&desk, FieldId::PostalCode), "78701");
    assert_eq!(holds(&desk, FieldId::City), "Austin");
    // An extra field of another country stays as long as something is in it.
    let court = Place::key(FieldId::RequiredFields, "registerCourt");
    desk.act(Action::Edit(court.clone(), "Bonn".to_owned()));
    type_into(&mut desk, FieldId::AddressCountryCode, "DE");
    assert_eq!(desk.profile().required_fields["registerCourt"], "Bonn");
    desk.act(Action::Edit(court, " ".to_owned()));
    type_into(&mut desk, FieldId::AddressCountryCode, "NL");
    assert!(desk.profile().required_fields.is_empty());
    desk.act(Action::Undo);
    assert!(desk.profile().required_fields.contains_key("registerCourt"));
}

#[test]
fn a_phone_number_is_shown_with_its_country_and_sent_as_e_164() {
    let mut desk = company_in("NL");
    let phone = FieldId::RepresentativePhoneNumber;
    for typed in ["020 123 4567", "+31201234567", "0031 20 1234567"] {
        assert_eq!(enter(&mut desk, phone, typed), "+31 20 123 4567", "{typed}");
        let sent = Sent::of(desk.state.open_draft().unwrap()).body;
        assert_eq!(sent["representativePhoneNumber"], "+31201234567");
    }
    // Of another country than the company's.
    assert_eq!(
        enter(&mut desk, phone, "+32 2 201 11 11"),
        "+32 2 201 11 11"
    );
    assert_eq!(shown_at(&desk, phone), Vec::<String>::new());
    assert_eq!(enter(&mut desk, phone, "020 12"), "020 12");
    let said = shown_at(&desk, phone);
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("like +31 "), "{said:?}");
    let sent = Sent::of(desk.state.open_draft().unwrap()).body;
    assert_eq!(sent["representativePhoneNumber"], "020 12");
}

#[test]
fn an_extension_is_kept_in_the_field_and_said_to_be_left_out() {
    let mut desk = company_in("NL");
    let phone = FieldId::RepresentativePhoneNumber;
    let typed = "020 123 4567 ext. 89";
    assert_eq!(enter(&mut desk, phone, typed), typed);
    let said = "“ext. 89” is left out: the number is sent as +31201234567";
    assert_eq!(shown_at(&desk, phone), [said]);
}

#[test]
fn what_cannot_be_seen_is_left_out_and_said() {
    let mut desk = company_in("NL");
    type_into(&mut desk, FieldId::CompanyName, "Ac\u{200b}me\u{202e}\u{7}");
    assert_eq!(holds(&desk, FieldId::CompanyName), "Acme");
    let said = "3 characters that can’t be seen were left out of company name";
    assert_eq!(told(&desk), [said]);
    for name in [
        "株式会社日本",
        "شركة المثال",
        "บริษัท ตัวอย่าง",
        "Łódź Świętokrzyska",
    ] {
        type_into(&mut desk, FieldId::CompanyName, name);
        assert_eq!(holds(&desk, FieldId::CompanyName), name);
    }
    assert_eq!(told(&desk).len(), 1);
}

/// What a paste of several lines does: the input makes one line of them.
fn paste(desk: &mut Desk, field: FieldId, text: &str) {
    desk.act(Action::PastedLines(field.into(), text.to_owned()));
    type_into(desk, field, &text.replace('\n', " "));
}

fn accept(desk: &mut Desk) {
    let offer = desk
        .state
        .notices
        .iter()
        .find_map(|notice| match &notice.offer {
            Some(Offer::SplitPasted(pasted)) => Some(pasted.clone()),
            _ => None,
        });
    desk.act(Action::SplitPasted(offer.expect("an offer")));
}

#[test]
fn a_pasted_address_is_offered_in_its_parts_and_one_undo_takes_them_back() {
    let mut desk = company_in("");
    desk.done(Done::Sandbox(Ok("http://127.0.0.1:9".parse().unwrap())));
    type_into(&mut desk, FieldId::Street, "Before");
    desk.wait(Duration::from_secs(3));
    let before = desk.profile().clone();
    let block = "Acme BV\nKerkstraat 12 bis\n1012ab Amsterdam\nThe Netherlands";
    paste(&mut desk, FieldId::Street, block);
    // Nothing is done unasked.
    assert!(holds(&desk, FieldId::Street).starts_with("Acme BV Kerkstraat"));
    assert!(
        told(&desk)[0].contains("postal code “1012 AB”"),
        "{:?}",
        told(&desk)
    );
    accept(&mut desk);
    for (field, wanted) in [
        (FieldId::AddressCountryCode, "NL"),
        (FieldId::CompanyName, "Acme BV"),
        (FieldId::Street, "Kerkstraat"),
        (FieldId::StreetNumber, "12"),
        (FieldId::StreetNumberExtra, "bis"),
        (FieldId::PostalCode, "1012 AB"),
        (FieldId::City, "Amsterdam"),
    ] {
        assert_eq!(holds(&desk, field), wanted, "{field:?}");
    }
    assert!(told(&desk).is_empty());
    // The country that came with it is asked what it wants, as if it had been chosen.
    let company = Question::RequiredFields("NL".to_owned());
    let queries = desk.effects.queries();
    assert!(queries.contains(&&company), "{queries:?}");
    desk.act(Action::Undo);
    assert_eq!(*desk.profile(), before);
}

#[test]
fn a_pasted_signature_is_offered_in_its_parts_and_one_undo_takes_them_back() {
    let lines = "Kind regards,\nFemke de Vries\nHead of Numbers\nT: 020 123 4567\nfemke@acme.nl, info@acme.nl";
    let mut desk = company_in("NL");
    desk.wait(Duration::from_secs(3));
    let before = desk.profile().clone();
    paste(&mut desk, FieldId::ContactFirstName, lines);
    accept(&mut desk);
    assert_eq!(holds(&desk, FieldId::ContactFirstName), "Femke");
    assert_eq!(holds(&desk, FieldId::ContactLastName), "de Vries");
    assert_eq!(
        desk.profile().email_addresses,
        ["femke@acme.nl", "info@acme.nl"]
    );
    desk.act(Action::Undo);
    assert_eq!(*desk.profile(), before);
    paste(&mut desk, FieldId::RepresentativeLastName, lines);
    accept(&mut desk);
    assert_eq!(holds(&desk, FieldId::RepresentativeFirstName), "Femke");
    assert_eq!(
        holds(&desk, FieldId::RepresentativePhoneNumber),
        "020 123 4567"
    );
    assert!(desk.profile().email_addresses.is_empty());
}

#[test]
fn a_new_address_takes_the_place_of_the_whole_old_one_and_says_what_it_leaves_over() {
    let mut desk = company_in("NL");
    type_into(&mut desk, FieldId::StreetNumberExtra, "Suite 4");
    type_into(&mut desk, FieldId::Region, "Noord-Holland");
    let block = "Acme BV\nAttn Jane Doe\nKerkstraat 12\n1012 AB Amsterdam";
    paste(&mut desk, FieldId::Street, block);
    let said = told(&desk)[0];
    assert!(
        said.ends_with("In none of them would be “Attn Jane Doe”"),
        "{said}"
    );
    accept(&mut desk);
    assert_eq!(holds(&desk, FieldId::StreetNumberExtra), "");
    assert_eq!(holds(&desk, FieldId::Region), "");
    assert_eq!(holds(&desk, FieldId::Street), "Kerkstraat");
}

#[test]
fn a_company_that_is_named_already_keeps_its_name() {
    let mut desk = company_in("NL");
    type_into(&mut desk, FieldId::CompanyName, "Acme Holding");
    paste(
        &mut desk,
        FieldId::Street,
        "Acme BV\nKerkstraat 12\n1012 AB Amsterdam",
    );
    accept(&mut desk);
    assert_eq!(holds(&desk, FieldId::CompanyName), "Acme Holding");
    assert_eq!(holds(&desk, FieldId::City), "Amsterdam");
}

#[test]
fn an_offer_for_one_profile_is_none_for_another() {
    let mut desk = company_in("NL");
    paste(
        &mut desk,
        FieldId::Street,
        "Kerkstraat 12\n1012 AB Amsterdam",
    );
    let Some(Offer::SplitPasted(pasted)) = desk.state.notices[0].offer.clone() else {
        panic!("no offer");
    };
    desk.act(Action::New(Uuid::from_u128(2)));
    desk.act(Action::SplitPasted(pasted));
    assert!(desk.profile().is_blank());
    assert!(told(&desk)[0].contains("Another profile is open"));
}

#[test]
fn lines_that_are_no_address_are_one_line_and_that_is_said() {
    let mut desk = company_in("NL");
    paste(&mut desk, FieldId::CompanyName, "Acme\nHolding");
    assert_eq!(holds(&desk, FieldId::CompanyName), "Acme Holding");
    assert_eq!(
        told(&desk),
        ["What was pasted had several lines; they are one line now"]
    );
}

#[test]
fn e_mail_addresses_are_judged_by_habit_and_the_page_alone_stops_them() {
    let mut desk = company_in("NL");
    let row = |index| Place::item(FieldId::EmailAddresses, index);
    let list = "bo@example.com; Bo@EXAMPLE.com, ann@gmial.com, info@bücher.example";
    desk.act(Action::Edit(row(0), list.to_owned()));
    assert_eq!(desk.profile().email_addresses.len(), 4);
    desk.act(Action::Check);
    let at = |index| {
        let place = row(index);
        let found = desk.state.findings_at(&place);
        found
            .map(|f| (f.is_problem(), f.sentence.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(at(0), []);
    assert_eq!(
        at(1),
        [(false, "Bo@EXAMPLE.com is listed twice".to_owned())]
    );
    assert_eq!(at(2).len(), 1);
    assert!(at(2)[0].1.contains("gmail.com") && !at(2)[0].0);
    assert_eq!(at(3), []);
}

#[test]
fn a_submission_puts_in_order_what_was_typed_last() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.postal_code = "1012lg".to_owned();
    let mut desk = Desk::with(vec![draft], vec![sandbox_account()]);
    desk.act(Action::Submit);
    assert_eq!(holds(&desk, FieldId::PostalCode), "1012 LG");
}

#[test]
fn what_was_left_before_its_country_was_known_is_judged_when_it_is() {
    let mut desk = company_in("");
    enter(&mut desk, FieldId::BusinessRegisterNumber, "12345");
    enter(&mut desk, FieldId::PostalCode, "1234ab");
    assert_eq!(shown_at(&desk, FieldId::BusinessRegisterNumber).len(), 0);
    type_into(&mut desk, FieldId::AddressCountryCode, "NL");
    assert_eq!(shown_at(&desk, FieldId::BusinessRegisterNumber).len(), 1);
    assert_eq!(holds(&desk, FieldId::PostalCode), "1234 AB");
    type_into(&mut desk, FieldId::AddressCountryCode, "DE");
    let said = "Postal code for Germany looks like 26133";
    assert_eq!(shown_at(&desk, FieldId::PostalCode), [said]);
}
