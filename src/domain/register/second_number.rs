//! Detects a second number after the first: of another register, for VAT, of a bank account or a
//! telephone.

/// Registers of a German court, each with numbers of its own.
const GERMAN_REGISTERS: [&str; 6] = ["HRA", "HRB", "GNR", "GSR", "PR", "VR"];

/// Words before the volumes and pages of a register, which locate an entry.
const LOCATION_WORDS: [&str; 12] = [
    "tomo",
    "folio",
    "hoja",
    "hojas",
    "libro",
    "seccion",
    "sección",
    "inscripcion",
    "inscripción",
    "oddíl",
    "oddil",
    "vložka",
];

/// Minimum number of digits, ignoring separators, of a number instead of a page, date or postal
/// code.
const MIN_DIGITS: usize = 7;

/// True when a text has words after the first number, such as a court or office, and another number
/// after those.
pub(super) fn has_second_number(text: &str, country: &str) -> bool {
    if country == "DE" && german_entries(text) > 1 {
        return true;
    }
    let Some(first) = text.find(|c: char| c.is_ascii_digit()) else {
        return false;
    };
    let after = text.get(first..).and_then(after_a_word).unwrap_or_default();
    let mut digits = 0;
    let mut word = String::new();
    let mut last_word = String::new();
    for c in after.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            if digits >= MIN_DIGITS && !LOCATION_WORDS.contains(&last_word.as_str()) {
                return true;
            }
        } else if c.is_alphabetic() {
            digits = 0;
            word.extend(c.to_lowercase());
            continue;
        } else if !matches!(c, ' ' | '.' | '-' | '/') {
            digits = 0;
        }
        // The letter before a page, as in "Hoja M-123", is part of its number.
        let ended = std::mem::take(&mut word);
        if ended.chars().count() > 1 {
            last_word = ended;
        }
    }
    false
}

/// The text after the first word of at least three letters that does not directly follow a letter
/// or digit.
fn after_a_word(text: &str) -> Option<&str> {
    let mut before = '0';
    for (at, c) in text.char_indices() {
        let begins = c.is_alphabetic() && !before.is_alphanumeric();
        before = c;
        let rest = text.get(at..).filter(|_| begins);
        let Some(rest) = rest else {
            continue;
        };
        let length = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        if word.chars().count() >= 3 {
            return Some(after);
        }
    }
    None
}

fn german_entries(text: &str) -> usize {
    let upper = text.to_uppercase();
    let words: Vec<&str> = upper
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let starts_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    words
        .iter()
        .zip(words.iter().skip(1).chain([&""]))
        .filter(|(word, next)| {
            GERMAN_REGISTERS
                .iter()
                .any(|register| match word.strip_prefix(register) {
                    Some("") => starts_number(next),
                    Some(rest) => starts_number(rest),
                    None => false,
                })
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinguishes_a_second_number_from_a_court_a_page_and_a_date() {
        for (text, country) in [
            ("0403.019.261 RPR Brussel 0123.456.749", "BE"),
            ("0403.019.261 RPR Antwerpen, tel 03 123 45 67", "BE"),
            ("552 100 554 RCS Paris, TVA FR96552100554", "FR"),
            (
                "CHE-105.805.974 Handelsregisteramt Zürich CHE-123.456.788",
                "CH",
            ),
            ("J40/372/2002 Tribunalul București CUI 14399840", "RO"),
            ("A28015865 Registro Mercantil Madrid B83547562", "ES"),
            ("45274649, zapsaná v OR, IČO 25083325", "CZ"),
            ("HRB 12345 AG Köln, IBAN DE89 3704 0044 0532 0130 00", "DE"),
            ("HRB 42243, USt-IdNr. DE811193231", "DE"),
            (
                "HRA 28, Amtsgericht Köln; HRB 12345, Amtsgericht Köln",
                "DE",
            ),
            ("Amtsgericht Köln HRA 999 / HRB 12345", "DE"),
        ] {
            assert!(has_second_number(text, country), "{text}");
        }
        for (text, country) in [
            ("HRB 6794 B, Amtsgericht Berlin (Charlottenburg)", "DE"),
            ("Amtsgericht Köln HRB 12345", "DE"),
            ("DEK1101R.HRB116737", "DE"),
            ("FN 93363z, Handelsgericht Wien", "AT"),
            ("552 032 534 RCS Paris", "FR"),
            (
                "A28015865 Registro Mercantil de Madrid, Tomo 12345, Folio 1, Hoja M-1234567",
                "ES",
            ),
            ("45274649, B 1581 vedená u Městského soudu v Praze", "CZ"),
            ("U12345MH2020PTC123456", "IN"),
            ("J40/1234/12.03.2020", "RO"),
            ("CHE-116.281.710 HR/MWST", "CH"),
            ("123 456 789", "AU"),
        ] {
            assert!(!has_second_number(text, country), "{text}");
        }
    }
}
