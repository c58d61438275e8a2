//! The members of an answer, also those in objects, each with the path that leads to it.

use serde_json::{Map, Value};

/// The most objects that are in each other. Deeper ones are left alone.
const MAX_DEPTH: usize = 4;
/// The longest name that is looked at, in bytes.
const MAX_NAME: usize = 100;
/// The most members of an answer that are looked at.
pub(super) const MAX_MEMBERS: usize = 500;

/// The names that lead to a member.
pub(super) type Path = Vec<String>;

/// All members of an object, with the objects themselves. Lists are not looked into.
pub(super) fn members(object: &Map<String, Value>) -> Vec<(Path, &Value)> {
    let mut found = Vec::new();
    add(object, &mut Vec::new(), &mut found);
    found
}

fn add<'a>(object: &'a Map<String, Value>, path: &mut Path, found: &mut Vec<(Path, &'a Value)>) {
    for (name, value) in object {
        if found.len() >= MAX_MEMBERS {
            return;
        }
        if name.len() > MAX_NAME {
            continue;
        }
        path.push(name.clone());
        found.push((path.clone(), value));
        if let Value::Object(inner) = value
            && path.len() < MAX_DEPTH
        {
            add(inner, path, found);
        }
        path.pop();
    }
}

/// The member to which a path leads, spelled exactly like this.
pub(super) fn get<'a>(object: &'a Map<String, Value>, path: &[String]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    let mut value = object.get(first)?;
    for name in rest {
        value = value.as_object()?.get(name)?;
    }
    Some(value)
}
