//! The last look for the profile of a create whose outcome nobody knows.

use serde::{Deserialize, Serialize};

use super::api_error::ApiError;
use crate::i18n::tr;

/// What the last look for the profile of a create in doubt brought. The person decides by it
/// whether to send the profile again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "look",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum LookupOutcome {
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
    Failed {
        #[serde(rename = "failure")]
        error: ApiError,
    },
}

impl LookupOutcome {
    /// For people, without a full stop.
    pub fn message(&self) -> String {
        let why = match self {
            Self::Absent => return tr!("lookup-absent").to_owned(),
            Self::Several => return tr!("lookup-several").to_owned(),
            Self::OtherProfile => return tr!("lookup-other-profile").to_owned(),
            Self::CutShort { count: 0, .. } => tr!("lookup-cut-short-empty-reason").to_owned(),
            Self::CutShort { count, alike: true } => {
                tr!("lookup-cut-short-similar-reason", count = *count)
            }
            Self::CutShort { count, .. } => tr!("lookup-cut-short-reason", count = *count),
            Self::Failed { error: failure } => failure.message(),
        };
        tr!("lookup-failed", failure = why)
    }
}
