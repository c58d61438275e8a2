//! The drafts of the library. Nobody changes one without marking it: what follows from it is
//! derived again after the action, for the marked drafts alone.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};
use std::ops::Index;

use uuid::Uuid;

use super::autosave::StoreKey;
use crate::domain::draft::{Draft, FindingVisibility};
use crate::domain::submission::SubmissionRecord;

/// The drafts by their id, with the marks that writing to them leaves.
#[derive(Debug, Default)]
pub struct Drafts {
    by_id: BTreeMap<Uuid, Draft>,
    changes: Changes,
    unsaved: BTreeSet<StoreKey>,
    /// How many drafts were handed out, for the test that a key reads a few of many.
    reads: Cell<u64>,
}

/// The drafts that changed, came or went since the last derivation.
#[derive(Debug, Default)]
pub(in crate::app) struct Changes {
    /// Every draft may be another one.
    pub(in crate::app) all: bool,
    pub(in crate::app) ids: BTreeSet<Uuid>,
}

impl Changes {
    pub(in crate::app) fn contains(&self, id: Uuid) -> bool {
        self.all || self.ids.contains(&id)
    }

    pub(in crate::app) fn is_empty(&self) -> bool {
        !self.all && self.ids.is_empty()
    }
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

    /// How many drafts were read so far.
    pub fn reads(&self) -> u64 {
        self.reads.get()
    }

    fn count(&self, reads: usize) {
        let more = u64::try_from(reads).unwrap_or(u64::MAX);
        self.reads.set(self.reads.get().saturating_add(more));
    }

    /// A draft that becomes what the disk has, or whose saving is asked for apart.
    pub fn get_mut(&mut self, id: &Uuid) -> Option<&mut Draft> {
        self.count(1);
        let draft = self.by_id.get_mut(id)?;
        self.changes.ids.insert(*id);
        Some(draft)
    }

    /// A draft that is changed by people, to be saved.
    pub(in crate::app) fn edit(&mut self, id: Uuid) -> Option<&mut Draft> {
        let draft = self.by_id.get_mut(&id)?;
        self.changes.ids.insert(id);
        self.unsaved.insert(StoreKey::Draft(id));
        Some(draft)
    }

    /// Which findings of a draft the form shows: nothing but what is on disk follows from it.
    pub(in crate::app) fn edit_shown(&mut self, id: Uuid) -> Option<&mut FindingVisibility> {
        let draft = self.by_id.get_mut(&id)?;
        self.unsaved.insert(StoreKey::Draft(id));
        Some(&mut draft.visibility)
    }

    /// Changes the record of a submission. Where it says more than before, which `change`
    /// returns, it is saved. Returns that, too; `Unavailable` without such a draft.
    pub(in crate::app) fn change_record(
        &mut self,
        id: Uuid,
        change: impl FnOnce(&mut SubmissionRecord) -> bool,
    ) -> Option<bool> {
        let says_more = change(&mut self.get_mut(&id)?.submission);
        if says_more {
            self.unsaved.insert(StoreKey::Record(id));
        }
        Some(says_more)
    }

    /// A draft as it is on disk, or one that nothing was typed into yet.
    pub(in crate::app) fn insert(&mut self, draft: Draft) {
        self.changes.ids.insert(draft.id);
        self.by_id.insert(draft.id, draft);
    }

    /// The same, unless there is one with its id.
    pub(in crate::app) fn insert_unless_known(&mut self, draft: Draft) {
        let id = draft.id;
        if let Entry::Vacant(entry) = self.by_id.entry(id) {
            entry.insert(draft);
            self.changes.ids.insert(id);
        }
    }

    pub(in crate::app) fn remove(&mut self, id: Uuid) -> Option<Draft> {
        let draft = self.by_id.remove(&id)?;
        self.changes.ids.insert(id);
        Some(draft)
    }

    /// Puts the drafts of a library that was read in place of those before.
    pub(in crate::app) fn replace(&mut self, drafts: impl IntoIterator<Item = Draft>) {
        self.by_id = drafts.into_iter().map(|draft| (draft.id, draft)).collect();
        self.changes = Changes {
            all: true,
            ids: BTreeSet::new(),
        };
    }

    pub(in crate::app) fn take_changes(&mut self) -> Changes {
        std::mem::take(&mut self.changes)
    }

    pub(in crate::app) fn take_unsaved(&mut self) -> BTreeSet<StoreKey> {
        std::mem::take(&mut self.unsaved)
    }
}

impl Index<&Uuid> for Drafts {
    type Output = Draft;

    /// # Panics
    /// Without such a draft.
    fn index(&self, id: &Uuid) -> &Draft {
        #[expect(clippy::indexing_slicing, reason = "as a map's")]
        &self.by_id[id]
    }
}
