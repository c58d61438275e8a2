//! A data folder that an older version, or somebody, left open to others is closed to them.

use std::fs;
use std::path::Path;

use crate::files::{close_to_others, is_unfinished};

/// What the program keeps in its data folder, in all rooms, besides what is called `library.` and
/// something.
const OWN: [&str; 9] = [
    "accounts.json",
    "crashes",
    "drafts",
    "lent",
    "log",
    "requirements.json",
    "sandbox",
    "settings.json",
    "trash",
];

/// Whether a folder is meant for several people, as `/tmp` is: it has the sticky bit.
#[cfg(unix)]
fn is_shared(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(folder).is_ok_and(|metadata| metadata.permissions().mode() & 0o1000 != 0)
}

#[cfg(not(unix))]
fn is_shared(_folder: &Path) -> bool {
    false
}

/// Closes what is the program's own in a data folder to everybody else, and the folder itself
/// where it holds nothing else: one that was there before, with other things in it, keeps its mode.
pub fn make_private(root: &Path) {
    // The folder itself may be on another disk, by way of a link.
    let Ok(root) = fs::canonicalize(root) else {
        return;
    };
    let Ok(entries) = fs::read_dir(&root) else {
        return;
    };
    let mut own = Vec::new();
    let mut others = false;
    for entry in entries.flatten() {
        let name = entry.file_name();
        let text = name.to_string_lossy();
        // A damaged one was set aside under a longer name.
        let kept = text.split_once(".damaged").map_or(&*text, |(kept, _)| kept);
        if OWN.contains(&kept) || kept.starts_with("library.") || is_unfinished(&name) {
            own.push(entry.path());
        } else {
            others = true;
        }
    }
    if !others && !is_shared(&root) {
        close_to_others(&root);
        return;
    }
    for path in own {
        close_to_others(&path);
    }
}
