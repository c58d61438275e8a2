//! Addresses: each country's form is the one its postal service publishes, and no field is ever
//! hidden.

use std::collections::BTreeSet;

use profile_desk::domain::address::{self, AddressForm};
use profile_desk::domain::country;
use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::{FieldId, Section};
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::validate::validate;
use proptest::prelude::*;

fn forms() -> impl Iterator<Item = (&'static str, &'static AddressForm)> {
    country::all()
        .iter()
        .map(|country| (country.code.as_str(), address::form(&country.code)))
}

fn in_country(code: &str) -> CompanyProfile {
    CompanyProfile {
        address_country_code: code.to_owned(),
        ..CompanyProfile::default()
    }
}

/// The findings at a field of a company in a country.
fn found(profile: &CompanyProfile, field: FieldId) -> Vec<String> {
    let content = Content {
        profile: profile.clone(),
        ..Content::default()
    };
    let found = validate(&content, &ApplicableRequirements::default()).into_iter();
    let here = found.filter(|finding| finding.path.field == field);
    here.map(|finding| finding.message).collect()
}

fn usual(code: &str, typed: &str) -> String {
    let form = address::form(code);
    form.usual_postal_code(typed)
        .unwrap_or_else(|| typed.to_owned())
}

#[test]
fn every_country_of_the_source_has_an_address_form() {
    let known = forms().filter(|(_, form)| form.is_known()).count();
    // The source has none for Syria, North Korea and some others.
    let unknown: Vec<&str> = forms()
        .filter(|(_, form)| !form.is_known())
        .map(|(code, _)| code)
        .collect();
    assert_eq!(known + unknown.len(), country::all().len());
    assert!(unknown.len() <= 5, "{unknown:?}");
    let with_codes = forms()
        .filter(|(_, form)| form.knows_postal_codes())
        .count();
    assert!(with_codes >= 170, "{with_codes}");
    let with_regions = forms()
        .filter(|(_, form)| !form.regions().is_empty())
        .count();
    assert!(with_regions >= 35, "{with_regions}");
}

#[test]
fn every_example_postal_code_matches_its_pattern_and_stays_unchanged() {
    for (code, form) in forms() {
        assert_eq!(
            form.postal_code_pattern().is_some(),
            form.knows_postal_codes(),
            "the pattern of {code} can't be read"
        );
        let Some(example) = form.example() else {
            continue;
        };
        assert_eq!(
            form.postal_code_fits(example),
            Some(true),
            "{code} {example}"
        );
        assert_eq!(usual(code, example), example, "{code}");
        // From any spelling the example is restored.
        let plain: String = example.to_lowercase();
        assert_eq!(usual(code, &plain), example, "{code} {plain}");
        assert!(example.chars().count() <= 12, "{code}");
    }
}

#[test]
fn postal_codes_get_their_countrys_usual_form() {
    for (code, typed, expected) in [
        ("NL", "1234ab", "1234 AB"),
        ("NL", " 1234 AB ", "1234 AB"),
        ("GB", "nw16xe", "NW1 6XE"),
        ("GB", "ec1a1bb", "EC1A 1BB"),
        ("CA", "h3z2y7", "H3Z 2Y7"),
        ("SE", "114 55", "114 55"),
        ("PL", "00950", "00-950"),
        ("JP", "1540023", "154-0023"),
        ("PT", "2725079", "2725-079"),
        ("US", "95014", "95014"),
        ("US", "221621010", "22162-1010"),
        ("BR", "40301110", "40301-110"),
        ("IE", "a65f4e2", "A65 F4E2"),
        ("KZ", "a05e3h2", "A05E3H2"),
        ("KZ", "A05 E3H2", "A05E3H2"),
        ("IN", "400 051", "400051"),
        ("DE", "１０１１５", "10115"),
        ("NL", "１２３４ａｂ", "1234 AB"),
        ("IR", "۱۱۹۳۶۵۴۴۷۱", "11936-54471"),
        ("IN", "४०००५१", "400051"),
        ("PL", "00\u{2011}950", "00-950"),
        ("PL", "00 – 950", "00-950"),
        ("JP", "１５４－００２３", "154-0023"),
        ("JP", "154\u{2212}0023", "154-0023"),
        ("BR", "40301\u{a0}110", "40301-110"),
        ("JP", "100ー8111", "100-8111"),
        ("JP", "100ｰ8111", "100-8111"),
        ("JP", "１００ー８１１１", "100-8111"),
        ("PL", "00\u{2d7}950", "00-950"),
        ("PL", "00\u{2043}950", "00-950"),
        ("BR", "40301\u{2500}110", "40301-110"),
        ("BR", "40301\u{207b}110", "40301-110"),
        ("SA", "11564-1234", "11564-1234"),
        ("SA", "115641234", "11564-1234"),
        ("SA", "11564 1234", "11564-1234"),
        ("US", "787011234", "78701-1234"),
        ("PR", "009011234", "00901-1234"),
        ("PR", "PR 00901", "00901"),
        ("VI", "008021222", "00802-1222"),
        ("GU", "969101234", "96910-1234"),
        ("AS", "967991234", "96799-1234"),
        ("MP", "969501234", "96950-1234"),
        ("MH", "969601234", "96960-1234"),
        ("FM", "969411234", "96941-1234"),
        ("PW", "969401234", "96940-1234"),
        ("TW", "100-006", "100006"),
        ("PA", "0801", "0801"),
        ("PA", "081601234", "0816-01234"),
        // The country code before it, which the postal service wants, or no longer wants.
        ("DE", "D-10115", "10115"),
        ("DE", "D 10115", "10115"),
        ("DE", "DE-10115", "10115"),
        ("DE", "d - 10115", "10115"),
        ("DE", "D10115", "10115"),
        ("AT", "A-1010", "1010"),
        ("AT", "AT-1010", "1010"),
        ("BE", "B-1000", "1000"),
        ("CH", "CH-8001", "8001"),
        ("DK", "DK-1000", "1000"),
        ("ES", "E-28001", "28001"),
        ("FI", "FIN-00550", "00550"),
        ("FR", "F-75001", "75001"),
        ("GB", "GB-nw16xe", "NW1 6XE"),
        ("HU", "H-1051", "1051"),
        ("IT", "I-00144", "00144"),
        ("LI", "FL-9490", "9490"),
        ("LU", "L-2998", "2998"),
        ("NL", "NL-1234 AB", "1234 AB"),
        ("NO", "N-0150", "0150"),
        ("PL", "PL-00-950", "00-950"),
        ("SE", "SE-114 55", "114 55"),
        ("SI", "SI1000", "1000"),
        ("US", "USA-78701", "78701"),
        ("LT", "lt 01001", "LT-01001"),
        ("LT", "01001", "01001"),
        ("MD", "MD2012", "MD-2012"),
        ("AZ", "AZ1000", "AZ 1000"),
        ("LV", "1010", "LV-1010"),
        ("LV", "LV 1010", "LV-1010"),
        ("SV", "1101", "CP 1101"),
        ("SV", "CP1101", "CP 1101"),
        ("SV", "SV-1101", "CP 1101"),
        ("BB", "23026", "BB23026"),
        ("AD", "500", "AD500"),
        ("KY", "1-1100", "KY1-1100"),
        ("VC", "0100", "VC0100"),
        ("VG", "1110", "VG1110"),
        // An ambiguous text stays as it was typed.
        ("SZ", "100", "100"),
        ("IE", "65 F4E2", "65 F4E2"),
        ("GB", "0AA", "0AA"),
        ("NL", "D-10115", "D-10115"),
        ("DE", "A-1010", "A-1010"),
        ("DE", "D-1011", "D-1011"),
        ("NL", "12345", "12345"),
        ("HK", "none", "none"),
        ("", "1234ab", "1234ab"),
    ] {
        assert_eq!(usual(code, typed), expected, "{code} {typed}");
    }
}

#[test]
fn all_inputs_are_in_the_countrys_order() {
    let rows = Section::Address.fields();
    // The country stands above, because it decides about the rest.
    let rows = rows.filter(|row| row.id != FieldId::AddressCountryCode);
    let address: BTreeSet<FieldId> = rows.map(|row| row.id).collect();
    for country in country::all()
        .iter()
        .map(|country| country.code.as_str())
        .chain([""])
    {
        let fields = Section::Address.fields_in(&in_country(country));
        let ids: BTreeSet<FieldId> = fields.iter().map(|row| row.id).collect();
        assert_eq!(ids, address, "{country}");
        assert_eq!(fields.len(), address.len(), "{country}");
    }
    let labels = |code: &str| -> Vec<String> {
        let profile = in_country(code);
        let fields = Section::Address.fields_in(&profile);
        let labels = fields.iter().map(|row| row.label_in(&profile).into_owned());
        labels
            .filter(|label| !label.contains("Apartment"))
            .collect()
    };
    let rest = |code| labels(code)[..5].join(", ");
    assert_eq!(
        rest("NL"),
        "Street, Street number, Postal code, City, Region"
    );
    assert_eq!(rest("US"), "Street, Street number, City, State, ZIP code");
    assert_eq!(
        rest("JP"),
        "Postal code, Prefecture, City, Street, Street number"
    );
    assert_eq!(rest("IN"), "Street, Street number, City, PIN code, State");
    assert_eq!(rest("IE"), "Street, Street number, City, County, Eircode");
    assert_eq!(
        rest("AE"),
        "Street, Street number, City, Postal code, Emirate"
    );
}

#[test]
fn a_missing_required_part_of_an_address_is_a_warning() {
    let mut profile = in_country("US");
    let text = "Enter the state. Addresses in the United States have one";
    assert_eq!(found(&profile, FieldId::Region), [text]);
    profile.address_country_code = "NL".to_owned();
    assert_eq!(found(&profile, FieldId::Region), Vec::<String>::new());
    assert_eq!(
        found(&profile, FieldId::PostalCode),
        ["Enter the postal code"]
    );
    profile.address_country_code = "IN".to_owned();
    assert_eq!(found(&profile, FieldId::PostalCode), ["Enter the PIN code"]);
}

#[test]
fn a_postal_code_of_another_form_or_region_is_a_warning() {
    let mut profile = in_country("NL");
    profile.postal_code = "12345".to_owned();
    let text = "Postal code for the Netherlands should look like 1234 AB";
    assert_eq!(found(&profile, FieldId::PostalCode), [text]);
    profile.postal_code = "1234 AB".to_owned();
    assert_eq!(found(&profile, FieldId::PostalCode), Vec::<String>::new());

    let mut profile = in_country("US");
    profile.region = "Texas".to_owned();
    profile.postal_code = "95014".to_owned();
    let text = "ZIP code 95014 is not in Texas";
    assert_eq!(found(&profile, FieldId::PostalCode), [text]);
    profile.postal_code = "78701".to_owned();
    assert_eq!(found(&profile, FieldId::PostalCode), Vec::<String>::new());
    for code in ["US-78701", "７８７０１", "787011234"] {
        profile.postal_code = code.to_owned();
        assert_eq!(found(&profile, FieldId::PostalCode), Vec::<String>::new());
    }
    profile.postal_code = "78701".to_owned();
    profile.region = "Ontario".to_owned();
    let text = "“Ontario” is not one of the states of the United States";
    assert_eq!(found(&profile, FieldId::Region), [text]);
}

#[test]
fn a_postal_code_is_valid_in_every_spelling() {
    for (code, typed) in [
        ("DE", "１０１１５"),
        ("PL", "00950"),
        ("PL", "00\u{2010}950"),
        ("IN", "400 051"),
        ("KZ", "A05E3H2"),
        ("KZ", "050012"),
        ("NL", "1234ab"),
        ("NL", "1017-SZ"),
        ("SE", "SE\u{2011}114 55"),
        ("LT", "LT 01001"),
        ("MD", "MD\u{2013}2001"),
        ("JP", "1540023"),
        ("EG", "١١٥١١"),
        ("PY", "001001"),
        ("DE", "D-10115"),
        ("AT", "A-1010"),
        ("LV", "1010"),
        ("SV", "1101"),
        ("PA", "0801"),
        ("PA", "0816-01234"),
        ("SA", "11564-1234"),
        ("PR", "009011234"),
        ("JP", "100ー8111"),
        ("JP", "100ｰ8111"),
    ] {
        let mut profile = in_country(code);
        profile.postal_code = typed.to_owned();
        assert_eq!(
            found(&profile, FieldId::PostalCode),
            Vec::<String>::new(),
            "{code} {typed}"
        );
    }
    // Digits of another script count like others.
    let mut profile = in_country("DE");
    profile.postal_code = "１０１１".to_owned();
    assert_eq!(found(&profile, FieldId::PostalCode).len(), 1);
}

proptest! {
    #[test]
    fn the_usual_form_of_a_postal_code_is_valid_and_stays_unchanged(
        at in 0..country::all().len(),
        typed in "[0-9A-Za-z -]{1,12}|[０-９۰-۹٠-٩Ａ-Ｚ\u{2010}-\u{2015}−\u{a0} ]{1,12}|\\PC{0,12}",
        from_example in any::<bool>(),
    ) {
        let code = country::all()[at].code.as_str();
        let form = address::form(code);
        let typed = match form.example().filter(|_| from_example) {
            Some(example) => example.replace([' ', '-'], "").to_lowercase(),
            None => typed,
        };
        let usual = usual(code, &typed);
        prop_assert_eq!(form.usual_postal_code(&usual), None, "{} {:?}", code, typed);
        if usual != typed {
            prop_assert_eq!(form.postal_code_fits(&usual), Some(true), "{} {:?}", code, typed);
            prop_assert_eq!(form.postal_code_fits(&typed), Some(true), "{} {:?}", code, typed);
        }
    }
}

#[test]
fn a_blank_postal_code_in_a_country_without_one_says_what_to_enter() {
    let text = |code: &str| found(&in_country(code), FieldId::PostalCode);
    assert_eq!(
        text("HK"),
        ["Addresses in Hong Kong usually have no postal code. Enter 00000"]
    );
    assert_eq!(
        text("AE"),
        ["Addresses in the United Arab Emirates usually have no postal code. Enter 00000"]
    );
    assert_eq!(
        text("AO"),
        ["Enter the postal code. If addresses in Angola have none, enter 00000"]
    );
    // St. Kitts has postal codes, which few people use.
    for (code, here) in [
        ("KN", "St. Kitts and Nevis"),
        ("KI", "Kiribati"),
        ("MW", "Malawi"),
        ("NR", "Nauru"),
        ("TV", "Tuvalu"),
    ] {
        let message =
            format!("Enter the postal code. If addresses in {here} have none, enter 00000");
        assert_eq!(text(code), [message]);
    }
    assert_eq!(text("PA"), ["Enter the postal code"]);
    assert_eq!(text("NL"), ["Enter the postal code"]);
    assert_eq!(text(""), ["Enter the postal code"]);
    for (code, form) in forms().filter(|(_, form)| !form.knows_postal_codes()) {
        let mut profile = in_country(code);
        let help = FieldId::PostalCode.row().help_in(&profile).into_owned();
        assert!(help.ends_with("nter 00000"), "{code}: {help}");
        assert!(text(code)[0].ends_with("nter 00000"), "{code}");
        // The recommended text has no finding, in any region.
        profile.postal_code = address::NO_POSTAL_CODE.to_owned();
        for region in form
            .regions()
            .iter()
            .map(|region| region.name.as_str())
            .chain([""])
        {
            profile.region = region.to_owned();
            assert_eq!(
                found(&profile, FieldId::PostalCode),
                Vec::<String>::new(),
                "{code} {region}"
            );
        }
    }
}

/// Addresses of real files that once had findings, although they are right.
#[test]
fn real_addresses_have_no_finding() {
    for (code, region, city, postal_code, street_number) in [
        ("IE", "Dublin", "Dublin", "D02 X285", "1"),
        ("ES", "Bizkaia", "Bilbao", "48001", "1"),
        ("US", "CA", "New Pine Creek", "97635", "1"),
        ("DE", "", "Berlin", "１０１１５", "1"),
        ("IT", "RM", "Roma", "00144", "snc"),
    ] {
        let profile = CompanyProfile {
            region: region.to_owned(),
            city: city.to_owned(),
            postal_code: postal_code.to_owned(),
            street_number: street_number.to_owned(),
            street: "Dam".to_owned(),
            ..in_country(code)
        };
        for field in address::PARTS {
            assert_eq!(found(&profile, field), Vec::<String>::new(), "{code}");
        }
    }
}

#[test]
fn a_country_without_postal_codes_invents_none() {
    let mut without = 0;
    for country in country::all() {
        let profile = in_country(&country.code);
        let form = address::form(&country.code);
        let help = FieldId::PostalCode.row().help_in(&profile).into_owned();
        if form.knows_postal_codes() {
            assert!(!help.contains("characters"), "{}: {help}", country.code);
        } else {
            without += 1;
            assert!(
                help.contains("1 to 12 characters"),
                "{}: {help}",
                country.code
            );
            assert_eq!(form.example(), None, "{}", country.code);
            assert_eq!(usual(&country.code, "abc"), "abc");
        }
    }
    assert!(without >= 60, "{without}");
    let help = FieldId::PostalCode
        .row()
        .help_in(&in_country("AE"))
        .into_owned();
    assert!(
        help.starts_with("Addresses in the United Arab Emirates usually have no postal code, but"),
        "{help}"
    );
}

#[test]
fn a_region_is_found_by_its_abbreviation_and_in_its_own_script() {
    let found = |code: &str, query: &str| {
        let found = address::form(code).search_regions(query);
        found.first().map(|region| region.name.as_str())
    };
    assert_eq!(found("US", "tx"), Some("Texas"));
    assert_eq!(found("US", "new y"), Some("New York"));
    assert_eq!(found("JP", "東京都"), Some("Tokyo"));
    assert_eq!(found("ES", "acoruna"), None);
    assert_eq!(found("ES", "a coruna"), Some("A Coruña"));
    assert_eq!(found("ES", "la coruna"), Some("A Coruña"));
    assert_eq!(found("US", "Atlantis"), None);
    // The stored text is one that the API accepts.
    for (code, form) in forms() {
        for region in form.regions() {
            assert!(!region.name.trim().is_empty(), "{code}");
            assert_eq!(
                form.region(&region.name).unwrap().name,
                region.name,
                "{code}"
            );
        }
    }
}

/// Street numbers in the spellings of several countries, and what is written for a house without
/// one.
const NUMBERS: &str = "221B|12|12-14|4/2|10 bis|1½|KM 5|snc|SNC|s.n.c.|s/n|S/N|SN|s.n.|s/nº|b.b.|bb|z/n|z.n.|\
     б/н|o. Nr.|bez č.p.|č.p. 12|ev. č. 7|ev.č. 7|12 rosso|12 nero|12/r|12r|12 BIS|12 TER|\
     12 quater|12 A/B|1/2|12 1/2|lok. 5|5 lok. 3|5 m. 3|km 14,500|km 3+200|Km. 14.5|PK 12|\
     No. 5|Nr. 5|n° 5|nº 5|№ 5|Núm. 5|Nro 5|1丁目2番3号|2番地の3|12号|123弄45号|123번길 45|д.5 корп.2|\
     д. 5|стр. 1|5 корп. 2|дом 5|№ 12а|Lt. 5|Lote 5|Mz. A Lt 5|Plot 12|H.No. 5|Blk 335|\
     99/9 หมู่5|99 Moo 5|hrsz. 12|12-III|12 hs|１２－３|12‑14|12 – 14|番地なし|sem nº|zonder nr.|\
     ohne Nr.|utan nr|fără nr|bez №|12 und 14|12 y 14|12 et 14|буд. 5-А|House 5|Block 5|\
     civ. 12|n. civ. 12|12 литер А|12 лит. А|One|Two|TWELVE|Uno|Deux|12 rood|12 zwart|\
     t/o 12|bij 12|Gat No. 12|S. No. 12|Sy. No. 12|S.No.12|Plot No. 5|CTS No. 12|Dag No. 5|\
     Old No. 5|Huisnr. 5|Mza. 5|Parc. 5|Flst. 5|Kavel 5|вл. 5|зд. 5|уч. 5|участок 5|No: 5|\
     Kapı No 5|5. szám|č. ev. 12|súp. č. 5|αρ. 5|αριθμ. 5|เลขที่ 5|\
     رقم 5|12 مكرر|αριθ. 5|Qd 3 Lt 5|Số 5|Kav. 5|5 к. 2|č. 5/12";

#[test]
fn a_text_in_the_street_number_gets_a_hint_where_it_belongs() {
    let mut profile = in_country("GB");
    for fine in NUMBERS.split('|') {
        profile.street_number = fine.to_owned();
        assert_eq!(
            found(&profile, FieldId::StreetNumber),
            Vec::<String>::new(),
            "{fine}"
        );
    }
    // Too long for the API, but still only a number.
    for long in [
        "Survey No. 12/3",
        "Khasra No. 12",
        "S. F. No. 112/3A",
        "numero civico 12",
        "km. 14,500 nr. 5",
        "12 строение 3 литера А",
        "Parcela 12 Manzana 4",
    ] {
        assert!(!address::street_number::has_more(long), "{long}");
    }
    let extra = FieldId::StreetNumberExtra.row().label();
    for more in [
        "Unit 4",
        "4, Blk B",
        "12 Suite 3",
        "12, 3",
        "Dam 1",
        "5 floor 2",
        "5, lok. 2",
        "Flat 2",
        "One Tower",
        "Two Rooms",
        "Shop 12",
        "кв. пять",
        "snc Roma",
        "1、二階",
    ] {
        profile.street_number = more.to_owned();
        let texts = found(&profile, FieldId::StreetNumber);
        assert_eq!(texts.len(), 1, "{more}");
        assert!(texts[0].contains(extra), "{texts:?}");
    }
    // A text that is too long is one problem, and has no second finding.
    profile.street_number = "Unit 4, Block B".to_owned();
    let texts = found(&profile, FieldId::StreetNumber);
    assert!(
        texts
            .iter()
            .any(|text| text.contains("10 characters or fewer")),
        "{texts:?}"
    );
    assert!(texts.iter().any(|text| text.contains(extra)), "{texts:?}");
}

#[test]
fn the_limits_of_the_api_apply_in_every_country() {
    for (code, _) in forms() {
        let mut profile = in_country(code);
        profile.postal_code = "1".repeat(13);
        let texts = found(&profile, FieldId::PostalCode);
        assert!(
            texts[0].ends_with("must be 12 characters or fewer (now 13)"),
            "{code}: {texts:?}"
        );
    }
}

#[test]
fn a_street_number_that_stands_in_the_street_too_is_a_warning() {
    for (country, street, number, warns) in [
        ("NL", "Herengracht 500", "500", true),
        ("US", "500 Main Street", "500", true),
        ("DE", "Hauptstr. 5a", "5a", true),
        ("FR", "5, rue de la Paix", "5", true),
        ("NL", "Herengracht", "500", false),
        ("FR", "Rue du 8 Mai 1945", "8", false),
    ] {
        let profile = CompanyProfile {
            street: street.to_owned(),
            street_number: number.to_owned(),
            ..in_country(country)
        };
        let found = found(&profile, FieldId::Street);
        let warned = found.iter().any(|one| one.contains("has the number"));
        assert_eq!(warned, warns, "{street}: {found:?}");
    }
}
