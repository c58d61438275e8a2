//! Adds many drafts, accounts and settings of another library in one transaction. What the database has
//! already is never changed.

use jiff::Timestamp;
use rusqlite::types::ToSql;
use rusqlite::{Transaction, params};
use serde_json::Value;
use uuid::Uuid;

use super::stored_draft::load;
use super::values::{micros, time, to_json};
use super::{Database, document_list, documents, drafts, list_row, records};
use crate::domain::account::Account;
use crate::domain::attachment::Attachment;
use crate::domain::country_requirements::RequirementsCache;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;
use crate::domain::library_document::DocumentDates;
use crate::domain::submission::SubmissionRecord;

/// The transaction of an import.
#[derive(Debug)]
pub(in crate::store) struct Import<'a> {
    sql: &'a Transaction<'a>,
    run: i64,
}

/// The outcome of adding a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Imported {
    /// It was added as this row.
    New(i64),
    /// The database has the same draft.
    Same,
    /// The database has another version of the draft.
    Different,
}

impl Database {
    /// Adds what `fill` adds as one transaction: all of it is on the disk when this returns, or nothing.
    pub(in crate::store) fn import<T>(
        &self,
        fill: impl FnOnce(&Import<'_>) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        self.write(|sql| fill(&Import { sql, run: self.run }))
    }
}

impl Import<'_> {
    /// Adds a draft with its record, its history and its row of the list. `who` is the user and the
    /// computer, for the history.
    pub(in crate::store) fn add_draft(
        &self,
        draft: &Draft,
        trashed_at: Option<Timestamp>,
        who: &str,
    ) -> Result<Imported, DatabaseError> {
        let row = match drafts::insert(self.sql, draft, self.run) {
            Ok(row) => row,
            Err(DatabaseError::Changed) => return Ok(self.compare(draft)),
            Err(error) => return Err(error),
        };
        if draft.submission != SubmissionRecord::default() {
            let basis = records::Basis::strict(0, self.run);
            records::write(self.sql, (row, draft.id), &draft.submission, basis, who)?;
        }
        if trashed_at.is_some() {
            self.sql
                .prepare_cached("UPDATE drafts SET trashed_at = ?2 WHERE row = ?1")?
                .execute(params![row, trashed_at.map(micros)])?;
        }
        list_row::put(self.sql, row, draft)?;
        Ok(Imported::New(row))
    }

    /// True when there is a draft with this id.
    pub(in crate::store) fn has(&self, draft: Uuid) -> Result<bool, DatabaseError> {
        let query = "SELECT EXISTS (SELECT 1 FROM drafts WHERE id = ?1)";
        let mut query = self.sql.prepare_cached(query)?;
        Ok(query.query_row([draft.to_string()], |row| row.get(0))?)
    }

    fn compare(&self, draft: &Draft) -> Imported {
        // The columns of times are less precise.
        let rounded = Draft {
            created_at: time(micros(draft.created_at)),
            changed_at: time(micros(draft.changed_at)),
            ..draft.clone()
        };
        match load(self.sql, draft.id) {
            Ok(stored) if stored.draft == rounded => Imported::Same,
            Ok(_) | Err(_) => Imported::Different,
        }
    }

    /// Adds a document, whose content is in its place on the disk, to a draft.
    pub(in crate::store) fn add_document(
        &self,
        row: i64,
        document: &Attachment,
        bytes: u64,
    ) -> Result<(), DatabaseError> {
        let sha256 = &document.sha256;
        self.sql
            .prepare_cached(
                "INSERT INTO documents (sha256, bytes, added_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (sha256) DO UPDATE SET unused_since = NULL",
            )?
            .execute(params![sha256, bytes, micros(document.added_at)])?;
        self.sql
            .prepare_cached(
                "INSERT OR IGNORE INTO draft_documents (row, sha256, name) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![row, sha256, document.name])?;
        Ok(())
    }

    /// Notes which documents a draft has. Those with a content in the library are named with its size in bytes.
    pub(in crate::store) fn note_documents(
        &self,
        row: i64,
        attachments: &[Attachment],
        bytes: impl Fn(&str) -> Option<u64>,
    ) -> Result<(), DatabaseError> {
        for attachment in attachments {
            if let Some(bytes) = bytes(&attachment.sha256) {
                self.add_document(row, attachment, bytes)?;
            }
        }
        documents::note(self.sql, row, attachments)
    }

    /// Adds the dates of a document, unless it has some.
    pub(in crate::store) fn add_document_dates(
        &self,
        sha256: &str,
        dates: DocumentDates,
        now: Timestamp,
    ) -> Result<(), DatabaseError> {
        let query = "SELECT EXISTS (SELECT 1 FROM document_dates WHERE sha256 = ?1)";
        let mut query = self.sql.prepare_cached(query)?;
        let has_dates: bool = query.query_row([sha256], |row| row.get(0))?;
        if has_dates {
            return Ok(());
        }
        document_list::put_dates(self.sql, sha256, dates, now)
    }

    /// Adds an event or a change of a field to the history, with its sequence number unless that is used.
    pub(in crate::store) fn add_history(
        &self,
        values: &[&dyn ToSql; 10],
    ) -> Result<(), DatabaseError> {
        self.sql
            .prepare_cached(
                "INSERT OR IGNORE INTO history
                 (sequence, draft, at, who, based_on, version, field, before, after, event)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(values.as_slice())?;
        Ok(())
    }

    /// Adds a saved view as it is stored.
    pub(in crate::store) fn add_view(
        &self,
        id: &str,
        position: i64,
        version: i64,
        view: &str,
    ) -> Result<(), DatabaseError> {
        self.sql.execute(
            "INSERT OR IGNORE INTO saved_views (id, position, version, view) VALUES (?1, ?2, ?3, ?4)",
            params![id, position, version, view],
        )?;
        Ok(())
    }

    /// Adds the accounts with new ids after the others. Returns their number.
    pub(in crate::store) fn add_accounts(
        &self,
        accounts: &[Account],
    ) -> Result<usize, DatabaseError> {
        let mut added = 0;
        for account in accounts {
            added += self.sql.execute(
                "INSERT OR IGNORE INTO accounts (id, position, version, account)
                 SELECT ?1, coalesce(max(position), -1) + 1, 1, ?2 FROM accounts",
                params![account.id.to_string(), to_json(account)?],
            )?;
        }
        Ok(added)
    }

    /// Adds the requirements of the accounts that have none.
    pub(in crate::store) fn add_requirements(
        &self,
        cache: &RequirementsCache,
    ) -> Result<(), DatabaseError> {
        for (account, requirements) in &cache.accounts {
            self.sql.execute(
                "INSERT OR IGNORE INTO requirements (account, requirements) VALUES (?1, ?2)",
                params![account.to_string(), to_json(requirements)?],
            )?;
        }
        Ok(())
    }

    /// Adds a setting that was never saved.
    pub(in crate::store) fn add_setting(
        &self,
        name: &str,
        value: &Value,
    ) -> Result<(), DatabaseError> {
        self.sql.execute(
            "INSERT OR IGNORE INTO settings (name, value) VALUES (?1, ?2)",
            params![name, value.to_string()],
        )?;
        Ok(())
    }
}
