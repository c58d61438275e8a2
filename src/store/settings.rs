//! Settings, accounts and country requirements on disk. Unknown members are preserved.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::country_requirements::RequirementsCache;
use crate::settings::Settings;

use super::StoreError;
use super::files::{peek, read_json, write_json};
use super::library::Library;

const SETTINGS: &str = "settings.json";
const ACCOUNTS: &str = "accounts.json";
const REQUIREMENTS: &str = "requirements.json";

#[derive(Default, Serialize, Deserialize)]
struct AccountsFile {
    accounts: Vec<Account>,
    /// The library that has the accounts’ tokens. It differs when the file was copied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    library: Option<Uuid>,
}

/// The part of [`AccountsFile`] that names the library.
#[derive(Deserialize)]
struct AccountsOf {
    #[serde(default)]
    library: Option<Uuid>,
}

impl Library {
    /// The settings, or the default settings and an error when the file can't be read.
    pub fn settings(&self) -> (Settings, Option<StoreError>) {
        self.load_or_default(SETTINGS)
    }

    /// The accounts, or none and an error when the file can't be read.
    pub fn accounts(&self) -> (Vec<Account>, Option<StoreError>) {
        let (file, error) = self.load_or_default::<AccountsFile>(ACCOUNTS);
        (file.accounts, error)
    }

    /// The country requirements from servers, or an empty cache and an error when the file can't be
    /// read: then they are requested again.
    pub fn requirements(&self) -> (RequirementsCache, Option<StoreError>) {
        self.load_or_default(REQUIREMENTS)
    }

    pub fn save_settings(&self, settings: &Settings) -> Result<(), StoreError> {
        self.save_merged(SETTINGS, settings)
    }

    pub fn save_accounts(&self, accounts: &[Account]) -> Result<(), StoreError> {
        let file = AccountsFile {
            accounts: accounts.to_vec(),
            library: self.id().ok().flatten(),
        };
        self.save_merged(ACCOUNTS, &file)
    }

    /// The id of the library that the accounts were last saved in, if the file has one.
    pub(super) fn accounts_were_saved_in(&self) -> Option<Uuid> {
        peek::<AccountsOf>(&self.root().join(ACCOUNTS))?.library
    }

    pub fn save_requirements(&self, cache: &RequirementsCache) -> Result<(), StoreError> {
        self.save_merged(REQUIREMENTS, cache)
    }

    fn load_or_default<T: DeserializeOwned + Default>(
        &self,
        name: &str,
    ) -> (T, Option<StoreError>) {
        match read_json(&self.root().join(name), self.on_damage()) {
            Ok(Some(value)) => (value, None),
            Ok(None) => (T::default(), None),
            Err(error) => (T::default(), Some(error)),
        }
    }

    /// Replaces the known members of a file, and keeps the others, which a newer program may have
    /// written. A file of a newer format is left unchanged.
    fn save_merged(&self, name: &str, value: &impl Serialize) -> Result<(), StoreError> {
        let path = self.root().join(name);
        let mut members: Map<String, Value> = match read_json(&path, self.on_damage()) {
            Ok(Some(members)) => members,
            // The damaged file was renamed, so there is nothing to merge with.
            Ok(None) | Err(StoreError::Damaged { aside: Some(_), .. }) => Map::new(),
            Err(error) => return Err(error),
        };
        if let Ok(Value::Object(own)) = serde_json::to_value(value) {
            members.extend(own);
        }
        members.remove("format");
        write_json(&path, &members)
    }
}
