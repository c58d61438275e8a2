//! Whether an answer about a profile shows what an update sent.

use serde_json::Value;

use super::OwnProfile;
use super::updates::{ShownValues, Update};
use crate::domain::fields::{FIELDS, FieldId};
use crate::domain::payload::Payload;
use crate::domain::server_profile::ServerProfile;

impl OwnProfile {
    /// The text of an update in doubt, where an answer about this profile shows that it was taken.
    pub fn shown_update(&self, found: &ServerProfile) -> Option<Payload> {
        let doubt = self.update_in_doubt.as_ref()?;
        let is_taken = self.shows(found, &doubt.update) == ShownValues::Taken;
        is_taken.then(|| doubt.sent.clone())
    }

    /// Whether an answer that is about this profile shows what an update sent.
    pub fn shows(&self, found: &ServerProfile, update: &Update) -> ShownValues {
        let mut taken = false;
        let mut otherwise = Vec::new();
        for row in &FIELDS {
            let Some(reported) = found.fields.get(row.json) else {
                continue;
            };
            let same = match (update.members.get(row.json), &update.documents) {
                (Some(sent), _) => {
                    let before = update.before.get(row.json);
                    if before.is_some_and(|old| is_exactly(reported, old) && old != sent) {
                        Some(false)
                    } else {
                        self.says(row.id, reported, sent)
                    }
                }
                (None, Some(documents)) if row.id == FieldId::Documents => {
                    documents.are_all(reported)
                }
                _ => None,
            };
            match same {
                Some(true) => taken = true,
                Some(false) => otherwise.push(row.id),
                None => {}
            }
        }
        match (otherwise.is_empty(), taken) {
            (false, _) => ShownValues::Otherwise(otherwise),
            (true, true) => ShownValues::Taken,
            (true, false) => ShownValues::Nothing,
        }
    }
}

/// Whether a value is still the one from before, to the letter.
fn is_exactly(reported: &Value, old: &Value) -> bool {
    match (reported, old) {
        (Value::String(reported), Value::String(old)) => reported.trim() == old.trim(),
        _ => reported == old,
    }
}
