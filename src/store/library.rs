//! The library: the profiles of a data folder, with their documents, accounts and settings.
//!
//! ```text
//! library.db           drafts, records of submissions, history, the list, accounts and settings
//! library.json         the id and the folder of the library
//! documents/ab/<hash>  the contents of documents, each under its SHA-256
//! lent/                copies of documents for other programs
//! ```

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use jiff::Timestamp;
use uuid::Uuid;

use crate::clock;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Content, Draft};
use crate::domain::recovered::Recovered;
use crate::domain::submission::SubmissionRecord;
use crate::files::{is_missing, make_folder};

use super::StoreError;
use super::database::{DATABASE, Database, RECOVERED, RESTORED_AT, SavedAs, StoredDraft};
use super::lock::Lock;
use super::moving_in::{self, MovedIn};
use super::owner;

/// The most times that a record is merged with newer ones of other programs before giving up.
const MAX_MERGES: usize = 8;

/// The profiles of a data folder. Clones share the connection to the database.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
    pub(super) shared: Arc<Shared>,
}

#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Opened when it is first needed.
    database: Mutex<Option<Arc<Database>>>,
    /// What this program has moved into the library, until that is told.
    moved_in: Mutex<Option<MovedIn>>,
    /// How this program has recovered a damaged library, until that is told.
    recovered: Mutex<Option<Recovered>>,
    /// The versions of drafts as this program last read or wrote them.
    known: Mutex<HashMap<Uuid, SavedAs>>,
    /// The version that a failed save of a draft was based on, and its content.
    failed_saves: Mutex<HashMap<Uuid, (i64, Content)>>,
    /// When the library was last restored, as this program knows it.
    restored_at: Mutex<Option<Timestamp>>,
    /// The lock of the library, once it is taken.
    pub(super) lock: OnceLock<Lock>,
}

/// The drafts read from a library.
#[derive(Debug)]
pub struct Opened {
    pub drafts: Vec<Draft>,
    /// The parts that could not be read.
    pub errors: Vec<StoreError>,
}

impl Library {
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            shared: Arc::default(),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The database, which is opened or created when it is first needed. A database whose file was
    /// deleted or replaced is opened anew.
    ///
    /// # Errors
    /// When it can't be opened.
    pub fn database(&self) -> Result<Arc<Database>, StoreError> {
        let mut slot = unpoisoned(&self.shared.database);
        if let Some(database) = slot.as_ref().filter(|database| database.is_in_place()) {
            return Ok(Arc::clone(database));
        }
        let database = Arc::new(self.open_or_recover(|| {
            self.move_in(&mut |_, _| {})?;
            let opened = make_folder(&self.root)
                .map_err(|error| DatabaseError::NotOpened(error.into()))
                .and_then(|()| Database::open(&self.root));
            opened.map_err(|reason| self.not_read(reason))
        })?);
        if slot.replace(Arc::clone(&database)).is_some() {
            // Another file has other versions.
            self.known().clear();
        }
        *unpoisoned(&self.shared.restored_at) = restored_at(&database);
        Ok(database)
    }

    /// The database, if there is a library: for questions, which need no library to be made.
    ///
    /// # Errors
    /// When it can't be opened.
    pub(super) fn database_if_any(&self) -> Result<Option<Arc<Database>>, StoreError> {
        let is_there = || {
            !is_missing(&self.root.join(DATABASE))
                || moving_in::is_needed(&self.root)
                || !is_missing(&self.root.join(RECOVERED))
        };
        if self.is_open() || is_there() {
            self.database().map(Some)
        } else {
            Ok(None)
        }
    }

    /// True once this program has used the database.
    pub(super) fn is_open(&self) -> bool {
        unpoisoned(&self.shared.database).is_some()
    }

    /// Moves in a library of the format before the database, if there is one. `progress` is called with the
    /// number of drafts done and of all. Otherwise the first use of the library does the same.
    ///
    /// # Errors
    /// When it was not moved in: then it is as it was.
    pub fn move_in(&self, progress: &mut dyn FnMut(usize, usize)) -> Result<(), StoreError> {
        if moving_in::is_needed(&self.root) {
            let moved = moving_in::move_in(&self.root, progress)?;
            *unpoisoned(&self.shared.moved_in) = Some(moved);
        }
        Ok(())
    }

    /// What was moved into the library, once.
    pub fn take_moved_in(&self) -> Option<MovedIn> {
        unpoisoned(&self.shared.moved_in).take()
    }

    /// How this program has recovered a damaged library, once.
    pub fn take_recovered(&self) -> Option<Recovered> {
        unpoisoned(&self.shared.recovered).take()
    }

    pub(super) fn note_recovered(&self, recovered: Recovered) {
        *unpoisoned(&self.shared.recovered) = Some(recovered);
    }

    /// Reads all drafts. An unreadable draft is reported in the errors, and the others are read.
    ///
    /// # Errors
    /// When none can be read.
    pub fn open(&self) -> Result<Opened, StoreError> {
        let mut opened = Opened {
            drafts: Vec::new(),
            errors: Vec::new(),
        };
        let found = self.database()?.drafts();
        for (name, draft) in found.map_err(|error| self.not_read(error))? {
            match draft {
                Ok(stored) => opened.drafts.push(self.known_draft(stored)),
                Err(reason) => opened
                    .errors
                    .push(StoreError::DraftNotRead { name, reason }),
            }
        }
        Ok(opened)
    }

    /// True when there is a draft with this id, in the list or the trash.
    pub fn has(&self, id: Uuid) -> bool {
        let database = self.database_if_any().ok().flatten();
        database.is_some_and(|database| database.saved_as(id).is_ok_and(|found| found.is_some()))
    }

    /// True when there is a draft with this id in the list.
    pub fn is_in_list(&self, id: Uuid) -> bool {
        let ids = self.ids_that_begin(&id.to_string());
        ids.is_ok_and(|ids| ids.contains(&id))
    }

    /// The ids that begin with `start`, of drafts in the list.
    pub fn ids_that_begin(&self, start: &str) -> Result<Vec<Uuid>, StoreError> {
        self.ask(|database| database.ids_that_begin(start))
    }

    /// Reads one draft.
    pub fn load(&self, id: Uuid) -> Result<Draft, StoreError> {
        let stored = self.ask(|database| database.draft(id).map(Some))?;
        let stored = stored.ok_or_else(|| self.not_read(DatabaseError::NoDraft))?;
        Ok(self.known_draft(stored))
    }

    /// Returns a function that reads the ids of the profiles at the server that belong to drafts
    /// other than this one, including those in the trash.
    pub fn profiles_of_others(&self, own: Uuid) -> impl Fn() -> BTreeSet<Uuid> + 'static {
        let library = self.clone();
        move || {
            let database = library.database().ok();
            let profiles = database.and_then(|database| database.profiles_of_others(own).ok());
            profiles.unwrap_or_default()
        }
    }

    /// Saves the content of a draft. The record of the submission is not changed: see
    /// [`save_submission`](Self::save_submission). The list follows with
    /// [`update_list`](Self::update_list).
    ///
    /// # Errors
    /// [`StoreError::DraftIsNewer`] when another program has saved the draft since this one read it:
    /// then nothing is written.
    pub fn save(&self, draft: &Draft) -> Result<(), StoreError> {
        let database = self.database()?;
        let based_on = self.known().get(&draft.id).copied().unwrap_or_default();
        let mut saved = database.save_draft(draft, based_on.content);
        if saved == Err(DatabaseError::Changed)
            && let Some(version) = self.version_of_failed_save(&database, draft.id)
        {
            saved = database.save_draft(draft, version);
        }
        if saved == Err(DatabaseError::Changed) && self.was_restored(&database) {
            // The backup may not have the draft.
            saved = database.save_draft(draft, 0);
        }
        match saved {
            Ok(version) => {
                self.known().entry(draft.id).or_default().content = version;
                unpoisoned(&self.shared.failed_saves).remove(&draft.id);
                Ok(())
            }
            Err(DatabaseError::Changed) => Err(StoreError::DraftIsNewer),
            Err(reason) => {
                let failed = (based_on.content, draft.content.clone());
                unpoisoned(&self.shared.failed_saves).insert(draft.id, failed);
                Err(StoreError::NotSaved { reason })
            }
        }
    }

    /// The version of a draft whose last save by this program failed, if that save is on the disk all the
    /// same: it is no change by another program.
    fn version_of_failed_save(&self, database: &Database, id: Uuid) -> Option<i64> {
        let (based_on, content) = unpoisoned(&self.shared.failed_saves).get(&id).cloned()?;
        let stored = database.draft(id).ok()?;
        let is_own = stored.saved_as.content == based_on + 1 && stored.draft.content == content;
        is_own.then_some(stored.saved_as.content)
    }

    /// Updates the list and the history by the drafts that were saved since. Returns true when there
    /// were any.
    ///
    /// # Errors
    /// When it can't be written. The next update makes up for it.
    pub fn update_list(&self) -> Result<bool, StoreError> {
        let updated = self.database()?.update_catalogue(&owner::who());
        updated.map_err(|reason| StoreError::NotSaved { reason })
    }

    /// Saves the record of a submission. If another program has stored a record since this program
    /// last read or stored it, both are merged, and the merged record is returned.
    ///
    /// # Errors
    /// [`StoreError::RecordIsNewer`] when they can't be merged: then nothing is written.
    pub fn save_submission(
        &self,
        id: Uuid,
        record: &SubmissionRecord,
    ) -> Result<Option<SubmissionRecord>, StoreError> {
        let database = self.database()?;
        let mut based_on = self.known().get(&id).copied().unwrap_or_default().record;
        let mut merged: Option<SubmissionRecord> = None;
        for _ in 0..MAX_MERGES {
            let stored = merged.as_ref().unwrap_or(record);
            match database.save_record(id, stored, based_on, &owner::who()) {
                Ok(version) => {
                    self.known().entry(id).or_default().record = version;
                    return Ok(merged);
                }
                Err(DatabaseError::Changed) => {
                    let newer = database.record(id).map_err(|error| self.not_read(error))?;
                    based_on = newer.1;
                    let both = stored.merged_with(&newer.0);
                    merged = Some(both.ok_or(StoreError::RecordIsNewer)?);
                }
                Err(reason) => return Err(StoreError::NotSaved { reason }),
            }
        }
        Err(StoreError::NotSaved {
            reason: DatabaseError::Busy,
        })
    }

    /// The stored record of a draft, if another program has stored it since this program last read or
    /// stored it. For a draft that this program has made, the last known record is an empty one.
    ///
    /// # Errors
    /// When the stored record can't be read.
    pub fn newer_record(&self, id: Uuid) -> Result<Option<SubmissionRecord>, StoreError> {
        let (record, version) = match self.database()?.record(id) {
            Err(DatabaseError::NoDraft) => return Ok(None),
            found => found.map_err(|error| self.not_read(error))?,
        };
        let known = self.known().get(&id).copied().unwrap_or_default();
        Ok((version != known.record).then_some(record))
    }

    /// Notes that this program knows the record, if it is the stored one.
    pub fn remember(&self, id: Uuid, record: &SubmissionRecord) {
        let stored = self.database().map(|database| database.record(id));
        if let Ok(Ok((stored, version))) = stored
            && stored == *record
        {
            self.known().entry(id).or_default().record = version;
        }
    }

    /// Moves a draft to the trash. Does nothing for a draft that was never saved.
    pub fn trash(&self, id: Uuid, title: &str) -> Result<(), StoreError> {
        match self.database()?.set_trashed(id, Some(clock::now())) {
            Ok(()) | Err(DatabaseError::NoDraft) => Ok(()),
            Err(reason) => Err(StoreError::NotTrashed {
                title: title.to_owned(),
                reason,
            }),
        }
    }

    /// Takes a draft out of the trash.
    pub fn restore(&self, id: Uuid) -> Result<Draft, StoreError> {
        let restored = self.database()?.set_trashed(id, None);
        restored.map_err(|reason| StoreError::NotTakenOut { reason })?;
        self.load(id)
    }

    /// True when another program has restored the library since. Then the versions are forgotten that this program
    /// knows.
    fn was_restored(&self, database: &Database) -> bool {
        let restored_at = restored_at(database);
        let mut known = unpoisoned(&self.shared.restored_at);
        if *known == restored_at {
            return false;
        }
        *known = restored_at;
        self.known().clear();
        true
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

    fn known_draft(&self, stored: StoredDraft) -> Draft {
        self.known().insert(stored.draft.id, stored.saved_as);
        stored.draft
    }

    /// Asks the database, if there is one. Otherwise there is nothing.
    pub(super) fn ask<T: Default>(
        &self,
        question: impl FnOnce(&Database) -> Result<T, DatabaseError>,
    ) -> Result<T, StoreError> {
        match self.database_if_any()? {
            Some(database) => question(&database).map_err(|error| {
                self.recover_after(&error);
                self.not_read(error)
            }),
            None => Ok(T::default()),
        }
    }

    pub(super) fn not_read(&self, reason: DatabaseError) -> StoreError {
        StoreError::NotOpened {
            folder: self.root.clone(),
            reason,
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<Uuid, SavedAs>> {
        unpoisoned(&self.shared.known)
    }
}

fn restored_at(database: &Database) -> Option<Timestamp> {
    database.setting(RESTORED_AT).ok().flatten()
}

/// Each value stays valid even if a thread panicked with the lock.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
