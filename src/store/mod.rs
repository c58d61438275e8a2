//! Disk and keyring: where drafts, attachments, settings, accounts and tokens are kept.
//!
//! All calls here block, but for those of [`Secrets`]; callers run them off the thread
//! that paints. Knows the domain only.

mod attachments;
mod claim;
mod draft_file;
mod export;
mod files;
mod generations;
mod left_out;
mod lent;
mod library;
mod library_id;
mod lock;
mod owner;
mod privacy;
mod records;
mod salvage;
mod secrets;
mod set_aside;
mod settings;
mod submissions;

use std::path::{Path, PathBuf};

use crate::texts::tr;
use thiserror::Error;

pub use attachments::{complete_path, expand_home};
pub use export::{Exported, export_table};
pub use lent::NotLent;
pub use library::{Library, Opened};
pub use lock::Lock;
pub use privacy::make_private;
pub use secrets::{SecretError, Secrets, Stored};

/// Why something could not be read or written: what happened, what is kept, what to do.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("{}", tr!("library-cant-be-opened-at", folder = folder.display(), source = source))]
    Folder {
        folder: PathBuf,
        source: std::io::Error,
    },
    #[error("{}", tr!("not-saved-what-you-typed", source = source))]
    NotWritten { source: std::io::Error },
    #[error("{}", tr!("cant-be-read-it-was", file = file.display(), source = source))]
    NotRead {
        file: PathBuf,
        source: std::io::Error,
    },
    #[error("{}", tr!("is-damaged", file = file.display(), reason = reason, fate = fate(aside.as_deref())))]
    Damaged {
        file: PathBuf,
        reason: String,
        /// Its new name; `None` where nothing may be changed.
        aside: Option<PathBuf>,
    },
    #[error("{}", tr!("documents-left-out", file = file.display(), names = names, fate = fate(aside.as_deref())))]
    LeftOut {
        file: PathBuf,
        /// Of the documents.
        names: String,
        /// Where the whole file is kept; `None` where nothing may be changed.
        aside: Option<PathBuf>,
    },
    #[error("{}", tr!("only-part-could-be-read", name = name))]
    PartlyRead { name: String },
    #[error("{}", tr!("was-written-by-newer-profile", file = file.display(), format = format))]
    Newer { file: PathBuf, format: u64 },
    #[error("{}", tr!("could-not-be-moved-it", title = title, source = source))]
    NotMoved {
        title: String,
        source: std::io::Error,
    },
    #[error("{}", tr!("nothing-could-be-written-to", folder = folder.display(), source = source))]
    NotExported {
        folder: PathBuf,
        source: std::io::Error,
    },
    #[error("{}", in_use(folder, *draft))]
    InUse {
        folder: PathBuf,
        /// Whether it is a draft that is being sent, and not the whole library.
        draft: bool,
    },
    /// So it was not changed here.
    #[error("{}", tr!("profile-is-being-sent"))]
    BeingSent,
    #[error("{}", tr!("another-program-stored-record"))]
    RecordIsNewer,
}

impl StoreError {
    /// The file that it is about.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::NotRead { file, .. }
            | Self::Damaged { file, .. }
            | Self::LeftOut { file, .. }
            | Self::Newer { file, .. } => Some(file),
            _ => None,
        }
    }
}

fn in_use(folder: &Path, draft: bool) -> String {
    if draft {
        tr!("another-program-is-sending").to_owned()
    } else {
        tr!("library-is-in-use", folder = folder.display())
    }
}

fn fate(aside: Option<&Path>) -> String {
    match aside {
        Some(aside) => tr!("it-was-set-aside-as", file = aside.display()),
        None => tr!("it-was-left-where-it").to_owned(),
    }
}

/// The folder where everything lives unless somebody says otherwise.
pub fn default_root() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("com", "Profile Desk", "profile-desk")?;
    Some(dirs.data_dir().to_owned())
}
