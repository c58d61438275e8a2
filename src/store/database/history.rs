//! The history of drafts: only ever added to.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, params};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::Database;
use super::values::{from_json, micros, time, to_json};
use crate::domain::database_error::DatabaseError;
use crate::domain::history::{Actor, Event};

/// Who changed something, when it was no person.
pub(super) const SERVER: &str = "CM.com";
const PROGRAM: &str = "Profile Desk";

/// A change of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    pub at: Timestamp,
    /// The user and the computer; “CM.com” for a change of the server.
    pub who: String,
    /// The API's name of the field, or the name of another part of the draft.
    pub field: String,
    /// JSON; `None` when there was no value.
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Database {
    /// The changes of a draft's fields, oldest first.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn field_changes(&self, draft: Uuid) -> Result<Vec<FieldChange>, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT at, who, field, before, after FROM history
                 WHERE draft = ?1 AND field IS NOT NULL ORDER BY sequence",
            )?;
            let changes = query.query_map([draft.to_string()], |row| {
                Ok(FieldChange {
                    at: time(row.get(0)?),
                    who: row.get(1)?,
                    field: row.get(2)?,
                    before: row.get(3)?,
                    after: row.get(4)?,
                })
            })?;
            Ok(changes.collect::<Result<_, _>>()?)
        })
    }
}

/// The events of a draft's submission, oldest first.
pub(super) fn events(sql: &Connection, draft: Uuid) -> Result<Vec<Event>, DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT event FROM history WHERE draft = ?1 AND event IS NOT NULL ORDER BY at, sequence",
    )?;
    let mut rows = query.query([draft.to_string()])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?;
        events.push(from_json("history", text.as_str().unwrap_or_default())?);
    }
    Ok(events)
}

/// Adds the events that are not in the history yet.
pub(super) fn append(
    sql: &Transaction<'_>,
    draft: Uuid,
    all: &[Event],
    who: &str,
) -> Result<(), DatabaseError> {
    let mut known = events(sql, draft)?;
    let mut add =
        sql.prepare_cached("INSERT INTO history (draft, at, who, event) VALUES (?1, ?2, ?3, ?4)")?;
    for event in all {
        // The same event may have happened twice.
        if let Some(place) = known.iter().position(|known| known == event) {
            known.swap_remove(place);
            continue;
        }
        add.execute(params![
            draft.to_string(),
            micros(event.at),
            match event.kind.actor() {
                Actor::Person => who,
                Actor::Server => SERVER,
                Actor::Program => PROGRAM,
            },
            to_json(event)?
        ])?;
    }
    Ok(())
}

/// The part of a content that changed, with the versions before and after.
pub(super) struct Edit<'a> {
    pub(super) draft: Uuid,
    pub(super) at: i64,
    pub(super) who: &'a str,
    pub(super) based_on: i64,
    pub(super) version: i64,
}

/// Adds the fields that differ between two contents.
pub(super) fn append_changes(
    sql: &Transaction<'_>,
    edit: &Edit<'_>,
    before: &str,
    after: &str,
) -> Result<(), DatabaseError> {
    let before = fields(before)?;
    let after = fields(after)?;
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut add = sql.prepare_cached(
        "INSERT INTO history (draft, at, who, based_on, version, field, before, after)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        let text = |value: Option<&Value>| value.map(Value::to_string);
        add.execute(params![
            edit.draft.to_string(),
            edit.at,
            edit.who,
            edit.based_on,
            edit.version,
            name,
            text(old),
            text(new)
        ])?;
    }
    Ok(())
}

/// The members of the profile, and the other parts that people change, by name.
fn fields(content: &str) -> Result<Map<String, Value>, DatabaseError> {
    let mut content: Map<String, Value> = from_json("drafts", content)?;
    let mut fields = match content.remove("profile") {
        Some(Value::Object(profile)) => profile,
        _ => Map::new(),
    };
    for part in [
        "attachments",
        "restrictionsRead",
        "otherValues",
        "reviewTasks",
    ] {
        if let Some(value) = content.remove(part) {
            fields.insert(part.to_owned(), value);
        }
    }
    Ok(fields)
}
