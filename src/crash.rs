//! Crash reports, which contain nothing that was typed.
//!
//! Every panic on any thread writes a report. The next start of the window reports a panic that ended
//! the window. Knows nothing of the rest of the program except its clock, its files, and which
//! characters are invisible.

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

/// The folder of the reports in the data folder.
const FOLDER: &str = "crashes";
/// The file with the name of the report of a panic that ended the window, until it has been shown.
const PENDING: &str = "untold";
/// The size limit of that file, in bytes.
const MAX_MARKER_BYTES: u64 = 16 * 1024;
/// The number of reports that are kept: the newest ones.
const MAX_REPORTS: usize = 20;

/// Makes every panic write a report to the data folder, and one line to standard error.
pub fn install_panic_hook(data_dir: &Path) {
    let folder = data_dir.join(FOLDER);
    std::panic::set_hook(Box::new(move |panic| {
        let text = report(panic);
        let location = location(panic);
        let line = match write(&folder, &text) {
            Ok(path) => format!(
                "Something went wrong in Profile Desk at {location}. The report is in {}",
                path.display()
            ),
            Err(error) => format!(
                "Something went wrong in Profile Desk at {location}. We could not write a report ({error})\n{text}"
            ),
        };
        tracing::error!(place = location, "panicked");
        // An error of standard error itself is ignored.
        let _ = writeln!(io::stderr(), "{}", lines(&line).0);
    }));
}

/// Notes for the next start that the panic of the newest report ended the window.
pub fn mark_window_crash(data_dir: &Path) {
    let folder = data_dir.join(FOLDER);
    let newest = reports(&folder).pop();
    if let Some(path) = newest {
        // If this fails, the next start does not show the report, but the report exists.
        let _ = mark_pending(&folder, &path);
    }
}

/// Returns the report of the panic that ended the window last time, only once.
pub fn take_pending(data_dir: &Path) -> Option<PathBuf> {
    let folder = data_dir.join(FOLDER);
    let marker = folder.join(PENDING);
    let text = files::read(&marker, MAX_MARKER_BYTES).ok()?;
    fs::remove_file(&marker).ok()?;
    // The file may contain anything, so only an existing report is returned.
    let text = String::from_utf8_lossy(&text);
    let name = Path::new(text.trim()).file_name()?;
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

/// The message of a panic if it is a constant: a formatted message may quote input of the user.
fn fixed_text(payload: &dyn Any) -> &'static str {
    payload
        .downcast_ref::<&'static str>()
        .copied()
        .unwrap_or("(left out, because it may contain what you typed)")
}

fn location(panic: &PanicHookInfo<'_>) -> String {
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
    let _ = writeln!(text, "place   {}", location(panic));
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
    let old = all.len().saturating_sub(MAX_REPORTS);
    for path in all.drain(..old) {
        // A report that can't be removed does no harm.
        let _ = fs::remove_file(path);
    }
    Ok(path)
}

/// The paths of all reports, oldest first.
fn reports(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
}

/// Panics for tests: only in builds with debug assertions, and only when `PROFILE_DESK_FAULT` is the
/// given name.
///
/// # Panics
/// When it is the given name.
pub fn fail_point(place: &str) {
    let is_selected = || std::env::var("PROFILE_DESK_FAULT").is_ok_and(|name| name == place);
    assert!(
        !(cfg!(debug_assertions) && is_selected()),
        "asked for by the test of “{place}”"
    );
}
