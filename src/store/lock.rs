//! Locks that the system takes back however a program ends: one writer per library, and
//! one per draft that a command is sending.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::files::{make_folder, open_lock};

const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// Held as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a file; `None` when another program still has it after `patience`.
    ///
    /// # Errors
    /// When the file can't be opened. That a disk knows no locks is no error: there nobody
    /// is kept out.
    pub(super) fn take(path: &Path, patience: Duration) -> io::Result<Option<Self>> {
        make_folder(path.parent().unwrap_or(Path::new(".")))?;
        let file = open_lock(path)?;
        let begun = Instant::now();
        while let Err(TryLockError::WouldBlock) = file.try_lock() {
            if begun.elapsed() >= patience {
                return Ok(None);
            }
            thread::sleep(BETWEEN_TRIES);
        }
        Ok(Some(Self { _file: file }))
    }
}
