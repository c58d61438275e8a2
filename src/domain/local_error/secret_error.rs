//! Errors of the keyring.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::store_error::StoreError;
use crate::domain::system_error::SystemError;
use crate::i18n::tr;

/// The reason that the keyring failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "keyring",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum SecretError {
    NoService {
        /// The message of the operating system.
        reason: String,
    },
    Locked,
    Waiting,
    Refused,
    /// The library's id, which names its tokens in the keyring, can't be read or written.
    LibraryId {
        cause: Box<StoreError>,
    },
    Other {
        reason: KeyringReason,
    },
}

/// The reason that the keyring failed, in cases without a specific remedy.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum KeyringReason {
    /// The keyring thread ended because of a fault.
    #[error("{}", tr!("keyring-thread-reason"))]
    ThreadEnded,
    /// The keyring thread could not be started.
    #[error("{source}")]
    NoThread { source: SystemError },
    #[error("{}", tr!("keyring-not-token-reason"))]
    NoToken,
    #[error("{}", tr!("keyring-several-entries-reason"))]
    Several,
    /// The message of the operating system.
    #[error("{0}")]
    System(String),
}

impl SecretError {
    /// Message that says what happened, without the remedy.
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

    /// Message that says what to do.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("keyring-missing-remedy"),
            Self::Locked => tr!("keyring-locked-remedy"),
            Self::Waiting => tr!("keyring-timeout-remedy"),
            Self::LibraryId { .. } => tr!("keyring-library-id-remedy"),
            Self::Refused | Self::Other { .. } => tr!("keyring-failed-remedy"),
        }
    }

    /// The cause, if more is known.
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

/// The complete message, for the window, which also works without a keyring.
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
