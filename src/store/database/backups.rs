//! Copies of the database, made while it is used, and checking them.
//!
//! A copy is one file, which needs no log beside it. A backup with documents also has the contents of the
//! documents, in a table that the library itself does not have.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use serde_json::Value;
use uuid::Uuid;

use super::schema;
use super::values::{from_json, id, to_json};
use super::{DatabaseError, connect, connect_to_constant};
use crate::domain::account::Account;
use crate::files::{self, make_folder_below, new_beside, put_in_place};

/// The folder of the backups in the data folder.
pub(in crate::store) const BACKUPS: &str = "backups";
/// The number of pages that are copied at once: 1 MiB.
const PAGES_AT_ONCE: i32 = 512;
/// Between them, other programs have the disk.
const PAUSE: Duration = Duration::from_millis(1);
/// The contents of documents in a backup.
const CONTENTS: &str = "CREATE TABLE document_contents (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT";
/// The name of the setting that says when a backup was made.
pub(super) const BACKED_UP_AT: &str = "backedUpAt";

/// A backup that is only read.
#[derive(Debug)]
pub(in crate::store) struct Backup {
    pub(super) connection: Connection,
}

/// What a backup has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackupContents {
    /// `None` for a file that is no backup, but a copy of the library.
    pub made_at: Option<Timestamp>,
    /// The number of drafts, of which so many are in the trash.
    pub profiles: usize,
    pub trashed: usize,
    /// The number of documents whose contents are in it.
    pub documents: usize,
}

impl Backup {
    /// Opens a backup, and checks all of it except the contents of documents.
    ///
    /// # Errors
    /// [`DatabaseError::Foreign`] for any other file, [`DatabaseError::Newer`] for one of a newer version,
    /// [`DatabaseError::Damaged`], and [`DatabaseError::Busy`] for a copy of a database that is in use, whose
    /// latest changes are in another file.
    pub(in crate::store) fn open(path: &Path) -> Result<Self, DatabaseError> {
        files::check_file(path).map_err(|error| DatabaseError::NotOpened(error.into()))?;
        if has_log(path) {
            return Err(DatabaseError::Busy);
        }
        let connection = connect_to_constant(path)?;
        if schema::version(&connection)? == 0 {
            return Err(DatabaseError::Foreign);
        }
        check(&connection)?;
        Ok(Self { connection })
    }

    pub(in crate::store) fn contents(&self) -> Result<BackupContents, DatabaseError> {
        let count = |query: &str| self.connection.query_row(query, [], |row| row.get(0));
        let made_at: Option<String> = self
            .connection
            .query_row(
                "SELECT value FROM settings WHERE name = ?1",
                [BACKED_UP_AT],
                |row| row.get(0),
            )
            .optional()?;
        let made_at = made_at.map(|text| from_json(BACKED_UP_AT, &text));
        Ok(BackupContents {
            made_at: made_at.transpose()?,
            profiles: count("SELECT count(*) FROM drafts")?,
            trashed: count("SELECT count(*) FROM drafts WHERE trashed_at IS NOT NULL")?,
            documents: if self.has_contents()? {
                count("SELECT count(*) FROM document_contents")?
            } else {
                0
            },
        })
    }

    /// Calls `each` with the SHA-256 and the content of each document in the backup.
    ///
    /// # Errors
    /// Those of `each`, and when the contents can't be read.
    pub(in crate::store) fn each_document<E: From<DatabaseError>>(
        &self,
        mut each: impl FnMut(&str, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if !self.has_contents()? {
            return Ok(());
        }
        let query = "SELECT sha256, content FROM document_contents";
        let mut query = self
            .connection
            .prepare(query)
            .map_err(DatabaseError::from)?;
        let mut rows = query.query([]).map_err(DatabaseError::from)?;
        while let Some(row) = rows.next().map_err(DatabaseError::from)? {
            let sha256: String = row.get(0).map_err(DatabaseError::from)?;
            let content = row.get_ref(1).map_err(DatabaseError::from)?;
            let content = content.as_blob().map_err(|_| DatabaseError::Damaged)?;
            each(&sha256, content)?;
        }
        Ok(())
    }

    /// The ids of all drafts.
    pub(super) fn ids(&self) -> Result<Vec<Uuid>, DatabaseError> {
        let mut query = self
            .connection
            .prepare("SELECT id FROM drafts ORDER BY row")?;
        let mut rows = query.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(id(row, "id")?);
        }
        Ok(ids)
    }

    /// When a draft was moved to the trash, in microseconds since 1970.
    pub(super) fn trashed_at(&self, draft: Uuid) -> Result<Option<i64>, DatabaseError> {
        let query = "SELECT trashed_at FROM drafts WHERE id = ?1";
        let found = self
            .connection
            .query_row(query, [draft.to_string()], |row| row.get(0));
        Ok(found?)
    }

    pub(super) fn accounts(&self) -> Result<Vec<Account>, DatabaseError> {
        let query = "SELECT account FROM accounts ORDER BY position, id";
        let mut query = self.connection.prepare(query)?;
        let found = query.query_map([], |row| row.get::<_, String>(0))?;
        found.map(|text| from_json("accounts", &text?)).collect()
    }

    /// The settings, except those about the backup itself.
    pub(super) fn settings(&self) -> Result<Vec<(String, Value)>, DatabaseError> {
        let mut query = self
            .connection
            .prepare("SELECT name, value FROM settings")?;
        let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut settings = Vec::new();
        for setting in found {
            let (name, value): (String, String) = setting?;
            if name != BACKED_UP_AT {
                let value = from_json(&name, &value)?;
                settings.push((name, value));
            }
        }
        Ok(settings)
    }

    fn has_contents(&self) -> Result<bool, DatabaseError> {
        Ok(self.connection.table_exists(None, "document_contents")?)
    }
}

/// A new backup that is being written.
#[derive(Debug)]
pub(in crate::store) struct NewBackup {
    connection: Connection,
}

impl NewBackup {
    /// Copies the library as it is at this moment into an empty file.
    ///
    /// # Errors
    /// When it can't be read or written.
    pub(in crate::store) fn copy(
        library: &Path,
        to: &Path,
        now: Timestamp,
    ) -> Result<Self, DatabaseError> {
        let connection = copy(&connect_to_read(library)?, to)?;
        connection.execute("DELETE FROM claims", [])?;
        connection.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)",
            params![BACKED_UP_AT, to_json(&now)?],
        )?;
        Ok(Self { connection })
    }

    /// The SHA-256s of the documents that drafts have.
    pub(in crate::store) fn documents(&self) -> Result<Vec<String>, DatabaseError> {
        let query = "SELECT DISTINCT sha256 FROM draft_documents";
        let mut query = self.connection.prepare(query)?;
        let found = query.query_map([], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Adds the contents of documents, which `content` reads. Those for which it has none are left out.
    pub(in crate::store) fn add_documents(
        &self,
        documents: &[String],
        content: impl Fn(&str) -> Option<Vec<u8>>,
    ) -> Result<(), DatabaseError> {
        self.connection.execute_batch(CONTENTS)?;
        let transaction = self.connection.unchecked_transaction()?;
        {
            let add = "INSERT INTO document_contents (sha256, content) VALUES (?1, ?2)";
            let mut add = transaction.prepare(add)?;
            for sha256 in documents {
                if let Some(content) = content(sha256) {
                    add.execute(params![sha256, content])?;
                }
            }
        }
        Ok(transaction.commit()?)
    }

    /// Closes the file, which is complete then. It must still be synced.
    pub(in crate::store) fn close(self) -> Result<(), DatabaseError> {
        self.connection.close().map_err(|(_, error)| error.into())
    }
}

/// Keeps a copy of a database before its schema is changed from this version.
pub(super) fn keep(path: &Path, before: &Connection, version: usize) -> Result<(), DatabaseError> {
    let not_written = |error: io::Error| DatabaseError::NotOpened(error.into());
    let root = path.parent().unwrap_or(Path::new("."));
    let folder = make_folder_below(root, &[BACKUPS]).map_err(not_written)?;
    let file = new_beside(&folder).map_err(not_written)?;
    copy_and_check(before, file.path())?;
    let name = format!("library-before-version-{}.db", version + 1);
    put_in_place(file, &folder.join(name)).map_err(not_written)
}

/// Copies the state of a database at this moment into an empty file, and checks the copy.
pub(in crate::store) fn copy_and_check(from: &Connection, to: &Path) -> Result<(), DatabaseError> {
    let copy = copy(from, to)?;
    check(&copy)?;
    copy.close().map_err(|(_, error)| error.into())
}

/// Copies the state of a database at this moment into an empty file, and returns a connection to that. A
/// crash leaves a useless file.
pub(super) fn copy(from: &Connection, to: &Path) -> Result<Connection, DatabaseError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(to, flags)?;
    target.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
    target.pragma_update(None, "synchronous", "OFF")?;
    {
        // All steps see the same state: a change in between would begin the copy anew.
        let snapshot = from.unchecked_transaction()?;
        schema::version(&snapshot)?;
        let copying = Copying::new(&snapshot, &mut target)?;
        loop {
            if copying.step(PAGES_AT_ONCE)? == StepResult::Done {
                break;
            }
            std::thread::sleep(PAUSE);
        }
    }
    as_one_file(&target)?;
    target.pragma_update(None, "trusted_schema", false)?;
    Ok(target)
}

/// Makes a database one file: the copy of one with a write-ahead log would have a log as well.
pub(super) fn as_one_file(copy: &Connection) -> Result<(), DatabaseError> {
    for mode in ["DELETE", "OFF"] {
        copy.pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))?;
    }
    Ok(())
}

/// A connection to a library that other programs may be using, for reading alone.
pub(super) fn connect_to_read(path: &Path) -> Result<Connection, DatabaseError> {
    let connection = connect(path).and_then(|connection| {
        connection.pragma_update(None, "query_only", true)?;
        schema::version(&connection)?;
        Ok(connection)
    });
    match connection {
        // Nothing can be written there.
        Err(DatabaseError::ReadOnly | DatabaseError::Failed { .. }) if !has_log(path) => {
            connect_to_constant(path)
        }
        connection => connection,
    }
}

/// Checks the structure of all of a database, and that what people wrote is JSON.
///
/// # Errors
/// [`DatabaseError::Damaged`], and when it can't be read.
pub(super) fn check(connection: &Connection) -> Result<(), DatabaseError> {
    // The full-text index included (https://sqlite.org/pragma.html#pragma_quick_check).
    let found: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?;
    if found != "ok" {
        tracing::warn!(found, "the database is damaged");
        return Err(DatabaseError::Damaged);
    }
    let is_damaged: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM drafts WHERE NOT json_valid(content))
             OR EXISTS (SELECT 1 FROM records WHERE NOT json_valid(record))",
        [],
        |row| row.get(0),
    )?;
    if is_damaged {
        tracing::warn!("a draft or a record is damaged");
        return Err(DatabaseError::Damaged);
    }
    if connection.prepare("PRAGMA foreign_key_check")?.exists([])? {
        tracing::warn!("rows of the database are without their draft");
        return Err(DatabaseError::Damaged);
    }
    Ok(())
}

/// True when there are changes beside the file that are not in it.
pub(super) fn has_log(path: &Path) -> bool {
    fs::metadata(log_of(path)).is_ok_and(|log| log.len() > 0)
}

/// The write-ahead log of a database.
pub(super) fn log_of(path: &Path) -> PathBuf {
    with_suffix(path, "-wal")
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
