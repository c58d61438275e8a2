//! Values on disk, in one JSON file each, in one folder per kind.
//!
//! A new file replaces the old one by a rename, so that a stop at any moment leaves the old one or
//! the new one. An unreadable file is renamed, never deleted. Independent of the type of the values.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;
use uuid::Uuid;

use crate::files::{
    self, JsonFileError, Layout, Limits, make_folder, new_json_beside, read_formatted, sync_folder,
};

const FORMAT: u64 = 1;
/// The size limit of a file in bytes, and the most values in it. Files written here are much smaller: a request
/// has at most half as many values.
const LIMITS: Limits = Limits {
    bytes: 1024 * 1024,
    values: |_| 100_000,
};

/// The content of a file.
#[derive(Serialize, Deserialize)]
struct Entry<T> {
    guid: Uuid,
    #[serde(rename = "kept")]
    value: T,
}

/// The reason why a file is not an entry of the store.
#[derive(Debug, Error)]
enum EntryError {
    #[error(transparent)]
    File(#[from] JsonFileError),
    #[error("its guid differs from its file name")]
    OtherName,
}

#[derive(Debug)]
pub(super) struct JsonStore<T> {
    folder: PathBuf,
    entries: BTreeMap<Uuid, T>,
    max_entries: usize,
}

impl<T: Serialize + DeserializeOwned> JsonStore<T> {
    /// Reads the stored values. Adds the new names of damaged files to `set_aside`.
    pub(super) fn open(
        folder: PathBuf,
        max_entries: usize,
        set_aside: &mut Vec<PathBuf>,
    ) -> io::Result<Self> {
        make_folder(&folder)?;
        // Left by a stop between writing and renaming: it was never reported as stored.
        files::remove_unfinished(&folder);
        let mut entries = BTreeMap::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            match read(&path) {
                Ok((guid, item)) if entries.len() < max_entries => {
                    entries.insert(guid, item);
                }
                Ok(_) => tracing::warn!(?path, "the sandbox is full, so this file was not read"),
                Err(error) => {
                    tracing::warn!(?path, %error, "the sandbox moved a damaged file aside");
                    set_aside.push(files::set_aside(&path)?);
                }
            }
        }
        Ok(Self {
            folder,
            entries,
            max_entries,
        })
    }

    pub(super) fn get(&self, guid: &Uuid) -> Option<&T> {
        self.entries.get(guid)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &T> {
        self.entries.values()
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&Uuid, &T)> {
        self.entries.iter()
    }

    /// True when nothing more can be added.
    pub(super) fn is_full(&self) -> bool {
        self.entries.len() >= self.max_entries
    }

    /// Stores a value, first on disk: when that fails, nothing changes.
    pub(super) fn put(&mut self, guid: Uuid, item: T) -> io::Result<()> {
        let entry = Entry { guid, value: &item };
        // Without indentation, which could make many times of what was sent.
        let file = new_json_beside(&self.folder, FORMAT, &entry, Layout::Compact)?;
        file.persist(self.folder.join(format!("{guid}.json")))?;
        self.entries.insert(guid, item);
        // The file is in place even if the folder can't be synced.
        if let Err(error) = sync_folder(&self.folder) {
            tracing::warn!(%error, "the sandbox could not sync its folder");
        }
        Ok(())
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<(Uuid, T), EntryError> {
    let object = read_formatted(path, FORMAT, LIMITS)?;
    let entry: Entry<T> =
        serde_json::from_value(Value::Object(object)).map_err(JsonFileError::from)?;
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    if stem != Some(entry.guid.to_string().as_str()) {
        return Err(EntryError::OtherName);
    }
    Ok((entry.guid, entry.value))
}
