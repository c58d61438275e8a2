//! Records that two programs store, and what a copy of a library carries of who sends a draft.

use std::process::Command;

use profile_desk::domain::failure::Failure;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

use super::desk::at;
use super::{Shelf, full};

const ID: Uuid = Uuid::from_u128(1);

fn submitted() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(50) },
        guid: Some(Uuid::from_u128(0x99)),
        ..SubmissionRecord::default()
    };
    record.note(at(50), "Submitted by the other program");
    record
}

fn stopped() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Stopped {
            step: Step::Create,
            failure: Failure::Unauthorised,
            at: at(60),
            in_doubt: false,
        },
        ..SubmissionRecord::default()
    };
    record.note(at(60), "Stopped here");
    record
}

/// A library in which a draft lies, opened by two programs.
fn two() -> (Shelf, Library) {
    let shelf = Shelf::new();
    shelf.library.save(&full(1)).unwrap();
    let other = Library::at(shelf.library.root());
    shelf.library.load(ID).unwrap();
    other.load(ID).unwrap();
    (shelf, other)
}

#[test]
fn a_record_that_another_program_stored_is_not_written_over() {
    let (shelf, other) = two();
    other.save_submission(ID, &submitted()).unwrap();
    for _ in 0..2 {
        let error = shelf.library.save_submission(ID, &stopped()).unwrap_err();
        assert!(matches!(error, StoreError::RecordIsNewer), "{error}");
        assert!(error.to_string().contains("Another program"), "{error}");
    }
    let newer = shelf.library.newer_record(ID).unwrap().unwrap();
    assert_eq!(newer, submitted());
    // Once it is known, the next one follows on it.
    shelf.library.remember(ID, &newer);
    assert_eq!(shelf.library.newer_record(ID).unwrap(), None);
    shelf.library.save_submission(ID, &stopped()).unwrap();
    assert_eq!(other.load(ID).unwrap().submission, stopped());
}

#[test]
fn what_is_known_of_the_server_outlives_what_another_program_stored() {
    let (shelf, other) = two();
    other.save_submission(ID, &stopped()).unwrap();
    shelf.library.save_submission(ID, &submitted()).unwrap();
    let kept = shelf.library.load(ID).unwrap().submission;
    assert_eq!(kept.state, submitted().state);
    let history: Vec<&str> = kept.history.iter().map(|event| &*event.what).collect();
    assert_eq!(history, ["Submitted by the other program", "Stopped here"]);
}

#[test]
fn a_draft_that_another_program_sends_is_not_trashed_under_it() {
    let (shelf, other) = two();
    let sending = other.lock_draft(ID).unwrap();
    assert!(shelf.library.is_being_sent(ID));
    let error = shelf.library.unless_being_sent(ID).unwrap_err();
    assert!(
        error.to_string().contains("is sending this profile"),
        "{error}"
    );
    drop(sending);
    shelf.library.unless_being_sent(ID).unwrap();
}

#[test]
fn a_copy_of_a_library_that_is_in_use_is_not_in_use() {
    let (shelf, other) = two();
    let _sending = other.lock_draft(ID).unwrap();
    let copy = shelf.root.path().join("copy");
    let copied = Command::new("cp")
        .arg("-r")
        .args([shelf.library.root(), &copy])
        .status();
    assert!(copied.unwrap().success());
    let copy = Library::at(&copy);
    copy.lock().unwrap();
    let sending = copy.lock_draft(ID).unwrap();
    assert!(sending.is_held());
    assert!(matches!(
        shelf.library.lock_draft(ID),
        Err(StoreError::InUse { .. })
    ));
}

/// To open a pipe or a folder may wait for ever, or can't succeed.
#[cfg(unix)]
#[test]
fn what_is_no_file_in_the_place_of_a_lock_is_told() {
    for (name, is_told) in [("sending.lock", true), ("sending.claim", false)] {
        let (shelf, _) = two();
        let path = shelf.file(ID, name);
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        assert_eq!(shelf.library.is_being_sent(ID), !is_told);
        let error = shelf.library.lock_draft(ID).unwrap_err();
        assert_eq!(
            matches!(error, StoreError::Folder { .. }),
            is_told,
            "{error}"
        );
    }
}
