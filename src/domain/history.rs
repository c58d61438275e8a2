//! The history of a draft: what happened on its way, with the values that it takes to tell it in
//! any language.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::approval::ApprovalStatus;
use super::failure::FailureSummary;
use super::fields::{FieldId, labels};
use super::last_look::LastLook;
use super::local_error::LocalError;
use super::status;
use crate::texts::tr;

/// Something that happened to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: Timestamp,
    #[serde(flatten)]
    pub kind: EventKind,
}

/// The things that can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum EventKind {
    // What was sent
    DocumentUploaded {
        name: String,
    },
    Submitted {
        account: String,
    },
    ChangesSent {
        account: String,
    },

    // What stopped it
    /// Nothing was begun: the state is what it was.
    NotBegun {
        why: LocalError,
    },
    Stopped {
        failure: FailureSummary,
        outcome: Outcome,
    },
    /// Nobody knows whether the server has the profile.
    InDoubt {
        failure: FailureSummary,
    },
    /// The status was not asked for, since that could not be stored before.
    StepNotBegun {
        why: LocalError,
    },
    /// How it ended is not on the disk.
    OutcomeNotStored {
        why: LocalError,
    },
    RecordDamaged,

    // What the server has
    /// The profile was looked for and not found.
    NotFoundByLook {
        look: LastLook,
    },
    /// It could not be looked for.
    LookFailed {
        failure: FailureSummary,
    },
    Found,
    /// It is there, with other values in some fields.
    FoundWithOtherValues {
        fields: Vec<FieldId>,
    },
    ChangesFound,
    /// What was just submitted is there with other values in some fields.
    OtherValues {
        fields: Vec<FieldId>,
    },
    /// The server gave it an id of its own.
    GivenAnotherId,

    // What the server says
    Status {
        /// The server's word.
        status: String,
        comment: Option<String>,
    },
    StatusNotAsked {
        failure: FailureSummary,
    },
    Deleted,
    /// The server does not know it any more.
    NotFound,
    KnownAgain,

    /// As an earlier version kept it: a sentence in the language of the time.
    #[serde(untagged)]
    Sentence {
        what: String,
    },
    /// Of a newer version, kept as it is.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}

/// Consequence of a stop for the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// Whether an earlier create arrived is not known yet.
    StillInDoubt,
    NothingSubmitted,
    /// The profile was not submitted; so many documents are at the server.
    DocumentsOnly {
        count: usize,
    },
    ChangesInDoubt,
    ChangesNotSent,
}

impl Outcome {
    fn message(self) -> String {
        match self {
            Self::StillInDoubt => tr!("we-still-dont-know-whether").to_owned(),
            Self::NothingSubmitted => tr!("nothing-was-submitted").to_owned(),
            Self::DocumentsOnly { count } => {
                tr!("profile-was-not-submitted-documents", count = count)
            }
            Self::ChangesInDoubt => tr!("we-dont-know-whether-cm-took").to_owned(),
            Self::ChangesNotSent => tr!("changes-were-not-sent").to_owned(),
        }
    }
}

impl EventKind {
    /// The event in words, in the language of the program; no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::DocumentUploaded { name } => tr!("document-uploaded", name = name),
            Self::Submitted { account } => tr!("submitted-to", account_name = account),
            Self::ChangesSent { account } => tr!("changes-sent-to", account_name = account),
            Self::NotBegun { why } | Self::StepNotBegun { why } => why.to_string(),
            Self::Stopped { failure, outcome } => tr!(
                "history-stopped",
                failure = failure.message(),
                outcome = outcome.message()
            ),
            Self::InDoubt { failure } => tr!(
                "we-dont-know-whether-cm-received",
                failure = failure.message()
            ),
            Self::OutcomeNotStored { why } => {
                tr!("outcome-could-not-be-stored", why = why.cause())
            }
            Self::RecordDamaged => tr!("record-submission-was-damaged").to_owned(),
            Self::NotFoundByLook { look } => look.sentence(),
            Self::LookFailed { failure } => {
                tr!("could-not-look-for-profile", failure = failure.message())
            }
            Self::Found => tr!("found-at-cm-profile-was").to_owned(),
            Self::FoundWithOtherValues { fields } => {
                tr!("found-with-other-values", labels = labels(fields))
            }
            Self::ChangesFound => tr!("changes-found-at-cm").to_owned(),
            Self::OtherValues { fields } => tr!("cm-has-other-values", labels = labels(fields)),
            Self::GivenAnotherId => tr!("cm-gave-profile-id-its").to_owned(),
            Self::Status { status, comment } => {
                let status = ApprovalStatus::from_word(status);
                match comment {
                    Some(comment) => tr!(
                        "status-is-with-comment",
                        status = status.label(),
                        comment = comment
                    ),
                    None => tr!("status-is", status = status.label()),
                }
            }
            Self::StatusNotAsked { failure } => {
                tr!("status-could-not-be-asked", why = failure.message())
            }
            Self::Deleted => tr!("deleted-at-cm").to_owned(),
            Self::NotFound => not_found(),
            Self::KnownAgain => tr!("cm-knows-profile-again").to_owned(),
            Self::Sentence { what } => what.clone(),
            Self::Unknown(_) => tr!("history-newer-version").to_owned(),
        }
    }
}

/// Message about a profile that the server had and does not know any more.
pub fn not_found() -> String {
    status::numbered(tr!("cm-no-longer-knows-profile"), 404)
}
