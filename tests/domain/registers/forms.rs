//! Every format that registers issue, and mistakes that their rules detect.

use std::collections::BTreeMap;

use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::validate::validate;
use profile_desk::domain::{country, register};

use super::complaint;

/// Valid numbers in every format, by country.
const FORMS: &[(&str, &[&str])] = &[
    (
        // Sole traders: personnummer with and without the century, of somebody over 100,
        // samordningsnummer; an organisationsnummer with its 16.
        "SE",
        &[
            "19640823-3234",
            "640823-3234",
            "6408233234",
            "640823+3234",
            "18640823-3234",
            "701063-2391",
            "19701063-2391",
            "16556016-0680",
        ],
    ),
    (
        "IT",
        &[
            "RSSMRA85T10A562S",
            "RSSMRA85T10A5S2E",
            "RSSMRA85T10A56NH",
            "RSS MRA 85T10 A562S",
            "MI-1234567",
            "00484960588 - Registro Imprese di Roma",
            "97103880585",
        ],
    ),
    (
        // An establishment, societies, a limited partnership of Scotland.
        "GB",
        &[
            "BR012345",
            "SL00911A",
            "SL009110",
            "IP000CUS",
            "IP12345R",
            "NP12345R",
            "OC301234",
            "NI000123",
            "00445790 (England and Wales)",
        ],
    ),
    (
        "CH",
        &[
            "CHE-105.909.036 RC",
            "CHE-105.909.036 HR/MWST",
            "CHE-105.909.036 MWST/HR",
            "CHE-105.909.036 TPV",
            "CHE-105.909.036 IVA",
            "CHE-105.909.036 (MWST)",
            "CHE-105.909.036 RC/TVA",
            "CHE-105.909.036, Handelsregister des Kantons Waadt",
        ],
    ),
    (
        "RO",
        &[
            "J40/8302/1997",
            "J40/8302/12.03.1997",
            "J40/8302/12-03-1997",
            "J 40 / 8302 / 1997",
            "J40-8302-1997",
            "F40/12/2020",
            "C52/7/1991",
            "J2012000750528",
            "J2012 000750 52 8",
            "J2025012345008",
            "J40/8302/1997, Tribunalul București",
        ],
    ),
    (
        "IE",
        &[
            "LP1234",
            "LP 1234",
            "5268R",
            "249885, Companies Registration Office",
        ],
    ),
    (
        // Federal, British Columbia, Ontario old and new, Quebec, Alberta, New Brunswick,
        // Saskatchewan.
        "CA",
        &[
            "123456-7",
            "BC1234567",
            "BC0123456",
            "C1234567",
            "A0012345",
            "S0012345",
            "FM0123456",
            "1234567",
            "1000012345",
            "1140005118",
            "2012345678",
            "654321",
            "101234567",
            "119219814RC0001",
        ],
    ),
    (
        "IN",
        &[
            "F00123",
            "F01234",
            "AAA-1234",
            "AAB-1234",
            "ACA-1234",
            "L17110MH1973PLC019786, ROC Mumbai",
        ],
    ),
    (
        // A court or office after the number, or before it.
        "AT",
        &[
            "93363z, Handelsgericht Wien",
            "93363 z (HG Wien)",
            "93363z Wien",
            "93363 Z",
            "Handelsgericht Wien, FN 93363z",
        ],
    ),
    (
        "FR",
        &[
            "552 032 534 RCS Paris",
            "552 032 534 R.C.S. Paris",
            "552032534 (RCS Paris)",
            "RCS Paris B 552 032 534",
            "RCS Paris 552 032 534",
            "552 032 534 - Greffe de Paris",
            "SIREN 552 032 534 RCS Paris",
        ],
    ),
    (
        "BE",
        &[
            "0202.239.951 RPM Bruxelles",
            "0202.239.951, RPR Brussel",
            "RPR Brussel 0202.239.951",
            "BE (0)202.239.951",
        ],
    ),
    ("NL", &["33011433, KvK Amsterdam", "KvK Amsterdam 33011433"]),
    (
        "PL",
        &["KRS 0000028860, Sąd Rejonowy w Olsztynie, VIII Wydział Gospodarczy KRS"],
    ),
    (
        "CZ",
        &["IČO 45274649, spisová značka B 1581 vedená u Městského soudu v Praze"],
    ),
    (
        "SK",
        &[
            "IČO: 31322832, Obchodný register Okresného súdu Bratislava I, oddiel Sa, vložka č. 426/B",
        ],
    ),
    (
        "HU",
        &[
            "Cg. 01-10-041585, Fővárosi Törvényszék Cégbírósága",
            "Fővárosi Törvényszék Cégbírósága Cg. 01-10-041585",
        ],
    ),
    (
        "LU",
        &["B 10807, R.C.S. Luxembourg", "B 10807 RCS Luxembourg"],
    ),
    (
        "ES",
        &["A28015865, Registro Mercantil de Madrid, tomo 12534, folio 21"],
    ),
    (
        "PT",
        &["500697256, Conservatória do Registo Comercial de Lisboa"],
    ),
    ("NO", &["923 609 016 MVA", "923 609 016 Foretaksregisteret"]),
    (
        "DE",
        &[
            "HRB 6794 B, Amtsgericht Bonn",
            "Handelsregister B 6794, Amtsgericht Bonn",
            "Handelsregister A 6794 Bonn",
            "Registergericht: Amtsgericht Bonn, Registernummer: HRB 6794",
        ],
    ),
];

#[test]
fn every_format_of_the_registers_is_accepted() {
    for (country, numbers) in FORMS {
        for number in *numbers {
            assert_eq!(complaint(country, number), None, "{country} {number}");
        }
    }
}

#[test]
fn mistakes_that_a_rule_detects_are_reported() {
    for (country, number, expected) in [
        (
            "RO",
            "J2012000750529",
            "With the other digits as they are it would be 8",
        ),
        (
            "RO",
            "J40/8302/2097",
            "Check the year in the ONRC / CUI number: it is 2097",
        ),
        ("RO", "J40/8302/1897", "it is 1897"),
        ("RO", "J40/8302/2025", "it is 2025"),
        ("RO", "J2099000750528", "it is 2099"),
        ("RO", "J45/8302/1997", " should have J with county"),
        ("RO", "J40/8302/32.03.1997", " should have J with county"),
        ("RO", "J2025012345402", " should have J with county"),
        ("SG", "209900306E", "Check the year in the UEN: it is 2099"),
        ("SG", "106800306E", "it is 1068"),
        ("SG", "T98GB0046G", "it is 2098"),
        ("SG", "T08ZZ0046G", " should have 9 or 10 characters"),
        (
            "IN",
            "L17110MH2973PLC019786",
            "Check the year in the CIN: it is 2973",
        ),
        ("IT", "RSSMRA85T10A562T", "it would be S"),
        ("IT", "RSSMRA85T32A562S", "Check the date of birth"),
        ("IT", "RSSMRA85B30A562S", "Check the date of birth"),
        ("IT", "RSSMRA85X10A562S", "should have 11 digits"),
        ("IT", "00484961503", "no company’s codice fiscale has 150"),
        ("SE", "19640823-3235", "it would be 4"),
        ("SE", "19641323-3234", "Check the date of birth"),
        ("SE", "19640230-3234", "Check the date of birth"),
        ("SE", "20990823-3234", "it is 2099"),
        ("SE", "16640823-3234", " should have 10 digits"),
        ("SE", "17640823-3234", " should have 10 digits"),
        ("GB", "BR12345", "Enter BR12345 as BR012345"),
        ("GB", "IPCUSTOM", "should have 8 digits"),
        ("CH", "CHE-105.909.037 HR/MWST", "it would be 6"),
        ("AT", "FN 93363a, Handelsgericht Wien", "it would be z"),
        ("FR", "552 032 535 RCS Paris", "it would be 4"),
        ("CA", "QQ1234567", "should have 9 digits"),
        ("IN", "F0123", "should have 21 letters and digits"),
        ("FI", "Y-tunnus 0112038-8", "it would be 9"),
    ] {
        let text = complaint(country, number).unwrap_or_default();
        assert!(text.contains(expected), "{country} {number}: {text}");
    }
}

#[test]
fn a_court_in_its_own_field_is_not_required_again() {
    let germany = country::find("DE").unwrap();
    let register = register::of("DE").unwrap();
    let text = |number: &str, name: &str, court: &str| {
        let fields = BTreeMap::from([(name.to_owned(), court.to_owned())]);
        register.warning(number, germany, register::names_court(&fields))
    };
    assert_eq!(text("HRB 6794", "registerCourt", "Bonn"), None);
    assert_eq!(
        text("Handelsregister HRB 6794", "Amtsgericht", "Bonn"),
        None
    );
    for (name, court) in [("registerCourt", " "), ("taxId", "Bonn")] {
        let text = text("HRB 6794", name, court).unwrap_or_default();
        assert!(text.starts_with("Add the court"), "{name}: {text}");
    }
    // Other problems are reported anyway.
    assert!(text("6794", "registerCourt", "Bonn").is_some());
}

#[test]
fn a_profile_that_names_the_court_in_its_extra_fields_has_no_warning() {
    let mut content = Content::default();
    let profile = &mut content.profile;
    profile.address_country_code = "DE".to_owned();
    profile.business_register_number = "Handelsregister: HRB 6794".to_owned();
    let has_finding = |content: &Content| {
        let findings = validate(content, &ApplicableRequirements::default());
        let of_number = |path| path == FieldId::BusinessRegisterNumber.into();
        findings.into_iter().any(|finding| of_number(finding.path))
    };
    assert!(has_finding(&content));
    let court = ("registerCourt".to_owned(), "Bonn".to_owned());
    content.profile.required_fields.extend([court]);
    assert!(!has_finding(&content));
}
