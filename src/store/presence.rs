//! The presence of a program in a library: a lock that others see, and that ends with the program for
//! any reason. The claims of a program count while it is present.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

use super::StoreError;
use super::lock::Lock;

const FOLDER: &str = "programs";
/// Only another program that tests the lock can have it.
const LOCK_TIMEOUT: Duration = Duration::from_secs(1);

/// The lock of a run of a program, held until it is dropped.
#[derive(Debug)]
pub(super) struct Presence {
    path: PathBuf,
    lock: Lock,
}

impl Presence {
    /// Makes this program visible to others. `program` is the id of this run, which no other has.
    ///
    /// # Errors
    /// When the lock can't be made.
    pub(super) fn announce(root: &Path, program: Uuid) -> Result<Self, StoreError> {
        let path = path(root, program);
        match Lock::take_below(root, &path, LOCK_TIMEOUT)? {
            Some(lock) => Ok(Self { path, lock }),
            None => Err(StoreError::Folder {
                folder: path,
                source: io::Error::from(io::ErrorKind::AlreadyExists).into(),
            }),
        }
    }

    /// True while others see this program: the file may have been deleted with the library.
    pub(super) fn is_visible(&self) -> bool {
        self.path.symlink_metadata().is_ok() && self.lock.is_held()
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        // A file that stays counts as that of a program that has ended.
        let _ = fs::remove_file(&self.path);
    }
}

/// True while the program with this id is present.
pub(super) fn is_present(root: &Path, program: Uuid) -> bool {
    Lock::is_taken(&path(root, program))
}

/// Removes the file that a program left behind when it was killed.
pub(super) fn remove(root: &Path, program: Uuid) {
    let path = path(root, program);
    for path in [super::lock::claim_of(&path), path] {
        let _ = fs::remove_file(path);
    }
}

fn path(root: &Path, program: Uuid) -> PathBuf {
    root.join(FOLDER).join(format!("{program}.lock"))
}
