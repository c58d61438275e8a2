//! What draws the window: chosen by what the machine has, and the CPU when OpenGL does not start.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use crate::harness::desktop::{
    inside, inside_with, keys, seen, wait_for, window_in_front, window_on, xdotool,
};

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

/// The screen as a PNG.
fn screen() -> Vec<u8> {
    let shot = Command::new("maim").arg("--hidecursor").output().unwrap();
    assert!(shot.status.success());
    shot.stdout
}

/// The screen once it no longer changes: for some time, as a debug build is slow at a large window.
fn still_picture() -> Vec<u8> {
    let mut before = screen();
    let mut equal = 0;
    wait_for("a still picture", PATIENCE, || {
        let last = std::mem::replace(&mut before, screen());
        equal = if last == before { equal + 1 } else { 0 };
        equal == 3
    });
    before
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
    let before = still_picture();
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

/// The folder of the pictures that [`inner_pictured`] compares with; the first time it makes them.
const PICTURES: &str = "RENDERER_PICTURES";

#[test]
fn x_servers_without_shared_memory_or_with_fewer_colours_show_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for (depth, options) in [(24, ""), (24, "-extension MIT-SHM"), (16, "")] {
        inside_with("wm a11y", "inner_pictured", |session| {
            session.env("DESKTOP_SCREEN", format!("3840x2160x{depth}"));
            session.env("DESKTOP_XVFB", options);
            session.env(PICTURES, folder.path());
        });
    }
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_pictured() {
    let data = tempfile::tempdir().unwrap();
    let (window, _) = Window::open(data.path(), |_| {});
    let id = window_in_front(PATIENCE);
    // More than the 16 MB that a request has at most.
    xdotool(&["windowsize", "--sync", &id, "3000", "1600"]);
    seen("Welcome to Profile Desk");
    shows("welcome.png");
    // Changes a part.
    keys(&["Escape", "ctrl+k"]);
    seen("New profile");
    shows("palette.png");
    window.close(data.path());
}

/// Waits for this picture, or makes it.
fn shows(name: &str) {
    let path = PathBuf::from(std::env::var_os(PICTURES).unwrap()).join(name);
    let Ok(picture) = image::open(&path) else {
        return std::fs::write(path, still_picture()).unwrap();
    };
    // Of 8 bits 5 or 6 are kept, of which a screenshot makes 8.
    let few_colours = std::env::var("DESKTOP_SCREEN").unwrap().ends_with("x16");
    let difference = if few_colours { 16 } else { 0 };
    let picture = picture.into_rgb8();
    wait_for(name, PATIENCE, || {
        let screen = image::load_from_memory(&screen()).unwrap().into_rgb8();
        let mut channels = picture.as_raw().iter().zip(screen.as_raw());
        picture.dimensions() == screen.dimensions()
            && channels.all(|(one, other)| one.abs_diff(*other) <= difference)
    });
}

#[test]
#[cfg(target_os = "linux")]
fn what_was_lost_while_the_window_was_minimised_comes_back() {
    inside("wm a11y", "inner_minimised");
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "runs inside a desktop"]
fn inner_minimised() {
    use x11rb::connection::Connection;
    use x11rb::protocol::xproto::{
        AtomEnum, ConnectionExt, CreateWindowAux, PropMode, WindowClass,
    };
    use x11rb::wrapper::ConnectionExt as _;

    let data = tempfile::tempdir().unwrap();
    let (_window, _) = Window::open(data.path(), |_| {});
    seen("Welcome to Profile Desk");
    let before = still_picture();
    let window: u32 = window_in_front(PATIENCE).parse().unwrap();
    let (server, screen_number) = x11rb::connect(None).unwrap();
    let root = server.setup().roots[screen_number].root;
    let atom = |name: &[u8]| {
        let atom = server.intern_atom(false, name).unwrap();
        atom.reply().unwrap().atom
    };
    let state = atom(b"_NET_WM_STATE");
    let hidden = atom(b"_NET_WM_STATE_HIDDEN");
    let cover = server.generate_id().unwrap();
    let look = CreateWindowAux::new()
        .override_redirect(1)
        .background_pixel(0);
    server
        .create_window(
            0,
            cover,
            root,
            100,
            100,
            400,
            300,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &look,
        )
        .unwrap();
    server.map_window(cover).unwrap();
    server.sync().unwrap();
    wait_for("the cover", PATIENCE, || screen() != before);
    // A window manager that shows a window again may say last that it is no longer minimised.
    server
        .change_property32(PropMode::REPLACE, window, state, AtomEnum::ATOM, &[hidden])
        .unwrap();
    server.destroy_window(cover).unwrap();
    server.sync().unwrap();
    assert!(still_picture() != before, "painted while minimised");
    server.delete_property(window, state).unwrap();
    server.sync().unwrap();
    xdotool(&["mousemove_relative", "1", "1"]);
    wait_for("the picture from before", PATIENCE, || screen() == before);
}
