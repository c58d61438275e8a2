//! A draft reopens unchanged; a damaged one is reported, and does not keep other drafts from opening.

use std::fs;

use crate::harness::library::{TestLibrary, full, record};
use crate::harness::window::at;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

fn all_states() -> [SubmissionState; 5] {
    let error = ApiError::Timeout {
        host: "api.cm.com".to_owned(),
    };
    [
        SubmissionState::NotSubmitted,
        SubmissionState::Running {
            step: Step::Create,
            since: at(1),
        },
        SubmissionState::Stopped {
            step: Step::Update,
            error: error.clone(),
            at: at(2),
            in_doubt: true,
        },
        SubmissionState::Unknown {
            error,
            since: at(3),
        },
        SubmissionState::Submitted { at: at(4) },
    ]
}

#[test]
fn a_draft_reopens_unchanged() {
    let fixture = TestLibrary::new();
    let mut draft = full(1);
    let scan = fixture.outside("scan.pdf", b"%PDF-1.7 scan");
    fixture.attach(&mut draft, &scan);
    draft.content.attachments[0].requirement = Some("extract".to_owned());
    draft.submission = record();
    draft.submission.sent = Some(Payload::of(&draft));
    fixture.library.save(&draft).unwrap();
    fixture
        .library
        .save_submission(draft.id, &draft.submission)
        .unwrap();
    // A blank one beside it.
    let blank = Draft::new(Uuid::from_u128(2), at(0));
    fixture.library.save(&blank).unwrap();

    let (drafts, errors) = fixture.open();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(drafts, [draft.clone(), blank]);
    assert_eq!(fixture.library.load(draft.id).unwrap(), draft);
}

#[test]
fn each_state_of_a_submission_reopens_unchanged() {
    let fixture = TestLibrary::new();
    let mut draft = full(1);
    fixture.library.save(&draft).unwrap();
    for state in all_states() {
        draft.submission.state = state;
        fixture
            .library
            .save_submission(draft.id, &draft.submission)
            .unwrap();
        assert_eq!(fixture.library.load(draft.id).unwrap(), draft);
    }
}

#[test]
fn saving_content_and_saving_the_record_do_not_affect_each_other() {
    let fixture = TestLibrary::new();
    let mut draft = full(1);
    fixture.library.save(&draft).unwrap();
    fixture
        .library
        .save_submission(draft.id, &record())
        .unwrap();
    let before = fixture.library.load(draft.id).unwrap().submission;

    // A window that does not know the record yet must not undo it.
    draft.submission = SubmissionRecord::default();
    draft.content.profile.city = "Utrecht".to_owned();
    fixture.library.save(&draft).unwrap();
    let typed = fixture.library.load(draft.id).unwrap();
    assert_eq!(typed.submission, before);
    let mut later = record();
    later.note(at(50), EventKind::sentence("Looked"));
    fixture.library.save_submission(draft.id, &later).unwrap();
    let stored = fixture.library.load(draft.id).unwrap();
    assert_eq!(stored.content, typed.content);
    draft.submission = later;
    assert_eq!(fixture.library.load(draft.id).unwrap(), draft);
}

#[test]
fn a_library_path_that_is_not_a_folder_is_reported_with_its_path() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("data");
    fs::write(&file, b"mine").unwrap();
    let error = Library::at(&file).open().unwrap_err();
    assert!(
        matches!(
            error,
            StoreError::Folder { .. } | StoreError::NotOpened { .. }
        ),
        "{error:?}"
    );
    assert!(error.to_string().contains(file.to_str().unwrap()));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn trash_and_restore_keep_everything_of_a_draft() {
    let fixture = TestLibrary::new();
    let mut draft = full(1);
    let scan = fixture.outside("scan.pdf", b"%PDF-1.7 scan");
    let attachment = fixture.attach(&mut draft, &scan);
    draft.submission = record();
    fixture.library.save(&draft).unwrap();
    fixture
        .library
        .save_submission(draft.id, &draft.submission)
        .unwrap();
    for _ in 0..2 {
        fixture.library.trash(draft.id, draft.title()).unwrap();
        assert!(fixture.open().0.is_empty() && !fixture.library.is_in_list(draft.id).unwrap());
        assert_eq!(fixture.library.restore(draft.id).unwrap().draft, draft);
        let path = fixture.library.attachment_path(&attachment);
        assert_eq!(fs::read(path).unwrap(), b"%PDF-1.7 scan");
    }
    assert_eq!(fixture.open().0, [draft]);
}

#[test]
fn a_draft_that_was_never_saved_has_nothing_to_move_to_the_trash() {
    let fixture = TestLibrary::new();
    fixture
        .library
        .trash(Uuid::from_u128(9), "Untitled profile")
        .unwrap();
    let error = fixture.library.restore(Uuid::from_u128(9)).unwrap_err();
    assert!(
        error.to_string().contains("no longer in the trash"),
        "{error}"
    );
}

#[cfg(unix)]
#[test]
fn the_library_is_private() {
    use std::os::unix::fs::PermissionsExt;

    let fixture = TestLibrary::new();
    let mut draft = full(1);
    let scan = fixture.outside("scan.pdf", b"%PDF-1.7 scan");
    fixture.attach(&mut draft, &scan);
    for _ in 0..3 {
        fixture.library.save(&draft).unwrap();
    }
    fixture
        .library
        .save_submission(draft.id, &record())
        .unwrap();
    fixture.library.save(&full(3)).unwrap();
    fixture.library.trash(Uuid::from_u128(3), "x").unwrap();
    fixture.library.claim_for_editing(draft.id).unwrap();
    let (mut folders, mut files) = (vec![fixture.library.root().to_owned()], 0);
    while let Some(folder) = folders.pop() {
        let mode = fs::metadata(&folder).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700, "{}", folder.display());
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{}", path.display());
        }
    }
    // The database with its two other files, the document, and the lock of the program with its claim.
    assert_eq!(files, 6);
}

#[test]
fn a_draft_that_can_not_be_read_is_named_and_the_others_open() {
    let fixture = TestLibrary::new();
    for id in [1, 2] {
        fixture.library.save(&full(id)).unwrap();
    }
    let raw = rusqlite::Connection::open(fixture.library.root().join("library.db")).unwrap();
    let damage = "UPDATE drafts SET content = '{' WHERE id = ?1";
    raw.execute(damage, [Uuid::from_u128(1).to_string()])
        .unwrap();
    let (drafts, errors) = fixture.open();
    assert_eq!(drafts, [full(2)]);
    let [StoreError::DraftNotRead { name, .. }] = errors.as_slice() else {
        panic!("{errors:?}");
    };
    assert_eq!(name, full(1).title());
    // It is not written over.
    let error = fixture.library.load(Uuid::from_u128(1)).unwrap_err();
    assert!(error.to_string().contains("can’t be read"), "{error}");
    let stored: String = raw
        .query_row(
            "SELECT content FROM drafts WHERE length(content) = 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(stored, "{");
}
