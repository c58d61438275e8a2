//! Files that can't be read as they are, kept whole under another name.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{is_missing, new_beside, put_in_place, read};

/// How many names are tried.
const MAX_TRIES: u32 = 10_000;

/// Renames a file, so that a whole one can be written in its place. Returns its new path.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path)?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// Keeps a file of at most `most` bytes under a second name, so that its own is never without one.
pub fn keep_beside(path: &Path, most: u64) -> io::Result<PathBuf> {
    let aside = free_name(path)?;
    if fs::hard_link(path, &aside).is_ok() {
        return Ok(aside);
    }
    // Some disks have no links.
    let mut copy = new_beside(path.parent().unwrap_or(Path::new(".")))?;
    copy.write_all(&read(path, most).map_err(io::Error::from)?)?;
    put_in_place(copy, &aside)?;
    Ok(aside)
}

/// The name of a file with a suffix, as nothing is called yet.
fn free_name(path: &Path) -> io::Result<PathBuf> {
    let with_suffix = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".damaged-{number}"));
        PathBuf::from(name)
    };
    (1..=MAX_TRIES)
        .map(with_suffix)
        .find(|aside| is_missing(aside))
        .ok_or_else(|| ErrorKind::AlreadyExists.into())
}
