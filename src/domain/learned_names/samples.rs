//! What was read from a server, and what is known of its profiles here.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::proposal::LearnedName;
use crate::domain::account::Overrides;
use crate::domain::draft::Draft;
use crate::domain::payload::Payload;

/// What was read from the server, and what is known here.
#[derive(Clone, Debug, Default)]
pub struct Samples {
    pub account_guid: Uuid,
    /// The overrides of the account; what is not learned stays as it is there.
    pub current: Overrides,
    /// The answer to the list of profiles.
    pub list: Value,
    /// The answers to requests for single profiles, with the id that was asked for.
    pub profiles: Vec<(Uuid, Value)>,
    /// The answers to requests for the requirements of countries.
    pub requirements: Vec<Value>,
    pub known: Vec<KnownProfile>,
    /// The paths that were found, by the route's name.
    pub paths: Vec<LearnedName>,
}

/// A profile as it is known here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownProfile {
    /// Its id at the server; `None` for a draft that was not sent from here.
    pub guid: Option<Uuid>,
    /// Its members under this program's names, as they were or would be sent.
    pub body: Map<String, Value>,
    pub documents: Vec<KnownDocument>,
}

/// A document of a profile that is known here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownDocument {
    /// The server's id of it, if it was uploaded.
    pub guid: Option<String>,
    pub requirement: Option<String>,
    pub file_name: String,
}

impl KnownProfile {
    /// What a draft says about its profile at the server; `None` for one that is too bare to be
    /// recognised. A draft that was not sent to this account has only its typed id.
    pub fn of(draft: &Draft, was_sent_here: bool) -> Option<Self> {
        let record = &draft.submission;
        let sent = record.sent.clone().filter(|_| was_sent_here);
        let is_sent = sent.is_some();
        let payload = sent.unwrap_or_else(|| Payload::of(draft));
        let guid = if is_sent {
            record.guid
        } else {
            payload.typed_guid()
        };
        if payload.body.is_empty() {
            return None;
        }
        let documents = payload.documents.iter().map(|attachment| KnownDocument {
            guid: record
                .documents
                .get(&attachment.sha256)
                .filter(|_| is_sent)
                .cloned(),
            requirement: attachment.requirement.clone(),
            file_name: attachment.sent_name(),
        });
        Some(Self {
            guid,
            documents: documents.collect(),
            body: payload.body,
        })
    }
}
