//! The drafts in memory: the open one, and those with work under way. Every change of a draft marks
//! it, and after the action only the marked drafts are derived again.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::autosave::StoreKey;
use crate::domain::draft::{Draft, FindingVisibility};
use crate::domain::submission::SubmissionRecord;

/// The drafts in memory by id, with the marks that changes leave.
#[derive(Debug, Default)]
pub struct Drafts {
    by_id: BTreeMap<Uuid, Draft>,
    /// The drafts that were changed, added or removed since the last derivation.
    changes: BTreeSet<Uuid>,
    unsaved: BTreeSet<StoreKey>,
    /// Number of drafts read so far, for the test that typing reads only a few of many.
    reads: Cell<u64>,
}

impl Drafts {
    pub fn get(&self, id: &Uuid) -> Option<&Draft> {
        let draft = self.by_id.get(id);
        self.count(usize::from(draft.is_some()));
        draft
    }

    pub fn contains_key(&self, id: &Uuid) -> bool {
        self.by_id.contains_key(id)
    }

    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    pub fn keys(&self) -> impl Iterator<Item = &Uuid> {
        self.by_id.keys()
    }

    pub fn values(&self) -> impl Iterator<Item = &Draft> {
        self.by_id.values().inspect(|_| self.count(1))
    }

    /// Number of drafts read so far.
    pub fn reads(&self) -> u64 {
        self.reads.get()
    }

    fn count(&self, reads: usize) {
        let more = u64::try_from(reads).unwrap_or(u64::MAX);
        self.reads.set(self.reads.get().saturating_add(more));
    }

    /// A draft to be changed without marking it for saving: it becomes what is on disk, or is
    /// saved separately.
    pub fn get_mut(&mut self, id: &Uuid) -> Option<&mut Draft> {
        self.count(1);
        let draft = self.by_id.get_mut(id)?;
        self.changes.insert(*id);
        Some(draft)
    }

    /// A draft to be changed by the person, and then saved.
    pub(in crate::app) fn edit(&mut self, id: Uuid) -> Option<&mut Draft> {
        let draft = self.by_id.get_mut(&id)?;
        self.changes.insert(id);
        self.unsaved.insert(StoreKey::Draft(id));
        Some(draft)
    }

    /// The visibility of a draft's findings. It is saved, but nothing else is derived from it.
    pub(in crate::app) fn edit_visibility(&mut self, id: Uuid) -> Option<&mut FindingVisibility> {
        let draft = self.by_id.get_mut(&id)?;
        self.unsaved.insert(StoreKey::Draft(id));
        Some(&mut draft.visibility)
    }

    /// Changes the record of a submission and saves it when `change` returns true: the record
    /// then holds new information. Returns the same value; `None` without such a draft.
    pub(in crate::app) fn change_record(
        &mut self,
        id: Uuid,
        change: impl FnOnce(&mut SubmissionRecord) -> bool,
    ) -> Option<bool> {
        let is_new = change(&mut self.get_mut(&id)?.submission);
        if is_new {
            self.unsaved.insert(StoreKey::Record(id));
        }
        Some(is_new)
    }

    /// Forgets that a draft is to be saved: it is as on disk.
    pub(in crate::app) fn forget_unsaved(&mut self, key: StoreKey) {
        self.unsaved.remove(&key);
    }

    /// Adds a draft as it is on disk, or a new empty one.
    pub(in crate::app) fn insert(&mut self, draft: Draft) {
        self.changes.insert(draft.id);
        self.by_id.insert(draft.id, draft);
    }

    pub(in crate::app) fn remove(&mut self, id: Uuid) -> Option<Draft> {
        let draft = self.by_id.remove(&id)?;
        self.changes.insert(id);
        Some(draft)
    }

    /// Forgets the drafts that are no longer needed in memory. They are as on disk.
    pub(in crate::app) fn keep_only(&mut self, is_needed: impl Fn(Uuid) -> bool) {
        self.by_id.retain(|id, _| is_needed(*id));
    }

    pub(in crate::app) fn take_changes(&mut self) -> BTreeSet<Uuid> {
        std::mem::take(&mut self.changes)
    }

    pub(in crate::app) fn take_unsaved(&mut self) -> BTreeSet<StoreKey> {
        std::mem::take(&mut self.unsaved)
    }
}
