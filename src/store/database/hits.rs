//! The rows that the search of the list finds by their texts.

use rusqlite::{Connection, ToSql};

use super::short_search;
use crate::domain::database_error::DatabaseError;
use crate::domain::row_search::Search;

/// The numbers of rows, ascending.
pub(super) fn find(sql: &Connection, search: &Search) -> Result<Vec<i64>, DatabaseError> {
    let text = search.text();
    let mut found = if text.chars().count() <= short_search::MAX_CHARS {
        numbers(
            sql,
            "SELECT rowid FROM catalogue_short WHERE catalogue_short MATCH ?1",
            &[&short_search::term(text)],
        )?
    } else {
        numbers(
            sql,
            "SELECT rowid FROM catalogue_search WHERE search MATCH ?1",
            &[&format!("\"{}\"", text.replace('"', "\"\""))],
        )?
    };
    if let Some(start) = search.id_start() {
        found.extend(numbers(
            sql,
            "SELECT row FROM records CROSS JOIN catalogue USING (row)
             WHERE profile >= ?1 AND profile < ?1 || '~' AND guid >= ?1 AND guid < ?1 || '~'",
            &[&start],
        )?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn numbers(
    sql: &Connection,
    text: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<i64>, DatabaseError> {
    let mut query = sql.prepare_cached(text)?;
    let mut rows = query.query(parameters)?;
    let mut numbers = Vec::new();
    while let Some(row) = rows.next()? {
        numbers.push(row.get(0)?);
    }
    Ok(numbers)
}
