//! Each kind of damage to a library of the older format: what can be read is moved in, what can't is named and
//! kept as it was.

use std::fs;
use std::path::{Path, PathBuf};

use profile_desk::domain::draft::Draft;
use profile_desk::domain::local_error::StoreError;
use profile_desk::domain::submission::Stage;
use profile_desk::settings::Settings;
use profile_desk::store::{Library, MovedIn};
use serde_json::json;
use uuid::Uuid;

/// A data folder with the draft 1, saved three times, and the draft 2.
struct OldLibrary {
    root: tempfile::TempDir,
}

fn saved(name: &str) -> String {
    let draft = json!({
        "format": 1,
        "createdAt": "2026-01-02T03:04:05Z",
        "changedAt": "2026-01-02T03:04:06Z",
        "profile": {"name": name, "city": "Delft"},
    });
    draft.to_string()
}

impl OldLibrary {
    fn new() -> Self {
        let library = Self {
            root: tempfile::tempdir().unwrap(),
        };
        for (number, file, name) in [
            (1, "draft.json", "three"),
            (1, "draft.json.1", "two"),
            (1, "draft.json.2", "one"),
            (2, "draft.json", "other"),
        ] {
            let path = library.file(number, file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, saved(name)).unwrap();
        }
        library
    }

    fn file(&self, number: u128, name: &str) -> PathBuf {
        let id = Uuid::from_u128(number).to_string();
        self.root.path().join("drafts").join(id).join(name)
    }

    /// Moves it in. Returns the first draft; the second one must be there.
    fn moved_in(&self) -> (Option<Draft>, MovedIn) {
        let library = Library::at(self.root.path());
        let mut drafts = library.open().unwrap().drafts;
        drafts.sort_by_key(|draft| draft.id);
        assert_eq!(drafts.pop().unwrap().content.profile.name, "other");
        (drafts.pop(), library.take_moved_in().unwrap())
    }

    /// The content of a file of the old library where it is kept now.
    fn kept(&self, path: &Path) -> Vec<u8> {
        let below = path.strip_prefix(self.root.path()).unwrap();
        fs::read(self.root.path().join("library-before-sqlite").join(below)).unwrap()
    }
}

#[test]
fn a_damaged_draft_falls_back_to_the_save_before() {
    let whole = saved("three").into_bytes();
    let damages: [&[u8]; 5] = [
        b"",
        b"\0\0\0\0\0\0",
        b"[1, 2]",
        br#"{"createdAt": "2026-03-10T00:00:00Z"}"#,
        br#"{"format":1,"createdAt":"2026-03-10T00:00:00Z","changedAt":"x"}"#,
    ];
    for damage in damages.into_iter().chain([&whole[..whole.len() / 2]]) {
        let old = OldLibrary::new();
        let file = old.file(1, "draft.json");
        fs::write(&file, damage).unwrap();
        let (draft, moved) = old.moved_in();
        assert_eq!(draft.unwrap().content.profile.name, "two", "{damage:?}");
        let [StoreError::Damaged { aside, .. }] = moved.errors.as_slice() else {
            panic!("{damage:?}: {:?}", moved.errors);
        };
        assert_eq!(fs::read(aside.as_ref().unwrap()).unwrap(), damage);
        let message = moved.errors[0].to_string();
        let is_named = message.contains("damaged") && message.contains("draft.json");
        assert!(is_named, "{message}");
        assert_eq!(
            old.kept(&old.file(1, "draft.json.1")),
            saved("two").as_bytes()
        );
    }
}

#[test]
fn the_oldest_save_is_used_when_the_newer_ones_are_damaged() {
    let old = OldLibrary::new();
    for name in ["draft.json", "draft.json.1"] {
        fs::write(old.file(1, name), "{").unwrap();
    }
    let (draft, moved) = old.moved_in();
    assert_eq!(draft.unwrap().content.profile.name, "one");
    assert_eq!(moved.errors.len(), 2, "{:?}", moved.errors);

    // Nothing of it can be read: it is named, and the others move in.
    let old = OldLibrary::new();
    for name in ["draft.json", "draft.json.1", "draft.json.2"] {
        fs::write(old.file(1, name), "{").unwrap();
    }
    let (draft, moved) = old.moved_in();
    assert_eq!(draft, None);
    assert!(!moved.errors.is_empty());
    for name in ["draft.json", "draft.json.1", "draft.json.2"] {
        assert_eq!(old.kept(&old.file(1, name)), b"{");
    }
}

#[test]
fn a_draft_with_a_damaged_record_is_in_doubt() {
    for damage in [r#"{"format":1,"#, r#"{"format": 1, "state": 5}"#, ""] {
        let old = OldLibrary::new();
        fs::write(old.file(1, "submission.json"), damage).unwrap();
        let (draft, moved) = old.moved_in();
        let draft = draft.unwrap();
        assert_eq!(draft.content.profile.name, "three");
        assert!(draft.submission.is_in_doubt(), "{damage}");
        assert_eq!(draft.submission.stage(), Stage::NeedsAction);
        let [StoreError::Damaged { aside, .. }] = moved.errors.as_slice() else {
            panic!("{damage}: {:?}", moved.errors);
        };
        assert_eq!(fs::read_to_string(aside.as_ref().unwrap()).unwrap(), damage);
        // So it is at the next start.
        let again = Library::at(old.root.path()).load(draft.id).unwrap();
        assert!(again.submission.is_in_doubt());
    }
}

#[test]
fn a_draft_or_record_of_a_newer_version_is_named_and_no_older_save_goes_out_instead() {
    for name in ["draft.json", "submission.json"] {
        let old = OldLibrary::new();
        let newer = r#"{"format": 3, "surprise": true}"#;
        fs::write(old.file(1, name), newer).unwrap();
        let (draft, moved) = old.moved_in();
        assert_eq!(draft, None, "{name}");
        let [StoreError::Newer { format: 3, .. }] = moved.errors.as_slice() else {
            panic!("{:?}", moved.errors);
        };
        let message = moved.errors[0].to_string();
        assert!(message.contains("Update Profile Desk"), "{message}");
        assert_eq!(old.kept(&old.file(1, name)), newer.as_bytes());
    }
}

#[test]
fn damaged_or_newer_settings_are_named_and_kept_and_the_drafts_move_in() {
    for (text, is_newer) in [
        ("{", false),
        (r#"{"zoom": 1.0}"#, false),
        (r#"{"format": 1, "zoom": "big", "accounts": 7}"#, false),
        (r#"{"format": 2, "zoom": 3.0, "accounts": []}"#, true),
    ] {
        let old = OldLibrary::new();
        let files = ["settings.json", "accounts.json"].map(|name| old.root.path().join(name));
        for file in &files {
            fs::write(file, text).unwrap();
        }
        let (draft, moved) = old.moved_in();
        assert_eq!(draft.unwrap().content.profile.name, "three");
        let named = |error: &StoreError| match error {
            StoreError::Newer { .. } => is_newer,
            StoreError::Damaged { .. } => !is_newer,
            _ => false,
        };
        assert!(moved.errors.iter().all(named), "{text}: {:?}", moved.errors);
        assert_eq!(moved.errors.len(), 2, "{text}: {:?}", moved.errors);
        for file in &files {
            assert_eq!(old.kept(file), text.as_bytes());
        }
        let library = Library::at(old.root.path());
        assert!(library.settings().0 == Settings::default() && library.accounts().0.is_empty());
        library
            .save_settings(&Settings::default(), &Settings::default())
            .unwrap();
    }
}
