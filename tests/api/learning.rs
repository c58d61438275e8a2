//! The program learns a server's names by reading: fifty dialects made at random, in each of which every name
//! comes out right or as "don't know", and the main job then works with what was accepted.
//!
//! What makes everything learnable: five profiles that the server has and that were sent from this library, with
//! different values in all fields, two of them refused and one deleted. What reading can't tell in some
//! dialects, a person adds as they would: a word or a name of the status that is a code, a member that the
//! server never shows, and a path of uploads that is none of the likely ones. The name of an upload's id comes with the answer to a POST, so all
//! dialects have it as the API's family has.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use profile_desk::api::routes::Route;
use profile_desk::api::{Client, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, SANDBOX_ACCOUNT_GUID, SANDBOX_TOKEN, Token};
use profile_desk::domain::approval::ApprovalStatus;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::learned_names::{
    Certainty, KnownProfile, LearnedName, Proposal, Samples, Subject, learn,
};
use profile_desk::domain::overrides::name_of;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::submission::{Purpose, SubmissionState};
use profile_desk::sandbox::{Config, Sandbox};
use profile_desk::submit::record_status;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::dialects::{Made, made};
use crate::harness::submission::TestSubmission;

const DIALECTS: u64 = 50;
/// The requirement of a document for the Netherlands, in the sandbox.
const EXTRACT: &str = "5a0d0001-0000-4000-8000-000000000001";
/// A review ends at once: the test is about names.
const REVIEW: Duration = Duration::from_millis(40);

/// A folder of the sandbox with five profiles, and the drafts from which they were sent.
struct Sent {
    folder: TempDir,
    drafts: Vec<Draft>,
}

static SENT: LazyLock<OnceCell<Sent>> = LazyLock::new(OnceCell::new);

fn config(folder: &Path) -> Config {
    Config {
        data_dir: folder.to_owned(),
        port: 0,
        review: REVIEW,
    }
}

fn client(sandbox: &Sandbox, overrides: Overrides) -> Client {
    let endpoint = Endpoint {
        base: sandbox.base().clone(),
        account_guid: SANDBOX_ACCOUNT_GUID,
        overrides,
    };
    let token = Token::new(SANDBOX_TOKEN).unwrap();
    Client::new(endpoint, token, Timing::default()).unwrap()
}

fn profiles() -> [Value; 5] {
    [
        json!({
            "name": "Breda office", "companyName": "Acme B.V.", "businessRegisterNumber": "12345678",
            "representativeFirstName": "An", "representativeLastName": "Bos",
            "representativePhoneNumber": "+31207940800", "addressCountryCode": "NL",
            "region": "Noord-Brabant", "city": "Breda", "postalCode": "4811 AA", "street": "Markt",
            "streetNumber": "1", "streetNumberExtra": "bis", "countryCode": "NL",
            "phoneNumberTypes": ["LOCAL", "NATIONAL"], "contactFirstName": "Cy",
            "contactLastName": "Dam", "emailAddresses": ["cy@example.com"],
            "callbackUrl": "https://example.com/one",
        }),
        // The representative is the contact.
        json!({
            "name": "Reject this", "companyName": "Blue Ltd", "businessRegisterNumber": "23456789",
            "representativeFirstName": "Bo", "representativeLastName": "Day",
            "addressCountryCode": "GB", "city": "London", "postalCode": "SW1A 1AA",
            "street": "Downing Street", "streetNumber": "10", "countryCode": "US",
            "phoneNumberTypes": ["NATIONAL"], "contactFirstName": "Bo", "contactLastName": "Day",
            "emailAddresses": ["bo@example.com", "day@example.com"],
            "callbackUrl": "https://example.com/two",
        }),
        // The region is called as its city.
        json!({
            "name": "Incomplete for now", "companyName": "Cyan N.V.",
            "businessRegisterNumber": "34567890", "representativeFirstName": "Cor",
            "representativeLastName": "Eik", "representativePhoneNumber": "+31302861000",
            "addressCountryCode": "NL", "region": "Utrecht", "city": "Utrecht",
            "postalCode": "3511 AB", "street": "Neude", "streetNumber": "11",
            "streetNumberExtra": "C", "countryCode": "GB", "phoneNumberTypes": ["TOLLFREE"],
            "contactFirstName": "Di", "contactLastName": "Fink",
            "emailAddresses": ["di@example.com"],
        }),
        json!({
            "name": "Slow office", "companyName": "Dune Incorporated",
            "businessRegisterNumber": "12-3456789", "representativeFirstName": "Dov",
            "representativeLastName": "Gray", "addressCountryCode": "US",
            "requiredFields": {"employerIdentificationNumber": "12-3456789"}, "region": "Texas",
            "city": "Austin", "postalCode": "78701", "street": "Congress Avenue",
            "streetNumber": "1100", "countryCode": "US", "phoneNumberTypes": ["LOCAL"],
            "contactFirstName": "Eva", "contactLastName": "Hill",
            "emailAddresses": ["eva@example.com"],
        }),
        json!({
            "name": "Closed office", "companyName": "Echo LLC",
            "businessRegisterNumber": "98-7654321", "representativeFirstName": "Eli",
            "representativeLastName": "Ives", "representativePhoneNumber": "+12025550123",
            "addressCountryCode": "US",
            "requiredFields": {"employerIdentificationNumber": "98-7654321"}, "region": "Ohio",
            "city": "Dayton", "postalCode": "45402", "street": "Main Street",
            "streetNumber": "200", "streetNumberExtra": "Suite 5", "countryCode": "US",
            "phoneNumberTypes": ["LOCAL", "TOLLFREE"], "contactFirstName": "Fay",
            "contactLastName": "Jones", "emailAddresses": ["fay@example.com"],
            "callbackUrl": "https://example.com/three",
        }),
    ]
}

/// A draft of a profile, with a document for the requirement of its country.
fn draft_of(profile: &Value, id: u128) -> TestSubmission {
    let mut test = TestSubmission::new();
    let (read, findings) = CompanyProfile::from_json(profile.as_object().unwrap());
    assert!(findings.is_empty(), "{findings:?}");
    test.draft.id = Uuid::from_u128(id);
    test.draft.content.profile = read;
    if profile["countryCode"] == "NL" {
        test.attach("extract.pdf", 2000);
        test.draft.content.attachments[0].requirement = Some(EXTRACT.to_owned());
    }
    test
}

/// Sends the profiles to a sandbox as it is.
async fn sent() -> Sent {
    let folder = TempDir::new().unwrap();
    let sandbox = Sandbox::start(config(folder.path())).await.unwrap();
    let client = client(&sandbox, Overrides::default());
    let mut drafts = Vec::new();
    for (index, profile) in profiles().iter().enumerate() {
        let mut test = draft_of(profile, 100 + index as u128);
        let record = test.run(client.clone(), Purpose::Create).await;
        assert!(
            matches!(record.state, SubmissionState::Submitted { .. }),
            "{record:?}"
        );
        drafts.push(test.draft);
    }
    client
        .delete(drafts[4].submission.guid.unwrap())
        .await
        .unwrap();
    sandbox.stop().await;
    Sent { folder, drafts }
}

/// A copy of the folder of the sandbox.
fn copy(folder: &Path) -> TempDir {
    let new = TempDir::new().unwrap();
    for kind in ["profiles", "documents"] {
        std::fs::create_dir(new.path().join(kind)).unwrap();
        for entry in std::fs::read_dir(folder.join(kind)).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), new.path().join(kind).join(entry.file_name())).unwrap();
        }
    }
    new
}

/// What is true of a name, by the dialect itself: `None` when it has no such thing.
fn truth(name: &LearnedName, made: &Made) -> Option<String> {
    let dialect = &made.dialect;
    let pointer = |path: &[String]| {
        path.iter()
            .fold(String::new(), |all, name| all + "/" + name)
    };
    match name.subject {
        Subject::Path => {
            const PROFILES: &str = "/voice-companyprofilesapi/v1/{account}/companyProfiles";
            let native = match name.ours.as_str() {
                "list" | "create" => PROFILES.to_owned(),
                "get" | "update" | "delete" => format!("{PROFILES}/{{guid}}"),
                "checkUpdateConsequences" => format!("{PROFILES}/{{guid}}/checkUpdateConsequences"),
                "verifyRequiredFields" => format!("{PROFILES}/verifyRequiredFields"),
                "countryRequirements" => {
                    "/voice-companyprofilesapi/v1/countryRequirements/{countryCode}".to_owned()
                }
                "uploadDocument" => "/voice-documentsapi/v1/{account}/documents".to_owned(),
                other => panic!("{other}"),
            };
            let path = &dialect.paths[native.as_str()];
            let path = path.replace("{account}", "{accountGuid}");
            Some(path.replace("{guid}", "{companyProfileGuid}"))
        }
        Subject::Answer => Some(match name.ours.as_str() {
            "list" => pointer(&dialect.list_in),
            "get" => pointer(&dialect.profile_in),
            "countryRequirements" => pointer(&dialect.requirements_in),
            other => panic!("{other}"),
        }),
        Subject::Name => match name.ours.split_once('.') {
            Some(("documents", member)) => dialect.document_members.get(member).cloned(),
            Some(("requirements", member)) => {
                let native = match member {
                    "id" => "guid",
                    "text" => "description",
                    member => member,
                };
                dialect.requirement_members.get(native).cloned()
            }
            Some((other, _)) => panic!("{other}"),
            None => {
                let path = &dialect.members[name.ours.as_str()];
                (!path.is_empty()).then(|| name_of(path))
            }
        },
        Subject::Status => {
            let mut words = dialect.statuses.iter();
            let own = words.find(|(_, word)| **word == name.ours);
            own.map(|(own, _)| (*own).to_owned())
        }
    }
}

/// Fails when anything is proposed that is not so.
#[track_caller]
fn assert_never_wrong(proposal: &Proposal, made: &Made, of: &str) {
    for name in &proposal.names {
        if let Some(theirs) = &name.theirs {
            let is = truth(name, made);
            assert_eq!(
                Some(theirs),
                is.as_ref(),
                "{of}: {name:?}\n{:?}",
                made.dialect
            );
            assert_ne!(name.why.certainty(), Certainty::Unknown, "{name:?}");
        } else {
            assert_eq!(name.why.certainty(), Certainty::Unknown, "{name:?}");
        }
    }
}

fn known(drafts: &[Draft]) -> Vec<KnownProfile> {
    let known = drafts
        .iter()
        .map(|draft| KnownProfile::of(draft, true).unwrap());
    known.collect()
}

/// Learns a dialect, checks what was learned, and does the main job with it. Returns the names that exist and
/// that were learned, and those that a person added.
async fn learn_and_work(seed: u64) -> (usize, usize, BTreeSet<String>) {
    let sent = SENT.get_or_init(sent).await;
    let made = made(seed);
    let folder = copy(sent.folder.path());
    let sandbox = Sandbox::start_in_dialect(config(folder.path()), made.dialect.clone());
    let sandbox = sandbox.await.unwrap();
    let plain = client(&sandbox, Overrides::default());
    let samples = plain.read_samples(known(&sent.drafts)).await.unwrap();
    for received in sandbox.requests() {
        assert_eq!(received.method, "GET", "{received:?}");
    }
    let proposal = learn(&samples);
    assert_never_wrong(&proposal, &made, &format!("seed {seed}"));
    assert_never_wrong_with_less(&samples, &made, seed);
    let of_fields = |name: &&LearnedName| name.subject == Subject::Name;
    let exist = proposal.names.iter().filter(of_fields);
    let exist = exist.filter(|name| truth(name, &made).is_some());
    for name in exist.clone().filter(|name| name.theirs.is_none()) {
        let is = truth(name, &made);
        println!(
            "seed {seed}: {} is {is:?}, not learned: {:?}",
            name.ours, name.why
        );
    }
    let learned = exist.clone().filter(|name| name.theirs.is_some()).count();
    let exist = exist.count();

    let mut overrides = proposal.overrides();
    let added = add_what_only_a_person_knows(&mut overrides, &proposal, &made);
    let routes = Route::ALL.map(Route::name);
    overrides.check(&routes).unwrap();
    let file = serde_json::to_string(&overrides).unwrap();
    let overrides: Overrides = serde_json::from_str(&file).unwrap();
    main_job(&sandbox, folder.path(), overrides, &made, seed).await;
    sandbox.stop().await;
    (exist, learned, added)
}

/// With fewer profiles that are known, less is learned, and still nothing wrong.
fn assert_never_wrong_with_less(samples: &Samples, made: &Made, seed: u64) {
    let count = samples.known.len();
    for subset in 0..(1_u32 << count) - 1 {
        let kept = samples.known.iter().enumerate();
        let kept = kept.filter(|(index, _)| subset & (1 << index) != 0);
        let less = Samples {
            known: kept.map(|(_, known)| known.clone()).collect(),
            ..samples.clone()
        };
        assert_never_wrong(
            &learn(&less),
            made,
            &format!("seed {seed}, drafts {subset:b}"),
        );
    }
    // The same drafts when they were not sent from here: recognised by what they say, or not at all.
    let unsent = samples.known.iter().map(|known| KnownProfile {
        guid: None,
        documents: Vec::new(),
        ..known.clone()
    });
    let unsent = Samples {
        known: unsent.collect(),
        ..samples.clone()
    };
    assert_never_wrong(&learn(&unsent), made, &format!("seed {seed}, not sent"));
}

/// Adds what the main job needs and reading can't tell: only where the dialect has a code, or a word that may
/// mean several things.
fn add_what_only_a_person_knows(
    overrides: &mut Overrides,
    proposal: &Proposal,
    made: &Made,
) -> BTreeSet<String> {
    let mut added = BTreeSet::new();
    let is_unknown = |subject, ours: &str| {
        let name = proposal.find(subject, ours);
        name.is_none_or(|name| name.theirs.is_none())
    };
    if is_unknown(Subject::Name, "status") {
        overrides
            .names
            .insert("status".into(), name_of(&made.dialect.members["status"]));
        for (own, word) in &made.dialect.statuses {
            overrides.statuses.insert(word.clone(), (*own).to_owned());
        }
        added.insert("status".to_owned());
    }
    let approved = &made.dialect.statuses["Approved"];
    if ApprovalStatus::from_word(overrides.status(approved)) != ApprovalStatus::Approved {
        overrides
            .statuses
            .insert(approved.clone(), "Approved".to_owned());
        added.insert(format!("Approved: {approved}"));
    }
    for name in &made.dialect.hidden {
        let path = &made.dialect.members[name];
        if !path.is_empty() {
            overrides.names.insert((*name).to_owned(), name_of(path));
            added.insert((*name).to_owned());
        }
    }
    if is_unknown(Subject::Path, "uploadDocument") {
        let path = &made.dialect.paths["/voice-documentsapi/v1/{account}/documents"];
        let path = path.replace("{account}", "{accountGuid}");
        overrides.paths.insert("uploadDocument".into(), path);
        added.insert("uploadDocument".to_owned());
        assert!(
            made.codes.contains("uploadDocument"),
            "a likely path was not found"
        );
    }
    added
}

/// Submits with a document, polls to the approval, updates. What arrived is read from the sandbox's own files,
/// in its own names.
async fn main_job(sandbox: &Sandbox, folder: &Path, overrides: Overrides, made: &Made, seed: u64) {
    let client = client(sandbox, overrides);
    let requirements = client.country_requirements("NL").await.unwrap();
    let extract = requirements.iter().find(|one| one.id == EXTRACT);
    let extract = extract.unwrap_or_else(|| panic!("seed {seed}: {requirements:?}"));
    assert!(
        extract.text.starts_with("Extract"),
        "seed {seed}: {extract:?}"
    );

    let mut profile = profiles()[0].clone();
    profile["name"] = json!("Tilburg office");
    profile["companyName"] = json!("Zephyr B.V.");
    profile["businessRegisterNumber"] = json!("87654321");
    let mut test = draft_of(&profile, 7);
    let record = test.run(client.clone(), Purpose::Create).await;
    assert!(
        matches!(record.state, SubmissionState::Submitted { .. }),
        "seed {seed}: {:?}\n{:?}",
        record.state,
        made.dialect
    );
    assert_stored(folder, &test.draft, &profile, made, seed);

    let mut polls = 0;
    loop {
        let now = crate::harness::submission::now();
        record_status(&client, &mut test.draft, now).await.unwrap();
        let answer = test.draft.submission.answer.as_ref().unwrap();
        if answer.approval() == Some(ApprovalStatus::Approved) {
            break;
        }
        polls += 1;
        assert!(
            polls < 1000,
            "seed {seed}: never approved: {:?}",
            answer.status
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }

    let typed = &mut test.draft.content.profile;
    "Zephyr Group B.V.".clone_into(&mut typed.company_name);
    "Dijk".clone_into(&mut typed.contact_last_name);
    let record = test.run(client.clone(), Purpose::Update).await;
    assert!(
        matches!(record.state, SubmissionState::Submitted { .. }),
        "seed {seed}: {:?}\n{:?}",
        record.state,
        made.dialect
    );
    profile["companyName"] = json!("Zephyr Group B.V.");
    profile["contactLastName"] = json!("Dijk");
    assert_stored(folder, &test.draft, &profile, made, seed);
}

/// The sandbox has what was sent, except what its dialect does not have.
#[track_caller]
fn assert_stored(folder: &Path, draft: &Draft, sent: &Value, made: &Made, seed: u64) {
    let guid = draft.submission.guid.unwrap();
    let file = folder.join("profiles").join(format!("{guid}.json"));
    let stored: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let stored = &stored["kept"]["profile"];
    for (name, value) in sent.as_object().unwrap() {
        if !made.dialect.members[name.as_str()].is_empty() {
            assert_eq!(
                stored[name], *value,
                "seed {seed}: {name} in {stored}\n{:?}",
                made.dialect
            );
        }
    }
    let document = &stored["documents"][0];
    assert_eq!(
        document["requirementGuid"], EXTRACT,
        "seed {seed}: {stored}"
    );
    assert_eq!(document["fileName"], "extract.pdf", "seed {seed}: {stored}");
}

/// The seeds; `DIALECTS` in the environment sets how many.
fn seeds() -> std::ops::RangeInclusive<u64> {
    let asked = std::env::var("DIALECTS")
        .ok()
        .and_then(|text| text.parse().ok());
    1..=asked.unwrap_or(DIALECTS)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_name_of_fifty_dialects_is_right_or_unknown_and_the_main_job_works() {
    let (mut exist, mut learned, mut helped) = (0, 0, 0);
    for seed in seeds() {
        let (all, right, added) = learn_and_work(seed).await;
        exist += all;
        learned += right;
        helped += usize::from(!added.is_empty());
    }
    let dialects = *seeds().end();
    println!("{learned} of {exist} names learned; a person helped in {helped} of {dialects}");
    assert!(
        learned * 100 >= exist * 93,
        "only {learned} of {exist} names were learned"
    );
    assert!(
        helped as u64 * 5 <= dialects * 2,
        "a person had to help in {helped} of {dialects}"
    );
}
