//! Actions that copy profiles: to a new draft, from another profile, to another folder.

use uuid::Uuid;

use crate::domain::duplicate::DuplicatePart;
use crate::domain::fields::Section;

/// Duplicating a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DuplicateAction {
    /// Opens the dialog that offers the parts of this profile.
    Ask(Uuid),
    /// Includes a part, or leaves it out.
    Take(DuplicatePart, bool),
    /// Creates the new draft, with this id.
    Make(Uuid),
    /// Creates a draft with this id from the example of the first start.
    Example(Uuid),
}

/// Copying from another profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyAction {
    /// Opens the dialog, with this profile selected.
    Ask(Option<Uuid>),
    Search(String),
    Choose(Uuid),
    /// Includes a part, or leaves it out.
    Take(Section, bool),
    Copy,
    /// Copies the representative's name into the contact's fields.
    RepresentativeAsContact,
}

/// Copies of drafts in another folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportAction {
    /// Opens the dialog for one draft.
    Ask(Uuid),
    /// Opens the dialog for all drafts in view.
    AskForAll,
    /// Opens the dialog for the selected drafts.
    AskForSelected,
    /// Opens the dialog for all drafts that could not be saved.
    AskForUnsaved,
    ChangeFolder(String),
    PickFolder,
    Start,
}
