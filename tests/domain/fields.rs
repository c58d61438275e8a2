//! Every field exists, with label, limits and member name. The tests run over each row of FIELDS,
//! so that a new row is tested automatically.

use std::collections::BTreeSet;

use crate::harness::window::{example, example_draft};
use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::{FIELDS, Field, FieldId, Kind, Presence, Section, form_order};
use profile_desk::domain::finding::{Finding, FindingKind, PathPart};
use profile_desk::domain::payload::Submission;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::validate::{length_of, validate};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Member name, who fills it in, and its shortest and longest length.
type Member = (&'static str, Presence, Option<(usize, usize)>);

/// The table "Create" of the API's description, in its order: name, presence, length.
const CREATE: [Member; 26] = {
    use Presence::{Optional, Required, Server};
    [
        ("guid", Optional, None),
        ("accountGuid", Optional, None),
        ("name", Required, Some((1, 100))),
        ("companyName", Required, Some((1, 100))),
        ("businessRegisterNumber", Required, Some((1, 100))),
        ("representativeFirstName", Required, Some((1, 100))),
        ("representativeLastName", Required, Some((1, 100))),
        ("representativePhoneNumber", Optional, None),
        ("addressCountryCode", Required, Some((2, 2))),
        ("requiredFields", Optional, None),
        ("region", Optional, None),
        ("city", Required, Some((1, 100))),
        ("postalCode", Required, Some((1, 12))),
        ("street", Required, Some((1, 255))),
        ("streetNumber", Required, Some((1, 10))),
        ("streetNumberExtra", Optional, None),
        ("countryCode", Required, Some((2, 2))),
        ("phoneNumberTypes", Required, None),
        ("contactFirstName", Required, Some((1, 100))),
        ("contactLastName", Required, Some((1, 100))),
        ("emailAddresses", Required, None),
        ("callbackUrl", Optional, None),
        ("documents", Optional, None),
        ("deletedOn", Server, None),
        ("status", Server, None),
        ("statusComment", Server, None),
    ]
};

/// A profile without problems.
fn valid_profile() -> CompanyProfile {
    example("amsterdam-office")
}

fn found(profile: &CompanyProfile) -> Vec<Finding> {
    let content = Content {
        profile: profile.clone(),
        ..Content::default()
    };
    validate(&content, &ApplicableRequirements::default())
}

fn found_at(profile: &CompanyProfile, row: &'static Field) -> Vec<Finding> {
    let mut findings = found(profile);
    findings.retain(|finding| finding.path.field == row.id);
    findings
}

/// The findings at a row of a valid profile with this text.
fn found_with(row: &'static Field, text: &str) -> Vec<Finding> {
    let mut profile = valid_profile();
    let member = profile.text_mut(row.id).expect("the row is a text");
    text.clone_into(member);
    found_at(&profile, row)
}

/// The same without warnings: knowledge about countries has tests of its own.
fn problems_with(row: &'static Field, text: &str) -> Vec<Finding> {
    let mut findings = found_with(row, text);
    findings.retain(Finding::is_problem);
    findings
}

/// Checks that a row has exactly one problem, with a message that begins with its label.
fn problem_with(row: &'static Field, text: &str, kind: FindingKind) {
    let findings = problems_with(row, text);
    let [finding] = findings.as_slice() else {
        panic!("“{text}” in {}: {findings:#?}", row.json);
    };
    assert!(finding.is_problem() && finding.kind == kind, "{finding:?}");
    assert!(finding.message.starts_with(row.label()), "{finding:?}");
    assert!(!finding.message.ends_with('.'), "{finding:?}");
}

fn rows_of(is_kind: fn(&Kind) -> bool) -> Vec<&'static Field> {
    let rows: Vec<_> = FIELDS.iter().filter(|row| is_kind(&row.kind)).collect();
    assert!(!rows.is_empty());
    rows
}

/// A text of this many UTF-16 units, with as many characters of two units as fit.
fn astral(units: usize) -> String {
    "𝕏".repeat(units / 2) + &"x".repeat(units % 2)
}

fn object(value: Value) -> Map<String, Value> {
    let Value::Object(members) = value else {
        panic!("{value} is no object");
    };
    members
}

#[test]
fn the_rows_are_in_the_order_of_their_ids_and_sections() {
    for (index, row) in FIELDS.iter().enumerate() {
        assert_eq!(row.id as usize, index, "{}", row.json);
        assert!(std::ptr::eq(row.id.row(), row), "{}", row.json);
        assert_eq!(FieldId::from_json_name(row.json), Some(row.id));
    }
    assert!(FIELDS.is_sorted_by_key(|row| row.section));
    let profile = CompanyProfile::default();
    for section in Section::ALL {
        let fields = section.fields_in(&profile);
        assert!(!fields.is_empty(), "{section:?} has no field");
    }
    assert_eq!(form_order(&profile).count(), FIELDS.len());
    let of_sections: usize = Section::ALL.iter().map(|s| s.fields().count()).sum();
    assert_eq!(of_sections, FIELDS.len());
}

#[test]
fn the_rows_match_the_create_table_of_the_api() {
    assert_eq!(FIELDS.len(), CREATE.len());
    let mut rows: Vec<&Field> = FIELDS.iter().collect();
    rows.sort_by_key(|row| row.number);
    for (index, (row, (json, presence, length))) in rows.iter().zip(CREATE).enumerate() {
        assert_eq!(usize::from(row.number), index + 1, "{}", row.json);
        assert_eq!(row.json, json);
        assert_eq!(row.presence, presence, "{json}");
        let has = row.length.map(|length| (length.min, length.max));
        assert_eq!(has, length, "{json}");
    }
}

#[test]
fn each_row_has_a_unique_label_and_required_ones_a_message_for_blank() {
    let mut labels = BTreeSet::new();
    for row in &FIELDS {
        assert!(labels.insert(row.label()), "two rows are “{}”", row.label());
        assert!(
            row.label().starts_with(char::is_uppercase),
            "{}",
            row.label()
        );
        for text in [row.label(), row.help(), row.missing()] {
            assert_eq!(text, text.trim());
            assert!(!text.ends_with(['.', ':']), "{text}");
            let lower = text.to_lowercase();
            for word in ["please", "invalid", "required"] {
                assert!(!lower.contains(word), "{text}");
            }
        }
        assert_eq!(row.missing().is_empty(), !row.is_required(), "{}", row.json);
        let is_server_kind = matches!(row.kind, Kind::Server(_));
        assert_eq!(row.is_server_set(), is_server_kind, "{}", row.json);
        if row.is_required() {
            let verb = row.missing().split(' ').next();
            assert!(
                matches!(verb, Some("Enter" | "Select")),
                "{} does not say what to do",
                row.missing()
            );
        }
    }
}

#[test]
fn the_example_has_no_findings() {
    let problems: Vec<Finding> = found(&valid_profile())
        .into_iter()
        .filter(Finding::is_problem)
        .collect();
    assert_eq!(problems, []);
}

#[test]
fn a_blank_required_row_has_its_message_and_an_optional_one_none() {
    for row in &FIELDS {
        for blank in ["", "   ", "\u{a0}\t\n"] {
            let mut profile = valid_profile();
            match &row.kind {
                Kind::NumberTypes => profile.phone_number_types.clear(),
                Kind::EmailAddresses => profile.email_addresses = vec![blank.to_owned(); 2],
                Kind::ExtraFields => profile.required_fields.clear(),
                Kind::Documents | Kind::Server(_) => {}
                _ => *profile.text_mut(row.id).unwrap() = blank.to_owned(),
            }
            let findings = found_at(&profile, row);
            if row.is_required() {
                let [finding] = findings.as_slice() else {
                    panic!("{} {blank:?}: {findings:?}", row.json);
                };
                assert_eq!(finding.message, row.missing());
                assert_eq!(finding.kind, FindingKind::Missing);
                assert!(finding.is_problem() && finding.path.part == PathPart::Whole);
            } else {
                assert_eq!(findings, [], "{} {blank:?}", row.json);
            }
        }
    }
    let mut empty = valid_profile();
    empty.email_addresses.clear();
    assert_eq!(found_at(&empty, FieldId::EmailAddresses.row()).len(), 1);
}

#[test]
fn a_blank_profile_has_one_problem_per_required_row_in_form_order() {
    let missing: Vec<String> = found(&CompanyProfile::default())
        .into_iter()
        .map(|finding| finding.message)
        .collect();
    let blank = CompanyProfile::default();
    let required = form_order(&blank).filter(|row| row.is_required());
    assert_eq!(missing, required.map(Field::missing).collect::<Vec<_>>());
}

#[test]
fn a_text_may_have_exactly_its_limits_and_one_more_is_counted() {
    let texts = rows_of(|kind| matches!(kind, Kind::Text(_)));
    let limited = texts.into_iter().filter_map(|row| Some((row, row.length?)));
    assert_eq!(limited.clone().count(), 11);
    for (row, length) in limited {
        let units = |count: usize| ["x".repeat(count), "é".repeat(count), astral(count)];
        for text in units(length.min).into_iter().chain(units(length.max)) {
            for typed in [text.clone(), format!("  {text} \u{a0}")] {
                assert_eq!(problems_with(row, &typed), [], "{} {typed}", row.json);
            }
        }
        let now = length.max + 1;
        let expected = format!(
            "{} must be {} characters or fewer (now {now})",
            row.label_in(&valid_profile()),
            length.max
        );
        for text in units(now) {
            assert_eq!(length_of(&text), now);
            let typed = format!(" {text}  ");
            problem_with(row, &typed, FindingKind::TooLong);
            assert_eq!(found_with(row, &typed)[0].message, expected);
        }
    }
}

#[test]
fn a_text_without_a_length_may_be_long() {
    let texts = rows_of(|kind| matches!(kind, Kind::Text(_) | Kind::Phone(_)));
    for row in texts.into_iter().filter(|row| row.length.is_none()) {
        assert_eq!(problems_with(row, &"x".repeat(5_000)), [], "{}", row.json);
    }
}

#[test]
fn a_country_is_an_iso_code_in_capitals() {
    for row in rows_of(|kind| matches!(kind, Kind::Country(_))) {
        for good in ["NL", "GB", " JP "] {
            assert_eq!(found_with(row, good), [], "{good}");
        }
        for invalid in [
            "XX",
            "nl",
            "XK",
            "UK",
            "EU",
            "NLD",
            "N",
            "Netherlands",
            "528",
        ] {
            problem_with(row, invalid, FindingKind::WrongForm);
            let message = &found_with(row, invalid)[0].message;
            assert!(message.contains(&format!("“{invalid}”")), "{message}");
        }
    }
}

#[test]
fn an_id_is_a_uuid_in_its_usual_form() {
    for row in rows_of(|kind| matches!(kind, Kind::Uuid(_))) {
        for good in [
            "123e4567-e89b-12d3-a456-426614174000",
            "123E4567-E89B-12D3-A456-426614174000",
            " 123e4567-e89b-12d3-a456-426614174000 ",
        ] {
            assert_eq!(found_with(row, good), [], "{good}");
        }
        for invalid in [
            "123",
            "123e4567e89b12d3a456426614174000",
            "{123e4567-e89b-12d3-a456-426614174000}",
            "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
            "123e4567-e89b-12d3-a456-42661417400",
            "123e4567-e89b-12d3-a456-42661417400g",
            "123e4567-e89b-12d3-a456-4266 14174000",
        ] {
            problem_with(row, invalid, FindingKind::WrongForm);
        }
    }
}

#[test]
fn a_callback_is_https_with_a_host_and_http_is_a_warning() {
    for row in rows_of(|kind| matches!(kind, Kind::Url(_))) {
        for good in [
            "https://example.com",
            "https://example.com:8443/profiles?id=1",
            "  https://müller.example/hook ",
            "https://93.184.216.34/x",
        ] {
            assert_eq!(found_with(row, good), [], "{good}");
        }
        for invalid in [
            "example.com/profiles",
            "ftp://example.com",
            "https://",
            "https:///",
            "mailto:a@example.com",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://exa mple.com",
        ] {
            problem_with(row, invalid, FindingKind::WrongForm);
        }
        let findings = found_with(row, "http://example.com/profiles");
        let [warning] = findings.as_slice() else {
            panic!("{findings:?}");
        };
        assert!(!warning.is_problem() && warning.message.starts_with(row.label()));
    }
}

#[test]
fn number_types_are_the_three_of_the_api() {
    let row = FieldId::PhoneNumberTypes.row();
    for words in [&["LOCAL"][..], &["NATIONAL", "TOLLFREE"]] {
        let mut profile = valid_profile();
        profile.phone_number_types = words.iter().map(|&word| word.to_owned()).collect();
        assert_eq!(found_at(&profile, row), []);
    }
    for word in ["local", "MOBILE", "", "TOLL-FREE"] {
        let mut profile = valid_profile();
        profile.phone_number_types = vec!["LOCAL".to_owned(), word.to_owned()];
        let findings = found_at(&profile, row);
        assert_eq!(findings.len(), 1, "{word}");
        assert!(findings[0].is_problem());
        assert!(findings[0].message.starts_with(row.label()));
        assert!(findings[0].message.contains(word));
    }
}

#[test]
fn each_email_address_is_validated_separately() {
    let row = FieldId::EmailAddresses.row();
    let check = |addresses: &[&str]| {
        let mut profile = valid_profile();
        profile.email_addresses = addresses.iter().map(|&a| a.to_owned()).collect();
        let findings = found_at(&profile, row).into_iter();
        findings
            .map(|finding| (finding.path.part.clone(), finding.is_problem()))
            .collect::<Vec<_>>()
    };
    for good in [
        "info@example.com",
        "a.b+c@mail.example.co.uk",
        " info@example.com ",
        "o'neil@example.com",
        "info@müller.example",
    ] {
        assert_eq!(check(&[good]), [], "{good}");
    }
    for invalid in [
        "info",
        "info@",
        "@example.com",
        "info@localhost",
        "a b@example.com",
        "a@b@example.com",
        "Anna <anna@example.com>",
        "anna@[192.0.2.1]",
        "anna@example.com, bert@example.com",
        "anna@example..com",
    ] {
        assert_eq!(check(&[invalid]), [(PathPart::Item(0), true)], "{invalid}");
    }
    // Blank rows in between are no problem; the row is numbered as in the form.
    let mixed = check(&["", "info@example.com", " ", "wrong", "INFO@example.com"]);
    assert_eq!(
        mixed,
        [(PathPart::Item(3), true), (PathPart::Item(4), false)]
    );
}

/// A profile with a value in every part, with spaces around values and blank rows.
fn full() -> CompanyProfile {
    let mut profile = CompanyProfile::default();
    for row in &FIELDS {
        if let Some(text) = profile.text_mut(row.id) {
            *text = format!("  {} “𝕏”\t ", row.json);
        }
    }
    profile.phone_number_types = vec!["TOLLFREE".to_owned(), "other ".to_owned()];
    profile.email_addresses = vec![String::new(), " a@b ".to_owned(), String::new()];
    profile.required_fields = [("vat", " 1 "), ("blank", ""), ("x.y[0]", "2")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    profile.other = object(json!({"nextYear": {"a": [1, null]}, "note": null}));
    profile
}

#[test]
fn values_are_stored_under_their_names_in_api_order_and_read_back_unchanged() {
    let profile = full();
    let json = profile.to_json();
    for row in &FIELDS {
        let has = json.get(row.json);
        match &row.kind {
            Kind::NumberTypes => assert_eq!(has, Some(&json!(["TOLLFREE", "other "]))),
            Kind::EmailAddresses => assert_eq!(has, Some(&json!(["", " a@b ", ""]))),
            Kind::ExtraFields => {
                let expected = json!({"blank": "", "vat": " 1 ", "x.y[0]": "2"});
                assert_eq!(has, Some(&expected));
            }
            // Documents are sent as references from the server; server fields are never sent.
            Kind::Documents | Kind::Server(_) => assert_eq!(has, None),
            _ => assert_eq!(has, Some(&json!(profile.text(row.id).unwrap()))),
        }
    }
    let names: Vec<&String> = json.keys().collect();
    let expected = CREATE.iter().map(|(name, ..)| *name);
    let expected = expected.filter(|name| json.contains_key(*name));
    assert!(expected.chain(["nextYear", "note"]).eq(names));

    let (back, findings) = CompanyProfile::from_json(&json);
    assert_eq!((back, findings), (profile.clone(), Vec::new()));
    let text = serde_json::to_string(&profile).unwrap();
    assert_eq!(
        serde_json::from_str::<CompanyProfile>(&text).unwrap(),
        profile
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_in_any_field_is_read_back_unchanged(texts in proptest::collection::vec(".*", 26)) {
        let mut profile = CompanyProfile::default();
        for (row, text) in FIELDS.iter().zip(&texts) {
            if let Some(member) = profile.text_mut(row.id) {
                text.clone_into(member);
            }
        }
        profile.email_addresses.clone_from(&texts);
        profile.required_fields = texts.iter().map(|text| (text.clone(), text.clone())).collect();
        let text = serde_json::to_string(&profile).unwrap();
        prop_assert_eq!(serde_json::from_str::<CompanyProfile>(&text).unwrap(), profile);
    }
}

#[test]
fn server_fields_are_never_read_from_a_file_nor_sent() {
    let mut json = valid_profile().to_json();
    for row in FIELDS.iter().filter(|row| row.is_server_set()) {
        json.insert(row.json.to_owned(), json!("Approved"));
    }
    json.insert("documents".to_owned(), json!([{"guid": "d1"}]));
    json.insert("nextYear".to_owned(), json!(true));
    let (profile, findings) = CompanyProfile::from_json(&json);
    assert_eq!(findings, []);
    let json = profile.to_json();
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile = profile;
    let sent = Submission::try_from(&draft)
        .expect("there is no problem")
        .body
        .clone();
    for row in FIELDS.iter().filter(|row| row.is_server_set()) {
        assert!(!json.contains_key(row.json), "{}", row.json);
        assert!(!sent.contains_key(row.json), "{}", row.json);
    }
    // Kept in the draft, but references that this program did not make are not sent.
    for name in ["documents", "nextYear"] {
        assert!(
            json.contains_key(name) && !sent.contains_key(name),
            "{name}"
        );
    }
    let known = |name: &String| FieldId::from_json_name(name).is_some();
    assert!(sent.keys().all(known), "{sent:?}");
}

#[test]
fn the_payload_is_trimmed_and_without_blanks() {
    let mut draft = example_draft(1, "amsterdam-office");
    let profile = &mut draft.content.profile;
    for row in &FIELDS {
        if let Some(text) = profile.text_mut(row.id) {
            *text = format!(" {text}\u{a0} ");
        }
    }
    profile.email_addresses = ["", " a@example.com ", " "].map(str::to_owned).into();
    profile.required_fields = [("vat", " 1 "), ("blank", "  ")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    let sent = Submission::try_from(&draft)
        .expect("there is no problem")
        .body
        .clone();
    assert_eq!(sent["emailAddresses"], json!(["a@example.com"]));
    assert_eq!(sent["requiredFields"], json!({"vat": "1"}));
    for row in &FIELDS {
        let typed = draft.content.profile.text(row.id).map(str::trim);
        let sent = sent.get(row.json).and_then(Value::as_str);
        let typed = typed.filter(|text| !text.is_empty());
        let is_phone = matches!(row.kind, Kind::Phone(_));
        // A phone number is sent as E.164.
        let expected = if is_phone {
            Some("+31201234567")
        } else {
            typed
        };
        assert_eq!(sent, expected, "{}", row.json);
    }
}

#[test]
fn a_draft_with_a_problem_in_any_row_can_not_be_submitted() {
    for row in FIELDS.iter().filter(|row| row.is_required()) {
        let mut draft = example_draft(1, "amsterdam-office");
        let profile = &mut draft.content.profile;
        profile
            .phone_number_types
            .retain(|_| row.id != FieldId::PhoneNumberTypes);
        profile
            .email_addresses
            .retain(|_| row.id != FieldId::EmailAddresses);
        if let Some(text) = profile.text_mut(row.id) {
            text.clear();
        }
        let problems = Submission::try_from(&draft).expect_err(row.json);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].path.field, row.id);
    }
}

#[test]
fn a_member_of_another_type_becomes_a_problem_with_its_label_and_leaves_the_rest() {
    for row in &FIELDS {
        let wrong = match &row.kind {
            Kind::NumberTypes | Kind::EmailAddresses => {
                vec![
                    json!("one"),
                    json!([1]),
                    json!(["a", null]),
                    json!({}),
                    json!(true),
                ]
            }
            Kind::ExtraFields => vec![json!("one"), json!([]), json!({"vat": 7}), json!(1)],
            // Server fields are ignored; documents are kept unchanged.
            Kind::Documents | Kind::Server(_) => continue,
            _ => vec![
                json!(7),
                json!(true),
                json!(["a"]),
                json!({"a": "b"}),
                json!(1.5),
            ],
        };
        for value in wrong {
            let mut json = valid_profile().to_json();
            json.insert(row.json.to_owned(), value.clone());
            let (profile, findings) = CompanyProfile::from_json(&json);
            let [finding] = findings.as_slice() else {
                panic!("{}: {value}: {findings:?}", row.json);
            };
            assert_eq!(finding.path.field, row.id);
            assert_eq!(finding.kind, FindingKind::WrongType);
            assert!(finding.is_problem() && finding.message.starts_with(row.label()));
            assert!(serde_json::from_value::<CompanyProfile>(Value::Object(json)).is_err());
            // Everything else was read.
            let mut rest = valid_profile().to_json();
            rest.shift_remove(row.json);
            assert_eq!(profile.to_json(), rest);
        }
    }
}

#[test]
fn null_and_missing_members_are_blank() {
    let mut json = Map::new();
    for row in &FIELDS {
        json.insert(row.json.to_owned(), Value::Null);
    }
    let (profile, findings) = CompanyProfile::from_json(&json);
    assert_eq!((profile, findings), (CompanyProfile::default(), Vec::new()));
    assert!(CompanyProfile::default().to_json().is_empty());
}
