//! The exit codes of commands.

use std::process::ExitCode;

use crate::domain::api_error::ApiError;
use crate::store::StoreError;

/// The result of a command, in order of severity: with several files, the most severe result counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    #[default]
    Done,
    /// The input has problems or does not exist; nothing of it was sent.
    Problems,
    /// The API refused or did not approve the profile.
    Refused,
    /// Stopped by the user.
    Cancelled,
    /// The server is not reachable, or its result is unknown.
    Unreachable,
    /// A failure on this computer, independent of the input.
    Local,
    /// An error in the command line; always the only result.
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
            // The code that shells use for Ctrl+C.
            Self::Cancelled => 130,
        }
    }

    /// The result of a command that failed with this error, when nothing is in doubt.
    pub(super) fn of(error: &ApiError) -> Self {
        match error {
            ApiError::NotReachable { .. }
            | ApiError::Tls { .. }
            | ApiError::Timeout { .. }
            | ApiError::ConnectionLost { .. }
            | ApiError::ServerFault { .. }
            | ApiError::Unreadable { .. }
            | ApiError::Unknown(_) => Self::Unreachable,
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

/// The error that ends a command: its result and a message.
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

    /// The error when `what` could not be stored.
    pub(super) fn not_stored(what: &str, error: &StoreError) -> Self {
        Self::local(format!("We could not save {what} ({})", error.cause()))
    }
}
