//! Disk and keyring: where drafts, attachments, settings, accounts and tokens are kept.
//!
//! All calls here block, but for those of [`Secrets`]; callers run them off the thread
//! that paints. Knows the domain only.

mod attachments;
mod export;
mod files;
mod generations;
mod lent;
mod library;
mod lock;
mod salvage;
mod secrets;
mod settings;

use std::path::{Path, PathBuf};

use thiserror::Error;

pub use attachments::{complete_path, expand_home};
pub use export::{Exported, export_table};
pub use lent::NotLent;
pub use library::{Library, Opened};
pub use lock::Lock;
pub use secrets::{SecretError, Secrets};

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
    #[error("{} is damaged ({reason}). {}", file.display(), fate(aside.as_deref()))]
    Damaged {
        file: PathBuf,
        reason: String,
        /// Its new name; `None` where nothing may be changed.
        aside: Option<PathBuf>,
    },
    #[error("Only a part of “{name}” could be read; check every field of it")]
    PartlyRead { name: String },
    #[error("{} was written by a newer Profile Desk (format {format}). It was left alone; update Profile Desk to open it", file.display())]
    Newer { file: PathBuf, format: u64 },
    #[error("“{title}” could not be moved ({source}). It is where it was")]
    NotMoved {
        title: String,
        source: std::io::Error,
    },
    #[error("Nothing could be written to {} ({source}). Choose another folder", folder.display())]
    NotExported {
        folder: PathBuf,
        source: std::io::Error,
    },
    #[error(
        "The library in {} is open in another Profile Desk. Nothing was changed; close that one first",
        folder.display()
    )]
    InUse { folder: PathBuf },
}

fn fate(aside: Option<&Path>) -> String {
    match aside {
        Some(aside) => format!("It was set aside as {}", aside.display()),
        None => "It was left where it is; the window sets it aside".to_owned(),
    }
}

/// The folder where everything lives unless somebody says otherwise.
pub fn default_root() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("com", "Profile Desk", "profile-desk")?;
    Some(dirs.data_dir().to_owned())
}
