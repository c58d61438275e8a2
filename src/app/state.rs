//! All that the window shows. Only [`update`](super::update::update) changes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use url::Url;
use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::asked::{Asked, Question, Told, Wanted};
use crate::domain::attachment::{NoPicture, Picture};
use crate::domain::defect::Defect;
use crate::domain::draft::{Content, Draft};
use crate::domain::fields::FieldId;
use crate::domain::finding::{Finding, Place};
use crate::domain::settings::Settings;
use crate::domain::submission::Stage;
use crate::domain::validate::{sort, unreadable, validate};
use crate::texts::tr;

mod derived;
mod drafts;
mod list;
mod polling;

pub use super::dialogs::{
    AccountField, AccountForm, AccountsDialog, CopyDialog, Dialog, DocumentDialog, DuplicateDialog,
    EnvironmentChoice, ExportDialog, Opening, Preview, ReviewDialog, Shown, TestState, TokenState,
};

pub(in crate::app) use derived::{CountryQueries, Derived, FindingsInput};
pub(in crate::app) use drafts::Changes;
pub use drafts::Drafts;
pub use list::List;
pub(in crate::app) use list::fits;
pub use polling::{Ask, Follow, Hold, PollQueue, Trouble};

/// The time, as handed to [`update`](super::update::update).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// For people and for files.
    pub wall: Timestamp,
    /// Since the program started; never jumps.
    pub up: Duration,
}

/// The whole state of the window.
#[derive(Debug, Default)]
pub struct State {
    pub now: Now,
    /// Whether the library has been read.
    pub loaded: bool,
    /// Whether another program has the library, so that here it can only be read.
    pub read_only: bool,
    /// Whether somebody works elsewhere: the window is minimised or has not the focus.
    pub in_background: bool,
    pub drafts: Drafts,
    pub list: List,
    pub editor: Option<Editor>,
    /// Undo stacks outlive the switch to another draft.
    pub undo: BTreeMap<Uuid, UndoStack>,
    pub saving: Saving,
    pub settings: Settings,
    /// Where the library lies.
    pub folder: PathBuf,
    pub accounts: Vec<Account>,
    pub sandbox: SandboxState,
    pub dialog: Option<Dialog>,
    /// The account that was half typed when its dialog was closed.
    pub account_form: Option<AccountForm>,
    pub notices: Vec<Notice>,
    pub picking: Picking,
    pub completions: Vec<String>,
    pub submitting: Option<Submitting>,
    pub follow: Follow,
    /// What servers said that countries ask, of this run and of earlier ones.
    pub asked: Asked,
    /// The questions about countries of this run, with the account in use.
    pub asking: BTreeMap<Question, Asking>,
    /// What attachments look like, by their content's hash.
    pub thumbnails: BTreeMap<String, Thumbnail>,
    pub closing: Closing,
    pub(in crate::app) derived: Derived,
}

/// The draft that is open.
#[derive(Debug)]
pub struct Editor {
    pub draft: Uuid,
    /// All that is found, whether shown yet or not, in the order of the form.
    pub findings: Vec<Finding>,
    /// The country of the numbers that was chosen, while it is not known what it asks.
    pub country_chosen: Option<String>,
    /// Another profile with the same register number.
    pub twin: Option<Uuid>,
    /// The problem that was last gone to.
    pub at_problem: Option<Place>,
    /// How many members differ from what the server was last sent, whether an update can
    /// carry them or not.
    pub changes: usize,
    /// The places that the running action edited. One that has no finding then is quiet until
    /// the cursor leaves it again.
    pub(in crate::app) edited: BTreeSet<Place>,
    /// The places that the cursor left in the running action: what is found there may be shown.
    pub(in crate::app) blurred: BTreeSet<Place>,
    /// What the findings were made from, beside the draft itself. `None` before the first time.
    pub(in crate::app) input: Option<FindingsInput>,
}

impl Editor {
    pub(in crate::app) fn of(draft: Uuid) -> Self {
        Self {
            draft,
            findings: Vec::new(),
            country_chosen: None,
            twin: None,
            at_problem: None,
            changes: 0,
            edited: BTreeSet::new(),
            blurred: BTreeSet::new(),
            input: None,
        }
    }
}

/// What undo and redo go over.
#[derive(Debug, Default)]
pub struct UndoStack {
    pub back: Vec<Content>,
    pub forth: Vec<Content>,
    /// The last edit, so that typing in one field becomes one step.
    pub last: Option<(Place, Duration)>,
}

/// What a file of the library holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// What was typed into a draft.
    Draft(Uuid),
    /// The record of a draft's submission.
    Record(Uuid),
    Settings,
    Accounts,
    /// What servers said that countries ask.
    Asked,
}

/// What is not on disk yet.
#[derive(Debug, Default)]
pub struct Saving {
    pub unsaved: BTreeMap<Kept, Unsaved>,
    pub running: BTreeSet<Kept>,
    /// Duplicates whose attachments are not copied yet, with the draft to copy from.
    pub copying: BTreeMap<Uuid, Uuid>,
    /// How many files are being copied into a draft.
    pub attaching: BTreeMap<Uuid, usize>,
    /// Drafts on their way to the trash.
    pub trashing: BTreeMap<Uuid, Draft>,
    /// When the open draft last reached the disk.
    pub last: BTreeMap<Uuid, Timestamp>,
    /// Why something could not be saved; stands until it can.
    pub failing: BTreeMap<Kept, String>,
}

/// Since when something waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsaved {
    pub first: Duration,
    pub last: Duration,
}

/// Whether the window is about to close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    #[default]
    No,
    WhenSaved,
    /// Saving failed, so the window stayed; asking again closes it.
    Refused,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SandboxState {
    #[default]
    Off,
    Starting,
    On(Url),
    Failed(String),
}

/// A line at the top of the window, until it is dismissed or its action is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
    pub offer: Option<Offer>,
    /// When it goes by itself.
    pub until: Option<Duration>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Plain,
    Bad,
}

/// What a notice's button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    UndoTrash(Uuid),
    /// Try to get hold of the library again.
    Reopen,
    /// Put what was pasted into its fields.
    SplitPasted(PastedBlock),
    /// Write what can't be saved to another folder.
    SaveElsewhere,
    OpenAccounts,
    RetrySandbox,
}

/// Lines that were pasted into one field, as their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBlock {
    pub draft: Uuid,
    pub place: Place,
    /// What the field held before.
    pub before: String,
    pub parts: Vec<(FieldId, String)>,
    /// What takes the place of the contact's addresses, where there is any.
    pub emails: Vec<String>,
    /// What is emptied before.
    pub cleared: Vec<FieldId>,
}

/// The file chooser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Picking {
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
    Asking,
    Known(Arc<Picture>),
    None(NoPicture),
}

/// How far a question about a country came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    Running,
    Answered,
    /// The account in use is held back: it is asked when that ends.
    HeldBack,
    Trouble(String),
}

impl State {
    /// What the window is called.
    pub fn window_title(&self) -> String {
        match self.follow.unseen.len() {
            0 => "Profile Desk".to_owned(),
            count => tr!("profile-desk", count = count),
        }
    }

    pub fn open_draft(&self) -> Option<&Draft> {
        self.drafts.get(&self.editor.as_ref()?.draft)
    }

    pub fn account_in_use(&self) -> Option<&Account> {
        self.account(self.settings.account_in_use?)
    }

    pub fn account(&self, id: Uuid) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// What the account in use was told of countries, whenever that was.
    pub fn told(&self) -> Option<&Told> {
        self.asked.accounts.get(&self.settings.account_in_use?)
    }

    /// What the countries of a draft ask of it, as far as that is known: of one that was
    /// submitted only what can still be sent, of one that is approved nothing.
    pub fn wanted_of(&self, draft: &Draft) -> Wanted<'_> {
        let Some(told) = self.told() else {
            return Wanted::default();
        };
        let record = &draft.submission;
        if record.stage() == Stage::Approved {
            return Wanted::default();
        }
        let mut wanted = told.wanted_of(&draft.content.profile);
        if record.is_submitted() {
            wanted.requirements.retain(|asked| asked.is_document());
        }
        wanted
    }

    /// What keeps people from reading a content, by its hash, as far as it was looked at.
    pub fn defect_of(&self, sha256: &str) -> Option<Defect> {
        match self.thumbnails.get(sha256)? {
            Thumbnail::None(NoPicture::Defect(defect)) => Some(*defect),
            _ => None,
        }
    }

    /// All that is found of a draft, in the order of its form.
    pub(in crate::app) fn find(&self, draft: &Draft) -> Vec<Finding> {
        let mut findings = validate(&draft.content, &self.wanted_of(draft));
        // Of one that is approved nothing more is read.
        if draft.submission.stage() != Stage::Approved {
            let attachments = &draft.content.attachments;
            findings.extend(unreadable(attachments, |sha256| self.defect_of(sha256)));
        }
        findings.extend(draft.problems_from_server());
        sort(&mut findings, &draft.content.profile);
        findings
    }

    /// The findings that the form shows at a place.
    pub fn findings_at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Finding> {
        self.shown_findings()
            .filter(move |finding| finding.place == *place)
    }

    /// All findings that the form shows, in its order.
    pub fn shown_findings(&self) -> impl Iterator<Item = &Finding> {
        let shown = self.open_draft().map(|draft| &draft.shown);
        let editor = self.editor.iter();
        editor
            .flat_map(|editor| &editor.findings)
            .filter(move |finding| shown.is_some_and(|shown| shown.shows(finding)))
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
    pub fn may_save(&self, kept: Kept) -> bool {
        match kept {
            _ if self.read_only => false,
            Kept::Draft(_) => true,
            Kept::Record(id) => !self.is_busy(id),
            Kept::Settings | Kept::Accounts | Kept::Asked => self.loaded,
        }
    }

    /// What is wrong as long as it is: above the notices, and not to be dismissed.
    pub fn standing(&self) -> impl Iterator<Item = Notice> {
        let bad = |text: String, offer| Notice {
            tone: Tone::Bad,
            text,
            offer: Some(offer),
            until: None,
        };
        let text = tr!("this-library-is-open-in");
        let read_only = self.read_only.then(|| Notice {
            tone: Tone::Plain,
            ..bad(text.to_owned(), Offer::Reopen)
        });
        let failing = self.saving.failing.values().next();
        let failing = failing.map(|why| bad(why.clone(), Offer::SaveElsewhere));
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
        let free = |kept: &Kept| !self.saving.running.contains(kept);
        let unsaved = self.saving.unsaved.iter();
        let saves = unsaved
            .filter(|(kept, _)| free(kept) && self.may_save(**kept))
            .map(|(_, unsaved)| unsaved.due());
        let idle = self.follow.running.is_none();
        let ask = self.follow.next.first().filter(|_| idle);
        let asks = ask.map(|(_, ask)| ask.at.max(self.follow.not_before));
        let waits = self.asking.values().any(|a| *a == Asking::HeldBack);
        let hold = self.account_in_use().and_then(|a| self.hold_on(a));
        let questions = hold.filter(|_| waits).map(|hold| hold.until);
        let notices = self.notices.iter().filter_map(|notice| notice.until);
        saves.chain(asks).chain(questions).chain(notices).min()
    }
}

impl Unsaved {
    /// A second after the last key, and never more than a second and a half behind the
    /// first, so that the disk has what was typed within two seconds.
    pub fn due(&self) -> Duration {
        let calm = self.last + Duration::from_secs(1);
        let bound = self.first + Duration::from_millis(1500);
        calm.min(bound)
    }
}
