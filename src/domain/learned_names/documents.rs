//! Which member of a document's entry in a profile is which: by documents that were uploaded from here.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::fields::now;
use super::meaning::meaning;
use super::observed::Observed;
use super::proposal::{LearnedName, Subject};
use super::samples::{KnownDocument, Samples};
use super::why::Why;
use crate::domain::fields::FieldId;
use crate::domain::overrides::segments;

/// A member of an entry: its key in the overrides, its name here, and what was sent as it.
type Member = (
    &'static str,
    &'static str,
    fn(&KnownDocument) -> Option<&str>,
);

const MEMBERS: [Member; 3] = [
    ("documents.guid", "guid", |one| one.guid.as_deref()),
    ("documents.requirementGuid", "requirementGuid", |one| {
        one.requirement.as_deref()
    }),
    ("documents.fileName", "fileName", |one| Some(&one.file_name)),
];

/// `names` has the field of the documents, if it was learned.
pub(super) fn learn(
    observed: &Observed,
    names: &[LearnedName],
    samples: &Samples,
) -> Vec<LearnedName> {
    let own = FieldId::Documents.row().json;
    let documents = names
        .iter()
        .find(|name| name.ours == own && name.subject == Subject::Name);
    let path = documents
        .and_then(|name| name.theirs.as_deref())
        .map(segments);
    let mut pairs: Vec<(&Map<String, Value>, &KnownDocument)> = Vec::new();
    for shown in &observed.profiles {
        let entries = path.as_ref().and_then(|path| shown.value(path));
        let entries = entries.and_then(Value::as_array).into_iter().flatten();
        for entry in entries.filter_map(Value::as_object) {
            let known = shown.known.into_iter().flat_map(|known| &known.documents);
            let is_it = |one: &&KnownDocument| {
                let id = one.guid.as_deref();
                id.is_some() && entry.values().any(|value| value.as_str() == id)
            };
            pairs.extend(known.filter(is_it).map(|known| (entry, known)));
        }
    }
    let name = |&(key, own, sent): &Member| {
        let (theirs, why) = match find(&pairs, sent) {
            Ok((name, profiles)) => (Some(name), Why::EqualValues { profiles }),
            Err(why) => (None, why),
        };
        LearnedName {
            subject: Subject::Name,
            ours: key.to_owned(),
            now: now(key, own, samples),
            theirs,
            why,
        }
    };
    MEMBERS.iter().map(name).collect()
}

/// The one member that has what was sent in all entries, and the number of these.
fn find(
    pairs: &[(&Map<String, Value>, &KnownDocument)],
    sent: fn(&KnownDocument) -> Option<&str>,
) -> Result<(String, usize), Why> {
    let keys: BTreeSet<&String> = pairs.iter().flat_map(|(entry, _)| entry.keys()).collect();
    let equal = |key: &&String| {
        let is_equal = |(entry, known): &(&Map<String, Value>, &KnownDocument)| {
            entry.get(*key).and_then(Value::as_str) == sent(known)
        };
        pairs.iter().all(is_equal)
            && pairs.iter().any(|(_, known)| sent(known).is_some())
            && !meaning(&[(*key).clone()]).is_foreign
    };
    let mut equal = keys.into_iter().filter(equal);
    match (equal.next(), equal.next()) {
        (None, _) => Err(Why::NotShown),
        (Some(only), None) => {
            let known = pairs.iter().filter(|(_, known)| sent(known).is_some());
            Ok((only.clone(), known.count()))
        }
        (Some(first), Some(second)) => {
            let all = [first, second].into_iter().chain(equal);
            Err(Why::Several(all.cloned().collect()))
        }
    }
}
