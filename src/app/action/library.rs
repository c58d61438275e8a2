//! Actions on the library of drafts.

use std::ops::Range;

use uuid::Uuid;

use crate::app::state::View;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    New(Uuid),
    Open(Uuid),
    /// The window shows the rows at these positions.
    Show(Range<usize>),
    Search(String),
    View(View),
    Trash(Uuid),
    /// Take a draft out of the trash.
    Restore(Uuid),
    /// Ask before a draft in the trash is deleted for good.
    AskDelete(Uuid),
    /// Ask before all in the trash are deleted for good.
    AskEmptyTrash,
    /// Delete what was asked about.
    ConfirmDelete,
    SaveNow,
}
