//! Copies of the database, made while it is used, and checking one. A copy is one file, which needs no log
//! beside it.

use std::io;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use super::connection::{BACKUPS, connect, connect_to_constant, connect_to_new, has_log};
use super::schema;
use crate::domain::database_error::DatabaseError;
use crate::files::{make_folder_below, new_beside, put_in_place};

/// The number of pages that are copied at once: 1 MiB.
const PAGES_AT_ONCE: i32 = 1024;
/// Between them, other programs have the disk.
const PAUSE: Duration = Duration::from_millis(1);

/// Keeps a copy of a database before its schema is changed from this version.
pub(super) fn keep(path: &Path, before: &Connection, version: usize) -> Result<(), DatabaseError> {
    let not_written = |error: io::Error| DatabaseError::NotOpened(error.into());
    let root = path.parent().unwrap_or(Path::new("."));
    let folder = make_folder_below(root, &[BACKUPS]).map_err(not_written)?;
    let file = new_beside(&folder).map_err(not_written)?;
    copy_and_check(before, file.path())?;
    let name = format!("library-before-version-{}.db", version + 1);
    put_in_place(file, &folder.join(name)).map_err(not_written)
}

/// Copies the state of a database at this moment into an empty file, and checks the copy.
pub(in crate::store) fn copy_and_check(from: &Connection, to: &Path) -> Result<(), DatabaseError> {
    let copy = copy(from, to)?;
    check(&copy)?;
    copy.close().map_err(|(_, error)| error.into())
}

/// Copies the state of a database at this moment into an empty file, and returns a connection to that. A
/// crash leaves a useless file.
pub(super) fn copy(from: &Connection, to: &Path) -> Result<Connection, DatabaseError> {
    let mut target = connect_to_new(to)?;
    target.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
    target.pragma_update(None, "synchronous", "OFF")?;
    {
        // All steps see the same state: a change in between would begin the copy anew.
        let snapshot = from.unchecked_transaction()?;
        schema::version(&snapshot)?;
        let copying = Copying::new(&snapshot, &mut target)?;
        loop {
            if copying.step(PAGES_AT_ONCE)? == StepResult::Done {
                break;
            }
            std::thread::sleep(PAUSE);
        }
    }
    as_one_file(&target)?;
    target.pragma_update(None, "trusted_schema", false)?;
    Ok(target)
}

/// Makes a database one file: the copy of one with a write-ahead log would have a log as well.
pub(super) fn as_one_file(copy: &Connection) -> Result<(), DatabaseError> {
    // By way of a journal in memory: one on the disk would stay.
    for mode in ["MEMORY", "OFF"] {
        copy.pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))?;
    }
    Ok(())
}

/// A connection to a library that other programs may be using, for reading alone.
pub(super) fn connect_to_read(path: &Path) -> Result<Connection, DatabaseError> {
    let connection = connect(path).and_then(|connection| {
        connection.pragma_update(None, "query_only", true)?;
        schema::version(&connection)?;
        Ok(connection)
    });
    match connection {
        // Nothing can be written there.
        Err(DatabaseError::ReadOnly | DatabaseError::Failed { .. }) if !has_log(path) => {
            connect_to_constant(path)
        }
        connection => connection,
    }
}

/// Checks the structure of all of a database, and that what people wrote is JSON.
///
/// # Errors
/// [`DatabaseError::Damaged`], and when it can't be read.
pub(super) fn check(connection: &Connection) -> Result<(), DatabaseError> {
    // The full-text index included (https://sqlite.org/pragma.html#pragma_quick_check).
    let found: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?;
    if found != "ok" {
        tracing::warn!(found, "the database is damaged");
        return Err(DatabaseError::Damaged);
    }
    let is_damaged: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM drafts WHERE NOT json_valid(content))
             OR EXISTS (SELECT 1 FROM outdated WHERE NOT json_valid(patch))
             OR EXISTS (SELECT 1 FROM records WHERE NOT json_valid(record))",
        [],
        |row| row.get(0),
    )?;
    if is_damaged {
        tracing::warn!("a draft or a record is damaged");
        return Err(DatabaseError::Damaged);
    }
    if connection.prepare("PRAGMA foreign_key_check")?.exists([])? {
        tracing::warn!("rows of the database are without their draft");
        return Err(DatabaseError::Damaged);
    }
    Ok(())
}
