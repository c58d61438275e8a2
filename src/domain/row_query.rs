//! What is asked of the list of profiles.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::country::fold;
use super::profile_row::ProfileRow;
use super::submission::Stage;

/// The profiles that a list shows, the last changed first; those in the trash by when they came there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowQuery {
    /// As typed.
    pub search: String,
    /// `None` for all stages.
    pub stage: Option<Stage>,
    /// True for the profiles in the trash.
    pub trashed: bool,
    /// True to leave out profiles in which nothing is filled in.
    pub filled_in: bool,
    /// Profiles that are left out.
    pub except: BTreeSet<Uuid>,
}

impl RowQuery {
    /// True when the list shows this profile, whose search text is given. Whether it is in the trash is
    /// not compared.
    pub fn shows(&self, row: &ProfileRow, search_text: &str) -> bool {
        let is_found = search_text.contains(&fold(&self.search));
        is_found
            && self.stage.is_none_or(|stage| stage == row.stage)
            && !(self.filled_in && search_text.is_empty())
            && !self.except.contains(&row.id)
    }
}

/// The numbers of profiles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Those that a search finds, by stage.
    pub by_stage: BTreeMap<Stage, usize>,
    /// All in the list, whatever the search.
    pub all: usize,
    /// Those in the trash that the search finds.
    pub trashed: usize,
    /// All in the trash.
    pub all_trashed: usize,
}
