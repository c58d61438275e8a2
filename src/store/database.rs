//! The database of the library: one `SQLite` file, which any number of programs use at once.
//!
//! It is written with a write-ahead log, so that readers never wait for a writer, and each commit is
//! synced to the disk before it is reported (<https://sqlite.org/wal.html>).

mod alone;
mod backups;
mod catalogue;
mod claims;
mod connection;
mod copying;
mod counts;
mod decisions;
mod document_list;
mod document_names;
mod documents;
mod drafts;
mod error;
mod following;
mod found;
mod groups;
mod history;
mod hits;
mod import;
mod list_row;
mod listing;
mod log_check;
mod outdated;
mod pages;
mod patch;
mod place;
mod private_copy;
mod records;
mod recovery;
mod refusals;
mod restoring;
mod row_format;
mod scan;
mod schema;
mod short_search;
mod sort_keys;
mod stored_draft;
mod values;
mod views;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::lock::Lock;
use crate::domain::database_error::DatabaseError;
use crate::files::TemporaryFolder;
use connection::{
    BUSY_TIMEOUT, FIRST_BUSY_TIMEOUT, can_only_be_read, connect, connect_alone, connect_exclusive,
    connect_to_constant, connect_within, create_if_missing, has_log, has_space, keep_log,
    stays_empty, was_ours,
};

pub use backups::BackupContents;
pub(super) use backups::{Backup, NewBackup};
pub(super) use claims::{Claim, Claimant};
pub(super) use connection::{BACKUPS, DATABASE, RECOVERED, has_backup};
pub(super) use copying::copy_and_check;
pub use following::KnownProfile;
pub(super) use import::{Import, Imported};
pub(super) use recovery::{Sources, finish, recover};
pub(super) use restoring::Prepared;
pub use restoring::WithoutContent;
pub use stored_draft::StoredDraft;
pub(super) use values::{
    ACCOUNTS_SAVED_IN, RESTORE_ID, RESTORED_AT, WINDOW_SETTINGS, stored_setting,
};

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
    /// True when the disk was full when it was opened: then it is not shared.
    is_short_of_space: bool,
    /// The folder of a copy that is read instead; removed after the connections are closed.
    copy: Option<TemporaryFolder>,
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
        let is_new = create_if_missing(&path)?;
        let was_ours = was_ours(folder);
        // One that is missing was deleted: a new one would look like an empty library.
        let is_lost = is_new && has_backup(folder);
        if is_lost || (!is_new && was_ours && stays_empty(&path)) {
            return Err(DatabaseError::Damaged);
        }
        if log_check::is_damaged(&path) {
            tracing::warn!("the write-ahead log is damaged");
            return Err(DatabaseError::Damaged);
        }
        let opened = match Self::open_for_writing(&path, run) {
            Ok(opened) => Ok(opened),
            Err(DatabaseError::Full) => Self::open_on_full_disk(&path, run),
            Err(_) if can_only_be_read(folder) => Self::open_for_reading(&path, run),
            // Its beginning was overwritten.
            Err(DatabaseError::Foreign) if was_ours => Err(DatabaseError::Damaged),
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

    /// Closes the database, which is one file then, unless another program has it open.
    fn close(self) -> Result<(), DatabaseError> {
        for connection in self.reader.into_iter().chain([self.writer]) {
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
        let checked = self.read_apart(copying::check);
        if checked == Err(DatabaseError::Damaged) {
            self.keep_log()?;
        }
        checked
    }

    /// Leaves the log beside the database when it is closed: what is damaged stays as it is.
    fn keep_log(&self) -> Result<(), DatabaseError> {
        for connection in self.reader.iter().chain([&self.writer]) {
            keep_log(&lock(connection))?;
        }
        Ok(())
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
        if let Err(error) = prepare(&mut writer, path) {
            if error == DatabaseError::Damaged {
                keep_log(&writer)?;
            }
            return Err(error);
        }
        let reader = connect(path)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self::of(path, run, writer, Some(reader)))
    }

    /// Opens the database for this program alone.
    fn open_alone(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        let lock = alone::take(path)?;
        tracing::info!("the file system lets only one program use the library at a time");
        let mut writer = connect_alone(path)?;
        prepare(&mut writer, path)?;
        Ok(Self {
            _alone: Some(lock),
            ..Self::of(path, run, writer, None)
        })
    }

    /// Opens the database on a disk without space for the files beside it. Only one program can have it so.
    fn open_on_full_disk(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        tracing::warn!("the disk is full: only one program can use the library");
        let mut writer = connect_exclusive(path)?;
        prepare(&mut writer, path)?;
        Ok(Self {
            is_short_of_space: true,
            ..Self::of(path, run, writer, None)
        })
    }

    /// Opens the database in a folder where nothing can be written. What is still in its write-ahead log can
    /// only be read in a copy.
    fn open_for_reading(path: &Path, run: i64) -> Result<Self, DatabaseError> {
        if has_log(path) {
            let copy = private_copy::copy(path)?;
            let opened = Self::open_for_writing(&copy.path().join(DATABASE), run)?;
            lock(&opened.writer).pragma_update(None, "query_only", true)?;
            return Ok(Self {
                path: path.to_owned(),
                copy: Some(copy),
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
            is_short_of_space: false,
            copy: None,
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

    /// True when it has the database for itself because the disk was full, and there is space again.
    pub(super) fn can_be_shared_again(&self) -> bool {
        self.is_short_of_space && self.path.parent().is_some_and(has_space)
    }

    /// Distinguishes its file from others; `None` when it could not be looked at.
    pub(super) fn identity(&self) -> Option<FileIdentity> {
        self.identity
    }

    /// Calls `read` with a connection that other programs and threads do not wait for, where there can be one.
    fn read_apart<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        if self.reader.is_none() || self.copy.is_some() {
            read(&lock(&self.writer))
        } else {
            read(&copying::connect_to_read(&self.path)?)
        }
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

/// Brings the database to the schema of this program. A copy of one of an older version is kept.
fn prepare(connection: &mut Connection, path: &Path) -> Result<(), DatabaseError> {
    schema::prepare(connection, |before, version| {
        copying::keep(path, before, version)
    })
}

/// Distinguishes a file from another one under the same path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileIdentity {
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
