//! Which documents are about the company: an extract from a register names it, an identity card does not.

use crate::domain::country::fold;

/// Words for an extract from a register in a requirement and at the beginning of a document, folded.
const EXTRACT: [&str; 26] = [
    "extract",
    "uittreksel",
    "handelsregister",
    "registerauszug",
    "handelsregisterauszug",
    "kbis",
    "k bis",
    "extrait",
    "commercial register",
    "trade register",
    "business register",
    "company register",
    "companies house",
    "registrar of companies",
    "certificate of incorporation",
    "certificate of formation",
    "certificate of registration",
    "kamer van koophandel",
    "chamber of commerce",
    "crossroads bank",
    "kruispuntbank",
    "banque carrefour",
    "registre du commerce",
    "registre national des entreprises",
    "unternehmensregister",
    "firmenbuch",
];
/// The number of characters at the beginning of a page that say what it is.
const HEAD_CHARS: usize = 400;

/// True when a requirement asks for an extract from a register.
pub(super) fn asks_for_extract(requirement: &str) -> bool {
    has_word(requirement)
}

/// True when a page begins as an extract does.
pub(super) fn begins_extract(page: &str) -> bool {
    let head: String = page.chars().take(HEAD_CHARS).collect();
    has_word(&head)
}

fn has_word(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    let mut words = EXTRACT.iter();
    words.any(|word| folded.contains(&format!(" {word} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_extract_is_about_the_company() {
        for text in [
            "Extract from the trade register, not older than three months",
            "Uittreksel Handelsregister Kamer van Koophandel",
            "Handelsregisterauszug",
            "Extrait Kbis",
            "Certificate of Incorporation of a private limited company",
        ] {
            assert!(asks_for_extract(text), "{text}");
        }
        for text in [
            "Identity document of the authorised representative",
            "Proof of address",
            "Passport",
            "Extraction of oil",
            "",
        ] {
            assert!(!asks_for_extract(text), "{text}");
        }
        let letter = format!("Invoice {} Kamer van Koophandel", "x ".repeat(300));
        assert!(!begins_extract(&letter));
    }
}
