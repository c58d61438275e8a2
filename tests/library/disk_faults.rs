//! Saved data stays, whatever the disk or the system does: a killed program, system calls that
//! fail one after the other, a full disk, a folder that is deleted or belongs to another user.
//!
//! The inner tests are the affected programs: this test program starts itself again.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::harness::desktop::inner_arguments;
use crate::harness::system_calls::this_program_with_fault;
use crate::harness::window::example_draft;
use profile_desk::clock;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::row_query::RowQuery;
use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(1);

/// A draft after `count` keys, with a content that shows if it is complete.
fn after(count: u64) -> Draft {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.name = count.to_string();
    draft.content.profile.company_name = format!("After {count} keys");
    draft.content.profile.city = "x".repeat(usize::try_from(count % 50).unwrap());
    draft
}

fn count_of(draft: &Draft) -> u64 {
    let count = draft.content.profile.name.parse().unwrap();
    assert_eq!(*draft, after(count), "a state that was never typed");
    count
}

/// The count of the only draft in the library, which must have no errors.
#[track_caller]
fn found(root: &Path) -> Option<u64> {
    let library = Library::at(root);
    let opened = library.open().unwrap();
    assert!(opened.errors.is_empty(), "{:?}", opened.errors);
    assert!(opened.drafts.len() <= 1);
    opened.drafts.first().map(count_of)
}

/// This test program again, running one of its inner tests.
fn inner(name: &str, root: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    set_inner(&mut command, name, root);
    command
}

fn set_inner(command: &mut Command, name: &str, root: &Path) {
    command
        .args(inner_arguments(name))
        .env("DISK_FAULTS_ROOT", root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
}

fn root() -> std::path::PathBuf {
    std::env::var_os("DISK_FAULTS_ROOT").unwrap().into()
}

#[test]
#[ignore = "a program that is killed"]
fn inner_types_and_saves() {
    let library = Library::at(&root());
    let first = library.open().unwrap().drafts.first().map_or(0, count_of);
    for count in first + 1.. {
        library.save(&after(count)).unwrap();
        println!("saved {count}");
    }
}

#[test]
fn a_killed_program_keeps_everything_it_had_saved() {
    const TIMES: u32 = 500;
    let half = || {
        let root = tempfile::tempdir().unwrap();
        let mut saved = 0;
        for _ in 0..TIMES {
            saved = killed_once(root.path(), saved);
        }
        assert!(
            saved > u64::from(TIMES) / 2,
            "it was killed before it saved"
        );
    };
    thread::scope(|scope| {
        scope.spawn(half);
        scope.spawn(half);
    });
}

/// Kills a program that saves, at a random moment, and returns the count in the library.
fn killed_once(root: &Path, before: u64) -> u64 {
    let mut child = inner("inner_types_and_saves", root).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = before;
    let mut take = |line: String| {
        // The test harness writes its own text on the same line.
        if let Some(at) = line.find("saved ") {
            said = line[at + 6..].trim().parse().unwrap();
        }
    };
    // Wait until it is saving, then for a random time.
    while let Some(Ok(line)) = lines.next() {
        let at_work = line.contains("saved ");
        take(line);
        if at_work {
            break;
        }
    }
    let chance = u64::from(Uuid::new_v4().as_bytes()[0]);
    thread::sleep(Duration::from_micros(chance * 30));
    child.kill().unwrap();
    child.wait().unwrap();
    lines.map_while(Result::ok).for_each(&mut take);
    let found = found(root).unwrap();
    assert!(
        found == said || found == said + 1,
        "{said} was saved, {found} is there"
    );
    found
}

#[test]
#[ignore = "a program whose calls fail"]
fn inner_saves_once() {
    let library = Library::at(&root());
    let save = || {
        library.open()?;
        library.save(&after(2))
    };
    match save() {
        Ok(()) => println!("saved"),
        Err(error) => {
            println!("failed: {error}");
            // As the window does after some seconds.
            match save() {
                Ok(()) => println!("retried"),
                Err(error) => println!("failed again: {error}"),
            }
        }
    }
}

#[test]
fn a_save_with_a_failed_system_call_leaves_the_previous_one() {
    let mut tried = 0;
    for calls in [
        "fsync,fdatasync",
        "pwrite64",
        "ftruncate,fallocate",
        "unlink,unlinkat",
    ] {
        for (error, reason) in [
            ("ENOSPC", "the disk is full"),
            ("EIO", "Input/output error"),
            ("EROFS", "its folder is write-protected"),
            ("EDQUOT", "Disk quota exceeded"),
        ] {
            for nth in 1.. {
                let inject = format!("inject={calls}:error={error}:when={nth}");
                if !failed_once(calls, &inject, reason) {
                    break;
                }
                tried += 1;
            }
        }
    }
    // The log and its folder are synced, its header and the pages of the save written.
    assert!(tried >= 12, "only {tried} calls were made to fail");
}

/// One save with one failing call, whose reason is said. Returns true if there was such a call.
fn failed_once(calls: &str, inject: &str, reason: &str) -> bool {
    let root = tempfile::tempdir().unwrap();
    let library = Library::at(root.path());
    for count in [10, 11, 1] {
        library.save(&after(count)).unwrap();
    }
    let log = root.path().join("trace");
    let mut strace = this_program_with_fault(calls, inject, &log);
    set_inner(&mut strace, "inner_saves_once", root.path());
    let output = strace.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}");
    let hit = fs::read_to_string(&log).unwrap().contains("(INJECTED)");
    let now = found(root.path()).unwrap();
    if text.contains("failed: ") {
        assert!(hit && !text.contains("failed again"), "{inject}: {text}");
        assert!(text.contains("retried"), "{inject}: {text}");
        assert!(text.contains(reason), "{inject}: {text}");
        assert_eq!(now, 2, "{inject}");
    } else {
        assert!(text.contains("saved"), "{inject}: {text}");
        assert_eq!(now, 2, "{inject}");
    }
    // The next save of another program succeeds.
    library.load(ID).unwrap();
    library.save(&after(3)).unwrap();
    assert_eq!(found(root.path()), Some(3));
    hit
}

/// A small filesystem, removed at the end.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=512k,nr_inodes=64", "tmpfs"])
            .arg(folder.path())
            .status()
            .unwrap();
        assert!(
            mounted.success(),
            "this test mounts a filesystem: run it as root"
        );
        Self(folder)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_refuses_the_new_save_and_keeps_the_last_one() {
    let disk = SmallDisk::new();
    let root = disk.0.path().join("data");
    let library = Library::at(&root);
    library.save(&after(1)).unwrap();
    let ballast = disk.0.path().join("ballast");
    // Up to the last page.
    let _ = fs::write(&ballast, vec![1; 512 * 1024]);
    let (mut last, mut refused) = (1, 0);
    // What is left of the last page of the disk may hold a few saves.
    for count in 2..10 {
        match library.save(&after(count)) {
            Ok(()) => last = count,
            Err(error) => {
                refused += 1;
                assert!(matches!(error, StoreError::NotSaved { .. }), "{error}");
                assert!(error.to_string().contains("the disk is full"), "{error}");
            }
        }
        assert_eq!(found(&root), Some(last));
    }
    assert!(refused >= 4, "{refused}");
    fs::remove_file(ballast).unwrap();
    library.save(&after(10)).unwrap();
    assert_eq!(found(&root), Some(10));
}

#[test]
fn a_library_on_a_full_disk_can_be_read_and_backed_up_and_shared_again_when_there_is_space() {
    let disk = SmallDisk::new();
    let root = disk.0.path().join("data");
    Library::at(&root).save(&after(1)).unwrap();
    let ballast = disk.0.path().join("ballast");
    let _ = fs::write(&ballast, vec![1; 512 * 1024]);

    let library = Library::at(&root);
    assert_eq!(library.open().unwrap().drafts, [after(1)]);
    assert_eq!(library.rows(&RowQuery::default(), 0..9).unwrap().len(), 1);
    let long = |count| {
        let mut draft = after(count);
        draft.content.profile.street = count.to_string().repeat(12_000);
        draft
    };
    let error = library.save(&long(2)).unwrap_err();
    assert!(error.to_string().contains("the disk is full"), "{error}");
    let elsewhere = tempfile::tempdir().unwrap();
    let backup = elsewhere.path().join("backup.db");
    let made = library.back_up_to(&backup, clock::now()).unwrap();
    assert_eq!(made.contents.profiles, 1);
    // It needs no space of its own there.
    let error = library.restore_backup(&backup, clock::now()).unwrap_err();
    assert!(format!("{error:?}").contains("Full"), "{error:?}");

    let epoch = library.epoch();
    fs::remove_file(&ballast).unwrap();
    library.save(&after(2)).unwrap();
    let other = Library::at(&root);
    other.load(ID).unwrap();
    other.save(&after(3)).unwrap();
    assert_eq!(library.load(ID).unwrap(), after(3));
    assert_eq!(library.epoch(), epoch, "it is the same library");
}

#[test]
fn a_library_on_a_read_only_disk_can_be_read() {
    let disk = SmallDisk::new();
    let root = disk.0.path().join("data # 1");
    Library::at(&root).save(&after(1)).unwrap();
    let remounted = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(disk.0.path())
        .status();
    assert!(remounted.unwrap().success());
    let library = Library::at(&root);
    assert_eq!(library.open().unwrap().drafts, [after(1)]);
    let rows = library.rows(&RowQuery::default(), 0..9).unwrap();
    assert_eq!(rows.len(), 1);
    let error = library.save(&after(2)).unwrap_err();
    assert!(error.to_string().contains("write-protected"), "{error}");
    assert_eq!(library.load(ID).unwrap(), after(1));
    assert_eq!(library.back_up_daily(clock::now()), Ok(None));
}

#[test]
fn a_library_with_a_write_ahead_log_on_a_read_only_disk_can_be_read() {
    let disk = SmallDisk::new();
    let root = disk.0.path().join("data");
    let writing = Library::at(disk.0.path());
    writing.save(&after(1)).unwrap();
    writing.save(&after(2)).unwrap();
    // As a killed program leaves them: the last program that closes a database empties the log.
    fs::create_dir(&root).unwrap();
    for file in ["library.db", "library.db-wal"] {
        fs::copy(disk.0.path().join(file), root.join(file)).unwrap();
    }
    drop(writing);
    let remounted = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(disk.0.path())
        .status();
    assert!(remounted.unwrap().success());
    let library = Library::at(&root);
    assert_eq!(library.open().unwrap().drafts, [after(2)]);
    assert_eq!(library.rows(&RowQuery::default(), 0..9).unwrap().len(), 1);
    for _ in 0..2 {
        let error = library.save(&after(3)).unwrap_err();
        assert!(error.to_string().contains("write-protected"), "{error}");
    }
    let error = library.update_list().unwrap_err();
    assert!(error.to_string().contains("write-protected"), "{error}");
    let elsewhere = tempfile::tempdir().unwrap();
    let backup = elsewhere.path().join("backup.db");
    let made = library.back_up_to(&backup, clock::now()).unwrap();
    assert_eq!(made.contents.profiles, 1);
    assert_eq!(library.load(ID).unwrap(), after(2));
}

#[test]
fn a_disk_that_fills_up_at_any_page_of_a_save_keeps_the_last_one() {
    const PAGE: u64 = 4096;
    let (mut refused, mut taken) = (0, 0);
    for pages in 0..14 {
        let disk = SmallDisk::new();
        let root = disk.0.path().join("data");
        let library = Library::at(&root);
        let long = |count| {
            let mut draft = after(count);
            // Several pages of text, so that the disk fills up during the save.
            draft.content.profile.street = count.to_string().repeat(12_000);
            draft
        };
        library.save(&long(1)).unwrap();
        let ballast = fs::File::create(disk.0.path().join("ballast")).unwrap();
        let _ = std::io::Write::write_all(&mut &ballast, &vec![1; 512 * 1024]);
        let size = ballast.metadata().unwrap().len();
        ballast.set_len(size.saturating_sub(pages * PAGE)).unwrap();
        let newest = match library.save(&long(2)) {
            Ok(()) => {
                taken += 1;
                2
            }
            Err(error) => {
                refused += 1;
                assert!(error.to_string().contains("the disk is full"), "{error}");
                1
            }
        };
        let opened = Library::at(&root).open().unwrap();
        assert!(opened.errors.is_empty(), "{:?}", opened.errors);
        assert_eq!(opened.drafts, [long(newest)], "{pages} pages were left");
    }
    assert!(refused > 2 && taken > 2, "{refused} refused, {taken} taken");
}

#[test]
fn a_deleted_folder_is_created_again() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path().join("data");
    let library = Library::at(&root);
    library.save(&after(1)).unwrap();
    fs::remove_dir_all(&root).unwrap();
    library.save(&after(2)).unwrap();
    assert_eq!(found(&root), Some(2));
}

#[test]
fn a_folder_of_another_user_is_reported_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    Library::at(&root).save(&after(1)).unwrap();
    // Other users may read, but not write.
    for path in [folder.path(), &root] {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(path, mode).unwrap();
    }
    let mut other = Command::new("setpriv");
    other
        .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
        .arg(copy_of_this_program(folder.path()));
    set_inner(&mut other, "inner_saves_once", &root);
    let output = other.output().unwrap();
    let output_text = String::from_utf8_lossy(&output.stdout);
    assert!(
        output_text.contains("failed: ") && output_text.contains("Permission denied"),
        "{output:?}"
    );
    assert!(
        output_text.contains(root.to_str().unwrap()),
        "{output_text}"
    );
    assert_eq!(found(&root), Some(1));
}

/// Copies this program to a place where another user can start it.
fn copy_of_this_program(folder: &Path) -> std::path::PathBuf {
    let copy = folder.join("program");
    fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
    copy
}

#[test]
fn saving_is_fast_enough_for_autosave() {
    let root = tempfile::tempdir().unwrap();
    let library = Library::at(root.path());
    let mut times: Vec<Duration> = (1..=20)
        .map(|count| {
            let begun = Instant::now();
            library.save(&after(count)).unwrap();
            begun.elapsed()
        })
        .collect();
    times.sort();
    assert!(times[10] < Duration::from_millis(500), "{times:?}");
}
