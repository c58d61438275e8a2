//! Effects: the work outside the state that an action leads to, by subject.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use uuid::Uuid;

use super::action::TokenStorage;
use super::library_query::{
    CountsRequest, ExportScope, IdsRequest, ListName, NameRequest, RowsRequest, ViewChange,
};
use super::state::DocumentsRequest;
use super::state::ToServer;
use crate::domain::account::{Account, Token};
use crate::domain::attachment::Attachment;
use crate::domain::country_requirements::{RequirementsCache, RequirementsQuery};
use crate::domain::draft::Draft;
use crate::domain::example::ExampleDocument;
use crate::domain::finding::FieldPath;
use crate::domain::library_document::DocumentDates;
use crate::domain::origin::Origin;
use crate::domain::replacement::{Swap, Swapped};
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::{Purpose, SubmissionRecord, Target};
use crate::settings::{CallbackSecret, Settings};

/// Work to be done outside the state. Each effect starts a job; the result comes back as a
/// [`JobEvent`](super::job_event::JobEvent).
#[derive(Debug)]
pub enum Effect {
    Store(StoreEffect),
    Sharing(SharingEffect),
    FileDialog(FileDialogEffect),
    Documents(DocumentEffect),
    DocumentLibrary(DocumentLibraryEffect),
    Accounts(AccountEffect),
    Submission(SubmissionEffect),
    Requirements(RequirementEffect),
    Callback(CallbackEffect),
    Follow(FollowEffect),
    Window(WindowEffect),
    /// A notification of the desktop, outside the window.
    Notify(Notification),
}

/// The library on disk: drafts, records, settings, accounts and the requirements of countries.
#[derive(Debug)]
pub enum StoreEffect {
    /// Open the library, and read settings, accounts and the draft to begin with.
    Load,
    /// Read a draft.
    LoadDraft(Uuid),
    /// Read rows of the list.
    QueryRows {
        list: ListName,
        request: RowsRequest,
    },
    /// Count the rows of the list.
    QueryCounts(CountsRequest),
    /// Find the values that the filters of the list can choose from.
    QueryFacets(CountsRequest),
    /// Find the profiles of a range of rows, or which of the selected ones are in the list.
    QueryIds(IdsRequest),
    /// Find the next row whose name begins with a text.
    FindName(NameRequest),
    /// Read the saved views again.
    ReadViews,
    ChangeView(ViewChange),
    /// Find the drafts whose status the server may still change.
    QueryWaiting,
    /// Find another profile with the register number of this draft, except in these.
    FindDuplicate {
        draft: Box<Draft>,
        except: BTreeSet<Uuid>,
    },
    /// Find what CM.com decided about the profiles for a country.
    FindRefusals(ToServer),
    /// Find the approved profiles that no longer meet what their countries ask for.
    FindAffected(Box<RequirementsCache>),
    SaveDraft(Box<Draft>),
    /// Update the stored list by the drafts that were saved.
    UpdateList,
    SaveRecord {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// Note that the window now knows this record, which is on disk.
    RememberRecord {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// Save the settings that differ from those on disk.
    SaveSettings {
        on_disk: Settings,
        settings: Settings,
    },
    /// Save the accounts that differ from those on disk.
    SaveAccounts {
        on_disk: Vec<Account>,
        accounts: Vec<Account>,
    },
    SaveRequirements(RequirementsCache),
    /// Add what the library does not have, after it was deleted or replaced.
    SaveAgain {
        settings: Settings,
        accounts: Vec<Account>,
        requirements: RequirementsCache,
    },
    /// Save the draft as it was last typed, then move it to the trash.
    Trash(Box<Draft>),
    /// Move drafts to the trash that are not in memory.
    TrashAll {
        ids: Vec<Uuid>,
        /// The number of others that stay, because this window is sending them or adds a document.
        busy: usize,
    },
    /// Take a draft out of the trash.
    Restore(Uuid),
    /// Take drafts out of the trash, and open none.
    RestoreAll(Vec<Uuid>),
    /// Delete a draft that is in the trash.
    DeleteForGood {
        draft: Uuid,
        title: String,
    },
    /// Delete all drafts in the trash.
    EmptyTrash,
    /// Delete the drafts that are in the trash for 30 days, and the documents that no draft has had for as
    /// long.
    DeleteExpired,
    /// Write copies of drafts to a folder elsewhere.
    Export {
        scope: ExportScope,
        /// Those of them that are in memory, as they are there.
        in_memory: Vec<Draft>,
        into: PathBuf,
    },
}

/// What the window shares with other programs that use the library.
#[derive(Debug)]
pub enum SharingEffect {
    /// Base the next save of a draft on this version of its content, and of its record if it is given: the
    /// window has taken them over.
    KnowDraft {
        draft: Uuid,
        content: i64,
        record: Option<i64>,
    },
    /// Read these drafts again.
    RefreshDrafts {
        drafts: Vec<Uuid>,
        /// True for only those of them that another program has changed.
        if_changed: bool,
    },
    /// Read the accounts again.
    ReadAccounts,
    /// Claim a draft for editing, so that other programs leave it alone.
    Claim(Uuid),
    /// Claim a draft for editing from the program that is editing it.
    TakeOver(Uuid),
    /// Let other programs edit a draft.
    Release(Uuid),
}

/// The system's file dialog, and what the choice is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileDialogEffect {
    PickDocuments {
        draft: Uuid,
        /// The requirement that the files are meant to meet.
        requirement: Option<String>,
    },
    /// The folder for copies of these drafts.
    PickFolder(ExportScope),
    /// A document in place of this one, by the hash of its content.
    PickReplacement(String),
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
    /// Add a document of the example to the library.
    AttachExample {
        draft: Uuid,
        document: ExampleDocument,
    },
    /// Find the paths that begin with the typed text.
    CompletePath(String),
    MakeThumbnail(Attachment),
    /// Read the text of a PDF, by the hash of its content.
    ReadText(String),
    /// Draw a document for the viewer; an earlier one that is still being drawn is stopped.
    Render(Attachment),
    /// Stop drawing a document: the viewer is closed.
    StopRendering,
    /// Open a copy of a document with the system's program.
    OpenExternally {
        draft: Uuid,
        attachment: Attachment,
    },
}

/// The documents of the library.
#[derive(Debug)]
pub enum DocumentLibraryEffect {
    /// Find documents.
    Query(DocumentsRequest),
    /// Read the dates of all documents.
    ReadDates,
    SaveDates {
        sha256: String,
        dates: DocumentDates,
    },
    /// Attach a document that the library has.
    Attach {
        draft: Uuid,
        requirement: Option<String>,
        sha256: String,
        name: String,
        already: Vec<Attachment>,
    },
    /// Copy a file into the library, and find what it would replace.
    Plan { sha256: String, path: PathBuf },
    /// Put documents in place of others in drafts that are not in memory.
    Swap {
        swaps: Vec<Swap>,
        /// What was done in memory.
        done: Vec<Swapped>,
    },
}

/// Accounts: their tokens in the keyring, and the connection to their server.
#[derive(Debug)]
pub enum AccountEffect {
    /// Read from the keyring if there is a token.
    ReadToken {
        account: Uuid,
        /// The server that the account points to.
        origin: Origin,
    },
    StoreToken {
        account: Uuid,
        /// The server that the token was entered for.
        origin: Origin,
        token: Token,
        keep: TokenStorage,
    },
    ForgetToken(Uuid),
    TestConnection(Account),
    /// Read from the server what its names can be learned from.
    LearnNames(Box<Account>),
    StartSandbox,
}

/// The submission of a draft, and its status on the server.
#[derive(Debug)]
pub enum SubmissionEffect {
    Submit {
        draft: Box<Draft>,
        account: Account,
        target: Target,
        purpose: Purpose,
    },
    Cancel,
    /// Check if the server has the profile, after a submission with an unknown outcome.
    LookUp {
        draft: Box<Draft>,
        account: Account,
        target: Target,
    },
    /// Check if an update makes the server validate the profile again.
    CheckUpdate {
        draft: Box<Draft>,
        account: Account,
    },
    CheckStatus {
        draft: Uuid,
        /// The profile that the server's response must be about.
        own: OwnProfile,
        account: Account,
    },
    /// Build the request without sending it.
    BuildRequest {
        draft: Box<Draft>,
        account: Option<Account>,
        /// True when it is shown alone, not in a review.
        alone: bool,
    },
}

/// The requirements of countries.
#[derive(Debug)]
pub enum RequirementEffect {
    Query {
        query: RequirementsQuery,
        account: Account,
        /// The time since the start of the program.
        sent_at: Duration,
    },
}

/// Receiving CM.com's callbacks.
#[derive(Debug)]
pub enum CallbackEffect {
    /// Listen on a port of this computer.
    Start {
        port: u16,
        secret: CallbackSecret,
    },
    Stop,
}

/// The profiles of accounts at the server.
#[derive(Debug)]
pub enum FollowEffect {
    /// Find the accounts that have profiles here, and how long reviews took.
    QueryFollowed,
    /// Get what is new about the profiles of an account, and save it.
    Refresh {
        account: Account,
        /// True to search for the profiles of which it is not known whether the server has them.
        looks_up: bool,
        /// The drafts in memory.
        in_memory: BTreeSet<Uuid>,
        /// The time since the start of the program.
        sent_at: Duration,
    },
    /// List the profiles of an account that only the server has.
    ListServerOnly(Account),
    /// Bring in profiles of an account, by their ids at the server.
    BringIn {
        account: Account,
        profiles: Vec<Uuid>,
    },
}

/// The window itself.
#[derive(Debug)]
pub enum WindowEffect {
    /// Put the window in front of the others.
    BringToFront,
    /// Move the cursor there and scroll it into view.
    Focus(Focus),
    Close,
}

/// The change of a draft's status that the desktop shows while the window is in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    pub draft: Uuid,
    pub title: String,
    /// Plain text.
    pub body: String,
}

/// A place in the window that can get the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    Field(FieldPath),
    /// The list "There is a problem".
    Problems,
    /// The result of the submission.
    Outcome,
    /// What can be done next with the profile, such as submitting it.
    NextStep,
    PathField,
    Search,
    /// The table of the library.
    Table,
    /// The beginning of an open profile.
    Profile,
}
