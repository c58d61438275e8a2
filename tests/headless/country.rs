//! Knowledge about countries, without the window: described by `country`, and applied by `check`
//! exactly as in the window.

use profile_desk::app::action::{Action, FormAction, LibraryAction};
use profile_desk::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::settings::Settings;
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::program::{TestProgram, good};
use crate::harness::window::{Harness, answer, at, in_review, requirement, sandbox_account};

/// Requirements that an account received, for Dutch numbers and German companies.
fn known_requirements() -> RequirementsCache {
    let mut cache = RequirementsCache::default();
    let requirements = vec![
        requirement("extract", RequirementKind::Document, "Extract"),
        requirement(
            "region",
            RequirementKind::CompanyRestriction,
            "In the region",
        ),
    ];
    let fields = vec![RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court".to_owned()),
    }];
    let replies = [
        (
            RequirementsQuery::Requirements("NL".to_owned()),
            RequirementsResponse::Requirements(requirements),
        ),
        (
            RequirementsQuery::RequiredFields("DE".to_owned()),
            RequirementsResponse::RequiredFields(fields),
        ),
    ];
    for (query, reply) in replies {
        cache.insert(sandbox_account().id, &query, reply, at(0));
    }
    cache
}

/// A library in which the account in use has these requirements.
fn fixture() -> TestProgram {
    let fixture = TestProgram::new();
    let library = Library::at(&fixture.data());
    let settings = Settings {
        account_in_use: Some(sandbox_account().id),
        ..Settings::default()
    };
    library
        .save_settings(&Settings::default(), &settings)
        .unwrap();
    library.save_accounts(&[], &[sandbox_account()]).unwrap();
    library.save_requirements(&known_requirements()).unwrap();
    fixture
}

/// The findings of the window for a checked profile, in the format of `check`.
fn found_by_the_window(profile: &Value) -> Vec<(String, String, String)> {
    let (profile, _) = CompanyProfile::from_json(profile.as_object().unwrap());
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    harness.requirements = known_requirements();
    let settings = harness.state.settings.clone();
    harness.load(Vec::new(), settings, vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(1))));
    let draft = harness.state.drafts.get_mut(&Uuid::from_u128(1)).unwrap();
    draft.content.profile = profile;
    harness.act(Action::Form(FormAction::Check));
    let found = harness.state.shown_findings().map(|finding| {
        let severity = if finding.is_problem() {
            "problem"
        } else {
            "warning"
        };
        (
            finding.path.to_string(),
            severity.to_owned(),
            finding.message.clone(),
        )
    });
    found.collect()
}

#[test]
fn check_finds_exactly_what_the_window_finds() {
    let fixture = fixture();
    let mut german = good("Bonn Office");
    for (member, value) in [
        ("addressCountryCode", "DE"),
        ("countryCode", "NL"),
        ("businessRegisterNumber", "HRB 6794"),
        ("postalCode", "5311"),
        ("region", "Bavaria"),
        ("streetNumber", "Unit 4, Block B"),
        ("representativePhoneNumber", "12"),
        ("callbackUrl", "http://127.0.0.1/hook"),
        ("city", ""),
    ] {
        german[member] = json!(value);
    }
    german["emailAddresses"] = json!(["bo@gmial.com", "BO@gmial.com", "bo"]);
    german["requiredFields"] = json!({});
    let mut profiles = vec![json!({}), good("Austin Office"), german];
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    for entry in std::fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = std::fs::read_to_string(path).unwrap();
            profiles.push(serde_json::from_str(&text).unwrap());
        }
    }
    let mut incomplete = 0;
    for profile in profiles {
        let file = fixture.profile("profile.json", &profile);
        let findings = fixture.run(&["check", file, "--json"]).json();
        let text = |row: &Value, member: &str| row[member].as_str().unwrap().to_owned();
        let found: Vec<_> = findings
            .as_array()
            .unwrap()
            .iter()
            .map(|row| {
                (
                    text(row, "field"),
                    text(row, "severity"),
                    text(row, "message"),
                )
            })
            .collect();
        assert_eq!(found, found_by_the_window(&profile), "{profile}");
        let is_court = |(field, ..): &&(String, String, String)| field.contains("registerCourt");
        incomplete += found.iter().filter(is_court).count();
    }
    assert_eq!(incomplete, 1, "the one in Bonn lacks what its country asks");
}

#[test]
fn a_country_is_described_by_code_and_by_names() {
    let fixture = fixture();
    let output = fixture.run(&["country", "NL"]).ended(0);
    for expected in [
        "Netherlands (NL)",
        "Nederland",
        "Street, Street number, Apartment, suite or unit (optional), Postal code, City",
        "like 1234 AB",
        "KVK number: 8 digits, like 12345678",
        "like +31 ",
        "as of 10 March 2026",
        "- document: Extract",
        "- company rule: In the region",
    ] {
        assert!(
            output.out.contains(expected),
            "{expected} is not in {}",
            output.out
        );
    }
    for name in ["nl", "Holland", "the Netherlands"] {
        assert_eq!(
            fixture.run(&["country", name]).ended(0).out,
            output.out,
            "{name}"
        );
    }
    let output = fixture.run(&["country", "Deutschland"]).ended(0);
    assert!(
        output.out.contains("- registerCourt: Register court"),
        "{}",
        output.out
    );
    assert!(output.out.contains("not loaded yet"), "{}", output.out);
    let output = fixture.run(&["country", "XK"]).ended(0);
    assert!(
        output.out.contains("CM.com accepts no profiles for it"),
        "{}",
        output.out
    );
}

#[test]
fn a_country_as_json_has_the_promised_members() {
    let fixture = fixture();
    let json = fixture.run(&["country", "us", "--json"]).ended(0).json();
    assert_eq!(json["code"], "US");
    assert_eq!(json["registerNumber"]["name"], "EIN");
    assert_eq!(json["address"]["regions"].as_array().unwrap().len(), 62);
    let fields = json["address"]["fields"].as_array().unwrap();
    let labels: Vec<&str> = fields
        .iter()
        .map(|f| f["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels[3..], ["City", "State", "ZIP code"]);
    assert_eq!(json["requirements"], Value::Null);
    let json = fixture.run(&["country", "NL", "--json"]).ended(0).json();
    assert_eq!(json["requirements"]["answer"][0]["id"], "extract");
    assert_eq!(json["requirements"]["asOf"], "2026-03-10T09:30:00Z");
}

#[test]
fn an_unknown_country_is_an_error_with_suggestions() {
    let fixture = TestProgram::new();
    let output = fixture.run(&["country", "Nether"]).ended(2);
    assert!(
        output.err.contains("Did you mean Netherlands (NL)"),
        "{output:?}"
    );
    let output = fixture.run(&["country", "Atlantis"]).ended(2);
    assert!(
        output
            .err
            .contains("We could not find the country “Atlantis”"),
        "{output:?}"
    );
    for (slip, meant) in [
        ("Holand", "Did you mean Netherlands (NL)"),
        ("Kongo", "(CD)"),
        ("Germny", "Did you mean Germany (DE)"),
        ("the Nehterlands", "Did you mean Netherlands (NL)"),
    ] {
        let output = fixture.run(&["country", slip]).ended(2);
        assert!(output.err.contains(meant), "{output:?}");
    }
    for blank in ["", "  "] {
        let output = fixture.run(&["country", blank]).ended(2);
        assert_eq!(
            output.err,
            "Enter a country code or name, like NL or Netherlands\n"
        );
    }
    let long = "Netherlands".repeat(1_000);
    for wrong in ["...", "ZZ", "Atlantis", "qq", &long] {
        let output = fixture.run(&["country", wrong]).ended(2);
        assert!(!output.err.contains("Did you mean"), "{output:?}");
    }
    // Without a library nothing was queried yet, and nothing is created.
    let output = fixture.run(&["country", "GB"]).ended(0);
    assert!(output.out.contains("not loaded yet"), "{output:?}");
    // The text is for people; the pattern is for programs.
    let codes = "Postal code      like EC1Y 8SY, GIR 0AA or M2 5BQ\n";
    assert!(output.out.contains(codes), "{output:?}");
    let json = fixture.run(&["country", "GB", "--json"]).ended(0).json();
    let pattern = json["address"]["postalCodePattern"].as_str().unwrap();
    assert!(pattern.starts_with("GIR ?0AA|"), "{pattern}");
    assert!(!fixture.data().exists());
}

#[test]
fn invisible_characters_in_a_file_are_removed_and_reported() {
    let fixture = TestProgram::new();
    let mut profile = good("Austin Office");
    profile["companyName"] = json!("Ac\u{200b}me\u{202e} Inc");
    profile["street"] = json!("Congress\nAvenue");
    profile["requiredFields"]["employerIdentificationNumber"] = json!("12-3456789\u{0}");
    let file = fixture.profile("odd.json", &profile);
    let output = fixture.run(&["check", file]).ended(0);
    for expected in [
        "companyName: warning: We removed 2 hidden characters from company name",
        "street: warning: Street had several lines. They are now one line",
        "requiredFields.employerIdentificationNumber: warning: We removed 1 hidden character from employerIdentificationNumber",
    ] {
        assert!(
            output.out.contains(expected),
            "{expected} is not in {}",
            output.out
        );
    }
}

#[test]
fn a_field_of_invisible_characters_is_missing() {
    let fixture = TestProgram::new();
    for blank in [
        "\u{200b}",
        " \u{200b} ",
        "\u{3164}",
        "\u{2800}",
        "\u{e0041}",
    ] {
        let mut profile = good("Austin Office");
        profile["companyName"] = json!(blank);
        let file = fixture.profile("blank.json", &profile);
        let output = fixture.run(&["check", file]).ended(1);
        assert!(
            output.out.contains("companyName: Enter the company name"),
            "{output:?}"
        );
        let output = fixture.run(&["submit", file, "--sandbox"]).ended(1);
        assert!(output.err.contains("Enter the company name"), "{output:?}");
        assert!(fixture.drafts().is_empty(), "nothing is left behind");
    }
}

/// The account in use was told first that Dutch numbers need an extract, and a day later also a mandate.
fn changed() -> TestProgram {
    let fixture = fixture();
    let library = Library::at(&fixture.data());
    let mut cache = known_requirements();
    let query = RequirementsQuery::Requirements("NL".to_owned());
    let entries = vec![
        requirement("extract", RequirementKind::Document, "Extract"),
        requirement("mandate", RequirementKind::Document, "Mandate"),
    ];
    let response = RequirementsResponse::Requirements(entries);
    cache.insert(sandbox_account().id, &query, response, at(86_400));
    library.save_requirements(&cache).unwrap();
    let draft = |id: u128, status: &str, comment: Option<&str>| {
        let mut draft = in_review(id, &sandbox_account());
        draft.content.profile.name = format!("Office {id}");
        let mut answer = answer(status, comment);
        answer.received_at = at(3600);
        draft.submission.apply_answer(answer);
        library.save(&draft).unwrap();
        let saved = library.save_submission(draft.id, &draft.submission);
        saved.unwrap();
    };
    draft(1, "Approved", None);
    draft(2, "Rejected", Some("The extract is too old"));
    fixture
}

#[test]
fn country_tells_what_changed_and_how_the_reviews_ended() {
    let fixture = changed();
    let text = fixture.run(&["country", "NL"]).ended(0).out;
    for part in [
        "since 11 March 2026",
        "- added: Mandate",
        "- removed: In the region",
        "1 of 2 profiles came back. Most often (1 time): The extract is too old",
        "- Office 2, 10 March 2026: The extract is too old",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let data = fixture.run(&["country", "NL", "--json"]).json();
    let change = &data["requirementChanges"][0];
    assert_eq!(change["since"], json!(at(86_400)));
    assert_eq!(change["added"][0]["text"], "Mandate");
    assert_eq!(change["removed"][0]["text"], "In the region");
    assert_eq!(data["refusals"]["refused"], 1);
    assert_eq!(data["refusals"]["decided"], 2);
    assert_eq!(data["refusals"]["reason"]["profiles"], 1);
    let data = fixture.run(&["country", "FR", "--json"]).json();
    assert_eq!(data["refusals"], Value::Null);
    assert_eq!(data["requirementChanges"], json!([]));
}

#[test]
fn list_finds_the_approved_profiles_that_no_longer_meet_the_requirements() {
    let fixture = changed();
    let text = fixture.run(&["list", "--requirement-changed"]).ended(0).out;
    assert!(
        text.contains("Office 1") && !text.contains("Office 2"),
        "{text}"
    );
    assert!(text.contains("since 11 March 2026: Mandate"), "{text}");
    let rows = fixture
        .run(&["list", "--requirement-changed", "--json"])
        .json();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!(rows[0]["missing"][0]["text"], "Mandate");
    let table = fixture.run(&["list", "--requirement-changed", "--csv"]);
    let table = table.ended(0).out;
    assert_eq!(table.lines().count(), 2);
    let other = ["list", "--requirement-changed", "--country", "DE"];
    assert!(fixture.run(&other).ended(0).out.is_empty());
}
