//! The versions of the schema, and the steps from each to the next. A step is never changed once it was
//! released: a later change is a new step.

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::database_error::DatabaseError;

/// Distinguishes the file from databases of other programs: `PrDe`.
const APPLICATION_ID: i32 = 0x5072_4465;

/// The step to version n + 1 has index n.
const STEPS: [&str; 1] = [include_str!("schema/1.sql")];

/// Brings the database to the schema of this program, in one transaction.
///
/// # Errors
/// [`DatabaseError::Newer`] for a schema of a newer program, which stays unchanged, and
/// [`DatabaseError::Foreign`] for a database of another program.
pub(super) fn prepare(connection: &mut Connection) -> Result<(), DatabaseError> {
    if version(connection)? == STEPS.len() {
        return Ok(());
    }
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        tracing::warn!(mode, "the file system supports no write-ahead log");
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have been faster.
    for step in STEPS.iter().skip(version(&transaction)?) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", STEPS.len())?;
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
        Ok(())
    } else {
        Err(DatabaseError::ReadOnly)
    }
}

fn version(connection: &Connection) -> Result<usize, DatabaseError> {
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
        Ok(version) if version <= STEPS.len() => Ok(version),
        _ => Err(DatabaseError::Newer { version }),
    }
}
