//! Actions that copy profiles: to a new draft, from another profile, to another folder.

use uuid::Uuid;

use crate::domain::duplicate::DuplicatePart;
use crate::domain::fields::Section;

/// Duplicating a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DuplicateAction {
    /// Asks which parts of it.
    Ask(Uuid),
    /// Takes a part over, or leaves it out.
    Take(DuplicatePart, bool),
    /// Makes the new draft, with this id.
    Make(Uuid),
}

/// Copying from another profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyAction {
    /// Asks which, beginning with this one.
    Ask(Option<Uuid>),
    Search(String),
    Choose(Uuid),
    /// Copies a part, or leaves it out.
    Take(Section, bool),
    Copy,
    /// The representative's name is the contact's, too.
    RepresentativeAsContact,
}

/// Copies of drafts in another folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportAction {
    /// Asks where to.
    Ask(Uuid),
    /// The same for all drafts in view.
    AskForAll,
    /// The same for all drafts that are not on disk.
    AskForUnsaved,
    ChangeFolder(String),
    PickFolder,
    Start,
}
