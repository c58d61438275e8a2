//! Why the keyring did not do something.

use std::fmt;

use crate::texts::tr;

/// Why the keyring did not do it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretError {
    NoService {
        reason: String,
    },
    Locked,
    Waiting,
    Refused,
    /// The library's id, by which the keyring knows its tokens, can't be read or written.
    LibraryId {
        reason: String,
    },
    Other {
        reason: String,
    },
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

    /// The system's own words.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::NoService { reason } | Self::LibraryId { reason } | Self::Other { reason } => {
                Some(reason)
            }
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

impl std::error::Error for SecretError {}
