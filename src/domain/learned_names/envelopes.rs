//! Where answers hold what was asked for: a list of profiles in an object (`{"data": {"items": [...]}}`), a
//! profile in another one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use uuid::Uuid;

use super::concept::Concept;
use super::meaning::meaning;
use super::members::members;
use super::proposal::{LearnedName, Subject};
use super::samples::{KnownProfile, Samples};
use super::values::folded;
use super::why::Why;
use crate::domain::overrides::pointer;

/// The most objects around what was asked for.
const MAX_DEPTH: usize = 3;
/// The most profiles of a list that are looked at.
const MAX_ENTRIES: usize = 100;

/// Where the answers hold what was asked for, as JSON pointers; `""` is the answer itself, `None` is
/// unknown.
pub(super) struct Envelopes {
    list: Result<Place, Why>,
    pub(super) profile: Result<Place, Why>,
    requirements: Result<Place, Why>,
}

#[derive(Clone)]
pub(super) struct Place {
    pub(super) pointer: String,
    why: Why,
}

pub(super) fn find(samples: &Samples) -> Envelopes {
    Envelopes {
        list: list_place(&samples.list, &samples.known),
        profile: profile_place(samples),
        requirements: requirements_place(&samples.requirements),
    }
}

impl Envelopes {
    /// The profiles of the list.
    pub(super) fn entries<'a>(&self, list: &'a Value) -> Vec<&'a Map<String, Value>> {
        let place = self.list.as_ref().ok();
        let entries = place.and_then(|place| list.pointer(&place.pointer));
        let entries = entries.and_then(Value::as_array).into_iter().flatten();
        entries
            .take(MAX_ENTRIES)
            .filter_map(Value::as_object)
            .collect()
    }

    /// What was learned about the places, when an answer is not itself what was asked for.
    pub(super) fn names(&self, samples: &Samples) -> Vec<LearnedName> {
        let all = [
            ("list", &self.list),
            ("get", &self.profile),
            ("countryRequirements", &self.requirements),
        ];
        let name = |(route, place): (&str, &Result<Place, Why>)| {
            let now = samples
                .current
                .answers
                .get(route)
                .cloned()
                .unwrap_or_default();
            let (theirs, why) = match place {
                Ok(place) => (Some(place.pointer.clone()), place.why.clone()),
                Err(why) => (None, why.clone()),
            };
            // Nothing to say about an answer that is what was asked for, or was not given.
            let is_plain =
                now.is_empty() && (theirs.as_deref() == Some("") || matches!(why, Why::NotShown));
            (!is_plain).then(|| LearnedName {
                subject: Subject::Answer,
                ours: route.to_owned(),
                // An override without a path says nothing.
                theirs: theirs.filter(|pointer| !pointer.is_empty()),
                now,
                why,
            })
        };
        all.into_iter().filter_map(name).collect()
    }
}

/// The place of the requirements of a country, in answers that are objects.
pub(super) fn requirement_entries(answers: &[Value]) -> Vec<&Map<String, Value>> {
    let Ok(place) = requirements_place(answers) else {
        return Vec::new();
    };
    let lists = answers
        .iter()
        .filter_map(|answer| answer.pointer(&place.pointer));
    let entries = lists.filter_map(Value::as_array).flatten();
    entries.filter_map(Value::as_object).collect()
}

/// The ids that the entries of a list may have, to ask for them: the values of members that look like an id of
/// theirs and differ in all.
pub fn ids_in(list: &Value, known: &[KnownProfile]) -> Vec<Uuid> {
    let Ok(place) = list_place(list, known) else {
        return Vec::new();
    };
    let entries = list.pointer(&place.pointer).and_then(Value::as_array);
    let entries: Vec<&Map<String, Value>> = entries
        .into_iter()
        .flatten()
        .take(MAX_ENTRIES)
        .filter_map(Value::as_object)
        .collect();
    let mut by_path: BTreeMap<Vec<String>, Vec<Uuid>> = BTreeMap::new();
    for entry in &entries {
        for (path, value) in members(entry) {
            let id = value.as_str().and_then(|text| Uuid::try_parse(text).ok());
            if let Some(id) = id {
                by_path.entry(path).or_default().push(id);
            }
        }
    }
    let is_of_all = |ids: &Vec<Uuid>| {
        ids.len() == entries.len() && ids.iter().collect::<BTreeSet<_>>().len() == ids.len()
    };
    let mut ids: Vec<(bool, Vec<Uuid>)> = by_path
        .into_iter()
        .filter(|(_, ids)| is_of_all(ids))
        .map(|(path, ids)| {
            let said = meaning(&path);
            let is_id =
                !said.has_unknown && !said.is_foreign && said.concepts.contains(&Concept::Id);
            (!is_id, ids)
        })
        .collect();
    ids.sort_by_key(|(is_worse, _)| *is_worse);
    ids.into_iter()
        .next()
        .map(|(_, ids)| ids)
        .unwrap_or_default()
}

/// All lists of objects in an answer, by where they are.
fn lists<'a>(value: &'a Value, at: &str, depth: usize, found: &mut Vec<(String, &'a [Value])>) {
    match value {
        Value::Array(entries) => found.push((at.to_owned(), entries)),
        Value::Object(members) if depth < MAX_DEPTH => {
            for (name, value) in members {
                let inner = format!("{at}{}", pointer(std::slice::from_ref(name)));
                lists(value, &inner, depth + 1, found);
            }
        }
        _ => {}
    }
}

fn list_place(list: &Value, known: &[KnownProfile]) -> Result<Place, Why> {
    let place = |pointer: &str, why| {
        Ok(Place {
            pointer: pointer.to_owned(),
            why,
        })
    };
    if list.is_array() {
        return place("", Why::Answered);
    }
    let mut found = Vec::new();
    lists(list, "", 0, &mut found);
    found.retain(|(_, entries)| entries.iter().any(Value::is_object));
    let with_known = |entries: &[Value]| {
        let has = |id: &Uuid| entries.iter().any(|entry| contains_id(entry, *id));
        known
            .iter()
            .filter_map(|known| known.guid)
            .filter(has)
            .count()
    };
    let shown: Vec<(&str, usize)> = found
        .iter()
        .map(|(pointer, entries)| (pointer.as_str(), with_known(entries)))
        .filter(|(_, count)| *count > 0)
        .collect();
    match (shown.as_slice(), found.as_slice()) {
        ([(pointer, profiles)], _) => place(
            pointer,
            Why::EqualValues {
                profiles: *profiles,
            },
        ),
        // Without known profiles only the list that is alone, and whose entries are large enough to be
        // profiles.
        ([], [(pointer, entries)]) if entries.iter().all(is_large) => {
            place(pointer, Why::NameAndForm)
        }
        ([], []) => Err(Why::NotShown),
        ([], several) => Err(Why::Several(
            several.iter().map(|(at, _)| at.clone()).collect(),
        )),
        (several, _) => Err(Why::Several(
            several.iter().map(|(at, _)| (*at).to_owned()).collect(),
        )),
    }
}

/// True for an entry with as many values as a profile has required members.
fn is_large(entry: &Value) -> bool {
    entry
        .as_object()
        .is_some_and(|entry| members(entry).len() >= 10)
}

pub(super) fn contains_id(value: &Value, id: Uuid) -> bool {
    match value {
        Value::String(text) => Uuid::try_parse(text) == Ok(id),
        Value::Object(members) => members.values().any(|value| contains_id(value, id)),
        _ => false,
    }
}

fn requirements_place(answers: &[Value]) -> Result<Place, Why> {
    let mut places = BTreeSet::new();
    for answer in answers.iter().filter(|answer| !answer.is_null()) {
        let mut found = Vec::new();
        lists(answer, "", 0, &mut found);
        found.retain(|(_, entries)| entries.iter().any(Value::is_object));
        places.extend(found.into_iter().map(|(pointer, _)| pointer));
    }
    let mut all = places.into_iter();
    match (all.next(), all.next()) {
        (Some(pointer), None) => Ok(Place {
            pointer,
            why: Why::Answered,
        }),
        (None, _) => Err(Why::NotShown),
        (Some(first), Some(second)) => Err(Why::Several(vec![first, second])),
    }
}

/// The place of a profile: the answer itself, or the one object that holds all that is known of it.
fn profile_place(samples: &Samples) -> Result<Place, Why> {
    let mut places: BTreeSet<String> = BTreeSet::new();
    let mut profiles = 0;
    for (guid, answer) in &samples.profiles {
        let Value::Object(root) = answer else {
            continue;
        };
        let known = samples.known.iter().find(|known| known.guid == Some(*guid));
        let texts = known.map(texts_of).unwrap_or_default();
        profiles += usize::from(known.is_some());
        places.insert(innermost(root, *guid, &texts));
    }
    let mut all = places.into_iter();
    match (all.next(), all.next()) {
        (None, _) => Err(Why::NotShown),
        (Some(pointer), None) => Ok(Place {
            pointer,
            why: match profiles {
                0 => Why::Answered,
                profiles => Why::EqualValues { profiles },
            },
        }),
        (Some(first), Some(second)) => Err(Why::Several(vec![first, second])),
    }
}

/// The values of a profile that are known, folded.
pub(super) fn texts_of(known: &KnownProfile) -> BTreeSet<String> {
    let texts = known.body.values().filter_map(Value::as_str).map(folded);
    texts.filter(|text| text.chars().count() > 3).collect()
}

/// The object, through objects that hold nothing else of the profile, that has the whole of it. It is an
/// envelope only if everything outside says nothing of the profile, and it has the profile's id and as many
/// members as a profile has.
fn innermost(root: &Map<String, Value>, guid: Uuid, texts: &BTreeSet<String>) -> String {
    let mut path = Vec::new();
    let mut object = root;
    for _ in 0..MAX_DEPTH {
        let inner = object.iter().find_map(|(name, value)| {
            let inner = value.as_object()?;
            let is_whole = contains_id(value, guid)
                && members(inner).len() >= 10
                && !object.iter().any(|(other, value)| {
                    other != name && (contains_id(value, guid) || says_any(value, texts))
                })
                && (texts.is_empty() || says_any(value, texts));
            is_whole.then_some((name, inner))
        });
        let Some((name, inner)) = inner else {
            break;
        };
        path.push(name.clone());
        object = inner;
    }
    pointer(&path)
}

fn says_any(value: &Value, texts: &BTreeSet<String>) -> bool {
    match value {
        Value::String(text) => texts.contains(&folded(text)),
        Value::Object(members) => members.values().any(|value| says_any(value, texts)),
        Value::Array(entries) => entries.iter().any(|value| says_any(value, texts)),
        _ => false,
    }
}
