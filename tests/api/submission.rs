//! Whole submissions: the requests, their order, the records stored before them, and the final
//! record.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::harness::server::{ACCOUNT, Log, Reply, Seen, Server, client, short, until};
use crate::harness::submission::*;
use backon::ExponentialBuilder;
use profile_desk::api::Client;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{
    Progress, Purpose, Step, SubmissionRecord, SubmissionState, Target,
};
use profile_desk::submit::{record_status, submit};
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test]
async fn a_document_of_an_old_draft_is_sent_with_the_ending_of_its_content() {
    let mut fixture = TestSubmission::new();
    // A PDF, attached by a version that did not correct names.
    fixture.attach("scan.png", 1000);
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    let upload = String::from_utf8_lossy(&server.seen()[0].body).into_owned();
    assert!(upload.contains("filename=\"scan.pdf\""), "{upload}");
    let sent = server.seen()[1].json();
    assert_eq!(sent["documents"][0]["fileName"], "scan.pdf");
}

#[tokio::test]
async fn a_nil_id_in_the_response_is_not_used() {
    for nil_id in [Uuid::nil(), Uuid::max()] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            is_create(seen).then(|| {
                good.serve(seen);
                Reply::Json(201, json!({"guid": nil_id, "status": "Pending"}))
            })
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{:?}", record.state);
        let sent = server.seen()[0].json()["guid"].clone();
        assert_eq!(
            json!(record.guid),
            sent,
            "it keeps the id that it was sent with"
        );
        assert!(!happened(&record, "CM.com gave"));
        let path = format!("/companyProfiles/{}", record.guid.unwrap());
        assert_eq!(server.count("GET", &path), 1);
    }
}

#[tokio::test]
async fn each_step_is_stored_before_it_is_sent() {
    let mut fixture = TestSubmission::new();
    fixture.attach("a.pdf", 1000);
    fixture.attach("b.pdf", 2000);
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    let guid = record.guid.unwrap();
    let profiles = format!("/voice-companyprofilesapi/v1/{ACCOUNT}/companyProfiles");
    let documents = format!("POST /voice-documentsapi/v1/{ACCOUNT}/documents");
    assert_eq!(
        fixture.log(),
        [
            "stored upload".to_owned(),
            documents.clone(),
            "stored upload".to_owned(),
            documents,
            "stored create".to_owned(),
            format!("POST {profiles}"),
            "stored read back".to_owned(),
            format!("GET {profiles}/{guid}"),
            "stored submitted".to_owned(),
        ]
    );
    let stored = fixture.stored.lock().unwrap();
    // The id was stored before the first byte was sent, and never changed.
    assert!(stored.iter().all(|r| r.guid == Some(guid)));
    // The payload was stored before it was sent.
    assert_eq!(stored[2].attempts, [Payload::of(&fixture.draft)]);
    let sent = server.seen()[2].json();
    assert_eq!(sent["guid"], json!(guid));
    assert_eq!(
        sent["documents"],
        json!([
            {"guid": "doc-1", "requirementGuid": "req-1", "fileName": "a.pdf"},
            {"guid": "doc-2", "requirementGuid": "req-1", "fileName": "b.pdf"},
        ])
    );
    assert_eq!(
        record.answer.as_ref().unwrap().status.as_deref(),
        Some("Pending")
    );
    for what in [
        "Submitted with “Test”",
        "Document uploaded: a.pdf",
        "Status: Pending",
    ] {
        assert!(happened(&record, what), "{what}");
    }
    let counts: Vec<_> = fixture
        .progress
        .lock()
        .unwrap()
        .iter()
        .filter_map(|progress| match progress {
            Progress::Step { index, count, .. } => Some((*index, *count)),
            Progress::Bytes { .. } | Progress::WaitRequested { .. } => None,
        })
        .collect();
    assert_eq!(counts, [(0, 4), (1, 4), (2, 4), (3, 4)]);
}

#[tokio::test]
async fn a_step_that_can_not_be_stored_is_not_sent() {
    // Before anything, before the second upload, before the create.
    for full_after in 0..3 {
        let mut fixture = TestSubmission::new();
        fixture.attach("a.pdf", 1000);
        fixture.attach("b.pdf", 1000);
        fixture.full_after = full_after;
        let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
        let record = fixture.submit(&server).await;
        let (_, error) = stopped(&record);
        assert!(matches!(error, ApiError::Local { .. }), "{error:?}");
        assert_eq!(server.connections(), full_after);
        assert_eq!(creates(&server), 0);
    }
    // Before reading back: the profile exists, and the record says so.
    let mut fixture = TestSubmission::new();
    fixture.full_after = 1;
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert!(!happened(&record, "not submitted"));
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn an_id_that_the_server_gives_is_adopted() {
    let mut fixture = TestSubmission::new();
    let other = Uuid::from_u128(0xdead);
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        is_create(seen).then(|| {
            let mut profile = seen.json();
            profile["guid"] = json!(other);
            good.profiles.push(profile.clone());
            Reply::Json(201, profile)
        })
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record));
    assert_eq!(record.guid, Some(other));
    assert_eq!(server.count("GET", &other.to_string()), 1);
}

#[tokio::test]
async fn a_retry_continues_with_the_step_that_failed() {
    let mut fixture = TestSubmission::new();
    let first = fixture.attach("a.pdf", 1000);
    fixture.attach("b.pdf", 1000);
    let mut refused = false;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        let second = seen.is("POST", "/documents") && good.uploads == 1;
        (second && !std::mem::replace(&mut refused, true)).then(|| Reply::Json(503, Value::Null))
    })
    .await;
    let record = fixture.submit(&server).await;
    let (step, error) = stopped(&record);
    assert!(matches!(step, Step::Upload { .. }));
    assert!(matches!(error, ApiError::ServerFault { status: 503, .. }));
    assert_eq!(record.documents[&first], "doc-1");
    assert!(happened(&record, "not submitted. 1 document is at CM.com"));
    let guid = record.guid;

    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(uploads(&server), 3, "a, b, b again");
    assert_eq!(record.guid, guid);
}

#[tokio::test]
async fn a_rejected_token_stops_with_nothing_submitted() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |_, _| {
        Some(Reply::Json(401, Value::Null))
    })
    .await;
    let record = fixture.submit(&server).await;
    assert_eq!(stopped(&record), (&Step::Create, &ApiError::Unauthorised));
    assert!(happened(
        &record,
        "CM.com did not accept the product token. Nothing was submitted"
    ));
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn cancelling_an_upload_stops_it_within_200_ms() {
    let mut fixture = TestSubmission::new();
    fixture.attach("small.pdf", 1000);
    fixture.attach("large.pdf", 9 * 1024 * 1024);
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let (job, context) = fixture.parts(server.client(), Purpose::Create);
    let running = tokio::spawn(submit(job, context));
    until("the small one is up", || uploads(&server) == 1).await;
    server.set_slow(true);
    let before = server.body_bytes();
    until("the large one is under way", || {
        server.body_bytes() > before + 100_000
    })
    .await;

    let begun = Instant::now();
    fixture.cancel.cancel();
    let record = running.await.unwrap();
    assert!(
        begun.elapsed() < Duration::from_millis(200),
        "{:?}",
        begun.elapsed()
    );
    let (step, error) = stopped(&record);
    assert!(matches!(step, Step::Upload { .. }));
    assert_eq!(*error, ApiError::Cancelled);
    assert!(happened(
        &record,
        "Cancelled. The profile was not submitted. 1 document is at CM.com"
    ));
    // The server sees it break off long before its end.
    server.set_slow(false);
    until("the upload broke off", || server.broken() == 1).await;
    assert!(server.body_bytes() < 9 * 1024 * 1024);
    assert_eq!(creates(&server), 0);
}

/// The address of a port without a listener.
async fn unused_address() -> std::net::SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap()
}

fn at(address: std::net::SocketAddr) -> Client {
    client(&format!("http://{address}").parse().unwrap(), short(5000))
}

#[tokio::test]
async fn an_unreachable_server_stops_with_nothing_submitted() {
    let mut fixture = TestSubmission::new();
    let record = fixture
        .run(at(unused_address().await), Purpose::Create)
        .await;
    let (step, error) = stopped(&record);
    assert_eq!(*step, Step::Create);
    assert!(matches!(error, ApiError::NotReachable { .. }));
    assert!(happened(&record, "Nothing was submitted"));
}

#[tokio::test]
async fn a_connection_that_failed_is_retried_automatically() {
    let fixture = TestSubmission::new();
    let address = unused_address().await;
    let (job, mut context) = fixture.parts(at(address), Purpose::Create);
    context.retry_policy.retry = ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(400))
        .with_max_times(2);
    let running = tokio::spawn(submit(job, context));
    until("it has begun", || {
        fixture.log().contains(&"stored create".to_owned())
    })
    .await;
    // Long enough for the first attempt to be refused, shorter than the wait after it.
    tokio::time::sleep(Duration::from_millis(150)).await;
    let mut good = Good::default();
    let server = Server::start_at(address, Log::default(), move |seen| good.serve(seen)).await;
    let record = running.await.unwrap();
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(creates(&server), 1);
}

#[tokio::test]
async fn a_request_to_wait_is_followed_twice_for_at_most_a_minute() {
    for (wait, tries) in [("0", 3), ("61", 1)] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            let headers = vec![("Retry-After", wait.to_owned())];
            is_create(seen).then(|| Reply::With(429, headers, Value::Null))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(matches!(stopped(&record).1, ApiError::RateLimited { .. }));
        assert_eq!(creates(&server), tries, "{wait}");
    }
}

#[tokio::test]
async fn a_failed_read_back_does_not_undo_the_submission() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, good| {
        if is_create(seen) {
            good.serve(seen);
            // Without an id it would not prove that the profile exists.
            return Some(Reply::Json(201, json!({"guid": seen.json()["guid"]})));
        }
        Some(Reply::Json(500, Value::Null))
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.answer.as_ref().unwrap().status, None);
    assert!(happened(&record, "We could not get the status"));
    // It is not created a second time, not even after an update that failed.
    fixture.submit(&server).await;
    fixture.draft.content.profile.company_name = "Acme Holding B.V.".to_owned();
    let record = fixture.update(&server).await;
    assert_eq!(*stopped(&record).0, Step::Update);
    assert!(record.is_submitted());
    fixture.submit(&server).await;
    assert_eq!(creates(&server), 1);
}

/// Whoever queries the account for something else has to wait as well.
#[tokio::test]
async fn each_request_to_wait_is_reported() {
    let cases: [fn(&Seen) -> bool; 3] = [
        |seen| seen.method == "GET",
        |seen| seen.is("POST", "/documents"),
        is_create,
    ];
    for (case, refuses) in cases.into_iter().enumerate() {
        let mut fixture = TestSubmission::new();
        fixture.attach("a.pdf", 1000);
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            refuses(seen)
                .then(|| Reply::With(429, vec![("Retry-After", "900".into())], Value::Null))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert_eq!(
            is_submitted(&record),
            case == 0,
            "{case}: {:?}",
            record.state
        );
        let progress = fixture.progress.lock().unwrap().clone();
        let retry_after = Some(900);
        assert!(
            progress.contains(&Progress::WaitRequested { retry_after }),
            "{case}: {progress:?}"
        );
    }
    // Also for a create with a lost response, while it is looked up.
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, _| {
        Some(if is_create(seen) {
            Reply::Close
        } else {
            Reply::Json(429, Value::Null)
        })
    })
    .await;
    assert!(is_unknown(&fixture.submit(&server).await));
    let progress = fixture.progress.lock().unwrap().clone();
    assert!(
        progress.contains(&Progress::WaitRequested { retry_after: None }),
        "{progress:?}"
    );
}

/// For an account with an edited entry, the reason names the edit.
#[test]
fn the_reason_names_what_was_edited_in_the_account() {
    let before = Target {
        base: Some("https://a.example:443".to_owned()),
        ..target()
    };
    let other_id = Target {
        account_guid: Uuid::from_u128(0xbee),
        ..before.clone()
    };
    let other_base = Target {
        base: Some("https://b.example:443".to_owned()),
        ..before.clone()
    };
    for state in [
        SubmissionState::Submitted { at: now() },
        SubmissionState::Unknown {
            error: ApiError::Cancelled,
            since: now(),
        },
    ] {
        let record = SubmissionRecord {
            state,
            target: Some(before.clone()),
            ..SubmissionRecord::default()
        };
        let why = record.account_conflict(&other_id).unwrap().message();
        assert!(
            why.contains("now has another ID") && !why.contains("address"),
            "{why}"
        );
        assert!(why.contains(&ACCOUNT.to_string()), "{why}");
        let why = record.account_conflict(&other_base).unwrap().message();
        assert!(
            why.contains("now has another address") && !why.contains("ID"),
            "{why}"
        );
        assert!(why.contains("https://a.example:443"), "{why}");
        assert_eq!(record.account_conflict(&before), None);
    }
}

#[tokio::test]
async fn a_problem_with_a_row_is_shown_at_the_typed_row() {
    let mut fixture = TestSubmission::new();
    fixture.draft.content.profile.email_addresses = vec![
        " ".into(),
        "a@example.com".into(),
        String::new(),
        "b@example.com".into(),
    ];
    let server = server_with(Arc::clone(&fixture.log), |_, _| {
        let errors = json!({"errors": {"EmailAddresses[1]": ["Blocked"]}});
        Some(Reply::Json(400, errors))
    })
    .await;
    let record = fixture.submit(&server).await;
    let (_, ApiError::Refused { findings, .. }) = stopped(&record) else {
        panic!();
    };
    assert_eq!(findings[0].path.to_string(), "emailAddresses[3]");
}

#[tokio::test]
async fn an_update_sends_what_changed_and_counts_it_only_when_it_arrived() {
    let mut fixture = TestSubmission::new();
    fixture.attach("a.pdf", 1000);
    let mut refuse = true;
    let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
        let refused = seen.method == "PUT" && std::mem::take(&mut refuse);
        refused.then(|| Reply::Json(500, Value::Null))
    })
    .await;
    let created = fixture.submit(&server).await;
    fixture.draft.content.profile.company_name = "Acme Holding B.V.".to_owned();
    fixture.draft.content.profile.city = "Tilburg".to_owned();
    fixture.attach("b.pdf", 1000);

    let record = fixture.update(&server).await;
    assert!(matches!(
        record.state,
        SubmissionState::Stopped {
            step: Step::Update,
            error: ApiError::ServerFault { .. },
            in_doubt: true,
            ..
        }
    ));
    assert_eq!(record.sent, created.sent);
    assert!(record.is_submitted());
    assert!(happened(
        &record,
        "We don’t know whether CM.com received the changes"
    ));

    let record = fixture.update(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(uploads(&server), 2);
    let puts: Vec<_> = server
        .seen()
        .into_iter()
        .filter(|s| s.method == "PUT")
        .collect();
    assert_eq!(
        puts[1].json(),
        json!({
            "companyName": "Acme Holding B.V.",
            "documents": [
                {"guid": "doc-1", "requirementGuid": "req-1", "fileName": "a.pdf"},
                {"guid": "doc-2", "requirementGuid": "req-1", "fileName": "b.pdf"},
            ],
        })
    );
    let sent = record.sent.as_ref().unwrap();
    assert_eq!(sent.body["companyName"], "Acme Holding B.V.");
    assert_eq!(
        sent.body["city"], "Breda",
        "the address can't be changed, so it still differs"
    );

    let record = fixture.update(&server).await;
    let (_, error) = stopped(&record);
    assert_eq!(
        error.message(),
        "CM.com does not accept changes to these fields: City"
    );
    let last = record.history.last().unwrap();
    assert_eq!(
        last.kind.message(),
        "CM.com does not accept changes to these fields: City. Your changes were not sent"
    );
    assert_eq!(
        server.seen().iter().filter(|s| s.method == "PUT").count(),
        2
    );
}

#[tokio::test]
async fn another_account_starts_over_unless_the_first_may_have_it() {
    let elsewhere = Target {
        account: Uuid::from_u128(6),
        account_name: "Other".to_owned(),
        account_guid: Uuid::from_u128(0xbee),
        ..target()
    };
    // Stopped: it starts over and keeps the history.
    let mut fixture = TestSubmission::new();
    let sha256 = fixture.attach("a.pdf", 1000);
    fixture.draft.submission.target = Some(elsewhere.clone());
    fixture.draft.submission.guid = Some(Uuid::from_u128(3));
    fixture
        .draft
        .submission
        .documents
        .insert(sha256, "theirs".to_owned());
    fixture
        .draft
        .submission
        .note(now(), EventKind::sentence("Before"));
    let unknown = SubmissionRecord {
        state: SubmissionState::Unknown {
            error: ApiError::Cancelled,
            since: now(),
        },
        ..fixture.draft.submission.clone()
    };
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_ne!(record.guid, Some(Uuid::from_u128(3)));
    assert_eq!(uploads(&server), 1);
    assert!(happened(&record, "Before"));

    // Unknown there: nothing is sent here.
    let mut fixture = TestSubmission::new();
    fixture.draft.submission = unknown;
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record));
    assert!(happened(&record, "with the account “Other”"));
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_draft_with_problems_is_not_sent() {
    let mut fixture = TestSubmission::new();
    fixture.draft.content.profile.city.clear();
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.submit(&server).await;
    assert_eq!(
        record.history.last().unwrap().kind.message(),
        "The profile has a problem. Nothing was submitted"
    );
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn checking_again_applies_a_new_status_once() {
    let mut fixture = TestSubmission::new();
    let mut reads = 0;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if seen.method == "GET" {
            reads += 1;
            if reads == 2 {
                good.profiles[0]["status"] = "Rejected".into();
                good.profiles[0]["statusComment"] = "No extract".into();
            }
        }
        None
    })
    .await;
    fixture.submit(&server).await;
    for _ in 0..2 {
        let result = record_status(&server.client(), &mut fixture.draft, now()).await;
        result.unwrap();
    }
    let record = fixture.draft.submission;
    let changes = record
        .history
        .iter()
        .filter(|e| e.kind.message() == "Status: Rejected – No extract");
    assert_eq!(changes.count(), 1);
}

/// A record of another program that has sent the draft.
fn sent_by_another_program() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Submitted { at: now() },
        guid: Some(Uuid::from_u128(0x99)),
        ..SubmissionRecord::default()
    };
    record.note(now(), EventKind::sentence("By the other program"));
    record
}

#[track_caller]
fn is_of_another_program(fixture: &TestSubmission, record: &SubmissionRecord) {
    assert_eq!(*record, sent_by_another_program());
    let stored = fixture.stored.lock().unwrap();
    let after = stored.iter().filter(|record| !record.is_running());
    assert_eq!(after.count(), 0, "it is not written over");
}

#[tokio::test]
async fn nothing_is_sent_after_another_program_stored_a_record() {
    for purpose in [Purpose::Create, Purpose::Update] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
        if purpose == Purpose::Update {
            fixture.submit(&server).await;
            fixture.stored.lock().unwrap().clear();
            fixture.draft.content.profile.company_name = "Acme Holding B.V.".to_owned();
        }
        let before = server.connections();
        *fixture.newer.lock().unwrap() = Some(sent_by_another_program());
        let record = fixture.run(server.client(), purpose).await;
        is_of_another_program(&fixture, &record);
        assert_eq!(server.connections(), before);
    }

    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    fixture.draft.submission.state = SubmissionState::Unknown {
        error: ApiError::Cancelled,
        since: now(),
    };
    *fixture.newer.lock().unwrap() = Some(sent_by_another_program());
    let record = fixture.look_up(&server).await;
    is_of_another_program(&fixture, &record);
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_record_stored_by_another_program_during_the_upload_stops_the_create() {
    let mut fixture = TestSubmission::new();
    fixture.attach("a.pdf", 1000);
    let newer = Arc::clone(&fixture.newer);
    let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
        assert!(seen.is("POST", "/documents"), "{}", seen.line());
        *newer.lock().unwrap() = Some(sent_by_another_program());
        None
    })
    .await;
    let record = fixture.submit(&server).await;
    is_of_another_program(&fixture, &record);
    assert_eq!(creates(&server), 0);
}

#[tokio::test]
async fn the_known_create_is_kept_when_a_stored_record_has_less() {
    let mut fixture = TestSubmission::new();
    let newer = Arc::clone(&fixture.newer);
    let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
        let mut less = SubmissionRecord::default();
        less.note(now(), EventKind::sentence("By the other program"));
        if is_create(seen) {
            *newer.lock().unwrap() = Some(less);
        }
        None
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(fixture.stored.lock().unwrap().last(), Some(&record));
}

#[tokio::test]
async fn a_record_that_was_damaged_is_looked_up_under_the_same_id() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let guid = fixture.submit(&server).await.guid;
    // The record that the library makes of an unreadable one.
    fixture.draft.submission = SubmissionRecord {
        state: SubmissionState::Unknown {
            error: ApiError::Cancelled,
            since: now(),
        },
        doubt_since: Some(now()),
        ..SubmissionRecord::default()
    };
    let record = fixture.look_up(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.guid, guid);
    assert_eq!(creates(&server), 1);
}
