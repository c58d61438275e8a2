//! A library that somebody else wrote, or that was changed: special files are left where they are
//! and reported, and no text in a file leads outside its folder.

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use profile_desk::domain::attachment::{Attachment, OpenError};
use profile_desk::domain::country_requirements::RequirementsCache;
use profile_desk::domain::draft::Draft;
use profile_desk::settings::Settings;
use profile_desk::store::{Library, StoreError};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::library::{TestLibrary, full, record};

/// Does something that must not block.
fn soon<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, wait) = mpsc::channel();
    std::thread::Builder::new()
        .spawn(move || done.send(what()))
        .unwrap();
    wait.recv_timeout(Duration::from_secs(20))
        .expect("it hangs")
}

fn edit(path: &Path, change: impl FnOnce(&mut Value)) {
    let mut json: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    change(&mut json);
    fs::write(path, json.to_string()).unwrap();
}

/// A draft with two documents, saved.
fn with_documents(fixture: &TestLibrary) -> profile_desk::domain::draft::Draft {
    let mut draft = full(1);
    for name in ["one.pdf", "two.pdf"] {
        let path = fixture.outside(name, format!("%PDF-1.7 {name}").as_bytes());
        fixture.attach(&mut draft, &path);
    }
    fixture.library.save(&draft).unwrap();
    draft
}

const NO_HASHES: [&str; 9] = [
    "../../../home/u/.ssh/id_rsa",
    "/etc/passwd",
    "",
    ".",
    "38523c",
    "AB",
    "..\\..\\x",
    "ab\u{0}",
    "zz",
];

#[test]
fn an_invalid_hash_never_becomes_a_path_and_loses_only_its_document() {
    for hash in NO_HASHES.into_iter().map(str::to_owned).chain([
        "AB".repeat(32),
        "ab".repeat(33),
        format!("{}\n", "ab".repeat(32)),
        "é".repeat(32),
    ]) {
        let fixture = TestLibrary::new();
        let draft = with_documents(&fixture);
        fixture.library.save(&full(2)).unwrap();
        let file = fixture.file(draft.id, "draft.json");
        edit(&file, |json| json["attachments"][0]["sha256"] = json!(hash));
        let damaged = fs::read(&file).unwrap();
        // Another program may only read, and changes nothing.
        let (found, errors) = {
            let opened = Library::at(fixture.library.root()).open().unwrap();
            (opened.drafts, opened.errors)
        };
        assert_eq!(found.len(), 2, "{hash:?}: {errors:?}");
        assert!(
            matches!(errors.as_slice(), [StoreError::LeftOut { aside: None, .. }]),
            "{hash:?}: {errors:?}"
        );
        assert_eq!(fs::read(&file).unwrap(), damaged);

        let (found, errors) = fixture.open();
        let [
            StoreError::LeftOut {
                aside: Some(aside), ..
            },
        ] = errors.as_slice()
        else {
            panic!("{hash:?}: {errors:?}");
        };
        let message = errors[0].to_string();
        assert!(
            message.contains("draft.json") && message.contains("one.pdf"),
            "{message}"
        );
        assert_eq!(fs::read(aside).unwrap(), damaged, "it is kept whole");
        let mut expected = draft.clone();
        expected.content.attachments.remove(0);
        assert_eq!(found, [expected.clone(), full(2)], "nothing else is lost");
        // It is reported once.
        let (found, errors) = fixture.open();
        assert_eq!(found, [expected, full(2)]);
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn an_unknown_document_loses_only_itself() {
    for change in [
        json!({"mediaType": "../x"}),
        json!({"mediaType": "text/html"}),
        json!({"size": "many"}),
        json!({"addedAt": 5}),
        json!({"name": null}),
    ] {
        let fixture = TestLibrary::new();
        let draft = with_documents(&fixture);
        let file = fixture.file(draft.id, "draft.json");
        edit(&file, |json| {
            for (name, value) in change.as_object().unwrap() {
                json["attachments"][1][name] = value.clone();
            }
        });
        let (found, errors) = fixture.open();
        assert_eq!(errors.len(), 1, "{change}: {errors:?}");
        assert_eq!(found[0].content.profile, draft.content.profile, "{change}");
        assert_eq!(
            found[0].content.attachments,
            draft.content.attachments[..1],
            "{change}"
        );
    }
}

#[test]
fn a_record_loses_only_invalid_hashes() {
    let fixture = TestLibrary::new();
    let draft = with_documents(&fixture);
    fixture
        .library
        .save_submission(draft.id, &record())
        .unwrap();
    let file = fixture.file(draft.id, "submission.json");
    let bad = "../../../etc/shadow";
    edit(&file, |json| {
        json["documents"][bad] = json!("d9");
        let document = serde_json::to_value(&draft.content.attachments[0]).unwrap();
        json["sent"]["documents"] = json!([document.clone(), document]);
        json["sent"]["documents"][0]["sha256"] = json!(bad);
    });
    let (found, errors) = fixture.open();
    let [StoreError::LeftOut { .. }] = errors.as_slice() else {
        panic!("{errors:?}");
    };
    let mut expected = record();
    let sent = expected.sent.as_mut().unwrap();
    sent.documents = draft.content.attachments[..1].to_vec();
    assert_eq!(found[0].submission, expected);
    assert!(fixture.open().1.is_empty());
}

#[test]
fn a_path_in_a_document_name_is_removed_on_reading() {
    let fixture = TestLibrary::new();
    let draft = with_documents(&fixture);
    let file = fixture.file(draft.id, "draft.json");
    edit(&file, |json| {
        json["attachments"][0]["name"] = json!("../../etc/x\u{202e}\u{1b}.pdf");
        json["attachments"][1]["name"] = json!("");
    });
    let (found, errors) = fixture.open();
    assert!(errors.is_empty(), "{errors:?}");
    let names: Vec<&str> = found[0]
        .content
        .attachments
        .iter()
        .map(|a| a.name.as_str())
        .collect();
    assert_eq!(names, ["x.pdf", "document"]);
}

#[test]
fn no_hash_leads_out_of_the_draft_folder() {
    let fixture = TestLibrary::new();
    let mut draft = with_documents(&fixture);
    let folder = fixture.folder(draft.id).join("attachments");
    for hash in NO_HASHES {
        let attachment = Attachment {
            sha256: hash.to_owned(),
            ..draft.content.attachments[0].clone()
        };
        let path = fixture.library.attachment_path(&attachment);
        assert_eq!(path.parent(), Some(folder.as_path()), "{hash:?}");
        draft.content.attachments.push(attachment);
    }
}

/// Links of a drive that is not mounted, and of a mistake.
#[cfg(unix)]
const LINKS: [&str; 2] = ["link to nothing", "link to itself"];

#[cfg(unix)]
fn strange(kind: &str, path: &Path) {
    let _ = fs::remove_file(path);
    match kind {
        "pipe" => {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        }
        "zero" => std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
        "link to nothing" => std::os::unix::fs::symlink("/no/drive/here", path).unwrap(),
        "link to itself" => std::os::unix::fs::symlink(path, path).unwrap(),
        "endless" => fs::File::create(path).unwrap().set_len(4 << 30).unwrap(),
        other => panic!("{other}"),
    }
}

#[cfg(unix)]
#[test]
fn a_special_file_is_reported_and_other_drafts_still_open() {
    for kind in LINKS.into_iter().chain(["pipe", "zero", "endless"]) {
        for name in [
            "draft.json",
            "submission.json",
            "draft.json.1",
            "sending.lock",
        ] {
            let fixture = TestLibrary::new();
            fixture.library.save(&full(1)).unwrap();
            fixture.library.save(&full(2)).unwrap();
            let file = fixture.file(Uuid::from_u128(1), name);
            strange(kind, &file);
            if name == "draft.json.1" {
                // A backup is read only when the last save is damaged.
                fs::write(fixture.file(Uuid::from_u128(1), "draft.json"), "{").unwrap();
            }
            let library = fixture.library.clone();
            let opened = soon(move || library.open().unwrap());
            assert!(opened.drafts.contains(&full(2)), "{kind} {name}");
            if name != "sending.lock" {
                let texts: Vec<String> = opened.errors.iter().map(ToString::to_string).collect();
                assert!(
                    texts.iter().any(|text| text.contains(name)),
                    "{kind}: {texts:?}"
                );
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_document_that_is_not_a_regular_file_is_never_copied() {
    for kind in ["pipe", "zero", "endless"] {
        let fixture = TestLibrary::new();
        let draft = with_documents(&fixture);
        let attachment = draft.content.attachments[0].clone();
        strange(kind, &fixture.library.attachment_path(&attachment));
        let library = fixture.library.clone();
        let (lent, copied, exported) = soon({
            let (draft, into) = (draft.clone(), fixture.root.path().join("copies"));
            move || {
                (
                    library.copy_for_external_use(draft.id, &attachment),
                    library.copy_attachments(
                        draft.id,
                        Uuid::from_u128(9),
                        &draft.content.attachments,
                    ),
                    library.export(&draft, &into).unwrap(),
                )
            }
        });
        assert!(matches!(
            lent,
            Err(OpenError::NotCopied { .. } | OpenError::Changed { .. })
        ));
        assert!(copied.is_err(), "{kind}");
        assert_eq!(exported.missing, ["one.pdf"], "{kind}");
        assert!(exported.folder.join("two.pdf").is_file());
    }
}

#[cfg(unix)]
#[test]
fn copies_for_other_programs_follow_no_link() {
    for place in ["lent", "lent/ID"] {
        let fixture = TestLibrary::new();
        let draft = with_documents(&fixture);
        let outside = fixture.root.path().join("outside");
        fs::create_dir(&outside).unwrap();
        let link = fixture
            .library
            .root()
            .join(place.replace("ID", &draft.id.to_string()));
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(&outside, &link).unwrap();
        let lent = fixture
            .library
            .copy_for_external_use(draft.id, &draft.content.attachments[0]);
        assert!(matches!(lent, Err(OpenError::NotCopied { .. })), "{lent:?}");
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 0, "{place}");
        // The next start removes the link, not its target.
        fs::write(outside.join("mine"), "mine").unwrap();
        fixture.library.remove_external_copies();
        assert!(outside.join("mine").exists());
        fixture
            .library
            .copy_for_external_use(draft.id, &draft.content.attachments[0])
            .unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_lock_or_crash_note_blocks_nothing() {
    let root = tempfile::tempdir().unwrap();
    strange("pipe", &root.path().join("library.lock"));
    fs::create_dir(root.path().join("crashes")).unwrap();
    strange("pipe", &root.path().join("crashes/untold"));
    let library = Library::at(root.path());
    let error = soon(move || library.lock().unwrap_err());
    assert!(error.to_string().contains("library.lock"), "{error}");
    let data = root.path().to_owned();
    assert_eq!(soon(move || profile_desk::crash::take_pending(&data)), None);
    // A crash note leads only to a report.
    let note = root.path().join("crashes/untold");
    for (text, is_reported) in [
        ("/etc/passwd", false),
        ("a.txt\u{1b}[31m", false),
        ("/elsewhere/a.txt", true),
    ] {
        fs::write(root.path().join("crashes/a.txt"), "report").unwrap();
        let _ = fs::remove_file(&note);
        fs::write(&note, text).unwrap();
        let report = profile_desk::crash::take_pending(root.path());
        assert_eq!(report.is_some(), is_reported, "{text:?}: {report:?}");
    }
}

#[cfg(unix)]
#[test]
fn path_completion_offers_only_files_and_folders() {
    let root = tempfile::tempdir().unwrap();
    strange("pipe", &root.path().join("pipe.pdf"));
    strange("zero", &root.path().join("zero.pdf"));
    fs::write(root.path().join("scan.pdf"), "%PDF-").unwrap();
    fs::create_dir(root.path().join("folder.pdf")).unwrap();
    let typed = format!("{}/", root.path().display());
    let offered = profile_desk::store::complete_path(&typed, None);
    let expected = ["folder.pdf/", "scan.pdf"].map(|name| format!("{typed}{name}"));
    assert_eq!(offered, expected);
    // A pipe in place of the folder blocks nothing.
    let typed = format!("{typed}pipe.pdf/");
    let offered = soon(move || profile_desk::store::complete_path(&typed, None));
    assert!(offered.is_empty());
}

#[cfg(unix)]
#[test]
fn a_broken_link_is_not_overwritten() {
    let id = Uuid::from_u128(1);
    for kind in LINKS {
        let fixture = TestLibrary::new();
        let mut draft = full(1);
        fixture.library.save(&draft).unwrap();
        fixture.library.save_submission(id, &record()).unwrap();
        let saves_all = |library: &Library, draft: &Draft| {
            [
                library.save(draft).is_ok(),
                library.save_submission(id, &record()).is_ok(),
                library.save_settings(&Settings::default()).is_ok(),
                library.save_accounts(&[]).is_ok(),
                library
                    .save_requirements(&RequirementsCache::default())
                    .is_ok(),
            ]
        };
        draft.content.profile.name.push('2');
        assert_eq!(saves_all(&fixture.library, &draft), [true; 5]);
        let names = [
            "draft.json",
            "submission.json",
            "settings.json",
            "accounts.json",
            "requirements.json",
        ];
        let paths: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(at, name)| match at {
                0 | 1 => fixture.file(id, name),
                _ => fixture.library.root().join(name),
            })
            .collect();
        for path in &paths {
            strange(kind, path);
        }
        // A window that has it open, one that starts, and a command.
        for library in [fixture.library.clone(), Library::at(fixture.library.root())] {
            assert_eq!(saves_all(&library, &draft), [false; 5], "{kind}");
            for path in &paths {
                assert!(path.is_symlink(), "{kind}: {}", path.display());
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn a_save_works_when_a_backup_is_a_broken_link() {
    for kind in LINKS {
        for name in ["draft.json.1", "draft.json.2"] {
            let fixture = TestLibrary::new();
            let mut draft = full(1);
            for number in 0..3 {
                draft.content.profile.name = format!("Save {number}");
                fixture.library.save(&draft).unwrap();
            }
            let older = fixture.file(draft.id, name);
            strange(kind, &older);
            draft.content.profile.name = "The last".to_owned();
            fixture.library.save(&draft).unwrap();
            assert!(older.is_symlink(), "{kind} {name}");
            assert_eq!(fixture.library.load(draft.id).unwrap(), draft);
        }
    }
}
