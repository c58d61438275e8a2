//! Backups are whole, also of a library that is being written, and restoring one is all or nothing.
//!
//! The inner tests are programs that are killed: this test program starts itself again.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use profile_desk::clock;
use profile_desk::domain::attachment::Attached;
use profile_desk::domain::database_error::DatabaseError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::row_query::RowQuery;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{BackupError, Library, StoreError};
use uuid::Uuid;

use crate::harness::desktop::inner_arguments;
use crate::harness::window::example_draft;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj";
const ROOT: &str = "BACKUPS_ROOT";

fn draft(number: u128, name: &str) -> Draft {
    let mut draft = example_draft(number, "amsterdam-office");
    name.clone_into(&mut draft.content.profile.name);
    draft
}

/// The names of the profiles in a library, by number.
fn names(root: &Path) -> BTreeMap<u128, String> {
    let opened = Library::at(root).open().unwrap();
    assert!(opened.errors.is_empty(), "{:?}", opened.errors);
    let name = |draft: Draft| (draft.id.as_u128(), draft.content.profile.name);
    opened.drafts.into_iter().map(name).collect()
}

fn expected(names: &[(u128, &str)]) -> BTreeMap<u128, String> {
    let owned = |(number, name): &(u128, &str)| (*number, (*name).to_owned());
    names.iter().map(owned).collect()
}

/// The names of the files with backups.
fn backups(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root.join("backups")).into_iter().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|ending| ending == "db")
        })
        .collect();
    names.sort();
    names
}

struct Fixture {
    outside: tempfile::TempDir,
    library: Library,
}

impl Fixture {
    fn new(names: &[(u128, &str)]) -> Self {
        let outside = tempfile::tempdir().unwrap();
        let library = Library::at(&outside.path().join("data"));
        for (number, name) in names {
            library.save(&draft(*number, name)).unwrap();
        }
        Self { outside, library }
    }

    fn root(&self) -> &Path {
        self.library.root()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.outside.path().join(name)
    }

    /// Makes a backup, and returns its path.
    fn backup(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        self.library.back_up_to(&path, clock::now()).unwrap();
        path
    }

    /// Attaches a document to a draft with this number.
    fn attach(&self, number: u128, content: &[u8]) -> Draft {
        let source = self.path("extract.pdf");
        fs::write(&source, content).unwrap();
        let mut draft = self.library.load(Uuid::from_u128(number)).unwrap();
        let attached = self.library.attach(&source, &[], clock::now()).unwrap();
        let Attached::New(document) = attached else {
            panic!("{attached:?}");
        };
        draft.content.attachments.push(document);
        self.library.save(&draft).unwrap();
        draft
    }
}

#[test]
fn there_is_a_backup_of_each_day_and_of_the_last_seven() {
    let fixture = Fixture::new(&[(1, "One")]);
    let library = &fixture.library;
    let start: Timestamp = "2026-11-25T23:59:59Z".parse().unwrap();
    let first = library.back_up_daily(start).unwrap().unwrap();
    assert_eq!(backups(fixture.root()), ["library-2026-11-25.db"]);
    assert_eq!(library.back_up_daily(start).unwrap(), None, "one a day");
    for day in 1..=8 {
        let now = start + SignedDuration::from_hours(24 * day);
        assert!(library.back_up_daily(now).unwrap().is_some());
    }
    let kept = backups(fixture.root());
    assert_eq!(kept.len(), 7, "{kept:?}");
    assert_eq!(kept[0], "library-2026-11-27.db");
    assert_eq!(kept[6], "library-2026-12-03.db");
    assert!(!first.exists());
    let modes = fs::read_dir(fixture.root().join("backups")).unwrap();
    for file in modes {
        use std::os::unix::fs::PermissionsExt;
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{file:?}");
    }
}

#[test]
fn a_library_that_was_never_used_has_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    let library = Library::at(&root);
    assert_eq!(library.back_up_daily(clock::now()).unwrap(), None);
    let file = folder.path().join("backup.db");
    let made = library.back_up_to(&file, clock::now());
    assert_eq!(made, Err(BackupError::NoLibrary));
    assert!(!root.exists() && !file.exists());
}

#[test]
fn a_backup_has_everything_and_is_restored_on_another_computer() {
    let fixture = Fixture::new(&[(1, "One"), (2, "Two"), (3, "Three")]);
    let with_document = fixture.attach(2, PDF);
    fixture.library.trash(Uuid::from_u128(3), "Three").unwrap();
    let file = fixture.path("backup.db");
    let made = fixture.library.back_up_to(&file, clock::now()).unwrap();
    assert_eq!((made.contents.profiles, made.contents.trashed), (3, 1));
    assert_eq!((made.contents.documents, made.missing), (1, 0));
    assert_eq!(made.bytes, fs::metadata(&file).unwrap().len());
    let files = fs::read_dir(fixture.outside.path()).unwrap();
    assert_eq!(files.count(), 3, "data, backup.db, extract.pdf");

    let again = fixture.library.back_up_to(&file, clock::now());
    assert_eq!(again, Err(BackupError::Exists));

    let other = Library::at(&fixture.path("other"));
    let restored = other.restore_backup(&file, clock::now()).unwrap();
    assert_eq!(restored.previous, None);
    assert_eq!(restored.missing, []);
    assert_eq!(names(other.root()), expected(&[(1, "One"), (2, "Two")]));
    let draft = other.load(with_document.id).unwrap();
    assert_eq!(draft, with_document);
    let path = other.attachment_path(&draft.content.attachments[0]);
    assert_eq!(fs::read(path).unwrap(), PDF);
    let in_trash = Uuid::from_u128(3);
    assert!(other.has(in_trash) && !other.is_in_list(in_trash).unwrap());
    assert!(other.restored_at().is_some());
    assert_eq!(fixture.library.restored_at(), None);
}

#[test]
fn a_daily_backup_names_the_documents_that_are_gone() {
    let fixture = Fixture::new(&[(1, "One"), (2, "Two")]);
    let draft = fixture.attach(2, PDF);
    let daily = fixture
        .library
        .back_up_daily(clock::now())
        .unwrap()
        .unwrap();
    let restored = fixture
        .library
        .restore_backup(&daily, clock::now())
        .unwrap();
    assert_eq!(restored.missing, [], "it is in the library");
    fs::remove_file(
        fixture
            .library
            .attachment_path(&draft.content.attachments[0]),
    )
    .unwrap();
    let restored = fixture
        .library
        .restore_backup(&daily, clock::now())
        .unwrap();
    assert_eq!(restored.missing.len(), 1);
    assert_eq!(restored.missing[0].profile, "Two");
    assert_eq!(restored.missing[0].document, "extract.pdf");
    assert_eq!(names(fixture.root()), expected(&[(1, "One"), (2, "Two")]));
    // It is put back by whoever has it.
    fixture.attach(2, PDF);
}

#[test]
fn what_was_there_is_kept_and_restored_again() {
    let fixture = Fixture::new(&[(1, "Before")]);
    let backup = fixture.backup("backup.db");
    let mut changed = fixture.library.load(Uuid::from_u128(1)).unwrap();
    changed.content.profile.name = "After".to_owned();
    fixture.library.save(&changed).unwrap();
    fixture.library.save(&draft(2, "New")).unwrap();

    let restored = fixture
        .library
        .restore_backup(&backup, clock::now())
        .unwrap();
    assert_eq!(names(fixture.root()), expected(&[(1, "Before")]));
    let previous = restored.previous.unwrap();
    assert!(previous.starts_with(fixture.root().join("backups")));
    fixture
        .library
        .restore_backup(&previous, clock::now())
        .unwrap();
    assert_eq!(names(fixture.root()), expected(&[(1, "After"), (2, "New")]));

    // The last seven are kept, and the one that is restored again and again.
    let mut kept = Vec::new();
    for seconds in 1..=9 {
        let now = clock::now() + SignedDuration::from_secs(seconds);
        let restored = fixture.library.restore_backup(&previous, now);
        kept.push(restored.unwrap().previous.unwrap());
    }
    kept.reverse();
    let is_there: Vec<bool> = kept.iter().map(|path| path.exists()).collect();
    assert_eq!(is_there, [[true; 7].as_slice(), &[false; 2]].concat());
    assert!(previous.exists());
}

#[test]
fn a_program_that_has_the_library_open_overwrites_nothing_that_was_restored() {
    let fixture = Fixture::new(&[(1, "Before")]);
    let backup = fixture.backup("backup.db");
    let window = Library::at(fixture.root());
    let mut open = window.load(Uuid::from_u128(1)).unwrap();
    let mut new = draft(2, "New");
    window.save(&new).unwrap();
    // As many saves as there are after the restore, so that the versions would come up again.
    for key in 0..4 {
        open.content.profile.name = format!("Typed {key}");
        window.save(&open).unwrap();
    }
    let before = window.change_counter().unwrap();
    fixture
        .library
        .restore_backup(&backup, clock::now())
        .unwrap();
    assert_ne!(window.change_counter().unwrap(), before, "it is noticed");
    let mut restored = fixture.library.load(open.id).unwrap();
    for key in 0..4 {
        restored.content.profile.name = format!("Restored {key}");
        fixture.library.save(&restored).unwrap();
    }
    open.content.profile.name = "Typed later".to_owned();
    assert_eq!(window.save(&open), Err(StoreError::DraftIsNewer));
    new.content.profile.name = "New, typed later".to_owned();
    window.save(&new).unwrap();
    let all = expected(&[(1, "Restored 3"), (2, "New, typed later")]);
    assert_eq!(names(fixture.root()), all);
}

#[test]
fn nothing_is_restored_while_a_profile_is_sent() {
    let fixture = Fixture::new(&[(1, "One")]);
    let backup = fixture.backup("backup.db");
    let id = Uuid::from_u128(1);
    let sender = Library::at(fixture.root());
    let _claim = sender.claim_for_sending(id).unwrap();
    sender.load(id).unwrap();
    let record = SubmissionRecord {
        state: SubmissionState::Running {
            step: Step::Create,
            since: clock::now(),
        },
        ..SubmissionRecord::default()
    };
    sender.save_submission(id, &record).unwrap();
    let restored = fixture.library.restore_backup(&backup, clock::now());
    assert_eq!(restored, Err(BackupError::BeingSent));
    assert!(fixture.library.load(id).unwrap().submission.is_running());
    assert_eq!(backups(fixture.root()), [""; 0]);
}

#[test]
fn only_a_sound_backup_is_restored() {
    let fixture = Fixture::new(&[(1, "One")]);
    fixture.attach(1, PDF);
    let sound = fs::read(fixture.backup("backup.db")).unwrap();
    let file = fixture.path("other.db");
    let mut damaged = sound.clone();
    let at = sound
        .windows(PDF.len())
        .position(|part| part == PDF)
        .unwrap();
    damaged[at + 10] ^= 1;
    let mut newer = sound.clone();
    newer[63] = 99;
    let mut foreign = sound.clone();
    foreign[68] ^= 1;
    let cut = sound[..sound.len() / 2].to_vec();
    let not_read = BackupError::NotRead;
    let refused = [
        ("a damaged document", damaged, BackupError::DocumentDamaged),
        (
            "a newer version",
            newer,
            not_read(DatabaseError::Newer { version: 99 }),
        ),
        (
            "another program's",
            foreign,
            not_read(DatabaseError::Foreign),
        ),
        ("half a file", cut, not_read(DatabaseError::Damaged)),
        (
            "an empty file",
            Vec::new(),
            not_read(DatabaseError::Foreign),
        ),
        (
            "a text",
            b"{\"name\": \"One\"}".repeat(100),
            not_read(DatabaseError::Foreign),
        ),
    ];
    for (what, content, expected_error) in refused {
        fs::write(&file, content).unwrap();
        let restored = fixture.library.restore_backup(&file, clock::now());
        assert_eq!(restored, Err(expected_error), "{what}");
        assert_eq!(names(fixture.root()), expected(&[(1, "One")]));
        assert_eq!(fixture.library.restored_at(), None);
    }
}

#[test]
fn a_backup_of_a_library_that_is_written_is_of_one_moment() {
    let fixture = Fixture::new(&[]);
    for number in 1..=300 {
        fixture.library.save(&draft(number, "0")).unwrap();
    }
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            // Each round gives all drafts the next number, one after the other.
            let library = Library::at(fixture.root());
            let mut drafts = library.open().unwrap().drafts;
            drafts.sort_by_key(|draft| draft.id);
            for round in 1.. {
                for draft in &mut drafts {
                    draft.content.profile.name = round.to_string();
                    library.save(draft).unwrap();
                    if done.load(Ordering::Relaxed) {
                        return;
                    }
                }
            }
        });
        let mut rounds = Vec::new();
        for number in 0..5 {
            let backup = fixture.backup(&format!("backup-{number}.db"));
            let other = Library::at(&fixture.path(&format!("other-{number}")));
            other.restore_backup(&backup, clock::now()).unwrap();
            let names = names(other.root());
            let numbers: Vec<u32> = names.values().map(|name| name.parse().unwrap()).collect();
            let is_of_one_moment =
                numbers.windows(2).all(|pair| pair[0] >= pair[1]) && numbers[0] - numbers[299] <= 1;
            assert!(is_of_one_moment, "{numbers:?}");
            rounds.push(numbers[299]);
        }
        done.store(true, Ordering::Relaxed);
    });
}

fn root() -> PathBuf {
    std::env::var_os(ROOT).unwrap().into()
}

#[test]
#[ignore = "a program that is killed"]
fn inner_restores() {
    let root = root();
    let library = Library::at(&root.join("data"));
    for name in ["one.db", "two.db"].iter().cycle() {
        println!("restoring {name}");
        library
            .restore_backup(&root.join(name), clock::now())
            .unwrap();
    }
}

#[test]
fn a_program_that_is_killed_while_it_restores_leaves_one_library_or_the_other() {
    const TIMES: usize = 60;
    let fixture = Fixture::new(&[]);
    let mut libraries = Vec::new();
    for (name, file) in [("One", "one.db"), ("Two", "two.db")] {
        for number in 1..=40 {
            let id = Uuid::from_u128(number);
            let mut changed = draft(number, name);
            if fixture.library.has(id) {
                changed = fixture.library.load(id).unwrap();
                changed.content.profile.name = name.to_owned();
            }
            fixture.library.save(&changed).unwrap();
        }
        fixture.attach(1, format!("%PDF-1.7 {name}").as_bytes());
        fixture.backup(file);
        libraries.push(names(fixture.root()));
    }
    let mut seen = [0, 0];
    for _ in 0..TIMES {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(inner_arguments("inner_restores"))
            .env(ROOT, fixture.outside.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let begun = lines.find(|line| line.as_ref().unwrap().contains("restoring"));
        assert!(begun.is_some());
        let chance = u64::from(Uuid::new_v4().as_bytes()[0]);
        thread::sleep(Duration::from_micros(chance * 800));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = names(fixture.root());
        let which = libraries.iter().position(|names| *names == found);
        seen[which.unwrap_or_else(|| panic!("a mixture: {found:?}"))] += 1;
        let draft = fixture.library.load(Uuid::from_u128(1)).unwrap();
        for document in &draft.content.attachments {
            let path = fixture.library.attachment_path(document);
            assert!(path.exists(), "{path:?}");
        }
        let _ = fs::remove_dir_all(fixture.root().join("backups"));
    }
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
}

#[test]
fn a_backup_that_was_just_made_stays_with_a_clock_that_went_back() {
    let fixture = Fixture::new(&[(1, "Before")]);
    let backup = fixture.backup("backup.db");
    let ahead = clock::now() + SignedDuration::from_hours(24 * 365);
    for day in 0..7 {
        let now = ahead + SignedDuration::from_hours(24 * day);
        fixture.library.back_up_daily(now).unwrap().unwrap();
        fixture.library.restore_backup(&backup, now).unwrap();
    }
    let daily = fixture.library.back_up_daily(clock::now()).unwrap();
    assert!(daily.unwrap().exists());
    let restored = fixture.library.restore_backup(&backup, clock::now());
    assert!(restored.unwrap().previous.unwrap().exists());
}

#[test]
fn versions_stay_small_however_often_a_backup_is_restored() {
    let fixture = Fixture::new(&[(1, "Before")]);
    let id = Uuid::from_u128(1);
    for number in 0..9 {
        let backup = fixture.backup(&format!("{number}.db"));
        fixture
            .library
            .restore_backup(&backup, clock::now())
            .unwrap();
        let versions = fixture.library.read(id).unwrap().saved_as;
        assert!(versions.content <= number + 2, "{versions:?}");
    }
}

#[test]
fn what_a_restore_has_replaced_does_not_come_back_when_the_library_is_damaged_later() {
    let fixture = Fixture::new(&[(1, "Kept")]);
    let backup = fixture.backup("backup.db");
    fixture.library.save(&draft(2, "Replaced")).unwrap();
    fixture
        .library
        .restore_backup(&backup, clock::now())
        .unwrap();
    let root = fixture.root().to_owned();
    drop(fixture.library);
    let path = root.join("library.db");
    let mut damaged = fs::read(&path).unwrap();
    damaged[..4096].fill(7);
    fs::write(&path, damaged).unwrap();
    let library = Library::at(&root);
    library.check_and_recover().unwrap();
    let names: Vec<String> = library
        .rows(&RowQuery::default(), 0..9)
        .unwrap()
        .into_iter()
        .map(|row| row.name)
        .collect();
    assert_eq!(names, ["Kept"]);
}
