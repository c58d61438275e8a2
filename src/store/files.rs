//! Values as files of JSON, written durably.
//!
//! A file is written beside its place, synced, and put in place by a rename, so that its
//! name always holds a whole one: the old or the new.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tempfile::NamedTempFile;

use super::StoreError;
use super::draft_file::SUBMISSION;
use super::set_aside::{LARGEST, OnDamage, set_aside};
use super::skipped_documents::take_out;
use crate::domain::store_error::DamageReason;
use crate::domain::text::clean;
use crate::domain::untrusted_json::Shape;
use crate::files::{NotRead, make_folder, new_beside, put_in_place, read};

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
/// How much of a reason is told, in characters.
const MAX_REASON: usize = 200;

/// How a value stands in its file.
#[derive(Serialize)]
struct Written<'a, T> {
    format: u64,
    #[serde(flatten)]
    value: &'a T,
}

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
    let mut file = new_beside(folder)?;
    let mut text = serde_json::to_vec_pretty(&Written {
        format: format_of(path),
        value,
    })?;
    text.push(b'\n');
    file.write_all(&text)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Why bytes are no value that this program wrote.
enum FileError {
    Damaged(DamageReason),
    /// Of a format that only a newer program knows.
    Newer(u64),
}

impl From<serde_json::Error> for FileError {
    fn from(error: serde_json::Error) -> Self {
        // It quotes what is wrong, which may be anything.
        Self::Damaged(DamageReason::Json(clean(&error.to_string(), MAX_REASON)))
    }
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
    let damaged = |reason: DamageReason| match on_damage {
        OnDamage::SetAside => set_aside(path, reason),
        OnDamage::Leave => StoreError::Damaged {
            file: path.to_owned(),
            reason,
            aside: None,
        },
    };
    let bytes = match read(path, LARGEST) {
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

/// What a file holds, of whatever format, as far as it can be read. Nothing becomes of one
/// that can't.
pub(super) fn peek<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let mut members = members(&read(path, LARGEST).ok()?).ok()?;
    take_out(&mut members);
    serde_json::from_value(Value::Object(members)).ok()
}

fn parse<T: DeserializeOwned>(bytes: &[u8], newest: u64) -> Result<(T, Vec<String>), FileError> {
    let mut json = members(bytes)?;
    match json.get("format").and_then(Value::as_u64) {
        Some(format) if format > newest => Err(FileError::Newer(format)),
        Some(_) => {
            let left_out = take_out(&mut json);
            Ok((serde_json::from_value(Value::Object(json))?, left_out))
        }
        None => Err(FileError::Damaged(DamageReason::NoFormat)),
    }
}

fn members(bytes: &[u8]) -> Result<Map<String, Value>, FileError> {
    if Shape::of(bytes).values > MOST_VALUES.max(bytes.len() / BYTES_A_VALUE) {
        return Err(FileError::Damaged(DamageReason::TooManyValues));
    }
    Ok(serde_json::from_slice(bytes)?)
}
