//! Detects the extra field for the court or office that keeps the register, which some countries
//! require.

use std::collections::BTreeMap;

/// Words for courts and register offices, without accents, that can end a field name:
/// "Registergericht", "registerCourt", "greffe", "cégbíróság".
const COURTS: [&str; 30] = [
    "court",
    "gericht",
    "gerecht",
    "rechtbank",
    "griffie",
    "tribunal",
    "tribunale",
    "tribunalul",
    "greffe",
    "juzgado",
    "conservatoria",
    "sad",
    "soud",
    "sud",
    "birosag",
    "torvenyszek",
    "domstol",
    "domstolen",
    "tingsrett",
    "karajaoikeus",
    "registerort",
    "registerplaats",
    "registeroffice",
    "registryoffice",
    "registrationoffice",
    "registerauthority",
    "registrationauthority",
    "registerbehorde",
    "registrar",
    "instanta",
];

/// Suffixes that can follow in the same word: "courtname".
const SUFFIXES: [&str; 6] = ["name", "code", "id", "city", "place", "ort"];

/// True when an extra field for the court of the register is filled in.
pub fn names_court(extra_fields: &BTreeMap<String, String>) -> bool {
    let filled_in = |text: &String| text.chars().any(char::is_alphanumeric);
    extra_fields
        .iter()
        .any(|(name, text)| filled_in(text) && is_court(name))
}

/// True when a field name, in any spelling such as camel case or with underscores, is that of a
/// court.
fn is_court(name: &str) -> bool {
    let mut words = String::with_capacity(name.len() * 2);
    let mut before = ' ';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() || !c.is_alphanumeric() {
            words.push(' ');
        }
        words.push(c);
        before = c;
    }
    let folded = crate::domain::country::fold(&words);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let pairs = words.windows(2).map(<[&str]>::concat);
    let ends = |word: &str| {
        let word = SUFFIXES
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word);
        // Short words are also endings of unrelated words.
        COURTS
            .iter()
            .any(|court| word == *court || court.len() > 4 && word.ends_with(court))
    };
    words.iter().copied().any(ends) || pairs.into_iter().any(|pair| ends(&pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_court_fields_by_name() {
        for name in [
            "registerCourt",
            "register_court",
            "court",
            "courtName",
            "courtname",
            "Registergericht",
            "amtsgericht",
            "registryOffice",
            "registration_authority",
            "Registerbehörde",
            "courtOfRegistration",
            "Register court (Amtsgericht)",
            "rechtbank",
            "tribunalDeCommerce",
            "greffe",
            "sąd",
            "Sąd rejestrowy",
            "rejstříkový soud",
            "cégbíróság",
            "tribunale",
        ] {
            assert!(is_court(name), "{name}");
        }
        for name in [
            "taxId",
            "courtesyTitle",
            "courtyard",
            "outsad",
            "registerNumber",
            "vat",
            "",
            "sudoku",
        ] {
            assert!(!is_court(name), "{name}");
        }
        let field = |text: &str| BTreeMap::from([("registerCourt".to_owned(), text.to_owned())]);
        assert!(names_court(&field("Bonn")));
        assert!(!names_court(&field(" - ")));
        assert!(!names_court(&BTreeMap::new()));
    }
}
