//! Errors of the keyring.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::store_error::StoreError;
use crate::i18n::{SystemError, tr};

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
    #[error("{}", tr!("keyring-thread-reason"))]
    ThreadEnded,
    /// No thread could be started to speak to it.
    #[error("{source}")]
    NoThread { source: SystemError },
    #[error("{}", tr!("keyring-not-token-reason"))]
    NoToken,
    #[error("{}", tr!("keyring-several-entries-reason"))]
    Several,
    /// In the system's own words.
    #[error("{0}")]
    System(String),
}

impl SecretError {
    /// What happened, without what to do.
    pub fn what(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("keyring-missing-error"),
            Self::Locked => tr!("keyring-locked-error"),
            Self::Waiting => tr!("keyring-timeout-error"),
            Self::Refused => tr!("keyring-dismissed-error"),
            Self::LibraryId { .. } => tr!("keyring-library-id-error"),
            Self::Other { .. } => tr!("keyring-failed-error"),
        }
    }

    /// What to do, wherever it happened.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("keyring-missing-remedy"),
            Self::Locked => tr!("keyring-locked-remedy"),
            Self::Waiting => tr!("keyring-timeout-remedy"),
            Self::LibraryId { .. } => tr!("keyring-library-id-remedy"),
            Self::Refused | Self::Other { .. } => tr!("keyring-failed-remedy"),
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
        let message = if *self == Self::Waiting {
            tr!("format-error-remedy", what = what, remedy = remedy)
        } else {
            tr!("keyring-error-session-only", what = what, remedy = remedy)
        };
        f.write_str(&message)?;
        match self.reason() {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        }
    }
}

impl Error for SecretError {}
