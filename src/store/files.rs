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

/// The format version that this program writes.
pub(super) const FORMAT: u64 = 1;
/// The largest JSON file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

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

/// Makes renames in a folder durable. Only Unix can and needs it.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
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
    let mut json = Map::new();
    json.insert("format".to_owned(), FORMAT.into());
    if let Value::Object(members) = serde_json::to_value(value)? {
        json.extend(members);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = new_beside(folder)?;
    let mut text = serde_json::to_vec_pretty(&json)?;
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

/// A value, and all members of the file it was read from.
type Read<T> = (T, Map<String, Value>);

/// Reads a value that [`write_json`] wrote, and all members of its file. `None` when
/// there is no such file.
///
/// # Errors
/// A damaged file is set aside under its name plus a suffix, or left, never deleted; a
/// newer one is left alone.
pub(super) fn read_json<T: DeserializeOwned>(
    path: &Path,
    on_damage: OnDamage,
) -> Result<Option<Read<T>>, StoreError> {
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
        return Err(damaged("it is far too large"));
    }
    let bytes = fs::read(path).map_err(not_read)?;
    let json: Map<String, Value> = match serde_json::from_slice(&bytes) {
        Ok(json) => json,
        Err(error) => return Err(damaged(&error.to_string())),
    };
    let format = json.get("format").and_then(Value::as_u64);
    match format {
        Some(format) if format > FORMAT => {
            return Err(StoreError::Newer {
                file: path.to_owned(),
                format,
            });
        }
        Some(_) => {}
        None => return Err(damaged("it has no format version")),
    }
    match serde_json::from_value(Value::Object(json.clone())) {
        Ok(value) => Ok(Some((value, json))),
        Err(error) => Err(damaged(&error.to_string())),
    }
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
