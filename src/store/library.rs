//! The library: the profiles of a data folder, with their documents, accounts and settings.
//!
//! ```text
//! library.db           drafts, records of submissions, history, the list, accounts and settings
//! library.json         the id and the folder of the library
//! programs/            a lock for each program that has claimed a draft
//! documents/ab/<hash>  the contents of documents, each under its SHA-256
//! lent/                copies of documents for other programs
//! backups/             copies of the database: of each day, and of before it was changed as a whole
//! library-damaged-*.db a database that was damaged, as it was
//! ```

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use uuid::Uuid;

use crate::clock;
use crate::domain::claim::ProgramKind;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Draft, SavedAs};
use crate::domain::recovered::Recovered;
use crate::files::{is_missing, make_folder};

use super::StoreError;
use super::database::{
    DATABASE, Database, RECOVERED, RESTORED_AT, StoredDraft, has_backup, new_run,
};
use super::moving_in::{self, MovedIn};
use super::owner;
use super::presence::Presence;

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
    /// When this program began to use the library.
    pub(super) started_at: Timestamp,
    /// Once others have to see this program.
    pub(super) presence: Mutex<Option<Presence>>,
    /// The drafts that this program is sending.
    pub(super) sending: Mutex<BTreeSet<Uuid>>,
    /// Opened when it is first needed.
    pub(super) database: Mutex<Option<Arc<Database>>>,
    /// The number of times that another database was found in its place.
    epoch: AtomicU64,
    /// Distinguishes what this program has saved from what others have.
    run: i64,
    /// What this program has moved into the library, until that is told.
    moved_in: Mutex<Option<MovedIn>>,
    /// How this program has recovered a damaged library, until that is told.
    pub(super) recovered: Mutex<Option<Recovered>>,
    /// The versions of drafts as this program last read or wrote them.
    known: Mutex<HashMap<Uuid, SavedAs>>,
    /// When the library was last restored, as this program knows it.
    pub(super) restored_at: Mutex<Option<Timestamp>>,
    /// What this program has saved last in a version that is not known: that save failed, but may be on the
    /// disk all the same, or the database was replaced.
    pub(super) unconfirmed: Mutex<HashSet<(Uuid, Part)>>,
}

/// What is saved of a draft on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Content,
    Record,
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
            shared: Arc::new(Shared {
                program: Uuid::new_v4(),
                kind,
                started_at: clock::now(),
                presence: Mutex::default(),
                sending: Mutex::default(),
                run: new_run(),
                database: Mutex::default(),
                epoch: AtomicU64::new(0),
                moved_in: Mutex::default(),
                recovered: Mutex::default(),
                known: Mutex::default(),
                restored_at: Mutex::default(),
                unconfirmed: Mutex::default(),
            }),
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
        let before = slot.as_ref().map(|database| database.identity());
        if let Some(database) = slot.as_ref() {
            if database.can_be_shared_again() {
                // As long as it is open, no other connection can be.
                *slot = None;
            } else if database.is_in_place() {
                return Ok(Arc::clone(database));
            }
        }
        let database = Arc::new(self.open_or_recover(|| {
            self.move_in(&mut |_, _| {})?;
            let opened = make_folder(&self.root)
                .map_err(|error| DatabaseError::NotOpened(error.into()))
                .and_then(|()| Database::open_as(&self.root, self.shared.run));
            opened.map_err(|reason| self.not_read(reason))
        })?);
        *slot = Some(Arc::clone(&database));
        if before.is_some_and(|before| before.is_none() || before != database.identity()) {
            self.forget_versions();
            self.shared.epoch.fetch_add(1, Ordering::Release);
        }
        *unpoisoned(&self.shared.restored_at) = restored_at(&database);
        Ok(database)
    }

    /// A number that changes when the library was deleted, moved or replaced, and another database is in its
    /// place. What was saved before may not be in it.
    pub fn epoch(&self) -> u64 {
        self.shared.epoch.load(Ordering::Acquire)
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
                // A deleted one comes back from there.
                || has_backup(&self.root)
        };
        if self.is_open() || is_there() {
            self.database().map(Some)
        } else {
            Ok(None)
        }
    }

    /// True when the data folder has a database.
    pub fn has_database(&self) -> bool {
        !is_missing(&self.root.join(DATABASE))
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
        let stored = self.ask(|database| database.draft(id).map(Some))?;
        stored.ok_or_else(|| self.not_read(DatabaseError::NoDraft))
    }

    /// Reads a draft if it is stored in another version than this program knows.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn read_if_changed(&self, id: Uuid) -> Result<Option<StoredDraft>, StoreError> {
        let database = self.database()?;
        // Otherwise another version may have the same number.
        self.was_restored(&database);
        let stored = database.saved_as(id);
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

    /// Saves the content of a draft. The record of the submission is not changed: see
    /// [`save_submission`](Self::save_submission). The list follows with
    /// [`update_list`](Self::update_list).
    ///
    /// # Errors
    /// [`StoreError::DraftIsNewer`] when another program has saved the draft since this one read it:
    /// then nothing is written.
    pub fn save(&self, draft: &Draft) -> Result<(), StoreError> {
        self.saved_in_place(|database| self.save_in(database, draft))
    }

    /// Saves in the database that is in its place: what is written to a deleted file is lost.
    pub(super) fn saved_in_place<T>(
        &self,
        save: impl Fn(&Database) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let database = || {
            self.database().map_err(|error| match error {
                StoreError::NotOpened { reason, .. } => StoreError::NotSaved { reason },
                other => other,
            })
        };
        let first = database()?;
        let saved = save(&first);
        if first.is_in_place() {
            saved
        } else {
            save(&*database()?)
        }
    }

    fn save_in(&self, database: &Database, draft: &Draft) -> Result<(), StoreError> {
        let part = (draft.id, Part::Content);
        let based_on = self.known().get(&draft.id).copied().unwrap_or_default();
        let saved = if self.is_unconfirmed(part) {
            database.save_draft_again(draft, based_on.content)
        } else {
            database.save_draft(draft, based_on.content)
        };
        match saved {
            Ok(version) => {
                self.known().entry(draft.id).or_default().content = version;
                unpoisoned(&self.shared.unconfirmed).remove(&part);
                Ok(())
            }
            // The backup may not have the draft.
            // It was deleted for good, and here it is still edited: it becomes a new one.
            Err(DatabaseError::NoDraft) if based_on.content > 0 => {
                self.known().remove(&draft.id);
                self.save_in(database, draft)
            }
            Err(DatabaseError::Changed) if self.was_restored(database) => {
                self.save_in(database, draft)
            }
            Err(DatabaseError::Changed) => Err(StoreError::DraftIsNewer),
            Err(reason) => {
                unpoisoned(&self.shared.unconfirmed).insert(part);
                Err(StoreError::NotSaved { reason })
            }
        }
    }

    pub(super) fn is_unconfirmed(&self, part: (Uuid, Part)) -> bool {
        unpoisoned(&self.shared.unconfirmed).contains(&part)
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

    /// True when another program has restored the library since. Then the versions are forgotten that this program
    /// knows.
    fn was_restored(&self, database: &Database) -> bool {
        let restored_at = restored_at(database);
        let mut known = unpoisoned(&self.shared.restored_at);
        if *known == restored_at {
            return false;
        }
        *known = restored_at;
        // What the backup has is not overwritten unseen.
        self.known().clear();
        true
    }

    /// Another file has other versions.
    fn forget_versions(&self) {
        let known = std::mem::take(&mut *self.known());
        let parts = |id| [(id, Part::Content), (id, Part::Record)];
        unpoisoned(&self.shared.unconfirmed).extend(known.into_keys().flat_map(parts));
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

    pub(super) fn known(&self) -> MutexGuard<'_, HashMap<Uuid, SavedAs>> {
        unpoisoned(&self.shared.known)
    }
}

fn restored_at(database: &Database) -> Option<Timestamp> {
    database.setting(RESTORED_AT).ok().flatten()
}

/// Each value stays valid even if a thread panicked with the lock.
pub(super) fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
