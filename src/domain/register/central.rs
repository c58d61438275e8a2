//! Checks of register numbers of Germany, Austria, Switzerland and Eastern Europe.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::checks::{self, digits};
use super::number_error::RegisterNumberError;
use super::offices::{before_office, without_office};
use super::shape::{Verdict, are_digits, bare, ends_in, last_digit, other, shape};
use super::years;
use crate::i18n::tr;

/// The registers of a German court: companies, partnerships, cooperatives, associations.
const DE_REGISTERS: [&str; 7] = ["HRA", "HRB", "GNR", "GSR", "PR", "VR", "HR"];

/// Words that identify neither the register nor the court.
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
    let upper = in_section(&number.to_uppercase());
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
    let Some(entry) = entry_of(&joined) else {
        return Err(RegisterNumberError::Shape);
    };
    // A word with three or more letters outside the register and its number is the court.
    let mut end = 0;
    let names_court = words.iter().any(|word| {
        let start = end;
        end += word.len();
        let outside = |(at, c): &(usize, char)| c.is_alphabetic() && !entry.contains(&(start + at));
        word.char_indices().filter(outside).count() >= 3
    });
    if names_court {
        return Ok(());
    }
    Err(RegisterNumberError::CourtMissing)
}

/// The range of the register and its number in joined words.
fn entry_of(joined: &str) -> Option<Range<usize>> {
    DE_REGISTERS.iter().find_map(|register| {
        joined.match_indices(register).find_map(|(at, _)| {
            let after = joined.get(at + register.len()..)?;
            let digits = after.chars().take_while(char::is_ascii_digit).count();
            (1..=6)
                .contains(&digits)
                .then_some(at..at + register.len() + digits)
        })
    })
}

/// True when a text begins with a register or with the full name of its court: "HRB 6794",
/// "Amtsgerichts Bonn, HRB 6794", "Frankfurt am Main HRB 6794".
pub(super) fn begins_with_court(text: &str) -> bool {
    let before = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take_while(|word| !word.contains(|c: char| c.is_ascii_digit()));
    let words: Vec<&str> = before.collect();
    let first = words.first().copied().unwrap_or(text);
    let is_court = first.to_lowercase().contains("gericht") || first == "AG";
    let in_name = |word: &&str| {
        word.starts_with(char::is_uppercase) || ["am", "an", "der", "im", "ob"].contains(word)
    };
    let is_place = words.len() <= MAX_PLACE_WORDS && words.iter().all(in_name);
    is_court
        || first.starts_with(char::is_uppercase) && is_place
        || first.starts_with(|c: char| c.is_ascii_digit() || c == '(')
}

/// Maximum number of words: enough for "Frankfurt am Main" and the register.
const MAX_PLACE_WORDS: usize = 4;

/// Returns the words between a court and its number, and the text without them: "Amtsgericht Bonn
/// unter HRB 6794".
pub(super) fn without_words_between(number: &str) -> Option<(String, String)> {
    static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)^(.*\p{L}{3}.*?),?\s+((?:unter|mit|zu)(?:\s+(?:der|dem|den|die))?(?:\s+(?:(?:handels)?register)?-?(?:nummer|nr\.?|zeichen|aktenzeichen))?)\s*:?\s+((?:HRA|HRB|GnR|GsR|PR|VR)\s*\d.*)$",
        )
        .ok()
    });
    let found = BETWEEN.as_ref()?.captures(number)?;
    let (_, [court, words, entry]) = found.extract();
    Some((words.to_owned(), format!("{court} {entry}")))
}

/// Abbreviates the section: "Handelsregister B 6794" becomes HRB 6794.
fn in_section(upper: &str) -> String {
    let mut text = upper.to_owned();
    for section in ["A", "B"] {
        let spelled = format!("HANDELSREGISTER {section} ");
        if let Some((before, after)) = upper.split_once(&spelled)
            && after.starts_with(|c: char| c.is_ascii_digit())
        {
            text = format!("{before}HR{section} {after}");
        }
    }
    text
}

/// Up to six digits and a letter, optionally followed by the court.
pub(super) fn at(number: &str) -> Verdict {
    let parts = || {
        let at = number.find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | '-')))?;
        let (before, after) = number.split_at(at);
        let letter = after.chars().next().filter(char::is_ascii_alphabetic)?;
        let court = after.strip_prefix(letter)?;
        let named = court.chars().filter(|c| c.is_alphabetic()).count() >= 3;
        let is_court = court.starts_with(|c: char| !c.is_alphanumeric()) && named;
        let only_words = !court.contains(|c: char| c.is_ascii_digit());
        (court.is_empty() || is_court && only_words).then(|| (bare(before), letter))
    };
    let (before, letter) = parts().ok_or(RegisterNumberError::Shape)?;
    let padded = format!("{before:0>6}");
    let all = digits(&padded).filter(|digits| !before.is_empty() && digits.len() == 6);
    let expected = checks::firmenbuch(&all.ok_or(RegisterNumberError::Shape)?);
    let found = letter.to_ascii_lowercase().to_string();
    ends_in(&found, expected.map(|c| c.to_ascii_lowercase()))
}

/// Suffixes of a UID for an entry in the trade register or the VAT register, in the four languages
/// of Switzerland (MWST-Gruppe; eCH-0097).
const CH_ENDINGS: [&str; 7] = ["MWST", "TVA", "IVA", "TPV", "VAT", "HR", "RC"];

/// Words that accompany one of these suffixes: "MWST-Gruppe", "Groupe TVA".
const CH_WORDS: [&str; 7] = ["GRUPPE", "GROUPE", "GRUPPO", "GROUP", "NUMMER", "NR", "NO"];

fn without_ch_ending(number: &str) -> Option<&str> {
    let ending = |text: &'_ str, endings: &[&str]| -> Option<usize> {
        let end = endings.iter().find(|end| text.ends_with(**end))?;
        Some(text.len() - end.len())
    };
    let without = |last: &[&str], before: &[&str]| {
        let rest = number.get(..ending(number, last)?)?;
        rest.get(..ending(rest, before)?)
    };
    without(&CH_WORDS, &CH_ENDINGS)
        .or_else(|| without(&CH_ENDINGS, &CH_WORDS))
        .or_else(|| number.get(..ending(number, &CH_ENDINGS)?))
}

pub(super) fn ch(number: &str) -> Verdict {
    let offices = [
        "handelsregister",
        "handelsregisteramt",
        "registre du commerce",
        "registro di commercio",
        "kanton",
        "canton",
        "cantone",
    ];
    let bare = bare(before_office(number, &offices));
    let mut number = bare.strip_prefix("CHE").unwrap_or(&bare);
    while let Some(rest) = without_ch_ending(number) {
        number = rest;
    }
    last_digit(number, 9, |digits| checks::mod_11(digits, &checks::UID))
}

pub(super) fn pl(number: &str) -> Verdict {
    let bare = bare(without_office(number, &["sad", "sadu", "krs", "rejestr"]));
    match bare.len() {
        _ if digits(&bare).is_none() => Err(RegisterNumberError::Shape),
        10 if bare.starts_with("000") || bare.starts_with("001") => Ok(()),
        10 => other(tr!("register-pl-tax-number-warning")),
        9 | 14 => other(tr!("register-pl-regon-warning", digits = bare.len())),
        1..=8 => other(tr!(
            "register-pl-padding-warning",
            number = &bare,
            padded = format!("{bare:0>10}")
        )),
        _ => Err(RegisterNumberError::Shape),
    }
}

/// Words for the court, section and file of a Czech or Slovak company, which its letters state
/// beside the IČO (Czech civil code, section 435; Slovak commercial code, section 3a).
const ICO_OFFICES: &[&str] = &[
    "spisova znacka",
    "spisova zn",
    "sp zn",
    "vedena",
    "vedeny",
    "vedene",
    "zapsana",
    "zapsany",
    "zapsane",
    "zapisana",
    "zapisany",
    "obchodni rejstrik",
    "obchodny register",
    "or",
    "oddil",
    "oddiel",
    "vlozka",
    "mestsky soud",
    "krajsky soud",
    "mestsky sud",
    "okresny sud",
];

pub(super) fn ico(number: &str) -> Verdict {
    let before = without_office(number, ICO_OFFICES);
    // The file can come before the court: "45274649, B 1581 vedená u Městského soudu".
    let file = before.find(|c: char| c.is_alphabetic());
    let before = match file {
        Some(at) if before != number => before.get(..at).unwrap_or_default(),
        _ => before,
    };
    last_digit(&bare(before), 8, |digits| Some(checks::ico(digits)))
}

const HU_OFFICES: &[&str] = &[
    "fovarosi",
    "torvenyszek",
    "cegbirosag",
    "cegbirosaga",
    "birosag",
    "cg",
];

pub(super) fn hu(number: &str) -> Verdict {
    let bare = bare(without_office(number, HU_OFFICES));
    if are_digits(&bare, 11) {
        return other(tr!("register-hu-tax-number-warning"));
    }
    let county = bare.get(..2).and_then(|county| county.parse().ok());
    shape(are_digits(&bare, 10) && matches!(county, Some(1_u32..=20)))
}

/// Counties of the Romanian trade register: 1 to 40, Călărași and Giurgiu.
fn ro_county(text: &str) -> Option<u32> {
    let county = text.parse().ok().filter(|_| text.len() <= 2)?;
    matches!(county, 1..=40 | 51 | 52).then_some(county)
}

/// Oficiul Național al Registrului Comerțului: until 26 July 2024 county, number and year or date,
/// since then year, number, county and check digit; or the tax number of the company.
pub(super) fn ro(number: &str) -> Verdict {
    let offices = ["tribunalul", "onrc", "registrul", "oficiul", "bucuresti"];
    let upper = before_office(number, &offices).to_uppercase();
    let parts: Vec<&str> = upper
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let joined = parts.concat();
    let kind = joined.chars().next().filter(|c| "JFC".contains(*c));
    let Some(kind) = kind else {
        let is_cui = (2..=10).contains(&joined.len()) && !joined.starts_with('0');
        shape(is_cui && upper.split('/').count() == 1)?;
        return last_digit(&joined, joined.len(), |digits| Some(checks::cui(digits)));
    };
    // The letter can be separate: J 40/1234/2020.
    let spelled = upper.trim_start().strip_prefix(kind).unwrap_or_default();
    let rest: Vec<&str> = spelled
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    match rest.as_slice() {
        [county, serial, year] if county.len() <= 2 => ro_old(county, serial, year),
        [county, serial, day, month, year] if county.len() <= 2 => {
            let parsed = |text: &str| text.parse::<u32>().unwrap_or_default();
            let parsed_year = year.parse().unwrap_or_default();
            shape(years::is_date(parsed_year, parsed(month), parsed(day)))?;
            ro_old(county, serial, year)
        }
        _ => ro_new(kind, rest.concat().as_str()),
    }
}

fn ro_old(county: &str, serial: &str, year: &str) -> Verdict {
    let is_serial = (1..=6).any(|count| are_digits(serial, count));
    shape(ro_county(county).is_some() && is_serial && are_digits(year, 4))?;
    years::between(year, RO_FIRST_YEAR, RO_LAST_OLD_YEAR)
}

/// The register was established by law 26 of 1990.
const RO_FIRST_YEAR: u16 = 1990;
/// Numbers with slashes were issued until 26 July 2024.
const RO_LAST_OLD_YEAR: u16 = 2024;

fn ro_new(kind: char, rest: &str) -> Verdict {
    shape(are_digits(rest, 13))?;
    let (before, last) = rest.split_at(12);
    let (year, county) = (before.get(..4), before.get(10..));
    let year = year.unwrap_or_default();
    years::between(year, RO_FIRST_YEAR, years::latest())?;
    // Numbers converted from the old form keep their county; new ones have none.
    let county = county.unwrap_or_default();
    let has_county = ro_county(county).is_some();
    shape(match year.parse() {
        Ok(..RO_LAST_OLD_YEAR) => has_county,
        Ok(RO_LAST_OLD_YEAR) => has_county || county == "00",
        _ => county == "00",
    })?;
    let fits = digits(before).map(|digits| checks::onrc(kind, &digits));
    ends_in(last, fits)
}
