//! Actions: everything that can happen to the window, from people and from jobs, by subject.
//!
//! Each action states if it changes something: stored data, or data on a server. While another
//! program has the library open, only the actions that change nothing are accepted.

mod accounts;
mod copies;
mod form;
mod library;
mod window;

use super::job_event::JobEvent;

pub use accounts::{AccountAction, TokenStorage};
pub use copies::{CopyAction, DuplicateAction, ExportAction};
pub use form::{DocumentAction, FormAction, RequirementAction, SubmissionAction};
pub use library::LibraryAction;
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
    Requirements(RequirementAction),
    Accounts(AccountAction),
    Submission(SubmissionAction),
    Dialogs(DialogAction),
    Settings(SettingsAction),
    Window(WindowAction),
    /// Time passed.
    Tick,
    /// The end or the progress of a job.
    Job(JobEvent),
}

impl Action {
    /// False for actions that are also accepted while the library is read-only.
    pub fn changes_something(&self) -> bool {
        match self {
            Self::Library(action) => action.changes_something(),
            Self::Form(action) => action.changes_something(),
            Self::Documents(action) => action.changes_something(),
            Self::Submission(action) => action.changes_something(),
            Self::Duplicate(_) | Self::Copy(_) | Self::Requirements(_) | Self::Accounts(_) => true,
            Self::Export(_)
            | Self::Dialogs(_)
            | Self::Settings(_)
            | Self::Window(_)
            | Self::Tick
            | Self::Job(_) => false,
        }
    }
}
