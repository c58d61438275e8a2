//! Finds the country that a text in a file means: by code or full name, including the names in
//! `assets/country-names.json`, which the window's search does not use.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Country, all, find, fold};
use crate::domain::text::ascii_forms;

/// The notation of a country in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// Its two-letter code, in letters of either case, with or without surrounding spaces.
    Code,
    /// A name, the three-letter code, or a code that ISO does not assign to it. The change is
    /// reported.
    Other,
}

/// Two-letter codes in use for a country that has another ISO code. UK and EL are those of the
/// European Union, XI is that of its customs for Northern Ireland; FX, EA, IC, AC, TA, DG and CP
/// are reserved by ISO 3166-1; BU, DD, TP, YD and ZR are those that it withdrew.
const OTHER_CODES: [(&str, &str); 15] = [
    ("UK", "GB"),
    ("EL", "GR"),
    ("XI", "GB"),
    ("FX", "FR"),
    ("CP", "FR"),
    ("EA", "ES"),
    ("IC", "ES"),
    ("AC", "SH"),
    ("TA", "SH"),
    ("DG", "IO"),
    ("BU", "MM"),
    ("DD", "DE"),
    ("TP", "TL"),
    ("YD", "YE"),
    ("ZR", "CD"),
];

/// Articles before a name, folded, in the program's languages and some others.
const ARTICLES: &str = "the de het die der das la le les el il";

/// Words for "and", folded, that "&" can replace.
const AND: &str = "and en und et y e i og och";

/// Words for the form of state before a name, folded. "State of" is left out, since it more often
/// means a state of a federation.
const STATE_FORMS: [&str; 22] = [
    "republic of the",
    "republic of",
    "republic",
    "rep of",
    "kingdom of the",
    "kingdom of",
    "republiek van de",
    "republiek van",
    "republiek",
    "koninkrijk",
    "republik der",
    "republik",
    "konigreich der",
    "konigreich",
    "republique de la",
    "republique des",
    "republique du",
    "republique de",
    "royaume de",
    "royaume du",
    "republica de",
    "repubblica di",
];

#[derive(Default, Deserialize)]
struct NamesFile {
    names: HashMap<String, Vec<String>>,
}

/// The names from the names file, folded, with the country code. Read on the first use, for a name
/// that `countries.json` does not have.
static NAMES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let text = include_str!("../../../assets/country-names.json");
    // The file is part of the program, and a test reads it, so parsing can't fail here.
    let file: NamesFile = serde_json::from_str(text).unwrap_or_default();
    let names = file.names.into_iter();
    names
        .flat_map(|(code, names)| {
            names
                .into_iter()
                .map(move |name| (fold(&name), code.clone()))
        })
        .collect()
});

/// Returns the country with this full name, in any of its names, or this code.
pub fn named(text: &str) -> Option<&'static Country> {
    if let Some(country) = find(text.trim()) {
        return Some(country);
    }
    let folded = fold(text);
    let plain = without_arabic_signs(text);
    by_folded(&folded)
        .or_else(|| by_folded(&fold(&plain)))
        .or_else(|| by_folded(without_article(text, &folded)?))
        .or_else(|| by_name_with_and(text))
        .or_else(|| {
            let mut state_forms = STATE_FORMS.iter();
            state_forms.find_map(|form| by_folded(folded.strip_prefix(form)?.strip_prefix(' ')?))
        })
}

/// Returns the country that a text in a file means, and its notation: the two-letter code, or the
/// three-letter code, another code in use, or a name in any known language.
pub fn read(text: &str) -> Option<(&'static Country, Notation)> {
    let plain = ascii_forms(text);
    let upper = plain.trim().to_uppercase();
    if let Some(country) = find(&upper) {
        return Some((country, Notation::Code));
    }
    let found = by_code_or_name(&plain)
        .or_else(|| inverted_name(&plain))
        .or_else(|| same_country_twice(&plain))?;
    Some((found, Notation::Other))
}

/// Finds a country by one code or one name.
fn by_code_or_name(text: &str) -> Option<&'static Country> {
    by_code(text).or_else(|| named(text)).or_else(|| {
        // "the US"
        let (article, code) = text.trim().split_once(' ')?;
        by_code(code).filter(|_| article.eq_ignore_ascii_case("the"))
    })
}

/// Finds a country by a code of two or three letters, also written as "U.S." and "U. K."
fn by_code(text: &str) -> Option<&'static Country> {
    let upper = text.trim().to_uppercase();
    let code: String = upper.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let other = OTHER_CODES.iter().find(|(used, _)| *used == code);
    let code = other.map_or(code.as_str(), |(_, iso)| iso);
    let alpha3 = || all().iter().find(|country| country.alpha3 == code);
    find(code).or_else(|| alpha3().filter(|_| code.len() == 3))
}

/// Finds a country by a name with its first part at the end, as in sorted lists: "Netherlands,
/// Kingdom of the", "Bahamas (the)".
fn inverted_name(text: &str) -> Option<&'static Country> {
    let text = text.trim();
    let (last, first) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some(parts) => parts,
        None => text.split_once(',')?,
    };
    let first = first.trim();
    // The "DE" of "Netherlands (DE)" is not an article.
    if first.is_empty() || last.trim().is_empty() || by_code(first).is_some() {
        return None;
    }
    // No space after an apostrophe: "Ordre, l'".
    let separator = if first.ends_with(['\'', '’']) {
        ""
    } else {
        " "
    };
    named(&format!("{first}{separator}{}", last.trim()))
}

/// Finds a country by a code and a name, or two names, that mean the same country: "Netherlands
/// (NL)", "NL - Netherlands", "Deutschland / Germany", "Germany DE".
fn same_country_twice(text: &str) -> Option<&'static Country> {
    let separators = ['(', ')', '[', ']', '/', ';', ':', '|', '='];
    let find_part = |part: &str| by_code_or_name(part).or_else(|| inverted_name(part));
    let parts = || text.split(separators).flat_map(|part| part.split(" - "));
    same(parts(), find_part)
        .or_else(|| same(parts().flat_map(|part| part.split(',')), by_code_or_name))
        .or_else(|| {
            same(
                <[&str; 2]>::from(text.trim().split_once(' ')?),
                by_code_or_name,
            )
        })
        .or_else(|| {
            same(
                <[&str; 2]>::from(text.trim().rsplit_once(' ')?),
                by_code_or_name,
            )
        })
}

/// The country that all parts of a text mean, if there are two or more parts.
fn same<'a>(
    parts: impl IntoIterator<Item = &'a str>,
    find_part: impl Fn(&str) -> Option<&'static Country>,
) -> Option<&'static Country> {
    let parts = parts.into_iter().map(str::trim);
    // "Falkland Islands (the) [Malvinas]"
    let mut parts = parts.filter(|part| !part.is_empty() && !part.eq_ignore_ascii_case("the"));
    let first = find_part(parts.next()?)?;
    let mut count = 1;
    for part in parts {
        count += 1;
        if find_part(part)?.code != first.code {
            return None;
        }
    }
    (count > 1).then_some(first)
}

fn by_folded(name: &str) -> Option<&'static Country> {
    let has_name = |country: &&Country| country.folded.iter().any(|known| known == name);
    let from_names_file = |name: &str| NAMES.get(name).and_then(|code| find(code));
    // "St. Vincent" is "Saint Vincent".
    let saint = || from_names_file(&format!("saint {}", name.strip_prefix("st ")?));
    let listed = all().iter().find(has_name);
    listed.or_else(|| from_names_file(name)).or_else(saint)
}

fn without_article<'a>(text: &str, folded: &'a str) -> Option<&'a str> {
    let (article, name) = folded.split_once(' ')?;
    // The "DE" of "DE Netherlands" is a country code, not an article.
    let is_code = text.trim().split(' ').next().and_then(find).is_some();
    let is_article = ARTICLES.split(' ').any(|known| known == article);
    (is_article && !is_code).then_some(name)
}

/// Finds a country by a name with "&" or "+" for "and", in several languages: "Bosnia &
/// Herzegovina".
fn by_name_with_and(text: &str) -> Option<&'static Country> {
    let (before, after) = text.split_once(['&', '+'])?;
    let mut words = AND.split(' ');
    words.find_map(|and| by_folded(&fold(&format!("{before} {and} {after}"))))
}

/// A text without the Arabic vowel signs, which are written in schoolbooks and in lists.
fn without_arabic_signs(text: &str) -> String {
    let is_sign = |c: char| matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}');
    text.chars().filter(|c| !is_sign(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_in_the_names_file_means_its_own_country() {
        let text = include_str!("../../../assets/country-names.json");
        let file: NamesFile = serde_json::from_str(text).unwrap();
        assert!(file.names.len() >= 240, "{}", file.names.len());
        for (code, names) in &file.names {
            for name in names {
                let found = read(name).map(|(country, _)| country.code.as_str());
                assert_eq!(found, Some(code.as_str()), "{name}");
            }
        }
    }
}
