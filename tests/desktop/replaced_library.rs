//! The library is deleted, moved or replaced under a running window: that is noticed within a second, what is
//! open is saved again in its place, or offered elsewhere, and the record of a submission is not lost.

use std::fs;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use profile_desk::domain::draft::Draft;
use profile_desk::store::Library;
use uuid::Uuid;

use crate::harness::desktop::{
    inside, keys, new_profile, seen, typed, wait_for, window_in_front, window_on,
};
use crate::harness::library::{full, record};

const PATIENCE: Duration = Duration::from_secs(30);
/// One second to notice, and two for what follows: tests share the processors.
const SOON: Duration = Duration::from_secs(3);

struct Window(Child);

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn open(data: &Path) -> Window {
    let window = Window(window_on(data).spawn().unwrap());
    window_in_front(PATIENCE);
    window
}

fn screenshot(name: &str) {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let folder = program.ancestors().nth(2).unwrap().join("screenshots");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.png"));
    assert!(Command::new("maim").arg(file).status().unwrap().success());
}

/// A draft that was submitted, and another one.
fn fill(library: &Library) -> Draft {
    let mut draft = full(1);
    draft.submission = record();
    for draft in [&draft, &full(2)] {
        library.save(draft).unwrap();
        if draft.id == Uuid::from_u128(1) {
            library
                .save_submission(draft.id, &draft.submission)
                .unwrap();
        }
    }
    library.update_list().unwrap();
    draft
}

fn stored(data: &Path, id: u128) -> Option<Draft> {
    // Without making a library where there is none yet.
    data.join("library.db").exists().then_some(())?;
    Library::at(data).load(Uuid::from_u128(id)).ok()
}

/// Opens the submitted draft in a window, and types a name.
fn with_open_draft(data: &Path) -> (Window, Draft) {
    let library = Library::at(data);
    let draft = fill(&library);
    let mut settings = library.settings().0;
    settings.last_open = Some(draft.id);
    settings.sandbox_offered = true;
    library
        .save_settings(&profile_desk::settings::Settings::default(), &settings)
        .unwrap();
    drop(library);
    let window = open(data);
    seen(draft.title());
    (window, draft)
}

#[test]
fn a_deleted_moved_or_replaced_library_is_saved_again() {
    inside("wm a11y", "inner_replaced_library");
}

#[test]
#[ignore = "runs inside a desktop"]
fn inner_replaced_library() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let data = place("data");
    let (_window, draft) = with_open_draft(&data);

    // Deleted: what is open is there again, with its record, though nothing was typed.
    fs::remove_dir_all(&data).unwrap();
    let begun = Instant::now();
    wait_for("the draft", SOON, || stored(&data, 1).is_some());
    let noticed = begun.elapsed();
    wait_for("the record", SOON, || {
        stored(&data, 1).is_some_and(|stored| stored.submission == draft.submission)
    });
    assert_eq!(stored(&data, 2), None, "it was not in memory");
    wait_for("the settings", SOON, || {
        Library::at(&data).settings().0.last_open == Some(draft.id)
    });
    assert!(noticed < Duration::from_secs(2), "{noticed:?}");
    seen("was deleted, moved or replaced");
    screenshot("library-deleted");

    // Moved: what is typed goes into the new place, and the moved one stays as it was.
    new_profile();
    typed("Typed after");
    wait_for("the new draft", PATIENCE, || {
        has_title(&data, "Typed after")
    });
    fs::rename(&data, place("moved")).unwrap();
    typed(" the move");
    wait_for("the new draft", PATIENCE, || {
        has_title(&data, "Typed after the move")
    });
    assert!(has_title(&place("moved"), "Typed after"));

    // Replaced by another library: its drafts are in the list, and the open one is added.
    let other = Library::at(&place("other"));
    let mut ninth = full(9);
    "Of the other library".clone_into(&mut ninth.content.profile.name);
    other.save(&ninth).unwrap();
    other.update_list().unwrap();
    drop(other);
    fs::rename(&data, place("second")).unwrap();
    fs::rename(place("other"), &data).unwrap();
    wait_for("the open draft", PATIENCE, || {
        has_title(&data, "Typed after the move")
    });
    assert_eq!(stored(&data, 9).unwrap().content, ninth.content);
    keys(&["Escape", "Escape"]);
    seen("Of the other library");
    // What was typed last is the first row.
    keys(&["Home", "Return"]);
    seen("Profile name");

    // Gone, and its folder can't be made: it is offered elsewhere.
    fs::rename(&data, place("third")).unwrap();
    fs::write(&data, "in the way").unwrap();
    seen("Save elsewhere");
    screenshot("library-in-the-way");
    fs::remove_file(&data).unwrap();
    wait_for("the open draft", PATIENCE, || {
        has_title(&data, "Typed after the move")
    });
}

fn has_title(data: &Path, title: &str) -> bool {
    if !data.join("library.db").exists() {
        return false;
    }
    let opened = Library::at(data).open();
    opened.is_ok_and(|opened| opened.drafts.iter().any(|draft| draft.title() == title))
}
