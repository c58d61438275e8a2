//! Recovery of a library whose database is damaged.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::StoreError;
use super::database::{self, BACKUPS, Database, Sources};
use super::library::{Library, unpoisoned};
use super::library_backups::BEFORE_RESTORE;
use super::lock::Lock;
use super::owner;
use crate::clock;
use crate::domain::database_error::DatabaseError;
use crate::domain::recovered::Recovered;
use crate::files::make_folder_below;

/// The time to wait for another program that recovers the library: longer than that takes.
const RECOVERY_TIMEOUT: Duration = Duration::from_mins(10);

impl Library {
    /// Opens the database. A damaged one is recovered first.
    pub(super) fn open_or_recover(
        &self,
        open: impl Fn() -> Result<Database, StoreError>,
    ) -> Result<Database, StoreError> {
        match open() {
            Err(StoreError::NotOpened { reason, .. } | StoreError::NotMovedIn { reason })
                if reason == DatabaseError::Damaged =>
            {
                self.recover(|| open().is_ok())?;
                open()
            }
            opened => opened,
        }
    }

    /// Checks all of the library, and recovers it if it is damaged. May take some seconds.
    ///
    /// # Errors
    /// When it can't be checked, or is damaged and can't be recovered. Then the damaged file is where it was.
    pub fn check_and_recover(&self) -> Result<(), StoreError> {
        let Some(database) = self.database_if_any()? else {
            return Ok(());
        };
        match database.check() {
            Err(DatabaseError::Damaged) => self.recover(|| {
                // Another program may have been faster.
                !database.is_in_place()
            }),
            checked => checked.map_err(|error| self.not_read(error)),
        }
    }

    /// Opens the library, if there is one, and recovers it if its damage prevents that.
    ///
    /// # Errors
    /// When it can't be opened.
    pub fn open_if_any(&self) -> Result<(), StoreError> {
        self.database_if_any().map(|_| ())
    }

    /// Recovers the library if it is damaged according to this error, for the next use.
    pub(super) fn recover_after(&self, error: &DatabaseError) {
        if *error == DatabaseError::Damaged
            && let Err(error) = self.check_and_recover()
        {
            tracing::warn!(%error, "not recovered");
        }
    }

    /// How this program has recovered a damaged library, once.
    pub fn take_recovered(&self) -> Option<Recovered> {
        unpoisoned(&self.shared.recovered).take()
    }

    /// Recovers the library, unless another program has done so meanwhile.
    fn recover(&self, is_done: impl Fn() -> bool) -> Result<(), StoreError> {
        let recovered = self.alone(|| {
            database::finish(self.root())?;
            if is_done() {
                return Ok(None);
            }
            let documents = self.documents();
            let sources = Sources {
                backups: backups(&self.root().join(BACKUPS)),
                document_bytes: &|sha256| documents.bytes(sha256),
                who: &owner::who(),
                now: clock::now(),
            };
            database::recover(self.root(), &sources).map(Some)
        })?;
        if let Some(recovered) = recovered {
            tracing::warn!(
                damaged = %recovered.damaged.display(),
                read = recovered.read,
                from_backup = recovered.from_backup.len(),
                in_doubt = recovered.in_doubt.len(),
                lost = recovered.lost.len(),
                "the library was damaged"
            );
            *unpoisoned(&self.shared.recovered) = Some(recovered);
        }
        Ok(())
    }

    /// Runs a recovery while no other program does.
    fn alone<T>(
        &self,
        recovery: impl FnOnce() -> Result<T, DatabaseError>,
    ) -> Result<T, StoreError> {
        let failed = |reason| StoreError::NotRecovered { reason };
        let not_locked = |error: std::io::Error| failed(DatabaseError::NotOpened(error.into()));
        let folder = make_folder_below(self.root(), &[BACKUPS]).map_err(not_locked)?;
        let lock = Lock::take(&folder.join("recovery.lock"), RECOVERY_TIMEOUT);
        let Some(_lock) = lock.map_err(not_locked)? else {
            return Err(failed(DatabaseError::Busy));
        };
        recovery().map_err(failed)
    }
}

/// The backups of the library, the best first: the latest ones.
fn backups(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<(bool, Option<Timestamp>, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_str().unwrap_or_default();
        if !name.starts_with("library-") || name.strip_suffix(".db").is_none() {
            continue;
        }
        // What a restore has replaced is no longer wanted, but better than nothing.
        let is_wanted = !name.starts_with(BEFORE_RESTORE);
        let changed_at = entry.metadata().and_then(|metadata| metadata.modified());
        let changed_at = changed_at.map(|at| Timestamp::try_from(at).ok());
        found.push((is_wanted, changed_at.unwrap_or_default(), entry.path()));
    }
    found.sort();
    found.into_iter().rev().map(|(_, _, path)| path).collect()
}
