//! The files of the database: each must be a regular file in the data folder. `SQLite` would follow a link
//! and write to its target, and wait for ever at a pipe.

use std::fs;
use std::path::{Path, PathBuf};

use super::connection::{DATABASE, with_suffix};
use crate::domain::database_error::DatabaseError;

/// What `SQLite` adds to the name of the database for its other files.
const SUFFIXES: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// The path of the database without links. The data folder itself may be a link.
///
/// # Errors
/// When the folder can't be found.
pub(super) fn in_folder(folder: &Path) -> Result<PathBuf, DatabaseError> {
    let folder = fs::canonicalize(folder);
    let folder = folder.map_err(|error| DatabaseError::NotOpened(error.into()))?;
    Ok(folder.join(DATABASE))
}

/// Checks that each file of the database is missing or a regular file. None is opened.
///
/// # Errors
/// [`DatabaseError::Link`] and [`DatabaseError::NotAFile`].
pub(super) fn check(database: &Path) -> Result<(), DatabaseError> {
    for suffix in SUFFIXES {
        let path = with_suffix(database, suffix);
        let Ok(metadata) = fs::symlink_metadata(&path) else {
            // A file that can't be looked at is reported when it is opened.
            continue;
        };
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if metadata.is_symlink() {
            return Err(DatabaseError::Link { file: file.into() });
        }
        if !metadata.is_file() {
            return Err(DatabaseError::NotAFile { file: file.into() });
        }
    }
    Ok(())
}
