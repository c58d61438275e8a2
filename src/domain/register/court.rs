//! The extra field in which some countries ask for the court or office that keeps the register.

use std::collections::BTreeMap;

/// What courts and the offices of registers are called, without accents, at the end of a word:
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

/// What may stand behind it in the same word: "courtname".
const OF_COURTS: [&str; 6] = ["name", "code", "id", "city", "place", "ort"];

/// Whether one of the extra fields names the court of the register and is filled in.
pub fn names_court(extra_fields: &BTreeMap<String, String>) -> bool {
    let filled_in = |text: &String| text.chars().any(char::is_alphanumeric);
    extra_fields
        .iter()
        .any(|(name, text)| filled_in(text) && is_court(name))
}

/// Whether a name of a field, in whichever way its words are joined, is that of a court.
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
        let word = OF_COURTS
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word);
        // The short ones are the ends of other words too.
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
    fn fields_for_a_court_are_told_by_their_names() {
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
