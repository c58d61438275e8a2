//! Documents by content: who has them, the dates that people entered, and one paper in place of another one.

use std::fs;

use jiff::civil::{Date, date};
use profile_desk::clock;
use profile_desk::domain::attachment::{AttachError, Attached, Attachment, clean_name};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::library_document::{DocumentDates, DocumentUse, LibraryDocument};
use profile_desk::domain::replacement::{LeftOut, Swap};
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use profile_desk::store::{Database, DocumentQuery, Library};
use rusqlite::Connection;
use uuid::Uuid;

use crate::harness::library::TestLibrary;
use crate::harness::window::at;

const OLD: &[u8] = b"%PDF-1.7 old";
const NEW: &[u8] = b"%PDF-1.7 new";

fn draft(number: u128, name: &str) -> Draft {
    let mut draft = Draft::new(Uuid::from_u128(number << 96), clock::now());
    name.clone_into(&mut draft.content.profile.name);
    draft
}

/// A library with three profiles: the first two have one document, under different names.
fn library() -> (TestLibrary, Vec<Draft>) {
    let fixture = TestLibrary::new();
    let mut drafts = vec![draft(1, "Delft"), draft(2, "Amsterdam"), draft(3, "Gouda")];
    for (draft, name) in drafts.iter_mut().zip(["extract.pdf", "uittreksel.pdf"]) {
        let path = fixture.outside(name, OLD);
        let mut attachment = fixture.attach(draft, &path);
        attachment.requirement = Some(format!("for {}", draft.id));
        draft.content.attachments = vec![attachment];
    }
    let path = fixture.outside("passport.pdf", b"%PDF-1.7 passport");
    fixture.attach(&mut drafts[2], &path);
    for draft in &drafts {
        fixture.library.save(draft).unwrap();
    }
    fixture.library.update_list().unwrap();
    (fixture, drafts)
}

fn in_use(library: &Library, search: &str, expires_by: Option<Date>) -> Vec<LibraryDocument> {
    let query = DocumentQuery {
        search: search.to_owned(),
        expires_by,
    };
    library.documents_in_use(&query).unwrap()
}

fn names(documents: &[LibraryDocument]) -> Vec<&str> {
    documents.iter().map(LibraryDocument::name).collect()
}

fn set(library: &Library, sha256: &str, issued: Option<Date>, expires: Option<Date>) {
    let dates = DocumentDates { issued, expires };
    let changed = library.change_document_dates(sha256, clock::now(), |_| dates);
    assert_eq!(changed, Ok(dates));
}

#[test]
fn a_document_is_listed_once_with_the_profiles_that_have_it() {
    let (fixture, mut drafts) = library();
    let library = &fixture.library;
    let all = in_use(library, "", None);
    assert_eq!(names(&all), ["passport.pdf", "uittreksel.pdf"]);
    let extract = &all[1];
    assert_eq!(extract.names(), ["uittreksel.pdf", "extract.pdf"]);
    let titles: Vec<&str> = extract.used_by.iter().map(DocumentUse::title).collect();
    assert_eq!(titles, ["Amsterdam", "Delft"]);
    assert_eq!(extract.size, Some(OLD.len() as u64));
    for (search, found) in [
        ("TREK", &["uittreksel.pdf"][..]),
        ("delft", &["uittreksel.pdf"]),
        ("gouda", &["passport.pdf"]),
        ("nothing like it", &[]),
    ] {
        assert_eq!(names(&in_use(library, search, None)), found, "{search}");
    }
    // A profile in the trash does not count, and comes back.
    library.trash(drafts[2].id, "Gouda").unwrap();
    assert_eq!(names(&in_use(library, "", None)), ["uittreksel.pdf"]);
    library.restore(drafts[2].id).unwrap();
    // What was removed from a profile is gone from the list with the next save.
    drafts[1].content.attachments.clear();
    library.save(&drafts[1]).unwrap();
    assert_eq!(in_use(library, "trek", None), []);
    assert_eq!(in_use(library, "extract", None)[0].used_by.len(), 1);
}

#[test]
fn dates_stay_with_the_content_and_sort_the_list() {
    let (fixture, drafts) = library();
    let library = &fixture.library;
    let sha256 = drafts[0].content.attachments[0].sha256.clone();
    let (issued, expires) = (Some(date(2026, 1, 5)), Some(date(2026, 3, 31)));
    set(library, &sha256, issued, expires);
    assert_eq!(names(&in_use(library, "", None))[0], "uittreksel.pdf");
    assert_eq!(in_use(library, "", Some(date(2026, 3, 30))), []);
    let found = in_use(library, "", Some(date(2026, 3, 31)));
    assert_eq!(found[0].dates, DocumentDates { issued, expires });
    // Another program sees them, and changes one.
    let other = Library::at(library.root());
    let changed = other.change_document_dates(&sha256, clock::now(), |dates| DocumentDates {
        expires: None,
        ..dates
    });
    let dates = DocumentDates {
        issued,
        expires: None,
    };
    assert_eq!(changed, Ok(dates));
    assert_eq!(library.document_dates().unwrap()[&sha256], dates);
    set(library, &sha256, None, None);
    assert_eq!(library.document_dates().unwrap().len(), 0);
}

#[test]
fn dates_are_in_backups_and_survive_damage() {
    let (fixture, drafts) = library();
    let library = &fixture.library;
    let hashes: Vec<String> = drafts[1..]
        .iter()
        .map(|draft| draft.content.attachments[0].sha256.clone())
        .collect();
    let (issued, expires) = (Some(date(2026, 1, 5)), Some(date(2027, 1, 5)));
    set(library, &hashes[0], issued, None);
    set(library, &hashes[1], None, expires);
    let before = library.document_dates().unwrap();
    let backup = fixture.root.path().join("backup.db");
    library.back_up_to(&backup, clock::now()).unwrap();
    set(library, &hashes[0], None, None);
    library.restore_backup(&backup, clock::now()).unwrap();
    assert_eq!(library.document_dates().unwrap(), before);

    // The first page of the database is overwritten.
    let root = fixture.root.path().join("damaged");
    fs::create_dir(&root).unwrap();
    {
        let database = Library::at(&root);
        for draft in &drafts {
            database.save(draft).unwrap();
        }
        set(&database, &hashes[0], issued, None);
        set(&database, &hashes[1], None, expires);
    }
    let path = root.join("library.db");
    let mut content = fs::read(&path).unwrap();
    content[100..4000].fill(0xaa);
    fs::write(&path, content).unwrap();
    let recovered = Library::at(&root);
    assert_eq!(recovered.document_dates().unwrap(), before);
    assert!(recovered.take_recovered().is_some());
}

#[test]
fn names_are_noted_when_an_older_database_is_taken_over() {
    let (fixture, drafts) = library();
    let path = fixture.library.root().join("library.db");
    let root = fixture.root.path().join("older");
    fs::create_dir(&root).unwrap();
    drop(drafts);
    {
        let old = Connection::open(&path).unwrap();
        old.execute_batch(&format!(
            "VACUUM INTO '{}'",
            root.join("library.db").display()
        ))
        .unwrap();
        let old = Connection::open(root.join("library.db")).unwrap();
        old.execute_batch(
            "ALTER TABLE draft_documents DROP COLUMN name; DROP TABLE document_dates;
             DROP TABLE decisions; DROP INDEX records_by_account; DROP INDEX catalogue_reviews;
             PRAGMA user_version = 2;",
        )
        .unwrap();
    }
    Database::open(&root).unwrap();
    let all = in_use(&Library::at(&root), "", None);
    assert_eq!(names(&all), ["passport.pdf", "uittreksel.pdf"]);
}

#[test]
fn a_document_of_the_library_is_attached_to_another_profile() {
    let (fixture, drafts) = library();
    let library = &fixture.library;
    let old = &drafts[0].content.attachments[0];
    let stored = (old.sha256.as_str(), "extract.pdf");
    let attached = library.attach_stored(stored, &drafts[2].content.attachments, clock::now());
    let Ok(Attached::New(attachment)) = attached else {
        panic!("{attached:?}");
    };
    assert_eq!(
        (&attachment.sha256, attachment.name.as_str()),
        (&old.sha256, "extract.pdf")
    );
    assert_eq!(attachment.requirement, None);
    let again = library.attach_stored(stored, &[attachment], clock::now());
    assert!(matches!(again, Ok(Attached::AlreadyAttached(_))));
    for sha256 in [&"0".repeat(64), "../../etc/passwd", ""] {
        let missing = library.attach_stored((sha256, "a.pdf"), &[], clock::now());
        let name = clean_name("a.pdf");
        assert_eq!(missing, Err(AttachError::NotFound { name }));
    }
}

/// The new document in the library.
fn new_document(fixture: &TestLibrary) -> Attachment {
    let path = fixture.outside("new.pdf", NEW);
    let attached = fixture.library.attach(&path, &[], clock::now());
    let Ok(Attached::New(attachment)) = attached else {
        panic!("{attached:?}");
    };
    attachment
}

fn swaps(drafts: &[Draft], new: &Attachment) -> Vec<Swap> {
    let swap = |draft: &Draft| Swap {
        draft: draft.id,
        old: draft.content.attachments[0].sha256.clone(),
        new: new.clone(),
    };
    drafts.iter().map(swap).collect()
}

#[test]
fn one_paper_takes_the_place_of_another_in_every_profile_and_back() {
    let (fixture, drafts) = library();
    let library = &fixture.library;
    let record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(7)),
        ..SubmissionRecord::default()
    };
    library.save_submission(drafts[1].id, &record).unwrap();
    let new = new_document(&fixture);
    let old = &drafts[0].content.attachments[0];
    let planned = library.plan_replacement(&old.sha256, &new).unwrap();
    let shown = planned
        .iter()
        .map(|one| (one.title.as_str(), one.needs_sending));
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [("Delft", false), ("Amsterdam", true)]
    );
    assert!(planned.iter().all(|one| one.left_out.is_none()));
    // Nothing has changed yet.
    assert_eq!(
        library.read(drafts[0].id).unwrap().draft.content,
        drafts[0].content
    );

    let swapped = library.swap_documents(&swaps(&drafts[..2], &new));
    for (draft, swapped) in drafts.iter().zip(&swapped) {
        assert_eq!(swapped.planned.left_out, None);
        let now = library.read(draft.id).unwrap().draft;
        let attachment = &now.content.attachments[0];
        assert_eq!(attachment.sha256, new.sha256);
        assert_eq!(attachment.name, "new.pdf");
        let before = &draft.content.attachments[0];
        assert_eq!(attachment.requirement, before.requirement);
        assert_eq!(now.content.profile, draft.content.profile);
    }
    assert_eq!(in_use(library, "new.pdf", None)[0].used_by.len(), 2);

    let back: Vec<Swap> = swapped.into_iter().filter_map(|one| one.back).collect();
    library.swap_documents(&back);
    for draft in &drafts[..2] {
        let now = library.read(draft.id).unwrap().draft;
        assert_eq!(now.content, draft.content);
    }
}

#[test]
fn a_profile_that_another_program_uses_keeps_its_document_and_is_named() {
    let (fixture, drafts) = library();
    let library = &fixture.library;
    let new = new_document(&fixture);
    let other = Library::of_window(library.root());
    assert_eq!(other.claim_for_editing(drafts[0].id), Ok(None));
    let old = &drafts[0].content.attachments[0];
    let planned = library.plan_replacement(&old.sha256, &new).unwrap();
    assert!(matches!(planned[0].left_out, Some(LeftOut::InUse(_))));
    assert_eq!(planned[1].left_out, None);
    let swapped = library.swap_documents(&swaps(&drafts[..2], &new));
    assert!(matches!(
        swapped[0].planned.left_out,
        Some(LeftOut::InUse(_))
    ));
    assert_eq!(swapped[0].back, None);
    assert!(swapped[1].back.is_some());
    let kept = library.read(drafts[0].id).unwrap().draft;
    assert_eq!(kept.content, drafts[0].content);
    // The claim of the replacement has ended.
    assert_eq!(other.claim_for_editing(drafts[1].id), Ok(None));
    drop(other);

    // In the trash, sent, without the document, and with the new one already.
    library.trash(drafts[0].id, "Delft").unwrap();
    let again = library.swap_documents(&swaps(&drafts, &new));
    let left_out: Vec<_> = again
        .iter()
        .map(|one| one.planned.left_out.clone())
        .collect();
    assert_eq!(left_out[0], Some(LeftOut::Gone));
    assert_eq!(left_out[1], Some(LeftOut::HasNew));
    assert_eq!(left_out[2], None, "its own document was replaced");
    let gone = Swap {
        draft: Uuid::from_u128(9),
        ..swaps(&drafts, &new)[0].clone()
    };
    let gone = library.swap_documents(&[gone]);
    assert_eq!(gone[0].planned.left_out, Some(LeftOut::Gone));
}

#[test]
fn what_a_window_has_in_memory_learns_of_the_new_paper() {
    let (fixture, drafts) = library();
    let window = Library::of_window(fixture.library.root());
    let mut typed = window.load(drafts[0].id).unwrap();
    let new = new_document(&fixture);
    // The same program swaps it in the library.
    window.swap_documents(&swaps(&drafts[..1], &new));
    "Utrecht".clone_into(&mut typed.content.profile.city);
    assert!(
        window.save(&typed).is_err(),
        "it would bring back the old document"
    );
    let stored = window.read_if_changed(typed.id).unwrap().unwrap();
    assert_eq!(stored.draft.content.attachments[0].sha256, new.sha256);
}
