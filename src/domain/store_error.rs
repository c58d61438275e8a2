//! Errors of the library on the disk.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::texts::{SystemError, tr};

/// Why something could not be read or written: what happened, what is kept, what to do.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "store",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum StoreError {
    #[error("{}", tr!("library-cant-be-opened-at", folder = folder.display(), source = source))]
    Folder {
        #[serde(with = "lossy")]
        folder: PathBuf,
        source: SystemError,
    },
    #[error("{}", tr!("not-saved-what-you-typed", source = source))]
    NotWritten { source: SystemError },
    #[error("{}", tr!("cant-be-read-it-was", file = file.display(), source = source))]
    NotRead {
        #[serde(with = "lossy")]
        file: PathBuf,
        source: SystemError,
    },
    #[error("{}", tr!("is-damaged", file = file.display(), reason = reason.to_string(), fate = fate(aside.as_deref())))]
    Damaged {
        #[serde(with = "lossy")]
        file: PathBuf,
        reason: DamageReason,
        /// Its new name; `None` where nothing may be changed.
        #[serde(with = "lossy::optional")]
        aside: Option<PathBuf>,
    },
    #[error("{}", tr!("documents-left-out", file = file.display(), names = names, fate = fate(aside.as_deref())))]
    LeftOut {
        #[serde(with = "lossy")]
        file: PathBuf,
        /// Of the documents.
        names: String,
        /// Where the whole file is kept; `None` where nothing may be changed.
        #[serde(with = "lossy::optional")]
        aside: Option<PathBuf>,
    },
    #[error("{}", tr!("only-part-could-be-read", name = name))]
    PartlyRead { name: String },
    #[error("{}", tr!("was-written-by-newer-profile", file = file.display(), format = format))]
    Newer {
        #[serde(with = "lossy")]
        file: PathBuf,
        format: u64,
    },
    #[error("{}", tr!("could-not-be-moved-it", title = title, source = source))]
    NotMoved { title: String, source: SystemError },
    #[error("{}", tr!("nothing-could-be-written-to", folder = folder.display(), source = source))]
    NotExported {
        #[serde(with = "lossy")]
        folder: PathBuf,
        source: SystemError,
    },
    #[error("{}", in_use(folder, *draft))]
    InUse {
        #[serde(with = "lossy")]
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

/// The fault of a damaged file of the library.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DamageReason {
    #[error("{}", tr!("it-is-far-too-large"))]
    TooLarge,
    #[error("{}", tr!("it-has-far-too-many"))]
    TooManyValues,
    #[error("{}", tr!("it-has-no-format-version"))]
    NoFormat,
    /// In the words of the parser, which quote what is wrong.
    #[error("{0}")]
    Json(String),
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

    /// Why, for where the sentence about the window does not fit.
    pub fn cause(&self) -> String {
        match self {
            Self::NotWritten { source } => source.to_string(),
            other => other.to_string(),
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

/// Paths as they are shown: one that is not Unicode could not be written as JSON otherwise.
pub(super) mod lossy {
    use std::path::{Path, PathBuf};

    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::domain) fn serialize<S: Serializer>(
        path: &Path,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&path.to_string_lossy())
    }

    pub(in crate::domain) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<PathBuf, D::Error> {
        PathBuf::deserialize(deserializer)
    }

    pub(in crate::domain) mod optional {
        use std::path::PathBuf;

        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        #[expect(clippy::ref_option, reason = "serde hands it over so")]
        pub(in crate::domain) fn serialize<S: Serializer>(
            path: &Option<PathBuf>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            let path = path.as_ref().map(|path| path.to_string_lossy());
            path.serialize(serializer)
        }

        pub(in crate::domain) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<PathBuf>, D::Error> {
            Option::deserialize(deserializer)
        }
    }
}
