//! What a person marks for CM.com's comment on a profile, as it is stored.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fields::{FieldId, Section};

/// A part of a profile that a comment can be about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MarkedPart {
    /// A field as a whole, also the documents.
    Field(FieldId),
    /// An extra field, by its name.
    ExtraField(String),
    /// A document that is attached, by the hash of its content.
    Document(String),
    /// The documents for a requirement, by its id.
    Requirement(String),
}

/// A part that is marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewTask {
    /// The time of the decision whose comment it is marked for. It counts until the next decision.
    pub decision: Timestamp,
    pub part: MarkedPart,
}

/// A task on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StoredTask {
    Known(ReviewTask),
    /// Of a newer version; kept unchanged.
    Newer(Value),
}

impl MarkedPart {
    /// The section of the form that it is in.
    pub fn section(&self) -> Section {
        match self {
            Self::Field(field) => field.row().form_section(),
            Self::ExtraField(_) => FieldId::RequiredFields.row().form_section(),
            Self::Document(_) | Self::Requirement(_) => Section::Documents,
        }
    }
}
