//! Resolves the paths in modules to the files and rooms that define the items.

use std::collections::BTreeSet;

use crate::source::{LIBRARY, Module, Segments, Source};

/// The target of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// An item of the module, or something in it that a macro made.
    Item(String),
    Module(String),
    /// Outside the crate: another crate, a type parameter, a name of the prelude.
    Outside(Segments),
}

/// A path with its target.
struct Found {
    target: Target,
    /// The modules on the way, including re-exports.
    through: Vec<String>,
}

/// A use of one file by another.
#[derive(Clone)]
pub(crate) struct Use {
    pub from: String,
    pub to: String,
    pub line: usize,
    pub path: String,
}

impl Use {
    pub(crate) fn sentence(&self) -> String {
        format!(
            "{}:{} uses `{}` of {}",
            self.from, self.line, self.path, self.to
        )
    }
}

/// A use of something outside the crate.
pub(crate) struct Foreign {
    pub file: String,
    pub line: usize,
    pub path: Segments,
    pub glob: bool,
}

/// All uses in the files of a tree.
#[derive(Default)]
pub(crate) struct Uses {
    /// Between files, by the definition of the item.
    pub files: Vec<Use>,
    /// Between rooms: `to` is a room, and each room that a path leads through counts.
    pub rooms: Vec<Use>,
    pub foreign: Vec<Foreign>,
}

impl Uses {
    pub(crate) fn of(source: &Source) -> Self {
        let mut uses = Self::default();
        for (path, module) in &source.modules {
            for import in &module.imports {
                let (glob, line) = (import.name == "*", import.line);
                // A parent that re-exports a child's item does not use it itself.
                let child = import.exported.then(|| format!("{path}::"));
                for found in source.resolve(path, &import.path) {
                    uses.add(
                        source,
                        module,
                        (&import.path, line),
                        &found,
                        glob,
                        child.as_deref(),
                    );
                }
            }
            for mention in &module.mentions {
                for found in source.resolve(path, &mention.path) {
                    uses.add(
                        source,
                        module,
                        (&mention.path, mention.line),
                        &found,
                        false,
                        None,
                    );
                }
            }
        }
        uses
    }

    /// Adds a path, unless it leads below `passed_on`.
    fn add(
        &mut self,
        source: &Source,
        module: &Module,
        (written, line): (&Segments, usize),
        found: &Found,
        glob: bool,
        passed_on: Option<&str>,
    ) {
        let file = &module.file;
        let using = |to: &str| Use {
            from: file.clone(),
            to: to.to_owned(),
            line,
            path: written.join("::"),
        };
        match &found.target {
            Target::Outside(path) => self.foreign.push(Foreign {
                file: file.clone(),
                line,
                path: path.clone(),
                glob,
            }),
            Target::Item(target) | Target::Module(target)
                if passed_on.is_some_and(|parent| target.starts_with(parent)) => {}
            // A name for a module does not use any of its items yet.
            Target::Module(_) if !glob => {}
            Target::Item(target) | Target::Module(target) => {
                self.files.push(using(&source.modules[target].file));
            }
        }
        // The root declares the rooms and is not a room itself.
        let rooms = found
            .through
            .iter()
            .filter_map(|passed| passed.split("::").nth(1));
        self.rooms.extend(rooms.map(using));
    }
}

type Seen = BTreeSet<(String, String)>;

impl Source {
    fn resolve(&self, from: &str, path: &[String]) -> Vec<Found> {
        self.lookup(from, path, &mut Seen::new())
            .unwrap_or_else(|| {
                let known = path.iter().skip_while(|one| one.is_empty());
                let target = Target::Outside(known.cloned().collect());
                vec![Found {
                    target,
                    through: Vec::new(),
                }]
            })
    }

    /// `None` when the first segment is outside the crate.
    fn lookup(&self, from: &str, path: &[String], seen: &mut Seen) -> Option<Vec<Found>> {
        let (first, rest) = path.split_first()?;
        let root = from.split("::").next().unwrap_or(from);
        match first.as_str() {
            "crate" => Some(self.walk(root, rest, seen)),
            "profile_desk" => Some(self.walk(LIBRARY, rest, seen)),
            "self" => Some(self.walk(from, rest, seen)),
            "super" => {
                let (mut parent, mut rest) = (above(from), rest);
                while let Some(("super", after)) =
                    rest.split_first().map(|(it, after)| (it.as_str(), after))
                {
                    (parent, rest) = (above(parent), after);
                }
                Some(self.walk(parent, rest, seen))
            }
            "" => None,
            _ => self
                .named(from, path, seen)
                .filter(|found| !found.is_empty()),
        }
    }

    /// Follows `rest` from a module. A segment that is not found was made by a macro.
    fn walk(&self, module: &str, rest: &[String], seen: &mut Seen) -> Vec<Found> {
        let here = |target| {
            vec![Found {
                target,
                through: vec![module.to_owned()],
            }]
        };
        if rest.is_empty() {
            return here(Target::Module(module.to_owned()));
        }
        if !self.modules.contains_key(module) {
            return here(Target::Outside(rest.to_vec()));
        }
        match self.named(module, rest, seen) {
            Some(found) if !found.is_empty() => found,
            _ => here(Target::Item(module.to_owned())),
        }
    }

    /// All meanings of `path` in `module`: a name can be a module and a function at once.
    fn named(&self, module: &str, path: &[String], seen: &mut Seen) -> Option<Vec<Found>> {
        let (name, rest) = path.split_first()?;
        if !seen.insert((module.to_owned(), name.clone())) {
            return None;
        }
        let holder = self.modules.get(module)?;
        let mut all = Vec::new();
        let child = format!("{module}::{name}");
        if self.modules.contains_key(&child) {
            all.extend(self.walk(&child, rest, seen));
        }
        if holder.items.contains(name) && (rest.is_empty() || all.is_empty()) {
            all.push(Found {
                target: Target::Item(module.to_owned()),
                through: Vec::new(),
            });
        }
        if all.is_empty() {
            for import in holder.imports.iter().filter(|import| import.name == *name) {
                let path = [&import.path, rest].concat();
                all.extend(self.lookup(module, &path, seen).unwrap_or_else(|| {
                    vec![Found {
                        target: Target::Outside(path),
                        through: Vec::new(),
                    }]
                }));
            }
        }
        if all.is_empty() {
            for import in holder.imports.iter().filter(|import| import.name == "*") {
                for glob in self.lookup(module, &import.path, seen).unwrap_or_default() {
                    if let Target::Module(target) = &glob.target {
                        all.extend(self.named(target, path, seen).unwrap_or_default());
                    }
                }
            }
        }
        for found in &mut all {
            found.through.push(module.to_owned());
        }
        Some(all)
    }
}

fn above(module: &str) -> &str {
    module
        .rsplit_once("::")
        .map_or(module, |(parent, _)| parent)
}
