//! The difference between two contents of a draft. While somebody types, a save writes it instead of the
//! content, and so one small row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::values::{from_json, to_json};
use crate::domain::database_error::DatabaseError;

/// The member of a content that has the fields.
const PROFILE: &str = "profile";

/// The difference between two contents: of the fields of the profile, and of the other members.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Patch {
    #[serde(default, skip_serializing_if = "Difference::is_empty")]
    profile: Difference,
    #[serde(default, skip_serializing_if = "Difference::is_empty")]
    rest: Difference,
}

/// The difference between two objects: the members that have another value, and those that are gone.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Difference {
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    set: Map<String, Value>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    gone: Vec<String>,
}

impl Difference {
    fn between(before: &Texts, after: Map<String, Value>) -> Self {
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        let gone = gone.cloned().collect();
        let changed = after.into_iter();
        let changed = changed.filter(|(name, value)| before.get(name) != Some(&value.to_string()));
        Self {
            set: changed.collect(),
            gone,
        }
    }

    fn apply(self, object: &mut Map<String, Value>) {
        for name in self.gone {
            object.remove(&name);
        }
        object.extend(self.set);
    }

    fn is_empty(&self) -> bool {
        self.set.is_empty() && self.gone.is_empty()
    }
}

/// The difference between two contents, as JSON.
pub(super) fn between(before: &str, after: &str) -> Result<String, DatabaseError> {
    // As texts, because values take up to 30 times their size, and the draft is in memory as well.
    let before = Parts::of(before)?;
    let (profile, rest) = (texts(before.profile), texts(before.rest));
    let after = Parts::of(after)?;
    to_json(&Patch {
        profile: Difference::between(&profile, after.profile),
        rest: Difference::between(&rest, after.rest),
    })
}

/// The content after a difference.
pub(super) fn apply(before: &str, patch: &str) -> Result<String, DatabaseError> {
    let mut parts = Parts::of(before)?;
    let patch: Patch = from_json("outdated", patch)?;
    patch.profile.apply(&mut parts.profile);
    patch.rest.apply(&mut parts.rest);
    let mut content = parts.rest;
    content.insert(PROFILE.to_owned(), Value::Object(parts.profile));
    to_json(&content)
}

/// The members of an object, each as JSON.
type Texts = BTreeMap<String, String>;

fn texts(members: Map<String, Value>) -> Texts {
    let members = members.into_iter();
    let members = members.map(|(name, value)| (name, value.to_string()));
    members.collect()
}

/// The parts of a content: its fields, and the other members.
struct Parts {
    profile: Map<String, Value>,
    rest: Map<String, Value>,
}

impl Parts {
    fn of(content: &str) -> Result<Self, DatabaseError> {
        let mut rest: Map<String, Value> = from_json("drafts", content)?;
        let profile = match rest.remove(PROFILE) {
            Some(Value::Object(profile)) => profile,
            _ => Map::new(),
        };
        Ok(Self { profile, rest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_makes_the_one_content_the_other() {
        let contents = [
            r#"{"format":1}"#,
            r#"{"format":1,"profile":{}}"#,
            r#"{"format":1,"profile":{"name":"a","other":{"x":null,"y":[1,null]}},"shown":{}}"#,
            r#"{"format":1,"profile":{"other":{"x":1}},"attachments":[{"name":"b"}]}"#,
            r#"{"format":1,"profile":{"name":null},"shown":{"checked":true}}"#,
        ];
        let value = |text: &str| {
            let mut value: Value = serde_json::from_str(text).unwrap();
            // A content without fields has no member for them, or an empty one.
            value[PROFILE] = value
                .get(PROFILE)
                .cloned()
                .unwrap_or_else(|| Map::new().into());
            value
        };
        for before in contents {
            for after in contents {
                let patch = between(before, after).unwrap();
                let found = apply(before, &patch).unwrap();
                assert_eq!(value(&found), value(after), "{before} {patch}");
            }
            assert_eq!(between(before, before).unwrap(), "{}");
        }
    }
}
