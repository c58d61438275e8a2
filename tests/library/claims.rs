//! Records that two programs store, and claims in a copy of a library.

use std::process::Command;

use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

use crate::harness::library::{TestLibrary, full};
use crate::harness::system_calls::soon;
use crate::harness::window::at;

const ID: Uuid = Uuid::from_u128(1);

fn submitted() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(50) },
        guid: Some(Uuid::from_u128(0x99)),
        ..SubmissionRecord::default()
    };
    record.note(
        at(50),
        EventKind::sentence("Submitted by the other program"),
    );
    record
}

fn stopped() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Stopped {
            step: Step::Create,
            error: ApiError::Unauthorised,
            at: at(60),
            in_doubt: false,
        },
        ..SubmissionRecord::default()
    };
    record.note(at(60), EventKind::sentence("Stopped here"));
    record
}

/// A library with one draft, opened by two programs.
fn two() -> (TestLibrary, Library) {
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    let other = Library::at(fixture.library.root());
    fixture.library.load(ID).unwrap();
    other.load(ID).unwrap();
    (fixture, other)
}

#[test]
fn a_record_of_another_program_is_not_overwritten() {
    let (fixture, other) = two();
    other.save_submission(ID, &submitted()).unwrap();
    for _ in 0..2 {
        let error = fixture.library.save_submission(ID, &stopped()).unwrap_err();
        assert!(matches!(error, StoreError::RecordIsNewer), "{error}");
        assert!(error.to_string().contains("Another program"), "{error}");
    }
    let newer = fixture.library.newer_record(ID).unwrap().unwrap();
    assert_eq!(newer, submitted());
    // Once the record is known, the next one may follow it.
    fixture.library.remember(ID, &newer);
    assert_eq!(fixture.library.newer_record(ID).unwrap(), None);
    fixture.library.save_submission(ID, &stopped()).unwrap();
    let stored = other.load(ID).unwrap().submission;
    assert_eq!(stored.state, stopped().state);
    // What happened before stays in the history.
    assert_eq!(
        happened(&stored),
        ["Submitted by the other program", "Stopped here"]
    );
}

#[test]
fn known_server_data_is_kept_when_another_program_stores_a_record() {
    let (fixture, other) = two();
    other.save_submission(ID, &stopped()).unwrap();
    fixture.library.save_submission(ID, &submitted()).unwrap();
    let stored = fixture.library.load(ID).unwrap().submission;
    assert_eq!(stored.state, submitted().state);
    let history = stored.history.iter().map(|event| event.kind.message());
    let history: Vec<String> = history.collect();
    assert_eq!(history, ["Submitted by the other program", "Stopped here"]);
}

#[test]
fn a_draft_that_another_program_is_sending_can_not_be_trashed() {
    let (fixture, other) = two();
    let sending = other.claim_for_sending(ID).unwrap();
    assert!(fixture.library.is_being_sent(ID));
    let error = fixture.library.check_not_being_sent(ID).unwrap_err();
    assert!(
        error.to_string().contains("is sending this profile"),
        "{error}"
    );
    // It was not sent from here.
    assert!(!error.to_string().contains("was sent"), "{error}");
    drop(sending);
    fixture.library.check_not_being_sent(ID).unwrap();
}

#[test]
fn a_copy_of_a_library_that_is_in_use_is_not_in_use() {
    let (fixture, other) = two();
    let _sending = other.claim_for_sending(ID).unwrap();
    let copy = fixture.root.path().join("copy");
    let copied = Command::new("cp")
        .arg("-r")
        .args([fixture.library.root(), &copy])
        .status();
    assert!(copied.unwrap().success());
    let copy = Library::at(&copy);
    let sending = copy.claim_for_sending(ID).unwrap();
    assert!(sending.is_held());
    assert!(matches!(
        fixture.library.claim_for_sending(ID),
        Err(StoreError::Claimed { .. })
    ));
}

/// Opening a pipe or a folder may block forever, or fail.
#[cfg(unix)]
#[test]
fn a_special_file_in_place_of_the_programs_is_reported() {
    for make in ["mkfifo", "touch"] {
        let (fixture, _) = two();
        let path = fixture.library.root().join("programs");
        assert!(Command::new(make).arg(&path).status().unwrap().success());
        let library = fixture.library.clone();
        let error = soon(move || library.claim_for_sending(ID).unwrap_err());
        assert!(matches!(error, StoreError::Folder { .. }), "{error}");
        assert!(!fixture.library.is_being_sent(ID));
    }
}

/// For example in a library shared by two computers, when one lost its lock while it was asleep.
#[test]
fn a_record_of_another_program_for_a_draft_made_here_is_not_overwritten() {
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    let other = Library::at(fixture.library.root());
    other.load(ID).unwrap();
    other.save_submission(ID, &submitted()).unwrap();
    let error = fixture.library.save_submission(ID, &stopped()).unwrap_err();
    assert!(matches!(error, StoreError::RecordIsNewer), "{error}");
    assert_eq!(other.load(ID).unwrap().submission, submitted());
}

fn answered(second: i64, status: &str) -> SubmissionRecord {
    let mut record = submitted();
    record.apply_answer(Answer {
        received_at: at(second),
        status: Some(status.to_owned()),
        status_comment: None,
        deleted_on: None,
        raw: serde_json::Map::new(),
    });
    record
}

fn happened(record: &SubmissionRecord) -> Vec<String> {
    let history = record.history.iter();
    history.map(|event| event.kind.message()).collect()
}

#[test]
fn of_two_responses_about_one_profile_the_later_one_is_kept() {
    let approved = [
        "Submitted by the other program",
        "Status: Pending",
        "Status: Approved",
    ];
    for (here, there) in [("Approved", "Pending"), ("Pending", "Approved")] {
        let second = |status| if status == "Approved" { 70 } else { 60 };
        let (here, there) = (answered(second(here), here), answered(second(there), there));
        let (fixture, other) = two();
        other.save_submission(ID, &submitted()).unwrap();
        fixture.library.load(ID).unwrap();
        other.save_submission(ID, &there).unwrap();
        let merged = fixture.library.save_submission(ID, &here).unwrap().unwrap();
        assert_eq!(merged.status().label(), "Approved");
        assert_eq!(merged.answer.as_ref().unwrap().received_at, at(70));
        assert_eq!(happened(&merged), approved);
        assert_eq!(fixture.library.load(ID).unwrap().submission, merged);
    }
    // That the server no longer knows the profile counts as a response.
    let (fixture, other) = two();
    let mut lost = answered(60, "Pending");
    lost.apply_error(&ApiError::NotFound, at(80));
    other.save_submission(ID, &lost).unwrap();
    let merged = fixture
        .library
        .save_submission(ID, &answered(70, "Approved"));
    assert_eq!(merged.unwrap().unwrap().not_found_since, Some(at(80)));
}

#[test]
fn records_of_different_profiles_or_payloads_are_not_merged() {
    let other_id = SubmissionRecord {
        guid: Some(Uuid::from_u128(0x98)),
        ..answered(70, "Approved")
    };
    let other_text = SubmissionRecord {
        sent: Some(Payload::of(&full(1))),
        ..answered(70, "Approved")
    };
    for record in [other_id, other_text] {
        let (fixture, other) = two();
        other.save_submission(ID, &answered(60, "Pending")).unwrap();
        let error = fixture.library.save_submission(ID, &record).unwrap_err();
        assert!(matches!(error, StoreError::RecordIsNewer), "{error}");
    }
}

#[test]
fn a_record_that_can_not_be_read_is_not_written_over() {
    let (fixture, other) = two();
    other.save_submission(ID, &submitted()).unwrap();
    let raw = rusqlite::Connection::open(fixture.library.root().join("library.db")).unwrap();
    raw.execute("UPDATE records SET record = '{'", []).unwrap();
    let saved = fixture.library.save_submission(ID, &stopped());
    assert!(
        matches!(saved, Err(StoreError::NotOpened { .. })),
        "{saved:?}"
    );
    let stored: String = raw
        .query_row("SELECT record FROM records", [], |row| row.get(0))
        .unwrap();
    assert_eq!(stored, "{");
}
