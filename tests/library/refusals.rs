//! What became of submitted profiles in their reviews is counted by country and server, however many there are.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{SubmissionState, Target};
use profile_desk::store::{Database, Library};
use rusqlite::Connection;
use uuid::Uuid;

use crate::harness::window::{production_account, sandbox_account};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

/// A profile for German numbers, with these answers of the sandbox.
fn draft(id: u128, statuses: &[(&str, Option<&str>)]) -> Draft {
    let mut draft = Draft::new(Uuid::from_u128(id), at(0));
    let profile = &mut draft.content.profile;
    profile.name = format!("Office {id}");
    profile.country_code = String::from("DE");
    let record = &mut draft.submission;
    record.state = SubmissionState::Submitted { at: at(1) };
    record.target = Some(Target::from(&sandbox_account()));
    for (second, (status, comment)) in (2..).zip(statuses) {
        let kind = EventKind::Status {
            status: (*status).to_owned(),
            comment: comment.map(str::to_owned),
        };
        record.note(at(second), kind);
    }
    draft.submission.sent = Some(Payload::of(&draft));
    draft
}

fn save(library: &Library, draft: &Draft) {
    library.save(draft).unwrap();
    let saved = library.save_submission(draft.id, &draft.submission);
    saved.unwrap();
}

#[test]
fn refusals_are_counted_by_country_and_server_with_the_most_frequent_comment() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    let too_old = "The extract is too old";
    let old = Some(too_old);
    let mut drafts = vec![
        draft(1, &[("Pending", None)]),
        draft(
            2,
            &[("Rejected", old), ("Pending", None), ("Approved", None)],
        ),
        draft(3, &[("Incomplete", Some("the EXTRACT is too old."))]),
        draft(4, &[("Rejected", Some("Unknown company"))]),
        draft(5, &[("Approved", None)]),
        draft(6, &[("Rejected", None)]),
    ];
    let mut other = draft(7, &[("Rejected", old)]);
    other.submission.target = Some(Target::from(&production_account()));
    drafts.push(other);
    let mut elsewhere = draft(8, &[("Rejected", old)]);
    elsewhere.content.profile.country_code = "NL".to_owned();
    elsewhere.submission.sent = Some(Payload::of(&elsewhere));
    drafts.push(elsewhere);
    for draft in &drafts {
        save(&library, draft);
    }
    let found = library.refusals("DE", "Sandbox").unwrap();
    assert_eq!((found.refused, found.decided), (4, 5));
    let (comment, count) = found.reason.unwrap();
    assert_eq!(count, 2);
    assert!(comment.to_lowercase().starts_with("the extract is too old"));
    assert_eq!(found.cases.len(), 4);
    let rejected = found.cases.iter().find(|case| case.name == "Office 2");
    let rejected = rejected.unwrap();
    assert_eq!((rejected.at, rejected.comment.as_str()), (at(2), too_old));
    let production = library.refusals("DE", "Production").unwrap();
    assert_eq!((production.refused, production.decided), (1, 1));
    assert_eq!(library.refusals("FR", "Sandbox").unwrap().decided, 0);
    // A draft that is deleted for good is forgotten.
    library.trash(drafts[3].id, "").unwrap();
    library.delete_for_good(drafts[3].id).unwrap();
    assert_eq!(library.refusals("DE", "Sandbox").unwrap().refused, 3);
}

#[test]
fn a_library_of_the_version_before_has_what_was_decided_then() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    save(&library, &draft(1, &[("Rejected", Some("Too old"))]));
    save(&library, &draft(2, &[("Approved", None)]));
    save(&library, &draft(3, &[("Pending", None)]));
    let before = library.refusals("DE", "Sandbox").unwrap();
    drop(library);
    let raw = Connection::open(folder.path().join("library.db")).unwrap();
    raw.execute_batch(
        "DROP TABLE decisions; ALTER TABLE draft_documents DROP COLUMN name;
         DROP TABLE document_dates; DROP INDEX records_by_account; DROP INDEX catalogue_reviews;
         PRAGMA user_version = 2;",
    )
    .unwrap();
    drop(raw);
    let database = Database::open(folder.path()).unwrap();
    assert_eq!(database.refusals("DE", "Sandbox").unwrap(), before);
    assert_eq!((before.refused, before.decided), (1, 2));
}

/// Written by SQL: saving so many would take minutes.
#[test]
fn refusals_are_found_fast_among_100_000_profiles() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::open(folder.path()).unwrap();
    let raw = Connection::open(folder.path().join("library.db")).unwrap();
    raw.execute_batch(
        "PRAGMA foreign_keys = OFF;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
         INSERT INTO decisions (row, country, server, refused_at, comment, comment_key)
         SELECT i, 'DE', 'Sandbox', CASE i % 2 WHEN 0 THEN i END, 'Reason ' || (i % 40), 'reason ' || (i % 40)
         FROM n;",
    )
    .unwrap();
    let mut best = Duration::MAX;
    for _ in 0..3 {
        let begun = Instant::now();
        let found = database.refusals("DE", "Sandbox").unwrap();
        best = best.min(begun.elapsed());
        assert_eq!((found.refused, found.decided), (50_000, 100_000));
        assert_eq!(found.reason.map(|reason| reason.1), Some(2_500));
    }
    // 20 ms on the computer that it was written on.
    assert!(best < Duration::from_millis(500), "{best:?}");
}
