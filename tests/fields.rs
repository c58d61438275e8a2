//! Every row of FIELDS: there, labelled, limited, and sent under its name.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod desk;

use std::collections::BTreeSet;

use desk::{Desk, at, example_draft, sandbox_account, window};
use egui::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::Action;
use profile_desk::domain::draft::{Content, Draft};
use profile_desk::domain::fields::{FIELDS, Field, FieldId, Kind, Presence};
use profile_desk::domain::finding::{Finding, FindingKind, Place};
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::submission::Submission;
use profile_desk::domain::validate::validate;
use serde_json::{Value, json};
use uuid::Uuid;

/// A profile without problems.
fn whole() -> Content {
    example_draft(1, "amsterdam-office").content
}

fn findings(content: &Content, field: FieldId) -> Vec<Finding> {
    let mut findings = validate(content);
    findings.retain(|finding| finding.place.field == field);
    findings
}

fn with_text(field: FieldId, text: &str) -> Content {
    let mut content = whole();
    text.clone_into(content.profile.text_mut(field).unwrap());
    content
}

fn sentence(content: &Content, field: FieldId) -> String {
    let findings = findings(content, field);
    assert_eq!(findings.len(), 1, "{field:?}: {findings:?}");
    findings[0].sentence.clone()
}

fn texts() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(|row| row.kind.text().is_some())
}

#[test]
fn the_table_is_that_of_the_apis_page() {
    let mut rows: Vec<&Field> = FIELDS.iter().collect();
    for (index, row) in rows.iter().enumerate() {
        assert_eq!(row.id as usize, index, "rows stand in the order of the ids");
        assert_eq!(row.id.row().json, row.json);
    }
    rows.sort_by_key(|row| row.number);
    let names: Vec<&str> = rows.iter().map(|row| row.json).collect();
    let page = [
        "guid",
        "accountGuid",
        "name",
        "companyName",
        "businessRegisterNumber",
        "representativeFirstName",
        "representativeLastName",
        "representativePhoneNumber",
        "addressCountryCode",
        "requiredFields",
        "region",
        "city",
        "postalCode",
        "street",
        "streetNumber",
        "streetNumberExtra",
        "countryCode",
        "phoneNumberTypes",
        "contactFirstName",
        "contactLastName",
        "emailAddresses",
        "callbackUrl",
        "documents",
        "deletedOn",
        "status",
        "statusComment",
    ];
    assert_eq!(names, page);
    assert!(
        rows.iter()
            .zip(1..)
            .all(|(row, number)| row.number == number)
    );
}

#[test]
fn the_limits_are_those_of_the_apis_page() {
    let limited: BTreeSet<(&str, usize, usize)> = FIELDS
        .iter()
        .filter_map(|row| row.length.map(|length| (row.json, length.min, length.max)))
        .collect();
    let mut page: BTreeSet<(&str, usize, usize)> = [
        "name",
        "companyName",
        "businessRegisterNumber",
        "representativeFirstName",
        "representativeLastName",
        "city",
        "contactFirstName",
        "contactLastName",
    ]
    .map(|name| (name, 1, 100))
    .into();
    page.extend([
        ("addressCountryCode", 2, 2),
        ("countryCode", 2, 2),
        ("postalCode", 1, 12),
        ("street", 1, 255),
        ("streetNumber", 1, 10),
    ]);
    assert_eq!(limited, page);
}

#[test]
fn an_example_has_no_problems() {
    assert_eq!(validate(&whole()), Vec::new());
}

#[test]
fn a_required_field_that_is_blank_is_missed_with_its_sentence() {
    for row in FIELDS.iter().filter(|row| row.is_required()) {
        assert!(!row.missing.is_empty(), "{}", row.json);
        let mut contents = vec![whole()];
        let profile = &mut contents[0].profile;
        match row.kind {
            Kind::NumberTypes => profile.phone_number_types.clear(),
            Kind::EmailAddresses => profile.email_addresses = vec!["  ".to_owned()],
            _ => contents = vec![with_text(row.id, ""), with_text(row.id, " \t ")],
        }
        for content in contents {
            assert_eq!(sentence(&content, row.id), row.missing);
            let kind = findings(&content, row.id)[0].kind;
            assert_eq!(kind, FindingKind::Missing);
        }
    }
}

#[test]
fn a_field_that_may_be_blank_is_not_missed() {
    let optional = texts().filter(|row| row.presence == Presence::Optional);
    for row in optional {
        assert_eq!(
            findings(&with_text(row.id, ""), row.id),
            Vec::new(),
            "{}",
            row.json
        );
    }
}

#[test]
fn a_text_is_too_long_by_one_and_just_fits_at_its_limits() {
    for row in texts().filter(|row| !matches!(row.kind, Kind::Country(_))) {
        let Some(length) = row.length else {
            let endless = with_text(row.id, &"x".repeat(10_000));
            let long = findings(&endless, row.id);
            assert!(
                long.iter().all(|f| f.kind != FindingKind::TooLong),
                "{}",
                row.json
            );
            continue;
        };
        let (min, max) = (length.min, length.max);
        for fits in [
            "x".repeat(min),
            "x".repeat(max),
            format!("  {}  ", "x".repeat(max)),
            // Two UTF-16 units each.
            "𝄞".repeat(max / 2),
        ] {
            assert_eq!(
                findings(&with_text(row.id, &fits), row.id),
                Vec::new(),
                "{}",
                row.json
            );
        }
        for (long, now) in [
            ("x".repeat(max + 1), max + 1),
            ("𝄞".repeat(max / 2 + 1), (max / 2 + 1) * 2),
        ] {
            let expected = format!(
                "{} must be {max} characters or fewer (now {now})",
                row.label
            );
            assert_eq!(sentence(&with_text(row.id, &long), row.id), expected);
        }
    }
}

#[test]
fn a_country_is_an_iso_code_in_capitals() {
    for field in [FieldId::CountryCode, FieldId::AddressCountryCode] {
        for code in ["NL", "JP", " BE "] {
            assert_eq!(
                findings(&with_text(field, code), field),
                Vec::new(),
                "{code}"
            );
        }
        for code in ["XX", "nl", "N", "NLD", "XK", "Netherlands"] {
            let said = sentence(&with_text(field, code), field);
            assert!(said.contains("two-letter ISO"), "{code}: {said}");
        }
    }
}

#[test]
fn ids_are_uuids() {
    for field in [FieldId::Guid, FieldId::AccountGuid] {
        let good = "123e4567-e89b-12d3-a456-426614174000";
        assert_eq!(findings(&with_text(field, good), field), Vec::new());
        for wrong in [
            "x",
            "123e4567e89b12d3a456426614174000",
            "{123e4567-e89b-12d3-a456-426614174000}",
        ] {
            let found = findings(&with_text(field, wrong), field);
            assert!(found[0].is_problem(), "{wrong}");
        }
    }
}

#[test]
fn the_callback_is_a_web_address() {
    let field = FieldId::CallbackUrl;
    for good in [
        "https://example.com/x",
        "HTTPS://example.com",
        "https://例え.jp/",
    ] {
        assert_eq!(
            findings(&with_text(field, good), field),
            Vec::new(),
            "{good}"
        );
    }
    let plain = findings(&with_text(field, "http://example.com"), field);
    assert!(!plain[0].is_problem(), "plain http is only a warning");
    for wrong in [
        "example.com",
        "ftp://example.com",
        "https://",
        "mailto:a@b.nl",
        "https:",
    ] {
        let found = findings(&with_text(field, wrong), field);
        assert!(found[0].is_problem(), "{wrong}");
    }
}

#[test]
fn each_email_address_is_judged_in_its_own_row() {
    let field = FieldId::EmailAddresses;
    let mut content = whole();
    content.profile.email_addresses = ["a@example.com", "wrong", "", "a@b", "A@example.com"]
        .map(str::to_owned)
        .to_vec();
    let found: Vec<(String, bool)> = findings(&content, field)
        .iter()
        .map(|finding| (finding.place.to_string(), finding.is_problem()))
        .collect();
    let expected = [
        ("emailAddresses[1]".to_owned(), true),
        ("emailAddresses[3]".to_owned(), true),
        ("emailAddresses[4]".to_owned(), false),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_number_type_that_the_api_does_not_know_is_a_problem() {
    let mut content = whole();
    content.profile.phone_number_types.push("MOBILE".to_owned());
    assert!(sentence(&content, FieldId::PhoneNumberTypes).contains("MOBILE"));
}

/// A profile with something in every field, with spaces that must survive.
fn full() -> CompanyProfile {
    let mut profile = CompanyProfile::default();
    for row in texts() {
        *profile.text_mut(row.id).unwrap() = format!(" {} ", row.json);
    }
    profile.phone_number_types = vec!["LOCAL".to_owned(), "MOBILE".to_owned()];
    profile.email_addresses = vec![" a@example.com".to_owned(), String::new()];
    profile
        .required_fields
        .insert("vatNumber".to_owned(), " 1 ".to_owned());
    profile
        .other
        .insert("notKnown".to_owned(), json!({"kept": [1, null]}));
    profile
}

#[test]
fn each_field_lands_in_the_json_under_its_name_and_comes_back_as_typed() {
    let profile = full();
    let json = profile.to_json();
    for row in FIELDS {
        let sent = json.get(row.json);
        match row.kind {
            Kind::Server(_) | Kind::Documents => assert_eq!(sent, None, "{}", row.json),
            _ => assert!(sent.is_some(), "{}", row.json),
        }
        if row.kind.text().is_some() {
            assert_eq!(sent, Some(&json!(format!(" {} ", row.json))));
        }
    }
    let (back, findings) = CompanyProfile::from_json(&json);
    assert_eq!(findings, Vec::new());
    assert_eq!(back, profile);
    let text = serde_json::to_string(&profile).unwrap();
    assert_eq!(
        serde_json::from_str::<CompanyProfile>(&text).unwrap(),
        profile
    );
}

#[test]
fn a_submission_is_trimmed_and_has_neither_blanks_nor_what_the_server_sets() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.city = "  Amsterdam ".to_owned();
    draft.content.profile.region = "   ".to_owned();
    draft
        .content
        .profile
        .email_addresses
        .insert(0, String::new());
    let body = Submission::try_from(&draft).unwrap().body;
    assert_eq!(body["city"], json!("Amsterdam"));
    assert_eq!(body.get("region"), None);
    assert_eq!(
        body["emailAddresses"][0],
        json!("daan.bakker@grachtenlicht.example.com")
    );
    for row in FIELDS.iter().filter(|row| row.is_server_set()) {
        assert_eq!(body.get(row.json), None, "{}", row.json);
    }
    draft.content.profile.city.clear();
    assert_eq!(Submission::try_from(&draft).unwrap_err().len(), 1);
}

#[test]
fn a_member_of_the_wrong_type_becomes_a_problem_of_its_field() {
    for row in FIELDS
        .iter()
        .filter(|row| !row.is_server_set() && row.id != FieldId::Documents)
    {
        let json = json!({ row.json: 7 });
        let (profile, findings) = CompanyProfile::from_json(json.as_object().unwrap());
        assert_eq!(profile, CompanyProfile::default());
        assert_eq!(findings.len(), 1, "{}", row.json);
        assert!(
            findings[0].sentence.starts_with(row.label),
            "{}",
            findings[0].sentence
        );
        let json = json!({ row.json: Value::Null });
        let (_, findings) = CompanyProfile::from_json(json.as_object().unwrap());
        assert_eq!(findings, Vec::new(), "null is blank: {}", row.json);
    }
}

#[test]
fn each_row_is_in_the_window_with_its_label() {
    let draft = Draft::new(Uuid::from_u128(1), at(-500));
    let desk = Desk::with(vec![draft], vec![sandbox_account()]);
    let window = window(desk, [1280.0, 3600.0], egui::Theme::Light);
    for row in FIELDS {
        let label = match row.presence {
            Presence::Optional => format!("{} (optional)", row.label),
            Presence::Required | Presence::Server => row.label.to_owned(),
        };
        match row.kind {
            Kind::Server(_) => {
                window.get_by_label(&label);
            }
            Kind::Documents => {
                window.get_by_label("Choose files…");
                window.get_by_role_and_label(Role::TextInput, "Path of a file");
            }
            Kind::NumberTypes => {
                for kind in ["Local", "National", "Toll-free"] {
                    window.get_by_role_and_label(Role::CheckBox, kind);
                }
            }
            Kind::EmailAddresses => {
                window.get_by_role_and_label(Role::TextInput, "E-mail address 1");
            }
            Kind::ExtraFields => {
                window.get_by_role_and_label(Role::TextInput, "Name of an extra field");
            }
            Kind::Country(_) => {
                window.get_by_role_and_label(Role::EditableComboBox, &label);
            }
            _ => {
                window.get_by_role_and_label(Role::TextInput, &label);
            }
        }
    }
}

#[test]
fn each_missing_text_is_the_description_of_its_input() {
    let draft = Draft::new(Uuid::from_u128(1), at(-500));
    let mut desk = Desk::with(vec![draft], vec![sandbox_account()]);
    desk.act(Action::Check);
    let mut window = window(desk, [1280.0, 3600.0], egui::Theme::Light);
    window.run();
    for row in texts().filter(|row| row.is_required()) {
        let role = match row.kind {
            Kind::Country(_) => Role::EditableComboBox,
            _ => Role::TextInput,
        };
        let node = window.get_by_role_and_label(role, row.label);
        let said = node.accesskit_node().description();
        assert_eq!(said.as_deref(), Some(row.missing), "{}", row.json);
    }
}

#[test]
fn a_place_is_named_as_in_the_json() {
    assert_eq!(
        Place::item(FieldId::EmailAddresses, 1).to_string(),
        "emailAddresses[1]"
    );
    assert_eq!(
        Place::key(FieldId::RequiredFields, "ein").to_string(),
        "requiredFields.ein"
    );
}
