//! What the window asks of the world.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uuid::Uuid;

use crate::domain::account::{Account, Token};
use crate::domain::asked::{Asked, Question};
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::finding::Place;
use crate::domain::origin::Origin;
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::{Purpose, SubmissionRecord, Target};
use crate::settings::Settings;

use super::KeepToken;

/// What the window asks of the world. Each one is started and forgotten; its end comes
/// back as a [`Done`](super::Done).
#[derive(Debug)]
pub enum Effect {
    Save(Box<Draft>),
    SaveRecord {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// From now on the window knows this record, which is on disk.
    KnowRecord {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    SaveSettings(Settings),
    SaveAccounts(Vec<Account>),
    SaveAsked(Asked),
    /// Save what was typed last, then move the draft to the trash.
    Trash(Box<Draft>),
    Restore(Uuid),
    /// Copy the attachments of one draft to another, then save the other.
    CopyAttachments {
        from: Uuid,
        to: Box<Draft>,
    },
    Load,
    /// Look for drafts beside these.
    LookForDrafts(BTreeSet<Uuid>),
    Export {
        drafts: Vec<Draft>,
        into: PathBuf,
    },
    Pick,
    PickFolder,
    Attach {
        draft: Uuid,
        requirement: Option<String>,
        paths: Vec<PathBuf>,
        already: Vec<Attachment>,
    },
    CompletePath(String),
    MakeThumbnail {
        draft: Uuid,
        attachment: Attachment,
    },
    /// Show a document up close; what was asked for before need not be shown any more.
    Look {
        draft: Uuid,
        attachment: Attachment,
    },
    /// Nobody waits for the picture of a document any more.
    StopLooking,
    /// Open a copy of a document with the system's program.
    OpenDocument {
        draft: Uuid,
        attachment: Attachment,
    },
    AskToken {
        account: Uuid,
        /// The server that the account points to.
        origin: Origin,
    },
    StoreToken {
        account: Uuid,
        /// The server that it was entered for.
        origin: Origin,
        token: Token,
        keep: KeepToken,
    },
    ForgetToken(Uuid),
    Test(Account),
    StartSandbox,
    Submit {
        draft: Box<Draft>,
        account: Account,
        target: Target,
        purpose: Purpose,
    },
    CancelSubmission,
    Consequence {
        draft: Box<Draft>,
        account: Account,
    },
    LookUp {
        draft: Box<Draft>,
        account: Account,
        target: Target,
    },
    AskStatus {
        draft: Uuid,
        /// What an answer has to be about.
        own: OwnProfile,
        account: Account,
    },
    /// Ask what a country asks.
    Ask {
        about: Question,
        account: Account,
    },
    Preview {
        draft: Box<Draft>,
        account: Option<Account>,
    },
    /// Tell of it outside the window.
    Notify(Notification),
    /// Put the window in front of the others.
    BringToFront,
    /// Put the cursor there and scroll it into view.
    Focus(Focus),
    Close,
}

/// What the desktop tells of a draft while nobody looks at the window.
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
    Place(Place),
    /// The list "There is a problem".
    Problems,
    /// How the submission ended.
    Outcome,
    PathField,
    Search,
}
