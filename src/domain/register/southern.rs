//! Checks of register numbers of Italy, Spain and Portugal.

use std::sync::LazyLock;

use regex::Regex;

use super::checks::{self, digits};
use super::number_error::RegisterNumberError;
use super::offices::{before_office, without_office};
use super::persons;
use super::shape::{Verdict, are_digits, bare, ends_in, last_digit, other, shape, shaped};
use crate::i18n::tr;

const IT_OFFICES: &[&str] = &[
    "registro imprese",
    "registro delle imprese",
    "camera di commercio",
    "cciaa",
    "rea",
    "tribunale",
    "iscritta",
    "ri",
];

pub(super) fn it(number: &str) -> Verdict {
    let without_place = bare(without_office(number, IT_OFFICES));
    let bare = if are_digits(&without_place, 11) {
        without_place
    } else {
        bare(before_office(number, IT_OFFICES))
    };
    if (4..=7).any(|count| shaped(&bare, &format!("AA{}", "9".repeat(count)))) {
        return Ok(());
    }
    // A sole trader has the codice fiscale of the person.
    if bare.chars().count() == 16 {
        return persons::codice_fiscale(&bare);
    }
    last_digit(&bare, 11, |digits| Some(checks::luhn(digits)))?;
    let office = bare.get(7..10).unwrap_or_default();
    if is_tax_office(office) && !bare.starts_with("0000000") {
        return Ok(());
    }
    other(tr!("register-it-tax-office-warning", code = office))
}

/// Returns the word between a province and its number, and the text without it: "REA RM n. 756453".
pub(super) fn without_words_between(number: &str) -> Option<(String, String)> {
    static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)^((?:.*[^\p{L}])?[A-Z]{2})\s+(n\.|n[°º]|n\.[°º]|nr\.?|num\.)\s*(\d{4,7})$")
            .ok()
    });
    let found = BETWEEN.as_ref()?.captures(number)?;
    let (_, [province, word, digits]) = found.extract();
    Some((word.to_owned(), format!("{province} {digits}")))
}

/// True for the code of a provincial office that issues a codice fiscale of 11 digits, or 120, 121,
/// 888 and 999 (decreto ministeriale of 23 December 1976; Agenzia delle Entrate).
fn is_tax_office(code: &str) -> bool {
    matches!(code.parse(), Ok(1_u32..=100 | 120 | 121 | 888 | 999))
}

const ES_OFFICES: &[&str] = &[
    "registro mercantil",
    "rm",
    "inscrita",
    "tomo",
    "folio",
    "hoja",
];

pub(super) fn es(number: &str) -> Verdict {
    let bare = bare(before_office(number, ES_OFFICES));
    // NIF of people without a DNI or NIE; it has the form of an entity's NIF.
    if ["K9999999A", "L9999999A", "M9999999A"]
        .iter()
        .any(|form| shaped(&bare, form))
    {
        return Ok(());
    }
    let person = ["99999999A", "X9999999A", "Y9999999A", "Z9999999A"];
    if person.iter().any(|form| shaped(&bare, form)) {
        return persons::dni(&bare);
    }
    let (before, last) = bare.split_at_checked(8).ok_or(RegisterNumberError::Shape)?;
    let kind = bare.chars().next().unwrap_or_default();
    let known = "ABCDEFGHJNPQRSUVW".contains(kind) && shaped(before, "A9999999");
    if !known || !(shaped(last, "9") || shaped(last, "A")) {
        return Err(RegisterNumberError::Shape);
    }
    let digit = digits(before.get(1..).unwrap_or_default()).map(|digits| checks::nif(&digits));
    let letter = digit.and_then(checks::nif_letter);
    // Companies have a check digit, public bodies and foreign entities a check letter.
    let needs_letter = "NPQRSW".contains(kind) || before.get(1..3) == Some("00");
    let needs_digit = "ABEH".contains(kind);
    let fits = match last.chars().next() {
        Some(found) if found.is_ascii_digit() && !needs_letter => found.to_digit(10) == digit,
        Some(found) if !needs_digit => Some(found) == letter,
        _ => false,
    };
    match (fits, needs_letter) {
        (true, _) => Ok(()),
        (false, true) => ends_in(last, letter),
        (false, false) => ends_in(last, digit),
    }
}

const PT_OFFICES: &[&str] = &[
    "conservatoria",
    "crc",
    "registo comercial",
    "matriculada",
    "registada",
];

pub(super) fn pt(number: &str) -> Verdict {
    let bare = bare(without_office(number, PT_OFFICES));
    shape(are_digits(&bare, 9) && !bare.starts_with('0'))?;
    last_digit(&bare, 9, |digits| Some(checks::nipc(digits)))
}
