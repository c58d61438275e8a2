//! A private desktop for tests: `desktop-session.sh` with a virtual screen, a session bus and the
//! requested parts. A test starts itself again inside it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A script of this folder.
pub fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/desktop")
        .join(name)
}

/// Runs an inner test, which is ignored otherwise, in a desktop with these parts.
pub fn inside(parts: &str, inner: &str) {
    inside_with(parts, inner, |_| {});
}

/// As [`inside`], with changes to the command.
pub fn inside_with(parts: &str, inner: &str, set: impl FnOnce(&mut Command)) {
    let mut session = Command::new(script("desktop-session.sh"));
    session
        .env("DESKTOP_PARTS", parts)
        .arg(std::env::current_exe().unwrap());
    set(&mut session);
    inner_test(session, inner);
}

/// What draws the windows of an inner test: the value of `--renderer`.
const RENDERER: &str = "DESKTOP_RENDERER";

/// What draws the windows of this inner test, if that was said.
pub fn drawn_by() -> Option<String> {
    std::env::var(RENDERER).ok()
}

/// As [`inside_with`], with windows that the CPU or, in software, OpenGL draws.
pub fn inside_drawn_by(renderer: &str, parts: &str, inner: &str, set: impl FnOnce(&mut Command)) {
    inside_with(parts, inner, |session| {
        session.env(RENDERER, renderer);
        set(session);
    });
}

/// The program, as a command that opens its window on this data folder.
pub fn window_on(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_profile-desk"));
    command.arg("--data-dir").arg(data);
    if let Some(renderer) = drawn_by() {
        command.arg("--renderer").arg(renderer);
    }
    command.stdin(Stdio::null());
    command
}

/// Runs an inner test with a command that already names this test program.
pub fn inner_test(mut command: Command, inner: &str) {
    let output = command
        .args(inner_arguments(inner))
        .output()
        .expect("tests/run installs what the desktop needs");
    passed(&output);
}

/// The arguments that make a test program run one of its ignored tests alone, in whichever module
/// it is.
pub fn inner_arguments(inner: &str) -> [String; 4] {
    [
        format!("::{inner}"),
        "--ignored".to_owned(),
        "--nocapture".to_owned(),
        "--test-threads=1".to_owned(),
    ]
}

fn passed(output: &Output) {
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{out}\n{err}");
    assert!(out.contains("1 passed"), "{out}\n{err}");
}

/// Waits until a condition holds, with a time limit.
pub fn wait_for(what: &str, at_most: Duration, mut condition: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(begun.elapsed() < at_most, "{what} never came");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Waits until the only window of the program is in front, and returns its id.
pub fn window_in_front(at_most: Duration) -> String {
    let mut window = String::new();
    wait_for("the window", at_most, || {
        window = xdotool(&["search", "--onlyvisible", "--name", "^Profile Desk$"]);
        !window.is_empty() && xdotool(&["getactivewindow"]) == window
    });
    window
}

/// Waits until this text is in the window's accessibility tree.
pub fn seen(text: &str) {
    let output = Command::new("/usr/bin/python3")
        .arg(script("atspi-dump.py"))
        .args(["--app", "profile-desk", "--seconds", "30", "--until", text])
        .output()
        .unwrap();
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "“{text}” was never seen:\n{tree}");
}

/// Runs a program of the desktop and returns its output.
pub fn run(command: &mut Command) -> String {
    let output = command.output().expect("tests/run installs it");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

pub fn xdotool(arguments: &[&str]) -> String {
    run(Command::new("xdotool").args(arguments))
}

/// Presses keys one after the other.
pub fn keys(keys: &[&str]) {
    let mut arguments = vec!["key", "--delay", "20"];
    arguments.extend(keys);
    xdotool(&arguments);
}

/// Makes a new profile, and puts the cursor into its name.
pub fn new_profile() {
    keys(&["ctrl+n"]);
    to_profile_name();
}

/// Puts the cursor into the name of the open profile.
pub fn to_profile_name() {
    // A person presses no key before the last one shows: two of them in one frame of a slow machine are not the same.
    std::thread::sleep(Duration::from_millis(500));
    xdotool(&["key", "--delay", "500", "alt+2", "shift+Tab"]);
}

pub fn typed(text: &str) {
    xdotool(&["type", "--delay", "12", "--", text]);
}
