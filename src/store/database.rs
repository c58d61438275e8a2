//! The database of the library: one `SQLite` file, which any number of programs use at once.
//!
//! It is written with a write-ahead log, so that readers never wait for a writer, and each commit is
//! synced to the disk before it is reported (<https://sqlite.org/wal.html>).

mod alone;
mod catalogue;
mod documents;
mod drafts;
mod error;
mod history;
mod import;
mod list_row;
mod patch;
mod place;
mod private_copy;
mod records;
mod schema;
mod stored_draft;
mod values;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::lock::Lock;
use crate::domain::database_error::DatabaseError;
use crate::files::{self, TemporaryFolder, is_missing};

pub(super) use import::{Import, Imported};
pub(super) use place::DATABASE;
pub use stored_draft::{SavedAs, StoredDraft};
pub(super) use values::{ACCOUNTS_SAVED_IN, WINDOW_SETTINGS};

/// In bytes. A save of a draft rewrites the page that has its changes; a larger one costs more bytes for each
/// save.
const PAGE_BYTES: u32 = 1024;
/// The time to wait for another program that is writing; longer than any transaction takes.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// The time after which it is found out if there are locks at all.
const FIRST_BUSY_TIMEOUT: Duration = Duration::from_millis(250);

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
    /// `None` where only one connection can be open.
    reader: Option<Mutex<Connection>>,
    /// The folder of a copy that is read instead; removed after the connections are closed.
    _copy: Option<TemporaryFolder>,
    /// Keeps other programs out where they could not share the database.
    _alone: Option<Lock>,
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
        alone::check(&path)?;
        create_if_missing(&path)?;
        let opened = match Self::open_for_writing(&path, run) {
            Ok(opened) => Ok(opened),
            Err(_) if can_only_be_read(folder) => Self::open_for_reading(&path, run),
            Err(_) if !alone::can_be_shared(folder) => Self::open_alone(&path, run),
            Err(error) => Err(error),
        };
        let given = folder.join(DATABASE);
        Ok(Self {
            identity: FileIdentity::of(&given),
            given,
            ..opened?
        })
    }

    fn open_for_writing(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        // Where there are no locks, it seems to be in use for ever.
        let mut writer = match connect_within(path, FIRST_BUSY_TIMEOUT) {
            Err(DatabaseError::Busy) if path.parent().is_some_and(alone::can_be_shared) => {
                connect(path)?
            }
            connected => connected?,
        };
        writer.busy_timeout(BUSY_TIMEOUT)?;
        schema::prepare(&mut writer)?;
        let reader = connect(path)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self::of(path, run, writer, Some(reader)))
    }

    /// Opens the database for this program alone.
    fn open_alone(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        let lock = alone::take(path)?;
        tracing::info!("the file system lets only one program use the library at a time");
        let mut writer = connect_alone(path)?;
        schema::prepare(&mut writer)?;
        Ok(Self {
            _alone: Some(lock),
            ..Self::of(path, run, writer, None)
        })
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
        let reader = connect_to_constant(path)?;
        Ok(Self::of(path, run, writer, Some(reader)))
    }

    fn of(path: &Path, run: i64, writer: Connection, reader: Option<Connection>) -> Self {
        Self {
            path: path.to_owned(),
            run,
            given: path.to_owned(),
            identity: FileIdentity::of(path),
            writer: Mutex::new(writer),
            reader: reader.map(Mutex::new),
            _copy: None,
            _alone: None,
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
        let result = change(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }

    /// Runs queries that all see the same state of the database.
    fn read<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        let mut connection = lock(self.reader.as_ref().unwrap_or(&self.writer));
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

/// Creates an empty file for this user only; `SQLite` gives its other files the same mode. An existing file
/// is not opened: closing it would end the locks of other connections of this program
/// (<https://sqlite.org/howtocorrupt.html#posix_close_bug>).
fn create_if_missing(path: &Path) -> Result<(), DatabaseError> {
    match files::make_new_file(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists && is_missing(path) => {
            Err(DatabaseError::NotOpened(error.into()))
        }
        Ok(_) | Err(_) => Ok(()),
    }
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
    connect_within(path, BUSY_TIMEOUT)
}

/// Waits for another program at most so long, also when the schema is read here.
fn connect_within(path: &Path, timeout: Duration) -> Result<Connection, DatabaseError> {
    set_up(Connection::open_with_flags(path, FLAGS)?, timeout)
}

/// The only connection to a database without locks.
#[cfg(unix)]
fn connect_alone(path: &Path) -> Result<Connection, DatabaseError> {
    let connection = Connection::open_with_flags_and_vfs(path, FLAGS, alone::WITHOUT_LOCKS)?;
    connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    set_up(connection, BUSY_TIMEOUT)
}

/// Each file system has locks there.
#[cfg(not(unix))]
fn connect_alone(path: &Path) -> Result<Connection, DatabaseError> {
    connect(path)
}

const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE
    .union(OpenFlags::SQLITE_OPEN_NO_MUTEX)
    .union(OpenFlags::SQLITE_OPEN_NOFOLLOW);

fn set_up(connection: Connection, timeout: Duration) -> Result<Connection, DatabaseError> {
    connection.busy_timeout(timeout)?;
    // The file may come from elsewhere: its schema is no trusted code.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "page_size", PAGE_BYTES)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}
