//! The last lookup of a profile whose create has an unknown outcome.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::api_error::ApiError;
use crate::i18n::tr;

/// The result of the last lookup of a profile whose create has an unknown outcome. People use it to
/// decide whether to send the profile again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "look",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum LookupOutcome {
    /// The server has neither its id nor a similar profile.
    Absent,
    /// More than one profile is similar.
    Several,
    /// Its id belongs to another profile.
    OtherProfile,
    /// Only some of the account's profiles could be compared; none of them is the profile.
    CutShort {
        /// Number of profiles compared.
        count: usize,
        /// True when one of them is similar.
        alike: bool,
    },
    /// The request failed.
    Failed {
        #[serde(rename = "failure")]
        error: ApiError,
    },
    /// Written by a newer version; kept unchanged.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}

impl LookupOutcome {
    /// Message for people; no full stop.
    pub fn message(&self) -> String {
        let reason = match self {
            Self::Absent => return tr!("lookup-absent").to_owned(),
            Self::Several => return tr!("lookup-several").to_owned(),
            Self::OtherProfile => return tr!("lookup-other-profile").to_owned(),
            Self::CutShort { count: 0, .. } => tr!("lookup-cut-short-empty-reason").to_owned(),
            Self::CutShort { count, alike: true } => {
                tr!("lookup-cut-short-similar-reason", count = *count)
            }
            Self::CutShort { count, .. } => tr!("lookup-cut-short-reason", count = *count),
            Self::Failed { error } => error.message(),
            Self::Unknown(_) => tr!("history-newer-version").to_owned(),
        };
        tr!("lookup-failed", failure = reason)
    }
}
