//! What is asked of the list of profiles.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::country::fold;
use super::profile_row::{ProfileRow, ProfileStatus};
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
    pub submitted: Option<T>,
    pub decided: Option<T>,
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

impl Filters<TimeRange> {
    /// True for a profile that meets all conditions.
    pub fn shows(&self, row: &ProfileRow) -> bool {
        let has_type = |name| self.number_types.contains(name);
        (self.stages.is_empty() || self.stages.contains(&row.stage))
            && (self.statuses.is_empty() || self.statuses.contains(&row.status))
            && (self.countries.is_empty() || self.countries.contains(&row.country))
            && (self.number_types.is_empty() || row.number_types.iter().any(has_type))
            && (self.accounts.is_empty() || self.accounts.contains(&row.account_name))
            && is_at(self.submitted, row.submitted_at)
            && is_at(self.decided, row.decided_at)
            && is_at(self.changed, Some(row.changed_at))
    }
}

fn is_at(range: Option<TimeRange>, time: Option<Timestamp>) -> bool {
    range.is_none_or(|range| time.is_some_and(|time| range.contains(time)))
}

/// A column of the list.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Column {
    Status,
    Name,
    Company,
    /// The country of the numbers.
    Country,
    NumberTypes,
    Submitted,
    Decided,
    #[default]
    Changed,
    /// CM.com's comment on the status.
    Comment,
    Account,
}

impl Column {
    pub const ALL: [Self; 10] = [
        Self::Status,
        Self::Name,
        Self::Company,
        Self::Country,
        Self::NumberTypes,
        Self::Submitted,
        Self::Decided,
        Self::Changed,
        Self::Comment,
        Self::Account,
    ];
}

/// The order of a list. Rows without a value come last, rows with the same one in the order of their last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Order {
    pub column: Column,
    pub descending: bool,
}

impl Default for Order {
    /// The last change first. In the trash: what came there last.
    fn default() -> Self {
        Self {
            column: Column::Changed,
            descending: true,
        }
    }
}

impl RowQuery {
    /// True when the list shows this profile, whose search text is given. Whether it is in the trash is
    /// not compared.
    pub fn shows(&self, row: &ProfileRow, search_text: &str) -> bool {
        let is_found = search_text.contains(&fold(&self.search));
        is_found
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
