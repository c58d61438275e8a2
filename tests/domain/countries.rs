//! The countries: every code of ISO 3166-1, and a search that finds a country in any spelling.

use std::collections::BTreeSet;

use profile_desk::domain::country::{self, Country, Notation};
use profile_desk::domain::text::ascii_forms;
use proptest::prelude::*;

/// ISO 3166-1 alpha-2, typed from the standard and not from the program's own file.
const ISO: &str = "
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM
    DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS
    GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
    MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
    VN VU WF WS YE YT ZA ZM ZW
";

fn codes(countries: &[&'static Country]) -> Vec<&'static str> {
    let codes = countries.iter();
    codes.map(|country| country.code.as_str()).collect()
}

fn first(query: &str) -> &'static str {
    let found = country::search(query);
    found.first().map_or("nothing", |country| &country.code)
}

#[test]
fn exactly_the_countries_of_iso_3166_1_are_marked_as_iso() {
    let standard: BTreeSet<&str> = ISO.split_whitespace().collect();
    assert_eq!(standard.len(), 249);
    let ours: BTreeSet<&str> = country::all()
        .iter()
        .filter(|country| country.iso)
        .map(|country| country.code.as_str())
        .collect();
    assert_eq!(ours, standard);
}

#[test]
fn kosovo_is_known_but_not_marked_as_iso() {
    let kosovo = country::find("XK").expect("XK is listed");
    assert!(!kosovo.iso);
    assert_eq!(kosovo.name(), "Kosovo");
    let others = country::all().iter().filter(|country| !country.iso);
    assert_eq!(codes(&others.collect::<Vec<_>>()), ["XK"]);
}

#[test]
fn each_code_is_two_capitals_and_unique() {
    let mut seen = BTreeSet::new();
    for country in country::all() {
        let code = country.code.as_str();
        let capitals = code.bytes().all(|byte| byte.is_ascii_uppercase());
        assert!(code.len() == 2 && capitals, "{code}");
        assert!(seen.insert(code), "{code} stands twice");
    }
}

#[test]
fn each_country_has_a_unique_name_and_is_found_by_it() {
    let mut seen = BTreeSet::new();
    for country in country::all() {
        let name = country.name();
        assert_eq!(name, name.trim());
        assert!(!name.is_empty(), "{} has no name", country.code);
        assert!(seen.insert(name), "{name} stands twice");
        assert_eq!(first(name), country.code, "{name}");
        assert_eq!(country::name_of(&country.code), name);
    }
}

#[test]
fn a_code_is_found_in_capitals_only_but_searched_in_any_case() {
    for country in country::all() {
        let lower = country.code.to_lowercase();
        assert!(country::find(&country.code).is_some());
        assert!(country::find(&lower).is_none(), "{lower}");
        assert_eq!(first(&country.code), country.code);
        assert_eq!(first(&lower), country.code);
    }
    assert_eq!(country::name_of("XX"), "XX");
}

#[test]
fn common_names_find_the_country() {
    for (typed, code) in [
        ("Holland", "NL"),
        ("the netherlands", "NL"),
        ("Nederland", "NL"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("Deutschland", "DE"),
        ("Österreich", "AT"),
        ("osterreich", "AT"),
        ("België", "BE"),
        ("belgie", "BE"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("cote d ivoire", "CI"),
        ("newzealand", "NZ"),
        ("Ivory Coast", "CI"),
        ("Aland", "AX"),
        ("Curacao", "CW"),
        ("Turkey", "TR"),
        ("Turkiye", "TR"),
        ("Czech Republic", "CZ"),
        ("日本", "JP"),
        ("Ελλάδα", "GR"),
    ] {
        assert_eq!(first(typed), code, "{typed}");
    }
}

#[test]
fn the_best_match_comes_first() {
    assert_eq!(first("neth"), "NL");
    assert!(codes(&country::search("neth")).contains(&"BQ"));
    // A code before a name with this beginning, and a beginning before a word inside.
    assert_eq!(first("be"), "BE");
    assert_eq!(first("nl"), "NL");
    assert_eq!(first("de"), "DE");
    assert_eq!(first("guinea"), "GN");
    let states = codes(&country::search("united"));
    assert!(
        states.iter().take(4).any(|code| *code == "GB"),
        "{states:?}"
    );
}

#[test]
fn a_search_ignores_spaces_and_case() {
    assert_eq!(first("  nEtHeRlAnDs "), "NL");
    assert_eq!(first("united   kingdom"), "GB");
}

#[test]
fn an_empty_search_lists_all_by_name_and_nonsense_finds_none() {
    assert_eq!(country::search("").len(), 250);
    assert_eq!(country::search("   ").len(), 250);
    // "U.S. Virgin Islands" before "Uganda" is fine: only the first letters are compared.
    let letters: Vec<Option<char>> = country::search("")
        .iter()
        .map(|country| country::fold(country.name()).chars().next())
        .collect();
    assert!(letters.is_sorted(), "the list is not by name");
    assert!(country::search("qqqq").is_empty());
}

/// The country that a text in a file is read as, and how.
fn read(text: &str) -> Option<(&'static str, Notation)> {
    country::read(text).map(|(country, written)| (country.code.as_str(), written))
}

#[test]
fn a_country_in_a_file_is_read_by_its_code_in_any_case() {
    for country in country::all() {
        let code = country.code.as_str();
        let lower = code.to_lowercase();
        for text in [code, &lower, &format!(" {code}\t"), &format!("{lower} ")] {
            assert_eq!(read(text), Some((code, Notation::Code)), "{text}");
        }
    }
    assert_eq!(read("ＮＬ"), Some(("NL", Notation::Code)));
    assert_eq!(read("nL\u{a0}"), Some(("NL", Notation::Code)));
}

#[test]
fn a_country_in_a_file_is_read_by_its_name_and_other_codes_with_a_remark() {
    for (text, code) in [
        ("UK", "GB"),
        ("uk", "GB"),
        ("U.K.", "GB"),
        ("EL", "GR"),
        ("XI", "GB"),
        ("NLD", "NL"),
        ("deu", "DE"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("U.S.", "US"),
        ("GBR ", "GB"),
        ("Netherlands", "NL"),
        ("The Netherlands", "NL"),
        ("NEDERLAND", "NL"),
        ("Pays-Bas", "NL"),
        ("Kingdom of the Netherlands", "NL"),
        ("Holland", "NL"),
        ("Netherlands (NL)", "NL"),
        ("Deutschland", "DE"),
        ("Federal Republic of Germany", "DE"),
        ("Duitsland", "DE"),
        ("Allemagne", "DE"),
        ("Korea, Republic of", "KR"),
        ("日本", "JP"),
        ("Ελλάδα", "GR"),
        ("Österreich", "AT"),
        ("England", "GB"),
        ("Côte d’Ivoire", "CI"),
        ("Viet Nam", "VN"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Hong Kong", "HK"),
        ("P.R. China", "CN"),
        ("K.S.A.", "SA"),
        ("Republic of Ireland", "IE"),
        ("Cape Verde", "CV"),
        ("State of Qatar", "QA"),
    ] {
        assert_eq!(read(text), Some((code, Notation::Other)), "{text}");
    }
    // No name belongs to two countries.
    for country in country::all() {
        let code = country.code.as_str();
        for name in country.other_names().chain([country.name()]) {
            assert_eq!(read(name).map(|(found, _)| found), Some(code), "{name}");
        }
    }
}

/// Each row: the text, and the code of the country.
const NAMES_IN_FILES: &str = "\
    CZ Česká republika|Tschechische Republik|République tchèque|Tsjechische Republiek|Česko
    SK Slovenská republika|Slowakische Republik|République slovaque|Slowaakse Republiek
    HR Republika Hrvatska|Kroatië|Republiek Kroatië
    DE Bundesrepublik Deutschland|République fédérale d’Allemagne|Bondsrepubliek Duitsland|Germany (Federal Republic of)
    DE Deutschland / Germany|DE - Deutschland|Alemania|Germania|die Bundesrepublik Deutschland|BRD
    AT Republik Österreich|Republiek Oostenrijk|République d'Autriche
    RU Российская Федерация|Россия|Russische Föderation|Fédération de Russie|Russie, Fédération de
    CN 中华人民共和国|中華人民共和國|中国|People's Republic of China|VR China|China, People's Republic of
    JP 日本国|Japan (Nippon)|Japon|le Japon
    TH ประเทศไทย|ราชอาณาจักรไทย|ไทย
    SA السعودية|المملكة العربيّة السّعوديّة|Kingdom of Saudi Arabia|KSA|Saoedi-Arabië
    AE الإمارات|الامارات|دولة الإمارات العربية المتحدة|Vereinigte Arabische Emirate|Émirats arabes unis
    GB Großbritannien|Grossbritannien|Groot-Brittannië|Grande-Bretagne|the UK|The United Kingdom|Verenigd Koninkrijk
    GB United Kingdom of Great Britain and Northern Ireland (the)|UK (United Kingdom)
    BY Weißrussland|Wit-Rusland|Biélorussie|Рэспубліка Беларусь
    CI Elfenbeinküste|Ivoorkust|Republic of Côte d'Ivoire
    BA Bosnia & Herzegovina|Bosnien & Herzegowina|Bosnië & Herzegovina|Bosnie & Herzégovine|Bosna i Hercegovina
    TT Trinidad & Tobago|Trinidad und Tobago
    VA Vatican|Vatikan|Vatican City|Holy See (Vatican City State)|Vaticaanstad
    LA Lao PDR|Laos|Lao People's Democratic Republic (the)
    HK Hong Kong SAR|Hong Kong, China|China, Hong Kong SAR|Hongkong|Hong Kong (China)|Hong Kong SAR China
    MO Macao SAR|Macau, China
    TW Taiwan, Province of China|Republic of China|Taiwan (R.O.C.)|République de Chine
    NL Netherlands, Kingdom of the|Netherlands (Kingdom of the)|Netherlands, The|the Netherlands|NL (Netherlands)
    NL NL - Netherlands|NL, Netherlands|Netherlands, NL|Netherlands [NL]|Königreich der Niederlande|die Niederlande
    NL Koninkrijk der Nederlanden|les Pays-Bas|Países Bajos|Paesi Bassi|NLD (Nederland)
    CD Congo, Democratic Republic of the|Congo (the Democratic Republic of the)|DR Congo|Congo-Kinshasa
    CG Congo, Republic of the|Republic of the Congo|Congo-Brazzaville
    US the US|the USA|The U.S.|United States of America (the)|Verenigde Staten van Amerika|États-Unis d’Amérique|EE. UU.
    BO Bolivia (Plurinational State of)|Bolivia, Plurinational State of
    BS Bahamas (the)|Bahamas, The|The Bahamas
    GM Gambia (the)|Gambia, The
    FK Falkland Islands (the) [Malvinas]
    FM Micronesia (Federated States of)
    IR Iran, Islamic Republic of|Iran (Islamic Republic of)
    KR 대한민국|한국|Korea (the Republic of)|South Korea|Südkorea|Korea, South
    KP Korea (the Democratic People's Republic of)|Nordkorea
    MK North Macedonia|FYROM|The former Yugoslav Republic of Macedonia
    MD Moldova, Republic of|Moldawien
    GR Ελληνική Δημοκρατία|Hellenic Republic|Griekenland
    IE Republic of Ireland|Ireland, Republic of|Poblacht na hÉireann
    PL Rzeczpospolita Polska|Republic of Poland
    TZ Tanzania, United Republic of|Tanzania, the United Republic of
    VE Venezuela (Bolivarian Republic of)
    MM Burma|Myanmar (Burma)|Birma
    SZ Swasiland|Kingdom of Eswatini
    PS State of Palestine|Palestine, State of|Palestinian Territories
    IN भारत|भारत गणराज्य|Republic of India
    IL מדינת ישראל|ישראל
    EG مصر|جمهورية مصر العربية
    UA Україна|Oekraïne
    VC St. Vincent & the Grenadines|Saint Vincent & the Grenadines
    DE Germany DE|DE Germany|DE: Germany|Deutschland (DE)
    KR Korea, Republic of (South Korea)
    XK Republic of Kosovo";

#[test]
fn a_country_in_a_file_is_read_by_its_long_and_its_common_names_in_many_languages() {
    let rows = NAMES_IN_FILES.lines().map(|row| row.trim().split_once(' '));
    for (code, names) in rows.map(Option::unwrap) {
        for name in names.split('|') {
            assert_eq!(read(name), Some((code, Notation::Other)), "{name}");
        }
    }
}

#[test]
fn an_unknown_or_ambiguous_country_is_not_read() {
    for text in [
        "",
        " ",
        ".",
        "XX",
        "XXX",
        "ZZ",
        "Atlantis",
        "Netherland",
        "Congo",
        "the",
        "N",
        "Netherlands (DE)",
        "(NL)",
        "()",
        "NL, DE",
        "Netherlands / Belgium",
        "Kongo",
        "State of Georgia",
        "DE Netherlands",
        "Netherlands DE",
        "LA France",
        "Netherlands, Holland, Belgium",
        "& Herzegovina",
        "Republic of",
        "Republic of Congo",
        "1",
        "AN",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_at_all_stops_the_reading(text in "\\PC{0,40}|[A-Z(). ]{0,12}") {
        if let Some((country, Notation::Code)) = country::read(&text) {
            prop_assert_eq!(ascii_forms(&text).trim().to_uppercase(), country.code.as_str());
        }
    }
}
