//! Programs that share a library: each sees what the others do, and only one sends a draft.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use profile_desk::domain::claim::{Attempt, ClaimPurpose, ProgramKind};
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

use crate::harness::library::{TestLibrary, full};
use crate::harness::window::at;

const ID: Uuid = Uuid::from_u128(1);

#[test]
fn each_program_sees_what_the_others_save() {
    let fixture = TestLibrary::new();
    let other = Library::at(fixture.library.root());
    fixture.library.save(&full(1)).unwrap();
    assert_eq!(other.load(ID).unwrap(), full(1));
    let before = fixture.library.change_counter().unwrap();
    let mut draft = full(1);
    draft.content.profile.city = "Utrecht".to_owned();
    other.save(&draft).unwrap();
    assert_ne!(fixture.library.change_counter().unwrap(), before);
    let changed = fixture.library.read_if_changed(ID).unwrap().unwrap();
    assert_eq!(changed.draft, draft);
    // A save that has not seen the change writes nothing.
    let error = fixture.library.save(&full(1)).unwrap_err();
    assert!(matches!(error, StoreError::DraftIsNewer), "{error}");
    let versions = changed.saved_as;
    fixture
        .library
        .know(ID, versions.content, Some(versions.record));
    assert!(fixture.library.read_if_changed(ID).unwrap().is_none());
    fixture.library.save(&full(1)).unwrap();
}

#[test]
fn accounts_and_settings_that_others_changed_stay() {
    use crate::harness::window::sandbox_account;
    use profile_desk::settings::{Settings, Theme};

    let fixture = TestLibrary::new();
    let other = Library::at(fixture.library.root());
    let one = sandbox_account();
    let mut two = sandbox_account();
    two.id = Uuid::from_u128(2);
    fixture
        .library
        .save_accounts(&[], std::slice::from_ref(&one))
        .unwrap();
    // Neither has seen the other's account.
    other
        .save_accounts(&[], std::slice::from_ref(&two))
        .unwrap();
    let mut renamed = one.clone();
    renamed.name = "Renamed".to_owned();
    fixture
        .library
        .save_accounts(&[one], std::slice::from_ref(&renamed))
        .unwrap();
    let stored: BTreeSet<String> = other.accounts().0.into_iter().map(|one| one.name).collect();
    assert_eq!(
        stored,
        BTreeSet::from(["Renamed".to_owned(), two.name.clone()])
    );
    other.save_accounts(&[two], &[]).unwrap();
    assert_eq!(other.accounts().0, [renamed]);

    let before = Settings::default();
    let dark = Settings {
        theme: Theme::Dark,
        ..before.clone()
    };
    let large = Settings {
        zoom: 1.5,
        ..before.clone()
    };
    fixture.library.save_settings(&before, &dark).unwrap();
    other.save_settings(&before, &large).unwrap();
    let stored = other.settings().0;
    assert_eq!((stored.theme, stored.zoom), (Theme::Dark, 1.5));
}

#[test]
fn a_draft_that_is_edited_says_where_and_can_be_taken_over() {
    let fixture = TestLibrary::new();
    let window = Library::of_window(fixture.library.root());
    let other = Library::of_window(fixture.library.root());
    assert_eq!(window.claim_for_editing(ID).unwrap(), None);
    assert_eq!(
        window.claim_for_editing(ID).unwrap(),
        None,
        "it has it already"
    );
    assert!(window.holders().unwrap().is_empty(), "its own");
    let holder = other.claim_for_editing(ID).unwrap().unwrap();
    assert_eq!(holder.program, ProgramKind::Window);
    assert_eq!(holder.purpose, ClaimPurpose::Editing);
    assert!(!holder.who.is_empty());
    assert_eq!(other.holders().unwrap()[&ID], holder);
    let command = Library::at(fixture.library.root());
    let error = command.check_not_claimed(ID, Attempt::Change).unwrap_err();
    assert!(error.to_string().contains(&holder.who), "{error}");

    assert_eq!(other.take_over(ID).unwrap(), None);
    assert!(window.holders().unwrap().contains_key(&ID));
    // The end of the first one changes nothing.
    window.release_editing(ID);
    assert!(window.holders().unwrap().contains_key(&ID));
    other.release_editing(ID);
    assert_eq!(window.claim_for_editing(ID).unwrap(), None);
    drop(window);
    assert_eq!(
        other.claim_for_editing(ID).unwrap(),
        None,
        "its program ended"
    );
}

#[test]
fn a_draft_that_is_edited_is_not_sent_and_one_that_is_sent_is_not_edited() {
    let fixture = TestLibrary::new();
    let window = Library::of_window(fixture.library.root());
    let command = Library::at(fixture.library.root());
    window.claim_for_editing(ID).unwrap();
    let error = command.claim_for_sending(ID).unwrap_err();
    assert!(matches!(error, StoreError::Claimed { .. }), "{error}");
    assert!(error.to_string().contains("Nothing was sent"), "{error}");
    let own = window.claim_for_sending(ID).unwrap();
    drop(own);
    window.release_editing(ID);

    let sending = command.claim_for_sending(ID).unwrap();
    assert!(sending.is_held() && window.is_being_sent(ID));
    assert!(window.claim_for_editing(ID).unwrap().is_some());
    let holder = window.take_over(ID).unwrap().unwrap();
    assert_eq!(
        (holder.purpose, holder.program),
        (ClaimPurpose::Sending, ProgramKind::Command)
    );
    for library in [&window, &command] {
        let error = library.claim_for_sending(ID).unwrap_err();
        assert!(matches!(error, StoreError::Claimed { .. }), "{error}");
    }
    drop(sending);
    assert!(!window.is_being_sent(ID));
    window.claim_for_sending(ID).unwrap();
}

#[test]
fn only_one_of_many_sends_a_draft() {
    const MANY: usize = 8;
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    for round in 0..50 {
        let barrier = Barrier::new(MANY);
        let claims: Vec<_> = thread::scope(|scope| {
            let claim = || {
                let library = Library::at(fixture.library.root());
                library.database().unwrap();
                barrier.wait();
                library.claim_for_sending(ID).ok()
            };
            let threads: Vec<_> = (0..MANY).map(|_| scope.spawn(claim)).collect();
            threads.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(claims.iter().flatten().count(), 1, "round {round}");
    }
    // Programs that ended leave nothing behind.
    let programs = fixture.library.root().join("programs");
    assert_eq!(fs::read_dir(programs).unwrap().count(), 0);
}

// Programs that are killed

#[test]
#[ignore = "a program that is killed"]
fn inner_claims_and_waits() {
    let root = PathBuf::from(std::env::var_os("PROFILE_DESK_TEST_ROOT").unwrap());
    let library = Library::at(&root);
    library.load(ID).unwrap();
    library.claim_for_editing(Uuid::from_u128(2)).unwrap();
    let _sending = library.claim_for_sending(ID).unwrap();
    let running = SubmissionRecord {
        state: SubmissionState::Running {
            step: Step::Create,
            since: at(0),
        },
        guid: Some(Uuid::from_u128(0x99)),
        ..SubmissionRecord::default()
    };
    library.save_submission(ID, &running).unwrap();
    println!("claimed");
    std::io::stdout().flush().unwrap();
    thread::sleep(Duration::from_mins(5));
}

fn sender(root: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "sharing::inner_claims_and_waits"])
        .args(["--ignored", "--nocapture"])
        .env("PROFILE_DESK_TEST_ROOT", root)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines
        .map_while(Result::ok)
        .any(|line| line.contains("claimed"));
    assert!(said, "it ended early");
    child
}

#[test]
fn the_claims_of_a_killed_program_end_and_its_submission_is_interrupted() {
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    let mut child = sender(fixture.library.root());
    assert_eq!(fixture.library.holders().unwrap().len(), 2);
    assert!(fixture.library.claim_for_sending(ID).is_err());
    assert!(fixture.library.interrupted().unwrap().is_empty());
    child.kill().unwrap();
    // It is not waited for yet.
    while fixture.library.is_being_sent(ID) {
        thread::sleep(Duration::from_millis(1));
    }
    let interrupted = fixture.library.interrupted().unwrap();
    assert_eq!(interrupted.len(), 1);
    assert!(fixture.library.holders().unwrap().is_empty());
    fixture.library.claim_for_sending(ID).unwrap();
    child.wait().unwrap();
}

/// The lock files are temporary by their names: somebody may delete them.
#[cfg(target_os = "linux")]
#[test]
fn a_running_program_keeps_its_claims_when_its_lock_is_deleted() {
    let fixture = TestLibrary::new();
    fixture.library.save(&full(1)).unwrap();
    let mut child = sender(fixture.library.root());
    fs::remove_dir_all(fixture.library.root().join("programs")).unwrap();
    assert!(fixture.library.is_being_sent(ID));
    assert!(fixture.library.claim_for_sending(ID).is_err());
    child.kill().unwrap();
    child.wait().unwrap();
    fixture.library.claim_for_sending(ID).unwrap();
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

#[test]
fn a_draft_that_was_deleted_for_good_while_it_is_edited_is_saved_as_a_new_one() {
    let (fixture, other) = two_programs();
    other.trash(ID, "any").unwrap();
    other.delete_for_good(ID).unwrap();
    let mut draft = full(1);
    draft.content.profile.city = "Utrecht".to_owned();
    for _ in 0..2 {
        fixture.library.save(&draft).unwrap();
        assert_eq!(other.load(ID).unwrap().content, draft.content);
        draft.content.profile.city.push('!');
    }
}

#[test]
fn one_program_does_not_send_a_draft_twice_at_once() {
    let (fixture, _) = two_programs();
    let claim = fixture.library.claim_for_sending(ID).unwrap();
    let second = fixture.library.clone().claim_for_sending(ID);
    assert!(matches!(second, Err(StoreError::Claimed { .. })));
    assert!(claim.is_held());
    drop(claim);
    let claim = fixture.library.claim_for_sending(ID).unwrap();
    assert!(claim.is_held());
}

/// A library with one draft, which both programs have read.
fn two_programs() -> (TestLibrary, Library) {
    let fixture = TestLibrary::new();
    let other = Library::at(fixture.library.root());
    fixture.library.save(&full(1)).unwrap();
    other.load(ID).unwrap();
    (fixture, other)
}
