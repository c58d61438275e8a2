//! Removes other users' access to a data folder, which an older version or a person may have given.
//!
//! Only in a folder that is certainly a library, and only for files that this program makes there:
//! other files may have the same names, such as `/var/log` or somebody's own `drafts`.

use std::fs;
use std::path::Path;

use uuid::Uuid;

use crate::files::{close_all_to_others, close_to_others, is_open_to_others, is_unfinished};

/// True for a folder that several users share, like the system's temporary folder: it has the sticky
/// bit.
#[cfg(unix)]
fn is_shared(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(folder).is_ok_and(|metadata| metadata.permissions().mode() & 0o1000 != 0)
}

#[cfg(not(unix))]
fn is_shared(_folder: &Path) -> bool {
    false
}

/// Removes other users' access to the program's own files in a data folder, and to the folder itself
/// when it contains nothing else: a folder with other files keeps its mode.
///
/// A subfolder that is already closed is skipped: other users can't reach its content.
pub fn make_private(root: &Path) {
    // The folder may be a link to another disk.
    if let Ok(root) = fs::canonicalize(root)
        && is_library(&root)
    {
        close_own(&root, "");
    }
}

/// True when a folder is certainly the data folder of this program.
fn is_library(root: &Path) -> bool {
    let is_file = |path: &Path| fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    let is_folder = |path: &Path| fs::symlink_metadata(path).is_ok_and(|found| found.is_dir());
    let is_draft = |folder: &Path| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        is_id(&name) && is_file(&folder.join("draft.json"))
    };
    let has_draft = || {
        let entries = fs::read_dir(root.join("drafts")).into_iter().flatten();
        entries.flatten().any(|entry| is_draft(&entry.path()))
    };
    let sandbox = root.join("sandbox");
    is_file(&root.join("library.db"))
        || is_file(&root.join("library.lock"))
        || is_file(&root.join("library.json"))
        || (is_file(&sandbox.join("lock")) && is_folder(&sandbox.join("profiles")))
        || has_draft()
}

/// Closes the program's own files in the data folder (`name` is blank), or in the subfolder `name`.
fn close_own(folder: &Path, name: &str) {
    let mut has_foreign = is_shared(folder);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, file_name) = (entry.path(), entry.file_name());
        let inner = file_name.to_string_lossy();
        let is_own_file = is_own(name, &inner) || is_unfinished(&file_name);
        has_foreign |= !is_own_file;
        if is_own_file && is_open_to_others(&path) {
            if name.is_empty() && path.is_dir() {
                close_own(&path, &inner);
            } else {
                close_all_to_others(&path);
            }
        }
    }
    if !has_foreign {
        close_to_others(folder);
    }
}

/// True when the program makes a file of this name in the data folder (`""`) or in a subfolder.
fn is_own(folder: &str, name: &str) -> bool {
    // A damaged file was renamed by adding a suffix.
    let original_name = name
        .split_once(".damaged")
        .map_or(name, |(original_name, _)| original_name);
    match folder {
        "" => {
            const NAMES: [&str; 20] = [
                "accounts.claim",
                "accounts.json",
                "accounts.lock",
                "backups",
                "crashes",
                "documents",
                "drafts",
                "lent",
                "library-before-sqlite",
                "library.db",
                "library.json",
                "library.lock",
                "library-recovered.db",
                "log",
                "programs",
                "requirements.json",
                "sandbox",
                "sending",
                "settings.json",
                "trash",
            ];
            // SQLite's other files of the database.
            let original_name = ["-wal", "-shm"]
                .iter()
                .find_map(|end| original_name.strip_suffix(end))
                .unwrap_or(original_name);
            NAMES.contains(&original_name)
                || name.starts_with("library.claim")
                || name.starts_with("library-damaged-")
        }
        "drafts" | "trash" | "lent" => is_id(name),
        "documents" => name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "programs" | "sending" => is_id(name.split_once('.').map_or(name, |(id, _)| id)),
        "library-before-sqlite" => true,
        "backups" => {
            name.starts_with("library-")
                || ["backup.", "recovery."]
                    .iter()
                    .any(|start| name.starts_with(start))
        }
        "log" => name.starts_with("profile-desk."),
        "crashes" => name == "untold" || is_report(name),
        "sandbox" => ["address", "documents", "lock", "profiles"].contains(&name),
        _ => false,
    }
}

/// True when a name is an id as this program writes it.
fn is_id(name: &str) -> bool {
    Uuid::try_parse(name).is_ok_and(|id| id.to_string() == name)
}

/// True for the name of a crash report: a time and `.txt`.
fn is_report(name: &str) -> bool {
    let time = name.strip_suffix(".txt").unwrap_or_default();
    let in_time = |sign: char| sign.is_ascii_digit() || "-T.".contains(sign);
    time.len() > 10 && time.chars().all(in_time)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;

    use super::*;

    const DRAFT_FILE: &str = "drafts/0f8fad5b-d9cb-469f-a165-70867728950e/draft.json";

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// A data folder with these files, all open to other users.
    fn open_folder(files: &[&str]) -> (tempfile::TempDir, PathBuf) {
        let above = tempfile::tempdir().unwrap();
        let root = above.path().join("data");
        fs::create_dir(&root).unwrap();
        set_mode(&root, 0o755);
        for file in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "{}").unwrap();
            set_mode(&path, 0o644);
            for folder in path.ancestors().skip(1).take_while(|one| *one != root) {
                set_mode(folder, 0o755);
            }
        }
        (above, root)
    }

    /// Closes the data folder, and returns the files and folders that are still open to others.
    fn left_open<'a>(root: &Path, names: &[&'a str]) -> Vec<&'a str> {
        make_private(root);
        let open = |name: &&&str| mode(&root.join(name)) & 0o077 != 0;
        names.iter().filter(open).copied().collect()
    }

    #[test]
    fn leaves_a_folder_that_is_not_a_library_unchanged() {
        let similar = [
            "",
            "drafts/novel.txt",
            "log/syslog",
            "sandbox/documents/one",
            "settings.json",
            "trash/old",
        ];
        let (_above, root) = open_folder(&similar[1..]);
        assert_eq!(left_open(&root, &similar), similar);
        // An empty folder also stays unchanged.
        let (_above, root) = open_folder(&[]);
        assert_eq!(left_open(&root, &[""]), [""]);
    }

    #[test]
    fn closes_only_the_files_of_the_program_in_a_library() {
        let own = [
            DRAFT_FILE,
            "crashes/2026-03-01T12-00-00.000001.txt",
            "documents/ab/abcd",
            "library.db",
            "library.db-wal",
            "library.json",
            "log/profile-desk.log",
            "sandbox/lock",
            "settings.json.damaged-1",
        ];
        let foreign = [
            "drafts/novel.txt",
            "log/syslog",
            "log/apache/access",
            "crashes/dump",
            "documents/letter.pdf",
            "library.txt",
            "sandbox/castle",
        ];
        let (_above, root) = open_folder(&[&own[..], &foreign[..]].concat());
        assert_eq!(
            left_open(&root, &[&own[..], &foreign[..]].concat()),
            foreign
        );
        // Other users can still reach their own files.
        let folders = [
            "",
            "documents",
            "drafts",
            "log",
            "log/apache",
            "crashes",
            "sandbox",
        ];
        assert_eq!(left_open(&root, &folders), folders);
    }

    #[test]
    fn each_sign_of_a_library_closes_all_of_it() {
        for marker in ["library.db", "library.lock", "library.json", DRAFT_FILE] {
            let files = [marker, "sandbox/profiles/one.json", "log/profile-desk.log"];
            let (_above, root) = open_folder(&files);
            let folders = ["", "sandbox", "sandbox/profiles", "log"];
            let all = [&files[..], &folders].concat();
            assert_eq!(left_open(&root, &all), [""; 0], "{marker}");
        }
        let files = ["sandbox/lock", "sandbox/profiles/one.json"];
        let (_above, root) = open_folder(&files);
        assert_eq!(
            left_open(&root, &["", "sandbox", files[0], files[1]]),
            [""; 0]
        );
    }

    #[test]
    fn skips_a_folder_that_is_already_closed() {
        let (_above, root) = open_folder(&[DRAFT_FILE]);
        set_mode(&root.join("drafts"), 0o700);
        assert_eq!(left_open(&root, &["", DRAFT_FILE]), [DRAFT_FILE]);
    }
}
