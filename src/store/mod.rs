//! Disk and keyring: where drafts, attachments, settings, accounts and tokens are kept.
//!
//! All calls here block, but for those of [`Secrets`]; callers run them off the thread
//! that paints. Knows the domain only.

mod attachments;
mod files;
mod library;
mod secrets;
mod settings;

use std::path::PathBuf;

use thiserror::Error;

pub use attachments::{complete_path, expand_home};
pub use library::{Library, Opened};
pub use secrets::{SecretError, Secrets};
pub use settings::{load_accounts, load_settings, save_accounts, save_settings};

/// Why something could not be read or written: what happened, what is kept, what to do.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("The library can’t be opened at {} ({source}). Nothing was changed; check that the folder can be written to", folder.display())]
    Folder {
        folder: PathBuf,
        source: std::io::Error,
    },
    #[error(
        "Not saved ({source}). What you typed is kept in this window; saving is tried again by itself"
    )]
    NotWritten { source: std::io::Error },
    #[error("{} can’t be read ({source}). It was left where it is", file.display())]
    NotRead {
        file: PathBuf,
        source: std::io::Error,
    },
    #[error("{} is damaged ({reason}). It was set aside as {}", file.display(), aside.display())]
    Damaged {
        file: PathBuf,
        reason: String,
        aside: PathBuf,
    },
    #[error("{} was written by a newer Profile Desk (format {format}). It was left alone; update Profile Desk to open it", file.display())]
    Newer { file: PathBuf, format: u64 },
    #[error("“{title}” could not be moved ({source}). It is where it was")]
    NotMoved {
        title: String,
        source: std::io::Error,
    },
}

/// The folder where everything lives unless somebody says otherwise.
pub fn default_root() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("com", "Profile Desk", "profile-desk")?;
    Some(dirs.data_dir().to_owned())
}
