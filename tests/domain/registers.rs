//! Register numbers: those of real companies are accepted, and one wrong digit is detected as far
//! as the register's rule allows.

mod forms;
mod headings;
mod labelled;
mod labels;
mod surrounding_text;

use profile_desk::domain::country;
use profile_desk::domain::register::{self, REGISTERS};

/// Public numbers of companies and institutions, from their own imprints and annual reports, with
/// the single-digit changes that the check can detect.
const REAL: &[(&str, &[&str], Sees)] = &[
    // Heineken, Philips, ASML
    ("NL", &["33011433", "17001910", "17085815"], Sees::Shape),
    // Proximus, KBC, AB InBev, Colruyt
    (
        "BE",
        &["0202.239.951", "BE 0462.920.226", "0417497106", "400378485"],
        Sees::All,
    ),
    // Tesco, BP, NatWest Group, Bank of Scotland, a mutual society
    (
        "GB",
        &[
            "00445790", "00102498", "SC045551", "SC327000", "IP28746R", "RS007853",
        ],
        Sees::Shape,
    ),
    // Deutsche Telekom, BMW, SAP, Siemens in the European form
    (
        "DE",
        &[
            "HRB 6794, Amtsgericht Bonn",
            "München HRB 42243",
            "HRB 719915 (Mannheim)",
            "DED2601V.HRB6684",
        ],
        Sees::Shape,
    ),
    // Danone, Stellantis, Engie, Orange, a branch of La Poste, one of Orange
    (
        "FR",
        &[
            "552 032 534",
            "542065479",
            "RCS Nanterre 542 107 651",
            "380129866",
            "380 129 866 46850",
        ],
        Sees::All,
    ),
    // Eni, Enel, TIM, Intesa Sanpaolo
    (
        "IT",
        &["00484960588", "IT00811720580", "00488410010", "00799960158"],
        Sees::All,
    ),
    // Telefónica, Inditex, Santander, BBVA
    (
        "ES",
        &["A28015865", "A-15075062", "A39000013", "ESA48265169"],
        Sees::All,
    ),
    // EDP, CTT, Jerónimo Martins, Caixa Geral de Depósitos
    (
        "PT",
        &["500697256", "500077568", "PT 500 100 144", "500960046"],
        Sees::All,
    ),
    // Orlen, PKO BP, CD Projekt
    (
        "PL",
        &["0000028860", "KRS 0000026438", "0000006865"],
        Sees::Shape,
    ),
    // ČEZ, Škoda Auto, Komerční banka
    ("CZ", &["45274649", "00177041", "45317054"], Sees::AllBut(6)),
    // Slovnaft, Slovenská sporiteľňa, Slovak Telekom
    ("SK", &["31322832", "00151653", "35 763 469"], Sees::All),
    // OMV, Erste Group, Telekom Austria, voestalpine, Österreichische Post, Red Bull,
    // Andritz, Strabag, Wienerberger
    (
        "AT",
        &[
            "FN 93363z",
            "33209 m",
            "144477t",
            "66209t",
            "180219d",
            "56247t",
            "50935f",
            "88983h",
            "77676f",
        ],
        Sees::All,
    ),
    // Nestlé, Novartis, Roche, UBS
    (
        "CH",
        &[
            "CHE-105.909.036",
            "CHE103867266",
            "CHE-101.602.521 MWST",
            "CHE-101.329.561",
        ],
        Sees::All,
    ),
    // Novo Nordisk, Carlsberg, Mærsk, LEGO
    (
        "DK",
        &["24256790", "DK61056416", "22 75 62 14", "47458714"],
        Sees::All,
    ),
    // Ericsson, Volvo, H&M, SEB
    (
        "SE",
        &["556016-0680", "5560125790", "16556042-7220", "502032-9081"],
        Sees::All,
    ),
    // Equinor, Telenor, DNB
    (
        "NO",
        &["923 609 016", "982463718 MVA", "984851006"],
        Sees::All,
    ),
    // Nokia, Kone, UPM, Fortum
    (
        "FI",
        &["0112038-9", "19274001", "1041090-0", "1463611-4"],
        Sees::All,
    ),
    // CRH, Ryanair Holdings, Google Ireland
    ("IE", &["12965", "249885", "368047"], Sees::Shape),
    // ArcelorMittal, SES, RTL Group
    (
        "LU",
        &["B 82454", "B81267", "R.C.S. Luxembourg B 10807"],
        Sees::Shape,
    ),
    // OMV Petrom, Orange, Banca Transilvania, Dacia
    ("RO", &["1590082", "RO 5022670", "160796"], Sees::AllBut(3)),
    // OTP, MOL, Richter
    (
        "HU",
        &["01-10-041585", "0110041683", "01-10-040944"],
        Sees::Shape,
    ),
    // Apple, Microsoft, Alphabet's Google
    (
        "US",
        &["94-2404110", "911144442", "77-0493581"],
        Sees::Shape,
    ),
    // Red Cross, Salvation Army, World Vision, UNICEF, Doctors Without Borders, in Canada
    (
        "CA",
        &[
            "119219814",
            "107951618RR0001",
            "119304855",
            "12268 0572",
            "135275857",
        ],
        Sees::All,
    ),
    // BHP, Telstra, Commonwealth Bank, Qantas; the ABNs of Telstra and Woolworths
    (
        "AU",
        &[
            "004 028 077",
            "051775556",
            "123 123 124",
            "ACN 009 661 901",
            "33 051 775 556",
            "88000014675",
        ],
        Sees::AllBut(32),
    ),
    // Air New Zealand, Fonterra, Spark
    (
        "NZ",
        &["9429040402543", "94 2903 6748 471", "9429039661098"],
        Sees::All,
    ),
    // Toyota, Sony, NTT, Nintendo
    (
        "JP",
        &[
            "1180301018771",
            "5010401067252",
            "T7010001065142",
            "1130001011420",
        ],
        Sees::AllBut(17),
    ),
    // DBS, Singtel, Singapore Airlines, OCBC, UOB
    (
        "SG",
        &[
            "196800306E",
            "199201624D",
            "197200078R",
            "193200032W",
            "193500026Z",
        ],
        Sees::All,
    ),
    // Reliance, TCS, Infosys
    (
        "IN",
        &[
            "L17110MH1973PLC019786",
            "L22210MH1995PLC084781",
            "L85110KA1981PLC013115",
        ],
        Sees::Shape,
    ),
];

/// The wrong digits that the register's rule can detect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sees {
    /// The register has no check digit: only the format is checked.
    Shape,
    /// Every wrong digit.
    All,
    /// All but this number of changes, which the modulus or the weights make equal.
    AllBut(usize),
}

fn complaint(country: &str, number: &str) -> Option<String> {
    let register = register::of(country).unwrap();
    register.warning(number, country::find(country).unwrap(), false)
}

/// The number with another digit in each place in turn.
fn slips(number: &str) -> Vec<String> {
    let mut slips = Vec::new();
    for (at, old) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        for new in ('0'..='9').filter(|new| *new != old) {
            let (before, after) = number.split_at(at);
            slips.push(format!("{before}{new}{}", &after[1..]));
        }
    }
    slips
}

#[test]
fn every_register_is_tested_on_real_numbers() {
    for register in &REGISTERS {
        let (_, numbers, _) = REAL
            .iter()
            .find(|(country, ..)| *country == register.country)
            .unwrap_or_else(|| panic!("no numbers of {}", register.country));
        assert!(numbers.len() >= 3, "{}", register.country);
        assert!(country::find(register.country).is_some());
        assert!(!register.source.is_empty());
    }
    assert_eq!(REAL.len(), REGISTERS.len());
    assert!(REGISTERS.len() >= 28);
}

#[test]
fn numbers_of_real_companies_are_valid() {
    let all = REAL
        .iter()
        .flat_map(|(country, numbers, _)| numbers.iter().map(move |number| (*country, *number)));
    let text = all.filter_map(|(country, number)| Some((number, complaint(country, number)?)));
    assert_eq!(text.collect::<Vec<_>>(), []);
    assert_eq!(complaint("RO", "J40/8302/1997"), None);
    assert_eq!(complaint("FR", "356 000 000 00048"), None);
    assert_eq!(complaint("ES", "Q2818015F"), None);
    assert_eq!(complaint("SG", "T08GB0046G"), None);
    assert_eq!(complaint("SG", "53125226D"), None);
    assert_eq!(complaint("IT", "MI-1234567"), None);
    // Formats besides the usual one.
    for (country, number) in [
        ("DE", "HRB Nr. 6794, Amtsgericht Bonn"),
        ("DE", "HRB-Nr. 6794 Bonn"),
        ("IT", "RSSMRA80A01H501U"),
        ("ES", "K1234567A"),
        ("CA", "1234567-8"),
        ("FI", "112038-9"),
    ] {
        assert_eq!(complaint(country, number), None, "{number}");
    }
}

#[test]
fn every_example_is_valid_in_its_register() {
    let text = REGISTERS.iter().filter_map(|register| {
        let text = complaint(register.country, register.example)?;
        Some((register.country, register.example, text))
    });
    assert_eq!(text.collect::<Vec<_>>(), []);
}

#[test]
fn one_wrong_digit_is_detected_as_far_as_the_rule_allows() {
    let mut text = Vec::new();
    let mut expected = Vec::new();
    for (country, numbers, sees) in REAL {
        let count = match sees {
            Sees::Shape => continue,
            Sees::All => 0,
            Sees::AllBut(count) => *count,
        };
        let all: Vec<String> = numbers
            .iter()
            // The year or the branch after a number has no check digit.
            .filter(|number| !number.contains("RR"))
            .flat_map(|number| slips(number))
            .collect();
        let is_missed = |slip: &&String| complaint(country, slip).is_none();
        let missed = all.iter().filter(is_missed).count();
        assert!(
            missed * 7 <= all.len(),
            "{country}: {missed} of {}",
            all.len()
        );
        text.push((*country, missed));
        expected.push((*country, count));
    }
    assert_eq!(text, expected);
}

#[test]
fn a_wrong_check_digit_is_reported_with_the_right_one() {
    for (country, wrong, fits) in [
        ("BE", "0417497107", "06"),
        ("FR", "552032535", "4"),
        ("IT", "00484960589", "8"),
        ("ES", "A28015866", "5"),
        ("PT", "500697257", "6"),
        ("CZ", "45274640", "9"),
        ("AT", "FN 93363a", "z"),
        ("CH", "CHE-105.909.037", "6"),
        ("DK", "24256791", "0"),
        ("SE", "556016-0681", "0"),
        ("NO", "923609017", "6"),
        ("FI", "0112038-0", "9"),
        ("RO", "1590083", "2"),
        ("CA", "119219815", "4"),
        ("AU", "004028078", "7"),
        ("AU", "32051775556", "33"),
        ("NZ", "9429040402544", "3"),
        ("JP", "2180301018771", "1"),
        ("SG", "196800306A", "E"),
    ] {
        let text = complaint(country, wrong).unwrap_or_default();
        assert!(
            text.contains("its check digit does not match"),
            "{country} {wrong}: {text}"
        );
        let expected = format!(". With the other digits as they are it would be {fits}");
        assert!(text.ends_with(&expected), "{country} {wrong}: {text}");
    }
}

#[test]
fn the_messages_use_the_local_name_of_the_number() {
    assert_eq!(
        complaint("DK", "24256791").unwrap(),
        "Check the CVR number: its check digit does not match. With the other digits as they are it would be 0"
    );
    assert_eq!(
        complaint("SE", "5560160681").unwrap(),
        "Check the organisationsnummer: its check digit does not match. With the other digits as they are it would be 0"
    );
    assert_eq!(
        complaint("SE", "1").unwrap(),
        "The organisationsnummer for Sweden should have 10 digits, like 551234-5678"
    );
}

#[test]
fn digits_without_a_possible_check_digit_are_reported() {
    // 2 × 6 = 12 leaves 1 modulo 11, so the digit would be 10.
    let text = complaint("DK", "60000000").unwrap();
    assert!(
        text.starts_with("Check the CVR number: none starts like this"),
        "{text}"
    );
}

#[test]
fn another_format_is_reported_with_an_example() {
    for (country, invalid) in [
        ("NL", "1234567"),
        ("NL", "no number"),
        ("BE", "2417497106"),
        ("GB", "XX123456"),
        ("GB", "123456789"),
        ("DE", "12345"),
        ("FR", "5520325"),
        ("ES", "28015865"),
        ("AT", "FN 1234567v"),
        ("AT", "123456"),
        ("HU", "99-10-041585"),
        ("US", "12-34567"),
        ("LU", "82454"),
        ("RO", "J99/1/2020"),
        ("SG", "1968003060"),
        ("IN", "L17110MH1973"),
        ("NZ", "1234567890123"),
        ("JP", "123"),
        ("FI", "123"),
        ("FI", "-"),
        ("PT", "009439463"),
        ("DK", "05801869"),
    ] {
        let text =
            complaint(country, invalid).unwrap_or_else(|| panic!("{country} {invalid} is taken"));
        let register = register::of(country).unwrap();
        let expected = format!(
            " should have {}, like {}",
            register.shape.get(),
            register.example
        );
        assert!(text.contains(&expected), "{country} {invalid}: {text}");
    }
    assert_eq!(
        complaint("NL", "1234567").unwrap(),
        "The KVK number for the Netherlands should have 8 digits, like 12345678"
    );
}

#[test]
fn frequent_mistakes_have_their_own_messages() {
    for (country, number, expected) in [
        ("NL", "000012345678", "This looks like a branch number"),
        ("NL", "123456789", "This looks like an RSIN"),
        ("GB", "445790", "Enter 445790 as 00445790"),
        ("GB", "SC45551", "Enter SC45551 as SC045551"),
        ("DE", "HRB 6794", "Add the court"),
        ("DE", "HRB 6794, Amtsgericht", "Add the court"),
        ("PL", "28860", "Enter 28860 as 0000028860"),
        ("PL", "5250007738", "This looks like a tax number"),
        ("HU", "10537914444", "This looks like a tax number"),
        ("US", "07-1234567", "no EIN starts with 07"),
        (
            "JP",
            "180301018771",
            "This looks like the register office number",
        ),
        ("NZ", "104799", "This looks like a company number"),
        ("DE", "Handelsregister HRB 12345", "Add the court"),
        ("FR", "356 000 000 00049", "La Poste"),
    ] {
        let text = complaint(country, number).unwrap_or_default();
        assert!(text.contains(expected), "{country} {number}: {text}");
    }
}

#[test]
fn no_text_makes_a_register_panic() {
    let texts = [
        "",
        " ",
        "-",
        "é",
        "日本",
        "E\u{301}",
        "HRB",
        "HRB é",
        "J/é/é",
        "J40/1/é",
        "CHE",
        "FN",
        "T",
        "GBé",
        "IPé1234",
        "0é",
        "ée",
        "€€€€€€€€€",
        "９９９９９９９９",
    ];
    for register in &REGISTERS {
        for text in texts {
            let _ = complaint(register.country, text);
            let _ = complaint(register.country, &text.repeat(40));
        }
    }
}
