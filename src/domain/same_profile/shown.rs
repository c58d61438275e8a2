//! Compares a response about a profile with the values that an update sent.

use serde_json::Value;

use super::OwnProfile;
use super::updates::{ShownValues, Update};
use crate::domain::fields::{FIELDS, FieldId};
use crate::domain::payload::Payload;
use crate::domain::server_profile::ServerProfile;

impl OwnProfile {
    /// The payload of an update in doubt, if a response about this profile shows that it was
    /// applied.
    pub fn shown_update(&self, found: &ServerProfile) -> Option<Payload> {
        let doubt = self.update_in_doubt.as_ref()?;
        let is_applied = self.shows(found, &doubt.update) == ShownValues::Sent;
        is_applied.then(|| doubt.sent.clone())
    }

    /// Compares a response about this profile with the values that an update sent.
    pub fn shows(&self, found: &ServerProfile, update: &Update) -> ShownValues {
        let mut has_sent_value = false;
        let mut differing = Vec::new();
        for row in &FIELDS {
            let Some(reported) = found.fields.get(row.json) else {
                continue;
            };
            let same = match (update.members.get(row.json), &update.documents) {
                (Some(sent), _) => {
                    let before = update.before.get(row.json);
                    if before.is_some_and(|old| is_unchanged(reported, old) && old != sent) {
                        Some(false)
                    } else {
                        self.matches(row.id, reported, sent)
                    }
                }
                (None, Some(documents)) if row.id == FieldId::Documents => {
                    documents.are_all(reported)
                }
                _ => None,
            };
            match same {
                Some(true) => has_sent_value = true,
                Some(false) => differing.push(row.id),
                None => {}
            }
        }
        match (differing.is_empty(), has_sent_value) {
            (false, _) => ShownValues::Different(differing),
            (true, true) => ShownValues::Sent,
            (true, false) => ShownValues::NotShown,
        }
    }
}

/// True when a value is exactly the old one, except for surrounding spaces.
fn is_unchanged(reported: &Value, old: &Value) -> bool {
    match (reported, old) {
        (Value::String(reported), Value::String(old)) => reported.trim() == old.trim(),
        _ => reported == old,
    }
}
