//! What can happen to the window: what people do, and what jobs bring.

mod effect;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use url::Url;
use uuid::Uuid;

use crate::domain::account::{Account, Token, TypedToken};
use crate::domain::approval::Answer;
use crate::domain::asked::{Asked, Question, Reply};
use crate::domain::attachment::{Attached, Look, NoPicture, Picture, Refusal};
use crate::domain::draft::Draft;
use crate::domain::failure::Failure;
use crate::domain::finding::Place;
use crate::domain::origin::Origin;
use crate::domain::outgoing::Sent;
use crate::domain::profile::PhoneNumberType;
use crate::domain::settings::{Settings, Theme, WindowSize};
use crate::domain::submission::{Stage, SubmissionRecord};
use crate::texts::Language;

pub use super::dialogs::{CopyAction, DuplicateAction};
use super::state::{AccountForm, Kept, PastedBlock, Preview, TestState, TokenState};
pub use effect::{Effect, Focus, Notification};

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

/// The end of a job, or news from one.
#[derive(Debug)]
pub enum Done {
    Loaded {
        drafts: Vec<Draft>,
        settings: Settings,
        accounts: Vec<Account>,
        asked: Asked,
        /// Where all that is kept.
        folder: PathBuf,
        /// Whether another program has the library.
        read_only: bool,
        complaints: Vec<String>,
    },
    Saved {
        what: Kept,
        at: Timestamp,
        outcome: Result<(), String>,
    },
    Restored(Result<Box<Draft>, String>),
    Trashed {
        draft: Uuid,
        outcome: Result<(), String>,
    },
    /// Drafts that another program put into the library.
    Found(Vec<Draft>),
    Exported(Result<String, String>),
    Picked(Vec<PathBuf>),
    PickedFolder(Option<PathBuf>),
    /// The machine has no file chooser, or it does not answer.
    NoChooser(String),
    Attached {
        draft: Uuid,
        /// What the files were picked for.
        requirement: Option<String>,
        outcomes: Vec<Result<Attached, Refusal>>,
    },
    Completions(Vec<String>),
    Thumbnail {
        sha256: String,
        outcome: Result<Arc<Picture>, NoPicture>,
    },
    /// What a document looks like up close, by its content's hash.
    Looked {
        sha256: String,
        outcome: Result<Arc<Look>, String>,
    },
    /// A document was handed to the system's program, or a sentence says why it was not.
    DocumentOpened {
        sha256: String,
        outcome: Result<(), String>,
    },
    /// A token is where it is to be kept. In the keyring it has given the library an id, which is
    /// saved with the accounts.
    TokenStored,
    Token {
        account: Uuid,
        state: TokenState,
    },
    Tested {
        account: Uuid,
        state: TestState,
    },
    Sandbox(Result<Url, String>),
    Progress {
        draft: Uuid,
        progress: Progress,
    },
    /// The record changed and is on disk.
    Recorded {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    Ended {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// A submission ended without sending more: another program is sending the draft, or has
    /// stored this record of it meanwhile.
    SentElsewhere {
        draft: Uuid,
        newer: Option<Box<SubmissionRecord>>,
        sentence: String,
    },
    /// A record was saved as one with what another program has stored meanwhile.
    RecordMerged {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// A record was not saved, since another program has stored this one meanwhile.
    RecordIsNewer {
        draft: Uuid,
        newer: Option<Box<SubmissionRecord>>,
        sentence: String,
    },
    /// A submission ended by a fault of the program, wherever it was.
    EndedByFault(Uuid),
    /// What an update would lead to.
    Consequence {
        draft: Uuid,
        answer: Result<String, String>,
    },
    Status {
        draft: Uuid,
        outcome: Result<Box<Answer>, Failure>,
    },
    /// The answer to a question for the status shows that an update in doubt was taken.
    UpdateFound {
        draft: Uuid,
        /// The whole text with its changes.
        sent: Box<Sent>,
        answer: Box<Answer>,
    },
    /// The notification of a draft was clicked.
    Clicked(Uuid),
    /// What a country asks.
    Asked {
        /// The account that was asked with, as it was then.
        account: Account,
        about: Question,
        outcome: Result<Reply, Failure>,
        at: Timestamp,
    },
    /// What will be sent, as JSON and as a command.
    Preview(Preview),
    /// A job that had nothing to say.
    Nothing,
    /// A job ended by a fault of the program.
    Fault(String),
}

/// News of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Step { steps: Vec<String>, at: usize },
    Bytes { sent: u64, total: u64 },
    AskedToWait { retry_after: Option<u64> },
}
