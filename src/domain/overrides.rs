//! Corrections to assumptions about the API, per account: other paths, member names and status words, and
//! where an answer holds what was asked for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The words that `statuses` may translate to. Source: the statuses that this program knows.
pub const STATUS_WORDS: [&str; 5] = ["Pending", "InReview", "Approved", "Rejected", "Incomplete"];

/// Corrections to assumptions about the API. An account without any has none of these members in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Overrides {
    /// Paths by the route's name, with placeholders such as `{accountGuid}`.
    pub paths: BTreeMap<String, String>,
    /// The server's member names by this program's JSON name. A name that begins with `/` leads through
    /// objects (RFC 6901): `/address/town` is the member `town` of the member `address`.
    pub names: BTreeMap<String, String>,
    /// This program's status words by the server's.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub statuses: BTreeMap<String, String>,
    /// Where the answer to a route holds what was asked for, by the route's name, in the same form
    /// (`/data/items`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, String>,
}

/// The reason that overrides are not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverridesError {
    /// `paths` or `answers` has a key that is no route.
    UnknownRoute(String),
    /// A status word of the server's stands for a word that this program does not know.
    UnknownStatus(String),
    /// Two names of this program would be written to one member.
    SameName(String, String),
    /// An answer is not found by a path of members.
    NoPointer(String),
}

impl Overrides {
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
            && self.names.is_empty()
            && self.statuses.is_empty()
            && self.answers.is_empty()
    }

    /// Checks what the types don't: `routes` are the names of the routes.
    ///
    /// # Errors
    /// The first reason that they are not accepted.
    pub fn check(&self, routes: &[&str]) -> Result<(), OverridesError> {
        let mut keys = self.paths.keys().chain(self.answers.keys());
        if let Some(unknown) = keys.find(|key| !routes.contains(&key.as_str())) {
            return Err(OverridesError::UnknownRoute(unknown.clone()));
        }
        let mut words = self.statuses.values();
        if let Some(unknown) = words.find(|word| !STATUS_WORDS.contains(&word.as_str())) {
            return Err(OverridesError::UnknownStatus(unknown.clone()));
        }
        let mut pointers = self.answers.values();
        if let Some(wrong) = pointers.find(|pointer| !pointer.starts_with('/')) {
            return Err(OverridesError::NoPointer(wrong.clone()));
        }
        for (key, name) in &self.names {
            let is_same = |other: &&String| {
                *other > key
                    && scope(other) == scope(key)
                    && self
                        .names
                        .get(*other)
                        .is_some_and(|n| segments(n) == segments(name))
            };
            if let Some(other) = self.names.keys().find(is_same) {
                return Err(OverridesError::SameName(key.clone(), other.clone()));
            }
        }
        Ok(())
    }

    /// This program's word for a status of the server's; the same word if there is no other.
    pub fn status<'a>(&'a self, word: &'a str) -> &'a str {
        let folded = |(theirs, _): &(&String, &String)| theirs.trim().eq_ignore_ascii_case(word);
        let own = self.statuses.get(word);
        own.or_else(|| self.statuses.iter().find(folded).map(|(_, own)| own))
            .map_or(word, String::as_str)
    }

    /// True when a member with this spelling is another one of the same object, by an override.
    pub fn is_taken(&self, spelling: &str, by_other_than: &str) -> bool {
        self.names.iter().any(|(key, name)| {
            key != by_other_than
                && scope(key) == scope(by_other_than)
                && name.eq_ignore_ascii_case(spelling)
        })
    }

    /// The part of an answer to a route that holds what was asked for: the whole answer when there is
    /// no override, or the answer does not have it.
    pub fn unwrapped(&self, route: &str, mut answer: Value) -> Value {
        let Some(pointer) = self.answers.get(route) else {
            return answer;
        };
        match answer.pointer_mut(pointer) {
            Some(inner) if !inner.is_null() => inner.take(),
            _ => answer,
        }
    }
}

/// The object that a key of `names` is about: blank for a profile, `documents` for `documents.guid`.
fn scope(key: &str) -> &str {
    key.split_once('.').map_or("", |(scope, _)| scope)
}

/// The members through which a name leads.
pub fn segments(name: &str) -> Vec<String> {
    match name.strip_prefix('/') {
        Some(path) => path
            .split('/')
            .map(|segment| segment.replace("~1", "/").replace("~0", "~"))
            .collect(),
        None => vec![name.to_owned()],
    }
}

/// The name that leads through these members: plain for a single one, unless it looks like a path.
pub fn name_of(segments: &[String]) -> String {
    match segments {
        [only] if !only.starts_with('/') => only.clone(),
        segments => pointer(segments),
    }
}

/// These members as a JSON pointer (RFC 6901).
pub fn pointer(segments: &[String]) -> String {
    let mut pointer = String::new();
    for name in segments {
        pointer.push('/');
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}

/// The value that a name leads to, in any letter case; an exact spelling first.
pub fn at<'a>(json: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let mut segments = segments(name).into_iter();
    let first = segments.next()?;
    let mut value = member(json, &first)?;
    for segment in segments {
        value = member(value.as_object()?, &segment)?;
    }
    Some(value)
}

/// A member in any letter case, an exact spelling first; `null` counts as missing.
fn member<'a>(json: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let exact = json.get(name).filter(|value| !value.is_null());
    exact.or_else(|| {
        let mut others = json.iter();
        let other = others.find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_null());
        other.map(|(_, value)| value)
    })
}

/// Writes a value to where a name leads, and makes the objects on the way. Returns false when the
/// place is taken by a value that is no object.
pub fn put(json: &mut Map<String, Value>, name: &str, value: Value) -> bool {
    let segments = segments(name);
    let Some((last, parents)) = segments.split_last() else {
        return false;
    };
    let mut object = json;
    for parent in parents {
        let entry = object
            .entry(parent.clone())
            .or_insert_with(|| Value::Object(Map::new()));
        match entry {
            Value::Object(inner) => object = inner,
            _ => return false,
        }
    }
    object.insert(last.clone(), value);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_files_from_before_and_writes_them_as_they_were() {
        let before = json!({"paths": {"list": "/v2/x"}, "names": {"city": "town", "a.b": "c.d"}});
        let read: Overrides = serde_json::from_value(before.clone()).unwrap();
        assert_eq!(read.names.get("city").map(String::as_str), Some("town"));
        assert_eq!(serde_json::to_value(&read).unwrap(), before);
        assert!(serde_json::from_value::<Overrides>(json!({"name": {}})).is_err());
    }

    #[test]
    fn a_name_leads_through_objects_in_any_case_and_back() {
        let mut body = Map::new();
        assert!(put(&mut body, "/address/town", json!("Breda")));
        assert!(put(&mut body, "/address/lines/first", json!("Markt")));
        assert!(put(&mut body, "a.b", json!(1)));
        assert!(!put(&mut body, "/address/town/x", json!(1)));
        let whole = json!({"address": {"town": "Breda", "lines": {"first": "Markt"}}, "a.b": 1});
        assert_eq!(Value::Object(body.clone()), whole);
        assert_eq!(at(&body, "/Address/Town"), Some(&json!("Breda")));
        assert_eq!(at(&body, "/address/none"), None);
        for name in ["town", "/address/town", "/a~1b/c~0d"] {
            assert_eq!(name_of(&segments(name)), name);
        }
    }

    #[test]
    fn refuses_what_can_not_be_meant() {
        let routes = ["list"];
        let read = |json: Value| serde_json::from_value::<Overrides>(json).unwrap();
        let check = |json: Value| read(json).check(&routes);
        assert_eq!(
            check(json!({"paths": {"lst": "/x"}})),
            Err(OverridesError::UnknownRoute("lst".to_owned()))
        );
        assert_eq!(
            check(json!({"statuses": {"OK": "Accepted"}})),
            Err(OverridesError::UnknownStatus("Accepted".to_owned()))
        );
        assert_eq!(
            check(json!({"answers": {"list": "items"}})),
            Err(OverridesError::NoPointer("items".to_owned()))
        );
        assert_eq!(
            check(json!({"names": {"city": "/a/b", "region": "/a/b"}})),
            Err(OverridesError::SameName("city".into(), "region".into()))
        );
        // Of two different objects.
        assert_eq!(
            check(json!({"names": {"guid": "id", "documents.guid": "id"}})),
            Ok(())
        );
    }

    #[test]
    fn translates_only_the_words_that_it_has() {
        let statuses = json!({"statuses": {"UNDER_REVIEW": "InReview"}});
        let overrides: Overrides = serde_json::from_value(statuses).unwrap();
        assert_eq!(overrides.status("under_review"), "InReview");
        assert_eq!(overrides.status("Approved"), "Approved");
    }
}
