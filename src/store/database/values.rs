//! Values as columns, and the small tables: accounts, requirements and settings.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::Database;
use super::connection::{connect_to_constant, connect_to_look, has_log};
use super::place;
use crate::domain::account::Account;
use crate::domain::country_requirements::{AccountRequirements, RequirementsCache};
use crate::domain::database_error::DatabaseError;
use crate::domain::text::clean;

/// The most characters of a reason that are shown.
const MAX_REASON: usize = 200;

/// Microseconds since 1970. Sorts as the times do.
pub(super) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// The time of a column; a number out of range becomes the nearest time.
pub(super) fn time(micros: i64) -> Timestamp {
    let limit = if micros < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::from_microsecond(micros).unwrap_or(limit)
}

/// The id in a column.
pub(super) fn id(row: &Row<'_>, column: &str) -> Result<Uuid, DatabaseError> {
    let text: String = row.get(column)?;
    Uuid::try_parse(&text).map_err(|error| value_error(column, &error))
}

pub(super) fn to_json(value: &impl Serialize) -> Result<String, DatabaseError> {
    serde_json::to_string(value).map_err(|error| value_error("JSON", &error))
}

pub(super) fn from_json<T: DeserializeOwned>(place: &str, text: &str) -> Result<T, DatabaseError> {
    serde_json::from_str(text).map_err(|error| value_error(place, &error))
}

fn value_error(place: &str, error: &dyn std::fmt::Display) -> DatabaseError {
    DatabaseError::Value {
        place: place.to_owned(),
        // It quotes what is wrong, which may be anything.
        reason: clean(&error.to_string(), MAX_REASON),
    }
}

/// The name of the settings of the window.
pub(in crate::store) const WINDOW_SETTINGS: &str = "window";
/// The name of the setting that tells which library has the tokens of the accounts. It differs from this
/// library when the data was copied.
pub(in crate::store) const ACCOUNTS_SAVED_IN: &str = "accountsSavedIn";
/// The name of the setting that tells when the library was last restored, or may have been copied. Before
/// that, the server may have been sent more than the library knows.
pub(in crate::store) const RESTORED_AT: &str = "restoredAt";
/// The name of the setting with an id of the last restore.
pub(in crate::store) const RESTORE_ID: &str = "restoreId";

/// The value of a setting, read without opening the library: `None` when it can't be read at once.
pub(in crate::store) fn stored_setting<T: DeserializeOwned>(root: &Path, name: &str) -> Option<T> {
    let path = place::in_folder(root).ok()?;
    place::check(&path).ok()?;
    let looked = connect_to_look(&path).and_then(|sql| setting_in_table(&sql, name));
    let looked = match looked {
        // Nothing can be written there.
        Err(_) if !has_log(&path) => {
            connect_to_constant(&path).and_then(|sql| setting_in_table(&sql, name))
        }
        looked => looked,
    };
    looked.ok().flatten()
}

/// A setting in a file that may come from elsewhere, where a view would take for ever.
fn setting_in_table<T: DeserializeOwned>(
    sql: &Connection,
    name: &str,
) -> Result<Option<T>, DatabaseError> {
    if sql.table_exists(None, "settings")? {
        setting(sql, name)
    } else {
        Ok(None)
    }
}

fn setting<T: DeserializeOwned>(sql: &Connection, name: &str) -> Result<Option<T>, DatabaseError> {
    let query = "SELECT value FROM settings WHERE name = ?1";
    let text: Option<String> = sql.query_row(query, [name], |row| row.get(0)).optional()?;
    let value: Option<Value> = text.map(|text| from_json(name, &text)).transpose()?;
    // A number too large for its type is read as the largest, as in files.
    let value = value.map(serde_json::from_value);
    value.transpose().map_err(|error| value_error(name, &error))
}

impl Database {
    /// The accounts, in the order of the list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn accounts(&self) -> Result<Vec<Account>, DatabaseError> {
        self.read(|sql| {
            let mut query =
                sql.prepare_cached("SELECT account FROM accounts ORDER BY position, id")?;
            let mut rows = query.query([])?;
            let mut accounts = Vec::new();
            while let Some(row) = rows.next()? {
                accounts.push(from_json(
                    "accounts",
                    row.get_ref(0)?.as_str().unwrap_or_default(),
                )?);
            }
            Ok(accounts)
        })
    }

    /// Saves the accounts that differ from `before`, and deletes those that are missing.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn save_accounts(
        &self,
        before: &[Account],
        accounts: &[Account],
    ) -> Result<(), DatabaseError> {
        self.write(|sql| {
            for (position, account) in accounts.iter().enumerate() {
                if before.get(position) == Some(account) {
                    continue;
                }
                sql.execute(
                    "INSERT INTO accounts (id, position, version, account) VALUES (?1, ?2, 1, ?3)
                     ON CONFLICT (id) DO UPDATE SET position = ?2, version = version + 1, account = ?3
                     WHERE position <> ?2 OR account <> ?3",
                    params![account.id.to_string(), position, to_json(account)?],
                )?;
            }
            let is_missing = |old: &&Account| accounts.iter().all(|one| one.id != old.id);
            for account in before.iter().filter(is_missing) {
                sql.execute(
                    "DELETE FROM accounts WHERE id = ?1",
                    [account.id.to_string()],
                )?;
            }
            Ok(())
        })
    }

    /// The requirements of countries that servers reported.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn requirements(&self) -> Result<RequirementsCache, DatabaseError> {
        self.read(|sql| {
            let mut query = sql.prepare("SELECT account, requirements FROM requirements")?;
            let mut rows = query.query([])?;
            let mut accounts = BTreeMap::new();
            while let Some(row) = rows.next()? {
                let text: String = row.get(1)?;
                accounts.insert(id(row, "account")?, from_json("requirements", &text)?);
            }
            Ok(RequirementsCache { accounts })
        })
    }

    /// Stores the requirements of accounts, with what other programs have stored of them since, and leaves those of
    /// other accounts unchanged.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn save_requirements(
        &self,
        accounts: &BTreeMap<Uuid, AccountRequirements>,
    ) -> Result<(), DatabaseError> {
        self.write(|sql| {
            let mut query =
                sql.prepare("SELECT requirements FROM requirements WHERE account = ?1")?;
            for (account, requirements) in accounts {
                let stored: Option<String> = query
                    .query_row([account.to_string()], |row| row.get(0))
                    .optional()?;
                // What can't be read is replaced.
                let stored = stored.and_then(|text| from_json("requirements", &text).ok());
                let mut requirements = requirements.clone();
                if let Some(stored) = stored {
                    requirements.merge(stored);
                }
                sql.execute(
                    "INSERT INTO requirements (account, requirements) VALUES (?1, ?2)
                     ON CONFLICT (account) DO UPDATE SET requirements = ?2",
                    params![account.to_string(), to_json(&requirements)?],
                )?;
            }
            Ok(())
        })
    }

    /// A setting; `None` when it was never saved.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, DatabaseError> {
        self.read(|sql| setting(sql, name))
    }

    /// Saves a setting. Members that a newer program has added to an object are kept.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn save_setting<T: Serialize + DeserializeOwned>(
        &self,
        name: &str,
        value: &T,
    ) -> Result<(), DatabaseError> {
        self.save_members(name, None, value)
    }

    /// Saves a setting that is an object: only the members that differ from `before`.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn save_members<T: Serialize + DeserializeOwned>(
        &self,
        name: &str,
        before: Option<&T>,
        value: &T,
    ) -> Result<(), DatabaseError> {
        let json = |value| serde_json::to_value(value).map_err(|error| value_error(name, &error));
        let before = before.map(json).transpose()?.unwrap_or_default();
        let mut value = json(value)?;
        self.write(|sql| {
            let known: Option<String> = sql
                .query_row(
                    "SELECT value FROM settings WHERE name = ?1",
                    [name],
                    |row| row.get(0),
                )
                .optional()?;
            // A value that can't be read is replaced.
            let known = known.filter(|text| serde_json::from_str::<T>(text).is_ok());
            let known: Option<Map<String, Value>> =
                known.and_then(|text| serde_json::from_str(&text).ok());
            if let (Value::Object(new), Some(mut known)) = (&mut value, known) {
                let mut changed = std::mem::take(new);
                changed.retain(|name, value| {
                    before.get(name) != Some(value) || !known.contains_key(name)
                });
                known.append(&mut changed);
                *new = known;
            }
            sql.execute(
                "INSERT INTO settings (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = ?2",
                params![name, value.to_string()],
            )?;
            Ok(())
        })
    }
}
