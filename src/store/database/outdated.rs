//! The drafts that were saved since their rows of the list were derived.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::stored_draft::of_row;
use crate::domain::database_error::DatabaseError;
use crate::domain::profile_row::{ProfileRow, search_text};
use crate::domain::row_query::RowQuery;

/// Their rows, derived now.
#[derive(Debug, Default)]
pub(super) struct Outdated {
    /// The numbers of all of them.
    pub(super) numbers: BTreeSet<i64>,
    /// Those that the query shows.
    pub(super) shown: Vec<(i64, ProfileRow)>,
}

impl Outdated {
    pub(super) fn of(sql: &Connection, query: &RowQuery) -> Result<Self, DatabaseError> {
        let mut select = sql.prepare_cached(
            "SELECT drafts.row, drafts.id, drafts.version, created_at, drafts.changed_at, drafts.content,
                 trashed_at
             FROM outdated JOIN drafts USING (row)",
        )?;
        let mut rows = select.query([])?;
        let mut outdated = Self::default();
        while let Some(row) = rows.next()? {
            let number = row.get("row")?;
            outdated.numbers.insert(number);
            let stored = of_row(sql, row)?;
            if stored.trashed_at.is_some() != query.trashed {
                continue;
            }
            let shown = ProfileRow {
                trashed_at: stored.trashed_at,
                ..ProfileRow::of(&stored.draft)
            };
            if query.shows(&shown, &search_text(&stored.draft)) {
                outdated.shown.push((number, shown));
            }
        }
        Ok(outdated)
    }
}
