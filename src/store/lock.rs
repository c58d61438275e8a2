//! What keeps programs apart that use one library: one writes it, and one sends a draft.
//!
//! A lock of the system ends however its program ends, but some disks know none (NFS without its
//! lock service), or each computer has its own there. So a [`Claim`] stands beside it.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::claim::{Claim, is_claimed};
use crate::files::{make_folder, open, open_lock};

const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// Held as long as it lives.
#[derive(Debug)]
pub struct Lock {
    claim: Option<Claim>,
    _file: File,
}

impl Lock {
    /// Takes the lock of a file; `None` when another program still has it after `patience`.
    ///
    /// # Errors
    /// When the file can't be opened, or the disk knows no locks and no claim can be made.
    pub(super) fn take(path: &Path, patience: Duration) -> io::Result<Option<Self>> {
        make_folder(path.parent().unwrap_or(Path::new(".")))?;
        let begun = Instant::now();
        loop {
            if let Some(lock) = Self::try_take(path)? {
                return Ok(Some(lock));
            }
            if begun.elapsed() >= patience {
                return Ok(None);
            }
            thread::sleep(BETWEEN_TRIES);
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
            // On a full disk the lock alone has to do, or nothing could be opened any more.
            Err(_) if locked => None,
            Err(error) => return Err(error),
        };
        Ok(Some(Self { claim, _file: file }))
    }

    /// Whether this program still has it: while the computer slept, another one on another
    /// computer may have taken it for gone.
    pub fn is_held(&self) -> bool {
        self.claim.as_ref().is_none_or(Claim::is_held)
    }

    /// Whether a program has the lock of a file. Nothing that is there is changed; for a moment a
    /// file may stand beside it, by which the clock of the disk is read.
    pub(super) fn is_taken(path: &Path) -> bool {
        let locked = match open(path).map(|(file, _)| file.try_lock_shared()) {
            Ok(Err(TryLockError::WouldBlock)) => return true,
            Ok(tried) => tried.is_ok(),
            Err(_) => false,
        };
        is_claimed(&claim_of(path), locked)
    }
}

fn claim_of(lock: &Path) -> PathBuf {
    lock.with_extension("claim")
}
