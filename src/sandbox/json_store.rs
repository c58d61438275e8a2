//! Things kept on disk, one JSON file each, in a folder of their own.
//!
//! A file is written again and put in place by a rename, so that a stop at any moment
//! leaves the old one or the new one. A file that can't be read is set aside, never
//! deleted. Knows nothing of what it keeps.

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
/// No file that was written here is near the size, nor are there so many values in one: a request
/// has half of them at most.
const LIMITS: Limits = Limits {
    bytes: 1024 * 1024,
    values: |_| 100_000,
};

/// What a file holds.
#[derive(Serialize, Deserialize)]
struct Entry<T> {
    guid: Uuid,
    kept: T,
}

/// Why a file is none of the store's.
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
    most: usize,
}

impl<T: Serialize + DeserializeOwned> JsonStore<T> {
    /// Reads what is there; the files that were set aside are added to `set_aside`.
    pub(super) fn open(
        folder: PathBuf,
        most: usize,
        set_aside: &mut Vec<PathBuf>,
    ) -> io::Result<Self> {
        make_folder(&folder)?;
        // Left by a stop between writing and renaming: nobody was told that it is kept.
        files::remove_unfinished(&folder);
        let mut kept = BTreeMap::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            match read(&path) {
                Ok((guid, item)) if kept.len() < most => {
                    kept.insert(guid, item);
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
            entries: kept,
            most,
        })
    }

    pub(super) fn get(&self, guid: &Uuid) -> Option<&T> {
        self.entries.get(guid)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &T> {
        self.entries.values()
    }

    /// Whether nothing more can be added.
    pub(super) fn is_full(&self) -> bool {
        self.entries.len() >= self.most
    }

    /// Keeps a thing, on disk first: when that fails, all is as it was.
    pub(super) fn put(&mut self, guid: Uuid, item: T) -> io::Result<()> {
        let entry = Entry { guid, kept: &item };
        // Without indentation, which could make many times of what was sent.
        let file = new_json_beside(&self.folder, FORMAT, &entry, Layout::Compact)?;
        file.persist(self.folder.join(format!("{guid}.json")))?;
        self.entries.insert(guid, item);
        // The file is in place; that the folder could not be synced changes nothing of it.
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
    Ok((entry.guid, entry.kept))
}
