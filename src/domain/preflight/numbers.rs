//! Register numbers in the text of a document.

use std::sync::LazyLock;

use regex::Regex;

/// The fewest digits of a number that is looked for anywhere in the digits of a page: a shorter one would be found by
/// chance.
const MIN_DIGITS: usize = 5;

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
        if found.iter().all(|one| one.digits != digits) {
            found.push(NamedNumber { shown, digits });
        }
    }
    found
}

/// The digits of a text. What can separate the digits of one number is left out, everything else is a bar.
pub(super) fn digits(text: &str) -> String {
    let mut digits = String::new();
    let mut separators = 0;
    for c in text.chars() {
        match c {
            '0'..='9' => {
                if separators > 1 {
                    digits.push('|');
                }
                separators = 0;
                digits.push(c);
            }
            ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' | '/' => separators += 1,
            // More than a separator.
            _ => separators = 2,
        }
    }
    digits
}

/// True when the digits of a text have a number, with or without zeros before it. A short one must stand alone.
pub(super) fn has(digits: &str, number: &str) -> bool {
    let number = number.trim_start_matches('0');
    if number.len() < MIN_DIGITS {
        let mut all = digits.split('|');
        all.any(|one| one.trim_start_matches('0') == number)
    } else {
        digits.contains(number)
    }
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
        let digits = digits("KVK 1234 5678; tel. 020-1234567. HRB 0042 (2026)");
        assert!(has(&digits, "12345678"));
        assert!(has(&digits, "0012345678"));
        assert!(has(&digits, "42"));
        assert!(!has(&digits, "87654321"));
        assert!(!has(&digits, "34"), "not a part of another number");
    }
}
