//! Who may know whom, read from the paths in the source: the map in `src/lib.rs`, and what
//! stays out of the pure parts. Also that each file has a subject and a bearable length.
//!
//! Comments and texts are taken out first, and so is what stands under `#[cfg(test)]`.
//! Then every path counts, in a `use` or in the midst of the code.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A path as it stands in the code, resolved: `["crate", "domain", "fields"]`, or with the
/// name of a crate in front.
type CodePath = Vec<String>;

/// One file below `src`.
struct Source {
    /// From `src` on: `app/update/edit.rs`.
    name: String,
    text: String,
    paths: BTreeSet<CodePath>,
}

impl Source {
    fn read(name: String, text: String) -> Self {
        let code = without_tests(&without_comments(&text));
        let module = module_of(&name);
        let paths = paths_in(&code)
            .into_iter()
            .map(|path| resolve(path, &module))
            .collect();
        Self { name, text, paths }
    }

    /// Which part of the map the file belongs to.
    fn part(&self) -> &str {
        let path = self.name.trim_end_matches(".rs");
        let (room, rest) = path.split_once('/').unwrap_or((path, ""));
        let pure = ["state", "action", "update"];
        if room == "app" && pure.contains(&rest.split('/').next().unwrap_or_default()) {
            "app, pure"
        } else {
            room
        }
    }

    /// Whether the file has a path that begins so, such as `std::fs`.
    fn uses(&self, start: &str) -> bool {
        let start: Vec<&str> = start.split("::").collect();
        self.paths.iter().any(|path| {
            path.len() >= start.len() && path.iter().zip(&start).all(|(has, wanted)| has == wanted)
        })
    }

    /// Whether two names stand after each other in some path, such as `Timestamp::now`.
    fn calls(&self, owner: &str, name: &str) -> bool {
        let pairs = |path: &CodePath| path.windows(2).any(|pair| pair == [owner, name]);
        self.paths.iter().any(pairs)
    }
}

/// Every file below `src`.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
                let name = name.replace('\\', "/");
                found.push(Source::read(name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(found.len() > 50, "only {} files were found", found.len());
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The code with comments left out and texts emptied.
fn without_comments(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(raw) = raw_text(rest) {
            raw
        } else if first == '"' {
            plain_text(rest)
        } else if let Some(letter) = letter(rest) {
            letter
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        code.push(' ');
        rest = &rest[skipped..];
    }
    code
}

/// How long a text in quotes is.
fn plain_text(rest: &str) -> usize {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|&(_, c)| {
        let is_end = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        is_end
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// How long a text like `r#"…"#` is, if one begins here.
fn raw_text(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let marks = after.len() - after.trim_start_matches('#').len();
    let body = after[marks..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(marks));
    let at = body.find(&end)?;
    Some(1 + marks + 1 + at + end.len())
}

/// How long a letter in quotes is, if one begins here and not a lifetime.
fn letter(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('\'')?;
    if body.starts_with('\\') {
        return body[2..].find('\'').map(|end| end + 4);
    }
    let first = body.chars().next()?;
    let end = 1 + first.len_utf8();
    rest[end..].starts_with('\'').then_some(end + 1)
}

/// The code without the modules under `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once("#[cfg(test)]") {
        kept.push_str(before);
        let open = after.find(['{', ';']).unwrap_or(after.len());
        let mut depth = 0_i32;
        let end = after[open..].char_indices().find(|&(_, c)| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        });
        rest = end.map_or("", |(at, _)| &after[open + at + 1..]);
    }
    kept + rest
}

/// The module of a file: `app/update/edit.rs` is `crate::app::update::edit`.
fn module_of(name: &str) -> CodePath {
    let path = name.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    let parts = path
        .split('/')
        .filter(|part| !["lib", "main"].contains(part));
    let parts = std::iter::once("crate").chain(parts);
    parts.map(str::to_owned).collect()
}

/// Takes `super`, `self` and the crate's own name away from the start of a path.
fn resolve(path: CodePath, module: &CodePath) -> CodePath {
    let mut base = match path.first().map(String::as_str) {
        Some("super" | "self") => module.clone(),
        Some("profile_desk") => vec!["crate".to_owned()],
        _ => return path,
    };
    for part in path {
        match part.as_str() {
            "self" | "profile_desk" => {}
            "super" => {
                base.pop();
            }
            _ => base.push(part),
        }
    }
    base
}

/// All paths of a piece of code; those of `use` with their braces written out.
fn paths_in(code: &str) -> Vec<CodePath> {
    let tokens = tokens(code);
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at] == "use" {
            at = read_tree(&tokens, at + 1, &Vec::new(), &mut paths);
        } else if is_name(&tokens[at]) {
            let mut path = vec![tokens[at].clone()];
            while tokens.get(at + 1).is_some_and(|token| token == "::")
                && tokens.get(at + 2).is_some_and(|token| is_name(token))
            {
                path.push(tokens[at + 2].clone());
                at += 2;
            }
            // A single name is a variable or the like: it says nothing of where it is from.
            if path.len() > 1 {
                paths.push(path);
            }
            at += 1;
        } else {
            at += 1;
        }
    }
    paths
}

/// Reads one branch of a `use`, and answers where it ends.
fn read_tree(
    tokens: &[String],
    mut at: usize,
    before: &CodePath,
    paths: &mut Vec<CodePath>,
) -> usize {
    let mut path = before.clone();
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "::" => at += 1,
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = read_tree(tokens, at, &path, paths);
                    at += usize::from(tokens.get(at).is_some_and(|token| token == ","));
                }
                return at + 1;
            }
            "as" => at += 2,
            name if is_name(name) || name == "*" => {
                path.push(name.to_owned());
                at += 1;
            }
            _ => break,
        }
    }
    paths.push(path);
    at
}

/// Names, `::`, and single marks.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_part(first) {
            rest.find(|c| !is_part(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        tokens.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    tokens
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The map of `src/lib.rs`: what a part of the program may know besides itself.
fn may_know(part: &str) -> &'static [&'static str] {
    match part {
        // `store` for the one question where the data lives.
        "main" => &["app", "cli", "store"],
        "cli" => &["domain", "api", "store", "submit", "sandbox", "connect"],
        "app" => &[
            "ui", "domain", "api", "store", "submit", "sandbox", "connect",
        ],
        "ui" => &["app", "domain"],
        "connect" => &["domain", "api", "store", "sandbox"],
        "submit" => &["domain", "api", "store"],
        "app, pure" | "api" | "store" | "sandbox" => &["domain"],
        // `lib` only names the rooms.
        "domain" | "lib" => &[],
        other => panic!("the map does not name {other}: say there what it may know"),
    }
}

/// Asks for a list of breaches to be empty, and shows it whole.
fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn each_room_knows_only_whom_it_may() {
    let rooms = [
        "api", "app", "cli", "connect", "domain", "sandbox", "store", "submit", "ui",
    ];
    let mut breaches = Vec::new();
    for source in sources() {
        let part = source.part();
        let own = part.split(',').next().unwrap_or_default();
        for path in source.paths.iter().filter(|path| path[0] == "crate") {
            let Some(room) = path.get(1).filter(|name| rooms.contains(&name.as_str())) else {
                continue;
            };
            if room != own && !may_know(part).contains(&room.as_str()) {
                breaches.push(format!("{} knows {}", source.name, path.join("::")));
            }
        }
    }
    assert_none(&breaches);
}

/// `app` is two parts: what decides does not know what does.
#[test]
fn state_action_and_update_know_nothing_else_of_app_and_ui_only_the_first_two() {
    let mut breaches = Vec::new();
    for source in sources() {
        let may: &[&str] = match source.part() {
            "app, pure" => &["state", "action", "update"],
            "ui" => &["state", "action"],
            _ => continue,
        };
        for path in &source.paths {
            if path.starts_with(&["crate".to_owned(), "app".to_owned()])
                && !path.get(2).is_some_and(|part| may.contains(&part.as_str()))
            {
                breaches.push(format!("{} knows {}", source.name, path.join("::")));
            }
        }
    }
    assert_none(&breaches);
}

/// State and actions are what `update` works on: they do not know it.
#[test]
fn state_and_action_do_not_know_update() {
    let sources = sources();
    let words = sources
        .iter()
        .filter(|source| ["app/state.rs", "app/action.rs"].contains(&source.name.as_str()));
    assert_eq!(words.clone().count(), 2);
    for source in words {
        assert!(!source.uses("crate::app::update"), "{}", source.name);
    }
}

#[test]
fn the_pure_parts_know_no_window_no_network_no_disk_and_no_clock() {
    let crates = [
        "axum",
        "clap",
        "directories",
        "eframe",
        "egui",
        "egui_material_icons",
        "image",
        "indicatif",
        "keyring",
        "keyring_core",
        "poll_promise",
        "reqwest",
        "rfd",
        "secret_service",
        "tempfile",
        "tokio",
        "tokio_util",
        "tracing",
        "zbus",
        "std::env",
        "std::fs",
        "std::net",
        "std::process",
        "std::thread",
        "std::time::Instant",
        "std::time::SystemTime",
    ];
    let calls = [
        ("Timestamp", "now"),
        ("Zoned", "now"),
        ("Instant", "now"),
        ("SystemTime", "now"),
        // Chance is no better than the clock.
        ("Uuid", "new_v4"),
    ];
    let mut breaches = Vec::new();
    for source in sources() {
        if !["domain", "app, pure"].contains(&source.part()) {
            continue;
        }
        for name in crates.into_iter().filter(|name| source.uses(name)) {
            breaches.push(format!("{} uses {name}", source.name));
        }
        for (owner, name) in calls {
            if source.calls(owner, name) {
                breaches.push(format!("{} calls {owner}::{name}", source.name));
            }
        }
    }
    assert_none(&breaches);
}

#[test]
fn drawing_touches_no_disk_no_network_no_keyring_and_no_clock() {
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| source.part() == "ui") {
        for name in [
            "keyring",
            "reqwest",
            "rfd",
            "std::env",
            "std::fs",
            "std::net",
            "std::thread",
            "tokio",
        ] {
            if source.uses(name) {
                breaches.push(format!("{} uses {name}", source.name));
            }
        }
        for owner in ["Timestamp", "Zoned", "Instant", "SystemTime"] {
            if source.calls(owner, "now") {
                breaches.push(format!("{} asks for the time", source.name));
            }
        }
    }
    assert_none(&breaches);
}

#[test]
fn each_great_crate_stays_in_its_rooms() {
    let homes = [
        ("egui", &["app", "ui"][..]),
        ("eframe", &["app"]),
        ("rfd", &["app"]),
        // The sandbox asks whether the one that wrote its address down still answers.
        ("reqwest", &["api", "sandbox"]),
        ("keyring", &["store"]),
        ("axum", &["sandbox"]),
        ("clap", &["cli", "main"]),
        ("indicatif", &["cli"]),
    ];
    let mut breaches = Vec::new();
    for source in sources() {
        for (name, home) in homes {
            if source.uses(name) && !home.contains(&source.part()) {
                breaches.push(format!("{} uses {name}", source.name));
            }
        }
    }
    assert_none(&breaches);
}

#[test]
fn each_file_says_first_what_it_is_for_and_stays_short() {
    let mut breaches = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines >= 420 {
            breaches.push(format!("{} has {lines} lines", source.name));
        }
        if !source.text.starts_with("//! ") {
            breaches.push(format!("{} does not begin with //!", source.name));
        }
        let stem = source.name.trim_end_matches(".rs").rsplit('/').next();
        for dustbin in ["utils", "util", "helpers", "manager", "common", "misc"] {
            if stem == Some(dustbin) {
                breaches.push(format!("{} has no subject", source.name));
            }
        }
    }
    assert_none(&breaches);
}

/// The reading itself: a breach must not hide behind a comment's end, a text or a brace.
#[test]
fn the_paths_are_read_as_the_compiler_would() {
    let text = r##"
        //! use crate::hidden::one;
        use std::{env, fs::{self, File}};
        use super::super::api::{Client as Other, wire::*};
        pub(crate) use self::inner::Thing;
        /* crate::hidden::two */
        fn act<'a>(quote: char) -> &'a str {
            if quote == '"' || quote == '\'' { return "crate::hidden::three // \" "; }
            let raw = r#"crate::hidden::four " "#;
            crate::store::default_root(); jiff::Timestamp::now();
            "https://example.com"; egui::vec2(1.0, 2.0);
            Vec::<tokio::Task>::new();
        }
        #[cfg(test)]
        mod tests { use crate::hidden::five; fn a() { {} } }
        fn after() { profile_desk::cli::run() }
    "##;
    let source = Source::read("app/update/edit.rs".to_owned(), text.to_owned());
    for used in [
        "std::env",
        "std::fs",
        "std::fs::File",
        "crate::app::api::Client",
        "crate::app::api::wire",
        "crate::app::update::edit::inner::Thing",
        "crate::store::default_root",
        "jiff::Timestamp::now",
        "egui",
        "tokio::Task",
        "crate::cli",
    ] {
        assert!(source.uses(used), "{used} in {:#?}", source.paths);
    }
    assert!(source.calls("Timestamp", "now"));
    assert!(!source.uses("crate::hidden"), "{:#?}", source.paths);
    assert_eq!(source.part(), "app, pure");
    assert_eq!(
        Source::read("app/mod.rs".to_owned(), String::new()).part(),
        "app"
    );
    assert_eq!(
        Source::read("submit.rs".to_owned(), String::new()).part(),
        "submit"
    );
}
