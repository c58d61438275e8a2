//! The server's word on a submitted profile.

use crate::i18n::tr;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The approval status. The API's pages list no values, so any other word is shown as
/// it comes.
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
    /// Reads the server's word; case, spaces, `-` and `_` do not count.
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

    /// The word for a status that this program knows.
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

    /// What CM.com means with it.
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

    /// What comes next, and who does it.
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

    /// Whether the server may still change it without anybody doing anything.
    pub fn is_waiting(&self) -> bool {
        matches!(self, Self::Pending | Self::InReview | Self::Other(_))
    }
}

/// What the server last said of a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// When this program received it.
    pub received_at: Timestamp,
    pub status: Option<String>,
    pub status_comment: Option<String>,
    /// As the server wrote it; UTC.
    pub deleted_on: Option<String>,
    /// The whole answer.
    pub raw: Map<String, Value>,
}

impl Answer {
    pub fn approval(&self) -> Option<ApprovalStatus> {
        self.status.as_deref().map(ApprovalStatus::from_word)
    }

    /// Whether the server says the same as before, whenever it was asked.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.status == other.status
            && self.status_comment == other.status_comment
            && self.deleted_on == other.deleted_on
    }
}

/// What an update would bring about. Source: "check update consequences".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consequences {
    /// Whether the profile has to be validated again; `None` when the answer does not
    /// say it in a way that is known.
    pub validated_again: Option<bool>,
    /// The whole answer.
    pub raw: Value,
}
