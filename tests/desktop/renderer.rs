//! What draws the window: chosen by what the machine has, and the CPU when OpenGL does not start.

use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use crate::harness::desktop::{inside, keys, seen, wait_for, window_in_front, window_on, xdotool};

const PATIENCE: Duration = Duration::from_secs(30);
const BY_CPU: &str = "the window is drawn by the CPU";
const BY_OPENGL: &str = "the window is drawn by OpenGL";

/// A window that is closed at the end.
struct Window(Child);

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Window {
    /// Opens it and returns what the log says of it.
    fn open(data: &Path, set: impl FnOnce(&mut Command)) -> (Self, String) {
        let mut command = window_on(data);
        set(&mut command);
        let window = Self(command.spawn().unwrap());
        window_in_front(PATIENCE);
        let log = data.join("log/profile-desk.log");
        (window, std::fs::read_to_string(log).unwrap())
    }

    fn close(mut self, data: &Path) {
        keys(&["alt+F4"]);
        wait_for("the end of the program", PATIENCE, || {
            self.0.try_wait().unwrap().is_some()
        });
        assert!(self.0.wait().unwrap().success());
        std::fs::remove_file(data.join("log/profile-desk.log")).unwrap();
    }
}

#[test]
fn a_screen_without_a_gpu_is_drawn_by_the_cpu() {
    inside("wm a11y", "inner_chosen");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_chosen() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (window, log) = Window::open(data, |_| {});
    assert!(log.contains(BY_CPU) && !log.contains("OpenGL"), "{log}");
    seen("Welcome to Profile Desk");
    keys(&["Escape", "ctrl+k"]);
    xdotool(&["type", "about"]);
    keys(&["Return"]);
    seen("drawn by the processor");
    keys(&["Escape"]);
    window.close(data);

    let (window, log) = Window::open(data, |command| {
        command.args(["--renderer", "gpu"]);
    });
    assert!(log.contains(BY_OPENGL) && !log.contains(BY_CPU), "{log}");
    window.close(data);
    assert!(
        data.join("drawn-by-cpu").exists(),
        "Mesa's llvmpipe is not remembered"
    );
}

#[test]
fn a_machine_whose_opengl_does_not_start_gets_its_window() {
    inside("wm a11y", "inner_no_opengl");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_no_opengl() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let (window, log) = Window::open(data, |command| {
        command.args(["--renderer", "gpu"]);
        command.env("LIBGL_DRIVERS_PATH", "/nonexistent");
        command.env("GALLIUM_DRIVER", "nonexistent");
    });
    assert!(log.contains("OpenGL does not start"), "{log}");
    assert!(log.contains(BY_CPU) && !log.contains(BY_OPENGL), "{log}");
    seen("Welcome to Profile Desk");
    window.close(data);
}

#[test]
fn what_another_window_covered_comes_back() {
    inside("wm a11y", "inner_covered");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_covered() {
    let data = tempfile::tempdir().unwrap();
    let (_below, _) = Window::open(data.path(), |_| {});
    seen("Welcome to Profile Desk");
    let screen = || {
        let shot = Command::new("maim").arg("--hidecursor").output().unwrap();
        assert!(shot.status.success());
        shot.stdout
    };
    let mut before = screen();
    wait_for("a still picture", PATIENCE, || {
        let last = std::mem::replace(&mut before, screen());
        last == before
    });
    let windows = || xdotool(&["search", "--onlyvisible", "--name", "^Profile Desk$"]);
    let below = windows();
    let other = tempfile::tempdir().unwrap();
    let above = window_on(other.path()).spawn().unwrap();
    let above = Window(above);
    let mut moved = String::new();
    wait_for("the window above", PATIENCE, || {
        let windows = windows();
        let above = windows.lines().find(|id| *id != below);
        moved = above.unwrap_or_default().to_owned();
        !moved.is_empty()
    });
    // Both windows look alike, and may be at the same place.
    wait_for("another picture", PATIENCE, || {
        xdotool(&["windowmove", &moved, "37", "53"]);
        screen() != before
    });
    drop(above);
    wait_for("the picture from before", PATIENCE, || screen() == before);
}
