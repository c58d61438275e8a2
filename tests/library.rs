//! Drafts, attachments, settings and accounts on disk: as they were left, whatever
//! happened to the files.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use profile_desk::domain::account::{Account, Environment, Overrides};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::{
    Attached, Attachment, MAX_FILE_BYTES, MAX_FILES, MediaType, Refusal, clean_name,
};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::Place;
use profile_desk::domain::settings::{Settings, Theme};
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use profile_desk::store::{
    Library, complete_path, expand_home, load_accounts, load_settings, save_accounts, save_settings,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.4\n%%EOF\n";

struct Shelf {
    folder: TempDir,
    library: Library,
}

fn shelf() -> Shelf {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(&folder.path().join("data"));
    Shelf { folder, library }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_773_135_000 + seconds).unwrap()
}

/// A draft with something everywhere, also such as is easily lost.
fn draft() -> Draft {
    let mut draft = Draft::new(Uuid::from_u128(1), at(0));
    draft.changed_at = at(77);
    let profile = &mut draft.content.profile;
    "  Amsterdam Office ".clone_into(&mut profile.name);
    "’s-Hertogenbosch 𝄞".clone_into(&mut profile.city);
    profile.email_addresses = vec![String::new(), "a@example.com ".to_owned(), String::new()];
    profile.phone_number_types = vec!["LOCAL".to_owned(), "MOBILE".to_owned()];
    profile
        .required_fields
        .insert("vatNumber".to_owned(), String::new());
    profile
        .other
        .insert("unknown".to_owned(), json!([1, {"a": null}]));
    draft.content.attachments.push(Attachment {
        sha256: "ab".repeat(32),
        name: "extract.pdf".to_owned(),
        size: 15,
        media_type: MediaType::Pdf,
        added_at: at(5),
        requirement: Some("r1".to_owned()),
    });
    draft.shown.checked = true;
    draft
        .shown
        .left
        .insert(Place::item(FieldId::EmailAddresses, 1));
    draft
        .shown
        .left
        .insert(Place::key(FieldId::RequiredFields, "vatNumber"));
    draft
}

fn record() -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(9) },
        guid: Some(Uuid::from_u128(9)),
        ..SubmissionRecord::default()
    };
    record.take_answer(Answer {
        received_at: at(10),
        status: Some("Rejected".to_owned()),
        status_comment: Some("Too old".to_owned()),
        deleted_on: None,
        raw: json!({"status": "Rejected", "more": [1]})
            .as_object()
            .unwrap()
            .clone(),
    });
    record
}

impl Shelf {
    fn only(&self) -> Draft {
        let opened = self.library.open().unwrap();
        assert!(opened.complaints.is_empty(), "{:?}", opened.complaints);
        assert_eq!(opened.drafts.len(), 1);
        opened.drafts.into_iter().next().unwrap()
    }

    fn complaints(&self) -> (Vec<Draft>, Vec<String>) {
        let opened = self.library.open().unwrap();
        let complaints = opened.complaints.iter().map(ToString::to_string).collect();
        (opened.drafts, complaints)
    }

    fn file(&self, name: &str) -> PathBuf {
        let folder = self.library.root().join("drafts");
        folder.join(draft().id.to_string()).join(name)
    }

    fn source(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn attach(&self, source: &Path, already: &[Attachment]) -> Result<Attached, Refusal> {
        self.library.attach(draft().id, source, already, at(0))
    }
}

#[test]
fn a_draft_reopens_exactly_as_it_was_left() {
    let shelf = shelf();
    let mut draft = draft();
    shelf.library.save(&draft).unwrap();
    draft.submission = record();
    shelf
        .library
        .save_submission(draft.id, &draft.submission)
        .unwrap();
    assert_eq!(shelf.only(), draft);
    assert_eq!(shelf.library.load(draft.id).unwrap(), draft);
}

#[test]
fn typing_and_submitting_do_not_overwrite_each_other() {
    let shelf = shelf();
    let mut draft = draft();
    shelf.library.save(&draft).unwrap();
    shelf.library.save_submission(draft.id, &record()).unwrap();
    draft.content.profile.city = "Breda".to_owned();
    // The window's copy knows nothing of the submission yet.
    shelf.library.save(&draft).unwrap();
    let reopened = shelf.only();
    assert_eq!(reopened.submission, record());
    assert_eq!(reopened.content.profile.city, "Breda");
}

#[test]
fn a_damaged_draft_is_set_aside_and_the_save_before_is_opened() {
    let shelf = shelf();
    let mut draft = draft();
    shelf.library.save(&draft).unwrap();
    draft.content.profile.city = "Breda".to_owned();
    shelf.library.save(&draft).unwrap();
    for damage in [
        "",
        "{\"format\":1,\"pro",
        "[]",
        "{}",
        "\u{0}\u{0}",
        "{\"format\":1,\"createdAt\":7}",
    ] {
        fs::write(shelf.file("draft.json"), damage).unwrap();
        let (drafts, complaints) = shelf.complaints();
        assert_eq!(drafts.len(), 1, "{damage:?}");
        assert_eq!(drafts[0].content.profile.city, "’s-Hertogenbosch 𝄞");
        assert!(complaints[0].contains("set aside"), "{complaints:?}");
    }
    let kept = fs::read_to_string(shelf.file("draft.json.damaged-2")).unwrap();
    assert_eq!(kept, "{\"format\":1,\"pro");
}

#[test]
fn one_damaged_draft_does_not_keep_the_others_from_opening() {
    let shelf = shelf();
    shelf.library.save(&draft()).unwrap();
    let mut other = draft();
    other.id = Uuid::from_u128(2);
    shelf.library.save(&other).unwrap();
    fs::write(shelf.file("draft.json"), "x").unwrap();
    let (drafts, complaints) = shelf.complaints();
    assert_eq!((drafts.len(), complaints.len()), (1, 1));
    assert_eq!(drafts[0].id, other.id);
}

#[test]
fn a_damaged_record_is_set_aside_and_what_was_typed_is_there() {
    let shelf = shelf();
    shelf.library.save(&draft()).unwrap();
    shelf
        .library
        .save_submission(draft().id, &record())
        .unwrap();
    fs::write(shelf.file("submission.json"), "{").unwrap();
    let (drafts, complaints) = shelf.complaints();
    assert_eq!(drafts[0].content, draft().content);
    assert_eq!(complaints.len(), 1);
    assert!(shelf.file("submission.json.damaged-1").exists());
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let shelf = shelf();
    shelf.library.save(&draft()).unwrap();
    let newer = "{\"format\": 2, \"profile\": \"of another kind\"}";
    fs::write(shelf.file("draft.json"), newer).unwrap();
    let (drafts, complaints) = shelf.complaints();
    assert!(drafts.is_empty());
    assert!(
        complaints[0].contains("newer Profile Desk"),
        "{complaints:?}"
    );
    assert_eq!(fs::read_to_string(shelf.file("draft.json")).unwrap(), newer);
}

#[test]
fn what_is_no_draft_is_passed_over() {
    let shelf = shelf();
    shelf.library.save(&draft()).unwrap();
    fs::create_dir_all(shelf.library.root().join("drafts/notes")).unwrap();
    fs::write(shelf.library.root().join("drafts/readme.txt"), "x").unwrap();
    fs::create_dir_all(
        shelf
            .library
            .root()
            .join("drafts")
            .join(Uuid::from_u128(5).to_string()),
    )
    .unwrap();
    assert_eq!(shelf.only(), draft());
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_into_the_library() {
    use std::os::unix::fs::PermissionsExt;
    let shelf = shelf();
    shelf.library.save(&draft()).unwrap();
    shelf
        .library
        .save_submission(draft().id, &record())
        .unwrap();
    shelf.attach(&shelf.source("a.pdf", PDF), &[]).unwrap();
    save_settings(shelf.library.root(), &Settings::default()).unwrap();
    let mut folders = vec![shelf.library.root().to_owned()];
    while let Some(folder) = folders.pop() {
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert_eq!(mode(&path), 0o600, "{}", path.display());
            }
        }
    }
}

#[test]
fn a_draft_comes_back_from_the_trash_with_all_that_belongs_to_it() {
    let shelf = shelf();
    let source = shelf.source("a.pdf", PDF);
    let Ok(Attached::New(attachment)) = shelf.attach(&source, &[]) else {
        panic!("the file was not attached");
    };
    let mut draft = draft();
    draft.content.attachments = vec![attachment.clone()];
    shelf.library.save(&draft).unwrap();
    shelf.library.trash(draft.id, "x").unwrap();
    assert!(shelf.library.open().unwrap().drafts.is_empty());
    assert_eq!(shelf.library.restore(draft.id).unwrap(), draft);
    let content = fs::read(shelf.library.attachment_path(draft.id, &attachment)).unwrap();
    assert_eq!(content, PDF);
}

#[test]
fn a_duplicate_has_attachments_of_its_own() {
    let shelf = shelf();
    let Ok(Attached::New(attachment)) = shelf.attach(&shelf.source("a.pdf", PDF), &[]) else {
        panic!("the file was not attached");
    };
    let copy = Uuid::from_u128(2);
    let attachments = [attachment];
    shelf
        .library
        .copy_attachments(draft().id, copy, &attachments)
        .unwrap();
    fs::remove_file(shelf.library.attachment_path(draft().id, &attachments[0])).unwrap();
    let content = fs::read(shelf.library.attachment_path(copy, &attachments[0])).unwrap();
    assert_eq!(content, PDF);
}

// Attachments

#[test]
fn a_file_is_judged_by_its_content_and_not_by_its_name() {
    let shelf = shelf();
    let kinds: [(&str, &[u8], MediaType); 3] = [
        ("photo.txt", PDF, MediaType::Pdf),
        ("scan.pdf", b"\x89PNG\r\n\x1a\nrest", MediaType::Png),
        ("none", b"\xff\xd8\xff\xe0rest", MediaType::Jpeg),
    ];
    for (name, content, kind) in kinds {
        match shelf.attach(&shelf.source(name, content), &[]) {
            Ok(Attached::New(attachment)) => {
                assert_eq!(
                    (attachment.media_type, attachment.name.as_str()),
                    (kind, name)
                );
                assert_eq!(attachment.size, content.len() as u64);
            }
            other => panic!("{name}: {other:?}"),
        }
    }
    for content in [b"<html>%PDF-1.4".as_slice(), b"GIF89a", b"%PD", b"x"] {
        let refused = shelf.attach(&shelf.source("x.pdf", content), &[]);
        assert!(
            matches!(refused, Err(Refusal::WrongType { .. })),
            "{refused:?}"
        );
    }
}

#[test]
fn an_empty_a_missing_and_a_strange_file_each_get_their_sentence() {
    let shelf = shelf();
    let said = |path: &Path| shelf.attach(path, &[]).unwrap_err().to_string();
    let empty = shelf.source("empty.pdf", b"");
    assert_eq!(said(&empty), "“empty.pdf” was not attached: it is empty");
    let missing = shelf.folder.path().join("gone.pdf");
    assert_eq!(
        said(&missing),
        "“gone.pdf” was not attached: there is no such file"
    );
    let folder = shelf.folder.path().join("folder");
    fs::create_dir(&folder).unwrap();
    assert_eq!(said(&folder), "“folder” was not attached: it is not a file");
    let left: Vec<_> = walk(shelf.library.root());
    assert!(left.is_empty(), "nothing stays behind: {left:?}");
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                walk(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn ten_mebibytes_are_attached_and_one_byte_more_is_not() {
    let shelf = shelf();
    let largest = usize::try_from(MAX_FILE_BYTES).unwrap();
    let mut content = PDF.to_vec();
    content.resize(largest, b' ');
    assert!(
        shelf
            .attach(&shelf.source("large.pdf", &content), &[])
            .is_ok()
    );
    content.push(b' ');
    let refused = shelf.attach(&shelf.source("larger.pdf", &content), &[]);
    assert!(matches!(refused, Err(Refusal::TooLarge { size, .. }) if size == MAX_FILE_BYTES + 1));
}

#[test]
fn the_twenty_first_file_is_refused() {
    let shelf = shelf();
    let mut already = Vec::new();
    for number in 0..MAX_FILES {
        let content = [PDF, number.to_string().as_bytes()].concat();
        match shelf.attach(&shelf.source("a.pdf", &content), &already) {
            Ok(Attached::New(attachment)) => already.push(attachment),
            other => panic!("{other:?}"),
        }
    }
    let one_more = shelf.source("a.pdf", &[PDF, b"one more"].concat());
    assert!(matches!(
        shelf.attach(&one_more, &already),
        Err(Refusal::TooMany { .. })
    ));
    // The same content again is no further file.
    let again = shelf.source("b.pdf", &[PDF, b"0"].concat());
    assert!(matches!(
        shelf.attach(&again, &already),
        Ok(Attached::Already(_))
    ));
}

#[test]
fn the_same_content_twice_is_one_attachment() {
    let shelf = shelf();
    let Ok(Attached::New(first)) = shelf.attach(&shelf.source("a.pdf", PDF), &[]) else {
        panic!("the file was not attached");
    };
    let again = shelf.attach(&shelf.source("b.pdf", PDF), std::slice::from_ref(&first));
    assert_eq!(again, Ok(Attached::Already(first)));
}

#[cfg(unix)]
#[test]
fn a_pipe_holds_nobody_up() {
    let shelf = shelf();
    let pipe = shelf.folder.path().join("pipe.pdf");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let (sender, receiver) = std::sync::mpsc::channel();
    let library = shelf.library.clone();
    std::thread::Builder::new()
        .spawn(move || sender.send(library.attach(draft().id, &pipe, &[], at(0))))
        .unwrap();
    let refused = receiver
        .recv_timeout(Duration::from_secs(5))
        .expect("it waits for ever");
    assert!(matches!(refused, Err(Refusal::NotAFile { .. })));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_its_content_copied() {
    let shelf = shelf();
    let source = shelf.source("real.pdf", PDF);
    let link = shelf.folder.path().join("link.pdf");
    std::os::unix::fs::symlink(&source, &link).unwrap();
    let Ok(Attached::New(attachment)) = shelf.attach(&link, &[]) else {
        panic!("the link was not attached");
    };
    fs::remove_file(source).unwrap();
    let copy = shelf.library.attachment_path(draft().id, &attachment);
    assert!(!fs::symlink_metadata(&copy).unwrap().is_symlink());
    assert_eq!(fs::read(copy).unwrap(), PDF);
}

#[test]
fn names_are_cleaned() {
    for (name, clean) in [
        ("extract.pdf", "extract.pdf"),
        ("/etc/../extract.pdf", "extract.pdf"),
        ("C:\\docs\\extract.pdf", "extract.pdf"),
        ("ex\ntract\u{202e}fdp.exe", "extractfdp.exe"),
        ("..", "document"),
        (" \u{200b} ", "document"),
    ] {
        assert_eq!(clean_name(name), clean, "{name:?}");
    }
    let long = clean_name(&format!("{}.pdf", "é".repeat(300)));
    assert_eq!(long.chars().count(), 120);
    assert!(long.ends_with("é.pdf"));
}

#[test]
fn a_path_goes_on_with_folders_and_files_that_can_be_attached() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    for name in ["extract.pdf", "Extra.PNG", "extra.txt", ".extract.pdf"] {
        fs::write(home.join(name), "x").unwrap();
    }
    fs::create_dir(home.join("external")).unwrap();
    let complete = |typed: &str| complete_path(typed, Some(home));
    assert_eq!(
        complete("~/ext"),
        ["~/Extra.PNG", "~/external/", "~/extract.pdf"]
    );
    assert_eq!(complete("~/."), ["~/.extract.pdf"]);
    let whole = format!("{}/extr", home.display());
    assert_eq!(complete(&whole).len(), 2);
    assert!(complete("ext").is_empty());
    assert!(complete("/nowhere/at/all/").is_empty());
}

#[test]
fn a_typed_path_may_begin_with_the_home_folder_or_be_a_file_address() {
    let home = Some(Path::new("/home/ann"));
    for (typed, path) in [
        ("~/a b.pdf", "/home/ann/a b.pdf"),
        ("~", "/home/ann"),
        ("/x/~/a.pdf", "/x/~/a.pdf"),
        ("file:///x/a%20b.pdf", "/x/a b.pdf"),
    ] {
        assert_eq!(
            expand_home(Path::new(typed), home),
            Path::new(path),
            "{typed}"
        );
    }
}

// Settings and accounts

fn account() -> Account {
    Account {
        id: Uuid::from_u128(3),
        name: "CM.com".to_owned(),
        environment: Environment::Custom("https://api.example.com".parse().unwrap()),
        account_guid: Uuid::from_u128(4),
        overrides: Overrides::default(),
    }
}

#[test]
fn settings_and_accounts_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        theme: Theme::Dark,
        zoom: 1.5,
        last_open: Some(Uuid::from_u128(1)),
        ..Settings::default()
    };
    save_settings(folder.path(), &settings).unwrap();
    save_accounts(folder.path(), &[account()]).unwrap();
    assert_eq!(load_settings(folder.path()).0, settings);
    assert_eq!(load_accounts(folder.path()).0, [account()]);
    assert!(load_settings(&folder.path().join("none")).1.is_none());
}

#[test]
fn settings_that_a_newer_program_added_survive() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.json");
    fs::write(&file, r#"{"format":1,"zoom":1.25,"sounds":"off"}"#).unwrap();
    let (mut settings, _) = load_settings(folder.path());
    settings.theme = Theme::Light;
    save_settings(folder.path(), &settings).unwrap();
    let json: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(json["sounds"], "off");
    assert_eq!(json["zoom"], 1.25);
    assert_eq!(json["theme"], "light");
}

#[test]
fn damaged_settings_become_the_usual_ones_and_are_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("settings.json"),
        "{\"format\":1,\"zoom\":\"big\"}",
    )
    .unwrap();
    let (settings, complaint) = load_settings(folder.path());
    assert_eq!(settings, Settings::default());
    assert!(complaint.unwrap().to_string().contains("set aside"));
    assert!(folder.path().join("settings.json.damaged-1").exists());
}

#[test]
fn accounts_of_a_newer_program_are_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("accounts.json");
    let newer = r#"{"format":9,"accounts":"elsewhere"}"#;
    fs::write(&file, newer).unwrap();
    assert!(load_accounts(folder.path()).1.is_some());
    assert!(save_accounts(folder.path(), &[account()]).is_err());
    assert_eq!(fs::read_to_string(file).unwrap(), newer);
}
