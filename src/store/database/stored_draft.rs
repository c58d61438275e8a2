//! Drafts and records as they are stored, and reading them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::history;
use super::values::{from_json, id, time, to_json};
use crate::domain::attachment::Attachment;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Content, Draft, FindingVisibility, SavedAs};
use crate::domain::profile::CompanyProfile;
use crate::domain::requirement::ReadRestriction;
use crate::domain::submission::SubmissionRecord;

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

/// A draft as it is in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDraft {
    pub draft: Draft,
    pub saved_as: SavedAs,
    /// Since when it is in the trash.
    pub trashed_at: Option<Timestamp>,
}

/// The content of a draft as JSON.
pub(super) fn content_of(draft: &Draft) -> Result<String, DatabaseError> {
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
        "SELECT row, id, version, created_at, changed_at, content, trashed_at
         FROM drafts WHERE id = ?1",
    )?;
    let mut rows = query.query([id.to_string()])?;
    let row = rows.next()?.ok_or(DatabaseError::NoDraft)?;
    of_row(sql, row)
}

/// Reads the draft of a row with the columns `row`, `id`, `version`, `created_at`, `changed_at`,
/// `content` and `trashed_at`.
pub(super) fn of_row(sql: &Connection, row: &Row<'_>) -> Result<StoredDraft, DatabaseError> {
    let draft_id = id(row, "id")?;
    let text = row.get_ref("content")?;
    let content: StoredContent<'_> = from_json("drafts", text.as_str().unwrap_or_default())?;
    let (submission, record) = load_record(sql, row.get("row")?)?;
    let mut draft = Draft {
        id: draft_id,
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
    draft.submission.history = history::events(sql, draft_id)?;
    Ok(StoredDraft {
        draft,
        saved_as: SavedAs {
            content: row.get("version")?,
            record,
        },
        trashed_at: row.get::<_, Option<i64>>("trashed_at")?.map(time),
    })
}

/// The record of a draft without its history, and its version.
pub(super) fn load_record(
    sql: &Connection,
    row: i64,
) -> Result<(SubmissionRecord, i64), DatabaseError> {
    let mut query = sql.prepare_cached("SELECT version, record FROM records WHERE row = ?1")?;
    let stored: Option<(i64, String)> = query
        .query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match stored {
        None => Ok((SubmissionRecord::default(), 0)),
        Some((version, text)) => Ok((from_json("records", &text)?, version)),
    }
}
