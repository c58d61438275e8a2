//! Payloads to send, payloads sent, and the differences between them.

mod submission;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::attachment::Attachment;
use super::fields::{FIELDS, Field, FieldId};

pub use submission::{Changes, Submission, can_update};

/// The data with which a profile is or was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Payload {
    /// The members under this program's JSON names, trimmed, without blank ones, with the phone
    /// number as E.164. Without the documents.
    pub body: Map<String, Value>,
    pub documents: Vec<Attachment>,
}

impl Payload {
    /// The id that was typed.
    pub fn typed_guid(&self) -> Option<Uuid> {
        let typed = self.body.get(FieldId::Guid.row().json)?;
        Uuid::try_parse(typed.as_str()?).ok()
    }

    /// The fields that differ from another payload, including those that an update can't carry.
    pub fn fields_not_sent(&self, other: &Self) -> Vec<FieldId> {
        let differs = |row: &&Field| match row.id {
            FieldId::Documents => documents_differ(&self.documents, &other.documents),
            _ => self.body.get(row.json) != other.body.get(row.json),
        };
        FIELDS.iter().filter(differs).map(|row| row.id).collect()
    }
}

/// True when these are different documents, or the same ones with other names or for other
/// requirements.
pub fn documents_differ(new: &[Attachment], old: &[Attachment]) -> bool {
    let same = |(new, old): (&Attachment, &Attachment)| {
        new.sha256 == old.sha256 && new.name == old.name && new.requirement == old.requirement
    };
    new.len() != old.len() || !new.iter().zip(old).all(same)
}
