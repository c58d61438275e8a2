//! Stopped submissions: their messages, and how they resume without sending twice.

use std::time::Duration;

use profile_desk::sandbox::{Fault, FaultAnswer, Misbehaviour, Route};
use profile_desk::store::Library;
use serde_json::Value;

use uuid::Uuid;

#[cfg(unix)]
use crate::harness::program::until;
use crate::harness::program::{LONG, PDF, TestProgram, dutch, good, received, refuse};

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_resumes_where_it_stopped_without_a_second_one() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    refuse(&sandbox, Route::Create, 403);
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract.pdf", PDF);
    let output = fixture.submit(&sandbox, &[file, "--document", "extract.pdf", "--json"]);
    let report = output.ended(3).report();
    let error = report["error"].as_str().unwrap();
    assert!(error.ends_with("1 document is at CM.com"), "{error}");
    let id = report["draft"].as_str().unwrap();

    let output = fixture
        .submit(&sandbox, &["--draft", &id[..8], "--json"])
        .ended(0);
    let report = output.report();
    assert_eq!(report["file"], Value::Null);
    assert_eq!(report["draft"], id);
    assert!(report["guid"].is_string());
    assert_eq!(fixture.drafts().len(), 1);
    assert_eq!(received(&sandbox, "POST", "/documents"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_submitted_profile_is_only_queried() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(Duration::from_millis(300)).await;
    let report = fixture
        .submit(&sandbox, &[file, "--json"])
        .ended(0)
        .report();
    let id = report["draft"].as_str().unwrap();
    let args = ["--draft", id, "--wait", "--json"];
    let again = fixture.submit(&sandbox, &args).ended(0).report();
    assert_eq!(again["guid"], report["guid"]);
    assert_eq!(again["status"], "Approved");
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
}

/// Each new record must be merged with one that a window may have stored.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_stored_only_when_the_response_is_new() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    let report = fixture
        .submit(&sandbox, &[file, "--json"])
        .ended(0)
        .report();
    let id = report["draft"].as_str().unwrap();
    let draft: Uuid = id.parse().unwrap();
    // Each time it is stored, it has another version.
    let stored = || {
        let library = Library::at(&fixture.data());
        library.database().unwrap().record(draft).unwrap().1
    };
    let result = |answer: Option<u16>, args: &[&str], code: i32| {
        let before = stored();
        if let Some(status) = answer {
            let answer = Misbehaviour::Answer(FaultAnswer::status(status));
            sandbox.faults().add(Fault::new(Route::Get, answer));
        }
        let args = [&["--draft", id], args].concat();
        fixture.submit(&sandbox, &args).ended(code);
        stored() != before
    };
    assert!(!result(None, &[], 0));
    assert!(!result(None, &["--wait=1"], 4));
    assert!(!result(Some(401), &[], 3));
    assert!(result(Some(404), &[], 3), "it is not known there any more");
    assert!(!result(Some(404), &[], 3));
    assert!(result(None, &[], 0), "it is known again");
}

#[tokio::test(flavor = "multi_thread")]
async fn submitting_a_file_again_creates_another_draft() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    fixture.submit(&sandbox, &[file]).ended(0);
    fixture.submit(&sandbox, &[file]).ended(0);
    assert_eq!(fixture.drafts().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_create_without_an_answer_exits_with_4_and_is_resent_only_on_request() {
    is_unknown_and_resent_on_request(Misbehaviour::DropBefore).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirected_create_exits_with_4_and_is_resent_only_on_request() {
    let redirected = Misbehaviour::Answer(FaultAnswer::status(302));
    is_unknown_and_resent_on_request(redirected).await;
}

async fn is_unknown_and_resent_on_request(lost: Misbehaviour) {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    sandbox.faults().add(Fault::new(Route::Create, lost));
    let output = fixture.submit(&sandbox, &[file, "--json"]).ended(4);
    let report = output.report();
    let error = report["error"].as_str().unwrap();
    let unknown = "We don’t know whether CM.com received this profile";
    assert!(error.starts_with(unknown), "{error}");
    let id = report["draft"].as_str().unwrap();
    let guid = report["guid"].as_str().unwrap();
    assert_eq!(fixture.show(id)["submission"]["state"], "unknown");

    fixture.submit(&sandbox, &["--draft", id]).ended(4);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);

    let args = ["--draft", id, "--send-again", "--json"];
    let report = fixture.submit(&sandbox, &args).ended(0).report();
    assert_eq!(report["guid"], guid);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 2);
}

#[test]
fn a_missing_draft_is_an_error() {
    let fixture = TestProgram::new();
    let output = fixture
        .run(&["submit", "--draft", "12ab", "--sandbox"])
        .ended(1);
    assert!(output.err.contains("12ab"), "{output:?}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_before_the_create_reports_that_nothing_was_submitted() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    let slow = Fault::slow(Route::Upload, Duration::from_secs(30));
    sandbox.faults().add(slow);
    let first = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    let second = fixture.profile("austin.json", &good("Austin Office"));
    fixture.file("extract.pdf", PDF);
    let args = [first, second, "--document", "extract.pdf", "--json"];
    let running = fixture.start_submit(&sandbox, &args);
    until("the upload", || {
        received(&sandbox, "POST", "/documents") == 1
    });
    running.interrupt();
    let output = running.wait().ended(130);
    let json = output.json();
    assert_eq!(json[0]["error"], "Cancelled. Nothing was submitted");
    assert!(json[0]["draft"].is_string());
    assert_eq!(json[1]["draft"], Value::Null, "not begun: {json}");
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 0);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_during_the_create_reports_an_unknown_outcome() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    let slow = Fault::slow(Route::Create, Duration::from_secs(30));
    sandbox.faults().add(slow);
    let running = fixture.start_submit(&sandbox, &[file, "--json"]);
    until("the create", || {
        received(&sandbox, "POST", "/companyProfiles") == 1
    });
    running.interrupt();
    let report = running.wait().ended(4).report();
    let error = report["error"].as_str().unwrap();
    assert!(error.contains("We don’t know"), "{error}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_while_waiting_reports_that_the_profile_is_submitted() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    let running = fixture.start_submit(&sandbox, &[file, "--wait", "--json"]);
    until("a question for the status", || {
        received(&sandbox, "GET", "") >= 3
    });
    running.interrupt();
    let report = running.wait().ended(130).report();
    assert!(report["guid"].is_string());
    assert!(report["error"].as_str().unwrap().starts_with("Submitted,"));
}
