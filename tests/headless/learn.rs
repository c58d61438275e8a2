//! `account learn`: nothing is saved unasked, and what is accepted makes the account work.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use profile_desk::domain::account::{Account, Environment, Overrides};
use profile_desk::sandbox::{ACCOUNT_GUID, Config, Dialect, Sandbox, TOKEN};
use profile_desk::store::Library;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::program::{TestProgram, good};

const PROFILES: &str = "/voice-companyprofilesapi/v1/{account}/companyProfiles";
const PROFILE: &str = "/voice-companyprofilesapi/v1/{account}/companyProfiles/{guid}";

fn dialect() -> Dialect {
    let path = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Dialect {
        paths: BTreeMap::from([
            (
                PROFILES,
                "/voice-companyprofileapi/v1/{account}/companyprofiles".to_owned(),
            ),
            (
                PROFILE,
                "/voice-companyprofileapi/v1/{account}/companyprofiles/{guid}".to_owned(),
            ),
        ]),
        members: BTreeMap::from([
            ("city", path(&["address", "town"])),
            ("street", path(&["address", "street_name"])),
            ("contactFirstName", path(&["c1"])),
            ("status", path(&["approvalState"])),
        ]),
        statuses: BTreeMap::from([
            ("Approved", "ACCEPTED".to_owned()),
            ("Rejected", "DECLINED".to_owned()),
        ]),
        list_in: path(&["items"]),
        ..Dialect::default()
    }
}

/// Starts the sandbox of a program again, in a dialect, at the address that it had.
async fn start_again(program: &TestProgram, sandbox: Sandbox, dialect: Dialect) -> Sandbox {
    let data_dir = program.folder.path().join("server");
    let port = sandbox.base().port().unwrap();
    sandbox.stop().await;
    // A process that another test starts at this moment may hold it for a while longer.
    std::fs::remove_file(data_dir.join("lock")).unwrap();
    let config = Config {
        data_dir,
        port,
        review: Duration::ZERO,
    };
    Sandbox::start_in_dialect(config, dialect).await.unwrap()
}

/// A program that submitted two profiles, and the sandbox, which now speaks another dialect at the same
/// address.
async fn submitted() -> (TestProgram, Sandbox) {
    let program = TestProgram::new();
    let sandbox = program.sandbox(Duration::ZERO).await;
    let mut second = good("Reject this");
    second["companyName"] = json!("Bolt Ltd");
    second["businessRegisterNumber"] = json!("98-7654321");
    second["requiredFields"] = json!({"employerIdentificationNumber": "98-7654321"});
    second["city"] = json!("Dallas");
    second["street"] = json!("Elm Street");
    second["contactFirstName"] = json!("Cy");
    second["emailAddresses"] = json!(["cy@example.com"]);
    for (file, profile) in [("one.json", good("Austin Office")), ("two.json", second)] {
        let file = program.profile(file, &profile);
        program.submit(&sandbox, &[file]).ended(0);
    }
    let base = sandbox.base().clone();
    let sandbox = start_again(&program, sandbox, dialect()).await;
    let account = Account {
        id: Uuid::from_u128(7),
        name: "Test".to_owned(),
        environment: Environment::Custom(base),
        account_guid: ACCOUNT_GUID,
        overrides: Overrides::default(),
    };
    Library::at(&program.data())
        .save_accounts(&[], &[account])
        .unwrap();
    (program, sandbox)
}

fn overrides(program: &TestProgram) -> Value {
    let (accounts, error) = Library::at(&program.data()).accounts();
    assert!(error.is_none(), "{error:?}");
    serde_json::to_value(&accounts[0].overrides).unwrap()
}

fn learn(program: &TestProgram, more: &[&str]) -> crate::harness::program::CommandOutput {
    let args = [&["account", "learn", "Test", "--token-stdin"][..], more].concat();
    program.run_with(&args, &format!("{TOKEN}\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_learned_is_shown_written_or_used_only_as_it_was_said() {
    let (program, sandbox) = submitted().await;
    let nothing = json!({"paths": {}, "names": {}});

    let shown = learn(&program, &[]).ended(0);
    for line in [
        "path list: /voice-companyprofileapi/v1/{accountGuid}/companyprofiles (certain: CM.com answered here)",
        "name city: /address/town (certain: Equal values in 2 profiles)",
        "name contactFirstName: c1 (certain: Equal values in 2 profiles)",
        "name name: name, as now (certain: Equal values in 2 profiles)",
        "name deletedOn: don’t know (deletedOn may be it, but nothing proves it)",
        "status ACCEPTED: Approved (likely: The word has one meaning)",
    ] {
        assert!(
            shown.out.lines().any(|one| one == line),
            "“{line}” is not in {}",
            shown.out
        );
    }
    assert!(shown.err.contains("To use them, add --accept"), "{shown:?}");
    assert_eq!(overrides(&program), nothing, "nothing was saved");
    for received in sandbox.requests() {
        assert_eq!(received.method, "GET", "{received:?}");
    }

    let report = learn(&program, &["--json", "--output", "cm.json"])
        .ended(0)
        .json();
    assert_eq!(report["accepted"], false);
    let file = program.folder.path().join("cm.json");
    let written: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(written, report["overrides"]);
    assert_eq!(written["names"]["city"], "/address/town");
    assert_eq!(written["answers"]["list"], "/items");
    learn(&program, &["--output", "cm.json"])
        .ended(1)
        .err_contains(&["exists already"]);
    assert_eq!(overrides(&program), nothing, "nothing was saved");
    add_from_file(&program, &file);

    learn(&program, &["--accept"])
        .ended(0)
        .err_contains(&["saved for “Test”"]);
    assert_eq!(overrides(&program), written);
    learn(&program, &["--accept"])
        .ended(0)
        .err_contains(&["Nothing to change"]);
    assert_eq!(overrides(&program), written);

    let mut third = good("Waco Office");
    third["city"] = json!("Waco");
    let file = program.profile("three.json", &third);
    let args = [
        "submit",
        file,
        "--account",
        "Test",
        "--token-stdin",
        "--json",
        "--wait",
    ];
    let report = program
        .run_with(&args, &format!("{TOKEN}\n"))
        .ended(0)
        .report();
    assert_eq!(report["status"], "Approved", "{report}");
}

/// The written file is one that `account add` takes. Whether the token can be stored depends on the computer.
fn add_from_file(program: &TestProgram, file: &Path) {
    let file = file.to_str().unwrap();
    let base = "https://api.example.com";
    let args = [
        "account",
        "add",
        "From file",
        "--api-base",
        base,
        "--overrides",
        file,
    ];
    let guid = ACCOUNT_GUID.to_string();
    let args = [&args[..], &["--account-guid", &guid, "--token-stdin"]].concat();
    let added = program.run_with(&args, "secret\n");
    assert!([0, 5].contains(&added.code), "{added:?}");
    if added.code == 0 {
        program.run(&["account", "remove", "From file"]).ended(0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_list_of_profiles_nothing_is_learned() {
    let (program, sandbox) = submitted().await;
    let wrong = program.run_with(&["account", "learn", "Test", "--token-stdin"], "wrong\n");
    wrong.ended(3).err_contains(&["Nothing was changed"]);
    let elsewhere = Dialect {
        paths: BTreeMap::from([(PROFILES, "/elsewhere/{account}".to_owned())]),
        ..Dialect::default()
    };
    let _sandbox = start_again(&program, sandbox, elsewhere).await;
    learn(&program, &["--accept"])
        .ended(3)
        .err_contains(&["We could not find the profiles of this account. Nothing was learned"]);
    assert_eq!(overrides(&program), json!({"paths": {}, "names": {}}));

    program.run(&["account", "learn", "Other"]).ended(2);
}
