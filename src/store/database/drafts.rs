//! Drafts in the database.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::stored_draft::{StoredDraft, content_of, load, load_newer, of_row};
use super::values::micros;
use super::{Database, documents, list_row, patch};
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Draft, SavedAs};

/// The name of a draft in the list, and the draft or the reason why it can't be read.
type NamedDraft = (String, Result<StoredDraft, DatabaseError>);

impl Database {
    /// Saves the content of a draft, and returns its new version. The row of the list follows
    /// later: see [`update_catalogue`](Self::update_catalogue).
    ///
    /// `based_on` is the version that the content was changed from, 0 for a new draft.
    ///
    /// # Errors
    /// [`DatabaseError::Changed`] when the draft has another version now, and [`DatabaseError::NoDraft`] when
    /// it was deleted: then nothing is written.
    pub fn save_draft(&self, draft: &Draft, based_on: i64) -> Result<i64, DatabaseError> {
        self.write(|sql| save(sql, draft, based_on, self.run, false))
    }

    /// As [`save_draft`](Self::save_draft), after a save of this program that failed or whose database was
    /// replaced: what this program itself has saved is no change by another one.
    pub(in crate::store) fn save_draft_again(
        &self,
        draft: &Draft,
        based_on: i64,
    ) -> Result<i64, DatabaseError> {
        self.write(|sql| save(sql, draft, based_on, self.run, true))
    }

    /// Reads a draft.
    ///
    /// # Errors
    /// [`DatabaseError::NoDraft`] when there is none with this id.
    pub fn draft(&self, id: Uuid) -> Result<StoredDraft, DatabaseError> {
        self.read(|sql| load(sql, id))
    }

    /// The drafts in the list, each with its name there, or the reason why it can't be read.
    ///
    /// # Errors
    /// When the list of them can't be read.
    pub fn drafts(&self) -> Result<Vec<NamedDraft>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT drafts.row, drafts.id, version, created_at, drafts.changed_at, content,
                     drafts.trashed_at, name
                 FROM drafts JOIN catalogue USING (row) WHERE drafts.trashed_at IS NULL",
            )?;
            let mut rows = query.query([])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push((row.get("name")?, of_row(sql, row)));
            }
            Ok(found)
        })
    }

    /// The version of a draft's content and record; `None` when there is no such draft.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn saved_as(&self, id: Uuid) -> Result<Option<SavedAs>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT coalesce(outdated.version, drafts.version), coalesce(records.version, 0)
                 FROM drafts LEFT JOIN outdated USING (row) LEFT JOIN records USING (row)
                 WHERE id = ?1",
            )?;
            let versions = query.query_row([id.to_string()], |row| {
                Ok(SavedAs {
                    content: row.get(0)?,
                    record: row.get(1)?,
                })
            });
            Ok(versions.optional()?)
        })
    }

    /// The ids that begin with `start`, of drafts in the list or in the trash.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn ids_that_begin(
        &self,
        start: &str,
        is_trashed: bool,
    ) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                // A range, for the index: no id has a character after the tilde.
                "SELECT id FROM drafts
                 WHERE id >= ?1 AND id < ?1 || '~' AND (trashed_at IS NOT NULL) = ?2",
            )?;
            let mut rows = query.query(params![start, is_trashed])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(super::values::id(row, "id")?);
            }
            Ok(ids)
        })
    }

    /// Moves a draft to the trash, or out of it when `at` is `None`.
    ///
    /// # Errors
    /// [`DatabaseError::NoDraft`] when there is none with this id.
    pub fn set_trashed(&self, id: Uuid, at: Option<Timestamp>) -> Result<(), DatabaseError> {
        let moved = self.set_all_trashed(&[id], at)?;
        moved.first().map(|_| ()).ok_or(DatabaseError::NoDraft)
    }

    /// Moves drafts to the trash as one change, or out of it when `at` is `None`. Returns those that there are.
    ///
    /// # Errors
    /// When nothing can be written: then none is moved.
    pub fn set_all_trashed(
        &self,
        ids: &[Uuid],
        at: Option<Timestamp>,
    ) -> Result<Vec<Uuid>, DatabaseError> {
        self.write(|sql| {
            let mut in_drafts = sql
                .prepare_cached("UPDATE drafts SET trashed_at = ?2 WHERE id = ?1 RETURNING row")?;
            let mut in_list =
                sql.prepare_cached("UPDATE catalogue SET trashed_at = ?2 WHERE row = ?1")?;
            let mut moved = Vec::new();
            for id in ids {
                let parameters = params![id.to_string(), at.map(micros)];
                let row = in_drafts.query_row(parameters, |row| row.get::<_, i64>(0));
                if let Some(row) = row.optional()? {
                    in_list.execute(params![row, at.map(micros)])?;
                    moved.push(*id);
                }
            }
            Ok(moved)
        })
    }

    /// Deletes a draft that is in the trash for good, with its history.
    ///
    /// # Errors
    /// [`DatabaseError::NoDraft`] when it is not in the trash.
    pub fn delete(&self, id: Uuid) -> Result<(), DatabaseError> {
        self.write(|sql| delete(sql, id))
    }

    /// Deletes those of these drafts that are in the trash, as one change. Returns them.
    ///
    /// # Errors
    /// When nothing can be written: then none is deleted.
    pub fn delete_all(&self, ids: &[Uuid]) -> Result<Vec<Uuid>, DatabaseError> {
        self.write(|sql| {
            let mut deleted = Vec::new();
            for id in ids {
                match delete(sql, *id) {
                    Ok(()) => deleted.push(*id),
                    Err(DatabaseError::NoDraft) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(deleted)
        })
    }

    /// The drafts in the trash. With a time, only those that came there by then and that the server has
    /// decided about or does not have.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn trashed(&self, by: Option<Timestamp>) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                // A range, for the index.
                "SELECT id FROM catalogue
                 WHERE trashed_at <= coalesce(?1, 9223372036854775807) AND (?1 IS NULL OR undecided = 0)",
            )?;
            let mut rows = query.query([by.map(micros)])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(super::values::id(row, "id")?);
            }
            Ok(ids)
        })
    }
}

fn delete(sql: &Transaction<'_>, id: Uuid) -> Result<(), DatabaseError> {
    let row: i64 = sql.query_row(
        "SELECT row FROM drafts WHERE id = ?1 AND trashed_at IS NOT NULL",
        [id.to_string()],
        |row| row.get(0),
    )?;
    list_row::remove_search(sql, row)?;
    documents::note(sql, row, &[])?;
    sql.execute("DELETE FROM drafts WHERE row = ?1", [row])?;
    sql.execute("DELETE FROM history WHERE draft = ?1", [id.to_string()])?;
    Ok(())
}

fn save(
    sql: &Transaction<'_>,
    draft: &Draft,
    based_on: i64,
    run: i64,
    is_again: bool,
) -> Result<i64, DatabaseError> {
    if based_on == 0 {
        match insert(sql, draft, run) {
            Ok(row) => {
                list_row::derive(sql, row)?;
                documents::note(sql, row, &draft.content.all_attachments())?;
                return Ok(1);
            }
            Err(DatabaseError::Changed) if is_again => {}
            Err(error) => return Err(error),
        }
    }
    let (row, mut version, mut saved_by, content): (i64, i64, i64, String) = sql
        .prepare_cached("SELECT row, version, saved_by, content FROM drafts WHERE id = ?1")?
        .query_row([draft.id.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?
        .ok_or(DatabaseError::NoDraft)?;
    if let Some(newer) = load_newer(sql, row)? {
        (version, saved_by) = (newer.version, newer.saved_by);
    }
    if version != based_on && !(is_again && saved_by == run) {
        return Err(DatabaseError::Changed);
    }
    let patch = patch::between(&content, &content_of(draft)?)?;
    sql.prepare_cached(
        "INSERT INTO outdated (row, version, changed_at, saved_by, patch) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (row) DO UPDATE SET version = ?2, changed_at = ?3, saved_by = ?4, patch = ?5",
    )?
    .execute(params![row, version + 1, micros(draft.changed_at), run, patch])?;
    documents::note(sql, row, &draft.content.all_attachments())?;
    Ok(version + 1)
}

/// Adds a draft with version 1, without its record and its row of the list. Returns its row.
///
/// # Errors
/// [`DatabaseError::Changed`] when there is a draft with this id.
pub(super) fn insert(sql: &Transaction<'_>, draft: &Draft, run: i64) -> Result<i64, DatabaseError> {
    let inserted = sql
        .prepare_cached(
            "INSERT OR IGNORE INTO drafts (id, version, created_at, changed_at, content, saved_by)
             VALUES (?1, 1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            draft.id.to_string(),
            micros(draft.created_at),
            micros(draft.changed_at),
            content_of(draft)?,
            run,
        ])?;
    if inserted == 0 {
        return Err(DatabaseError::Changed);
    }
    Ok(sql.last_insert_rowid())
}
