//! Phone numbers: read as people write them, shown with spaces, sent as E.164.

use std::str::FromStr;

use crate::texts::tr;
use phonenumber::metadata::{DATABASE, Descriptor};
use phonenumber::{Mode, ParseError, PhoneNumber, country};

/// More than any phone number has; nothing longer is looked at.
const LONGEST: usize = 60;

/// The example where the country has none.
const EXAMPLE: &str = "+31 20 123 4567";

/// A phone number that exists as far as the numbering plans tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// "+31 20 123 4567"
    pub international: String,
    /// "+31201234567"
    pub e164: String,
    /// What is dialled after that; no part of E.164.
    pub extension: Option<String>,
}

/// Reads a number, which is taken to be of `country` (ISO 3166-1 alpha-2) where it has no
/// country code. `None` for what can't be a number there.
pub fn read(typed: &str, country: &str) -> Option<Phone> {
    let typed = typed.trim();
    if typed.chars().count() > LONGEST {
        return None;
    }
    let number = phonenumber::parse(region(country), typed).ok()?;
    if !phonenumber::is_valid(&number) {
        return None;
    }
    let extension = number.extension().map(ToString::to_string);
    // "020 123 4567 x" has none.
    let extension = extension.filter(|extension| !extension.is_empty());
    let plain = without_extension(typed, country, number, extension.as_deref());
    Some(Phone {
        international: plain.format().mode(Mode::International).to_string(),
        e164: plain.format().mode(Mode::E164).to_string(),
        extension,
    })
}

/// Why a text can't be a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Other letters and marks than phone numbers are written with.
    NoDigits,
    TooShort,
    TooLong,
    /// With a country code that no country has.
    NoCountry,
    /// Of a possible length, but in no numbering plan.
    NotGivenOut,
}

impl Fault {
    /// What is said of the number: it …
    pub fn words(self) -> &'static str {
        match self {
            Self::NoDigits => tr!("has-something-in-it-that"),
            Self::TooShort => tr!("is-too-short"),
            Self::TooLong => tr!("is-too-long"),
            Self::NoCountry => tr!("begins-with-country-code-that"),
            Self::NotGivenOut => tr!("is-none-that-is-given"),
        }
    }
}

/// What is wrong with a number that [`read`] does not read.
pub fn fault(typed: &str, country: &str) -> Fault {
    let typed = typed.trim();
    if typed.chars().count() > LONGEST {
        return Fault::TooLong;
    }
    let number = match phonenumber::parse(region(country), typed) {
        Ok(number) => number,
        Err(ParseError::TooLong) => return Fault::TooLong,
        Err(ParseError::InvalidCountryCode) => return Fault::NoCountry,
        Err(ParseError::TooShortAfterIdd | ParseError::TooShortNsn) => return Fault::TooShort,
        Err(ParseError::NoNumber | ParseError::MalformedInteger(_)) => {
            let is_part = |c: char| c.is_ascii_digit() || "+()-./ ".contains(c);
            return if typed.chars().all(is_part) {
                Fault::TooShort
            } else {
                Fault::NoDigits
            };
        }
    };
    let Some(plans) = DATABASE.by_code(&number.code().value()) else {
        return Fault::NoCountry;
    };
    let length = number.national().to_string().len();
    // Mobile numbers of some countries have gaps in their lengths, for machines: what is in one
    // is measured by the fixed lines.
    let lengths_of = |descriptor: Option<&Descriptor>| -> Vec<usize> {
        let lengths = descriptor.into_iter().flat_map(Descriptor::possible_length);
        lengths.map(|length| usize::from(*length)).collect()
    };
    let (mut fixed, mut mobile) = (Vec::new(), Vec::new());
    for plan in plans {
        fixed.extend(lengths_of(plan.descriptors().fixed_line()));
        mobile.extend(lengths_of(plan.descriptors().mobile()));
    }
    if fixed.contains(&length) || mobile.contains(&length) {
        Fault::NotGivenOut
    } else if fixed.iter().all(|usual| length < *usual) && !fixed.is_empty() {
        Fault::TooShort
    } else if fixed.iter().all(|usual| length > *usual) && !fixed.is_empty() {
        Fault::TooLong
    } else {
        Fault::NotGivenOut
    }
}

/// The same number without its extension, which the formats would show in their own ways.
fn without_extension(
    typed: &str,
    country: &str,
    number: PhoneNumber,
    extension: Option<&str>,
) -> PhoneNumber {
    let before = extension.and_then(|extension| typed.trim_end().strip_suffix(extension));
    let before = before.map(|before| before.trim_end_matches(|c: char| !c.is_ascii_digit()));
    before
        .and_then(|before| phonenumber::parse(region(country), before).ok())
        .unwrap_or(number)
}

/// A number of the country, as people there are shown it.
pub fn example(country: &str) -> String {
    let example = || {
        let id = region(country)?;
        let facts = DATABASE.by_id(id.as_ref())?;
        let national = facts.descriptors().fixed_line()?.example()?;
        let number = format!("+{}{national}", facts.country_code());
        read(&number, country).map(|phone| phone.international)
    };
    example().unwrap_or_else(|| EXAMPLE.to_owned())
}

/// Reads the numbering plans, which takes a tenth of a second once: not for the thread of
/// the window.
pub fn warm_up() {
    let _ = read(EXAMPLE, "NL");
}

/// The numbering plan of a country, where there is one.
fn region(country: &str) -> Option<country::Id> {
    let id = country::Id::from_str(country).ok()?;
    // Without one the parser would panic.
    DATABASE.by_id(id.as_ref()).is_some().then_some(id)
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
            assert_eq!(phone.extension, None, "{typed}");
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
    fn an_extension_is_kept_apart() {
        let none = read("020 123 4567 x", "NL").unwrap();
        assert_eq!(none.extension, None);
        let phone = read("020 123 4567 ext. 89", "NL").unwrap();
        assert_eq!(phone.extension.as_deref(), Some("89"));
        assert_eq!(phone.e164, "+31201234567");
        assert_eq!(phone.international, "+31 20 123 4567");
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
