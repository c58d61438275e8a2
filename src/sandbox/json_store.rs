//! Values on disk, in one JSON file each, in one folder per kind.
//!
//! A new file replaces the old one by a rename, so that a stop at any moment leaves the old one or
//! the new one. An unreadable file is renamed, never deleted. Independent of the type of the values.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::untrusted_json::Shape;
use crate::files::{self, make_folder, new_beside, sync_folder};

const FORMAT: u32 = 1;
/// The size limit of a file, in bytes. Files written here are much smaller; a larger one is not read.
const MAX_BYTES: u64 = 1024 * 1024;
/// The most values in a file: a request has at most half as many.
const MAX_VALUES: usize = 100_000;

#[derive(Serialize)]
struct NewFile<'a, T> {
    format: u32,
    guid: Uuid,
    #[serde(rename = "kept")]
    value: &'a T,
}

#[derive(Deserialize)]
struct StoredFile<T> {
    format: u32,
    guid: Uuid,
    #[serde(rename = "kept")]
    value: T,
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
                    set_aside.push(put_aside(&path)?);
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

    /// True when nothing more can be added.
    pub(super) fn is_full(&self) -> bool {
        self.entries.len() >= self.max_entries
    }

    /// Stores a value, first on disk: when that fails, nothing changes.
    pub(super) fn put(&mut self, guid: Uuid, item: T) -> io::Result<()> {
        let mut file = new_beside(&self.folder)?;
        let content = NewFile {
            format: FORMAT,
            guid,
            value: &item,
        };
        // Without indentation, which could make the file many times larger than the request.
        serde_json::to_writer(&mut file, &content)?;
        file.flush()?;
        file.as_file().sync_all()?;
        file.persist(self.folder.join(format!("{guid}.json")))?;
        self.entries.insert(guid, item);
        // The file is in place even if the folder can't be synced.
        if let Err(error) = sync_folder(&self.folder) {
            tracing::warn!(%error, "the sandbox could not sync its folder");
        }
        Ok(())
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> io::Result<(Uuid, T)> {
    let bytes = files::read(path, MAX_BYTES).map_err(io::Error::from)?;
    if Shape::of(&bytes).values > MAX_VALUES {
        return Err(io::Error::other("it has far too many parts"));
    }
    let file: StoredFile<T> = serde_json::from_slice(&bytes)?;
    if file.format != FORMAT {
        return Err(io::Error::other("it has an unknown format"));
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    if stem != Some(file.guid.to_string().as_str()) {
        return Err(io::Error::other("its guid differs from its file name"));
    }
    Ok((file.guid, file.value))
}

/// Renames a file by adding an unused suffix.
fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let mut number = 1_u32;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".damaged-{number}"));
        let aside = PathBuf::from(name);
        if !aside.try_exists()? {
            fs::rename(path, &aside)?;
            return Ok(aside);
        }
        number = number.saturating_add(1);
    }
}
