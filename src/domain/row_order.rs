//! The order of the list, as columns and comparisons. The library on disk has indexes for the same order.

use std::cmp::Ordering;

use jiff::Timestamp;

use serde::{Deserialize, Serialize};

use super::country::fold;

/// The number of characters that texts are sorted by: comments may be long, and each is in an index.
const MAX_SORTED: usize = 48;

/// What a row is sorted by. Within a column, all are of one kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortValue {
    Text(String),
    Time(Timestamp),
}

/// What a text is sorted by: accents and case are ignored. `None` for a text without letters and digits.
pub fn sort_text(text: &str) -> Option<String> {
    let sorted: String = fold(text).chars().take(MAX_SORTED).collect();
    (!sorted.is_empty()).then_some(sorted)
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

    /// True for times, of which the last is shown first when nobody has chosen a direction.
    pub fn begins_with_last(self) -> bool {
        matches!(self, Self::Submitted | Self::Decided | Self::Changed)
    }
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

impl Order {
    /// Compares what two rows are sorted by. A row without a value comes last in both directions.
    pub fn compare<T: Ord>(self, one: Option<&T>, other: Option<&T>) -> Ordering {
        match (one, other) {
            (Some(one), Some(other)) if self.descending => other.cmp(one),
            (Some(one), Some(other)) => one.cmp(other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_sorted_without_accents_and_case_and_those_without_letters_come_last() {
        let mut texts = ["", "Zoo", "Ärzte", "***", "arzte b", "Łódź", "100"];
        for descending in [false, true] {
            let order = Order {
                column: Column::Name,
                descending,
            };
            let value = |text: &str| sort_text(text);
            texts.sort_by(|one, other| order.compare(value(one).as_ref(), value(other).as_ref()));
            let mut expected = ["100", "Ärzte", "arzte b", "Łódź", "Zoo"];
            if descending {
                expected.reverse();
            }
            assert_eq!(texts[..5], expected);
        }
        assert_eq!(sort_text(&"Ää".repeat(99)).unwrap().len(), MAX_SORTED);
    }
}
