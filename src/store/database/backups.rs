//! Backups: copies of the database. One with documents also has their contents, in a table that the library
//! itself does not have.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use uuid::Uuid;

use super::Database;
use super::connection::{connect_to_constant, has_log};
use super::copying::{check, copy};
use super::values::{from_json, id, to_json};
use super::{document_list, schema};
use crate::domain::account::Account;
use crate::domain::database_error::DatabaseError;
use crate::domain::library_document::DocumentDates;
use crate::files;

/// The contents of documents in a backup.
const CONTENTS: &str = "DROP TABLE IF EXISTS document_contents;
CREATE TABLE document_contents (
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
        let path =
            fs::canonicalize(path).map_err(|error| DatabaseError::NotOpened(error.into()))?;
        let connection = connect_to_constant(&path)?;
        if schema::version(&connection)? == 0 {
            return Err(DatabaseError::Foreign);
        }
        schema::check_parts(&connection)?;
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

    /// The dates of documents, by content; none in a backup of a version without them.
    pub(super) fn document_dates(&self) -> Result<BTreeMap<String, DocumentDates>, DatabaseError> {
        if self.connection.table_exists(None, "document_dates")? {
            document_list::all_dates(&self.connection)
        } else {
            Ok(BTreeMap::new())
        }
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
        library: &Database,
        to: &Path,
        now: Timestamp,
    ) -> Result<Self, DatabaseError> {
        let connection = library.read_apart(|library| copy(library, to))?;
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
