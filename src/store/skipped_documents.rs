//! Documents in files of the library that can't be ones that this program wrote: they are left
//! out, and the file is kept whole beside the new one.
//!
//! The hash of a document becomes a part of a path, so a text that is none must not get that far.

use std::path::Path;

use serde_json::{Map, Value};

use super::StoreError;
use super::set_aside::{LARGEST, OnDamage};
use crate::domain::attachment::{Attachment, is_sha256};
use crate::domain::text::clean;
use crate::files;

/// How many documents are named, and with how many characters each.
const MOST_NAMED: usize = 5;
const LONGEST_NAME: usize = 80;

/// Takes out of the members of a draft, or of the record of a submission, the documents that can't
/// be read, and returns their names.
pub(super) fn take_out(members: &mut Map<String, Value>) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(list) = members.get_mut("attachments") {
        take_out_of_list(list, &mut names);
    }
    for sent in ["sent", "refused"] {
        if let Some(list) = members
            .get_mut(sent)
            .and_then(|sent| sent.get_mut("documents"))
        {
            take_out_of_list(list, &mut names);
        }
    }
    let attempts = members.get_mut("attempts").and_then(Value::as_array_mut);
    for attempt in attempts.into_iter().flatten() {
        if let Some(list) = attempt.get_mut("documents") {
            take_out_of_list(list, &mut names);
        }
    }
    let uploaded = members.get_mut("documents").and_then(Value::as_object_mut);
    if let Some(uploaded) = uploaded {
        uploaded.retain(|hash, _| {
            let kept = is_sha256(hash);
            if !kept {
                names.push(clean(hash, LONGEST_NAME));
            }
            kept
        });
    }
    names
}

fn take_out_of_list(list: &mut Value, names: &mut Vec<String>) {
    let Some(list) = list.as_array_mut() else {
        return;
    };
    list.retain(|document| {
        let kept = serde_json::from_value::<Attachment>(document.clone()).is_ok();
        if !kept {
            let name = document.get("name").and_then(Value::as_str);
            names.push(clean(name.unwrap_or("?"), LONGEST_NAME));
        }
        kept
    });
}

/// What is said of the documents that were left out of a file. Where it may be changed, the file
/// is kept as it is under another name, and `write` puts what was read in its place.
pub(super) fn complaint(
    file: &Path,
    mut names: Vec<String>,
    on_damage: OnDamage,
    write: impl FnOnce() -> Result<(), StoreError>,
) -> StoreError {
    let mut aside = None;
    if on_damage == OnDamage::SetAside {
        match files::keep_beside(file, LARGEST) {
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
    if names.len() > MOST_NAMED {
        names.truncate(MOST_NAMED);
        names.push("…".to_owned());
    }
    StoreError::LeftOut {
        file: file.to_owned(),
        names: names.join(", "),
        aside,
    }
}
