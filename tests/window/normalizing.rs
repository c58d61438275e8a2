//! Typed and pasted text: put into its usual form on leaving the field, split if it belongs to
//! several fields, and without invisible characters.

use std::time::Duration;

use crate::harness::window::{Harness, at, example_draft, sandbox_account, type_into};
use profile_desk::app::action::{Action, FormAction, LibraryAction, SubmissionAction};
use profile_desk::app::state::NoticeAction;
use profile_desk::domain::country_requirements::RequirementsQuery;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::normalize::normalize_draft;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::SubmissionState;
use uuid::Uuid;

/// A harness with one blank profile open, of a company in this country.
fn company_in(code: &str) -> Harness {
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(1))));
    type_into(&mut harness, FieldId::AddressCountryCode, code);
    harness
}

/// Types a text and leaves the field. Returns the value that the field then has.
fn enter(harness: &mut Harness, field: FieldId, text: &str) -> String {
    type_into(harness, field, text);
    harness.act(Action::Form(FormAction::Blurred(field.into())));
    holds(harness, field)
}

fn holds(harness: &Harness, field: FieldId) -> String {
    harness.profile().text(field).unwrap().to_owned()
}

fn notices(harness: &Harness) -> Vec<&str> {
    let notices = harness.state.notices.iter();
    notices.map(|notice| notice.text.as_str()).collect()
}

fn shown_at(harness: &Harness, field: FieldId) -> Vec<String> {
    let path = FieldPath::from(field);
    let shown = harness.state.findings_at(&path);
    shown.map(|finding| finding.message.clone()).collect()
}

#[test]
fn a_postal_code_gets_its_usual_form_on_leaving_and_undo_reverts_it() {
    let mut harness = company_in("NL");
    type_into(&mut harness, FieldId::PostalCode, "1234ab");
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234ab");
    harness.act(Action::Form(FormAction::Blurred(
        FieldId::PostalCode.into(),
    )));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234 AB");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234ab");
    // The person reverted it on purpose: leaving the field again changes nothing.
    harness.act(Action::Form(FormAction::Blurred(
        FieldId::PostalCode.into(),
    )));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234ab");
    assert_eq!(
        shown_at(&harness, FieldId::PostalCode),
        Vec::<String>::new()
    );
    harness.act(Action::Form(FormAction::Redo));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234 AB");
    // Typing in other fields does not bring it back either.
    harness.act(Action::Form(FormAction::Undo));
    type_into(&mut harness, FieldId::City, "Amsterdam");
    harness.act(Action::Form(FormAction::Blurred(
        FieldId::PostalCode.into(),
    )));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234ab");
    assert_eq!(
        enter(&mut harness, FieldId::PostalCode, "1234ac"),
        "1234 AC"
    );
}

#[test]
fn values_that_the_server_has_are_not_normalised() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.postal_code = "1012lg".to_owned();
    draft.submission.state = SubmissionState::Submitted { at: at(0) };
    draft.submission.sent = Some(Payload::of(&draft));
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Form(FormAction::Blurred(
        FieldId::PostalCode.into(),
    )));
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1012lg");
    assert!(
        notices(&harness)[0].contains("No changes to send"),
        "{:?}",
        notices(&harness)
    );
}

#[test]
fn values_changed_since_sending_are_normalised() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.business_register_number = "KVK 33014286".to_owned();
    draft.submission.state = SubmissionState::Submitted { at: at(0) };
    draft.submission.sent = Some(Payload::of(&draft));
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Form(FormAction::Blurred(
        FieldId::BusinessRegisterNumber.into(),
    )));
    assert_eq!(
        holds(&harness, FieldId::BusinessRegisterNumber),
        "KVK 33014286"
    );
    let number = enter(
        &mut harness,
        FieldId::BusinessRegisterNumber,
        "KVK-nr. 33014288",
    );
    assert_eq!(number, "33014288");
}

#[test]
fn a_label_before_a_register_number_is_removed_with_a_notice_and_undo_restores_it() {
    let mut harness = company_in("DK");
    let number = FieldId::BusinessRegisterNumber;
    type_into(&mut harness, number, "CVR-nr. 24256790");
    assert!(notices(&harness).is_empty());
    harness.act(Action::Form(FormAction::Blurred(number.into())));
    assert_eq!(holds(&harness, number), "24256790");
    assert_eq!(
        notices(&harness),
        ["We removed “CVR-nr.”, which is not part of the number 24256790"]
    );
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(holds(&harness, number), "CVR-nr. 24256790");
    harness.act(Action::Form(FormAction::Blurred(number.into())));
    harness.act(Action::Form(FormAction::Check));
    assert_eq!(holds(&harness, number), "CVR-nr. 24256790");
    assert!(shown_at(&harness, number).is_empty());
    // Also after the draft was closed and opened again; and the value is sent as it is.
    let draft = harness.state.open_draft().unwrap().clone();
    let sent = Payload::of(&draft).body;
    assert_eq!(sent["businessRegisterNumber"], "CVR-nr. 24256790");
    let shown = serde_json::to_string(&draft.visibility).unwrap();
    let mut again = draft.clone();
    again.visibility = serde_json::from_str(&shown).unwrap();
    assert_eq!(normalize_draft(&mut again), []);
    assert_eq!(again, draft);
    // A newly typed value is normalised again.
    assert_eq!(enter(&mut harness, number, "CVR 24256790"), "24256790");
}

#[test]
fn digits_and_hyphens_of_other_scripts_become_ascii_without_a_notice() {
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
        let mut harness = company_in(country);
        assert_eq!(enter(&mut harness, field, typed), usual);
        assert!(notices(&harness).is_empty(), "{:?}", notices(&harness));
    }
}

#[test]
fn a_joiner_of_letters_can_be_typed() {
    let mut harness = company_in("NL");
    for typed in ["می", "می\u{200c}", "می\u{200c}خ"] {
        type_into(&mut harness, FieldId::CompanyName, typed);
        assert_eq!(holds(&harness, FieldId::CompanyName), typed);
    }
    type_into(&mut harness, FieldId::CompanyName, "می\u{200c}");
    let sent = Payload::of(harness.state.open_draft().unwrap()).body;
    assert_eq!(sent["companyName"], "می");
    assert!(notices(&harness).is_empty());
}

#[test]
fn nothing_is_normalised_while_typing_or_for_an_unknown_format() {
    let mut harness = company_in("NL");
    assert_eq!(enter(&mut harness, FieldId::PostalCode, "12345"), "12345");
    let text = "Postal code for the Netherlands should look like 1234 AB";
    assert_eq!(shown_at(&harness, FieldId::PostalCode), [text]);
    let mut harness = company_in("AE");
    assert_eq!(enter(&mut harness, FieldId::PostalCode, "p.o. 1"), "p.o. 1");
}

#[test]
fn choosing_another_country_keeps_the_typed_text() {
    let mut harness = company_in("US");
    for (field, text) in [
        (FieldId::Region, "Texas"),
        (FieldId::PostalCode, "78701"),
        (FieldId::City, "Austin"),
    ] {
        type_into(&mut harness, field, text);
    }
    type_into(&mut harness, FieldId::AddressCountryCode, "NL");
    assert_eq!(holds(&harness, FieldId::Region), "Texas");
    assert_eq!(holds(&harness, FieldId::PostalCode), "78701");
    assert_eq!(holds(&harness, FieldId::City), "Austin");
    // An extra field of another country is kept as long as it has a value.
    let court = FieldPath::key(FieldId::RequiredFields, "registerCourt");
    harness.act(Action::Form(FormAction::Edit(
        court.clone(),
        "Bonn".to_owned(),
    )));
    type_into(&mut harness, FieldId::AddressCountryCode, "DE");
    assert_eq!(harness.profile().required_fields["registerCourt"], "Bonn");
    harness.act(Action::Form(FormAction::Edit(court, " ".to_owned())));
    type_into(&mut harness, FieldId::AddressCountryCode, "NL");
    assert!(harness.profile().required_fields.is_empty());
    harness.act(Action::Form(FormAction::Undo));
    assert!(
        harness
            .profile()
            .required_fields
            .contains_key("registerCourt")
    );
}

#[test]
fn a_phone_number_is_shown_with_its_country_and_sent_as_e_164() {
    let mut harness = company_in("NL");
    let phone = FieldId::RepresentativePhoneNumber;
    for typed in ["020 123 4567", "+31201234567", "0031 20 1234567"] {
        assert_eq!(
            enter(&mut harness, phone, typed),
            "+31 20 123 4567",
            "{typed}"
        );
        let sent = Payload::of(harness.state.open_draft().unwrap()).body;
        assert_eq!(sent["representativePhoneNumber"], "+31201234567");
    }
    // Of another country than the company's.
    assert_eq!(
        enter(&mut harness, phone, "+32 2 201 11 11"),
        "+32 2 201 11 11"
    );
    assert_eq!(shown_at(&harness, phone), Vec::<String>::new());
    assert_eq!(enter(&mut harness, phone, "020 12"), "020 12");
    let texts = shown_at(&harness, phone);
    assert_eq!(texts.len(), 1);
    assert!(texts[0].contains("like +31 "), "{texts:?}");
    let sent = Payload::of(harness.state.open_draft().unwrap()).body;
    assert_eq!(sent["representativePhoneNumber"], "020 12");
}

#[test]
fn a_phone_extension_is_kept_in_the_field_and_reported_as_not_sent() {
    let mut harness = company_in("NL");
    let phone = FieldId::RepresentativePhoneNumber;
    let typed = "020 123 4567 ext. 89";
    assert_eq!(enter(&mut harness, phone, typed), typed);
    let text = "We send the number as +31201234567, without “ext. 89”";
    assert_eq!(shown_at(&harness, phone), [text]);
}

#[test]
fn invisible_characters_are_removed_with_a_notice() {
    let mut harness = company_in("NL");
    type_into(
        &mut harness,
        FieldId::CompanyName,
        "Ac\u{200b}me\u{202e}\u{7}",
    );
    assert_eq!(holds(&harness, FieldId::CompanyName), "Acme");
    let text = "We removed 3 hidden characters from company name";
    assert_eq!(notices(&harness), [text]);
    for name in [
        "株式会社日本",
        "شركة المثال",
        "บริษัท ตัวอย่าง",
        "Łódź Świętokrzyska",
    ] {
        type_into(&mut harness, FieldId::CompanyName, name);
        assert_eq!(holds(&harness, FieldId::CompanyName), name);
    }
    assert_eq!(notices(&harness).len(), 1);
}

/// Pastes several lines: the input joins them.
fn paste(harness: &mut Harness, field: FieldId, text: &str) {
    harness.act(Action::Form(FormAction::PastedLines(
        field.into(),
        text.to_owned(),
    )));
    type_into(harness, field, &text.replace('\n', " "));
}

fn accept(harness: &mut Harness) {
    let offer = harness
        .state
        .notices
        .iter()
        .find_map(|notice| match &notice.action {
            Some(NoticeAction::SplitPasted(pasted)) => Some(pasted.clone()),
            _ => None,
        });
    harness.act(Action::Form(FormAction::SplitPasted(
        offer.expect("an offer"),
    )));
}

#[test]
fn a_pasted_address_can_be_split_and_undone_in_one_step() {
    let mut harness = company_in("");
    harness.sandbox_started();
    type_into(&mut harness, FieldId::Street, "Before");
    harness.wait(Duration::from_secs(3));
    let before = harness.profile().clone();
    let block = "Acme BV\nKerkstraat 12 bis\n1012ab Amsterdam\nThe Netherlands";
    paste(&mut harness, FieldId::Street, block);
    // Nothing is done without the person's request.
    assert!(holds(&harness, FieldId::Street).starts_with("Acme BV Kerkstraat"));
    assert!(
        notices(&harness)[0].contains("postal code “1012 AB”"),
        "{:?}",
        notices(&harness)
    );
    accept(&mut harness);
    for (field, expected) in [
        (FieldId::AddressCountryCode, "NL"),
        (FieldId::CompanyName, "Acme BV"),
        (FieldId::Street, "Kerkstraat"),
        (FieldId::StreetNumber, "12"),
        (FieldId::StreetNumberExtra, "bis"),
        (FieldId::PostalCode, "1012 AB"),
        (FieldId::City, "Amsterdam"),
    ] {
        assert_eq!(holds(&harness, field), expected, "{field:?}");
    }
    assert!(notices(&harness).is_empty());
    // The requirements of the new country are queried, as if it had been chosen.
    let company = RequirementsQuery::RequiredFields("NL".to_owned());
    let queries = harness.effects.queries();
    assert!(queries.contains(&&company), "{queries:?}");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(*harness.profile(), before);
}

#[test]
fn a_pasted_signature_can_be_split_and_undone_in_one_step() {
    let lines = "Kind regards,\nFemke de Vries\nHead of Numbers\nT: 020 123 4567\nfemke@acme.nl, info@acme.nl";
    let mut harness = company_in("NL");
    harness.wait(Duration::from_secs(3));
    let before = harness.profile().clone();
    paste(&mut harness, FieldId::ContactFirstName, lines);
    accept(&mut harness);
    assert_eq!(holds(&harness, FieldId::ContactFirstName), "Femke");
    assert_eq!(holds(&harness, FieldId::ContactLastName), "de Vries");
    assert_eq!(
        harness.profile().email_addresses,
        ["femke@acme.nl", "info@acme.nl"]
    );
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(*harness.profile(), before);
    paste(&mut harness, FieldId::RepresentativeLastName, lines);
    accept(&mut harness);
    assert_eq!(holds(&harness, FieldId::RepresentativeFirstName), "Femke");
    assert_eq!(
        holds(&harness, FieldId::RepresentativePhoneNumber),
        "020 123 4567"
    );
    assert!(harness.profile().email_addresses.is_empty());
}

#[test]
fn a_pasted_address_replaces_the_old_one_and_names_unused_lines() {
    let mut harness = company_in("NL");
    type_into(&mut harness, FieldId::StreetNumberExtra, "Suite 4");
    type_into(&mut harness, FieldId::Region, "Noord-Holland");
    let block = "Acme BV\nAttn Jane Doe\nKerkstraat 12\n1012 AB Amsterdam";
    paste(&mut harness, FieldId::Street, block);
    let text = notices(&harness)[0];
    assert!(text.ends_with("Not used: “Attn Jane Doe”"), "{text}");
    accept(&mut harness);
    assert_eq!(holds(&harness, FieldId::StreetNumberExtra), "");
    assert_eq!(holds(&harness, FieldId::Region), "");
    assert_eq!(holds(&harness, FieldId::Street), "Kerkstraat");
}

#[test]
fn a_pasted_address_keeps_an_existing_company_name() {
    let mut harness = company_in("NL");
    type_into(&mut harness, FieldId::CompanyName, "Acme Holding");
    paste(
        &mut harness,
        FieldId::Street,
        "Acme BV\nKerkstraat 12\n1012 AB Amsterdam",
    );
    accept(&mut harness);
    assert_eq!(holds(&harness, FieldId::CompanyName), "Acme Holding");
    assert_eq!(holds(&harness, FieldId::City), "Amsterdam");
}

#[test]
fn an_offer_applies_only_to_its_own_profile() {
    let mut harness = company_in("NL");
    paste(
        &mut harness,
        FieldId::Street,
        "Kerkstraat 12\n1012 AB Amsterdam",
    );
    let Some(NoticeAction::SplitPasted(pasted)) = harness.state.notices[0].action.clone() else {
        panic!("no offer");
    };
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    harness.act(Action::Form(FormAction::SplitPasted(pasted)));
    assert!(harness.profile().is_blank());
    assert!(notices(&harness)[0].contains("Another profile is open"));
}

#[test]
fn other_pasted_lines_are_joined_with_a_notice() {
    let mut harness = company_in("NL");
    paste(&mut harness, FieldId::CompanyName, "Acme\nHolding");
    assert_eq!(holds(&harness, FieldId::CompanyName), "Acme Holding");
    assert_eq!(
        notices(&harness),
        ["The pasted text had several lines. They are now one line"]
    );
}

#[test]
fn only_the_rules_of_the_api_make_an_email_address_a_problem() {
    let mut harness = company_in("NL");
    let row = |index| FieldPath::item(FieldId::EmailAddresses, index);
    let list = "bo@example.com; Bo@EXAMPLE.com, ann@gmial.com, info@bücher.example";
    harness.act(Action::Form(FormAction::Edit(row(0), list.to_owned())));
    assert_eq!(harness.profile().email_addresses.len(), 4);
    harness.act(Action::Form(FormAction::Check));
    let at = |index| {
        let path = row(index);
        let found = harness.state.findings_at(&path);
        found
            .map(|f| (f.is_problem(), f.message.clone()))
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
fn a_submission_normalises_the_last_typed_value() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.postal_code = "1012lg".to_owned();
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert_eq!(holds(&harness, FieldId::PostalCode), "1012 LG");
}

#[test]
fn choosing_a_country_shows_findings_of_fields_left_before() {
    let mut harness = company_in("");
    enter(&mut harness, FieldId::BusinessRegisterNumber, "12345");
    enter(&mut harness, FieldId::PostalCode, "1234ab");
    assert_eq!(shown_at(&harness, FieldId::BusinessRegisterNumber).len(), 0);
    type_into(&mut harness, FieldId::AddressCountryCode, "NL");
    assert_eq!(shown_at(&harness, FieldId::BusinessRegisterNumber).len(), 1);
    assert_eq!(holds(&harness, FieldId::PostalCode), "1234 AB");
    type_into(&mut harness, FieldId::AddressCountryCode, "DE");
    let text = "Postal code for Germany should look like 26133";
    assert_eq!(shown_at(&harness, FieldId::PostalCode), [text]);
}
