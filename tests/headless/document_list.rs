//! `documents`: the documents of the library by content, their dates, and a new paper in place of an old one.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};
use profile_desk::clock;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::papers::pdf;
use crate::harness::program::TestProgram;
use crate::harness::window::{at, example_draft};

const OLD: &str = "Extract from the trade register";

/// A program with two profiles that have one document; the second was submitted.
fn with_documents() -> (TestProgram, Library) {
    let fixture = TestProgram::new();
    let library = Library::at(&fixture.data());
    let path = fixture.folder.path().join("old.pdf");
    std::fs::write(&path, pdf(&[OLD])).unwrap();
    for (number, name) in (1..).zip(["Berlin", "Delft"]) {
        let mut draft = example_draft(number << 96, "amsterdam-office");
        name.clone_into(&mut draft.content.profile.name);
        draft.content.attachments.clear();
        let attached = library.attach(&path, &[], clock::now()).unwrap();
        let profile_desk::domain::attachment::Attached::New(attachment) = attached else {
            panic!("{attached:?}");
        };
        draft.content.attachments.push(attachment);
        library.save(&draft).unwrap();
    }
    let record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(7)),
        ..SubmissionRecord::default()
    };
    library
        .save_submission(Uuid::from_u128(2 << 96), &record)
        .unwrap();
    library.update_list().unwrap();
    (fixture, library)
}

fn today() -> Date {
    let now: Zoned = clock::now().to_zoned(TimeZone::system());
    now.date()
}

fn list(fixture: &TestProgram, more: &[&str]) -> Value {
    let args: Vec<&str> = ["documents", "--json"]
        .iter()
        .chain(more)
        .copied()
        .collect();
    fixture.run(&args).ended(0).json()
}

#[test]
fn documents_are_listed_by_content_with_who_has_them() {
    let (fixture, _library) = with_documents();
    let all = list(&fixture, &[]);
    assert_eq!(all.as_array().unwrap().len(), 1);
    assert_eq!(all[0]["names"], json!(["old.pdf"]));
    assert_eq!(all[0]["usedBy"][1]["name"], "Delft");
    assert_eq!(all[0]["issued"], Value::Null);
    let line = fixture.run(&["documents"]).ended(0).out;
    let hash = &all[0]["sha256"].as_str().unwrap()[..8];
    assert!(
        line.starts_with(hash) && line.contains("2 profiles"),
        "{line}"
    );
    assert!(line.contains("no date of expiry"));
    assert_eq!(
        list(&fixture, &["--search", "delft"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(list(&fixture, &["--search", "gouda"]), json!([]));
    let empty = TestProgram::new();
    empty
        .run(&["documents"])
        .ended(0)
        .err_contains(&["No profile in"]);
    let help = fixture.run(&["documents", "--help"]).ended(0).out;
    assert!(
        help.contains("--expiring") && help.contains("replace"),
        "{help}"
    );
}

#[test]
fn dates_are_set_and_tell_what_expires() {
    let (fixture, _library) = with_documents();
    let sha256 = list(&fixture, &[])[0]["sha256"]
        .as_str()
        .unwrap()
        .to_owned();
    let hash = &sha256[..6];
    let today = today();
    let soon = today.saturating_add(7.days()).to_string();
    let set = |args: &[&str]| {
        let args: Vec<&str> = ["documents", "set"].iter().chain(args).copied().collect();
        fixture.run(&args)
    };
    set(&[hash, "--issued", "2026-01-05", "--expires", &soon])
        .ended(0)
        .err_contains(&["“old.pdf”: date of issue 2026-01-05"]);
    let all = list(&fixture, &["--expiring", "7"]);
    assert_eq!(all[0]["expires"], soon);
    assert_eq!(all[0]["daysLeft"], 7);
    assert_eq!(list(&fixture, &["--expiring", "6"]), json!([]));
    // What is not given stays, and a date can be removed.
    set(&[hash, "--expires", "none"]).ended(0);
    let all = list(&fixture, &[]);
    assert_eq!(
        (&all[0]["issued"], &all[0]["expires"]),
        (&json!("2026-01-05"), &Value::Null)
    );
    set(&[hash, "--expires", "2026-01-04"])
        .ended(1)
        .err_contains(&["would expire before it was issued", "Nothing was changed"]);
    set(&[hash, "--expires", "04/01/2026"])
        .ended(2)
        .err_contains(&["is not a date"]);
    set(&["ffffffffff", "--expires", "2026-01-04"])
        .ended(1)
        .err_contains(&["No profile has a document"]);
    set(&["", "--expires", "2026-01-04"]).ended(1);
    assert_eq!(set(&[hash]).code, 2);
    assert_eq!(list(&fixture, &[]), all);
}

#[test]
fn a_new_paper_takes_the_place_of_the_old_one_in_every_profile() {
    let (fixture, library) = with_documents();
    let sha256 = list(&fixture, &[])[0]["sha256"]
        .as_str()
        .unwrap()
        .to_owned();
    let new = fixture.folder.path().join("new.pdf");
    std::fs::write(&new, pdf(&["New extract"])).unwrap();
    let replace = |more: &[&str]| {
        let args = ["documents", "replace", &sha256[..8], "new.pdf"];
        let args: Vec<&str> = args.iter().chain(more).copied().collect();
        fixture.run(&args)
    };
    let files = || walk(&fixture.data().join("documents"));
    let before = files();
    let planned = replace(&["--dry-run", "--json"]).ended(0);
    let names = |value: &Value| {
        let all = value.as_array().unwrap().iter();
        let all = all.map(|one| {
            (
                one["name"].clone(),
                one["change"].clone(),
                one["needsSending"].clone(),
            )
        });
        all.collect::<Vec<_>>()
    };
    assert_eq!(
        names(&planned.json()),
        [
            (json!("Berlin"), json!("replace"), json!(false)),
            (json!("Delft"), json!("replace"), json!(true)),
        ]
    );
    assert_eq!(list(&fixture, &[])[0]["names"], json!(["old.pdf"]));
    assert_eq!(files(), before, "nothing was copied");
    // A window is editing one of them.
    let window = Library::of_window(library.root());
    window.claim_for_editing(Uuid::from_u128(1 << 96)).unwrap();
    let output = replace(&[]).ended(5);
    assert!(
        output
            .out
            .contains("left out  Berlin (A Profile Desk window of "),
        "{output:?}"
    );
    assert!(
        output
            .out
            .contains("replaced  Delft (submitted: needs “Send changes”)"),
        "{output:?}"
    );
    output.err_contains(&["“new.pdf” is now in 1 profile", "Nothing was sent"]);
    window.release_editing(Uuid::from_u128(1 << 96));
    replace(&[]).ended(0);
    let all = list(&fixture, &[]);
    assert_eq!(all.as_array().unwrap().len(), 1);
    assert_eq!(all[0]["names"], json!(["new.pdf"]));
    assert_eq!(all[0]["usedBy"].as_array().unwrap().len(), 2);

    let sha256 = all[0]["sha256"].as_str().unwrap().to_owned();
    let run = |file: &str| fixture.run(&["documents", "replace", &sha256, file]);
    run("new.pdf")
        .ended(1)
        .err_contains(&["is the same document"]);
    run("missing.pdf")
        .ended(1)
        .err_contains(&["Nothing was changed"]);
    std::fs::write(fixture.folder.path().join("note.txt"), "no paper").unwrap();
    run("note.txt")
        .ended(1)
        .err_contains(&["not a PDF, PNG or JPEG"]);
    assert_eq!(list(&fixture, &[]), all);
}

/// The number of files below a folder.
fn walk(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { walk(&path) } else { 1 })
        .sum()
}

#[test]
fn a_paper_of_another_company_is_named_before_it_is_sent() {
    let (fixture, _library) = with_documents();
    let text = "Uittreksel Handelsregister Kamer van Koophandel\nKvK-nummer 12345674\n\
        Statutaire naam Delft Kabel B.V.\nRechtsvorm Besloten Vennootschap";
    std::fs::write(fixture.folder.path().join("other.pdf"), pdf(&[text])).unwrap();
    let example = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/examples/amsterdam-office.json"
    );
    let submit =
        |document: &str| fixture.run(&["submit", example, "--sandbox", "--document", document]);
    submit("other.pdf").ended(0).err_contains(&[
        "documents[0]: warning: “other.pdf” has the register number 12345674, not 69599068",
    ]);
    let own = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/examples/documents/amsterdam-office-register-extract.pdf"
    );
    let output = submit(own).ended(0);
    assert!(!output.err.contains("register number"), "{output:?}");
}
