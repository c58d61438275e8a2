//! Actions: everything that can happen to the window, by people and by jobs.

use std::path::PathBuf;

use uuid::Uuid;

use crate::domain::account::{Token, TypedToken};
use crate::domain::finding::Place;
use crate::domain::origin::Origin;
use crate::domain::profile::PhoneNumberType;
use crate::domain::submission::Stage;
use crate::settings::{Theme, WindowSize};
use crate::texts::Language;

pub use super::dialogs::{CopyAction, DuplicateAction};
use super::job_event::Done;
use super::state::{AccountForm, PastedBlock};

/// Something that people did, or that a job brought.
#[derive(Debug)]
pub enum Action {
    // The library
    New(Uuid),
    Open(Uuid),
    Search(String),
    Filter(Option<Stage>),
    Duplicate(DuplicateAction),
    Trash(Uuid),
    Export(ExportAction),
    /// Parts of another profile into the open one.
    Copy(CopyAction),
    /// Tries to get hold of a library that another program had.
    Reopen,
    UndoTrash(Uuid),

    // The form
    Edit(Place, String),
    /// Lines were pasted at the place, before they became one.
    PastedLines(Place, String),
    /// Puts pasted lines into their fields.
    SplitPasted(PastedBlock),
    SetNumberType(PhoneNumberType, bool),
    AddEmailAddress,
    RemoveEmailAddress(usize),
    AddExtraField(String),
    RemoveExtraField(String),
    /// The cursor left the place.
    Left(Place),
    Check,
    GoTo(Place),
    NextProblem,
    PreviousProblem,
    Undo,
    Redo,
    SaveNow,

    // Documents
    /// Opens the file chooser, for files that meet this requirement or none in particular.
    Pick(Option<String>),
    Attach(Vec<PathBuf>),
    AttachTyped(String),
    CompletePath(String),
    RemoveAttachment(String),
    Document(DocumentAction),
    SetRequirement {
        sha256: String,
        requirement: Option<String>,
    },
    /// Ticks or unticks a restriction of the country as read, by the requirement's id.
    SetRead(String, bool),

    // Accounts
    OpenAccounts,
    EditAccount(Option<Uuid>),
    ChangeAccountForm(AccountForm),
    SaveAccount {
        new_id: Uuid,
        token: TypedToken,
        keep: KeepToken,
    },
    /// Ask the keyring again what it has.
    AskToken(Uuid),
    /// Put the token that was typed there again, or keep it in memory only.
    StoreToken {
        account: Uuid,
        /// The server that it was entered for.
        origin: Origin,
        token: Token,
        keep: KeepToken,
    },
    ForgetToken(Uuid),
    RemoveAccount(Uuid),
    UseAccount(Uuid),
    TestConnection(Uuid),
    TakeSandbox(Uuid),
    RetrySandbox,

    // Submission
    Submit,
    ConfirmSubmit,
    CancelSubmission,
    LookAgain,
    /// After Unknown, with the same id.
    SendAgain,
    Refresh,
    /// Asks again what the countries of the open draft ask.
    AskCountries,

    // The window
    /// Show what will be sent.
    Preview,
    ShowShortcuts,
    /// Show all commands, to be found by typing.
    ShowPalette,
    ShowAbout,
    ShowSettings,
    /// Tell why something can't be done now.
    Say(&'static str),
    CloseDialog,
    Dismiss(usize),
    SetTheme(Theme),
    SetZoom(f32),
    /// `None` is the language of the desktop.
    SetLanguage(Option<Language>),
    /// Whether news are told outside the window.
    SetNotifications(bool),
    /// The window has this size now.
    Sized(WindowSize),
    CloseRequested,
    FocusLost,
    FocusGained,
    Tick,

    /// What a job brought.
    Done(Done),
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

/// Looking at documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentAction {
    /// Shows one of the open draft up close, by its content's hash.
    Show(String),
    /// The same for the first one.
    ShowFirst,
    /// Goes on to the next one or back to the one before.
    Step(isize),
    /// Opens one of the open draft with the system's program.
    Open(String),
}

/// Where a token that was just typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepToken {
    InKeyring,
    ThisRun,
}
