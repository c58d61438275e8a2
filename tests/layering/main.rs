//! The allowed uses between rooms: the map in `src/lib.rs`, compared with the uses in each file.
//!
//! The source is parsed. A use is a `use` or a path anywhere in the code, including the tokens of
//! macros and the strings of attributes; it leads to the file that defines the item, also through
//! re-exports. Tests are left out. A method call on a value is not seen, but its type is named
//! where the value is made.
//!
//! - A room uses only the rooms on its line of the map, by whatever name. The map holds no more
//!   than is used.
//! - No circle of files, within a room or across rooms. Parent and child modules are files like
//!   any others: an item that both need is in a third file, or in the one that does not use the
//!   other. A parent declares its children (`mod`) and may re-export their items (`pub use`):
//!   neither is a use. As soon as the parent's own code names such an item, it is a use.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod breaches;
mod checks;
mod source;
mod uses;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use source::{Files, Source};
use uses::{Use, Uses};

const WINDOW: &[&str] = &["eframe", "egui", "egui_material_icons"];

const MACHINE: &[&str] = &[
    "keyring",
    "reqwest",
    "rfd",
    "std::env",
    "std::fs",
    "std::net::TcpListener",
    "std::net::TcpStream",
    "std::net::ToSocketAddrs",
    "std::net::UdpSocket",
    "std::process",
    "std::thread",
    "tempfile",
    "tokio",
];

const CLOCKS: &[&str] = &[
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "std::time::Instant",
    "std::time::SystemTime",
];

/// Crates and parts of `std` that a room must not use, a line per room.
const FOREIGN: &[(&str, &[&[&str]])] = &[
    ("domain", &[WINDOW, MACHINE, CLOCKS]),
    ("app", &[WINDOW, MACHINE, CLOCKS]),
    ("paint", &[MACHINE, CLOCKS]),
    ("ui", &[MACHINE]),
];

const ICONS: &[&str] = &[
    "egui_material_icons::font_insert",
    "egui_material_icons::icons",
    "egui_material_icons::initialize",
];

/// Functions that open a file without a limit, or create one with the umask's mode.
const OPENS_FILES: &[&str] = &[
    "std::fs::DirBuilder",
    "std::fs::File::create",
    "std::fs::File::create_new",
    "std::fs::File::open",
    "std::fs::File::options",
    "std::fs::OpenOptions",
    "std::fs::copy",
    "std::fs::create_dir",
    "std::fs::create_dir_all",
    "std::fs::read",
    "std::fs::read_to_string",
    "std::fs::write",
    "tempfile::Builder",
    "tempfile::NamedTempFile::new",
    "tempfile::NamedTempFile::new_in",
    "tempfile::TempDir",
    "tempfile::spooled_tempfile",
    "tempfile::tempdir",
    "tempfile::tempdir_in",
    "tempfile::tempfile",
    "tempfile::tempfile_in",
    "tokio::fs::DirBuilder",
    "tokio::fs::File::create",
    "tokio::fs::File::create_new",
    "tokio::fs::File::open",
    "tokio::fs::File::options",
    "tokio::fs::OpenOptions",
    "tokio::fs::copy",
    "tokio::fs::create_dir",
    "tokio::fs::create_dir_all",
    "tokio::fs::read",
    "tokio::fs::read_to_string",
    "tokio::fs::write",
];
const OPENING_METHODS: &[&str] = &["read_to_string", "tempfile_in"];

fn collect(folder: &Path, below: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.insert(name, fs::read_to_string(path).unwrap());
        }
    }
}

fn files(folder: &str) -> Files {
    let mut files = Files::new();
    collect(&project().join(folder), "", &mut files);
    files
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

static SOURCE: LazyLock<(Source, Uses)> = LazyLock::new(|| {
    let source = Source::read(&files("src"));
    let uses = Uses::of(&source);
    (source, uses)
});

fn room(file: &str) -> &str {
    checks::room(file)
}

#[track_caller]
fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn the_files_are_one_tree_of_modules() {
    let (source, uses) = &*SOURCE;
    assert_none(&source.faults);
    // If nothing was read, no breach would be found either.
    assert!(source.modules.len() > 100 && uses.files.len() > 1000);
}

#[test]
fn each_room_knows_only_the_rooms_on_its_line_of_the_map() {
    let map = checks::map(&files("src")["lib.rs"]);
    let (source, uses) = &*SOURCE;
    assert_none(&checks::arrows(&map, source, uses));
}

/// Only `update` decides; `ui` pushes actions.
#[test]
fn ui_does_not_call_update() {
    let (_, uses) = &*SOURCE;
    let deciding = |file: &str| file.starts_with("app/update");
    let drawing = uses.files.iter().filter(|one| room(&one.from) == "ui");
    let breaches: Vec<String> = drawing
        .filter(|one| deciding(&one.to))
        .map(Use::sentence)
        .collect();
    assert_none(&breaches);
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let (_, uses) = &*SOURCE;
    assert_none(&checks::circles(uses));
}

#[test]
fn app_knows_neither_window_nor_system_nor_clock() {
    let (_, uses) = &*SOURCE;
    for (pure, forbidden) in FOREIGN {
        let in_room = |file: &str| room(file) == *pure;
        assert_none(&checks::foreign(uses, in_room, &forbidden.concat()));
    }
}

#[test]
fn only_the_files_room_opens_and_creates_files() {
    let (source, uses) = &*SOURCE;
    let elsewhere = |file: &str| room(file) != "files";
    assert_none(&checks::foreign(uses, elsewhere, OPENS_FILES));
    assert_none(&checks::methods(source, elsewhere, OPENING_METHODS));
}

/// An icon from elsewhere would be drawn as a missing character, and the crate's font be 1.8 MB of the program.
#[test]
fn only_the_file_of_the_icons_takes_them_and_their_font_from_the_crate() {
    let (_, uses) = &*SOURCE;
    let elsewhere = |file: &str| file != "ui/icons.rs";
    assert_none(&checks::foreign(uses, elsewhere, ICONS));
}

#[test]
fn each_file_has_a_module_doc_and_one_subject() {
    assert_none(&checks::shape(&files("src")));
}

#[test]
fn no_path_of_a_developers_computer_is_in_the_sources() {
    for folder in ["src", "tests", "dist", "assets", ".ci", ".github"] {
        let mut read = 0;
        each_file(&project().join(folder), &mut |path| {
            // A picture or a font is no text.
            let Ok(text) = fs::read_to_string(path) else {
                return;
            };
            read += 1;
            let own = path.ends_with("tests/layering/main.rs");
            assert!(own || !text.contains("/work/"), "{}", path.display());
        });
        assert!(read > 0, "nothing was read in {folder}");
    }
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    assert!(!readme.contains("/work/"));
}

fn each_file(folder: &Path, call: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_file(&path, call);
        } else {
            call(&path);
        }
    }
}
