//! Two programs with one library: one writes, the other only reads or works on drafts of its own.

use std::fs;

use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

use crate::harness::library::{TestLibrary, full};

#[test]
fn a_second_program_can_only_read_the_library() {
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    let other = Library::at(fixture.library.root());
    let error = other.lock().unwrap_err();
    assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    assert_eq!(other.open().unwrap().drafts, [full(1)]);

    let root = fixture.library.root().to_owned();
    drop(fixture.library);
    Library::at(&root).lock().unwrap();
}

#[test]
fn a_draft_sent_by_a_command_is_in_the_list_and_known_to_be_sent() {
    let fixture = TestLibrary::new();
    let command = Library::at(fixture.library.root());
    let sending = command.lock_draft(Uuid::from_u128(2)).unwrap();
    command.save(&full(2)).unwrap();
    fixture.library.save(&full(1)).unwrap();
    assert_eq!(fixture.open().0.len(), 2, "it is in the list");
    assert!(fixture.library.is_being_sent(Uuid::from_u128(2)));
    assert!(matches!(
        command.lock_draft(Uuid::from_u128(2)),
        Err(StoreError::InUse { .. })
    ));
    drop(sending);
    assert!(!fixture.library.is_being_sent(Uuid::from_u128(2)));
}

#[test]
fn an_export_is_a_file_that_can_be_submitted_with_its_documents_beside_it() {
    let fixture = TestLibrary::new();
    let mut draft = full(1);
    for name in ["scan.pdf", "other/scan.pdf"] {
        fs::create_dir_all(fixture.root.path().join("other")).unwrap();
        let path = fixture.outside(name, format!("%PDF-1.7 {name}").as_bytes());
        fixture.attach(&mut draft, &path);
    }
    let into = fixture.root.path().join("copies");
    let first = fixture.library.export(&draft, &into).unwrap();
    let second = fixture.library.export(&draft, &into).unwrap();
    assert_ne!(first.folder, second.folder, "Existing files are kept");
    assert!(first.missing.is_empty());
    let json = fs::read(first.folder.join("profile.json")).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let (read, _) =
        profile_desk::domain::profile::CompanyProfile::from_json(json.as_object().unwrap());
    assert_eq!(read, draft.content.profile);
    assert_eq!(
        fs::read(first.folder.join("scan.pdf")).unwrap(),
        b"%PDF-1.7 scan.pdf"
    );
    assert_eq!(
        fs::read(first.folder.join("scan (2).pdf")).unwrap(),
        b"%PDF-1.7 other/scan.pdf"
    );

    // The library itself may be damaged.
    fs::remove_dir_all(fixture.library.root()).unwrap();
    let rescued = fixture.library.export(&draft, &into).unwrap();
    assert_eq!(rescued.missing, ["scan.pdf", "scan.pdf"]);
    assert!(rescued.folder.join("profile.json").exists());

    let file = fixture.outside("file", b"");
    let error = fixture.library.export(&draft, &file).unwrap_err();
    assert!(
        error.to_string().contains("Choose another folder"),
        "{error}"
    );
}
