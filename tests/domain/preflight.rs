//! The text of a document is compared with its profile: extracts as registers print them raise no warning about their
//! own company, and the right one about another company, another number or their age.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use profile_desk::domain::attachment::{Attachment, MediaType};
use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Content;
use profile_desk::domain::finding::FindingKind;
use profile_desk::domain::library_document::DocumentDates;
use profile_desk::domain::preflight::{
    KnownDocument, MAX_TEXT_BYTES, PageText, Paper, PaperText, preflight,
};
use profile_desk::domain::requirement::{Requirement, RequirementKind};
use profile_desk::domain::written_date::{self, Day};
use proptest::prelude::*;

const TODAY: Date = date(2026, 5, 20);

/// An extract of the Dutch register, as its text layer reads.
const KVK: &str = "Uittreksel Handelsregister Kamer van Koophandel
KvK-nummer 12345674
Pagina 1 (van 2)
De onderneming / organisatie wil niet dat haar adresgegevens worden gebruikt voor ongevraagde postreclame.
Rechtspersoon
RSIN 812345678
Rechtsvorm Besloten Vennootschap
Statutaire naam Amsterdam Telecom B.V.
Statutaire zetel Amsterdam
Eerste inschrijving handelsregister 01-02-2011
Datum akte van oprichting 31-01-2011
Geplaatst kapitaal EUR 18.000,00
Onderneming
Handelsnaam Amsterdam Telecom B.V.
Startdatum onderneming 31-01-2011
Activiteiten SBI-code: 6190 - Overige telecommunicatie
Bestuurder
Naam Jansen, Pieter
Geboortedatum 03-04-1975
Datum in functie 31-01-2011
Uittreksel is vervaardigd op 12-05-2026 om 10.04 uur.";

const HANDELSREGISTER: &str = "Handelsregister B des Amtsgerichts Charlottenburg (Berlin)
Abteilung B
Wiedergabe des aktuellen Registerinhalts
Abruf vom 12.05.2026 14:02
Nummer der Firma: HRB 123456 B
Seite 1 von 1
1. Anzahl der bisherigen Eintragungen: 4
2. a) Firma: Müller & Söhne Fernmeldetechnik GmbH
b) Sitz, Niederlassung: Berlin
3. Grund- oder Stammkapital: 25.000,00 EUR
4. b) Geschäftsführer: Schmidt, Anna, Berlin, *07.08.1980
6. a) Gesellschaftsvertrag vom 05.01.2015
7. Tag der letzten Eintragung: 11.02.2020";

const COMPANIES_HOUSE: &str = "CERTIFICATE OF INCORPORATION OF A PRIVATE LIMITED COMPANY
Company Number 01234567
The Registrar of Companies for England and Wales hereby certifies that
LONDON VOICE LIMITED
is this day incorporated under the Companies Act 2006 as a private company.
Given at Companies House, Cardiff, on 12th May 2026
The above information was communicated by electronic means.";

const KBIS: &str = "Greffe du Tribunal de Commerce de Nanterre
EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIETES
à jour au 12 mai 2026
IDENTIFICATION DE LA PERSONNE MORALE
Immatriculation au RCS, numéro 552 032 534 R.C.S. Nanterre
Date d'immatriculation 03/02/2004
Dénomination ou raison sociale Téléphonie de l'Étoile
Forme juridique Société par actions simplifiée
Le Greffier
FIN DE L'EXTRAIT";

fn paper(pages: &[&str]) -> Paper {
    let page = |text: &&str| PageText {
        text: (*text).to_owned(),
        is_drawn: true,
    };
    Paper::of(&PaperText {
        pages: pages.iter().map(page).collect(),
        is_whole: true,
    })
}

fn content(country: &str, company: &str, number: &str) -> Content {
    let mut content = Content::default();
    let profile = &mut content.profile;
    country.clone_into(&mut profile.address_country_code);
    company.clone_into(&mut profile.company_name);
    number.clone_into(&mut profile.business_register_number);
    content.attachments.push(Attachment {
        sha256: "a".repeat(64),
        name: "paper.pdf".to_owned(),
        size: 1,
        media_type: MediaType::Pdf,
        added_at: Timestamp::UNIX_EPOCH,
        requirement: Some("extract".to_owned()),
    });
    content
}

fn requirement(text: &str) -> Requirement {
    Requirement {
        id: "extract".to_owned(),
        kind: RequirementKind::Document,
        text: text.to_owned(),
        number_types: Vec::new(),
    }
}

const EXTRACT: &str = "Extract from the trade register, not older than three months";

/// The warnings about a document that is for a requirement.
fn warnings_for(requires: &str, content: &Content, known: KnownDocument<'_>) -> Vec<String> {
    let requirement = requirement(requires);
    let applicable = ApplicableRequirements {
        requirements: vec![&requirement],
        fields: &[],
    };
    let found = preflight(content, &applicable, (TODAY, false), |_| known);
    let all = found.into_iter().map(|finding| {
        assert!(!finding.is_problem(), "{finding:?}");
        assert_eq!(finding.kind, FindingKind::Doubtful);
        finding.message
    });
    all.collect()
}

fn warnings(content: &Content, paper: &Paper) -> Vec<String> {
    let known = KnownDocument {
        paper: Some(paper),
        dates: DocumentDates::default(),
    };
    warnings_for(EXTRACT, content, known)
}

/// The extracts, with their companies as people type them.
fn extracts() -> [(&'static str, Content); 8] {
    [
        (KVK, content("NL", "Amsterdam Telecom B.V.", "12345674")),
        (KVK, content("NL", "amsterdam telecom bv", "KVK 12345674")),
        (
            HANDELSREGISTER,
            content("DE", "Müller & Söhne Fernmeldetechnik GmbH", "HRB 123456 B"),
        ),
        (
            HANDELSREGISTER,
            content("DE", "Mueller und Soehne Fernmeldetechnik", "HRB 123456"),
        ),
        (
            COMPANIES_HOUSE,
            content("GB", "London Voice Ltd", "01234567"),
        ),
        (
            COMPANIES_HOUSE,
            content("GB", "London Voice Limited", "1234567"),
        ),
        (
            KBIS,
            content("FR", "TELEPHONIE DE L’ETOILE SAS", "552 032 534"),
        ),
        (
            KBIS,
            content("FR", "Téléphonie de l'Étoile", "552032534 RCS Nanterre"),
        ),
    ]
}

#[test]
fn an_extract_of_the_company_raises_no_warning() {
    for (text, content) in extracts() {
        let company = &content.profile.company_name;
        let none: [String; 0] = [];
        assert_eq!(warnings(&content, &paper(&[text])), none, "{company}");
        // As a text layer with one word a line.
        let lines = text.replace(' ', "\n");
        assert_eq!(warnings(&content, &paper(&[&lines])), none, "{company}");
    }
}

#[test]
fn an_extract_of_another_company_is_warned_about() {
    let all = extracts();
    for (text, content) in &all {
        for (other, foreign) in &all {
            if text == other {
                continue;
            }
            let company = &foreign.profile.company_name;
            let found = warnings(foreign, &paper(&[text]));
            assert_eq!(found.len(), 1, "{company} in {text}: {found:?}");
            assert!(found[0].contains("another company"), "{found:?}");
        }
        assert!(!content.profile.company_name.is_empty());
    }
    let content = content("NL", "Amsterdam Telecom B.V.", "87654326");
    let found = warnings(&content, &paper(&[KVK]));
    assert_eq!(
        found,
        [
            "“paper.pdf” has the register number 12345674, not 87654326. It may be about another company"
        ]
    );
}

#[test]
fn a_name_that_differs_is_told_apart_from_another_company() {
    let content = content("NL", "Rotterdam Telecom B.V.", "12345674");
    let found = warnings(&content, &paper(&[KVK]));
    assert_eq!(
        found,
        ["“paper.pdf” does not name “Rotterdam Telecom B.V.”. Check the company name"]
    );
    let unnamed = KVK.replace("KvK-nummer 12345674", "");
    let content = self::content("NL", "Amsterdam Telecom B.V.", "12345674");
    let found = warnings(&content, &paper(&[&unnamed]));
    assert_eq!(
        found,
        ["“paper.pdf” does not have the register number 12345674. Check the number"]
    );
    let blank = self::content("NL", "", "");
    assert!(warnings(&blank, &paper(&[KVK])).is_empty());
}

#[test]
fn only_an_extract_has_to_name_the_company() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let passport = "PASPOORT KONINKRIJK DER NEDERLANDEN Jansen Pieter 03 APR 1975 \
        Geldig tot 01 JAN 2034 Gemeente Amsterdam nummer SPECI2014";
    let paper = paper(&[passport]);
    let known = KnownDocument {
        paper: Some(&paper),
        dates: DocumentDates::default(),
    };
    let identity = "Identity document of the authorised representative";
    assert!(warnings_for(identity, &content, known).is_empty());
    let mut unlinked = content.clone();
    unlinked.attachments[0].requirement = None;
    assert!(warnings(&unlinked, &paper).is_empty());
    // By its own words it is an extract.
    let other = self::paper(&[HANDELSREGISTER]);
    assert_eq!(warnings(&unlinked, &other).len(), 1);
    // A scan with the line of its scanner says nothing.
    let scan = self::paper(&["Scanned with CamScanner"]);
    assert!(warnings(&content, &scan).is_empty());
}

#[test]
fn a_page_of_another_company_in_one_file_is_named() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let other = KVK
        .replace("12345674", "87654326")
        .replace("Amsterdam Telecom", "Delft Kabel");
    let found = warnings(&content, &paper(&[KVK, "Toelichting", &other]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("Page 3") && found[0].contains("87654326"));
    // The shareholder is another company, and the second page goes on about this one.
    let second = "Uittreksel Handelsregister Kamer van Koophandel KvK-nummer 12345674 Pagina 2 (van 2) \
        Enig aandeelhouder Delft Kabel Holding B.V. Ingeschreven onder KvK-nummer 87654326";
    assert!(warnings(&content, &paper(&[KVK, second])).is_empty());
    let shareholder = "Pagina 2 Enig aandeelhouder Delft Kabel Holding B.V. KvK-nummer 87654326";
    assert!(warnings(&content, &paper(&[KVK, shareholder])).is_empty());
}

#[test]
fn the_day_of_issue_is_found_among_other_days() {
    for text in [KVK, HANDELSREGISTER, COMPANIES_HOUSE, KBIS] {
        let dates = paper(&[text]).dates;
        assert_eq!(dates.issued, Some(Day::Known(date(2026, 5, 12))), "{text}");
        assert_eq!(dates.expires, None, "{text}");
        assert_eq!(dates.proposed(TODAY), (Some(date(2026, 5, 12)), None));
        // Nothing is issued tomorrow.
        assert_eq!(dates.proposed(date(2026, 5, 11)), (None, None));
    }
    let expires = |text: &str| paper(&[text]).dates.expires;
    let day = Some(Day::Known(date(2034, 1, 31)));
    for text in [
        "Date of expiry: 31 Jan 2034",
        "Valid until 31 January 2034",
        "Geldig tot 31-01-2034",
        "Gültig bis: 31.01.2034",
        "Valable jusqu'au 31 janvier 2034",
        "Date d’expiration : 31/01/2034",
    ] {
        assert_eq!(expires(text), day, "{text}");
    }
    for text in [
        "Date of birth 31-01-1984",
        "Geburtsdatum 31.01.1984",
        "né le 31 janvier 1984",
        "Registered on 31 January 2014",
        "The meeting of 31 January 2014",
    ] {
        let dates = paper(&[text]).dates;
        assert_eq!((dates.issued, dates.expires), (None, None), "{text}");
    }
}

#[test]
fn a_document_that_is_too_old_for_its_requirement_is_warned_about() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let old = KVK.replace("12-05-2026", "19-02-2026");
    let found = warnings(&content, &paper(&[&old]));
    assert_eq!(
        found,
        ["“paper.pdf” was issued on 19 Feb 2026. It must not be older than 3 months"]
    );
    let young = KVK.replace("12-05-2026", "20-02-2026");
    assert!(warnings(&content, &paper(&[&young])).is_empty());
    // The requirement sets no limit.
    let paper = paper(&[&old]);
    let known = |issued| KnownDocument {
        paper: Some(&paper),
        dates: DocumentDates {
            issued,
            expires: None,
        },
    };
    let any = "Extract from the commercial register";
    assert!(warnings_for(any, &content, known(None)).is_empty());
    // What a person entered counts.
    let entered = known(Some(date(2026, 5, 1)));
    assert!(warnings_for(EXTRACT, &content, entered).is_empty());
    let image = KnownDocument {
        paper: None,
        dates: DocumentDates {
            issued: Some(date(2025, 5, 1)),
            expires: None,
        },
    };
    assert_eq!(warnings_for(EXTRACT, &content, image).len(), 1);
}

#[test]
fn a_day_that_can_be_two_is_said_to_be_so_when_it_matters() {
    let content = content("GB", "London Voice Ltd", "01234567");
    let issued = |day: &str| COMPANIES_HOUSE.replace("12th May 2026", day);
    let found = warnings(&content, &paper(&[&issued("01/05/2026")]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("1 May 2026 or 5 Jan 2026"), "{found:?}");
    assert!(warnings(&content, &paper(&[&issued("04/05/2026")])).is_empty());
    let old = warnings(&content, &paper(&[&issued("01/02/2026")]));
    assert!(old[0].contains("issued on 1 Feb 2026"), "{old:?}");
}

#[test]
fn what_expires_is_warned_about_also_when_the_profile_is_approved() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let found = |expires: Date, is_approved| {
        let known = KnownDocument {
            paper: None,
            dates: DocumentDates {
                issued: None,
                expires: Some(expires),
            },
        };
        let applicable = ApplicableRequirements::default();
        let found = preflight(&content, &applicable, (TODAY, is_approved), |_| known);
        let all = found.into_iter().map(|finding| finding.message);
        all.collect::<Vec<_>>().join("; ")
    };
    for is_approved in [false, true] {
        let of = |expires| found(expires, is_approved);
        assert!(of(date(2026, 5, 19)).contains("expired on 19 May 2026"));
        assert!(of(TODAY).contains("expires today"));
        assert!(of(date(2026, 5, 21)).contains("in 1 day."));
        assert!(of(date(2026, 6, 19)).contains("in 30 days."));
        assert_eq!(of(date(2026, 6, 20)), "");
    }
    // The rest is about what is sent next.
    let other = paper(&[HANDELSREGISTER]);
    let known = KnownDocument {
        paper: Some(&other),
        dates: DocumentDates::default(),
    };
    let applicable = ApplicableRequirements::default();
    assert!(preflight(&content, &applicable, (TODAY, true), |_| known).is_empty());
}

#[test]
fn a_blank_document_is_told_from_a_scan() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let of = |is_drawn, is_whole| {
        let page = PageText {
            text: String::new(),
            is_drawn,
        };
        let paper = Paper::of(&PaperText {
            pages: vec![PageText::default(), page],
            is_whole,
        });
        warnings(&content, &paper)
    };
    assert_eq!(
        of(false, true),
        ["“paper.pdf” is blank: nothing can be seen on its pages"]
    );
    assert!(of(true, true).is_empty());
    assert!(of(false, false).is_empty(), "the rest may have something");
}

#[test]
fn a_text_that_was_not_read_to_its_end_is_not_said_to_lack_anything() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let part = Paper::of(&PaperText {
        pages: vec![PageText {
            text: "Uittreksel Handelsregister Kamer van Koophandel ".repeat(3),
            is_drawn: true,
        }],
        is_whole: false,
    });
    assert!(warnings(&content, &part).is_empty());
}

proptest! {
    #[test]
    fn any_text_is_compared(
        text in "\\PC{0,400}",
        words in proptest::collection::vec("(KVK|HRB|dated|31|12|03|2026|/|-| |mars|juin|日|年|é|\n){1,12}", 0..20),
        company in "\\PC{0,40}",
        number in "[0-9 .A-Z-]{0,20}",
    ) {
        let content = content("NL", &company, &number);
        let words = words.concat();
        let _ = warnings(&content, &paper(&[&text, &words]));
        for found in written_date::find(&words) {
            prop_assert!(words.get(found.at).is_some());
        }
    }
}

#[test]
fn the_longest_text_is_prepared_and_compared_in_time() {
    let content = content("NL", "Amsterdam Telecom B.V.", "12345674");
    let begun = Instant::now();
    for part in [
        "1 ",
        "KVK 1",
        "12-12-2026 ",
        "a",
        "Uittreksel ",
        "1/1/",
        "dated mars ",
    ] {
        let long = part.repeat(MAX_TEXT_BYTES / part.len());
        let paper = paper(&[&long]);
        let _ = warnings(&content, &paper);
    }
    // Some milliseconds each when it is optimised.
    assert!(
        begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
}
