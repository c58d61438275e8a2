//! Register numbers in the text of a document.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::written_date;

/// The fewest digits of a number that the number of a branch can follow without a space.
const MIN_BEFORE_BRANCH: usize = 9;

/// A number with words before it that name a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedNumber {
    /// As it stands in the document.
    pub(super) shown: String,
    /// Its digits alone.
    pub(super) digits: String,
}

/// Words before a register number.
const WORDS: [&str; 20] = [
    "kvk",
    r"k\.v\.k\.",
    "handelsregister",
    "inschrijvingsnummer",
    "ondernemingsnummer",
    "hrb",
    "hra",
    "registernummer",
    "company number",
    r"company no\.?",
    "registered number",
    r"registered no\.?",
    "registration number",
    "entity number",
    "corporate number",
    "siren",
    r"r\.?c\.?s\.?(?: [a-zà-ÿ-]+)?",
    r"num[ée]ro d[’'] ?entreprise",
    r"num[ée]ro d[’'] ?immatriculation",
    r"num[ée]ro unique d[’'] ?identification",
];

/// A word, and the number: digits with spaces, dots or hyphens between them.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = WORDS.join("|");
    Regex::new(&format!(
        r"(?i)\b(?:{words})[-\s]?(?:nummer|number|no|nr|n°|nº)?[\s.:#]*((?:[a-z]{{1,3}}[\s-]?)?\d(?:[\s.\-]?\d){{3,14}})\b"
    ))
    .ok()
});

/// The numbers with a label, in the order of the text, each once.
pub(super) fn named(text: &str) -> Vec<NamedNumber> {
    let mut found: Vec<NamedNumber> = Vec::new();
    let all = NAMED.as_ref().map(|form| form.captures_iter(text));
    for captures in all.into_iter().flatten() {
        let shown = captures.get(1).map_or("", |number| number.as_str());
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
        // The day of an entry.
        if written_date::typed(&shown).is_some() {
            continue;
        }
        if found.iter().all(|one| one.digits != digits) {
            found.push(NamedNumber { shown, digits });
        }
    }
    found
}

/// The digits of a text in groups: one separator within a number is a space, everything else is a bar.
pub(super) fn digits(text: &str) -> String {
    let mut digits = String::new();
    let mut between = String::new();
    for c in text.chars() {
        if !c.is_ascii_digit() {
            between.push(c);
            continue;
        }
        let mut separators = between.chars();
        match (separators.next(), separators.next()) {
            (None, _) => {}
            (Some(one), None) if is_separator(one) => digits.push(' '),
            _ => digits.push('|'),
        }
        between.clear();
        digits.push(c);
    }
    digits
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{a0}' | '\u{202f}' | '.' | '-' | '/')
}

/// True when a text with these digits has a number, in any grouping, with or without zeros before it.
pub(super) fn has(digits: &str, number: &str) -> bool {
    let number = number.trim_start_matches('0');
    let mut runs = digits.split('|');
    runs.any(|run| {
        let starts = run.match_indices(' ').map(|(at, _)| at + 1);
        let mut starts = std::iter::once(0).chain(starts);
        starts.any(|start| begins_with(run.get(start..).unwrap_or_default(), number))
    })
}

/// True when the first groups together are the number, or one group goes on with the number of a branch.
fn begins_with(groups: &str, number: &str) -> bool {
    let mut rest = number;
    for (index, group) in groups.split(' ').enumerate() {
        let group = if index == 0 {
            group.trim_start_matches('0')
        } else {
            group
        };
        match rest.strip_prefix(group) {
            Some("") => return true,
            Some(after) => rest = after,
            None => return rest.len() >= MIN_BEFORE_BRANCH && group.starts_with(rest),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        named(text).into_iter().map(|one| one.shown).collect()
    }

    #[test]
    fn a_number_is_found_by_the_words_before_it() {
        for (text, number) in [
            ("KVK-nummer 12345678", "12345678"),
            ("KvK-nummer: 1234 5678", "1234 5678"),
            ("Handelsregister nr. 12345678", "12345678"),
            ("Handelsregister B, HRB 123456 B", "123456"),
            ("Ondernemingsnummer 0403.170.701", "0403.170.701"),
            ("Company number 01234567", "01234567"),
            ("Company No. SC123456", "SC123456"),
            ("Registered number: 01234567", "01234567"),
            ("R.C.S. Nanterre 552 032 534", "552 032 534"),
            ("RCS Paris 552032534", "552032534"),
            ("SIREN 552 032 534", "552 032 534"),
            ("Numéro d'entreprise : 0403.170.701", "0403.170.701"),
        ] {
            assert_eq!(shown(text), [number], "{text}");
        }
        assert_eq!(
            shown("KVK 12345678, KVK 12345678, HRB 4321"),
            ["12345678", "4321"]
        );
        for text in [
            "Phone 020 1234567",
            "12345678",
            "KVK Utrecht",
            "company number",
        ] {
            assert!(shown(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_number_is_found_in_every_grouping() {
        let text = "KVK 1234 5678; tel. 020-1234567. HRB 0042 (2026) SIRET 55203253400012";
        let digits = digits(text);
        for number in [
            "12345678",
            "0012345678",
            "42",
            "2026",
            "552032534",
            "1234567",
        ] {
            assert!(has(&digits, number), "{number}");
        }
        for number in ["87654321", "34", "123456", "2345678", "4202", "55203253"] {
            assert!(
                !has(&digits, number),
                "{number} is a part of another number"
            );
        }
    }
}
