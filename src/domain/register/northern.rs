//! The forms of the numbers of the Nordic countries.

use super::checks::{self};
use super::persons;
use super::shape::{Verdict, are_digits, bare, last_digit, shape};
use super::usual::without_office;

pub(super) fn dk(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["erhvervsstyrelsen"]));
    shape(!bare.starts_with('0'))?;
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::CVR))
}

/// Sole traders have the personnummer or samordningsnummer of the person; other numbers have 20 or
/// more as their third and fourth digits, which tells them apart (lag 1974:174 om
/// identitetsbeteckning för juridiska personer m.fl.).
pub(super) fn se(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["bolagsverket"]));
    // 16 stands before an organisationsnummer of 12 digits, where people have their century.
    let (century, short) = match bare.get(..2) {
        Some(century) if are_digits(&bare, 12) => {
            (Some(century), bare.get(2..).unwrap_or_default())
        }
        _ => (None, bare.as_str()),
    };
    shape(are_digits(short, 10))?;
    let month_or_kind: u32 = short.get(2..4).unwrap_or_default().parse().unwrap_or(0);
    match century {
        None if month_or_kind >= 20 => {}
        Some("16") => shape(month_or_kind >= 20)?,
        None | Some("18" | "19" | "20") => persons::swedish_birth_date(century, short)?,
        Some(_) => return shape(false),
    }
    last_digit(short, 10, |digits| Some(checks::luhn(digits)))
}

pub(super) fn no(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["foretaksregisteret"]));
    let bare = bare.strip_suffix("MVA").unwrap_or(&bare);
    last_digit(bare, 9, |digits| {
        checks::mod_11(digits, &checks::ORGANISASJONSNUMMER)
    })
}

pub(super) fn fi(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["kaupparekisteri", "prh"]));
    // Old numbers are written with 6 digits before the hyphen too.
    let bare = if are_digits(&bare, 7) {
        format!("0{bare}")
    } else {
        bare
    };
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::Y_TUNNUS))
}
