//! Nothing is sent twice: copies of a library send the same id, and of two programs with one
//! library only one sends, even on disks without file locks.

use std::process::Command;
use std::time::Duration;

use profile_desk::domain::account::{Account, Environment, Overrides};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::payload::Submission;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::submission::SubmissionState;
use profile_desk::sandbox::{ACCOUNT_GUID, Fault, Misbehaviour, Route, Sandbox, TOKEN};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::program::{
    LONG, PDF, Running, TestProgram, at, copy, dutch, good, received, refuse, strs, until,
};
use crate::harness::server::{Reply, Seen, Server};

const ID: Uuid = Uuid::from_u128(0x1d);

/// A draft that was typed and never sent.
fn typed(fixture: &TestProgram, profile: &Value) -> Draft {
    let mut draft = Draft::new(ID, "2026-03-01T12:00:00Z".parse().unwrap());
    let (profile, findings) = CompanyProfile::from_json(profile.as_object().unwrap());
    assert!(findings.is_empty(), "{findings:?}");
    draft.content.profile = profile;
    save(fixture, &draft);
    draft
}

/// Saves a draft as a program that has read it.
fn save(fixture: &TestProgram, draft: &Draft) {
    let library = Library::at(&fixture.data());
    let _ = library.load(draft.id);
    library.save(draft).unwrap();
}

/// The ids in the creates.
fn guids(server: &Server) -> Vec<Value> {
    let seen = server.seen();
    let creates = seen
        .iter()
        .filter(|seen| seen.is("POST", "/companyProfiles"));
    creates.map(|seen| seen.json()["guid"].clone()).collect()
}

/// A server that answers the second create of an id with `again`.
async fn server(again: fn(&Value) -> Reply) -> Server {
    let mut profiles: Vec<Value> = Vec::new();
    Server::start(move |seen: &Seen| {
        let last = seen.path.rsplit('/').next().unwrap();
        let known = profiles.iter().find(|profile| profile["guid"] == last);
        match seen.method.as_str() {
            "POST" if last == "companyProfiles" => {
                let mut profile = seen.json();
                let there = profiles.iter().find(|one| one["guid"] == profile["guid"]);
                if let Some(there) = there {
                    return again(there);
                }
                profile["status"] = "Pending".into();
                profiles.push(profile.clone());
                Reply::Json(201, profile)
            }
            "GET" if last == "companyProfiles" => Reply::Json(200, profiles.clone().into()),
            "GET" => known.map_or(Reply::Json(404, Value::Null), |found| {
                Reply::Json(200, found.clone())
            }),
            _ => Reply::Json(404, Value::Null),
        }
    })
    .await
}

fn submit(fixture: &TestProgram, base: &str) -> Value {
    let id = ID.to_string();
    let args = at(base, &["--draft", &id, "--json"]);
    let stdin = format!("{TOKEN}\n");
    fixture.run_with(&strs(&args), &stdin).ended(0).report()
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_of_a_library_send_the_same_id_and_create_one_profile() {
    let conflict: fn(&Value) -> Reply = |_| Reply::Json(409, json!({"message": "Exists"}));
    let the_one_there: fn(&Value) -> Reply = |there| Reply::Json(200, there.clone());
    for again in [conflict, the_one_there] {
        let server = server(again).await;
        let (fixture, other) = (TestProgram::new(), TestProgram::new());
        typed(&fixture, &good("Austin Office"));
        copy(&fixture.data(), &other.data());
        let first = submit(&fixture, server.base.as_str());
        let second = submit(&other, server.base.as_str());
        assert_eq!(first["guid"], second["guid"]);
        assert_eq!(guids(&server), vec![first["guid"].clone(); 2]);
        for fixture in [&fixture, &other] {
            assert_eq!(
                fixture.show(&ID.to_string())["submission"]["state"],
                "submitted"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_is_sent_to_the_sandbox_adopts_the_profile() {
    let (fixture, other) = (TestProgram::new(), TestProgram::new());
    let sandbox = fixture.sandbox(LONG).await;
    typed(&fixture, &good("Austin Office"));
    copy(&fixture.data(), &other.data());
    let first = submit(&fixture, sandbox.base().as_str());
    let second = submit(&other, sandbox.base().as_str());
    assert_eq!(first["guid"], second["guid"]);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 2);
}

/// The server has the profile of the first copy, and the second one says so.
#[tokio::test(flavor = "multi_thread")]
async fn an_edited_copy_is_not_taken_for_the_profile_on_the_server() {
    let (fixture, other) = (TestProgram::new(), TestProgram::new());
    let sandbox = fixture.sandbox(LONG).await;
    typed(&fixture, &good("Austin Office"));
    copy(&fixture.data(), &other.data());
    let mut edited = good("Austin Office");
    edited["contactFirstName"] = "Eve".into();
    edited["emailAddresses"] = json!(["eve@example.com"]);
    typed(&other, &edited);
    submit(&fixture, sandbox.base().as_str());
    submit(&other, sandbox.base().as_str());
    let draft = Library::at(&other.data()).load(ID).unwrap();
    let sent = draft.submission.sent.as_ref().unwrap();
    assert_eq!(sent.body["contactFirstName"], "Bo");
    let submission = Submission::try_from(&draft).unwrap();
    let changes = submission.changes_since(sent);
    let names: Vec<&String> = changes.members.keys().collect();
    assert_eq!(names, ["contactFirstName", "emailAddresses"]);
    assert_eq!(changes.left_out, []);
    // When queried again, it says that the changes are not sent yet.
    let id = ID.to_string();
    let output = other.submit(&sandbox, &["--draft", &id]).ended(0);
    assert!(
        output.err.contains("The draft has changed since"),
        "{output:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_server_gets_another_id_and_a_typed_id_is_kept() {
    let answer: fn(&Value) -> Reply = |_| Reply::Json(409, Value::Null);
    let (here, there) = (server(answer).await, server(answer).await);
    let (fixture, other) = (TestProgram::new(), TestProgram::new());
    typed(&fixture, &good("Austin Office"));
    copy(&fixture.data(), &other.data());
    let first = submit(&fixture, here.base.as_str());
    let second = submit(&other, there.base.as_str());
    assert_ne!(first["guid"], second["guid"]);

    let fixture = TestProgram::new();
    let guid = "0f8fad5b-d9cb-469f-a165-70867728950e";
    let mut profile = good("Austin Office");
    profile["guid"] = guid.into();
    typed(&fixture, &profile);
    assert_eq!(submit(&fixture, here.base.as_str())["guid"], guid);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typed_id_that_was_removed_is_not_used() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    refuse(&sandbox, Route::Create, 403);
    let mut profile = good("Austin Office");
    profile["guid"] = "0f8fad5b-d9cb-469f-a165-70867728950e".into();
    let draft = typed(&fixture, &profile);
    let id = ID.to_string();
    fixture.submit(&sandbox, &["--draft", &id]).ended(3);
    let mut draft = draft;
    draft.content.profile.guid.clear();
    save(&fixture, &draft);
    let report = submit(&fixture, sandbox.base().as_str());
    assert_ne!(report["guid"], profile["guid"]);
}

/// An edited address is another server: nothing is looked up or sent there.
#[tokio::test(flavor = "multi_thread")]
async fn a_doubt_is_not_moved_to_the_edited_address_of_its_account() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    let elsewhere = server(|there| Reply::Json(200, there.clone())).await;
    typed(&fixture, &good("Austin Office"));
    let lost = Fault::new(Route::Create, Misbehaviour::DropBefore);
    sandbox.faults().add(lost);
    let library = Library::at(&fixture.data());
    let store = |base: &url::Url| {
        let account = Account {
            id: Uuid::from_u128(0xaa),
            name: "Main".to_owned(),
            environment: Environment::Custom(base.clone()),
            account_guid: ACCOUNT_GUID,
            overrides: Overrides::default(),
        };
        library.save_accounts(&[], &[account]).unwrap();
    };
    store(sandbox.base());
    let id = ID.to_string();
    let args = [
        "submit",
        "--draft",
        &id,
        "--account",
        "Main",
        "--token-stdin",
    ];
    fixture.run_with(&args, TOKEN).ended(4);

    store(&elsewhere.base);
    for more in [&[][..], &["--send-again"]] {
        let args: Vec<&str> = args.iter().chain(more).copied().collect();
        let output = fixture.run_with(&args, TOKEN).ended(1);
        let why = format!(
            "with the account “Main” at http://{}",
            sandbox.base().authority()
        );
        assert!(output.err.contains(&why), "{output:?}");
    }
    assert_eq!(elsewhere.connections(), 0);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
}

/// A disk without file locks, such as an NFS mount without its lock service.
const WITHOUT_LOCKS: [&str; 7] = [
    "strace",
    "-f",
    "-qq",
    "-o",
    "/dev/null",
    "--trace=flock",
    "--inject=flock:error=ENOLCK",
];

fn start(fixture: &TestProgram, locks: bool, sandbox: &Sandbox) -> Running {
    let id = ID.to_string();
    let args = at(sandbox.base().as_str(), &["--draft", &id, "--json"]);
    let launcher = if locks { &["env"][..] } else { &WITHOUT_LOCKS };
    fixture.start_by(launcher, &strs(&args), &format!("{TOKEN}\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_programs_sending_a_draft_at_once_only_one_does() {
    only_one_sends(true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_programs_sending_a_draft_without_file_locks_only_one_does() {
    only_one_sends(false).await;
}

async fn only_one_sends(locks: bool) {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    let slow = Fault::slow(Route::Create, Duration::from_secs(4));
    sandbox.faults().add(slow);
    typed(&fixture, &good("Austin Office"));
    let both = [
        start(&fixture, locks, &sandbox),
        start(&fixture, locks, &sandbox),
    ];
    let output = both.map(Running::wait);
    let mut codes = output.each_ref().map(|output| output.code);
    codes.sort_unstable();
    assert_eq!(codes, [0, 5], "locks: {locks}: {output:?}");
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
    // Nothing remains that would stop the next program.
    let report = submit(&fixture, sandbox.base().as_str());
    assert_eq!(report["error"], Value::Null);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_sender_does_not_block_the_next_program() {
    next_program_sends_after_a_kill(true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_sender_without_file_locks_does_not_block_the_next_program() {
    next_program_sends_after_a_kill(false).await;
}

async fn next_program_sends_after_a_kill(locks: bool) {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    let slow = Fault::slow(Route::Create, Duration::from_secs(30));
    sandbox.faults().add(slow);
    typed(&fixture, &good("Austin Office"));
    let first = start(&fixture, locks, &sandbox);
    until("the create", || {
        received(&sandbox, "POST", "/companyProfiles") == 1
    });
    // The other program holds the draft.
    let output = start(&fixture, locks, &sandbox).wait().ended(5);
    let why = "is sending this profile";
    assert!(output.err.contains(why), "locks: {locks}: {output:?}");
    kill(first, !locks);
    // The killed submission is in doubt, so it is looked up and not sent again.
    start(&fixture, locks, &sandbox).wait().ended(4);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
    let id = ID.to_string();
    fixture
        .submit(&sandbox, &["--draft", &id, "--send-again"])
        .ended(0);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 2);
}

/// Kills a program as the system does, or the program inside it.
fn kill(mut running: Running, inside: bool) {
    let pid = running.child.id();
    let pid = if inside {
        let children = format!("/proc/{pid}/task/{pid}/children");
        std::fs::read_to_string(children).unwrap().trim().to_owned()
    } else {
        pid.to_string()
    };
    let killed = Command::new("kill").args(["-KILL", &pid]).status();
    assert!(killed.unwrap().success());
    running.child.wait().unwrap();
}

/// While one program uploads, another one stores that it has sent the draft.
#[tokio::test(flavor = "multi_thread")]
async fn the_record_is_read_again_right_before_the_create() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    let slow = Fault::slow(Route::Upload, Duration::from_secs(2));
    sandbox.faults().add(slow);
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract.pdf", PDF);
    let args = [file, "--document", "extract.pdf", "--json"];
    let running = fixture.start_submit(&sandbox, &args);
    until("the upload", || {
        received(&sandbox, "POST", "/documents") == 1
    });
    let other = Library::at(&fixture.data());
    let mut draft = other.open().unwrap().drafts.remove(0);
    let guid = Uuid::from_u128(0x99);
    draft.submission.guid = Some(guid);
    draft.submission.state = SubmissionState::Submitted {
        at: "2026-03-01T12:00:00Z".parse().unwrap(),
    };
    other.save_submission(draft.id, &draft.submission).unwrap();

    let output = running.wait().ended(0);
    assert!(output.err.contains("Another program"), "{output:?}");
    assert_eq!(output.report()["guid"], json!(guid));
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 0);
    let stored = other.load(draft.id).unwrap();
    assert_eq!(
        stored.submission, draft.submission,
        "it is not written over"
    );
}
