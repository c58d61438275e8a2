//! Errors of the library on disk.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::lossy_path;
use crate::domain::claim::{Attempt, Holder};
use crate::domain::database_error::DatabaseError;
use crate::domain::json_fault::JsonFault;
use crate::domain::system_error::SystemError;
use crate::i18n::tr;

/// The reason that something could not be read or written. Its message says what happened, what was
/// kept and what to do.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "store",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum StoreError {
    #[error("{}", tr!("store-open-error", folder = folder.display(), source = source))]
    Folder {
        #[serde(with = "lossy_path")]
        folder: PathBuf,
        source: SystemError,
    },
    /// A saved view is as it was.
    #[error("{}", tr!("view-save-error", source = reason.to_string()))]
    ViewNotSaved { reason: DatabaseError },
    #[error("{}", tr!("store-save-error", source = source))]
    NotWritten { source: SystemError },
    #[error("{}", tr!("store-read-error", file = file.display(), source = source))]
    NotRead {
        #[serde(with = "lossy_path")]
        file: PathBuf,
        source: SystemError,
    },
    #[error("{}", tr!("store-damaged-error", file = file.display(), reason = reason.to_string(), fate = set_aside_message(aside.as_deref())))]
    Damaged {
        #[serde(with = "lossy_path")]
        file: PathBuf,
        reason: DamageReason,
        /// The file's new name; `None` when nothing may be changed.
        #[serde(with = "lossy_path::optional")]
        aside: Option<PathBuf>,
    },
    #[error("{}", tr!("store-documents-left-out-warning", file = file.display(), names = names, fate = set_aside_message(aside.as_deref())))]
    LeftOut {
        #[serde(with = "lossy_path")]
        file: PathBuf,
        /// The names of the documents.
        names: String,
        /// The copy of the complete file; `None` when nothing may be changed.
        #[serde(with = "lossy_path::optional")]
        aside: Option<PathBuf>,
    },
    #[error("{}", tr!("store-partly-read-warning", name = name))]
    PartlyRead { name: String },
    #[error("{}", tr!("store-newer-format-error", file = file.display(), format = format))]
    Newer {
        #[serde(with = "lossy_path")]
        file: PathBuf,
        format: u64,
    },
    #[error("{}", tr!("store-move-error", title = title, source = source))]
    NotMoved { title: String, source: SystemError },
    #[error("{}", tr!("store-restore-error", source = source))]
    NotRestored { source: SystemError },
    // The move of a folder library into the database
    /// Nothing was moved.
    #[error("{}", tr!("moving-in-error", reason = reason.to_string()))]
    NotMovedIn { reason: DatabaseError },
    /// The folder has another version of a draft, which was not moved.
    #[error("{}", tr!("moving-in-other-version-warning", folder = folder.display()))]
    OtherVersion {
        #[serde(with = "lossy_path")]
        folder: PathBuf,
    },
    /// The content of a document is missing, or is not what was attached.
    #[error("{}", tr!("moving-in-document-warning", name = name, title = title, reason = document_reason(reason.as_ref())))]
    DocumentNotMovedIn {
        /// The name of the document.
        name: String,
        /// The name of the profile.
        title: String,
        /// `None` when the content has changed.
        reason: Option<SystemError>,
    },
    #[error("{}", tr!("export-failed-error", folder = folder.display(), source = source))]
    NotExported {
        #[serde(with = "lossy_path")]
        folder: PathBuf,
        source: SystemError,
    },
    #[error("{}", in_use(folder, *draft))]
    InUse {
        #[serde(with = "lossy_path")]
        folder: PathBuf,
        /// True for a draft that is being submitted, false for the whole library.
        draft: bool,
    },
    /// Another program is editing or sending the draft.
    #[error("{}", holder.refusal(*attempt))]
    Claimed { holder: Holder, attempt: Attempt },
    /// The library can't take a claim, so nothing is sent.
    #[error("{}", tr!("claim-failed-error", reason = reason.to_string()))]
    NotClaimed { reason: DatabaseError },
    #[error("{}", tr!("store-changed-elsewhere-error"))]
    RecordIsNewer,
    /// Another program has saved the draft since this one read it.
    #[error("{}", tr!("store-draft-changed-elsewhere-error"))]
    DraftIsNewer,

    // The database
    #[error("{}", tr!("store-open-error", folder = folder.display(), source = reason.to_string()))]
    NotOpened {
        #[serde(with = "lossy_path")]
        folder: PathBuf,
        reason: DatabaseError,
    },
    #[error("{}", tr!("store-draft-read-error", name = name, reason = reason.to_string()))]
    DraftNotRead { name: String, reason: DatabaseError },
    /// A saved view is left out.
    #[error("{}", tr!("store-view-read-error", name = name, reason = reason.to_string()))]
    ViewNotRead { name: String, reason: DatabaseError },
    #[error("{}", tr!("store-save-error", source = reason.to_string()))]
    NotSaved { reason: DatabaseError },
    /// The database is damaged, and stays as it is.
    #[error("{}", tr!("store-recovery-error", reason = reason.to_string()))]
    NotRecovered { reason: DatabaseError },
    /// The backup of the day was not made.
    #[error("{}", tr!("store-backup-error", reason = reason.to_string()))]
    NotBackedUp { reason: DatabaseError },
    #[error("{}", tr!("store-move-error", title = title, source = reason.to_string()))]
    NotTrashed {
        title: String,
        reason: DatabaseError,
    },
    #[error("{}", tr!("store-restore-error", source = reason.to_string()))]
    NotTakenOut { reason: DatabaseError },
    #[error("{}", tr!("trash-delete-error", source = reason.to_string()))]
    NotDeleted { reason: DatabaseError },
    /// Another program has deleted the draft for good.
    #[error("{}", tr!("trash-deleted-elsewhere-error"))]
    DeletedElsewhere,
    /// Another program has taken the draft out of the trash.
    #[error("{}", tr!("trash-restored-elsewhere-error"))]
    RestoredElsewhere,
}

/// The damage to a file of the library.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DamageReason {
    #[error("{}", tr!("file-too-large-reason"))]
    TooLarge,
    #[error("{}", tr!("json-too-many-parts-reason"))]
    TooManyValues,
    #[error("{}", tr!("file-no-format-version-reason"))]
    NoFormat,
    #[error("{0}")]
    Content(JsonFault),
    /// Stored by an earlier version: the parser's message, which quotes the invalid part.
    #[error("{0}")]
    Json(String),
}

impl StoreError {
    /// The affected file.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::NotRead { file, .. }
            | Self::Damaged { file, .. }
            | Self::LeftOut { file, .. }
            | Self::Newer { file, .. } => Some(file),
            Self::Folder { .. }
            | Self::NotWritten { .. }
            | Self::PartlyRead { .. }
            | Self::NotMoved { .. }
            | Self::NotRestored { .. }
            | Self::NotMovedIn { .. }
            | Self::OtherVersion { .. }
            | Self::DocumentNotMovedIn { .. }
            | Self::NotExported { .. }
            | Self::InUse { .. }
            | Self::Claimed { .. }
            | Self::NotClaimed { .. }
            | Self::RecordIsNewer
            | Self::DraftIsNewer
            | Self::NotOpened { .. }
            | Self::DraftNotRead { .. }
            | Self::ViewNotRead { .. }
            | Self::ViewNotSaved { .. }
            | Self::NotSaved { .. }
            | Self::NotBackedUp { .. }
            | Self::NotRecovered { .. }
            | Self::NotTrashed { .. }
            | Self::NotTakenOut { .. }
            | Self::NotDeleted { .. }
            | Self::DeletedElsewhere
            | Self::RestoredElsewhere => None,
        }
    }

    /// The cause alone, for messages outside the window.
    pub fn cause(&self) -> String {
        match self {
            Self::NotWritten { source } => source.to_string(),
            Self::NotSaved { reason } => reason.to_string(),
            other => other.to_string(),
        }
    }
}

fn in_use(folder: &Path, draft: bool) -> String {
    if draft {
        tr!("store-submitting-elsewhere-error").to_owned()
    } else {
        tr!("store-in-use-error", folder = folder.display())
    }
}

fn document_reason(reason: Option<&SystemError>) -> String {
    let changed = || tr!("moving-in-document-changed-reason").to_owned();
    reason.map_or_else(changed, ToString::to_string)
}

fn set_aside_message(aside: Option<&Path>) -> String {
    match aside {
        Some(aside) => tr!("store-set-aside", file = aside.display()),
        None => tr!("store-left-in-place").to_owned(),
    }
}
