//! A copy of a database and its write-ahead log, for a folder where nothing can be written: reading a log needs
//! a file beside it.

use std::fs::Metadata;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;

use super::connection::{DATABASE, log_of};
use crate::domain::database_error::DatabaseError;
use crate::files::{self, NotRead};

/// The most bytes that are copied.
const MAX_BYTES: u64 = 2 << 30;
/// The most times that files are copied which another program changes at the same time.
const MAX_TRIES: u32 = 5;

/// Copies a database with its log into a new folder for this user only, which is removed when it is dropped.
///
/// # Errors
/// When a file can't be read or copied, is too large, or changes all the time.
pub(super) fn copy(database: &Path) -> Result<TempDir, DatabaseError> {
    let folder = tempfile::tempdir().map_err(not_copied)?;
    let target = folder.path().join(DATABASE);
    for _ in 0..MAX_TRIES {
        let before = (state(database)?, state(&log_of(database))?);
        copy_file(database, &target)?;
        copy_file(&log_of(database), &log_of(&target))?;
        if before == (state(database)?, state(&log_of(database))?) {
            return Ok(folder);
        }
    }
    Err(DatabaseError::Busy)
}

/// What differs after a file was written.
fn state(path: &Path) -> Result<(u64, Option<SystemTime>), DatabaseError> {
    let (_, metadata) = files::open(path).map_err(not_copied)?;
    Ok((metadata.len(), modified(&metadata)))
}

fn modified(metadata: &Metadata) -> Option<SystemTime> {
    metadata.modified().ok()
}

fn copy_file(from: &Path, to: &Path) -> Result<(), DatabaseError> {
    let (mut source, metadata) = files::open(from).map_err(not_copied)?;
    if metadata.len() > MAX_BYTES {
        return Err(not_copied(NotRead::TooLarge));
    }
    if !files::is_missing(to) {
        std::fs::remove_file(to).map_err(not_copied)?;
    }
    let mut target = files::make_new_file(to).map_err(not_copied)?;
    io::copy(&mut source, &mut target).map_err(not_copied)?;
    Ok(())
}

fn not_copied(error: impl Into<crate::domain::system_error::SystemError>) -> DatabaseError {
    DatabaseError::NotOpened(error.into())
}
