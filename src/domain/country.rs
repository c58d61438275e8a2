//! Countries with their codes and names, from `assets/countries.json`.

mod names;

use std::sync::LazyLock;

use deunicode::deunicode;
use serde::Deserialize;

pub use self::names::{Notation, named, read};
use crate::i18n::{Language, language};

/// A country or territory.
#[derive(Debug, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Short English name.
    #[serde(rename = "name")]
    english: String,
    #[serde(rename = "nl")]
    dutch: String,
    #[serde(rename = "de")]
    german: String,
    #[serde(rename = "fr")]
    french: String,
    /// Names in its own official languages.
    #[serde(default)]
    native: Vec<String>,
    /// Other names that people use for it.
    #[serde(default)]
    aliases: Vec<String>,
    /// ISO 3166-1 alpha-3.
    #[serde(default)]
    alpha3: String,
    /// True when the English name takes "the" within a sentence.
    #[serde(default)]
    article: bool,
    /// True when ISO 3166-1 lists it.
    pub iso: bool,
    /// All names, folded for search.
    #[serde(skip)]
    folded: Vec<String>,
}

#[derive(Deserialize)]
struct CountriesFile {
    countries: Vec<Country>,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let text = include_str!("../../assets/countries.json");
    // The file is part of the program, and a test reads it, so parsing can't fail here.
    let mut file: CountriesFile = serde_json::from_str(text).unwrap_or(CountriesFile {
        countries: Vec::new(),
    });
    for country in &mut file.countries {
        let names = [
            &country.english,
            &country.dutch,
            &country.german,
            &country.french,
        ];
        let names = names
            .into_iter()
            .chain(&country.native)
            .chain(&country.aliases);
        country.folded = names.map(|name| fold(name)).collect();
    }
    file.countries
});

/// All countries, sorted by English name.
pub fn all() -> &'static [Country] {
    &COUNTRIES
}

/// The country with this code, which must be in capital letters.
pub fn find(code: &str) -> Option<&'static Country> {
    all().iter().find(|country| country.code == code)
}

/// The name of the country with this code, or the code itself if there is none.
pub fn name_of(code: &str) -> &str {
    find(code).map_or(code, Country::name)
}

/// The name of the country with this code for use in a sentence: "the Netherlands"; the code itself
/// if there is none.
pub fn in_sentence(code: &str) -> String {
    find(code).map_or_else(|| code.to_owned(), Country::in_sentence)
}

/// The rank of a query that stands within a word of a name.
const WITHIN_A_WORD: u8 = 4;

/// Countries that match a query by code or by any name, accents ignored; best match first.
pub fn search(query: &str) -> Vec<&'static Country> {
    let folded = fold(query);
    // The stored names have no article: "the Netherlands".
    let query = folded.strip_prefix("the ").unwrap_or(&folded);
    if query.is_empty() {
        let mut found: Vec<&Country> = all().iter().collect();
        if language() != Language::English {
            found.sort_by_cached_key(|country| fold(country.name()));
        }
        return found;
    }
    let mut ranked: Vec<(u8, &Country)> = all()
        .iter()
        .filter_map(|country| Some((country.rank(query)?, country)))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, country)| country).collect()
}

/// Countries with a name, or a word of a name, similar to the typed text; most similar first. Only
/// for "did you mean".
pub fn similar_names(typed: &str) -> Vec<&'static Country> {
    let folded = fold(typed);
    let query = folded.strip_prefix("the ").unwrap_or(&folded);
    let length = query.chars().count();
    // Nearly all names are similar to a shorter text; a longer text is not a name.
    if !(4..=MAX_NAME_CHARS).contains(&length) {
        return Vec::new();
    }
    let max_distance = if length < 7 { 1 } else { 2 };
    let mut similar: Vec<((usize, bool), &Country)> = all()
        .iter()
        .filter_map(|country| Some((country.distance(query)?, country)))
        .filter(|((distance, _), _)| *distance <= max_distance)
        .collect();
    similar.sort_by_key(|(distance, _)| *distance);
    similar.into_iter().map(|(_, country)| country).collect()
}

/// Maximum length of a text that is compared with names, in characters.
const MAX_NAME_CHARS: usize = 60;

impl Country {
    /// Its short name in the current language.
    pub fn name(&self) -> &str {
        match language() {
            Language::English => &self.english,
            Language::Dutch => &self.dutch,
            Language::German => &self.german,
            Language::French => &self.french,
        }
    }

    /// The edit distance from a folded text to the most similar name, and true when that is only a
    /// word of a name.
    fn distance(&self, typed: &str) -> Option<(usize, bool)> {
        let names = self.folded.iter().map(|name| (name.as_str(), false));
        let words = self.folded.iter().flat_map(|name| name.split(' '));
        let candidates = names.chain(words.map(|word| (word, true)));
        candidates
            .map(|(name, is_word)| (strsim::damerau_levenshtein(typed, name), is_word))
            .min()
    }

    /// Its name for use in a sentence: "the Netherlands". In other languages than English the name
    /// has no article.
    pub fn in_sentence(&self) -> String {
        if self.article && language() == Language::English {
            format!("the {}", self.english)
        } else {
            self.name().to_owned()
        }
    }

    /// Its other names: in its own languages, and aliases.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        let names = self.native.iter().chain(&self.aliases);
        names
            .filter(|name| **name != self.name())
            .map(String::as_str)
    }

    /// True when the query is the code, or begins a word of a name. Anything else that
    /// [`search`] finds is a suggestion only.
    pub fn is_begun_by(&self, query: &str) -> bool {
        let folded = fold(query);
        let rank = self.rank(folded.strip_prefix("the ").unwrap_or(&folded));
        rank.is_some_and(|rank| rank != WITHIN_A_WORD)
    }

    /// The rank of the match with a folded query; 0 is best. `None` when it does not match.
    fn rank(&self, query: &str) -> Option<u8> {
        if self.code.eq_ignore_ascii_case(query) {
            return Some(0);
        }
        // With or without spaces: "cote d ivoire", "newzealand".
        let joined = query.replace(' ', "");
        let ranks = self.folded.iter().filter_map(|name| {
            if name == query {
                Some(1)
            } else if name.starts_with(query) {
                Some(2)
            } else if name.split(' ').any(|word| word.starts_with(query)) {
                Some(3)
            } else if name.contains(query) {
                Some(WITHIN_A_WORD)
            } else if name.replace(' ', "").starts_with(&joined) {
                Some(5)
            } else {
                None
            }
        });
        ranks.min()
    }
}

/// A text in lower-case Latin letters without accents, with single spaces between words.
pub fn fold(text: &str) -> String {
    let plain = deunicode(text).to_lowercase().replace(['\'', '.'], "");
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
