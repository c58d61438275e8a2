//! Errors that are shown in the window only. No record of a submission holds one, so unlike
//! [`LocalError`](crate::domain::local_error::LocalError) they are never stored.

use std::path::PathBuf;

use thiserror::Error;

use crate::domain::attachment::AttachError;
use crate::domain::local_error::{LocalError, StoreError};
use crate::i18n::{quoted, tr};

/// An error found when the library was opened. The readable part of the library is shown.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum LibraryError {
    /// The previous window ended because of a fault in the program, which wrote this report.
    #[error("{}", tr!("app-crash-report-notice", report = report.display()))]
    Crashed { report: PathBuf },
    #[error("{0}")]
    Store(#[from] StoreError),
    #[error("{}", tr!("store-many-files-damaged-warning", count = *count, names = names, log = log.display()))]
    ManyFilesDamaged {
        count: usize,
        /// Only the first ones.
        names: String,
        log: PathBuf,
    },
    #[error("{}", tr!("store-many-partly-read-warning", count = *count, names = quoted(names)))]
    ManyPartlyRead {
        count: usize,
        /// Only the first ones.
        names: Vec<String>,
    },
}

/// The reason that the system's file dialog did not open.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum FileDialogError {
    /// This computer has no file dialog.
    #[error("{}: {}", tr!("file-dialog-missing-error"), tr!("file-dialog-remedy"))]
    Missing,
    /// The portal, which shows the file dialog on Linux, did not respond in time.
    #[error("{}: {}", tr!("file-dialog-silent-error"), tr!("file-dialog-remedy"))]
    NoResponse,
    #[error("{}", tr!("file-dialog-closed-error", what_to_do = tr!("file-dialog-remedy")))]
    NotOpened,
    /// Its job ended because of a fault in the program.
    #[error("{}", tr!("file-dialog-failed-notice"))]
    Fault,
}

/// The reason that a file can't take the place of a document.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ReplacementError {
    /// No path was typed.
    #[error("{}", tr!("attachment-path-missing-error"))]
    NoPath,
    /// It has the same content.
    #[error("{}", tr!("replace-same-error", name = name))]
    Same { name: String },
    #[error("{0}")]
    Attach(#[from] AttachError),
    #[error("{0}")]
    Local(#[from] LocalError),
}

/// The reason that drafts were not exported.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ExportError {
    /// No folder to write to was given.
    #[error("{}", tr!("export-folder-missing-error"))]
    NoFolder,
    /// The file dialog, which was to choose the folder, did not open.
    #[error("{0}")]
    FileDialog(#[from] FileDialogError),
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The job ended because of a fault in the program.
    #[error("{}", LocalError::Fault)]
    Fault,
}
