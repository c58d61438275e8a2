//! The library column: the drafts in view, and their order. An index of all drafts is kept, so
//! that a change of one draft needs no check of the others.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use uuid::Uuid;

use super::drafts::{Changes, Drafts};
use crate::domain::country::fold;
use crate::domain::draft::Draft;
use crate::domain::possible_duplicate::{RegisterKey, RegisterNumber};
use crate::domain::submission::Stage;

/// The library column.
#[derive(Debug, Default)]
pub struct List {
    pub search: String,
    /// `None` shows all stages.
    pub filter: Option<Stage>,
    /// The drafts in view, most recently changed first.
    pub rows: Vec<Uuid>,
    /// Number of drafts that match the search; `counts` has them by stage.
    pub total: usize,
    pub counts: BTreeMap<Stage, usize>,
    index: Index,
}

/// The values that decide the position of each draft, as of the last derivation.
#[derive(Debug, Default)]
struct Index {
    by_id: BTreeMap<Uuid, Entry>,
    /// The drafts by their register number.
    by_register: BTreeSet<(RegisterKey, Uuid)>,
    /// The search and the filter that the rows were derived with.
    search: String,
    query: String,
    filter: Option<Stage>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    changed_at: Timestamp,
    stage: Stage,
    is_found: bool,
    register: Option<RegisterKey>,
}

impl Entry {
    fn of(draft: &Draft, query: &str) -> Self {
        Self {
            changed_at: draft.changed_at,
            stage: draft.submission.stage(),
            is_found: query.is_empty() || matches(draft, query),
            register: RegisterKey::of(&draft.content.profile),
        }
    }

    fn is_in_view(&self, filter: Option<Stage>) -> bool {
        self.is_found && filter.is_none_or(|filter| filter == self.stage)
    }
}

impl List {
    /// The first draft in view, computed from the drafts before the list is derived.
    pub(in crate::app) fn first_of(&self, drafts: &Drafts) -> Option<Uuid> {
        let query = fold(&self.search);
        let rows = drafts.values().filter(|draft| {
            let entry = Entry::of(draft, &query);
            entry.is_in_view(self.filter)
        });
        let first = rows.max_by_key(|draft| (draft.changed_at, draft.id));
        first.map(|draft| draft.id)
    }

    /// Updates rows and counts: the drafts that changed move, the others stay.
    pub(in crate::app) fn derive(&mut self, drafts: &Drafts, changes: &Changes) {
        let is_new_search = self.index.search != self.search;
        // With more changes than this, sorting all rows once is faster than moving each.
        let is_many = changes.ids.len() > 16 + drafts.len() / 16;
        if changes.all || is_many {
            self.read_all(drafts);
        } else if is_new_search {
            for &id in &changes.ids {
                self.index.take(id);
                self.index.put(id, drafts.get(&id));
            }
            self.find_all(drafts);
        } else {
            for &id in &changes.ids {
                self.derive_one(id, drafts.get(&id));
            }
            if self.index.filter != self.filter {
                self.sort_all();
            }
            return;
        }
        self.sort_all();
    }

    /// Another draft of the library with the same register number.
    pub(in crate::app) fn possible_duplicate(
        &self,
        drafts: &Drafts,
        draft: &Draft,
    ) -> Option<Uuid> {
        let number = RegisterNumber::of(&draft.content.profile)?;
        let key = number.key();
        let range = (key, Uuid::nil())..=(key, Uuid::max());
        let mut others = self.index.by_register.range(range).map(|(_, id)| *id);
        others.find(|id| {
            let other = drafts.get(id).filter(|other| other.id != draft.id);
            other.is_some_and(|other| number.is_number_of(&other.content.profile))
        })
    }

    fn read_all(&mut self, drafts: &Drafts) {
        let query = fold(&self.search);
        let entries = drafts.values().map(|one| (one.id, Entry::of(one, &query)));
        self.index.by_id = entries.collect();
        let keys = self.index.by_id.iter();
        let keys = keys.filter_map(|(id, entry)| Some((entry.register?, *id)));
        self.index.by_register = keys.collect();
        self.index.search.clone_from(&self.search);
        self.index.query = query;
    }

    /// Applies another search. When the new search contains the old one, only drafts that matched
    /// the old one can match.
    fn find_all(&mut self, drafts: &Drafts) {
        let query = fold(&self.search);
        let narrows = query.contains(&self.index.query);
        for (id, entry) in &mut self.index.by_id {
            if entry.is_found || !narrows {
                let draft = drafts.get(id).filter(|_| !query.is_empty());
                entry.is_found = draft.is_none_or(|draft| matches(draft, &query));
            }
        }
        self.index.search.clone_from(&self.search);
        self.index.query = query;
    }

    fn sort_all(&mut self) {
        self.total = 0;
        self.counts.clear();
        self.index.filter = self.filter;
        let mut rows: Vec<(Timestamp, Uuid)> = Vec::new();
        for (id, entry) in &self.index.by_id {
            if entry.is_found {
                self.total += 1;
                *self.counts.entry(entry.stage).or_default() += 1;
            }
            if entry.is_in_view(self.filter) {
                rows.push((entry.changed_at, *id));
            }
        }
        rows.sort_by(|a, b| b.cmp(a));
        self.rows = rows.into_iter().map(|(_, id)| id).collect();
    }

    fn derive_one(&mut self, id: Uuid, draft: Option<&Draft>) {
        let filter = self.index.filter;
        let in_view = |entry: Option<Entry>| entry.filter(|entry| entry.is_in_view(filter));
        let before = self.index.by_id.get(&id).copied();
        let from = in_view(before).map(|entry| self.position((entry.changed_at, id)));
        self.index.take(id);
        let after = self.index.put(id, draft);
        // All rows but this one are in order, with or without it.
        match (from, in_view(after)) {
            (Some(from), Some(entry)) => self.move_row(from, (entry.changed_at, id)),
            (Some(from), None) => drop(self.rows.remove(from)),
            (None, Some(entry)) => {
                let to = self.position((entry.changed_at, id));
                self.rows.insert(to, id);
            }
            (None, None) => {}
        }
        if let Some(entry) = before.filter(|entry| entry.is_found) {
            self.total -= 1;
            let count = self.counts.entry(entry.stage).or_default();
            *count -= 1;
            if *count == 0 {
                self.counts.remove(&entry.stage);
            }
        }
        if let Some(entry) = after.filter(|entry| entry.is_found) {
            self.total += 1;
            *self.counts.entry(entry.stage).or_default() += 1;
        }
    }

    /// The position at which a draft with this time of change is, or would be inserted.
    fn position(&self, key: (Timestamp, Uuid)) -> usize {
        self.rows
            .partition_point(|row| self.index.order(*row, key) == Ordering::Less)
    }

    /// Moves a row to its position; only the rows in between are shifted.
    fn move_row(&mut self, from: usize, key: (Timestamp, Uuid)) {
        let (before, rest) = self.rows.split_at_mut(from);
        let is_less = |row: &Uuid| self.index.order(*row, key) == Ordering::Less;
        let to = before.partition_point(is_less);
        if to < from {
            if let Some(between) = self.rows.get_mut(to..=from) {
                between.rotate_right(1);
            }
            return;
        }
        let after = rest.get_mut(1..).unwrap_or_default();
        let passed = after.partition_point(is_less);
        if let Some(between) = rest.get_mut(..=passed) {
            between.rotate_left(1);
        }
    }
}

impl Index {
    /// The order of rows: most recently changed first.
    fn order(&self, row: Uuid, (changed_at, id): (Timestamp, Uuid)) -> Ordering {
        let entry = self.by_id.get(&row);
        let row = (entry.map(|entry| entry.changed_at), row);
        (Some(changed_at), id).cmp(&row)
    }

    fn take(&mut self, id: Uuid) {
        let entry = self.by_id.remove(&id);
        if let Some(key) = entry.and_then(|entry| entry.register) {
            self.by_register.remove(&(key, id));
        }
    }

    fn put(&mut self, id: Uuid, draft: Option<&Draft>) -> Option<Entry> {
        let entry = Entry::of(draft?, &self.query);
        self.by_id.insert(id, entry);
        self.by_register.extend(entry.register.map(|key| (key, id)));
        Some(entry)
    }
}

/// Returns true when a draft matches a search, as it is typed.
pub(in crate::app) fn matches_search(draft: &Draft, search: &str) -> bool {
    let query = fold(search);
    query.is_empty() || matches(draft, &query)
}

fn matches(draft: &Draft, query: &str) -> bool {
    let profile = &draft.content.profile;
    let texts = [
        &profile.name,
        &profile.company_name,
        &profile.business_register_number,
        &profile.city,
        &profile.contact_first_name,
        &profile.contact_last_name,
    ];
    let contact = format!(
        "{} {}",
        profile.contact_first_name, profile.contact_last_name
    );
    let mut folded = texts.into_iter().chain([&contact]).map(|text| fold(text));
    folded.any(|text| text.contains(query))
        || profile
            .email_addresses
            .iter()
            .any(|a| fold(a).contains(query))
}
