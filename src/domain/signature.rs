//! Splits the signature of a letter into name, e-mail addresses and phone number. The result is a
//! guess: it is offered, never applied automatically.

use super::email;
use super::phone;

/// The person in a signature.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    pub first_name: String,
    pub last_name: String,
    pub emails: Vec<String>,
    /// The number as written.
    pub phone: Option<String>,
}

/// Titles before a name that are not part of it, in lower case.
const TITLES: [&str; 10] = [
    "dr", "dr.", "drs.", "ing.", "mr", "mr.", "mrs.", "ms.", "prof.", "herr",
];
/// Words of the closing of a letter, in lower case.
const CLOSING_WORDS: [&str; 8] = [
    "best",
    "cheers",
    "kind",
    "met",
    "mit",
    "regards",
    "sincerely",
    "yours",
];

/// Splits a signature; `None` unless it has a name and an e-mail address or phone number. `country`
/// is the country whose phone numbers need no country code.
pub fn split(text: &str, country: &str) -> Option<Signature> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let emails = lines.iter().flat_map(|line| emails_in(line)).collect();
    let phone = lines.iter().find_map(|line| phone_in(line, country));
    let (first_name, last_name) = lines.iter().find_map(|line| name_in(line))?;
    let signature = Signature {
        first_name,
        last_name,
        emails,
        phone,
    };
    let reachable = !signature.emails.is_empty() || signature.phone.is_some();
    reachable.then_some(signature)
}

fn emails_in(line: &str) -> Vec<String> {
    let separators = ['<', '>', '(', ')', ',', ';', '|', '"'];
    let words = line.split(|c: char| c.is_whitespace() || separators.contains(&c));
    let words = words.map(|word| {
        let word = word.rsplit(':').next().unwrap_or(word);
        word.trim_end_matches('.')
    });
    words
        .filter(|word| email::is_email_address(word))
        .map(str::to_owned)
        .collect()
}

/// The longest end of a line that is a phone number; the text before it is a label.
fn phone_in(line: &str, country: &str) -> Option<String> {
    let starts = line
        .char_indices()
        .filter(|(_, c)| matches!(c, '+' | '(') || c.is_ascii_digit());
    starts
        .map(|(at, _)| line.split_at(at).1)
        .find(|end| phone::read(end, country).is_some())
        .map(str::to_owned)
}

/// The first and last name in a line of two to four words, of which the first and the last begin
/// with a capital letter.
fn name_in(line: &str) -> Option<(String, String)> {
    let words: Vec<&str> = line
        .split_whitespace()
        .filter(|word| !TITLES.contains(&word.to_lowercase().as_str()))
        .collect();
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.');
    let is_closing = words.iter().any(|word| {
        let word = word.trim_end_matches(',').to_lowercase();
        CLOSING_WORDS.contains(&word.as_str())
    });
    let capital = |word: &&str| word.chars().next().is_some_and(|c| !c.is_lowercase());
    let (first, rest) = words.split_first()?;
    let last = rest.last()?;
    let is_name = words.len() <= 4
        && words.iter().all(|word| word.chars().all(is_letter))
        && capital(first)
        && capital(last)
        && !is_closing;
    is_name.then(|| ((*first).to_owned(), rest.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_a_signature_into_name_addresses_and_phone() {
        let text = "Kind regards,\n\nDr. Femke de Vries\nHead of Numbers\nAcme B.V.\nT: +31 20 123 4567\nE-mail: femke@acme.example.com | info@acme.example.com";
        let signature = split(text, "NL").unwrap();
        assert_eq!(signature.first_name, "Femke");
        assert_eq!(signature.last_name, "de Vries");
        assert_eq!(
            signature.emails,
            ["femke@acme.example.com", "info@acme.example.com"]
        );
        assert_eq!(signature.phone.as_deref(), Some("+31 20 123 4567"));
        let national = "Jürgen Weiß\nTel. 030 23125 014";
        let signature = split(national, "DE").unwrap();
        assert_eq!(signature.phone.as_deref(), Some("030 23125 014"));
        assert_eq!(signature.last_name, "Weiß");
    }

    #[test]
    fn ignores_text_that_is_not_a_signature() {
        for text in [
            "",
            "Acme\nHolding",
            "femke@acme.example.com\ninfo@acme.example.com",
            "Femke de Vries\nHead of Numbers",
            "Yours sincerely\n020 123 4567",
        ] {
            assert_eq!(split(text, "NL"), None, "{text}");
        }
    }
}
