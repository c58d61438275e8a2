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
    /// Tries again to open for writing a library that another program had open.
    Reopen,
}

impl LibraryAction {
    pub(super) fn changes_something(&self) -> bool {
        match self {
            Self::New(_) | Self::Trash(_) | Self::UndoTrash(_) => true,
            // A read-only library saves nothing.
            Self::Open(_)
            | Self::Show(_)
            | Self::Search(_)
            | Self::Filter(_)
            | Self::SaveNow
            | Self::Reopen => false,
        }
    }
}
