//! `sandbox`: the sandbox as a separate program, and shared with other programs.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::Duration;

use profile_desk::connect::Connector;
use profile_desk::sandbox::{ACCOUNT_GUID, Config, Sandbox, TOKEN};
use profile_desk::store::{Library, Secrets};

use crate::harness::program::{TestProgram, at, good, received, strs};

/// The program as a sandbox, with its address; stopped when dropped.
struct RunningSandbox {
    child: Child,
    base: String,
    lines: BufReader<std::process::ChildStdout>,
}

impl RunningSandbox {
    fn start(fixture: &TestProgram) -> Self {
        let mut child = fixture
            .command()
            .args(["sandbox", "--review", "0.2"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut base = String::new();
        lines.read_line(&mut base).unwrap();
        Self {
            child,
            base: base.trim_end().to_owned(),
            lines,
        }
    }
}

impl Drop for RunningSandbox {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_first_line_is_the_base_address_and_it_works() {
    let fixture = TestProgram::new();
    let mut alone = RunningSandbox::start(&fixture);
    assert!(
        alone.base.starts_with("http://127.0.0.1:"),
        "{}",
        alone.base
    );
    let mut line = String::new();
    alone.lines.read_line(&mut line).unwrap();
    assert!(line.contains(&ACCOUNT_GUID.to_string()), "{line}");
    line.clear();
    alone.lines.read_line(&mut line).unwrap();
    assert!(line.contains(TOKEN), "{line}");

    let other = TestProgram::new();
    let file = other.profile("austin.json", &good("Austin Office"));
    let args = at(&alone.base, &[file, "--wait", "--json"]);
    let report = other.run_with(&strs(&args), TOKEN).ended(0).report();
    assert_eq!(report["status"], "Approved");
}

#[test]
fn a_running_sandbox_is_reused() {
    let fixture = TestProgram::new();
    let alone = RunningSandbox::start(&fixture);
    let file = fixture.profile("austin.json", &good("Austin Office"));
    fixture
        .run(&["submit", file, "--sandbox", "--wait"])
        .ended(0);
    let output = fixture.run(&["sandbox"]).ended(5);
    assert!(output.err.contains(&alone.base), "{output:?}");
}

#[test]
fn a_sandbox_that_died_is_not_waited_for() {
    let fixture = TestProgram::new();
    drop(RunningSandbox::start(&fixture));
    let address = fixture.data().join("sandbox/address");
    assert!(address.exists(), "it was killed, so its address is left");
    let file = fixture.profile("austin.json", &good("Austin Office"));
    fixture.run(&["submit", file, "--sandbox"]).ended(0);
    assert!(!address.exists(), "who stops takes the address back");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_sandbox_cleanly() {
    let fixture = TestProgram::new();
    let mut alone = RunningSandbox::start(&fixture);
    let pid = alone.child.id().to_string();
    let sent = std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status();
    assert!(sent.unwrap().success());
    assert_eq!(alone.child.wait().unwrap().code(), Some(0));
    assert!(!fixture.data().join("sandbox/address").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_share_one_sandbox_and_the_second_takes_over() {
    let fixture = TestProgram::new();
    let folder = fixture.data().join("sandbox");
    let secrets = Secrets::start(&Library::at(&fixture.data()));
    let first = Connector::new(secrets.clone(), folder.clone());
    let second = Connector::new(secrets, folder);
    let base = first.start_sandbox().await.unwrap();
    assert_eq!(second.start_sandbox().await.unwrap(), base);
    first.stop_sandbox().await;
    assert_ne!(second.start_sandbox().await.unwrap(), base);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_address_without_a_sandbox_is_not_used() {
    let fixture = TestProgram::new();
    let folder = fixture.data().join("sandbox");
    let config = Config {
        data_dir: folder.clone(),
        port: 0,
        review: Duration::ZERO,
    };
    let sandbox = Sandbox::start(config).await.unwrap();
    let other = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let wrong = format!("http://{}", other.local_addr().unwrap());
    drop(other);
    for address in [wrong.as_str(), "https://example.com/", "nonsense", ""] {
        std::fs::write(folder.join("address"), address).unwrap();
        assert_eq!(profile_desk::sandbox::running_in(&folder).await, None);
    }
    assert_eq!(received(&sandbox, "GET", ""), 0);
}
