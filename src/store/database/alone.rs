//! A database on a file system without locks or shared memory, as some network drives are: one program at a
//! time uses it, which a lock and a claim beside it ensure.
//!
//! `unix-none` makes no locks. Of the ways without them it is the one that leaves nothing behind: with
//! `unix-dotfile`, a killed program would keep all others out for ever (<https://sqlite.org/vfs.html>). In
//! exclusive mode the index of the write-ahead log is in the memory of the program
//! (<https://sqlite.org/wal.html#noshm>).

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, ffi};

use super::super::lock::Lock;
use crate::domain::database_error::DatabaseError;
use crate::files::new_beside;

/// The time to wait for the program that has the database: longer than a command takes.
const TIMEOUT: Duration = Duration::from_secs(2);
/// The name of the file system interface of `SQLite` without locks.
#[cfg(unix)]
pub(super) const WITHOUT_LOCKS: &str = "unix-none";

/// The path of the lock; its claim is beside it.
fn lock_path(database: &Path) -> PathBuf {
    database.with_file_name("library-alone.lock")
}

/// Takes the database for this program alone.
///
/// # Errors
/// [`DatabaseError::InUse`] when another program has it.
pub(super) fn take(database: &Path) -> Result<Lock, DatabaseError> {
    let path = lock_path(database);
    let lock =
        Lock::take(&path, TIMEOUT).map_err(|error| DatabaseError::NotOpened(error.into()))?;
    lock.ok_or_else(|| in_use(&path))
}

/// Checks that no program has the database for itself: on another computer, the same folder may have no locks.
///
/// # Errors
/// [`DatabaseError::InUse`] when one has it.
pub(super) fn check(database: &Path) -> Result<(), DatabaseError> {
    let path = lock_path(database);
    if Lock::is_taken(&path) {
        return Err(in_use(&path));
    }
    Ok(())
}

fn in_use(lock: &Path) -> DatabaseError {
    DatabaseError::InUse {
        by: Lock::holder(lock).unwrap_or_default(),
    }
}

/// True when several programs can use a database in a folder at once. Tried with a new database, which nobody
/// else has.
pub(super) fn can_be_shared(folder: &Path) -> bool {
    let Ok(file) = new_beside(folder) else {
        return true;
    };
    let result = try_sharing(file.path());
    for suffix in ["-wal", "-shm", "-journal"] {
        let mut path = file.path().as_os_str().to_owned();
        path.push(suffix);
        // Removed already where it could be used.
        let _ = std::fs::remove_file(path);
    }
    let Err(error) = result else {
        return true;
    };
    let is_busy = error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy);
    let failed = error.sqlite_extended_error_code();
    !is_busy
        && !matches!(
            failed,
            Some(
                ffi::SQLITE_IOERR_LOCK
                    | ffi::SQLITE_IOERR_RDLOCK
                    | ffi::SQLITE_IOERR_UNLOCK
                    | ffi::SQLITE_IOERR_CHECKRESERVEDLOCK
                    | ffi::SQLITE_IOERR_SHMOPEN
                    | ffi::SQLITE_IOERR_SHMLOCK
                    | ffi::SQLITE_IOERR_SHMMAP
            )
        )
}

fn try_sharing(path: &Path) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::ZERO)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.execute_batch("CREATE TABLE tried (value)")
}
