//! The modes of files: nobody but their owner reads or changes them.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The mode of a file or folder, without its type.
pub(crate) fn mode(path: &Path) -> u32 {
    std::fs::symlink_metadata(path)
        .unwrap()
        .permissions()
        .mode()
        & 0o7777
}

/// Everything in a folder, and the folder itself.
pub(crate) fn all_under(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    let mut next = 0;
    while let Some(path) = all.get(next).cloned() {
        next += 1;
        if path.is_dir() {
            all.extend(
                std::fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        }
    }
    all
}

/// Checks that only the owner can read and change a folder and everything in it.
#[track_caller]
pub(crate) fn is_private(folder: &Path, when: &str) {
    for path in all_under(folder) {
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        let mode = mode(&path);
        assert_eq!(mode, expected, "{when}: {} has {mode:o}", path.display());
    }
}
