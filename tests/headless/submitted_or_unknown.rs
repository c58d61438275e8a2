//! Reports about a submission are true: a success without the profile does not count, a response
//! about another profile is not accepted, and a profile that is not found is not reported as
//! present.

use std::sync::{Arc, Mutex};

use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::submission::{Step, SubmissionState};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::program::{CommandOutput, TestProgram, at, good, strs};
use crate::harness::server::{Reply, Seen, Server, TOKEN};
use crate::harness::submission::{Good, is_create};

const UNKNOWN: &str = "We don’t know whether CM.com received this profile";
const OTHER: Uuid = Uuid::from_u128(0x0dd);

/// The good server, except for the replies of the script, which can be changed.
struct Scripted {
    server: Server,
    script: Script,
}

type Twist = fn(&Seen, &mut Good) -> Option<Reply>;
type Script = Arc<Mutex<Twist>>;

impl Scripted {
    async fn start(first: fn(&Seen, &mut Good) -> Option<Reply>) -> Self {
        let script: Script = Arc::new(Mutex::new(first));
        let now = Arc::clone(&script);
        let mut good = Good::default();
        let server = Server::start(move |seen| {
            let twist = *now.lock().unwrap();
            twist(seen, &mut good).unwrap_or_else(|| good.serve(seen))
        })
        .await;
        Self { server, script }
    }

    fn now(&self, script: fn(&Seen, &mut Good) -> Option<Reply>) {
        *self.script.lock().unwrap() = script;
    }

    fn submit(&self, fixture: &TestProgram, args: &[&str]) -> CommandOutput {
        let args = at(self.server.base.as_str(), args);
        fixture.run_with(&strs(&args), &format!("{TOKEN}\n"))
    }
}

fn is_read(seen: &Seen) -> bool {
    seen.method == "GET" && seen.path.contains("/companyProfiles/")
}

/// Submits to the good server. Returns the report.
async fn submitted() -> (TestProgram, Scripted, Value) {
    let fixture = TestProgram::new();
    let server = Scripted::start(|_, _| None).await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let report = server.submit(&fixture, &[file, "--json"]).ended(0).report();
    (fixture, server, report)
}

/// Submits to a server that gives this response to a create without doing it. Returns the draft.
async fn unknown_after(
    answer: fn(&Seen, &mut Good) -> Option<Reply>,
) -> (TestProgram, Scripted, String) {
    let fixture = TestProgram::new();
    let server = Scripted::start(answer).await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let output = server
        .submit(&fixture, &[file, "--wait=1", "--json"])
        .ended(4);
    let report = output.report();
    let error = report["error"].as_str().unwrap();
    assert!(error.starts_with(UNKNOWN), "{error}");
    assert!(
        error.contains("it does not contain this profile") || error.contains(&OTHER.to_string()),
        "{error}"
    );
    assert!(
        !output.out.contains("Submitted") && !output.err.contains("Submitted"),
        "{output:?}"
    );
    assert_eq!(report["status"], Value::Null);
    let id = report["draft"].as_str().unwrap();
    assert_eq!(fixture.show(id)["submission"]["state"], "unknown");
    let listed = fixture.run(&["list"]).ended(0).out;
    assert!(listed.contains("Unknown"), "{listed}");
    let id = id.to_owned();
    assert_eq!(server.server.count("POST", "/companyProfiles"), 1);
    (fixture, server, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_success_that_reports_failure_exits_with_4() {
    let refused: fn(&Seen, &mut Good) -> Option<Reply> =
        |seen, _| is_create(seen).then(|| Reply::Json(200, json!({"success": false})));
    let (fixture, server, id) = unknown_after(refused).await;
    // Looking it up again sends nothing.
    server.submit(&fixture, &["--draft", &id]).ended(4);
    assert_eq!(server.server.count("POST", "/companyProfiles"), 1);
    // Once it appears, it is submitted.
    server.now(|_, _| None);
    let args = ["--draft", &id, "--send-again", "--json"];
    let again = server.submit(&fixture, &args).ended(0).report();
    assert_eq!(again["status"], "Pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_success_with_an_error_in_it_exits_with_4() {
    unknown_after(|seen, _| {
        is_create(seen).then(|| Reply::Json(200, json!({"error": {"message": "No credit"}})))
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_success_with_an_empty_body_exits_with_4() {
    unknown_after(|seen, _| is_create(seen).then_some(Reply::Json(201, Value::Null))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_success_with_the_id_of_another_profile_exits_with_4() {
    unknown_after(|seen, _| is_create(seen).then(|| Reply::Json(200, json!({"guid": OTHER}))))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_response_about_another_profile_changes_nothing_and_is_reported() {
    let others: [fn(&Seen, &mut Good) -> Option<Reply>; 3] = [
        |seen, good| is_read(seen).then(|| other(good, |p| p["guid"] = json!(OTHER))),
        |seen, good| {
            is_read(seen).then(|| other(good, |p| p["companyName"] = "Other Company Ltd".into()))
        },
        |seen, good| {
            is_read(seen).then(|| {
                other(good, |p| {
                    *p = json!({"registrationNumber": "99", "status": "Approved"});
                })
            })
        },
    ];
    for (case, answer) in others.into_iter().enumerate() {
        let (fixture, server, report) = submitted().await;
        let id = report["draft"].as_str().unwrap();
        server.now(answer);
        let output = server
            .submit(&fixture, &["--draft", id, "--wait=1"])
            .ended(4);
        assert!(output.err.contains("about another profile"), "{output:?}");
        assert!(!format!("{output:?}").contains("Approved"), "{output:?}");
        let shown = fixture.show(id);
        assert_eq!(shown["submission"]["status"], "Pending", "{case}");
        assert_eq!(shown["submission"]["guid"], report["guid"]);
        assert!(
            !shown["history"].to_string().contains("Approved"),
            "{shown}"
        );
    }
}

fn other(good: &Good, twist: fn(&mut Value)) -> Reply {
    let mut profile = good.profiles[0].clone();
    profile["status"] = "Approved".into();
    twist(&mut profile);
    Reply::Json(200, profile)
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting_continues_after_a_response_about_another_profile() {
    let fixture = TestProgram::new();
    let server = Scripted::start(|seen, good| {
        if !is_read(seen) {
            return None;
        }
        good.uploads += 1;
        if good.uploads < 3 {
            return Some(other(good, |p| p["guid"] = json!(OTHER)));
        }
        good.profiles[0]["status"] = "Rejected".into();
        None
    })
    .await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let report = server.submit(&fixture, &[file, "--wait=20", "--json"]);
    assert_eq!(report.ended(3).report()["status"], "Rejected");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_cm_no_longer_knows_is_only_reported_as_not_found() {
    let (fixture, server, report) = submitted().await;
    let id = report["draft"].as_str().unwrap();

    server.now(|seen, _| is_read(seen).then_some(Reply::Json(404, Value::Null)));
    let not_found = "CM.com can no longer find this profile (404)";
    for wait in ["--allow-unreadable", "--wait=5"] {
        let output = server.submit(&fixture, &["--draft", id, wait]).ended(3);
        assert!(
            output.out.contains(not_found) && output.err.contains(not_found),
            "{output:?}"
        );
        assert!(!output.out.contains("Pending"), "{output:?}");
        assert!(
            !output
                .err
                .contains("could not find this profile or address"),
            "{output:?}"
        );
    }
    let report = server
        .submit(&fixture, &["--draft", id, "--json"])
        .ended(3)
        .report();
    assert_eq!(report["status"], Value::Null);
    assert!(
        report["error"].as_str().unwrap().starts_with(not_found),
        "{report}"
    );
    let shown = fixture.show(id);
    let submission = &shown["submission"];
    assert!(submission["error"].as_str().unwrap().starts_with(not_found));
    assert!(submission["notFoundSince"].is_string());
    assert_eq!(submission["status"], Value::Null);
    let plain = fixture.run(&["show", id]).ended(0).out;
    assert!(
        plain.contains("Status: Not found") && plain.contains(not_found),
        "{plain}"
    );
    assert!(fixture.run(&["list"]).ended(0).out.contains("Not found"));

    // A good response ends the hold on it.
    server.now(|_, _| None);
    let report = server
        .submit(&fixture, &["--draft", id, "--json"])
        .ended(0)
        .report();
    assert_eq!(report["status"], "Pending");
    let shown = fixture.show(id);
    assert_eq!(shown["submission"]["status"], "Pending");
    assert_eq!(shown["submission"]["notFoundSince"], Value::Null);
    assert_eq!(shown["submission"]["error"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_created_profile_that_is_not_found_is_submitted_and_not_found() {
    let fixture = TestProgram::new();
    let server =
        Scripted::start(|seen, _| is_read(seen).then_some(Reply::Json(404, Value::Null))).await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let output = server.submit(&fixture, &[file]).ended(3);
    assert!(output.out.contains("Submitted at"), "{output:?}");
    assert!(
        output
            .out
            .contains("CM.com can no longer find this profile (404)"),
        "{output:?}"
    );
    assert_eq!(server.server.count("POST", "/companyProfiles"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_returned_id_that_is_not_found_exits_with_4_and_can_be_resent() {
    let fixture = TestProgram::new();
    let refuse: fn(&Seen, &mut Good) -> Option<Reply> = |seen, _| {
        let returned = || json!({"guid": seen.json()["guid"], "message": "Geen saldo"});
        is_create(seen).then(|| Reply::Json(200, returned()))
    };
    let server = Scripted::start(refuse).await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let report = server.submit(&fixture, &[file, "--json"]).ended(4).report();
    let error = report["error"].as_str().unwrap();
    for part in [
        UNKNOWN,
        "it contains only the ID of this profile",
        "We looked at CM.com: the profile is not there yet",
    ] {
        assert!(error.contains(part), "{error}");
    }
    let id = report["draft"].as_str().unwrap();
    server.now(|_, _| None);
    let args = ["--draft", id, "--send-again", "--json"];
    let again = server.submit(&fixture, &args).ended(0).report();
    assert_eq!(again["status"], "Pending");
    assert_eq!(again["differs"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_shows_the_profile_late_is_waited_for() {
    let fixture = TestProgram::new();
    let server = Scripted::start(|seen, good| {
        if !is_read(seen) {
            return None;
        }
        good.uploads += 1;
        if good.uploads < 3 {
            return Some(Reply::Json(404, Value::Null));
        }
        good.profiles[0]["status"] = "Approved".into();
        None
    })
    .await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let report = server.submit(&fixture, &[file, "--wait=20", "--json"]);
    assert_eq!(report.ended(0).report()["status"], "Approved");
}

#[tokio::test(flavor = "multi_thread")]
async fn differing_values_are_reported_when_cm_has_the_profile_already() {
    let server = Scripted::start(|_, _| None).await;
    let (fixture, copy) = (TestProgram::new(), TestProgram::new());
    let guid = "0f8fad5b-d9cb-469f-a165-70867728950e";
    let mut profile = good("Austin Office");
    profile["guid"] = guid.into();
    let file = fixture.profile("austin.json", &profile);
    server.submit(&fixture, &[file]).ended(0);
    profile["city"] = "Dallas".into();
    profile["street"] = "Main Street".into();
    let file = copy.profile("austin.json", &profile);
    let output = server.submit(&copy, &[file, "--json"]).ended(0);
    let message = "CM.com has other values for: Street, City";
    assert!(output.err.contains(message), "{output:?}");
    let report = output.report();
    assert_eq!(report["error"], Value::Null);
    assert_eq!(report["differs"], json!(["street", "city"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reason_of_a_failed_lookup_is_reported() {
    let cases: [(Twist, &str); 2] = [
        (
            |seen, _| {
                Some(if is_create(seen) {
                    Reply::Close
                } else {
                    Reply::Json(403, Value::Null)
                })
            },
            "We could not look for the profile at CM.com",
        ),
        (
            |seen, _| {
                Some(if is_create(seen) {
                    Reply::Close
                } else if is_read(seen) {
                    Reply::Json(404, Value::Null)
                } else {
                    let total = vec![("X-Cm-Pagination-Total", "9".to_owned())];
                    Reply::With(200, total, json!([{"guid": OTHER}]))
                })
            },
            "we could not search all profiles, and this one is not among the first 1",
        ),
    ];
    for (script, message) in cases {
        let fixture = TestProgram::new();
        let server = Scripted::start(script).await;
        let file = fixture.profile("austin.json", &good("Austin Office"));
        let output = server.submit(&fixture, &[file]).ended(4);
        assert!(output.err.contains(UNKNOWN), "{output:?}");
        assert!(output.err.contains(message), "{output:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn waiting_follows_a_request_to_wait_from_reading_back() {
    let fixture = TestProgram::new();
    let server = Scripted::start(|seen, _| {
        is_read(seen).then(|| Reply::With(429, vec![("Retry-After", "900".into())], Value::Null))
    })
    .await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let output = server.submit(&fixture, &[file, "--wait=2"]).ended(4);
    let count = server
        .server
        .seen()
        .iter()
        .filter(|seen| is_read(seen))
        .count();
    assert_eq!(count, 1, "{output:?}");
    assert!(output.out.contains("Submitted"), "{output:?}");
    assert!(output.err.contains("has not decided yet"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_in_doubt_is_resolved_by_a_response_of_cm() {
    let (fixture, server, report) = submitted().await;
    let id = report["draft"].as_str().unwrap();
    // As a window leaves it after an update without a response.
    let library = Library::at(&fixture.data());
    let mut draft = library.load(id.parse().unwrap()).unwrap();
    "Eve".clone_into(&mut draft.content.profile.contact_first_name);
    library.save(&draft).unwrap();
    let record = &mut draft.submission;
    let mut sent = record.sent.clone().unwrap();
    sent.body.insert("contactFirstName".into(), "Eve".into());
    record.attempts.push(sent);
    record.state = SubmissionState::Stopped {
        step: Step::Update,
        error: ApiError::NotFound,
        at: draft.created_at,
        in_doubt: true,
    };
    library
        .save_submission(draft.id, &draft.submission)
        .unwrap();
    drop(library);

    let output = server.submit(&fixture, &["--draft", id]).ended(0);
    let doubt = "We don’t know whether CM.com received your last changes";
    assert!(output.err.contains(doubt), "{output:?}");
    server.now(|seen, good| {
        if is_read(seen) {
            good.profiles[0]["contactFirstName"] = "Eve".into();
        }
        None
    });
    let output = server.submit(&fixture, &["--draft", id]).ended(0);
    assert!(!output.err.contains(doubt), "{output:?}");
    assert!(!output.err.contains("changed since"), "{output:?}");
    assert_eq!(fixture.show(id)["submission"]["state"], "submitted");
    let history = fixture.show(id)["history"].to_string();
    assert!(history.contains("your changes were received"), "{history}");
}
