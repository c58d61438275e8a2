//! Writes and reads values as JSON files, durably.
//!
//! A file is written under a temporary name, synced, and renamed, so that the final path always
//! holds a complete file: the old or the new one.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tempfile::NamedTempFile;

use super::StoreError;
use super::draft_file::SUBMISSION;
use super::set_aside::{MAX_JSON_BYTES, OnDamage, set_aside};
use super::skipped_documents::remove_invalid_documents;
use crate::domain::store_error::DamageReason;
use crate::domain::text::clean;
use crate::domain::untrusted_json::Shape;
use crate::files::{NotRead, make_folder, new_beside, put_in_place, read};

/// The format version that this program writes, except for records of submissions.
const FORMAT: u64 = 1;
/// The format version of records of submissions. Since version 2, events are values, not texts.
const RECORD_FORMAT: u64 = 2;
/// The fewest bytes per value in a file with very many values. With the indentation used here,
/// values accepted from outside never take less.
const MIN_BYTES_PER_VALUE: usize = 10;
/// The number of values that a file of any length may hold: as many as fit in 1 MiB. It is more than
/// twice the limit for input from outside, since a record holds both the request and the answer.
const ALWAYS_ALLOWED_VALUES: usize = 1024 * 1024 / MIN_BYTES_PER_VALUE;
/// The most characters of a reason that are shown.
const MAX_REASON: usize = 200;

/// The JSON form of a value in its file.
#[derive(Serialize)]
struct FileContent<'a, T> {
    format: u64,
    #[serde(flatten)]
    value: &'a T,
}

/// The newest format version of a file that this program knows.
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
    put_in_place(write_unplaced(path, value)?, path)
}

/// Writes the value to a complete, synced temporary file that is not moved to `path` yet.
pub(super) fn write_unplaced(path: &Path, value: &impl Serialize) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = new_beside(folder)?;
    let mut text = serde_json::to_vec_pretty(&FileContent {
        format: format_of(path),
        value,
    })?;
    text.push(b'\n');
    file.write_all(&text)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The reason why a file can't be read as a value.
enum FileError {
    Damaged(DamageReason),
    /// The format version, which only a newer program knows.
    Newer(u64),
}

impl From<serde_json::Error> for FileError {
    fn from(error: serde_json::Error) -> Self {
        // The message quotes the invalid input, which may contain any characters.
        Self::Damaged(DamageReason::Json(clean(&error.to_string(), MAX_REASON)))
    }
}

/// Reads a value that [`write_json`] wrote. `None` when there is no such file.
///
/// # Errors
/// When the file can't be read. A damaged file is renamed or left unchanged, never deleted; a file
/// of a newer format is left unchanged.
pub(super) fn read_json<T: DeserializeOwned>(
    path: &Path,
    on_damage: OnDamage,
) -> Result<Option<T>, StoreError> {
    Ok(read_documents(path, on_damage)?.map(|(value, _)| value))
}

/// Like [`read_json`], for a file that may list documents. Also returns the names of the documents
/// that were left out because they are invalid.
pub(super) fn read_documents<T: DeserializeOwned>(
    path: &Path,
    on_damage: OnDamage,
) -> Result<Option<(T, Vec<String>)>, StoreError> {
    let damaged = |reason: DamageReason| match on_damage {
        OnDamage::SetAside => set_aside(path, reason),
        OnDamage::Leave => StoreError::Damaged {
            file: path.to_owned(),
            reason,
            aside: None,
        },
    };
    let bytes = match read(path, MAX_JSON_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.is_missing() => return Ok(None),
        Err(NotRead::TooLarge) => return Err(damaged(DamageReason::TooLarge)),
        Err(error) => {
            return Err(StoreError::NotRead {
                file: path.to_owned(),
                source: error.into(),
            });
        }
    };
    match parse(&bytes, format_of(path)) {
        Ok(value) => Ok(Some(value)),
        Err(FileError::Damaged(reason)) => Err(damaged(reason)),
        Err(FileError::Newer(format)) => Err(StoreError::Newer {
            file: path.to_owned(),
            format,
        }),
    }
}

/// Reads a file of any format version; `None` when it can't be read. The file is never changed.
pub(super) fn peek<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let mut members = members(&read(path, MAX_JSON_BYTES).ok()?).ok()?;
    remove_invalid_documents(&mut members);
    serde_json::from_value(Value::Object(members)).ok()
}

fn parse<T: DeserializeOwned>(bytes: &[u8], newest: u64) -> Result<(T, Vec<String>), FileError> {
    let mut json = members(bytes)?;
    match json.get("format").and_then(Value::as_u64) {
        Some(format) if format > newest => Err(FileError::Newer(format)),
        Some(_) => {
            let left_out = remove_invalid_documents(&mut json);
            Ok((serde_json::from_value(Value::Object(json))?, left_out))
        }
        None => Err(FileError::Damaged(DamageReason::NoFormat)),
    }
}

fn members(bytes: &[u8]) -> Result<Map<String, Value>, FileError> {
    if Shape::of(bytes).values > ALWAYS_ALLOWED_VALUES.max(bytes.len() / MIN_BYTES_PER_VALUE) {
        return Err(FileError::Damaged(DamageReason::TooManyValues));
    }
    Ok(serde_json::from_slice(bytes)?)
}
