//! What this program has saved is never taken for a change by another one, also when the save failed or the
//! library was away for a while; a change by another program is never overwritten.

use std::fs;

use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};

use crate::harness::library::full;
use crate::harness::window::at;

fn draft(name: &str) -> Draft {
    let mut draft = full(1);
    name.clone_into(&mut draft.content.profile.name);
    draft
}

/// A record that can't be merged with another one of these.
fn record(second: i64) -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Stopped {
            step: Step::Create,
            error: ApiError::Unauthorised,
            at: at(second),
            in_doubt: false,
        },
        ..SubmissionRecord::default()
    };
    record.note(
        at(second),
        EventKind::sentence(&format!("Stopped at {second}")),
    );
    record
}

#[test]
fn a_library_that_was_away_for_a_while_is_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let library = Library::at(&place("data"));
    let id = full(1).id;
    let save = |name: &str, second| {
        library.save(&draft(name)).unwrap();
        assert_eq!(library.save_submission(id, &record(second)).unwrap(), None);
    };
    save("before", 1);
    // As when a network drive is disconnected.
    fs::rename(place("data"), place("away")).unwrap();
    save("meanwhile", 2);
    fs::rename(place("data"), place("second")).unwrap();
    fs::rename(place("away"), place("data")).unwrap();
    // What is stored is older, but of this program.
    library.save(&draft("after")).unwrap();
    assert_eq!(library.newer_record(id).unwrap(), None);
    save("after", 3);
    for (folder, name, seconds) in [
        ("data", "after", [1, 3].as_slice()),
        ("second", "meanwhile", &[2]),
    ] {
        let stored = Library::at(&place(folder)).load(id).unwrap();
        assert_eq!(stored.content.profile.name, name);
        let mut expected = record(*seconds.last().unwrap());
        expected.history = seconds.iter().flat_map(|at| record(*at).history).collect();
        assert_eq!(stored.submission, expected, "{folder}");
    }
}

#[test]
fn another_programs_change_in_a_library_that_was_away_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (data, away) = (folder.path().join("data"), folder.path().join("away"));
    let library = Library::at(&data);
    let id = full(1).id;
    library.save(&draft("before")).unwrap();
    library.save_submission(id, &record(1)).unwrap();
    fs::rename(&data, &away).unwrap();
    let other = Library::at(&away);
    other.load(id).unwrap();
    other.save(&draft("theirs")).unwrap();
    other.save_submission(id, &record(2)).unwrap();
    library.database().unwrap();
    fs::remove_dir_all(&data).unwrap();
    fs::rename(&away, &data).unwrap();
    let saved = library.save(&draft("mine"));
    assert!(matches!(saved, Err(StoreError::DraftIsNewer)), "{saved:?}");
    let saved = library.save_submission(id, &record(3));
    assert!(matches!(saved, Err(StoreError::RecordIsNewer)), "{saved:?}");
    assert_eq!(
        Library::at(&data).load(id).unwrap().content.profile.name,
        "theirs"
    );
}

#[test]
fn a_change_by_another_program_after_a_failed_save_is_not_overwritten() {
    let root = tempfile::tempdir().unwrap();
    let library = Library::at(root.path());
    let id = full(1).id;
    library.save(&draft("before")).unwrap();
    let raw = rusqlite::Connection::open(root.path().join("library.db")).unwrap();
    let refused =
        "CREATE TRIGGER refused BEFORE INSERT ON outdated BEGIN SELECT RAISE (ABORT, 'no'); END";
    raw.execute_batch(refused).unwrap();
    library.save(&draft("mine")).unwrap_err();
    raw.execute_batch("DROP TRIGGER refused").unwrap();
    let other = Library::at(root.path());
    other.load(id).unwrap();
    other.save(&draft("theirs")).unwrap();
    let saved = library.save(&draft("mine"));
    assert!(matches!(saved, Err(StoreError::DraftIsNewer)), "{saved:?}");
    assert_eq!(other.load(id).unwrap(), draft("theirs"));
}
