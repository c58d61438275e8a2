//! The forms of the numbers of the Nordic countries.

use super::checks;
use super::persons;
use super::shape::{Verdict, are_digits, bare, last_digit, shape};
use super::usual::without_office;

pub(super) fn dk(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["erhvervsstyrelsen"]));
    shape(!bare.starts_with('0'))?;
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::CVR))
}

/// Sole traders have the personnummer or samordningsnummer of the person, with or without the
/// century of birth. In 12 digits, 16 stands before the number of an organisation, whose third and
/// fourth digits are 20 or more (lag 1974:174 om identitetsbeteckning för juridiska personer m.fl.).
pub(super) fn se(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["bolagsverket"]));
    let (century, short) = match bare.split_at_checked(2) {
        Some((century, short)) if are_digits(&bare, 12) => (century, short),
        _ => ("", bare.as_str()),
    };
    shape(are_digits(short, 10))?;
    match century {
        "" => {}
        "16" => shape(short.get(2..4).is_some_and(|kind| kind >= "20"))?,
        "18" | "19" | "20" => persons::swedish_birth_date(century, short)?,
        _ => return shape(false),
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
