//! Labels before a number are not part of it, and digits and hyphens of other scripts become
//! ASCII.

use profile_desk::domain::register::{self, REGISTERS, usual};
use proptest::prelude::*;

use super::labelled::LABELLED;
use super::{REAL, complaint};

#[test]
fn a_label_before_a_number_is_removed_in_every_country() {
    assert_eq!(LABELLED.len(), REGISTERS.len());
    let mut wrong = Vec::new();
    for (country, rows) in LABELLED {
        for (typed, number, label) in *rows {
            let found = usual(typed, country);
            let found = found.as_ref().map(|found| {
                let label = found.removed.as_deref().unwrap_or_default();
                (found.number.as_str(), label)
            });
            let expected = (!label.is_empty()).then_some((*number, *label));
            if found != expected {
                wrong.push(format!("{country} {typed}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_number_has_the_same_findings_with_and_without_its_label() {
    for (country, rows) in LABELLED {
        for (typed, number, _) in rows.iter().filter(|row| !row.1.is_empty()) {
            assert_eq!(
                complaint(country, typed),
                complaint(country, number),
                "{typed}"
            );
        }
    }
}

#[test]
fn the_field_label_of_the_program_counts_as_a_label() {
    for register in &REGISTERS {
        let names = register
            .name
            .split('/')
            .map(str::trim)
            .chain([register.name]);
        let in_sentence = register.in_sentence();
        // The label of the field in each language of the program.
        let labels = names.flat_map(|name| {
            [
                name.to_owned(),
                in_sentence.clone(),
                format!("{name}-nummer"),
                format!("Business register number ({name})"),
                format!("Handelsregisternummer ({name})"),
                format!("Registernummer ({name})"),
                format!("numéro {name}"),
                format!("Numéro au registre du commerce ({name})"),
            ]
        });
        for label in labels {
            for mark in [
                " ",
                ": ",
                ":",
                " no. ",
                "-nr. ",
                " Nr.: ",
                " n° ",
                "\u{a0}",
                " - ",
                " # ",
                "\u{2011}No. ",
            ] {
                let typed = format!("{label}{mark}{}", register.example);
                let found = usual(&typed, register.country);
                let found = found.unwrap_or_else(|| panic!("{typed} stays"));
                assert_eq!(found.number, register.example, "{typed}");
                let removed = found.removed.unwrap_or_default();
                assert!(removed.starts_with(&label), "{typed}: {removed}");
                assert_eq!(complaint(register.country, &typed), None, "{typed}");
            }
        }
    }
}

#[test]
fn real_numbers_are_valid_after_every_label() {
    for (country, numbers, _) in REAL {
        let register = register::of(country).unwrap();
        for number in *numbers {
            let bare = usual(number, country).map_or((*number).to_owned(), |usual| usual.number);
            // A court before the number is not part of a label.
            if !bare.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            for label in [
                "No.",
                "Company registration number:",
                register.name,
                *country,
            ] {
                let typed = format!("{label} {bare}");
                let found = usual(&typed, country).map(|usual| usual.number);
                assert_eq!(found.as_deref(), Some(bare.as_str()), "{country} {typed}");
            }
        }
    }
}

#[test]
fn hyphens_and_digits_of_every_script_become_ascii() {
    for (country, typed, number) in [
        ("CH", "CHE\u{2011}105.909.036", "CHE-105.909.036"),
        ("CH", "CHE\u{2010}105.909.036", "CHE-105.909.036"),
        ("FI", "0112038\u{2212}9", "0112038-9"),
        ("SE", "556016–0680", "556016-0680"),
        ("JP", "１１８０３０１０１８７７１", "1180301018771"),
        ("NL", "٣٣٠١١٤٣٣", "33011433"),
        (
            "DE",
            "ＨＲＢ　６７９４, Amtsgericht Bonn",
            "HRB 6794, Amtsgericht Bonn",
        ),
        // A country without a known register.
        ("SA", "١٠١٠١٥٠٢٦٩", "1010150269"),
        ("", "１２‑３", "12-3"),
    ] {
        let found = usual(typed, country).unwrap_or_else(|| panic!("{typed} stays"));
        assert_eq!((found.number.as_str(), found.removed), (number, None));
        if register::of(country).is_some() {
            assert_eq!(complaint(country, typed), None, "{typed}");
        }
    }
}

#[test]
fn other_words_are_not_removed_as_labels() {
    for (country, typed) in [
        ("NL", "33011433"),
        ("NL", "KVK"),
        ("NL", "number"),
        ("NL", "no number yet"),
        ("NL", "BTW NL001234567B01"),
        ("GB", "VAT GB 123456789"),
        ("DE", "USt-IdNr. DE123456789"),
        ("DE", "Amtsgericht Bonn, HRB 6794"),
        ("AT", "ATU14703908"),
        ("US", "Delaware 2927442"),
        ("CZ", "45274649, spisová značka B 1581"),
        // This country has no known labels.
        ("BR", "CNPJ 33.000.167/0001-01"),
    ] {
        assert_eq!(usual(typed, country), None, "{country} {typed}");
    }
}

#[test]
fn letters_that_belong_to_a_number_are_kept() {
    let pairs = || ('A'..='Z').flat_map(|a| ('A'..='Z').map(move |b| format!("{a}{b}")));
    let british = "AC BR CE CS FC GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC RC RS SA \
        SC SE SF SG SI SL SO SP SR SZ ZC";
    let mut numbers: Vec<(&str, String)> = Vec::new();
    for prefix in british.split_whitespace() {
        numbers.push(("GB", format!("{prefix}123456")));
        numbers.push(("GB", format!("{prefix} 123456")));
    }
    // Every province of Italy.
    for province in pairs() {
        numbers.extend(["", " ", "-"].map(|between| ("IT", format!("{province}{between}123456"))));
        numbers.push(("IN", format!("A{province}-1234")));
        numbers.push(("IN", format!("{province}A-1234")));
        numbers.push(("SG", format!("T08{province}0046G")));
    }
    for letter in 'A'..='Z' {
        numbers.extend(["", " "].map(|between| ("LU", format!("{letter}{between}12345"))));
        numbers.push(("ES", format!("{letter}2801586{letter}")));
    }
    for prefix in ["A", "BC", "C", "CP", "FM", "LL", "LP", "S", "XCP", "XP"] {
        numbers.extend(["", " "].map(|between| ("CA", format!("{prefix}{between}0123456"))));
    }
    for number in [
        "J40/1234/2020",
        "F 40/1234/2020",
        "C40/1234/2020",
        "J2012000750528",
    ] {
        numbers.push(("RO", number.to_owned()));
    }
    numbers.extend([
        ("IE", "LP1234".to_owned()),
        ("CH", "CHE105909036".to_owned()),
    ]);
    for (country, number) in numbers {
        assert_eq!(usual(&number, country), None, "{country} {number}");
    }
}

#[test]
fn in_a_very_long_text_only_characters_become_ascii() {
    let long = "nr ".repeat(40_000) + "１";
    let found = usual(&long, "NL").unwrap();
    assert_eq!(found.removed, None);
    assert!(found.number.ends_with("nr 1"));
}

/// A country, and words of its labels and numbers in any order.
fn typed() -> impl Strategy<Value = (&'static str, String)> {
    prop::sample::select(LABELLED).prop_flat_map(|(country, rows)| {
        let words: Vec<&str> = rows
            .iter()
            .flat_map(|(typed, number, label)| [*typed, *number, *label])
            .flat_map(|text| text.split(' ').chain([text]))
            .chain(["(", ")", "#", "№", "n°", "No.", "of", "É", "ß", "１"])
            .collect();
        let between = prop::sample::select(vec!["", " ", ": "]);
        let texts = prop::collection::vec((prop::sample::select(words), between), 1..6);
        let joined = |words: Vec<(&str, &str)>| -> String {
            words.into_iter().flat_map(<[&str; 2]>::from).collect()
        };
        texts.prop_map(move |words| (country, joined(words)))
    })
}

proptest! {
    #[test]
    fn the_usual_form_of_a_number_stays_unchanged((country, text) in typed()) {
        if let Some(found) = usual(&text, country) {
            prop_assert_eq!(usual(&found.number, country), None, "{}", text);
            let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
            let ascii = |c: char| match c {
                '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap(),
                c => c,
            };
            let typed: String = text.chars().map(ascii).collect();
            prop_assert_eq!(digits(&found.number), digits(&typed), "no digit is lost");
            prop_assert_eq!(complaint(country, &text), complaint(country, &found.number));
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}") {
        for register in &REGISTERS {
            if let Some(found) = usual(&text, register.country) {
                prop_assert_eq!(usual(&found.number, register.country), None);
            }
            let _ = complaint(register.country, &text);
        }
    }
}
