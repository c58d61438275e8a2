//! What the words of a name mean, in whichever style it is spelled: `zip_code`, `ZipCode` and `postal-code`
//! are one concept.

use std::collections::BTreeSet;

use super::concept::Concept;
use super::vocabulary::{FOREIGN, NEUTRAL, PHRASES};

/// The most words in a name that is written as one.
const MAX_PARTS: usize = 5;

/// What a name says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) concepts: BTreeSet<Concept>,
    /// True when a word is unknown.
    pub(super) has_unknown: bool,
    /// True when a word says that it is about something else: `billingCity`.
    pub(super) is_foreign: bool,
}

/// What the names that lead to a member say together.
pub(super) fn meaning(path: &[String]) -> Meaning {
    let words: Vec<String> = path.iter().flat_map(|name| words(name)).collect();
    let mut meaning = Meaning::default();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if let Some((count, concepts)) = longest_phrase(rest) {
            meaning.concepts.extend(concepts);
            rest = rest.get(count..).unwrap_or_default();
            continue;
        }
        if !meaning.add(first) {
            match split(first, MAX_PARTS) {
                Some(parts) => parts.iter().for_each(|part| {
                    meaning.add(part);
                }),
                None => meaning.has_unknown = true,
            }
        }
        rest = after;
    }
    meaning
}

impl Meaning {
    /// Adds what a word says; false for an unknown word.
    fn add(&mut self, word: &str) -> bool {
        if let Some((_, concepts)) = PHRASES.iter().find(|(phrase, _)| *phrase == word) {
            self.concepts.extend(*concepts);
            return true;
        }
        self.is_foreign |= FOREIGN.contains(&word);
        FOREIGN.contains(&word) || NEUTRAL.contains(&word)
    }
}

/// The known words of which a word without capitals or hyphens is made: `companyprofileid`. The longest first.
fn split(word: &str, most: usize) -> Option<Vec<&str>> {
    let is_known = |part: &str| {
        FOREIGN.contains(&part)
            || NEUTRAL.contains(&part)
            || PHRASES.iter().any(|(phrase, _)| *phrase == part)
    };
    if is_known(word) {
        return Some(vec![word]);
    }
    if most < 2 {
        return None;
    }
    (2..word.len()).rev().find_map(|at| {
        let (first, rest) = word.split_at_checked(at)?;
        let rest = is_known(first).then(|| split(rest, most - 1))??;
        Some([vec![first], rest].concat())
    })
}

/// The longest phrase with which these words begin, however they are split: `e-mail`, `email`.
fn longest_phrase(words: &[String]) -> Option<(usize, &'static [Concept])> {
    (1..=words.len().min(6)).rev().find_map(|count| {
        let joined = words.get(..count)?.concat();
        let (_, concepts) = PHRASES.iter().find(|(phrase, _)| *phrase == joined)?;
        Some((count, *concepts))
    })
}

/// The words of a name, in lower case.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (index, &letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
            continue;
        }
        let before = index.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(index + 1);
        let follows_small = before.is_some_and(|c| c.is_lowercase() || c.is_numeric());
        let ends_capitals =
            before.is_some_and(|c| c.is_uppercase()) && after.is_some_and(|c| c.is_lowercase());
        let is_new = letter.is_uppercase() && (follows_small || ends_capitals);
        let digits = before.is_some_and(|c| c.is_alphabetic() && letter.is_numeric());
        if is_new || digits {
            words.push(std::mem::take(&mut word));
        }
        word.extend(letter.to_lowercase());
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::super::concept::Concept::*;
    use super::*;

    fn concepts(path: &[&str]) -> Vec<Concept> {
        let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
        meaning(&path).concepts.into_iter().collect()
    }

    #[test]
    fn splits_names_of_every_style() {
        for name in [
            "postalCode",
            "PostalCode",
            "postal_code",
            "postal-code",
            "POSTAL_CODE",
        ] {
            assert_eq!(words(name), ["postal", "code"], "{name}");
        }
        assert_eq!(words("callbackURL"), ["callback", "url"]);
        assert_eq!(words("URLOfCallback2"), ["url", "of", "callback", "2"]);
    }

    #[test]
    fn one_meaning_has_many_names() {
        for path in [
            &["address", "zip"][..],
            &["Address", "PostCode"],
            &["address_postal_code"],
        ] {
            assert_eq!(concepts(path), [Address, PostalCode], "{path:?}");
        }
        assert_eq!(concepts(&["KvKNumber"]), [RegisterNumber]);
        assert_eq!(concepts(&["contactPerson", "given_name"]), [Contact, First]);
        assert_eq!(concepts(&["phoneNumberCountryCode"]), [Country, Numbers]);
        assert_eq!(concepts(&["companyprofileid"]), [Id, Profile]);
        assert_eq!(concepts(&["deletedon"]), [Deleted, When]);
    }

    #[test]
    fn a_word_for_something_else_is_noticed() {
        let path = |name: &str| meaning(&[name.to_owned()]);
        assert!(path("billingCity").is_foreign);
        assert!(path("billingcity").is_foreign);
        assert!(path("cityring").has_unknown);
        assert!(path("cityTrigram").has_unknown);
        assert_eq!(path("cityInfo"), path("city"));
    }
}
