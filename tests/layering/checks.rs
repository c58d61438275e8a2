//! Compares the uses in files with the allowed ones. Each check returns its breaches as
//! sentences.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::source::{Files, Source};
use crate::uses::{Foreign, Use, Uses};

/// Rooms, and the rooms that each may use.
pub(crate) type Map = BTreeMap<String, BTreeSet<String>>;

/// Reads the lines `room -> other, other` of the module docs of `lib.rs`.
pub(crate) fn map(library: &str) -> Map {
    let docs = library.lines().filter_map(|line| line.strip_prefix("//! "));
    let rows = docs.filter_map(|line| line.split_once(" -> "));
    let row = |(room, others): (&str, &str)| {
        let others = others.split(", ").map(|other| other.trim().to_owned());
        (
            room.trim().to_owned(),
            others.filter(|other| other != "nothing").collect(),
        )
    };
    rows.map(row).collect()
}

/// The room of a file: the top-level module that it belongs to.
pub(crate) fn room(file: &str) -> &str {
    file.split('/')
        .next()
        .unwrap_or(file)
        .trim_end_matches(".rs")
}

/// Arrows between rooms that the map has not, and rows and arrows of the map that nothing uses.
pub(crate) fn arrows(map: &Map, source: &Source, uses: &Uses) -> Vec<String> {
    let room_of = |file: &str| room(file).to_owned();
    let files: BTreeSet<&str> = source.modules.values().map(|it| it.file.as_str()).collect();
    let mut rooms: BTreeSet<String> = files.iter().map(|file| room_of(file)).collect();
    // The root of the library declares the rooms and is not a room itself.
    rooms.remove("lib");

    let mut breaches = Vec::new();
    for room in rooms.iter().filter(|room| !map.contains_key(*room)) {
        breaches.push(format!("the map has no line for the room {room}"));
    }
    let named: BTreeSet<&String> = map
        .iter()
        .flat_map(|(room, others)| others.iter().chain([room]))
        .collect();
    for name in named.into_iter().filter(|name| !rooms.contains(*name)) {
        breaches.push(format!("the map names {name}, which is no room"));
    }

    let mut unused: BTreeSet<(String, String)> = BTreeSet::new();
    for (room, others) in map {
        unused.extend(others.iter().map(|other| (room.clone(), other.clone())));
    }
    let by_path = uses.rooms.iter().map(|one| (one, one.to.clone()));
    let by_file = uses.files.iter().map(|one| (one, room_of(&one.to)));
    // One breach for everything that a file uses of a room.
    let mut reported: BTreeSet<(&str, String)> = BTreeSet::new();
    for (one, to) in by_path.chain(by_file) {
        let from = room_of(&one.from);
        let allowed = map.get(&from).is_some_and(|others| others.contains(&to));
        unused.remove(&(from.clone(), to.clone()));
        let own = from == to || from == "lib" || to == "lib";
        if !own && !allowed && reported.insert((&one.from, to.clone())) {
            breaches.push(format!(
                "{from} must not know {to}: {}:{} uses `{}`",
                one.from, one.line, one.path
            ));
        }
    }
    for (room, other) in unused {
        breaches.push(format!("the map lets {room} know {other}, and it does not"));
    }
    breaches
}

/// Uses of crates and of parts of `std` by rooms that must not use them.
pub(crate) fn foreign(
    uses: &Uses,
    in_room: impl Fn(&str) -> bool,
    forbidden: &[&str],
) -> Vec<String> {
    let here = uses.foreign.iter().filter(|one| in_room(&one.file));
    let breaks = here.flat_map(|one| {
        let hit = move |name: &&&str| {
            let name: Vec<&str> = name.split("::").collect();
            let same = one.path.iter().zip(&name).all(|(used, not)| used == not);
            // A glob imports everything below its path.
            same && (one.path.len() >= name.len() || one.glob)
        };
        forbidden.iter().filter(hit).map(move |name| (one, name))
    });
    let sentence = |(one, name): (&Foreign, &&str)| {
        let path = one.path.join("::");
        format!("{}:{} must not know {name}: `{path}`", one.file, one.line)
    };
    breaks.map(sentence).collect()
}

/// Calls of methods by names that only one room may call.
pub(crate) fn methods(
    source: &Source,
    in_room: impl Fn(&str) -> bool,
    forbidden: &[&str],
) -> Vec<String> {
    let here = source
        .modules
        .values()
        .filter(|module| in_room(&module.file));
    let calls = here.flat_map(|module| module.methods.iter().map(move |call| (&module.file, call)));
    calls
        .filter(|(_, (name, _))| forbidden.contains(&name.as_str()))
        .map(|(file, (name, line))| format!("{file}:{line} must not call `{name}`"))
        .collect()
}

/// Circles of files.
pub(crate) fn circles(uses: &Uses) -> Vec<String> {
    let mut edges: BTreeMap<&str, BTreeMap<&str, &Use>> = BTreeMap::new();
    for one in uses.files.iter().filter(|one| one.from != one.to) {
        edges
            .entry(&one.from)
            .or_default()
            .entry(&one.to)
            .or_insert(one);
    }
    let mut breaches = Vec::new();
    let mut reported: BTreeSet<BTreeSet<&str>> = BTreeSet::new();
    for file in edges.keys() {
        let Some(circle) = circle_through(&edges, file) else {
            continue;
        };
        let files: BTreeSet<&str> = circle.iter().map(|one| one.from.as_str()).collect();
        if !reported.insert(files) {
            continue;
        }
        let steps: Vec<String> = circle.iter().map(|one| one.sentence()).collect();
        breaches.push(format!(
            "a circle of {} files:\n    {}",
            steps.len(),
            steps.join("\n    ")
        ));
    }
    breaches
}

/// A shortest path of uses from a file back to itself.
fn circle_through<'a>(
    edges: &BTreeMap<&'a str, BTreeMap<&'a str, &'a Use>>,
    start: &'a str,
) -> Option<Vec<&'a Use>> {
    let mut reached_by: BTreeMap<&str, &Use> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(file) = waiting.pop_front() {
        for (next, one) in edges.get(file).into_iter().flatten() {
            if reached_by.contains_key(next) {
                continue;
            }
            reached_by.insert(next, one);
            if *next == start {
                let mut circle = vec![*one];
                while let Some(last) = circle.last().filter(|last| last.from != start) {
                    circle.push(reached_by[last.from.as_str()]);
                }
                circle.reverse();
                return Some(circle);
            }
            waiting.push_back(next);
        }
    }
    None
}

/// Files without a module doc, or with more than one subject.
pub(crate) fn shape(files: &Files) -> Vec<String> {
    let mut breaches = Vec::new();
    for (file, text) in files {
        if !text.starts_with("//!") {
            breaches.push(format!("{file} does not say what it is for"));
        }
        let code = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or(text)
            .lines()
            .count();
        // A table of data is one subject, however long it is.
        if code > 430 && !file.ends_with("fields/table.rs") {
            breaches.push(format!("{file} has {code} lines"));
        }
    }
    breaches
}
