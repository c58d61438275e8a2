//! Phone numbers: read in any common notation, shown with spaces, sent as E.164.
//!
//! Numbering plans: Google's libphonenumber, through the crate `rlibphonenumber`.

mod parts;

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat,
    PhoneNumberType, Region, ValidationError,
};

use super::text::ascii_forms;
use crate::i18n::tr;
use parts::{Parts, parts};

/// Maximum length of a text that is read as a phone number, in characters.
const MAX_CHARS: usize = 60;

/// The example for countries without their own.
const EXAMPLE: &str = "+31 20 123 4567";

/// A phone number that is valid according to the numbering plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// "+31 20 123 4567"
    pub international: String,
    /// "+31201234567"
    pub e164: String,
    /// Typed text that is not part of E.164: "ext. 12", "Fax", "(office)".
    pub left_out: Option<String>,
}

/// Reads a number; one without a country code is read as a number of `country` (ISO 3166-1
/// alpha-2). `None` when it is not a valid number.
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

/// The reason that a text is not a valid phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneError {
    /// It contains no digit.
    NoDigits,
    /// It contains words, and is not a valid number without them either.
    Words(String),
    TooShort,
    TooLong,
    /// It has a country code that no country has.
    UnknownCountryCode,
    /// Its length is possible, but it is in no numbering plan.
    NotAssigned,
}

impl PhoneError {
    /// Message about the number, worded to follow "it".
    pub fn words(&self) -> String {
        match self {
            Self::NoDigits => tr!("phone-no-digits-reason").to_owned(),
            Self::Words(words) => tr!("phone-words-reason", words = words),
            Self::TooShort => tr!("phone-too-short-reason").to_owned(),
            Self::TooLong => tr!("phone-too-long-reason").to_owned(),
            Self::UnknownCountryCode => tr!("phone-country-code-reason").to_owned(),
            Self::NotAssigned => tr!("phone-not-assigned-reason").to_owned(),
        }
    }
}

/// The reason that [`read`] rejects a text.
pub fn fault(typed: &str, country: &str) -> PhoneError {
    let Some(typed) = plain(typed) else {
        return PhoneError::TooLong;
    };
    let Parts { number, words } = parts(&typed);
    match words {
        _ if number.is_empty() => PhoneError::NoDigits,
        Some(words) => PhoneError::Words(words),
        None => fault_of_digits(number, country),
    }
}

fn fault_of_digits(typed: &str, country: &str) -> PhoneError {
    let number = match PHONE_NUMBER_UTIL.parse(typed, region(country)) {
        Ok(number) => number,
        Err(ParseError::TooLongNsn) => return PhoneError::TooLong,
        Err(ParseError::InvalidCountryCode) => return PhoneError::UnknownCountryCode,
        Err(ParseError::TooShortAfterIdd | ParseError::TooShortNsn | ParseError::NotANumber(_)) => {
            return PhoneError::TooShort;
        }
    };
    // If one digit more or less makes it valid, the length is the fault. The plans alone don't show
    // this, since they allow lengths that only mobile numbers and machines have.
    let digits = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let shorter = digits.get(..digits.len().saturating_sub(1));
    if shorter.is_some_and(|shorter| valid(shorter, country).is_some()) {
        return PhoneError::TooLong;
    }
    if (0..10).any(|digit| valid(&format!("{digits}{digit}"), country).is_some()) {
        return PhoneError::TooShort;
    }
    let length = |kind| PHONE_NUMBER_UTIL.is_possible_number_for_type_with_reason(&number, kind);
    let fixed = length(PhoneNumberType::FixedLine);
    let mobile = length(PhoneNumberType::Mobile);
    if [fixed, mobile].contains(&Ok(NumberLengthType::IsPossible)) {
        return PhoneError::NotAssigned;
    }
    match fixed {
        Ok(NumberLengthType::IsPossibleLocalOnly) | Err(ValidationError::TooShort) => {
            PhoneError::TooShort
        }
        Err(ValidationError::TooLong) => PhoneError::TooLong,
        _ => PhoneError::NotAssigned,
    }
}

/// The text in ASCII forms; `None` when it is too long to be a number.
fn plain(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // Some people type a superscript or small plus.
    let plain = || ascii_forms(typed).replace(['⁺', '﹢'], "+");
    (typed.chars().count() <= MAX_CHARS).then(plain)
}

/// Parses digits and separators; `None` when the number is in no plan.
fn parse(number: &str, country: &str) -> Option<PhoneNumber> {
    let with_prefix = || valid(&international(number, country)?, country);
    // Nobody writes a number of their own country like this, although some plans have such numbers.
    if starts_with_8_10(number) {
        return with_prefix().or_else(|| valid(number, country));
    }
    valid(number, country).or_else(with_prefix)
}

/// Replaces an international dialling prefix by a plus (ITU-T E.123). The prefixes are 00, 0011
/// (Australia), 011 (North America) and 810 (Russia). Many area codes begin with 011 and 810, so
/// these are prefixes only if a separate country code follows: in Buenos Aires "011 4930-123" lacks
/// a digit.
fn international(number: &str, country: &str) -> Option<String> {
    let digits = digits_of(number);
    if let Some(rest) = digits
        .strip_prefix("0011")
        .or_else(|| digits.strip_prefix("00"))
    {
        return Some(format!("+{rest}"));
    }
    let mut groups = number
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty());
    let first = groups.next()?;
    // 810 is Flint in Michigan.
    let is_810 =
        first == "810" && !region(country).is_some_and(|id| PHONE_NUMBER_UTIL.is_nanpa_country(id));
    let is_prefix = first == "011" || is_810 || (first == "8" && groups.next()? == "10");
    let code = groups.next().filter(|_| is_prefix)?.parse().ok()?;
    PHONE_NUMBER_UTIL.get_region_for_country_code(code)?;
    digits.get("011".len()..).map(|rest| format!("+{rest}"))
}

fn starts_with_8_10(number: &str) -> bool {
    digits_of(number).starts_with("810")
}

fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn valid(number: &str, country: &str) -> Option<PhoneNumber> {
    let number = PHONE_NUMBER_UTIL.parse(number, region(country)).ok()?;
    PHONE_NUMBER_UTIL.is_valid_number(&number).then_some(number)
}

fn format(number: &PhoneNumber, format: PhoneNumberFormat) -> String {
    PHONE_NUMBER_UTIL.format(number, format).into_owned()
}

/// An example number of the country, in international form.
pub fn example(country: &str) -> String {
    let example = region(country).and_then(|id| PHONE_NUMBER_UTIL.get_example_number(id).ok());
    example.map_or_else(
        || EXAMPLE.to_owned(),
        |number| format(&number, PhoneNumberFormat::International),
    )
}

/// Loads the numbering plans. The first call takes some milliseconds, so it must not run on the
/// window's thread.
pub fn preload() {
    let _ = read(EXAMPLE, "NL");
}

/// An example for a number that can't be read: from the country of its country code, or from
/// `country`.
pub fn example_like(typed: &str, country: &str) -> String {
    let plain = plain(typed).unwrap_or_default();
    let number = PHONE_NUMBER_UTIL.parse(parts(&plain).number, region(country));
    let code = number.ok().map(|number| number.country_code);
    let own = region(country).and_then(|id| PHONE_NUMBER_UTIL.get_country_code_for_region(id));
    let other = code.filter(|code| own != Some(*code));
    match other.and_then(|code| PHONE_NUMBER_UTIL.get_region_for_country_code(code)) {
        Some(id) => example(&id.to_string()),
        None => example(country),
    }
}

/// The numbering plan of a country, if there is one.
fn region(country: &str) -> Option<Region> {
    let id = country.parse().ok()?;
    PHONE_NUMBER_UTIL
        .get_country_code_for_region(id)
        .map(|_| id)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_a_number_as_people_of_the_country_write_it() {
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
    fn reads_a_number_with_a_country_code_by_that_countrys_plan() {
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
    fn a_wrong_number_of_digits_never_makes_a_number_of_another_country() {
        // Area codes that begin like an international prefix.
        for (typed, country) in [
            ("011 15-2345-67890", "AR"),
            ("011 4930-123", "AR"),
            ("011 4312-34567", "AR"),
            ("011 4930 123", "IN"),
            ("011 4930 12345", "IN"),
            ("(810) 493-01234", "US"),
            ("810-677-37539", "US"),
            ("0114-31234567", "NL"),
            ("0114 930 12345", "GB"),
            ("011 4930 123456", "IT"),
            ("011 493 01234", "CN"),
            ("011 4930 12345", "EG"),
        ] {
            assert_eq!(
                read(typed, country),
                None,
                "{typed} at a company in {country}"
            );
        }
        // Numbers of Buenos Aires, Delhi, Turin and Flint with any digit missing or any digit
        // added.
        for (national, country) in [
            ("011 4930-1234", "AR"),
            ("011 4343 2233", "IN"),
            ("011 4930 1234", "IT"),
            ("810-493-0123", "US"),
        ] {
            let own = read(national, country).unwrap().e164;
            let code = own.get(..3).unwrap();
            let digits = national.char_indices().filter(|(_, c)| c.is_ascii_digit());
            for (at, _) in digits {
                let (before, after) = national.split_at(at);
                let mut typos: Vec<String> =
                    ('0'..='9').map(|d| format!("{before}{d}{after}")).collect();
                typos.push(format!("{before}{}", &after[1..]));
                for typo in typos {
                    if let Some(phone) = read(&typo, country) {
                        let stays = phone.e164.starts_with(code) || typo.starts_with("00");
                        assert!(stays, "{typo} in {country} is read as {}", phone.e164);
                    }
                }
            }
        }
    }

    #[test]
    fn names_digits_that_are_not_part_of_the_number() {
        for (typed, country, e164, words) in [
            ("030 1234567 (08-17)", "DE", "+49301234567", "(08-17)"),
            ("+49 (30) 123456 (9-17)", "DE", "+4930123456", "(9-17)"),
            ("030 123456 24/7", "DE", "+4930123456", "24/7"),
            ("030 123456 24h", "DE", "+4930123456", "24h"),
            ("030 1234567 8h-17h", "DE", "+49301234567", "8h-17h"),
            ("030 12345 2x", "DE", "+493012345", "2x"),
            ("512-555-0142x12", "US", "+15125550142", "x12"),
            ("044 668 18 00x12", "CH", "+41446681800", "x12"),
            ("07141 12345 / 12346", "DE", "+49714112345", "12346"),
            ("089 12345 / 5678", "DE", "+498912345", "5678"),
            ("030 12345 / 67890", "DE", "+493012345", "67890"),
            ("01 51234 / 51235", "AT", "+43151234", "51235"),
            ("030 123456 (12)", "DE", "+4930123456", "(12)"),
            ("030 123456 [2]", "DE", "+4930123456", "[2]"),
            ("+43 662 8044 (0)", "AT", "+436628044", "(0)"),
            ("+43 (0)1 5123456 / 12", "AT", "+4315123456", "12"),
            ("Zimmer 3 0171 2345678", "DE", "+491712345678", "Zimmer 3"),
            ("Büro 5 (01) 5123456", "AT", "+4315123456", "Büro 5"),
            ("Fax 2 +49 171 2345678", "US", "+491712345678", "Fax 2"),
        ] {
            let phone = read(typed, country).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(phone.e164, e164, "{typed}");
            assert_eq!(phone.left_out.as_deref(), Some(words), "{typed}");
        }
    }

    #[test]
    fn reads_brackets_slashes_and_trunk_prefixes() {
        for (typed, country, e164) in [
            ("030/123456", "DE", "+4930123456"),
            ("033203 / 123456", "DE", "+4933203123456"),
            ("+49 (0) 30 / 123456", "DE", "+4930123456"),
            ("+49 33203 / 123456", "NL", "+4933203123456"),
            ("0049 30/123456", "NL", "+4930123456"),
            ("+43/1/5123456", "AT", "+4315123456"),
            ("02/201.11.11", "BE", "+3222011111"),
            ("0475/12.34.56", "BE", "+32475123456"),
            ("06-1/234-5678", "HU", "+3612345678"),
            ("+1 (512) 555-0142", "US", "+15125550142"),
            ("1 (512) 555-0142", "US", "+15125550142"),
            ("0 (532) 123 45 67", "TR", "+905321234567"),
            ("(0)20 7946 0018", "GB", "+442079460018"),
            ("[020] 7946 0018", "GB", "+442079460018"),
            ("030 123456-12", "DE", "+493012345612"),
            ("8~10 49 171 2345678", "RU", "+491712345678"),
            ("8～10 49 171 2345678", "KZ", "+491712345678"),
            ("8 10 49 171 2345678", "BY", "+491712345678"),
            ("810 7 495 123 45 67", "DE", "+74951234567"),
            ("8 10 44 20 7946 0018", "DE", "+442079460018"),
            ("⁺49 171 2345678", "US", "+491712345678"),
        ] {
            let phone = read(typed, country).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(phone.e164, e164, "{typed}");
            assert_eq!(phone.left_out, None, "{typed}");
        }
    }

    #[test]
    fn reads_the_national_prefixes_of_the_country() {
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
    fn reads_digits_and_separators_of_other_scripts() {
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
    fn names_words_and_never_reads_them_as_digits() {
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
        // The letters on telephone keys are not read as digits.
        assert_eq!(read("1-800-FLOWERS", "US"), None);
        assert_eq!(read("020 7946 095 8am", "GB"), None);
        let words = PhoneError::Words("FLOWERS".to_owned());
        assert_eq!(fault("1-800-FLOWERS", "US"), words);
        assert!(words.words().contains("“FLOWERS”"));
    }

    #[test]
    fn rejects_text_that_is_not_a_number() {
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
    fn reports_the_reason_for_an_invalid_number() {
        for (typed, reason) in [
            ("12", PhoneError::TooShort),
            ("020 123", PhoneError::TooShort),
            ("+31 20 123 456", PhoneError::TooShort),
            ("+31 20 123 45678", PhoneError::TooLong),
            ("+31 20 123 4567 89 01 23", PhoneError::TooLong),
            (&"1".repeat(5_000), PhoneError::TooLong),
            ("+1 512 055 0142", PhoneError::NotAssigned),
            ("+999 123 456 78", PhoneError::UnknownCountryCode),
            ("call me", PhoneError::NoDigits),
        ] {
            assert_eq!(read(typed, "NL"), None, "{typed}");
            assert_eq!(fault(typed, "NL"), reason, "{typed}");
        }
        assert_eq!(read("+60 12 345 67890", "MY"), None);
        assert_eq!(fault("+60 12 345 67890", "MY"), PhoneError::TooLong);
    }

    #[test]
    fn the_example_has_the_country_of_the_number() {
        assert!(example_like("+213 551 23 45 167", "NL").starts_with("+213 "));
        assert!(example_like("020 12", "NL").starts_with("+31 "));
        assert!(example_like("+1 512 055 0142", "NL").starts_with("+1 "));
        assert!(example_like("call me", "DE").starts_with("+49 "));
        assert!(example_like("+1 416 055 0142", "CA").starts_with("+1 "));
    }

    #[test]
    fn every_country_has_a_valid_example() {
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
        fn never_panics(
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
