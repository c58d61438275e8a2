//! A view of the list that a person saved: filters, search, order and columns under a name.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::row_order::{Column, Order};
use super::row_query::{Filters, Period};

/// The most characters of a name.
pub const MAX_NAME_CHARS: usize = 60;
/// The widths that a column can have, in points before the zoom.
pub const COLUMN_WIDTHS: RangeInclusive<u16> = 40..=2000;

/// A saved view. Its times stay relative: the last 7 days are those of the day on which it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavedView {
    #[serde(skip)]
    pub id: Uuid,
    pub name: String,
    /// True for the profiles in the trash.
    pub trashed: bool,
    pub search: String,
    pub filters: Filters<Period>,
    pub order: Order,
    /// Those that are shown, in their order.
    pub columns: Vec<ViewColumn>,
}

/// A column that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ViewColumn {
    pub column: Column,
    /// In points before the zoom.
    pub width: u16,
}

impl SavedView {
    /// True when it has a name, and each of its columns once and in a width that can be used.
    pub fn is_usable(&self) -> bool {
        let mut seen = BTreeSet::new();
        let is_usable =
            |one: &ViewColumn| seen.insert(one.column) && COLUMN_WIDTHS.contains(&one.width);
        is_name(&self.name) && !self.columns.is_empty() && self.columns.iter().all(is_usable)
    }
}

/// True for a text that can be the name of a view.
pub fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= MAX_NAME_CHARS
}
