//! Claims: files that say which program has something, for disks whose locks can't be relied on.
//!
//! A claim is made by exclusive creation, which every disk knows, and is renewed as long as it is
//! held. Whoever finds one takes it over only when its owner is certainly gone.

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

/// How often a claim is renewed.
const RENEWED_EVERY: Duration = Duration::from_secs(30);
/// Without renewal for so long, the owner on another computer is gone.
const GONE_AFTER: Duration = Duration::from_mins(2);
/// After so long, a claim that can't be read is one whose owner ended while it wrote it.
const WRITTEN_AFTER: Duration = Duration::from_secs(10);
/// How many programs may have ended one after the other while each took over from the one before.
const MOST_TAKEN_OVER: u32 = 8;
/// A longer file is no claim.
const LONGEST: u64 = 16 * 1024;

/// What a claim's file says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    /// Another one for each claim.
    id: Uuid,
    owner: Owner,
    /// Whether its owner also has the lock of a file, which ends with the owner.
    locked: bool,
    /// Where the file was made, for telling a copy of it: its number on the disk, and its path.
    inode: u64,
    path: PathBuf,
}

/// The claims that this program holds.
static HELD: Mutex<BTreeSet<Uuid>> = Mutex::new(BTreeSet::new());

fn held() -> MutexGuard<'static, BTreeSet<Uuid>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Held until it is dropped.
#[derive(Debug)]
pub(super) struct Claim {
    path: PathBuf,
    id: Uuid,
    /// Ends the renewal.
    _renewal: Option<Sender<()>>,
}

impl Claim {
    /// Claims a file; `None` when another program has it. `locked` says whether this program
    /// holds a lock on what is claimed.
    ///
    /// # Errors
    /// When the file can't be made.
    pub(super) fn take(path: &Path, locked: bool) -> io::Result<Option<Self>> {
        take(path, locked, MOST_TAKEN_OVER)
    }

    /// Whether this program still has it. A computer that slept may have lost it.
    pub(super) fn is_held(&self) -> bool {
        matches!(read(&self.path), Found::Claim(content, _) if content.id == self.id)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.is_held() {
            // One that can't be removed counts as over from now on.
            let _ = fs::remove_file(&self.path);
        }
        held().remove(&self.id);
    }
}

/// Whether a program has claimed a file.
pub(super) fn is_claimed(path: &Path, locked: bool) -> bool {
    match read(path) {
        Found::Nothing => false,
        found => !is_gone(path, &found, locked),
    }
}

/// `depth` is how many claims of programs that have ended may be in the way, one upon the other.
fn take(path: &Path, locked: bool, depth: u32) -> io::Result<Option<Claim>> {
    for _ in 0..MOST_TAKEN_OVER {
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
    let written = (|| {
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
    if let Err(error) = written {
        held().remove(&id);
        // Nobody takes over an unreadable one so soon.
        let _ = fs::remove_file(path);
        return Err(error);
    }
    Ok(Claim {
        path: path.to_owned(),
        id,
        _renewal: renew(file, RENEWED_EVERY),
    })
}

/// Removes the claim that is there if its owner is gone; returns whether none is there any more.
///
/// The right to remove one certain claim is itself claimed, under the id of that claim. It is
/// looked at again under this right, so that nobody removes the claim that followed it.
fn remove(path: &Path, locked: bool, depth: u32) -> io::Result<bool> {
    let found = read(path);
    if matches!(found, Found::Nothing) {
        return Ok(true);
    }
    if depth == 0 || !is_gone(path, &found, locked) {
        return Ok(false);
    }
    let id = found.id();
    let right = path.with_extension(format!("claim-{id}"));
    let Some(_right) = take(&right, locked, depth - 1)? else {
        return Ok(false);
    };
    let now = read(path);
    if matches!(now, Found::Nothing) {
        return Ok(true);
    }
    let is_over = now.id() == id && is_gone(path, &now, locked);
    if is_over {
        fs::remove_file(path)?;
    }
    Ok(is_over)
}

/// What stands under the name of a claim.
enum Found {
    Nothing,
    Claim(Content, Metadata),
    /// Not written to its end yet, or never.
    Unreadable(Option<Metadata>),
}

impl Found {
    fn id(&self) -> Uuid {
        match self {
            Self::Claim(content, _) => content.id,
            Self::Nothing | Self::Unreadable(_) => Uuid::nil(),
        }
    }
}

fn read(path: &Path) -> Found {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Found::Nothing,
        // To open anything else may wait for ever.
        Ok(metadata) if !metadata.is_file() => return Found::Unreadable(Some(metadata)),
        _ => {}
    }
    let (file, metadata) = match open(path) {
        Ok(opened) => opened,
        Err(error) if error.is_missing() => return Found::Nothing,
        Err(_) => return Found::Unreadable(fs::metadata(path).ok()),
    };
    let mut text = Vec::new();
    let whole = file.take(LONGEST).read_to_end(&mut text);
    let content = whole.ok().and_then(|_| serde_json::from_slice(&text).ok());
    match content {
        Some(content) => Found::Claim(content, metadata),
        None => Found::Unreadable(Some(metadata)),
    }
}

/// Whether the owner of a claim is certainly gone. `locked` says whether this program has the
/// lock that belongs to it.
fn is_gone(path: &Path, found: &Found, locked: bool) -> bool {
    let (content, metadata) = match found {
        Found::Nothing => return true,
        Found::Claim(content, metadata) => (content, metadata),
        Found::Unreadable(None) => return false,
        Found::Unreadable(Some(metadata)) => return is_old(path, metadata, WRITTEN_AFTER),
    };
    let here = Owner::this_program();
    if content.owner.is_same_run(&here) && !held().contains(&content.id) {
        return true;
    }
    // Copied with its folder, a claim says nothing about the copy. Seen from other computers, a
    // file may have another number and another path.
    let same_boot = content.owner.is_same_boot(&here);
    let moved = content.inode != inode(metadata);
    let elsewhere = || fs::canonicalize(path).is_ok_and(|path| path != content.path);
    if same_boot && moved && elsewhere() {
        return true;
    }
    // On one computer the lock that its owner had has ended with it. Where computers and
    // processes can't be told apart, the lock is all that there is.
    let unlocked = locked && content.locked && !moved;
    let lock_counts = same_boot || cfg!(not(target_os = "linux"));
    match content.owner.is_running(&here) {
        Some(running) => !running,
        None if unlocked && lock_counts => true,
        None => is_old(path, metadata, GONE_AFTER),
    }
}

/// Whether a file was last written so long ago, by the clock of the disk it is on.
fn is_old(path: &Path, metadata: &Metadata, age: Duration) -> bool {
    let folder = path.parent().unwrap_or(Path::new("."));
    let now = new_beside(folder).and_then(|file| file.as_file().metadata()?.modified());
    let (Some(now), Ok(then)) = (disk_or_own(now), metadata.modified()) else {
        return false;
    };
    // A time to come is that of a clock that was set back.
    let apart = now.duration_since(then);
    apart.unwrap_or_else(|ahead| ahead.duration()) >= age
}

/// The time by the clock of the disk, or by that of this computer where nothing can be written:
/// there nobody can take over a claim either, and one whose owner is gone would count for ever.
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

/// The number of a file on its disk; elsewhere than on Unix there is none.
#[cfg(unix)]
fn inode(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

/// Writes the end of a claim again from time to time, so that its time shows that it is held. It
/// is not forced to the disk: other programs on this computer see the time at once, and those on
/// others within half a minute or so, well before [`GONE_AFTER`].
fn renew(mut file: File, every: Duration) -> Option<Sender<()>> {
    let (stop, stopped) = channel::<()>();
    let run = move || {
        while stopped.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
            // What fails now may succeed next time.
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

    /// The claim of another program.
    fn plant(path: &Path, owner: Owner) {
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
        // The clock of files runs a little behind.
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
    fn a_claim_keeps_others_out_until_it_is_dropped() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        let claim = Claim::take(&path, false).unwrap().unwrap();
        assert!(claim.is_held() && is_claimed(&path, false));
        assert!(Claim::take(&path, true).unwrap().is_none());
        drop(claim);
        assert!(is_taken_over(&path));
        let remaining = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(remaining, 0, "nothing is left");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_that_is_gone_keeps_nobody_out_and_one_that_runs_does_for_ever() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        let day = Duration::from_hours(24);

        let mut child = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        plant(&path, testing::of_process(child.id()));
        age(&path, day);
        assert!(!is_taken_over(&path));
        child.kill().unwrap();
        // Not even waited for.
        let gone = || !is_claimed(&path, false);
        while !gone() {
            thread::sleep(Duration::from_millis(1));
        }
        assert!(is_taken_over(&path));
        child.wait().unwrap();

        // Another process got the same id.
        plant(&path, testing::started_earlier());
        assert!(is_taken_over(&path));
    }

    #[test]
    fn a_program_on_another_computer_is_gone_when_it_does_not_renew_its_claim() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        for owner in [testing::elsewhere(), testing::in_container()] {
            plant(&path, owner);
            // The lock of another computer is no lock here.
            assert!(is_claimed(&path, true));
            assert!(!is_taken_over(&path));
            age(&path, Duration::from_secs(100));
            assert!(!is_taken_over(&path));
            age(&path, GONE_AFTER);
            assert!(is_taken_over(&path));
        }
    }

    #[test]
    fn a_claim_that_was_not_written_to_its_end_counts_for_a_moment() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        for text in ["", "{\"id\":", "nonsense", "{}"] {
            fs::write(&path, text).unwrap();
            assert!(!is_taken_over(&path), "{text}");
            age(&path, WRITTEN_AFTER);
            assert!(is_taken_over(&path), "{text}");
        }
        // After a clock was set back.
        fs::write(&path, "").unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(Timestamp::from_second(4_000_000_000).unwrap().into())
            .unwrap();
        assert!(is_taken_over(&path));
    }

    #[test]
    fn of_many_that_take_over_at_the_same_moment_one_does() {
        const MANY: usize = 8;
        for _ in 0..50 {
            let folder = folder();
            let path = folder.path().join("sending.claim");
            plant(&path, testing::elsewhere());
            age(&path, GONE_AFTER);
            let start = Barrier::new(MANY);
            let race = || {
                start.wait();
                Claim::take(&path, false).unwrap()
            };
            let taken: Vec<Option<Claim>> = thread::scope(|scope| {
                let racers: Vec<_> = (0..MANY).map(|_| scope.spawn(race)).collect();
                let ends = racers.into_iter().map(|racer| racer.join().unwrap());
                ends.collect()
            });
            let winners: Vec<&Claim> = taken.iter().flatten().collect();
            assert_eq!(winners.len(), 1);
            assert!(winners[0].is_held());
        }
    }

    /// As if a program was killed after it had got the right to remove a claim.
    #[test]
    fn a_program_that_ends_while_it_takes_over_keeps_nobody_out() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        plant(&path, testing::elsewhere());
        age(&path, GONE_AFTER);
        let right = path.with_extension(format!("claim-{}", read(&path).id()));
        plant(&right, testing::elsewhere());
        assert!(!is_claimed(&path, false));
        assert!(
            Claim::take(&path, false).unwrap().is_none(),
            "it may be at it"
        );
        age(&right, GONE_AFTER);
        assert!(is_taken_over(&path));
    }

    #[test]
    fn a_claim_that_was_lost_is_noticed_and_left_to_who_has_it() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        let claim = Claim::take(&path, false).unwrap().unwrap();
        fs::remove_file(&path).unwrap();
        plant(&path, testing::elsewhere());
        assert!(!claim.is_held());
        drop(claim);
        assert!(is_claimed(&path, false));
    }

    #[test]
    fn where_nothing_can_be_written_the_time_is_that_of_this_computer() {
        let disk = SystemTime::UNIX_EPOCH;
        assert_eq!(disk_or_own(Ok(disk)), Some(disk));
        for kind in [ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied] {
            let now = disk_or_own(Err(kind.into())).unwrap();
            assert!(now.duration_since(disk).unwrap() > Duration::from_hours(24));
        }
        // On a full disk the next look may succeed.
        assert_eq!(disk_or_own(Err(ErrorKind::StorageFull.into())), None);
    }

    #[test]
    fn renewing_changes_the_time_and_nothing_else() {
        let folder = folder();
        let path = folder.path().join("sending.claim");
        plant(&path, testing::elsewhere());
        fs::write(&path, [fs::read(&path).unwrap(), vec![b'\n']].concat()).unwrap();
        let before = fs::read(&path).unwrap();
        age(&path, GONE_AFTER);
        let file = File::options().write(true).open(&path).unwrap();
        let renewal = renew(file, Duration::from_millis(5));
        while !is_claimed(&path, false) {
            thread::sleep(Duration::from_millis(1));
        }
        drop(renewal);
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}
