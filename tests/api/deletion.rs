//! Deleting a profile at the server: what its answer, a lost answer and the profile that is read afterwards mean.

use std::sync::Arc;

use crate::harness::server::{Reply, Server, short};
use crate::harness::submission::*;
use profile_desk::domain::submission::{Purpose, SubmissionRecord};
use profile_desk::submit::record_status;
use serde_json::{Value, json};

/// What happens to a DELETE.
#[derive(Clone, Copy)]
enum Deletes {
    Softly,
    ForGood,
    No,
}

/// Submits a profile, and deletes it at a server that answers so; later reads get `reads`, if that is given.
async fn deleted(
    deletes: Deletes,
    answer: fn() -> Reply,
    reads: Option<fn() -> Reply>,
) -> (TestSubmission, Server, SubmissionRecord) {
    let mut fixture = TestSubmission::new();
    let mut asked = false;
    let server = server_with(Arc::clone(&fixture.log), move |seen, good| {
        if seen.method == "GET" && asked {
            return reads.map(|reads| reads());
        }
        (seen.method == "DELETE").then(|| {
            asked = true;
            match deletes {
                Deletes::Softly => good.profiles[0]["deletedOn"] = json!("2026-03-01T11:00:00"),
                Deletes::ForGood => good.profiles.clear(),
                Deletes::No => {}
            }
            answer()
        })
    })
    .await;
    fixture.submit(&server).await;
    fixture.log.lock().unwrap().clear();
    let record = fixture.delete(server.client_with(short(200))).await;
    (fixture, server, record)
}

fn deletes(server: &Server) -> usize {
    server
        .seen()
        .iter()
        .filter(|seen| seen.method == "DELETE")
        .count()
}

fn done() -> Reply {
    Reply::Json(204, Value::Null)
}

fn lost() -> Reply {
    Reply::Close
}

#[tokio::test]
async fn a_deleted_profile_is_known_as_deleted_and_was_in_doubt_before() {
    for kind in [Deletes::Softly, Deletes::ForGood] {
        let (fixture, server, record) = deleted(kind, done, None).await;
        assert!(record.is_deleted_by_us(), "{record:?}");
        assert!(record.not_found_since.is_none() && !record.waits_for_answer());
        assert!(happened(&record, "Deleted at CM.com with “Test”"));
        assert_eq!(deletes(&server), 1);
        let stored = fixture.stored.lock().unwrap();
        let first = stored.iter().find(|stored| stored.deletion.is_some());
        assert!(first.unwrap().is_deletion_in_doubt());
        let log = fixture.log();
        let sent = log
            .iter()
            .position(|line| line.starts_with("DELETE"))
            .unwrap();
        assert!(
            log[..sent].iter().any(|line| line == "stored submitted"),
            "{log:?}"
        );
    }
}

#[tokio::test]
async fn a_lost_answer_is_looked_up_and_never_sent_again() {
    for kind in [Deletes::Softly, Deletes::ForGood] {
        let (_, server, record) = deleted(kind, lost, None).await;
        assert!(record.is_deleted_by_us(), "{record:?}");
        assert_eq!(deletes(&server), 1);
    }
    let (_, server, record) = deleted(Deletes::No, lost, None).await;
    assert!(!record.is_deleted() && !record.is_deletion_in_doubt());
    assert!(happened(&record, "Not deleted at CM.com"));
    assert_eq!(deletes(&server), 1);
}

#[tokio::test]
async fn a_deletion_stays_in_doubt_until_the_server_is_reached() {
    let (mut fixture, server, record) = deleted(Deletes::Softly, lost, Some(lost)).await;
    assert!(record.is_deletion_in_doubt() && !record.is_deleted());
    assert!(record.waits_for_answer(), "its status is asked for");
    assert_eq!(deletes(&server), 1);

    // Another server, with the profile as it is by now.
    let profile = record.answer.as_ref().unwrap().raw.clone();
    for deleted in [true, false] {
        let mut profile = Value::Object(profile.clone());
        if deleted {
            profile["deletedOn"] = json!("2026-03-01T11:00:00");
        }
        let server = Server::start(move |_| Reply::Json(200, profile.clone())).await;
        let mut draft = fixture.draft.clone();
        let changed = record_status(&server.client(), &mut draft, now()).await;
        assert_eq!(changed, Ok(true));
        assert_eq!(draft.submission.is_deleted_by_us(), deleted);
        assert!(!draft.submission.is_deletion_in_doubt());
    }
    fixture.draft.submission = record;
}

#[tokio::test]
async fn a_success_is_not_believed_while_the_server_shows_the_profile() {
    let (_, _, record) = deleted(Deletes::No, done, None).await;
    assert!(!record.is_deleted() && !record.is_deletion_in_doubt());
    assert!(happened(&record, "CM.com still has this profile"));
}

#[tokio::test]
async fn a_refused_deletion_changes_nothing() {
    for answer in [
        (|| Reply::Json(403, json!({"message": "No"}))) as fn() -> Reply,
        || Reply::Json(409, Value::Null),
        || Reply::Json(404, Value::Null),
    ] {
        let (_, _, record) = deleted(Deletes::No, answer, None).await;
        assert!(!record.is_deleted() && !record.is_deletion_in_doubt());
        assert!(is_submitted(&record));
        assert!(happened(&record, "Not deleted at CM.com"));
    }
}

#[tokio::test]
async fn nothing_is_deleted_twice_and_nothing_that_was_not_submitted() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    let record = fixture.delete(server.client()).await;
    assert!(happened(&record, "has not been submitted yet"));
    assert_eq!(deletes(&server), 0);

    let (mut fixture, server, _) = deleted(Deletes::Softly, done, None).await;
    let record = fixture.delete(server.client()).await;
    assert!(happened(&record, "has deleted this profile"));
    assert_eq!(deletes(&server), 1);
    // Nor is it updated.
    fixture.draft.content.profile.contact_first_name = "Eva".to_owned();
    let record = fixture.run(server.client(), Purpose::Update).await;
    assert!(record.is_deleted_by_us());
    assert_eq!(
        server
            .seen()
            .iter()
            .filter(|seen| seen.method == "PUT")
            .count(),
        0
    );
}

#[tokio::test]
async fn nothing_is_deleted_when_that_can_not_be_stored_first() {
    let mut fixture = TestSubmission::new();
    let server = server_with(Arc::clone(&fixture.log), |_, _| None).await;
    fixture.submit(&server).await;
    fixture.full_after = 0;
    let record = fixture.delete(server.client()).await;
    assert!(!record.is_deletion_in_doubt() && !record.is_deleted());
    assert_eq!(deletes(&server), 0);
}
