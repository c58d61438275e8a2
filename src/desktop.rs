//! The shell around `app`: the real window, and the jobs that its effects start.
//!
//! [`run`] opens the window. It passes what happens to `app`, lets `ui` draw the state, and runs
//! the effects: those of the window at once, all others as jobs in the background. Each subject's
//! jobs have a file of their own. Nothing is decided here.

mod account_jobs;
mod callback_jobs;
mod document_jobs;
mod document_library_jobs;
mod effects;
mod file_dialog;
mod follow_jobs;
mod fonts;
mod grouped_errors;
mod jobs;
mod library_upkeep;
mod library_watch;
mod notifications;
pub mod open_external;
mod requirement_jobs;
mod runner;
mod services;
mod sharing_jobs;
mod store_jobs;
mod store_queries;
mod submission_jobs;
mod submission_queries;
mod trash_jobs;
mod view_jobs;
mod window;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use thiserror::Error;

use crate::crash;
use crate::domain;
use crate::i18n::{self, Language, tr};
use crate::store;
#[cfg(target_os = "linux")]
pub use file_dialog::choose_here;
pub use runner::{RendererChoice, RunError};
use window::Start;
pub use window::draw;

/// Why there is no window, or no longer.
#[derive(Debug, Error)]
pub enum WindowError {
    #[error("{}", tr!("app-no-display-error"))]
    NoDisplay,
    #[error(transparent)]
    Run(#[from] RunError),
    /// The window ended by a fault of the program. What was typed is saved.
    #[error("{}", tr!("app-crash-notice"))]
    Crashed,
}

/// Opens the window on the library in `data_dir`, and returns when it is closed.
pub fn run(data_dir: &Path, renderer: RendererChoice) -> Result<(), WindowError> {
    if !has_display() {
        return Err(WindowError::NoDisplay);
    }
    preload();
    // Whatever is wrong with them is told once the library is opened. A library of an older version is moved in
    // later, so that the window shows the progress.
    let settings = store::stored_settings(data_dir);
    let desktop_language = Language::from_locales(sys_locale::get_locales());
    i18n::set_language(settings.language.unwrap_or(desktop_language));
    let run = || {
        // Without threads there are no jobs.
        let start = Start::new(data_dir, settings, desktop_language)
            .map_err(|error| RunError::NotOpened(error.into()))?;
        runner::run(start, data_dir, renderer)
    };
    let Ok(ended) = catch_unwind(AssertUnwindSafe(run)) else {
        crash::mark_window_crash(data_dir);
        return Err(WindowError::Crashed);
    };
    Ok(ended?)
}

/// Reads what is known of countries on a thread of its own while the window is still being made, so
/// that no frame waits for it.
fn preload() {
    let begun = std::thread::Builder::new()
        .name("countries".to_owned())
        .spawn(domain::preload);
    // Without the thread it is read when it is first needed.
    drop(begun);
}

/// True when the system says where windows go. Only Linux has to be told.
fn has_display() -> bool {
    let names = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || names.into_iter().any(is_set)
}
