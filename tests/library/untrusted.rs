//! A library that somebody else wrote, or that was changed: special files are left where they are
//! and reported, and no text in a file leads outside its folder.

use std::fs;
use std::path::Path;

use profile_desk::domain::attachment::{Attachment, OpenError};
use profile_desk::domain::draft::Draft;
use profile_desk::store::{Library, StoreError};
use serde_json::{Value, json};

use crate::harness::library::{TestLibrary, full, record};
use crate::harness::system_calls::soon;

/// A draft with two documents, saved.
fn with_documents(fixture: &TestLibrary) -> Draft {
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

/// A draft in a library of the folder format, changed by somebody else, as it is after it was moved in, and
/// what was told but for documents without a content.
fn moved_in(
    draft: &Draft,
    change: impl FnOnce(&mut Value, &mut Value),
) -> (Draft, Vec<StoreError>) {
    let root = tempfile::tempdir().unwrap();
    let mut content = json!({
        "format": 1,
        "createdAt": draft.created_at,
        "changedAt": draft.changed_at,
        "profile": draft.content.profile,
        "attachments": draft.content.attachments,
        "shown": draft.visibility,
    });
    let mut record = serde_json::to_value(&draft.submission).unwrap();
    record["format"] = json!(1);
    change(&mut content, &mut record);
    let folder = root.path().join("drafts").join(draft.id.to_string());
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("draft.json"), content.to_string()).unwrap();
    fs::write(folder.join("submission.json"), record.to_string()).unwrap();
    let library = Library::at(root.path());
    library.move_in(&mut |_, _| {}).unwrap();
    let moved_in = library.take_moved_in().unwrap();
    let mut errors = moved_in.errors;
    errors.retain(|error| !matches!(error, StoreError::DocumentNotMovedIn { .. }));
    for error in &errors {
        if let StoreError::LeftOut { aside, .. } = error {
            let kept = fs::read_to_string(aside.as_ref().unwrap()).unwrap();
            assert!(
                [content.to_string(), record.to_string()].contains(&kept),
                "it is kept whole"
            );
        }
    }
    (library.load(draft.id).unwrap(), errors)
}

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
        let (found, errors) = moved_in(&draft, |json, _| {
            json["attachments"][0]["sha256"] = json!(hash);
        });
        let [error @ StoreError::LeftOut { .. }] = errors.as_slice() else {
            panic!("{hash:?}: {errors:?}");
        };
        let message = error.to_string();
        assert!(
            message.contains("draft.json") && message.contains("one.pdf"),
            "{message}"
        );
        let mut expected = draft.clone();
        expected.content.attachments.remove(0);
        assert_eq!(found, expected, "nothing else is lost");
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
        let (found, errors) = moved_in(&draft, |json, _| {
            for (name, value) in change.as_object().unwrap() {
                json["attachments"][1][name] = value.clone();
            }
        });
        assert_eq!(errors.len(), 1, "{change}: {errors:?}");
        assert_eq!(found.content.profile, draft.content.profile, "{change}");
        assert_eq!(
            found.content.attachments,
            draft.content.attachments[..1],
            "{change}"
        );
    }
}

#[test]
fn a_record_loses_only_invalid_hashes() {
    let fixture = TestLibrary::new();
    let mut draft = with_documents(&fixture);
    draft.submission = record();
    let bad = "../../../etc/shadow";
    let (found, errors) = moved_in(&draft, |_, json| {
        json["documents"][bad] = json!("d9");
        let document = serde_json::to_value(&draft.content.attachments[0]).unwrap();
        json["sent"]["documents"] = json!([document.clone(), document]);
        json["sent"]["documents"][0]["sha256"] = json!(bad);
    });
    let [StoreError::LeftOut { .. }] = errors.as_slice() else {
        panic!("{errors:?}");
    };
    let mut expected = record();
    let sent = expected.sent.as_mut().unwrap();
    sent.documents = draft.content.attachments[..1].to_vec();
    assert_eq!(found.submission, expected);
}

#[test]
fn a_path_in_a_document_name_is_removed_on_reading() {
    let fixture = TestLibrary::new();
    let draft = with_documents(&fixture);
    let (found, errors) = moved_in(&draft, |json, _| {
        json["attachments"][0]["name"] = json!("../../etc/x\u{202e}\u{1b}.pdf");
        json["attachments"][1]["name"] = json!("");
    });
    assert!(errors.is_empty(), "{errors:?}");
    let names = found.content.attachments.iter().map(|a| a.name.as_str());
    assert!(names.eq(["x.pdf", "document"]));
}

#[test]
fn no_hash_leads_out_of_the_draft_folder() {
    let fixture = TestLibrary::new();
    let mut draft = with_documents(&fixture);
    let folder = fixture.library.root().join("documents");
    for hash in NO_HASHES {
        let attachment = Attachment {
            sha256: hash.to_owned(),
            ..draft.content.attachments[0].clone()
        };
        let path = fixture.library.attachment_path(&attachment);
        let of_hash = path.parent().and_then(Path::parent);
        assert_eq!(of_hash, Some(folder.as_path()), "{hash:?}");
        draft.content.attachments.push(attachment);
    }
}

#[cfg(unix)]
fn strange(kind: &str, path: &Path) {
    let _ = fs::remove_file(path);
    match kind {
        "pipe" => {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        }
        "zero" => std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
        "endless" => fs::File::create(path).unwrap().set_len(4 << 30).unwrap(),
        other => panic!("{other}"),
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
        let (lent, exported) = soon({
            let (draft, into) = (draft.clone(), fixture.root.path().join("copies"));
            move || {
                (
                    library.copy_for_external_use(draft.id, &attachment),
                    library.export(&draft, &into).unwrap(),
                )
            }
        });
        assert!(matches!(
            lent,
            Err(OpenError::NotCopied { .. } | OpenError::Changed { .. })
        ));
        assert_eq!(exported.missing, ["one.pdf"], "{kind}");
        assert!(exported.folder.join("two.pdf").is_file());
    }
}

#[cfg(unix)]
#[test]
fn copies_for_other_programs_follow_no_link() {
    for is_whole in [true, false] {
        let fixture = TestLibrary::new();
        let draft = with_documents(&fixture);
        let outside = fixture.root.path().join("outside");
        fs::create_dir(&outside).unwrap();
        // The folder of all copies, or that of one program's.
        let mut link = fixture.library.root().join("lent");
        if !is_whole {
            fixture
                .library
                .copy_for_external_use(draft.id, &draft.content.attachments[0])
                .unwrap();
            link = fs::read_dir(link).unwrap().next().unwrap().unwrap().path();
            fs::remove_dir_all(&link).unwrap();
        }
        std::os::unix::fs::symlink(&outside, &link).unwrap();
        let lent = fixture
            .library
            .copy_for_external_use(draft.id, &draft.content.attachments[0]);
        assert!(matches!(lent, Err(OpenError::NotCopied { .. })), "{lent:?}");
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 0, "{is_whole}");
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
fn a_pipe_in_place_of_a_crash_note_blocks_nothing() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("crashes")).unwrap();
    strange("pipe", &root.path().join("crashes/untold"));
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
