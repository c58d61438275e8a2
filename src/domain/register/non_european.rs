//! Checks of register numbers of countries outside Europe.

use super::checks::{self, digits};
use super::number_error::RegisterNumberError;
use super::offices::before_office;
use super::shape::{Verdict, are_digits, bare, ends_in, last_digit, other, shape, shaped};
use super::years;
use crate::i18n::tr;

/// Prefixes that the Internal Revenue Service does not issue ("How EINs are assigned and valid EIN
/// prefixes").
const EIN_UNUSED: [&str; 17] = [
    "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96",
    "97",
];

pub(super) fn us(number: &str) -> Verdict {
    let bare = bare(number);
    if !are_digits(&bare, 9) {
        return Err(RegisterNumberError::Shape);
    }
    match EIN_UNUSED.iter().find(|unused| bare.starts_with(*unused)) {
        Some(unused) => other(tr!("register-us-prefix-warning", unused = unused)),
        None => Ok(()),
    }
}

/// Letters before the numbers of provincial registers: companies, extraprovincial companies,
/// societies, firms and partnerships of British Columbia (BC Registries), partnerships and trade
/// names of Alberta.
const CA_PREFIXES: [&str; 14] = [
    "A", "BC", "C", "CP", "FM", "LL", "LP", "PT", "S", "TN", "XCP", "XL", "XP", "XS",
];

/// A Business Number with or without its account, or the number of a corporation in the federal
/// register or that of a province: 5 to 8 digits, 10 in Ontario, Alberta and Quebec (NEQ).
pub(super) fn ca(number: &str) -> Verdict {
    let bare = bare(number);
    let letters: String = bare.chars().take_while(char::is_ascii_uppercase).collect();
    if let Some(rest) = bare.strip_prefix(&letters).filter(|_| !letters.is_empty()) {
        let digits = (6..=8).any(|count| are_digits(rest, count));
        return shape(CA_PREFIXES.contains(&letters.as_str()) && digits);
    }
    let account = shaped(&bare, "999999999AA9999");
    let root = if account { bare.get(..9) } else { None };
    let root = root.unwrap_or(&bare);
    if [5, 6, 7, 8, 10]
        .iter()
        .any(|count| are_digits(root, *count))
    {
        return Ok(());
    }
    // Saskatchewan issues 9 digits without a check digit, up to 102 million so far (Information
    // Services Corporation).
    let saskatchewan = ["101", "1020", "1021", "1022"]
        .iter()
        .any(|begin| root.starts_with(begin));
    if saskatchewan && are_digits(&bare, 9) {
        return Ok(());
    }
    last_digit(root, 9, |digits| Some(checks::luhn(digits)))
}

pub(super) fn au(number: &str) -> Verdict {
    let bare = bare(number);
    if are_digits(&bare, 11) {
        let (first, rest) = bare.split_at(2);
        return ends_in(first, digits(rest).map(|digits| checks::abn(&digits)));
    }
    last_digit(&bare, 9, |digits| Some(checks::acn(digits)))
}

pub(super) fn nz(number: &str) -> Verdict {
    let bare = bare(number);
    if (4..=8).any(|count| are_digits(&bare, count)) {
        return other(tr!("register-nz-company-number-warning"));
    }
    if !bare.starts_with("94") {
        return Err(RegisterNumberError::Shape);
    }
    last_digit(&bare, 13, |digits| Some(checks::gs1(digits)))
}

pub(super) fn jp(number: &str) -> Verdict {
    let bare = bare(number);
    if are_digits(&bare, 12) {
        return other(tr!("register-jp-register-office-warning"));
    }
    let all = digits(&bare).filter(|all| all.len() == 13);
    let Some((first, rest)) = all.as_deref().and_then(<[u32]>::split_first) else {
        return Err(RegisterNumberError::Shape);
    };
    ends_in(&first.to_string(), Some(checks::corporate_number(rest)))
}

/// Kinds of entities in a UEN (ACRA, "UEN Entity-Type Indicators"); VC are variable capital
/// companies.
const SG_ENTITIES: &str = "CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HC HS LL LP MB MC MD MH \
    MM MQ NB NR PA PB PF RF RP SM SS TC TU VC VH XL";

/// The first companies ordinance of the Straits Settlements dates from 1889.
const SG_FIRST_YEAR: u16 = 1889;

pub(super) fn sg(number: &str) -> Verdict {
    let bare = bare(before_office(number, &["acra"]));
    let last = bare.chars().last().unwrap_or_default();
    let before = bare.strip_suffix(last).unwrap_or_default();
    let part = |from: usize, to: usize| before.get(from..to).unwrap_or_default();
    let letter = if shaped(&bare, "99999999A") {
        digits(before).map(|digits| checks::uen_business(&digits))
    } else if shaped(&bare, "999999999A") {
        years::between(part(0, 4), SG_FIRST_YEAR, years::latest())?;
        digits(before).map(|digits| checks::uen_company(&digits))
    } else if shaped(&bare, "A99AA9999A") {
        let century = match part(0, 1) {
            "R" => "18",
            "S" => "19",
            "T" => "20",
            _ => return Err(RegisterNumberError::Shape),
        };
        let year = format!("{century}{}", part(1, 3));
        years::between(&year, 1800, years::latest())?;
        shape(SG_ENTITIES.split(' ').any(|kind| kind == part(3, 5)))?;
        Some(checks::uen_other(before))
    } else {
        None
    };
    ends_in(&last.to_string(), letter.ok_or(RegisterNumberError::Shape)?)
}

/// Companies are registered in India since Act XLIII of 1850.
const IN_FIRST_YEAR: u16 = 1850;

/// The states in a CIN, as the registrars write them, including renamed and merged ones (Ministry
/// of Corporate Affairs, ISO 3166-2:IN); TZ are companies of Coimbatore.
const IN_STATES: &str = "AN AP AR AS BH BR CG CH CT DD DH DL DN GA GJ HP HR JH JK KA KL LA LD LH MH \
    ML MN MP MZ NL OD OR PB PN PO PY RJ SK TG TN TR TS TZ UA UK UP UR UT WB";

/// Companies have a CIN, partnerships with limited liability an LLPIN, foreign companies an FCRN
/// (Ministry of Corporate Affairs).
pub(super) fn in_(number: &str) -> Verdict {
    let bare = bare(before_office(number, &["roc", "registrar of companies"]));
    if shaped(&bare, "L99999AA9999AAA999999") || shaped(&bare, "U99999AA9999AAA999999") {
        let state = bare.get(6..8).unwrap_or_default();
        shape(IN_STATES.split(' ').any(|known| known == state))?;
        let year = bare.get(8..12).unwrap_or_default();
        return years::between(year, IN_FIRST_YEAR, years::latest());
    }
    let forms = ["AAA9999", "AAAA9999", "F99999"];
    shape(forms.iter().any(|form| shaped(&bare, form)))
}
