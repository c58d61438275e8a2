//! Each kind of breach, in a small tree of its own.

use crate::checks;
use crate::source::{Files, Source};
use crate::uses::Uses;

const MAP: &str = "//! Two rooms.\n//! ui -> domain\n//! domain -> nothing\n";

/// A tree of the rooms `ui` and `domain`, in which the first uses the second, and the files that
/// a test adds.
fn tree(added: &[(&str, &str)]) -> Files {
    let base = [
        ("lib.rs", format!("{MAP}mod domain;\nmod ui;\n")),
        ("domain.rs", "//! Facts.\npub mod draft;\n".to_owned()),
        (
            "domain/draft.rs",
            "//! A draft.\npub struct Draft;\n".to_owned(),
        ),
        (
            "ui.rs",
            "//! The window.\nuse crate::domain::draft::Draft;\npub fn show(_: Draft) {}\n"
                .to_owned(),
        ),
    ];
    let base = base.into_iter().map(|(file, text)| (file.to_owned(), text));
    let added = added
        .iter()
        .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    base.chain(added).collect()
}

fn arrows(added: &[(&str, &str)]) -> Vec<String> {
    let files = tree(added);
    let source = Source::read(&files);
    assert_eq!(source.faults, Vec::<String>::new());
    checks::arrows(&checks::map(&files["lib.rs"]), &source, &Uses::of(&source))
}

fn circles(added: &[(&str, &str)]) -> Vec<String> {
    checks::circles(&Uses::of(&Source::read(&tree(added))))
}

fn foreign(code: &str) -> Vec<String> {
    let source = Source::read(&tree(&[("domain/draft.rs", code)]));
    let forbidden = ["egui", "std::fs", "std::time::Instant"];
    checks::foreign(
        &Uses::of(&source),
        |file| file.starts_with("domain"),
        &forbidden,
    )
}

/// Checks that the draft's code breaks the map, by the use that `named` shows.
#[track_caller]
fn assert_forbidden(code: &str, named: &str) {
    let breaches = arrows(&[("domain/draft.rs", code)]);
    let is_reported =
        |breach: &String| breach.contains("domain must not know ui") && breach.contains(named);
    assert!(breaches.iter().any(is_reported), "{code}: {breaches:?}");
}

#[test]
fn a_tree_without_a_breach_has_none() {
    assert_eq!(arrows(&[]), Vec::<String>::new());
    assert_eq!(circles(&[]), Vec::<String>::new());
    assert_eq!(
        foreign("//! A draft.\npub struct Draft(std::time::Duration);"),
        Vec::<String>::new()
    );
    assert_eq!(checks::shape(&tree(&[])), Vec::<String>::new());
}

#[test]
fn a_forbidden_use_is_found_however_it_is_written() {
    let line = "domain/draft.rs:3 uses";
    for (code, line) in [
        ("pub struct Draft;\nuse crate::ui::show;", line),
        (
            "pub struct Draft;\nuse crate::{domain::draft as own, ui::{self, show as draw}};",
            line,
        ),
        ("pub struct Draft;\nuse crate::ui as window;", line),
        ("pub struct Draft;\nuse crate::ui::*;", line),
        ("pub struct Draft;\npub use crate::ui::show;", line),
        ("pub struct Draft;\nfn f() { crate::ui::show(Draft) }", line),
        (
            "pub struct Draft;\nfn f() { super::super::ui::show(Draft) }",
            line,
        ),
        (
            "pub struct Draft;\nfn f() { use super::super::ui; ui::show(Draft) }",
            line,
        ),
        (
            "pub struct Draft;\nfn f(_: Vec<crate::ui::Window>) {}",
            line,
        ),
        (
            "pub struct Draft;\nfn f() { println!(\"{:?}\", [crate::ui::show(Draft)]) }",
            line,
        ),
        (
            "pub struct Draft;\nmacro_rules! m { () => { $crate::ui::show(Draft) } }",
            line,
        ),
        (
            "pub struct Draft;\nmod inner { fn f() { super::super::super::ui::show(super::Draft) } }",
            line,
        ),
        (
            "pub struct Draft;\n#[serde(with = \"crate::ui::form\")] struct Other;",
            line,
        ),
        (
            "pub struct Draft;\n#[cfg(not(test))] use crate::ui::show;",
            line,
        ),
        (
            "use crate as c;\npub struct Draft(c::ui::Window);",
            "draft.rs:3 uses `c::ui::Window`",
        ),
        (
            "use crate::{self as c};\npub struct Draft(c::ui::Window);",
            "draft.rs:3 uses",
        ),
        (
            "use profile_desk::ui;\npub struct Draft(ui::Window);",
            "draft.rs:2 uses",
        ),
    ] {
        assert_forbidden(&format!("//! A draft.\n{code}\n"), line);
    }
}

#[test]
fn a_reexport_hides_neither_the_target_nor_the_rooms_between() {
    let map = "//! ui -> domain, store\n//! domain -> nothing\n//! store -> domain\n";
    let library = format!("{map}mod domain;\nmod ui;\nmod store;\n");
    let store = (
        "store.rs",
        "//! Files.\npub use crate::domain::draft::Draft;\n",
    );
    let ui = ("ui.rs", "//! The window.\nuse crate::store::Draft;\n");
    assert_eq!(
        arrows(&[("lib.rs", &library), store, ui]),
        Vec::<String>::new()
    );

    let narrow = library.replace("ui -> domain, store", "ui -> store");
    let breaches = arrows(&[("lib.rs", &narrow), store, ui]);
    assert_eq!(
        breaches,
        ["ui must not know domain: ui.rs:2 uses `crate::store::Draft`"]
    );

    let narrow = library.replace("ui -> domain, store", "ui -> domain");
    let breaches = arrows(&[("lib.rs", &narrow), store, ui]);
    assert_eq!(
        breaches,
        ["ui must not know store: ui.rs:2 uses `crate::store::Draft`"]
    );
}

#[test]
fn tests_may_use_every_room() {
    for code in [
        "#[cfg(test)]\nmod tests { use crate::ui::show; }",
        "#[cfg(all(test, unix))]\nuse crate::ui::show;",
        "#[cfg(test)]\nfn f() { crate::ui::show(Draft) }",
        "impl Draft {\n#[cfg(test)]\nfn f() { crate::ui::show(Draft) } }",
    ] {
        let code = format!("//! A draft.\npub struct Draft;\n{code}\n");
        assert_eq!(
            arrows(&[("domain/draft.rs", &code)]),
            Vec::<String>::new(),
            "{code}"
        );
    }
}

#[test]
fn the_program_is_checked_as_a_room() {
    let library = format!("{MAP}//! main -> domain\nmod domain;\nmod ui;\n");
    let program = "//! The program.\nuse profile_desk::domain::draft::Draft;\nfn main() { profile_desk::ui::show(Draft) }\n";
    let breaches = arrows(&[("lib.rs", &library), ("main.rs", program)]);
    assert!(
        breaches
            .iter()
            .any(|it| it.starts_with("main must not know ui: main.rs:3")),
        "{breaches:?}"
    );
    assert!(
        !breaches.iter().any(|it| it.contains("know domain")),
        "{breaches:?}"
    );
}

#[test]
fn the_map_names_each_room_and_no_more_than_is_used() {
    let library = |map: &str| format!("{map}mod domain;\nmod ui;\nmod extra;\n");
    let extra = ("extra.rs", "//! One more.\n");
    let breaches = arrows(&[("lib.rs", &library(MAP)), extra]);
    assert_eq!(breaches, ["the map has no line for the room extra"]);

    let unused = format!("{MAP}//! extra -> ui, gone\n");
    let breaches = arrows(&[("lib.rs", &library(&unused)), extra]);
    assert_eq!(
        breaches,
        [
            "the map names gone, which is no room",
            "the map lets extra know gone, and it does not",
            "the map lets extra know ui, and it does not",
        ]
    );
}

#[test]
fn a_circle_is_reported_with_the_use_that_closes_it() {
    let two = circles(&[
        (
            "domain.rs",
            "//! Facts.\npub mod draft;\npub mod profile;\n",
        ),
        (
            "domain/draft.rs",
            "//! A draft.\nuse super::profile::Profile;\npub struct Draft(Profile);\n",
        ),
        (
            "domain/profile.rs",
            "//! A profile.\npub struct Profile(Box<super::draft::Draft>);\n",
        ),
    ]);
    assert_eq!(
        two,
        ["a circle of 2 files:\
          \n    domain/draft.rs:2 uses `super::profile::Profile` of domain/profile.rs\
          \n    domain/profile.rs:2 uses `super::draft::Draft` of domain/draft.rs"]
    );

    let across_rooms = circles(&[
        (
            "domain.rs",
            "//! Facts.\npub mod draft;\npub mod profile;\n",
        ),
        (
            "domain/draft.rs",
            "//! A draft.\nuse crate::ui::Window;\npub struct Draft(Window);\n",
        ),
        (
            "domain/profile.rs",
            "//! A profile.\nuse super::draft::Draft;\npub struct Profile(Draft);\n",
        ),
        (
            "ui.rs",
            "//! The window.\nuse crate::domain::profile::Profile;\npub struct Window(Profile);\n",
        ),
    ]);
    assert_eq!(
        across_rooms,
        ["a circle of 3 files:\
          \n    domain/draft.rs:2 uses `crate::ui::Window` of ui.rs\
          \n    ui.rs:2 uses `crate::domain::profile::Profile` of domain/profile.rs\
          \n    domain/profile.rs:2 uses `super::draft::Draft` of domain/draft.rs"]
    );
}

#[test]
fn a_parent_may_reexport_a_childs_items_but_not_use_them_in_a_circle() {
    let child = (
        "domain/draft.rs",
        "//! A draft.\npub struct Draft(super::Name);\n",
    );
    let parent = |code: &str| format!("//! Facts.\npub mod draft;\npub struct Name;\n{code}\n");
    let passed_on = [
        "",
        "pub use draft::Draft;",
        "pub(crate) use self::draft::*;",
    ];
    for code in passed_on {
        assert_eq!(
            circles(&[child, ("domain.rs", &parent(code))]),
            Vec::<String>::new(),
            "{code}"
        );
    }
    for code in [
        "use draft::Draft;",
        "pub use draft::Draft;\nfn f(_: Draft) {}",
        "pub use draft::*;\nfn f(_: Draft) {}",
        "fn f(_: draft::Draft) {}",
    ] {
        assert_eq!(
            circles(&[child, ("domain.rs", &parent(code))]).len(),
            1,
            "{code}"
        );
    }
}

#[test]
fn a_forbidden_crate_is_found_however_it_is_written() {
    for code in [
        "use egui::Ui;",
        "use ::egui::Ui as Area;",
        "pub use egui;",
        "fn f(_: &mut egui::Ui) {}",
        "use std::fs;",
        "use std::{fs as disk, io};",
        "use std::*;",
        "use std as s;\nfn f() { s::fs::read(\"\") }",
        "fn f() { let _ = std::fs::metadata(\"\"); }",
        "use std::time;\nfn f() { time::Instant::now() }",
        "fn f() { debug_assert!(std::fs::exists(\"\")) }",
    ] {
        let code = format!("//! A draft.\npub struct Draft;\n{code}\n");
        assert!(!foreign(&code).is_empty(), "{code}");
    }
    assert!(foreign("//! A draft.\n#[cfg(test)]\nuse std::fs;\n").is_empty());
}

#[test]
fn a_forbidden_method_is_found() {
    let code = "//! A draft.\npub fn f(mut file: impl std::io::Read) { file.read_to_string(&mut String::new()); }\n";
    let source = Source::read(&tree(&[("domain/draft.rs", code)]));
    let breaches = checks::methods(&source, |file| file != "files.rs", &["read_to_string"]);
    assert_eq!(
        breaches,
        ["domain/draft.rs:2 must not call `read_to_string`"]
    );
}

#[test]
fn a_file_without_a_subject_is_found() {
    let long = format!("//! A draft.\n{}", "const A: u8 = 0;\n".repeat(430));
    let tests = format!(
        "//! A profile.\n#[cfg(test)]\nmod tests {{}}\n{}",
        "\n".repeat(430)
    );
    let files = tree(&[
        ("ui.rs", "// No doc.\n"),
        ("domain/draft.rs", &long),
        ("domain/profile.rs", &tests),
    ]);
    assert_eq!(
        checks::shape(&files),
        [
            "domain/draft.rs has 431 lines",
            "ui.rs does not say what it is for"
        ]
    );
}

#[test]
fn a_broken_module_tree_is_found() {
    let faults = |added: &[(&str, &str)]| Source::read(&tree(added)).faults;
    assert_eq!(
        faults(&[("domain/lost.rs", "//! Lost.\n")]),
        ["domain/lost.rs: no `mod` declares it"]
    );
    assert_eq!(
        faults(&[("ui.rs", "//! The window.\nmod form;\n")]),
        ["ui.rs: no file for `mod form`"]
    );
    let unread = faults(&[("ui.rs", "//! The window.\nfn f( {}\n")]);
    assert!(unread[0].starts_with("ui.rs: "), "{unread:?}");
    let moved = faults(&[(
        "ui.rs",
        "//! The window.\n#[path = \"x.rs\"]\nmod form {}\n",
    )]);
    assert_eq!(moved, ["ui.rs: `#[path]` at `mod form`"]);
    let tested = [
        ("ui.rs", "//! The window.\n#[cfg(test)]\nmod tests;\n"),
        ("ui/tests.rs", ""),
        ("ui/tests/more.rs", ""),
    ];
    assert_eq!(faults(&tested), Vec::<String>::new());
}
