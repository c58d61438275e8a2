//! The library: the profiles of a data folder, with their documents, accounts and settings.
//!
//! ```text
//! library.db           drafts, records of submissions, history, the list, accounts and settings
//! library.json         the id and the folder of the library
//! programs/            a lock for each program that has claimed a draft
//! documents/ab/<hash>  the contents of documents, each under its SHA-256
//! lent/                copies of documents for other programs
//! ```

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

use crate::domain::claim::ProgramKind;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Content, Draft, SavedAs};
use crate::domain::submission::SubmissionRecord;
use crate::files::{is_missing, make_folder};

use super::StoreError;
use super::database::{DATABASE, Database, StoredDraft};
use super::moving_in::{self, MovedIn};
use super::owner;
use super::presence::Presence;

/// The most times that a record is merged with newer ones of other programs before giving up.
const MAX_MERGES: usize = 8;

/// The profiles of a data folder. Clones share the connection to the database.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
    pub(super) shared: Arc<Shared>,
}

#[derive(Debug)]
pub(super) struct Shared {
    /// The id of this run of the program, which no other has.
    pub(super) program: Uuid,
    pub(super) kind: ProgramKind,
    /// Once others have to see this program.
    pub(super) presence: Mutex<Option<Presence>>,
    /// The drafts that this program is sending.
    pub(super) sending: Mutex<BTreeSet<Uuid>>,
    /// Opened when it is first needed.
    pub(super) database: Mutex<Option<Arc<Database>>>,
    /// What this program has moved into the library, until that is told.
    moved_in: Mutex<Option<MovedIn>>,
    /// The versions of drafts as this program last read or wrote them.
    known: Mutex<HashMap<Uuid, SavedAs>>,
    /// The version that a failed save of a draft was based on, and its content.
    failed_saves: Mutex<HashMap<Uuid, (i64, Content)>>,
}

impl Shared {
    fn of(kind: ProgramKind) -> Self {
        Self {
            program: Uuid::new_v4(),
            kind,
            presence: Mutex::default(),
            sending: Mutex::default(),
            database: Mutex::default(),
            moved_in: Mutex::default(),
            known: Mutex::default(),
            failed_saves: Mutex::default(),
        }
    }
}

/// The drafts read from a library.
#[derive(Debug)]
pub struct Opened {
    pub drafts: Vec<Draft>,
    /// The parts that could not be read.
    pub errors: Vec<StoreError>,
}

impl Library {
    /// The library of a command.
    pub fn at(root: &Path) -> Self {
        Self::of(root, ProgramKind::Command)
    }

    /// The library of a window.
    pub fn of_window(root: &Path) -> Self {
        Self::of(root, ProgramKind::Window)
    }

    fn of(root: &Path, kind: ProgramKind) -> Self {
        Self {
            root: root.to_owned(),
            shared: Arc::new(Shared::of(kind)),
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
        self.move_in(&mut |_, _| {})?;
        let opened = make_folder(&self.root)
            .map_err(|error| DatabaseError::NotOpened(error.into()))
            .and_then(|()| Database::open(&self.root));
        let database = Arc::new(opened.map_err(|reason| StoreError::NotOpened {
            folder: self.root.clone(),
            reason,
        })?);
        if slot.replace(Arc::clone(&database)).is_some() {
            // Another file has other versions.
            self.known().clear();
        }
        Ok(database)
    }

    /// The database, if there is a library: for questions, which need no library to be made.
    ///
    /// # Errors
    /// When it can't be opened.
    pub(super) fn database_if_any(&self) -> Result<Option<Arc<Database>>, StoreError> {
        let is_there =
            || !is_missing(&self.root.join(DATABASE)) || moving_in::is_needed(&self.root);
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
    ///
    /// # Errors
    /// When the list can't be read.
    pub fn is_in_list(&self, id: Uuid) -> Result<bool, StoreError> {
        Ok(self.ids_that_begin(&id.to_string(), false)?.contains(&id))
    }

    /// The ids that begin with `start`, of drafts in the list or in the trash.
    pub fn ids_that_begin(&self, start: &str, is_trashed: bool) -> Result<Vec<Uuid>, StoreError> {
        self.ask(|database| database.ids_that_begin(start, is_trashed))
    }

    /// Reads one draft. The next save of it is based on this version.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn load(&self, id: Uuid) -> Result<Draft, StoreError> {
        Ok(self.known_draft(self.read(id)?))
    }

    /// Reads one draft. A save is based on this version only after [`know`](Self::know).
    ///
    /// # Errors
    /// When it can't be read.
    pub fn read(&self, id: Uuid) -> Result<StoredDraft, StoreError> {
        let stored = self.database()?.draft(id);
        stored.map_err(|error| self.not_read(error))
    }

    /// Reads a draft if it is stored in another version than this program knows.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn read_if_changed(&self, id: Uuid) -> Result<Option<StoredDraft>, StoreError> {
        let stored = self.database()?.saved_as(id);
        let stored = stored.map_err(|error| self.not_read(error))?;
        let known = self.known().get(&id).copied();
        if stored.is_some() && stored != known {
            self.read(id).map(Some)
        } else {
            Ok(None)
        }
    }

    /// Bases the next save of the content on this version, and that of the record if it is given.
    pub fn know(&self, id: Uuid, content: i64, record: Option<i64>) {
        let mut known = self.known();
        let versions = known.entry(id).or_default();
        versions.content = content;
        versions.record = record.unwrap_or(versions.record);
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
            Some(database) => question(&database).map_err(|error| self.not_read(error)),
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

/// Each value stays valid even if a thread panicked with the lock.
pub(super) fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
