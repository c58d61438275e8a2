//! The row with the cursor in the list, and the profiles that are selected for commands on many.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use uuid::Uuid;

/// The cursor of the table and the selected profiles.
#[derive(Debug, Default)]
pub struct Selection {
    /// The row with the cursor.
    cursor: Row,
    ids: BTreeSet<Uuid>,
    /// The row where a range begins that Shift extends, and what was selected before it.
    anchor: Row,
    before_range: BTreeSet<Uuid>,
    /// Counts what people select, so that a late answer about an earlier selection is recognised.
    version: u64,
    /// Counts the times that a person moved the cursor.
    moves: u64,
}

/// A row of the list as it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Row {
    position: usize,
    /// Its profile, once that was read.
    profile: Option<Uuid>,
}

impl Selection {
    /// The position of the row with the cursor, in the list as it is shown.
    pub fn cursor(&self) -> usize {
        self.cursor.position
    }

    pub(in crate::app) fn version(&self) -> u64 {
        self.version
    }

    /// How often a person has moved the cursor: it is in sight after each time.
    pub fn moves(&self) -> u64 {
        self.moves
    }

    /// True when this profile is selected.
    pub fn contains(&self, id: Uuid) -> bool {
        self.ids.contains(&id)
    }

    /// The selected profiles.
    pub fn ids(&self) -> &BTreeSet<Uuid> {
        &self.ids
    }

    /// Number of selected profiles.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// True when none is selected.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// A person moves the cursor; a range begins there.
    pub(in crate::app) fn move_to(&mut self, position: usize, profile: Option<Uuid>) {
        self.version += 1;
        self.moves += 1;
        self.cursor = Row { position, profile };
        self.begin_range();
    }

    /// A range begins at the cursor.
    fn begin_range(&mut self) {
        self.anchor = self.cursor;
        self.before_range.clone_from(&self.ids);
    }

    /// A person moves the cursor to the end of a range. Returns the positions that are selected by that.
    pub(in crate::app) fn extend_to(
        &mut self,
        position: usize,
        profile: Option<Uuid>,
    ) -> RangeInclusive<usize> {
        self.version += 1;
        self.moves += 1;
        self.cursor = Row { position, profile };
        let anchor = self.anchor.position;
        anchor.min(position)..=anchor.max(position)
    }

    /// The list has changed: the cursor stays on its profile and the range begins at its own, at the positions that
    /// `find` gives. A cursor without a profile takes the one of its position, from `row`.
    pub(in crate::app) fn follow(
        &mut self,
        find: impl Fn(Uuid) -> Option<usize>,
        row: impl Fn(usize) -> Option<Uuid>,
        last: usize,
    ) {
        for at in [&mut self.cursor, &mut self.anchor] {
            let found = at.profile.and_then(&find);
            at.position = found.unwrap_or(at.position.min(last));
            at.profile = row(at.position).or(at.profile);
        }
    }

    /// Puts the cursor on the profile that is opened.
    pub(in crate::app) fn put(&mut self, position: usize, profile: Uuid) {
        self.cursor = Row {
            position,
            profile: Some(profile),
        };
        self.begin_range();
    }

    /// Selects a range besides what was selected before it.
    pub(in crate::app) fn select_range(&mut self, ids: impl IntoIterator<Item = Uuid>) {
        self.ids.clone_from(&self.before_range);
        self.ids.extend(ids);
    }

    /// Selects a profile, or no longer.
    pub(in crate::app) fn toggle(&mut self, id: Uuid) {
        self.version += 1;
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.before_range.clone_from(&self.ids);
    }

    pub(in crate::app) fn clear(&mut self) {
        self.version += 1;
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
