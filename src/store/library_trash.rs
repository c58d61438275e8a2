//! The trash of the library: drafts that were put aside, until they are restored or deleted for good.

use jiff::Timestamp;
use uuid::Uuid;

use super::StoreError;
use super::database::StoredDraft;
use super::library::Library;
use crate::clock;
use crate::domain::claim::Attempt;
use crate::domain::database_error::DatabaseError;
use crate::domain::trash::{Emptied, KEPT, Trashed};

/// The most drafts that are deleted as one change, so that saves don't wait for all.
const DELETED_AT_ONCE: usize = 100;

/// The most drafts that are moved as one change, so that saves don't wait for all.
const MOVED_AT_ONCE: usize = 1000;

impl Library {
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

    /// Moves drafts to the trash, but for those that a program is sending, or another one is editing.
    ///
    /// # Errors
    /// When nothing can be written. What was moved until then is in the trash.
    pub fn trash_all(&self, ids: &[Uuid]) -> Result<Trashed, StoreError> {
        let in_use = self.holders()?;
        let is_free = |id: &Uuid| !in_use.contains_key(id) && !self.is_being_sent(*id);
        let free: Vec<Uuid> = ids.iter().copied().filter(is_free).collect();
        let mut trashed = Trashed {
            moved: Vec::new(),
            in_use: ids.len() - free.len(),
        };
        let now = Some(clock::now());
        for some in free.chunks(MOVED_AT_ONCE) {
            let moved = self.database()?.set_all_trashed(some, now);
            let moved = moved.map_err(|reason| StoreError::NotSaved { reason })?;
            trashed.moved.extend(moved);
        }
        Ok(trashed)
    }

    /// Takes drafts out of the trash. Returns those that were there.
    ///
    /// # Errors
    /// When nothing can be written. What was taken out until then is in the list.
    pub fn restore_all(&self, ids: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
        let mut all = Vec::new();
        for some in ids.chunks(MOVED_AT_ONCE) {
            let restored = self.database()?.set_all_trashed(some, None);
            let restored = restored.map_err(|reason| StoreError::NotTakenOut { reason })?;
            all.extend(restored);
        }
        Ok(all)
    }

    /// Takes a draft out of the trash. A draft that is in the list stays there.
    ///
    /// # Errors
    /// [`StoreError::DeletedElsewhere`] when it was deleted for good.
    pub fn restore(&self, id: Uuid) -> Result<StoredDraft, StoreError> {
        match self.database()?.set_trashed(id, None) {
            Ok(()) => self.read(id),
            Err(DatabaseError::NoDraft) => Err(StoreError::DeletedElsewhere),
            Err(reason) => Err(StoreError::NotTakenOut { reason }),
        }
    }

    /// Deletes a draft that is in the trash for good, with its record and its history. Its documents are
    /// deleted some time after, unless other drafts have them.
    ///
    /// # Errors
    /// [`StoreError::Claimed`] while a program is sending it, or another one is editing it;
    /// [`StoreError::RestoredElsewhere`] when it is not in the trash, and
    /// [`StoreError::DeletedElsewhere`] when it is gone.
    pub fn delete_for_good(&self, id: Uuid) -> Result<(), StoreError> {
        self.check_not_being_sent(id)?;
        self.check_not_claimed(id, Attempt::Change)?;
        match self.database()?.delete(id) {
            Ok(()) => Ok(()),
            Err(DatabaseError::NoDraft) if self.is_in_list(id)? => {
                Err(StoreError::RestoredElsewhere)
            }
            Err(DatabaseError::NoDraft) => Err(StoreError::DeletedElsewhere),
            Err(reason) => Err(StoreError::NotDeleted { reason }),
        }
    }

    /// Deletes the drafts for good that are in the trash for 30 days. A draft that CM.com has or may have,
    /// and has not decided about, stays until a person deletes it: its record is all that is known of it.
    ///
    /// # Errors
    /// When the trash can't be read or written. What was deleted until then is gone.
    pub fn empty_trash(&self, now: Timestamp) -> Result<Emptied, StoreError> {
        match now.checked_sub(KEPT) {
            Ok(by) => self.delete_trashed(Some(by)),
            Err(_) => Ok(Emptied::default()),
        }
    }

    /// Deletes all drafts in the trash for good, also those that CM.com has not decided about.
    ///
    /// # Errors
    /// As of [`empty_trash`](Self::empty_trash).
    pub fn delete_all_trashed(&self) -> Result<Emptied, StoreError> {
        self.delete_trashed(None)
    }

    fn delete_trashed(&self, by: Option<Timestamp>) -> Result<Emptied, StoreError> {
        let not_deleted = |reason| StoreError::NotDeleted { reason };
        let ids = self.ask(|database| database.trashed(by))?;
        let all = ids.len();
        let in_use = self.holders()?;
        let is_free = |id: &Uuid| !in_use.contains_key(id) && !self.is_being_sent(*id);
        let free: Vec<Uuid> = ids.into_iter().filter(is_free).collect();
        let mut emptied = Emptied {
            deleted: Vec::new(),
            in_use: all - free.len(),
        };
        for some in free.chunks(DELETED_AT_ONCE) {
            let deleted = self.database()?.delete_all(some).map_err(not_deleted)?;
            emptied.deleted.extend(deleted);
        }
        Ok(emptied)
    }
}
