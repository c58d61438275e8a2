//! Drafts in the database.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::values::{from_json, micros, time, to_json};
use super::{Database, catalogue, documents, history, records};
use crate::domain::attachment::Attachment;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Content, Draft, FindingVisibility};
use crate::domain::profile::CompanyProfile;
use crate::domain::requirement::ReadRestriction;

/// The format version of the content.
const FORMAT: u64 = 1;

/// The content of a draft as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct StoredContent<'a> {
    format: u64,
    #[serde(default)]
    profile: Cow<'a, CompanyProfile>,
    #[serde(default, skip_serializing_if = "<[Attachment]>::is_empty")]
    attachments: Cow<'a, [Attachment]>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    restrictions_read: Cow<'a, BTreeSet<ReadRestriction>>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    name_given: Cow<'a, str>,
    #[serde(default)]
    shown: Cow<'a, FindingVisibility>,
}

/// The versions of a draft in the database. A save names the versions that it is based on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SavedAs {
    pub content: i64,
    /// 0 when nothing was ever submitted.
    pub record: i64,
}

/// A draft as it is in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDraft {
    pub draft: Draft,
    pub saved_as: SavedAs,
}

impl Database {
    /// Saves the content of a draft, and returns its new version. The row of the list follows
    /// later: see [`update_catalogue`](Self::update_catalogue).
    ///
    /// `based_on` is the version that the content was changed from, 0 for a new draft.
    ///
    /// # Errors
    /// [`DatabaseError::Changed`] when the draft has another version now: then nothing is written.
    pub fn save_draft(&self, draft: &Draft, based_on: i64) -> Result<i64, DatabaseError> {
        self.write(|sql| save(sql, draft, based_on))
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
    pub fn drafts(
        &self,
    ) -> Result<Vec<(String, Result<StoredDraft, DatabaseError>)>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT drafts.row, drafts.id, version, created_at, drafts.changed_at, content, name
                 FROM drafts JOIN catalogue USING (row) WHERE trashed_at IS NULL",
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
                "SELECT version, coalesce((SELECT version FROM records WHERE records.row = drafts.row), 0)
                 FROM drafts WHERE id = ?1",
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

    /// The ids that begin with `start`, of drafts in the list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn ids_that_begin(&self, start: &str) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT id FROM catalogue
                 WHERE substr(id, 1, length(?1)) = ?1 AND trashed_at IS NULL",
            )?;
            let mut rows = query.query([start])?;
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
        self.write(|sql| {
            let changed = sql.execute(
                "UPDATE catalogue SET trashed_at = ?2 WHERE id = ?1",
                params![id.to_string(), at.map(micros)],
            )?;
            if changed == 0 {
                return Err(DatabaseError::NoDraft);
            }
            Ok(())
        })
    }

    /// Deletes a draft that is in the trash for good, with its history.
    ///
    /// # Errors
    /// [`DatabaseError::NoDraft`] when it is not in the trash.
    pub fn delete(&self, id: Uuid) -> Result<(), DatabaseError> {
        self.write(|sql| {
            let row: i64 = sql.query_row(
                "SELECT row FROM catalogue WHERE id = ?1 AND trashed_at IS NOT NULL",
                [id.to_string()],
                |row| row.get(0),
            )?;
            catalogue::remove_search(sql, row)?;
            documents::note(sql, row, &[])?;
            sql.execute("DELETE FROM drafts WHERE row = ?1", [row])?;
            sql.execute("DELETE FROM history WHERE draft = ?1", [id.to_string()])?;
            Ok(())
        })
    }
}

fn save(sql: &Transaction<'_>, draft: &Draft, based_on: i64) -> Result<i64, DatabaseError> {
    if based_on == 0 {
        let row = insert(sql, draft)?;
        catalogue::derive(sql, row)?;
        documents::note(sql, row, &draft.content.attachments)?;
        return Ok(1);
    }
    let (id, content) = (draft.id.to_string(), content_of(draft)?);
    // The content before the first save since the row of the list was derived.
    sql.prepare_cached(
        "INSERT OR IGNORE INTO outdated (row, version, content)
         SELECT row, version, content FROM drafts WHERE id = ?1",
    )?
    .execute([&id])?;
    let row: Option<i64> = sql
        .prepare_cached(
            "UPDATE drafts SET version = version + 1, changed_at = ?3, content = ?4
             WHERE id = ?1 AND version = ?2 RETURNING row",
        )?
        .query_row(
            params![id, based_on, micros(draft.changed_at), content],
            |row| row.get(0),
        )
        .optional()?;
    let row = row.ok_or(DatabaseError::Changed)?;
    documents::note(sql, row, &draft.content.attachments)?;
    Ok(based_on + 1)
}

/// Adds a draft with version 1, without its record and its row of the list. Returns its row.
///
/// # Errors
/// [`DatabaseError::Changed`] when there is a draft with this id.
pub(super) fn insert(sql: &Transaction<'_>, draft: &Draft) -> Result<i64, DatabaseError> {
    let inserted = sql
        .prepare_cached(
            "INSERT OR IGNORE INTO drafts (id, version, created_at, changed_at, content)
             VALUES (?1, 1, ?2, ?3, ?4)",
        )?
        .execute(params![
            draft.id.to_string(),
            micros(draft.created_at),
            micros(draft.changed_at),
            content_of(draft)?
        ])?;
    if inserted == 0 {
        return Err(DatabaseError::Changed);
    }
    Ok(sql.last_insert_rowid())
}

fn content_of(draft: &Draft) -> Result<String, DatabaseError> {
    to_json(&StoredContent {
        format: FORMAT,
        profile: Cow::Borrowed(&draft.content.profile),
        attachments: Cow::Borrowed(&draft.content.attachments),
        restrictions_read: Cow::Borrowed(&draft.content.restrictions_read),
        name_given: Cow::Borrowed(&draft.content.name_given),
        shown: Cow::Borrowed(&draft.visibility),
    })
}

/// Reads a draft with its record and history.
pub(super) fn load(sql: &Connection, id: Uuid) -> Result<StoredDraft, DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT row, id, version, created_at, changed_at, content FROM drafts WHERE id = ?1",
    )?;
    let mut rows = query.query([id.to_string()])?;
    let row = rows.next()?.ok_or(DatabaseError::NoDraft)?;
    of_row(sql, row)
}

/// Reads the draft of a row with the columns `row`, `id`, `version`, `created_at`, `changed_at` and
/// `content`.
pub(super) fn of_row(sql: &Connection, row: &Row<'_>) -> Result<StoredDraft, DatabaseError> {
    let id = super::values::id(row, "id")?;
    let text = row.get_ref("content")?;
    let content: StoredContent<'_> = from_json("drafts", text.as_str().unwrap_or_default())?;
    let (submission, record) = records::load(sql, row.get("row")?)?;
    let mut draft = Draft {
        id,
        created_at: time(row.get("created_at")?),
        changed_at: time(row.get("changed_at")?),
        content: Content {
            profile: content.profile.into_owned(),
            attachments: content.attachments.into_owned(),
            restrictions_read: content.restrictions_read.into_owned(),
            name_given: content.name_given.into_owned(),
        },
        visibility: content.shown.into_owned(),
        submission,
    };
    draft.submission.history = history::events(sql, id)?;
    Ok(StoredDraft {
        draft,
        saved_as: SavedAs {
            content: row.get("version")?,
            record,
        },
    })
}
