//! `update` and `delete`: changes of a submitted profile at CM.com, and what is said of them.

use std::time::Duration;

use profile_desk::sandbox::{
    ACCOUNT_GUID, Fault, FaultAnswer, Misbehaviour, Route, Sandbox, TOKEN,
};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::program::{CommandOutput, TestProgram, files_under, received, refuse};

const SHORT: Duration = Duration::from_millis(300);

struct Submitted {
    fixture: TestProgram,
    sandbox: Sandbox,
    id: String,
}

impl Submitted {
    /// A program with an approved profile.
    async fn new() -> Self {
        let (fixture, sandbox, file) = TestProgram::ready_to_submit(SHORT).await;
        let args = [file, "--wait", "--json"];
        let report = fixture.submit(&sandbox, &args).ended(0).report();
        let id = report["draft"].as_str().unwrap().to_owned();
        Self {
            fixture,
            sandbox,
            id,
        }
    }

    fn run(&self, command: &str, args: &[&str]) -> CommandOutput {
        let guid = ACCOUNT_GUID.to_string();
        let base = self.sandbox.base().as_str();
        let account = ["--api-base", base, "--account-guid", &guid, "--token-stdin"];
        let args = [&[command, &self.id], args, &account].concat();
        self.fixture.run_with(&args, &format!("{TOKEN}\n"))
    }

    fn delete(&self, args: &[&str]) -> CommandOutput {
        self.run("delete", &[&["--at-cm"], args].concat())
    }

    fn fault(&self, route: Route, count: u32, misbehaviour: Misbehaviour) {
        self.sandbox.faults().add(Fault {
            count,
            ..Fault::new(route, misbehaviour)
        });
    }

    fn history(&self) -> String {
        self.fixture.show(&self.id)["history"].to_string()
    }

    fn status(&self) -> Value {
        self.fixture.drafts()[0]["status"].clone()
    }

    fn sent(&self, method: &str) -> usize {
        let requests = self.sandbox.requests();
        requests.iter().filter(|one| one.method == method).count()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_deleted_only_when_its_name_is_entered() {
    let at = Submitted::new().await;
    let output = at.delete(&[]).ended(2);
    output.err_contains(&["Nothing was deleted yet", "“Austin Office”", "--confirm"]);
    let output = at.delete(&["--confirm", "Austin"]).ended(2);
    output.err_contains(&["is named “Austin Office”, not “Austin”"]);
    assert_eq!(at.sent("DELETE"), 0);

    let output = at
        .delete(&["--confirm", "Austin Office", "--json"])
        .ended(0);
    let report = output.json();
    assert_eq!(report["outcome"], "deleted");
    assert!(report["deletedOn"].is_string());
    assert_eq!(report["error"], Value::Null);
    assert_eq!(at.status(), "Deleted");
    assert!(
        at.history().contains("Deleted at CM.com with"),
        "{}",
        at.history()
    );

    at.delete(&["--confirm", "Austin Office"])
        .ended(1)
        .err_contains(&["already deleted"]);
    at.run("update", &["--set", "contactFirstName=Eva"])
        .ended(1)
        .err_contains(&["was deleted at CM.com"]);
    assert_eq!((at.sent("DELETE"), at.sent("PUT")), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_to_a_deletion_is_looked_up() {
    let at = Submitted::new().await;
    at.fault(Route::Delete, 1, Misbehaviour::DropBefore);
    at.delete(&["--confirm", "Austin Office"])
        .ended(4)
        .err_contains(&["Not deleted at CM.com"]);
    assert_eq!(at.status(), "Approved");
    at.fault(Route::Delete, 1, Misbehaviour::DropAfter);
    at.delete(&["--confirm", "Austin Office"]).ended(0);
    assert_eq!(at.status(), "Deleted");

    let at = Submitted::new().await;
    at.fault(Route::Delete, 1, Misbehaviour::DropAfter);
    at.fault(Route::Get, 20, Misbehaviour::DropBefore);
    let output = at
        .delete(&["--confirm", "Austin Office", "--json"])
        .ended(4);
    assert_eq!(output.json()["outcome"], "unknown");
    assert_eq!(at.status(), "Approved", "it is not known to be deleted");
    at.sandbox.faults().clear();
    let args = ["--draft", at.id.as_str()];
    at.fixture.submit(&at.sandbox, &args).ended(0);
    assert_eq!(at.status(), "Deleted");
    assert_eq!(at.sent("DELETE"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_deletion_and_one_of_a_profile_that_is_being_sent_change_nothing() {
    let at = Submitted::new().await;
    refuse(&at.sandbox, Route::Delete, 403);
    at.delete(&["--confirm", "Austin Office"])
        .ended(3)
        .err_contains(&["Not deleted at CM.com"]);
    assert_eq!(at.status(), "Approved");

    let library = Library::at(&at.fixture.data());
    let claim = library.claim_for_sending(Uuid::try_parse(&at.id).unwrap());
    at.delete(&["--confirm", "Austin Office"]).ended(5);
    drop(claim);
    assert_eq!(at.sent("DELETE"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_changed_is_sent_after_its_consequence_is_told() {
    let at = Submitted::new().await;
    let output = at
        .run("update", &["--set", "contactFirstName=Eva", "--json"])
        .ended(0);
    let report = output.json();
    assert_eq!(report["review"], false);
    assert_eq!(report["status"], "Approved");
    assert_eq!(
        report["changes"],
        json!([{"field": "contactFirstName", "before": "Bo", "after": "Eva"}])
    );
    output.err_contains(&["Bo → Eva", "do not start a new review"]);
    let stored = stored(&at);
    assert_eq!(stored["contactFirstName"], "Eva");
    assert_eq!(stored["companyName"], "Acme Incorporated");

    let output = at
        .run("update", &["--set", "companyName=Acme Two"])
        .ended(2);
    output.err_contains(&[
        "start a new review",
        "add --yes",
        "Nothing was sent or saved",
    ]);
    assert_eq!(at.sent("PUT"), 1);
    assert_eq!(
        at.fixture.show(&at.id)["profile"]["companyName"],
        "Acme Incorporated"
    );
    at.run("update", &["--set", "companyName=Acme Two", "--yes"])
        .ended(0);
    assert_eq!(at.sent("PUT"), 2);
    at.run("update", &["--set", "companyName=Acme Two"])
        .ended(0)
        .err_contains(&["Nothing has changed"]);
    assert_eq!(at.sent("PUT"), 2);
}

/// The profile as the sandbox has it on disk.
fn stored(at: &Submitted) -> Value {
    let folder = at.fixture.folder.path().join("server").join("profiles");
    let files = files_under(&folder);
    let text = std::fs::read_to_string(&files[0]).unwrap();
    let entry: Value = serde_json::from_str(&text).unwrap();
    entry["kept"]["profile"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_is_locked_with_the_way_out() {
    let at = Submitted::new().await;
    for (set, code, text) in [
        ("city=Dallas", 1, "Duplicate the profile"),
        ("guid=1", 1, "Duplicate the profile"),
        ("contactFirstName=", 1, "can’t be cleared"),
        ("town=Dallas", 2, "There is no field “town”"),
        ("status=Approved", 2, "Only CM.com sets status"),
        ("contactFirstName", 2, "--set FIELD=VALUE"),
        ("emailAddresses=nobody", 1, "Nothing was sent"),
    ] {
        at.run("update", &["--set", set, "--yes"])
            .ended(code)
            .err_contains(&[text]);
    }
    assert_eq!(
        (
            at.sent("PUT"),
            received(&at.sandbox, "POST", "checkUpdateConsequences")
        ),
        (0, 0)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn values_that_cm_com_did_not_keep_are_told() {
    let at = Submitted::new().await;
    // The sandbox answers as if it had taken the change, and has not.
    let answer = Misbehaviour::Answer(FaultAnswer::status(200));
    at.fault(Route::Update, 1, answer);
    at.run("update", &["--set", "contactFirstName=Eva"])
        .ended(4)
        .err_contains(&["We don’t know whether CM.com received the changes"]);
    let differs = at.fixture.show(&at.id)["submission"]["error"].to_string();
    assert!(differs.contains("ontact"), "{differs}");
}
