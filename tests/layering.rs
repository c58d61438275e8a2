//! Who may know whom: the map in `src/lib.rs`, read off the code itself.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The files of a room, with their code: comments and tests left out.
fn room(name: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inside = |path: &PathBuf| {
        let relative = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let here = relative.starts_with(&format!("{name}/")) || relative == format!("{name}.rs");
        here.then_some(relative)
    };
    let files: Vec<(String, String)> = sources(&root)
        .iter()
        .filter_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let lines = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            Some((inside(path)?, lines.collect::<Vec<_>>().join("\n")))
        })
        .collect();
    assert!(!files.is_empty(), "there is no room called {name}");
    files
}

fn knows_none_of(name: &str, forbidden: &[&str]) {
    for (file, code) in room(name) {
        for word in forbidden {
            assert!(!code.contains(word), "{file} must not know {word}");
        }
    }
}

const ROOMS: [&str; 15] = [
    "api",
    "app",
    "cli",
    "connect",
    "crash",
    "desktop",
    "domain",
    "files",
    "log",
    "memory",
    "sandbox",
    "store",
    "submit",
    "thumbnail",
    "ui",
];

fn knows_only(name: &str, allowed: &[&str]) {
    let others = ROOMS
        .iter()
        .filter(|other| **other != name && !allowed.contains(other));
    let forbidden: Vec<String> = others.map(|other| format!("crate::{other}")).collect();
    let forbidden: Vec<&str> = forbidden.iter().map(String::as_str).collect();
    knows_none_of(name, &forbidden);
}

#[test]
fn each_room_knows_only_its_neighbours() {
    knows_only("domain", &[]);
    knows_only("files", &[]);
    knows_only("api", &["domain", "files"]);
    knows_only("store", &["domain", "files"]);
    // A mistake made in both would cancel out.
    knows_only("sandbox", &["domain", "files"]);
    knows_only("submit", &["domain", "api", "store"]);
    knows_only("connect", &["domain", "api", "store", "sandbox"]);
    knows_only(
        "cli",
        &[
            "domain",
            "api",
            "files",
            "store",
            "submit",
            "sandbox",
            "connect",
            "thumbnail",
        ],
    );
    knows_only("thumbnail", &["domain", "files"]);
    knows_only("crash", &["domain", "files"]);
    knows_only("log", &["domain", "files"]);
    knows_only("memory", &[]);
    knows_only("ui", &["app", "domain"]);
    knows_only("app", &["domain"]);
    knows_only(
        "desktop",
        &[
            "ui",
            "app",
            "domain",
            "api",
            "store",
            "submit",
            "connect",
            "crash",
            "thumbnail",
        ],
    );
    knows_none_of("ui", &["app::update"]);
}

#[test]
fn what_decides_knows_neither_window_nor_disk_nor_network_nor_clock() {
    let impure = [
        "egui",
        "rfd::",
        "reqwest",
        "keyring::",
        "tokio",
        "std::fs",
        "std::env",
        "::now()",
        "crate::clock",
        "Instant",
        "SystemTime",
    ];
    for pure in ["domain", "app"] {
        knows_none_of(pure, &impure);
    }
    knows_none_of(
        "ui",
        &["std::fs", "std::env", "reqwest", "keyring::", "tokio"],
    );
}

/// What opens a file without a limit or makes one by the umask stands in one place.
#[test]
fn only_the_room_of_files_opens_reads_and_makes_them() {
    let others = [
        "api",
        "app",
        "cli",
        "clock",
        "connect",
        "crash",
        "desktop",
        "domain",
        "log",
        "main",
        "sandbox",
        "store",
        "submit",
        "texts",
        "thumbnail",
        "ui",
    ];
    let forbidden = [
        "fs::read(",
        "fs::write(",
        "fs::copy(",
        "read_to_string(",
        "create_dir",
        "DirBuilder",
        "OpenOptions",
        "File::open(",
        "File::create",
        "tempfile_in(",
        "NamedTempFile::new",
    ];
    for other in others {
        knows_none_of(other, &forbidden);
    }
}

#[test]
fn each_file_says_what_it_is_for_and_has_one_subject() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for path in sources(&root) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.display();
        assert!(
            text.starts_with("//!"),
            "{name} does not say what it is for"
        );
        let code = text.split("#[cfg(test)]").next().unwrap().lines().count();
        // A table of data is one subject however long it is.
        let table = path.ends_with("fields/table.rs");
        assert!(code <= 430 || table, "{name} has {code} lines");
    }
}

#[test]
fn nothing_names_a_machine() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "tests", "dist", "assets"] {
        let told = |path: &Path| fs::read_to_string(path).unwrap_or_default();
        let mut files = sources(&project.join(folder));
        files.push(project.join("README.md"));
        for path in files.iter().filter(|path| !path.ends_with("layering.rs")) {
            assert!(!told(path).contains("/work/"), "{}", path.display());
        }
    }
}
