//! The views of the list that people saved. The last program to save one has its way.

use rusqlite::{OptionalExtension, Row, Transaction, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::Database;
use super::values::{from_json, to_json};
use crate::domain::database_error::DatabaseError;
use crate::domain::saved_view::{MAX_NAME_CHARS, SavedView};
use crate::domain::text::clean;

/// The format of a view. A program reads no newer one.
const FORMAT: u64 = 1;

/// The form in which a view is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    format: u64,
    view: SavedView,
}

/// A view, or its name and the reason why it can't be read.
type ReadView = Result<SavedView, (String, DatabaseError)>;

impl Database {
    /// All views, in their order.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn views(&self) -> Result<Vec<ReadView>, DatabaseError> {
        self.read(|sql| {
            let mut query =
                sql.prepare_cached("SELECT id, view FROM saved_views ORDER BY position, id")?;
            let mut rows = query.query([])?;
            let mut views = Vec::new();
            while let Some(row) = rows.next()? {
                views.push(view(row)?);
            }
            Ok(views)
        })
    }

    /// Saves a view, a new one after the others.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn save_view(&self, view: &SavedView) -> Result<(), DatabaseError> {
        self.write(|sql| put(sql, view))
    }

    /// Gives a view another name. What another program has saved of it stays. False without the view.
    ///
    /// # Errors
    /// When it can't be read or written.
    pub fn rename_view(&self, id: Uuid, name: &str) -> Result<bool, DatabaseError> {
        self.write(|sql| {
            let found = sql
                .query_row(
                    "SELECT id, view FROM saved_views WHERE id = ?1",
                    [id.to_string()],
                    |row| Ok(view(row)),
                )
                .optional()?;
            let Some(found) = found.transpose()? else {
                return Ok(false);
            };
            let mut view = found.map_err(|(_, reason)| reason)?;
            name.clone_into(&mut view.name);
            put(sql, &view)?;
            Ok(true)
        })
    }

    /// Deletes a view.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn delete_view(&self, id: Uuid) -> Result<(), DatabaseError> {
        self.write(|sql| {
            sql.execute("DELETE FROM saved_views WHERE id = ?1", [id.to_string()])?;
            Ok(())
        })
    }
}

fn put(sql: &Transaction<'_>, view: &SavedView) -> Result<(), DatabaseError> {
    if !view.is_usable() {
        return Err(unusable());
    }
    let json = to_json(&Stored {
        format: FORMAT,
        view: view.clone(),
    })?;
    sql.execute(
        "INSERT INTO saved_views (id, position, version, view)
         SELECT ?1, coalesce(max(position), -1) + 1, 1, ?2 FROM saved_views WHERE true
         ON CONFLICT (id) DO UPDATE SET version = version + 1, view = ?2",
        params![view.id.to_string(), json],
    )?;
    Ok(())
}

fn view(row: &Row<'_>) -> Result<ReadView, DatabaseError> {
    let (id, text): (String, String) = (row.get(0)?, row.get(1)?);
    let read = read(&id, &text);
    Ok(read.map_err(|reason| {
        let json: Value = serde_json::from_str(&text).unwrap_or_default();
        let name = json.pointer("/view/name").and_then(Value::as_str);
        let name = clean(name.unwrap_or_default(), MAX_NAME_CHARS);
        let name = if name.is_empty() { id } else { name };
        (name, reason)
    }))
}

fn read(id: &str, text: &str) -> Result<SavedView, DatabaseError> {
    let stored: Stored = from_json("saved_views", text)?;
    if stored.format != FORMAT || !stored.view.is_usable() {
        return Err(unusable());
    }
    Ok(SavedView {
        id: Uuid::try_parse(id).map_err(|_| unusable())?,
        ..stored.view
    })
}

fn unusable() -> DatabaseError {
    DatabaseError::Value {
        place: "saved_views".to_owned(),
        reason: "unusable".to_owned(),
    }
}
