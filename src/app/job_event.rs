//! Job events: what the jobs that effects started bring back, by subject.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use url::Url;
use uuid::Uuid;

use super::dialogs::Consequence;
use super::state::{Preview, StoreKey, TestState, TokenState};
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::approval::Answer;
use crate::domain::attachment::{AttachError, Attached, DocumentPreview, Picture, PreviewError};
use crate::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::payload::Payload;
use crate::domain::submission::SubmissionRecord;
use crate::i18n::tr;
use crate::settings::Settings;

/// The end of a job, or news from one.
#[derive(Debug)]
pub enum JobEvent {
    Store(StoreEvent),
    FileDialog(FileDialogEvent),
    Documents(DocumentEvent),
    Accounts(AccountEvent),
    Submission(SubmissionEvent),
    Requirements(RequirementEvent),
    /// The notification of a draft was clicked.
    NotificationClicked(Uuid),
    /// A job that had nothing to say.
    Nothing,
    /// A job ended by a fault of the program.
    Failed,
}

/// The library on the disk.
#[derive(Debug)]
pub enum StoreEvent {
    Loaded {
        drafts: Vec<Draft>,
        settings: Settings,
        accounts: Vec<Account>,
        asked: RequirementsCache,
        /// Where all that is kept.
        folder: PathBuf,
        /// True when another program has the library.
        read_only: bool,
        complaints: Vec<LocalError>,
    },
    /// The library was not read, by a fault of the program.
    NotLoaded,
    /// Drafts that another program put into the library.
    NewDraftsFound(Vec<Draft>),
    Saved {
        what: StoreKey,
        at: Timestamp,
        outcome: Result<(), LocalError>,
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
        why: LocalError,
    },
    Trashed {
        draft: Uuid,
        outcome: Result<(), LocalError>,
    },
    Restored(Result<Box<Draft>, LocalError>),
    Exported(Result<String, LocalError>),
}

/// The system's file dialog.
#[derive(Debug)]
pub enum FileDialogEvent {
    /// None when it was cancelled.
    DocumentsPicked(Vec<PathBuf>),
    FolderPicked(Option<PathBuf>),
    /// The machine has no file dialog, or it does not answer.
    Unavailable(LocalError),
}

/// The documents of a draft.
#[derive(Debug)]
pub enum DocumentEvent {
    Attached {
        draft: Uuid,
        /// The requirement that the files were picked for.
        requirement: Option<String>,
        outcomes: Vec<Result<Attached, AttachError>>,
    },
    PathCompletions(Vec<String>),
    Thumbnail {
        sha256: String,
        outcome: Result<Arc<Picture>, PreviewError>,
    },
    /// A document up close, by its content's hash.
    Rendered {
        sha256: String,
        outcome: Result<Arc<DocumentPreview>, PreviewError>,
    },
    /// A document was handed to the system's program, or the reason why it was not.
    OpenedExternally {
        sha256: String,
        outcome: Result<(), LocalError>,
    },
}

/// Accounts and their tokens.
#[derive(Debug)]
pub enum AccountEvent {
    /// A token is where it is to be kept. In the keyring it has given the library an id, which is
    /// saved with the accounts.
    TokenStored,
    /// The keyring says whether there is a token.
    TokenChecked {
        account: Uuid,
        state: TokenState,
    },
    ConnectionTested {
        account: Uuid,
        state: TestState,
    },
    SandboxStarted(Result<Url, LocalError>),
}

/// The submission of a draft, and what it is at the server.
#[derive(Debug)]
pub enum SubmissionEvent {
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
    Superseded {
        draft: Uuid,
        newer: Option<Box<SubmissionRecord>>,
        why: LocalError,
    },
    /// A submission ended by a fault of the program, wherever it was.
    Crashed(Uuid),
    /// A submission was not begun, for a reason that its record does not hold.
    NotBegun(ApiError),
    /// The consequence of an update.
    UpdateChecked {
        draft: Uuid,
        answer: Result<Consequence, NoConsequence>,
    },
    StatusReceived {
        draft: Uuid,
        outcome: Result<Box<Answer>, ApiError>,
    },
    /// The answer to a question for the status shows that an update in doubt was taken.
    UpdateFound {
        draft: Uuid,
        /// The whole text with its changes.
        sent: Box<Payload>,
        answer: Box<Answer>,
    },
    /// The request that will be sent, as JSON and as a command.
    PreviewMade {
        draft: Uuid,
        /// Whether it is shown alone, not in a review.
        alone: bool,
        preview: Preview,
    },
}

/// The requirements of countries.
#[derive(Debug)]
pub enum RequirementEvent {
    Received {
        /// The account that was asked with, as it was then.
        account: Account,
        query: RequirementsQuery,
        outcome: Result<RequirementsResponse, ApiError>,
        at: Timestamp,
    },
}

/// The reason why the consequence of an update is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoConsequence {
    /// Nothing was sent.
    NotAsked(LocalError),
    /// The server did not answer the question.
    Failed(ApiError),
}

impl NoConsequence {
    /// The reason in words.
    pub fn message(&self) -> String {
        match self {
            Self::NotAsked(why) => why.to_string(),
            Self::Failed(error) => tr!("update-not-sent-error", sentence = error.message()),
        }
    }
}

/// News of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Step { steps: Vec<String>, at: usize },
    Bytes { sent: u64, total: u64 },
    WaitRequested { retry_after: Option<u64> },
}
