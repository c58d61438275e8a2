//! `trash` and `list --trash`: drafts are put aside, restored, and deleted for good only with `--yes`.

use jiff::{SignedDuration, Timestamp};
use profile_desk::clock;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use profile_desk::store::Library;
use serde_json::Value;
use uuid::Uuid;

use crate::harness::program::TestProgram;
use crate::harness::window::{answer, at, example_draft};

/// A program with the drafts `Berlin`, `Delft` and `Gouda`; `Delft` was submitted and is pending.
fn with_drafts() -> (TestProgram, Library, Vec<Draft>) {
    let fixture = TestProgram::new();
    let library = Library::at(&fixture.data());
    let names = ["Berlin", "Delft", "Gouda"];
    let drafts = names.iter().zip(1..).map(|(name, number)| {
        let mut draft = example_draft(number << 96, "amsterdam-office");
        (*name).clone_into(&mut draft.content.profile.name);
        library.save(&draft).unwrap();
        draft
    });
    let drafts: Vec<Draft> = drafts.collect();
    let record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(7)),
        answer: Some(answer("Pending", None)),
        ..SubmissionRecord::default()
    };
    library.save_submission(drafts[1].id, &record).unwrap();
    library.update_list().unwrap();
    (fixture, library, drafts)
}

/// The first characters of the id, as `list` prints them.
fn short(draft: &Draft) -> String {
    draft.id.to_string()[..8].to_owned()
}

fn names(value: &Value) -> Vec<&str> {
    let rows = value.as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn a_draft_goes_to_the_trash_and_back() {
    let (fixture, _library, drafts) = with_drafts();
    let id = short(&drafts[0]);
    let output = fixture.run(&["trash", &id]).ended(0);
    assert_eq!(output.out, "");
    output.err_contains(&[
        "“Berlin” was moved to the trash",
        &format!("`profile-desk trash --restore {id} --data-dir "),
    ]);
    let list = fixture.run(&["list", "--json"]).ended(0).json();
    assert_eq!(names(&list).len(), 2);
    assert!(list[0].get("trashedAt").is_none());
    let trash = fixture.run(&["list", "--trash", "--json"]).ended(0).json();
    assert_eq!(names(&trash), ["Berlin"]);
    let time = |name: &str| trash[0][name].as_str().unwrap().parse::<Timestamp>();
    let (since, until) = (time("trashedAt").unwrap(), time("deletedAt").unwrap());
    assert_eq!(
        until.duration_since(since),
        SignedDuration::from_hours(30 * 24)
    );
    assert!(clock::now().duration_since(since) < SignedDuration::from_hours(1));
    let csv = fixture.run(&["list", "--trash", "--csv"]).ended(0).out;
    assert!(csv.contains("Berlin") && !csv.contains("Delft"));
    let plain = fixture.run(&["show", &id]).ended(0).out;
    assert!(plain.contains("In the trash since: "), "{plain}");

    fixture.run(&["trash", &id]).ended(1).err_contains(&[
        "“Berlin” is in the trash",
        &format!("`profile-desk trash --restore {id} "),
    ]);
    fixture
        .run(&["trash", "--restore", &id])
        .ended(0)
        .err_contains(&["“Berlin” was restored"]);
    assert_eq!(fixture.drafts().len(), 3);
    fixture
        .run(&["list", "--trash"])
        .ended(0)
        .err_contains(&["The trash of ", " is empty"]);
    fixture
        .run(&["trash", "--restore", &id])
        .ended(1)
        .err_contains(&["“Berlin” is not in the trash"]);
    fixture
        .run(&["trash", "--restore", "ffffffff"])
        .ended(1)
        .err_contains(&["in the trash", "`profile-desk list --trash "]);
    for draft in &drafts {
        fixture.run(&["trash", &short(draft)]).ended(0);
    }
    fixture
        .run(&["list"])
        .ended(0)
        .err_contains(&["No drafts in", "3 are in the trash"]);
}

#[test]
fn the_list_of_the_trash_says_when_each_is_deleted() {
    let (fixture, library, drafts) = with_drafts();
    let now = clock::now();
    for (draft, hours) in drafts.iter().zip([700, 500, 1]) {
        let database = library.database().unwrap();
        let time = now - SignedDuration::from_hours(hours);
        database.set_trashed(draft.id, Some(time)).unwrap();
    }
    let output = fixture.run(&["list", "--trash"]).ended(0).out;
    let lines: Vec<String> = output
        .lines()
        .map(|line| {
            line.split_whitespace()
                .skip(1)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(
        lines,
        [
            "Draft Gouda deleted in 30 days Grachtenlicht Telecom B.V.",
            "Pending Delft kept until decided Grachtenlicht Telecom B.V.",
            "Draft Berlin deleted in 1 day Grachtenlicht Telecom B.V.",
        ]
    );
    let trash = fixture.run(&["list", "--trash", "--json"]).ended(0).json();
    assert!(trash[1]["deletedAt"].is_null() && trash[0]["deletedAt"].is_string());
}

#[test]
fn a_draft_is_deleted_for_good_only_from_the_trash_and_with_yes() {
    let (fixture, library, drafts) = with_drafts();
    let id = short(&drafts[1]);
    fixture
        .run(&["trash", "--delete", &id, "--yes"])
        .ended(1)
        .err_contains(&["in the trash"]);
    fixture.run(&["trash", &id]).ended(0);
    fixture
        .run(&["trash", "--delete", &id])
        .ended(2)
        .err_contains(&[
            "Nothing was deleted",
            "“Delft”",
            "add --yes",
            "CM.com keeps",
        ]);
    fixture.run(&["trash", &id, "--yes"]).ended(2);
    fixture
        .run(&["trash", "--delete", "--restore", &id])
        .ended(2);
    assert!(library.has(drafts[1].id));
    fixture
        .run(&["trash", "--delete", &id, "--yes"])
        .ended(0)
        .err_contains(&["“Delft” was deleted for good. CM.com keeps this profile"]);
    assert!(!library.has(drafts[1].id));
}

#[test]
fn what_another_program_is_sending_or_editing_stays() {
    let (fixture, library, drafts) = with_drafts();
    let (first, second) = (short(&drafts[0]), short(&drafts[2]));
    let sending = library.claim_for_sending(drafts[0].id).unwrap();
    assert_eq!(library.claim_for_editing(drafts[2].id), Ok(None));
    for id in [&first, &second] {
        fixture.run(&["trash", id]).ended(5);
    }
    for draft in [&drafts[0], &drafts[2]] {
        library.trash(draft.id, draft.title()).unwrap();
    }
    for id in [&first, &second] {
        fixture.run(&["trash", "--delete", id, "--yes"]).ended(5);
    }
    drop(sending);
    fixture
        .run(&["trash", "--delete", &first, "--yes"])
        .ended(0);
}
