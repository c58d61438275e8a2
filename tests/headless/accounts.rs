//! `account`: adding, listing and removing.

use profile_desk::domain::account::{Account, Environment, Overrides};
use profile_desk::store::Library;
use serde_json::json;
use uuid::Uuid;

use crate::harness::program::{TestProgram, files_under, good};

const GUID: &str = "123e4567-e89b-12d3-a456-426614174000";

#[test]
fn the_sandbox_can_be_an_account_and_is_then_in_use() {
    let fixture = TestProgram::new();
    fixture
        .run(&["account", "add", "Practice", "--sandbox"])
        .ended(0);
    let list = fixture.run(&["account", "list", "--json"]).ended(0).json();
    assert_eq!(
        list,
        json!([{
            "name": "Practice",
            "environment": "Sandbox",
            "apiBase": null,
            "accountGuid": "5a0db0c5-0000-4000-8000-000000000001",
            "inUse": true,
        }])
    );
    let file = fixture.profile("austin.json", &good("Austin Office"));
    fixture.run(&["submit", file]).ended(0);
    fixture
        .run(&["submit", file, "--account", "Practice"])
        .ended(0);

    let output = fixture
        .run(&["account", "add", "Practice", "--sandbox"])
        .ended(1);
    assert!(
        output.err.contains("Another account has this name"),
        "{output:?}"
    );
    let removed = fixture.run(&["account", "remove", "Practice"]).ended(0);
    assert_eq!(
        removed.err,
        "Account “Practice” was removed. Your drafts are kept\n"
    );
    let list = fixture.run(&["account", "list", "--json"]).ended(0).json();
    assert_eq!(list, json!([]));
    assert_eq!(fixture.drafts().len(), 2, "drafts are kept");
    fixture.run(&["submit", file]).ended(2);
    // The same in every command, as documented.
    let unknown = "We could not find the account “Practice”. No accounts yet\n";
    for command in [
        &["account", "remove", "Practice"][..],
        &["submit", file, "--account", "Practice"],
    ] {
        assert_eq!(fixture.run(command).ended(2).err, unknown);
    }
}

#[test]
fn an_account_is_added_only_if_the_keyring_stores_its_token() {
    let fixture = TestProgram::new();
    let secret = "a-very-secret-product-token";
    let args = [
        "account",
        "add",
        "Real",
        "--production",
        "--account-guid",
        GUID,
        "--token-stdin",
    ];
    let output = fixture.run_with(&args, &format!("{secret}\n"));
    let list = fixture.run(&["account", "list", "--json"]).ended(0);
    // Both are possible, depending on the computer.
    if output.code == 0 {
        assert_eq!(list.json()[0]["name"], "Real");
        fixture.run(&["account", "remove", "Real"]).ended(0);
    } else {
        assert_eq!(output.code, 5, "{output:?}");
        assert_eq!(list.json(), json!([]));
        assert!(
            output.err.contains("The account was not added"),
            "{output:?}"
        );
    }
    assert!(!output.err.contains(secret) && !list.out.contains(secret));
    // Listing must not create a data folder.
    if fixture.data().exists() {
        for file in files_under(&fixture.data()) {
            let text = std::fs::read_to_string(file).unwrap();
            assert!(!text.contains(secret));
        }
    }
}

#[test]
fn missing_account_details_are_reported() {
    let fixture = TestProgram::new();
    let add = |args: &[&str]| {
        let args: Vec<&str> = ["account", "add", "A"]
            .iter()
            .chain(args)
            .copied()
            .collect();
        fixture.run_with(&args, "token\n")
    };
    add(&[]).ended(2);
    add(&["--production"]).ended(2);
    add(&["--production", "--account-guid", GUID]).ended(2);
    let output = add(&["--production", "--account-guid", "7", "--token-stdin"]).ended(2);
    assert!(output.err.contains(&format!("like {GUID}")), "{output:?}");
    for nobody in [Uuid::nil(), Uuid::max()] {
        let nobody = nobody.to_string();
        let output = add(&["--production", "--account-guid", &nobody, "--token-stdin"]).ended(2);
        assert!(output.err.contains("is a placeholder"), "{output:?}");
        assert!(!output.err.contains("32 digits"), "{output:?}");
    }
    add(&["--sandbox", "--token-stdin"]).ended(2);
    let base = [
        "--api-base",
        "http://api.example.com",
        "--account-guid",
        GUID,
    ];
    add(&[&base[..], &["--token-stdin"]].concat()).ended(2);
}

#[test]
fn commands_work_while_a_window_is_open_but_leave_the_profile_alone_that_it_edits() {
    let fixture = TestProgram::new();
    let example = fixture.profile("office.json", &good("Office"));
    let first = fixture
        .run(&["submit", example, "--sandbox", "--json"])
        .ended(0);
    let draft = first.json()[0]["draft"].as_str().unwrap().to_owned();
    let window = Library::of_window(&fixture.data());
    window.claim_for_editing(draft.parse().unwrap()).unwrap();
    fixture.run(&["account", "add", "A", "--sandbox"]).ended(0);
    fixture.run(&["submit", example, "--sandbox"]).ended(0);
    let list = fixture.run(&["list", "--json"]).ended(0).json();
    assert_eq!(list.as_array().unwrap().len(), 2);

    let again = ["submit", "--draft", &draft, "--sandbox"];
    let output = fixture.run(&again).ended(5);
    assert!(
        output.err.contains("A Profile Desk window of"),
        "{output:?}"
    );
    assert!(
        output
            .err
            .contains("is editing this profile. Nothing was sent from here"),
        "{output:?}"
    );
    window.release_editing(draft.parse().unwrap());
    fixture.run(&again).ended(0);
}

#[test]
fn overrides_with_an_unknown_path_are_reported() {
    let fixture = TestProgram::new();
    let add = |overrides: &str| {
        let file = fixture.file("overrides.json", overrides);
        let args = [
            "account",
            "add",
            "A",
            "--production",
            "--account-guid",
            GUID,
        ];
        let args = [&args[..], &["--token-stdin", "--overrides", file]].concat();
        fixture.run_with(&args, "token\n").ended(1)
    };
    let output = add(r#"{"paths": {"creation": "/x"}}"#);
    assert!(
        output.err.contains("creation") && output.err.contains("create"),
        "{output:?}"
    );
    let output = add(r#"{"path": {}}"#);
    assert!(
        output
            .err
            .contains("does not have the expected content (“path” is not expected here)"),
        "{output:?}"
    );
    let output = add("nothing");
    assert!(
        output
            .err
            .contains("is not valid JSON. Check line 1, column 2"),
        "{output:?}"
    );
}

#[test]
fn without_a_keyring_the_error_says_what_was_kept_and_what_to_do() {
    let fixture = TestProgram::new();
    let args = ["account", "add", "Real", "--production", "--token-stdin"];
    let args = [&args[..], &["--account-guid", GUID]].concat();
    let output = fixture.run_with(&args, "token\n").ended(5);
    let whole = format!(
        "This computer has no keyring that Profile Desk can use. The account was not added and the product token was not saved. Install the package gnome-keyring and sign in again, or submit without a saved account: submit FILE --api-base https://api.cm.com --account-guid {GUID} --token-stdin ("
    );
    assert!(output.err.starts_with(&whole), "{output:?}");
    assert!(output.err.ends_with(")\n"), "{output:?}");

    // An account that a window has added, with its token in a keyring that no longer exists.
    let account = Account {
        id: uuid::Uuid::from_u128(7),
        name: "Real".to_owned(),
        environment: Environment::Production,
        account_guid: GUID.parse().unwrap(),
        overrides: Overrides::default(),
    };
    let library = Library::at(&fixture.data());
    library.save_accounts(&[], &[account]).unwrap();
    drop(library);
    let file = fixture.profile("office.json", &good("Office"));
    let output = fixture.run(&["submit", file, "--account", "Real"]).ended(5);
    assert!(
        output.err.contains(
            "Nothing was sent, because the keyring has the product token of the account “Real”"
        ),
        "{output:?}"
    );
    let removed = fixture.run(&["account", "remove", "Real"]).ended(5);
    for output in [&output, &removed] {
        // The option that only the window has.
        assert!(
            !output.err.contains("until you close Profile Desk"),
            "{output:?}"
        );
        let sentences = output.err.split(" (").next().unwrap();
        assert!(!sentences.contains("zbus"), "{output:?}");
    }
}

#[test]
fn an_account_has_the_same_name_in_every_output() {
    let fixture = TestProgram::new();
    let file = fixture.profile("austin.json", &good("Austin Office"));
    fixture
        .run(&["account", "add", "Practice", "--sandbox"])
        .ended(0);
    fixture.run(&["submit", file]).ended(0);
    let list = fixture.run(&["account", "list"]).ended(0).out;
    assert!(list.starts_with("Practice (Sandbox)  "), "{list}");
    let id = fixture.drafts()[0]["id"].as_str().unwrap().to_owned();
    let shown = fixture.run(&["show", &id]).ended(0).out;
    assert!(shown.contains("Account: Practice (Sandbox)\n"), "{shown}");
}

#[test]
fn of_commands_that_add_the_same_name_at_once_one_does() {
    let fixture = TestProgram::new();
    fixture.run(&["list"]).ended(0);
    let ended: Vec<i32> = std::thread::scope(|scope| {
        let add = || fixture.run(&["account", "add", "Same", "--sandbox"]).code;
        let threads: Vec<_> = (0..6).map(|_| scope.spawn(add)).collect();
        threads.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(
        ended.iter().filter(|code| **code == 0).count(),
        1,
        "{ended:?}"
    );
    let accounts = Library::at(&fixture.data()).accounts().0;
    assert_eq!(accounts.len(), 1);
}
