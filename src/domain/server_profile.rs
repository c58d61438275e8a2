//! A profile read from a server response, or any other response received instead.

use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::approval::Answer;
use super::fields::FieldId;

/// A profile as the server has it. Blank for a response with an empty body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerProfile {
    pub guid: Option<Uuid>,
    /// The id as written, including one that is not a UUID; `None` for a missing id and the nil or
    /// max UUID.
    pub id_text: Option<String>,
    /// The approval status, if it is a text.
    pub status: Option<String>,
    pub status_comment: Option<String>,
    pub deleted_on: Option<String>,
    /// The fields under this program's names, without those that only the server sets.
    pub fields: Map<String, Value>,
    /// True when the response reports an error, whatever its HTTP status.
    pub is_error: bool,
    /// The complete response, unchanged.
    pub raw: Map<String, Value>,
}

impl ServerProfile {
    /// True when the response has no members.
    pub fn is_blank(&self) -> bool {
        self.raw.is_empty()
    }

    /// True when the response appears to be about a profile: it has a status, a profile value, or
    /// nothing but known members. An id together with unknown members may belong to an error.
    pub fn shows_a_profile(&self) -> bool {
        let ids = [FieldId::Guid, FieldId::AccountGuid].map(|id| id.row().json);
        let has_value = self.fields.keys().any(|name| !ids.contains(&name.as_str()));
        let has_status = self.status.is_some() || self.deleted_on.is_some();
        has_value || has_status || self.raw.len() == self.fields.len()
    }

    /// The response as it is stored, with the time at which it was received.
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
