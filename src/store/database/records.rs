//! Records of submissions in the database.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, params};
use uuid::Uuid;

use super::stored_draft::load_record;
use super::values::{from_json, to_json};
use super::{Database, history, list_row};
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
        self.write(|sql| save(sql, draft, record, based_on, who))
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

    /// The drafts in the list whose status the server may still change, with the account that each was
    /// submitted with, if that is known.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn waiting(&self) -> Result<Vec<(Uuid, Option<Target>)>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT id, waits_with FROM records JOIN catalogue USING (row)
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
    based_on: i64,
    who: &str,
) -> Result<i64, DatabaseError> {
    let row = row_of(sql, draft)?;
    write(sql, (row, draft), record, based_on, who)?;
    list_row::derive(sql, row)?;
    Ok(based_on + 1)
}

/// Writes a record and its new events, without the row of the list.
pub(super) fn write(
    sql: &Transaction<'_>,
    (row, draft): (i64, Uuid),
    record: &SubmissionRecord,
    based_on: i64,
    who: &str,
) -> Result<(), DatabaseError> {
    history::append(sql, draft, &record.history, who)?;
    let mut without_history = record.clone();
    without_history.history.clear();
    let known = record.is_submitted() || record.is_in_doubt() || record.is_running();
    let profile = record.guid.filter(|_| known).map(|guid| guid.to_string());
    let waits = record.waits_for_answer();
    let waits_with = waits.then(|| to_json(&record.target)).transpose()?;
    let json = to_json(&without_history)?;
    let changed = sql
        .prepare_cached(if based_on == 0 {
            "INSERT OR IGNORE INTO records (row, version, profile, waits_with, record)
             VALUES (?1, ?2 + 1, ?3, ?4, ?5)"
        } else {
            "UPDATE records SET version = version + 1, profile = ?3, waits_with = ?4, record = ?5
             WHERE row = ?1 AND version = ?2"
        })?
        .execute(params![row, based_on, profile, waits_with, json])?;
    if changed == 0 {
        return Err(DatabaseError::Changed);
    }
    Ok(())
}
