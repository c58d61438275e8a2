//! Which member of a country's requirement is which.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::concept::Concept::{self, Comment, Id, Kind, Name, Requirement, Text};
use super::envelopes::requirement_entries;
use super::fields::now;
use super::meaning::meaning;
use super::proposal::{LearnedName, Subject};
use super::samples::Samples;
use super::why::Why;
use crate::domain::profile::PhoneNumberType;

type Entry<'a> = &'a Map<String, Value>;

/// The fewest requirements from which anything is learned.
const ENOUGH: usize = 3;

pub(super) fn learn(samples: &Samples) -> Vec<LearnedName> {
    let entries = requirement_entries(&samples.requirements);
    if entries.len() < ENOUGH {
        return Vec::new();
    }
    let keys: BTreeSet<&String> = entries.iter().flat_map(|entry| entry.keys()).collect();
    let one = |key: &str, own: &str, is: &dyn Fn(&str) -> bool| {
        let named: Vec<&String> = keys.iter().copied().filter(|key| is(key)).collect();
        let (theirs, why) = match named.as_slice() {
            [] => (None, Why::NotShown),
            [only] => (Some((*only).clone()), Why::NameAndForm),
            several => {
                let all = several.iter().map(|name| (*name).clone());
                (None, Why::Several(all.collect()))
            }
        };
        LearnedName {
            subject: Subject::Name,
            ours: key.to_owned(),
            now: now(key, own, samples),
            theirs,
            why,
        }
    };
    vec![
        one("requirements.id", "guid", &|key| {
            is_named(key, &[&[Id], &[Requirement, Id]]) && is_id(&entries, key)
        }),
        one("requirements.type", "type", &|key| {
            is_named(key, &[&[Kind], &[Requirement, Kind]]) && is_kind(&entries, key)
        }),
        one("requirements.text", "description", &|key| {
            let names: &[&[Concept]] = &[
                &[Text],
                &[Name],
                &[Requirement],
                &[Requirement, Text],
                &[Requirement, Name],
                &[Comment],
                &[],
            ];
            is_named(key, names) && is_sentence(&entries, key)
        }),
        one(
            "requirements.phoneNumberTypes",
            "phoneNumberTypes",
            &|key| is_number_types(&entries, key),
        ),
    ]
}

/// True when a name says one of these, and nothing that is unknown.
fn is_named(key: &str, names: &[&[Concept]]) -> bool {
    let said = meaning(&[key.to_owned()]);
    let is = |name: &&[Concept]| name.iter().copied().collect::<BTreeSet<_>>() == said.concepts;
    !said.has_unknown && !said.is_foreign && names.iter().any(is)
}

fn values<'a>(entries: &[Entry<'a>], key: &str) -> Vec<&'a Value> {
    let values = entries.iter().filter_map(|entry| entry.get(key));
    values.filter(|value| !value.is_null()).collect()
}

/// Different UUIDs in all.
fn is_id(entries: &[Entry], key: &str) -> bool {
    let values = values(entries, key);
    let ids: BTreeSet<Uuid> = values
        .iter()
        .filter_map(|value| Uuid::try_parse(value.as_str()?).ok())
        .collect();
    // The same requirement may be in the answers for two countries.
    ids.len() > 1 && values.len() == entries.len() && values.iter().all(|value| value.is_string())
}

/// The numbers 1 to 3 in all, and at least two of them.
fn is_kind(entries: &[Entry], key: &str) -> bool {
    let number = |value: &&Value| match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let values = values(entries, key);
    let kinds: BTreeSet<Option<u64>> = values.iter().map(number).collect();
    let is_known = |kind: &Option<u64>| kind.is_some_and(|kind| (1..=3).contains(&kind));
    values.len() == entries.len() && kinds.len() > 1 && kinds.iter().all(is_known)
}

/// Texts in all, most of them of several words.
fn is_sentence(entries: &[Entry], key: &str) -> bool {
    let values = values(entries, key);
    let words = |value: &&&Value| {
        let text = value.as_str().unwrap_or_default();
        text.split_whitespace().count() > 2
    };
    values.len() == entries.len()
        && values.iter().all(|value| value.is_string())
        && values.iter().filter(words).count() * 2 > values.len()
}

/// Lists of number types, and at least one of them.
fn is_number_types(entries: &[Entry], key: &str) -> bool {
    let values = values(entries, key);
    let word = |value: &Value| {
        let word = value.as_str().unwrap_or_default().trim().to_uppercase();
        PhoneNumberType::from_word(&word).is_some()
    };
    let is_list = |value: &&Value| value.as_array().is_some_and(|all| all.iter().all(word));
    let is_filled = |value: &&Value| value.as_array().is_some_and(|all| !all.is_empty());
    values.iter().all(is_list) && values.iter().any(is_filled)
}
