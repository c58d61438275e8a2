//! A list of profiles: which rows a query shows, and in which order, read from indexes alone.
//!
//! The row of a draft is derived some time after it was saved. Until then it is derived for each query, and put
//! where it belongs.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use rusqlite::{Connection, OptionalExtension, ToSql};

use super::groups::StoredGroup;
use super::outdated::Outdated;
use super::scan::{self, Place, Ranks, Scan, Value};
use super::values::to_json;
use super::{groups, hits, outdated};
use crate::domain::database_error::DatabaseError;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_group::RowGroup;
use crate::domain::row_order::Order;
use crate::domain::row_query::RowQuery;
use crate::domain::row_search::Search;

/// The most rows that are looked up one by one instead of reading an index.
const FEW: usize = 256;

/// A row of a list.
#[derive(Debug)]
pub(super) enum Item<'a> {
    /// By its number.
    Stored(i64),
    /// Derived for this query.
    Derived(&'a ProfileRow),
}

/// The groups whose rows a query may show.
#[derive(Debug)]
struct Group {
    values: RowGroup,
    count: usize,
    /// What its rows are sorted by, where all have the same.
    rank: Option<i64>,
    /// True when the search finds all of its rows.
    is_found: bool,
}

/// The rows that a query shows.
pub(super) struct Listing<'a> {
    sql: &'a Connection,
    order: Order,
    scan: Scan,
    groups: BTreeMap<i64, Group>,
    /// The number of all groups, of the list and of the trash.
    all_groups: usize,
    /// Rows that are not shown as they are stored.
    hidden: BTreeSet<i64>,
    /// The numbers of the rows that the search finds by their texts, ascending; `None` without a search.
    hits: Option<Vec<i64>>,
    /// In the order of the list.
    outdated: Vec<(Place, ProfileRow)>,
}

type Parameter<'a> = (&'static str, &'a dyn ToSql);
/// True when to go on.
type Step = Result<ControlFlow<()>, DatabaseError>;

/// What lists are made from, which may be several of one state of the database.
pub(super) struct Source<'a> {
    sql: &'a Connection,
    groups: Vec<StoredGroup>,
    outdated: Vec<Outdated>,
}

impl<'a> Source<'a> {
    pub(super) fn of(sql: &'a Connection) -> Result<Self, DatabaseError> {
        Ok(Self {
            sql,
            groups: groups::all(sql)?,
            outdated: outdated::all(sql)?,
        })
    }

    /// The rows that a query shows.
    pub(super) fn listing(&self, query: &RowQuery) -> Result<Listing<'a>, DatabaseError> {
        let (sql, order) = (self.sql, query.order);
        let sort_text = |group: &RowGroup| group.sort_text(order.column);
        let mut search = Search::of(&query.search);
        let groups = self
            .groups
            .iter()
            .filter(|one| one.trashed == query.trashed && query.filters.shows_group(&one.group));
        let outdated = self.outdated.iter().filter(|one| {
            one.row.trashed_at.is_some() == query.trashed && query.shows(&one.row, &one.search_text)
        });
        let of_rows = outdated.clone().map(|one| sort_text(&one.row.group()));
        let of_groups = groups.clone().map(|one| sort_text(&one.group));
        let ranks = Ranks::of(of_groups.chain(of_rows));
        let outdated = outdated.map(|one| {
            let place = Place::of(one.number, &one.row, order.column, &ranks);
            (place, one.row.clone())
        });
        let mut outdated: Vec<_> = outdated.collect();
        outdated.sort_by(|(one, _), (other, _)| one.compare(other, order));
        let groups = groups.map(|one| {
            let group = Group {
                count: one.count,
                rank: ranks.of_text(sort_text(&one.group).as_ref()),
                is_found: !search.is_empty() && search.finds_group(&one.group),
                values: one.group.clone(),
            };
            (one.id, group)
        });
        let groups: BTreeMap<i64, Group> = groups.collect();
        let hits = (!search.is_empty()).then(|| hits::find(sql, &search));
        let mut hidden: BTreeSet<i64> = self.outdated.iter().map(|one| one.number).collect();
        hide(sql, query, &mut hidden)?;
        Ok(Listing {
            sql,
            order,
            scan: Scan::of(query),
            groups,
            all_groups: self.groups.len(),
            hidden,
            hits: hits.transpose()?,
            outdated,
        })
    }
}

impl Listing<'_> {
    /// Calls `each` with the rows at these positions.
    pub(super) fn page(
        &self,
        range: &Range<usize>,
        each: &mut dyn FnMut(Item<'_>) -> Result<(), DatabaseError>,
    ) -> Result<(), DatabaseError> {
        if range.is_empty() || self.page_by_index(range, each)? {
            return Ok(());
        }
        let mut position = 0;
        self.walk(&mut |item| {
            if range.contains(&position) {
                each(item)?;
            }
            position += 1;
            Ok(if position < range.end {
                Continue(())
            } else {
                Break(())
            })
        })
    }

    /// As [`page`](Self::page), where an index alone has the order: it skips rows much faster. False otherwise.
    fn page_by_index(
        &self,
        range: &Range<usize>,
        each: &mut dyn FnMut(Item<'_>) -> Result<(), DatabaseError>,
    ) -> Result<bool, DatabaseError> {
        let segments = if self.hits.is_some() || !self.outdated.is_empty() {
            return Ok(false);
        } else if self.scan.is_natural() {
            vec![(usize::MAX, self.ids())]
        } else if self.scan.is_by_group() && self.hidden.is_empty() && !self.scan.has_times() {
            self.segments()
        } else {
            return Ok(false);
        };
        let text = format!("{} LIMIT :count OFFSET :start", self.scan.forwards());
        let mut begin: usize = 0;
        for (count, groups) in segments {
            let end = begin.saturating_add(count);
            let (from, to) = (range.start.max(begin), range.end.min(end));
            if from < to {
                // More than that there can't be.
                let (skip, count) = (from - begin, i64::try_from(to - from).unwrap_or(i64::MAX));
                let parameters: [Parameter<'_>; 2] = [(":start", &skip), (":count", &count)];
                self.read_all(&text, &groups, &parameters, &mut |place| {
                    each(Item::Stored(place.row))
                })?;
            }
            begin = end;
        }
        Ok(true)
    }

    /// The groups by what their rows are sorted by, in order, with the numbers of rows.
    fn segments(&self) -> Vec<(usize, Vec<i64>)> {
        let mut groups: Vec<(&i64, &Group)> = self.groups.iter().collect();
        groups.sort_by(|(_, one), (_, other)| {
            self.order.compare(one.rank.as_ref(), other.rank.as_ref())
        });
        let same = groups.chunk_by(|(_, one), (_, other)| one.rank == other.rank);
        let segment = |groups: &[(&i64, &Group)]| {
            let count = groups.iter().map(|(_, group)| group.count).sum();
            (count, groups.iter().map(|(id, _)| **id).collect())
        };
        same.map(segment).collect()
    }

    /// Calls `each` with all rows in order, until it says to stop.
    pub(super) fn walk(&self, each: &mut dyn FnMut(Item<'_>) -> Step) -> Result<(), DatabaseError> {
        let mut waiting = self.outdated.iter().peekable();
        let stored = self.stored(&mut |place| {
            let is_before =
                |(own, _): &&(Place, ProfileRow)| own.compare(&place, self.order).is_lt();
            while let Some((_, row)) = waiting.next_if(is_before) {
                if each(Item::Derived(row))?.is_break() {
                    return Ok(Break(()));
                }
            }
            each(Item::Stored(place.row))
        })?;
        if stored.is_continue() {
            for (_, row) in waiting {
                if each(Item::Derived(row))?.is_break() {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Calls `each` with the stored rows in order.
    fn stored(&self, each: &mut dyn FnMut(Place) -> Step) -> Step {
        let groups = self.ids();
        if let Some(hits) = self.few_hits() {
            let hits = to_json(&hits)?;
            return self.sorted(&self.scan.rows(), &[(":rows", &hits)], each);
        }
        if self.scan.is_by_group() {
            return self.sorted(&self.scan.forwards(), &[], each);
        }
        if self.scan.is_natural() {
            return self.read(&self.scan.forwards(), &groups, &[], each);
        }
        // Rows with the same value are in the opposite order as well.
        let mut same: Vec<Place> = Vec::new();
        let read = self.read(&self.scan.backwards(), &groups, &[], &mut |place| {
            let is_other = same.last().is_some_and(|last| last.value != place.value);
            if is_other && give_backwards(&mut same, each)?.is_break() {
                return Ok(Break(()));
            }
            same.push(place);
            Ok(Continue(()))
        })?;
        if read.is_break() || give_backwards(&mut same, each)?.is_break() {
            return Ok(Break(()));
        }
        self.read(&self.scan.without_value(), &groups, &[], each)
    }

    /// Calls `each` with the rows of a statement, sorted.
    fn sorted(
        &self,
        text: &str,
        more: &[Parameter<'_>],
        each: &mut dyn FnMut(Place) -> Step,
    ) -> Step {
        let mut places = Vec::new();
        self.read_all(text, &self.ids(), more, &mut |place| {
            places.push(place);
            Ok(())
        })?;
        places.sort_by(|one, other| one.compare(other, self.order));
        for place in places {
            if each(place)?.is_break() {
                return Ok(Break(()));
            }
        }
        Ok(Continue(()))
    }

    /// As [`read`](Self::read), to the end.
    fn read_all(
        &self,
        text: &str,
        groups: &[i64],
        more: &[Parameter<'_>],
        each: &mut dyn FnMut(Place) -> Result<(), DatabaseError>,
    ) -> Result<(), DatabaseError> {
        let read = self.read(text, groups, more, &mut |place| {
            each(place)?;
            Ok(Continue(()))
        });
        read.map(|_| ())
    }

    /// Calls `each` with the rows of these groups that a statement reads and the search finds.
    fn read(
        &self,
        text: &str,
        groups: &[i64],
        more: &[Parameter<'_>],
        each: &mut dyn FnMut(Place) -> Step,
    ) -> Step {
        // Each comparison with a set takes as long as reading a row.
        let some = (groups.len() < self.all_groups).then(|| to_json(&groups));
        let hidden = (!self.hidden.is_empty()).then(|| to_json(&self.hidden));
        let (groups, hidden) = (some.transpose()?, hidden.transpose()?);
        let needs_values =
            !self.outdated.is_empty() || !self.scan.is_natural() || self.few_hits().is_some();
        let mut parameters: Vec<Parameter<'_>> = vec![(":groups", &groups), (":hidden", &hidden)];
        let bounds = self.scan.bounds.iter();
        parameters.extend(bounds.map(|(name, at)| (*name, at as &dyn ToSql)));
        parameters.extend(more);
        let mut query = self.sql.prepare_cached(text)?;
        let mut rows = query.query(parameters.as_slice())?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let group = self.groups.get(&row.get(1)?);
            let is_hit = |hits: &Vec<i64>| hits.binary_search(&number).is_ok();
            let is_found = self.hits.as_ref().is_none_or(is_hit);
            if !is_found && !group.is_some_and(|group| group.is_found) {
                continue;
            }
            let value = if self.scan.is_by_group() {
                group.and_then(|group| group.rank).map(Value::Number)
            } else if !needs_values {
                None
            } else {
                scan::value(row.get_ref(3)?)
            };
            let place = Place {
                group: row.get(1)?,
                value,
                changed_at: row.get(2)?,
                row: number,
            };
            if each(place)?.is_break() {
                return Ok(Break(()));
            }
        }
        Ok(Continue(()))
    }

    /// The rows that the search finds, when they are few.
    fn few_hits(&self) -> Option<&[i64]> {
        let hits = self.hits.as_ref()?;
        let is_few = hits.len() <= FEW && !self.groups.values().any(|group| group.is_found);
        is_few.then_some(hits)
    }

    fn ids(&self) -> Vec<i64> {
        self.groups.keys().copied().collect()
    }

    /// The numbers of rows that are shown, by group.
    pub(super) fn tally(&self) -> Result<BTreeMap<RowGroup, usize>, DatabaseError> {
        let mut tally: BTreeMap<i64, usize> = BTreeMap::new();
        let is_counted = self.hits.is_none() && !self.scan.has_times();
        if is_counted {
            let groups = self.groups.iter();
            tally.extend(groups.map(|(id, group)| (*id, group.count)));
            let mut group_of = self
                .sql
                .prepare_cached("SELECT row_group FROM catalogue WHERE row = ?1")?;
            for row in &self.hidden {
                let group = group_of.query_row([row], |row| row.get(0)).optional()?;
                if let Some(count) = group.and_then(|group: i64| tally.get_mut(&group)) {
                    *count = count.saturating_sub(1);
                }
            }
        } else {
            let (text, hits) = match self.few_hits() {
                Some(hits) => (self.scan.rows(), Some(to_json(&hits)?)),
                None => (self.scan.unordered(), None),
            };
            let more = hits.as_ref().map(|hits| (":rows", hits as &dyn ToSql));
            let more: Vec<Parameter<'_>> = more.into_iter().collect();
            self.read_all(&text, &self.ids(), &more, &mut |place| {
                *tally.entry(place.group).or_default() += 1;
                Ok(())
            })?;
        }
        let mut by_group = BTreeMap::new();
        for (id, count) in tally {
            if let Some(group) = self.groups.get(&id) {
                *by_group.entry(group.values.clone()).or_default() += count;
            }
        }
        for (_, row) in &self.outdated {
            *by_group.entry(row.group()).or_default() += 1;
        }
        Ok(by_group)
    }
}

/// Calls `each` with places from the last to the first.
fn give_backwards(places: &mut Vec<Place>, each: &mut dyn FnMut(Place) -> Step) -> Step {
    while let Some(place) = places.pop() {
        if each(place)?.is_break() {
            return Ok(Break(()));
        }
    }
    Ok(Continue(()))
}

/// Hides the rows that a query leaves out.
fn hide(
    sql: &Connection,
    query: &RowQuery,
    hidden: &mut BTreeSet<i64>,
) -> Result<(), DatabaseError> {
    let mut hide = |text: &str, parameters: &[&dyn ToSql]| {
        let mut select = sql.prepare_cached(text)?;
        let mut rows = select.query(parameters)?;
        while let Some(row) = rows.next()? {
            hidden.insert(row.get(0)?);
        }
        Ok::<_, DatabaseError>(())
    };
    if !query.except.is_empty() {
        let except = to_json(&query.except)?;
        hide(
            "SELECT row FROM json_each(?1) CROSS JOIN drafts ON drafts.id = json_each.value",
            &[&except],
        )?;
    }
    if query.filled_in {
        hide(
            "SELECT row FROM catalogue INDEXED BY catalogue_blank WHERE search = ''",
            &[],
        )?;
    }
    Ok(())
}
