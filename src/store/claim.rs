//! Claims: files that name the program that holds a lock, for file systems without reliable locks.
//!
//! A claim is made by exclusive creation, which every file system supports, and is renewed while it
//! is held. Another program takes it over only when its owner has certainly ended.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::owner::Owner;
use crate::files::{make_new_file, new_beside, open};

/// The time between renewals of a claim.
const RENEWAL_INTERVAL: Duration = Duration::from_secs(30);
/// An owner on another computer counts as ended after this time without renewal.
const EXPIRES_AFTER: Duration = Duration::from_mins(2);
/// The owner of an unreadable claim counts as ended, while writing it, after this time.
const UNREADABLE_EXPIRES_AFTER: Duration = Duration::from_secs(10);
/// The most programs that may have ended in a row, each while taking over the claim of the last.
const MAX_TAKEOVERS: u32 = 8;
/// The size limit of a claim, in bytes; a longer file is unreadable.
const MAX_BYTES: u64 = 16 * 1024;

/// The content of a claim file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    /// Different for each claim.
    id: Uuid,
    owner: Owner,
    /// True when its owner also holds a file lock, which ends with the owner.
    locked: bool,
    /// Inode and path of the file when it was made: they differ for a copy of the file.
    inode: u64,
    path: PathBuf,
}

/// The claims that this program holds.
static HELD: Mutex<BTreeSet<Uuid>> = Mutex::new(BTreeSet::new());

fn held() -> MutexGuard<'static, BTreeSet<Uuid>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A claim, held until it is dropped.
#[derive(Debug)]
pub(super) struct Claim {
    path: PathBuf,
    id: Uuid,
    /// Ends the renewal.
    _renewal: Option<Sender<()>>,
}

impl Claim {
    /// Claims a file; `None` when another program has it. `locked` is true when this program
    /// also holds the file lock.
    ///
    /// # Errors
    /// When the file can't be made.
    pub(super) fn take(path: &Path, locked: bool) -> io::Result<Option<Self>> {
        take(path, locked, MAX_TAKEOVERS)
    }

    /// True while this program has the claim. It may be lost while the computer sleeps.
    pub(super) fn is_held(&self) -> bool {
        matches!(read(&self.path), ClaimFile::Claim(content, _) if content.id == self.id)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.is_held() {
            // A claim that can't be removed is ignored from now on.
            let _ = fs::remove_file(&self.path);
        }
        held().remove(&self.id);
    }
}

/// True when a program has claimed a file.
pub(super) fn is_claimed(path: &Path, locked: bool) -> bool {
    match read(path) {
        ClaimFile::Nothing => false,
        file => !has_ended(path, &file, locked),
    }
}

/// The computer and the process that have claimed a file, if it can be read.
pub(super) fn holder(path: &Path) -> Option<String> {
    match read(path) {
        ClaimFile::Claim(content, _) => Some(content.owner.place()),
        ClaimFile::Nothing | ClaimFile::Unreadable(_) => None,
    }
}

/// `depth` is the number of nested claims of ended programs that may still be removed.
fn take(path: &Path, locked: bool, depth: u32) -> io::Result<Option<Claim>> {
    for _ in 0..MAX_TAKEOVERS {
        match make(path, locked) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(claim) => return Ok(Some(claim).filter(Claim::is_held)),
        }
        if !remove(path, locked, depth)? {
            return Ok(None);
        }
    }
    Ok(None)
}

fn make(path: &Path, locked: bool) -> io::Result<Claim> {
    let mut file = make_new_file(path)?;
    let id = Uuid::new_v4();
    held().insert(id);
    let result = (|| {
        let content = Content {
            id,
            owner: Owner::this_program(),
            locked,
            inode: inode(&file.metadata()?),
            path: fs::canonicalize(path)?,
        };
        let mut text = serde_json::to_vec(&content)?;
        text.push(b'\n');
        file.write_all(&text)?;
        file.sync_data()
    })();
    if let Err(error) = result {
        held().remove(&id);
        // Without this, the unreadable claim would keep others out for a while.
        let _ = fs::remove_file(path);
        return Err(error);
    }
    Ok(Claim {
        path: path.to_owned(),
        id,
        _renewal: renew(file, RENEWAL_INTERVAL),
    })
}

/// Removes the claim if its owner has ended. Returns true when there is no claim any more.
///
/// The right to remove a claim is itself claimed, under the id of that claim. The claim is then read
/// again, so that no program removes a newer claim.
fn remove(path: &Path, locked: bool, depth: u32) -> io::Result<bool> {
    let file = read(path);
    if matches!(file, ClaimFile::Nothing) {
        return Ok(true);
    }
    if depth == 0 || !has_ended(path, &file, locked) {
        return Ok(false);
    }
    let id = file.id();
    let removal_path = path.with_extension(format!("claim-{id}"));
    let Some(_removal_claim) = take(&removal_path, locked, depth - 1)? else {
        return Ok(false);
    };
    let current = read(path);
    if matches!(current, ClaimFile::Nothing) {
        return Ok(true);
    }
    let is_same_and_ended = current.id() == id && has_ended(path, &current, locked);
    if is_same_and_ended {
        fs::remove_file(path)?;
    }
    Ok(is_same_and_ended)
}

/// The state of a claim file.
enum ClaimFile {
    Nothing,
    Claim(Content, Metadata),
    /// Incomplete: still being written, or never finished.
    Unreadable(Option<Metadata>),
}

impl ClaimFile {
    fn id(&self) -> Uuid {
        match self {
            Self::Claim(content, _) => content.id,
            Self::Nothing | Self::Unreadable(_) => Uuid::nil(),
        }
    }
}

fn read(path: &Path) -> ClaimFile {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return ClaimFile::Nothing,
        // Opening anything else may block for ever.
        Ok(metadata) if !metadata.is_file() => return ClaimFile::Unreadable(Some(metadata)),
        _ => {}
    }
    let (file, metadata) = match open(path) {
        Ok(opened) => opened,
        Err(error) if error.is_missing() => return ClaimFile::Nothing,
        Err(_) => return ClaimFile::Unreadable(fs::metadata(path).ok()),
    };
    let mut text = Vec::new();
    let result = file.take(MAX_BYTES).read_to_end(&mut text);
    let content = result.ok().and_then(|_| serde_json::from_slice(&text).ok());
    match content {
        Some(content) => ClaimFile::Claim(content, metadata),
        None => ClaimFile::Unreadable(Some(metadata)),
    }
}

/// True when the owner of a claim has certainly ended. `locked` is true when this program holds
/// the file lock that belongs to it.
fn has_ended(path: &Path, file: &ClaimFile, locked: bool) -> bool {
    let (content, metadata) = match file {
        ClaimFile::Nothing => return true,
        ClaimFile::Claim(content, metadata) => (content, metadata),
        ClaimFile::Unreadable(None) => return false,
        ClaimFile::Unreadable(Some(metadata)) => {
            return is_old(path, metadata, UNREADABLE_EXPIRES_AFTER);
        }
    };
    let this_program = Owner::this_program();
    if content.owner.is_same_run(&this_program) && !held().contains(&content.id) {
        return true;
    }
    // A claim that was copied with its folder does not apply to the copy. On another computer, the
    // same file may have another inode and another path.
    let same_boot = content.owner.is_same_boot(&this_program);
    let moved = content.inode != inode(metadata);
    let path_differs = || fs::canonicalize(path).is_ok_and(|path| path != content.path);
    if same_boot && moved && path_differs() {
        return true;
    }
    // On one computer, the lock of the owner has ended with the owner. On systems where computers and
    // processes can't be identified, the lock is the only evidence.
    let unlocked = locked && content.locked && !moved;
    let lock_counts = same_boot || cfg!(not(target_os = "linux"));
    match content.owner.is_running(&this_program) {
        Some(running) => !running,
        None if unlocked && lock_counts => true,
        None => is_old(path, metadata, EXPIRES_AFTER),
    }
}

/// True when a file was last written at least `age` ago, by the clock of its disk.
fn is_old(path: &Path, metadata: &Metadata, age: Duration) -> bool {
    let folder = path.parent().unwrap_or(Path::new("."));
    let now = new_beside(folder).and_then(|file| file.as_file().metadata()?.modified());
    let (Some(now), Ok(modified)) = (disk_or_own(now), metadata.modified()) else {
        return false;
    };
    // A time in the future means that the clock was set back.
    let difference = now.duration_since(modified);
    difference.unwrap_or_else(|ahead| ahead.duration()) >= age
}

/// The time by the clock of the disk, or by the clock of this computer where nothing can be written:
/// otherwise a claim there, which can't be removed either, would never expire.
fn disk_or_own(disk: io::Result<SystemTime>) -> Option<SystemTime> {
    match disk {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
            ) =>
        {
            Some(crate::clock::now().into())
        }
        disk => disk.ok(),
    }
}

/// The inode of a file; 0 on systems other than Unix.
#[cfg(unix)]
fn inode(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

/// Rewrites the end of a claim regularly, so that its modification time shows that it is held. The
/// write is not synced: programs on this computer see the time at once, and those on other
/// computers within about half a minute, well before [`EXPIRES_AFTER`].
fn renew(mut file: File, every: Duration) -> Option<Sender<()>> {
    let (stop, stopped) = channel::<()>();
    let run = move || {
        while stopped.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
            // A failed renewal may succeed next time.
            let _ = file
                .seek(SeekFrom::End(-1))
                .and_then(|_| file.write_all(b"\n"));
        }
    };
    let thread = thread::Builder::new().name("claim".to_owned()).spawn(run);
    thread.ok().map(|_| stop)
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use jiff::Timestamp;

    use super::*;
    use crate::store::owner::testing;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    /// Writes the claim of another program.
    fn write_claim(path: &Path, owner: Owner) {
        fs::write(path, "").unwrap();
        let content = Content {
            id: Uuid::new_v4(),
            owner,
            locked: false,
            inode: inode(&fs::metadata(path).unwrap()),
            path: fs::canonicalize(path).unwrap(),
        };
        fs::write(path, serde_json::to_vec(&content).unwrap()).unwrap();
    }

    fn age(path: &Path, age: Duration) {
        let now = crate::clock::now();
        // File times are slightly behind the clock.
        let age = age + Duration::from_millis(100);
        let then = now - jiff::SignedDuration::try_from(age).unwrap();
        let file = File::options().write(true).open(path).unwrap();
        file.set_modified(then.into()).unwrap();
    }

    fn is_taken_over(path: &Path) -> bool {
        let was_claimed = is_claimed(path, false);
        let taken = Claim::take(path, false).unwrap().is_some();
        assert_eq!(taken, !was_claimed);
        taken
    }

    #[test]
    fn a_claim_excludes_others_until_it_is_dropped() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        let claim = Claim::take(&path, false).unwrap().unwrap();
        assert!(claim.is_held() && is_claimed(&path, false));
        assert!(Claim::take(&path, true).unwrap().is_none());
        drop(claim);
        assert!(is_taken_over(&path));
        let remaining = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(remaining, 0, "no file is left over");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn takes_over_from_an_ended_program_but_never_from_a_running_one() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        let day = Duration::from_hours(24);

        let mut child = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        write_claim(&path, testing::of_process(child.id()));
        age(&path, day);
        assert!(!is_taken_over(&path));
        child.kill().unwrap();
        // The process has ended, but is not waited for yet.
        let ended = || !is_claimed(&path, false);
        while !ended() {
            thread::sleep(Duration::from_millis(1));
        }
        assert!(is_taken_over(&path));
        child.wait().unwrap();

        // Another process has the same id.
        write_claim(&path, testing::started_earlier());
        assert!(is_taken_over(&path));
    }

    #[test]
    fn takes_over_from_another_computer_when_its_claim_is_not_renewed() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        for owner in [testing::elsewhere(), testing::in_container()] {
            write_claim(&path, owner);
            // A lock held here says nothing about another computer.
            assert!(is_claimed(&path, true));
            assert!(!is_taken_over(&path));
            age(&path, Duration::from_secs(100));
            assert!(!is_taken_over(&path));
            age(&path, EXPIRES_AFTER);
            assert!(is_taken_over(&path));
        }
    }

    #[test]
    fn an_incomplete_claim_expires_soon() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        for text in ["", "{\"id\":", "nonsense", "{}"] {
            fs::write(&path, text).unwrap();
            assert!(!is_taken_over(&path), "{text}");
            age(&path, UNREADABLE_EXPIRES_AFTER);
            assert!(is_taken_over(&path), "{text}");
        }
        // The clock was set back.
        fs::write(&path, "").unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(Timestamp::from_second(4_000_000_000).unwrap().into())
            .unwrap();
        assert!(is_taken_over(&path));
    }

    #[test]
    fn only_one_of_many_takes_over_at_the_same_moment() {
        const MANY: usize = 8;
        for _ in 0..50 {
            let folder = folder();
            let path = folder.path().join("sending.claim");
            write_claim(&path, testing::elsewhere());
            age(&path, EXPIRES_AFTER);
            let start = Barrier::new(MANY);
            let race = || {
                start.wait();
                Claim::take(&path, false).unwrap()
            };
            let taken: Vec<Option<Claim>> = thread::scope(|scope| {
                let threads: Vec<_> = (0..MANY).map(|_| scope.spawn(race)).collect();
                let claims = threads.into_iter().map(|thread| thread.join().unwrap());
                claims.collect()
            });
            let winners: Vec<&Claim> = taken.iter().flatten().collect();
            assert_eq!(winners.len(), 1);
            assert!(winners[0].is_held());
        }
    }

    /// Simulates a program that was killed after it claimed the right to remove a claim.
    #[test]
    fn takes_over_after_a_program_that_ended_while_taking_over() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        write_claim(&path, testing::elsewhere());
        age(&path, EXPIRES_AFTER);
        let removal_path = path.with_extension(format!("claim-{}", read(&path).id()));
        write_claim(&removal_path, testing::elsewhere());
        assert!(!is_claimed(&path, false));
        assert!(
            Claim::take(&path, false).unwrap().is_none(),
            "the other program may still be taking over"
        );
        age(&removal_path, EXPIRES_AFTER);
        assert!(is_taken_over(&path));
    }

    #[test]
    fn a_lost_claim_is_noticed_and_left_to_its_new_owner() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        let claim = Claim::take(&path, false).unwrap().unwrap();
        fs::remove_file(&path).unwrap();
        write_claim(&path, testing::elsewhere());
        assert!(!claim.is_held());
        drop(claim);
        assert!(is_claimed(&path, false));
    }

    #[test]
    fn uses_the_clock_of_this_computer_on_a_read_only_disk() {
        let disk = SystemTime::UNIX_EPOCH;
        assert_eq!(disk_or_own(Ok(disk)), Some(disk));
        for kind in [ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied] {
            let now = disk_or_own(Err(kind.into())).unwrap();
            assert!(now.duration_since(disk).unwrap() > Duration::from_hours(24));
        }
        // On a full disk the next try may succeed.
        assert_eq!(disk_or_own(Err(ErrorKind::StorageFull.into())), None);
    }

    #[test]
    fn renewing_changes_only_the_time() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        write_claim(&path, testing::elsewhere());
        fs::write(&path, [fs::read(&path).unwrap(), vec![b'\n']].concat()).unwrap();
        let before = fs::read(&path).unwrap();
        age(&path, EXPIRES_AFTER);
        let file = File::options().write(true).open(&path).unwrap();
        let renewal = renew(file, Duration::from_millis(5));
        while !is_claimed(&path, false) {
            thread::sleep(Duration::from_millis(1));
        }
        drop(renewal);
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}
