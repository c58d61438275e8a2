//! Backups of the library: one a day in the folder `backups`, those that people make, and restoring them.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::Connection;
use uuid::Uuid;

use super::StoreError;
use super::database::{
    BACKUPS, Backup, BackupContents, DATABASE, Database, NewBackup, Prepared, RESTORE_ID,
    RESTORED_AT, WithoutContent, copy_and_check,
};
use super::documents::{NotAdded, hash_of};
use super::library::{Library, unpoisoned};
use super::lock::Lock;
use crate::domain::claim::ClaimPurpose;
use crate::domain::database_error::DatabaseError;
use crate::domain::system_error::SystemError;
use crate::files::{
    is_missing, make_folder_below, new_beside, put_in_new_place, put_in_place, remove_unfinished,
};

/// The lock of the folder, for the program that makes or restores a backup there.
const LOCK: &str = "backup.lock";
/// Longer than a daily backup takes.
const RESTORE_TIMEOUT: Duration = Duration::from_mins(1);
/// The number of daily backups that are kept.
const DAYS_KEPT: usize = 7;
/// The number of backups that are kept of libraries that were replaced by a restored one.
const RESTORES_KEPT: usize = 7;
/// The beginning of their names; the time follows.
pub(super) const BEFORE_RESTORE: &str = "library-before-restore-";
/// The largest database that a command backs up by the way, in about a tenth of a second.
const MAX_SMALL_BYTES: u64 = 16 * 1024 * 1024;
/// The length of a date in the name of a daily backup, as in 2026-11-27.
const DATE_CHARS: usize = 10;

/// The reason that a backup was not made or not restored. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// There is a file already; it is never overwritten.
    Exists,
    /// There is no library in the data folder.
    NoLibrary,
    /// The file of the backup can't be written.
    NotWritten(SystemError),
    /// The file can't be read, or is no sound backup.
    NotRead(DatabaseError),
    /// The content of a document in the backup is not the one that was attached.
    DocumentDamaged,
    /// A document can't be put into the library.
    DocumentNotWritten(NotAdded),
    /// A program is sending a profile.
    BeingSent,
    /// The library can't be read or written.
    Library(StoreError),
}

impl From<DatabaseError> for BackupError {
    fn from(reason: DatabaseError) -> Self {
        Self::Library(StoreError::NotSaved { reason })
    }
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        Self::Library(error)
    }
}

/// A backup that was written and checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackedUp {
    pub contents: BackupContents,
    /// The number of documents whose contents are lost.
    pub missing: usize,
    pub bytes: u64,
}

/// A backup that is the library now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub contents: BackupContents,
    /// The backup of what the library was before, if there was one.
    pub previous: Option<PathBuf>,
    /// The documents whose contents are neither in the backup nor in the library.
    pub missing: Vec<WithoutContent>,
}

impl Library {
    /// Makes the backup of a day (in UTC), unless there is one or another program is making it, and deletes
    /// the oldest ones. Returns its path.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn back_up_daily(&self, now: Timestamp) -> Result<Option<PathBuf>, StoreError> {
        let failed = |reason| StoreError::NotBackedUp { reason };
        let not_written = |error: io::Error| failed(not_opened(error));
        let Some(database) = self.database_if_any()? else {
            return Ok(None);
        };
        let folder = match self.backup_folder() {
            // Nothing changes there.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
                ) =>
            {
                return Ok(None);
            }
            folder => folder.map_err(not_written)?,
        };
        let path = folder.join(daily_name(now));
        if !is_missing(&path) {
            return Ok(None);
        }
        let lock = Lock::take(&folder.join(LOCK), Duration::ZERO).map_err(not_written)?;
        let Some(_lock) = lock else {
            return Ok(None);
        };
        remove_unfinished(&folder);
        write_daily(&database, &path, now).map_err(failed)?;
        remove_all_but(DAYS_KEPT, &daily_backups(&folder), &path);
        Ok(Some(path))
    }

    /// Makes the backup of a day if that takes no noticeable time.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn back_up_daily_if_small(&self, now: Timestamp) -> Result<(), StoreError> {
        let is_small = fs::metadata(self.root().join(DATABASE))
            .is_ok_and(|database| database.len() <= MAX_SMALL_BYTES);
        if is_small {
            self.back_up_daily(now)?;
        }
        Ok(())
    }

    /// Writes a backup with the contents of all documents to a new file, and checks it.
    ///
    /// # Errors
    /// See [`BackupError`]. Then there is no file.
    pub fn back_up_to(&self, path: &Path, now: Timestamp) -> Result<BackedUp, BackupError> {
        let not_written = |error: io::Error| BackupError::NotWritten(error.into());
        let Some(database) = self.database_if_any()? else {
            return Err(BackupError::NoLibrary);
        };
        let path = std::path::absolute(path).map_err(not_written)?;
        match fs::symlink_metadata(&path) {
            Ok(_) => return Err(BackupError::Exists),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(not_written(error)),
        }
        let file = new_beside(path.parent().unwrap_or(&path)).map_err(not_written)?;
        let backup = NewBackup::copy(&database, file.path(), now)?;
        let wanted = backup.documents()?;
        let documents = self.documents();
        backup.add_documents(&wanted, |sha256| documents.content_of(sha256))?;
        backup.close()?;
        let contents = checked_contents(file.path())?;
        let bytes = file.as_file().metadata().map_err(not_written)?.len();
        put_in_new_place(file, &path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => BackupError::Exists,
            _ => not_written(error),
        })?;
        Ok(BackedUp {
            contents,
            missing: wanted.len() - contents.documents,
            bytes,
        })
    }

    /// Makes the library what it was when a backup was made. The present library is kept as a backup.
    /// Other programs may be using it.
    ///
    /// # Errors
    /// See [`BackupError`]. Then the library is as it was.
    pub fn restore_backup(&self, path: &Path, now: Timestamp) -> Result<Restored, BackupError> {
        let backup = Backup::open(path).map_err(BackupError::NotRead)?;
        let contents = backup.contents().map_err(BackupError::NotRead)?;
        let is_new = self.database_if_any()?.is_none();
        let database = self.database()?;
        self.check_nothing_is_sent()?;
        let folder = self.backup_folder().map_err(not_saved)?;
        let lock = Lock::take(&folder.join(LOCK), RESTORE_TIMEOUT).map_err(not_saved)?;
        let Some(_lock) = lock else {
            return Err(DatabaseError::Busy.into());
        };
        self.take_documents(&backup, &database, now)?;
        let documents = self.documents();
        let file = new_beside(&folder).map_err(not_saved)?;
        let prepared = Prepared::copy(&backup, file.path(), now, |sha256| {
            documents.has_file(sha256)
        })?;
        let missing = prepared.without_content()?;
        let at = now.strftime("%Y-%m-%d-%H%M%S");
        let previous = free_path(&folder, &format!("{BEFORE_RESTORE}{at}"));
        let keep = |library: &Connection| {
            if is_new {
                return Ok(());
            }
            let file = new_beside(&folder).map_err(not_saved)?;
            copy_and_check(library, file.path())?;
            put_in_place(file, &previous).map_err(not_saved)
        };
        let replaced = database.replace(&prepared, keep, || self.check_nothing_is_sent());
        if replaced.is_err() {
            // It is what the library still is.
            let _ = fs::remove_file(&previous);
        }
        replaced?;
        // Damage is then repaired with what was restored, not with what it has replaced.
        let daily = write_daily(&database, &folder.join(daily_name(now)), now);
        if let Err(error) = daily {
            tracing::info!(%error, "no backup of the restored library");
        }
        let restored = fs::canonicalize(path).ok();
        let mut old = backups_before_restore(&folder);
        old.retain(|old| fs::canonicalize(old).ok() != restored);
        remove_all_but(RESTORES_KEPT, &old, &previous);
        Ok(Restored {
            contents,
            previous: (!is_new).then_some(previous),
            missing,
        })
    }

    /// When the library was last restored, or may have been copied: the server may know more of it than
    /// the library does.
    pub fn restored_at(&self) -> Option<Timestamp> {
        if self.was_moved_or_copied() {
            // What this program has made since is only here.
            return Some(self.shared.started_at);
        }
        let stored = self.ask(|database| database.setting(RESTORED_AT));
        // Where it can't be read, it may have been restored.
        stored.unwrap_or(Some(self.shared.started_at))
    }

    /// Distinguishes what one restored backup has made of the library from what another one has; `None` for a
    /// library that was never restored.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn restore_id(&self) -> Result<Option<Uuid>, StoreError> {
        self.ask(|database| database.setting(RESTORE_ID))
    }

    /// Notes that the server may know more of this library than the library does.
    pub(super) fn note_restored(&self, at: Timestamp) -> Result<(), StoreError> {
        let Some(database) = self.database_if_any()? else {
            return Ok(());
        };
        let noted = database.save_setting(RESTORED_AT, &at);
        noted.map_err(|reason| StoreError::NotSaved { reason })?;
        // No versions have changed.
        *unpoisoned(&self.shared.restored_at) = Some(at);
        Ok(())
    }

    /// Puts the documents of a backup into the library. They count as unused until the backup is restored.
    fn take_documents(
        &self,
        backup: &Backup,
        database: &Database,
        now: Timestamp,
    ) -> Result<(), BackupError> {
        let documents = self.documents();
        backup.each_document(|sha256, content| {
            if hash_of(content) != sha256 {
                return Err(BackupError::DocumentDamaged);
            }
            if documents.content_of(sha256).is_none() {
                let added = documents.add(database, content, now);
                added.map_err(BackupError::DocumentNotWritten)?;
            }
            Ok(())
        })?;
        Ok(database.keep_unused_documents(now)?)
    }

    fn check_nothing_is_sent(&self) -> Result<(), BackupError> {
        let mut holders = self.holders()?.into_values();
        if holders.any(|holder| holder.purpose == ClaimPurpose::Sending) {
            return Err(BackupError::BeingSent);
        }
        Ok(())
    }

    fn backup_folder(&self) -> io::Result<PathBuf> {
        make_folder_below(self.root(), &[BACKUPS])
    }
}

/// The contents of a backup, all of which is checked.
fn checked_contents(path: &Path) -> Result<BackupContents, BackupError> {
    let backup = Backup::open(path)?;
    backup.each_document(|sha256, content| {
        if hash_of(content) == sha256 {
            Ok(())
        } else {
            Err(BackupError::DocumentDamaged)
        }
    })?;
    Ok(backup.contents()?)
}

fn not_saved(error: io::Error) -> BackupError {
    not_opened(error).into()
}

fn not_opened(error: io::Error) -> DatabaseError {
    DatabaseError::NotOpened(error.into())
}

/// Writes and checks a daily backup.
fn write_daily(library: &Database, path: &Path, now: Timestamp) -> Result<(), DatabaseError> {
    let file = new_beside(path.parent().unwrap_or(path)).map_err(not_opened)?;
    NewBackup::copy(library, file.path(), now)?.close()?;
    drop(Backup::open(file.path())?);
    put_in_place(file, path).map_err(not_opened)
}

fn daily_name(now: Timestamp) -> String {
    format!("library-{}.db", now.strftime("%Y-%m-%d"))
}

/// The paths of the daily backups, the newest first.
fn daily_backups(folder: &Path) -> Vec<PathBuf> {
    named_by_time(folder, |name| {
        let date = name.strip_prefix("library-");
        date.is_some_and(|date| {
            date.len() == DATE_CHARS && date.parse::<jiff::civil::Date>().is_ok()
        })
    })
}

/// The paths of the backups that were made before a restored one took the library's place, the newest first.
fn backups_before_restore(folder: &Path) -> Vec<PathBuf> {
    named_by_time(folder, |name| name.starts_with(BEFORE_RESTORE))
}

/// The paths of backups whose names without the extension match, the newest first.
fn named_by_time(folder: &Path, matches: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_str().and_then(|name| name.strip_suffix(".db"));
        if name.is_some_and(&matches) {
            found.push(entry.path());
        }
    }
    found.sort_by_cached_key(|path| path.file_stem().map(ToOwned::to_owned));
    found.reverse();
    found
}

/// Removes the backups after the first `count`, which are the newest, but never the one that was just made: with
/// a wrong clock its name may be that of an old one.
fn remove_all_but(count: usize, newest_first: &[PathBuf], made: &Path) {
    for old in newest_first.iter().skip(count).filter(|old| *old != made) {
        // One too many does no harm.
        let _ = fs::remove_file(old);
    }
}

/// The path of a new file, with a number if there is one already.
fn free_path(folder: &Path, name: &str) -> PathBuf {
    let mut path = folder.join(format!("{name}.db"));
    let mut number = 2;
    while !is_missing(&path) {
        path = folder.join(format!("{name}-{number}.db"));
        number += 1;
    }
    path
}
