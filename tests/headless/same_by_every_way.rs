//! A profile and its findings are the same, whether it is typed into the window, checked as a
//! file or submitted as one.

use std::collections::BTreeMap;
use std::time::Duration;

use profile_desk::app::action::{Action, FormAction, LibraryAction};
use profile_desk::domain::fields::{FIELDS, FieldId, form_order};
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::profile::{CompanyProfile, PhoneNumberType};
use profile_desk::sandbox::{ACCOUNT_GUID, Sandbox, TOKEN};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::harness::program::{TestProgram, good};
use crate::harness::window::{Harness, sandbox_account};

/// Texts of people in a country, right and wrong: register numbers, postal codes, regions, street
/// numbers, phone numbers.
type Written = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const WRITTEN: [Written; 25] = [
    (
        "NL",
        &["33014286", "KVK-nr. 33014286", "３３０１４２８６"],
        &["1012 JS", "1012js", "１０１２ＪＳ", "10122"],
        &[""],
        &["1", "12 bis"],
        &["020 624 1111", "+31206241111", "020 624 1111 tst. 12"],
    ),
    (
        "DE",
        &[
            "HRB 6794, Amtsgericht Bonn",
            "HRB 6794",
            "Handelsregister HRB 6794 B, Amtsgericht Berlin",
        ],
        &["10115", "１０１１５"],
        &["", "Bayern"],
        &["7a", "Unit 4, Block B"],
        &[
            "030 123456",
            "030 123456 App. 12",
            "0049 30 123456",
            "030 12",
        ],
    ),
    (
        "AT",
        &["FN 93363z, Handelsgericht Wien", "93363z", "FN 93363a"],
        &["1010", "A-1010"],
        &["", "Wien"],
        &["1/2"],
        &["01 234567 DW 12", "+43 1 234567"],
    ),
    (
        "CH",
        &["CHE\u{2011}105.909.036", "UID CHE-105.909.036 HR/MWST"],
        &["3003", "CH-3003"],
        &["", "Bern"],
        &["1"],
        &["031 322 21 11", "+41 31 322 21 11 privat"],
    ),
    (
        "DK",
        &["CVR-nr. 24256790", "24256791"],
        &["1000", "DK-1000"],
        &[""],
        &["1"],
        &["+45 33 92 33 92"],
    ),
    (
        "SE",
        &["19640823-3234", "Org.nr 556016-0680"],
        &["11122", "111 22", "SE-111 22"],
        &[""],
        &["1"],
        &["08-123 456 00"],
    ),
    (
        "NO",
        &["NO 923609016 MVA", "organisasjonsnummer 923 609 016"],
        &["0150"],
        &[""],
        &["1"],
        &["22 22 22 22", "22 22 22 22 2"],
    ),
    (
        "FI",
        &["Y-tunnus 0112038-9", "0112038\u{2212}9"],
        &["00100"],
        &[""],
        &["1"],
        &["09 123456"],
    ),
    (
        "IT",
        &["P.IVA IT 00484960588", "RSSMRA85T10A5S2E"],
        &["00144"],
        &["RM", "Lazio", "Narnia"],
        &["snc", "km 14,500"],
        &["06 6981 2345", "+39 06 69812345"],
    ),
    (
        "ES",
        &["CIF: A28015865", "A28015866"],
        &["48001", "01001"],
        &["Bizkaia", "Vizcaya"],
        &["s/n"],
        &["+34 944 20 40 00"],
    ),
    (
        "GB",
        &["BR012345", "Company No. 01234567", "1234567"],
        &["SW1A 1AA", "sw1a1aa"],
        &[""],
        &["221B"],
        &["020 7946 0018", "+44 (0)20 7946 0018"],
    ),
    (
        "FR",
        &["552 032 534 RCS Paris", "SIREN 552032534"],
        &["75002", "F-75002"],
        &[""],
        &["10 bis"],
        &["01 42 68 53 00", "01 42 68 53 0"],
    ),
    (
        "BE",
        &["BTW BE 0403.170.701", "0403170702"],
        &["1000", "B-1000"],
        &[""],
        &["1"],
        &["02 201 11 11"],
    ),
    (
        "PL",
        &["KRS 0000123456", "123456"],
        &["00950", "00\u{2011}950"],
        &["", "Mazowieckie"],
        &["1"],
        &["22 123 45 67"],
    ),
    (
        "RO",
        &["J2012000750529", "J40/1234/2020"],
        &["010011"],
        &["", "București"],
        &["1"],
        &["021 312 34 56"],
    ),
    (
        "IE",
        &["104547", "LP123"],
        &["D02 X285", "d02x285"],
        &["Dublin", "Co. Dublin"],
        &["1"],
        &["01 234 5678"],
    ),
    (
        "US",
        &["94-2404110", "EIN 94-2404110"],
        &["97635", "78701"],
        &["CA", "Oregon"],
        &["1"],
        &["+49 171 2345678", "011 49 171 2345678", "1-800-FLOWERS"],
    ),
    (
        "CA",
        &["123456782", "BC1234567"],
        &["K1A 0B1", "k1a0b1"],
        &["ON"],
        &["1"],
        &["+33 1 42 68 53 00"],
    ),
    (
        "RU",
        &["1027700132195"],
        &["101000"],
        &["Москва", "Moscow"],
        &["д. 5"],
        &["8 (800) 123-45-67", "+7 495 123-45-67"],
    ),
    (
        "KZ",
        &["123456789012"],
        &["A05E3H2", "a05e3h2"],
        &[""],
        &["1"],
        &["8 727 250 00 00"],
    ),
    (
        "IN",
        &["U12345MH2020PTC123456"],
        &["400 051", "400051"],
        &["Maharashtra"],
        &["1"],
        &["022 2222 2222"],
    ),
    (
        "JP",
        &["1180301018771", "１１８０３０１０１８７７１"],
        &["100-8111", "１００ー８１１１", "1008111"],
        &["東京", "Tokyo"],
        &["1"],
        &["０３－５５５５－４５６７"],
    ),
    (
        "MY",
        &["202001234567"],
        &["40000"],
        &["Selangor"],
        &["1"],
        &["+60 12 345 67890", "+60 12 345 6789"],
    ),
    (
        "HK",
        &["1234567"],
        &["", "000000"],
        &["Kowloon"],
        &["1"],
        &["+852 2123 4567"],
    ),
    (
        "AU",
        &["ACN 004 085 616", "ABN 51 824 753 556"],
        &["4383", "2000"],
        &["NSW", "Queensland"],
        &["1"],
        &["(02) 9374 4000"],
    ),
];

/// Eight profiles for each country, which contain each of its texts.
fn profiles() -> Vec<Value> {
    let mut profiles = Vec::new();
    for (country, numbers, codes, regions, streets, phones) in WRITTEN {
        for turn in 0..8 {
            let pick = |texts: &[&'static str]| texts[turn % texts.len()];
            // As it is written in files.
            let code = match turn {
                3 => format!("{} ", country.to_lowercase()),
                _ => country.to_owned(),
            };
            let mut profile = good(&format!("{country} {turn}"));
            for (member, text) in [
                ("addressCountryCode", code.as_str()),
                ("businessRegisterNumber", pick(numbers)),
                ("postalCode", pick(codes)),
                ("region", pick(regions)),
                ("streetNumber", pick(streets)),
                ("representativePhoneNumber", pick(phones)),
                (
                    "callbackUrl",
                    ["https://hooks.example.nl/cm", "https:/hooks.example.nl/cm"]
                        [usize::from(turn == 6)],
                ),
                ("city", ["Springfield", ""][usize::from(turn == 7)]),
            ] {
                profile[member] = json!(text);
            }
            profile.as_object_mut().unwrap().remove("requiredFields");
            profiles.push(profile);
        }
    }
    profiles
}

/// A finding as `check` writes it.
type Row = (String, String, String);

/// Types a profile into the window, field by field in the order of the form. Returns its findings
/// and its payload.
fn typed_into_the_window(profile: &Value) -> (Vec<Row>, Map<String, Value>) {
    let (profile, _) = CompanyProfile::from_json(profile.as_object().unwrap());
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(1))));
    for row in FIELDS
        .iter()
        .filter(|row| row.id == FieldId::AddressCountryCode)
        .chain(form_order(&profile))
    {
        let path = FieldPath::from(row.id);
        if let Some(text) = profile.text(row.id) {
            harness.act(Action::Form(FormAction::Edit(
                path.clone(),
                text.to_owned(),
            )));
            harness.act(Action::Form(FormAction::Blurred(path)));
        }
    }
    for (index, address) in profile.email_addresses.iter().enumerate() {
        let path = FieldPath::item(FieldId::EmailAddresses, index);
        harness.act(Action::Form(FormAction::Edit(path, address.clone())));
    }
    for word in &profile.phone_number_types {
        let kind = PhoneNumberType::from_word(word).unwrap();
        harness.act(Action::Form(FormAction::SetNumberType(kind, true)));
    }
    harness.act(Action::Form(FormAction::Check));
    let found = harness.state.shown_findings().map(|finding| {
        let severity = ["warning", "problem"][usize::from(finding.is_problem())];
        (
            finding.path.to_string(),
            severity.to_owned(),
            finding.message.clone(),
        )
    });
    (
        found.collect(),
        Payload::of(harness.state.open_draft().unwrap()).body,
    )
}

/// Members that the server sets.
const ADDED: [&str; 5] = [
    "guid",
    "accountGuid",
    "status",
    "statusComment",
    "deletedOn",
];

/// The profiles on the server, by name.
async fn stored(sandbox: &Sandbox) -> BTreeMap<String, Value> {
    let mut stored = BTreeMap::new();
    for skip in [0, 100] {
        let path = format!(
            "voice-companyprofilesapi/v1/{ACCOUNT_GUID}/companyProfiles?skip={skip}&take=100"
        );
        let request = reqwest::Client::new().get(sandbox.base().join(&path).unwrap());
        let answer = request
            .header("X-CM-PRODUCTTOKEN", TOKEN)
            .send()
            .await
            .unwrap();
        let profiles: Vec<Value> = answer.error_for_status().unwrap().json().await.unwrap();
        let named = profiles
            .into_iter()
            .map(|profile| (profile["name"].as_str().unwrap().to_owned(), profile));
        stored.extend(named);
    }
    stored
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_profiles_are_the_same_typed_checked_and_submitted() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(Duration::from_hours(1)).await;
    let profiles = profiles();
    assert_eq!(profiles.len(), 200);
    let files: Vec<&str> = profiles
        .iter()
        .enumerate()
        .map(|(index, profile)| fixture.profile(&format!("{index}.json"), profile))
        .collect();
    let args: Vec<&str> = ["check", "--json"]
        .into_iter()
        .chain(files.iter().copied())
        .collect();
    let mut checked: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in fixture.run(&args).json().as_array().unwrap() {
        let text = |member: &str| row[member].as_str().unwrap().to_owned();
        let found = (text("field"), text("severity"), text("message"));
        checked.entry(text("file")).or_default().push(found);
    }
    let output = fixture.submit(&sandbox, &files);
    let lines: Vec<&str> = output.err.lines().collect();
    let stored = stored(&sandbox).await;
    let mut sent = 0;
    for (profile, file) in profiles.iter().zip(files) {
        let (found, body) = typed_into_the_window(profile);
        let by_check = checked.remove(file).unwrap_or_default();
        assert_eq!(by_check, found, "{profile}");
        for (field, severity, message) in &found {
            let word = match severity.as_str() {
                "warning" => "warning: ",
                _ => "",
            };
            let line = format!("{file}: {field}: {word}{message}");
            assert!(
                lines.contains(&line.as_str()),
                "{line} is not in {}",
                output.err
            );
        }
        let problems = found.iter().any(|(_, severity, _)| severity == "problem");
        let Some(stored) = stored.get(profile["name"].as_str().unwrap()) else {
            assert!(problems, "{profile} was not sent");
            continue;
        };
        assert!(!problems, "{profile} was sent");
        // Without the members that the server adds.
        let received: Map<String, Value> = stored
            .as_object()
            .unwrap()
            .iter()
            .filter(|(member, value)| !ADDED.contains(&member.as_str()) && !value.is_null())
            .map(|(member, value)| (member.clone(), value.clone()))
            .collect();
        assert_eq!(Value::Object(received), Value::Object(body), "{profile}");
        sent += 1;
    }
    assert!((100..200).contains(&sent), "{sent} were sent");
}
