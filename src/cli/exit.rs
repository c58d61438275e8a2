//! How a command ends, for whoever started it.

use std::process::ExitCode;

use crate::domain::failure::Failure;
use crate::store::StoreError;

/// The end of a command. The order is the order in which several files count: the last
/// one that happened to any of them is the end of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    #[default]
    Done,
    /// The input has problems, or is not there; nothing of it was sent.
    Problems,
    /// The API refused, or did not approve.
    Refused,
    /// Stopped by the person.
    Cancelled,
    /// Not reachable, or nobody knows what the server did.
    Unreachable,
    /// Something on this computer, which no other input would mend.
    Local,
    /// The command line itself; always alone.
    Usage,
}

impl Exit {
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::Unreachable => 4,
            Self::Local => 5,
            // What shells give for Ctrl+C.
            Self::Cancelled => 130,
        }
    }

    /// The end of a command that a failure stopped, when nothing is in doubt.
    pub(super) fn of(failure: &Failure) -> Self {
        match failure {
            Failure::NotReachable { .. }
            | Failure::Tls { .. }
            | Failure::Timeout { .. }
            | Failure::ConnectionLost { .. }
            | Failure::ServerFault { .. }
            | Failure::Unreadable { .. } => Self::Unreachable,
            Failure::Unauthorised
            | Failure::Forbidden { .. }
            | Failure::NotFound
            | Failure::Conflict { .. }
            | Failure::IdTaken
            | Failure::Refused { .. }
            | Failure::RateLimited { .. }
            | Failure::Redirected { .. } => Self::Refused,
            Failure::Local { .. } => Self::Local,
            Failure::Cancelled => Self::Cancelled,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Why a command can't go on: how it ends, and a sentence.
#[derive(Clone, Debug)]
pub(super) struct Stop {
    pub(super) exit: Exit,
    pub(super) sentence: String,
}

impl Stop {
    pub(super) fn new(exit: Exit, sentence: impl Into<String>) -> Self {
        let sentence = sentence.into();
        Self { exit, sentence }
    }

    pub(super) fn local(sentence: impl std::fmt::Display) -> Self {
        Self::new(Exit::Local, format!("{sentence}"))
    }

    /// Of what could not be stored.
    pub(super) fn not_stored(what: &str, error: &StoreError) -> Self {
        Self::local(format!("We could not save {what} ({})", error.cause()))
    }
}
