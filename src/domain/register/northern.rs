//! Checks of register numbers of the Nordic countries.

use super::checks;
use super::number_error::RegisterNumberError;
use super::offices::without_office;
use super::persons;
use super::shape::{Verdict, are_digits, bare, last_digit, shape};

pub(super) fn dk(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["erhvervsstyrelsen"]));
    shape(!bare.starts_with('0'))?;
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::CVR))
}

/// Sole traders have the personnummer or samordningsnummer of the person, with or without the
/// century of birth. In 12 digits, 16 precedes the number of an organisation, whose third and
/// fourth digits are 20 or more (lag 1974:174 om identitetsbeteckning för juridiska personer
/// m.fl.).
pub(super) fn se(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["bolagsverket"]));
    if let Some(within) = number_of_vat(&bare) {
        return Err(RegisterNumberError::Vat(within));
    }
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

/// The organisationsnummer or personnummer in a VAT number, which ends in 01 (Skatteverket,
/// Momsregistreringsnummer). Without the prefix SE, 12 digits that begin with a century are a
/// personnummer.
fn number_of_vat(bare: &str) -> Option<String> {
    let digits = bare.strip_prefix("SE");
    let centuries = ["16", "18", "19", "20"];
    if digits.is_none() && centuries.iter().any(|century| bare.starts_with(century)) {
        return None;
    }
    let within = digits.unwrap_or(bare).strip_suffix("01")?;
    last_digit(within, 10, |digits| Some(checks::luhn(digits))).ok()?;
    let (date, rest) = within.split_at_checked(6)?;
    Some(format!("{date}-{rest}"))
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
    // Old numbers can have 6 digits before the hyphen.
    let bare = if are_digits(&bare, 7) {
        format!("0{bare}")
    } else {
        bare
    };
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::Y_TUNNUS))
}
