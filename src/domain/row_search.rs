//! The search of the list: any part of what a row shows, without accents or case.

use std::collections::HashMap;

use uuid::Uuid;

use super::country::fold;
use super::profile_row::ProfileRow;
use super::row_group::RowGroup;

/// The fewest characters of an id at the server that are searched for: fewer would be in some id by chance.
const MIN_ID_CHARS: usize = 6;

/// What is searched for.
#[derive(Clone, Debug)]
pub struct Search {
    folded: String,
    /// The start of an id at the server, as ids are written.
    id: Option<String>,
    /// Words that are shown of groups, and whether they have the text in them.
    known: HashMap<String, bool>,
}

impl Search {
    /// From what was typed.
    pub fn of(typed: &str) -> Self {
        Self {
            folded: fold(typed),
            id: id_start(typed),
            known: HashMap::new(),
        }
    }

    /// The text, folded.
    pub fn text(&self) -> &str {
        &self.folded
    }

    /// The start of an id at the server that may be meant.
    pub fn id_start(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// True when each row is found.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// True when a row is found, whose search text is given.
    pub(super) fn finds(&mut self, row: &ProfileRow, search_text: &str) -> bool {
        search_text.contains(&self.folded)
            || row.guid.is_some_and(|guid| self.finds_id(guid))
            || self.finds_group(&row.group())
    }

    pub fn finds_id(&self, guid: Uuid) -> bool {
        let start = self.id.as_ref();
        start.is_some_and(|start| guid.to_string().starts_with(start))
    }

    /// True when the text is in a word that the rows of this group show. The words follow the language of the window.
    pub fn finds_group(&mut self, group: &RowGroup) -> bool {
        let (folded, known) = (&self.folded, &mut self.known);
        group.words().any(|word| {
            if let Some(found) = known.get(word) {
                return *found;
            }
            let found = fold(word).contains(folded);
            known.insert(word.to_owned(), found);
            found
        })
    }
}

/// The text as the start of an id; `None` for any other text.
fn id_start(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if let Ok(whole) = Uuid::try_parse(typed) {
        return Some(whole.to_string());
    }
    let is_id = typed.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    (is_id && typed.len() >= MIN_ID_CHARS).then(|| typed.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile_row::ProfileStatus;
    use crate::domain::submission::Stage;

    fn group() -> RowGroup {
        RowGroup {
            stage: Stage::InReview,
            status: ProfileStatus::Reported("InReview".to_owned()),
            country: "CI".to_owned(),
            number_types: vec!["TOLLFREE".to_owned(), "odd_type".to_owned()],
            account_name: "Übersee GmbH".to_owned(),
        }
    }

    #[test]
    fn any_part_of_a_word_that_a_group_shows_is_found() {
        for typed in [
            "in review",
            "REV",
            "ci",
            "côte",
            "ivoire",
            "toll-free",
            "tollfree",
            "odd type",
            "uberse",
            "GmbH",
        ] {
            assert!(Search::of(typed).finds_group(&group()), "{typed}");
        }
        for typed in ["approved", "NL", "netherlands", "local", "gmbh toll"] {
            assert!(!Search::of(typed).finds_group(&group()), "{typed}");
        }
    }

    #[test]
    fn an_id_is_found_by_its_start() {
        let id = Uuid::from_u128(0x000a_bcde_1234_5678_9abc_def0_1234_5678);
        for typed in [
            "000abc",
            " 000ABCDE-1234 ",
            "000abcde123456789abcdef012345678",
            "{000abcde-1234-5678-9abc-def012345678}",
        ] {
            assert!(Search::of(typed).finds_id(id), "{typed}");
        }
        for typed in ["000ab", "abcde-1234", "000abcde-1235", "", "000abc x"] {
            assert!(!Search::of(typed).finds_id(id), "{typed}");
        }
    }
}
