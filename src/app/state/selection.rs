//! The row with the cursor in the list, and the profiles that are selected for commands on many.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use uuid::Uuid;

#[derive(Debug, Default)]
pub struct Selection {
    /// The position of the row with the cursor, and its profile, once that was read.
    cursor: usize,
    pub(in crate::app) at: Option<Uuid>,
    ids: BTreeSet<Uuid>,
    /// Where a range begins that Shift extends, and what was selected before it.
    anchor: usize,
    before_range: BTreeSet<Uuid>,
    /// Counts what people select, so that a late answer about an earlier selection is recognised.
    changes: u64,
}

impl Selection {
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    pub(in crate::app) fn changes(&self) -> u64 {
        self.changes
    }

    pub fn contains(&self, id: Uuid) -> bool {
        self.ids.contains(&id)
    }

    pub fn ids(&self) -> &BTreeSet<Uuid> {
        &self.ids
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Moves the cursor; a range begins there.
    pub(in crate::app) fn move_to(&mut self, position: usize, profile: Option<Uuid>) {
        self.changes += 1;
        self.follow(position, profile);
        self.anchor = position;
        self.before_range.clone_from(&self.ids);
    }

    /// Moves the cursor, and returns the positions that are selected by that.
    pub(in crate::app) fn extend_to(
        &mut self,
        position: usize,
        profile: Option<Uuid>,
    ) -> RangeInclusive<usize> {
        self.changes += 1;
        self.follow(position, profile);
        self.anchor.min(position)..=self.anchor.max(position)
    }

    /// The row with the cursor is at another position now.
    pub(in crate::app) fn follow(&mut self, position: usize, profile: Option<Uuid>) {
        self.cursor = position;
        self.at = profile;
    }

    /// Selects a range besides what was selected before it.
    pub(in crate::app) fn select_range(&mut self, ids: impl IntoIterator<Item = Uuid>) {
        self.ids.clone_from(&self.before_range);
        self.ids.extend(ids);
    }

    /// Selects a profile, or no longer.
    pub(in crate::app) fn toggle(&mut self, id: Uuid) {
        self.changes += 1;
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.before_range.clone_from(&self.ids);
    }

    pub(in crate::app) fn clear(&mut self) {
        self.changes += 1;
        self.ids.clear();
        self.before_range.clear();
    }

    /// What is not among these is selected no longer.
    pub(in crate::app) fn keep_only(&mut self, ids: &BTreeSet<Uuid>) {
        self.ids.retain(|id| ids.contains(id));
        self.before_range.retain(|id| ids.contains(id));
    }

    /// Profiles that are gone are not selected any more.
    pub(in crate::app) fn remove(&mut self, ids: &[Uuid]) {
        for id in ids {
            self.ids.remove(id);
            self.before_range.remove(id);
        }
    }
}
