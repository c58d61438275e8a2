//! Numbers of persons, which are also the register numbers of sole traders.

use super::number_error::RegisterNumberError;
use super::shape::{Verdict, ends_in, other, shape};
use super::years;
use crate::i18n::tr;

/// Letters that replace digits when two people would have the same code (omocodia).
const OMOCODIA: &str = "LMNPQRSTUV";
/// Letters for the months in a codice fiscale.
const MONTHS: &str = "ABCDEHLMPRST";
/// Positions of the digits in a codice fiscale.
const DIGIT_POSITIONS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// Number added to the day of birth of women.
const WOMEN: u32 = 40;

/// Codice fiscale of a person (Italy, decreto ministeriale of 23 December 1976): three letters of
/// the last and the first name, year, month and day of birth, place, check letter.
pub(super) fn codice_fiscale(bare: &str) -> Verdict {
    let as_digit = |(at, c): (usize, char)| match OMOCODIA.chars().position(|o| o == c) {
        Some(digit) if DIGIT_POSITIONS.contains(&at) => u32::try_from(digit)
            .ok()
            .and_then(|digit| char::from_digit(digit, 10))
            .unwrap_or(c),
        _ => c,
    };
    let plain: String = bare.chars().enumerate().map(as_digit).collect();
    shape(super::shape::shaped(&plain, "AAAAAA99A99A999A"))?;
    let number = |from: usize| {
        plain
            .get(from..from + 2)
            .and_then(|text| text.parse::<u32>().ok())
    };
    let month = plain
        .chars()
        .nth(8)
        .and_then(|c| MONTHS.chars().position(|m| m == c));
    let (Some(year), Some(month), Some(day)) = (number(6), month, number(9)) else {
        return Err(RegisterNumberError::Shape);
    };
    let day = if day > WOMEN { day - WOMEN } else { day };
    let month = u32::try_from(month + 1).unwrap_or_default();
    // The code does not contain the century, so a date of either century is accepted.
    let year = u16::try_from(year).unwrap_or_default();
    if !(years::is_date(1900 + year, month, day) || years::is_date(2000 + year, month, day)) {
        return no_such_date();
    }
    let (before, last) = bare
        .split_at_checked(15)
        .ok_or(RegisterNumberError::Shape)?;
    ends_in(last, codice_fiscale_letter(before))
}

/// The check letter for the first 15 characters, as typed.
fn codice_fiscale_letter(before: &str) -> Option<char> {
    /// Values of 0 or A, 1 or B and so on in odd positions (first, third, fifth ...).
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let value = |(at, c): (usize, char)| {
        let plain = c.to_digit(10).or_else(|| Some(c.to_digit(36)? - 10))?;
        let odd = at % 2 == 0;
        if odd {
            ODD.get(plain as usize).copied()
        } else {
            Some(plain)
        }
    };
    let values: Option<Vec<u32>> = before.chars().enumerate().map(value).collect();
    let sum: u32 = values?.into_iter().sum();
    ('A'..='Z').nth((sum % 26) as usize)
}

/// Number added to the day of birth in a samordningsnummer.
const COORDINATION: u32 = 60;

/// The date of birth in a personnummer or samordningsnummer of 12 digits (Sweden, folkbokföringslag
/// 1991:481, section 18). A number of 10 digits does not contain the century.
pub(super) fn swedish_birth_date(century: &str, short: &str) -> Verdict {
    let number = |from: usize| {
        short
            .get(from..from + 2)
            .and_then(|text| text.parse::<u32>().ok())
    };
    let year = format!("{century}{}", short.get(..2).unwrap_or_default());
    let (Ok(full), Some(month), Some(day)) = (year.parse(), number(2), number(4)) else {
        return Err(RegisterNumberError::Shape);
    };
    let day = if day > COORDINATION {
        day - COORDINATION
    } else {
        day
    };
    if !years::is_date(full, month, day) {
        return no_such_date();
    }
    years::between(&year, 1800, years::latest())
}

fn no_such_date() -> Verdict {
    other(tr!("register-birth-date-warning"))
}

/// NIF of a sole trader (Spain, real decreto 1553/2005): modulus 23.
pub(super) fn dni(bare: &str) -> Verdict {
    let (before, last) = bare.split_at_checked(8).ok_or(RegisterNumberError::Shape)?;
    let number = before
        .replace('X', "0")
        .replace('Y', "1")
        .replace('Z', "2")
        .parse::<usize>();
    let letter = number.ok().and_then(|number| {
        let letters = "TRWAGMYFPDXBNJZSQVHLCKE";
        letters.chars().nth(number % 23)
    });
    ends_in(last, letter)
}
