//! Resolving doubts: the proof that a create or update with an unclear response needs before it
//! counts as done, and the message after a lookup without result.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::harness::server::{Reply, Seen, Server, short};
use crate::harness::submission::*;
use profile_desk::api::Timing;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::submission::{
    LookupOutcome, NotFoundReason, Purpose, SubmissionRecord, SubmissionState,
};
use profile_desk::submit::record_status;
use serde_json::{Value, json};

/// Creates with a server that returns only the id, with the members of `words`. The profile is a
/// 404 for the next `missing` reads.
async fn server_returning_id(
    fixture: &TestSubmission,
    members: Value,
    creates: bool,
    missing: usize,
) -> Server {
    let mut reads = 0;
    server_with(Arc::clone(&fixture.log), move |seen, good| {
        if is_create(seen) {
            if creates {
                good.serve(seen);
            }
            let mut answer = members.clone();
            answer["guid"] = seen.json()["guid"].clone();
            return Some(Reply::Json(201, answer));
        }
        let by_id = seen.method == "GET" && !seen.is("GET", "/companyProfiles");
        reads += usize::from(by_id);
        (by_id && reads <= missing).then_some(Reply::Json(404, Value::Null))
    })
    .await
}

#[tokio::test]
async fn a_create_response_with_only_an_id_that_is_not_found_is_in_doubt() {
    for members in [
        json!({}),
        json!({"message": "The account may not create profiles"}),
        json!({"hint": "Geen saldo", "status": "Queued"}),
    ] {
        let mut fixture = TestSubmission::new();
        let server = server_returning_id(&fixture, members.clone(), false, usize::MAX).await;
        let record = fixture.submit(&server).await;
        assert!(is_unknown(&record), "{members}: {:?}", record.state);
        assert!(!record.is_submitted(), "{members}");
        assert_eq!(record.not_found_since, None, "it never had it");
        assert_eq!(
            record.last_lookup,
            Some(LookupOutcome::NotFound(NotFoundReason::Absent))
        );
        assert!(!happened(&record, "can no longer find"), "{members}");
        assert!(!happened(&record, "Submitted with"), "{members}");
        assert_eq!(creates(&server), 1);
        for stored in fixture.stored.lock().unwrap().iter() {
            assert!(!stored.clone().after_restart(now()).is_submitted());
        }
        // The person may send it again.
        fixture.submit(&server).await;
        assert_eq!(creates(&server), 2);
    }
}

#[tokio::test]
async fn a_create_response_with_only_an_id_is_submitted_once_found() {
    for missing in [0, 1, 3] {
        let mut fixture = TestSubmission::new();
        let members = json!({"message": "Created"});
        let server = server_returning_id(&fixture, members, true, missing).await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{missing}: {:?}", record.state);
        assert_eq!(record.not_found_since, None);
        assert_eq!(
            record.answer.as_ref().unwrap().status.as_deref(),
            Some("Pending")
        );
        assert!(!happened(&record, "We don’t know"), "{missing}");
        assert!(happened(&record, "Submitted with"), "{missing}");
        assert_eq!(creates(&server), 1);
    }
}

#[tokio::test]
async fn a_returned_profile_is_submitted_even_if_it_can_not_be_read_yet() {
    for (missing, is_found) in [(1, true), (3, true), (usize::MAX, false)] {
        let mut fixture = TestSubmission::new();
        let mut reads = 0;
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            let by_id = seen.method == "GET";
            reads += usize::from(by_id);
            (by_id && reads <= missing).then_some(Reply::Json(404, Value::Null))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{missing}: {:?}", record.state);
        assert_eq!(record.not_found_since.is_none(), is_found, "{missing}");
        assert_eq!(happened(&record, "can no longer find"), !is_found);
    }
}

#[tokio::test]
async fn cancelling_ends_the_lookup_of_a_returned_id() {
    let mut fixture = TestSubmission::new();
    let cancel = fixture.cancel.clone();
    let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
        if is_create(seen) {
            return Some(Reply::Json(201, json!({"guid": seen.json()["guid"]})));
        }
        cancel.cancel();
        Some(Reply::Json(404, Value::Null))
    })
    .await;
    let begun = Instant::now();
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record), "{:?}", record.state);
    assert!(begun.elapsed() < Duration::from_secs(5));
}

/// Submits, renames the company, and sends the update to a server with this response.
async fn updated(
    works: bool,
    timing: Timing,
    mut answer: impl FnMut(&Seen) -> Reply + Send + 'static,
) -> (TestSubmission, Server, SubmissionRecord) {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        (seen.method == "PUT").then(|| {
            if works {
                good.serve(seen);
            }
            answer(seen)
        })
    })
    .await;
    let client = server.client_with(timing);
    assert!(is_submitted(
        &fixture.run(client.clone(), Purpose::Create).await
    ));
    "Acme Holding B.V.".clone_into(&mut fixture.draft.content.profile.company_name);
    let record = fixture.run(client, Purpose::Update).await;
    (fixture, server, record)
}

#[tokio::test]
async fn an_update_with_a_lost_response_is_read_back() {
    let answers: [fn(&Seen) -> Reply; 6] = [
        |_| Reply::Json(500, Value::Null),
        |_| Reply::Json(302, Value::Null),
        |_| Reply::Json(303, Value::Null),
        |_| Reply::Close,
        |_| Reply::Silence,
        |_| Reply::Raw(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"gu".to_vec()),
    ];
    for (case, answer) in answers.into_iter().enumerate() {
        for works in [true, false] {
            let (fixture, server, record) = updated(works, short(200), answer).await;
            let puts = server.seen().iter().filter(|s| s.method == "PUT").count();
            assert_eq!(puts, 1, "{case}");
            assert_eq!(is_submitted(&record), works, "{case}: {:?}", record.state);
            assert_eq!(record.is_update_in_doubt(), !works, "{case}");
            assert_eq!(happened(&record, "Changes sent"), works, "{case}");
            let doubt = "We don’t know whether CM.com received the changes";
            assert_eq!(happened(&record, doubt), !works, "{case}");
            assert_eq!(record.attempts.len(), usize::from(!works), "{case}");
            assert_eq!(fixture.draft.changes_since_sent(), usize::from(!works));
        }
    }
}

#[tokio::test]
async fn an_update_that_was_cancelled_is_read_back_once() {
    let mut fixture = TestSubmission::new();
    let cancel = fixture.cancel.clone();
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        (seen.method == "PUT").then(|| {
            good.serve(seen);
            cancel.cancel();
            Reply::Silence
        })
    })
    .await;
    fixture.submit(&server).await;
    "Acme Holding B.V.".clone_into(&mut fixture.draft.content.profile.company_name);
    let record = fixture.update(&server).await;
    assert!(is_submitted(&record), "{:?}", record.state);
    assert!(happened(&record, "Changes sent"));
}

#[tokio::test]
async fn a_later_response_with_the_new_values_ends_the_doubt() {
    // The server is unreachable while the update is read back.
    let mut fixture = TestSubmission::new();
    let away = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let is_away = Arc::clone(&away);
    let relaxed = std::sync::atomic::Ordering::SeqCst;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if seen.method == "PUT" {
            is_away.store(true, relaxed);
            good.serve(seen);
        }
        is_away.load(relaxed).then(|| Reply::Json(503, Value::Null))
    })
    .await;
    fixture.submit(&server).await;
    "Acme Holding B.V.".clone_into(&mut fixture.draft.content.profile.company_name);
    let record = fixture.update(&server).await;
    assert!(record.is_update_in_doubt(), "{:?}", record.state);
    assert!(matches!(
        record.state,
        SubmissionState::Stopped {
            error: ApiError::ServerFault { .. },
            ..
        }
    ));
    away.store(false, relaxed);
    let changed = record_status(&server.client(), &mut fixture.draft, now()).await;
    assert_eq!(changed, Ok(true));
    let record = &fixture.draft.submission;
    assert!(is_submitted(record), "{:?}", record.state);
    assert!(record.attempts.is_empty());
    assert!(happened(
        record,
        "Found at CM.com: your changes were received"
    ));
    assert_eq!(fixture.draft.changes_since_sent(), 0);
}

#[tokio::test]
async fn a_response_with_the_old_values_leaves_the_update_in_doubt() {
    let (mut fixture, server, record) =
        updated(false, Timing::default(), |_| Reply::Json(500, Value::Null)).await;
    assert!(record.is_update_in_doubt());
    assert_eq!(
        record_status(&server.client(), &mut fixture.draft, now()).await,
        Ok(false)
    );
    assert!(fixture.draft.submission.is_update_in_doubt());
    assert_eq!(fixture.draft.submission.attempts.len(), 1);
}

#[tokio::test]
async fn adopting_a_profile_names_the_values_that_differ_on_the_server() {
    // Adopted after a conflict, after a lost response, after a success with the existing profile,
    // and after reading back a response with only the id.
    for case in 0..4 {
        let mut fixture = TestSubmission::new();
        let mut times = 0;
        let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
            if !is_create(seen) {
                return None;
            }
            times += 1;
            if times == 1 {
                good.serve(seen);
                good.profiles[0]["city"] = "Tilburg".into();
                good.profiles[0]["street"] = "Heuvel".into();
                // The same value in another spelling.
                good.profiles[0]["postalCode"] = "4811aa".into();
            }
            match case {
                0 => None,
                1 => Some(Reply::Close),
                2 => Some(Reply::Json(200, good.profiles[0].clone())),
                _ => Some(Reply::Json(200, json!({"guid": good.profiles[0]["guid"]}))),
            }
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_submitted(&record), "{:?}", record.state);
        let message = match case {
            2 | 3 => "CM.com has other values for: Street, City",
            _ => "but with other values for: Street, City",
        };
        assert!(happened(&record, message), "{:?}", record.history);
        assert_eq!(fixture.draft.changes_since_sent(), 2);
    }
}

/// A server that lost the create's response, and returns its list slowly and without end.
async fn slow_list(fixture: &TestSubmission) -> Server {
    server_with(Arc::clone(&fixture.log), |seen, _| {
        if is_create(seen) {
            return Some(Reply::Close);
        }
        if !seen.is("GET", "/companyProfiles") {
            return Some(Reply::Json(404, Value::Null));
        }
        std::thread::sleep(Duration::from_millis(50));
        let skip = seen.path.split("skip=").nth(1).unwrap();
        let skip: u128 = skip.split('&').next().unwrap().parse().unwrap();
        let page: Vec<Value> = (0..100)
            .map(|n| json!({"guid": uuid::Uuid::from_u128(0xf000 + skip + n)}))
            .collect();
        Some(Reply::Json(200, page.into()))
    })
    .await
}

#[tokio::test]
async fn all_rounds_of_a_lookup_share_one_time_limit() {
    let mut fixture = TestSubmission::new();
    let server = slow_list(&fixture).await;
    let timing = Timing {
        search: Duration::from_millis(600),
        ..Timing::default()
    };
    let begun = Instant::now();
    let record = fixture
        .run(server.client_with(timing), Purpose::Create)
        .await;
    assert!(begun.elapsed() < Duration::from_millis(1500));
    assert!(is_unknown(&record), "{:?}", record.state);
    // There is time for 12 pages in 600 ms; 4 rounds of them would be 48.
    assert!(server.count("GET", "/companyProfiles") <= 13);
    let Some(LookupOutcome::NotFound(NotFoundReason::CutShort { count, alike })) =
        record.last_lookup
    else {
        panic!("{:?}", record.last_lookup);
    };
    assert!(count > 0 && !alike);
    assert!(happened(&record, &format!("not among the first {count}")));
}

#[tokio::test]
async fn a_lookup_that_reached_its_page_limit_is_not_repeated() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, _| {
        Some(if is_create(seen) {
            Reply::Close
        } else if seen.is("GET", "/companyProfiles") {
            // It reports more profiles than it returns.
            let total = vec![("X-Cm-Pagination-Total", "9".to_owned())];
            Reply::With(200, total, json!([{"guid": uuid::Uuid::from_u128(0xf)}]))
        } else {
            Reply::Json(404, Value::Null)
        })
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record), "{:?}", record.state);
    assert!(server.count("GET", "/companyProfiles") <= 3);
}

#[tokio::test]
async fn a_lookup_of_nothing_does_not_mention_the_first_0_profiles() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, _| {
        Some(if is_create(seen) {
            Reply::Close
        } else if seen.is("GET", "/companyProfiles") {
            Reply::Silence
        } else {
            Reply::Json(404, Value::Null)
        })
    })
    .await;
    let timing = Timing {
        search: Duration::from_millis(200),
        ..Timing::default()
    };
    let record = fixture
        .run(server.client_with(timing), Purpose::Create)
        .await;
    assert!(is_unknown(&record), "{:?}", record.state);
    let count = 0;
    let alike = false;
    assert_eq!(
        record.last_lookup,
        Some(LookupOutcome::NotFound(NotFoundReason::CutShort {
            count,
            alike
        }))
    );
    assert!(!happened(&record, "the first 0"), "{:?}", record.history);
    assert!(happened(&record, "the search took too long"));
}

#[tokio::test]
async fn the_last_lookup_outcome_is_kept_until_the_profile_is_found() {
    let mut fixture = TestSubmission::new();
    let open = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let found = Arc::clone(&open);
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if is_create(seen) {
            good.serve(seen);
            return Some(Reply::Close);
        }
        let closed = !found.load(std::sync::atomic::Ordering::SeqCst);
        closed.then(|| Reply::Json(403, Value::Null))
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(matches!(
        record.last_lookup,
        Some(LookupOutcome::Failed {
            error: ApiError::Forbidden { .. }
        })
    ));
    // The outcome is kept on disk, and a record of an older version has none.
    let mut text = serde_json::to_value(&record).unwrap();
    let read: SubmissionRecord = serde_json::from_value(text.clone()).unwrap();
    assert_eq!(read, record);
    text.as_object_mut().unwrap().remove("lastLook");
    let read: SubmissionRecord = serde_json::from_value(text).unwrap();
    assert_eq!(read.last_lookup, None);
    open.store(true, std::sync::atomic::Ordering::SeqCst);
    let record = fixture.look_up(&server).await;
    assert!(is_submitted(&record));
    assert_eq!(record.last_lookup, None);
}

#[tokio::test]
async fn a_request_to_wait_ends_the_lookup_for_now() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |seen, _| {
        Some(if is_create(seen) {
            Reply::Close
        } else {
            Reply::With(429, vec![("Retry-After", "900".into())], Value::Null)
        })
    })
    .await;
    let record = fixture.submit(&server).await;
    assert!(is_unknown(&record), "{:?}", record.state);
    let reads = server.seen().iter().filter(|s| s.method == "GET").count();
    assert_eq!(reads, 1, "{:?}", server.lines());
    let retry_after = Some(900);
    let error = ApiError::RateLimited { retry_after };
    assert_eq!(record.last_lookup, Some(LookupOutcome::Failed { error }));
}

/// Unknown members beside the id prove nothing.
#[tokio::test]
async fn an_id_with_unknown_members_counts_only_with_the_profile() {
    let shows: [fn(&Seen) -> Reply; 4] = [
        |_| Reply::Json(500, Value::Null),
        |_| Reply::Json(200, json!({"success": false})),
        |seen| {
            let guid = seen.path.rsplit('/').next().unwrap();
            Reply::Json(200, json!({"guid": guid, "message": "Not found"}))
        },
        |_| Reply::Close,
    ];
    for (case, show) in shows.into_iter().enumerate() {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            if is_create(seen) {
                let guid = seen.json()["guid"].clone();
                let members = json!({"guid": guid, "message": "Quota used up"});
                return Some(Reply::Json(200, members));
            }
            let by_id = seen.method == "GET" && !seen.is("GET", "/companyProfiles");
            by_id.then(|| show(seen))
        })
        .await;
        let record = fixture.submit(&server).await;
        assert!(is_unknown(&record), "{case}: {:?}", record.state);
        assert!(!happened(&record, "Submitted with"), "{case}");
        assert_eq!(creates(&server), 1);
    }
}

#[tokio::test]
async fn an_update_response_with_only_unknown_members_leaves_it_in_doubt() {
    for with_id in [true, false] {
        let mut fixture = TestSubmission::new();
        let server = server_with(Arc::clone(&fixture.log), move |seen, _| {
            let guid = seen.path.rsplit('/').next().unwrap().to_owned();
            match seen.method.as_str() {
                "PUT" if with_id => {
                    let members = json!({"guid": guid, "message": "Not allowed"});
                    Some(Reply::Json(200, members))
                }
                "PUT" => Some(Reply::Json(200, json!({"message": "Not allowed"}))),
                "GET" if guid.len() == 36 => {
                    Some(Reply::Json(200, json!({"guid": guid, "status": "Pending"})))
                }
                _ => None,
            }
        })
        .await;
        assert!(is_submitted(&fixture.submit(&server).await));
        "Acme Holding B.V.".clone_into(&mut fixture.draft.content.profile.company_name);
        let record = fixture.update(&server).await;
        assert!(record.is_update_in_doubt(), "{:?}", record.state);
        assert!(!happened(&record, "Changes sent"));
    }
}

#[tokio::test]
async fn an_update_in_doubt_stays_in_doubt_when_the_next_one_is_refused() {
    let mut count = 0;
    let (mut fixture, server, record) = updated(false, short(200), move |_| {
        count += 1;
        match count {
            1 => Reply::Close,
            _ => Reply::Json(422, json!({"errors": {"CompanyName": ["No"]}})),
        }
    })
    .await;
    assert!(record.is_update_in_doubt());
    "Acme Other B.V.".clone_into(&mut fixture.draft.content.profile.company_name);
    let record = fixture.update(&server).await;
    assert!(record.is_update_in_doubt(), "{:?}", record.state);
    assert_eq!(record.attempts.len(), 1);
    let doubt = "We don’t know whether CM.com received the changes";
    assert!(
        record
            .history
            .last()
            .unwrap()
            .kind
            .message()
            .contains(doubt)
    );
}
