//! The last look for the profile of a create whose outcome nobody knows.

use serde::{Deserialize, Serialize};

use super::failure::Failure;
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
