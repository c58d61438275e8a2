//! A draft reopens unchanged; a damaged file is set aside whole and reported, and does not keep
//! other drafts from opening.

use std::fs;

use crate::harness::library::{TestLibrary, full, record};
use crate::harness::window::at;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{Stage, Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};
use serde_json::Value;
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
    let before = fs::read(fixture.file(draft.id, "submission.json")).unwrap();

    // A window that does not know the record yet must not undo it.
    draft.submission = SubmissionRecord::default();
    draft.content.profile.city = "Utrecht".to_owned();
    fixture.library.save(&draft).unwrap();
    assert_eq!(
        fs::read(fixture.file(draft.id, "submission.json")).unwrap(),
        before
    );

    let typed = fs::read(fixture.file(draft.id, "draft.json")).unwrap();
    let mut later = record();
    later.note(at(50), EventKind::sentence("Looked"));
    fixture.library.save_submission(draft.id, &later).unwrap();
    assert_eq!(
        fs::read(fixture.file(draft.id, "draft.json")).unwrap(),
        typed
    );
    draft.submission = later;
    assert_eq!(fixture.library.load(draft.id).unwrap(), draft);
}

/// Saves a draft three times, as "one", "two" and "three", beside another one.
fn saved_thrice(fixture: &TestLibrary) -> Draft {
    let mut draft = full(1);
    for name in ["one", "two", "three"] {
        name.clone_into(&mut draft.content.profile.name);
        fixture.library.save(&draft).unwrap();
    }
    fixture.library.save(&full(2)).unwrap();
    draft
}

#[test]
fn a_damaged_draft_falls_back_to_the_previous_save_and_is_set_aside() {
    let fixture = TestLibrary::new();
    let draft = saved_thrice(&fixture);
    let whole = fs::read(fixture.file(draft.id, "draft.json")).unwrap();
    let wrong_type = br#"{"format":1,"createdAt":"2026-03-10T00:00:00Z","changedAt":"x"}"#;
    let damages: [&[u8]; 6] = [
        b"",
        &whole[..whole.len() / 2],
        b"\0\0\0\0\0\0",
        b"[1, 2]",
        b"{\"createdAt\": \"2026-03-10T00:00:00Z\"}",
        wrong_type,
    ];
    for (index, damage) in damages.iter().enumerate() {
        fs::write(fixture.file(draft.id, "draft.json"), damage).unwrap();
        let (drafts, errors) = fixture.open();
        assert_eq!(drafts.len(), 2);
        assert_eq!(drafts[0].content.profile.name, "two", "{damage:?}");
        assert_eq!(drafts[1], full(2));
        let [StoreError::Damaged { file, aside, .. }] = errors.as_slice() else {
            panic!("{errors:?}");
        };
        assert_eq!(*file, fixture.file(draft.id, "draft.json"));
        let name = format!("draft.json.damaged-{}", index + 1);
        assert_eq!(*aside.as_ref().unwrap(), fixture.file(draft.id, &name));
        assert_eq!(fs::read(aside.as_ref().unwrap()).unwrap(), *damage);
        let message = errors[0].to_string();
        assert!(
            message.contains("damaged") && message.contains(&name),
            "{message}"
        );
        // Opened again, there are no more errors, and nothing is lost.
        let (again, errors) = fixture.open();
        assert!(errors.is_empty() && again == drafts);
    }
    fixture.library.save(&draft).unwrap();
    assert_eq!(fixture.library.load(draft.id).unwrap(), draft);
}

#[test]
fn the_oldest_backup_is_used_when_the_newer_ones_are_damaged() {
    let fixture = TestLibrary::new();
    let draft = saved_thrice(&fixture);
    for name in ["draft.json", "draft.json.1"] {
        fs::write(fixture.file(draft.id, name), b"{").unwrap();
    }
    let (drafts, errors) = fixture.open();
    assert_eq!(drafts[0].content.profile.name, "one");
    assert_eq!(errors.len(), 2);

    fs::write(fixture.file(draft.id, "draft.json.2"), b"{").unwrap();
    let (drafts, errors) = fixture.open();
    assert_eq!(drafts, [full(2)]);
    assert_eq!(errors.len(), 1);
    assert!(fixture.library.load(draft.id).is_err());
    assert!(fixture.file(draft.id, "draft.json.2.damaged-1").exists());
}

#[test]
fn a_save_keeps_two_backups_and_the_file_always_exists() {
    let fixture = TestLibrary::new();
    let draft = saved_thrice(&fixture);
    for (file, name) in [
        ("draft.json", "three"),
        ("draft.json.1", "two"),
        ("draft.json.2", "one"),
    ] {
        let text = fs::read_to_string(fixture.file(draft.id, file)).unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["profile"]["name"], name);
        assert_eq!(json["format"], 1);
    }
    let names = fs::read_dir(fixture.folder(draft.id)).unwrap();
    assert_eq!(names.count(), 3, "something is left lying about");
}

#[test]
fn a_draft_with_a_damaged_record_is_in_doubt() {
    let fixture = TestLibrary::new();
    let draft = full(1);
    for damage in [
        &b"{\"format\":1,"[..],
        b"{\"format\": 1, \"state\": 5}",
        b"",
    ] {
        fixture.library.save(&draft).unwrap();
        fixture.library.save(&full(2)).unwrap();
        let file = fixture.file(draft.id, "submission.json");
        fs::write(&file, damage).unwrap();
        let (drafts, errors) = fixture.open();
        assert_eq!(drafts.len(), 2);
        assert_eq!(drafts[0].content, draft.content);
        assert_eq!(drafts[1], full(2));
        let [StoreError::Damaged { aside, .. }] = errors.as_slice() else {
            panic!("{errors:?}");
        };
        assert_eq!(fs::read(aside.as_ref().unwrap()).unwrap(), damage);
        assert!(drafts[0].submission.is_in_doubt());
        assert_eq!(drafts[0].submission.stage(), Stage::NeedsAction);
        // Also at the next start, when the damaged file has been moved.
        let (again, errors) = fixture.open();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(again, drafts);
    }
}

#[test]
fn files_of_a_newer_version_are_left_alone_and_reported() {
    let fixture = TestLibrary::new();
    let draft = saved_thrice(&fixture);
    fixture
        .library
        .save_submission(draft.id, &record())
        .unwrap();
    for name in ["draft.json", "submission.json"] {
        let file = fixture.file(draft.id, name);
        let whole = fs::read(&file).unwrap();
        let newer = br#"{"format": 3, "surprise": true}"#;
        fs::write(&file, newer).unwrap();
        let (drafts, errors) = fixture.open();
        assert_eq!(
            drafts,
            [full(2)],
            "{name}: an older state of it would go out instead"
        );
        let [StoreError::Newer { format: 3, .. }] = errors.as_slice() else {
            panic!("{errors:?}");
        };
        let message = errors[0].to_string();
        assert!(message.contains("Update Profile Desk"), "{message}");
        assert_eq!(fs::read(&file).unwrap(), newer);
        fs::write(&file, whole).unwrap();
    }
    assert_eq!(fixture.open().0.len(), 2);
}

#[test]
fn a_folder_in_place_of_a_file_is_left_and_reported() {
    let fixture = TestLibrary::new();
    let draft = saved_thrice(&fixture);
    for name in ["submission.json", "draft.json"] {
        let file = fixture.file(draft.id, name);
        let _ = fs::remove_file(&file);
        fs::create_dir(&file).unwrap();
        let (drafts, errors) = fixture.open();
        assert!(drafts.contains(&full(2)), "{name}");
        let [StoreError::NotRead { .. }] = errors.as_slice() else {
            panic!("{name}: {errors:?}");
        };
        assert!(errors[0].to_string().contains("left where it is"));
        assert!(file.is_dir());
        fs::remove_dir(&file).unwrap();
    }
    assert_eq!(fixture.open().0[0].content.profile.name, "two");
}

#[test]
fn other_entries_in_the_drafts_folder_are_ignored() {
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    let drafts = fixture.library.root().join("drafts");
    fs::write(drafts.join("notes.txt"), b"mine").unwrap();
    fs::write(drafts.join(Uuid::from_u128(3).to_string()), b"a file").unwrap();
    fs::create_dir(drafts.join("somebody's folder")).unwrap();
    fs::create_dir(drafts.join(Uuid::from_u128(4).to_string())).unwrap();
    let (found, _) = fixture.open();
    assert_eq!(found, [full(1)]);
    assert_eq!(fs::read(drafts.join("notes.txt")).unwrap(), b"mine");
}

#[test]
fn a_library_path_that_is_not_a_folder_is_reported_with_its_path() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("data");
    fs::write(&file, b"mine").unwrap();
    let error = Library::at(&file).open().unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error:?}");
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
        assert!(fixture.open().0.is_empty() && !fixture.library.has(draft.id));
        assert!(fixture.library.load(draft.id).is_err());
        assert_eq!(fixture.library.restore(draft.id).unwrap(), draft);
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
        error.to_string().contains("It is still in the trash"),
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
    fixture
        .library
        .copy_attachments(draft.id, Uuid::from_u128(2), &draft.content.attachments)
        .unwrap();
    fixture.library.save(&full(3)).unwrap();
    fixture.library.trash(Uuid::from_u128(3), "x").unwrap();
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
    // Including the lock of the library.
    assert_eq!(files, 9);
}
