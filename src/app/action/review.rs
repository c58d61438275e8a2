//! Actions on the tasks of a review: what is marked for CM.com's comment.

use crate::domain::review_task::MarkedPart;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAction {
    /// Opens the dialog in which fields and documents are marked.
    Ask,
    /// Ticks a part in the dialog, or unticks it.
    Tick(MarkedPart, bool),
    /// Marks what is ticked, and nothing else.
    Mark,
    /// Removes the mark of a part.
    Unmark(MarkedPart),
}

impl ReviewAction {
    pub(super) fn changes_open_draft(&self) -> bool {
        match self {
            Self::Mark | Self::Unmark(_) => true,
            Self::Ask | Self::Tick(..) => false,
        }
    }
}
