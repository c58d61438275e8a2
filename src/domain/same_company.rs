//! Compares two spellings of a company's name or of its register number.

use deunicode::deunicode_char;
use strsim::normalized_damerau_levenshtein;

use super::fields::FieldId;

/// Minimum similarity of two names of one company with the same register number, between 0 and 1.
/// It accepts "Limited" for "Ltd", but not the name of another company.
const MIN_SIMILARITY: f64 = 0.75;
/// Minimum length of a number after a label, in letters and digits.
const MIN_NUMBER_CHARS: usize = 4;
/// Words for the legal form of a company, which don't identify it.
const LEGAL_FORMS: [&str; 44] = [
    "ab",
    "ag",
    "and",
    "aps",
    "as",
    "asa",
    "bhd",
    "bv",
    "bvba",
    "cie",
    "co",
    "company",
    "corp",
    "corporation",
    "doo",
    "en",
    "et",
    "eurl",
    "gmbh",
    "inc",
    "incorporated",
    "kft",
    "kg",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "ohg",
    "ou",
    "oy",
    "oyj",
    "plc",
    "pty",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "spa",
    "srl",
    "sro",
    "und",
    "y",
];

/// True when two values of a distinguishing field are equal, ignoring case, accents and
/// punctuation, and the zeros and labels before a number.
pub(super) fn is_same(field: FieldId, one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    match field {
        FieldId::BusinessRegisterNumber => is_same_number(&one, &other),
        _ => one == other,
    }
}

/// True when two different names may belong to one company: a legal form written in full, an
/// umlaut, a letter.
pub(super) fn is_similar_name(one: &str, other: &str) -> bool {
    let (one, other) = (without_legal_form(one), without_legal_form(other));
    normalized_damerau_levenshtein(&one, &other) >= MIN_SIMILARITY
}

fn is_same_number(one: &str, other: &str) -> bool {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = |text: &str| match text.trim_start_matches('0') {
        short if is_number(text) && !short.is_empty() => short.to_owned(),
        _ => text.to_owned(),
    };
    let labelled = |long: &str, short: &str| {
        long.strip_suffix(short).is_some_and(|label| {
            short.len() >= MIN_NUMBER_CHARS && label.chars().all(char::is_alphabetic)
        })
    };
    plain(one) == plain(other) || labelled(one, other) || labelled(other, one)
}

/// The words of a text in one spelling: folded, without those for the legal form of a company.
pub(super) fn name_words(text: &str) -> Vec<String> {
    let text = text.replace("&amp;", "&").replace('.', "");
    let words = text.split(|c: char| !c.is_alphanumeric()).map(folded);
    let words = words.filter(|word| !word.is_empty() && !LEGAL_FORMS.contains(&word.as_str()));
    words.map(|word| one_umlaut(&word)).collect()
}

/// A name without the words for the legal form.
fn without_legal_form(name: &str) -> String {
    let name = name.replace("&amp;", "&").replace('.', "");
    let words = name.split(|c: char| !c.is_alphanumeric()).map(folded);
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let name_words = words
        .iter()
        .filter(|word| !LEGAL_FORMS.contains(&word.as_str()));
    let name_words: String = name_words.map(String::as_str).collect();
    let name_words = if name_words.is_empty() {
        words.concat()
    } else {
        name_words
    };
    one_umlaut(&name_words)
}

/// One of the alternative spellings of umlauts and similar letters.
fn one_umlaut(word: &str) -> String {
    [("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a")]
        .iter()
        .fold(word.to_owned(), |text, (long, short)| {
            text.replace(long, short)
        })
}

/// A text in lower case without accents, punctuation and ligatures.
fn folded(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.replace("&amp;", "&").chars() {
        match deunicode_char(c).filter(|_| is_spelled_out(c)) {
            Some(spelled) => letters.push_str(spelled),
            None => letters.push(c),
        }
    }
    let is_accent = |c: &char| matches!(c, '\u{300}'..='\u{36f}');
    let letters = letters
        .chars()
        .filter(|c| c.is_alphanumeric() && !is_accent(c));
    let folded: String = letters.flat_map(char::to_lowercase).collect();
    // A text of punctuation alone is compared by its punctuation.
    if folded.is_empty() {
        text.split_whitespace().collect()
    } else {
        folded
    }
}

/// True for Latin and Greek letters with accents or in other shapes, ligatures and full-width
/// forms, which have other spellings in upper case or on other keyboards.
fn is_spelled_out(c: char) -> bool {
    matches!(
        c,
        '\u{c0}'..='\u{24f}'
            | '\u{370}'..='\u{3ff}'
            | '\u{1e00}'..='\u{1fff}'
            | '\u{fb00}'..='\u{fb06}'
            | '\u{ff01}'..='\u{ff5e}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_every_spelling() {
        for (one, other) in [
            ("Οδυσσεύς Ltd", "ΟΔΥΣΣΕΎΣ LTD"),
            ("Οδυσσεύς Ltd", "ΟΔΥΣΣΕΥΣ LTD"),
            ("Ofﬁce", "OFFICE"),
            ("Müller & Söhne", "MULLER &amp; SOHNE"),
            ("Straße 7", "STRASSE 7"),
            ("Ｔｏｋｙｏ", "tokyo"),
            ("Ромашка", "РОМАШКА"),
        ] {
            assert!(is_same(FieldId::CompanyName, one, other), "{one}, {other}");
        }
        for (one, other) in [("Acme Ltd", "Acme Limited"), ("Acme", "Acne"), ("!", "?")] {
            assert!(!is_same(FieldId::CompanyName, one, other), "{one}, {other}");
        }
    }

    #[test]
    fn a_number_is_the_same_with_a_label_and_without_leading_zeros() {
        let number = FieldId::BusinessRegisterNumber;
        for (one, other) in [
            ("012345678", "12345678"),
            ("KVK 12345678", "12345678"),
            ("CHE-123.456.788", "123456788"),
            ("HRB 1234", "hrb1234"),
        ] {
            assert!(is_same(number, one, other), "{one}, {other}");
        }
        for (one, other) in [
            ("12345678", "1234567"),
            ("HRB 1234", "HRA 1234"),
            ("B12", "12"),
        ] {
            assert!(!is_same(number, one, other), "{one}, {other}");
        }
    }

    #[test]
    fn names_are_similar_only_with_small_differences() {
        for (one, other) in [
            ("Acme Ltd", "Acme Limited"),
            ("Acme Inc.", "ACME Incorporated"),
            ("Müller & Söhne GmbH", "MUELLER UND SOEHNE GMBH"),
            ("Ærø Aalborg ApS", "AEROE AALBORG"),
            ("Amsterdam Telecom B.V.", "Amsterdam Telecoms BV"),
        ] {
            assert!(is_similar_name(one, other), "{one}, {other}");
        }
        for (one, other) in [
            ("Amsterdam Telecom B.V.", "Other Company B.V."),
            ("Test Company B.V.", "Other Company B.V."),
            ("Acme Ltd", "Evil Ltd"),
            ("Company Ltd", "Corporation Inc"),
        ] {
            assert!(!is_similar_name(one, other), "{one}, {other}");
        }
    }
}
