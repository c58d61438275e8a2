//! Invalid documents in files of the folder library, which the program can't have written: they are
//! left out. The hash of a document becomes part of a path, so a text that is not a hash is rejected.

use serde_json::{Map, Value};

use crate::domain::attachment::{Attachment, is_sha256};
use crate::domain::text::clean;

/// The most documents that are named, and the most characters of each name.
const MAX_NAMES: usize = 5;
const MAX_NAME_CHARS: usize = 80;

/// Removes the invalid documents from the members of a draft, or of the record of a submission, and
/// returns their names.
pub(super) fn remove(members: &mut Map<String, Value>) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(list) = members.get_mut("attachments") {
        remove_from(list, &mut names);
    }
    for sent in ["sent", "refused"] {
        if let Some(list) = members
            .get_mut(sent)
            .and_then(|sent| sent.get_mut("documents"))
        {
            remove_from(list, &mut names);
        }
    }
    let attempts = members.get_mut("attempts").and_then(Value::as_array_mut);
    for attempt in attempts.into_iter().flatten() {
        if let Some(list) = attempt.get_mut("documents") {
            remove_from(list, &mut names);
        }
    }
    let uploaded = members.get_mut("documents").and_then(Value::as_object_mut);
    if let Some(uploaded) = uploaded {
        uploaded.retain(|hash, _| {
            let is_valid = is_sha256(hash);
            if !is_valid {
                names.push(clean(hash, MAX_NAME_CHARS));
            }
            is_valid
        });
    }
    names
}

fn remove_from(list: &mut Value, names: &mut Vec<String>) {
    let Some(list) = list.as_array_mut() else {
        return;
    };
    list.retain(|document| {
        let is_valid = serde_json::from_value::<Attachment>(document.clone()).is_ok();
        if !is_valid {
            let name = document.get("name").and_then(Value::as_str);
            names.push(clean(name.unwrap_or("?"), MAX_NAME_CHARS));
        }
        is_valid
    });
}

/// The names for a message.
pub(super) fn listed(mut names: Vec<String>) -> String {
    if names.len() > MAX_NAMES {
        names.truncate(MAX_NAMES);
        names.push("…".to_owned());
    }
    names.join(", ")
}
