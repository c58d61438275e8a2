//! Creates with an unknown outcome: one create, then a lookup, and a record that never claims
//! more than is known.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::harness::server::{Reply, Seen, Server, short, until};
use crate::harness::submission::*;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::payload::Submission;
use profile_desk::domain::submission::Purpose;
use profile_desk::domain::submission::{Step, SubmissionState};
use profile_desk::submit::submit;
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test]
async fn a_create_with_a_lost_response_is_looked_up_and_adopted() {
    for cut in [true, false] {
        let mut fixture = TestSubmission::new();
        // The work is done, and the response is lost or an error.
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            is_create(seen).then(|| {
                good.serve(seen);
                if cut {
                    Reply::Close
                } else {
                    Reply::Json(502, Value::Null)
                }
            })
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{:?}", record.state);
        assert!(record.answer.is_some());
        assert!(record.sent.is_some());
        assert_eq!(creates(&server), 1);
        // The doubt was stored before it was resolved.
        let log = fixture.log();
        let unknown = log
            .iter()
            .position(|line| line == "stored unknown")
            .unwrap();
        assert!(log[unknown + 1].starts_with("GET "), "{log:?}");
        assert!(happened(&record, "Found at CM.com"));
    }
}

#[tokio::test]
async fn a_create_with_a_lost_response_that_is_not_found_stays_unknown() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, _| {
        is_create(seen).then_some(Reply::Close)
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record), "{:?}", record.state);
    assert_eq!(creates(&server), 1);
    assert_eq!(server.count("GET", "/companyProfiles"), 3);
    assert!(happened(&record, "We don’t know whether CM.com received"));
    assert!(happened(&record, "the profile is not there yet"));
    assert!(!happened(&record, "Nothing was submitted"));

    // Looking it up again changes only the history, and never sends the profile.
    let record = fixture.look_up(&server).await;
    assert!(is_unknown(&record));
    assert_eq!(creates(&server), 1);
}

fn redirect(status: u16) -> Reply {
    let to = "/companyProfiles/done?token=secret".to_owned();
    Reply::With(status, vec![("Location", to)], Value::Null)
}

#[tokio::test]
async fn a_redirect_after_the_work_was_done_is_looked_up_and_adopted() {
    for status in [302, 303] {
        // Under the sent id, and under one that the server chose.
        for own in [None, Some(Uuid::from_u128(0xdead))] {
            let mut fixture = TestSubmission::new();
            let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
                is_create(seen).then(|| {
                    good.serve(seen);
                    if let Some(own) = own {
                        good.profiles[0]["guid"] = json!(own);
                    }
                    redirect(status)
                })
            })
            .await;
            let record = fixture.submit(&server).await;
            assert!(is_submitted(&record), "{status}: {:?}", record.state);
            assert_eq!(creates(&server), 1);
            assert!(own.is_none() || record.guid == own);
            assert!(happened(&record, "We don’t know whether CM.com received"));
            assert!(happened(&record, "Found at CM.com"));
            assert!(!happened(&record, "Nothing was submitted"));
            assert_eq!(server.count("GET", "/done"), 0, "it is not followed");
        }
    }
}

#[tokio::test]
async fn only_a_redirect_that_repeats_the_request_means_that_nothing_was_done() {
    for (status, done) in [
        (300, false),
        (301, true),
        (302, false),
        (303, false),
        (304, false),
        (307, true),
        (308, true),
    ] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            is_create(seen).then(|| redirect(status))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert_eq!(creates(&server), 1);
        assert_eq!(is_unknown(&record), !done, "{status}: {:?}", record.state);
        assert_eq!(happened(&record, "Nothing was submitted"), done, "{status}");
        assert_eq!(happened(&record, "the profile is not there yet"), !done);
        assert_eq!(record.attempts.len(), usize::from(!done));
    }
}

#[tokio::test]
async fn a_redirect_after_an_update_leaves_it_in_doubt() {
    for (status, doubt) in [(302, true), (303, true), (301, false), (307, false)] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            (seen.method == "PUT").then(|| {
                if !doubt {
                    good.serve(seen);
                }
                redirect(status)
            })
        })
        .await;
        assert!(is_submitted(&fixture.submit(&server).await));
        fixture.draft.content.profile.company_name = "Acme Holding B.V.".to_owned();
        let record = fixture.update(&server).await;
        let SubmissionState::Stopped { in_doubt, .. } = &record.state else {
            panic!("{:?}", record.state);
        };
        assert_eq!(*in_doubt, doubt, "{status}: {:?}", record.state);
        let message = "We don’t know whether CM.com received the changes";
        assert_eq!(happened(&record, message), doubt, "{status}");
        assert_eq!(
            fixture.draft.changes_since_sent(),
            1,
            "they can be sent again"
        );
    }
}

#[tokio::test]
async fn silence_after_a_create_leaves_it_in_doubt() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, _| {
        is_create(seen).then_some(Reply::Silence)
    })
    .await;
    let client = server.client_with(short(200));
    let record = fixture.run(client, Purpose::Create).await;
    let SubmissionState::Unknown { error, .. } = &record.state else {
        panic!("{:?}", record.state);
    };
    assert!(matches!(error, ApiError::Timeout { .. }));
    assert_eq!(creates(&server), 1);
}

#[tokio::test]
async fn a_server_that_chose_its_own_id_is_found_by_content() {
    let mut fixture = TestSubmission::new();
    let other = Uuid::from_u128(0xdead);
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        is_create(seen).then(|| {
            let mut profile = seen.json();
            profile["guid"] = json!(other);
            let mut older = profile.clone();
            older["guid"] = json!(Uuid::from_u128(1));
            older["deletedOn"] = "2020-01-01T00:00:00".into();
            let mut country = profile.clone();
            country["guid"] = json!(Uuid::from_u128(2));
            country["countryCode"] = "BE".into();
            good.profiles.extend([older, country, profile]);
            Reply::Close
        })
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.guid, Some(other));
}

#[tokio::test]
async fn of_two_equal_profiles_neither_is_adopted() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        is_create(seen).then(|| {
            for n in 1..3 {
                let mut profile = seen.json();
                profile["guid"] = json!(Uuid::from_u128(n));
                good.profiles.push(profile);
            }
            Reply::Close
        })
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record), "{:?}", record.state);
}

#[tokio::test]
async fn a_conflict_adopts_the_profile_of_the_same_id() {
    let mut fixture = TestSubmission::new();
    fixture.draft.content.profile.guid = Uuid::from_u128(0x77).to_string();
    let server = server_with(Arc::clone(&fixture.log), |seen, good| {
        if is_create(seen) && good.profiles.is_empty() {
            good.serve(seen);
        }
        None
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.guid, Some(Uuid::from_u128(0x77)));
    assert_eq!(creates(&server), 1);
}

/// A copy of the library had sent it, so this one gets a conflict at its first attempt.
#[tokio::test]
async fn a_conflict_changes_only_the_members_that_differ() {
    // The profile on the server, the number of members that then differ, and if the documents
    // differ.
    type Change = fn(&Value) -> Value;
    let answers: [(Change, usize, bool); 6] = [
        (Value::clone, 0, false),
        (
            |profile| json!({"guid": profile["guid"], "status": "Pending"}),
            0,
            false,
        ),
        (|profile| with(profile, "city", "BREDA".into()), 0, false),
        (
            |profile| {
                with(
                    profile,
                    "companyRepresentativePhoneNumber",
                    "076 530 1234".into(),
                )
            },
            0,
            false,
        ),
        (
            |profile| with(profile, "contactFirstName", "Eve".into()),
            1,
            false,
        ),
        // More or fewer documents than this draft has.
        (|profile| with(profile, "documents", json!([])), 0, true),
    ];
    for (case, (answer, members, documents)) in answers.into_iter().enumerate() {
        let mut fixture = TestSubmission::new();
        fixture.attach("a.pdf", 1000);
        "+31765301234".clone_into(&mut fixture.draft.content.profile.representative_phone_number);
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            if is_create(seen) && good.profiles.is_empty() {
                good.serve(seen);
            }
            let is_read = seen.method == "GET" && !good.profiles.is_empty();
            is_read.then(|| Reply::Json(200, answer(&good.profiles[0])))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{case}: {:?}", record.state);
        let now = Submission::try_from(&fixture.draft).unwrap();
        let changes = now.changes_since(record.sent.as_ref().unwrap());
        assert_eq!(changes.members.len(), members, "{case}: {changes:?}");
        assert_eq!(changes.left_out, [], "{case}");
        assert_eq!(changes.documents, documents, "{case}");
    }
}

fn with(profile: &Value, name: &str, value: Value) -> Value {
    let mut profile = profile.clone();
    profile[name] = value;
    profile
}

#[tokio::test]
async fn a_profile_with_the_same_id_wins_over_an_equal_one() {
    for own_first in [true, false] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            if is_create(seen) {
                good.serve(seen);
                return Some(Reply::Close);
            }
            if !seen.is("GET", "/companyProfiles") {
                return Some(Reply::Json(503, Value::Null));
            }
            let own = good.profiles[0].clone();
            let mut all = [
                own.clone(),
                with(&own, "guid", json!(Uuid::from_u128(0xa))),
                with(&own, "guid", json!(Uuid::from_u128(0xb))),
            ];
            all.rotate_left(usize::from(!own_first));
            let is_first = seen.path.contains("skip=0");
            let page = if is_first { json!(all) } else { json!([]) };
            Some(Reply::Json(200, page))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{:?}", record.history);
        assert_eq!(json!(record.guid), server.seen()[0].json()["guid"]);
    }
}

#[tokio::test]
async fn a_typed_id_of_another_profile_is_not_adopted() {
    let mut fixture = TestSubmission::new();
    fixture.draft.content.profile.guid = Uuid::from_u128(0x77).to_string();
    let server = server_with(Arc::clone(&fixture.log), |seen, good| {
        if is_create(seen) && good.profiles.is_empty() {
            let mut other = seen.json();
            other["businessRegisterNumber"] = "999".into();
            good.profiles.push(other);
        }
        None
    })
    .await;
    let record = fixture.submit(&server).await;
    let (_, error) = stopped(&record);
    assert!(error.message().contains("another profile"), "{error:?}");
}

#[tokio::test]
async fn sending_anyway_uses_the_same_id_and_adopts_on_conflict() {
    let mut fixture = TestSubmission::new();
    let mut lost = None;
    let mut found = false;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if is_create(seen) {
            if lost.is_none() {
                lost = Some(seen.json());
                return Some(Reply::Close);
            }
            // It had arrived after all, and appears only now.
            good.profiles.extend(lost.clone().filter(|_| !found));
            found = true;
        }
        None
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record));
    let guid = record.guid;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.guid, guid);
    let sent: Vec<_> = server
        .seen()
        .iter()
        .filter(|s| is_create(s))
        .map(Seen::json)
        .collect();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0]["guid"], sent[1]["guid"]);
}

#[tokio::test]
async fn a_doubt_remains_whatever_fails_after_it() {
    let mut fixture = TestSubmission::new();
    let mut first = true;
    let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
        let reply = if std::mem::take(&mut first) {
            Reply::Close
        } else {
            Reply::Json(401, Value::Null)
        };
        is_create(seen).then_some(reply)
    })
    .await;
    let since = match fixture.submit(&server).await.state {
        SubmissionState::Unknown { since, .. } => since,
        other => panic!("{other:?}"),
    };
    // A new document: the first step is now an upload, also on disk.
    fixture.attach("late.pdf", 1000);
    let record = fixture.submit(&server).await;
    let SubmissionState::Unknown {
        error,
        since: still,
    } = &record.state
    else {
        panic!("{:?}", record.state);
    };
    assert_eq!((error, *still), (&ApiError::Unauthorised, since));
    assert!(!happened(&record, "Nothing was submitted"));
    let stored = fixture.stored.lock().unwrap().clone();
    let during = stored.iter().find(|r| {
        matches!(
            &r.state,
            SubmissionState::Running {
                step: Step::Upload { .. },
                ..
            }
        )
    });
    assert!(is_unknown(&during.unwrap().clone().after_restart(now())));
}

#[tokio::test]
async fn cancelling_a_create_looks_it_up_once() {
    for arrives in [true, false] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            is_create(seen).then(|| {
                if arrives {
                    good.serve(seen);
                }
                Reply::Silence
            })
        })
        .await;
        let (job, context) = fixture.parts(server.client(), Purpose::Create);
        let running = tokio::spawn(submit(job, context));
        until("the create has arrived", || creates(&server) == 1).await;
        fixture.cancel.cancel();
        let record = running.await.unwrap();
        if arrives {
            assert!(is_submitted(&record), "{:?}", record.state);
        } else {
            assert!(is_unknown(&record), "{:?}", record.state);
            assert_eq!(server.count("GET", "/companyProfiles"), 1, "one look");
        }
        assert_eq!(creates(&server), 1);
        fixture.draft.submission = record;
    }
}

#[tokio::test]
async fn a_profile_that_appears_late_is_found() {
    let mut fixture = TestSubmission::new();
    let mut lost = true;
    let mut hidden = None;
    let mut looks = 0;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if is_create(seen) && std::mem::take(&mut lost) {
            hidden = Some(seen.json());
            return Some(Reply::Close);
        }
        if seen.is("GET", "/companyProfiles") {
            looks += 1;
            if looks == 3 {
                good.profiles.extend(hidden.take());
            }
        }
        None
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(creates(&server), 1);
}

/// A server that gives profiles ids of its own, loses the responses to creates, and has no list
/// until `open` is set.
async fn forgetful(fixture: &TestSubmission, open: &Arc<AtomicBool>) -> Server {
    let open = Arc::clone(open);
    let mut next = 0;
    server_with(Arc::clone(&fixture.log), move |seen, good| {
        if is_create(seen) {
            next += 1;
            let mut profile = seen.json();
            profile["guid"] = json!(Uuid::from_u128(next));
            good.profiles.push(profile);
            return Some(Reply::Close);
        }
        (!open.load(Ordering::Relaxed)).then_some(Reply::Json(503, Value::Null))
    })
    .await
}

#[tokio::test]
async fn edits_after_sending_do_not_change_the_lookup() {
    let mut fixture = TestSubmission::new();
    let open = Arc::new(AtomicBool::new(false));
    let server = forgetful(&fixture, &open).await;
    assert!(is_unknown(&fixture.submit(&server).await));
    fixture.draft.content.profile.name = "Renamed since".to_owned();
    open.store(true, Ordering::Relaxed);
    let record = fixture.look_up(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.sent.unwrap().body["name"], "Breda office");
    assert!(record.attempts.is_empty());
    assert_eq!(fixture.draft.changes_since_sent(), 1);
}

#[tokio::test]
async fn after_two_attempts_the_server_decides_which_one_arrived() {
    let mut fixture = TestSubmission::new();
    let open = Arc::new(AtomicBool::new(false));
    let server = forgetful(&fixture, &open).await;
    assert!(is_unknown(&fixture.submit(&server).await));
    fixture.others.insert(Uuid::from_u128(1));
    fixture.draft.content.profile.company_name = "Acme Holding".to_owned();
    let again = fixture.submit(&server).await;
    assert_eq!(again.attempts.len(), 2);
    open.store(true, Ordering::Relaxed);
    let record = fixture.look_up(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert_eq!(record.sent.unwrap().body["companyName"], "Acme Holding");
}

#[tokio::test]
async fn the_profile_of_another_draft_is_never_adopted() {
    let mut fixture = TestSubmission::new();
    fixture.others.insert(Uuid::from_u128(1));
    let server = forgetful(&fixture, &Arc::new(AtomicBool::new(true))).await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record), "{:?}", record.state);
}
