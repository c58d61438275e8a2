//! The contents of documents, moved to their places by content.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::super::documents::{FOLDER, hash_of, place};
use crate::domain::attachment::MAX_FILE_BYTES;
use crate::domain::system_error::SystemError;
use crate::files::{self, make_folder_below, new_beside, put_in_place, sync_folder};

/// The outcome for a document.
pub(super) enum Placed {
    /// In its place, with its number of bytes.
    Whole(u64),
    /// The content is not there, or can't be read.
    NotRead(SystemError),
    /// It is another content.
    Changed,
}

/// Puts the content of a document into its place, unless it is there. The old file stays; both are one
/// file where the disk allows it. The folders are not synced yet: see [`sync`].
///
/// # Errors
/// When it can't be written.
pub(super) fn put(root: &Path, sha256: &str, old: &Path) -> io::Result<Placed> {
    let content = match files::read(old, MAX_FILE_BYTES) {
        Ok(content) => content,
        Err(error) => return Ok(Placed::NotRead(error.into())),
    };
    if hash_of(&content) != sha256 {
        return Ok(Placed::Changed);
    }
    let (folder, name) = place(sha256);
    let folder = make_folder_below(root, &[FOLDER, folder])?;
    let path = folder.join(name);
    match link(old, &path) {
        // The content was synced when it was attached.
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists && is_whole(&path, sha256) => {}
        // Some disks have no links, and a damaged file is replaced.
        Err(_) => {
            let mut copy = new_beside(&folder)?;
            copy.write_all(&content)?;
            put_in_place(copy, &path)?;
        }
    }
    files::close_to_others(&path);
    Ok(Placed::Whole(content.len() as u64))
}

/// Syncs the folders of these documents.
///
/// # Errors
/// When they can't be synced.
pub(super) fn sync<'a>(root: &Path, hashes: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let folder = root.join(FOLDER);
    let below: BTreeSet<&str> = hashes.map(|sha256| place(sha256).0).collect();
    for name in &below {
        sync_folder(&folder.join(name))?;
    }
    if !below.is_empty() {
        sync_folder(&folder)?;
        sync_folder(root)?;
    }
    Ok(())
}

fn link(old: &Path, path: &Path) -> io::Result<()> {
    if !fs::symlink_metadata(old)?.is_file() {
        return Err(ErrorKind::Unsupported.into());
    }
    fs::hard_link(old, path)
}

fn is_whole(path: &Path, sha256: &str) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    let content = is_file.then(|| files::read(path, MAX_FILE_BYTES));
    matches!(content, Some(Ok(content)) if hash_of(&content) == sha256)
}
