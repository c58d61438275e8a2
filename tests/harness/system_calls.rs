//! System calls that fail, and calls that must not block.

use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

/// This program, in which system calls fail as `inject` says: see `--inject` in the manual of `strace`. The
/// trace of `calls` is written to `log`.
pub fn this_program_with_fault(calls: &str, inject: &str, log: &Path) -> Command {
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-e", &format!("trace={calls}")])
        .args(["-e", inject, "-o"])
        .arg(log)
        .arg(std::env::current_exe().unwrap());
    strace
}

/// Does something that must not block.
pub fn soon<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, wait) = mpsc::channel();
    std::thread::Builder::new()
        .spawn(move || done.send(what()))
        .unwrap();
    wait.recv_timeout(Duration::from_secs(20))
        .expect("it hangs")
}
