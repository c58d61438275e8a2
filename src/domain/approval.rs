//! The approval status of a submitted profile.

use crate::i18n::tr;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The approval status. The API's pages list no values, so any other value is shown unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalStatus {
    Pending,
    InReview,
    Approved,
    Rejected,
    Incomplete,
    Other(String),
}

impl ApprovalStatus {
    /// Reads the server's value; case, spaces, `-` and `_` are ignored.
    pub fn from_word(word: &str) -> Self {
        let folded: String = word
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        match folded.as_str() {
            "pending" => Self::Pending,
            "inreview" => Self::InReview,
            "approved" => Self::Approved,
            "rejected" => Self::Rejected,
            "incomplete" => Self::Incomplete,
            _ => Self::Other(word.to_owned()),
        }
    }

    pub fn label(&self) -> &str {
        match self {
            Self::Other(word) => word,
            known => known.known_label().unwrap_or_default(),
        }
    }

    /// The label of a status known to this program.
    pub fn known_label(&self) -> Option<&'static str> {
        Some(match self {
            Self::Pending => tr!("approval-pending"),
            Self::InReview => tr!("approval-in-review"),
            Self::Approved => tr!("approval-approved"),
            Self::Rejected => tr!("approval-rejected"),
            Self::Incomplete => tr!("approval-incomplete"),
            Self::Other(_) => return None,
        })
    }

    /// The meaning of the status at CM.com.
    pub fn meaning(&self) -> &'static str {
        match self {
            Self::Pending => tr!("approval-pending.meaning"),
            Self::InReview => tr!("approval-in-review.meaning"),
            Self::Approved => tr!("approval-approved.meaning"),
            Self::Rejected => tr!("approval-rejected.meaning"),
            Self::Incomplete => tr!("approval-incomplete.meaning"),
            Self::Other(_) => tr!("approval-other.meaning"),
        }
    }

    /// The next step, and who takes it.
    pub fn next(&self) -> &'static str {
        match self {
            Self::Pending => tr!("approval-pending.next"),
            Self::InReview => tr!("approval-in-review.next"),
            Self::Approved => tr!("approval-approved.next"),
            Self::Rejected => tr!("approval-rejected.next"),
            Self::Incomplete => tr!("approval-incomplete.next"),
            Self::Other(_) => tr!("approval-other.next"),
        }
    }

    /// True when CM.com did not approve the profile as it is.
    pub fn asks_for_changes(&self) -> bool {
        matches!(self, Self::Rejected | Self::Incomplete)
    }

    /// True when the server may still change it without further action.
    pub fn is_waiting(&self) -> bool {
        matches!(self, Self::Pending | Self::InReview | Self::Other(_))
    }
}

/// The last response of the server about a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The time at which this program received it.
    pub received_at: Timestamp,
    pub status: Option<String>,
    pub status_comment: Option<String>,
    /// As the server wrote it; UTC.
    pub deleted_on: Option<String>,
    /// The complete response.
    pub raw: Map<String, Value>,
}

impl Answer {
    pub fn approval(&self) -> Option<ApprovalStatus> {
        self.status.as_deref().map(ApprovalStatus::from_word)
    }

    /// True when both responses report the same, ignoring the time.
    pub fn has_same_report(&self, other: &Self) -> bool {
        self.status == other.status
            && self.status_comment == other.status_comment
            && self.deleted_on == other.deleted_on
    }
}

/// The consequences of an update. Source: "check update consequences".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UpdateConsequences {
    /// True when the profile has to be validated again; `None` when the response does not say this
    /// in a known way.
    pub validated_again: Option<bool>,
    /// The complete response.
    pub raw: Value,
}
