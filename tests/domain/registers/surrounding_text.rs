//! Text around a number is removed entirely, or not at all.

use profile_desk::domain::register::usual;

use super::complaint;
use super::headings::HEADINGS;

#[test]
fn everything_around_a_number_is_removed() {
    let mut wrong = Vec::new();
    for (country, number, texts) in HEADINGS {
        for text in *texts {
            let typed = text.replace("{}", number);
            let found = usual(&typed, country);
            let has_message = found.as_ref().is_some_and(|found| found.removed.is_some());
            let sent = found.map(|found| found.number);
            if sent.as_deref() != Some(*number) || !has_message {
                wrong.push(format!("{country} {typed}: {sent:?}"));
            }
            wrong.extend(
                complaint(country, &typed).map(|message| format!("{country} {typed}: {message}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_removed_that_could_belong_to_the_number() {
    let mut wrong = Vec::new();
    for (country, typed) in [
        // A single letter is no label when other letters or digits follow directly.
        ("CA", "NS3001234"),
        ("CA", "NA0012345"),
        ("LU", "NB12345"),
        ("ES", "NA0032484H"),
        ("RO", "NJ40/8302/1997"),
        ("SG", "NT08GB0046G"),
        ("CA", "N1234567"),
        ("LU", "Z1234"),
        ("CA", "NS 3001234"),
        ("GB", "AC 12345678"),
        ("GB", "XX 00102498"),
        // A number of another kind.
        ("NL", "Tel. 33014286"),
        ("NL", "RSIN 33014286"),
        ("PL", "NIP 0000028860"),
        ("FR", "D-U-N-S 552032534"),
        ("US", "SSN 123-45-6789"),
        // Neither part is complete.
        ("NL", "KvK Amsterdam 3301428"),
        ("FR", "Le 1er RCS Paris 552 032 534"),
    ] {
        let found = usual(typed, country);
        if found.is_some() {
            wrong.push(format!("{country} {typed}: {found:?}"));
        }
        if complaint(country, typed).is_none() {
            wrong.push(format!("{country} {typed}: nothing is said"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_german_court_is_kept_and_the_words_before_its_number_are_removed() {
    for (typed, number, left_out) in [
        (
            "Eingetragen im Handelsregister des Amtsgerichts Bonn unter HRB 6794",
            "Amtsgerichts Bonn HRB 6794",
            "Eingetragen im Handelsregister des … unter",
        ),
        (
            "Amtsgericht Köln unter der Nummer HRB 6794",
            "Amtsgericht Köln HRB 6794",
            "… unter der Nummer",
        ),
    ] {
        let found = usual(typed, "DE").unwrap();
        assert_eq!(found.number, number);
        assert_eq!(found.removed.as_deref(), Some(left_out));
        assert_eq!(complaint("DE", typed), None);
    }
    for number in [
        "PR 123 Prüm",
        "PR 123, Prenzlau",
        "HRB12345München",
        "Prüm PR 123",
        "VR 1 Vreden",
    ] {
        assert_eq!(complaint("DE", number), None, "{number}");
        assert_eq!(usual(number, "DE"), None, "{number}");
    }
    // No court has a name that begins with the rest.
    for stays in [
        "Registered office Bonn, HRB 6794",
        "Register der Firma in Bonn HRB 6794",
    ] {
        assert_eq!(usual(stays, "DE"), None, "{stays}");
    }
    for number in ["PR 123", "HRB12345", "HRB 12345 B"] {
        let text = complaint("DE", number).unwrap_or_default();
        assert!(text.starts_with("Add the court"), "{number}: {text}");
    }
}

#[test]
fn a_word_between_a_province_and_its_number_is_removed() {
    let found = usual("R.E.A. RM n. 756453", "IT").unwrap();
    assert_eq!(found.number, "RM 756453");
    assert_eq!(found.removed.as_deref(), Some("R.E.A. … n."));
}

#[test]
fn a_mark_at_the_end_is_removed_without_a_notice() {
    for (country, typed, number) in [
        ("NL", "33014286.", "33014286"),
        ("NL", "33014286, ", "33014286"),
        ("SG", "199201624D.", "199201624D"),
        (
            "DE",
            "HRB 6794, Amtsgericht Bonn;",
            "HRB 6794, Amtsgericht Bonn",
        ),
    ] {
        let found = usual(typed, country).unwrap();
        assert_eq!((found.number.as_str(), found.removed), (number, None));
    }
    // The full stop belongs to an abbreviation here.
    assert_eq!(usual("HRB 6794, Amtsgericht Frankfurt a. M.", "DE"), None);
}

#[test]
fn a_place_or_an_office_after_a_number_is_accepted() {
    for (country, number) in [
        ("FR", "552 032 534 au RCS de Paris"),
        ("FR", "552 032 534, Paris RCS"),
        ("FR", "552 032 534 Paris"),
        ("FR", "552 032 534 Saint-Germain-en-Laye"),
        ("NL", "33014286, Amsterdam"),
        ("NL", "33014286 's-Hertogenbosch"),
        ("CZ", "45274649, B 1581 vedená u Městského soudu v Praze"),
        ("FI", "0112038-9 Helsinki"),
        ("CH", "CHE-116.281.710 MWST-Gruppe"),
        ("CH", "CHE-116.281.710 MWST-Nummer"),
        ("CH", "CHE-116.281.710 TVA Groupe"),
        ("CH", "CHE-116.281.710 Groupe TVA"),
        ("CH", "CHE-116.281.710 IVA Gruppo"),
    ] {
        assert_eq!(usual(number, country), None, "{number}");
        assert_eq!(complaint(country, number), None, "{number}");
    }
    let found = usual("RCS 552 032 534 Paris", "FR").unwrap();
    assert_eq!(found.number, "552 032 534 Paris");
    for (country, number) in [
        ("NL", "33014286 RSIN"),
        ("CH", "CHE-116.281.710 Gruppe"),
        ("FR", "552 032 534 Paris 12"),
    ] {
        assert!(complaint(country, number).is_some(), "{number}");
    }
}

#[test]
fn a_vat_number_is_reported_with_the_register_number_in_it() {
    for (country, typed, within) in [
        ("SE", "SE556012579001", "556012-5790"),
        ("SE", "VAT no. SE556012579001", "556012-5790"),
        ("SE", "SE 556012-5790 01", "556012-5790"),
        ("SE", "556012579001", "556012-5790"),
        ("SE", "SE640823323401", "640823-3234"),
        ("FR", "FR27552032534", "552032534"),
        ("FR", "FR83552032534", "552032534"),
        ("FR", "TVA FR 83 552 032 534", "552032534"),
        ("FR", "N° TVA : FR83552032534", "552032534"),
    ] {
        let text = complaint(country, typed).unwrap_or_default();
        let expected = format!("This is the VAT number. Enter {within}, ");
        assert!(text.starts_with(&expected), "{typed}: {text}");
        // No letters of the number itself are removed.
        if let Some(found) = usual(typed, country) {
            assert!(found.number.starts_with(country), "{typed}: {found:?}");
        }
    }
    // It contains no SIREN.
    let text = complaint("FR", "FR27552032535").unwrap_or_default();
    assert!(!text.contains("VAT"), "{text}");
}

#[test]
fn two_numbers_in_one_field_are_reported() {
    for (country, typed) in [
        ("AU", "ABN 49 004 028 077 ACN 004 028 077"),
        ("AU", "ACN 004 028 077 / ABN 49 004 028 077"),
        ("RO", "J40/8302/1997, CUI 1590082"),
        ("RO", "CUI RO1590082, J40/8302/1997"),
        ("NL", "33014286, 33011433"),
        ("CZ", "IČO: 45274649, DIČ: CZ45274649"),
    ] {
        let text = complaint(country, typed).unwrap_or_default();
        assert!(
            text.starts_with("There are two numbers here"),
            "{typed}: {text}"
        );
        assert_eq!(usual(typed, country), None, "{typed}");
    }
}

#[test]
fn unknown_states_and_sections_are_reported() {
    for (country, wrong, right) in [
        ("IN", "L17110QQ1973PLC019786", "L17110TG1973PLC019786"),
        ("LU", "Z1234", "K1234"),
    ] {
        let text = complaint(country, wrong).unwrap_or_default();
        assert!(text.contains(" should have "), "{wrong}: {text}");
        assert_eq!(complaint(country, right), None);
    }
}

#[test]
fn no_and_part_of_hrb_are_never_part_of_a_number() {
    for (country, typed, number) in [
        ("GB", "Company No 445790 England", "445790 England"),
        ("GB", "Reg No 445790", "445790"),
        ("GB", "Registered No 445790 (Scotland)", "445790 (Scotland)"),
        ("GB", "No 445790", "445790"),
        ("GB", "Company No SC095000", "SC095000"),
    ] {
        let sent = usual(typed, country).map(|usual| usual.number);
        assert_eq!(sent.as_deref(), Some(number), "{typed}");
    }
    for typed in [
        "HRB 12345, HRA 999, Amtsgericht Köln",
        "HRA 28, Amtsgericht Köln; Komplementärin: HRB 12345, Amtsgericht Köln",
        "HRB 12345 (früher HRB 999), Amtsgericht Köln",
        "HRB 1 und HRB 2, AG Köln",
    ] {
        assert_eq!(usual(typed, "DE"), None, "{typed}");
        let message = complaint("DE", typed);
        assert!(
            message.is_some_and(|text| text.contains("two numbers")),
            "{typed}"
        );
    }
}
