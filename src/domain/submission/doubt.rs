//! What is found out later about a create or an update whose outcome nobody knew.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{SubmissionRecord, SubmissionState};
use crate::domain::failure::Failure;
use crate::domain::outgoing::Sent;
use crate::texts::tr;

/// What the last look for the profile of a create in doubt brought. The person decides by it
/// whether to send the profile again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "look",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum LastLook {
    /// Neither its id nor a profile like it is there.
    Absent,
    /// More than one profile is like it.
    Several,
    /// Its id belongs to another profile.
    OtherProfile,
    /// Not all profiles of the account could be looked through; of those that were, none is it.
    CutShort {
        /// How many were looked at.
        count: usize,
        /// Whether one of them is like it.
        alike: bool,
    },
    /// The server could not be asked.
    Failed { failure: Failure },
}

impl LastLook {
    /// For people, without a full stop.
    pub fn sentence(&self) -> String {
        let why = match self {
            Self::Absent => return tr!("looked-for-profile-at-cm").to_owned(),
            Self::Several => return tr!("looked-for-profile-at-cm-several").to_owned(),
            Self::OtherProfile => return tr!("looked-for-profile-at-cm-its").to_owned(),
            Self::CutShort { count: 0, .. } => tr!("search-was-cut-short-at-once").to_owned(),
            Self::CutShort { count, alike: true } => {
                tr!("search-cut-short-found-alike", count = *count)
            }
            Self::CutShort { count, .. } => tr!("search-was-cut-short", count = *count),
            Self::Failed { failure } => failure.sentence(),
        };
        tr!("could-not-look-for-profile", failure = why)
    }
}

impl SubmissionRecord {
    /// Takes in that the server has the text of an update in doubt. Returns whether the record
    /// changed: not so where another text has been sent since.
    pub fn update_arrived(&mut self, sent: &Sent, at: Timestamp) -> bool {
        if !self.is_submitted() || self.attempts.last() != Some(sent) {
            return false;
        }
        self.sent = Some(sent.clone());
        self.attempts.clear();
        if self.is_update_in_doubt() {
            self.state = SubmissionState::Submitted { at };
        }
        self.note(at, tr!("changes-found-at-cm"));
        true
    }
}
