//! `list` shows the drafts that its options ask for, in the order that they ask for.

use profile_desk::domain::row_query::{Column, Filters, Order, Period};
use profile_desk::domain::saved_view::{SavedView, ViewColumn};
use profile_desk::store::Library;
use uuid::Uuid;

use crate::harness::program::{TestProgram, good};

/// The names of the drafts that a list has.
fn names(fixture: &TestProgram, options: &[&str]) -> Vec<String> {
    let arguments = [&["list", "--json"], options].concat();
    let listed = fixture.run(&arguments).ended(0).json();
    let rows = listed.as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap().to_owned())
        .collect()
}

fn with_offices() -> TestProgram {
    let fixture = TestProgram::new();
    for (name, country) in [("Zürich", "CH"), ("Aachen", "DE"), ("Łódź", "PL")] {
        let mut profile = good(name);
        profile["countryCode"] = country.into();
        let file = fixture.profile(&format!("{country}.json"), &profile);
        fixture.run(&["submit", file, "--sandbox"]).ended(0);
    }
    fixture
}

#[test]
fn conditions_and_order_are_those_of_the_options() {
    let fixture = with_offices();
    let listed = |options: &[&str]| names(&fixture, options);
    assert_eq!(listed(&[]), ["Łódź", "Aachen", "Zürich"]);
    assert_eq!(listed(&["--sort", "name"]), ["Aachen", "Łódź", "Zürich"]);
    assert_eq!(
        listed(&["--sort", "name:desc"]),
        ["Zürich", "Łódź", "Aachen"]
    );
    // By name: Germany, Poland, Switzerland.
    assert_eq!(listed(&["--sort", "country"]), ["Aachen", "Łódź", "Zürich"]);
    assert_eq!(
        listed(&["--sort", "changed:asc"]),
        ["Zürich", "Aachen", "Łódź"]
    );
    for (options, expected) in [
        (["--country", "germany"].as_slice(), &["Aachen"][..]),
        (&["--country", "DE", "--country", "pl"], &["Łódź", "Aachen"]),
        (&["--search", "lodz"], &["Łódź"]),
        (&["--search", "switzer"], &["Zürich"]),
        (&["--status", "draft"], &[]),
        (&["--account", "sandbox", "--country", "CH"], &["Zürich"]),
        (&["--decided-since", "2100-01-01"], &[]),
        (&["--trash"], &[]),
    ] {
        assert_eq!(listed(options), expected, "{options:?}");
    }
    let table = fixture.run(&["list", "--csv", "--country", "CH"]).ended(0);
    assert_eq!(table.out.lines().count(), 2, "{table:?}");
    let drafts = fixture.drafts();
    let status = drafts[0]["status"].as_str().unwrap();
    let same = drafts.iter().filter(|row| row["status"] == *status);
    assert_eq!(
        listed(&["--status", &status.to_uppercase()]).len(),
        same.count()
    );
    let nothing = fixture.run(&["list", "--status", "draft"]).ended(0);
    assert!(
        nothing.err.contains("No drafts meet these conditions"),
        "{nothing:?}"
    );
}

#[test]
fn what_is_unknown_is_told_with_what_there_is() {
    let fixture = with_offices();
    for (options, told) in [
        (["--status", "Odd"], "Approved"),
        (["--country", "Atlantis"], "NL or Netherlands"),
        (["--account", "Other"], "Sandbox"),
        (["--decided-since", "yesterday"], "2026-03-01"),
        (["--sort", "size"], "number-types"),
        (["--sort", "name:up"], "asc, desc"),
        (["--view", "Mine"], "There is no view “Mine”"),
    ] {
        let output = fixture.run(&[&["list"], &options[..]].concat()).ended(2);
        assert!(output.err.contains(told), "{output:?}");
    }
}

#[test]
fn a_saved_view_gives_search_filters_and_order() {
    let fixture = with_offices();
    let view = SavedView {
        id: Uuid::from_u128(1),
        name: "Offices by name".to_owned(),
        trashed: false,
        search: String::new(),
        filters: Filters {
            countries: ["CH".to_owned(), "PL".to_owned()].into(),
            changed: Some(Period::LastDays(7)),
            ..Filters::default()
        },
        order: Order {
            column: Column::Name,
            descending: false,
        },
        columns: vec![ViewColumn {
            column: Column::Name,
            width: 100,
        }],
    };
    let library = Library::at(&fixture.data());
    library.save_view(&view).unwrap();
    drop(library);
    let view = ["--view", "offices by name"];
    assert_eq!(names(&fixture, &view), ["Łódź", "Zürich"]);
    let more = [&view[..], &["--search", "zurich", "--sort", "name:desc"]].concat();
    assert_eq!(names(&fixture, &more), ["Zürich"]);
}
