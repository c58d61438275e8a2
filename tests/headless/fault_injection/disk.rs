//! A disk that fails while a profile is sent: whichever call fails, the program's report and its
//! state at the next start are true.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use tokio::runtime::Runtime;

use super::{TOKEN, profiles_at};
use crate::harness::program::{PDF, TestProgram, at, good, received, strs};

/// More calls than a submission makes.
const MAX_TRIES: usize = 200;

#[test]
fn a_failed_sync_at_any_point_is_reported_truly() {
    each_call("fsync,fdatasync", "");
    each_call("fsync,fdatasync", "+");
}

#[test]
fn a_failed_rename_at_any_point_is_reported_truly() {
    each_call("rename,renameat,renameat2", "");
    each_call("rename,renameat,renameat2", "+");
}

/// With a "+", all calls from the n-th on fail.
fn each_call(calls: &str, on: &str) {
    let runtime = Runtime::new().unwrap();
    let next = AtomicUsize::new(1);
    let last = AtomicUsize::new(MAX_TRIES);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let nth = next.fetch_add(1, Ordering::SeqCst);
                    if nth >= last.load(Ordering::SeqCst) {
                        return;
                    }
                    if !failed_once(&runtime, calls, &format!("{nth}{on}")) {
                        last.fetch_min(nth, Ordering::SeqCst);
                    }
                }
            });
        }
    });
    let tried = last.load(Ordering::SeqCst);
    assert!(
        (2..MAX_TRIES).contains(&tried),
        "{tried} calls were made to fail"
    );
}

/// Submits once, with failing calls. Returns true if there was such a call.
fn failed_once(runtime: &Runtime, calls: &str, nth: &str) -> bool {
    let fixture = TestProgram::new();
    let sandbox = runtime.block_on(fixture.sandbox(Duration::from_mins(10)));
    let file = fixture.profile("office.json", &good("Office"));
    fixture.file("a.pdf", PDF);
    let own = [file, "--document", "a.pdf", "--json"];
    let arguments = at(sandbox.base().as_str(), &own);
    let log = fixture.folder.path().join("trace");
    let mut strace = Command::new("strace");
    let program = fixture.command();
    strace
        .args(["-f", "-qq", "-e", &format!("trace={calls}")])
        .args(["-e", &format!("inject={calls}:error=EIO:when={nth}"), "-o"])
        .arg(&log)
        .arg(program.get_program())
        .args(program.get_args())
        .args(strs(&arguments))
        .current_dir(fixture.folder.path())
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = strace.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut input, format!("{TOKEN}\n").as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let name = format!("{calls} {nth}: {output:?}");
    let code = output.status.code().unwrap();
    assert!([0, 1, 5].contains(&code), "{name}");
    assert!(
        !name.contains("Something went wrong in Profile Desk"),
        "{name}"
    );

    let there = runtime.block_on(profiles_at(&sandbox)).len();
    let drafts = fixture.drafts();
    match drafts.as_slice() {
        [] => assert_eq!(there, 0, "{name}"),
        [draft] => {
            let shown = fixture.show(draft["id"].as_str().unwrap());
            match shown["submission"]["state"].as_str().unwrap() {
                "submitted" => assert_eq!(there, 1, "{name}"),
                "stopped" | "notSubmitted" => assert_eq!(there, 0, "{name}"),
                "unknown" => {}
                other => panic!("{other}: {name}"),
            }
        }
        more => panic!("{more:?}: {name}"),
    }
    assert!(
        received(&sandbox, "POST", "/companyProfiles") <= 1,
        "{name}"
    );
    if code == 0 {
        assert_eq!(there, 1, "{name}");
    }
    std::fs::read_to_string(&log)
        .unwrap()
        .contains("(INJECTED)")
}
