//! Errors of the library's database.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::system_error::SystemError;
use crate::i18n::tr;

/// The reason that the database could not be opened, read or written. A change that fails is not made at all.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "database", content = "detail", rename_all = "camelCase")]
pub enum DatabaseError {
    /// The file or its folder can't be used.
    #[error("{0}")]
    NotOpened(SystemError),
    /// The system could not read or write a file of the database.
    #[error("{0}")]
    System(SystemError),
    /// A file of the database is a link, which is not followed: the name of the file.
    #[error("{}", tr!("database-link-reason", file = file))]
    Link { file: String },
    /// A pipe, a device, a socket or a folder in place of a file of the database.
    #[error("{}", tr!("database-not-a-file-reason", file = file))]
    NotAFile { file: String },
    #[error("{}", tr!("database-full-reason"))]
    Full,
    #[error("{}", tr!("database-read-only-reason"))]
    ReadOnly,
    /// Another program was writing for longer than this one waits.
    #[error("{}", tr!("database-busy-reason"))]
    Busy,
    #[error("{}", tr!("database-damaged-reason"))]
    Damaged,
    /// It was written by a newer version of the program, and stays unchanged.
    #[error("{}", tr!("database-newer-reason", version = version.to_string()))]
    Newer { version: i64 },
    /// It was written by an older version, and could not be copied before its change to this version. It
    /// stays unchanged.
    #[error("{}", tr!("database-not-upgraded-reason", reason = reason.to_string()))]
    NotUpgraded { reason: Box<DatabaseError> },
    /// It is a database of another program, and stays unchanged.
    #[error("{}", tr!("database-foreign-reason"))]
    Foreign,
    /// There is no draft with this id.
    #[error("{}", tr!("database-no-draft-reason"))]
    NoDraft,
    /// Another program has changed the draft since this one read it.
    #[error("{}", tr!("store-draft-changed-elsewhere-error"))]
    Changed,
    /// A value that this program can't have written: the name of the table, and what is wrong.
    #[error("{}", tr!("database-value-reason", place = place, reason = reason))]
    Value { place: String, reason: String },
    /// A mistake in the program, or a fault of the system without a reason; `SQLite`'s own message.
    #[error("{}", tr!("database-failed-reason", reason = reason))]
    Failed { reason: String },
}
