//! What the window asks of the library on disk.

use std::ops::Range;

use uuid::Uuid;

use crate::domain::row_query::RowQuery;

/// A list of profiles in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListName {
    /// The library column.
    Library,
    /// The dialog in which a profile is chosen to copy from.
    CopyFrom,
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

/// A question for the numbers of rows, as of a change of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountsRequest {
    pub query: RowQuery,
    pub changes: u64,
}
