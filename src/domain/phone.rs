//! Phone numbers: read as people write them, shown with spaces, sent as E.164.
//!
//! Numbering plans: Google's libphonenumber, by way of the crate `rlibphonenumber`.

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat,
    PhoneNumberType, Region, ValidationError,
};

use super::text::ascii_forms;
use crate::texts::tr;

/// More than any phone number has, in characters; nothing longer is read.
const LONGEST: usize = 60;

/// The example where the country has none.
const EXAMPLE: &str = "+31 20 123 4567";

/// What is dialled in many countries before a number of another country (ITU-T E.123 writes + for
/// it). No national number begins like that and goes on as long.
const INTERNATIONAL_PREFIXES: [&str; 4] = ["0011", "00", "011", "810"];

/// A phone number that exists as far as the numbering plans tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// "+31 20 123 4567"
    pub international: String,
    /// "+31201234567"
    pub e164: String,
    /// What was typed besides and is no part of E.164: "ext. 12", "Fax", "(office)".
    pub left_out: Option<String>,
}

/// Reads a number, which is taken to be of `country` (ISO 3166-1 alpha-2) where it has no
/// country code. `None` for what can't be a number there.
pub fn read(typed: &str, country: &str) -> Option<Phone> {
    let typed = plain(typed)?;
    let Parts { number, words } = parts(&typed);
    let number = parse(number, country)?;
    Some(Phone {
        international: format(&number, PhoneNumberFormat::International),
        e164: format(&number, PhoneNumberFormat::E164),
        left_out: words,
    })
}

/// Why a text can't be a phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no digit in it.
    NoDigits,
    /// It has words in it, and what is left without them is no number either.
    Words(String),
    TooShort,
    TooLong,
    /// With a country code that no country has.
    NoCountry,
    /// Of a possible length, but in no numbering plan.
    NotGivenOut,
}

impl Fault {
    /// What is said of the number: it …
    pub fn words(&self) -> String {
        match self {
            Self::NoDigits => tr!("phone-fault-no-digits").to_owned(),
            Self::Words(words) => tr!("phone-fault-words", words = words),
            Self::TooShort => tr!("is-too-short").to_owned(),
            Self::TooLong => tr!("is-too-long").to_owned(),
            Self::NoCountry => tr!("begins-with-country-code-that").to_owned(),
            Self::NotGivenOut => tr!("is-none-that-is-given").to_owned(),
        }
    }
}

/// What is wrong with a number that [`read`] does not read.
pub fn fault(typed: &str, country: &str) -> Fault {
    let Some(typed) = plain(typed) else {
        return Fault::TooLong;
    };
    let Parts { number, words } = parts(&typed);
    match words {
        _ if number.is_empty() => Fault::NoDigits,
        Some(words) => Fault::Words(words),
        None => fault_of_digits(number, country),
    }
}

fn fault_of_digits(typed: &str, country: &str) -> Fault {
    let number = match PHONE_NUMBER_UTIL.parse(typed, region(country)) {
        Ok(number) => number,
        Err(ParseError::TooLongNsn) => return Fault::TooLong,
        Err(ParseError::InvalidCountryCode) => return Fault::NoCountry,
        Err(ParseError::TooShortAfterIdd | ParseError::TooShortNsn | ParseError::NotANumber(_)) => {
            return Fault::TooShort;
        }
    };
    // Where a digit more or less makes it a number, that is what is wrong: the plans allow lengths
    // for mobile numbers and machines that no other number there has.
    let digits = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let shorter = digits.get(..digits.len().saturating_sub(1));
    if shorter.is_some_and(|shorter| valid(shorter, country).is_some()) {
        return Fault::TooLong;
    }
    if (0..10).any(|digit| valid(&format!("{digits}{digit}"), country).is_some()) {
        return Fault::TooShort;
    }
    let length = |kind| PHONE_NUMBER_UTIL.is_possible_number_for_type_with_reason(&number, kind);
    let fixed = length(PhoneNumberType::FixedLine);
    let mobile = length(PhoneNumberType::Mobile);
    if [fixed, mobile].contains(&Ok(NumberLengthType::IsPossible)) {
        return Fault::NotGivenOut;
    }
    match fixed {
        Ok(NumberLengthType::IsPossibleLocalOnly) | Err(ValidationError::TooShort) => {
            Fault::TooShort
        }
        Err(ValidationError::TooLong) => Fault::TooLong,
        _ => Fault::NotGivenOut,
    }
}

/// What was typed, taken apart.
struct Parts<'a> {
    /// Digits, and the marks that are written between them.
    number: &'a str,
    /// What stands before and behind, as it was typed.
    words: Option<String>,
}

/// The text in ASCII's digits and marks; `None` where it is too long to be a number.
fn plain(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // The long vowel mark of Japanese is typed for a hyphen.
    let plain = || ascii_forms(typed).replace('ー', "-");
    (typed.chars().count() <= LONGEST).then(plain)
}

/// Takes the digits apart from everything else: in libphonenumber letters stand for digits, as on
/// keys ("App. 12" is 27712), so it never sees one.
fn parts(typed: &str) -> Parts<'_> {
    let start = typed
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(typed.len());
    let (before, from_digit) = typed.split_at(start);
    // A plus and a bracket right before the digits belong to them.
    let opens = |c: char| c.is_whitespace() || matches!(c, '+' | '(' | '[');
    let before = before.trim_end_matches(opens);
    let (_, from_plus) = typed.split_at(before.len());
    let is_part = |c: char| c.is_ascii_digit() || is_between(c);
    let length = from_digit.find(|c| !is_part(c)).unwrap_or(from_digit.len());
    let (digits, _) = from_digit.split_at(length);
    let digits = digits.trim_end_matches(is_between);
    let end = start + digits.len();
    let (number, behind) = from_plus.split_at(end - before.len());
    let behind = behind.trim_start_matches(|c: char| is_between(c) && c != '(' && c != '[');
    let words: Vec<&str> = [before, behind]
        .into_iter()
        .filter(|text| text.chars().any(says_something))
        .map(|text| text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';')))
        .collect();
    Parts {
        number,
        words: (!words.is_empty()).then(|| words.join(" … ")),
    }
}

/// Whether a character is written between the digits of one number.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '/' | '(' | ')' | '[' | ']')
}

/// Whether a character besides the number is more than a mark between digits.
fn says_something(c: char) -> bool {
    !is_between(c) && !matches!(c, ',' | ';' | ':')
}

/// The number that digits and marks stand for, where the plans know it.
fn parse(number: &str, country: &str) -> Option<PhoneNumber> {
    let abroad = || {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let behind = |prefix: &&str| digits.strip_prefix(*prefix).map(|rest| format!("+{rest}"));
        let mut written = INTERNATIONAL_PREFIXES.iter().filter_map(behind);
        written.find_map(|number| valid(&number, country))
    };
    valid(number, country).or_else(abroad)
}

fn valid(number: &str, country: &str) -> Option<PhoneNumber> {
    let number = PHONE_NUMBER_UTIL.parse(number, region(country)).ok()?;
    PHONE_NUMBER_UTIL.is_valid_number(&number).then_some(number)
}

fn format(number: &PhoneNumber, format: PhoneNumberFormat) -> String {
    PHONE_NUMBER_UTIL.format(number, format).into_owned()
}

/// A number of the country, as people there are shown it.
pub fn example(country: &str) -> String {
    let example = region(country).and_then(|id| PHONE_NUMBER_UTIL.get_example_number(id).ok());
    example.map_or_else(
        || EXAMPLE.to_owned(),
        |number| format(&number, PhoneNumberFormat::International),
    )
}

/// Reads the numbering plans, which takes some milliseconds once: not for the thread of the
/// window.
pub fn warm_up() {
    let _ = read(EXAMPLE, "NL");
}

/// The numbering plan of a country, where there is one.
fn region(country: &str) -> Option<Region> {
    country.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_read_as_people_of_the_country_write_it() {
        for typed in [
            "020 123 4567",
            "(020) 1234567",
            "+31 20 123 4567",
            "0031201234567",
        ] {
            let phone = read(typed, "NL").unwrap();
            assert_eq!(phone.e164, "+31201234567", "{typed}");
            assert_eq!(phone.international, "+31 20 123 4567", "{typed}");
            assert_eq!(phone.left_out, None, "{typed}");
        }
        assert_eq!(read("+32 2 201 11 11", "NL").unwrap().e164, "+3222011111");
        assert_eq!(read("(650) 253-0000", "US").unwrap().e164, "+16502530000");
        assert_eq!(read("+31 20 123 4567", "").unwrap().e164, "+31201234567");
        assert_eq!(
            read("03-5555-4567", "JP").unwrap().international,
            "+81 3-5555-4567"
        );
    }

    #[test]
    fn a_number_with_a_country_code_is_read_by_its_own_plan() {
        for company in [
            "US", "CA", "JM", "RU", "KZ", "BY", "HU", "NL", "LT", "CN", "IT", "",
        ] {
            for (typed, e164) in [
                ("+49 171 2345678", "+491712345678"),
                ("+33 1 42 68 53 00", "+33142685300"),
                ("+39 06 69812345", "+390669812345"),
                ("+7 800 123-45-67", "+78001234567"),
                ("+370 800 12345", "+37080012345"),
                ("+375 800 100 200", "+375800100200"),
                ("+1 (876) 922-1000", "+18769221000"),
                ("(+44) 20 7946 0018", "+442079460018"),
                ("+ 44 (0)20 7946 0018", "+442079460018"),
                ("0049 171 2345678", "+491712345678"),
                ("011 49 171 2345678", "+491712345678"),
                ("810 49 171 2345678", "+491712345678"),
                ("0011 49 171 2345678", "+491712345678"),
            ] {
                let phone = read(typed, company);
                let read = phone.as_ref().map(|phone| phone.e164.as_str());
                assert_eq!(read, Some(e164), "{typed} at a company in {company}");
                assert_eq!(phone.unwrap().left_out, None, "{typed}");
            }
        }
    }

    #[test]
    fn national_prefixes_are_those_of_the_country() {
        for (typed, country, e164) in [
            ("8 (800) 123-45-67", "RU", "+78001234567"),
            ("8 (495) 123-45-67", "RU", "+74951234567"),
            ("8 029 491 19 11", "BY", "+375294911911"),
            ("06 1 234 5678", "HU", "+3612345678"),
            ("8 5 212 3456", "LT", "+37052123456"),
            ("06 69812345", "IT", "+390669812345"),
            ("010 8888 8888", "CN", "+861088888888"),
        ] {
            let phone = read(typed, country);
            assert_eq!(
                phone.map(|phone| phone.e164).as_deref(),
                Some(e164),
                "{typed}"
            );
        }
    }

    #[test]
    fn digits_and_marks_of_other_scripts_are_those_of_ascii() {
        for typed in [
            "０３－５５５５－４５６７",
            "(03)5555ー4567",
            "＋８１ ３ ５５５５ ４５６７",
        ] {
            assert_eq!(read(typed, "JP").unwrap().e164, "+81355554567", "{typed}");
        }
        let arabic = read("+٩٧١ ٤ ٢٠٢ ٠٠٠٠", "AE").unwrap();
        assert_eq!(arabic.e164, "+97142020000");
        assert_eq!(arabic.left_out, None);
    }

    #[test]
    fn words_never_become_digits_and_are_named() {
        for words in [
            "App. 12",
            "DW 12",
            "Kl. 12",
            "ext. 12",
            "x12",
            "x",
            "#12",
            "privat",
            "(office)",
            "oder 7",
            "Fax",
            "доб. 12",
            "内線12",
            "+ Fax",
            "☎",
            "poste 12",
            "~13",
        ] {
            let phone = read(&format!("030 123456 {words}"), "DE").unwrap();
            assert_eq!(phone.e164, "+4930123456", "{words}");
            assert_eq!(phone.international, "+49 30 123456", "{words}");
            assert_eq!(phone.left_out.as_deref(), Some(words), "{words}");
        }
        for before in ["Tel.:", "Büro", "tel:", "☎"] {
            let phone = read(&format!("{before} +49 30 123456"), "DE").unwrap();
            assert_eq!(phone.e164, "+4930123456", "{before}");
            assert_eq!(phone.left_out.as_deref(), Some(before), "{before}");
        }
        let both = read("Tel. 030 123456, privat", "DE").unwrap();
        assert_eq!(both.left_out.as_deref(), Some("Tel. … privat"));
        // Letters on keys are not typed digits.
        assert_eq!(read("1-800-FLOWERS", "US"), None);
        let words = Fault::Words("FLOWERS".to_owned());
        assert_eq!(fault("1-800-FLOWERS", "US"), words);
        assert!(words.words().contains("“FLOWERS”"));
    }

    #[test]
    fn what_is_no_number_there_is_none() {
        for typed in [
            "",
            "12",
            "020 123",
            "call me",
            "+999 123 456",
            "020 123 4567 89 01",
        ] {
            assert_eq!(read(typed, "NL"), None, "{typed}");
        }
        assert_eq!(read("020 123 4567", ""), None);
        assert_eq!(read(&"1".repeat(5_000), "NL"), None);
    }

    #[test]
    fn what_is_wrong_with_a_number_is_told() {
        for (typed, wrong) in [
            ("12", Fault::TooShort),
            ("020 123", Fault::TooShort),
            ("+31 20 123 456", Fault::TooShort),
            ("+31 20 123 45678", Fault::TooLong),
            ("+31 20 123 4567 89 01 23", Fault::TooLong),
            (&"1".repeat(5_000), Fault::TooLong),
            ("+1 512 055 0142", Fault::NotGivenOut),
            ("+999 123 456 78", Fault::NoCountry),
            ("call me", Fault::NoDigits),
        ] {
            assert_eq!(read(typed, "NL"), None, "{typed}");
            assert_eq!(fault(typed, "NL"), wrong, "{typed}");
        }
        assert_eq!(read("+60 12 345 67890", "MY"), None);
        assert_eq!(fault("+60 12 345 67890", "MY"), Fault::TooLong);
    }

    #[test]
    fn every_country_has_an_example_that_is_a_number() {
        for country in crate::domain::country::all() {
            let example = example(&country.code);
            assert!(example.starts_with('+'), "{}: {example}", country.code);
            assert!(
                read(&example, &country.code).is_some(),
                "{}: {example}",
                country.code
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(
            at in 0..250_usize,
            text in ".{0,80}",
            digits in "[+0-9() ;extEXT.,-]{0,40}",
        ) {
            let country = &crate::domain::country::all()[at].code;
            let _ = read(&text, country);
            let _ = read(&digits, country);
            let _ = fault(&text, country);
            let _ = fault(&digits, country);
        }
    }
}
