//! Puts a backup in the place of the library, while other programs may be using it.
//!
//! The database is not replaced as a file, because its write-ahead log would stay behind: all of its pages are
//! written as one transaction. A crash leaves the library as it was, and other programs see one change.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::backups::{BACKED_UP_AT, Backup};
use super::connection::{PAGE_BYTES, connect};
use super::copying::{as_one_file, connect_to_read, copy};
use super::stored_draft::of_row;
use super::values::{RESTORE_ID, RESTORED_AT, to_json};
use super::{Database, schema};
use crate::domain::database_error::DatabaseError;

/// The most times that the library is kept anew because another program has changed it since.
const MAX_TRIES: usize = 20;

/// A copy of a backup that can take the place of the library.
#[derive(Debug)]
pub(in crate::store) struct Prepared {
    connection: Connection,
}

/// A document whose content is not in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithoutContent {
    /// The name of the profile.
    pub profile: String,
    /// The name of the document.
    pub document: String,
}

impl Prepared {
    /// Copies a backup into an empty file, with the schema of this program. `has_content` is true for the SHA-256 of
    /// each document that is in the library.
    pub(in crate::store) fn copy(
        backup: &Backup,
        to: &Path,
        now: Timestamp,
        has_content: impl Fn(&str) -> bool,
    ) -> Result<Self, DatabaseError> {
        let mut connection = copy(&backup.connection, to)?;
        schema::prepare(&mut connection, |_, _| Ok(()))?;
        as_one_file(&connection)?;
        connection.execute_batch(&format!(
            "DROP TABLE IF EXISTS document_contents;
             PRAGMA page_size = {PAGE_BYTES};
             VACUUM;"
        ))?;
        connection.execute("DELETE FROM settings WHERE name = ?1", [BACKED_UP_AT])?;
        connection.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)",
            params![RESTORED_AT, to_json(&now)?],
        )?;
        connection.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)",
            params![RESTORE_ID, to_json(&Uuid::new_v4())?],
        )?;
        let prepared = Self { connection };
        for sha256 in prepared.hashes("SELECT sha256 FROM documents")? {
            // A row never names a file that is gone.
            if !has_content(&sha256) {
                let delete = "DELETE FROM documents WHERE sha256 = ?1";
                prepared.connection.execute(delete, [sha256])?;
            }
        }
        Ok(prepared)
    }

    fn hashes(&self, query: &str) -> Result<Vec<String>, DatabaseError> {
        let mut query = self.connection.prepare(query)?;
        let found = query.query_map([], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The documents of drafts whose contents are not in the library.
    pub(in crate::store) fn without_content(&self) -> Result<Vec<WithoutContent>, DatabaseError> {
        let lost = self.hashes(
            "SELECT DISTINCT sha256 FROM draft_documents
             WHERE sha256 NOT IN (SELECT sha256 FROM documents)",
        )?;
        let mut query = self.connection.prepare(
            "SELECT drafts.row, drafts.id, version, created_at, drafts.changed_at, content,
                 drafts.trashed_at
             FROM drafts JOIN draft_documents USING (row) WHERE sha256 = ?1",
        )?;
        let mut found = Vec::new();
        for sha256 in lost {
            let mut rows = query.query([&sha256])?;
            while let Some(row) = rows.next()? {
                let draft = of_row(&self.connection, row)?.draft;
                let documents = &draft.content.attachments;
                let document = documents.iter().find(|document| document.sha256 == sha256);
                found.extend(document.map(|document| WithoutContent {
                    profile: draft.title().to_owned(),
                    document: document.name.clone(),
                }));
            }
        }
        Ok(found)
    }
}

impl Database {
    /// Replaces everything by what is in `prepared`, as one transaction. Before that, `keep` is called with a
    /// connection to what there is, and `check` while no program can change it any more.
    ///
    /// # Errors
    /// Those of `keep` and `check`, and when the database can't be written: then it is as it was.
    pub(in crate::store) fn replace<E: From<DatabaseError>>(
        &self,
        prepared: &Prepared,
        keep: impl Fn(&Connection) -> Result<(), E>,
        check: impl Fn() -> Result<(), E>,
    ) -> Result<(), E> {
        if self.reader.is_none() {
            return self.replace_alone(prepared, keep, check);
        }
        let reader = connect_to_read(self.path())?;
        let mut target = connect(self.path())?;
        for _ in 0..MAX_TRIES {
            let before = changes(&reader)?;
            prepared.raise_versions(&reader)?;
            prepared.take_claims(&reader)?;
            keep(&reader)?;
            let replacing =
                Copying::new(&prepared.connection, &mut target).map_err(DatabaseError::from)?;
            // From its first step on, no other program can write.
            if let StepResult::Busy | StepResult::Locked = step(&replacing, 1)? {
                return Err(DatabaseError::Busy.into());
            }
            if changes(&reader)? != before {
                // Dropped, it is undone.
                continue;
            }
            check()?;
            if step(&replacing, -1)? != StepResult::Done {
                return Err(DatabaseError::Busy.into());
            }
            drop(replacing);
            // The log has all of the library now.
            let shortened = target.pragma_query(None, "wal_checkpoint(TRUNCATE)", |_| Ok(()));
            if let Err(error) = shortened {
                tracing::info!(%error, "the write-ahead log stays long");
            }
            return Ok(());
        }
        Err(DatabaseError::Busy.into())
    }

    /// As [`replace`](Self::replace), where this program has the database for itself.
    fn replace_alone<E: From<DatabaseError>>(
        &self,
        prepared: &Prepared,
        keep: impl Fn(&Connection) -> Result<(), E>,
        check: impl Fn() -> Result<(), E>,
    ) -> Result<(), E> {
        check()?;
        let mut target = super::lock(&self.writer);
        prepared.raise_versions(&target)?;
        prepared.take_claims(&target)?;
        keep(&target)?;
        let replacing =
            Copying::new(&prepared.connection, &mut target).map_err(DatabaseError::from)?;
        match step(&replacing, -1)? {
            StepResult::Done => Ok(()),
            _ => Err(DatabaseError::Busy.into()),
        }
    }
}

impl Prepared {
    /// Makes the versions of drafts and records larger than all of the library: those that other programs know
    /// must not come up again with another content.
    fn raise_versions(&self, library: &Connection) -> Result<(), DatabaseError> {
        let largest: i64 = library.query_row(
            "SELECT max(coalesce((SELECT max(version) FROM drafts), 0),
                 coalesce((SELECT max(version) FROM outdated), 0),
                 coalesce((SELECT max(version) FROM records), 0))",
            [],
            |row| row.get(0),
        )?;
        for table in ["drafts", "records", "outdated"] {
            let raise = format!("UPDATE {table} SET version = ?1");
            self.connection.execute(&raise, [largest + 1])?;
        }
        // No program knows what it has saved from the backup.
        self.connection.execute_batch(
            "UPDATE drafts SET saved_by = 0; UPDATE outdated SET saved_by = 0;
             UPDATE records SET saved_by = 0;",
        )?;
        Ok(())
    }

    /// Takes over the claims of the programs that are running.
    fn take_claims(&self, library: &Connection) -> Result<(), DatabaseError> {
        self.connection.execute("DELETE FROM claims", [])?;
        let query = "SELECT draft, purpose, program, holder FROM claims";
        let mut query = library.prepare(query)?;
        let mut rows = query.query([])?;
        let add = "INSERT INTO claims (draft, purpose, program, holder) VALUES (?1, ?2, ?3, ?4)";
        let mut add = self.connection.prepare(add)?;
        while let Some(row) = rows.next()? {
            let values: [String; 4] = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
            add.execute(values)?;
        }
        Ok(())
    }
}

/// A number that differs after each change by another connection.
fn changes(connection: &Connection) -> Result<i64, DatabaseError> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

fn step(copying: &Copying<'_, '_>, pages: i32) -> Result<StepResult, DatabaseError> {
    Ok(copying.step(pages)?)
}
