//! Errors on this computer that can end a submission: in the program, its library, the keyring, the
//! sandbox, a document or another program that has the same draft open.
//!
//! The error that ended a submission is stored on disk, in its record. So errors hold values, and the
//! text is made when they are shown. Errors that are only shown are types of their own.

mod lossy_path;
mod sandbox_error;
mod secret_error;
mod store_error;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use super::account::AddressError;
use super::account_conflict::AccountConflict;
use super::fields::{FieldId, labels};
use super::origin::Withheld;
use super::system_error::SystemError;
use super::wrong_clock::WrongClock;
use crate::i18n::tr;

pub use sandbox_error::SandboxError;
pub use secret_error::{KeyringReason, SecretError};
pub use store_error::{DamageReason, StoreError};

/// The reason that something could not be done on this computer.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "error",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum LocalError {
    // The program
    /// A job ended because of a fault in the program.
    #[error("{}", tr!("app-fault-notice"))]
    Fault,
    /// The program ended while it was submitting.
    #[error("{}", tr!("history-interrupted"))]
    ClosedWhileSending,
    #[error("{why}")]
    Clock {
        #[from]
        why: WrongClock,
    },

    // The library
    #[error("{why}")]
    Store {
        #[from]
        why: StoreError,
    },

    // The record of a submission
    #[error("{}", tr!("store-record-damaged-error"))]
    RecordDamaged,
    /// The library was restored from a backup, which may be older than a submission.
    #[error("{}", tr!("submit-library-restored-error"))]
    LibraryRestored,
    /// The next step was not started, because the record could not be stored.
    #[error("{}", tr!("submit-progress-not-stored-error", why = why.cause()))]
    RecordNotStored { why: Box<LocalError> },
    #[error("{}", tr!("submit-changed-elsewhere-error"))]
    SentMeanwhile,
    /// Another program holds the lock on the draft.
    #[error("{}", tr!("store-submitting-elsewhere-error"))]
    BeingSent,

    // The profile to submit
    #[error("{}", tr!("submit-problems-error", count = *count))]
    Problems { count: usize },
    #[serde(rename = "elsewhere")]
    #[error("{}", conflict.message())]
    AccountConflict {
        #[serde(rename = "obstacle")]
        conflict: AccountConflict,
    },
    #[error("{}", tr!("history-already-submitted"))]
    AlreadySubmitted,
    /// The server has deleted the profile.
    #[error("{}", tr!("submit-deleted-error"))]
    AlreadyDeleted,
    #[error("{}", tr!("submit-not-submitted-error"))]
    NotYetSubmitted,
    /// The server has no profile that could be updated.
    #[error("{}", tr!("history-not-updated"))]
    NothingToUpdate,
    #[error("{}", tr!("submit-nothing-changed-error"))]
    NothingChanged,
    /// All changed fields are ones that an update can't carry.
    #[error("{}", tr!("submit-fixed-fields-error", labels = labels(fields)))]
    NotUpdatable { fields: Vec<FieldId> },

    // The account and its server
    #[error("{}", tr!("submit-no-token-error", name = account))]
    NoToken { account: String },
    #[error("{}", why.message(account))]
    TokenWithheld { account: String, why: Withheld },
    #[error("{why}")]
    Keyring {
        #[from]
        why: SecretError,
    },
    #[error("{}", tr!("account-base-unusable-error", name = account, why = why.to_string()))]
    AccountAddress { account: String, why: AddressError },
    #[error("{why}")]
    Address {
        #[from]
        why: AddressError,
    },
    #[error("{why}")]
    Sandbox {
        #[from]
        why: SandboxError,
    },
    /// Callbacks can't be received.
    #[error("{}", tr!("callback-port-error", port = port.to_string(), reason = reason))]
    CallbackPort { port: u16, reason: SystemError },
    #[error("{}", tr!("network-token-characters-error"))]
    TokenNotSendable,
    #[error("{}", tr!("network-certificates-error"))]
    NoSecureConnections,
    #[error("{}", tr!("network-request-error"))]
    RequestNotMade,

    // Documents
    #[error("{}", tr!("attachment-changed-error", name = name))]
    DocumentChanged { name: String },
    #[error("{}", tr!("attachment-unreadable-upload-error", name = name, reason = reason.reason()))]
    DocumentNotRead { name: String, reason: SystemError },

    /// Text stored by an earlier version, in the language set at that time.
    #[serde(untagged)]
    #[error("{0}")]
    Sentence(String),
    /// Written by a newer version.
    #[serde(untagged)]
    #[error("{}", tr!("history-newer-version"))]
    Unknown(Map<String, Value>),
}

impl LocalError {
    /// The cause alone, for messages outside the window.
    pub fn cause(&self) -> String {
        if let Self::Store { why } = self {
            why.cause()
        } else {
            self.to_string()
        }
    }
}
