//! Errors of this computer: of the program, its library, the keyring, the sandbox, a
//! document or another program that has the same draft.
//!
//! One is kept on disk where it ended a submission, so it holds values; the words are made where
//! they are shown.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use super::account::AddressError;
use super::attachment::MediaType;
use super::fields::{FieldId, labels};
use super::obstacle::Obstacle;
use super::origin::Withheld;
use super::sandbox_error::SandboxError;
use super::secret_error::SecretError;
use super::store_error::{StoreError, lossy};
use super::wrong_clock::WrongClock;
use crate::texts::{SystemError, tr};

/// Why something could not be done on this computer.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "error",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum LocalError {
    // The program
    /// A job ended by a fault of the program.
    #[error("{}", tr!("profile-desk-made-mistake-its"))]
    Fault,
    /// The program ended while it was sending.
    #[error("{}", tr!("profile-desk-was-closed-before"))]
    ClosedWhileSending,
    /// The window ended by a fault of the program, which left this report.
    #[error("{}", tr!("crash-window-closed", report = report.display()))]
    Crashed {
        #[serde(with = "lossy")]
        report: PathBuf,
    },
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
    #[error("{}", tr!("many-files-have-trouble", count = *count, names = names, log = log.display()))]
    ManyFilesDamaged {
        count: usize,
        /// Of the first ones.
        names: String,
        #[serde(with = "lossy")]
        log: PathBuf,
    },
    #[error("{}", tr!("many-partly-read", count = *count, names = names.iter().map(|name| tr!("quoted-name", name = name)).collect::<Vec<_>>().join(", ")))]
    ManyPartlyRead {
        count: usize,
        /// Of the first ones.
        names: Vec<String>,
    },

    /// No folder was named to write to.
    #[error("{}", tr!("enter-folder-like-documents"))]
    NoFolder,

    // The record of a submission
    #[error("{}", tr!("record-submission-was-damaged"))]
    RecordDamaged,
    /// What was to come next was not begun, since the record could not be stored.
    #[error("{}", tr!("progress-could-not-be-stored", why = why.cause()))]
    RecordNotStored { why: Box<LocalError> },
    #[error("{}", tr!("another-program-sent-meanwhile"))]
    SentMeanwhile,
    /// Another program has the lock on the draft.
    #[error("{}", tr!("another-program-is-sending"))]
    BeingSent,

    // What is to be sent
    #[error("{}", tr!("profile-has-problems", count = *count))]
    Problems { count: usize },
    #[error("{}", tr!("mend-problems-first-nothing-was"))]
    ProblemsFirst,
    #[error("{}", obstacle.message())]
    Elsewhere { obstacle: Obstacle },
    #[error("{}", tr!("not-submitted-again-cm-already"))]
    AlreadySubmitted,
    #[error("{}", tr!("this-profile-has-not-been"))]
    NotYetSubmitted,
    /// There is nothing at the server that could be updated.
    #[error("{}", tr!("not-updated-cm-does-not"))]
    NothingToUpdate,
    #[error("{}", tr!("nothing-has-changed-since-last"))]
    NothingChanged,
    /// Only fields changed that an update can't carry.
    #[error("{}", tr!("cm-takes-no-changes-in", labels = labels(fields)))]
    NotUpdatable { fields: Vec<FieldId> },

    // The account and its server
    #[error("{}", tr!("there-is-no-product-token", name = account))]
    NoToken { account: String },
    #[error("{}", why.sentence(account))]
    TokenWithheld { account: String, why: Withheld },
    #[error("{why}")]
    Keyring {
        #[from]
        why: SecretError,
    },
    #[error("{}", tr!("base-address-cant-be-used", name = account, why = why.to_string()))]
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
    #[error("{}", tr!("product-token-cant-be-sent"))]
    TokenNotSendable,
    #[error("{}", tr!("secure-connections-cant-be-made"))]
    NoSecureConnections,
    #[error("{}", tr!("request-could-not-be-made"))]
    RequestNotMade,

    // Documents
    #[error("{}", tr!("is-no-longer-in-library", name = name))]
    DocumentGone { name: String },
    #[error("{}", tr!("is-damaged-its-content-in", name = name))]
    DocumentChanged { name: String },
    #[error("{}", tr!("cant-be-read-from-library", name = name, reason = reason.reason()))]
    DocumentNotRead { name: String, reason: SystemError },
    #[error("{}", tr!("was-not-opened-it-cant", name = name, source = source))]
    DocumentNotCopied { name: String, source: SystemError },
    #[error("{}", tr!("was-not-opened-system-does", name = name))]
    OpeningNotAllowed { name: String },
    #[error("{}", tr!("was-not-opened-system-knows", name = name, kind = kind.label()))]
    NoProgramFor { name: String, kind: MediaType },

    // The file dialog
    #[error("{}: {}", tr!("this-computer-has-no-file"), tr!("install-package-xdg-desktop-portal"))]
    NoFileDialog,
    #[error("{}: {}", tr!("file-chooser-this-computer-does"), tr!("install-package-xdg-desktop-portal"))]
    FileDialogSilent,
    #[error("{}", tr!("file-chooser-did-not-open", what_to_do = tr!("install-package-xdg-desktop-portal")))]
    FileDialogNotOpened,
    #[error("{}", tr!("file-chooser-failed-type-path"))]
    FileDialogFailed,

    /// As an earlier version kept it: a sentence in the language of the time.
    #[serde(untagged)]
    #[error("{0}")]
    Sentence(String),
    /// Of a newer version.
    #[serde(untagged)]
    #[error("{}", tr!("history-newer-version"))]
    Unknown(Map<String, Value>),
}

impl LocalError {
    /// Why, for where the sentence about the window does not fit.
    pub fn cause(&self) -> String {
        match self {
            Self::Store { why } => why.cause(),
            other => other.to_string(),
        }
    }
}
