//! What the window asks of the library on disk.

use std::collections::BTreeSet;
use std::ops::Range;

use uuid::Uuid;

use crate::domain::profile_row::ProfileRow;
use crate::domain::row_query::{RowCounts, RowQuery};
use crate::domain::saved_view::SavedView;

/// A list of profiles in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListName {
    /// The table of the library.
    Library,
    /// The dialog in which a profile is chosen to copy from.
    CopyFrom,
    /// The command palette, which opens profiles, too.
    Palette,
}

/// The drafts of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportScope {
    Drafts(Vec<Uuid>),
    /// All that a list shows, and their number.
    List(RowQuery, usize),
}

impl Default for ExportScope {
    fn default() -> Self {
        Self::Drafts(Vec::new())
    }
}

impl ExportScope {
    /// Number of drafts.
    pub fn len(&self) -> usize {
        match self {
            Self::Drafts(ids) => ids.len(),
            Self::List(_, count) => *count,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A question for rows, as of a change of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsRequest {
    pub query: RowQuery,
    pub range: Range<usize>,
    pub changes: u64,
}

/// The positions of the rows that are read with the library: more than a window shows.
pub const FIRST_ROWS: Range<usize> = 0..100;

/// The list of all profiles, as read with the library.
#[derive(Clone, Debug)]
pub struct FirstList {
    /// Those of [`FIRST_ROWS`].
    pub rows: Vec<ProfileRow>,
    pub counts: RowCounts,
}

/// A question for profiles of the stored list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdsRequest {
    pub query: RowQuery,
    pub wanted: WantedIds,
    /// The version of the selection that the question belongs to: after another one its answer counts no more.
    pub selection: u64,
}

/// The profiles of the stored list that are asked for, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WantedIds {
    /// To select those at these positions.
    Select {
        range: Range<usize>,
        /// Those that come before them, which are not saved as they are.
        in_memory: Vec<Uuid>,
    },
    /// The selected ones, of which those that are not in the list are selected no longer.
    Selected(BTreeSet<Uuid>),
}

/// A question for the next profile whose name begins with what was typed in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRequest {
    pub query: RowQuery,
    pub begins_with: String,
    /// The position in the list as it is shown where the search begins. After the last row it goes on at the first.
    pub from: usize,
    /// The same among the rows of the store.
    pub from_stored: usize,
}

/// A question for the numbers of rows, as of a change of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountsRequest {
    pub query: RowQuery,
    pub changes: u64,
}

/// A change of the saved views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewChange {
    Save(Box<SavedView>),
    Rename {
        view: Uuid,
        name: String,
    },
    /// With all of it, so that it can be undone.
    Delete(Box<SavedView>),
}
