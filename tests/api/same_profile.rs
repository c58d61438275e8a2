//! A response counts only when it is about the profile that was sent: a success without the
//! profile proves nothing, and a response about another profile changes nothing.

use std::sync::Arc;
use std::sync::Mutex;

use crate::harness::server::{Reply, Seen, Server, short};
use crate::harness::submission::*;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::submission::{Purpose, SubmissionRecord, SubmissionState};
use profile_desk::submit::record_status;
use serde_json::{Value, json};
use uuid::Uuid;

/// A change of the profile in a response.
type Change = fn(&mut Value);
/// The response of the server, made from its profile.
type Response = fn(&Value) -> Value;

const OTHER: Uuid = Uuid::from_u128(0x0dd);

/// Successful responses with no profile, or with another one.
fn no_proof() -> Vec<Value> {
    vec![
        Value::Null,
        json!({}),
        json!({"success": false}),
        json!({"success": true}),
        json!({"Success": "false", "guid": null}),
        json!({"error": {"code": 17, "message": "No credit"}}),
        json!({"status": "error", "message": "No credit"}),
        json!({"title": "Bad request", "status": 400, "errors": {"Name": ["Too long"]}}),
        json!({"message": "Invalid", "messageCode": "E1"}),
        json!({"guid": OTHER}),
        json!({"companyProfileGuid": OTHER, "status": "Approved"}),
        json!({"guid": "profile-7", "status": "Approved"}),
        json!({"status": "Approved"}),
        json!([]),
        json!([{"guid": OTHER}]),
        json!("\"created\""),
        json!("<html><body>Sign in</body></html>"),
        json!(true),
        json!(7),
    ]
}

/// A create body as a profile of another company.
fn of_another_company(seen: &Seen) -> Value {
    let mut profile = seen.json();
    profile["companyName"] = "Other Company Ltd".into();
    profile["businessRegisterNumber"] = "87654321".into();
    profile["status"] = "Approved".into();
    profile
}

fn reason(record: &SubmissionRecord) -> String {
    match &record.state {
        SubmissionState::Unknown { error, .. } | SubmissionState::Stopped { error, .. } => {
            error.message()
        }
        other => panic!("{other:?}"),
    }
}

async fn check_status(
    fixture: &mut TestSubmission,
    server: &Server,
) -> Result<SubmissionRecord, ApiError> {
    let result = record_status(&server.client(), &mut fixture.draft, now()).await;
    result.map(|_| fixture.draft.submission.clone())
}

#[tokio::test]
async fn a_success_without_a_profile_is_unknown_unless_found() {
    for body in no_proof() {
        let mut fixture = TestSubmission::new();
        let shown = body.to_string();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            is_create(seen).then(|| Reply::Json(200, body.clone()))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_unknown(&record), "{shown}: {:?}", record.state);
        assert!(!record.is_submitted(), "{shown}");
        assert!(
            record.is_in_doubt() && record.attempts.len() == 1,
            "{shown}"
        );
        assert_eq!(creates(&server), 1, "{shown}");
        assert!(!happened(&record, "Submitted with"), "{shown}");
        assert!(happened(&record, "We don’t know whether CM.com"), "{shown}");
        let stored = fixture.stored.lock().unwrap().clone();
        for stored in stored {
            let after = stored.after_restart(now());
            assert!(!after.is_submitted(), "{shown}: {:?}", after.state);
        }
    }
}

#[tokio::test]
async fn a_success_without_a_profile_is_submitted_once_found() {
    for body in no_proof() {
        let mut fixture = TestSubmission::new();
        let shown = body.to_string();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            is_create(seen).then(|| {
                good.serve(seen);
                Reply::Json(200, body.clone())
            })
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{shown}: {:?}", record.state);
        assert_eq!(json!(record.guid), server.seen()[0].json()["guid"]);
        assert_eq!(record.answer.unwrap().status.as_deref(), Some("Pending"));
        assert_eq!(creates(&server), 1, "{shown}");
    }
}

#[tokio::test]
async fn an_unproven_success_stays_unknown_when_the_lookup_fails() {
    for silent in [true, false] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            Some(match (is_create(seen), silent) {
                (true, _) => Reply::Json(201, Value::Null),
                (false, true) => Reply::Silence,
                (false, false) => Reply::Json(500, Value::Null),
            })
        })
        .await;
        let record = fixture
            .run(server.client_with(short(100)), Purpose::Create)
            .await;
        assert!(is_unknown(&record), "{:?}", record.state);
        assert!(reason(&record).contains("it does not contain this profile"));
    }
}

#[tokio::test]
async fn a_create_response_with_another_profile_is_not_accepted() {
    // The same id with another company, another id with another company, and the id of another
    // draft.
    for case in 0..3 {
        let mut fixture = TestSubmission::new();
        fixture.others.insert(OTHER);
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            is_create(seen).then(|| {
                let mut profile = of_another_company(seen);
                if case > 0 {
                    profile["guid"] = json!(OTHER);
                }
                if case == 2 {
                    profile = seen.json();
                    profile["guid"] = json!(OTHER);
                    profile["status"] = "Approved".into();
                }
                Reply::Json(201, profile)
            })
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_unknown(&record), "{case}: {:?}", record.state);
        assert_eq!(record.answer, None, "{case}");
        assert_ne!(record.guid, Some(OTHER), "{case}");
        let why = reason(&record);
        assert!(why.contains("another profile"), "{case}: {why}");
        assert!(!happened(&record, "Status: Approved"), "{case}");
    }
}

#[tokio::test]
async fn a_proven_create_stays_submitted_whatever_reading_it_back_returns() {
    let others: [fn(&Seen, Value) -> Reply; 5] = [
        |_, _| Reply::Json(404, Value::Null),
        |_, _| Reply::Json(500, Value::Null),
        |_, _| Reply::Json(200, json!({"success": false})),
        |_, _| Reply::Json(200, json!({"guid": OTHER, "status": "Approved"})),
        |_, mut profile| {
            profile["companyName"] = "Other Company Ltd".into();
            profile["status"] = "Approved".into();
            Reply::Json(200, profile)
        },
    ];
    for (case, other) in others.into_iter().enumerate() {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            (seen.method == "GET").then(|| other(seen, good.profiles[0].clone()))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{case}: {:?}", record.state);
        let answer = record.answer.as_ref().unwrap();
        assert_eq!(answer.status.as_deref(), Some("Pending"), "{case}");
        assert!(!happened(&record, "Approved"), "{case}");
    }
}

#[tokio::test]
async fn the_status_of_another_profile_is_never_applied() {
    let twists: Vec<Change> = vec![
        |ours| ours["guid"] = json!(OTHER),
        |ours| *ours = json!({"companyProfileGuid": OTHER, "status": "Approved"}),
        |ours| ours["guid"] = "profile-7".into(),
        |ours| ours["companyName"] = "Other Company Ltd".into(),
        |ours| ours["businessRegisterNumber"] = "87654321".into(),
        |ours| {
            *ours = json!({"status": "Approved", "companyName": "Other Company Ltd"});
        },
        |ours| {
            *ours = json!({"approvalStatus": "Approved", "registrationNumber": 87_654_321});
        },
        |ours| *ours = json!({"success": false}),
        |ours| *ours = json!({}),
        |ours| *ours = json!({"success": false, "status": "Approved"}),
        |ours| *ours = json!({"status": 400, "title": "Bad request"}),
        |ours| *ours = json!({"status": "error", "message": "No credit"}),
    ];
    for (case, twist) in twists.into_iter().enumerate() {
        let mut fixture = TestSubmission::new();
        let twisted = Arc::new(Mutex::new(false));
        let on = Arc::clone(&twisted);
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            (seen.method == "GET" && *on.lock().unwrap()).then(|| {
                let mut profile = good.profiles[0].clone();
                profile["status"] = "Approved".into();
                twist(&mut profile);
                Reply::Json(200, profile)
            })
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record));
        *twisted.lock().unwrap() = true;
        let error = check_status(&mut fixture, &server).await.unwrap_err();
        assert_eq!(fixture.draft.submission, record, "{case}");
        assert!(
            matches!(error, ApiError::Unreadable { .. }),
            "{case}: {error:?}"
        );
        let message = error.message();
        let other = case < 7;
        assert_eq!(
            message.contains("another profile"),
            other,
            "{case}: {message}"
        );
        if case == 3 {
            assert!(message.contains("Other Company Ltd"), "{message}");
        }
    }
}

#[tokio::test]
async fn the_same_profile_in_another_spelling_is_accepted() {
    let ours: Vec<Value> = vec![
        json!({"status": "Approved"}),
        json!({"companyName": "  ACME  BV ", "status": "Approved"}),
        json!({"companyName": "Acmé B.V.", "registrationNumber": "12.34.56.78", "status": "Approved"}),
        json!({"businessRegisterNumber": 12_345_678, "status": "Approved"}),
        json!({"companyName": "", "businessRegisterNumber": null, "status": "Approved"}),
        json!({"companyName": "Acme B.V.", "name": "Renamed at CM.com", "status": "Approved"}),
        json!({"status": "Approved", "deletedOn": "2026-03-01T00:00:00"}),
    ];
    for shown in ours {
        for with_id in [true, false] {
            let mut fixture = TestSubmission::new();
            let mut answer = shown.clone();
            let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
                let is_read = seen.method == "GET";
                if with_id && is_read {
                    answer["guid"] = good.profiles[0]["guid"].clone();
                }
                is_read.then(|| Reply::Json(200, answer.clone()))
            })
            .await;
            fixture.submit(&server).await;
            let record = check_status(&mut fixture, &server).await;
            if shown.get("name").is_some() && !with_id {
                // It may be another profile of the same company.
                assert!(record.is_err(), "{shown}");
                continue;
            }
            let record = record.unwrap_or_else(|error| panic!("{shown}: {error:?}"));
            let status = record.answer.unwrap().status;
            assert_eq!(status.as_deref(), Some("Approved"), "{shown}");
        }
    }
}

#[tokio::test]
async fn a_renamed_company_is_accepted_under_both_names() {
    for name in ["Acme B.V.", "Acme Holding B.V.", "Acme International B.V."] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            if let Some(profile) = good.profiles.first_mut() {
                profile["companyName"] = name.into();
            }
            (seen.method == "PUT").then_some(Reply::Json(500, Value::Null))
        })
        .await;
        fixture.submit(&server).await;
        fixture.draft.content.profile.company_name = "Acme Holding B.V.".to_owned();
        fixture.update(&server).await;
        // With the new name in the response, the update arrived.
        let doubt = fixture.draft.submission.is_update_in_doubt();
        assert_eq!(doubt, name != "Acme Holding B.V.");
        fixture.draft.content.profile.company_name = "Acme International B.V.".to_owned();
        let record = check_status(&mut fixture, &server).await.unwrap();
        assert_eq!(record.answer.unwrap().raw["companyName"], name);
    }
}

#[tokio::test]
async fn the_same_id_in_the_list_counts_only_with_the_same_content() {
    for same in [true, false] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            if is_create(seen) {
                let profile = if same {
                    seen.json()
                } else {
                    of_another_company(seen)
                };
                good.profiles.push(profile);
                return Some(Reply::Json(200, json!({"success": false})));
            }
            let by_id = seen.method == "GET" && !seen.is("GET", "/companyProfiles");
            by_id.then_some(Reply::Json(404, Value::Null))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert_eq!(is_submitted(&record), same, "{:?}", record.state);
        assert_eq!(is_unknown(&record), !same, "{:?}", record.state);
    }
}

// Updates

/// Submits, renames the company, and sends the change; `put` and `get` answer from then on.
async fn renamed(
    put: impl Fn(&mut Value, &Seen) -> Reply + Send + 'static,
    mut get: impl FnMut(&Value) -> Option<Reply> + Send + 'static,
) -> (TestSubmission, SubmissionRecord) {
    let mut fixture = TestSubmission::new();
    let mut updated = false;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if seen.method == "PUT" {
            updated = true;
            return Some(put(&mut good.profiles[0], seen));
        }
        let is_read = updated && seen.method == "GET";
        is_read.then(|| get(&good.profiles[0])).flatten()
    })
    .await;
    assert!(is_submitted(&fixture.submit(&server).await));
    let profile = &mut fixture.draft.content.profile;
    "Acme Holding B.V.".clone_into(&mut profile.company_name);
    "076 530 1234".clone_into(&mut profile.representative_phone_number);
    let record = fixture.update(&server).await;
    (fixture, record)
}

fn take(profile: &mut Value, seen: &Seen) {
    for (name, value) in seen.json().as_object().unwrap() {
        profile[name] = value.clone();
    }
}

#[tokio::test]
async fn an_update_success_without_values_leaves_it_in_doubt() {
    for body in [
        Value::Null,
        json!({}),
        json!({"success": false}),
        json!({"status": 422, "title": "Refused"}),
        json!("<html>Sign in</html>"),
        json!([]),
        json!({"guid": OTHER, "companyName": "Acme Holding B.V.", "status": "Approved"}),
        json!({"companyName": "Other Company Ltd", "status": "Approved"}),
    ] {
        // Nothing is changed, and reading back returns the old values, or nothing.
        for readable in [true, false] {
            let answer = body.clone();
            let (fixture, record) = renamed(
                move |_, _| Reply::Json(200, answer.clone()),
                move |_| (!readable).then_some(Reply::Json(503, Value::Null)),
            )
            .await;
            assert!(record.is_update_in_doubt(), "{body}: {:?}", record.state);
            assert!(record.is_submitted());
            assert!(!happened(&record, "Changes sent"), "{body}");
            assert!(!happened(&record, "Approved"), "{body}");
            let message = "We don’t know whether CM.com received the changes";
            assert!(happened(&record, message), "{body}");
            assert!(
                fixture.draft.changes_since_sent() >= 2,
                "they can be sent again"
            );
        }
    }
}

#[tokio::test]
async fn an_update_counts_as_sent_unless_a_response_contradicts_it() {
    // The response to the update, if the work was done, and if it can be read back.
    let cases: [(Response, bool); 7] = [
        (|_| Value::Null, true),
        (|_| json!({"success": true}), true),
        (|_| json!("<html>Done</html>"), true),
        (|_| json!([]), true),
        (|profile| profile.clone(), false),
        (|profile| json!({"guid": profile["guid"]}), false),
        (
            |profile| {
                json!({"guid": profile["guid"], "companyName": " ACME HOLDING B.V.",
                    "companyRepresentativePhoneNumber": "+31 76 530 12 34"})
            },
            false,
        ),
    ];
    for (case, (answer, readable)) in cases.into_iter().enumerate() {
        let (fixture, record) = renamed(
            move |profile, seen| {
                take(profile, seen);
                Reply::Json(200, answer(profile))
            },
            move |_| (!readable).then_some(Reply::Json(503, Value::Null)),
        )
        .await;
        assert!(is_submitted(&record), "{case}: {:?}", record.state);
        assert!(happened(&record, "Changes sent"), "{case}");
        assert_eq!(fixture.draft.changes_since_sent(), 0, "{case}");
        assert!(record.attempts.is_empty(), "{case}");
    }
}

/// A server may return the old values for a moment after it stored the new ones.
#[tokio::test]
async fn a_confirmed_update_is_read_again_before_it_is_in_doubt() {
    for (stale, is_sent) in [(0, true), (1, true), (2, true), (usize::MAX, false)] {
        let before = Arc::new(Mutex::new(Value::Null));
        let stored = Arc::clone(&before);
        let mut reads = 0;
        let (_, record) = renamed(
            move |profile, seen| {
                *stored.lock().unwrap() = profile.clone();
                take(profile, seen);
                Reply::Json(200, profile.clone())
            },
            move |_| {
                reads += 1;
                (reads <= stale).then(|| Reply::Json(200, before.lock().unwrap().clone()))
            },
        )
        .await;
        assert_eq!(
            is_submitted(&record),
            is_sent,
            "{stale}: {:?}",
            record.state
        );
        assert_eq!(record.is_update_in_doubt(), !is_sent, "{stale}");
    }
}

#[tokio::test]
async fn a_create_response_that_reports_failure_is_not_submitted() {
    for body in [json!({"status": "Failed"}), json!({"success": 0})] {
        let mut fixture = TestSubmission::new();
        let shown = body.to_string();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            is_create(seen).then(|| {
                let mut body = body.clone();
                body["guid"] = seen.json()["guid"].clone();
                Reply::Json(200, body)
            })
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_unknown(&record), "{shown}: {:?}", record.state);
    }
}

#[tokio::test]
async fn an_error_object_is_outweighed_only_by_the_new_values() {
    for (body, sent) in [
        (json!({"companyName": "Acme Holding B.V."}), true),
        (json!({"status": "Pending"}), false),
    ] {
        let read = body.clone();
        let (_, record) = renamed(
            |_, _| Reply::Json(200, json!({"success": false})),
            move |profile| {
                let mut body = read.clone();
                body["guid"] = profile["guid"].clone();
                Some(Reply::Json(200, body))
            },
        )
        .await;
        assert_eq!(is_submitted(&record), sent, "{body}: {:?}", record.state);
        assert_eq!(record.is_update_in_doubt(), !sent, "{body}");
    }
}

#[tokio::test]
async fn unchanged_documents_on_the_server_leave_the_update_in_doubt() {
    for works in [true, false] {
        let mut fixture = TestSubmission::new();
        fixture.attach("a.pdf", 1000);
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            (seen.method == "PUT").then(|| {
                if works {
                    good.serve(seen);
                }
                Reply::Json(200, Value::Null)
            })
        })
        .await;
        fixture.submit(&server).await;
        fixture.attach("b.pdf", 1000);
        let record = fixture.update(&server).await;
        assert_eq!(is_submitted(&record), works, "{:?}", record.state);
        assert_eq!(record.is_update_in_doubt(), !works);
    }
}
