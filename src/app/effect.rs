//! Effects: what an action leaves to be done outside of the state, by subject.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uuid::Uuid;

use super::action::TokenStorage;
use crate::domain::account::{Account, Token};
use crate::domain::attachment::Attachment;
use crate::domain::country_requirements::{RequirementsCache, RequirementsQuery};
use crate::domain::draft::Draft;
use crate::domain::finding::FieldPath;
use crate::domain::origin::Origin;
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::{Purpose, SubmissionRecord, Target};
use crate::settings::Settings;

/// Something to be done outside of the state. Each one is started and forgotten; its end comes
/// back as a [`JobEvent`](super::job_event::JobEvent).
#[derive(Debug)]
pub enum Effect {
    Store(StoreEffect),
    FileDialog(FileDialogEffect),
    Documents(DocumentEffect),
    Accounts(AccountEffect),
    Submission(SubmissionEffect),
    Requirements(RequirementEffect),
    Window(WindowEffect),
    /// A notification of the desktop, outside the window.
    Notify(Notification),
}

/// The library: drafts, records, settings, accounts and what countries ask, on the disk.
#[derive(Debug)]
pub enum StoreEffect {
    /// Read all of it.
    Load,
    /// Read the drafts that are not among these.
    FindNewDrafts(BTreeSet<Uuid>),
    SaveDraft(Box<Draft>),
    /// Copy the attachments of one draft to another, then save the other.
    CopyAttachments {
        from: Uuid,
        to: Box<Draft>,
    },
    SaveRecord {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// From now on the window knows this record, which is on disk.
    RememberRecord {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    SaveSettings(Settings),
    SaveAccounts(Vec<Account>),
    SaveRequirements(RequirementsCache),
    /// Save what was typed last, then move the draft to the trash.
    Trash(Box<Draft>),
    Restore(Uuid),
    /// Write copies of drafts to a folder elsewhere.
    Export {
        drafts: Vec<Draft>,
        into: PathBuf,
    },
}

/// The system's file dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileDialogEffect {
    PickDocuments,
    PickFolder,
}

/// The documents of a draft.
#[derive(Debug)]
pub enum DocumentEffect {
    /// Copy files into the library.
    Attach {
        draft: Uuid,
        requirement: Option<String>,
        paths: Vec<PathBuf>,
        already: Vec<Attachment>,
    },
    /// Find the paths that begin with what was typed.
    CompletePath(String),
    MakeThumbnail {
        draft: Uuid,
        attachment: Attachment,
    },
    /// Draw a document up close; what was asked for before need not be drawn any more.
    Render {
        draft: Uuid,
        attachment: Attachment,
    },
    /// Nobody waits for the picture of a document any more.
    StopRendering,
    /// Open a copy of a document with the system's program.
    OpenExternally {
        draft: Uuid,
        attachment: Attachment,
    },
}

/// Accounts: their tokens in the keyring, and whether their server answers.
#[derive(Debug)]
pub enum AccountEffect {
    /// Find out whether there is a token.
    ReadToken {
        account: Uuid,
        /// The server that the account points to.
        origin: Origin,
    },
    StoreToken {
        account: Uuid,
        /// The server that it was entered for.
        origin: Origin,
        token: Token,
        keep: TokenStorage,
    },
    ForgetToken(Uuid),
    TestConnection(Account),
    StartSandbox,
}

/// The submission of a draft, and what it is at the server.
#[derive(Debug)]
pub enum SubmissionEffect {
    Submit {
        draft: Box<Draft>,
        account: Account,
        target: Target,
        purpose: Purpose,
    },
    Cancel,
    /// Look whether the server has the profile, after a submission whose end is not known.
    LookUp {
        draft: Box<Draft>,
        account: Account,
        target: Target,
    },
    /// Ask whether an update makes the server validate the profile again.
    CheckUpdate {
        draft: Box<Draft>,
        account: Account,
    },
    CheckStatus {
        draft: Uuid,
        /// The profile that an answer has to be about.
        own: OwnProfile,
        account: Account,
    },
    /// Put the request together without sending it.
    Preview {
        draft: Box<Draft>,
        account: Option<Account>,
        /// Whether it is shown alone, not in a review.
        alone: bool,
    },
}

/// The requirements of countries.
#[derive(Debug)]
pub enum RequirementEffect {
    Query {
        query: RequirementsQuery,
        account: Account,
    },
}

/// The window itself.
#[derive(Debug)]
pub enum WindowEffect {
    /// Put the window in front of the others.
    BringToFront,
    /// Put the cursor there and scroll it into view.
    Focus(Focus),
    Close,
}

/// The news of a draft that the desktop shows while nobody looks at the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    pub draft: Uuid,
    pub title: String,
    /// Plain text.
    pub body: String,
}

/// Where the cursor can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    Field(FieldPath),
    /// The list "There is a problem".
    Problems,
    /// How the submission ended.
    Outcome,
    PathField,
    Search,
}
