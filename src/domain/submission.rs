//! The record of a submission: its target and its progress.
//!
//! The record is stored before each step begins, so that at any moment it is true about the profile
//! on the server: not created, in doubt, or created.

mod deletion;
mod deletion_outcome;
mod doubt;
mod merging;
mod progress;
mod stored_state;
mod target;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::account_conflict::{AccountConflict, Difference};
use super::api_error::ApiError;
use super::approval::{Answer, ApprovalStatus};
use super::history::{Event, EventKind};
use super::local_error::LocalError;
use super::payload::Payload;
use super::profile_id::profile_id;
use crate::i18n::tr;

pub use super::history::not_found;
pub use super::lookup_outcome::{LookupOutcome, NotFoundReason};
pub use deletion::Deletion;
pub use progress::{Progress, ProgressStep};
pub use target::Target;

/// The purpose of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Create the profile; from an Unknown record, "Send again anyway".
    Create,
    /// Send the changes since then.
    Update,
    /// Delete the profile at the server.
    Delete,
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
    /// Read the profile back from the server.
    ReadBack,
}

/// The state of a submission.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum SubmissionState {
    #[default]
    NotSubmitted,
    /// In progress, with the current step.
    Running { step: Step, since: Timestamp },
    /// Stopped at a step; the profile was not created, or not updated.
    Stopped {
        step: Step,
        #[serde(rename = "failure")]
        error: ApiError,
        at: Timestamp,
        /// True when the server may nevertheless have applied the changes of an update. A create in
        /// doubt is [`Unknown`](Self::Unknown).
        #[serde(default)]
        in_doubt: bool,
    },
    /// The response to the create was lost: the server may or may not have the profile.
    Unknown {
        #[serde(rename = "failure")]
        error: ApiError,
        since: Timestamp,
    },
    /// The server has the profile.
    Submitted { at: Timestamp },
}

/// The record of a draft's submission and of the server's responses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SubmissionRecord {
    #[serde(flatten, with = "stored_state")]
    pub state: SubmissionState,
    pub target: Option<Target>,
    /// The id that the profile has or will have on the server; chosen before anything is sent, and
    /// used for every retry.
    pub guid: Option<Uuid>,
    /// The payload that the server has, to find the changes since then.
    pub sent: Option<Payload>,
    /// Payloads of creates or updates with an unknown outcome, oldest first; several when another
    /// payload was sent after the first one. For an update, the complete payload with its changes.
    pub attempts: Vec<Payload>,
    /// The payload that the server last rejected, to find out whether its problems still apply.
    pub refused: Option<Payload>,
    /// Time since which a create is in doubt: its response was lost, and its outcome has not been
    /// found yet. Until this is cleared, the profile may exist, whatever is tried next.
    pub doubt_since: Option<Timestamp>,
    /// The result of the last lookup of a profile whose create is in doubt; `None` before the first
    /// lookup.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(rename = "lastLook")]
    pub last_lookup: Option<LookupOutcome>,
    /// The server's ids of uploaded documents by content hash.
    pub documents: BTreeMap<String, String>,
    pub answer: Option<Answer>,
    /// Time of the first answer with the status and the comment of the last one. `None` in records of earlier versions
    /// that had no change since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_since: Option<Timestamp>,
    /// Time since which the server does not find the profile (404) although it had it. Its earlier
    /// answer is out of date until it finds the profile again.
    pub not_found_since: Option<Timestamp>,
    /// The deletion at the server that a person asked for here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion: Option<Deletion>,
    /// Oldest first.
    pub history: Vec<Event>,
}

/// The stage of a draft, for the library's filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    Draft,
    InReview,
    NeedsAction,
    Approved,
    /// Deleted at the server, because a person asked for it here.
    Deleted,
}

impl Stage {
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::InReview,
        Self::NeedsAction,
        Self::Approved,
        Self::Deleted,
    ];

    /// The name of the filter.
    pub fn title(self) -> &'static str {
        match self {
            Self::Draft => tr!("profile-state-drafts"),
            Self::InReview => tr!("profile-state-in-review"),
            Self::NeedsAction => tr!("profile-state-needs-action"),
            Self::Approved => tr!("profile-state-approved"),
            Self::Deleted => tr!("profile-state-deleted"),
        }
    }
}

/// What the server says of a profile that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerStatus {
    /// `None` when it said nothing yet.
    pub approval: Option<ApprovalStatus>,
}

impl SubmissionRecord {
    pub fn is_running(&self) -> bool {
        matches!(self.state, SubmissionState::Running { .. })
    }

    /// What the server says of the profile, if it has it.
    pub fn server_status(&self) -> Option<ServerStatus> {
        let answer = || self.current_answer().and_then(Answer::approval);
        self.is_submitted()
            .then(|| ServerStatus { approval: answer() })
    }

    /// True when the server is known to have the profile.
    pub fn is_submitted(&self) -> bool {
        // `answer` and `sent` are stored only after the server had the profile.
        self.answer.is_some()
            || self.sent.is_some()
            || matches!(self.state, SubmissionState::Submitted { .. })
    }

    /// The record that replaces a damaged one: something was sent, or was about to be sent.
    pub fn of_damaged_file(since: Timestamp) -> Self {
        let mut record = Self {
            state: SubmissionState::Unknown {
                error: LocalError::RecordDamaged.into(),
                since,
            },
            doubt_since: Some(since),
            ..Self::default()
        };
        record.note(since, EventKind::RecordDamaged);
        record
    }

    pub fn note(&mut self, at: Timestamp, kind: EventKind) {
        self.history.push(Event { at, kind });
    }

    /// Applies a server response about the profile, and records a change of status in the history.
    /// Returns true when anything except the time differs.
    pub fn apply_answer(&mut self, answer: Answer) -> bool {
        let found_again = self.not_found_since.take().is_some();
        if found_again {
            self.note(answer.received_at, EventKind::FoundAgain);
        }
        let changed = self
            .answer
            .as_ref()
            .is_none_or(|before| !before.has_same_report(&answer));
        if changed && let Some(status) = answer.status.clone() {
            let comment = answer.status_comment.clone();
            let kind = EventKind::Status { status, comment };
            self.note(answer.received_at, kind);
        }
        let deletion_changed = self.apply_deletion(&answer);
        if changed {
            self.answer_since = Some(answer.received_at);
        } else if self.answer_since.is_none() {
            self.answer_since = self.answer.as_ref().map(|before| before.received_at);
        }
        self.answer = Some(answer);
        changed || found_again || deletion_changed
    }

    /// Applies a failed status request. Returns true when the record changed: only a newly missing
    /// profile (404) is recorded.
    pub fn apply_error(&mut self, error: &ApiError, at: Timestamp) -> bool {
        if *error == ApiError::NotFound && self.deletion.is_some() {
            return self.confirm_deletion(at);
        }
        let is_new = *error == ApiError::NotFound && self.not_found_since.is_none();
        if is_new && self.is_submitted() {
            self.not_found_since = Some(at);
            self.note(at, EventKind::NoLongerFound);
            return true;
        }
        false
    }

    /// Returns the record for a submission that was in progress when the program ended. A create is
    /// now in doubt, an upload stopped, an update stopped and in doubt; a profile that was being
    /// read back is submitted.
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

    /// True while the server may still report another status: it has not decided, or an update is in
    /// doubt. Without an id there is nothing to ask for.
    pub fn waits_for_answer(&self) -> bool {
        let is_open = !self.is_decided()
            || (self.is_update_in_doubt() && !self.is_deleted())
            || self.is_deletion_in_doubt();
        self.is_submitted() && is_open && self.guid.is_some()
    }

    /// True when the server has the profile, as far as is known.
    pub fn is_at_server(&self) -> bool {
        self.is_submitted() && !self.is_deleted() && self.not_found_since.is_none()
    }

    /// True while the server has the profile, or may have it, and has not decided about it.
    pub fn is_undecided(&self) -> bool {
        let is_in_doubt = self.is_in_doubt() || (self.is_update_in_doubt() && !self.is_deleted());
        self.is_running() || is_in_doubt || self.waits_for_answer()
    }

    /// True when it is unknown whether a create reached the server.
    pub fn is_in_doubt(&self) -> bool {
        self.doubt_since.is_some() || matches!(self.state, SubmissionState::Unknown { .. })
    }

    /// True when it is unknown whether the server applied an update.
    pub fn is_update_in_doubt(&self) -> bool {
        matches!(self.state, SubmissionState::Stopped { in_doubt: true, .. })
    }

    /// The id under which a draft is sent to a server. Once the server has or may have the profile,
    /// the recorded id comes first; before that, the typed id. Without either, the id is derived
    /// from the draft and the target.
    pub fn guid_at(&self, target: &Target, draft: Uuid, typed: Option<Uuid>) -> Uuid {
        let recorded = self.guid.filter(|_| !self.has_other_target(target));
        let known = if self.is_submitted() || self.is_in_doubt() {
            recorded.or(typed)
        } else {
            typed.or(recorded)
        };
        known.unwrap_or_else(|| profile_id(draft, target))
    }

    /// True when the record belongs to another account or server.
    pub fn has_other_target(&self, target: &Target) -> bool {
        let before = self.target.as_ref();
        before.is_some_and(|before| !before.is_same_target(target))
    }

    /// The reason that nothing can be sent to an account now: another account has, or may have, the
    /// profile.
    pub fn account_conflict(&self, target: &Target) -> Option<AccountConflict> {
        let before = self.target.as_ref()?;
        if !self.has_other_target(target) {
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
        Some(AccountConflict {
            account: before.account_name.clone(),
            difference,
            in_doubt: !submitted,
        })
    }

    pub fn stage(&self) -> Stage {
        if self.is_deleted_by_us() {
            return Stage::Deleted;
        }
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
            SubmissionState::Stopped { error, .. } if *error == ApiError::Cancelled => Stage::Draft,
            SubmissionState::Stopped { .. } | SubmissionState::Unknown { .. } => Stage::NeedsAction,
            SubmissionState::Submitted { .. } => Stage::InReview,
        }
    }

    /// Time since which the server reports the status and the comment that it reports now.
    pub fn status_since(&self) -> Option<Timestamp> {
        let answer = self.answer.as_ref()?;
        Some(self.answer_since.unwrap_or(answer.received_at))
    }

    /// True when the server has deleted the profile.
    pub fn is_deleted(&self) -> bool {
        let mut answer = self.answer.iter();
        self.is_deleted_by_us() || answer.any(|answer| answer.deleted_on.is_some())
    }

    /// The last response about the profile, unless the server no longer finds it.
    pub fn current_answer(&self) -> Option<&Answer> {
        self.answer
            .as_ref()
            .filter(|_| self.not_found_since.is_none())
    }

    /// The number of documents that a profile had when it was brought in; their files are not here.
    pub fn documents_at_server(&self) -> usize {
        let mut counts = self.history.iter().filter_map(|event| match event.kind {
            EventKind::BroughtIn { documents, .. } => Some(documents),
            _ => None,
        });
        counts.next().unwrap_or_default()
    }

    /// True when nothing more will change on the server until somebody acts.
    pub fn is_decided(&self) -> bool {
        let approval = self.current_answer().and_then(Answer::approval);
        self.is_deleted() || approval.is_some_and(|status| !status.is_waiting())
    }

    /// The state and the kind of error, for the log; nothing that was sent or received.
    pub fn log_summary(&self) -> (&'static str, &'static str) {
        match &self.state {
            SubmissionState::NotSubmitted => ("not submitted", ""),
            SubmissionState::Running { .. } => ("running", ""),
            SubmissionState::Stopped { error, .. } => ("stopped", error.kind()),
            SubmissionState::Unknown { error, .. } => ("unknown", error.kind()),
            SubmissionState::Submitted { .. } => ("submitted", ""),
        }
    }
}
