//! Reads Rust source into modules: the items that each one defines, imports and mentions.
//!
//! It follows `mod` declarations from `lib.rs` and `main.rs`, as the compiler does, and leaves
//! out everything under `#[cfg(test)]`.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, Meta, Stmt, Token, UseTree, Visibility};

/// The root module of the library.
pub(crate) const LIBRARY: &str = "crate";
/// The root module of the program.
pub(crate) const PROGRAM: &str = "main";

/// Source texts by their paths below `src`.
pub(crate) type Files = BTreeMap<String, String>;

/// A path as it is written; a leading `::` is an empty first segment.
pub(crate) type Segments = Vec<String>;

#[derive(Clone)]
pub(crate) struct Import {
    /// The name in the importing module; `*` for a glob.
    pub name: String,
    pub path: Segments,
    /// `pub use`, with any visibility.
    pub exported: bool,
    pub line: usize,
}

pub(crate) struct Mention {
    pub path: Segments,
    pub line: usize,
}

#[derive(Default)]
pub(crate) struct Module {
    pub file: String,
    /// The items that it defines, except child modules and items made by macros.
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    /// Paths in expressions, types, patterns, attributes and the tokens of macros.
    pub mentions: Vec<Mention>,
    /// Names and lines of called methods.
    pub methods: Vec<(String, usize)>,
}

#[derive(Default)]
pub(crate) struct Source {
    /// By path: `crate::domain::draft`.
    pub modules: BTreeMap<String, Module>,
    /// Places at which the source is not one tree of modules.
    pub faults: Vec<String>,
    /// The files of modules that only tests have.
    test_files: BTreeSet<String>,
}

impl Source {
    pub(crate) fn read(files: &Files) -> Self {
        let mut source = Self::default();
        for (root, file) in [(LIBRARY, "lib.rs"), (PROGRAM, "main.rs")] {
            if files.contains_key(file) {
                source.read_file(files, root, file, "");
            }
        }
        let read: BTreeSet<&str> = source.modules.values().map(|it| it.file.as_str()).collect();
        let lost = files.keys().filter(|file| {
            let of_tests = |tests: &String| {
                let folder = tests.trim_end_matches("mod.rs").replace(".rs", "/");
                *file == tests || file.starts_with(&folder)
            };
            !read.contains(file.as_str()) && !source.test_files.iter().any(of_tests)
        });
        let lost: Vec<String> = lost
            .map(|file| format!("{file}: no `mod` declares it"))
            .collect();
        source.faults.extend(lost);
        source
    }

    /// Reads the module `path`, whose children lie in the folder `children`.
    fn read_file(&mut self, files: &Files, path: &str, file: &str, children: &str) {
        match syn::parse_file(&files[file]) {
            Ok(parsed) => self.read_items(files, &parsed.items, path, file, children),
            Err(error) => self.faults.push(format!("{file}: {error}")),
        }
    }

    fn read_items(
        &mut self,
        files: &Files,
        items: &[Item],
        path: &str,
        file: &str,
        children: &str,
    ) {
        let mut module = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        let mut inner = Vec::new();
        for item in items
            .iter()
            .filter(|item| !only_for_tests(attributes(item)))
        {
            match item {
                Item::Mod(item) => inner.push(item),
                other => {
                    module.items.extend(name(other));
                    module.visit_item(other);
                }
            }
        }
        self.modules.insert(path.to_owned(), module);
        for item in inner {
            let name = item.ident.to_string();
            let below = format!("{path}::{name}");
            let folder = format!("{children}{name}/");
            if item.attrs.iter().any(|one| one.path().is_ident("path")) {
                self.faults
                    .push(format!("{file}: `#[path]` at `mod {name}`"));
            }
            match (&item.content, module_file(files, children, &name)) {
                (Some((_, items)), _) => self.read_items(files, items, &below, file, &folder),
                (None, Some(module_file)) => self.read_file(files, &below, &module_file, &folder),
                (None, None) => self
                    .faults
                    .push(format!("{file}: no file for `mod {name}`")),
            }
        }
        let for_tests = items.iter().filter_map(|item| match item {
            Item::Mod(item) if only_for_tests(&item.attrs) => Some(item.ident.to_string()),
            _ => None,
        });
        self.test_files
            .extend(for_tests.filter_map(|name| module_file(files, children, &name)));
    }
}

/// The file of a child module.
fn module_file(files: &Files, folder: &str, name: &str) -> Option<String> {
    let places = [
        format!("{folder}{name}.rs"),
        format!("{folder}{name}/mod.rs"),
    ];
    places
        .into_iter()
        .find(|module_file| files.contains_key(module_file))
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Macro(it) => it.ident.as_ref()?,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        Item::Union(it) => &it.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

fn only_for_tests(attributes: &[Attribute]) -> bool {
    fn holds_only_in_tests(condition: &Meta) -> bool {
        let Meta::List(list) = condition else {
            return condition.path().is_ident("test");
        };
        let Ok(parts) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        else {
            return false;
        };
        if list.path.is_ident("all") {
            parts.iter().any(holds_only_in_tests)
        } else {
            list.path.is_ident("any") && parts.iter().all(holds_only_in_tests)
        }
    }
    attributes.iter().any(|one| {
        let condition = one.path().is_ident("cfg").then(|| one.parse_args::<Meta>());
        one.path().is_ident("test") || matches!(condition, Some(Ok(it)) if holds_only_in_tests(&it))
    })
}

impl Module {
    fn mention(&mut self, path: Segments, line: usize) {
        self.mentions.push(Mention { path, line });
    }

    fn import(&mut self, tree: &UseTree, before: &[String], exported: bool) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        let (name, path) = match tree {
            UseTree::Path(inner) => {
                return self.import(&inner.tree, &with(&inner.ident), exported);
            }
            UseTree::Group(group) => {
                return group
                    .items
                    .iter()
                    .for_each(|one| self.import(one, before, exported));
            }
            UseTree::Glob(_) => ("*".to_owned(), before.to_vec()),
            UseTree::Name(it) if it.ident == "self" => {
                (before.last().cloned().unwrap_or_default(), before.to_vec())
            }
            UseTree::Name(it) => (it.ident.to_string(), with(&it.ident)),
            UseTree::Rename(it) if it.ident == "self" && !before.is_empty() => {
                (it.rename.to_string(), before.to_vec())
            }
            UseTree::Rename(it) => (it.rename.to_string(), with(&it.ident)),
        };
        let line = tree.span().start().line;
        self.imports.push(Import {
            name,
            path,
            exported,
            line,
        });
    }

    /// Records paths of two segments and more. A single name in a macro can be a variable or a
    /// field; an imported item is seen at its `use`.
    fn scan(&mut self, tokens: &TokenStream) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Group(group) => self.scan(&group.stream()),
                TokenTree::Ident(first) => {
                    let mut path = vec![first.to_string()];
                    while let (true, true, Some(TokenTree::Ident(next))) =
                        (colon(at), colon(at + 1), tokens.get(at + 2))
                    {
                        path.push(next.to_string());
                        at += 3;
                    }
                    if path.len() > 1 {
                        self.mention(path, first.span().start().line);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl Visit<'_> for Module {
    fn visit_item(&mut self, item: &Item) {
        if !only_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &ImplItem) {
        let attributes: &[Attribute] = match item {
            ImplItem::Const(it) => &it.attrs,
            ImplItem::Fn(it) => &it.attrs,
            _ => &[],
        };
        if !only_for_tests(attributes) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_stmt(&mut self, statement: &Stmt) {
        let for_tests = matches!(statement, Stmt::Local(it) if only_for_tests(&it.attrs));
        if !for_tests {
            visit::visit_stmt(self, statement);
        }
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        let exported = !matches!(item.vis, Visibility::Inherited);
        let root: &[String] = if item.leading_colon.is_some() {
            &[String::new()]
        } else {
            &[]
        };
        self.import(&item.tree, root, exported);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let root = path.leading_colon.map(|_| String::new());
        let segments = path.segments.iter().map(|one| one.ident.to_string());
        self.mention(
            root.into_iter().chain(segments).collect(),
            path.span().start().line,
        );
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
        self.methods
            .push((call.method.to_string(), call.method.span().start().line));
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        self.visit_path(&call.path);
        self.scan(&call.tokens);
    }

    /// `#[serde(with = "super::times")]` contains a path too.
    fn visit_attribute(&mut self, attribute: &Attribute) {
        let Meta::List(list) = &attribute.meta else {
            return;
        };
        self.scan(&list.tokens);
        for token in list.tokens.clone() {
            if let TokenTree::Literal(literal) = token
                && let Ok(path) = syn::parse_str::<syn::LitStr>(&literal.to_string())
                && let Ok(path) = path.parse::<syn::Path>()
                && path.segments.len() > 1
            {
                let segments = path.segments.iter().map(|one| one.ident.to_string());
                self.mention(segments.collect(), literal.span().start().line);
            }
        }
    }

    /// `pub(in crate::app)` uses nothing.
    fn visit_visibility(&mut self, _: &Visibility) {}
}
