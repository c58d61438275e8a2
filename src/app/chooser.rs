//! The system's file chooser, and how to tell that there is none.
//!
//! `rfd` answers "nothing was picked" both when somebody cancels and when the machine has
//! no chooser, so the portal is asked first whether it is there, with a bound.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rfd::AsyncFileDialog;

use super::action::Done;
use crate::texts::tr;

/// How long the portal may take to say that it is there.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);
/// Nobody cancels a dialog this soon after it was asked for.
const TOO_SOON: Duration = Duration::from_millis(150);
/// What a person who has no chooser can do.
fn what_to_do() -> &'static str {
    tr!("install-package-xdg-desktop-portal")
}

/// Lets somebody pick a folder.
pub(super) async fn pick_folder() -> Done {
    if let Err(trouble) = find_chooser().await {
        return Done::NoChooser(format!("{trouble}: {}", what_to_do()));
    }
    let dialog = AsyncFileDialog::new().set_title(tr!("choose-folder"));
    let folder = dialog.pick_folder().await;
    Done::PickedFolder(folder.map(|folder| folder.path().to_owned()))
}

/// Lets somebody pick files.
pub(super) async fn pick() -> Done {
    if let Err(trouble) = find_chooser().await {
        return Done::NoChooser(format!("{trouble}: {}", what_to_do()));
    }
    let asked = Instant::now();
    let files = AsyncFileDialog::new()
        .set_title(tr!("attach-documents"))
        .add_filter(tr!("pdf-png-and-jpeg"), &["pdf", "png", "jpg", "jpeg"])
        .add_filter(tr!("all-files"), &["*"])
        .pick_files()
        .await;
    match files {
        Some(files) => {
            let paths: Vec<PathBuf> = files.iter().map(|file| file.path().to_owned()).collect();
            Done::Picked(paths)
        }
        None if asked.elapsed() < TOO_SOON => {
            Done::NoChooser(tr!("file-chooser-did-not-open", what_to_do = what_to_do()))
        }
        None => Done::Picked(Vec::new()),
    }
}

/// Whether a chooser can open.
///
/// # Errors
/// What stands in the way, as the beginning of a sentence.
#[cfg(target_os = "linux")]
async fn find_chooser() -> Result<(), String> {
    let asked = tokio::time::timeout(ANSWERS_WITHIN, portal_version()).await;
    match asked {
        Ok(Ok(())) => Ok(()),
        // rfd falls back to zenity by itself.
        _ if on_path("zenity") => Ok(()),
        Ok(Err(_)) => Err(tr!("this-computer-has-no-file").to_owned()),
        Err(_) => Err(tr!("file-chooser-this-computer-does").to_owned()),
    }
}

#[cfg(not(target_os = "linux"))]
async fn find_chooser() -> Result<(), String> {
    Ok(())
}

/// Asks the desktop portal for the version of its file chooser, which also starts it.
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
