//! Actions: everything that can happen to the window, by people and by jobs, by subject.
//!
//! Beside each action stands whether it changes something, that is, whether it changes what is
//! stored or asks a server for something. A library that another program has open takes only the
//! others: those that look around.

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

/// Something that people did, or that a job brought.
#[derive(Debug)]
pub enum Action {
    Library(LibraryAction),
    Duplicate(DuplicateAction),
    Export(ExportAction),
    /// Parts of another profile into the open one.
    Copy(CopyAction),
    Form(FormAction),
    Documents(DocumentAction),
    Requirements(RequirementAction),
    Accounts(AccountAction),
    Submission(SubmissionAction),
    Dialogs(DialogAction),
    Settings(SettingsAction),
    Window(WindowAction),
    /// Time went by.
    Tick,
    /// The end of a job, or news from one.
    Job(JobEvent),
}

impl Action {
    /// False for actions that a library takes, too, which can only be read.
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
