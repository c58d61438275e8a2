//! A file that is dragged from another program and dropped on the window.

use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use profile_desk::store::Library;

use crate::accessibility::Listener;
use crate::harness::desktop::{keys, script, typed, wait_for, xdotool};

const PATIENCE: Duration = Duration::from_secs(30);

/// The window that the file is dragged from, closed when dropped.
struct Source(Child);

impl Drop for Source {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

on_both_renderers!(
    a_file_dropped_on_a_requirement_meets_it,
    "wm a11y",
    "inner_file_drop"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_file_drop() {
    let data = tempfile::tempdir().unwrap();
    let mut window = Listener::start(data.path());
    window.open_a_new_profile();
    typed("Netherlands");
    keys(&["Return"]);
    let attach = "Attach for: Extract from the trade register, not older than three months";
    wait_for("the requirements", PATIENCE, || {
        window.tree().iter().any(|node| node.name == attach)
    });
    keys(&["alt+6"]);
    window.wait_for_focus(attach);
    // Where it stays after scrolling.
    let mut place = [0; 4];
    wait_for("the slot", PATIENCE, || {
        let tree = window.tree();
        let slot = tree.iter().find(|node| node.name == attach).unwrap();
        std::mem::replace(&mut place, slot.place) == slot.place
    });

    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/examples/documents/amsterdam-office-register-extract.pdf");
    let mut command = Command::new("/usr/bin/python3");
    command.arg(script("drag-file.py")).arg(file);
    let _source = Source(command.spawn().unwrap());
    let from = xdotool(&[
        "search",
        "--sync",
        "--onlyvisible",
        "--name",
        "a file to drag",
    ]);
    let from = from.lines().next().unwrap();
    // Away from the slot.
    xdotool(&["windowmove", "--sync", from, "1000", "700"]);
    let [left, top, width, height] = place;
    let (x, y) = (left + width + 40, top + height / 2);
    xdotool(&["mousemove", "--sync", "--window", from, "80", "30"]);
    xdotool(&["mousedown", "1"]);
    for step in (0..8).rev() {
        let (x, y) = (x + 20 * step, y + 10 * step);
        xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
        std::thread::sleep(Duration::from_millis(50));
    }
    // Until the window has said that it takes the file.
    wait_for("the hint", PATIENCE, || {
        let tree = window.tree();
        tree.iter().any(|node| node.name.starts_with("Drop files"))
    });
    xdotool(&["mouseup", "1"]);
    let library = Library::at(data.path());
    wait_for("the document in its slot", PATIENCE, || {
        let drafts = library.open().unwrap().drafts;
        let mut documents = drafts.iter().flat_map(|draft| &draft.content.attachments);
        documents.any(|document| document.requirement.is_some())
    });
}
