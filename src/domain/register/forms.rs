//! The form of each country's numbers: from what was typed to what is odd about it.

use super::Misfit;
use super::checks::{self, digits};

type Verdict = Result<(), Misfit>;

/// The number in capital letters, without what people put between its digits.
fn bare(number: &str) -> String {
    let between = |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/' | '–' | ',' | ':');
    let bare = number.chars().filter(|c| !between(*c));
    bare.flat_map(char::to_uppercase).collect()
}

/// The same, without the words or letters that stand before it.
fn bare_without(number: &str, before: &[&str]) -> String {
    let bare = bare(number);
    let found = before.iter().find_map(|word| bare.strip_prefix(word));
    found.unwrap_or(&bare).to_owned()
}

/// Whether a text has this shape: `9` stands for a digit, `A` for a letter, anything else
/// for itself.
fn shaped(text: &str, shape: &str) -> bool {
    let fits = |(c, s): (char, char)| match s {
        '9' => c.is_ascii_digit(),
        'A' => c.is_ascii_uppercase(),
        s => c == s,
    };
    text.chars().count() == shape.chars().count() && text.chars().zip(shape.chars()).all(fits)
}

fn are_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.chars().all(|c| c.is_ascii_digit())
}

fn other(sentence: impl Into<String>) -> Verdict {
    Err(Misfit::Other(sentence.into()))
}

fn shape(fits: bool) -> Verdict {
    if fits { Ok(()) } else { Err(Misfit::Shape) }
}

/// Whether the number ends in the check character that belongs to what is before it.
fn ends_in(found: &str, wanted: Option<impl ToString>) -> Verdict {
    let wanted = wanted.map(|wanted| wanted.to_string());
    if wanted.as_deref() == Some(found) {
        Ok(())
    } else {
        Err(Misfit::CheckDigit(wanted))
    }
}

/// A number of `count` digits whose last is its check digit.
fn last_digit(number: &str, count: usize, check: impl Fn(&[u32]) -> Option<u32>) -> Verdict {
    let all = digits(number).filter(|all| all.len() == count);
    let Some((last, before)) = all.as_deref().and_then(<[u32]>::split_last) else {
        return Err(Misfit::Shape);
    };
    ends_in(&last.to_string(), check(before))
}

pub(super) fn nl(number: &str) -> Verdict {
    let bare = bare_without(number, &["KVKNUMMER", "KVKNR", "KVK", "NL"]);
    match bare.len() {
        _ if digits(&bare).is_none() => Err(Misfit::Shape),
        8 => Ok(()),
        9 => other("9 digits is an RSIN, the number for taxes; the KVK number has 8 digits"),
        12 => other(
            "12 digits is the number of a branch (vestigingsnummer); the KVK number of the company has 8 digits",
        ),
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
        return other(format!(
            "Companies House number for the United Kingdom has 8 characters; {} is written {padded}",
            bare.trim()
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

pub(super) fn de(number: &str) -> Verdict {
    let upper = number.to_uppercase();
    let words: Vec<&str> = upper
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
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
    let says_nothing = |word: &&&str| {
        !["AMTSGERICHT", "AG", "REGISTERGERICHT", "NR", "NUMMER"].contains(*word)
            && !word.starts_with(register)
            && word.chars().filter(|c| c.is_alphabetic()).count() >= 3
    };
    if words.iter().any(|word| says_nothing(&word)) {
        return Ok(());
    }
    other(format!(
        "Name the court of the register too, like “{}, Amtsgericht München”; every court counts from 1",
        number.trim()
    ))
}

pub(super) fn fr(number: &str) -> Verdict {
    let mut bare = bare_without(number, &["SIREN", "SIRET"]);
    // With the town of the register: RCS Paris 552 032 534.
    if bare.contains("RCS") {
        bare.retain(|c| c.is_ascii_digit());
    }
    // La Poste's branches add up to a multiple of five instead (INSEE).
    if are_digits(&bare, 14) && bare.starts_with("356000000") {
        let sum: u32 = digits(&bare).into_iter().flatten().sum();
        if sum.is_multiple_of(5) {
            return Ok(());
        }
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
    if rea {
        return Ok(());
    }
    last_digit(&bare, 11, |digits| Some(checks::luhn(digits)))
}

pub(super) fn es(number: &str) -> Verdict {
    let bare = bare_without(number, &["NIF", "CIF", "ES"]);
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
    last_digit(&bare, 9, |digits| Some(checks::nipc(digits)))
}

pub(super) fn pl(number: &str) -> Verdict {
    let bare = bare_without(number, &["KRS"]);
    match bare.len() {
        _ if digits(&bare).is_none() => Err(Misfit::Shape),
        10 if bare.starts_with("000") || bare.starts_with("001") => Ok(()),
        10 => other("KRS number for Poland begins with 000; this looks like a tax number (NIP)"),
        9 | 14 => other(format!(
            "{} digits is a REGON number; the KRS number has 10 digits, like 0000123456",
            bare.len()
        )),
        1..=8 => other(format!(
            "KRS number for Poland has 10 digits; {bare} is written {bare:0>10}"
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
    last_digit(&format!("{bare:0>8}"), 8, |digits| {
        checks::mod_11(digits, &checks::Y_TUNNUS)
    })
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
    if !(2..=10).contains(&bare.len()) {
        return Err(Misfit::Shape);
    }
    last_digit(&bare, bare.len(), |digits| Some(checks::cui(digits)))
}

pub(super) fn hu(number: &str) -> Verdict {
    let bare = bare_without(number, &["CG"]);
    if are_digits(&bare, 11) {
        return other(
            "11 digits is a tax number (adószám); the cégjegyzékszám has 10 digits, like 01-09-123456",
        );
    }
    let county = bare.get(..2).and_then(|county| county.parse().ok());
    shape(are_digits(&bare, 10) && matches!(county, Some(1_u32..=20)))
}

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
        Some(unused) => other(format!(
            "No EIN begins with {unused}; check its first digits"
        )),
        None => Ok(()),
    }
}

pub(super) fn ca(number: &str) -> Verdict {
    let bare = bare_without(number, &["BN"]);
    let account = shaped(&bare, "999999999AA9999");
    let root = if account { bare.get(..9) } else { None };
    let root = root.unwrap_or(&bare);
    // A corporation number of the federal register has 7 digits and stands beside it.
    if are_digits(root, 7) {
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
        return other(
            "This looks like a company number of New Zealand; the NZBN has 13 digits, like 9429000000017",
        );
    }
    if !bare.starts_with("94") {
        return Err(Misfit::Shape);
    }
    last_digit(&bare, 13, |digits| Some(checks::gs1(digits)))
}

pub(super) fn jp(number: &str) -> Verdict {
    let bare = bare_without(number, &["T"]);
    if are_digits(&bare, 12) {
        return other(
            "12 digits is the number of the register office (会社法人等番号); the corporate number has one more before them",
        );
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
