//! The form of the numbers of countries outside Europe: from what was typed to what is odd
//! about it.

use super::Misfit;
use super::checks::{self, digits};
use super::shape::{Verdict, are_digits, bare_without, ends_in, last_digit, other, shape, shaped};
use crate::texts::tr;

/// Prefixes of which the Internal Revenue Service gives out no numbers ("How EINs are
/// assigned and valid EIN prefixes").
const EIN_UNUSED: [&str; 17] = [
    "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96",
    "97",
];

pub(super) fn us(number: &str) -> Verdict {
    let bare = bare_without(number, &["EIN"]);
    if !are_digits(&bare, 9) {
        return Err(Misfit::Shape);
    }
    match EIN_UNUSED.iter().find(|unused| bare.starts_with(*unused)) {
        Some(unused) => other(tr!("no-ein-begins-with-check", unused = unused)),
        None => Ok(()),
    }
}

pub(super) fn ca(number: &str) -> Verdict {
    let bare = bare_without(number, &["BN"]);
    let account = shaped(&bare, "999999999AA9999");
    let root = if account { bare.get(..9) } else { None };
    let root = root.unwrap_or(&bare);
    // A corporation number of the federal register has 7 or 8 digits and stands beside it.
    if are_digits(root, 7) || are_digits(root, 8) {
        return Ok(());
    }
    last_digit(root, 9, |digits| Some(checks::luhn(digits)))
}

pub(super) fn au(number: &str) -> Verdict {
    let bare = bare_without(number, &["ACN", "ABN"]);
    if are_digits(&bare, 11) {
        let (first, rest) = bare.split_at(2);
        return ends_in(first, digits(rest).map(|digits| checks::abn(&digits)));
    }
    last_digit(&bare, 9, |digits| Some(checks::acn(digits)))
}

pub(super) fn nz(number: &str) -> Verdict {
    let bare = bare_without(number, &["NZBN"]);
    if (4..=8).any(|count| are_digits(&bare, count)) {
        return other(tr!("this-looks-like-company-number"));
    }
    if !bare.starts_with("94") {
        return Err(Misfit::Shape);
    }
    last_digit(&bare, 13, |digits| Some(checks::gs1(digits)))
}

pub(super) fn jp(number: &str) -> Verdict {
    let bare = bare_without(number, &["T"]);
    if are_digits(&bare, 12) {
        return other(tr!("japan-is-register-office"));
    }
    let all = digits(&bare).filter(|all| all.len() == 13);
    let Some((first, rest)) = all.as_deref().and_then(<[u32]>::split_first) else {
        return Err(Misfit::Shape);
    };
    ends_in(&first.to_string(), Some(checks::corporate_number(rest)))
}

pub(super) fn sg(number: &str) -> Verdict {
    let bare = bare_without(number, &["UEN"]);
    let last = bare.chars().last().unwrap_or_default();
    let before = bare.strip_suffix(last).unwrap_or_default();
    let letter = if shaped(&bare, "99999999A") {
        digits(before).map(|digits| checks::uen_business(&digits))
    } else if shaped(&bare, "999999999A") {
        digits(before).map(|digits| checks::uen_company(&digits))
    } else if ["T99AA9999A", "S99AA9999A", "R99AA9999A"]
        .iter()
        .any(|form| shaped(&bare, form))
    {
        Some(checks::uen_other(before))
    } else {
        None
    };
    ends_in(&last.to_string(), letter.ok_or(Misfit::Shape)?)
}

pub(super) fn in_(number: &str) -> Verdict {
    let bare = bare_without(number, &["CIN"]);
    let company = shaped(&bare, "L99999AA9999AAA999999") || shaped(&bare, "U99999AA9999AAA999999");
    // A limited liability partnership has an LLPIN.
    let partnership = shaped(&bare, "AAA9999") || shaped(&bare, "AAAA9999");
    shape(company || partnership)
}
