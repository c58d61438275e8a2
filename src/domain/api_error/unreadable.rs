//! Reasons why a server response can't be understood.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::domain::fields::{FieldId, labels};
use crate::i18n::tr;

/// The reason that a response can't be understood.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "reason",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum UnreadableResponse {
    #[error("{}", tr!("response-not-profile-reason"))]
    NoProfile,
    #[error("{}", tr!("response-not-list-reason"))]
    NoList,
    #[error("{}", tr!("response-entry-not-profile-reason"))]
    EntryNoProfile,
    #[error("{}", tr!("response-entry-not-requirement-reason"))]
    EntryNoRequirement,
    #[error("{}", tr!("response-entry-not-field-reason"))]
    EntryNamesNoField,
    #[error("{}", tr!("response-no-fields-reason"))]
    NamesNoFields,
    #[error("{}", tr!("response-no-document-id-reason"))]
    NoDocumentId,
    #[error("{}", tr!("response-empty-reason"))]
    Empty,
    #[error("{}", tr!("response-too-large-reason"))]
    TooLarge,
    #[error("{}", tr!("response-not-json-reason"))]
    NoJson,
    #[error("{}", tr!("json-too-deep-reason"))]
    TooDeep,
    #[error("{}", tr!("json-too-many-parts-reason"))]
    TooMany,
    /// It was not read to the end, because of a fault in this program.
    #[error("{}", tr!("response-not-read-reason"))]
    NotRead,

    // It can be read, but is not about the requested profile.
    #[error("{}", tr!("response-not-this-profile-reason"))]
    NotThisProfile,
    /// `profile` describes the other profile, in the server's words.
    #[error("{}", other_profile_message(profile))]
    AnotherProfile { profile: String },
    #[error("{}", tr!("response-id-alone-reason"))]
    OnlyTheId,
    #[error("{}", tr!("response-other-values-reason", labels = labels(fields)))]
    OtherValues { fields: Vec<FieldId> },

    /// The reason is left out, since it may contain text from the server.
    #[error("{}", tr!("response-reason-not-kept"))]
    NotKept,
    /// Text stored by an earlier version, in the language set at that time.
    #[serde(untagged)]
    #[error("{0}")]
    Sentence(String),
    /// Written by a newer version.
    #[serde(untagged)]
    #[error("{}", tr!("history-newer-version"))]
    Unknown(Map<String, Value>),
}

fn other_profile_message(profile: &str) -> String {
    if profile.is_empty() {
        tr!("response-unnamed-profile-reason").to_owned()
    } else {
        tr!("response-other-profile-reason", profile = profile)
    }
}
