//! Rows of documents: which files there are, and which drafts have them.
//!
//! A file is put in place and removed inside a transaction that writes, so that programs never do both
//! at once with the same content.

use std::io;

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, params};

use super::values::{micros, to_json};
use super::{Database, DatabaseError};
use crate::clock;
use crate::domain::attachment::Attachment;

impl Database {
    /// Puts the file of a document in place with `put`, then adds its row. Without a draft that has it, the
    /// document counts as unused from `now`.
    ///
    /// # Errors
    /// When the row can't be added; inside, the error of `put`: then nothing is added.
    pub(in crate::store) fn add_document(
        &self,
        sha256: &str,
        bytes: u64,
        now: Timestamp,
        put: impl FnOnce() -> io::Result<()>,
    ) -> Result<io::Result<()>, DatabaseError> {
        self.write(|sql| {
            if let Err(error) = put() {
                return Ok(Err(error));
            }
            insert(sql, sha256, bytes, now)?;
            set_use(sql, &[sha256], now)?;
            Ok(Ok(()))
        })
    }

    /// Adds rows for files without one, whose program was killed before it added the row, or the row
    /// is younger than a restored backup. Without a draft that has them, they count as unused from
    /// `now`.
    ///
    /// # Errors
    /// When rows can't be read or added.
    pub(in crate::store) fn add_documents_without_row(
        &self,
        files: &[(String, u64)],
        now: Timestamp,
        exists: impl Fn(&str) -> bool,
    ) -> Result<(), DatabaseError> {
        let unknown = self.read(|sql| {
            let mut unknown = Vec::new();
            for file in files {
                if !has_row(sql, &file.0)? {
                    unknown.push(file);
                }
            }
            Ok(unknown)
        })?;
        if unknown.is_empty() {
            return Ok(());
        }
        self.write(|sql| {
            for (sha256, bytes) in unknown {
                // Another program may have deleted it since it was listed.
                if exists(sha256) && insert(sql, sha256, *bytes, now)? {
                    set_use(sql, &[sha256], now)?;
                }
            }
            Ok(())
        })
    }

    /// Deletes at most `count` rows of documents that no draft has had since `until`, and returns
    /// their hashes and sizes in bytes.
    ///
    /// # Errors
    /// When they can't be deleted.
    pub(in crate::store) fn remove_unused_rows(
        &self,
        until: Timestamp,
        count: usize,
    ) -> Result<Vec<(String, u64)>, DatabaseError> {
        self.write(|sql| {
            let mut query = sql.prepare_cached(
                "DELETE FROM documents WHERE sha256 IN (
                     SELECT sha256 FROM documents WHERE unused_since <= ?1
                     AND sha256 NOT IN (SELECT sha256 FROM draft_documents) LIMIT ?2
                 ) RETURNING sha256, bytes",
            )?;
            let removed = query.query_map(params![micros(until), count], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            let removed: Vec<(String, u64)> = removed.collect::<Result<_, _>>()?;
            for (sha256, _) in &removed {
                sql.prepare_cached("DELETE FROM document_dates WHERE sha256 = ?1")?
                    .execute([sha256])?;
            }
            Ok(removed)
        })
    }

    /// Counts the unused documents as unused from `now`.
    ///
    /// # Errors
    /// When that can't be written.
    pub(in crate::store) fn keep_unused_documents(
        &self,
        now: Timestamp,
    ) -> Result<(), DatabaseError> {
        self.write(|sql| {
            let change = "UPDATE documents SET unused_since = ?1 WHERE unused_since IS NOT NULL";
            sql.execute(change, [micros(now)])?;
            Ok(())
        })
    }

    /// Runs `remove` for each of these documents that still has no row: another program may have
    /// added it again.
    ///
    /// # Errors
    /// When the rows can't be read.
    pub(in crate::store) fn remove_files_without_row(
        &self,
        documents: &[(String, u64)],
        mut remove: impl FnMut(&str, u64),
    ) -> Result<(), DatabaseError> {
        self.write(|sql| {
            for (sha256, bytes) in documents {
                if !has_row(sql, sha256)? {
                    remove(sha256, *bytes);
                }
            }
            Ok(())
        })
    }
}

/// Notes which documents a draft has. Writes nothing when they are the same as before.
pub(super) fn note(
    sql: &Transaction<'_>,
    row: i64,
    attachments: &[Attachment],
) -> Result<(), DatabaseError> {
    let named = attachments.iter().map(|a| (a.sha256.as_str(), &a.name));
    let named = to_json(&named.collect::<Vec<_>>())?;
    let mut changed: Vec<String> = Vec::new();
    for change in [
        "DELETE FROM draft_documents
         WHERE row = ?1 AND sha256 NOT IN (SELECT value ->> 0 FROM json_each(?2)) RETURNING sha256",
        "INSERT INTO draft_documents (row, sha256, name)
         SELECT ?1, value ->> 0, value ->> 1 FROM json_each(?2) WHERE true
         ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name
         RETURNING sha256",
    ] {
        let mut query = sql.prepare_cached(change)?;
        for hash in query.query_map(params![row, named], |row| row.get(0))? {
            changed.push(hash?);
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let changed: Vec<&str> = changed.iter().map(String::as_str).collect();
    set_use(sql, &changed, clock::now())
}

/// Notes whether any draft has these documents; those that none has are unused from `now`.
fn set_use(sql: &Transaction<'_>, hashes: &[&str], now: Timestamp) -> Result<(), DatabaseError> {
    sql.prepare_cached(
        "UPDATE documents SET unused_since = CASE
             WHEN sha256 IN (SELECT sha256 FROM draft_documents) THEN NULL ELSE ?2 END
         WHERE sha256 IN (SELECT value FROM json_each(?1))",
    )?
    .execute(params![to_json(&hashes)?, micros(now)])?;
    Ok(())
}

/// Adds a row; false when there is one.
fn insert(
    sql: &Transaction<'_>,
    sha256: &str,
    bytes: u64,
    now: Timestamp,
) -> Result<bool, DatabaseError> {
    let inserted = sql
        .prepare_cached(
            "INSERT OR IGNORE INTO documents (sha256, bytes, added_at) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![sha256, bytes, micros(now)])?;
    Ok(inserted > 0)
}

fn has_row(sql: &Connection, sha256: &str) -> Result<bool, DatabaseError> {
    let mut query =
        sql.prepare_cached("SELECT EXISTS (SELECT 1 FROM documents WHERE sha256 = ?1)")?;
    Ok(query.query_row([sha256], |row| row.get(0))?)
}
