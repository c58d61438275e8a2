//! The state of the window. Only [`update`](super::update::update) changes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use url::Url;
use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::attachment::{Picture, PreviewError};
use crate::domain::claim::Holder;
use crate::domain::country_requirements::{
    AccountRequirements, RequirementsCache, RequirementsQuery,
};
use crate::domain::draft::Draft;
use crate::domain::finding::FieldPath;
use crate::domain::library_document::DocumentDates;
use crate::domain::local_error::LocalError;
use crate::domain::submission::{ProgressStep, ServerStatus, SubmissionState};
use crate::i18n::tr;
use crate::settings::Settings;

mod accounts;
mod autosave;
mod bring_in;
mod bulk_check;
mod bulk_queue;
mod bulk_submit;
mod changes_dialog;
mod derived;
mod dialogs;
mod document_library;
mod drafts;
mod editor;
mod filter_menu;
mod findings;
mod followed_accounts;
mod following;
mod list;
mod mark_dialog;
mod notice;
mod papers;
mod polling;
mod profile_search;
mod saved_views;
mod selection;
mod sharing;
mod trash;

pub use dialogs::{
    AccountField, AccountForm, AccountsDialog, CopyDialog, DeleteAtServerDialog, Dialog,
    DocumentDialog, DocumentImage, DuplicateDialog, EnvironmentChoice, ExportDialog,
    ExportProgress, Learning, LearningState, OpenState, RequestText, Revalidation, ReviewDialog,
    TestState, TokenState, ViewNameDialog,
};

pub use bring_in::{BringInAccount, BringInDialog, BringInProgress};
pub use bulk_check::{BulkCheckDialog, CheckedProfile};
pub(in crate::app) use bulk_check::{MOST_FINDINGS, MOST_OF_ONE};
pub use bulk_queue::{BulkQueue, MOST_AT_ONCE};
pub use bulk_submit::{BulkOutcome, BulkPhase, BulkProfile, BulkSubmitDialog};

pub use changes_dialog::{ChangesDialog, CountryChange};
pub use document_library::{
    DateField, DatesForm, DatesState, DocumentsDialog, DocumentsRequest, ReplacementStep,
};

pub use autosave::{Autosave, Closing, StoreKey, Unsaved};
pub(in crate::app) use derived::{CountryQueries, Derived};
pub use drafts::Drafts;
pub(in crate::app) use editor::{DuplicateOnDisk, FindingsInput};
pub use editor::{Editor, ToServer, UndoStack};
pub use filter_menu::FilterMenu;
pub use following::{Following, LastRefresh};
pub use list::{List, View};
pub use mark_dialog::{MarkDialog, MarkRow};
pub use notice::{Notice, NoticeAction, PastedBlock, Tone};
pub use papers::PaperState;
pub use polling::{Hold, NextCheck, PollQueue, PollingError, StatusPolling, StatusQuery};
pub use profile_search::ProfileSearch;
pub(in crate::app) use saved_views::shown_columns;
pub use selection::Selection;
pub use sharing::Sharing;
pub(in crate::app) use sharing::{EDITING_PAUSE, OnDisk};
pub use trash::{DeleteDialog, Trash};

/// The time, as handed to [`update`](super::update::update).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Time of day, for people and for files.
    pub wall: Timestamp,
    /// Time since the program started; never jumps.
    pub uptime: Duration,
}

impl Now {
    /// The day of the calendar, where this computer is.
    pub fn today(self) -> Date {
        self.wall.to_zoned(TimeZone::system()).date()
    }
}

/// What draws the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL, with the name that it gives the device.
    Gpu(String),
    /// The program itself.
    Cpu,
}

/// The whole state of the window.
#[derive(Debug, Default)]
pub struct State {
    pub now: Now,
    /// `None` without a real window.
    pub renderer: Option<Renderer>,
    /// True once the library has been read.
    pub loaded: bool,
    /// The number of profiles of an older version that were moved into the library, and of all.
    pub moving_in: Option<(usize, usize)>,
    /// True when the window is minimised or does not have the focus.
    pub in_background: bool,
    pub drafts: Drafts,
    /// What waits until a draft is in memory, by draft.
    pub(in crate::app) when_loaded: BTreeMap<Uuid, Vec<OnLoaded>>,
    /// The drafts that are being read.
    pub(in crate::app) loading: BTreeSet<Uuid>,
    pub list: List,
    pub editor: Option<Editor>,
    /// Undo stacks by draft; kept when another draft is opened.
    pub undo: BTreeMap<Uuid, UndoStack>,
    pub autosave: Autosave,
    pub sharing: Sharing,
    pub trash: Trash,
    pub settings: Settings,
    /// The folder of the library.
    pub folder: PathBuf,
    pub accounts: Vec<Account>,
    pub sandbox: SandboxState,
    pub callback: CallbackState,
    pub dialog: Option<Dialog>,
    /// The account form that was partly filled in when its dialog was closed.
    pub account_form: Option<AccountForm>,
    pub notices: Vec<Notice>,
    pub file_dialog: FileDialogState,
    /// The document of a draft that the next file takes the place of.
    pub(in crate::app) replacing: Option<(Uuid, String)>,
    /// The path as it was typed last, whose completions are offered.
    pub(in crate::app) path_to_complete: Option<String>,
    pub completions: Vec<String>,
    pub submitting: Option<Submitting>,
    pub polling: StatusPolling,
    pub following: Following,
    /// Requirements that servers returned, in this run and in earlier ones.
    pub requirements: RequirementsCache,
    /// The requirement queries of this run, with the account in use.
    pub requirement_queries: BTreeMap<RequirementsQuery, QueryState>,
    /// The newly chosen country of a draft's numbers, until its requirements are known.
    pub(in crate::app) pending_countries: BTreeMap<Uuid, String>,
    /// Thumbnails of attachments, by the hash of their content.
    pub thumbnails: BTreeMap<String, Thumbnail>,
    /// Texts of documents, by the hash of their content.
    pub papers: BTreeMap<String, PaperState>,
    /// The dates that people entered for documents, by the hash of their content.
    pub document_dates: BTreeMap<String, DocumentDates>,
    pub closing: Closing,
    pub(in crate::app) derived: Derived,
}

/// What is to be done with a draft once it is in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum OnLoaded {
    Open,
    Trash,
    AskDelete,
    /// Copy these files into the library for it, for a requirement or for none in particular.
    Attach {
        requirement: Option<String>,
        paths: Vec<PathBuf>,
    },
    AskDuplicate,
    /// Copy from it what is chosen in the dialog.
    CopyFrom,
    /// Check its status on the server.
    CheckStatus,
    /// Look at it for the dialog that checks or submits several profiles.
    BulkRead,
    /// Send it as the next one of the dialog.
    BulkSubmit,
    /// Open it at this input.
    OpenAt(FieldPath),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SandboxState {
    #[default]
    Off,
    Starting,
    On(Url),
    Failed(LocalError),
}

/// Receiving CM.com's callbacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CallbackState {
    #[default]
    Off,
    Starting,
    /// With the address for `callbackUrl`, which holds the secret.
    On(Url),
    Failed(LocalError),
}

/// The progress of the file dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileDialogState {
    #[default]
    Idle,
    Open {
        since: Duration,
        /// The draft that the files are for.
        draft: Uuid,
        /// The requirement that the files are meant to meet.
        requirement: Option<String>,
    },
}

/// A submission under way in the background.
#[derive(Clone, Debug, PartialEq)]
pub struct Submitting {
    pub draft: Uuid,
    /// Its steps up to the current one, which is the last.
    pub steps: Vec<ProgressStep>,
    /// Bytes sent and in total, of the document that is being uploaded.
    pub bytes: Option<(u64, u64)>,
    pub cancelling: bool,
    /// True when the profile is being deleted at the server.
    pub(in crate::app) is_deletion: bool,
    /// For a profile that the server had already: what it said of it before anything was sent.
    pub(in crate::app) status_before: Option<ServerStatus>,
}

impl Submitting {
    /// The submission of a draft begins.
    pub fn of(draft: &Draft, steps: Vec<ProgressStep>) -> Self {
        Self {
            draft: draft.id,
            steps,
            bytes: None,
            cancelling: false,
            is_deletion: false,
            status_before: draft.submission.server_status(),
        }
    }
}

/// The thumbnail of an attachment, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thumbnail {
    Loading,
    Loaded(Arc<Picture>),
    Unavailable(PreviewError),
}

/// The state of a requirements query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryState {
    Running,
    Answered,
    /// The account in use is on hold: the query is sent when that ends.
    Postponed,
    Failed(ApiError),
}

impl State {
    /// The title of a profile in memory or in the rows that were read; blank for any other.
    pub fn title_of(&self, id: Uuid) -> &str {
        let draft = self.drafts.get(&id).map(Draft::title);
        draft.unwrap_or_else(|| self.list.title(id))
    }

    /// The title of the window.
    pub fn window_title(&self) -> String {
        match self.polling.unread.len() {
            0 => "Profile Desk".to_owned(),
            count => tr!("app-name-count", count = count),
        }
    }

    pub fn open_draft(&self) -> Option<&Draft> {
        self.drafts.get(&self.editor.as_ref()?.draft)
    }

    /// Does something with a draft once it is in memory, which it may be already.
    pub(in crate::app) fn when_loaded(&mut self, id: Uuid, then: OnLoaded) {
        let waiting = self.when_loaded.entry(id).or_default();
        if !waiting.contains(&then) {
            waiting.push(then);
        }
    }

    /// The requirements that the account in use has received, at any time.
    pub fn account_requirements(&self) -> Option<&AccountRequirements> {
        self.requirements
            .accounts
            .get(&self.settings.account_in_use?)
    }

    /// True while a submission has the draft: from the request to its end.
    pub fn is_busy(&self, id: Uuid) -> bool {
        let is_submitting = self.submitting.as_ref().is_some_and(|job| job.draft == id);
        is_submitting
            || self
                .drafts
                .get(&id)
                .is_some_and(|draft| draft.submission.is_running())
    }

    /// True when this may be saved now. The record of a running submission belongs to its job,
    /// and a file that was never read must not be overwritten.
    pub fn may_save(&self, key: StoreKey) -> bool {
        match key {
            StoreKey::Draft(_) => true,
            StoreKey::Record(id) => !self.is_busy(id),
            StoreKey::Settings | StoreKey::Accounts | StoreKey::Requirements => self.loaded,
        }
    }

    /// The notice of failed saves. It is shown above the others and can't be dismissed.
    pub fn persistent_notice(&self) -> Option<Notice> {
        let why = self.autosave.failing.values().next()?;
        Some(Notice {
            tone: Tone::Bad,
            text: why.to_string(),
            action: Some(NoticeAction::SaveElsewhere),
            about: None,
            is_in_banner: false,
            until: None,
        })
    }

    /// The other program that is editing or sending the open draft.
    pub fn holder_of_open(&self) -> Option<&Holder> {
        self.sharing.holders.get(&self.editor.as_ref()?.draft)
    }

    /// Since when the open draft is in the trash.
    pub fn open_trashed_since(&self) -> Option<Timestamp> {
        self.trash.since.get(&self.editor.as_ref()?.draft).copied()
    }

    /// True when the open profile is at CM.com as it is here, and nobody wants to change it: its values are shown to be
    /// read and copied, not in inputs.
    pub fn shows_values(&self) -> bool {
        let open = self.open_draft().zip(self.editor.as_ref());
        open.is_some_and(|(draft, editor)| {
            draft.submission.is_submitted()
                && matches!(draft.submission.state, SubmissionState::Submitted { .. })
                && !editor.is_editing
                && editor.changes_since_sent == 0
                && draft.content.other_values.is_empty()
        })
    }

    /// True when the open draft can't be changed here: it is in the trash, or another program has it.
    pub fn is_open_read_only(&self) -> bool {
        self.open_trashed_since().is_some() || self.holder_of_open().is_some()
    }

    /// The submission of the open draft, while it is under way.
    pub fn submitting_open(&self) -> Option<&Submitting> {
        let open = self.editor.as_ref()?.draft;
        self.submitting.as_ref().filter(|job| job.draft == open)
    }

    /// The next time at which something is due without an action, since the start of the program.
    pub fn next_deadline(&self) -> Option<Duration> {
        // What waits for a running save is due when that has ended, not before.
        let is_idle = |key: &StoreKey| !self.autosave.running.contains(key);
        let unsaved = self.autosave.unsaved.iter();
        let saves = unsaved
            .filter(|(key, _)| is_idle(key) && self.may_save(**key))
            .map(|(_, unsaved)| unsaved.due());
        let no_check_runs = self.polling.running.is_none();
        let check = self.polling.next.first().filter(|_| no_check_runs);
        let checks = check.map(|(_, check)| check.at.max(self.polling.not_before));
        let is_due_then = |query| matches!(query, &QueryState::Postponed | &QueryState::Failed(_));
        let has_postponed = self.requirement_queries.values().any(is_due_then);
        let hold = self.account_in_use().and_then(|a| self.hold_on(a));
        let queries = hold.filter(|_| has_postponed).map(|hold| hold.until);
        let notices = self.notices.iter().filter_map(|notice| notice.until);
        let list = self.autosave.list_due();
        let claims = self.sharing.claim_deadlines(&self.autosave);
        let trash = self.loaded.then(|| self.trash.due());
        saves
            .chain(trash)
            .chain(checks)
            .chain(self.next_refresh().map(|(_, due)| due))
            .chain(queries)
            .chain(notices)
            .chain(list)
            .chain(claims)
            .min()
    }
}
