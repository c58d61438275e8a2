//! Saved views of the list come back as they were saved, also in another window; one that can't be read is named and
//! left as it is, and the others are there.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use profile_desk::domain::local_error::StoreError;
use profile_desk::domain::profile_row::ProfileStatus;
use profile_desk::domain::row_query::{Column, Filters, Order, Period};
use profile_desk::domain::saved_view::{SavedView, ViewColumn};
use profile_desk::store::Library;
use uuid::Uuid;

fn view(number: u128, name: &str) -> SavedView {
    SavedView {
        id: Uuid::from_u128(number),
        name: name.to_owned(),
        trashed: false,
        search: "köln".to_owned(),
        filters: Filters {
            statuses: BTreeSet::from([
                ProfileStatus::NotSubmitted,
                ProfileStatus::Reported("Rejected".to_owned()),
            ]),
            countries: BTreeSet::from(["DE".to_owned()]),
            decided: Some(Period::LastDays(7)),
            changed: Some(Period::BeforeDays(30)),
            ..Filters::default()
        },
        order: Order {
            column: Column::Country,
            descending: true,
        },
        columns: vec![
            ViewColumn {
                column: Column::Name,
                width: 200,
            },
            ViewColumn {
                column: Column::Status,
                width: 90,
            },
        ],
    }
}

fn names(library: &Library) -> Vec<String> {
    let (views, errors) = library.views();
    assert_eq!(errors, []);
    views.into_iter().map(|view| view.name).collect()
}

#[test]
fn a_view_comes_back_as_it_was_saved_and_the_last_window_has_its_way() {
    let folder = tempfile::tempdir().unwrap();
    let (mine, other) = (Library::at(folder.path()), Library::at(folder.path()));
    assert_eq!(names(&mine), [] as [&str; 0]);
    let (first, second) = (view(2, "Rejected in Germany"), view(1, "Later"));
    mine.save_view(&first).unwrap();
    mine.save_view(&second).unwrap();
    assert_eq!(other.views(), (vec![first.clone(), second.clone()], vec![]));

    let changed = SavedView {
        search: "bonn".to_owned(),
        ..first.clone()
    };
    other.save_view(&changed).unwrap();
    assert!(mine.rename_view(first.id, "Germany").unwrap());
    let renamed = SavedView {
        name: "Germany".to_owned(),
        ..changed
    };
    assert_eq!(other.views().0, [renamed, second.clone()]);
    other.delete_view(first.id).unwrap();
    assert!(!mine.rename_view(first.id, "Gone").unwrap());
    assert_eq!(names(&mine), ["Later"]);
}

#[test]
fn the_times_of_a_view_follow_the_day_on_which_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    library.save_view(&view(1, "Decided lately")).unwrap();
    let (views, _) = library.views();
    let noon: Timestamp = "2026-03-09T12:30:00Z".parse().unwrap();
    for now in [noon, noon + SignedDuration::from_hours(24 * 365)] {
        let decided = views[0].filters.at(now).decided.unwrap();
        assert!(decided.contains(now - SignedDuration::from_hours(24 * 7)));
        assert!(!decided.contains(now - SignedDuration::from_hours(24 * 7 + 1)));
        assert!(decided.contains(now));
    }
}

#[test]
fn a_view_that_cannot_be_read_is_named_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    library.save_view(&view(1, "Good")).unwrap();
    let raw = rusqlite::Connection::open(folder.path().join("library.db")).unwrap();
    let good: String = raw
        .query_row("SELECT view FROM saved_views", [], |row| row.get(0))
        .unwrap();
    let broken = [
        "no json".to_owned(),
        good.replace("\"format\":1", "\"format\":2"),
        good.replace("\"countries\"", "\"lands\""),
        good.replace("Good", " "),
        good.replace("\"width\":200", "\"width\":9"),
        good.replace("\"column\":\"status\"", "\"column\":\"name\""),
        good.replace("lastDays", "nextDays"),
    ];
    for (number, text) in broken.iter().enumerate() {
        assert_ne!(*text, good);
        let id = Uuid::from_u128(number as u128 + 10).to_string();
        raw.execute(
            "INSERT INTO saved_views VALUES (?1, ?2, 1, ?3)",
            rusqlite::params![id, number, text],
        )
        .unwrap();
    }
    let (views, errors) = library.views();
    assert_eq!(views, [view(1, "Good")]);
    let named = errors.iter().map(|error| match error {
        StoreError::ViewNotRead { name, .. } => name.as_str(),
        other => panic!("{other:?}"),
    });
    let [first, fourth] = [10, 13].map(|number| Uuid::from_u128(number).to_string());
    let named: Vec<&str> = named.collect();
    assert_eq!(
        named,
        [&first, "Good", "Good", &fourth, "Good", "Good", "Good"]
    );
    let stored = "SELECT count(*) FROM saved_views";
    let stored: usize = raw.query_row(stored, [], |row| row.get(0)).unwrap();
    assert_eq!(stored, broken.len() + 1);
}

#[test]
fn a_view_that_could_not_be_read_again_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    for name in ["", "  ", &"x".repeat(61)] {
        assert!(library.save_view(&view(1, name)).is_err(), "{name:?}");
    }
    library.save_view(&view(1, "Good")).unwrap();
    assert!(library.rename_view(Uuid::from_u128(1), " ").is_err());
    assert_eq!(names(&library), ["Good"]);
}
