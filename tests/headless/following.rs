//! `refresh` and `bring-in`: what is new at CM.com comes here, and nothing that was typed here is lost.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use profile_desk::api::{Client, Endpoint, Timing};
use profile_desk::clock;
use profile_desk::connect::{BringInJob, RefreshJob};
use profile_desk::domain::account::{Account, Environment, Overrides, Token};
use profile_desk::sandbox::{ACCOUNT_GUID, Route, Sandbox, TOKEN};
use profile_desk::store::Library;
use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use url::Url;
use uuid::Uuid;

use crate::harness::program::{CommandOutput, LONG, PDF, TestProgram, good, received, refuse};

const NAME: &str = "Test server";

/// Saves an account for a sandbox, whose token is typed by each command.
fn add_account(program: &TestProgram, base: &Url) -> Account {
    let account = Account {
        id: Uuid::from_u128(0xacc),
        name: NAME.to_owned(),
        environment: Environment::Custom(base.clone()),
        account_guid: ACCOUNT_GUID,
        overrides: Overrides::default(),
    };
    let library = Library::at(&program.data());
    library
        .save_accounts(&[], std::slice::from_ref(&account))
        .unwrap();
    account
}

fn client(base: &Url) -> Client {
    let endpoint = Endpoint {
        base: base.clone(),
        account_guid: ACCOUNT_GUID,
        overrides: Overrides::default(),
    };
    Client::new(endpoint, Token::new(TOKEN).unwrap(), Timing::default()).unwrap()
}

fn run(program: &TestProgram, args: &[&str]) -> CommandOutput {
    let args = [args, &["--account", NAME, "--token-stdin", "--json"]].concat();
    program.run_with(&args, &format!("{TOKEN}\n"))
}

/// The report of the only account of a refresh.
#[track_caller]
fn refresh(program: &TestProgram) -> Value {
    let json = run(program, &["refresh"]).ended(0).json();
    let accounts = json["accounts"].as_array().unwrap();
    assert_eq!(accounts.len(), 1, "{json}");
    accounts[0].clone()
}

/// Changes a profile at the server, as CM.com does.
async fn change(sandbox: &Sandbox, guid: &Value, members: Value) {
    let guid = guid.as_str().unwrap().parse().unwrap();
    let members: Map<String, Value> = members.as_object().unwrap().clone();
    client(sandbox.base()).update(guid, &members).await.unwrap();
}

/// The program with two profiles in review, and the reports of their submissions.
async fn two_in_review() -> (TestProgram, Sandbox, [Value; 2]) {
    let (program, sandbox, first) = TestProgram::ready_to_submit(LONG).await;
    let second = program.profile("dallas.json", &good("Dallas Office"));
    let submit = |file| {
        program
            .submit(&sandbox, &[file, "--json"])
            .ended(0)
            .report()
    };
    let reports = [submit(first), submit(second)];
    add_account(&program, sandbox.base());
    (program, sandbox, reports)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_of_a_profile_that_was_brought_in_keeps_its_documents_at_cm_com() {
    let (program, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    let first = program.file("first.pdf", PDF);
    program
        .submit(&sandbox, &[file, "--document", first])
        .ended(0);
    let other = TestProgram::new();
    add_account(&other, sandbox.base());
    let brought = run(&other, &["bring-in", "--all"]).ended(0).json();
    let id = brought[0]["draft"].as_str().unwrap();
    let second = other.file("second.pdf", [PDF, b"\n% another"].concat());
    let args = ["update", id, "--document", second, "--yes"];
    run(&other, &args).ended(0);
    let guid = brought[0]["guid"].as_str().unwrap().parse().unwrap();
    let kept = client(sandbox.base()).get(guid).await.unwrap();
    let documents = kept.fields["documents"].as_array().unwrap();
    let names: BTreeSet<&str> = documents
        .iter()
        .map(|one| one["fileName"].as_str().unwrap())
        .collect();
    assert_eq!(names, BTreeSet::from(["first.pdf", "second.pdf"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_changed_is_requested_and_the_history_says_who_changed_what() {
    let (program, sandbox, [first, second]) = two_in_review().await;
    let report = refresh(&program);
    assert_eq!(report["listed"], 2, "{report}");
    assert_eq!(report["changes"], json!([]), "{report}");
    change(
        &sandbox,
        &first["guid"],
        json!({ "contactFirstName": "Zoe" }),
    )
    .await;
    let before = received(&sandbox, "GET", first["guid"].as_str().unwrap());
    let other = received(&sandbox, "GET", second["guid"].as_str().unwrap());

    let report = refresh(&program);
    assert_eq!(report["fetched"], 1, "{report}");
    let changes = report["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "{report}");
    assert_eq!(changes[0]["id"], first["draft"]);
    let expected = json!([{ "field": "contactFirstName", "before": "Bo", "after": "Zoe" }]);
    assert_eq!(changes[0]["values"], expected);
    assert_eq!(changes[0]["toChoose"], json!([]));
    assert_eq!(
        received(&sandbox, "GET", first["guid"].as_str().unwrap()),
        before + 1
    );
    assert_eq!(
        received(&sandbox, "GET", second["guid"].as_str().unwrap()),
        other
    );

    let id = first["draft"].as_str().unwrap();
    let shown = program.show(id);
    assert_eq!(shown["profile"]["contactFirstName"], "Zoe");
    let history = shown["history"].to_string();
    assert!(history.contains("from “Bo” to “Zoe”"), "{history}");
    let library = Library::at(&program.data());
    let edits = library
        .database()
        .unwrap()
        .field_changes(id.parse().unwrap())
        .unwrap();
    let edit = edits
        .iter()
        .find(|edit| edit.field == "contactFirstName")
        .unwrap();
    assert_eq!(edit.who, "CM.com");
    assert_eq!(edit.after.as_deref(), Some("\"Zoe\""));
    // Nothing is left to be sent, and nothing is requested again.
    assert!(
        library
            .load(id.parse().unwrap())
            .unwrap()
            .fields_changed_since_sent()
            .is_empty()
    );
    let report = refresh(&program);
    assert_eq!(
        (&report["fetched"], &report["changes"]),
        (&json!(0), &json!([]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_changed_on_both_sides_stays_until_a_person_chooses() {
    let (program, sandbox, [first, _]) = two_in_review().await;
    refresh(&program);
    let library = Library::at(&program.data());
    let id = first["draft"].as_str().unwrap().parse().unwrap();
    let mut draft = library.load(id).unwrap();
    draft.content.profile.contact_last_name = "Mine".to_owned();
    library.save(&draft).unwrap();
    let theirs = json!({ "contactLastName": "Theirs", "contactFirstName": "Zoe" });
    change(&sandbox, &first["guid"], theirs).await;

    let report = refresh(&program);
    assert_eq!(
        report["changes"][0]["toChoose"],
        json!(["contactLastName"]),
        "{report}"
    );
    let shown = program.show(&id.to_string());
    assert_eq!(shown["profile"]["contactLastName"], "Mine");
    assert_eq!(shown["profile"]["contactFirstName"], "Zoe");
    let values = &shown["otherValues"];
    assert_eq!(values[0]["field"], "contactLastName", "{values}");
    assert_eq!(values[0]["value"], "Theirs", "{values}");
    // Another change there takes the place of the one before.
    change(
        &sandbox,
        &first["guid"],
        json!({ "contactLastName": "Newer" }),
    )
    .await;
    refresh(&program);
    let values = &program.show(&id.to_string())["otherValues"];
    assert_eq!(values.as_array().unwrap().len(), 1, "{values}");
    assert_eq!(values[0]["value"], "Newer", "{values}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_profile_is_noticed_and_what_fails_is_said() {
    let (program, sandbox, [first, _]) = two_in_review().await;
    let guid = first["guid"].as_str().unwrap().parse().unwrap();
    client(sandbox.base()).delete(guid).await.unwrap();
    let report = refresh(&program);
    assert_eq!(report["changes"][0]["after"], "Deleted", "{report}");

    refuse(&sandbox, Route::List, 401);
    let output = run(&program, &["refresh"]).ended(3);
    let error = &output.json()["accounts"][0]["error"];
    assert!(error.as_str().unwrap().contains("product token"), "{error}");
    refuse(&sandbox, Route::List, 503);
    run(&program, &["refresh"]).ended(4);
}

#[tokio::test(flavor = "multi_thread")]
async fn profiles_that_only_cm_has_are_brought_in_once() {
    let (program, sandbox, [first, second]) = two_in_review().await;
    let deleted = second["guid"].as_str().unwrap().parse().unwrap();
    client(sandbox.base()).delete(deleted).await.unwrap();
    assert_eq!(
        run(&program, &["bring-in"]).ended(0).json(),
        json!([]),
        "all are here"
    );

    let other = TestProgram::new();
    add_account(&other, sandbox.base());
    let list = run(&other, &["bring-in"]).ended(0).json();
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    assert_eq!(list[0]["name"], "Austin Office");
    assert_eq!(list[0]["countryCode"], "US");
    assert_eq!(list[0]["draft"], Value::Null);
    run(&other, &["bring-in", "--all", "--dry-run"]).ended(0);
    assert!(other.drafts().is_empty());
    run(&other, &["bring-in", "ffff"])
        .ended(1)
        .err_contains(&["“ffff”"]);

    let brought = run(&other, &["bring-in", "--all"]).ended(0).json();
    let draft = brought[0]["draft"].as_str().unwrap().to_owned();
    let shown = other.show(&draft);
    let here = program.show(first["draft"].as_str().unwrap());
    assert_eq!(shown["profile"], here["profile"]);
    assert_eq!(shown["submission"]["guid"], first["guid"]);
    assert_eq!(shown["submission"]["status"], "Pending");
    assert_eq!(
        run(&other, &["bring-in", "--all"]).ended(0).json(),
        json!([])
    );
    let drafts = other.drafts();
    assert_eq!(drafts.len(), 1, "{drafts:?}");
    // It is followed like one that was submitted here.
    change(
        &sandbox,
        &first["guid"],
        json!({ "contactFirstName": "Zoe" }),
    )
    .await;
    let report = refresh(&other);
    assert_eq!(report["changes"][0]["id"], json!(draft), "{report}");
    assert_eq!(other.show(&draft)["profile"]["contactFirstName"], "Zoe");
    // Deleted ones only when they are asked for.
    let all = run(&other, &["bring-in", "--all", "--deleted"])
        .ended(0)
        .json();
    assert_eq!(all[0]["deleted"], true, "{all}");
    assert_eq!(other.drafts().len(), 2);
}

/// A relay to a server that counts what passes, in bytes.
async fn counting(to: &Url) -> (Url, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let to = format!("127.0.0.1:{}", to.port().unwrap());
    let count = Arc::<AtomicU64>::default();
    let passed = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let server = TcpStream::connect(&to).await.unwrap();
            let ((from_client, to_client), (from_server, to_server)) =
                (client.into_split(), server.into_split());
            for (mut from, mut to) in [(from_client, to_server), (from_server, to_client)] {
                let passed = Arc::clone(&passed);
                tokio::spawn(async move {
                    let mut buffer = vec![0; 64 * 1024];
                    while let Ok(read @ 1..) = from.read(&mut buffer).await {
                        passed.fetch_add(read as u64, Ordering::Relaxed);
                        if to.write_all(&buffer[..read]).await.is_err() {
                            break;
                        }
                    }
                });
            }
        }
    });
    (base, count)
}

/// Adds copies of a stored profile to the folder of a sandbox that does not run.
fn fill(folder: &std::path::Path, count: u128) {
    let sample = std::fs::read_dir(folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let guid = sample.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = std::fs::read_to_string(&sample).unwrap();
    for number in 1..count {
        // As random as the ids of a server.
        let copy = Uuid::new_v4().to_string();
        let text = text
            .replace(&guid, &copy)
            .replace("Austin Office", &format!("Austin Office {number}"))
            .replace("12-3456789", &format!("12-3{number:06}"));
        std::fs::write(folder.join(format!("{copy}.json")), text).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: measures a refresh of 10,000 profiles"]
async fn ten_thousand_profiles_with_a_hundred_changes() {
    let count = 10_000;
    let (program, sandbox, file) = TestProgram::ready_to_submit(Duration::ZERO).await;
    program.submit(&sandbox, &[file]).ended(0);
    sandbox.stop().await;
    fill(&program.folder.path().join("server/profiles"), count);
    let sandbox = program.sandbox(Duration::ZERO).await;
    let (base, bytes) = counting(sandbox.base()).await;
    let (library, account) = (Library::at(&program.data()), add_account(&program, &base));
    let bring_in = BringInJob {
        library: library.clone(),
        client: client(&base),
        account: account.clone(),
        clock: clock::now,
    };
    let list = bring_in.list().await.unwrap();
    assert!(list.all);
    let guids: Vec<Uuid> = list.profiles.iter().map(|profile| profile.guid).collect();
    let begun = Instant::now();
    bring_in.bring_in(&guids, |_, _| {}).await;
    println!("brought in {} in {:?}", guids.len(), begun.elapsed());
    for guid in guids.iter().step_by(guids.len() / 100).take(100) {
        change(&sandbox, &json!(guid), json!({ "contactFirstName": "Zoe" })).await;
    }
    let refresh = RefreshJob {
        library,
        client: client(&base),
        account,
        clock: clock::now,
        cancel: CancellationToken::new(),
        looks_up: true,
        in_memory: BTreeSet::new(),
    };
    bytes.store(0, Ordering::Relaxed);
    let begun = Instant::now();
    let refreshed = Box::pin(refresh.run()).await;
    let (took, moved) = (begun.elapsed(), bytes.load(Ordering::Relaxed));
    println!(
        "refreshed {} with 100 changes in {took:?}, {moved} bytes",
        refreshed.listed
    );
    assert_eq!(refreshed.error, None);
    assert_eq!((refreshed.fetched, refreshed.changes.len()), (100, 100));
    assert!(took < Duration::from_secs(5), "{took:?}");
    assert!(moved < 2_000_000, "{moved}");
}
