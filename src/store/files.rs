//! Whole files, written durably: the one place that writes.
//!
//! A file is written beside its place, synced, and put in place by a rename, so that its
//! name always holds a whole one: the old or the new.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tempfile::{Builder, NamedTempFile};

use super::StoreError;
use crate::domain::outside::Shape;
use crate::domain::text::clean;
use crate::texts::tr;

/// The format version that this program writes.
pub(super) const FORMAT: u64 = 1;
/// The largest JSON file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;
/// How many bytes a value has at least in a file with very many of them. Indented as files
/// are written here, none that came from outside has less.
const BYTES_A_VALUE: usize = 10;
/// How many values a file may hold, whatever its length: those of 1 MiB. It is more than
/// twice what is taken from outside at a time, since a record holds what was sent and what
/// was answered.
const MOST_VALUES: usize = 1024 * 1024 / BYTES_A_VALUE;
/// How much of a reason is told, in characters.
const MAX_REASON: usize = 200;

/// Makes a folder, with those above it, that only this user can look into.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// How the names of unfinished files begin.
const UNFINISHED: &str = ".new-";

/// Removes what a program that was killed had begun to write.
pub(super) fn remove_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name.to_string_lossy().starts_with(UNFINISHED) {
            // It is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A new file in `folder` that only this user can read; gone unless it is put in place.
pub(super) fn new_beside(folder: &Path) -> io::Result<NamedTempFile> {
    Builder::new().prefix(UNFINISHED).tempfile_in(folder)
}

/// Puts a written file in place under its name, durably.
pub(super) fn put_in_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Puts a written file in place under a name that nothing has yet, durably.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] when something has it by now.
pub(super) fn put_in_new_place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Makes renames in a folder durable. Only Unix can and needs it.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// How a value stands in its file.
#[derive(Serialize)]
struct Written<'a, T> {
    format: u64,
    #[serde(flatten)]
    value: &'a T,
}

/// Writes a value as a JSON object with its format version.
pub(super) fn write_json(path: &Path, value: &impl Serialize) -> Result<(), StoreError> {
    write(path, value).map_err(|source| StoreError::NotWritten { source })
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
        format: FORMAT,
        value,
    })?;
    text.push(b'\n');
    file.write_all(&text)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// What becomes of a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnDamage {
    /// It is renamed, so that a whole one can be written and nothing is lost.
    SetAside,
    /// Another program has the library: nothing is changed.
    Leave,
}

/// Why bytes are no value that this program wrote.
enum Trouble {
    Damaged(String),
    /// Of a format that only a newer program knows.
    Newer(u64),
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        // It quotes what is wrong, which may be anything.
        Self::Damaged(clean(&error.to_string(), MAX_REASON))
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
    let damaged = |reason: &str| match on_damage {
        OnDamage::SetAside => set_aside(path, reason),
        OnDamage::Leave => StoreError::Damaged {
            file: path.to_owned(),
            reason: reason.to_owned(),
            aside: None,
        },
    };
    let not_read = |source| StoreError::NotRead {
        file: path.to_owned(),
        source,
    };
    let size = match fs::metadata(path) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(not_read(error)),
    };
    if size > LARGEST {
        return Err(damaged(tr!("it-is-far-too-large")));
    }
    let bytes = fs::read(path).map_err(not_read)?;
    match parse(&bytes) {
        Ok(value) => Ok(Some(value)),
        Err(Trouble::Damaged(reason)) => Err(damaged(&reason)),
        Err(Trouble::Newer(format)) => Err(StoreError::Newer {
            file: path.to_owned(),
            format,
        }),
    }
}

/// What a file holds, of whatever format, as far as it can be read. Nothing becomes of one
/// that can't.
pub(super) fn peek<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let size = fs::metadata(path).ok()?.len();
    let bytes = (size <= LARGEST).then(|| fs::read(path))?.ok()?;
    serde_json::from_value(Value::Object(members(&bytes).ok()?)).ok()
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Trouble> {
    let json = members(bytes)?;
    match json.get("format").and_then(Value::as_u64) {
        Some(format) if format > FORMAT => Err(Trouble::Newer(format)),
        Some(_) => Ok(serde_json::from_value(Value::Object(json))?),
        None => Err(Trouble::Damaged(tr!("it-has-no-format-version").to_owned())),
    }
}

fn members(bytes: &[u8]) -> Result<Map<String, Value>, Trouble> {
    if Shape::of(bytes).values > MOST_VALUES.max(bytes.len() / BYTES_A_VALUE) {
        return Err(Trouble::Damaged(tr!("it-has-far-too-many").to_owned()));
    }
    Ok(serde_json::from_slice(bytes)?)
}

fn set_aside(path: &Path, reason: &str) -> StoreError {
    let aside = free_name(path);
    match fs::rename(path, &aside) {
        Ok(()) => StoreError::Damaged {
            file: path.to_owned(),
            reason: reason.to_owned(),
            aside: Some(aside),
        },
        Err(source) => StoreError::NotRead {
            file: path.to_owned(),
            source,
        },
    }
}

fn free_name(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    (1..1000)
        .map(|number: u32| path.with_file_name(format!("{name}.damaged-{number}")))
        .find(|aside| !aside.exists())
        .unwrap_or_else(|| path.with_extension("damaged"))
}
