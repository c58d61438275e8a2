//! Actions on the documents of the library.

use crate::domain::replacement::Swap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentLibraryAction {
    /// Shows all documents.
    Open,
    /// Shows them to choose one for the open profile, for this requirement or none in particular.
    Choose(Option<String>),
    Search(String),
    /// Shows only what has expired or soon will.
    ShowDue(bool),
    /// Shows the details of a document, by the hash of its content.
    Select(String),
    /// Attaches the selected document to the profile that it is chosen for.
    Attach,
    TypeIssued(String),
    TypeExpires(String),
    /// Takes over the dates that the document itself has.
    UseProposal,
    SaveDates,
    /// Asks for a new document in place of the selected one.
    AskReplacement,
    TypeReplacement(String),
    /// Opens the file dialog for the new document.
    PickReplacement,
    /// Looks at what the file at the typed path would replace.
    PlanReplacement,
    ConfirmReplacement,
    CancelReplacement,
    /// Brings back the documents before a replacement.
    UndoReplacement(Vec<Swap>),
}

impl DocumentLibraryAction {
    pub(super) fn changes_open_draft(&self) -> bool {
        matches!(self, Self::Choose(_) | Self::Attach)
    }
}
