//! Locks between programs that use one library: for what only one of them may do, and to tell the others
//! that a program runs.
//!
//! A file lock ends when its program ends, for any reason. But some file systems have none (NFS without
//! its lock service), or a separate one for each computer. So each lock also has a [`Claim`].

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::StoreError;
use super::claim::{Claim, holder, is_claimed};
use crate::files::{make_folder, open, open_lock};

const LIBRARY_LOCK: &str = "library.lock";
const ACCOUNTS_LOCK: &str = "accounts.lock";
/// The time to wait for the library's lock: longer than a command takes that changes something.
const LIBRARY_LOCK_TIMEOUT: Duration = Duration::from_secs(2);
const RETRY_INTERVAL: Duration = Duration::from_millis(50);

/// A lock, held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    claim: Option<Claim>,
    file: File,
}

impl Lock {
    /// Takes the lock of the library in a data folder.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has it.
    pub(super) fn of_library(root: &Path) -> Result<Self, StoreError> {
        Self::of(root, LIBRARY_LOCK)
    }

    /// Takes the lock of the accounts in a data folder.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has it.
    pub(super) fn of_accounts(root: &Path) -> Result<Self, StoreError> {
        Self::of(root, ACCOUNTS_LOCK)
    }

    fn of(root: &Path, name: &str) -> Result<Self, StoreError> {
        let lock = Self::take_below(root, &root.join(name), LIBRARY_LOCK_TIMEOUT)?;
        lock.ok_or_else(|| StoreError::InUse {
            folder: root.to_owned(),
            draft: false,
        })
    }

    /// Takes the lock of a file below a data folder; `None` when another program still has it after
    /// `timeout`.
    ///
    /// # Errors
    /// [`StoreError::Folder`] when the lock can't be used.
    pub(super) fn take_below(
        root: &Path,
        path: &Path,
        timeout: Duration,
    ) -> Result<Option<Self>, StoreError> {
        Self::take(path, timeout).map_err(|error| StoreError::Folder {
            // Names an existing lock file that can't be used, otherwise the folder.
            folder: if path.symlink_metadata().is_ok() {
                path
            } else {
                root
            }
            .to_owned(),
            source: error.into(),
        })
    }

    /// Takes the lock of a file; `None` when another program still has it after `timeout`.
    ///
    /// # Errors
    /// When the file can't be opened, or when neither a lock nor a claim can be made.
    pub(super) fn take(path: &Path, timeout: Duration) -> io::Result<Option<Self>> {
        make_folder(path.parent().unwrap_or(Path::new(".")))?;
        let started = Instant::now();
        loop {
            if let Some(lock) = Self::try_take(path)? {
                return Ok(Some(lock));
            }
            if started.elapsed() >= timeout {
                return Ok(None);
            }
            thread::sleep(RETRY_INTERVAL);
        }
    }

    fn try_take(path: &Path) -> io::Result<Option<Self>> {
        let file = open_lock(path)?;
        let locked = match file.try_lock() {
            Ok(()) => true,
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(_)) => false,
        };
        let claim = match Claim::take(&claim_of(path), locked) {
            Ok(None) => return Ok(None),
            Ok(Some(claim)) => Some(claim),
            // On a full disk the lock alone is enough, otherwise nothing could be opened any more.
            Err(_) if locked => None,
            Err(error) => return Err(error),
        };
        Ok(Some(Self { claim, file }))
    }

    /// True while this program has the lock. Another computer may have taken it over while this one
    /// slept.
    pub(super) fn is_held(&self) -> bool {
        self.claim.as_ref().is_none_or(Claim::is_held)
    }

    /// The computer and the process that have the lock of a file, if they are known.
    pub(super) fn holder(path: &Path) -> Option<String> {
        holder(&claim_of(path))
    }

    /// True when a program has the lock of a file. No existing file is changed, but a temporary file may
    /// be made to read the clock of the disk.
    pub(super) fn is_taken(path: &Path) -> bool {
        let locked = match open(path).map(|(file, _)| (file.try_lock_shared(), file)) {
            Ok((Err(TryLockError::WouldBlock), _)) => return true,
            Ok((Ok(()), file)) => {
                unlock(&file);
                true
            }
            Ok((Err(TryLockError::Error(_)), _)) | Err(_) => false,
        };
        is_claimed(&claim_of(path), locked)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        drop(self.claim.take());
        unlock(&self.file);
    }
}

/// Unlocks a file at once. Closing it is not enough: a program that is just being started has a copy of each
/// open file until it runs, and with it the lock.
fn unlock(file: &File) {
    // Closing the file is then all that can be done.
    let _ = file.unlock();
}

pub(super) fn claim_of(lock: &Path) -> PathBuf {
    lock.with_extension("claim")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_ends_at_once_also_while_a_program_is_started() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.lock");
        let lock = Lock::take(&path, Duration::ZERO).unwrap().unwrap();
        // What a program that is being started has.
        let _copy = lock.file.try_clone().unwrap();
        assert!(Lock::take(&path, Duration::ZERO).unwrap().is_none());
        drop(lock);
        assert!(!Lock::is_taken(&path));
        assert!(Lock::take(&path, Duration::ZERO).unwrap().is_some());
    }
}
