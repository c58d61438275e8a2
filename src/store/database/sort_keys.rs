//! What the texts of the list are sorted by.

use rusqlite::{Transaction, params};

use crate::domain::database_error::DatabaseError;
use crate::domain::row_order::sort_text;

/// The key of a blank text: it comes after all others.
pub(super) const BLANK: &str = "~";

/// What a text is sorted by.
pub(super) fn key(text: &str) -> String {
    sort_text(text).unwrap_or_else(|| BLANK.to_owned())
}

/// Derives the keys of all rows.
pub(super) fn fill(sql: &Transaction<'_>) -> Result<(), DatabaseError> {
    let mut query = sql.prepare("SELECT row, name, company, comment FROM catalogue")?;
    let mut rows = query.query([])?;
    let mut update = sql.prepare(
        "UPDATE catalogue SET name_key = ?2, company_key = ?3, comment_key = ?4 WHERE row = ?1",
    )?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let key = |column| Ok::<_, DatabaseError>(key(&row.get::<_, String>(column)?));
        update.execute(params![number, key(1)?, key(2)?, key(3)?])?;
    }
    Ok(())
}
