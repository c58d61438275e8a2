//! All that the window shows. Only [`update`](super::update::update) changes it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use url::Url;
use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::attachment::{Picture, PreviewError};
use crate::domain::country_requirements::{
    AccountRequirements, RequirementsCache, RequirementsQuery,
};
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::i18n::tr;
use crate::settings::Settings;

mod accounts;
mod autosave;
mod derived;
mod drafts;
mod editor;
mod findings;
mod list;
mod notice;
mod polling;

pub use super::dialogs::{
    AccountField, AccountForm, AccountsDialog, CopyDialog, Dialog, DocumentDialog, DocumentImage,
    DuplicateDialog, EnvironmentChoice, ExportDialog, OpenState, Preview, ReviewDialog, TestState,
    TokenState,
};

pub use autosave::{Autosave, Closing, StoreKey, Unsaved};
pub(in crate::app) use derived::{CountryQueries, Derived};
pub(in crate::app) use drafts::Changes;
pub use drafts::Drafts;
pub(in crate::app) use editor::FindingsInput;
pub use editor::{Editor, UndoStack};
pub use list::List;
pub(in crate::app) use list::fits;
pub use notice::{Notice, NoticeAction, PastedBlock, Tone};
pub use polling::{Hold, NextCheck, PollQueue, PollingError, StatusPolling};

/// The time, as handed to [`update`](super::update::update).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// For people and for files.
    pub wall: Timestamp,
    /// Since the program started; never jumps.
    pub uptime: Duration,
}

/// The whole state of the window.
#[derive(Debug, Default)]
pub struct State {
    pub now: Now,
    /// Whether the library has been read.
    pub loaded: bool,
    /// Whether another program has the library, so that here it can only be read.
    pub read_only: bool,
    /// Whether it is being read again, since the other program may be gone.
    pub(in crate::app) reopening: Reopening,
    /// Whether somebody works elsewhere: the window is minimised or has not the focus.
    pub in_background: bool,
    pub drafts: Drafts,
    pub list: List,
    pub editor: Option<Editor>,
    /// Undo stacks outlive the switch to another draft.
    pub undo: BTreeMap<Uuid, UndoStack>,
    pub autosave: Autosave,
    pub settings: Settings,
    /// Where the library lies.
    pub folder: PathBuf,
    pub accounts: Vec<Account>,
    pub sandbox: SandboxState,
    pub dialog: Option<Dialog>,
    /// The account that was half typed when its dialog was closed.
    pub account_form: Option<AccountForm>,
    pub notices: Vec<Notice>,
    pub file_picker: FilePicker,
    pub completions: Vec<String>,
    pub submitting: Option<Submitting>,
    pub polling: StatusPolling,
    /// What servers said that countries ask, of this run and of earlier ones.
    pub requirements: RequirementsCache,
    /// The questions about countries of this run, with the account in use.
    pub requirement_queries: BTreeMap<RequirementsQuery, QueryState>,
    /// What attachments look like, by their content's hash.
    pub thumbnails: BTreeMap<String, Thumbnail>,
    pub closing: Closing,
    pub(in crate::app) derived: Derived,
}

/// How far the reading of a library came that another program had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Reopening {
    #[default]
    Idle,
    Running,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SandboxState {
    #[default]
    Off,
    Starting,
    On(Url),
    Failed(LocalError),
}

/// The file chooser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FilePicker {
    #[default]
    Idle,
    Open {
        since: Duration,
        /// The draft that the files are for.
        draft: Uuid,
        /// The requirement that they are to meet.
        requirement: Option<String>,
    },
}

/// A submission under way in the background.
#[derive(Clone, Debug, PartialEq)]
pub struct Submitting {
    pub draft: Uuid,
    /// Its steps in words, with the one that is going on.
    pub steps: Vec<String>,
    pub at: usize,
    /// Bytes sent and to send of the document that is going up.
    pub bytes: Option<(u64, u64)>,
    pub cancelling: bool,
}

/// What is known of an attachment's looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thumbnail {
    Loading,
    Loaded(Arc<Picture>),
    Unavailable(PreviewError),
}

/// How far a question about a country came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryState {
    Running,
    Answered,
    /// The account in use is held back: it is asked when that ends.
    Postponed,
    Failed(ApiError),
}

impl State {
    /// What the window is called.
    pub fn window_title(&self) -> String {
        match self.polling.unread.len() {
            0 => "Profile Desk".to_owned(),
            count => tr!("app-name-count", count = count),
        }
    }

    pub fn open_draft(&self) -> Option<&Draft> {
        self.drafts.get(&self.editor.as_ref()?.draft)
    }

    /// What the account in use was told of countries, whenever that was.
    pub fn account_requirements(&self) -> Option<&AccountRequirements> {
        self.requirements
            .accounts
            .get(&self.settings.account_in_use?)
    }

    /// Whether a submission has the draft: from the moment it is asked for to its end.
    pub fn is_busy(&self, id: Uuid) -> bool {
        let asked = self.submitting.as_ref().is_some_and(|job| job.draft == id);
        asked
            || self
                .drafts
                .get(&id)
                .is_some_and(|draft| draft.submission.is_running())
    }

    /// Whether something may be written now: the record of a submission that is under way
    /// belongs to its job, and what was never read is not written over.
    pub fn may_save(&self, key: StoreKey) -> bool {
        match key {
            _ if self.read_only => false,
            StoreKey::Draft(_) => true,
            StoreKey::Record(id) => !self.is_busy(id),
            StoreKey::Settings | StoreKey::Accounts | StoreKey::Requirements => self.loaded,
        }
    }

    /// What is wrong as long as it is: above the notices, and not to be dismissed.
    pub fn persistent_notices(&self) -> impl Iterator<Item = Notice> {
        let bad = |text: String, action| Notice {
            tone: Tone::Bad,
            text,
            action: Some(action),
            until: None,
        };
        let text = tr!("library-read-only-banner");
        let read_only = self.read_only.then(|| Notice {
            tone: Tone::Plain,
            ..bad(text.to_owned(), NoticeAction::Reopen)
        });
        let failing = self.autosave.failing.values().next();
        let failing = failing.map(|why| bad(why.to_string(), NoticeAction::SaveElsewhere));
        read_only.into_iter().chain(failing)
    }

    /// The submission of the open draft, while it is under way.
    pub fn submitting_open(&self) -> Option<&Submitting> {
        let open = self.editor.as_ref()?.draft;
        self.submitting.as_ref().filter(|job| job.draft == open)
    }

    /// When something is due by itself, since the start of the program.
    pub fn next_deadline(&self) -> Option<Duration> {
        // What waits for a job to end is due when that has ended, and not before.
        let free = |key: &StoreKey| !self.autosave.running.contains(key);
        let unsaved = self.autosave.unsaved.iter();
        let saves = unsaved
            .filter(|(key, _)| free(key) && self.may_save(**key))
            .map(|(_, unsaved)| unsaved.due());
        let idle = self.polling.running.is_none();
        let ask = self.polling.next.first().filter(|_| idle);
        let asks = ask.map(|(_, ask)| ask.at.max(self.polling.not_before));
        let waits = self
            .requirement_queries
            .values()
            .any(|a| *a == QueryState::Postponed);
        let hold = self.account_in_use().and_then(|a| self.hold_on(a));
        let questions = hold.filter(|_| waits).map(|hold| hold.until);
        let notices = self.notices.iter().filter_map(|notice| notice.until);
        saves.chain(asks).chain(questions).chain(notices).min()
    }
}
