//! Job events: what jobs report to the state, by subject.

mod documents;
mod follow;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use url::Url;
use uuid::Uuid;

pub use documents::{DocumentEvent, DocumentLibraryEvent};

use super::effect::FileDialogEffect;
use super::export_outcome::ExportOutcome;
use super::library_query::{
    CountsRequest, ExportScope, FirstList, IdsRequest, ListName, NameRequest, RowsRequest,
    ViewChange,
};
use super::state::Revalidation;
use super::state::{RequestText, StoreKey, TestState, ToServer, TokenState};
use super::window_error::{ExportError, FileDialogError, LibraryError};
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::approval::Answer;
use crate::domain::claim::Holder;
use crate::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use crate::domain::draft::{Draft, SavedAs};
use crate::domain::facets::Facets;
use crate::domain::learned_names::Proposal;
use crate::domain::local_error::LocalError;
use crate::domain::origin::Origin;
use crate::domain::payload::Payload;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::ProfileRow;
use crate::domain::recovered::Recovered;
use crate::domain::refusals::CountryRefusals;
use crate::domain::requirement_changes::AffectedProfile;
use crate::domain::row_query::RowCounts;
use crate::domain::saved_view::SavedView;
use crate::domain::submission::{Progress, SubmissionRecord, Target};
use crate::domain::trash::{Emptied, Trashed};
use crate::i18n::tr;
use crate::settings::Settings;

pub use follow::FollowEvent;

/// The end or the progress of a job.
#[derive(Debug)]
pub enum JobEvent {
    Store(StoreEvent),
    Sharing(SharingEvent),
    FileDialog(FileDialogEvent),
    Documents(DocumentEvent),
    DocumentLibrary(DocumentLibraryEvent),
    Accounts(AccountEvent),
    Submission(SubmissionEvent),
    Requirements(RequirementEvent),
    /// Callbacks are received at this address, or can't be.
    CallbacksReceived(Result<Url, LocalError>),
    Follow(FollowEvent),
    /// The notification of a draft was clicked.
    NotificationClicked(Uuid),
    /// A job that has nothing to report.
    Nothing,
    /// A job ended by a bug in the program.
    Failed,
}

/// The library on the disk.
#[derive(Debug)]
pub enum StoreEvent {
    Loaded {
        /// The number of profiles that were moved in from a library of an older version, and the folder that
        /// has the old files.
        moved_in: Option<(usize, PathBuf)>,
        /// `None` when it could not be read: then it is asked for.
        list: Option<Box<FirstList>>,
        views: Vec<SavedView>,
        /// The draft to open.
        first: Option<LoadedDraft>,
        /// The drafts whose program ended while it was sending them.
        interrupted: Vec<LoadedDraft>,
        settings: Settings,
        accounts: Vec<Account>,
        requirements: RequirementsCache,
        /// The folder of the library.
        folder: PathBuf,
        errors: Vec<LibraryError>,
    },
    /// Profiles of an older version are being moved into the library.
    MovingIn {
        done: usize,
        all: usize,
    },
    /// The library was not read, by a fault of the program.
    NotLoaded,
    /// The library was damaged, and was recovered.
    Recovered(Recovered),
    /// The library could not be checked, or not be backed up.
    UpkeepFailed(LocalError),
    /// The library was deleted, moved or replaced: what was saved may not be in its place any more.
    Replaced,
    /// Settings, accounts and requirements were added to a library that did not have them: the accounts that it
    /// has now.
    SavedAgain(Result<Vec<Account>, LocalError>),
    DraftLoaded {
        draft: Uuid,
        outcome: Result<LoadedDraft, LocalError>,
    },
    RowsRead {
        list: ListName,
        request: RowsRequest,
        outcome: Result<Vec<ProfileRow>, LocalError>,
    },
    Counted {
        request: CountsRequest,
        outcome: Result<RowCounts, LocalError>,
    },
    FacetsRead {
        request: CountsRequest,
        outcome: Result<Facets, LocalError>,
    },
    IdsRead {
        request: IdsRequest,
        outcome: Result<Vec<Uuid>, LocalError>,
    },
    /// A row with a name that begins with a text, and its position among the rows of the store.
    NameFound {
        request: NameRequest,
        outcome: Result<Option<(usize, Uuid)>, LocalError>,
    },
    ViewsRead(Vec<SavedView>),
    /// A view was saved, renamed or deleted. False when another program had deleted it.
    ViewChanged {
        change: ViewChange,
        outcome: Result<bool, LocalError>,
    },
    /// The drafts whose status the server may still change, with the accounts that they were submitted with.
    WaitingFound(Vec<(Uuid, Option<Target>)>),
    /// What CM.com decided about the profiles for a country.
    RefusalsFound(ToServer, Box<CountryRefusals>),
    /// The approved profiles that no longer meet what their countries ask for.
    AffectedFound(Result<Vec<AffectedProfile>, LocalError>),
    /// Another profile with the register number that this draft had.
    DuplicateFound {
        draft: Uuid,
        number: Option<RegisterNumber>,
        found: Option<Box<ProfileRow>>,
    },
    /// The stored list was updated.
    ListUpdated(Result<(), LocalError>),
    Saved {
        key: StoreKey,
        at: Timestamp,
        outcome: Result<(), LocalError>,
    },
    /// A record was merged with the one that another program had stored in the meantime, and
    /// saved.
    RecordMerged {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// A record was not saved, because another program has stored this newer one in the meantime.
    RecordIsNewer {
        draft: Uuid,
        newer: Option<Box<SubmissionRecord>>,
        why: LocalError,
    },
    Trashed {
        draft: Uuid,
        outcome: Result<(), LocalError>,
    },
    /// The selected drafts were moved to the trash.
    TrashedAll {
        /// The number of others that stay, because this window is sending them or adds a document.
        busy: usize,
        outcome: Result<Trashed, LocalError>,
    },
    /// These drafts were taken out of the trash.
    RestoredAll(Result<Vec<Uuid>, LocalError>),
    Restored(Result<LoadedDraft, LocalError>),
    /// A draft in the trash was deleted for good.
    Deleted {
        draft: Uuid,
        title: String,
        outcome: Result<(), LocalError>,
    },
    /// All drafts in the trash were deleted for good.
    TrashEmptied(Result<Emptied, LocalError>),
    /// The drafts that were in the trash for 30 days were deleted.
    ExpiredDeleted(Result<Emptied, LocalError>),
    Exported {
        /// The drafts and the folder of the export.
        scope: ExportScope,
        into: PathBuf,
        outcome: Result<ExportOutcome, ExportError>,
    },
}

/// What other programs do with the library.
#[derive(Debug)]
pub enum SharingEvent {
    /// Another program has changed the library.
    ChangedElsewhere,
    /// Another program has restored the library from a backup.
    Restored,
    /// The drafts that other programs are editing or sending.
    Holders(BTreeMap<Uuid, Holder>),
    /// A draft was claimed for editing; inside, the other program that has it.
    Claimed {
        draft: Uuid,
        outcome: Result<Option<Holder>, LocalError>,
    },
    /// Another program has changed a draft.
    DraftChanged(LoadedDraft),
    /// A draft is in the trash.
    DraftGone {
        draft: Uuid,
        since: Timestamp,
    },
    /// A draft is not in the library any more: an earlier state of the library was restored, or the draft was
    /// deleted for good.
    DraftMissing(Uuid),
    /// A draft was not saved, because another program has saved this version in the meantime.
    DraftIsNewer(LoadedDraft),
    AccountsRead(Vec<Account>),
}

/// A draft that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadedDraft {
    pub draft: Box<Draft>,
    /// Its versions in the library.
    pub saved_as: SavedAs,
    /// Since when it is in the trash.
    pub trashed_at: Option<Timestamp>,
    /// True while another program is sending it.
    pub is_sent_elsewhere: bool,
}

/// The system's file dialog.
#[derive(Debug)]
pub enum FileDialogEvent {
    DocumentsPicked {
        /// The draft and the requirement that the files are for.
        draft: Uuid,
        requirement: Option<String>,
        /// The files that were chosen; empty when the dialog was cancelled.
        paths: Vec<PathBuf>,
    },
    FolderPicked {
        /// The drafts that are to be copied into the folder.
        scope: ExportScope,
        folder: Option<PathBuf>,
    },
    ReplacementPicked {
        /// The document that is to be replaced, by the hash of its content.
        sha256: String,
        path: Option<PathBuf>,
    },
    /// This computer has no file dialog, or it does not respond.
    Unavailable {
        /// What was to be picked.
        purpose: FileDialogEffect,
        why: FileDialogError,
    },
}

/// Accounts and their tokens.
#[derive(Debug)]
pub enum AccountEvent {
    /// A token was stored. With the first token in the keyring the library got an id, which is
    /// saved with the accounts.
    TokenStored,
    /// The keyring reported if there is a token.
    TokenChecked {
        account: Uuid,
        /// The server that the token was stored or read for. `None` after a token was removed:
        /// then there is none for any server.
        origin: Option<Origin>,
        state: TokenState,
    },
    ConnectionTested {
        /// The account that was tested, as it was at that time.
        account: Box<Account>,
        state: TestState,
    },
    /// The names of a server were learned.
    NamesLearned {
        /// The account as it was when the learning began.
        account: Box<Account>,
        outcome: Result<Box<Proposal>, ApiError>,
    },
    SandboxStarted(Result<Url, LocalError>),
}

/// The submission of a draft, and its status on the server.
#[derive(Debug)]
pub enum SubmissionEvent {
    Progress {
        draft: Uuid,
        progress: Progress,
    },
    /// The record changed and has been saved.
    Recorded {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    Ended {
        draft: Uuid,
        record: Box<SubmissionRecord>,
    },
    /// A submission ended without sending anything more: another program is sending the draft, or
    /// has stored this record of it in the meantime.
    Superseded {
        draft: Uuid,
        newer: Option<Box<SubmissionRecord>>,
        why: LocalError,
    },
    /// A submission ended by a bug in the program, at an unknown step.
    Crashed(Uuid),
    /// A submission was not started, for a reason that its record does not hold.
    NotBegun(ApiError),
    /// The answer to the check of an update, before it is sent.
    UpdateChecked {
        draft: Uuid,
        /// The payload that the consequence is of.
        payload: Box<Payload>,
        answer: Result<Revalidation, UpdateCheckError>,
    },
    StatusReceived {
        draft: Uuid,
        outcome: Result<Box<Answer>, ApiError>,
    },
    /// A response to a status query shows that an update in doubt has arrived.
    UpdateFound {
        draft: Uuid,
        /// The complete profile as sent, including its changes.
        sent: Box<Payload>,
        answer: Box<Answer>,
    },
    /// The request that will be sent, as JSON and as a command.
    RequestBuilt {
        draft: Uuid,
        /// True when it is shown alone, not in a review.
        alone: bool,
        request: RequestText,
    },
}

/// The requirements of countries.
#[derive(Debug)]
pub enum RequirementEvent {
    Received {
        /// The account that was queried, as it was at that time.
        account: Box<Account>,
        query: RequirementsQuery,
        /// The time at which the query was sent, since the start of the program.
        sent_at: Duration,
        outcome: Result<RequirementsResponse, ApiError>,
        at: Timestamp,
    },
}

/// The reason why it is not known if an update leads to a new validation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UpdateCheckError {
    /// Nothing was sent: the draft has problems.
    HasProblems,
    /// Nothing was sent, for another reason.
    NotSent(LocalError),
    /// The server did not respond to the query.
    Failed(ApiError),
}

impl UpdateCheckError {
    /// The reason as a text for people.
    pub fn message(&self) -> String {
        match self {
            Self::HasProblems => tr!("update-problems-error").to_owned(),
            Self::NotSent(why) => why.to_string(),
            Self::Failed(error) => tr!("update-not-sent-error", sentence = error.message()),
        }
    }
}
