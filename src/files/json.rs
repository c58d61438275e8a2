//! Files that hold one JSON object with its format version.
//!
//! What is read has limits: a file may have been changed by anybody since it was written.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::{Map, Value};
use tempfile::NamedTempFile;
use thiserror::Error;

use super::{NotRead, new_beside, read};
use crate::domain::untrusted_json::Shape;

/// The member that has the format version.
const FORMAT: &str = "format";

/// What a file may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: u64,
    /// How many values, in a file of this many bytes.
    pub values: fn(usize) -> usize,
}

/// Why a file gives no object.
#[derive(Debug, Error)]
pub enum JsonFileError {
    #[error(transparent)]
    NotRead(NotRead),
    #[error("it has too many values")]
    TooManyValues,
    /// The error quotes what is wrong, which may be anything.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error("it has no format version")]
    NoFormat,
    /// Only a newer program knows the format.
    #[error("it has the format version {0} of a newer program")]
    Newer(u64),
}

/// How an object is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Indented,
    /// Without indentation, which can make a deep value many times as long.
    Compact,
}

#[derive(Serialize)]
struct Formatted<'a, T> {
    format: u64,
    #[serde(flatten)]
    value: &'a T,
}

/// A new file in `folder` with a value and its format version, whole and synced, but not in its
/// place yet. The value has to be an object.
pub fn new_json_beside(
    folder: &Path,
    format: u64,
    value: &impl Serialize,
    layout: Layout,
) -> io::Result<NamedTempFile> {
    let formatted = Formatted { format, value };
    let mut text = match layout {
        Layout::Indented => serde_json::to_vec_pretty(&formatted)?,
        Layout::Compact => serde_json::to_vec(&formatted)?,
    };
    text.push(b'\n');
    let mut file = new_beside(folder)?;
    file.write_all(&text)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Reads an object of whatever format, with its format version where it has one.
pub fn read_object(path: &Path, limits: Limits) -> Result<Map<String, Value>, JsonFileError> {
    let bytes = read(path, limits.bytes).map_err(JsonFileError::NotRead)?;
    if Shape::of(&bytes).values > (limits.values)(bytes.len()) {
        return Err(JsonFileError::TooManyValues);
    }
    Ok(serde_json::from_slice(&bytes)?)
}

/// Reads an object of a format version up to `newest`.
pub fn read_formatted(
    path: &Path,
    newest: u64,
    limits: Limits,
) -> Result<Map<String, Value>, JsonFileError> {
    let object = read_object(path, limits)?;
    match object.get(FORMAT).and_then(Value::as_u64) {
        Some(format) if format > newest => Err(JsonFileError::Newer(format)),
        Some(_) => Ok(object),
        None => Err(JsonFileError::NoFormat),
    }
}
