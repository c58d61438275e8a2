//! A product token is only in the keyring and in the header of a request to its own server,
//! whatever fails. A marked token is used in the real program with a real keyring, and then
//! searched for in everything that the program left.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::harness::desktop::{inside, new_profile, wait_for, window_in_front};
use crate::harness::program::{ACCOUNT, files_under};
use crate::harness::server::{Reply, Seen, Server};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use profile_desk::domain::row_query::RowQuery;
use profile_desk::settings::Settings;
use profile_desk::store::Library;
use serde_json::{Value, json};

/// A token with characters that every encoding changes.
const MARK: &str = r#"Mk7f3e/+="\9q&zJ4tXw2"#;
const PATIENCE: Duration = Duration::from_secs(30);
/// The name of a profile that makes the window panic.
const FAULT: &str = "Zanzibar";

/// Every encoding in which the mark may have been written.
fn encodings() -> Vec<Vec<u8>> {
    let json = serde_json::to_string(MARK).unwrap();
    let percent: String = MARK
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    let mut texts = vec![
        MARK.to_owned(),
        json.trim_matches('"').to_owned(),
        percent.to_lowercase(),
        percent,
        // As a debugger or a shell would quote it.
        MARK.escape_debug().to_string(),
        MARK.escape_unicode().to_string(),
    ];
    let mut hex = String::new();
    for byte in MARK.bytes() {
        write!(hex, "{byte:02x}").unwrap();
    }
    texts.push(hex);
    // Base64 differs at each of three offsets; the ends depend on the neighbouring text, so they
    // are left out.
    for offset in 0..3 {
        let mut bytes = vec![b' '; offset];
        bytes.extend(MARK.as_bytes());
        for engine in [&STANDARD, &URL_SAFE] {
            let text = engine.encode(&bytes);
            texts.push(text[4..text.len() - 4].to_owned());
        }
    }
    texts.into_iter().map(String::into_bytes).collect()
}

#[track_caller]
fn is_clean(what: &str, bytes: &[u8]) {
    for disguise in encodings() {
        let found = bytes
            .windows(disguise.len())
            .any(|window| window == disguise);
        let disguise = String::from_utf8_lossy(&disguise);
        assert!(!found, "the token is in {what}, as {disguise}");
    }
}

/// The program with a data folder, and its output so far.
struct Bench {
    data: tempfile::TempDir,
    base: String,
}

impl Bench {
    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_profile-desk"));
        command
            .arg("--data-dir")
            .arg(self.data.path())
            // The most detailed log level.
            .env("PROFILE_DESK_LOG", "trace")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str], stdin: &str) -> Output {
        let mut child = self.command().args(arguments).spawn().unwrap();
        is_clean("the process", &process(&child));
        let mut input = child.stdin.take().unwrap();
        // The program may end without reading its input.
        let _ = input.write_all(stdin.as_bytes());
        drop(input);
        let output = child.wait_with_output().unwrap();
        let what = format!("what {arguments:?} said");
        is_clean(&what, &output.stdout);
        is_clean(&what, &output.stderr);
        output
    }

    fn file(&self, name: &str, content: &Value) -> String {
        let path = self.data.path().join(name);
        std::fs::write(&path, content.to_string()).unwrap();
        path.display().to_string()
    }
}

/// The arguments and the environment of a process, as other processes see them.
fn process(child: &Child) -> Vec<u8> {
    let read = |name| std::fs::read(format!("/proc/{}/{name}", child.id())).unwrap_or_default();
    [read("cmdline"), read("environ")].concat()
}

fn profile(name: &str) -> Value {
    let text = include_str!("../../assets/examples/amsterdam-office.json");
    let mut profile: Value = serde_json::from_str(text).unwrap();
    profile["name"] = name.into();
    profile
}

/// The token in every encoding, as a server may quote it.
fn quotes() -> Vec<String> {
    let encodings = encodings().into_iter();
    encodings
        .map(|text| String::from_utf8(text).unwrap())
        .collect()
}

/// A server that fails in every way in turn, and includes the token in every text.
fn failures(round: usize, seen: &Seen) -> Reply {
    if seen.method == "GET" {
        return Reply::Json(200, json!([]));
    }
    match round {
        0 => Reply::Json(401, json!({"message": quotes()})),
        1 => Reply::Json(403, json!({"message": quotes().join(" ")})),
        2 => Reply::Json(400, json!({"errors": {"city": quotes(), MARK: quotes()}})),
        3 => Reply::Json(409, Value::Null),
        4 => Reply::Json(500, json!({"message": quotes().join(" ")})),
        5 => Reply::With(
            302,
            vec![("Location", "http://127.0.0.1:1/".to_owned())],
            Value::Null,
        ),
        6 => Reply::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{".to_vec()),
        7 => Reply::Raw(b"nonsense\r\n\r\n".to_vec()),
        8 => Reply::Close,
        _ => {
            let mut profile = seen.json();
            profile["statusComment"] = quotes().join(" ").into();
            profile[MARK] = quotes().into();
            Reply::With(201, Vec::new(), profile)
        }
    }
}

#[test]
fn a_token_is_only_in_the_keyring_and_in_the_header_to_its_server() {
    inside("wm keyring", "inner_marked_token");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_marked_token() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let round = Arc::new(AtomicUsize::new(0));
    let shared = Arc::clone(&round);
    let server = runtime.block_on(Server::start(move |seen| {
        failures(shared.load(Ordering::Relaxed), seen)
    }));
    let bench = Bench {
        data: tempfile::tempdir().unwrap(),
        base: server.base.to_string(),
    };
    let base = &bench.base;
    let add = [
        "account",
        "add",
        "Marked",
        "--api-base",
        base,
        "--account-guid",
        ACCOUNT,
        "--token-stdin",
    ];
    let added = bench.run(&add, &format!("{MARK}\n"));
    assert!(added.status.success(), "{added:?}");

    let file = bench.file("profile.json", &profile("Fails"));
    for number in 0..9 {
        round.store(number, Ordering::Relaxed);
        let output = bench.run(&["submit", &file, "--account", "Marked", "--json"], "");
        assert!(!output.status.success(), "round {number}: {output:?}");
    }
    // A typed token that can't be used is not stored or repeated either.
    let at = [
        "submit",
        &file,
        "--api-base",
        base,
        "--account-guid",
        ACCOUNT,
        "--token-stdin",
    ];
    bench.run(&at, &format!("{MARK}\u{e9}\n"));
    let wrong = ["submit", &file, "--token", MARK];
    let refused = bench.command().args(wrong).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "there is no such option");

    in_the_window(&bench, &round);

    for path in files_under(bench.data.path()) {
        is_clean(&path.display().to_string(), &std::fs::read(&path).unwrap());
    }
    let seen = server.seen();
    let header = format!("X-CM-PRODUCTTOKEN: {MARK}").to_lowercase();
    assert!(seen.len() > 10);
    for seen in &seen {
        assert!(
            seen.head.to_lowercase().contains(&header),
            "the server is sent the token: {}",
            seen.line()
        );
        is_clean("an address", seen.path.as_bytes());
        is_clean("a body", &seen.body);
    }
}

/// Submits in the window with the token from the keyring, then a job panics, then the window.
fn in_the_window(bench: &Bench, round: &AtomicUsize) {
    let xdotool = |arguments: &[&str]| {
        let output = Command::new("xdotool").args(arguments).output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let reports = || {
        let crashes = bench.data.path().join("crashes");
        std::fs::read_dir(crashes).map_or(0, Iterator::count)
    };
    let example = bench.file("good.json", &profile("Works"));
    round.store(1, Ordering::Relaxed);
    bench.run(&["submit", &example, "--account", "Marked"], "");
    // The window opens with the draft of the command.
    let library = Library::at(bench.data.path());
    let newest = library.rows(&RowQuery::default(), 0..1).unwrap()[0].id;
    let before = library.settings().0;
    let settings = Settings {
        last_open: Some(newest),
        ..before.clone()
    };
    library.save_settings(&before, &settings).unwrap();
    drop(library);
    for fault in ["submitting Works", FAULT] {
        round.store(9, Ordering::Relaxed);
        let before = reports();
        // A full pipe would block the window.
        let log = tempfile::NamedTempFile::new().unwrap();
        let mut child = bench
            .command()
            .env("PROFILE_DESK_FAULT", fault)
            .stdout(log.reopen().unwrap())
            .stderr(log.reopen().unwrap())
            .spawn()
            .unwrap();
        window_in_front(PATIENCE);
        is_clean("the process of the window", &process(&child));
        if fault == FAULT {
            new_profile();
            xdotool(&["type", "--delay", "12", "--", FAULT]);
        } else {
            xdotool(&["key", "ctrl+Return"]);
            // For a server that is not the sandbox, the first button is Cancel.
            xdotool(&["key", "Tab"]);
            xdotool(&["key", "Return"]);
        }
        wait_for("the report", PATIENCE, || reports() > before);
        if fault != FAULT {
            xdotool(&["key", "alt+F4"]);
        }
        wait_for("the end of the window", PATIENCE, || {
            child.try_wait().unwrap().is_some()
        });
        let log = std::fs::read(log.path()).unwrap();
        assert!(log.len() > 1000, "it was to be talkative");
        is_clean("what the window said", &log);
    }
}

#[test]
fn the_search_finds_every_encoding_of_the_token() {
    for disguise in encodings() {
        let text = [b"before ".as_slice(), &disguise, b" after"].concat();
        assert!(std::panic::catch_unwind(|| is_clean("a test", &text)).is_err());
    }
    let inside = STANDARD.encode(format!("{{\"token\":\"{MARK}\"}}"));
    assert!(std::panic::catch_unwind(|| is_clean("a test", inside.as_bytes())).is_err());
}
