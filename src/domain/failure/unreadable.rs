//! Why an answer of a server can't be understood.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::domain::fields::{FieldId, labels};
use crate::texts::tr;

/// The fault of an answer that can't be understood.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "reason",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum UnreadableAnswer {
    #[error("{}", tr!("it-is-no-profile"))]
    NoProfile,
    #[error("{}", tr!("it-is-no-list"))]
    NoList,
    #[error("{}", tr!("entry-list-is-no-profile"))]
    EntryNoProfile,
    #[error("{}", tr!("entry-list-is-no-requirement"))]
    EntryNoRequirement,
    #[error("{}", tr!("entry-names-no-field"))]
    EntryNamesNoField,
    #[error("{}", tr!("it-names-no-fields"))]
    NamesNoFields,
    #[error("{}", tr!("it-has-no-id-document"))]
    NoDocumentId,
    #[error("{}", tr!("it-is-empty"))]
    Empty,
    #[error("{}", tr!("it-is-larger-than-8"))]
    TooLarge,
    #[error("{}", tr!("it-is-no-json-2"))]
    NoJson,
    #[error("{}", tr!("it-is-nested-too-deeply"))]
    TooDeep,
    #[error("{}", tr!("it-has-far-too-many"))]
    TooMany,
    /// It was not read to its end, by a fault of the program.
    #[error("{}", tr!("failure-answer-not-read"))]
    NotRead,

    // It can be read, but does not show what was asked for.
    #[error("{}", tr!("answer-is-not-this-profile"))]
    NotThisProfile,
    /// With what it tells of that one, in the server's words.
    #[error("{}", another(profile))]
    AnotherProfile { profile: String },
    #[error("{}", tr!("answer-names-only-the-id"))]
    OnlyTheId,
    #[error("{}", tr!("answer-shows-other-values", labels = labels(fields)))]
    OtherValues { fields: Vec<FieldId> },

    /// The reason is not told, since it may be in the server's words.
    #[error("{}", tr!("failure-reason-not-kept"))]
    NotKept,
    /// As an earlier version kept it: words in the language of the time.
    #[serde(untagged)]
    #[error("{0}")]
    Sentence(String),
    /// Of a newer version.
    #[serde(untagged)]
    #[error("{}", tr!("history-newer-version"))]
    Unknown(Map<String, Value>),
}

fn another(profile: &str) -> String {
    if profile.is_empty() {
        tr!("failure-another-profile").to_owned()
    } else {
        tr!("answer-is-about-another", profile = profile)
    }
}
