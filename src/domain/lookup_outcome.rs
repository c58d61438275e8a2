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
    /// The request failed.
    Failed {
        #[serde(rename = "failure")]
        error: ApiError,
    },
    /// The server answered, and the profile was not found.
    #[serde(untagged)]
    NotFound(NotFoundReason),
}

/// The reason that a lookup did not find the profile, although the server answered. It holds nothing
/// that the server wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "look",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum NotFoundReason {
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
    /// Written by a newer version; kept unchanged.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}

impl LookupOutcome {
    /// Message for people; no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::Failed { error } => tr!("lookup-failed", failure = error.message()),
            Self::NotFound(reason) => reason.message(),
        }
    }
}

impl NotFoundReason {
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
            Self::CutShort {
                count,
                alike: false,
            } => tr!("lookup-cut-short-reason", count = *count),
            Self::Unknown(_) => tr!("history-newer-version").to_owned(),
        };
        tr!("lookup-failed", failure = reason)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::domain::history::EventKind;

    fn outcomes() -> [Value; 4] {
        [
            json!({"look": "absent"}),
            json!({"look": "otherProfile"}),
            json!({"look": "cutShort", "count": 3, "alike": true}),
            json!({"look": "failed", "failure": {"kind": "forbidden", "detail": "a page"}}),
        ]
    }

    #[test]
    fn is_stored_as_before() {
        for json in outcomes() {
            let outcome: LookupOutcome = serde_json::from_value(json.clone()).unwrap();
            assert_eq!(serde_json::to_value(&outcome).unwrap(), json);
        }
    }

    #[test]
    fn a_failed_lookup_is_no_reason_in_the_history_and_is_kept_there_without_being_shown() {
        for json in outcomes() {
            let is_failed = json["look"] == "failed";
            let event = json!({"event": "notFoundByLook", "look": json});
            let read: EventKind = serde_json::from_value(event.clone()).unwrap();
            let EventKind::NotFoundByLookup { reason } = &read else {
                panic!("{read:?}")
            };
            assert_eq!(matches!(reason, NotFoundReason::Unknown(_)), is_failed);
            assert!(!read.message().contains("a page"), "{}", read.message());
            assert_eq!(serde_json::to_value(&read).unwrap(), event);
        }
    }
}
