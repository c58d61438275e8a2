//! The country that a text in a file means: by a code, or by a name in full, with those of
//! `assets/country-names.json`, which nobody looks for in the window.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Country, all, find, fold};
use crate::domain::text::ascii_forms;

/// How a country was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// By its two-letter code, in letters of either case, with or without blanks.
    Code,
    /// Otherwise, which is to be said: by its name, its three-letter code, or a code that ISO does not
    /// give it.
    Other,
}

/// Two-letter codes that are in use for a country whose code is another. UK and EL are those of the
/// European Union, XI is that of its customs for Northern Ireland; FX, EA, IC, AC, TA, DG and CP are
/// reserved by ISO 3166-1; BU, DD, TP, YD and ZR are those that it withdrew for another name.
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

/// Articles before a name, folded, in the languages of the window and others that have them.
const ARTICLES: &str = "the de het die der das la le les el il";

/// Words between two names, folded, for which "&" is written.
const AND: &str = "and en und et y e i og och";

/// Words for a state before its name, folded. A "state of" is more often one of a federation.
const STATES: [&str; 22] = [
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

/// The names for files, folded, with the code of the country. Made when the first name is read that the
/// window does not know.
static NAMES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let text = include_str!("../../../assets/country-names.json");
    // The file is part of the program; a test reads it, so it can't be unreadable here.
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

/// The country that a text names in full, in any of its names or by its code.
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
            let mut states = STATES.iter();
            states.find_map(|state| by_folded(folded.strip_prefix(state)?.strip_prefix(' ')?))
        })
}

/// The country that a text in a file means: by its two-letter code in letters of either case, or,
/// with a remark, by its three-letter code, another code in use, or a name in any language known.
pub fn read(text: &str) -> Option<(&'static Country, Written)> {
    let plain = ascii_forms(text);
    let upper = plain.trim().to_uppercase();
    if let Some(country) = find(&upper) {
        return Some((country, Written::Code));
    }
    let found = one(&plain)
        .or_else(|| turned(&plain))
        .or_else(|| named_twice(&plain))?;
    Some((found, Written::Other))
}

/// By one code or one name.
fn one(text: &str) -> Option<&'static Country> {
    by_code(text).or_else(|| named(text)).or_else(|| {
        // "the US"
        let (article, code) = text.trim().split_once(' ')?;
        by_code(code).filter(|_| article.eq_ignore_ascii_case("the"))
    })
}

/// By a code of two or three letters, also as "U.S." and "U. K."
fn by_code(text: &str) -> Option<&'static Country> {
    let upper = text.trim().to_uppercase();
    let code: String = upper.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let other = OTHER_CODES.iter().find(|(used, _)| *used == code);
    let code = other.map_or(code.as_str(), |(_, iso)| iso);
    let alpha3 = || all().iter().find(|country| country.alpha3 == code);
    find(code).or_else(|| alpha3().filter(|_| code.len() == 3))
}

/// By a name whose beginning stands behind it, as in lists: "Netherlands, Kingdom of the",
/// "Bahamas (the)".
fn turned(text: &str) -> Option<&'static Country> {
    let text = text.trim();
    let (last, first) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some(parts) => parts,
        None => text.split_once(',')?,
    };
    let first = first.trim();
    // The "DE" of "Netherlands (DE)" is no article.
    if first.is_empty() || last.trim().is_empty() || by_code(first).is_some() {
        return None;
    }
    // "Côte d'Ivoire, République de" and "Ordre, l'" have no blank between.
    let gap = if first.ends_with(['\'', '’']) {
        ""
    } else {
        " "
    };
    named(&format!("{first}{gap}{}", last.trim()))
}

/// By a code and a name, or two names, that mean the same: "Netherlands (NL)", "NL - Netherlands",
/// "Deutschland / Germany", "Germany DE".
fn named_twice(text: &str) -> Option<&'static Country> {
    let signs = ['(', ')', '[', ']', '/', ';', ':', '|', '='];
    let of = |part: &str| one(part).or_else(|| turned(part));
    let parts = || text.split(signs).flat_map(|part| part.split(" - "));
    same(parts(), of)
        .or_else(|| same(parts().flat_map(|part| part.split(',')), one))
        .or_else(|| same(<[&str; 2]>::from(text.trim().split_once(' ')?), one))
        .or_else(|| same(<[&str; 2]>::from(text.trim().rsplit_once(' ')?), one))
}

/// The country that all parts of a text mean, where there are two or more.
fn same<'a>(
    parts: impl IntoIterator<Item = &'a str>,
    of: impl Fn(&str) -> Option<&'static Country>,
) -> Option<&'static Country> {
    let parts = parts.into_iter().map(str::trim);
    // "Falkland Islands (the) [Malvinas]"
    let mut parts = parts.filter(|part| !part.is_empty() && !part.eq_ignore_ascii_case("the"));
    let first = of(parts.next()?)?;
    let mut count = 1;
    for part in parts {
        count += 1;
        if of(part)?.code != first.code {
            return None;
        }
    }
    (count > 1).then_some(first)
}

fn by_folded(name: &str) -> Option<&'static Country> {
    let goes_by = |country: &&Country| country.folded.iter().any(|known| known == name);
    let further = |name: &str| NAMES.get(name).and_then(|code| find(code));
    // "St. Vincent" is "Saint Vincent".
    let saint = || further(&format!("saint {}", name.strip_prefix("st ")?));
    let listed = all().iter().find(goes_by);
    listed.or_else(|| further(name)).or_else(saint)
}

fn without_article<'a>(text: &str, folded: &'a str) -> Option<&'a str> {
    let (article, name) = folded.split_once(' ')?;
    // The "DE" of "DE Netherlands" is a code.
    let is_code = text.trim().split(' ').next().and_then(find).is_some();
    let is_article = ARTICLES.split(' ').any(|known| known == article);
    (is_article && !is_code).then_some(name)
}

/// "Bosnia & Herzegovina", in whatever language.
fn by_name_with_and(text: &str) -> Option<&'static Country> {
    let (before, after) = text.split_once(['&', '+'])?;
    let mut words = AND.split(' ');
    words.find_map(|and| by_folded(&fold(&format!("{before} {and} {after}"))))
}

/// Without the vowels of Arabic, which are written in schoolbooks and in lists.
fn without_arabic_signs(text: &str) -> String {
    let is_sign = |c: char| matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}');
    text.chars().filter(|c| !is_sign(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_for_files_is_that_of_its_country_alone() {
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
