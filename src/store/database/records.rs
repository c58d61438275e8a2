//! Records of submissions in the database.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::stored_draft::load_record;
use super::values::{from_json, to_json};
use super::{Database, decisions, history, list_row};
use crate::domain::database_error::DatabaseError;
use crate::domain::submission::{SubmissionRecord, Target};

impl Database {
    /// Saves the record of a submission, adds its new events to the history, and returns the
    /// record's new version. `based_on` is the version that the record was changed from, 0 for
    /// the first one.
    ///
    /// # Errors
    /// [`DatabaseError::Changed`] when the record has another version now, and
    /// [`DatabaseError::NoDraft`] without such a draft: then nothing is written.
    pub fn save_record(
        &self,
        draft: Uuid,
        record: &SubmissionRecord,
        based_on: i64,
        who: &str,
    ) -> Result<i64, DatabaseError> {
        let basis = Basis::strict(based_on, self.run);
        self.write(|sql| save(sql, draft, record, basis, who))
    }

    /// As [`save_record`](Self::save_record), after a save of this program that failed or whose database
    /// was replaced: what this program itself has saved is no change by another one.
    pub(in crate::store) fn save_record_again(
        &self,
        draft: Uuid,
        record: &SubmissionRecord,
        based_on: i64,
        who: &str,
    ) -> Result<i64, DatabaseError> {
        let basis = Basis {
            is_again: true,
            ..Basis::strict(based_on, self.run)
        };
        self.write(|sql| save(sql, draft, record, basis, who))
    }

    /// True when this program saved the stored record of a draft.
    ///
    /// # Errors
    /// When it can't be read.
    pub(in crate::store) fn is_own_record(&self, draft: Uuid) -> Result<bool, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM records JOIN drafts USING (row)
                 WHERE id = ?1 AND records.saved_by = ?2)",
            )?;
            Ok(query.query_row(params![draft.to_string(), self.run], |row| row.get(0))?)
        })
    }

    /// The record of a draft, and its version; an empty one with version 0 when nothing was ever
    /// submitted.
    ///
    /// # Errors
    /// [`DatabaseError::NoDraft`] when there is no such draft.
    pub fn record(&self, draft: Uuid) -> Result<(SubmissionRecord, i64), DatabaseError> {
        self.read(|sql| {
            let row = row_of(sql, draft)?;
            let (mut record, version) = load_record(sql, row)?;
            record.history = history::events(sql, draft)?;
            Ok((record, version))
        })
    }

    /// The profiles at the server that drafts other than `own` have or may have, including those in the
    /// trash.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn profiles_of_others(&self, own: Uuid) -> Result<BTreeSet<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT profile FROM records JOIN drafts USING (row)
                 WHERE profile IS NOT NULL AND id <> ?1",
            )?;
            let mut rows = query.query([own.to_string()])?;
            let mut profiles = BTreeSet::new();
            while let Some(row) = rows.next()? {
                profiles.insert(super::values::id(row, "profile")?);
            }
            Ok(profiles)
        })
    }

    /// The drafts that have or may have a profile at the server, including those in the trash.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn drafts_of_profile(&self, profile: Uuid) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT id FROM records JOIN drafts USING (row) WHERE profile = ?1 ORDER BY row",
            )?;
            let mut rows = query.query([profile.to_string()])?;
            let mut drafts = Vec::new();
            while let Some(row) = rows.next()? {
                drafts.push(super::values::id(row, "id")?);
            }
            Ok(drafts)
        })
    }

    /// The drafts in the list whose status the server may still change, with the account that each was
    /// submitted with, if that is known.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn waiting(&self) -> Result<Vec<(Uuid, Option<Target>)>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                // Otherwise all records would be read.
                "SELECT id, waits_with
                 FROM records INDEXED BY records_that_wait CROSS JOIN catalogue USING (row)
                 WHERE waits_with IS NOT NULL AND trashed_at IS NULL",
            )?;
            let mut rows = query.query([])?;
            let mut waiting = Vec::new();
            while let Some(row) = rows.next()? {
                let target: String = row.get("waits_with")?;
                waiting.push((
                    super::values::id(row, "id")?,
                    from_json("records", &target)?,
                ));
            }
            Ok(waiting)
        })
    }

    /// The drafts that are being sent, by their records: their program may have ended.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn being_sent(&self) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            // Spelled out, so that the partial index is used.
            let mut query =
                sql.prepare_cached("SELECT id FROM catalogue WHERE status = 'submitting'")?;
            let mut rows = query.query([])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(super::values::id(row, "id")?);
            }
            Ok(ids)
        })
    }
}

pub(super) fn row_of(sql: &Connection, draft: Uuid) -> Result<i64, DatabaseError> {
    let mut query = sql.prepare_cached("SELECT row FROM drafts WHERE id = ?1")?;
    Ok(query.query_row([draft.to_string()], |row| row.get(0))?)
}

fn save(
    sql: &Transaction<'_>,
    draft: Uuid,
    record: &SubmissionRecord,
    basis: Basis,
    who: &str,
) -> Result<i64, DatabaseError> {
    let row = row_of(sql, draft)?;
    let version = write(sql, (row, draft), record, basis, who)?;
    list_row::derive(sql, row)?;
    Ok(version)
}

/// The version that a record was changed from, and who saves it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis {
    /// 0 for the first record of a draft.
    version: i64,
    run: i64,
    /// True when any version that this program has saved may be replaced.
    is_again: bool,
}

impl Basis {
    pub(super) fn strict(version: i64, run: i64) -> Self {
        Self {
            version,
            run,
            is_again: false,
        }
    }
}

/// Writes a record and its new events, without the row of the list. Returns its new version.
pub(super) fn write(
    sql: &Transaction<'_>,
    (row, draft): (i64, Uuid),
    record: &SubmissionRecord,
    basis: Basis,
    who: &str,
) -> Result<i64, DatabaseError> {
    history::append(sql, draft, &record.history, who)?;
    let mut without_history = record.clone();
    without_history.history.clear();
    let known = record.is_submitted() || record.is_in_doubt() || record.is_running();
    let profile = record.guid.filter(|_| known).map(|guid| guid.to_string());
    let waits = record.waits_for_answer();
    let waits_with = waits.then(|| to_json(&record.target)).transpose()?;
    let json = to_json(&without_history)?;
    // Without a record, the version that it is based on is 0.
    let saved: Option<i64> = sql
        .prepare_cached(
            "INSERT INTO records (row, version, profile, waits_with, record, saved_by)
             SELECT ?1, 1, ?3, ?4, ?5, ?6
             WHERE ?2 = 0 OR EXISTS (SELECT 1 FROM records WHERE row = ?1)
             ON CONFLICT (row) DO UPDATE SET version = version + 1, profile = ?3, waits_with = ?4,
                 record = ?5, saved_by = ?6
             WHERE version = ?2 OR (?7 AND saved_by = ?6)
             RETURNING version",
        )?
        .query_row(
            params![
                row,
                basis.version,
                profile,
                waits_with,
                json,
                basis.run,
                basis.is_again
            ],
            |row| row.get(0),
        )
        .optional()?;
    let version = saved.ok_or(DatabaseError::Changed)?;
    decisions::derive(sql, (row, &draft.to_string()), record)?;
    Ok(version)
}
