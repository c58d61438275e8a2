//! A library that was restored, recovered or copied never makes a second profile of a draft: the server is
//! searched before a create.

use std::fs;
use std::path::Path;

use profile_desk::sandbox::{Fault, Misbehaviour, Route, Sandbox};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::program::{LONG, TestProgram, good, received, refuse};

struct Fixture {
    program: TestProgram,
    sandbox: Sandbox,
    draft: String,
}

impl Fixture {
    /// A draft that was not sent yet, and a backup of that.
    async fn new(profile: &Value) -> Self {
        let program = TestProgram::new();
        let sandbox = program.sandbox(LONG).await;
        refuse(&sandbox, Route::Create, 403);
        let file = program.profile("austin.json", profile);
        let report = program
            .submit(&sandbox, &[file, "--json"])
            .ended(3)
            .report();
        program.run(&["backup", "before.db"]).ended(0);
        Self {
            draft: report["draft"].as_str().unwrap().to_owned(),
            program,
            sandbox,
        }
    }

    /// Submits the draft; the code is the expected exit code.
    fn submit(&self, code: i32) -> Value {
        let args = ["--draft", &self.draft, "--json"];
        self.program
            .submit(&self.sandbox, &args)
            .ended(code)
            .report()
    }

    /// Changes the draft, as the window does.
    fn change(&self, change: impl FnOnce(&mut profile_desk::domain::profile::CompanyProfile)) {
        let library = Library::at(&self.program.data());
        let mut draft = library.load(self.draft.parse().unwrap()).unwrap();
        change(&mut draft.content.profile);
        library.save(&draft).unwrap();
    }

    fn restore(&self) {
        self.program.run(&["restore", "before.db"]).ended(0);
    }

    /// The number of profiles that were created, and of those that were refused.
    fn created(&self) -> usize {
        received(&self.sandbox, "POST", "/companyProfiles")
    }

    fn state(&self) -> Value {
        self.program.show(&self.draft)["submission"]["state"].clone()
    }
}

async fn is_adopted(profile: &Value, change: impl FnOnce(&Fixture)) -> Value {
    let fixture = Fixture::new(profile).await;
    let backup = fixture.state();
    change(&fixture);
    let sent = fixture.submit(0);
    assert_eq!(fixture.created(), 2);
    fixture.restore();
    assert_eq!(
        fixture.state(),
        backup,
        "the record of the submission is gone"
    );
    let again = fixture.submit(0);
    assert_eq!(fixture.created(), 2, "nothing was created again");
    assert_eq!(again["guid"], sent["guid"]);
    assert_eq!(fixture.state(), "submitted");
    again
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_was_sent_since_the_backup_is_adopted() {
    let adopted = is_adopted(&good("Austin Office"), |_| {}).await;
    assert_eq!(adopted["differs"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn so_is_one_with_another_content() {
    let adopted = is_adopted(&good("Austin Office"), |fixture| {
        fixture.change(|profile| profile.city = "Houston".to_owned());
    })
    .await;
    assert!(adopted["differs"].is_array(), "{adopted}");
}

#[tokio::test(flavor = "multi_thread")]
async fn so_is_one_that_got_another_id_from_the_server() {
    is_adopted(&good("Austin Office"), |fixture| {
        let fault = Fault::new(Route::Create, Misbehaviour::IgnoreGuid);
        fixture.sandbox.faults().add(fault);
    })
    .await;
}

fn with_typed_id() -> Value {
    let mut profile = good("Austin Office");
    profile["guid"] = json!(Uuid::from_u128(0x8000_4000_8000_0000_0000_0001_2345).to_string());
    profile
}

#[tokio::test(flavor = "multi_thread")]
async fn so_is_one_with_a_typed_id() {
    is_adopted(&with_typed_id(), |_| {}).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typed_id_of_a_profile_with_another_content_is_in_doubt() {
    let fixture = Fixture::new(&with_typed_id()).await;
    fixture.change(|profile| profile.company_name = "Acme Limited".to_owned());
    fixture.submit(0);
    fixture.restore();
    fixture.submit(4);
    assert_eq!(fixture.state(), "unknown");
    assert_eq!(fixture.created(), 2, "nothing was created again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_is_absent_is_sent_once() {
    let fixture = Fixture::new(&good("Austin Office")).await;
    fixture.restore();
    refuse(&fixture.sandbox, Route::Create, 403);
    fixture.submit(3);
    let searches = received(&fixture.sandbox, "GET", "/companyProfiles");
    assert!(searches > 0, "it was searched for");
    fixture.submit(0);
    let again = received(&fixture.sandbox, "GET", "/companyProfiles");
    assert_eq!(again, searches, "the answer is remembered");
    assert_eq!(fixture.created(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_while_the_server_does_not_answer_the_search() {
    let fixture = Fixture::new(&good("Austin Office")).await;
    fixture.submit(0);
    fixture.restore();
    for is_silent in [true, false] {
        for route in [Route::Get, Route::List] {
            let fault = Fault::new(route, Misbehaviour::DropBefore);
            fixture.sandbox.faults().add(fault);
        }
        if !is_silent {
            // Its id alone is no answer: the server may have given it another one.
            fixture.sandbox.faults().clear();
            refuse(&fixture.sandbox, Route::Get, 404);
            refuse(&fixture.sandbox, Route::List, 500);
        }
        let report = fixture.submit(4);
        let error = report["error"].as_str().unwrap();
        assert!(error.contains("Nothing was submitted"), "{error}");
        assert_eq!(fixture.created(), 2);
    }
    fixture.submit(0);
    assert_eq!(fixture.created(), 2);
    assert_eq!(fixture.state(), "submitted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovered_library_searches_as_well() {
    let fixture = Fixture::new(&good("Austin Office")).await;
    // The backup of the day, without the submission.
    let data = fixture.program.data();
    fs::copy(
        fixture.program.folder.path().join("before.db"),
        data.join("backups/library-2026-11-27.db"),
    )
    .unwrap();
    fixture.submit(0);
    fs::write(data.join("library.db"), "").unwrap();
    let _ = fs::remove_file(data.join("library.db-wal"));
    let listed = fixture.program.run(&["list", "--json"]).ended(0);
    assert!(listed.err.contains("as it was in the backup"), "{listed:?}");
    fixture.submit(0);
    assert_eq!(fixture.created(), 2);
}

fn give_id(data: &Path, folder: &Path) {
    let id = Uuid::from_u128(0x8000_4000_8000_0000_0000_0001_2345);
    let json = json!({ "format": 1, "id": id, "folder": folder });
    fs::write(data.join("library.json"), json.to_string()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_searches_for_what_the_original_has_sent() {
    let fixture = Fixture::new(&with_typed_id()).await;
    let data = fixture.program.data();
    give_id(&data, &data);
    let original = fixture.program.folder.path().join("original");
    fixture.submit(0);
    // The copy that was made before takes the place of the original.
    fs::rename(&data, &original).unwrap();
    fixture.restore();
    let library = Library::at(&data);
    let database = library.database().unwrap();
    database.save_setting("restoredAt", &Value::Null).unwrap();
    give_id(&data, &original);
    fixture.submit(0);
    assert_eq!(fixture.created(), 2);
    let searches = received(&fixture.sandbox, "GET", "/companyProfiles");
    assert!(searches > 0 || fixture.state() == "submitted");
}
