//! `list` and `show`: the library as data and for people.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::program::{EXTRACT, PDF, TestProgram, dutch, good};

fn keys(value: &Value) -> Vec<&str> {
    let members = value.as_object().unwrap();
    members.keys().map(String::as_str).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn list_and_show_have_the_promised_members() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(Duration::from_mins(1)).await;
    let profile = dutch("Dutch numbers");
    let file = fixture.profile("dutch.json", &profile);
    fixture.file("extract.pdf", PDF);
    let document = format!("extract.pdf={EXTRACT}");
    let args = [file, "--document", &document, "--json"];
    let report = fixture.submit(&sandbox, &args).ended(0).report();
    assert_eq!(
        keys(&report),
        [
            "file",
            "draft",
            "guid",
            "status",
            "statusComment",
            "documents",
            "error"
        ]
    );

    let row = fixture.drafts()[0].clone();
    assert_eq!(
        keys(&row),
        ["id", "name", "companyName", "status", "guid", "updatedAt"]
    );
    assert_eq!(row["name"], "Dutch numbers");
    assert_eq!(row["companyName"], "Acme Incorporated");
    assert_eq!(row["status"], "Pending");
    let updated = row["updatedAt"].as_str().unwrap();
    assert!(updated.parse::<jiff::Timestamp>().is_ok());

    let id = row["id"].as_str().unwrap();
    let shown = fixture.show(&id[..6]);
    assert_eq!(
        keys(&shown),
        [
            "id",
            "profile",
            "attachments",
            "otherValues",
            "reviewTasks",
            "submission",
            "history"
        ]
    );
    assert_eq!(shown["profile"], profile);
    let attachment = &shown["attachments"][0];
    assert_eq!(keys(attachment), ["name", "size", "sha256", "mediaType"]);
    assert_eq!(attachment["size"], json!(PDF.len()));
    assert_eq!(attachment["mediaType"], "application/pdf");
    let submission = &shown["submission"];
    assert_eq!(submission["state"], "submitted");
    assert_eq!(submission["guid"], report["guid"]);
    assert_eq!(submission["documents"][0]["requirement"], EXTRACT);
    let history = shown["history"].as_array().unwrap();
    assert!(history.iter().all(|event| event["at"].is_string()));
    assert!(
        history
            .iter()
            .any(|event| event["what"] == "Document uploaded: extract.pdf")
    );

    let table = fixture.run(&["list", "--csv"]).ended(0).out;
    assert!(table.contains(",employerIdentificationNumber: 12-3456789,"));
    assert!(table.trim_end().ends_with(",extract.pdf"), "{table}");
    let output = fixture.run(&["show", id]).ended(0);
    assert!(output.out.starts_with("Dutch numbers\n"), "{output:?}");
    assert!(output.out.contains("extract.pdf"));
    let output = fixture.run(&["list"]).ended(0);
    assert!(
        output.out.starts_with(&id[..8]) && output.out.contains("Pending"),
        "{output:?}"
    );
}

#[test]
fn an_empty_library_is_an_empty_list() {
    let fixture = TestProgram::new();
    assert_eq!(fixture.run(&["list", "--json"]).ended(0).json(), json!([]));
    assert_eq!(fixture.run(&["list"]).ended(0).out, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ambiguous_or_unknown_draft_id_is_an_error() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(Duration::from_mins(1)).await;
    // More drafts than there are first digits: two must share one.
    let names: Vec<&str> = (0..17)
        .map(|n| fixture.profile(&format!("{n}.json"), &good(&format!("Office {n}"))))
        .collect();
    fixture.submit(&sandbox, &names).ended(0);
    let drafts = fixture.drafts();
    assert_eq!(drafts.len(), 17);
    let first = |row: &Value| row["id"].as_str().unwrap()[..1].to_owned();
    let shared = drafts
        .iter()
        .map(first)
        .find(|digit| drafts.iter().filter(|row| first(row) == *digit).count() > 1)
        .unwrap();
    let output = fixture.run(&["show", &shared]).ended(1);
    assert!(output.err.contains("Enter more characters"), "{output:?}");
    fixture.run(&["show", "zz"]).ended(1);
    fixture.run(&["show", ""]).ended(1);
    fixture
        .run(&["show", "00000000-0000-4000-8000-000000000000"])
        .ended(1);
}

#[test]
fn a_damaged_draft_of_an_older_version_is_reported_and_kept() {
    let fixture = TestProgram::new();
    let folder = fixture
        .data()
        .join("drafts/11111111-1111-4111-8111-111111111111");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("draft.json"), "{").unwrap();
    let output = fixture.run(&["list", "--json"]).ended(0);
    assert_eq!(output.json(), json!([]));
    assert!(output.err.contains("draft.json is damaged"), "{output:?}");
    let kept = fixture
        .data()
        .join("library-before-sqlite/drafts/11111111-1111-4111-8111-111111111111/draft.json");
    assert_eq!(std::fs::read(kept).unwrap(), b"{");
}

#[test]
fn the_list_as_a_table_runs_no_formula_in_a_spreadsheet() {
    let fixture = TestProgram::new();
    let mut profile = good("=1+1");
    profile["companyName"] = "A, \"B\"".into();
    profile["representativePhoneNumber"] = "+1 512 555 0144".into();
    profile["businessRegisterNumber"] = "00144".into();
    profile["streetNumberExtra"] = "a;=1+1".into();
    let file = fixture.profile("a.json", &profile);
    fixture.run(&["submit", file, "--sandbox"]).ended(0);
    let table = fixture.run(&["list", "--csv"]).ended(0).out;
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 2, "{table}");
    assert!(lines[0].starts_with("\u{feff}Draft,Status,"), "{table}");
    assert!(lines[1].contains(",'=1+1,"), "{table}");
    assert!(lines[1].contains("\"A, \"\"B\"\"\""), "{table}");
    // Texts that spreadsheets take for numbers or split at semicolons are unchanged.
    assert!(lines[1].contains(",'00144,"), "{table}");
    assert!(lines[1].contains(",'+1 512-555-0144,"), "{table}");
    assert!(lines[1].contains(",\"a;'=1+1\","), "{table}");
    fixture.run(&["list", "--csv", "--json"]).ended(2);
}

#[test]
fn looking_makes_no_library_and_moves_none_in() {
    let fixture = TestProgram::new();
    let file = fixture.profile("one.json", &good("One"));
    let old = fixture.data().join("drafts");
    for has_old in [false, true] {
        if has_old {
            fs::create_dir_all(&old).unwrap();
            fs::write(fixture.data().join("library.json"), "{}").unwrap();
        }
        for command in [["country", "NL"], ["check", file]] {
            fixture.run(&command).ended(0);
            assert!(!fixture.data().join("library.db").exists(), "{command:?}");
        }
        assert_eq!(old.exists(), has_old);
    }
    fs::remove_dir_all(fixture.data()).unwrap();
    for command in [
        ["list"].as_slice(),
        &["list", "--trash"],
        &["account", "list"],
    ] {
        fixture.run(command).ended(0);
        assert!(!fixture.data().join("library.db").exists(), "{command:?}");
    }
}
