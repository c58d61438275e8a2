//! `backup` and `restore`: all of the library in one file, and back.

use std::fs;
use std::time::Duration;

use serde_json::json;

use crate::harness::program::{PDF, TestProgram, dutch, good};

/// A program with a profile that is sent, and its document.
async fn with_a_sent_profile() -> TestProgram {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(Duration::from_mins(1)).await;
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract.pdf", PDF);
    let args = [file, "--document", "extract.pdf", "--json"];
    fixture.submit(&sandbox, &args).ended(0);
    fixture
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_brings_everything_to_another_folder() {
    let fixture = with_a_sent_profile().await;
    let made = fixture.run(&["backup", "all.db"]).ended(0);
    assert!(made.out.starts_with("1 profile, 1 document, "), "{made:?}");
    assert!(made.out.trim_end().ends_with(": all.db"), "{made:?}");
    assert_eq!(made.err, "");
    let bytes = fs::metadata(fixture.folder.path().join("all.db")).unwrap();
    let again = fixture.run(&["backup", "again.db", "--json"]).ended(0);
    let report = again.json();
    assert_eq!(report["file"], "again.db");
    assert_eq!(
        (&report["profiles"], &report["trashed"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        (&report["documents"], &report["missingDocuments"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(report["bytes"], json!(bytes.len()));

    let (draft, shown) = {
        let draft = fixture.drafts()[0].clone();
        let shown = fixture.show(draft["id"].as_str().unwrap());
        (draft, shown)
    };
    fs::rename(fixture.data(), fixture.folder.path().join("old")).unwrap();
    let restored = fixture.run(&["restore", "all.db", "--json"]).ended(0);
    let report = restored.json();
    assert_eq!(report["profiles"], json!(1));
    assert_eq!(report["documents"], json!(1));
    assert_eq!(report["missingDocuments"], json!([]));
    assert_eq!(report["previous"], json!(null));
    assert!(report["madeAt"].is_string());
    assert_eq!(fixture.drafts(), [draft]);
    assert_eq!(
        fixture.show(shown["id"].as_str().unwrap()),
        shown,
        "with its record and history"
    );
    let sha256 = shown["attachments"][0]["sha256"].as_str().unwrap();
    let document = fixture
        .data()
        .join("documents")
        .join(&sha256[..2])
        .join(sha256);
    assert_eq!(fs::read(document).unwrap(), PDF);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_there_before_is_kept_and_named() {
    let fixture = with_a_sent_profile().await;
    fixture.run(&["backup", "all.db"]).ended(0);
    let restored = fixture.run(&["restore", "all.db"]).ended(0);
    assert!(
        restored
            .out
            .starts_with("Restored 1 profile, 1 document of 20"),
        "{restored:?}"
    );
    let kept = restored.err.trim_end().rsplit_once(" in ").unwrap().1;
    assert!(kept.contains("library-before-restore-20"), "{kept}");
    fixture.run(&["restore", kept]).ended(0);
    fixture.run(&["--quiet", "restore", kept]).ended(0);
}

#[test]
fn each_failure_says_what_is_unchanged() {
    let fixture = TestProgram::new();
    fixture
        .run(&["backup", "all.db"])
        .ended(1)
        .err_contains(&["There is no library in", "No backup was made"]);
    assert!(!fixture.data().join("library.db").exists());
    let file = fixture.profile("one.json", &good("One"));
    fixture
        .run(&["account", "add", "Practice", "--sandbox"])
        .ended(0);
    fixture.run(&["backup", "all.db"]).ended(0);
    fixture
        .run(&["backup", "all.db"])
        .ended(1)
        .err_contains(&["all.db exists already, and was not changed"]);
    fixture
        .run(&["backup", "no/such/folder.db"])
        .ended(5)
        .err_contains(&[
            "We could not write no/such/folder.db (No such file or folder)",
            "the library is unchanged",
        ]);
    // A folder that may not be looked into says nothing about the file.
    let long = "x".repeat(300);
    fixture
        .run(&["backup", &long])
        .ended(5)
        .err_contains(&["We could not write", "the library is unchanged"]);
    for command in ["backup", "restore"] {
        fixture
            .run(&[command, "-"])
            .ended(2)
            .err_contains(&["A backup is a file"]);
    }
    fixture
        .run(&["restore", "none.db"])
        .ended(1)
        .err_contains(&["none.db", "The library is unchanged"]);
    fixture
        .run(&["restore", file])
        .ended(1)
        .err_contains(&["one.json is not a backup of Profile Desk", "unchanged"]);
    let mut damaged = fs::read(fixture.folder.path().join("all.db")).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 4096].fill(7);
    let damaged = fixture.file("damaged.db", damaged);
    // Nothing else, such as a line of the log.
    assert_eq!(
        fixture.run(&["restore", damaged]).ended(5).err,
        "We could not read damaged.db (the database is damaged). The library is unchanged\n"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_documents_are_named() {
    let fixture = with_a_sent_profile().await;
    fixture.run(&["backup", "whole.db"]).ended(0);
    fs::remove_dir_all(fixture.data().join("documents")).unwrap();
    fixture
        .run(&["backup", "part.db"])
        .ended(5)
        .err_contains(&["1 document is missing or damaged in the library"]);
    fixture
        .run(&["restore", "part.db"])
        .ended(5)
        .err_contains(&["Dutch numbers: The document “extract.pdf” is not in the backup"]);
    let restored = fixture
        .run(&["restore", "part.db", "--json"])
        .ended(5)
        .json();
    let missing = json!([{ "profile": "Dutch numbers", "document": "extract.pdf" }]);
    assert_eq!(restored["missingDocuments"], missing);
    fixture.run(&["restore", "whole.db"]).ended(0);
}

/// A trigger would change what is saved later.
#[tokio::test(flavor = "multi_thread")]
async fn code_in_a_file_from_elsewhere_never_runs() {
    const TRIGGER: &str = "CREATE TRIGGER elsewhere AFTER UPDATE ON drafts
        BEGIN UPDATE drafts SET content = '{}'; END";
    let fixture = with_a_sent_profile().await;
    fixture.run(&["backup", "all.db"]).ended(0);
    let backup = fixture.folder.path().join("all.db");
    let add_trigger = |path: &std::path::Path| {
        let sql = rusqlite::Connection::open(path).unwrap();
        sql.execute_batch(TRIGGER).unwrap();
    };
    add_trigger(&backup);
    let before = fixture.drafts();
    let refused = fixture.run(&["restore", "all.db"]).ended(5);
    assert!(
        refused.err.contains("The library is unchanged"),
        "{refused:?}"
    );
    assert_eq!(fixture.drafts(), before);

    let library = fixture.data().join("library.db");
    add_trigger(&library);
    assert_eq!(
        fixture.drafts(),
        before,
        "it is recovered without the trigger"
    );
    let sql = rusqlite::Connection::open(&library).unwrap();
    let triggers = "SELECT count(*) FROM sqlite_schema WHERE name = 'elsewhere'";
    let count: i64 = sql.query_row(triggers, [], |row| row.get(0)).unwrap();
    assert_eq!(count, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_database_comes_back_from_its_backup_and_a_backup_can_be_a_library() {
    let fixture = with_a_sent_profile().await;
    let before = fixture.drafts();
    fixture.run(&["backup", "all.db"]).ended(0);
    for name in ["library.db", "library.db-wal", "library.db-shm"] {
        let _ = fs::remove_file(fixture.data().join(name));
    }
    let listed = fixture.run(&["list", "--json"]).ended(0);
    assert_eq!(listed.json(), json!(before));
    assert!(listed.err.contains("as it was in the backup"), "{listed:?}");
    assert!(
        listed.err.contains("What was saved later is missing"),
        "{listed:?}"
    );

    fs::remove_dir_all(fixture.data()).unwrap();
    fs::create_dir(fixture.data()).unwrap();
    fs::copy(
        fixture.folder.path().join("all.db"),
        fixture.data().join("library.db"),
    )
    .unwrap();
    assert_eq!(fixture.drafts(), before);
    // Its documents did not come along.
    let again = fixture.run(&["backup", "again.db"]).ended(5);
    assert!(again.out.starts_with("1 profile, "), "{again:?}");
}
