//! Settings, accounts and the requirements of countries in the library. Unknown members are preserved.

use std::path::Path;

use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::country_requirements::{AccountRequirements, RequirementsCache};
use crate::domain::database_error::DatabaseError;
use crate::settings::Settings;

use super::StoreError;
use super::database::{ACCOUNTS_SAVED_IN, Database, WINDOW_SETTINGS, stored_setting};
use super::library::Library;
use super::lock::Lock;

/// The right of one command to change the accounts.
#[must_use]
#[derive(Debug)]
pub struct AccountsLock {
    _lock: Lock,
}

/// The settings in a data folder, as far as they can be read at once: nothing is moved in, brought to another
/// schema, recovered or waited for.
pub fn stored_settings(root: &Path) -> Settings {
    let stored = stored_setting(root, WINDOW_SETTINGS);
    stored.unwrap_or_default()
}

impl Library {
    /// The settings, or the default settings and an error when they can't be read.
    pub fn settings(&self) -> (Settings, Option<StoreError>) {
        let found = self.ask(|database| database.setting(WINDOW_SETTINGS));
        or_default(found.map(Option::unwrap_or_default))
    }

    /// The accounts, or none and an error when they can't be read.
    pub fn accounts(&self) -> (Vec<Account>, Option<StoreError>) {
        let found = self.ask(Database::accounts);
        or_default(found)
    }

    /// The country requirements from servers, or an empty cache and an error when they can't be
    /// read: then they are requested again.
    pub fn requirements(&self) -> (RequirementsCache, Option<StoreError>) {
        let found = self.ask(Database::requirements);
        or_default(found)
    }

    /// Saves the settings that differ from `before`: another window may have changed others.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn save_settings(&self, before: &Settings, settings: &Settings) -> Result<(), StoreError> {
        saved(
            self.database()?
                .save_members(WINDOW_SETTINGS, Some(before), settings),
        )
    }

    /// Saves the accounts that differ from `before`: another program may have changed others.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn save_accounts(
        &self,
        before: &[Account],
        accounts: &[Account],
    ) -> Result<(), StoreError> {
        let database = self.database()?;
        saved(database.save_accounts(before, accounts))?;
        match self.id().ok().flatten() {
            Some(id) => saved(database.save_setting(ACCOUNTS_SAVED_IN, &id)),
            None => Ok(()),
        }
    }

    /// Adds what the library does not have, after it was deleted or replaced: settings and accounts that are in
    /// it stay. Returns the accounts that it has then.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn add_missing(
        &self,
        settings: &Settings,
        accounts: &[Account],
        requirements: &RequirementsCache,
    ) -> Result<Vec<Account>, StoreError> {
        let database = self.database()?;
        let added = serde_json::to_value(settings).map_err(|error| DatabaseError::Failed {
            reason: error.to_string(),
        });
        let added = added.and_then(|settings| {
            database.import(|import| {
                import.add_setting(WINDOW_SETTINGS, &settings)?;
                import.add_accounts(accounts)?;
                import.add_requirements(requirements)
            })?;
            database.accounts()
        });
        added.map_err(|reason| StoreError::NotSaved { reason })
    }

    /// Keeps other commands from changing the accounts until it is dropped: a name can be used once.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another command changes them.
    pub fn lock_accounts(&self) -> Result<AccountsLock, StoreError> {
        Lock::of_accounts(self.root()).map(|lock| AccountsLock { _lock: lock })
    }

    /// The id of the library that the accounts were last saved in, if it is known.
    pub(super) fn accounts_were_saved_in(&self) -> Option<Uuid> {
        self.ask(|database| database.setting(ACCOUNTS_SAVED_IN))
            .ok()?
    }

    /// # Errors
    /// When they can't be written.
    pub fn save_requirements(&self, cache: &RequirementsCache) -> Result<(), StoreError> {
        saved(self.database()?.save_requirements(&cache.accounts))
    }

    /// Keeps the requirements of an account that were asked for, beside those of other countries.
    ///
    /// # Errors
    /// When they can't be read or written.
    pub fn keep_requirements(
        &self,
        account: Uuid,
        known: &AccountRequirements,
    ) -> Result<(), StoreError> {
        let (mut cache, error) = self.requirements();
        if let Some(error) = error {
            return Err(error);
        }
        let kept = cache.accounts.entry(account).or_default();
        kept.requirements.extend(known.requirements.clone());
        kept.required_fields.extend(known.required_fields.clone());
        self.save_requirements(&cache)
    }
}

fn saved(result: Result<(), DatabaseError>) -> Result<(), StoreError> {
    result.map_err(|reason| StoreError::NotSaved { reason })
}

fn or_default<T: Default>(found: Result<T, StoreError>) -> (T, Option<StoreError>) {
    match found {
        Ok(value) => (value, None),
        Err(error) => (T::default(), Some(error)),
    }
}
