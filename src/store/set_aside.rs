//! Renames damaged files, so that their content is kept.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::StoreError;
use crate::domain::store_error::DamageReason;
use crate::files::{is_missing, new_beside, put_in_place, read};

/// The largest JSON file that is read, in bytes.
pub(super) const MAX_JSON_BYTES: u64 = 64 * 1024 * 1024;

/// The handling of a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnDamage {
    /// The file is renamed, so that a new one can be written and nothing is lost.
    SetAside,
    /// The file is not changed, because another program has the library.
    Leave,
}

pub(super) fn set_aside(path: &Path, reason: DamageReason) -> StoreError {
    let aside = free_name(path);
    match fs::rename(path, &aside) {
        Ok(()) => StoreError::Damaged {
            file: path.to_owned(),
            reason,
            aside: Some(aside),
        },
        Err(error) => StoreError::NotRead {
            file: path.to_owned(),
            source: error.into(),
        },
    }
}

fn free_name(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    (1..1000)
        .map(|number: u32| path.with_file_name(format!("{name}.damaged-{number}")))
        .find(|aside| is_missing(aside))
        .unwrap_or_else(|| path.with_extension("damaged"))
}

/// Keeps a copy of a file under a second name, while the file stays in place.
pub(super) fn keep_beside(file: &Path) -> io::Result<PathBuf> {
    let aside = free_name(file);
    if fs::hard_link(file, &aside).is_ok() {
        return Ok(aside);
    }
    // Some file systems have no hard links.
    let mut copy = new_beside(file.parent().unwrap_or(Path::new(".")))?;
    copy.write_all(&read(file, MAX_JSON_BYTES).map_err(io::Error::from)?)?;
    put_in_place(copy, &aside)?;
    Ok(aside)
}
