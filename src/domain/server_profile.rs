//! A profile as an answer of the server shows it, or whatever else came in its place.

use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::approval::Answer;
use super::fields::FieldId;

/// A profile as the server has it. All blank where it answered with an empty body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerProfile {
    pub guid: Option<Uuid>,
    /// The id as it was written, also one that is no UUID; `None` where none is told, or the UUID
    /// of nobody.
    pub id_text: Option<String>,
    /// The approval status; only a text is one.
    pub status: Option<String>,
    pub status_comment: Option<String>,
    pub deleted_on: Option<String>,
    /// The fields under this program's names, without what only the server sets.
    pub fields: Map<String, Value>,
    /// Whether the answer reports an error, whatever its HTTP status was.
    pub is_error: bool,
    /// The whole answer, as it came.
    pub raw: Map<String, Value>,
}

impl ServerProfile {
    /// Whether the server said anything at all.
    pub fn is_blank(&self) -> bool {
        self.raw.is_empty()
    }

    /// Whether the answer is about a profile as far as can be told: it has a status or a value of one,
    /// or nothing beside the id. An id beside members that nobody knows may be that of an error.
    pub fn shows_a_profile(&self) -> bool {
        let ids = [FieldId::Guid, FieldId::AccountGuid].map(|id| id.row().json);
        let has_value = self.fields.keys().any(|name| !ids.contains(&name.as_str()));
        let has_status = self.status.is_some() || self.deleted_on.is_some();
        has_value || has_status || self.raw.len() == self.fields.len()
    }

    pub fn answer(&self, received_at: Timestamp) -> Answer {
        Answer {
            received_at,
            status: self.status.clone(),
            status_comment: self.status_comment.clone(),
            deleted_on: self.deleted_on.clone(),
            raw: self.raw.clone(),
        }
    }
}
