//! Documents by content: whole or not there, shared by drafts, and deleted 30 days after the last one.
//!
//! The inner tests are the affected programs: this test program starts itself again.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::ScopedJoinHandle;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use profile_desk::clock;
use profile_desk::domain::attachment::{
    AttachError, Attached, Attachment, DocumentError, MAX_FILE_BYTES, MAX_FILES, MediaType,
};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::other_value::{OtherValue, Part, ValueSource};
use profile_desk::store::{Database, Documents, NotAdded, Removed};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::harness::desktop::inner_arguments;
use crate::harness::system_calls::{soon, this_program_with_fault};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj";
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A data folder, with a folder of other files beside it.
struct Fixture {
    outside: tempfile::TempDir,
    root: PathBuf,
    database: Database,
    documents: Documents,
}

impl Fixture {
    fn new() -> Self {
        let outside = tempfile::tempdir().unwrap();
        let root = outside.path().join("data");
        fs::create_dir(&root).unwrap();
        Self {
            database: Database::open(&root).unwrap(),
            documents: Documents::at(&root),
            outside,
            root,
        }
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.outside.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn attach(&self, source: &Path, existing: &[Attachment]) -> Result<Attached, AttachError> {
        self.documents
            .attach(&self.database, source, existing, clock::now())
    }

    /// Attaches a file that must be accepted.
    fn attached(&self, name: &str, content: &[u8]) -> Attachment {
        let attached = self.attach(&self.file(name, content), &[]);
        let Ok(Attached::New(attachment) | Attached::Renamed { attachment, .. }) = attached else {
            panic!("{attached:?}");
        };
        attachment
    }

    /// Saves a draft with these attachments, and returns the new version.
    fn save(&self, number: u128, attachments: &[&Attachment], based_on: i64) -> i64 {
        let mut draft = Draft::new(Uuid::from_u128(number), clock::now());
        draft.content.attachments = attachments.iter().map(|a| (*a).clone()).collect();
        self.database.save_draft(&draft, based_on).unwrap()
    }

    fn remove_unused_after(&self, time: SignedDuration) -> Removed {
        self.documents
            .remove_unused(&self.database, clock::now() + time)
            .unwrap()
    }

    fn delete(&self, number: u128) {
        let id = Uuid::from_u128(number);
        self.database.set_trashed(id, Some(clock::now())).unwrap();
        self.database.delete(id).unwrap();
    }
}

/// The hashes in the database, with the time since when they are unused.
fn rows(root: &Path) -> Vec<(String, Option<i64>)> {
    let raw = rusqlite::Connection::open(root.join("library.db")).unwrap();
    let mut query = raw
        .prepare("SELECT sha256, unused_since FROM documents ORDER BY added_at")
        .unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

/// Each row must name a whole file. Returns their number.
fn check_rows(root: &Path) -> usize {
    let rows = rows(root);
    for (sha256, _) in &rows {
        let path = root.join("documents").join(&sha256[..2]).join(sha256);
        let content = fs::read(&path).unwrap_or_else(|error| panic!("{sha256}: {error}"));
        assert_eq!(&hash(&content), sha256);
    }
    rows.len()
}

fn hash(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))
}

#[test]
fn a_document_is_stored_once_by_its_content_for_this_user_only() {
    use std::os::unix::fs::PermissionsExt;

    let fixture = Fixture::new();
    let first = fixture.attached("a.png", PDF);
    let second = fixture.attached("b.pdf", PDF);
    assert_eq!((first.name.as_str(), first.size), ("a.pdf", 16));
    assert_eq!(first.media_type, MediaType::Pdf);
    let path = fixture.documents.path(&first);
    assert_eq!(path, fixture.documents.path(&second));
    let digits = &first.sha256[..2];
    let place = format!("documents/{digits}/{}", first.sha256);
    assert_eq!(path, fixture.root.join(place));
    assert_eq!(fixture.documents.content(&first).unwrap(), PDF);
    assert_eq!(check_rows(&fixture.root), 1);
    for (path, mode) in [(path.as_path(), 0o600), (path.parent().unwrap(), 0o700)] {
        let found = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(found & 0o777, mode, "{}", path.display());
    }
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn files_that_are_no_documents_are_refused_and_leave_nothing() {
    let fixture = Fixture::new();
    let pipe = fixture.outside.path().join("pipe.pdf");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let large = vec![b'x'; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    for (path, reason) in [
        (fixture.file("empty.pdf", b""), "it is empty"),
        (fixture.file("page.pdf", b"<html>%PDF-1.7"), "not a PDF"),
        (fixture.file("large.pdf", &large), "10,485,761 bytes"),
        (fixture.outside.path().join("none.pdf"), "no such file"),
        (fixture.outside.path().to_owned(), "not a file"),
        (PathBuf::from("/dev/zero"), "not a file"),
        (pipe, "not a file"),
    ] {
        let (root, documents) = (fixture.root.clone(), fixture.documents.clone());
        let error = soon(move || {
            let database = Database::open(&root).unwrap();
            documents.attach(&database, &path, &[], clock::now())
        });
        let message = error.unwrap_err().to_string();
        assert!(message.contains("We could not attach"), "{message}");
        assert!(message.contains(reason), "{message}");
    }
    assert!(!fixture.root.join("documents").exists());

    let full: Vec<Attachment> = (0..MAX_FILES)
        .map(|number| fixture.attached("a.pdf", format!("%PDF-1.7 {number}").as_bytes()))
        .collect();
    let more = fixture.attach(&fixture.file("more.pdf", PDF), &full);
    assert!(matches!(more, Err(AttachError::TooMany { .. })), "{more:?}");
    let known = fixture.attach(&fixture.file("again.pdf", b"%PDF-1.7 3"), &full);
    assert_eq!(known, Ok(Attached::AlreadyAttached(full[3].clone())));
    assert_eq!(check_rows(&fixture.root), MAX_FILES);
}

#[test]
fn a_lost_or_changed_content_is_reported_and_replaced_when_attached_again() {
    let fixture = Fixture::new();
    let attachment = fixture.attached("a.pdf", PDF);
    let all = [attachment.clone()];
    let path = fixture.documents.path(&attachment);
    let name = || "a.pdf".to_owned();
    let mut changed = PDF.to_vec();
    changed[3] ^= 1;
    for content in [None, Some(&changed[..]), Some(b"%PDF"), Some(b"")] {
        let expected = if let Some(content) = content {
            fs::write(&path, content).unwrap();
            DocumentError::Changed { name: name() }
        } else {
            fs::remove_file(&path).unwrap();
            DocumentError::Gone { name: name() }
        };
        let error = fixture.documents.content(&attachment).unwrap_err();
        assert_eq!(error, expected);
        // Only existence and size are compared.
        let missing = fixture.documents.missing(&all).len();
        assert_eq!(missing, usize::from(content != Some(&changed[..])));
        let again = fixture.attach(&fixture.file("a.pdf", PDF), &all);
        assert_eq!(again, Ok(Attached::AlreadyAttached(attachment.clone())));
        assert_eq!(fixture.documents.content(&attachment).unwrap(), PDF);
        assert!(fixture.documents.missing(&all).is_empty());
    }
}

#[test]
fn no_hash_leads_out_of_the_folder() {
    let fixture = Fixture::new();
    let known = fixture.attached("a.pdf", PDF);
    for hash in ["../../../x", "/etc/passwd", "", ".", "é", "AB", "ab\u{0}"] {
        let attachment = Attachment {
            sha256: hash.to_owned(),
            ..known.clone()
        };
        let path = fixture.documents.path(&attachment);
        assert!(path.starts_with(fixture.root.join("documents")), "{hash:?}");
        let error = fixture.documents.content(&attachment).unwrap_err();
        assert!(matches!(error, DocumentError::Gone { .. }), "{error:?}");
    }
}

#[test]
fn nothing_in_place_of_a_file_or_folder_is_followed_or_waited_for() {
    for place in ["documents", "folder", "file"] {
        for kind in ["pipe", "link", "broken link", "folder", "zero"] {
            if kind == "folder" && place != "file" {
                continue;
            }
            let fixture = Fixture::new();
            let attachment = fixture.attached("a.pdf", PDF);
            let target = fixture.outside.path().join("target");
            let file = fixture.documents.path(&attachment);
            let path = match place {
                "documents" => fixture.root.join("documents"),
                "folder" => file.parent().unwrap().to_owned(),
                _ => file,
            };
            // The target of the link has the document.
            fs::rename(&path, &target).unwrap();
            let link = |target: &Path| std::os::unix::fs::symlink(target, &path).unwrap();
            match kind {
                "pipe" => {
                    let made = Command::new("mkfifo").arg(&path).status().unwrap();
                    assert!(made.success());
                }
                "link" => link(&target),
                "broken link" => link(Path::new("/no/drive/here")),
                "zero" => link(Path::new("/dev/zero")),
                _ => fs::create_dir(&path).unwrap(),
            }
            let (root, documents) = (fixture.root.clone(), fixture.documents.clone());
            let again = fixture.file("a.pdf", PDF);
            let one = attachment.clone();
            let (content, missing, attached, removed) = soon(move || {
                let database = Database::open(&root).unwrap();
                let content = documents.content(&one);
                let missing = documents.missing(std::slice::from_ref(&one)).len();
                let later = clock::now() + 31 * DAY;
                let removed = documents.remove_unused(&database, later).unwrap();
                let attached = documents.attach(&database, &again, &[], clock::now());
                (content, missing, attached, removed)
            });
            let what = format!("{kind} as {place}");
            let error = content.unwrap_err();
            assert!(
                matches!(error, DocumentError::NotRead { .. }),
                "{what}: {error:?}"
            );
            assert_eq!((missing, removed), (1, Removed::default()), "{what}");
            if let Err(error) = &attached {
                assert!(
                    matches!(error, AttachError::NotCopied { .. }),
                    "{what}: {error}"
                );
            } else {
                // What is in place of the file itself is replaced, unless it may be of use.
                assert_eq!(place, "file", "{what}");
                assert_eq!(fixture.documents.content(&attachment).unwrap(), PDF);
            }
            let kept = match place {
                "documents" => target
                    .join(&attachment.sha256[..2])
                    .join(&attachment.sha256),
                "folder" => target.join(&attachment.sha256),
                _ => target,
            };
            assert_eq!(fs::read(kept).unwrap(), PDF, "{what}");
        }
    }
}

#[test]
fn a_document_is_deleted_30_days_after_its_last_draft() {
    let fixture = Fixture::new();
    let shared = fixture.attached("shared.pdf", PDF);
    let own = fixture.attached("own.pdf", b"%PDF-1.7 own");
    fixture.save(1, &[&shared, &own], 0);
    // A duplicate has the same documents, and nothing is copied.
    let version = fixture.save(2, &[&shared], 0);
    assert_eq!(fixture.remove_unused_after(99 * DAY), Removed::default());

    // The trash keeps all.
    let id = Uuid::from_u128(1);
    fixture
        .database
        .set_trashed(id, Some(clock::now()))
        .unwrap();
    assert_eq!(fixture.remove_unused_after(99 * DAY), Removed::default());
    fixture.delete(1);
    assert_eq!(fixture.remove_unused_after(29 * DAY), Removed::default());
    let removed = Removed {
        count: 1,
        bytes: 12,
    };
    assert_eq!(fixture.remove_unused_after(31 * DAY), removed);
    assert!(!fixture.documents.path(&own).exists());
    assert_eq!(fixture.documents.content(&shared).unwrap(), PDF);

    // Removed from a draft, and taken back by undo.
    let version = fixture.save(2, &[], version);
    assert!(rows(&fixture.root)[0].1.is_some());
    let version = fixture.save(2, &[&shared], version);
    assert_eq!(rows(&fixture.root), [(shared.sha256.clone(), None)]);
    assert_eq!(fixture.remove_unused_after(99 * DAY), Removed::default());

    // One that another program removed at the same time is kept until a person chooses.
    let mut draft = Draft::new(Uuid::from_u128(2), clock::now());
    draft.content.other_values = vec![OtherValue {
        part: Part::Documents,
        value: serde_json::to_value([&shared]).unwrap(),
        source: ValueSource::Program,
    }];
    let version = fixture.database.save_draft(&draft, version).unwrap();
    assert_eq!(fixture.remove_unused_after(99 * DAY), Removed::default());
    fixture.save(2, &[], version);
    let removed = Removed {
        count: 1,
        bytes: 16,
    };
    assert_eq!(fixture.remove_unused_after(31 * DAY), removed);
    assert_eq!(rows(&fixture.root), []);
}

#[test]
fn a_document_that_is_never_saved_in_a_draft_goes_and_attaching_it_again_keeps_it() {
    let fixture = Fixture::new();
    let attachment = fixture.attached("a.pdf", PDF);
    let source = fixture.file("a.pdf", PDF);
    let later = clock::now() + 40 * DAY;
    fixture
        .documents
        .attach(&fixture.database, &source, &[], later)
        .unwrap();
    assert_eq!(fixture.remove_unused_after(60 * DAY), Removed::default());
    assert_eq!(fixture.documents.content(&attachment).unwrap(), PDF);
    assert_eq!(fixture.remove_unused_after(71 * DAY).count, 1);
    assert!(!fixture.documents.path(&attachment).exists());
}

#[test]
fn files_without_a_row_and_unfinished_files_go_in_time() {
    let fixture = Fixture::new();
    let (lost, used) = (
        fixture.attached("lost.pdf", PDF),
        fixture.attached("used.pdf", b"%PDF-1.7 used"),
    );
    fixture.save(1, &[&used], 0);
    let raw = rusqlite::Connection::open(fixture.database.path()).unwrap();
    raw.execute("DELETE FROM documents", []).unwrap();
    let folder = fixture.documents.path(&lost);
    let folder = folder.parent().unwrap();
    let (unfinished, foreign) = (folder.join(".new-abc"), folder.join("notes.txt"));
    for path in [&unfinished, &foreign] {
        fs::write(path, "x").unwrap();
    }
    assert_eq!(fixture.remove_unused_after(DAY / 2), Removed::default());
    assert!(unfinished.exists(), "another program may be writing it");
    assert_eq!(check_rows(&fixture.root), 2);
    fixture.remove_unused_after(2 * DAY);
    assert!(!unfinished.exists() && foreign.exists());
    assert_eq!(fixture.remove_unused_after(32 * DAY).count, 1);
    assert!(!fixture.documents.path(&lost).exists());
    assert!(fixture.documents.content(&used).is_ok());
}

/// The frames of a page that the write-ahead log has got since a length in bytes.
fn frames(database: &Database, since: &mut u64) -> u64 {
    const HEADER: u64 = 24;
    const PAGE: u64 = 1024;
    let log = format!("{}-wal", database.path().display());
    let length = fs::metadata(log).unwrap().len();
    let new = (length - *since) / (HEADER + PAGE);
    *since = length;
    new
}

#[test]
fn a_save_while_somebody_types_writes_one_page_also_with_documents() {
    let fixture = Fixture::new();
    let attachment = fixture.attached("a.pdf", PDF);
    let mut draft = Draft::new(Uuid::from_u128(1), clock::now());
    draft.content.attachments.push(attachment);
    let mut length = 0;
    fixture.database.save_draft(&draft, 0).unwrap();
    // The first one also adds the row of the changes.
    fixture.database.save_draft(&draft, 1).unwrap();
    frames(&fixture.database, &mut length);
    for version in 2..30 {
        draft.content.profile.name.push('x');
        fixture.database.save_draft(&draft, version).unwrap();
        assert_eq!(frames(&fixture.database, &mut length), 1);
    }
}

#[test]
fn a_content_that_one_program_attaches_is_not_deleted_by_another() {
    const CONTENTS: u64 = 150;
    let fixture = Fixture::new();
    let content = |number: u64| format!("%PDF-1.7 {number}").into_bytes();
    let raw = rusqlite::Connection::open(fixture.database.path()).unwrap();
    for _ in 0..3 {
        // All are unused for long, and two programs add them while a third deletes them.
        let long_ago = "UPDATE documents SET unused_since = 0";
        raw.execute(long_ago, []).unwrap();
        std::thread::scope(|scope| {
            let add = || {
                let database = Database::open(&fixture.root).unwrap();
                for number in 0..CONTENTS {
                    let content = content(number);
                    let now = clock::now();
                    fixture.documents.add(&database, &content, now).unwrap();
                    let name = hash(&content);
                    let path = fixture.root.join("documents").join(&name[..2]).join(name);
                    assert_eq!(fs::read(path).unwrap(), content, "it was deleted");
                }
            };
            let adders = [scope.spawn(add), scope.spawn(add)];
            while !adders.iter().all(ScopedJoinHandle::is_finished) {
                let database = &fixture.database;
                let now = clock::now();
                fixture.documents.remove_unused(database, now).unwrap();
            }
        });
        assert_eq!(
            check_rows(&fixture.root),
            usize::try_from(CONTENTS).unwrap()
        );
    }
}

/// The number of files of documents under other names than a hash.
fn unfinished(root: &Path) -> usize {
    let folders = fs::read_dir(root.join("documents")).unwrap();
    let files = folders.flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap());
    files
        .filter(|file| file.as_ref().unwrap().file_name().len() != 64)
        .count()
}

/// This test program again, running one of its inner tests.
fn set_inner(command: &mut Command, name: &str, root: &Path) {
    command
        .args(inner_arguments(name))
        .env("DOCUMENTS_ROOT", root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
}

fn inner_root() -> PathBuf {
    std::env::var_os("DOCUMENTS_ROOT").unwrap().into()
}

/// Several blocks of the disk.
fn long(number: u64) -> Vec<u8> {
    format!("%PDF-1.7 {number}\n").repeat(3000).into_bytes()
}

#[test]
#[ignore = "a program that is killed"]
fn inner_adds_documents() {
    let root = inner_root();
    let database = Database::open(&root).unwrap();
    for _ in 0.. {
        let number = Uuid::new_v4().as_u64_pair().0;
        let added = Documents::at(&root).add(&database, &long(number), clock::now());
        println!("added {}", added.unwrap());
    }
}

#[test]
fn a_killed_program_leaves_whole_documents_only() {
    const TIMES: usize = 60;
    let fixture = Fixture::new();
    let mut all = 0;
    for _ in 0..TIMES {
        let mut command = Command::new(std::env::current_exe().unwrap());
        set_inner(&mut command, "inner_adds_documents", &fixture.root);
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let added = |line: &str| line.find("added ").map(|at| line[at + 6..].to_owned());
        let mut said = Vec::new();
        // Wait until it is adding, then for a random time.
        while said.is_empty() {
            said.extend(added(&lines.next().unwrap().unwrap()));
        }
        let chance = u64::from(Uuid::new_v4().as_bytes()[0]);
        std::thread::sleep(Duration::from_micros(chance * 50));
        child.kill().unwrap();
        child.wait().unwrap();
        let rest = lines.map_while(Result::ok);
        said.extend(
            rest.filter_map(|line| added(&line))
                .filter(|hash| hash.len() == 64),
        );
        all += said.len();
        let rows = rows(&fixture.root);
        for hash in said {
            assert!(rows.iter().any(|(row, _)| *row == hash), "{hash} is lost");
        }
        check_rows(&fixture.root);
    }
    assert!(all >= TIMES);
    // What it left half-way is gone after a day.
    fixture.remove_unused_after(2 * DAY);
    assert_eq!(unfinished(&fixture.root), 0);
}

const ADDED: i32 = 40;
const FAILED: i32 = 41;

#[test]
#[ignore = "a program whose calls fail"]
fn inner_adds_one_document() {
    let root = inner_root();
    let added = Database::open(&root).map_err(NotAdded::NotStored);
    let added = added
        .and_then(|database| Documents::at(&root).add(&database, &long(2), Timestamp::UNIX_EPOCH));
    // Not told by a text, since writing it may be the call that fails.
    std::process::exit(if added.is_ok() { ADDED } else { FAILED });
}

#[test]
fn a_document_is_added_completely_or_not_at_all_when_a_system_call_fails() {
    let (mut hits, mut failures) = (0, 0);
    for calls in [
        "fsync,fdatasync",
        "rename,renameat,renameat2",
        "mkdir,mkdirat",
        "write",
        "pwrite64",
    ] {
        for error in ["ENOSPC", "EIO", "EDQUOT"] {
            for nth in 1.. {
                let inject = format!("inject={calls}:error={error}:when={nth}");
                match fail_once(calls, &inject) {
                    None => break,
                    Some(code) => {
                        hits += 1;
                        failures += u32::from(code == FAILED);
                    }
                }
            }
        }
    }
    assert!(hits >= 30, "only {hits} calls were made to fail");
    assert!(failures >= 20, "only {failures} calls made it fail");
}

/// Adds a document with one failing call, and returns the exit code; `None` without such a call.
fn fail_once(calls: &str, inject: &str) -> Option<i32> {
    let fixture = Fixture::new();
    let earlier = fixture
        .documents
        .add(&fixture.database, &long(1), clock::now());
    let earlier = earlier.unwrap();
    let log = fixture.outside.path().join("trace");
    let mut strace = this_program_with_fault(calls, inject, &log);
    set_inner(&mut strace, "inner_adds_one_document", &fixture.root);
    let output = strace.output().unwrap();
    let trace = fs::read_to_string(&log).unwrap();
    let hit = trace.lines().find(|line| line.contains("(INJECTED)"))?;
    let code = output.status.code().unwrap();
    if !hit.contains("write(1,") && !hit.contains("write(2,") {
        assert!([ADDED, FAILED].contains(&code), "{hit}: {output:?}");
    }
    check_rows(&fixture.root);
    assert_eq!(unfinished(&fixture.root), 0, "{hit}");
    let new = hash(&long(2));
    let rows = rows(&fixture.root);
    assert!(rows.iter().any(|(row, _)| *row == earlier));
    if code == ADDED {
        assert!(rows.iter().any(|(row, _)| *row == new), "{hit}");
    }
    // The next time it succeeds.
    let again = fixture
        .documents
        .add(&fixture.database, &long(2), clock::now());
    assert_eq!(again.unwrap(), new, "{hit}");
    assert_eq!(check_rows(&fixture.root), 2);
    Some(code)
}
