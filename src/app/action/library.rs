//! Actions on the library of drafts.

use std::ops::Range;

use uuid::Uuid;

use crate::domain::submission::Stage;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    New(Uuid),
    Open(Uuid),
    /// The window shows the rows at these positions.
    Show(Range<usize>),
    Search(String),
    Filter(Option<Stage>),
    Trash(Uuid),
    UndoTrash(Uuid),
    SaveNow,
}
