//! Conversion of `SQLite`'s errors.

use std::io;

use rusqlite::ErrorCode;

use crate::domain::database_error::DatabaseError;
use crate::domain::system_error::{DiskFault, SystemError};

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;

        let code = error.sqlite_error_code();
        match (code, &error) {
            (Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen), _) => {
                of_system_call(&error, &SystemError::from(io::Error::last_os_error()))
            }
            (Some(ErrorCode::DiskFull), _) => Self::Full,
            (Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied), _) => Self::ReadOnly,
            (Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked), _) => Self::Busy,
            (Some(ErrorCode::DatabaseCorrupt), _) => Self::Damaged,
            (Some(ErrorCode::NotADatabase), _) => Self::Foreign,
            (_, E::QueryReturnedNoRows) => Self::NoDraft,
            (
                _,
                E::FromSqlConversionFailure(..)
                | E::InvalidColumnType(..)
                | E::IntegralValueOutOfRange(..),
            ) => Self::Damaged,
            _ => Self::Failed {
                reason: error.to_string(),
            },
        }
    }
}

/// The error of a system call. `SQLite` keeps the system's number to itself
/// (<https://sqlite.org/c3ref/system_errno.html>), but it is still the last one of this thread: what `SQLite`
/// does after a failed call succeeds. A number that says nothing about a disk is of another call.
fn of_system_call(error: &rusqlite::Error, last: &SystemError) -> DatabaseError {
    match last.disk_fault() {
        Some(DiskFault::Full) => DatabaseError::Full,
        Some(DiskFault::ReadOnly) => DatabaseError::ReadOnly,
        Some(DiskFault::Other) => DatabaseError::System(last.clone()),
        None => {
            let code = error
                .sqlite_extended_error_code()
                .map(|code| format!(" (SQLite {code})"));
            DatabaseError::Failed {
                reason: format!("{error}{}", code.unwrap_or_default()),
            }
        }
    }
}
