//! Paths below a folder, without links: what is read, written or removed there stays below it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{NotRead, make_folder, make_new_folder};

/// Makes a folder below `root`, on a path without links: files written there stay below `root`.
pub fn make_folder_below(root: &Path, names: &[&str]) -> io::Result<PathBuf> {
    make_folder(root)?;
    let mut folder = root.to_owned();
    for name in names {
        folder.push(name);
        match fs::symlink_metadata(&folder) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(ErrorKind::NotADirectory.into()),
            Err(error) if error.kind() == ErrorKind::NotFound => match make_new_folder(&folder) {
                // Another program was faster.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && is_folder(&folder) => {}
                made => made?,
            },
            Err(error) => return Err(error),
        }
    }
    Ok(folder)
}

/// The path of a regular file below `root`, and its size in bytes.
///
/// # Errors
/// When there is none, or anything on the path below `root` is a link.
pub fn file_below(root: &Path, names: &[&str]) -> Result<(PathBuf, u64), NotRead> {
    let mut path = root.to_owned();
    let Some((name, folders)) = names.split_last() else {
        return Err(NotRead::NotRegular);
    };
    for folder in folders {
        path.push(folder);
        if !fs::symlink_metadata(&path)?.is_dir() {
            return Err(NotRead::Failed(ErrorKind::NotADirectory.into()));
        }
    }
    path.push(name);
    let metadata = fs::symlink_metadata(&path)?;
    if metadata.is_file() {
        Ok((path, metadata.len()))
    } else {
        Err(NotRead::NotRegular)
    }
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir())
}
