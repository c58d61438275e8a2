//! The database of the library: drafts, records and history, and the list of profiles.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use profile_desk::domain::country::fold;
use profile_desk::domain::database_error::DatabaseError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::profile_row::{ProfileRow, ProfileStatus};
use profile_desk::domain::row_query::{ALL_ROWS, Filters, RowCounts, RowQuery};
use profile_desk::domain::submission::{Stage, SubmissionRecord, SubmissionState, Target};
use profile_desk::store::Database;
use proptest::prelude::*;
use uuid::Uuid;

const WHO: &str = "ann@desk";

fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
}

/// A draft with this number in its id, name and time.
fn draft(number: u128, name: &str) -> Draft {
    let seconds = i64::try_from(number).unwrap();
    let mut draft = Draft::new(Uuid::from_u128(number), at(seconds));
    name.clone_into(&mut draft.content.profile.name);
    draft
}

fn open(folder: &Path) -> Database {
    Database::open(folder).unwrap()
}

fn submitted(guid: Uuid) -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(50) },
        guid: Some(guid),
        target: Some(Target {
            account: Uuid::from_u128(0xacc),
            account_name: "Acme".to_owned(),
            environment: "Sandbox".to_owned(),
            account_guid: Uuid::from_u128(0xacd),
            base: None,
        }),
        ..SubmissionRecord::default()
    };
    let account = "Acme".to_owned();
    record.note(at(50), EventKind::Submitted { account });
    record
}

fn names(rows: &[ProfileRow]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

fn search(text: &str) -> RowQuery {
    RowQuery {
        search: text.to_owned(),
        ..RowQuery::default()
    }
}

#[test]
fn what_was_saved_is_read_by_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    let mut saved = draft(1, "Köln");
    saved.content.profile.email_addresses = vec!["a@example.com".to_owned(), String::new()];
    assert_eq!(database.save_draft(&saved, 0).unwrap(), 1);
    "Bonn".clone_into(&mut saved.content.profile.name);
    assert_eq!(database.save_draft(&saved, 1).unwrap(), 2);
    saved.submission = submitted(Uuid::from_u128(7));
    assert_eq!(
        database
            .save_record(saved.id, &saved.submission, 0, WHO)
            .unwrap(),
        1
    );

    let other = open(folder.path());
    let read = other.draft(saved.id).unwrap();
    assert_eq!(read.draft, saved);
    assert_eq!((read.saved_as.content, read.saved_as.record), (2, 1));
    assert_eq!(other.saved_as(saved.id).unwrap(), Some(read.saved_as));
    assert_eq!(other.saved_as(Uuid::nil()).unwrap(), None);
    assert_eq!(other.draft(Uuid::nil()), Err(DatabaseError::NoDraft));
}

#[test]
fn a_change_that_was_not_seen_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (open(folder.path()), open(folder.path()));
    let mut mine = draft(1, "mine");
    let mut theirs = draft(1, "theirs");
    first.save_draft(&mine, 0).unwrap();
    assert_eq!(second.save_draft(&theirs, 0), Err(DatabaseError::Changed));
    assert_eq!(second.save_draft(&theirs, 1), Ok(2));
    mine.changed_at = at(9);
    assert_eq!(first.save_draft(&mine, 1), Err(DatabaseError::Changed));
    assert_eq!(first.draft(mine.id).unwrap().draft, theirs);

    theirs.submission = submitted(Uuid::from_u128(7));
    second
        .save_record(mine.id, &theirs.submission, 0, WHO)
        .unwrap();
    let empty = SubmissionRecord::default();
    for based_on in [0, 2] {
        let outcome = first.save_record(mine.id, &empty, based_on, WHO);
        assert_eq!(outcome, Err(DatabaseError::Changed), "{based_on}");
    }
    assert_eq!(first.record(mine.id).unwrap(), (theirs.submission, 1));
}

#[test]
fn each_program_notices_a_change_of_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (open(folder.path()), open(folder.path()));
    let before = first.change_counter().unwrap();
    assert_eq!(first.change_counter().unwrap(), before);
    second.save_draft(&draft(1, "new"), 0).unwrap();
    let after = first.change_counter().unwrap();
    assert_ne!(after, before);
    first.save_draft(&draft(2, "own"), 0).unwrap();
    assert_eq!(first.change_counter().unwrap(), after, "its own");
}

#[test]
fn the_history_holds_each_change_and_is_never_changed() {
    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    let mut draft = draft(1, "A");
    database.save_draft(&draft, 0).unwrap();
    for (version, name) in [(1, "Ab"), (2, "Abc")] {
        name.clone_into(&mut draft.content.profile.name);
        database.save_draft(&draft, version).unwrap();
    }
    assert!(database.update_catalogue(WHO).unwrap());
    assert!(!database.update_catalogue(WHO).unwrap(), "nothing is left");
    let changes = database.field_changes(draft.id).unwrap();
    assert_eq!(changes.len(), 1, "{changes:?}");
    let change = &changes[0];
    assert_eq!((change.field.as_str(), change.who.as_str()), ("name", WHO));
    assert_eq!(change.before.as_deref(), Some("\"A\""));
    assert_eq!(change.after.as_deref(), Some("\"Abc\""));

    let mut record = submitted(Uuid::from_u128(7));
    database.save_record(draft.id, &record, 0, WHO).unwrap();
    record.note(at(60), EventKind::FoundByLookup);
    record.note(at(60), EventKind::FoundByLookup);
    database.save_record(draft.id, &record, 1, WHO).unwrap();
    database.save_record(draft.id, &record, 2, WHO).unwrap();
    assert_eq!(database.record(draft.id).unwrap().0.history, record.history);

    let raw = rusqlite::Connection::open(database.path()).unwrap();
    for change in ["UPDATE history SET who = 'x'", "DELETE FROM history"] {
        let error = raw.execute(change, []).unwrap_err().to_string();
        assert!(error.contains("append-only"), "{error}");
    }
    database.set_trashed(draft.id, Some(at(70))).unwrap();
    database.delete(draft.id).unwrap();
    assert_eq!(database.field_changes(draft.id).unwrap(), []);
}

#[test]
fn the_list_has_the_drafts_that_match_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    let texts = [
        "Ärzte Köln",
        "Arzte Bonn",
        "Łódź Trading",
        "B\"ad \u{0}x",
        "100 % AND ",
        "Zz",
    ];
    for (number, name) in texts.iter().enumerate() {
        let mut draft = draft(number as u128 + 1, name);
        "Søren".clone_into(&mut draft.content.profile.contact_first_name);
        "Åberg".clone_into(&mut draft.content.profile.contact_last_name);
        draft.content.profile.email_addresses = vec![format!("x{number}@example.com")];
        database.save_draft(&draft, 0).unwrap();
    }
    let all = database.rows(&RowQuery::default(), 0..10).unwrap();
    assert_eq!(
        names(&all),
        [
            "Zz",
            "100 % AND",
            "B\"ad \u{0}x",
            "Łódź Trading",
            "Arzte Bonn",
            "Ärzte Köln"
        ]
    );
    assert_eq!(
        database.rows(&RowQuery::default(), 2..4).unwrap(),
        all[2..4]
    );
    for (text, found) in [
        ("arzte", 2),
        ("RZT", 2),
        ("zt", 2),
        ("lodz", 1),
        ("soren aberg", 6),
        ("ren ab", 6),
        ("x3@ex", 1),
        ("köln", 1),
        ("\"", 6),
        ("AND", 1),
        ("b\"ad", 1),
        ("*", 6),
        ("no such", 0),
        ("z", 4),
        ("NEAR(", 0),
        ("trading soren", 0),
        ("100 %", 1),
    ] {
        let rows = database.rows(&search(text), 0..10).unwrap();
        assert_eq!(rows.len(), found, "{text}: {:?}", names(&rows));
        let counts = database.counts(&search(text)).unwrap();
        assert_eq!(counts.shown, found, "{text}");
        let ids = database.ids(&search(text), &ALL_ROWS).unwrap();
        assert!(rows.iter().map(|row| row.id).eq(ids), "{text}");
    }
}

#[test]
fn a_row_follows_its_draft() {
    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    let mut draft = draft(1, "Before");
    database.save_draft(&draft, 0).unwrap();
    "Afterwards".clone_into(&mut draft.content.profile.name);
    draft.changed_at = at(99);
    database.save_draft(&draft, 1).unwrap();
    for is_updated in [false, true] {
        if is_updated {
            database.update_catalogue(WHO).unwrap();
        }
        assert_eq!(database.rows(&search("before"), 0..9).unwrap(), []);
        let rows = database.rows(&search("afterwards"), 0..9).unwrap();
        assert_eq!(rows, [ProfileRow::of(&draft)], "{is_updated}");
        assert_eq!(
            database.ids(&search("afterwards"), &ALL_ROWS).unwrap(),
            [draft.id]
        );
        assert_eq!(database.counts(&search("after")).unwrap().shown, 1);
    }
    draft.submission = submitted(Uuid::from_u128(7));
    database
        .save_record(draft.id, &draft.submission, 0, WHO)
        .unwrap();
    let rows = database.rows(&search("afterwards"), 0..9).unwrap();
    assert_eq!(rows, [ProfileRow::of(&draft)]);
    assert_eq!(rows[0].status, ProfileStatus::Submitted);
    let counts = database.counts(&RowQuery::default()).unwrap();
    assert_eq!(counts.by_stage, BTreeMap::from([(Stage::InReview, 1)]));
    let in_review = RowQuery {
        filters: Box::new(Filters {
            stages: BTreeSet::from([Stage::Draft]),
            ..Filters::default()
        }),
        ..RowQuery::default()
    };
    assert_eq!(database.rows(&in_review, 0..9).unwrap(), []);
    assert_eq!(
        database.waiting().unwrap(),
        [(draft.id, draft.submission.target.clone())]
    );
    let profiles = BTreeSet::from([Uuid::from_u128(7)]);
    assert_eq!(database.profiles_of_others(Uuid::nil()), Ok(profiles));
    assert_eq!(database.profiles_of_others(draft.id), Ok(BTreeSet::new()));

    database.set_trashed(draft.id, Some(at(100))).unwrap();
    assert_eq!(database.rows(&RowQuery::default(), 0..9).unwrap(), []);
    let trash = RowQuery {
        trashed: true,
        ..RowQuery::default()
    };
    assert_eq!(database.rows(&trash, 0..9).unwrap().len(), 1);
    assert_eq!(database.profiles_of_others(Uuid::nil()).unwrap().len(), 1);
    database.set_trashed(draft.id, None).unwrap();
    assert_eq!(
        database.delete(draft.id),
        Err(DatabaseError::NoDraft),
        "it is not in the trash"
    );
    database.set_trashed(draft.id, Some(at(100))).unwrap();
    database.delete(draft.id).unwrap();
    assert_eq!(database.rows(&trash, 0..9).unwrap(), []);
    assert_eq!(database.rows(&search("afterwards"), 0..9).unwrap(), []);
    let raw = rusqlite::Connection::open(database.path()).unwrap();
    raw.execute(
        "INSERT INTO catalogue_search (catalogue_search) VALUES ('integrity-check')",
        [],
    )
    .unwrap();
}

/// A change of one of these drafts.
#[derive(Clone, Copy, Debug)]
enum Change {
    Save(u128),
    Submit(u128),
    Trash(u128),
    Restore(u128),
    Delete(u128),
    UpdateList,
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let id = || 1_u128..7;
    let change = prop_oneof![
        3 => id().prop_map(Change::Save),
        2 => id().prop_map(Change::Submit),
        2 => id().prop_map(Change::Trash),
        1 => id().prop_map(Change::Restore),
        1 => id().prop_map(Change::Delete),
        2 => Just(Change::UpdateList),
    ];
    proptest::collection::vec(change, 1..40)
}

/// Makes a change; one that is impossible now changes nothing.
fn make(database: &Database, change: Change) {
    let id = Uuid::from_u128;
    let saved_as = |number| database.saved_as(id(number)).unwrap().unwrap_or_default();
    let _ = match change {
        Change::Save(number) => {
            let draft = draft(number, &format!("Draft {}", saved_as(number).content));
            database
                .save_draft(&draft, saved_as(number).content)
                .map(|_| ())
        }
        Change::Submit(number) => {
            let based_on = saved_as(number).record;
            let saved = database.save_record(id(number), &submitted(id(number)), based_on, WHO);
            saved.map(|_| ())
        }
        Change::Trash(number) => database.set_trashed(id(number), Some(at(100))),
        Change::Restore(number) => database.set_trashed(id(number), None),
        Change::Delete(number) => database.delete(id(number)),
        Change::UpdateList => database.update_catalogue(WHO).map(|_| ()),
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_numbers_are_those_of_the_rows_after_any_changes(changes in changes()) {
        let folder = tempfile::tempdir().unwrap();
        let database = open(folder.path());
        for change in changes {
            make(&database, change);
            for (search, except) in [("", 0), ("", 2), ("draft 1", 0), ("draft 1", 3)] {
                let query = |trashed| RowQuery {
                    search: search.to_owned(),
                    trashed,
                    except: (1..=except).map(Uuid::from_u128).collect(),
                    ..RowQuery::default()
                };
                let all = |trashed| RowQuery {
                    trashed,
                    except: query(false).except,
                    ..RowQuery::default()
                };
                let rows = |query| database.rows(&query, 0..99).unwrap();
                let mut by_stage = BTreeMap::new();
                for row in rows(all(false)) {
                    *by_stage.entry(row.stage).or_default() += 1;
                }
                let expected = |trashed| RowCounts {
                    shown: rows(query(trashed)).len(),
                    by_stage: by_stage.clone(),
                    trashed: rows(all(true)).len(),
                };
                for trashed in [false, true] {
                    let counts = database.counts(&query(trashed)).unwrap();
                    prop_assert_eq!(counts, expected(trashed), "{:?}", change);
                }
            }
        }
    }
}

#[test]
fn another_profile_with_the_register_number_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    for (number, text) in [(1, "HRB 123456"), (2, "HRB 1234567"), (3, "hrb  12 34 56")] {
        let mut draft = draft(number, "D");
        "DE".clone_into(&mut draft.content.profile.address_country_code);
        text.clone_into(&mut draft.content.profile.business_register_number);
        database.save_draft(&draft, 0).unwrap();
    }
    let of = |number| {
        let draft = database.draft(Uuid::from_u128(number)).unwrap().draft;
        let other = database
            .possible_duplicate(&draft, &BTreeSet::new())
            .unwrap();
        other.map(|row| row.id.as_u128())
    };
    assert_eq!((of(1), of(2), of(3)), (Some(3), None, Some(1)));
}

#[test]
fn a_database_of_a_newer_program_or_another_one_stays_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    let path = folder.path().join("library.db");
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    let error = Database::open(folder.path()).unwrap_err();
    assert_eq!(error, DatabaseError::Newer { version: 99 });

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute_batch("CREATE TABLE notes (text TEXT)").unwrap();
    drop(raw);
    let before = std::fs::read(&path).unwrap();
    assert_eq!(
        Database::open(folder.path()).unwrap_err(),
        DatabaseError::Foreign
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    std::fs::write(
        &path,
        "no database at all, but longer than a header".repeat(9),
    )
    .unwrap();
    assert_eq!(
        Database::open(folder.path()).unwrap_err(),
        DatabaseError::Foreign
    );
}

#[test]
fn a_search_without_the_index_finds_what_the_index_finds() {
    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    let vocabulary = [
        "Schmidt",
        "Übersee",
        "van der Berg",
        "O'Neil",
        "straße",
        "12-34",
        "ﬁnance",
        "東京",
    ];
    for number in 0..64_u128 {
        let at = |n: u128| vocabulary[usize::try_from((number / n) % 8).unwrap()];
        let name = format!("{} {}", at(1), at(8));
        database.save_draft(&draft(number + 1, &name), 0).unwrap();
    }
    let all = database.rows(&RowQuery::default(), 0..100).unwrap();
    for word in vocabulary {
        let letters: Vec<char> = fold(word).chars().collect();
        for length in 1..=letters.len() {
            for part in letters.windows(length) {
                let part: String = part.iter().collect();
                if part.trim() != part {
                    continue;
                }
                let found = database.rows(&search(&part), 0..100).unwrap();
                let expected: Vec<_> = all
                    .iter()
                    .filter(|row| {
                        let mut shown = [row.name.as_str(), row.status.label()].into_iter();
                        shown.any(|text| fold(text).contains(&part))
                    })
                    .collect();
                assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{part:?}");
            }
        }
    }
}

/// Run by hand: `cargo test --release --test library the_times_of_the_list -- --ignored --nocapture`.
#[test]
#[ignore = "prints times"]
fn the_times_of_the_list() {
    use std::time::Instant;

    let folder = tempfile::tempdir().unwrap();
    let database = open(folder.path());
    let timed = |what: &str, act: &dyn Fn()| {
        let mut times: Vec<_> = (0..9)
            .map(|_| {
                let began = Instant::now();
                act();
                began.elapsed()
            })
            .collect();
        times.sort();
        println!("{what}: {:?}", times[4]);
    };
    let began = Instant::now();
    for number in 0..100_000_u128 {
        database
            .save_draft(&draft(number + 1, &format!("Office {number:06}")), 0)
            .unwrap();
    }
    println!("100,000 single saves: {:?}", began.elapsed());
    for text in ["", "o", "zq", "off", "0999", "no such"] {
        timed(&format!("rows {text:?}"), &|| {
            drop(database.rows(&search(text), 0..60));
        });
        timed(&format!("counts {text:?}"), &|| {
            drop(database.counts(&search(text)));
        });
    }
    timed("all rows", &|| drop(database.rows(&search(""), 0..100_000)));
    let id = Uuid::from_u128(50_000);
    timed("draft", &|| drop(database.draft(id)));
}
