//! The old files, moved out of the way: into `library-before-sqlite`, where nothing reads them.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::domain::local_error::StoreError;
use crate::files::{make_folder_below, sync_folder};

/// The folder for the old files.
const KEPT: &str = "library-before-sqlite";
/// How many names are tried for a file.
const MAX_TRIES: u32 = 10_000;

pub(super) fn folder(root: &Path) -> PathBuf {
    root.join(KEPT)
}

/// Moves a file or folder out of the way, and returns its new path; `None` when there is none. The errors
/// name their files there from then on.
///
/// # Errors
/// [`StoreError::NotMoved`]: then it is where it was.
pub(super) fn keep(
    root: &Path,
    name: &str,
    errors: &mut [StoreError],
) -> Result<Option<PathBuf>, StoreError> {
    let old = root.join(name);
    if fs::symlink_metadata(&old).is_err() {
        return Ok(None);
    }
    let new = move_to_free_name(root, &old, name).map_err(|error| StoreError::NotMoved {
        title: old.display().to_string(),
        source: error.into(),
    })?;
    for error in errors {
        relocate(error, &old, &new);
    }
    Ok(Some(new))
}

fn move_to_free_name(root: &Path, old: &Path, name: &str) -> io::Result<PathBuf> {
    let folder = make_folder_below(root, &[KEPT])?;
    let path_of = |number: u32| match number {
        1 => folder.join(name),
        number => folder.join(format!("{name}-{number}")),
    };
    let new = (1..=MAX_TRIES)
        .map(path_of)
        .find(|path| fs::symlink_metadata(path).is_err())
        .ok_or(ErrorKind::AlreadyExists)?;
    fs::rename(old, &new)?;
    sync_folder(&folder)?;
    sync_folder(root)?;
    Ok(new)
}

/// The names of the damaged files that were set aside beside a file of the library.
pub(super) fn set_aside(root: &Path, name: &str) -> Vec<String> {
    let start = format!("{name}.damaged-");
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names.filter(|name| name.starts_with(&start)).collect()
}

fn relocate(error: &mut StoreError, old: &Path, new: &Path) {
    let moved = |path: &Path| {
        let rest = path.strip_prefix(old).ok()?;
        // A path that ends with a separator names a folder.
        Some(if rest.as_os_str().is_empty() {
            new.to_owned()
        } else {
            new.join(rest)
        })
    };
    if let StoreError::NotRead { file, .. }
    | StoreError::Newer { file, .. }
    | StoreError::OtherVersion { folder: file } = error
    {
        if let Some(path) = moved(file) {
            *file = path;
        }
    } else if let StoreError::Damaged { file, aside, .. } | StoreError::LeftOut { file, aside, .. } =
        error
        && aside.is_none()
    {
        *aside = moved(file);
    }
}
