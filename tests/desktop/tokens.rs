//! A product token belongs to one library and one server: it is sent to no other server, whatever
//! happens to the files that name the server. With a real keyring, the real program, and servers
//! that record the tokens they receive.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;

use crate::harness::desktop::inside;
use crate::harness::program::{self, CommandOutput, copy};
use crate::harness::server::{Reply, Seen, Server, TOKEN};
use keyring_core::api::CredentialStoreApi;
use profile_desk::connect::Connector;
use profile_desk::domain::account::{Account, Environment, Overrides, Token};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::origin::Origin;
use profile_desk::store::{Library, Secrets};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use url::Url;
use uuid::Uuid;

const OTHER_TOKEN: &str = "0c6a5ef1-another-token-for-tests-11ab";

/// A library, and the program that works on it.
struct ProgramWithKeyring {
    program: program::TestProgram,
}

impl ProgramWithKeyring {
    fn new() -> Self {
        let program = program::TestProgram::in_session();
        DirBuilder::new()
            .mode(0o700)
            .create(program.data())
            .unwrap();
        Self { program }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.program.data().join(name)
    }

    fn run(&self, arguments: &[&str], stdin: &str) -> CommandOutput {
        self.program.run_with(arguments, stdin)
    }

    fn add(&self, name: &str, base: &str, token: &str) {
        self.program.add_account(name, base, token).ended(0);
    }

    fn submit(&self, name: &str) -> CommandOutput {
        let file = self.path("profile.json");
        let example = include_str!("../../assets/examples/austin-office.json");
        std::fs::write(&file, example).unwrap();
        let file = file.display().to_string();
        self.run(&["submit", &file, "--account", name], "")
    }

    /// Submits with an account whose token is not sent, for these reasons.
    #[track_caller]
    fn is_withheld(&self, name: &str, reasons: &[&str]) {
        self.submit(name).ended(5).err_contains(reasons);
    }

    fn remove(&self, name: &str) {
        self.run(&["account", "remove", name], "").ended(0);
    }

    /// Changes the only account on disk, as another program or a person might.
    fn change_account(&self, change: impl FnOnce(&mut Value)) {
        let mut account = self.account();
        change(&mut account);
        let changed = "UPDATE accounts SET account = ?1";
        let changed = self.database().execute(changed, [account.to_string()]);
        assert_eq!(changed.unwrap(), 1);
    }

    fn move_to(&self, base: &str) {
        self.change_account(|account| account["environment"] = json!({"custom": base}));
    }

    /// The internal id of the only account.
    fn account_id(&self) -> String {
        self.account()["id"].as_str().unwrap().to_owned()
    }

    /// The only account.
    fn account(&self) -> Value {
        let account = self
            .database()
            .query_row("SELECT account FROM accounts", [], |row| {
                row.get::<_, String>(0)
            });
        serde_json::from_str(&account.unwrap()).unwrap()
    }

    fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path("library.db")).unwrap()
    }

    fn library_id(&self) -> String {
        let file = std::fs::read(self.path("library.json")).unwrap();
        let file: Value = serde_json::from_slice(&file).unwrap();
        file["id"].as_str().unwrap().to_owned()
    }
}

/// A server that refuses every request.
fn server(runtime: &Runtime) -> Server {
    let refuses = |_: &Seen| Reply::Json(401, json!({"message": "No"}));
    runtime.block_on(Server::start(refuses))
}

/// The number of requests with this token; a request without any is an error.
#[track_caller]
fn sent(server: &Server, token: &str) -> usize {
    let header = format!("X-CM-PRODUCTTOKEN: {token}\r\n").to_lowercase();
    let seen = server.seen();
    for seen in &seen {
        assert!(seen.head.to_lowercase().contains("x-cm-producttoken: "));
    }
    let creates = seen
        .iter()
        .filter(|seen| seen.is("POST", "/companyProfiles"));
    let heads = creates.map(|seen| seen.head.to_lowercase());
    heads.filter(|head| head.contains(&header)).count()
}

/// An entry of the keyring, accessed directly.
fn entry(user: &str) -> keyring_core::Entry {
    let store = zbus_secret_service_keyring_store::Store::new().unwrap();
    store.build("profile-desk", user, None).unwrap()
}

fn holds(user: &str) -> bool {
    entry(user).get_secret().is_ok()
}

#[test]
fn an_account_with_another_server_needs_its_token_again() {
    inside("keyring", "inner_another_server");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_another_server() {
    let runtime = Runtime::new().unwrap();
    let (first, second) = (server(&runtime), server(&runtime));
    let (a, b) = (first.base.as_str(), second.base.as_str());
    let origin = |base: &str| base.trim_end_matches('/').to_owned();
    let fixture = ProgramWithKeyring::new();
    fixture.add("Main", a, TOKEN);
    fixture.submit("Main").ended(3);
    assert_eq!(sent(&first, TOKEN), 1);
    let before = first.seen().len();

    // Another port, host or scheme is another server.
    let port = first.base.port().unwrap();
    let others = [
        b.to_owned(),
        format!("http://localhost:{port}/"),
        format!("http://[::1]:{port}/"),
        format!("https://127.0.0.1:{port}/"),
        "https://api.example.com/".to_owned(),
    ];
    for other in &others {
        fixture.move_to(other);
        let reason = format!("was entered for {}", origin(a));
        let now = format!("points to {}", origin(other));
        fixture.is_withheld("Main", &["“Main”", &reason, &now, "Nothing was sent"]);
    }
    fixture.change_account(|account| account["environment"] = json!("production"));
    fixture.is_withheld(
        "Main",
        &[
            &format!("was entered for {}", origin(a)),
            "https://api.cm.com",
        ],
    );
    // Not with a draft that was sent to the server before either.
    fixture.move_to(b);
    let draft: String = fixture
        .database()
        .query_row("SELECT id FROM drafts", [], |row| row.get(0))
        .unwrap();
    fixture
        .run(&["submit", "--draft", &draft], "")
        .ended(5)
        .err_contains(&["was entered for"]);
    assert_eq!(first.seen().len(), before);
    assert_eq!(
        second.seen().len(),
        0,
        "nothing was sent to the other server"
    );

    // Other values may change.
    fixture.change_account(|account| {
        account["environment"] = json!({"custom": format!("{a}another/path")});
        account["name"] = json!("Renamed");
        account["accountGuid"] = json!("00000000-0000-4000-8000-000000000acd");
    });
    fixture.submit("Renamed").ended(3);
    assert_eq!(sent(&first, TOKEN), 2);
    // A token typed for a command is for the server that the account has now.
    fixture.move_to(b);
    let file = fixture.path("profile.json").display().to_string();
    let typed = ["submit", &file, "--account", "Renamed", "--token-stdin"];
    fixture.run(&typed, OTHER_TOKEN).ended(3);
    assert_eq!((sent(&second, OTHER_TOKEN), sent(&second, TOKEN)), (1, 0));
}

#[test]
fn libraries_do_not_touch_each_others_tokens() {
    inside("keyring", "inner_libraries");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_libraries() {
    let runtime = Runtime::new().unwrap();
    let server = server(&runtime);
    let base = server.base.as_str();
    let (one, two, three) = (
        ProgramWithKeyring::new(),
        ProgramWithKeyring::new(),
        ProgramWithKeyring::new(),
    );
    one.add("Main", base, TOKEN);
    two.add("Main", base, OTHER_TOKEN);
    one.submit("Main").ended(3);
    assert_eq!((sent(&server, TOKEN), sent(&server, OTHER_TOKEN)), (1, 0));
    two.submit("Main").ended(3);
    assert_eq!((sent(&server, TOKEN), sent(&server, OTHER_TOKEN)), (1, 1));

    // Accounts from elsewhere, with the same ids.
    let before = server.seen().len();
    copy(&one.path("library.db"), &three.path("library.db"));
    three.is_withheld("Main", &["“Main”", "another library", "Nothing was sent"]);
    three.add("Own", base, OTHER_TOKEN);
    three.is_withheld("Main", &["Nothing was sent"]);
    assert_eq!(server.seen().len(), before);
    three.remove("Main");

    two.remove("Main");
    one.submit("Main").ended(3);
    assert_eq!(sent(&server, TOKEN), 2);

    // A copy of everything is another library too.
    let copied = ProgramWithKeyring::new();
    for file in ["library.db", "library.json"] {
        copy(&one.path(file), &copied.path(file));
    }
    let name = format!("{}/{}", one.library_id(), one.account_id());
    copied.is_withheld("Main", &["“Main”", "another library", "Nothing was sent"]);
    copied.remove("Main");
    assert!(holds(&name));
    one.submit("Main").ended(3);
    assert_eq!(sent(&server, TOKEN), 3);

    // Restored from a backup, or moved, it is the same library.
    let restored = ProgramWithKeyring::new();
    for file in ["library.db", "library.json"] {
        std::fs::rename(one.path(file), restored.path(file)).unwrap();
    }
    restored.submit("Main").ended(3);
    assert_eq!(sent(&server, TOKEN), 4);
    restored.remove("Main");
    assert!(!holds(&name));
}

#[test]
fn a_library_that_lost_its_id_needs_its_tokens_again() {
    inside("keyring", "inner_lost_id");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_lost_id() {
    let runtime = Runtime::new().unwrap();
    let server = server(&runtime);
    let base = server.base.as_str();
    let fixture = ProgramWithKeyring::new();
    fixture.add("Main", base, TOKEN);
    let id = fixture.library_id();

    for damage in ["", "{", r#"{"format":1}"#, r#"{"format":1,"id":"x"}"#] {
        std::fs::write(fixture.path("library.json"), damage).unwrap();
        fixture.is_withheld("Main", &["library.json", "damaged", "Nothing was sent"]);
    }
    // A nil id would be shared with other libraries.
    let nil = r#"{"format":1,"id":"00000000-0000-0000-0000-000000000000"}"#;
    std::fs::write(fixture.path("library.json"), nil).unwrap();
    fixture.submit("Main").ended(5);

    std::fs::remove_file(fixture.path("library.json")).unwrap();
    fixture.is_withheld("Main", &["another library", "Nothing was sent"]);

    // The next token creates a new id; the damaged file is kept.
    std::fs::write(fixture.path("library.json"), "{").unwrap();
    fixture.add("Second", base, OTHER_TOKEN);
    assert_ne!(fixture.library_id(), id);
    assert!(fixture.path("library.json.damaged-1").exists());
    fixture.submit("Second").ended(3);
    fixture.submit("Main").ended(5);
    assert_eq!(sent(&server, OTHER_TOKEN), 1);

    // An id of a newer version is left alone.
    let newer = r#"{"format":2,"id":"00000000-0000-4000-8000-000000000001"}"#;
    std::fs::write(fixture.path("library.json"), newer).unwrap();
    fixture.submit("Second").ended(5);
    assert_eq!(
        std::fs::read_to_string(fixture.path("library.json")).unwrap(),
        newer
    );
    assert_eq!(sent(&server, OTHER_TOKEN), 1);
    assert_eq!(sent(&server, TOKEN), 0);
}

#[test]
fn a_token_without_a_server_is_never_sent() {
    inside("keyring", "inner_old_entry");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_old_entry() {
    let runtime = Runtime::new().unwrap();
    let server = server(&runtime);
    let base = server.base.as_str();
    let fixture = ProgramWithKeyring::new();
    fixture.add("Main", base, OTHER_TOKEN);
    let id = fixture.account_id();
    fixture.remove("Main");
    // An entry of an older version.
    fixture.add("Main", base, OTHER_TOKEN);
    let own = || format!("{}/{id}", fixture.library_id());
    assert!(holds(&own()));
    entry(&own()).delete_credential().unwrap();
    entry(&id).set_secret(TOKEN.as_bytes()).unwrap();
    for _ in 0..2 {
        fixture.is_withheld("Main", &["“Main”", "earlier version", "Nothing was sent"]);
    }
    assert!(holds(&id), "it is left until the account gets another one");
    // The entry is removed together with the account.
    fixture.remove("Main");
    assert!(!holds(&id));
    // And replaced by a new token.
    entry(&id).set_secret(TOKEN.as_bytes()).unwrap();
    fixture.add("Main", base, OTHER_TOKEN);
    assert!(!holds(&id));
    fixture.submit("Main").ended(3);
    assert_eq!((sent(&server, OTHER_TOKEN), sent(&server, TOKEN)), (1, 0));

    // Invalid entries are not sent to any server either.
    let before = server.seen().len();
    let long = "t".repeat(8 * 1024 + 1);
    let origin = base.trim_end_matches('/');
    for held in [
        TOKEN.to_owned(),
        String::new(),
        "{".to_owned(),
        json!({"format": 2, "origin": origin, "token": TOKEN}).to_string(),
        json!({"format": 1, "token": TOKEN}).to_string(),
        json!({"format": 1, "origin": origin, "token": ""}).to_string(),
        json!({"format": 1, "origin": origin, "token": format!("{TOKEN} {TOKEN}")}).to_string(),
        json!({"format": 1, "origin": origin, "token": long}).to_string(),
        json!({"format": 1, "origin": "null", "token": TOKEN}).to_string(),
        json!({"format": 1, "origin": format!("{origin}/path"), "token": TOKEN}).to_string(),
    ] {
        entry(&own()).set_secret(held.as_bytes()).unwrap();
        fixture.is_withheld("Main", &["“Main”", "Nothing was sent"]);
    }
    entry(&own()).set_secret(b"\xff\xfe\x00").unwrap();
    fixture.is_withheld("Main", &["Nothing was sent"]);
    assert_eq!(server.seen().len(), before);
}

#[test]
fn a_token_in_memory_is_bound_to_its_server() {
    inside("keyring", "inner_session_only");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_session_only() {
    let runtime = Runtime::new().unwrap();
    let (first, second) = (server(&runtime), server(&runtime));
    let folder = tempfile::tempdir().unwrap();
    let secrets = Secrets::start(&Library::at(folder.path()));
    let connector = Connector::new(secrets.clone(), folder.path().join("sandbox"));
    let account = |base: &Url, guid| Account {
        id: Uuid::from_u128(7),
        name: "Main".to_owned(),
        environment: Environment::Custom(base.clone()),
        account_guid: Uuid::from_u128(guid),
        overrides: Overrides::default(),
    };
    let call = |account: &Account| {
        runtime.block_on(async {
            let client = connector.client(account).await?;
            client.test_connection().await
        })
    };
    let withheld = |account: &Account| {
        let error = call(account).unwrap_err();
        assert!(matches!(error, ApiError::Local { .. }), "{error:?}");
        let message = error.message();
        assert!(
            message.contains("was entered for http://127.0.0.1:"),
            "{message}"
        );
        assert!(
            message.ends_with("Enter the token for that server"),
            "{message}"
        );
    };
    let origin = |server: &Server| Origin::of(&server.base).unwrap();
    let (here, there) = (account(&first.base, 1), account(&second.base, 1));
    let token = || Token::new(TOKEN).unwrap();

    secrets.keep_for_this_run(here.id, origin(&first), token());
    assert_eq!(call(&here), Err(ApiError::Unauthorised));
    withheld(&there);
    // With the previous client still in use, and with another account's id.
    assert_eq!(call(&account(&first.base, 2)), Err(ApiError::Unauthorised));
    withheld(&account(&second.base, 2));
    assert!(secrets.is_for_this_run(here.id, &origin(&first)));
    assert!(!secrets.is_for_this_run(here.id, &origin(&second)));
    assert_eq!(second.seen().len(), 0);

    // The keyring may have the token for the other server.
    let other = Token::new(OTHER_TOKEN).unwrap();
    let stored = secrets.store(here.id, origin(&second), other);
    runtime.block_on(stored).unwrap();
    secrets.keep_for_this_run(here.id, origin(&first), token());
    assert_eq!(call(&there), Err(ApiError::Unauthorised));
    assert_eq!(call(&here), Err(ApiError::Unauthorised));
    let header = |seen: &Seen| seen.head.contains(OTHER_TOKEN);
    assert_eq!(second.seen().iter().filter(|seen| header(seen)).count(), 1);
    assert_eq!(first.seen().iter().filter(|seen| header(seen)).count(), 0);
    assert_eq!(second.seen().len(), 1);
    runtime.block_on(secrets.forget(here.id)).unwrap();
    connector.forget_clients();
    assert!(
        call(&here)
            .unwrap_err()
            .message()
            .contains("has no product token")
    );
    assert!(
        call(&there)
            .unwrap_err()
            .message()
            .contains("has no product token")
    );
}

/// Adds another entry with the same name, as other programs may.
fn add_entry(user: &str) {
    use secret_service::{EncryptionType, blocking::SecretService};
    let service = SecretService::connect(EncryptionType::Plain).unwrap();
    let attributes = [("service", "profile-desk"), ("username", user)];
    let attributes = attributes.into_iter().collect();
    let collection = service.get_default_collection().unwrap();
    collection
        .create_item("copy", attributes, TOKEN.as_bytes(), false, "text/plain")
        .unwrap();
}

#[test]
fn of_several_keyring_entries_with_one_name_none_is_sent_and_all_are_removed() {
    inside("keyring", "inner_several_entries");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_several_entries() {
    let runtime = Runtime::new().unwrap();
    let server = server(&runtime);
    let base = server.base.as_str();
    let fixture = ProgramWithKeyring::new();
    fixture.add("Main", base, OTHER_TOKEN);
    let id = fixture.account_id();
    let own = format!("{}/{id}", fixture.library_id());
    add_entry(&own);
    let output = fixture.submit("Main").ended(5);
    assert!(!output.err.contains("Wrapper"), "{output:?}");
    output.err_contains(&["“Main”", "more than one entry", "Nothing was sent"]);
    assert_eq!(server.seen().len(), 0);
    fixture.remove("Main");
    let left = entry(&own).get_secret();
    assert!(
        matches!(left, Err(keyring_core::Error::NoEntry)),
        "{left:?}"
    );
    // A new token replaces all of them.
    fixture.add("Main", base, OTHER_TOKEN);
    let id = fixture.account_id();
    let own = format!("{}/{id}", fixture.library_id());
    add_entry(&own);
    let library = Library::at(&fixture.program.data());
    let secrets = Secrets::start(&library);
    let origin = Origin::of(&server.base).unwrap();
    let token = Token::new(OTHER_TOKEN).unwrap();
    let stored = secrets.store(id.parse().unwrap(), origin, token);
    runtime.block_on(stored).unwrap();
    assert!(holds(&own));
    fixture.submit("Main").ended(3);
    assert_eq!((sent(&server, OTHER_TOKEN), sent(&server, TOKEN)), (1, 0));
}

#[test]
fn a_base_address_that_is_not_a_web_address_is_rejected() {
    inside("keyring", "inner_no_web_address");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_no_web_address() {
    let fixture = ProgramWithKeyring::new();
    fixture.add("Main", "https://api.example.com", TOKEN);
    for base in [
        "ftp://api.example.com",
        "ws://api.example.com",
        "file:///etc/passwd",
        "http://api.example.com",
    ] {
        fixture.move_to(base);
        fixture.is_withheld(
            "Main",
            &[
                "base address of the account “Main” can’t be used",
                "Nothing was sent",
            ],
        );
    }
}
