//! The drafts that were saved since their rows of the list were derived.

use rusqlite::Connection;

use super::stored_draft::of_row;
use crate::domain::database_error::DatabaseError;
use crate::domain::profile_row::{ProfileRow, search_text};

/// A row that is derived for a query.
#[derive(Debug)]
pub(super) struct Outdated {
    pub(super) number: i64,
    pub(super) row: ProfileRow,
    pub(super) search_text: String,
}

/// All of them, in the list and in the trash.
pub(super) fn all(sql: &Connection) -> Result<Vec<Outdated>, DatabaseError> {
    let mut select = sql.prepare_cached(
        "SELECT drafts.row, drafts.id, drafts.version, created_at, drafts.changed_at, drafts.content,
             trashed_at
         FROM outdated JOIN drafts USING (row)",
    )?;
    let mut rows = select.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let stored = of_row(sql, row)?;
        all.push(Outdated {
            number: row.get("row")?,
            row: ProfileRow {
                trashed_at: stored.trashed_at,
                ..ProfileRow::of(&stored.draft)
            },
            search_text: search_text(&stored.draft),
        });
    }
    Ok(all)
}
