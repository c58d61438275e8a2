//! The record of a submission: where it goes, and how far it came.
//!
//! The record is stored before each step begins, so that at any moment it tells the
//! truth about what the server may have: nothing, in doubt, or created.

mod doubt;
mod merging;
mod target;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::api_error::ApiError;
use super::approval::{Answer, ApprovalStatus};
use super::history::{Event, EventKind};
use super::local_error::LocalError;
use super::obstacle::{Difference, Obstacle};
use super::payload::Payload;
use super::profile_id::profile_id;
use crate::i18n::tr;

pub use super::history::not_found;
pub use super::lookup_outcome::LookupOutcome;
pub use target::Target;

/// What a submission is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Create the profile; from an Unknown record, "Send again anyway".
    Create,
    /// Send what changed since.
    Update,
}

/// A step of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// Upload the document with this content hash.
    Upload { sha256: String },
    /// Create the profile under the id that this program chose.
    Create,
    /// Send the members that changed.
    Update,
    /// Ask the server what it has.
    ReadBack,
}

/// How far a submission came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum SubmissionState {
    #[default]
    NotSubmitted,
    /// Under way, with the step that is going on.
    Running { step: Step, since: Timestamp },
    /// Stopped at a step; the profile was not created, or not updated.
    Stopped {
        step: Step,
        #[serde(rename = "failure")]
        error: ApiError,
        at: Timestamp,
        /// Whether the server may have taken the changes of an update all the same. A
        /// create in doubt is [`Unknown`](Self::Unknown).
        #[serde(default)]
        in_doubt: bool,
    },
    /// The answer to the create was lost: the server may have the profile or not.
    Unknown {
        #[serde(rename = "failure")]
        error: ApiError,
        since: Timestamp,
    },
    /// The server has the profile.
    Submitted { at: Timestamp },
}

/// The record of a draft's dealings with the server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SubmissionRecord {
    #[serde(flatten)]
    pub state: SubmissionState,
    pub target: Option<Target>,
    /// The id that the profile has or will have at the server; chosen before the first
    /// byte is sent, and kept for every retry.
    pub guid: Option<Uuid>,
    /// What the server has been sent and has, for telling what changed since.
    pub sent: Option<Payload>,
    /// What went out with a create or an update whose outcome nobody knows, oldest first: one, or
    /// several when another text was sent after it. Of an update, the whole text with its changes.
    pub attempts: Vec<Payload>,
    /// What the server refused last, for telling whether what it said still holds.
    pub refused: Option<Payload>,
    /// Since when a create is in doubt: its answer was lost, and nobody has found out
    /// yet. Whatever is tried next, the profile may exist until this is cleared.
    pub doubt_since: Option<Timestamp>,
    /// What the last look for the profile of a create in doubt brought; `None` while it was not
    /// looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(rename = "lastLook")]
    pub last_lookup: Option<LookupOutcome>,
    /// Uploaded documents: content hash to the server's id.
    pub documents: BTreeMap<String, String>,
    pub answer: Option<Answer>,
    /// Since when the server says that it does not know the profile (404), though it had it; what
    /// it said before is out of date until it knows it again.
    pub not_found_since: Option<Timestamp>,
    /// Oldest first.
    pub history: Vec<Event>,
}

/// Where a draft stands, for the library's filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Draft,
    InReview,
    NeedsAction,
    Approved,
}

impl Stage {
    pub const ALL: [Self; 4] = [
        Self::Draft,
        Self::InReview,
        Self::NeedsAction,
        Self::Approved,
    ];

    /// The name of the filter.
    pub fn title(self) -> &'static str {
        match self {
            Self::Draft => tr!("profile-state-drafts"),
            Self::InReview => tr!("profile-state-in-review"),
            Self::NeedsAction => tr!("profile-state-needs-action"),
            Self::Approved => tr!("profile-state-approved"),
        }
    }
}

impl SubmissionRecord {
    pub fn is_running(&self) -> bool {
        matches!(self.state, SubmissionState::Running { .. })
    }

    /// Whether the server is known to have the profile.
    pub fn is_submitted(&self) -> bool {
        // An answer and what was sent are only ever stored when the profile was there.
        self.answer.is_some()
            || self.sent.is_some()
            || matches!(self.state, SubmissionState::Submitted { .. })
    }

    pub fn note(&mut self, at: Timestamp, kind: EventKind) {
        self.history.push(Event { at, kind });
    }

    /// Takes in what the server says of the profile, and notes a change of status.
    /// Returns whether anything but the time differs.
    pub fn apply_answer(&mut self, answer: Answer) -> bool {
        let found_again = self.not_found_since.take().is_some();
        if found_again {
            self.note(answer.received_at, EventKind::FoundAgain);
        }
        let changed = self
            .answer
            .as_ref()
            .is_none_or(|before| !before.says_the_same(&answer));
        if changed && let Some(status) = answer.status.clone() {
            let comment = answer.status_comment.clone();
            let kind = EventKind::Status { status, comment };
            self.note(answer.received_at, kind);
        }
        if changed && answer.deleted_on.is_some() && !self.is_deleted() {
            self.note(answer.received_at, EventKind::Deleted);
        }
        self.answer = Some(answer);
        changed || found_again
    }

    /// Takes in that the status could not be asked. Returns whether the record changed: only that
    /// the server does not know the profile any more is kept.
    pub fn apply_error(&mut self, error: &ApiError, at: Timestamp) -> bool {
        let is_new = *error == ApiError::NotFound && self.not_found_since.is_none();
        if is_new && self.is_submitted() {
            self.not_found_since = Some(at);
            self.note(at, EventKind::NotFound);
            return true;
        }
        false
    }

    /// What a record of a submission that was under way when the program ended has to
    /// say now: in doubt from the create on, stopped before.
    #[must_use]
    pub fn after_restart(mut self, now: Timestamp) -> Self {
        let SubmissionState::Running { step, since } = self.state.clone() else {
            return self;
        };
        let error = ApiError::from(LocalError::ClosedWhileSending);
        self.state = match step {
            Step::Create => SubmissionState::Unknown { error, since },
            Step::Upload { .. } if self.doubt_since.is_some() => SubmissionState::Unknown {
                error,
                since: self.doubt_since.unwrap_or(since),
            },
            Step::ReadBack => SubmissionState::Submitted { at: since },
            Step::Upload { .. } | Step::Update => SubmissionState::Stopped {
                in_doubt: step == Step::Update,
                step,
                error,
                at: now,
            },
        };
        self
    }

    /// Whether a create may still have reached the server without anybody knowing.
    pub fn is_in_doubt(&self) -> bool {
        self.doubt_since.is_some() || matches!(self.state, SubmissionState::Unknown { .. })
    }

    /// Whether the server may have taken the changes of an update without anybody knowing.
    pub fn is_update_in_doubt(&self) -> bool {
        matches!(self.state, SubmissionState::Stopped { in_doubt: true, .. })
    }

    /// The id under which a draft goes to a server: once that has or may have the profile always
    /// the same, before that the typed one first. Without either it follows from the draft and
    /// the server.
    pub fn guid_at(&self, target: &Target, draft: Uuid, typed: Option<Uuid>) -> Uuid {
        let kept = self.guid.filter(|_| !self.is_elsewhere(target));
        let known = if self.is_submitted() || self.is_in_doubt() {
            kept.or(typed)
        } else {
            typed.or(kept)
        };
        known.unwrap_or_else(|| profile_id(draft, target))
    }

    /// Whether what is on record happened with another account or server.
    pub fn is_elsewhere(&self, target: &Target) -> bool {
        let before = self.target.as_ref();
        before.is_some_and(|before| !before.is_same_place(target))
    }

    /// Why nothing can be sent to an account now: the profile is, or may be, with another one.
    pub fn obstacle(&self, target: &Target) -> Option<Obstacle> {
        let before = self.target.as_ref()?;
        if !self.is_elsewhere(target) {
            return None;
        }
        let (submitted, in_doubt) = (self.is_submitted(), self.is_in_doubt());
        if !submitted && !in_doubt {
            return None;
        }
        let is_edited = before.account == target.account;
        let old_base = before.base.as_ref().zip(target.base.as_ref());
        let old_base = old_base.filter(|(before, now)| before != now);
        let difference = match old_base {
            Some((base, _)) if is_edited => Difference::Address {
                before: base.clone(),
            },
            None if is_edited && before.account_guid != target.account_guid => Difference::Guid {
                before: before.account_guid,
            },
            _ => Difference::Account,
        };
        Some(Obstacle {
            account: before.account_name.clone(),
            difference,
            in_doubt: !submitted,
        })
    }

    pub fn stage(&self) -> Stage {
        if self.is_deleted() || self.not_found_since.is_some() {
            return Stage::NeedsAction;
        }
        if self.is_submitted() {
            return match self.current_answer().and_then(Answer::approval) {
                Some(ApprovalStatus::Approved) => Stage::Approved,
                Some(ApprovalStatus::Rejected | ApprovalStatus::Incomplete) => Stage::NeedsAction,
                _ => Stage::InReview,
            };
        }
        match &self.state {
            SubmissionState::NotSubmitted | SubmissionState::Running { .. } => Stage::Draft,
            SubmissionState::Stopped { error: failure, .. } if *failure == ApiError::Cancelled => {
                Stage::Draft
            }
            SubmissionState::Stopped { .. } | SubmissionState::Unknown { .. } => Stage::NeedsAction,
            SubmissionState::Submitted { .. } => Stage::InReview,
        }
    }

    /// Whether the server says that the profile was deleted there.
    pub fn is_deleted(&self) -> bool {
        self.answer
            .as_ref()
            .is_some_and(|answer| answer.deleted_on.is_some())
    }

    /// What the server last said, unless it does not know the profile any more.
    pub fn current_answer(&self) -> Option<&Answer> {
        self.answer
            .as_ref()
            .filter(|_| self.not_found_since.is_none())
    }

    /// Whether nothing changes at the server any more without somebody doing something.
    pub fn is_decided(&self) -> bool {
        let approval = self.current_answer().and_then(Answer::approval);
        self.is_deleted() || approval.is_some_and(|status| !status.is_waiting())
    }

    /// The state and why, for the log: nothing of what was sent or answered.
    pub fn history_text(&self) -> (&'static str, &'static str) {
        match &self.state {
            SubmissionState::NotSubmitted => ("not submitted", ""),
            SubmissionState::Running { .. } => ("running", ""),
            SubmissionState::Stopped { error, .. } => ("stopped", error.kind()),
            SubmissionState::Unknown { error, .. } => ("unknown", error.kind()),
            SubmissionState::Submitted { .. } => ("submitted", ""),
        }
    }

    /// The word for the state, in the library and the inspector.
    pub fn label(&self) -> &str {
        let approval = self
            .answer
            .as_ref()
            .and_then(|answer| answer.status.as_deref());
        match (&self.state, approval) {
            (SubmissionState::Running { .. }, _) => tr!("profile-state-submitting"),
            (SubmissionState::Unknown { .. }, _) => tr!("profile-state-unknown"),
            _ if self.not_found_since.is_some() => tr!("profile-state-not-found"),
            _ if self.is_deleted() => tr!("profile-state-deleted"),
            (_, Some(word)) => ApprovalStatus::from_word(word)
                .known_label()
                .unwrap_or(word),
            (SubmissionState::NotSubmitted, None) => tr!("profile-state-draft"),
            (SubmissionState::Stopped { .. }, None) => tr!("profile-state-not-submitted"),
            (SubmissionState::Submitted { .. }, None) => tr!("profile-state-submitted"),
        }
    }
}
