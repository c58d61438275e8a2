//! `callback`: CM.com's callbacks reach the library, and nothing else does.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Child, Stdio};
use std::time::Duration;

use profile_desk::callback::{CallbackServer, MAX_BODY, Receiver, url_at};
use profile_desk::connect::Connector;
use profile_desk::sandbox::{ACCOUNT_GUID, Sandbox, TOKEN};
use profile_desk::settings::CallbackSecret;
use profile_desk::store::{Library, Secrets};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use uuid::Uuid;

use crate::harness::program::{LONG, TestProgram, good, received, until};

const SHORT: Duration = Duration::from_millis(600);

/// The program that receives callbacks, with its address; stopped when dropped.
struct Receiving {
    child: Child,
    url: String,
}

impl Receiving {
    fn start(fixture: &TestProgram, sandbox: &Sandbox, port: &str) -> Self {
        let guid = ACCOUNT_GUID.to_string();
        let base = sandbox.base().as_str();
        let account = ["--api-base", base, "--account-guid", &guid, "--token-stdin"];
        let args = [&["callback", "--port", port], &account[..]].concat();
        let mut child = fixture
            .command()
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(format!("{TOKEN}\n").as_bytes()).unwrap();
        let mut url = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        lines.read_line(&mut url).unwrap();
        let url = url.trim_end().to_owned();
        Self { child, url }
    }
}

impl Drop for Receiving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_of_status_reaches_the_library_by_itself() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(SHORT).await;
    let receiving = Receiving::start(&fixture, &sandbox, "0");
    assert!(
        receiving.url.starts_with("http://127.0.0.1:"),
        "{}",
        receiving.url
    );
    let mut profile = good("Austin Office");
    profile["callbackUrl"] = json!(receiving.url);
    let file = fixture.profile("austin.json", &profile);
    fixture.submit(&sandbox, &[file]).ended(0);
    until("the status arrives", || {
        fixture.drafts()[0]["status"] == "Approved"
    });

    // The secret stays the same, until a new one is wanted.
    let secret = |url: &str| url.rsplit('/').next().unwrap().to_owned();
    let first = secret(&receiving.url);
    drop(receiving);
    assert_eq!(
        secret(&Receiving::start(&fixture, &sandbox, "0").url),
        first
    );
}

/// A server for callbacks of a library with one submitted profile.
struct Attacked {
    fixture: TestProgram,
    sandbox: Sandbox,
    server: CallbackServer,
    path: String,
    /// The profile as a callback shows it.
    profile: Value,
}

impl Attacked {
    async fn new(lifetime: Duration) -> Self {
        let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
        let base = sandbox.base().as_str();
        let guid = ACCOUNT_GUID.to_string();
        let add = ["account", "add", "Here", "--sandbox"];
        fixture.run(&add).ended(0);
        let report = fixture
            .submit(&sandbox, &[file, "--json"])
            .ended(0)
            .report();
        let library = Library::at(&fixture.data());
        let id = Uuid::try_parse(report["draft"].as_str().unwrap()).unwrap();
        let draft = library.load(id).unwrap();
        let profile = Value::Object(draft.submission.answer.unwrap().raw);
        assert_eq!(profile["accountGuid"], guid.as_str());

        let secrets = Secrets::start(&library);
        let connector = Connector::new(secrets, fixture.data().join("sandbox"));
        let target = draft.submission.target.unwrap();
        let account = profile_desk::domain::account::Account {
            id: target.account,
            name: target.account_name,
            environment: profile_desk::domain::account::Environment::Custom(base.parse().unwrap()),
            account_guid: target.account_guid,
            overrides: profile_desk::domain::account::Overrides::default(),
        };
        let token = profile_desk::domain::account::Token::new(TOKEN).unwrap();
        let client = connector.client_with(&account, token).await.unwrap();
        let receiver = Receiver::new(library, connector, Some((account, client)));
        let secret = CallbackSecret::of([Uuid::new_v4(), Uuid::new_v4()]);
        let here = (IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
        let server = CallbackServer::start_with(lifetime, here, &secret, receiver).await;
        let server = server.unwrap();
        let url = url_at(server.address(), &secret).unwrap();
        Self {
            fixture,
            sandbox,
            path: url.path().to_owned(),
            server,
            profile,
        }
    }

    async fn post(&self, path: &str, body: &[u8]) -> u16 {
        self.send("POST", path, "Content-Type: application/json\r\n", body)
            .await
    }

    async fn send(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> u16 {
        let address = self.server.address();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n"
        );
        status(address, &[head.as_bytes(), body].concat()).await
    }

    fn status(&self) -> Value {
        self.fixture.drafts()[0]["status"].clone()
    }

    /// The number of times that the sandbox was asked for the profile.
    fn reads(&self) -> usize {
        let guid = self.profile["guid"].as_str().unwrap();
        received(&self.sandbox, "GET", guid)
    }
}

/// The status of the answer to raw bytes; 0 when the connection ends without one.
async fn status(address: SocketAddr, bytes: &[u8]) -> u16 {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may close before all was written.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let code = answer.split(' ').nth(1).unwrap_or("0");
    code.parse().unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_callback_for_this_library_is_refused() {
    let at = Attacked::new(Duration::from_secs(30)).await;
    let body = at.profile.to_string();
    let good = body.as_bytes();
    let before = at.reads();
    let (path, json) = (at.path.as_str(), "Content-Type: application/json\r\n");
    let wrong = path.replace(path.get(20..24).unwrap(), "zzzz");

    for (given, code) in [
        ("/", 404),
        (wrong.as_str(), 404),
        (&path[..path.len() - 1], 404),
    ] {
        assert_eq!(at.post(given, good).await, code, "{given}");
    }
    for method in ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"] {
        assert_eq!(at.send(method, path, json, good).await, 404, "{method}");
    }
    let mut other = at.profile.clone();
    other["accountGuid"] = json!("123e4567-e89b-12d3-a456-426614174000");
    assert_eq!(
        at.post(path, other.to_string().as_bytes()).await,
        404,
        "another account"
    );
    let mut other = at.profile.clone();
    other["guid"] = json!("123e4567-e89b-12d3-a456-426614174000");
    assert_eq!(
        at.post(path, other.to_string().as_bytes()).await,
        404,
        "unknown profile"
    );
    let mut other = at.profile.clone();
    other["businessRegisterNumber"] = json!("99-9999999");
    other["companyName"] = json!("Nobody Limited");
    assert_eq!(
        at.post(path, other.to_string().as_bytes()).await,
        404,
        "another company"
    );

    let huge = format!("{{\"a\":\"{}\"}}", "x".repeat(MAX_BODY));
    assert_eq!(at.post(path, huge.as_bytes()).await, 413);
    for bad in [
        &good[..good.len() - 1],
        b"",
        b"[]",
        b"null",
        b"{\"a\":1,\"a\":2}",
        b"\xff{}",
    ] {
        assert_eq!(
            at.post(path, bad).await,
            400,
            "{}",
            String::from_utf8_lossy(bad)
        );
    }
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(5000), "]".repeat(5000));
    assert_eq!(at.post(path, deep.as_bytes()).await, 400);
    for headers in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/json\r\nContent-Type: application/json\r\n",
        "Content-Type: application/json\r\nContent-Encoding: gzip\r\n",
    ] {
        assert_eq!(at.send("POST", path, headers, good).await, 400, "{headers}");
    }
    let twice = format!("{json}Content-Length: 5\r\n");
    assert_eq!(
        at.send("POST", path, &twice, good).await,
        400,
        "two lengths"
    );
    assert_eq!(at.reads(), before, "CM.com is asked about none of them");
    assert_eq!(at.status(), "Pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_values_of_a_callback_are_never_believed() {
    let at = Attacked::new(Duration::from_secs(30)).await;
    for (member, value) in [
        ("status", json!("Approved")),
        ("statusComment", json!("Pay here: http://evil.example")),
        ("deletedOn", json!("2026-01-01T00:00:00")),
        ("contactFirstName", json!("Mallory")),
    ] {
        let mut body = at.profile.clone();
        body[member] = value;
        assert_eq!(
            at.post(&at.path, body.to_string().as_bytes()).await,
            204,
            "{member}"
        );
    }
    let draft = at.fixture.drafts()[0].clone();
    assert_eq!(draft["status"], "Pending", "what CM.com says itself");
    let shown = at.fixture.show(draft["id"].as_str().unwrap());
    assert_eq!(shown["profile"]["contactFirstName"], "Bo");
    assert_eq!(shown["submission"]["statusComment"], Value::Null);
    assert!(
        !shown["history"].to_string().contains("Approved"),
        "{shown}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_at_once_are_answered_and_ask_cm_com_a_few_times() {
    let at = Attacked::new(Duration::from_secs(30)).await;
    let before = at.reads();
    let body = at.profile.to_string();
    let all = (0..100).map(|_| at.post(&at.path, body.as_bytes()));
    let codes = futures_util::future::join_all(all).await;
    assert!(codes.iter().all(|code| *code == 204), "{codes:?}");
    let reads = at.reads() - before;
    assert!((1..100).contains(&reads), "{reads}");
    // Many more at once are told to come later.
    let all = (0..300).map(|_| at.post("/", b"{}"));
    let codes = futures_util::future::join_all(all).await;
    assert!(codes.contains(&429), "{codes:?}");
    assert!(
        codes.iter().all(|code| matches!(code, 404 | 429)),
        "{codes:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_that_writes_nothing_is_cut_off() {
    let at = Attacked::new(Duration::from_millis(300)).await;
    for begun in ["", "POST ", "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n{"] {
        let mut stream = TcpStream::connect(at.server.address()).await.unwrap();
        stream.write_all(begun.as_bytes()).await.unwrap();
        let mut rest = Vec::new();
        let ended = timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "{begun}");
    }
    // One whose server is gone may come again.
    let body = at.profile.to_string();
    let Attacked {
        sandbox,
        server,
        path,
        fixture,
        ..
    } = at;
    sandbox.stop().await;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let code = status(server.address(), head.as_bytes()).await;
    assert!(matches!(code, 503 | 0), "{code}");
    assert_eq!(fixture.drafts()[0]["status"], "Pending");
}
