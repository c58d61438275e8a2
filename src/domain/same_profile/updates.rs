//! An update, as far as the answers of the server can show that it was taken.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::domain::fields::FieldId;
use crate::domain::payload::{Payload, documents_differ};
use crate::domain::submission::SubmissionRecord;

/// What an answer shows of the members that an update sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownValues {
    /// At least one of them, and none with another value.
    Taken,
    /// None of them.
    Nothing,
    /// These with other values.
    Otherwise(Vec<FieldId>),
}

/// An update, as far as the server's answers can show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// What the server had before.
    pub before: Map<String, Value>,
    /// The members that were sent, without documents.
    pub members: Map<String, Value>,
    pub documents: Option<SentDocuments>,
}

/// The documents of an update, by their ids at the server.
#[derive(Clone, Debug, PartialEq)]
pub struct SentDocuments {
    pub sent: BTreeSet<String>,
    /// All that were ever uploaded for the draft.
    pub known: BTreeSet<String>,
}

/// An update whose outcome nobody knows.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateInDoubt {
    /// The whole text with its changes.
    pub sent: Payload,
    pub(super) update: Update,
}

impl Update {
    /// What makes one text of another; `uploaded` has the server's ids of documents by the hash of
    /// their content.
    pub fn between(before: &Payload, after: &Payload, uploaded: &BTreeMap<String, String>) -> Self {
        let changed = |(name, value): &(&String, &Value)| before.body.get(*name) != Some(*value);
        let members = after.body.iter().filter(changed);
        let ids = after.documents.iter();
        let ids = ids.filter_map(|document| uploaded.get(&document.sha256));
        let documents = SentDocuments {
            sent: ids.cloned().collect(),
            known: uploaded.values().cloned().collect(),
        };
        let has_others = documents_differ(&after.documents, &before.documents);
        Self {
            before: before.body.clone(),
            members: members
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
            documents: has_others.then_some(documents),
        }
    }
}

impl UpdateInDoubt {
    pub(super) fn of(record: &SubmissionRecord) -> Option<Self> {
        let (before, sent) = (record.sent.as_ref()?, record.attempts.last()?);
        Some(Self {
            sent: sent.clone(),
            update: Update::between(before, sent, &record.documents),
        })
    }
}

impl SentDocuments {
    /// Whether a list of documents has these and no other; `None` where it names none of those
    /// that are known, so that it may name them in another way.
    pub(super) fn are_all(&self, reported: &Value) -> Option<bool> {
        let Value::Array(entries) = reported else {
            return None;
        };
        let mut words = BTreeSet::new();
        add_texts(reported, &mut words);
        let (there, missing): (Vec<_>, Vec<_>) =
            self.sent.iter().partition(|id| words.contains(id.as_str()));
        let others = self.known.difference(&self.sent);
        let has_others = others.into_iter().any(|id| words.contains(id.as_str()));
        if there.is_empty() && !has_others && !entries.is_empty() {
            return None;
        }
        Some(missing.is_empty() && !has_others)
    }
}

/// Adds the texts in a value and in all that it is made of.
fn add_texts<'a>(value: &'a Value, into: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) => {
            into.insert(text.trim());
        }
        Value::Array(entries) => entries.iter().for_each(|entry| add_texts(entry, into)),
        Value::Object(members) => members.values().for_each(|value| add_texts(value, into)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn documents_are_compared_by_their_ids() {
        let ids =
            |ids: &[&str]| -> BTreeSet<String> { ids.iter().map(|id| (*id).into()).collect() };
        let documents = SentDocuments {
            sent: ids(&["d2", "d3"]),
            known: ids(&["d1", "d2", "d3"]),
        };
        for (reported, all) in [
            (
                json!([{"guid": "d2", "r": "d9"}, {"guid": "d3"}]),
                Some(true),
            ),
            (json!(["d3", "d2"]), Some(true)),
            (json!([{"guid": "d1"}]), Some(false)),
            (
                json!([{"guid": "d1"}, {"guid": "d2"}, {"guid": "d3"}]),
                Some(false),
            ),
            (json!([{"guid": "d2"}]), Some(false)),
            (json!([]), Some(false)),
            (json!([{"fileName": "a.pdf"}]), None),
            (json!(null), None),
        ] {
            assert_eq!(documents.are_all(&reported), all, "{reported}");
        }
    }
}
