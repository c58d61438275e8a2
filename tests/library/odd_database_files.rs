//! Each file of the database is a regular file of the data folder: a link, a pipe, a device, a socket or a
//! folder in its place is named, nothing waits for it, and nothing outside is written.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use profile_desk::store::{Library, StoreError};

use crate::harness::library::full;
use crate::harness::system_calls::soon;

const FILES: [&str; 4] = [
    "library.db",
    "library.db-wal",
    "library.db-shm",
    "library.db-journal",
];

/// Saves a draft, as a program that must not hang.
fn save(root: &Path) -> Result<(), StoreError> {
    let root = root.to_owned();
    soon(move || Library::at(&root).save(&full(2)))
}

/// A library with one draft, and the content of its database.
fn library(root: &Path) -> Vec<u8> {
    Library::at(root).save(&full(1)).unwrap();
    fs::read(root.join("library.db")).unwrap()
}

fn run(program: &str, arguments: &[&str], path: &Path) {
    let made = Command::new(program).arg(path).args(arguments).status();
    assert!(made.unwrap().success(), "{program}");
}

#[test]
fn a_link_in_place_of_a_file_of_the_database_is_named_and_not_followed() {
    for file in FILES {
        for target in ["outside", "data/inside", "missing", "/dev/zero"] {
            let folder = tempfile::tempdir().unwrap();
            let (data, target) = (folder.path().join("data"), folder.path().join(target));
            let database = library(&data);
            let exists = !target.ends_with("missing");
            if exists && !target.starts_with("/dev") {
                // What `SQLite` could use, if it followed the link.
                let content = if file == "library.db" {
                    &database[..]
                } else {
                    b""
                };
                fs::write(&target, content).unwrap();
            }
            let before = target.is_file().then(|| fs::read(&target).unwrap());
            let _ = fs::remove_file(data.join(file));
            symlink(&target, data.join(file)).unwrap();
            let error = save(&data).unwrap_err().to_string();
            let said = format!("{file} is a link");
            assert!(error.contains(&said), "{file} -> {target:?}: {error}");
            let after = target.is_file().then(|| fs::read(&target).unwrap());
            assert_eq!(after, before, "{file} -> {target:?}");
            let outside = fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(
                outside,
                if target.parent() == Some(folder.path()) && exists {
                    2
                } else {
                    1
                }
            );
            // Once the link is gone, nothing is lost but what it had replaced.
            fs::remove_file(data.join(file)).unwrap();
            save(&data).unwrap();
        }
    }
}

#[test]
fn what_is_no_file_in_place_of_one_is_named_and_nothing_waits() {
    for file in FILES {
        for kind in ["pipe", "device", "socket", "folder"] {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path();
            library(data);
            let path = data.join(file);
            let _ = fs::remove_file(&path);
            let _listener = match kind {
                "pipe" => {
                    run("mkfifo", &[], &path);
                    None
                }
                "device" => {
                    run("mknod", &["c", "1", "5"], &path);
                    None
                }
                "socket" => Some(UnixListener::bind(&path).unwrap()),
                _ => {
                    fs::create_dir(&path).unwrap();
                    None
                }
            };
            let error = save(data).unwrap_err().to_string();
            let said = format!("{file} is not a file");
            assert!(error.contains(&said), "{file} as a {kind}: {error}");
        }
    }
}

#[test]
fn a_data_folder_may_be_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (data, link) = (folder.path().join("data"), folder.path().join("link"));
    library(&data);
    symlink(&data, &link).unwrap();
    save(&link).unwrap();
    assert_eq!(Library::at(&data).open().unwrap().drafts.len(), 2);
}
