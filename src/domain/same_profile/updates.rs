//! The parts of an update that server responses can confirm.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::domain::fields::FieldId;
use crate::domain::payload::{Payload, documents_differ};
use crate::domain::submission::SubmissionRecord;

/// The members of an update that a response shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownValues {
    /// At least one of them with the sent value, and none with another value.
    Sent,
    /// None of them.
    NotShown,
    /// These with other values.
    Different(Vec<FieldId>),
}

/// The parts of an update that server responses can confirm.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// The members that the server had before.
    pub before: Map<String, Value>,
    /// The members sent, without documents.
    pub members: Map<String, Value>,
    pub documents: Option<SentDocuments>,
}

/// The documents of an update, by their ids on the server.
#[derive(Clone, Debug, PartialEq)]
pub struct SentDocuments {
    pub sent: BTreeSet<String>,
    /// All documents ever uploaded for the draft.
    pub known: BTreeSet<String>,
}

/// An update with an unknown outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateInDoubt {
    /// The complete payload with its changes.
    pub sent: Payload,
    pub(super) update: Update,
}

impl Update {
    /// The update from one payload to another; `uploaded` maps content hashes of documents to the
    /// server's ids.
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
    /// True when a list of documents contains exactly the sent ones; `None` when it names none of
    /// the known ids, since it may identify documents differently.
    pub(super) fn are_all(&self, reported: &Value) -> Option<bool> {
        let Value::Array(entries) = reported else {
            return None;
        };
        let mut texts = BTreeSet::new();
        add_texts(reported, &mut texts);
        let (present, missing): (Vec<_>, Vec<_>) =
            self.sent.iter().partition(|id| texts.contains(id.as_str()));
        let others = self.known.difference(&self.sent);
        let has_others = others.into_iter().any(|id| texts.contains(id.as_str()));
        if present.is_empty() && !has_others && !entries.is_empty() {
            return None;
        }
        Some(missing.is_empty() && !has_others)
    }
}

/// Adds all texts in a value, its entries and its members.
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
