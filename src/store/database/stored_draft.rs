//! Drafts and records as they are stored, and reading them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::values::{from_json, id, time, to_json};
use super::{history, patch};
use crate::domain::attachment::Attachment;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::{Content, Draft, FindingVisibility, SavedAs};
use crate::domain::other_value::OtherValue;
use crate::domain::profile::CompanyProfile;
use crate::domain::requirement::ReadRestriction;
use crate::domain::review_task::StoredTask;
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
    #[serde(default, skip_serializing_if = "<[OtherValue]>::is_empty")]
    other_values: Cow<'a, [OtherValue]>,
    #[serde(default, skip_serializing_if = "<[StoredTask]>::is_empty")]
    review_tasks: Cow<'a, [StoredTask]>,
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
        other_values: Cow::Borrowed(&draft.content.other_values),
        review_tasks: Cow::Borrowed(&draft.content.review_tasks),
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
    let newer = load_newer(sql, row.get("row")?)?;
    let text = row.get_ref("content")?.as_str().unwrap_or_default();
    let patched = newer.as_ref().map(|newer| patch::apply(text, &newer.patch));
    let patched = patched.transpose()?;
    let text = patched.as_deref().unwrap_or(text);
    let changed_at = match &newer {
        Some(newer) => newer.changed_at,
        None => row.get("changed_at")?,
    };
    let (submission, record) = load_record(sql, row.get("row")?)?;
    let mut draft = parse(draft_id, (row.get("created_at")?, changed_at), text)?;
    draft.submission = submission;
    draft.submission.history = history::events(sql, draft_id)?;
    Ok(StoredDraft {
        draft,
        saved_as: SavedAs {
            content: match &newer {
                Some(newer) => newer.version,
                None => row.get("version")?,
            },
            record,
        },
        trashed_at: row.get::<_, Option<i64>>("trashed_at")?.map(time),
    })
}

/// The draft with a content, without its record. The times are those of its creation and its last change.
pub(super) fn parse(id: Uuid, times: (i64, i64), content: &str) -> Result<Draft, DatabaseError> {
    let content: StoredContent<'_> = from_json("drafts", content)?;
    Ok(Draft {
        id,
        created_at: time(times.0),
        changed_at: time(times.1),
        content: Content {
            profile: content.profile.into_owned(),
            attachments: content.attachments.into_owned(),
            restrictions_read: content.restrictions_read.into_owned(),
            name_given: content.name_given.into_owned(),
            other_values: content.other_values.into_owned(),
            review_tasks: content.review_tasks.into_owned(),
        },
        visibility: content.shown.into_owned(),
        submission: SubmissionRecord::default(),
    })
}

/// What was saved of a draft since its row of the list was derived.
pub(super) struct Newer {
    pub(super) version: i64,
    pub(super) changed_at: i64,
    /// A number of the run of the program that saved it.
    pub(super) saved_by: i64,
    pub(super) patch: String,
}

/// What was saved of a draft since its row of the list was derived, if anything was.
pub(super) fn load_newer(sql: &Connection, row: i64) -> Result<Option<Newer>, DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT version, changed_at, saved_by, patch FROM outdated WHERE row = ?1",
    )?;
    let newer = query.query_row([row], |row| {
        Ok(Newer {
            version: row.get(0)?,
            changed_at: row.get(1)?,
            saved_by: row.get(2)?,
            patch: row.get(3)?,
        })
    });
    Ok(newer.optional()?)
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
