//! The trash: a draft stays in it until it is restored, deleted for good, or there for 30 days; what CM.com
//! has not decided about is never deleted by itself.

use jiff::{SignedDuration, Timestamp};
use profile_desk::clock;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::row_query::RowQuery;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::domain::trash::{days_left, deleted_at};
use profile_desk::store::{Database, Library, StoreError};
use uuid::Uuid;

use crate::harness::library::TestLibrary;
use crate::harness::window::{answer, at, example_draft};

fn days(number: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * number)
}

fn trash() -> RowQuery {
    RowQuery {
        trashed: true,
        ..RowQuery::default()
    }
}

/// Moves a draft to the trash at this time.
fn trash_at(library: &Library, id: Uuid, time: Timestamp) {
    library
        .database()
        .unwrap()
        .set_trashed(id, Some(time))
        .unwrap();
}

/// A library with `count` saved drafts, with the ids from 1.
fn with_drafts(count: u128) -> (TestLibrary, Vec<Draft>) {
    let fixture = TestLibrary::new();
    let drafts: Vec<Draft> = (1..=count)
        .map(|id| example_draft(id, "amsterdam-office"))
        .collect();
    for draft in &drafts {
        fixture.library.save(draft).unwrap();
    }
    (fixture, drafts)
}

fn ids(library: &Library, query: &RowQuery) -> Vec<u128> {
    let rows = library.rows(query, 0..99).unwrap();
    rows.iter().map(|row| row.id.as_u128()).collect()
}

fn submitted(answered: Option<&str>) -> SubmissionRecord {
    SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(7)),
        answer: answered.map(|status| answer(status, None)),
        ..SubmissionRecord::default()
    }
}

#[test]
fn a_draft_stays_in_the_trash_when_its_row_is_derived_anew() {
    let (fixture, mut drafts) = with_drafts(1);
    let library = &fixture.library;
    let draft = &mut drafts[0];
    trash_at(library, draft.id, at(5));
    "Changed".clone_into(&mut draft.content.profile.name);
    library.save(draft).unwrap();
    assert_eq!(ids(library, &trash()), [1], "before it is derived");
    library.update_list().unwrap();
    library
        .save_submission(draft.id, &submitted(Some("Approved")))
        .unwrap();
    assert_eq!(ids(library, &RowQuery::default()), []);
    let rows = library.rows(&trash(), 0..9).unwrap();
    assert_eq!(rows[0].name, "Changed");
    assert_eq!(rows[0].trashed_at, Some(at(5)));
    assert_eq!(library.read(draft.id).unwrap().trashed_at, Some(at(5)));
    // Also when all rows are lost, as after damage.
    let database = rusqlite::Connection::open(library.root().join("library.db")).unwrap();
    let place = "SELECT trashed_at IS NOT NULL FROM drafts";
    let is_trashed: bool = database.query_row(place, [], |row| row.get(0)).unwrap();
    assert!(is_trashed);
}

#[test]
fn the_trash_is_a_list_with_search_and_counts_the_last_trashed_first() {
    let (fixture, mut drafts) = with_drafts(4);
    let library = &fixture.library;
    for (draft, name) in drafts.iter_mut().zip(["Oslo", "Köln", "Bonn", "Kölleda"]) {
        name.clone_into(&mut draft.content.profile.name);
        library.save(draft).unwrap();
    }
    for (id, second) in [(2, 30), (3, 50), (4, 40)] {
        trash_at(library, Uuid::from_u128(id), at(second));
    }
    for updated in [false, true] {
        if updated {
            library.update_list().unwrap();
        }
        assert_eq!(ids(library, &trash()), [3, 4, 2]);
        assert_eq!(ids(library, &RowQuery::default()), [1]);
        for (search, found) in [("koln", vec![2]), ("kö", vec![4, 2]), ("zz", vec![])] {
            let query = RowQuery {
                search: search.to_owned(),
                ..trash()
            };
            assert_eq!(ids(library, &query), found, "{search}");
            let counts = library.counts(&query).unwrap();
            assert_eq!(counts.shown, found.len(), "{search}");
            assert_eq!(counts.trashed, 3);
            assert_eq!(counts.by_stage.values().sum::<usize>(), 1);
        }
    }
}

#[test]
fn after_30_days_a_draft_is_deleted_with_all_that_was_of_it() {
    let (fixture, mut drafts) = with_drafts(3);
    let library = &fixture.library;
    let file = fixture.outside("extract.pdf", b"%PDF-1.7 extract");
    let document = fixture.attach(&mut drafts[0], &file);
    library.save(&drafts[0]).unwrap();
    let record = submitted(Some("Approved"));
    library.save_submission(drafts[0].id, &record).unwrap();
    library.update_list().unwrap();
    let now = clock::now();
    trash_at(library, drafts[0].id, now - days(30));
    let almost = now - days(30) + SignedDuration::from_secs(1);
    trash_at(library, drafts[1].id, almost);
    assert_eq!(deleted_at(almost), now + SignedDuration::from_secs(1));
    assert_eq!(days_left(almost, now), 1);
    assert_eq!(days_left(now - days(30), now), 0);
    assert_eq!(days_left(now, now), 30);

    let emptied = library.empty_trash(now).unwrap();
    assert_eq!((emptied.deleted, emptied.in_use), (vec![drafts[0].id], 0));
    assert_eq!(ids(library, &trash()), [2]);
    assert_eq!(ids(library, &RowQuery::default()), [3]);
    let database = rusqlite::Connection::open(library.root().join("library.db")).unwrap();
    for table in ["records", "history", "draft_documents", "outdated"] {
        let text = format!("SELECT count(*) FROM {table}");
        let rows: i64 = database.query_row(&text, [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "{table}");
    }
    // Its document is no longer used, and goes 30 days later.
    assert!(library.attachment_path(&document).is_file());
    let removed = library.remove_unused_documents(now + days(29)).unwrap();
    assert_eq!(removed.count, 0);
    let removed = library.remove_unused_documents(now + days(31)).unwrap();
    assert_eq!(removed.count, 1);
    assert!(library.empty_trash(now).unwrap().deleted.is_empty());
}

#[test]
fn what_cm_com_has_not_decided_about_is_deleted_by_a_person_only() {
    let error = ApiError::Cancelled;
    let stopped = |step, in_doubt| SubmissionState::Stopped {
        step,
        error: error.clone(),
        at: at(1),
        in_doubt,
    };
    let record = |state| SubmissionRecord {
        state,
        guid: Some(Uuid::from_u128(7)),
        ..SubmissionRecord::default()
    };
    let unknown = record(SubmissionState::Unknown {
        error: error.clone(),
        since: at(1),
    });
    let running = record(SubmissionState::Running {
        step: Step::Create,
        since: at(1),
    });
    let mut update = submitted(Some("Approved"));
    update.state = stopped(Step::Update, true);
    let mut upload = record(stopped(Step::Create, false));
    upload.doubt_since = Some(at(1));
    for (name, record, goes) in [
        ("never submitted", SubmissionRecord::default(), true),
        ("stopped", record(stopped(Step::Create, false)), true),
        ("approved", submitted(Some("Approved")), true),
        ("rejected", submitted(Some("Rejected")), true),
        ("no answer yet", submitted(None), false),
        ("pending", submitted(Some("Pending")), false),
        ("unknown", unknown, false),
        ("its program ended", running, false),
        ("update in doubt", update, false),
        ("stopped with a create in doubt", upload, false),
    ] {
        let (fixture, drafts) = with_drafts(1);
        let library = &fixture.library;
        if record != SubmissionRecord::default() {
            library.save_submission(drafts[0].id, &record).unwrap();
        }
        let now = clock::now();
        trash_at(library, drafts[0].id, now - days(400));
        let rows = library.rows(&trash(), 0..1).unwrap();
        assert_eq!(rows[0].is_undecided, !goes, "{name}");
        let deleted = library.empty_trash(now).unwrap().deleted;
        assert_eq!(deleted.len(), usize::from(goes), "{name}");
        if !goes {
            library.delete_for_good(drafts[0].id).unwrap();
            assert!(!library.has(drafts[0].id), "{name}");
        }
    }
}

#[test]
fn a_draft_that_a_program_is_sending_or_editing_is_not_deleted() {
    let (fixture, drafts) = with_drafts(3);
    let library = &fixture.library;
    let other = Library::at(library.root());
    for draft in &drafts {
        trash_at(library, draft.id, clock::now() - days(60));
    }
    let sending = other.claim_for_sending(drafts[0].id).unwrap();
    assert_eq!(other.claim_for_editing(drafts[1].id), Ok(None));
    for draft in &drafts[..2] {
        let error = library.delete_for_good(draft.id).unwrap_err();
        assert!(matches!(error, StoreError::Claimed { .. }), "{error:?}");
    }
    let error = other.delete_for_good(drafts[0].id).unwrap_err();
    assert!(matches!(error, StoreError::Claimed { .. }), "its own");
    let emptied = library.delete_all_trashed().unwrap();
    assert_eq!((emptied.deleted, emptied.in_use), (vec![drafts[2].id], 2));
    drop(sending);
    other.release_editing(drafts[1].id);
    let emptied = library.empty_trash(clock::now()).unwrap();
    assert_eq!((emptied.deleted.len(), emptied.in_use), (2, 0));
}

#[test]
fn two_programs_that_restore_and_delete_are_told_what_happened() {
    let (fixture, drafts) = with_drafts(2);
    let library = &fixture.library;
    let other = Library::at(library.root());
    let [first, second] = [drafts[0].id, drafts[1].id];
    for id in [first, second] {
        library.trash(id, "Office").unwrap();
    }
    other.restore(first).unwrap();
    assert_eq!(
        library.delete_for_good(first),
        Err(StoreError::RestoredElsewhere)
    );
    assert!(library.restore(first).is_ok(), "what was wanted is so");
    other.delete_for_good(second).unwrap();
    assert_eq!(
        library.delete_for_good(second),
        Err(StoreError::DeletedElsewhere)
    );
    assert_eq!(
        library.restore(second).unwrap_err(),
        StoreError::DeletedElsewhere
    );
    assert_eq!(ids(library, &RowQuery::default()), [1]);
}

/// Run by hand: `cargo test --release --test library the_times_of_the_trash -- --ignored --nocapture`.
#[test]
#[ignore = "prints times"]
fn the_times_of_the_trash() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::open(folder.path()).unwrap();
    for number in 1..=20_000_u128 {
        let draft = example_draft(number, "amsterdam-office");
        database.save_draft(&draft, 0).unwrap();
        if number <= 10_000 {
            let time = clock::now() - days(60);
            database.set_trashed(draft.id, Some(time)).unwrap();
        }
    }
    let library = Library::at(folder.path());
    for query in [RowQuery::default(), trash()] {
        let began = std::time::Instant::now();
        library.rows(&query, 0..60).unwrap();
        println!("rows {}: {:?}", query.trashed, began.elapsed());
        let began = std::time::Instant::now();
        library.counts(&query).unwrap();
        println!("counts {}: {:?}", query.trashed, began.elapsed());
    }
    let began = std::time::Instant::now();
    let deleted = library.empty_trash(clock::now()).unwrap().deleted.len();
    println!("{deleted} deleted: {:?}", began.elapsed());
}

#[test]
fn many_are_moved_as_one_change_but_for_those_that_a_program_has() {
    let (fixture, drafts) = with_drafts(5);
    let library = &fixture.library;
    library.update_list().unwrap();
    let other = Library::at(fixture.library.root());
    let sending = other.claim_for_sending(drafts[1].id).unwrap();
    let all: Vec<Uuid> = drafts.iter().map(|draft| draft.id).collect();
    let trashed = library.trash_all(&all[..4]).unwrap();
    assert_eq!(trashed.moved, [all[0], all[2], all[3]]);
    assert_eq!(trashed.in_use, 1);
    let in_list = |library: &Library| {
        let mut ids = ids(library, &RowQuery::default());
        ids.sort_unstable();
        ids
    };
    assert_eq!(in_list(library), [2, 5]);
    drop(sending);
    // What is gone meanwhile is left out.
    library.delete_for_good(all[0]).unwrap();
    assert_eq!(library.restore_all(&trashed.moved).unwrap().len(), 2);
    assert_eq!(in_list(library), [2, 3, 4, 5]);
    assert_eq!(library.counts(&trash()).unwrap().shown, 0);
}
