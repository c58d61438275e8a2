//! What is asked of the list of profiles.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::profile_row::{ProfileRow, ProfileStatus};
use super::row_group::RowGroup;
pub use super::row_order::{Column, Order};
use super::row_order::{SortValue, sort_text};
use super::row_search::Search;
use super::submission::Stage;

/// The profiles that a list shows, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowQuery {
    /// As typed.
    pub search: String,
    pub filters: Box<Filters<TimeRange>>,
    pub order: Order,
    /// True for the profiles in the trash.
    pub trashed: bool,
    /// True to leave out profiles in which nothing is filled in.
    pub filled_in: bool,
    /// Profiles that are left out.
    pub except: BTreeSet<Uuid>,
}

/// The positions of all rows of a list, however many there are.
pub const ALL_ROWS: Range<usize> = 0..usize::MAX;

/// Conditions that all have to be met. An empty set is no condition; of a set one value is enough. `T` is a time:
/// relative to today while a person chooses it, absolute in a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Filters<T> {
    pub stages: BTreeSet<Stage>,
    /// The state in a word, as a row shows it.
    pub statuses: BTreeSet<ProfileStatus>,
    /// Countries of the numbers.
    pub countries: BTreeSet<String>,
    /// The API's names of number types; a profile with one of them is shown.
    pub number_types: BTreeSet<String>,
    /// Names of accounts.
    pub accounts: BTreeSet<String>,
    /// The time of the submission.
    pub submitted: Option<T>,
    /// The time of the server's decision.
    pub decided: Option<T>,
    /// The time of the last change.
    pub changed: Option<T>,
}

impl<T> Default for Filters<T> {
    fn default() -> Self {
        Self {
            stages: BTreeSet::new(),
            statuses: BTreeSet::new(),
            countries: BTreeSet::new(),
            number_types: BTreeSet::new(),
            accounts: BTreeSet::new(),
            submitted: None,
            decided: None,
            changed: None,
        }
    }
}

/// Times from `from` up to, but not including, `to`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeRange {
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
}

impl TimeRange {
    pub fn contains(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at < to)
    }
}

/// A time relative to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// Less than so many times 24 hours ago.
    LastDays(u16),
    /// More than so many times 24 hours ago.
    BeforeDays(u16),
}

impl Period {
    /// The times that are meant at this time, in steps of an hour, so that the rows are not asked for all the time.
    pub fn at(self, now: Timestamp) -> TimeRange {
        let hour = Timestamp::from_second(now.as_second() - now.as_second().rem_euclid(3600));
        let now = hour.unwrap_or(now);
        let before = |days: u16| {
            now.checked_sub(SignedDuration::from_hours(24 * i64::from(days)))
                .ok()
        };
        match self {
            Self::LastDays(days) => TimeRange {
                from: before(days),
                to: None,
            },
            Self::BeforeDays(days) => TimeRange {
                from: None,
                to: before(days),
            },
        }
    }
}

impl Filters<Period> {
    /// The same with times, at this time.
    pub fn at(&self, now: Timestamp) -> Filters<TimeRange> {
        let at = |period: Option<Period>| period.map(|period| period.at(now));
        Filters {
            stages: self.stages.clone(),
            statuses: self.statuses.clone(),
            countries: self.countries.clone(),
            number_types: self.number_types.clone(),
            accounts: self.accounts.clone(),
            submitted: at(self.submitted),
            decided: at(self.decided),
            changed: at(self.changed),
        }
    }
}

impl<T> Filters<T> {
    /// True for a group whose rows meet all conditions but those of times.
    pub fn shows_group(&self, group: &RowGroup) -> bool {
        let has_type = |name| self.number_types.contains(name);
        (self.stages.is_empty() || self.stages.contains(&group.stage))
            && (self.statuses.is_empty() || self.statuses.contains(&group.status))
            && (self.countries.is_empty() || self.countries.contains(&group.country))
            && (self.number_types.is_empty() || group.number_types.iter().any(has_type))
            && (self.accounts.is_empty() || self.accounts.contains(&group.account_name))
    }

    /// True when there are conditions of times.
    pub fn has_times(&self) -> bool {
        self.submitted.is_some() || self.decided.is_some() || self.changed.is_some()
    }
}

impl Filters<TimeRange> {
    /// True for a profile that meets all conditions.
    pub fn shows(&self, row: &ProfileRow) -> bool {
        self.shows_group(&row.group())
            && is_at(self.submitted, row.submitted_at)
            && is_at(self.decided, row.decided_at)
            && is_at(self.changed, Some(row.changed_at))
    }
}

fn is_at(range: Option<TimeRange>, time: Option<Timestamp>) -> bool {
    range.is_none_or(|range| time.is_some_and(|time| range.contains(time)))
}

impl ProfileRow {
    /// What the row is sorted by; `None` when it has no value, which comes last.
    pub fn sort_value(&self, column: Column) -> Option<SortValue> {
        let text = |text: &str| sort_text(text).map(SortValue::Text);
        match column {
            Column::Name => text(&self.name),
            Column::Company => text(&self.company),
            Column::Comment => text(&self.comment),
            Column::Submitted => self.submitted_at.map(SortValue::Time),
            Column::Decided => self.decided_at.map(SortValue::Time),
            // In the trash, what counts is when it came there.
            Column::Changed => Some(SortValue::Time(self.trashed_at.unwrap_or(self.changed_at))),
            Column::Status | Column::Country | Column::NumberTypes | Column::Account => {
                self.group().sort_text(column).map(SortValue::Text)
            }
        }
    }
}

impl Order {
    /// Compares two rows. Those with the same value are in the order of their last change.
    pub fn compare_rows(self, one: &ProfileRow, other: &ProfileRow) -> Ordering {
        let value = |row: &ProfileRow| row.sort_value(self.column);
        self.compare(value(one).as_ref(), value(other).as_ref())
            .then_with(|| (other.changed_at, other.id).cmp(&(one.changed_at, one.id)))
    }
}

impl RowQuery {
    /// True when it may show less than the whole list or trash.
    pub fn has_conditions(&self) -> bool {
        !self.search.is_empty() || *self.filters != Filters::default()
    }

    /// True when the list shows this profile, whose search text is given. Whether it is in the trash is
    /// not compared.
    pub fn shows(&self, row: &ProfileRow, search_text: &str) -> bool {
        Search::of(&self.search).finds(row, search_text)
            && self.filters.shows(row)
            && !(self.filled_in && search_text.is_empty())
            && !self.except.contains(&row.id)
    }
}

/// The numbers of profiles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Those that the query shows.
    pub shown: usize,
    /// All in the list by stage, whatever search and filters, but for those that the query leaves out.
    pub by_stage: BTreeMap<Stage, usize>,
    /// All in the trash.
    pub trashed: usize,
}
