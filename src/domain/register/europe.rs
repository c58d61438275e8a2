//! The form of each European country's numbers: from what was typed to what is odd about it.

use super::Misfit;
use super::checks::{self, digits};
use super::shape::{Verdict, are_digits, bare_without, ends_in, last_digit, other, shape, shaped};
use crate::texts::tr;

pub(super) fn nl(number: &str) -> Verdict {
    let bare = bare_without(number, &["KVKNUMMER", "KVKNR", "KVK", "NL"]);
    match bare.len() {
        _ if digits(&bare).is_none() => Err(Misfit::Shape),
        8 => Ok(()),
        9 => other(tr!("kvk-is-rsin")),
        12 => other(tr!("kvk-is-branch")),
        _ => Err(Misfit::Shape),
    }
}

pub(super) fn be(number: &str) -> Verdict {
    let bare = bare_without(number, &["KBO", "BCE", "BTW", "TVA", "BE"]);
    // Without its zero, as people often write it.
    let bare = if are_digits(&bare, 9) {
        format!("0{bare}")
    } else {
        bare
    };
    if !(shaped(&bare, "0999999999") || shaped(&bare, "1999999999")) {
        return Err(Misfit::Shape);
    }
    let (before, last) = bare.split_at(8);
    let fits = digits(before).map(|digits| format!("{:02}", checks::kbo(&digits)));
    ends_in(last, fits)
}

/// Prefixes that the registrar gives out or gave out: Companies House, "Uniform Resource
/// Identifiers customer guide"; IP, SP, NP and RS stand with the Financial Conduct
/// Authority (Mutuals Public Register).
const GB_PREFIXES: &str = "AC CE CS EN ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC \
    RC RS SA SC SE SF SG SI SL SO SP SR SZ ZC";

pub(super) fn gb(number: &str) -> Verdict {
    let bare = bare_without(number, &["GB"]);
    let letters: String = bare.chars().take_while(char::is_ascii_uppercase).collect();
    let (_, rest) = bare.split_at(letters.len());
    let prefix_known = match letters.as_str() {
        "" | "R" => true,
        letters => GB_PREFIXES.split(' ').any(|known| known == letters),
    };
    let long = 8 - letters.len().min(8);
    let is_number = !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit());
    if prefix_known && is_number && rest.len() < long {
        let padded = format!("{letters}{rest:0>long$}");
        return other(tr!(
            "companies-house-number-for-united",
            number = bare.trim(),
            padded = padded
        ));
    }
    // Mutual societies end in a letter or two, like IP12345R and RS007853.
    let society = ["IP", "SP", "NP", "NI", "RS"].contains(&letters.as_str())
        && bare.len() == 8
        && rest
            .trim_end_matches(|c: char| c.is_ascii_uppercase())
            .chars()
            .all(|c| c.is_ascii_digit())
        && rest.chars().take(4).all(|c| c.is_ascii_digit());
    shape(prefix_known && (are_digits(rest, long) || society))
}

/// The registers of a German court: companies, partnerships, cooperatives, associations.
const DE_REGISTERS: [&str; 7] = ["HRA", "HRB", "GNR", "GSR", "PR", "VR", "HR"];

/// Words that say neither which register nor which court it is.
const DE_FILLERS: [&str; 8] = [
    "AG",
    "AMTSGERICHT",
    "HANDELSREGISTER",
    "HANDELSREGISTERNUMMER",
    "NR",
    "NUMMER",
    "REGISTERGERICHT",
    "REGISTERNUMMER",
];

pub(super) fn de(number: &str) -> Verdict {
    let upper = number.to_uppercase();
    let words: Vec<&str> = upper
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !DE_FILLERS.contains(word))
        .collect();
    let joined = words.concat();
    // The European form names the court by a code: DEK1101R.HRB116737.
    if joined.starts_with("DE") && words.len() == 2 {
        let register = DE_REGISTERS.iter().any(|r| {
            words
                .get(1)
                .and_then(|word| word.strip_prefix(r))
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        });
        return shape(register);
    }
    let register = DE_REGISTERS.iter().find_map(|register| {
        let (_, behind) = joined.split_once(register)?;
        let number: String = behind.chars().take_while(char::is_ascii_digit).collect();
        (1..=6).contains(&number.len()).then_some(*register)
    });
    let Some(register) = register else {
        return Err(Misfit::Shape);
    };
    let names_court = |word: &&str| {
        !word.starts_with(register) && word.chars().filter(|c| c.is_alphabetic()).count() >= 3
    };
    if words.iter().any(names_court) {
        return Ok(());
    }
    other(tr!("name-court-register-too-like", number = number.trim()))
}

pub(super) fn fr(number: &str) -> Verdict {
    let mut bare = bare_without(number, &["SIREN", "SIRET"]);
    // With the town of the register: RCS Paris 552 032 534.
    if bare.contains("RCS") {
        bare.retain(|c| c.is_ascii_digit());
    }
    // La Poste's branches add up to a multiple of five instead (INSEE), but for its seat.
    if are_digits(&bare, 14) && bare.starts_with("356000000") && bare != "35600000000048" {
        let sum: u32 = digits(&bare).into_iter().flatten().sum();
        if sum.is_multiple_of(5) {
            return Ok(());
        }
        return other(tr!("siret-la-poste-has-digits"));
    }
    if are_digits(&bare, 14) {
        let (siren, _) = bare.split_at(9);
        last_digit(siren, 9, |digits| Some(checks::luhn(digits)))?;
        return last_digit(&bare, 14, |digits| Some(checks::luhn(digits)));
    }
    last_digit(&bare, 9, |digits| Some(checks::luhn(digits)))
}

pub(super) fn it(number: &str) -> Verdict {
    let bare = bare_without(number, &["REA", "IT"]);
    let rea = (4..=7).any(|count| shaped(&bare, &format!("AA{}", "9".repeat(count))));
    // The codice fiscale of a person who trades is that of the person.
    if rea || shaped(&bare, "AAAAAA99A99A999A") {
        return Ok(());
    }
    last_digit(&bare, 11, |digits| Some(checks::luhn(digits)))
}

pub(super) fn es(number: &str) -> Verdict {
    let bare = bare_without(number, &["NIF", "CIF", "ES"]);
    // Of people without a number of their own; its form is that of entities.
    if ["K9999999A", "L9999999A", "M9999999A"]
        .iter()
        .any(|form| shaped(&bare, form))
    {
        return Ok(());
    }
    let person = ["99999999A", "X9999999A", "Y9999999A", "Z9999999A"];
    if person.iter().any(|form| shaped(&bare, form)) {
        return es_person(&bare);
    }
    let (before, last) = bare.split_at_checked(8).ok_or(Misfit::Shape)?;
    let kind = bare.chars().next().unwrap_or_default();
    let known = "ABCDEFGHJNPQRSUVW".contains(kind) && shaped(before, "A9999999");
    if !known || !(shaped(last, "9") || shaped(last, "A")) {
        return Err(Misfit::Shape);
    }
    let digit = digits(before.get(1..).unwrap_or_default()).map(|digits| checks::nif(&digits));
    let letter = digit.and_then(checks::nif_letter);
    // Companies have a digit, public bodies and foreign ones a letter.
    let wants_letter = "NPQRSW".contains(kind) || before.get(1..3) == Some("00");
    let wants_digit = "ABEH".contains(kind);
    let fits = match last.chars().next() {
        Some(found) if found.is_ascii_digit() && !wants_letter => found.to_digit(10) == digit,
        Some(found) if !wants_digit => Some(found) == letter,
        _ => false,
    };
    match (fits, wants_letter) {
        (true, _) => Ok(()),
        (false, true) => ends_in(last, letter),
        (false, false) => ends_in(last, digit),
    }
}

/// NIF of a person who trades (Spain, real decreto 1553/2005): modulus 23.
fn es_person(bare: &str) -> Verdict {
    let (before, last) = bare.split_at(8);
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

pub(super) fn pt(number: &str) -> Verdict {
    let bare = bare_without(number, &["NIPC", "NIF", "PT"]);
    shape(!bare.starts_with('0'))?;
    last_digit(&bare, 9, |digits| Some(checks::nipc(digits)))
}

pub(super) fn pl(number: &str) -> Verdict {
    let bare = bare_without(number, &["KRS"]);
    match bare.len() {
        _ if digits(&bare).is_none() => Err(Misfit::Shape),
        10 if bare.starts_with("000") || bare.starts_with("001") => Ok(()),
        10 => other(tr!("krs-number-for-poland-begins")),
        9 | 14 => other(tr!("digits-is-regon-number-krs", digits = bare.len())),
        1..=8 => other(tr!(
            "krs-number-for-poland-has",
            number = &bare,
            padded = format!("{bare:0>10}")
        )),
        _ => Err(Misfit::Shape),
    }
}

pub(super) fn ico(number: &str) -> Verdict {
    let bare = bare_without(number, &["IČO", "ICO", "IČ"]);
    last_digit(&bare, 8, |digits| Some(checks::ico(digits)))
}

pub(super) fn at(number: &str) -> Verdict {
    let bare = bare_without(number, &["FIRMENBUCHNUMMER", "FIRMENBUCH", "FN"]);
    let letter = bare.chars().last().filter(char::is_ascii_uppercase);
    let Some(before) = letter.and_then(|letter| bare.strip_suffix(letter)) else {
        return Err(Misfit::Shape);
    };
    let padded = format!("{before:0>6}");
    match digits(&padded).filter(|digits| !before.is_empty() && digits.len() == 6) {
        None => Err(Misfit::Shape),
        Some(digits) => {
            let wanted = checks::firmenbuch(&digits).map(|c| c.to_ascii_lowercase());
            let found = letter.map(|c| c.to_ascii_lowercase().to_string());
            ends_in(&found.unwrap_or_default(), wanted)
        }
    }
}

pub(super) fn ch(number: &str) -> Verdict {
    let bare = bare_without(number, &["UID", "CHE"]);
    let bare = bare.strip_prefix("CHE").unwrap_or(&bare);
    let endings = ["MWST", "TVA", "IVA", "HR"];
    let found = endings.iter().find_map(|end| bare.strip_suffix(end));
    let number = found.unwrap_or(bare);
    last_digit(number, 9, |digits| checks::mod_11(digits, &checks::UID))
}

pub(super) fn dk(number: &str) -> Verdict {
    let bare = bare_without(number, &["CVR", "DK"]);
    shape(!bare.starts_with('0'))?;
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::CVR))
}

pub(super) fn se(number: &str) -> Verdict {
    let bare = bare_without(number, &["SE"]);
    // In the long form 16 stands before it, where people have their century.
    let short = are_digits(&bare, 12).then(|| bare.strip_prefix("16"));
    last_digit(short.flatten().unwrap_or(&bare), 10, |digits| {
        Some(checks::luhn(digits))
    })
}

pub(super) fn no(number: &str) -> Verdict {
    let bare = bare_without(number, &["NO"]);
    let bare = bare.strip_suffix("MVA").unwrap_or(&bare);
    last_digit(bare, 9, |digits| {
        checks::mod_11(digits, &checks::ORGANISASJONSNUMMER)
    })
}

pub(super) fn fi(number: &str) -> Verdict {
    let bare = bare_without(number, &["FI"]);
    // Old numbers are written with 6 digits before the hyphen too.
    let bare = if are_digits(&bare, 7) {
        format!("0{bare}")
    } else {
        bare
    };
    last_digit(&bare, 8, |digits| checks::mod_11(digits, &checks::Y_TUNNUS))
}

pub(super) fn ie(number: &str) -> Verdict {
    let bare = bare_without(number, &["CRO", "IE"]);
    shape((4..=7).any(|count| are_digits(&bare, count)))
}

pub(super) fn lu(number: &str) -> Verdict {
    let bare = bare_without(number, &["RCSLUXEMBOURG", "RCSL", "RCS"]);
    shape((1..=6).any(|count| shaped(&bare, &format!("A{}", "9".repeat(count)))))
}

pub(super) fn ro(number: &str) -> Verdict {
    let upper = number.trim().to_uppercase();
    let parts: Vec<&str> = upper.split('/').map(str::trim).collect();
    // As it was given out until 2024: county, number, year.
    if let [county, number, year] = parts.as_slice() {
        let of = county.trim_start_matches(['J', 'F', 'C']);
        let county = county.len() > of.len() && matches!(of.parse(), Ok(1_u32..=52));
        let number = !number.is_empty() && digits(number).is_some();
        return shape(county && number && are_digits(year.get(..4).unwrap_or_default(), 4));
    }
    let bare = bare_without(number, &["CUI", "CIF", "RO"]);
    // As it is given out since: the year first.
    let new = ["J", "F", "C"].iter().any(|kind| {
        bare.strip_prefix(kind)
            .is_some_and(|rest| are_digits(rest, 13))
    });
    if new {
        return Ok(());
    }
    if !(2..=10).contains(&bare.len()) || bare.starts_with('0') {
        return Err(Misfit::Shape);
    }
    last_digit(&bare, bare.len(), |digits| Some(checks::cui(digits)))
}

pub(super) fn hu(number: &str) -> Verdict {
    let bare = bare_without(number, &["CG"]);
    if are_digits(&bare, 11) {
        return other(tr!("cegjegyzek-is-tax-number"));
    }
    let county = bare.get(..2).and_then(|county| county.parse().ok());
    shape(are_digits(&bare, 10) && matches!(county, Some(1_u32..=20)))
}
