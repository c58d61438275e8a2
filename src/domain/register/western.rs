//! Checks of register numbers of the Benelux countries, France, the United Kingdom and Ireland.

use super::checks::{self, digits};
use super::number_error::RegisterNumberError;
use super::offices::{before_office, without_office};
use super::shape::{Verdict, are_digits, bare, ends_in, last_digit, other, shape, shaped};
use crate::i18n::tr;

pub(super) fn nl(number: &str) -> Verdict {
    let bare = bare(without_office(
        number,
        &["kvk", "kamer van koophandel", "handelsregister"],
    ));
    match bare.len() {
        _ if digits(&bare).is_none() => Err(RegisterNumberError::Shape),
        8 => Ok(()),
        9 => other(tr!("register-nl-rsin-warning")),
        12 => other(tr!("register-nl-branch-warning")),
        _ => Err(RegisterNumberError::Shape),
    }
}

/// Words for the register of legal persons and the court of a Belgian company, which its letters
/// state after the number (Code des sociétés et des associations, article 2:20).
const BE_OFFICES: &[&str] = &[
    "rpr",
    "rpm",
    "rjp",
    "rechtspersonenregister",
    "registre des personnes morales",
    "ondernemingsrechtbank",
    "tribunal de l'entreprise",
    "unternehmensgericht",
];

pub(super) fn be(number: &str) -> Verdict {
    let bare = bare(without_office(number, BE_OFFICES));
    let bare = if are_digits(&bare, 9) {
        format!("0{bare}")
    } else {
        bare
    };
    if !(shaped(&bare, "0999999999") || shaped(&bare, "1999999999")) {
        return Err(RegisterNumberError::Shape);
    }
    let (before, last) = bare.split_at(8);
    let fits = digits(before).map(|digits| format!("{:02}", checks::kbo(&digits)));
    ends_in(last, fits)
}

/// Prefixes that the registrar issues or used to issue: Companies House, "Uniform Resource
/// Identifiers customer guide"; BR are establishments of overseas companies; IP, SP, NP and RS are
/// registered with the Financial Conduct Authority (Mutuals Public Register).
const GB_PREFIXES: &str = "AC BR CE CS EN ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV \
    NZ OC OE PC R RC RS SA SC SE SF SG SI SL SO SP SR SZ ZC";

/// Prefixes after which letters can replace digits: IP12345R, IP000CUS, RS007853, SL00911A.
const GB_WITH_LETTERS: [&str; 6] = ["IP", "NI", "NP", "RS", "SL", "SP"];

const GB_OFFICES: &[&str] = &[
    "companies house",
    "england",
    "wales",
    "scotland",
    "northern ireland",
    "registered in",
    "uk",
];

pub(super) fn gb(number: &str) -> Verdict {
    // NO and NR of Northern Ireland are written in capitals: "No 445790" is a label.
    let label = number
        .get(..2)
        .is_some_and(|word| ["No", "no", "Nr", "nr"].contains(&word));
    let separated = number
        .get(2..)
        .is_some_and(|rest| rest.starts_with(char::is_whitespace));
    if label && separated {
        return Err(RegisterNumberError::Shape);
    }
    let bare = bare(before_office(number, GB_OFFICES));
    let letters: String = bare.chars().take_while(char::is_ascii_uppercase).collect();
    let (_, rest) = bare.split_at(letters.len());
    let known = letters.is_empty() || GB_PREFIXES.split(' ').any(|known| known == letters);
    let digit_count = 8 - letters.len().min(8);
    let is_number = !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit());
    if known && is_number && rest.len() < digit_count {
        let padded = format!("{letters}{rest:0>digit_count$}");
        return other(tr!(
            "register-gb-padding-warning",
            number = &bare,
            padded = padded
        ));
    }
    let digits_part = rest.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let with_letters = GB_WITH_LETTERS.contains(&letters.as_str())
        && bare.len() == 8
        && digits_part.len() >= 3
        && digits_part.chars().all(|c| c.is_ascii_digit());
    shape(known && (are_digits(rest, digit_count) || with_letters))
}

/// Limited partnerships have LP before their number, societies an R after it (Companies
/// Registration Office; Registry of Friendly Societies).
pub(super) fn ie(number: &str) -> Verdict {
    let offices = ["cro", "companies registration office", "ireland", "dublin"];
    let bare = bare(before_office(number, &offices));
    let partnership = bare.strip_prefix("LP");
    let society = bare.strip_suffix('R');
    let other = partnership.or(society);
    let fits = match other {
        Some(rest) => (1..=6).any(|count| are_digits(rest, count)),
        None => (4..=7).any(|count| are_digits(&bare, count)),
    };
    shape(fits)
}

const FR_OFFICES: &[&str] = &[
    "rcs",
    "registre du commerce",
    "greffe",
    "tribunal",
    "rm",
    "repertoire des metiers",
    "registre national des entreprises",
    "rne",
];

pub(super) fn fr(number: &str) -> Verdict {
    let bare = bare(without_office(number, FR_OFFICES));
    if let Some(siren) = siren_of_vat(&bare) {
        return Err(RegisterNumberError::Vat(siren));
    }
    // Except for its head office, La Poste's branches use another rule: the digits add up to a
    // multiple of five (INSEE).
    if are_digits(&bare, 14) && bare.starts_with("356000000") && bare != "35600000000048" {
        let sum: u32 = digits(&bare).into_iter().flatten().sum();
        if sum.is_multiple_of(5) {
            return Ok(());
        }
        return other(tr!("register-fr-la-poste-warning"));
    }
    if are_digits(&bare, 14) {
        let (siren, _) = bare.split_at(9);
        last_digit(siren, 9, |digits| Some(checks::luhn(digits)))?;
        return last_digit(&bare, 14, |digits| Some(checks::luhn(digits)));
    }
    last_digit(&bare, 9, |digits| Some(checks::luhn(digits)))
}

/// The SIREN in a VAT number, after FR and a key of two characters (Code général des impôts, annexe
/// 2).
fn siren_of_vat(bare: &str) -> Option<String> {
    let (key, siren) = bare.strip_prefix("FR")?.split_at_checked(2)?;
    let is_key = key.chars().all(|c| c.is_ascii_alphanumeric());
    let fits = last_digit(siren, 9, |digits| Some(checks::luhn(digits))).is_ok();
    (is_key && fits).then(|| siren.to_owned())
}

/// The sections of the register of commerce and companies (règlement grand-ducal of 23 January
/// 2003, article 2).
const LU_SECTIONS: &str = "ABCDEFGHIJK";

pub(super) fn lu(number: &str) -> Verdict {
    let offices = ["rcs", "rcsl", "luxembourg", "registre de commerce"];
    let bare = bare(before_office(number, &offices));
    let is_section = bare.starts_with(|c| LU_SECTIONS.contains(c));
    let has_digits = || (1..=6).any(|count| shaped(&bare, &format!("A{}", "9".repeat(count))));
    shape(is_section && has_digits())
}
