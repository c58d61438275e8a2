//! The library column: the rows in view. The store has the list; what is in memory and not saved yet comes
//! first.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use uuid::Uuid;

use crate::app::library_query::{CountsRequest, RowsRequest};
use crate::domain::draft::Draft;
use crate::domain::profile_row::{ProfileRow, search_text};
use crate::domain::row_query::{RowCounts, RowQuery};
use crate::domain::submission::Stage;

/// The number of rows read around those in view.
const MARGIN: usize = 100;

/// The profiles that the library column shows, before its search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All that are not in the trash.
    #[default]
    All,
    Stage(Stage),
    Trash,
}

/// The library column.
#[derive(Debug, Default)]
pub struct List {
    pub search: String,
    pub view: View,
    /// The positions of the rows that the window shows.
    pub(in crate::app) in_view: Range<usize>,
    /// The drafts that are not saved as they are in memory.
    unsaved: BTreeSet<Uuid>,
    /// The drafts that are being moved to the trash.
    trashing: BTreeSet<Uuid>,
    /// The rows of drafts in memory that the search finds, most recently changed first: those that are not
    /// saved, and those that the answers of the store left out for that reason.
    in_memory: Vec<ProfileRow>,
    /// The rows of the store that were read last, from this position among the store's.
    start: usize,
    stored: Vec<ProfileRow>,
    counts: RowCounts,
    /// The question that the rows and the counts answer, and the one that is being asked.
    pub(in crate::app) rows_of: Option<RowsRequest>,
    pub(in crate::app) counts_of: Option<CountsRequest>,
    pub(in crate::app) asking_rows: Option<RowsRequest>,
    pub(in crate::app) asking_counts: Option<CountsRequest>,
    /// Counts the changes of the stored list.
    pub(in crate::app) changes: u64,
}

impl List {
    /// The positions of the rows that the window shows.
    pub fn in_view(&self) -> Range<usize> {
        self.in_view.clone()
    }

    /// The row at a position; `None` while it is being read.
    pub fn row(&self, position: usize) -> Option<&ProfileRow> {
        let in_memory = self.shown_in_memory().count();
        match position.checked_sub(in_memory) {
            None => self.shown_in_memory().nth(position),
            Some(position) => self.shown_stored().nth(position.checked_sub(self.start)?),
        }
    }

    /// Number of rows that search and filter show.
    pub fn len(&self) -> usize {
        let read = self.start + self.rows().count();
        // The numbers come after the rows.
        let search = |of: Option<&RowQuery>| of.map(|query| query.search.clone());
        let rows_of = search(self.rows_of.as_ref().map(|of| &of.query));
        if rows_of != search(self.counts_of.as_ref().map(|of| &of.query)) {
            return read;
        }
        self.count_in(self.view).max(read)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of profiles in the library, whatever the search.
    pub fn library_len(&self) -> usize {
        let read = match self.view {
            View::All | View::Stage(_) => self.rows().count(),
            View::Trash => 0,
        };
        self.counts.all.max(read)
    }

    /// Number of profiles in a view that the search finds.
    pub fn count_in(&self, view: View) -> usize {
        match view {
            View::All => self.counts().values().sum(),
            View::Stage(stage) => self.counts().get(&stage).copied().unwrap_or_default(),
            View::Trash => self.counts.trashed,
        }
    }

    /// Number of profiles in the trash, whatever the search.
    pub fn trash_len(&self) -> usize {
        self.counts.all_trashed
    }

    /// Number of profiles that the search finds, by stage.
    pub fn counts(&self) -> BTreeMap<Stage, usize> {
        let mut counts = self.counts.by_stage.clone();
        let left_out = self.counts_of.as_ref().map(|of| &of.query.except);
        for row in &self.in_memory {
            if left_out.is_none_or(|ids| ids.contains(&row.id)) {
                *counts.entry(row.stage).or_default() += 1;
            }
        }
        counts
    }

    /// The rows that were read, in order.
    pub fn rows(&self) -> impl Iterator<Item = &ProfileRow> {
        self.shown_in_memory().chain(self.shown_stored())
    }

    fn shown_in_memory(&self) -> impl Iterator<Item = &ProfileRow> {
        let view = self.view;
        let rows = self.in_memory.iter();
        rows.filter(move |row| match view {
            View::All => true,
            View::Stage(stage) => stage == row.stage,
            View::Trash => false,
        })
    }

    fn shown_stored(&self) -> impl Iterator<Item = &ProfileRow> {
        let is_in_memory = |row: &ProfileRow| self.in_memory.iter().any(|one| one.id == row.id);
        let rows = self.stored.iter();
        rows.filter(move |row| !is_in_memory(row) && !self.trashing.contains(&row.id))
    }

    /// The drafts that the answers of the store leave out, because they were not saved then.
    pub(in crate::app) fn left_out(&self) -> impl Iterator<Item = Uuid> {
        let rows = [&self.rows_of, &self.asking_rows].into_iter().flatten();
        let counts = [&self.counts_of, &self.asking_counts].into_iter().flatten();
        let queries = rows.map(|of| &of.query).chain(counts.map(|of| &of.query));
        queries.flat_map(|query| &query.except).copied()
    }

    /// The rows to ask the store for, unless they are there or being read.
    pub(in crate::app) fn rows_to_ask(&self) -> Option<RowsRequest> {
        if self.asking_rows.is_some() {
            return None;
        }
        let in_memory = self.shown_in_memory().count();
        let from = self.in_view.start.saturating_sub(in_memory);
        let to = self.in_view.end.max(from);
        let wanted = RowsRequest {
            query: self.query(),
            range: from.saturating_sub(MARGIN)..to + MARGIN,
            changes: self.changes,
        };
        let Some(known) = &self.rows_of else {
            return Some(wanted);
        };
        let is_same = known.query == wanted.query && known.changes == wanted.changes;
        let is_end = self.stored.len() < known.range.len();
        let is_in_range = known.range.start <= from && (to <= known.range.end || is_end);
        (!is_same || !is_in_range).then_some(wanted)
    }

    /// The numbers to ask the store for, unless they are there or being read.
    pub(in crate::app) fn counts_to_ask(&self) -> Option<CountsRequest> {
        if self.asking_counts.is_some() {
            return None;
        }
        let wanted = CountsRequest {
            query: RowQuery {
                stage: None,
                trashed: false,
                ..self.query()
            },
            changes: self.changes,
        };
        (self.counts_of.as_ref() != Some(&wanted)).then_some(wanted)
    }

    fn query(&self) -> RowQuery {
        RowQuery {
            search: self.search.clone(),
            except: self.unsaved.union(&self.trashing).copied().collect(),
            ..self.query_of_all()
        }
    }

    /// The query of all rows that are shown.
    pub(in crate::app) fn query_of_all(&self) -> RowQuery {
        RowQuery {
            search: self.search.clone(),
            stage: match self.view {
                View::Stage(stage) => Some(stage),
                View::All | View::Trash => None,
            },
            trashed: self.view == View::Trash,
            ..RowQuery::default()
        }
    }

    pub(in crate::app) fn rows_read(&mut self, request: RowsRequest, rows: Vec<ProfileRow>) {
        self.asking_rows = None;
        self.start = request.range.start;
        self.stored = rows;
        self.rows_of = Some(request);
    }

    pub(in crate::app) fn counted(&mut self, request: CountsRequest, counts: RowCounts) {
        self.asking_counts = None;
        self.counts = counts;
        self.counts_of = Some(request);
    }

    /// Updates the rows of drafts in memory: those that are not saved, and those that were not when the
    /// store was asked.
    pub(in crate::app) fn derive<'a>(
        &mut self,
        unsaved: BTreeSet<Uuid>,
        trashing: BTreeSet<Uuid>,
        in_memory: impl Iterator<Item = &'a Draft>,
    ) {
        let query = RowQuery {
            search: self.search.clone(),
            ..RowQuery::default()
        };
        let rows = in_memory.filter_map(|draft| {
            let row = ProfileRow::of(draft);
            query.shows(&row, &search_text(draft)).then_some(row)
        });
        self.in_memory = rows.collect();
        self.in_memory
            .sort_by_key(|row| std::cmp::Reverse((row.changed_at, row.id)));
        self.unsaved = unsaved;
        self.trashing = trashing;
    }
}
