//! The documents of all drafts by content, with the dates that people entered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, Transaction, params};
use uuid::Uuid;

use super::Database;
use super::values::micros;
use crate::domain::database_error::DatabaseError;
use crate::domain::library_document::{DocumentDates, DocumentUse, LibraryDocument};

impl Database {
    /// The documents of drafts, each once. Those of drafts in the trash alone have no name.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn library_documents(&self) -> Result<Vec<LibraryDocument>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT draft_documents.sha256, draft_documents.name, drafts.id, drafts.trashed_at,
                     coalesce(catalogue.name, '') AS title, documents.bytes, issued, expires
                 FROM draft_documents JOIN drafts USING (row) LEFT JOIN catalogue USING (row)
                     LEFT JOIN documents USING (sha256) LEFT JOIN document_dates USING (sha256)
                 ORDER BY draft_documents.sha256, title, drafts.row",
            )?;
            let mut rows = query.query([])?;
            let mut found: Vec<LibraryDocument> = Vec::new();
            while let Some(row) = rows.next()? {
                let sha256: String = row.get("sha256")?;
                if found.last().is_none_or(|last| last.sha256 != sha256) {
                    found.push(LibraryDocument {
                        sha256,
                        size: row.get("bytes")?,
                        dates: dates(row)?,
                        used_by: Vec::new(),
                        trashed: 0,
                    });
                }
                let Some(document) = found.last_mut() else {
                    continue;
                };
                if row.get::<_, Option<i64>>("trashed_at")?.is_some() {
                    document.trashed += 1;
                } else {
                    document.used_by.push(use_of(row)?);
                }
            }
            Ok(found)
        })
    }

    /// The ids of the drafts in the list that have a document.
    ///
    /// # Errors
    /// When they can't be read.
    pub(in crate::store) fn drafts_with(&self, sha256: &str) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT drafts.id FROM draft_documents JOIN drafts USING (row)
                 WHERE sha256 = ?1 AND trashed_at IS NULL ORDER BY drafts.row",
            )?;
            let mut rows = query.query([sha256])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(super::values::id(row, "id")?);
            }
            Ok(ids)
        })
    }

    /// The dates of all documents that have any.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn document_dates(&self) -> Result<BTreeMap<String, DocumentDates>, DatabaseError> {
        self.read(|sql| all_dates(sql))
    }

    /// Changes the dates of a document. Returns them as they are now.
    ///
    /// # Errors
    /// When they can't be read or written.
    pub fn change_document_dates(
        &self,
        sha256: &str,
        now: Timestamp,
        change: impl FnOnce(DocumentDates) -> DocumentDates,
    ) -> Result<DocumentDates, DatabaseError> {
        self.write(|sql| {
            let before = {
                let mut query = sql.prepare_cached(
                    "SELECT issued, expires FROM document_dates WHERE sha256 = ?1",
                )?;
                let mut rows = query.query([sha256])?;
                rows.next()?.map(dates).transpose()?.unwrap_or_default()
            };
            let after = change(before);
            if after.is_empty() {
                sql.execute("DELETE FROM document_dates WHERE sha256 = ?1", [sha256])?;
            } else {
                put_dates(sql, sha256, after, now)?;
            }
            Ok(after)
        })
    }
}

/// The dates of all documents that have any, by content.
pub(super) fn all_dates(
    sql: &Connection,
) -> Result<BTreeMap<String, DocumentDates>, DatabaseError> {
    let mut query = sql.prepare_cached("SELECT sha256, issued, expires FROM document_dates")?;
    let mut rows = query.query([])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        all.insert(row.get("sha256")?, dates(row)?);
    }
    Ok(all)
}

/// Writes the dates of a document.
pub(super) fn put_dates(
    sql: &Transaction<'_>,
    sha256: &str,
    dates: DocumentDates,
    now: Timestamp,
) -> Result<(), DatabaseError> {
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    sql.prepare_cached(
        "INSERT INTO document_dates (sha256, issued, expires, changed_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (sha256) DO UPDATE SET issued = ?2, expires = ?3, changed_at = ?4",
    )?
    .execute(params![
        sha256,
        text(dates.issued),
        text(dates.expires),
        micros(now)
    ])?;
    Ok(())
}

fn dates(row: &Row<'_>) -> Result<DocumentDates, DatabaseError> {
    let date = |name| -> Result<Option<Date>, DatabaseError> {
        let text: Option<String> = row.get(name)?;
        // A date that can't be read is none.
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(DocumentDates {
        issued: date("issued")?,
        expires: date("expires")?,
    })
}

fn use_of(row: &Row<'_>) -> Result<DocumentUse, DatabaseError> {
    Ok(DocumentUse {
        draft: super::values::id(row, "id")?,
        profile: row.get("title")?,
        file_name: row.get("name")?,
    })
}
