//! Actions: everything that can happen to the window, from people and from jobs, by subject.
//!
//! Each action states if it changes the open draft. While another program has that draft, only the
//! others are accepted.

mod accounts;
mod copies;
mod document_library;
mod follow;
mod form;
mod library;
mod review;
mod sharing;
mod window;

use super::job_event::JobEvent;

pub use accounts::{AccountAction, TokenStorage};
pub use copies::{CopyAction, DuplicateAction, ExportAction};
pub use document_library::DocumentLibraryAction;
pub use follow::FollowAction;
pub use form::{DeletionAction, DocumentAction, FormAction, RequirementAction, SubmissionAction};
pub use library::{LibraryAction, ListAction, ViewAction};
pub use review::ReviewAction;
pub use sharing::SharingAction;
pub use window::{DialogAction, SettingsAction, WindowAction};

/// Something that a person did or that a job reported.
#[derive(Debug)]
pub enum Action {
    Library(LibraryAction),
    Duplicate(DuplicateAction),
    Export(ExportAction),
    /// Copying parts of another profile into the open one.
    Copy(CopyAction),
    Form(FormAction),
    Documents(DocumentAction),
    /// The documents of the library.
    DocumentLibrary(DocumentLibraryAction),
    Requirements(RequirementAction),
    Accounts(AccountAction),
    Submission(SubmissionAction),
    /// What is marked for CM.com's comment.
    Review(ReviewAction),
    /// Deleting the open profile at the server.
    Deletion(DeletionAction),
    /// What other programs do with the open draft.
    Sharing(SharingAction),
    /// The profiles at CM.com.
    Follow(FollowAction),
    Dialogs(DialogAction),
    Settings(SettingsAction),
    Window(WindowAction),
    /// Time passed.
    Tick,
    /// The end or the progress of a job.
    Job(JobEvent),
}

impl Action {
    /// False for actions that are also accepted while another program has the open draft.
    pub fn changes_open_draft(&self) -> bool {
        match self {
            Self::Form(action) => action.changes_open_draft(),
            Self::Documents(action) => action.changes_open_draft(),
            Self::DocumentLibrary(action) => action.changes_open_draft(),
            Self::Submission(action) => action.changes_open_draft(),
            Self::Review(action) => action.changes_open_draft(),
            Self::Deletion(action) => action.changes_open_draft(),
            Self::Copy(_)
            | Self::Sharing(SharingAction::Choose { .. })
            | Self::Requirements(RequirementAction::SetRead(..)) => true,
            Self::Library(_)
            | Self::Duplicate(_)
            | Self::Requirements(RequirementAction::Refresh | RequirementAction::ShowChanges)
            | Self::Accounts(_)
            | Self::Sharing(SharingAction::TakeOver(_))
            | Self::Export(_)
            | Self::Follow(_)
            | Self::Dialogs(_)
            | Self::Settings(_)
            | Self::Window(_)
            | Self::Tick
            | Self::Job(_) => false,
        }
    }
}

impl From<ListAction> for Action {
    fn from(action: ListAction) -> Self {
        Self::Library(LibraryAction::List(action))
    }
}
