//! Values as files of JSON, written durably.
//!
//! A file is written beside its place, synced, and put in place by a rename, so that its
//! name always holds a whole one: the old or the new.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::NamedTempFile;

use super::StoreError;
use super::draft_file::SUBMISSION;
use super::set_aside::{LARGEST, OnDamage};
use super::skipped_documents::take_out;
use crate::domain::store_error::DamageReason;
use crate::domain::text::clean;
use crate::files::{
    JsonFileError, Layout, Limits, NotRead, make_folder, new_json_beside, put_in_place,
    read_formatted, read_object,
};

/// The format version that this program writes, but for records of submissions.
const FORMAT: u64 = 1;
/// That of records of submissions: since 2 they keep what happened as values, not as sentences.
const RECORD_FORMAT: u64 = 2;
/// How many bytes a value has at least in a file with very many of them. Indented as files
/// are written here, none that came from outside has less.
const BYTES_A_VALUE: usize = 10;
/// How many values a file may hold, whatever its length: those of 1 MiB. It is more than
/// twice what is taken from outside at a time, since a record holds what was sent and what
/// was answered.
const MOST_VALUES: usize = 1024 * 1024 / BYTES_A_VALUE;
const LIMITS: Limits = Limits {
    bytes: LARGEST,
    values: |bytes| MOST_VALUES.max(bytes / BYTES_A_VALUE),
};
/// How much of a reason is told, in characters.
const MAX_REASON: usize = 200;

/// The newest format version of a file that is known here.
fn format_of(path: &Path) -> u64 {
    if path.ends_with(SUBMISSION) {
        RECORD_FORMAT
    } else {
        FORMAT
    }
}

/// Writes a value as a JSON object with its format version.
pub(super) fn write_json(path: &Path, value: &impl Serialize) -> Result<(), StoreError> {
    write(path, value).map_err(|error| StoreError::NotWritten {
        source: error.into(),
    })
}

fn write(path: &Path, value: &impl Serialize) -> io::Result<()> {
    put_in_place(written(path, value)?, path)
}

/// A file with the value, whole and synced, but not in its place yet.
pub(super) fn written(path: &Path, value: &impl Serialize) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    new_json_beside(folder, format_of(path), value, Layout::Indented)
}

/// Reads a value that [`write_json`] wrote. `None` when there is no such file.
///
/// # Errors
/// A damaged file is set aside under its name plus a suffix, or left, never deleted; a
/// newer one is left alone.
pub(super) fn read_json<T: DeserializeOwned>(
    path: &Path,
    on_damage: OnDamage,
) -> Result<Option<T>, StoreError> {
    Ok(read_documents(path, on_damage)?.map(|(value, _)| value))
}

/// The same of a file that may name documents: with the names of those that were left out.
pub(super) fn read_documents<T: DeserializeOwned>(
    path: &Path,
    on_damage: OnDamage,
) -> Result<Option<(T, Vec<String>)>, StoreError> {
    let damaged = |reason| Err(on_damage.handle(path, reason));
    let not_json = |error: serde_json::Error| {
        // It quotes what is wrong, which may be anything.
        DamageReason::Json(clean(&error.to_string(), MAX_REASON))
    };
    let mut object = match read_formatted(path, format_of(path), LIMITS) {
        Ok(object) => object,
        Err(JsonFileError::NotRead(error)) if error.is_missing() => return Ok(None),
        Err(JsonFileError::NotRead(NotRead::TooLarge)) => return damaged(DamageReason::TooLarge),
        Err(JsonFileError::NotRead(error)) => {
            return Err(StoreError::NotRead {
                file: path.to_owned(),
                source: error.into(),
            });
        }
        Err(JsonFileError::TooManyValues) => return damaged(DamageReason::TooManyValues),
        Err(JsonFileError::NoFormat) => return damaged(DamageReason::NoFormat),
        Err(JsonFileError::Json(error)) => return damaged(not_json(error)),
        Err(JsonFileError::Newer(format)) => {
            return Err(StoreError::Newer {
                file: path.to_owned(),
                format,
            });
        }
    };
    let left_out = take_out(&mut object);
    match serde_json::from_value(Value::Object(object)) {
        Ok(value) => Ok(Some((value, left_out))),
        Err(error) => damaged(not_json(error)),
    }
}

/// What a file holds, of whatever format, as far as it can be read. Nothing becomes of one
/// that can't.
pub(super) fn peek<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let mut object = read_object(path, LIMITS).ok()?;
    take_out(&mut object);
    serde_json::from_value(Value::Object(object)).ok()
}
