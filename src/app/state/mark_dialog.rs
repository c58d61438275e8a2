//! The dialog in which fields and documents are marked for CM.com's comment.

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::fields::Section;
use crate::domain::review_task::MarkedPart;

/// The parts of a profile that can be marked, and those that are ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkDialog {
    pub draft: Uuid,
    /// The time of the decision that the comment is of.
    pub decision: Timestamp,
    pub comment: String,
    pub rows: Vec<MarkRow>,
}

/// A part that can be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkRow {
    pub part: MarkedPart,
    pub section: Section,
    pub label: String,
    /// True when the comment names it.
    pub is_named: bool,
    pub is_ticked: bool,
}
