//! A power cut at any moment: what was said to be saved is there afterwards.
//!
//! A small file system is shut down without writing what it holds in memory, as `EXT4_IOC_SHUTDOWN` does. That
//! needs root and loop devices; elsewhere the test is skipped, and says so.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use profile_desk::domain::attachment::Attached;
use profile_desk::domain::draft::Draft;
use profile_desk::store::Library;
use tempfile::TempDir;
use uuid::Uuid;

use crate::harness::desktop::{inner_arguments, wait_for};
use crate::harness::library::full;
use crate::harness::window::at;

const ROUNDS: usize = 20;
const ROOT: &str = "POWER_CUT_ROOT";
/// After so many saves a document is attached.
const SAVES_PER_DOCUMENT: u64 = 5;

/// A file system in a file.
struct Disk {
    folder: TempDir,
}

impl Disk {
    /// `None` where there are no loop devices.
    fn new() -> Option<Self> {
        let disk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(disk.place()).unwrap();
        fs::File::create(disk.image())
            .unwrap()
            .set_len(24 << 20)
            .unwrap();
        let made = Command::new("mkfs.ext4")
            .args(["-q", "-F"])
            .arg(disk.image())
            .status();
        (made.is_ok_and(|made| made.success()) && disk.mount()).then_some(disk)
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("image")
    }

    fn place(&self) -> PathBuf {
        self.folder.path().join("place")
    }

    fn mount(&self) -> bool {
        let mounted = Command::new("mount")
            .args(["-o", "loop"])
            .args([self.image(), self.place()])
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|mounted| mounted.success())
    }

    fn unmount(&self) -> bool {
        let unmounted = Command::new("umount")
            .arg(self.place())
            .stderr(Stdio::null())
            .status();
        unmounted.is_ok_and(|unmounted| unmounted.success())
    }

    /// Gets ready to cut the power: from then on nothing is written, not even the journal of the file system.
    fn switch(&self) -> Child {
        const CUT: &str = "import fcntl, os, struct, sys
disk = os.open(sys.argv[1], os.O_RDONLY)
print('ready', flush=True)
sys.stdin.read(1)
fcntl.ioctl(disk, 0x8004587D, struct.pack('I', 2))";
        let mut switch = Command::new("/usr/bin/python3")
            .args(["-c", CUT])
            .arg(self.place())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut ready = [0; 5];
        switch
            .stdout
            .as_mut()
            .unwrap()
            .read_exact(&mut ready)
            .unwrap();
        switch
    }

    /// The disk after the power came back.
    fn restart(&self) {
        wait_for("the end of the disk's use", Duration::from_secs(20), || {
            self.unmount()
        });
        assert!(self.mount());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = self.unmount();
    }
}

/// The draft after so many saves.
fn after(library: &Library, mut draft: Draft, count: u64) -> Draft {
    draft.content.profile.name = count.to_string();
    draft.content.profile.city = "x".repeat(usize::try_from(count % 50).unwrap());
    if count.is_multiple_of(SAVES_PER_DOCUMENT) {
        let file = library.root().join("scan.pdf");
        fs::write(&file, format!("%PDF-1.7 {count}")).unwrap();
        let attached = library.attach(&file, &draft.content.attachments, at(3));
        let Ok(
            Attached::New(document)
            | Attached::Renamed {
                attachment: document,
                ..
            },
        ) = attached
        else {
            panic!("{attached:?}");
        };
        draft.content.attachments = vec![document];
    }
    draft
}

#[test]
#[ignore = "a program whose computer loses its power"]
fn inner_saves_until_the_power_is_cut() {
    let library = Library::at(Path::new(&std::env::var_os(ROOT).unwrap()));
    let mut draft = full(1);
    for count in 1.. {
        draft = after(&library, draft, count);
        library.save(&draft).unwrap();
        println!("saved {count}");
        if count % 7 == 0 {
            library.update_list().unwrap();
        }
    }
}

#[test]
fn what_was_saved_before_a_power_cut_is_there_after_it() {
    let mut saves = 0;
    for round in 0..ROUNDS {
        let Some(disk) = Disk::new() else {
            assert_eq!(round, 0, "a disk was made before");
            eprintln!("skipped: this needs root, mkfs.ext4 and loop devices");
            return;
        };
        let data = disk.place().join("data");
        let (before, said) = saves_until_a_cut(&disk, &data);
        disk.restart();
        check(&data, (before, said), disk.folder.path());
        saves += before;
    }
    println!("{saves} saves in {ROUNDS} rounds");
    assert!(saves > ROUNDS as u64, "only {saves} saves");
}

/// Saves until the power is cut at a random moment. Returns the last save that was reported before, and the last
/// one of all: the kernel lets a sync succeed that is under way at that moment, and then loses it.
fn saves_until_a_cut(disk: &Disk, data: &Path) -> (u64, u64) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(inner_arguments("inner_saves_until_the_power_is_cut"))
        .env(ROOT, data)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut switch = disk.switch();
    let said = Arc::new(AtomicU64::new(0));
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reader = thread::spawn({
        let said = Arc::clone(&said);
        move || {
            for line in lines.map_while(Result::ok) {
                // The test harness writes its own text on the same line.
                if let Some(at) = line.find("saved ") {
                    said.store(line[at + 6..].trim().parse().unwrap(), Ordering::SeqCst);
                }
            }
        }
    });
    wait_for("the first save", Duration::from_secs(20), || {
        said.load(Ordering::SeqCst) > 0
    });
    let [one, two, ..] = Uuid::new_v4().into_bytes();
    let chance = u64::from(u16::from_ne_bytes([one, two]));
    thread::sleep(Duration::from_micros(20_000 + chance * 4));
    let before = said.load(Ordering::SeqCst);
    switch.stdin.take().unwrap().write_all(b"x").unwrap();
    assert!(switch.wait().unwrap().success());
    // It ends with the error of the next save.
    assert!(!child.wait().unwrap().success());
    reader.join().unwrap();
    (before, said.load(Ordering::SeqCst))
}

fn check(data: &Path, (before, said): (u64, u64), folder: &Path) {
    let library = Library::at(data);
    let draft = library.load(full(1).id).unwrap();
    let found: u64 = draft.content.profile.name.parse().unwrap();
    assert!(
        (before..=said + 1).contains(&found),
        "{before} was saved, then {said} while the power went, {found} is there"
    );
    assert_eq!(draft.content.profile.city.len() as u64, found % 50);
    // A copy has all documents, each with the content that its name says.
    let exported = library.export(&draft, &folder.join("copy")).unwrap();
    assert_eq!(exported.missing, Vec::<String>::new());
    assert_eq!(
        draft.content.attachments.len(),
        usize::from(found >= SAVES_PER_DOCUMENT)
    );
    let raw = rusqlite::Connection::open(data.join("library.db")).unwrap();
    let sound: String = raw
        .query_row("PRAGMA quick_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
    library.save(&after(&library, draft, found + 1)).unwrap();
}
