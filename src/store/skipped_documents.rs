//! Invalid documents in files of the library, which this program can't have written: they are left
//! out, and the original file is kept next to the new one.
//!
//! The hash of a document becomes part of a path, so a text that is not a hash must be rejected.

use std::path::Path;

use serde_json::{Map, Value};

use super::StoreError;
use super::json_limits::MAX_JSON_BYTES;
use super::set_aside::OnDamage;
use crate::domain::attachment::{Attachment, is_sha256};
use crate::domain::text::clean;
use crate::files;

/// The most documents that are named, and the most characters of each name.
const MAX_NAMES: usize = 5;
const MAX_NAME_CHARS: usize = 80;

/// Removes the invalid documents from the members of a draft, or of the record of a submission, and
/// returns their names.
pub(super) fn remove_invalid_documents(members: &mut Map<String, Value>) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(list) = members.get_mut("attachments") {
        remove_invalid(list, &mut names);
    }
    for sent in ["sent", "refused"] {
        if let Some(list) = members
            .get_mut(sent)
            .and_then(|sent| sent.get_mut("documents"))
        {
            remove_invalid(list, &mut names);
        }
    }
    let attempts = members.get_mut("attempts").and_then(Value::as_array_mut);
    for attempt in attempts.into_iter().flatten() {
        if let Some(list) = attempt.get_mut("documents") {
            remove_invalid(list, &mut names);
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

fn remove_invalid(list: &mut Value, names: &mut Vec<String>) {
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

/// The error that names the documents that were left out of a file. If the file may be changed, the
/// original is kept under another name, and `write` replaces it by the part that was read.
pub(super) fn left_out_error(
    file: &Path,
    mut names: Vec<String>,
    on_damage: OnDamage,
    write: impl FnOnce() -> Result<(), StoreError>,
) -> StoreError {
    let mut aside = None;
    if on_damage == OnDamage::SetAside {
        match files::keep_beside(file, MAX_JSON_BYTES) {
            Ok(path) => {
                aside = Some(path);
                if let Err(error) = write() {
                    return error;
                }
            }
            Err(error) => {
                return StoreError::NotWritten {
                    source: error.into(),
                };
            }
        }
    }
    if names.len() > MAX_NAMES {
        names.truncate(MAX_NAMES);
        names.push("…".to_owned());
    }
    StoreError::LeftOut {
        file: file.to_owned(),
        names: names.join(", "),
        aside,
    }
}
