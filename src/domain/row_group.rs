//! What many rows of the list have in common: the values that filters and the facets of their menus choose from.

use std::borrow::Cow;

use super::country::name_of;
use super::profile::PhoneNumberType;
use super::profile_row::{ProfileRow, ProfileStatus};
use super::row_order::{Column, sort_text};
use super::submission::Stage;

/// The values of a row that have few different ones in a library.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowGroup {
    pub stage: Stage,
    pub status: ProfileStatus,
    /// The country of the numbers, as typed.
    pub country: String,
    /// The API's names of the number types.
    pub number_types: Vec<String>,
    pub account_name: String,
}

impl ProfileRow {
    /// The number types in words.
    pub fn type_labels(&self) -> String {
        type_labels(&self.number_types)
    }

    pub fn group(&self) -> RowGroup {
        RowGroup {
            stage: self.stage,
            status: self.status.clone(),
            country: self.country.clone(),
            number_types: self.number_types.clone(),
            account_name: self.account_name.clone(),
        }
    }
}

/// Number types in words.
fn type_labels(words: &[String]) -> String {
    let labels = words.iter().map(|word| type_label(word));
    labels.collect::<Vec<_>>().join(", ")
}

impl RowGroup {
    /// All that is shown of it in words, and the codes and names behind these.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let types = self.number_types.iter();
        let types = types.flat_map(|word| [word.as_str(), type_label(word)]);
        [
            self.status.label(),
            &self.country,
            name_of(&self.country),
            &self.account_name,
        ]
        .into_iter()
        .chain(types)
    }

    /// What a column of it is sorted by; `None` for a blank one, and for a column that has other values.
    pub fn sort_text(&self, column: Column) -> Option<String> {
        let shown = match column {
            Column::Status => Cow::from(self.status.label()),
            Column::Country => Cow::from(name_of(&self.country)),
            Column::NumberTypes => Cow::from(type_labels(&self.number_types)),
            Column::Account => Cow::from(&self.account_name),
            Column::Name
            | Column::Company
            | Column::Submitted
            | Column::Decided
            | Column::Changed
            | Column::Comment => return None,
        };
        sort_text(&shown)
    }
}

/// A number type in words; one that this program does not know as it is.
pub fn type_label(word: &str) -> &str {
    PhoneNumberType::from_word(word).map_or(word, |known| known.label())
}
