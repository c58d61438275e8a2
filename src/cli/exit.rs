//! How a command ends, for whoever started it.

use std::process::ExitCode;

use crate::domain::api_error::ApiError;
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
    /// Something on this computer, which no other input would fix.
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
    pub(super) fn of(error: &ApiError) -> Self {
        match error {
            ApiError::NotReachable { .. }
            | ApiError::Tls { .. }
            | ApiError::Timeout { .. }
            | ApiError::ConnectionLost { .. }
            | ApiError::ServerFault { .. }
            | ApiError::Unreadable { .. } => Self::Unreachable,
            ApiError::Unauthorised
            | ApiError::Forbidden { .. }
            | ApiError::NotFound
            | ApiError::Conflict { .. }
            | ApiError::IdTaken
            | ApiError::Refused { .. }
            | ApiError::RateLimited { .. }
            | ApiError::Redirected { .. } => Self::Refused,
            ApiError::Local { .. } => Self::Local,
            ApiError::Cancelled => Self::Cancelled,
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
pub(super) struct CommandError {
    pub(super) exit: Exit,
    pub(super) message: String,
}

impl CommandError {
    pub(super) fn new(exit: Exit, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { exit, message }
    }

    pub(super) fn local(message: impl std::fmt::Display) -> Self {
        Self::new(Exit::Local, format!("{message}"))
    }

    /// Of what could not be stored.
    pub(super) fn not_stored(what: &str, error: &StoreError) -> Self {
        Self::local(format!("We could not save {what} ({})", error.cause()))
    }
}
