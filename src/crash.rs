//! What is left of a mistake of the program: a report without anything that was typed.
//!
//! Whatever panics, on whichever thread, leaves a report; what ended the whole window is
//! told at its next start. Knows nothing of the rest of the
//! program but its clock, its files, and which characters can't be seen.

use std::any::Any;
use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};

use crate::clock;
use crate::domain::text::lines;
use crate::files::{self, make_folder, make_new_file, new_beside};

/// Reports lie here, in the data folder.
const FOLDER: &str = "crashes";
/// Names the report of what ended the window, until that has been told.
const PENDING: &str = "untold";
/// The longest path that is read from there, in bytes.
const LONGEST_MARKER: u64 = 16 * 1024;
/// The reports that are kept, the newest.
const MOST_REPORTS: usize = 20;

/// Lets every panic leave a report in the data folder, and one line on standard error.
pub fn watch(data_dir: &Path) {
    let folder = data_dir.join(FOLDER);
    std::panic::set_hook(Box::new(move |panic| {
        let text = report(panic);
        let place = place(panic);
        let line = match write(&folder, &text) {
            Ok(path) => format!(
                "Something went wrong in Profile Desk at {place}. The report is in {}",
                path.display()
            ),
            Err(error) => format!(
                "Something went wrong in Profile Desk at {place}. We could not write a report ({error})\n{text}"
            ),
        };
        tracing::error!(place, "panicked");
        // When standard error is gone there is nobody to tell.
        let _ = writeln!(io::stderr(), "{}", lines(&line).0);
    }));
}

/// Notes that the window ended by the newest report, for the next start.
pub fn ended_the_window(data_dir: &Path) {
    let folder = data_dir.join(FOLDER);
    let newest = reports(&folder).pop();
    if let Some(path) = newest {
        // Without it the next start says nothing; the report is there all the same.
        let _ = mark_pending(&folder, &path);
    }
}

/// The report of what ended the window before, to be told once.
pub fn take_pending(data_dir: &Path) -> Option<PathBuf> {
    let folder = data_dir.join(FOLDER);
    let marker = folder.join(PENDING);
    let named = files::read(&marker, LONGEST_MARKER).ok()?;
    fs::remove_file(&marker).ok()?;
    // Whatever stands there: only a report that is there is named.
    let named = String::from_utf8_lossy(&named);
    let name = Path::new(named.trim()).file_name()?;
    let report = folder.join(name);
    reports(&folder).contains(&report).then_some(report)
}

fn mark_pending(folder: &Path, report: &Path) -> io::Result<()> {
    let mut marker = new_beside(folder)?;
    marker.write_all(report.as_os_str().as_encoded_bytes())?;
    marker
        .persist(folder.join(PENDING))
        .map_err(|error| error.error)?;
    Ok(())
}

/// The text of a panic when it is part of the program: one that was put together may
/// quote what somebody typed.
fn fixed_text(payload: &dyn Any) -> &'static str {
    payload
        .downcast_ref::<&'static str>()
        .copied()
        .unwrap_or("(left out, because it may contain what you typed)")
}

fn place(panic: &PanicHookInfo<'_>) -> String {
    panic
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string)
}

fn report(panic: &PanicHookInfo<'_>) -> String {
    let thread = std::thread::current();
    let mut text = String::new();
    // Writing to a string can't fail.
    let _ = writeln!(text, "Profile Desk {}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "at      {}", clock::now());
    let _ = writeln!(
        text,
        "on      {} {}",
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    let _ = writeln!(
        text,
        "thread  {}",
        thread.name().unwrap_or("without a name")
    );
    let _ = writeln!(text, "place   {}", place(panic));
    let _ = writeln!(text, "text    {}", fixed_text(panic.payload()));
    let _ = writeln!(text, "\n{}", Backtrace::force_capture());
    text
}

fn write(folder: &Path, text: &str) -> io::Result<PathBuf> {
    make_folder(folder)?;
    let now = clock::now().strftime("%Y-%m-%dT%H-%M-%S%.6f");
    let path = folder.join(format!("{now}.txt"));
    let mut file = make_new_file(&path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let mut all = reports(folder);
    let old = all.len().saturating_sub(MOST_REPORTS);
    for path in all.drain(..old) {
        // One report too many does no harm.
        let _ = fs::remove_file(path);
    }
    Ok(path)
}

/// The oldest first.
fn reports(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
}

/// A panic on purpose, for tests: only in builds with debug assertions, and only where
/// `PROFILE_DESK_FAULT` names the place.
///
/// # Panics
/// There.
pub fn fail_point(place: &str) {
    let wanted = || std::env::var("PROFILE_DESK_FAULT").is_ok_and(|wanted| wanted == place);
    assert!(
        !(cfg!(debug_assertions) && wanted()),
        "asked for by the test of “{place}”"
    );
}
