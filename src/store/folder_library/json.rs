//! Reads the JSON files of the folder library. No file is ever changed.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::draft_file::SUBMISSION;
use super::invalid_documents;
use crate::domain::json_fault::{self, JsonFault};
use crate::domain::local_error::{DamageReason, StoreError};
use crate::files::{JsonFileError, NotRead, read_formatted};
use crate::store::json_limits::LIMITS;

/// The newest format version, except of records of submissions.
const FORMAT: u64 = 1;
/// The newest format version of records. Since version 2, events are values, not texts.
const RECORD_FORMAT: u64 = 2;

/// Reads a value, and the names of the documents that were left out because they are invalid. `None`
/// when there is no such file.
///
/// # Errors
/// [`StoreError::Damaged`], [`StoreError::Newer`] or [`StoreError::NotRead`].
pub(super) fn read<T: DeserializeOwned>(
    path: &Path,
) -> Result<Option<(T, Vec<String>)>, StoreError> {
    let Some(mut object) = object(path)? else {
        return Ok(None);
    };
    let left_out = invalid_documents::remove(&mut object);
    match serde_json::from_value(Value::Object(object)) {
        Ok(value) => Ok(Some((value, left_out))),
        Err(_) => Err(damaged(path, DamageReason::Content(fault::<T>(path)))),
    }
}

/// The members of a file, with those that only a newer program knows.
///
/// # Errors
/// As [`read`].
pub(super) fn object(path: &Path) -> Result<Option<Map<String, Value>>, StoreError> {
    let newest = if path.ends_with(SUBMISSION) {
        RECORD_FORMAT
    } else {
        FORMAT
    };
    let reason = match read_formatted(path, newest, LIMITS) {
        Ok(object) => return Ok(Some(object)),
        Err(JsonFileError::NotRead(error)) if error.is_missing() => return Ok(None),
        Err(JsonFileError::NotRead(NotRead::TooLarge)) => DamageReason::TooLarge,
        Err(JsonFileError::NotRead(error)) => {
            return Err(StoreError::NotRead {
                file: path.to_owned(),
                source: error.into(),
            });
        }
        Err(JsonFileError::TooManyValues) => DamageReason::TooManyValues,
        Err(JsonFileError::NoFormat) => DamageReason::NoFormat,
        Err(JsonFileError::Json(error)) => DamageReason::Content(JsonFault::of(&error)),
        Err(JsonFileError::Newer(format)) => {
            return Err(StoreError::Newer {
                file: path.to_owned(),
                format,
            });
        }
    };
    Err(damaged(path, reason))
}

fn damaged(path: &Path, reason: DamageReason) -> StoreError {
    StoreError::Damaged {
        file: path.to_owned(),
        reason,
        aside: None,
    }
}

/// The member with a wrong value. The file is read again, since a copy of every file would take much
/// memory.
fn fault<T: DeserializeOwned>(path: &Path) -> JsonFault {
    match object(path) {
        Ok(Some(mut object)) => {
            invalid_documents::remove(&mut object);
            json_fault::fault_in::<T>(&Value::Object(object))
        }
        Ok(None) | Err(_) => JsonFault::WrongValue(String::new()),
    }
}
