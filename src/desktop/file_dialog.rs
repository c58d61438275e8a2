//! The system's file dialog, and the check that there is one.
//!
//! `rfd` returns "nothing was picked" both when the person cancels and when the computer has no
//! file dialog. So the portal is checked first, with a time limit.
//!
//! On Linux the dialog is shown by a separate process of this same program: the portal refuses a
//! process whose `/proc` folder it can't read, and the window hides its own, because it holds
//! product tokens (see `memory`).

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rfd::AsyncFileDialog;

use super::jobs::Jobs;
use crate::app::effect::FileDialogEffect;
use crate::app::job_event::{FileDialogEvent, JobEvent};
use crate::app::window_error::FileDialogError;
use crate::i18n::tr;

/// The time within which the portal must respond.
#[cfg(target_os = "linux")]
const PORTAL_TIMEOUT: Duration = Duration::from_secs(3);
/// A dialog that is closed sooner than this did not open: nobody cancels that fast.
const MIN_CANCEL_TIME: Duration = Duration::from_millis(150);
/// The kind of thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choose {
    Files,
    Folder,
}

/// Starts the job of an effect.
pub(super) fn run(jobs: &mut Jobs, effect: FileDialogEffect) {
    let purpose = effect.clone();
    jobs.spawn(pick(effect), || {
        JobEvent::FileDialog(FileDialogEvent::Unavailable {
            purpose,
            why: FileDialogError::Fault,
        })
    });
}

async fn pick(effect: FileDialogEffect) -> JobEvent {
    let what = match effect {
        FileDialogEffect::PickDocuments { .. } | FileDialogEffect::PickReplacement(_) => {
            Choose::Files
        }
        FileDialogEffect::PickFolder(_) => Choose::Folder,
    };
    JobEvent::FileDialog(match (choose(what).await, effect) {
        (Ok(paths), FileDialogEffect::PickDocuments { draft, requirement }) => {
            FileDialogEvent::DocumentsPicked {
                draft,
                requirement,
                paths,
            }
        }
        (Ok(paths), FileDialogEffect::PickReplacement(sha256)) => {
            FileDialogEvent::ReplacementPicked {
                sha256,
                path: paths.into_iter().next(),
            }
        }
        (Ok(paths), FileDialogEffect::PickFolder(scope)) => FileDialogEvent::FolderPicked {
            scope,
            folder: paths.into_iter().next(),
        },
        (Err(why), purpose) => FileDialogEvent::Unavailable { purpose, why },
    })
}

/// The chosen paths, or why no file dialog opened.
async fn choose(what: Choose) -> Result<Vec<PathBuf>, FileDialogError> {
    check_available().await?;
    run_dialog(what).await.ok_or(FileDialogError::NotOpened)
}

/// Shows the file dialog. Returns `None` when it did not open, and no path when it was cancelled.
async fn show(what: Choose) -> Option<Vec<PathBuf>> {
    let opened_at = Instant::now();
    let dialog = AsyncFileDialog::new();
    let chosen = match what {
        Choose::Files => {
            let dialog = dialog
                .set_title(tr!("file-dialog-documents-title"))
                .add_filter(
                    tr!("file-dialog-filter-documents"),
                    &["pdf", "png", "jpg", "jpeg"],
                )
                .add_filter(tr!("file-dialog-filter-all"), &["*"]);
            dialog.pick_files().await
        }
        Choose::Folder => {
            let dialog = dialog.set_title(tr!("file-dialog-folder-title"));
            dialog.pick_folder().await.map(|folder| vec![folder])
        }
    };
    match chosen {
        Some(chosen) => Some(chosen.iter().map(|one| one.path().to_owned()).collect()),
        None if opened_at.elapsed() < MIN_CANCEL_TIME => None,
        None => Some(Vec::new()),
    }
}

#[cfg(not(target_os = "linux"))]
use show as run_dialog;

#[cfg(target_os = "linux")]
pub use dialog_process::choose_here;
#[cfg(target_os = "linux")]
use dialog_process::run_dialog;

/// The process that shows the file dialog. It writes the paths to standard output, each followed
/// by a NUL; an exit code other than 0 means that no dialog opened.
#[cfg(target_os = "linux")]
mod dialog_process {
    use std::ffi::OsString;
    use std::io::{self, Write};
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    use std::path::PathBuf;
    use std::process::{ExitCode, Stdio};

    use tokio::process::Command;

    use super::{Choose, show};
    use crate::i18n::{self, Language};

    pub(super) async fn run_dialog(what: Choose) -> Option<Vec<PathBuf>> {
        let mut command = Command::new(std::env::current_exe().ok()?);
        command.args(["choose", "--language", i18n::language().code()]);
        if what == Choose::Folder {
            command.arg("--folder");
        }
        let output = command
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .output()
            .await
            .ok()?;
        let paths = output.stdout.split(|byte| *byte == 0);
        let paths = paths.filter(|path| !path.is_empty());
        let paths = paths.map(|path| OsString::from_vec(path.to_vec()).into());
        output.status.success().then(|| paths.collect())
    }

    /// Shows the file dialog, for a folder or for files, and writes the paths to standard output.
    pub fn choose_here(folder: bool, language: &str) -> ExitCode {
        i18n::set_language(Language::from_locales([language.to_owned()]));
        let what = if folder {
            Choose::Folder
        } else {
            Choose::Files
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let chosen = runtime
            .ok()
            .and_then(|runtime| runtime.block_on(show(what)));
        let is_written = chosen.is_some_and(|paths| write_paths(&paths).is_ok());
        if is_written {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn write_paths(paths: &[PathBuf]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        for path in paths {
            out.write_all(path.as_os_str().as_bytes())?;
            out.write_all(&[0])?;
        }
        out.flush()
    }
}

/// Checks if a file dialog can open.
///
/// # Errors
/// The reason why none can.
#[cfg(target_os = "linux")]
async fn check_available() -> Result<(), FileDialogError> {
    let result = tokio::time::timeout(PORTAL_TIMEOUT, portal_version()).await;
    match result {
        Ok(Ok(())) => Ok(()),
        // rfd uses zenity when the portal is missing.
        _ if on_path("zenity") => Ok(()),
        Ok(Err(_)) => Err(FileDialogError::Missing),
        Err(_) => Err(FileDialogError::NoResponse),
    }
}

#[cfg(not(target_os = "linux"))]
async fn check_available() -> Result<(), FileDialogError> {
    Ok(())
}

/// Reads the version of the portal's file dialog, which also starts the portal.
#[cfg(target_os = "linux")]
async fn portal_version() -> zbus::Result<()> {
    let bus = zbus::Connection::session().await?;
    let name = "org.freedesktop.portal.Desktop";
    let path = "/org/freedesktop/portal/desktop";
    let interface = "org.freedesktop.portal.FileChooser";
    let portal = zbus::Proxy::new(&bus, name, path, interface).await?;
    portal.get_property::<u32>("version").await.map(|_| ())
}

#[cfg(target_os = "linux")]
fn on_path(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
