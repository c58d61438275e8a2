//! The profiles that the server showed, each with what is known of it here.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use uuid::Uuid;

use super::envelopes::{Envelopes, contains_id, texts_of};
use super::likeness::{Likeness, likeness};
use super::meaning::{Meaning, meaning};
use super::members::{MAX_MEMBERS, Path, get, members};
use super::samples::{KnownProfile, Samples};
use super::values::folded;
use crate::domain::fields::FieldId;

/// The number of equal values, with the company's name and register number, by which a profile is recognised
/// that was not sent from here.
const ENOUGH_TEXTS: usize = 6;

/// The most different members that are looked at: a profile has about thirty.
const MAX_PATHS: usize = 1000;

/// All profiles that the server showed.
#[derive(Default)]
pub(super) struct Observed<'a> {
    pub(super) profiles: Vec<Shown<'a>>,
    /// The paths of all their members, with what their names say.
    pub(super) paths: BTreeMap<Path, Meaning>,
}

/// A profile as the server showed it.
pub(super) struct Shown<'a> {
    pub(super) object: &'a Map<String, Value>,
    /// The id that was asked for, or that is known to be in an entry of the list.
    pub(super) guid: Option<Uuid>,
    pub(super) known: Option<&'a KnownProfile>,
    /// True for the answer to a request for one profile: a list may leave members out.
    pub(super) is_whole: bool,
}

impl Observed<'_> {
    /// How much the name to which a path leads is like a field's.
    pub(super) fn likeness(&self, field: FieldId, path: &Path) -> Likeness {
        let said = self.paths.get(path);
        said.map_or(Likeness::Other, |said| likeness(field, said))
    }
}

impl Shown<'_> {
    pub(super) fn value(&self, path: &[String]) -> Option<&Value> {
        get(self.object, path)
    }
}

pub(super) fn observe<'a>(samples: &'a Samples, envelopes: &Envelopes) -> Observed<'a> {
    let place = envelopes.profile.as_ref().ok();
    let mut profiles: Vec<Shown> = Vec::new();
    for (guid, answer) in &samples.profiles {
        let object = place.and_then(|place| answer.pointer(&place.pointer));
        let Some(object) = object.and_then(Value::as_object) else {
            continue;
        };
        profiles.push(Shown {
            object,
            guid: Some(*guid),
            known: samples.known.iter().find(|known| known.guid == Some(*guid)),
            is_whole: true,
        });
    }
    let id_paths = id_paths(&profiles);
    for entry in envelopes.entries(&samples.list) {
        let guid = entry_id(entry, &id_paths, samples);
        let known = samples.known.iter();
        profiles.push(Shown {
            object: entry,
            guid,
            known: known
                .clone()
                .find(|known| guid.is_some() && known.guid == guid),
            is_whole: false,
        });
    }
    recognise(&mut profiles, &samples.known);
    let mut paths = BTreeMap::new();
    for shown in &profiles {
        let all = members(shown.object);
        if all.len() >= MAX_MEMBERS || paths.len() > MAX_PATHS {
            // One that is not looked at could be the right one, so nothing is learned.
            return Observed::default();
        }
        for (path, _) in all {
            if let Entry::Vacant(new) = paths.entry(path) {
                let said = meaning(new.key());
                new.insert(said);
            }
        }
    }
    Observed { profiles, paths }
}

/// The paths at which every profile has the id that was asked for.
fn id_paths(profiles: &[Shown]) -> BTreeSet<Path> {
    let of = |shown: &Shown| -> BTreeSet<Path> {
        let is_id = |value: &Value| {
            let id = value.as_str().and_then(|text| Uuid::try_parse(text).ok());
            id.is_some() && id == shown.guid
        };
        let found = members(shown.object).into_iter();
        found
            .filter(|(_, value)| is_id(value))
            .map(|(path, _)| path)
            .collect()
    };
    let all = profiles.iter().map(of);
    all.reduce(|all, one| &all & &one).unwrap_or_default()
}

/// The id of an entry of the list, where it is without doubt one.
fn entry_id(entry: &Map<String, Value>, paths: &BTreeSet<Path>, samples: &Samples) -> Option<Uuid> {
    let at = |path: &Path| get(entry, path).and_then(Value::as_str);
    let ids: BTreeSet<Uuid> = paths
        .iter()
        .filter_map(|path| Uuid::try_parse(at(path)?).ok())
        .collect();
    let mut ids = if paths.is_empty() {
        // No profile could be asked for: an entry with one of the known ids, and only one.
        let entry = Value::Object(entry.clone());
        let known = samples.known.iter().filter_map(|known| known.guid);
        known.filter(|id| contains_id(&entry, *id)).collect()
    } else {
        ids
    }
    .into_iter();
    match (ids.next(), ids.next()) {
        (Some(id), None) => Some(id),
        _ => None,
    }
}

/// Recognises profiles that were not sent from here by what they say: the company's name, its register number
/// and four more values of a draft are in one profile, and of no other draft.
fn recognise<'a>(profiles: &mut [Shown<'a>], known: &'a [KnownProfile]) {
    for is_whole in [true, false] {
        let mut matches: Vec<(usize, &KnownProfile)> = Vec::new();
        for (index, shown) in profiles.iter().enumerate() {
            if shown.is_whole != is_whole || shown.known.is_some() {
                continue;
            }
            let texts: BTreeSet<String> = members(shown.object)
                .into_iter()
                .filter_map(|(_, value)| value.as_str().map(folded))
                .collect();
            let unsent = known.iter().filter(|known| known.guid.is_none());
            let is_same = |known: &&KnownProfile| {
                let has = |field: FieldId| {
                    let value = known.body.get(field.row().json).and_then(Value::as_str);
                    value.is_some_and(|value| texts.contains(&folded(value)))
                };
                has(FieldId::CompanyName)
                    && has(FieldId::BusinessRegisterNumber)
                    && texts_of(known).intersection(&texts).count() >= ENOUGH_TEXTS
            };
            matches.extend(unsent.filter(is_same).map(|known| (index, known)));
        }
        for (at, (index, known)) in matches.iter().enumerate() {
            let is_other = |(other, (one, same)): (usize, &(usize, &KnownProfile))| {
                other != at && (one == index || std::ptr::eq(*same, *known))
            };
            if !matches.iter().enumerate().any(is_other)
                && let Some(shown) = profiles.get_mut(*index)
            {
                shown.known = Some(known);
            }
        }
    }
}
