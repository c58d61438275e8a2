//! Actions on the library of drafts.

use std::ops::Range;

use uuid::Uuid;

use crate::app::state::View;
use crate::domain::finding::FieldPath;
use crate::domain::row_query::{Column, Filters, Period};
use crate::domain::saved_view::SavedView;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    New(Uuid),
    Open(Uuid),
    /// Close the profile and go back to the library.
    Close,
    /// Close the profile and look for others.
    Search,
    /// Open the profile so many rows below the open one, or above when negative.
    OpenNext(isize),
    /// What the window shows of the list.
    List(ListAction),
    /// The saved views.
    View(ViewAction),
    Trash(Uuid),
    /// Open a profile at an input.
    OpenAt(Uuid, FieldPath),
    /// Check the selected profiles.
    CheckSelected,
    /// Ask before the selected profiles are submitted.
    SubmitSelected,
    /// Submit no further profile until the person goes on.
    PauseSubmitting,
    ContinueSubmitting,
    StopSubmitting,
    /// Check no more of them.
    StopCheck,
    /// Move the selected profiles to the trash.
    TrashSelected,
    /// Take a draft out of the trash.
    Restore(Uuid),
    /// Take these drafts out of the trash.
    RestoreAll(Vec<Uuid>),
    /// Ask before a draft in the trash is deleted for good.
    AskDelete(Uuid),
    /// Ask before all in the trash are deleted for good.
    AskEmptyTrash,
    /// Delete what was asked about.
    ConfirmDelete,
    SaveNow,
}

/// What the list shows, and what is selected in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListAction {
    /// The window shows the rows at these positions.
    Show(Range<usize>),
    Search(String),
    View(View),
    Filter(Box<Filters<Period>>),
    /// The menu of the filters was opened or closed.
    FilterMenu {
        is_open: bool,
    },
    /// Sort by a column; again: the other way round.
    Sort(Column),
    /// Move the cursor to the row at a position, and select all rows from where the range began.
    MoveTo {
        position: usize,
        extend: bool,
    },
    /// Select the row at a position, or no longer.
    Toggle(usize),
    /// Move the cursor to the next row whose name begins with what was typed.
    GoToName(String),
    SelectAll,
    SelectNone,
}

/// The views that people save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewAction {
    /// Ask for the name of a new view, which gets this id.
    AskNew(Uuid),
    /// Ask for another name of a view.
    AskName(Uuid),
    /// The name as typed.
    Type(String),
    /// Save under the name that was typed.
    Confirm,
    /// Save what is shown in the view that it differs from.
    SaveChanges,
    Delete(Uuid),
    /// Save a view again that was deleted.
    Restore(Box<SavedView>),
}
