//! The versions of the schema, and the steps from each to the next. A step is never changed once it was
//! released: a later change is a new step. `found.rs` reads the rows of a damaged database by their form, and follows
//! each change of the tables.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{short_search, sort_keys};
use crate::domain::database_error::DatabaseError;

/// Distinguishes the file from databases of other programs: `PrDe`.
const APPLICATION_ID: i32 = 0x5072_4465;

/// A step to the next version.
struct Step {
    /// Creates the tables.
    sql: &'static str,
    /// Derives the content of new tables.
    fill: fn(&Transaction<'_>) -> Result<(), DatabaseError>,
}

/// The step to version n + 1 has index n.
const STEPS: [Step; 3] = [
    Step {
        sql: include_str!("schema/1.sql"),
        fill: |_| Ok(()),
    },
    Step {
        sql: include_str!("schema/2.sql"),
        fill: |sql| {
            short_search::fill(sql)?;
            sort_keys::fill(sql)
        },
    },
    Step {
        sql: include_str!("schema/3.sql"),
        fill: |_| Ok(()),
    },
];

/// Brings the database to the schema of this program, in one transaction. `keep` makes a copy of a database
/// of an older version, named by the version, before anything is changed.
///
/// # Errors
/// [`DatabaseError::Newer`] for a schema of a newer program, which stays unchanged,
/// [`DatabaseError::Foreign`] for a database of another program, and [`DatabaseError::NotUpgraded`] without the
/// copy.
pub(super) fn prepare(
    connection: &mut Connection,
    keep: impl FnOnce(&Connection, usize) -> Result<(), DatabaseError>,
) -> Result<(), DatabaseError> {
    take_steps(connection, &STEPS, keep)?;
    check_parts(connection)
}

/// Checks that a database has all tables of its version, and no trigger or view that this program did not make:
/// one in a file from elsewhere would change what is saved.
///
/// # Errors
/// [`DatabaseError::Damaged`].
pub(super) fn check_parts(connection: &Connection) -> Result<(), DatabaseError> {
    let own = Connection::open_in_memory()?;
    for step in STEPS.iter().take(version(connection)?) {
        own.execute_batch(step.sql)?;
    }
    let (expected, found) = (parts(&own)?, parts(connection)?);
    let is_own = |part: &Part| part.0 == "table" || part.0 == "index" || expected.contains(part);
    if expected.is_subset(&found) && found.iter().all(is_own) {
        Ok(())
    } else {
        tracing::warn!("the database has other tables, triggers or views");
        Err(DatabaseError::Damaged)
    }
}

/// The kind, the name and the definition of a part of the schema.
type Part = (String, String, String);

/// The parts of a schema, without what `SQLite` makes for the full-text indexes.
fn parts(connection: &Connection) -> Result<BTreeSet<Part>, DatabaseError> {
    let mut query = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT GLOB 'catalogue_search_*'
             AND name NOT GLOB 'catalogue_short_*'",
    )?;
    let parts = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(parts.collect::<Result<_, _>>()?)
}

fn take_steps(
    connection: &mut Connection,
    steps: &[Step],
    keep: impl FnOnce(&Connection, usize) -> Result<(), DatabaseError>,
) -> Result<(), DatabaseError> {
    let before = version_in(connection, steps)?;
    if before == steps.len() {
        return Ok(());
    }
    if before > 0 {
        keep(connection, before).map_err(|reason| DatabaseError::NotUpgraded {
            reason: Box::new(reason),
        })?;
    }
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        tracing::warn!(mode, "the file system supports no write-ahead log");
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have been faster.
    for step in steps.iter().skip(version_in(&transaction, steps)?) {
        transaction.execute_batch(step.sql)?;
        (step.fill)(&transaction)?;
    }
    transaction.pragma_update(None, "user_version", steps.len())?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()?;
    Ok(())
}

/// Checks that the database has the schema of this program.
///
/// # Errors
/// As [`prepare`]; [`DatabaseError::ReadOnly`] for an older schema, which can't be changed.
pub(super) fn check(connection: &Connection) -> Result<(), DatabaseError> {
    if version(connection)? == STEPS.len() {
        check_parts(connection)
    } else {
        Err(DatabaseError::ReadOnly)
    }
}

/// The version of the schema; 0 for a new file.
///
/// # Errors
/// [`DatabaseError::Newer`] and [`DatabaseError::Foreign`].
pub(super) fn version(connection: &Connection) -> Result<usize, DatabaseError> {
    version_in(connection, &STEPS)
}

fn version_in(connection: &Connection, steps: &[Step]) -> Result<usize, DatabaseError> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let version = number("user_version")?;
    let application = number("application_id")?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != i64::from(APPLICATION_ID) && (application != 0 || version != 0 || tables != 0)
    {
        return Err(DatabaseError::Foreign);
    }
    match usize::try_from(version) {
        Ok(version) if version <= steps.len() => Ok(version),
        _ => Err(DatabaseError::Newer { version }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Step = step("CREATE TABLE known (name TEXT) STRICT");
    const SECOND: Step = step("CREATE TABLE added (name TEXT) STRICT");

    const fn step(sql: &'static str) -> Step {
        Step {
            sql,
            fill: |_| Ok(()),
        }
    }

    fn first_version() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        take_steps(&mut connection, &[FIRST], |_, _| {
            panic!("there was nothing")
        })
        .unwrap();
        connection
    }

    #[test]
    fn keeps_a_copy_before_a_change_of_the_schema() {
        let steps = [FIRST, SECOND];
        let mut connection = first_version();
        let mut kept = None;
        let keep = |before: &Connection, version| {
            kept = Some((version, before.table_exists(None, "added").unwrap()));
            Ok(())
        };
        take_steps(&mut connection, &steps, keep).unwrap();
        assert_eq!(kept, Some((1, false)));
        assert!(connection.table_exists(None, "added").unwrap());
        take_steps(&mut connection, &steps, |_, _| {
            panic!("it is of this version")
        })
        .unwrap();
    }

    #[test]
    fn changes_nothing_without_the_copy() {
        let mut connection = first_version();
        let taken = take_steps(&mut connection, &[FIRST, SECOND], |_, _| {
            Err(DatabaseError::Full)
        });
        let reason = Box::new(DatabaseError::Full);
        assert_eq!(taken, Err(DatabaseError::NotUpgraded { reason }));
        assert_eq!(version(&connection), Ok(1));
        assert!(!connection.table_exists(None, "added").unwrap());
    }
}
