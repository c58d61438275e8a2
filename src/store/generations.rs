//! The saves before the last one.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::files::{new_beside, put_in_place};

/// The saves before the last one that are kept, newest first.
pub(super) const GENERATIONS: [&str; 2] = ["draft.json.1", "draft.json.2"];

/// Keeps the last save as a generation: as a second name of the same content, so that
/// the draft's own name is never without a file.
pub(super) fn keep_generation(current: &Path) -> io::Result<()> {
    let [newer, older] = GENERATIONS.map(|name| current.with_file_name(name));
    if !current.exists() {
        return Ok(());
    }
    // A save that failed half-way may have left two names of one file: a rename between
    // them would do nothing, so the target goes first.
    if newer.exists() {
        gone(fs::remove_file(&older))?;
        fs::rename(&newer, &older)?;
    }
    if fs::hard_link(current, &newer).is_ok() {
        return Ok(());
    }
    // Some disks have no links.
    let mut copy = new_beside(current.parent().unwrap_or(Path::new(".")))?;
    io::copy(&mut fs::File::open(current)?, &mut copy)?;
    put_in_place(copy, &newer)
}

/// That there was nothing to remove is as good.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
