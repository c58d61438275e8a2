//! Conversion of `SQLite`'s errors.

use rusqlite::ErrorCode;

use crate::domain::database_error::DatabaseError;

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;

        let code = error.sqlite_error_code();
        match (code, &error) {
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
