//! Tokens in the real Secret Service: gnome-keyring on a private bus.
//!
//! Each promise has two tests: the outer one starts a private session and runs the inner
//! one, which is ignored otherwise, inside it.

use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::harness::desktop::{inner_test, inside, script, wait_for};
use profile_desk::domain::account::Token;
use profile_desk::domain::origin::Origin;
use profile_desk::store::{Library, SecretError, Secrets, Stored};
use uuid::Uuid;

const ACCOUNT: Uuid = Uuid::from_u128(0xacc0);
/// More than the time limit of the program.
const TIME_LIMIT: Duration = Duration::from_secs(7);
/// Time for a daemon to start.
const PATIENCE: Duration = Duration::from_secs(15);

fn token(text: &str) -> Token {
    Token::new(text).unwrap()
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(future)
}

fn origin() -> Origin {
    Origin::read("https://api.example.com").unwrap()
}

/// A library with access to the keyring.
fn library() -> (tempfile::TempDir, Secrets) {
    let folder = tempfile::tempdir().unwrap();
    let secrets = Secrets::start(&Library::at(folder.path()));
    (folder, secrets)
}

fn store(secrets: &Secrets, text: &str) -> Result<(), SecretError> {
    run(secrets.store(ACCOUNT, origin(), token(text)))
}

fn read(secrets: &Secrets) -> Result<Option<String>, SecretError> {
    let begun = Instant::now();
    let outcome = run(secrets.read(ACCOUNT, &origin()));
    assert!(
        begun.elapsed() < TIME_LIMIT,
        "the caller waited {:?}",
        begun.elapsed()
    );
    outcome.map(|stored| match stored {
        Stored::Nothing => None,
        Stored::Token(token) => Some(token.reveal().to_owned()),
        Stored::Withheld(why) => panic!("{why:?}"),
    })
}

fn keyring(what: &str) {
    let done = Command::new("/usr/bin/python3")
        .arg(script("keyring.py"))
        .arg(what)
        .status();
    assert!(done.unwrap().success());
}

#[test]
fn a_token_is_stored_read_replaced_and_forgotten() {
    inside("keyring", "inner_store_read_replace_forget");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_store_read_replace_forget() {
    let (folder, secrets) = library();
    assert_eq!(read(&secrets), Ok(None));
    store(&secrets, "first").unwrap();
    // Another start of the program finds it too.
    let another = Secrets::start(&Library::at(folder.path()));
    assert_eq!(read(&another), Ok(Some("first".to_owned())));
    store(&secrets, "second").unwrap();
    assert_eq!(read(&secrets), Ok(Some("second".to_owned())));
    assert!(matches!(
        run(secrets.read(Uuid::from_u128(1), &origin())),
        Ok(Stored::Nothing)
    ));
    run(secrets.forget(ACCOUNT)).unwrap();
    assert_eq!(read(&secrets), Ok(None));
    run(secrets.forget(ACCOUNT)).unwrap();
}

#[test]
fn a_locked_keyring_is_reported_in_time_and_works_once_unlocked() {
    inside("keyring", "inner_locked");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_locked() {
    let (_folder, secrets) = library();
    store(&secrets, "mine").unwrap();
    keyring("lock");
    let locked = read(&secrets).unwrap_err();
    let expected = [
        SecretError::Locked,
        SecretError::Waiting,
        SecretError::Refused,
    ];
    assert!(expected.contains(&locked), "{locked:?}");
    keyring("unlock");
    assert_eq!(read(&secrets), Ok(Some("mine".to_owned())));
}

#[test]
fn an_open_keyring_prompt_blocks_nothing_else() {
    inside("wm keyring", "inner_prompt_left_open");
}

#[test]
#[ignore = "runs inside a session"]
fn inner_prompt_left_open() {
    let (_folder, secrets) = library();
    store(&secrets, "mine").unwrap();
    keyring("lock");
    for _ in 0..4 {
        assert_eq!(read(&secrets), Err(SecretError::Waiting));
    }
    // The fourth call is rejected at once: three threads wait in their prompts.
    let begun = Instant::now();
    assert_eq!(read(&secrets), Err(SecretError::Waiting));
    assert!(begun.elapsed() < Duration::from_millis(500));
    secrets.keep_for_this_run(ACCOUNT, origin(), token("by-hand"));
    assert_eq!(read(&secrets), Ok(Some("by-hand".to_owned())));
}

/// Runs this test again with a bus address that has no listener yet.
fn without_a_bus(inner: &str) {
    let folder = tempfile::tempdir().unwrap();
    let bus = format!("unix:path={}/bus", folder.path().display());
    let mut test = Command::new(std::env::current_exe().unwrap());
    test.env("DBUS_SESSION_BUS_ADDRESS", bus)
        .env("XDG_RUNTIME_DIR", folder.path())
        .env("XDG_DATA_HOME", folder.path().join("data"))
        .env("HOME", folder.path());
    inner_test(test, inner);
}

#[test]
fn without_a_session_bus_the_message_says_what_to_install() {
    without_a_bus("inner_no_bus");
}

#[test]
#[ignore = "runs without a bus"]
fn inner_no_bus() {
    let (_folder, secrets) = library();
    let error = read(&secrets).unwrap_err();
    assert!(matches!(error, SecretError::NoService { .. }), "{error:?}");
    assert!(error.to_string().contains("gnome-keyring"), "{error}");
    secrets.keep_for_this_run(ACCOUNT, origin(), token("by-hand"));
    assert!(secrets.is_for_this_run(ACCOUNT, &origin()));
    assert_eq!(read(&secrets), Ok(Some("by-hand".to_owned())));
    run(secrets.forget(ACCOUNT)).unwrap();
    assert!(!secrets.is_for_this_run(ACCOUNT, &origin()));
}

#[test]
fn a_retry_finds_a_keyring_that_started_later() {
    without_a_bus("inner_retry");
}

struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "runs without a bus"]
fn inner_retry() {
    let (_folder, secrets) = library();
    assert!(matches!(read(&secrets), Err(SecretError::NoService { .. })));
    let address = std::env::var("DBUS_SESSION_BUS_ADDRESS").unwrap();
    let mut bus = Command::new("dbus-daemon");
    bus.args([
        "--session",
        "--nofork",
        "--nopidfile",
        "--address",
        &address,
    ]);
    let _bus = Killed(bus.spawn().unwrap());
    let mut daemon = Command::new("gnome-keyring-daemon");
    daemon.args(["--foreground", "--unlock", "--components=secrets"]);
    daemon.stdin(std::process::Stdio::piped());
    wait_for("it", PATIENCE, || {
        Path::new(&address["unix:path=".len()..]).exists()
    });
    let mut daemon = Killed(daemon.spawn().unwrap());
    std::io::Write::write_all(&mut daemon.0.stdin.take().unwrap(), b"pw").unwrap();
    wait_for("it", PATIENCE, || store(&secrets, "at-last").is_ok());
    assert_eq!(read(&secrets), Ok(Some("at-last".to_owned())));
}

#[test]
fn a_token_never_shows_itself() {
    assert!(!format!("{:?}", token("mine")).contains("mine"));
}
