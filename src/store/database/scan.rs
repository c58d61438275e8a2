//! The order of a list: the indexes that have it, and the places of rows in it.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::Write;

use rusqlite::types::ValueRef;

use super::sort_keys::BLANK;
use super::values::micros;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_order::{Column, Order, SortValue};
use crate::domain::row_query::{RowQuery, TimeRange};

/// What a row is sorted by. Within a list, all are of one kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    Number(i64),
    Text(String),
}

/// The place of a row in a list.
#[derive(Debug)]
pub(super) struct Place {
    /// 0 for a row that is derived for the query.
    pub(super) group: i64,
    pub(super) value: Option<Value>,
    pub(super) changed_at: i64,
    pub(super) row: i64,
}

impl Place {
    pub(super) fn of(number: i64, row: &ProfileRow, column: Column, ranks: &Ranks) -> Self {
        let value = row.sort_value(column).map(|value| match value {
            SortValue::Time(at) => Value::Number(micros(at)),
            SortValue::Text(text) => match ranks.of_text(Some(&text)) {
                Some(rank) => Value::Number(rank),
                None => Value::Text(text),
            },
        });
        Self {
            group: 0,
            value,
            changed_at: micros(row.changed_at),
            row: number,
        }
    }

    pub(super) fn compare(&self, other: &Self, order: Order) -> Ordering {
        order
            .compare(self.value.as_ref(), other.value.as_ref())
            .then_with(|| (other.changed_at, other.row).cmp(&(self.changed_at, self.row)))
    }
}

/// What the groups of rows are sorted by, as numbers.
#[derive(Debug)]
pub(super) struct Ranks(Vec<String>);

impl Ranks {
    pub(super) fn of(texts: impl Iterator<Item = Option<String>>) -> Self {
        let texts: BTreeSet<String> = texts.flatten().collect();
        Self(texts.into_iter().collect())
    }

    pub(super) fn of_text(&self, text: Option<&String>) -> Option<i64> {
        let rank = self.0.binary_search(text?).ok()?;
        i64::try_from(rank).ok()
    }
}

/// The value of a column of an index.
pub(super) fn value(column: ValueRef<'_>) -> Option<Value> {
    match column {
        ValueRef::Integer(number) => Some(Value::Number(number)),
        ValueRef::Text(text) if text != BLANK.as_bytes() => {
            Some(Value::Text(String::from_utf8_lossy(text).into_owned()))
        }
        ValueRef::Null | ValueRef::Text(_) | ValueRef::Real(_) | ValueRef::Blob(_) => None,
    }
}

/// The statements that read the rows of a list from the index that has them in its order.
#[derive(Debug)]
pub(super) struct Scan {
    index: &'static str,
    /// The column that the index begins with.
    value: &'static str,
    kind: Kind,
    descending: bool,
    has_times: bool,
    conditions: String,
    /// The parameters of the conditions.
    pub(super) bounds: Vec<(&'static str, i64)>,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Time,
    /// What all rows of a group have in common. The rows are read in the order of their last change.
    Group,
}

impl Scan {
    pub(super) fn of(query: &RowQuery) -> Self {
        let (kind, index, value) = match query.order.column {
            Column::Name => (Kind::Text, "catalogue_by_name", "name_key"),
            Column::Company => (Kind::Text, "catalogue_by_company", "company_key"),
            Column::Comment => (Kind::Text, "catalogue_by_comment", "comment_key"),
            Column::Submitted => (Kind::Time, "catalogue_by_submission", "submitted_at"),
            Column::Decided => (Kind::Time, "catalogue_by_decision", "decided_at"),
            Column::Changed if query.trashed => (Kind::Time, "catalogue_in_trash", "trashed_at"),
            Column::Changed => (Kind::Time, "catalogue_by_change", "changed_at"),
            Column::Status | Column::Country | Column::NumberTypes | Column::Account => {
                (Kind::Group, "catalogue_by_change", "changed_at")
            }
        };
        let mut scan = Self {
            index,
            value,
            kind,
            descending: query.order.descending,
            has_times: query.filters.has_times(),
            conditions: String::new(),
            bounds: Vec::new(),
        };
        if index == "catalogue_in_trash" {
            scan.conditions.push_str(" AND trashed_at IS NOT NULL");
        }
        let filters = &query.filters;
        scan.limit(
            filters.submitted,
            "submitted_at",
            [":submitted_from", ":submitted_to"],
        );
        scan.limit(
            filters.decided,
            "decided_at",
            [":decided_from", ":decided_to"],
        );
        scan.limit(
            filters.changed,
            "changed_at",
            [":changed_from", ":changed_to"],
        );
        scan
    }

    fn limit(&mut self, range: Option<TimeRange>, column: &str, names: [&'static str; 2]) {
        let Some(range) = range else {
            return;
        };
        let [from, to] = names;
        let _ = write!(self.conditions, " AND {column} IS NOT NULL");
        if let Some(at) = range.from {
            let _ = write!(self.conditions, " AND {column} >= {from}");
            self.bounds.push((from, micros(at)));
        }
        if let Some(at) = range.to {
            let _ = write!(self.conditions, " AND {column} < {to}");
            self.bounds.push((to, micros(at)));
        }
    }

    /// True when rows have to be sorted by their groups.
    pub(super) fn is_by_group(&self) -> bool {
        self.kind == Kind::Group
    }

    /// True when the index has all rows in the order of the list, those without a value last.
    pub(super) fn is_natural(&self) -> bool {
        match self.kind {
            Kind::Text => !self.descending,
            Kind::Time => self.descending,
            Kind::Group => false,
        }
    }

    pub(super) fn has_times(&self) -> bool {
        self.has_times
    }

    /// All rows, in the order of the index.
    pub(super) fn forwards(&self) -> String {
        let direction = if self.kind == Kind::Text { "" } else { " DESC" };
        self.select("", direction, " DESC")
    }

    /// The rows with a value, in the opposite order, also those with the same value.
    pub(super) fn backwards(&self) -> String {
        let (has_value, direction) = match self.kind {
            Kind::Text => (format!(" AND {} <> '{BLANK}'", self.value), " DESC"),
            Kind::Time | Kind::Group => (format!(" AND {} IS NOT NULL", self.value), ""),
        };
        self.select(&has_value, direction, "")
    }

    /// The rows without a value, in the order of their last change.
    pub(super) fn without_value(&self) -> String {
        let has_none = match self.kind {
            Kind::Text => format!(" AND {} = '{BLANK}'", self.value),
            Kind::Time | Kind::Group => format!(" AND {} IS NULL", self.value),
        };
        self.select(&has_none, "", " DESC")
    }

    /// All rows, in no order, without what they are sorted by.
    pub(super) fn unordered(&self) -> String {
        let conditions = &self.conditions;
        format!(
            "SELECT row, row_group, changed_at, NULL FROM catalogue INDEXED BY catalogue_by_change
             WHERE {SHOWN}{conditions}"
        )
    }

    /// These rows, in no order.
    pub(super) fn rows(&self) -> String {
        let (value, conditions) = (self.value, &self.conditions);
        format!(
            "SELECT row, row_group, changed_at, {value}
             FROM json_each(:rows) CROSS JOIN catalogue ON row = json_each.value WHERE {SHOWN}{conditions}"
        )
    }

    fn select(&self, more: &str, direction: &str, ties: &str) -> String {
        let (index, value, conditions) = (self.index, self.value, &self.conditions);
        let order = match value {
            "changed_at" => String::new(),
            value => format!("{value}{direction}, "),
        };
        let ties = if value == "changed_at" {
            direction
        } else {
            ties
        };
        format!(
            "SELECT row, row_group, changed_at, {value} FROM catalogue INDEXED BY {index}
             WHERE {SHOWN}{conditions}{more} ORDER BY {order}changed_at{ties}, row{ties}"
        )
    }
}

/// The condition for the rows of groups, NULL for all, other than those that are left out, NULL for none.
const SHOWN: &str = "(:groups IS NULL OR row_group IN (SELECT value FROM json_each(:groups)))
     AND (:hidden IS NULL OR row NOT IN (SELECT value FROM json_each(:hidden)))";
