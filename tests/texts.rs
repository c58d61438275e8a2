//! Languages: every text of the program exists in every language, with the same arguments, and no
//! text is unused.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use profile_desk::i18n::Language;
use regex::Regex;

/// The arguments of a text, by its key.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|known| known == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn gaps_in(pattern: &Pattern<&str>, gaps: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            gaps_of(expression, gaps);
        }
    }
}

fn gaps_of(expression: &Expression<&str>, gaps: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => gap(inline, gaps),
        Expression::Select { selector, variants } => {
            gap(selector, gaps);
            for variant in variants {
                gaps_in(&variant.value, gaps);
            }
        }
    }
}

fn gap(inline: &InlineExpression<&str>, gaps: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            gaps.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => gaps_of(expression, gaps),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("texts use nothing but gaps, plurals and literals: {other:?}"),
    }
}

/// The texts of a language, messages and attributes alike.
fn texts(language: Language) -> Texts {
    let mut texts = Texts::new();
    for path in files(&project().join("assets/texts").join(language.code()), "ftl") {
        let source = fs::read_to_string(&path).unwrap();
        let parsed = fluent_syntax::parser::parse(source.as_str());
        let resource =
            parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name;
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|one| (format!("{key}.{}", one.id.name), &one.value));
            let own = message.value.iter().map(|value| (key.to_owned(), value));
            for (key, pattern) in own.chain(attributes) {
                let mut gaps = BTreeSet::new();
                gaps_in(pattern, &mut gaps);
                let twice = texts.insert(key.clone(), gaps);
                assert!(
                    twice.is_none(),
                    "{key} is there twice in {}",
                    path.display()
                );
            }
        }
    }
    texts
}

/// The keys in the code, with their arguments. `None` where the code has only the key.
fn said() -> Vec<(String, Option<BTreeSet<String>>)> {
    let call = Regex::new(r#"(?s)\btr!\(\s*"([^"]+)"\s*(,|\))"#).unwrap();
    let name = Regex::new(r"^\s*([a-z_0-9]+)\s*=[^=]").unwrap();
    let field_texts = Regex::new(r#"\bfield_texts!\("([^"]+)"\)"#).unwrap();
    let named = Regex::new(r#"(?:Message::new\(|")(register-shape-[a-z0-9-]+)""#).unwrap();
    let mut text = Vec::new();
    for path in files(&project().join("src"), "rs") {
        let code = fs::read_to_string(&path).unwrap();
        if path.ends_with("i18n.rs") {
            continue;
        }
        for found in call.captures_iter(&code) {
            let mut gaps = BTreeSet::new();
            if &found[2] == "," {
                for part in arguments(&code[found.get(0).unwrap().end()..]) {
                    gaps.extend(name.captures(part).map(|found| found[1].to_owned()));
                }
            }
            text.push((found[1].to_owned(), Some(gaps)));
        }
        for found in field_texts.captures_iter(&code) {
            text.push((found[1].to_owned(), Some(BTreeSet::new())));
            for part in ["help", "missing", "meaning", "example"] {
                text.push((format!("{}.{part}", &found[1]), Some(BTreeSet::new())));
            }
        }
        text.extend(
            named
                .captures_iter(&code)
                .map(|found| (found[1].to_owned(), None)),
        );
    }
    text
}

/// The arguments of a call, from after the first comma to the closing bracket.
fn arguments(code: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut begin, mut quoted) = (Vec::new(), 0, 0, false);
    let mut chars = code.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if quoted => {
                chars.next();
            }
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                parts.push(&code[begin..at]);
                return parts;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&code[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts
}

#[test]
fn every_used_text_exists_with_its_arguments_and_no_other() {
    let english = texts(Language::English);
    let text = said();
    for (key, gaps) in &text {
        let there = english
            .get(key)
            .unwrap_or_else(|| panic!("no text is called {key}"));
        if let Some(gaps) = gaps {
            assert_eq!(gaps, there, "the gaps of {key}");
        }
    }
    let keys: BTreeSet<&String> = text.iter().map(|(key, _)| key).collect();
    let unused: Vec<&String> = english.keys().filter(|key| !keys.contains(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

/// The plain texts of a language, as in its files.
fn plain(language: Language) -> BTreeMap<String, String> {
    let line = Regex::new(r"(?m)^([a-z][A-Za-z0-9-]*) = (.+)$").unwrap();
    let folder = project().join("assets/texts").join(language.code());
    let sources = files(&folder, "ftl")
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap());
    let sources: Vec<String> = sources.collect();
    let found = sources.iter().flat_map(|source| line.captures_iter(source));
    found
        .map(|found| (found[1].to_owned(), found[2].to_owned()))
        .collect()
}

#[test]
fn a_button_named_in_a_text_has_that_label_in_each_language() {
    let quoted = Regex::new("“([^”{]+)”").unwrap();
    let english = plain(Language::English);
    let mut seen = 0;
    for (key, message) in &english {
        for found in quoted.captures_iter(message) {
            let bare = |text: &str| text.trim_end_matches([' ', '\u{a0}', '…']).to_owned();
            let buttons = english.iter().filter(|(_, text)| bare(text) == found[1]);
            let buttons: Vec<&String> = buttons.map(|(button, _)| button).collect();
            for language in Language::ALL.iter().filter(|_| !buttons.is_empty()) {
                let other = plain(*language);
                let says = |button: &&String| other[key].contains(&bare(&other[*button]));
                let (name, output) = (language.native_name(), &other[key]);
                assert!(buttons.iter().any(says), "{name}, {key}: {output}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 8, "only {seen} names of buttons were looked for");
}

/// The words of a pattern, with every variant of a plural, and a mark in place of each value.
fn words_of(pattern: &Pattern<&str>) -> Vec<String> {
    let mut forms = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                for form in &mut forms {
                    form.push_str(value);
                }
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                let variants = variants.iter().flat_map(|variant| words_of(&variant.value));
                let variants: Vec<String> = variants.collect();
                forms = forms
                    .iter()
                    .flat_map(|form| variants.iter().map(move |words| format!("{form}{words}")))
                    .collect();
            }
            PatternElement::Placeable { .. } => {
                for form in &mut forms {
                    form.push('#');
                }
            }
        }
    }
    forms
}

/// Expressions that the style of the English texts excludes, and why.
static STYLE: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    let rules = [
        (r"(?i)\bmend", "say fix, not mend"),
        (r"(?i)\banew\b", "say again, not anew"),
        (r"(?i)\bstand-in\b", "say sandbox, not stand-in"),
        (r"(?i)\bplease\b", "leave out please"),
        (r"(?i)\binvalid\b", "say what is wrong, not invalid"),
        (r"(?i)\be-mail", "email has no hyphen"),
        (r"(?i)\ball the same\b", "say anyway, not all the same"),
        (r"(?i)\bis no \pL", "say is not a, not is no"),
        (r"(?i)\bis none\b", "say is not one, not is none"),
        (r"(?i)\basked( |$)", "a status is checked, not asked"),
        (r#"['"]"#, "quotation marks and apostrophes are curved"),
        (r"\.\.\.", "… is one character"),
        (r"\pL:$", "a label has no colon"),
        // Not "B.V.".
        (
            r"^([^.]|\.\S)*(\pL{2}|\))\.$",
            "a single sentence has no full stop",
        ),
    ];
    rules
        .map(|(rule, breach)| (Regex::new(rule).unwrap(), breach))
        .into()
});

/// Breaches of the style in a text.
fn breaches(words: &str) -> Vec<&'static str> {
    // Only servers ask us to wait; "there is no" is plain English.
    let rest = ["asked us to wait", "here is no ", "is no longer"]
        .iter()
        .fold(words.to_owned(), |rest, plain| rest.replace(plain, ""));
    let broken = STYLE.iter().filter(|(rule, _)| rule.is_match(&rest));
    broken.map(|(_, breach)| *breach).collect()
}

#[test]
fn english_texts_follow_the_style() {
    for (bad, breach) in [
        ("Mend the problems first", "say fix, not mend"),
        ("Please try again", "leave out please"),
        ("It is no profile", "say is not a, not is no"),
        ("“#” is none", "say is not one, not is none"),
        (
            "The status is asked again",
            "a status is checked, not asked",
        ),
        ("We can't", "quotation marks and apostrophes are curved"),
        ("Nothing was sent.", "a single sentence has no full stop"),
    ] {
        assert_eq!(breaches(bad), [breach], "{bad}");
    }
    let mut found = Vec::new();
    for path in files(&project().join("assets/texts/en"), "ftl") {
        let source = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(source.as_str()).unwrap();
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let attributes = message.attributes.iter().map(|one| &one.value);
            for pattern in message.value.iter().chain(attributes) {
                for words in words_of(pattern) {
                    let breaches = breaches(&words).into_iter();
                    let key = message.id.name;
                    found.extend(breaches.map(|breach| format!("{key}: {words}: {breach}")));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_language_has_every_text_with_the_same_arguments() {
    let english = texts(Language::English);
    for language in Language::ALL {
        let other = texts(language);
        for (key, gaps) in &english {
            let there = other.get(key);
            let there = there.unwrap_or_else(|| panic!("{} has no {key}", language.native_name()));
            assert_eq!(gaps, there, "{}, the gaps of {key}", language.native_name());
        }
        let more: Vec<&String> = other
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(more.is_empty(), "{} has {more:?}", language.native_name());
    }
}
