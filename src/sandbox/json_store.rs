//! Things kept on disk, one JSON file each, in a folder of their own.
//!
//! A file is written again and put in place by a rename, so that a stop at any moment
//! leaves the old one or the new one. A file that can't be read is set aside, never
//! deleted. Knows nothing of what it keeps.

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
/// No file that was written here is near it; a bigger one isn't read into memory.
const MOST_BYTES: u64 = 1024 * 1024;
/// Nor are there so many values in one: a request has half of them at most.
const MOST_VALUES: usize = 100_000;

#[derive(Serialize)]
struct Written<'a, T> {
    format: u32,
    guid: Uuid,
    kept: &'a T,
}

#[derive(Deserialize)]
struct Read<T> {
    format: u32,
    guid: Uuid,
    kept: T,
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
                    set_aside.push(put_aside(&path)?);
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
        let mut file = new_beside(&self.folder)?;
        let written = Written {
            format: FORMAT,
            guid,
            kept: &item,
        };
        // Without indentation, which could make many times of what was sent.
        serde_json::to_writer(&mut file, &written)?;
        file.flush()?;
        file.as_file().sync_all()?;
        file.persist(self.folder.join(format!("{guid}.json")))?;
        self.entries.insert(guid, item);
        // The file is in place; that the folder could not be synced changes nothing of it.
        if let Err(error) = sync_folder(&self.folder) {
            tracing::warn!(%error, "the sandbox could not sync its folder");
        }
        Ok(())
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> io::Result<(Uuid, T)> {
    let bytes = files::read(path, MOST_BYTES).map_err(io::Error::from)?;
    if Shape::of(&bytes).values > MOST_VALUES {
        return Err(io::Error::other("it has far too many parts"));
    }
    let read: Read<T> = serde_json::from_slice(&bytes)?;
    if read.format != FORMAT {
        return Err(io::Error::other("it has an unknown format"));
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    if stem != Some(read.guid.to_string().as_str()) {
        return Err(io::Error::other("its guid differs from its file name"));
    }
    Ok((read.guid, read.kept))
}

/// Renames a file to its name plus a suffix that is free.
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
