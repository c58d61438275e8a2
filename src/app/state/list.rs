//! The table of the library: the rows in view. The store has the list; what is in memory and not saved yet comes
//! first.

mod moves;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::Timestamp;
use uuid::Uuid;

use super::filter_menu::FilterMenu;
use super::selection::Selection;
use crate::app::library_query::{
    CountsRequest, FIRST_ROWS, FirstList, IdsRequest, NameRequest, RowsRequest, WantedIds,
};
use crate::domain::draft::Draft;
use crate::domain::profile_row::{ProfileRow, search_text};
use crate::domain::row_query::{Filters, Order, Period, RowCounts, RowQuery, TimeRange};
use crate::domain::saved_view::SavedView;
use crate::domain::submission::Stage;
use crate::settings::ShownColumn;

/// The number of rows read around those in view.
const MARGIN: usize = 100;

/// The profiles that the library shows, before its search and its filters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All that are not in the trash.
    #[default]
    All,
    Stage(Stage),
    Trash,
    Saved(Uuid),
}

/// The table of the library.
#[derive(Debug, Default)]
pub struct List {
    /// As typed.
    pub search: String,
    /// The view that the search and the filters begin with.
    pub view: View,
    /// The filters that are chosen, without the stage of the view.
    pub filters: Filters<Period>,
    pub filter_menu: FilterMenu,
    pub order: Order,
    /// The views that people saved, in their order.
    pub saved: Vec<SavedView>,
    /// The columns of the saved view that is shown, as they are now.
    pub(in crate::app) columns: Option<Vec<ShownColumn>>,
    pub selection: Selection,
    /// Counts the lists that were shown from their first row on.
    pub shown_from_top: u64,
    /// The time that periods of the filters are relative to.
    now: Timestamp,
    /// The positions of the rows that the window shows.
    pub(in crate::app) in_view: Range<usize>,
    /// The drafts that are not saved as they are in memory.
    unsaved: BTreeSet<Uuid>,
    /// The drafts that are being moved to the trash.
    trashing: BTreeSet<Uuid>,
    /// The rows of drafts in memory that the search finds, most recently changed first: those that are not
    /// saved, and those that the answers of the store left out for that reason.
    in_memory: Vec<ProfileRow>,
    /// The stage of each draft in memory that is not saved, whether the search finds it or not.
    stages_in_memory: BTreeMap<Uuid, Stage>,
    /// The rows of the store that were read last, from this position among the store's.
    start: usize,
    stored: Vec<ProfileRow>,
    counts: RowCounts,
    /// The question that the rows and the counts answer, and the one that is being asked.
    pub(in crate::app) rows_of: Option<RowsRequest>,
    pub(in crate::app) counts_of: Option<CountsRequest>,
    pub(in crate::app) asking_rows: Option<RowsRequest>,
    pub(in crate::app) asking_counts: Option<CountsRequest>,
    /// The name that is looked for, until the cursor moves.
    pub(in crate::app) asking_name: Option<NameRequest>,
    /// The profiles around the one that was opened, in the order of the list at that time: what is edited may move to
    /// another row, or leave the view.
    order_when_opened: Vec<Uuid>,
    /// Counts the changes of the stored list.
    pub(in crate::app) changes: u64,
    /// The change of the stored list after which the selection was looked at last.
    selection_checked: u64,
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

    /// Number of rows that view, search and filters show.
    pub fn len(&self) -> usize {
        let read = self.start + self.rows().count();
        let rows_of = self.rows_of.as_ref().map(|of| &of.query);
        let counts_of = self.counts_of.as_ref().map(|of| &of.query);
        // The numbers come after the rows.
        if !is_same_list(rows_of, counts_of) {
            return read;
        }
        let in_memory = self
            .shown_in_memory()
            .filter(|row| self.is_uncounted(row.id));
        (self.counts.shown + in_memory.count()).max(read)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of profiles in the library, whatever the view.
    pub fn library_len(&self) -> usize {
        self.counts().values().sum()
    }

    /// Number of profiles in a view, whatever search and filters. Those of saved views are not counted.
    pub fn count_in(&self, view: View) -> Option<usize> {
        match view {
            View::All => Some(self.library_len()),
            View::Stage(stage) => Some(self.counts().get(&stage).copied().unwrap_or_default()),
            View::Trash => Some(self.counts.trashed),
            View::Saved(_) => None,
        }
    }

    /// Number of profiles in the trash.
    pub fn trash_len(&self) -> usize {
        self.counts.trashed
    }

    /// Number of profiles in the library by stage, whatever search and filters.
    pub fn counts(&self) -> BTreeMap<Stage, usize> {
        let mut counts = self.counts.by_stage.clone();
        for (id, stage) in &self.stages_in_memory {
            if self.is_uncounted(*id) {
                *counts.entry(*stage).or_default() += 1;
            }
        }
        counts
    }

    /// True for a draft in memory that the numbers of the store left out.
    fn is_uncounted(&self, id: Uuid) -> bool {
        let left_out = self.counts_of.as_ref().map(|of| &of.query.except);
        left_out.is_none_or(|ids| ids.contains(&id))
    }

    /// The rows that were read, in order.
    pub fn rows(&self) -> impl Iterator<Item = &ProfileRow> {
        self.shown_in_memory().chain(self.shown_stored())
    }

    fn shown_in_memory(&self) -> impl Iterator<Item = &ProfileRow> {
        let (view, is_trash) = (self.view, self.is_trash());
        let rows = self.in_memory.iter();
        rows.filter(move |row| match view {
            View::All | View::Saved(_) | View::Trash => !is_trash,
            View::Stage(stage) => stage == row.stage,
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
            query: self.query(),
            changes: self.changes,
        };
        (self.counts_of.as_ref() != Some(&wanted)).then_some(wanted)
    }

    /// The values of the filter menu to ask the store for, unless they are there or being read. What is not saved
    /// yet counts as it was saved last.
    pub(in crate::app) fn facets_to_ask(&mut self) -> Option<CountsRequest> {
        if !self.filter_menu.is_open() {
            return None;
        }
        let wanted = CountsRequest {
            query: self.query_of_all(),
            changes: self.changes,
        };
        self.filter_menu.ask(wanted)
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
            filters: Box::new(self.all_filters()),
            order: self.order,
            trashed: self.is_trash(),
            ..RowQuery::default()
        }
    }

    /// Takes the list that was read with the library.
    pub(in crate::app) fn begin(&mut self, list: FirstList) {
        let (query, changes) = (RowQuery::default(), self.changes);
        let rows = RowsRequest {
            query: query.clone(),
            range: FIRST_ROWS,
            changes,
        };
        self.rows_read(rows, Some(list.rows));
        self.counted(CountsRequest { query, changes }, Some(list.counts));
    }

    /// The query of the rows that come after those in memory.
    fn query_of_stored(&self) -> RowQuery {
        let mut query = self.query();
        query.except.extend(self.in_memory.iter().map(|row| row.id));
        query
    }

    /// The question for the profiles at these positions of the list as it is shown: first what is not saved, then
    /// what the store has.
    pub(in crate::app) fn ids_to_select(&self, range: Range<usize>) -> IdsRequest {
        let in_memory = self.shown_in_memory().map(|row| row.id);
        let in_memory: Vec<Uuid> = in_memory.collect();
        let count = in_memory.len();
        let first = range.start.min(count)..range.end.min(count);
        let in_memory = in_memory.into_iter().skip(first.start).take(first.len());
        IdsRequest {
            query: self.query_of_stored(),
            wanted: WantedIds::Select {
                range: range.start.saturating_sub(count)..range.end.saturating_sub(count),
                in_memory: in_memory.collect(),
            },
            selection: self.selection.version(),
        }
    }

    /// The question for what of the selection is still shown, after the list has changed.
    pub(in crate::app) fn selection_to_check(&mut self) -> Option<IdsRequest> {
        if self.selection.is_empty() || self.selection_checked == self.changes {
            return None;
        }
        self.selection_checked = self.changes;
        Some(IdsRequest {
            query: self.query_of_stored(),
            wanted: WantedIds::Selected(self.selection.ids().clone()),
            selection: self.selection.version(),
        })
    }

    /// Those of the selected profiles that the store found are selected still, and those in memory that are shown.
    pub(in crate::app) fn keep_selected(&mut self, stored: &BTreeSet<Uuid>) {
        let in_memory = self.shown_in_memory().map(|row| row.id);
        let shown: BTreeSet<Uuid> = in_memory.chain(stored.iter().copied()).collect();
        self.selection.keep_only(&shown);
    }

    /// The answer was about another selection: it is asked again.
    pub(in crate::app) fn check_selection_again(&mut self) {
        self.selection_checked = 0;
    }

    /// Rows were read; `None` when they could not be: what is shown stays, and they are not asked for again and again.
    pub(in crate::app) fn rows_read(
        &mut self,
        request: RowsRequest,
        rows: Option<Vec<ProfileRow>>,
    ) {
        self.asking_rows = None;
        // An answer about another list says nothing about the row with the cursor.
        let is_about_list = is_same_list(Some(&request.query), Some(&self.query()))
            && request.query.order == self.order;
        if let Some(rows) = rows {
            self.start = request.range.start;
            self.stored = rows;
        }
        self.rows_of = Some(request);
        if is_about_list {
            self.keep_cursor();
        }
    }

    /// The cursor stays on its profile while that is in sight.
    fn keep_cursor(&mut self) {
        let mut selection = std::mem::take(&mut self.selection);
        let last = self.len().saturating_sub(1);
        let profile = |position| self.row(position).map(|row| row.id);
        selection.follow(|id| self.position(id), profile, last);
        self.selection = selection;
    }

    /// The name of a profile among the rows that were read; blank for any other.
    pub(in crate::app) fn title(&self, id: Uuid) -> &str {
        let row = self.rows().find(|row| row.id == id);
        row.map_or("", ProfileRow::title)
    }

    /// The position of a profile among the rows that were read.
    pub fn position(&self, id: Uuid) -> Option<usize> {
        let is_it = |row: &ProfileRow| row.id == id;
        let in_memory = self.shown_in_memory().count();
        let stored = || {
            let index = self.shown_stored().position(is_it)?;
            Some(in_memory + self.start + index)
        };
        self.shown_in_memory().position(is_it).or_else(stored)
    }

    /// The filters of the view and those that were added.
    fn all_filters(&self) -> Filters<TimeRange> {
        let mut filters = self.filters.at(self.now);
        if let View::Stage(stage) = self.view {
            filters.stages.insert(stage);
        }
        filters
    }

    /// Rows were counted; `None` when they could not be: the numbers stay as they are.
    pub(in crate::app) fn counted(&mut self, request: CountsRequest, counts: Option<RowCounts>) {
        self.asking_counts = None;
        if let Some(counts) = counts {
            self.counts = counts;
        }
        self.counts_of = Some(request);
    }

    /// Updates the rows of drafts in memory: those that are not saved, and those that were not when the
    /// store was asked.
    pub(in crate::app) fn derive<'a>(
        &mut self,
        unsaved: BTreeSet<Uuid>,
        trashing: BTreeSet<Uuid>,
        in_memory: impl Iterator<Item = &'a Draft>,
        now: Timestamp,
    ) {
        self.now = now;
        let query = RowQuery {
            search: self.search.clone(),
            filters: Box::new(self.filters.at(now)),
            ..RowQuery::default()
        };
        self.stages_in_memory.clear();
        let stages = &mut self.stages_in_memory;
        let rows = in_memory.filter_map(|draft| {
            let row = ProfileRow::of(draft);
            stages.insert(row.id, row.stage);
            query.shows(&row, &search_text(draft)).then_some(row)
        });
        self.in_memory = rows.collect();
        self.in_memory
            .sort_by_key(|row| std::cmp::Reverse((row.changed_at, row.id)));
        self.unsaved = unsaved;
        self.trashing = trashing;
    }
}

/// True for questions about the same profiles, whatever was left out because it was not saved.
fn is_same_list(one: Option<&RowQuery>, other: Option<&RowQuery>) -> bool {
    // Compared several times a frame, so nothing is copied.
    one.map(asked) == other.map(asked)
}

fn asked(query: &RowQuery) -> (&str, &Filters<TimeRange>, bool) {
    (&query.search, &query.filters, query.trashed)
}
