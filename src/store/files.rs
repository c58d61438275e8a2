//! Writes and reads values as JSON files, durably.
//!
//! A file is written under a temporary name, synced, and renamed, so that the final path always
//! holds a complete file: the old or the new one.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::NamedTempFile;

use super::StoreError;
use super::json_limits::LIMITS;
use super::set_aside::OnDamage;
use crate::domain::json_fault::{self, JsonFault};
use crate::domain::local_error::DamageReason;
use crate::files::{
    JsonFileError, Layout, NotRead, make_folder, new_json_beside, put_in_place, read_formatted,
};

/// The format version that this program writes.
const FORMAT: u64 = 1;

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
    new_json_beside(folder, FORMAT, value, Layout::Indented)
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
    let damaged = |reason| Err(on_damage.handle(path, reason));
    let object = match read_formatted(path, FORMAT, LIMITS) {
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
        Err(JsonFileError::Json(error)) => {
            return damaged(DamageReason::Content(JsonFault::of(&error)));
        }
        Err(JsonFileError::Newer(format)) => {
            return Err(StoreError::Newer {
                file: path.to_owned(),
                format,
            });
        }
    };
    let Ok(value) = serde_json::from_value(Value::Object(object)) else {
        // Read again to find the member, since a copy of every file would take much memory.
        let fault = match read_formatted(path, FORMAT, LIMITS) {
            Ok(object) => json_fault::fault_in::<T>(&Value::Object(object)),
            Err(_) => JsonFault::WrongValue(String::new()),
        };
        return damaged(DamageReason::Content(fault));
    };
    Ok(Some(value))
}
