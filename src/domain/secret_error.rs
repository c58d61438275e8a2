//! Errors of the keyring.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::store_error::StoreError;
use crate::texts::{SystemError, tr};

/// Why the keyring did not do it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "keyring",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum SecretError {
    NoService {
        /// In the system's own words.
        reason: String,
    },
    Locked,
    Waiting,
    Refused,
    /// The library's id, by which the keyring knows its tokens, can't be read or written.
    LibraryId {
        cause: Box<StoreError>,
    },
    Other {
        reason: KeyringReason,
    },
}

/// Why the keyring did not do it, where nothing is known to do about it.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum KeyringReason {
    /// The thread that speaks to it ended by a fault.
    #[error("{}", tr!("its-thread-has-ended"))]
    ThreadEnded,
    /// No thread could be started to speak to it.
    #[error("{source}")]
    NoThread { source: SystemError },
    #[error("{}", tr!("what-it-holds-is-not"))]
    NoToken,
    #[error("{}", tr!("several-entries-of-one-name"))]
    Several,
    /// In the system's own words.
    #[error("{0}")]
    System(String),
}

impl SecretError {
    /// What happened, without what to do.
    pub fn what(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("this-computer-has-no-keyring"),
            Self::Locked => tr!("keyring-is-locked"),
            Self::Waiting => tr!("keyring-has-not-answered-yet"),
            Self::Refused => tr!("keyrings-question-was-closed-without"),
            Self::LibraryId { .. } => tr!("library-id-cant-be-used"),
            Self::Other { .. } => tr!("keyring-did-not-do-it"),
        }
    }

    /// What to do, wherever it happened.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("install-package-gnome-keyring-and"),
            Self::Locked => tr!("unlock-it-and-try-again"),
            Self::Waiting => tr!("answer-its-question-which-may"),
            Self::LibraryId { .. } => tr!("check-folder-of-library"),
            Self::Refused | Self::Other { .. } => tr!("keyring-try-again"),
        }
    }

    /// The cause, where there is more to say of it.
    pub fn reason(&self) -> Option<String> {
        match self {
            Self::NoService { reason } => Some(reason.clone()),
            Self::LibraryId { cause } => {
                let source = cause.source();
                Some(source.map_or_else(|| cause.to_string(), ToString::to_string))
            }
            Self::Other { reason } => Some(reason.to_string()),
            Self::Locked | Self::Waiting | Self::Refused => None,
        }
    }
}

/// The whole, for the window, which can also do without a keyring.
impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, remedy) = (self.what(), self.remedy());
        let sentence = if *self == Self::Waiting {
            tr!("keyring-trouble", what = what, remedy = remedy)
        } else {
            tr!("keyring-trouble-or-keep", what = what, remedy = remedy)
        };
        f.write_str(&sentence)?;
        match self.reason() {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        }
    }
}

impl Error for SecretError {}
