//! What many rows of the list have in common, with their numbers.

use rusqlite::Connection;

use super::list_row::stage;
use super::values::from_json;
use crate::domain::database_error::DatabaseError;
use crate::domain::profile_row::ProfileStatus;
use crate::domain::row_group::RowGroup;

/// A group as stored.
#[derive(Debug)]
pub(super) struct StoredGroup {
    pub(super) id: i64,
    pub(super) trashed: bool,
    pub(super) group: RowGroup,
    /// The number of its rows, with those that are to be derived again.
    pub(super) count: usize,
}

/// All groups of the list and of the trash.
pub(super) fn all(sql: &Connection) -> Result<Vec<StoredGroup>, DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT id, trashed, stage, status, country, number_types, account_name, count FROM row_groups",
    )?;
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let status: String = row.get(3)?;
        all.push(StoredGroup {
            id: row.get(0)?,
            trashed: row.get(1)?,
            group: RowGroup {
                stage: stage(row.get(2)?)?,
                status: ProfileStatus::from_text(&status).ok_or(DatabaseError::Damaged)?,
                country: row.get(4)?,
                number_types: from_json("row_groups", &row.get::<_, String>(5)?)?,
                account_name: row.get(6)?,
            },
            count: row.get(7)?,
        });
    }
    Ok(all)
}
