//! Which member is which field of the profile.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::likeness::Likeness;
use super::members::Path;
use super::observed::{Observed, Shown};
use super::proposal::{LearnedName, Subject};
use super::samples::{KnownProfile, Samples};
use super::values::{has_form, is_blank, is_equal};
use super::why::Why;
use crate::domain::fields::{FIELDS, FieldId};
use crate::domain::overrides::name_of;

/// What the profiles say about a member being a field.
#[derive(Default)]
struct Evidence {
    /// The profiles in which it has the value that was sent.
    equal: BTreeSet<String>,
    /// The different values.
    values: BTreeSet<String>,
}

/// A member that may be a field.
struct Candidate<'a> {
    path: &'a Path,
    likeness: Likeness,
    evidence: Evidence,
}

/// What was found for a field.
type Found = Result<(Path, Why), Why>;

pub(super) fn learn(observed: &Observed, samples: &Samples) -> Vec<LearnedName> {
    let fields = FIELDS.iter().filter(|row| !row.is_server_set());
    let mut found: BTreeMap<FieldId, Found> = fields
        .map(|row| (row.id, find(row.id, observed, samples)))
        .collect();
    separate(&mut found, observed);
    let name = |(field, found): (FieldId, Found)| name_for(field, found, samples);
    let mut names: Vec<LearnedName> = found.into_iter().map(name).collect();
    names.sort_by_key(|name| FieldId::from_json_name(&name.ours).map(|field| field.row().number));
    names
}

/// A field's name as it was found.
pub(super) fn name_for(field: FieldId, found: Found, samples: &Samples) -> LearnedName {
    let ours = field.row().json;
    let (theirs, why) = match found {
        Ok((path, why)) => (Some(name_of(&path)), why),
        Err(why) => (None, why),
    };
    LearnedName {
        subject: Subject::Name,
        ours: ours.to_owned(),
        now: now(ours, ours, samples),
        theirs,
        why,
    }
}

/// The name that is used now.
pub(super) fn now(key: &str, own: &str, samples: &Samples) -> String {
    let overridden = samples.current.names.get(key);
    overridden.map_or(own, String::as_str).to_owned()
}

fn find(field: FieldId, observed: &Observed, samples: &Samples) -> Found {
    let candidates: Vec<Candidate> = observed
        .paths
        .keys()
        .filter_map(|path| {
            let likeness = observed.likeness(field, path);
            let evidence = (likeness != Likeness::Other)
                .then(|| evidence(field, path, observed, samples))??;
            Some(Candidate {
                path,
                likeness,
                evidence,
            })
        })
        .collect();
    let equal = candidates
        .iter()
        .filter(|one| !one.evidence.equal.is_empty());
    // Only a full name says more than another one with the same values: the rest is chance.
    let has_full = equal.clone().any(|one| one.likeness == Likeness::Full);
    let mut equal = equal.filter(|one| !has_full || one.likeness == Likeness::Full);
    match (equal.next(), equal.next()) {
        (None, _) => by_name(field, &candidates, observed, samples),
        (Some(only), None) => {
            // Ids are never equal by chance.
            let is_unique = matches!(field, FieldId::Guid | FieldId::Documents);
            let is_proof = has_full
                || is_unique
                || (only.evidence.values.len() > 1
                    && is_told_apart(field, only.path, observed, samples));
            if is_proof {
                let profiles = only.evidence.equal.len();
                Ok((only.path.clone(), Why::EqualValues { profiles }))
            } else {
                Err(Why::NoProof(name_of(only.path)))
            }
        }
        (first, second) => {
            let all = first.into_iter().chain(second).chain(equal);
            Err(Why::Several(all.map(|one| name_of(one.path)).collect()))
        }
    }
}

/// Whether a member can be the field: `None` when any profile contradicts it.
fn evidence(
    field: FieldId,
    path: &Path,
    observed: &Observed,
    samples: &Samples,
) -> Option<Evidence> {
    let mut evidence = Evidence::default();
    for (index, shown) in observed.profiles.iter().enumerate() {
        let theirs = shown.value(path).filter(|theirs| !is_blank(theirs));
        if theirs.is_some_and(|theirs| !has_form(field, theirs)) {
            return None;
        }
        let Some(ours) = ours(field, shown, samples) else {
            // Nothing was sent, so there must be nothing; but what is not known here may be anything.
            if theirs.is_some() && shown.known.is_some() {
                return None;
            }
            continue;
        };
        match theirs {
            Some(theirs) if is_same(field, &ours, theirs, shown.known) => {
                let profile = shown
                    .guid
                    .map_or_else(|| index.to_string(), |id| id.to_string());
                evidence.equal.insert(profile);
                evidence.values.insert(ours.to_string());
            }
            Some(_) => return None,
            // A list may leave members out, the answer to a request for one profile not.
            None if shown.is_whole || shown.value(path).is_some() => return None,
            None => {}
        }
    }
    Some(evidence)
}

/// What was sent as a field of a profile that the server showed.
fn ours(field: FieldId, shown: &Shown, samples: &Samples) -> Option<Value> {
    match field {
        FieldId::Guid => shown.guid.map(|guid| json!(guid)),
        FieldId::AccountGuid => Some(json!(samples.account_guid)),
        FieldId::Documents => {
            let ids = shown.known?.documents.iter();
            let ids: Vec<&String> = ids.filter_map(|one| one.guid.as_ref()).collect();
            (!ids.is_empty()).then(|| json!(ids))
        }
        field => {
            let value = shown.known?.body.get(field.row().json)?;
            (!is_blank(value)).then(|| value.clone())
        }
    }
}

fn is_same(field: FieldId, ours: &Value, theirs: &Value, known: Option<&KnownProfile>) -> bool {
    if field == FieldId::Documents {
        let ids = ours.as_array().into_iter().flatten();
        let entries = theirs.as_array().into_iter().flatten();
        let entries: Vec<&Value> = entries.collect();
        let has = |id: &Value| {
            let is = |entry: &&Value| {
                let members = entry
                    .as_object()
                    .into_iter()
                    .flat_map(|members| members.values());
                members.into_iter().any(|value| value == id)
            };
            entries.iter().filter(|entry| is(entry)).count() == 1
        };
        let mut ids = ids.peekable();
        return ids.peek().is_some() && ids.all(has);
    }
    let country = known.and_then(|known| known.body.get(FieldId::AddressCountryCode.row().json));
    let country = country.and_then(Value::as_str).unwrap_or_default();
    is_equal(field, ours, theirs, country)
}

/// True when a profile tells the field apart from every other field that the member's name may mean, and from
/// every extra field: they were sent with different values.
fn is_told_apart(field: FieldId, path: &Path, observed: &Observed, samples: &Samples) -> bool {
    let is_shown = |shown: &&Shown| {
        shown.known.is_some() && shown.value(path).is_some_and(|value| !is_blank(value))
    };
    let shown: Vec<&Shown> = observed.profiles.iter().filter(is_shown).collect();
    let differs_from = |other: &dyn Fn(&Shown) -> Option<Value>| {
        shown
            .iter()
            .any(|shown| match (ours(field, shown, samples), other(shown)) {
                (Some(own), Some(other)) => !is_same(field, &own, &other, shown.known),
                (own, None) => own.is_some(),
                (None, Some(_)) => false,
            })
    };
    let extras = |shown: &Shown| -> Option<Map<String, Value>> {
        let extras = shown.known?.body.get(FieldId::RequiredFields.row().json)?;
        extras.as_object().cloned()
    };
    let names: BTreeSet<String> = shown
        .iter()
        .filter_map(|shown| extras(shown))
        .flat_map(|extras| extras.into_iter().map(|(name, _)| name))
        .collect();
    let others = FIELDS
        .iter()
        .filter(|row| !row.is_server_set() && row.id != field);
    let mut others = others.filter(|row| observed.likeness(row.id, path) != Likeness::Other);
    others.all(|row| differs_from(&|shown| ours(row.id, shown, samples)))
        && names
            .iter()
            .all(|name| differs_from(&|shown| extras(shown)?.get(name).cloned()))
}

/// A field of which no value is known: only a name that means nothing else, with values of its form.
fn by_name(
    field: FieldId,
    candidates: &[Candidate],
    observed: &Observed,
    samples: &Samples,
) -> Found {
    let profiles = observed.profiles.iter();
    if profiles
        .clone()
        .any(|shown| shown.is_whole && ours(field, shown, samples).is_some())
    {
        // It was sent, and nothing has its value.
        return Err(Why::NotShown);
    }
    let has_value = |path: &Path| {
        let mut values = observed
            .profiles
            .iter()
            .filter_map(|shown| shown.value(path));
        values.any(|value| !is_blank(value))
    };
    let mut named = candidates
        .iter()
        .filter(|one| one.likeness == Likeness::Full);
    match (named.next(), named.next()) {
        (None, _) => Err(Why::NotShown),
        (Some(only), None) if has_value(only.path) => Ok((only.path.clone(), Why::NameAndForm)),
        (Some(only), None) => Err(Why::NoProof(name_of(only.path))),
        (first, second) => {
            let all = first.into_iter().chain(second).chain(named);
            Err(Why::Several(all.map(|one| name_of(one.path)).collect()))
        }
    }
}

/// A member is one field only: where two have it, the one that its name says; otherwise neither.
fn separate(found: &mut BTreeMap<FieldId, Found>, observed: &Observed) {
    let paths: Vec<(FieldId, Path)> = found
        .iter()
        .filter_map(|(field, one)| Some((*field, one.as_ref().ok()?.0.clone())))
        .collect();
    for (field, path) in &paths {
        let full = |field: FieldId| observed.likeness(field, path) == Likeness::Full;
        let mut others = paths
            .iter()
            .filter(|(other, same)| other != field && same == path);
        if others.any(|(other, _)| !full(*field) || full(*other)) {
            found.insert(*field, Err(Why::NoProof(name_of(path))));
        }
    }
}
