//! The countries, and how they are found.

#![allow(clippy::indexing_slicing, reason = "a test fails loudly")]

use std::collections::BTreeSet;

use profile_desk::domain::country::{all, find, search};

#[test]
fn there_are_the_249_of_iso_and_kosovo() {
    let iso = all().iter().filter(|country| country.iso).count();
    assert_eq!(iso, 249);
    let others: Vec<&str> = all()
        .iter()
        .filter(|c| !c.iso)
        .map(|c| c.code.as_str())
        .collect();
    assert_eq!(others, ["XK"]);
    let codes: BTreeSet<&str> = all().iter().map(|country| country.code.as_str()).collect();
    assert_eq!(codes.len(), 250);
    for code in codes {
        assert!(
            code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()),
            "{code}"
        );
        assert!(find(code).is_some());
    }
}

#[test]
fn a_country_is_found_by_the_names_that_people_type() {
    for (typed, code) in [
        ("Holland", "NL"),
        ("neth", "NL"),
        ("UK", "GB"),
        ("england", "GB"),
        ("Deutschland", "DE"),
        ("Cote d'Ivoire", "CI"),
        ("côte d’ivoire", "CI"),
        ("ivory", "CI"),
        ("usa", "US"),
        ("nl", "NL"),
        ("日本", "JP"),
        ("turkey", "TR"),
        ("curacao", "CW"),
    ] {
        assert_eq!(search(typed)[0].code, code, "{typed}");
    }
    assert!(search("atlantis").is_empty());
    assert_eq!(search("").len(), 250);
}
