//! The history of a draft: its events, with the values needed to describe them in any language.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::api_error::ErrorSummary;
use super::approval::ApprovalStatus;
use super::fields::{FieldId, labels};
use super::local_error::LocalError;
use super::lookup_outcome::NotFoundReason;
use super::other_value::Part;
use super::status;
use crate::i18n::tr;

/// Something that happened to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: Timestamp,
    #[serde(flatten)]
    pub kind: EventKind,
}

/// The kinds of event, with their values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum EventKind {
    // Sent
    DocumentUploaded {
        name: String,
    },
    Submitted {
        account: String,
    },
    ChangesSent {
        account: String,
    },

    // Stopped
    /// The submission was not started; the state is unchanged.
    NotBegun {
        why: LocalError,
    },
    Stopped {
        #[serde(rename = "failure")]
        error: ErrorSummary,
        outcome: Outcome,
    },
    /// It is unknown whether the server has the profile.
    InDoubt {
        #[serde(rename = "failure")]
        error: ErrorSummary,
    },
    /// The status was not requested, because the step could not be stored first.
    StepNotBegun {
        why: LocalError,
    },
    /// The outcome could not be stored on disk.
    OutcomeNotStored {
        why: LocalError,
    },
    RecordDamaged,

    // Found on the server
    /// The lookup did not find the profile.
    #[serde(rename = "notFoundByLook")]
    NotFoundByLookup {
        #[serde(rename = "look")]
        reason: NotFoundReason,
    },
    /// The lookup failed.
    #[serde(rename = "lookFailed")]
    LookupFailed {
        #[serde(rename = "failure")]
        error: ErrorSummary,
    },
    /// The lookup found the profile, with the values that were sent.
    #[serde(rename = "found")]
    FoundByLookup,
    /// The lookup found the profile, with other values in some fields.
    #[serde(rename = "foundWithOtherValues")]
    FoundByLookupWithOtherValues {
        fields: Vec<FieldId>,
    },
    /// An update in doubt turned out to have arrived.
    #[serde(rename = "changesFound")]
    UpdateFound,
    /// The server has the profile just submitted, with other values in some fields.
    #[serde(rename = "otherValues")]
    SubmittedWithOtherValues {
        fields: Vec<FieldId>,
    },
    /// The server assigned a different id.
    GivenAnotherId,

    // Status from the server
    Status {
        /// The status as the server wrote it.
        status: String,
        comment: Option<String>,
    },
    #[serde(rename = "statusNotAsked")]
    StatusCheckFailed {
        #[serde(rename = "failure")]
        error: ErrorSummary,
    },
    Deleted,
    /// The server deleted it because a person asked for it here.
    DeletedByPerson {
        /// The name of the account, if it is known.
        account: Option<String>,
    },
    /// The server did not delete it.
    DeletionRefused {
        #[serde(rename = "failure")]
        error: ErrorSummary,
    },
    /// The answer to the deletion was lost, and the server was not reached since.
    DeletionInDoubt {
        #[serde(rename = "failure")]
        error: ErrorSummary,
    },
    /// After a deletion that was in doubt, the server still has it.
    NotDeleted,
    /// The server no longer has it.
    #[serde(rename = "notFound")]
    NoLongerFound,
    /// The server has it again, after it did not.
    #[serde(rename = "knownAgain")]
    FoundAgain,
    /// CM.com changed a value.
    ChangedAtServer {
        field: FieldId,
        /// JSON; null when there was none.
        before: Value,
        after: Value,
    },
    /// The profile was brought in: CM.com had it, and this library did not.
    BroughtIn {
        account: String,
        /// The number of its documents, whose files stay at the server.
        documents: usize,
    },

    /// Text stored by an earlier version, in the language set at that time.
    #[serde(untagged)]
    Sentence(StoredSentence),
    /// Written by a newer version; kept unchanged.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}

/// An event of an earlier version: a sentence and nothing else. An event with more members is of a
/// newer version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredSentence {
    pub what: String,
}

/// The consequence of a stop for the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// It is still unknown whether an earlier create arrived.
    StillInDoubt,
    NothingSubmitted,
    /// The profile was not submitted; the server has `count` documents.
    DocumentsOnly {
        count: usize,
    },
    ChangesInDoubt,
    ChangesNotSent,
}

impl Outcome {
    fn message(self) -> String {
        match self {
            Self::StillInDoubt => tr!("history-still-unknown").to_owned(),
            Self::NothingSubmitted => tr!("submit-outcome-nothing-submitted").to_owned(),
            Self::DocumentsOnly { count } => {
                tr!("history-documents-only", count = count)
            }
            Self::ChangesInDoubt => tr!("submit-outcome-changes-unknown").to_owned(),
            Self::ChangesNotSent => tr!("submit-outcome-changes-not-sent").to_owned(),
        }
    }
}

/// Who makes an event happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The person at the program.
    Person,
    Server,
    /// The program by itself.
    Program,
}

impl EventKind {
    pub fn actor(&self) -> Actor {
        match self {
            Self::Status { .. }
            | Self::Deleted
            | Self::DeletionRefused { .. }
            | Self::NotDeleted
            | Self::NoLongerFound
            | Self::FoundAgain
            | Self::ChangedAtServer { .. }
            | Self::GivenAnotherId
            | Self::SubmittedWithOtherValues { .. } => Actor::Server,
            Self::StatusCheckFailed { .. }
            | Self::OutcomeNotStored { .. }
            | Self::RecordDamaged
            | Self::NotFoundByLookup { .. }
            | Self::LookupFailed { .. }
            | Self::FoundByLookup
            | Self::FoundByLookupWithOtherValues { .. }
            | Self::UpdateFound
            | Self::DeletionInDoubt { .. }
            | Self::InDoubt { .. } => Actor::Program,
            Self::DocumentUploaded { .. }
            | Self::Submitted { .. }
            | Self::ChangesSent { .. }
            | Self::NotBegun { .. }
            | Self::Stopped { .. }
            | Self::StepNotBegun { .. }
            | Self::BroughtIn { .. }
            | Self::DeletedByPerson { .. }
            | Self::Sentence(_)
            | Self::Unknown(_) => Actor::Person,
        }
    }

    /// An event as an earlier version stored it.
    pub fn sentence(what: impl Into<String>) -> Self {
        Self::Sentence(StoredSentence { what: what.into() })
    }

    /// Message that describes the event in the current language; no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::DocumentUploaded { name } => tr!("history-document-uploaded", name = name),
            Self::Submitted { account } => tr!("history-submitted", account_name = account),
            Self::ChangesSent { account } => tr!("history-changes-sent", account_name = account),
            Self::NotBegun { why } | Self::StepNotBegun { why } => why.to_string(),
            Self::Stopped { error, outcome } => tr!(
                "history-stopped",
                failure = error.message(),
                outcome = outcome.message()
            ),
            Self::InDoubt { error } => tr!("history-unknown", failure = error.message()),
            Self::OutcomeNotStored { why } => {
                tr!("history-outcome-not-stored", why = why.cause())
            }
            Self::RecordDamaged => tr!("store-record-damaged-error").to_owned(),
            Self::NotFoundByLookup { reason } => reason.message(),
            Self::LookupFailed { error } => {
                tr!("lookup-failed", failure = error.message())
            }
            Self::FoundByLookup => tr!("history-found").to_owned(),
            Self::FoundByLookupWithOtherValues { fields } => {
                tr!("history-found-other-values", labels = labels(fields))
            }
            Self::UpdateFound => tr!("history-changes-found").to_owned(),
            Self::SubmittedWithOtherValues { fields } => {
                tr!("approval-other-values-hint", labels = labels(fields))
            }
            Self::GivenAnotherId => tr!("history-id-assigned").to_owned(),
            Self::Status { status, comment } => {
                let status = ApprovalStatus::from_word(status);
                match comment {
                    Some(comment) => tr!(
                        "history-status-comment",
                        status = status.label(),
                        comment = comment
                    ),
                    None => tr!("history-status", status = status.label()),
                }
            }
            Self::StatusCheckFailed { error } => {
                tr!("history-status-failed", why = error.message())
            }
            Self::Deleted | Self::DeletedByPerson { account: None } => {
                tr!("history-deleted").to_owned()
            }
            Self::DeletedByPerson {
                account: Some(account),
            } => tr!("history-deleted-by-person", account_name = account),
            Self::DeletionRefused { error } => {
                tr!("history-deletion-refused", failure = error.message())
            }
            Self::DeletionInDoubt { error } => {
                tr!("history-deletion-in-doubt", failure = error.message())
            }
            Self::NotDeleted => tr!("history-not-deleted").to_owned(),
            Self::NoLongerFound => not_found(),
            Self::FoundAgain => tr!("history-back").to_owned(),
            Self::ChangedAtServer {
                field,
                before,
                after,
            } => changed_at_server(*field, before, after),
            Self::BroughtIn {
                account,
                documents: 0,
            } => tr!("history-brought-in", account_name = account),
            Self::BroughtIn { account, documents } => tr!(
                "history-brought-in-documents",
                account_name = account,
                count = *documents
            ),
            Self::Sentence(sentence) => sentence.what.clone(),
            Self::Unknown(_) => tr!("history-newer-version").to_owned(),
        }
    }
}

fn changed_at_server(field: FieldId, before: &Value, after: &Value) -> String {
    let label = field.row().label();
    if field == FieldId::Documents {
        return tr!("history-server-documents").to_owned();
    }
    let part = Part::Member(field.row().json.to_owned());
    match (part.text(before).as_str(), part.text(after).as_str()) {
        ("", after) => tr!("history-server-added", label = label, after = after),
        (before, "") => tr!("history-server-removed", label = label, before = before),
        (before, after) => tr!(
            "history-server-changed",
            label = label,
            before = before,
            after = after
        ),
    }
}

/// Message about a profile that the server no longer has.
pub fn not_found() -> String {
    status::numbered(tr!("history-gone"), 404)
}
