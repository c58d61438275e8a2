//! The rows of the list, derived from drafts and records.

use rusqlite::{Connection, Transaction, params};

use super::short_search;
use super::sort_keys::key;
use super::stored_draft::of_row;
use super::values::{micros, to_json};
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::{ProfileRow, search_text};
use crate::domain::submission::Stage;

/// Derives the row of a draft in the list.
pub(super) fn derive(sql: &Transaction<'_>, row: i64) -> Result<(), DatabaseError> {
    let draft = {
        let mut query = sql.prepare_cached(
            "SELECT row, id, version, created_at, changed_at, content, trashed_at
             FROM drafts WHERE row = ?1",
        )?;
        let mut rows = query.query([row])?;
        let row = rows.next()?.ok_or(DatabaseError::NoDraft)?;
        of_row(sql, row)?.draft
    };
    put(sql, row, &draft)
}

/// Writes the row of a draft in the list.
pub(super) fn put(sql: &Transaction<'_>, row: i64, draft: &Draft) -> Result<(), DatabaseError> {
    let shown = ProfileRow::of(draft);
    let search = search_text(draft);
    let register = RegisterNumber::of(&draft.content.profile).map(|number| number.key());
    let is_same_search = stored_search(sql, row)?.is_some_and(|stored| stored == search);
    if !is_same_search {
        remove_search(sql, row)?;
    }
    sql.prepare_cached(
        "INSERT INTO catalogue (row, changed_at, stage, register, search, name, company, country,
             number_types, status, comment, guid, account_name, submitted_at, decided_at, id,
             register_number, city, undecided, name_key, company_key, comment_key, trashed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
             ?20, ?21, ?22, (SELECT trashed_at FROM drafts WHERE row = ?1))
         ON CONFLICT (row) DO UPDATE SET changed_at = ?2, stage = ?3, register = ?4, search = ?5,
             name = ?6, company = ?7, country = ?8, number_types = ?9, status = ?10, comment = ?11,
             guid = ?12, account_name = ?13, submitted_at = ?14, decided_at = ?15,
             register_number = ?17, city = ?18, undecided = ?19, name_key = ?20, company_key = ?21,
             comment_key = ?22, trashed_at = excluded.trashed_at",
    )?
    .execute(params![
        row,
        micros(shown.changed_at),
        stage_number(shown.stage),
        register,
        search,
        shown.name,
        shown.company,
        shown.country,
        to_json(&shown.number_types)?,
        shown.status.to_text(),
        shown.comment,
        shown.guid.map(|guid| guid.to_string()),
        shown.account_name,
        shown.submitted_at.map(micros),
        shown.decided_at.map(micros),
        shown.id.to_string(),
        shown.register_number,
        shown.city,
        shown.is_undecided,
        key(&shown.name),
        key(&shown.company),
        key(&shown.comment),
    ])?;
    if !is_same_search {
        sql.prepare_cached("INSERT INTO catalogue_search (rowid, search) VALUES (?1, ?2)")?
            .execute(params![row, search])?;
        short_search::insert(sql, row, &search)?;
    }
    Ok(())
}

/// Removes a row from the full-text indexes. That of trigrams must be told what it had been given.
pub(super) fn remove_search(sql: &Transaction<'_>, row: i64) -> Result<(), DatabaseError> {
    if let Some(search) = stored_search(sql, row)? {
        sql.prepare_cached(
            "INSERT INTO catalogue_search (catalogue_search, rowid, search) VALUES ('delete', ?1, ?2)",
        )?
        .execute(params![row, search])?;
        short_search::remove(sql, row)?;
    }
    Ok(())
}

fn stored_search(sql: &Connection, row: i64) -> Result<Option<String>, DatabaseError> {
    let mut query = sql.prepare_cached("SELECT search FROM catalogue WHERE row = ?1")?;
    let mut rows = query.query([row])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

/// The number of a stage in the database; never changed.
pub(super) fn stage_number(stage: Stage) -> i64 {
    match stage {
        Stage::Draft => 0,
        Stage::InReview => 1,
        Stage::NeedsAction => 2,
        Stage::Approved => 3,
        Stage::Deleted => 4,
    }
}

/// The stage with a number.
pub(super) fn stage(number: i64) -> Result<Stage, DatabaseError> {
    let mut all = Stage::ALL.into_iter();
    all.find(|stage| stage_number(*stage) == number)
        .ok_or(DatabaseError::Damaged)
}
