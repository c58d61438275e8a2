//! The database of the library: one `SQLite` file, which any number of programs use at once.
//!
//! It is written with a write-ahead log, so that readers never wait for a writer, and each commit is
//! synced to the disk before it is reported (<https://sqlite.org/wal.html>).

mod backups;
mod catalogue;
mod claims;
mod documents;
mod drafts;
mod error;
mod found;
mod history;
mod import;
mod list_row;
mod pages;
mod patch;
mod place;
mod private_copy;
mod records;
mod recovery;
mod restoring;
mod schema;
mod stored_draft;
mod values;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use tempfile::TempDir;
use uuid::Uuid;

use crate::domain::database_error::DatabaseError;
use crate::files::{self, is_missing};

pub use backups::BackupContents;
pub(super) use backups::{BACKUPS, Backup, NewBackup, copy_and_check};
pub(super) use claims::{Claim, Claimant};
pub(super) use import::{Import, Imported};
pub(super) use recovery::{RECOVERED, Sources, finish, recover};
pub(super) use restoring::Prepared;
pub use restoring::WithoutContent;
pub use stored_draft::StoredDraft;
pub(super) use values::{ACCOUNTS_SAVED_IN, RESTORED_AT, WINDOW_SETTINGS};

/// The name of the file in the data folder.
pub(super) const DATABASE: &str = "library.db";
/// In bytes. A save of a draft rewrites the page that has its changes; a larger one costs more bytes for each
/// save.
const PAGE_BYTES: u32 = 1024;
/// The time to wait for another program that is writing; longer than any transaction takes.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// Longer than a program takes from a new file to a database.
const CREATION_TIME: Duration = Duration::from_secs(1);

/// The open database. Reads have a connection of their own, so that they don't wait for a write.
#[derive(Debug)]
pub struct Database {
    path: PathBuf,
    /// Distinguishes what this program has saved from what others have.
    run: i64,
    /// The file by the path that was given: its folder may be a link, which may change.
    given: PathBuf,
    identity: Option<FileIdentity>,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    /// The folder of a copy that is read instead; removed after the connections are closed.
    _copy: Option<TempDir>,
}

impl Database {
    /// Opens the database in a data folder, and creates it when there is none.
    ///
    /// # Errors
    /// When it can't be opened, is damaged, or was written by a newer version of the program.
    pub fn open(folder: &Path) -> Result<Self, DatabaseError> {
        Self::open_as(folder, new_run())
    }

    /// As [`open`](Self::open), for a program that has saved with this number before.
    pub(super) fn open_as(folder: &Path, run: i64) -> Result<Self, DatabaseError> {
        let path = place::in_folder(folder)?;
        place::check(&path)?;
        let is_new = create_if_missing(&path)?;
        if !is_new && was_ours(folder) && stays_empty(&path) {
            return Err(DatabaseError::Damaged);
        }
        let opened = match Self::open_for_writing(&path, run) {
            Err(_) if can_only_be_read(folder) => Self::open_for_reading(&path, run),
            // Its beginning was overwritten.
            Err(DatabaseError::Foreign) if was_ours(folder) => Err(DatabaseError::Damaged),
            opened => opened,
        };
        let given = folder.join(DATABASE);
        Ok(Self {
            identity: FileIdentity::of(&given),
            given,
            ..opened?
        })
    }

    /// Closes the database, which is one file then, unless another program has it open.
    fn close(self) -> Result<(), DatabaseError> {
        for connection in [self.reader, self.writer] {
            let connection = connection.into_inner();
            let connection = connection.unwrap_or_else(PoisonError::into_inner);
            connection.close().map_err(|(_, error)| error)?;
        }
        Ok(())
    }

    /// Checks all of the database. May take some seconds; other programs and threads can use it meanwhile.
    ///
    /// # Errors
    /// [`DatabaseError::Damaged`], and when it can't be read.
    pub fn check(&self) -> Result<(), DatabaseError> {
        backups::check(&backups::connect_to_read(&self.path)?)
    }

    fn open_for_writing(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        let mut writer = connect(path)?;
        schema::prepare(&mut writer, |before, version| {
            backups::keep(path, before, version)
        })?;
        let reader = connect(path)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self::of(path, run, writer, reader))
    }

    /// Opens the database in a folder where nothing can be written. What is still in its write-ahead log can
    /// only be read in a copy.
    fn open_for_reading(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        let has_log = fs::metadata(private_copy::log_of(path)).is_ok_and(|log| log.len() > 0);
        if has_log {
            let copy = private_copy::copy(path)?;
            let opened = Self::open_for_writing(&copy.path().join(DATABASE), run)?;
            lock(&opened.writer).pragma_update(None, "query_only", true)?;
            return Ok(Self {
                path: path.to_owned(),
                _copy: Some(copy),
                ..opened
            });
        }
        let writer = connect_to_constant(path)?;
        schema::check(&writer)?;
        Ok(Self::of(path, run, writer, connect_to_constant(path)?))
    }

    fn of(path: &Path, run: i64, writer: Connection, reader: Connection) -> Self {
        Self {
            path: path.to_owned(),
            run,
            given: path.to_owned(),
            identity: FileIdentity::of(path),
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            _copy: None,
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// True while the file is where it was opened. What is written to a file that was deleted or replaced
    /// is lost.
    pub fn is_in_place(&self) -> bool {
        self.identity.is_some() && self.identity == FileIdentity::of(&self.given)
    }

    /// Runs changes as one transaction: all of them are on the disk when this returns, or none.
    fn write<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        let mut connection = lock(&self.writer);
        // Immediate: a transaction that has read first could not wait for another writer.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another program may have replaced the file while this one waited.
        if !self.is_in_place() {
            return Err(DatabaseError::Busy);
        }
        let result = change(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }

    /// Runs queries that all see the same state of the database.
    fn read<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        let mut connection = lock(&self.reader);
        let transaction = connection.transaction()?;
        query(&transaction)
    }

    /// A number that differs after every change by another program, and is fast to get.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn change_counter(&self) -> Result<i64, DatabaseError> {
        // Changes over a connection do not count for that connection, and the reader makes none.
        let writer = lock(&self.writer);
        Ok(writer.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}

/// Distinguishes a file from another one under the same path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct FileIdentity {
    device: u64,
    inode: u64,
}

impl FileIdentity {
    /// `None` without a file.
    fn of(path: &Path) -> Option<Self> {
        let metadata = fs::symlink_metadata(path).ok()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Some(Self {
                device: metadata.dev(),
                inode: metadata.ino(),
            })
        }
        // An open file can't be deleted there.
        #[cfg(not(unix))]
        {
            let _ = metadata;
            Some(Self {
                device: 0,
                inode: 0,
            })
        }
    }
}

/// A number for a run of the program.
pub(super) fn new_run() -> i64 {
    Uuid::new_v4().as_u64_pair().0.cast_signed()
}

/// A transaction that was cut off by a panic was rolled back, so the connection can be used again.
fn lock(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Creates an empty file for this user only; `SQLite` gives its other files the same mode. Returns true when there
/// was none. An existing file is not opened: closing it would end the locks of other connections of this program
/// (<https://sqlite.org/howtocorrupt.html#posix_close_bug>).
fn create_if_missing(path: &Path) -> Result<bool, DatabaseError> {
    // The program that recovers it was killed, or is about to put it in place.
    if is_missing(path) && recovery::is_unfinished(path) {
        return Err(DatabaseError::Damaged);
    }
    match files::make_new_file(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists && is_missing(path) => {
            Err(DatabaseError::NotOpened(error.into()))
        }
        Ok(_) => Ok(true),
        Err(_) => Ok(false),
    }
}

/// True for an empty file that no other program is making into a database.
fn stays_empty(path: &Path) -> bool {
    let is_empty = || fs::metadata(path).is_ok_and(|file| file.len() == 0);
    let begun = Instant::now();
    while is_empty() {
        if begun.elapsed() > CREATION_TIME {
            return true;
        }
        thread::sleep(Duration::from_millis(10));
    }
    false
}

/// True when other files show that a folder has had a library: a log with changes, documents, backups, or the
/// id.
fn was_ours(folder: &Path) -> bool {
    let is_there = |name: &str| !files::is_missing(&folder.join(name));
    // The format before the database has some of these as well.
    if is_there("drafts") {
        return false;
    }
    backups::has_log(&folder.join(DATABASE))
        || [BACKUPS, "documents", "library.json"]
            .into_iter()
            .any(is_there)
}

/// True when nothing can be written in a folder.
fn can_only_be_read(folder: &Path) -> bool {
    files::new_beside(folder).is_err_and(|error| {
        matches!(
            error.kind(),
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
        )
    })
}

/// Opens a file that no program can change, which needs neither locks nor files beside it
/// (<https://sqlite.org/uri.html#uriimmutable>).
fn connect_to_constant(path: &Path) -> Result<Connection, DatabaseError> {
    let mut address = url::Url::from_file_path(path).map_err(|()| DatabaseError::ReadOnly)?;
    address.set_query(Some("immutable=1"));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(address.as_str(), flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

fn connect(path: &Path) -> Result<Connection, DatabaseError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // The file may come from elsewhere: its schema is no trusted code.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "page_size", PAGE_BYTES)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}
