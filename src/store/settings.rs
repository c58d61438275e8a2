//! Settings, accounts and what countries ask, on disk. Members that this program does not know survive.

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
    /// The library that has the accounts’ tokens, for noticing that the file was copied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    library: Option<Uuid>,
}

/// [`AccountsFile`], of which nothing else is of use.
#[derive(Deserialize)]
struct AccountsOf {
    #[serde(default)]
    library: Option<Uuid>,
}

impl Library {
    /// The settings, and what was wrong with their file: then they are the usual ones.
    pub fn settings(&self) -> (Settings, Option<StoreError>) {
        self.load_whole(SETTINGS)
    }

    /// The accounts, and what was wrong with their file: then there are none.
    pub fn accounts(&self) -> (Vec<Account>, Option<StoreError>) {
        let (file, error) = self.load_whole::<AccountsFile>(ACCOUNTS);
        (file.accounts, error)
    }

    /// What servers said that countries ask, and what was wrong with the file: then nothing
    /// is known, and it is asked again.
    pub fn requirements(&self) -> (RequirementsCache, Option<StoreError>) {
        self.load_whole(REQUIREMENTS)
    }

    pub fn save_settings(&self, settings: &Settings) -> Result<(), StoreError> {
        self.save_over(SETTINGS, settings)
    }

    pub fn save_accounts(&self, accounts: &[Account]) -> Result<(), StoreError> {
        let file = AccountsFile {
            accounts: accounts.to_vec(),
            library: self.id().ok().flatten(),
        };
        self.save_over(ACCOUNTS, &file)
    }

    /// The id of the library that the accounts were last saved in, as far as that was noted.
    pub(super) fn accounts_were_saved_in(&self) -> Option<Uuid> {
        peek::<AccountsOf>(&self.root().join(ACCOUNTS))?.library
    }

    pub fn save_requirements(&self, cache: &RequirementsCache) -> Result<(), StoreError> {
        self.save_over(REQUIREMENTS, cache)
    }

    fn load_whole<T: DeserializeOwned + Default>(&self, name: &str) -> (T, Option<StoreError>) {
        match read_json(&self.root().join(name), self.on_damage()) {
            Ok(Some(value)) => (value, None),
            Ok(None) => (T::default(), None),
            Err(error) => (T::default(), Some(error)),
        }
    }

    /// Writes over what is there, keeping members that a newer program may have put there.
    /// A file of a newer format is left alone.
    fn save_over(&self, name: &str, value: &impl Serialize) -> Result<(), StoreError> {
        let path = self.root().join(name);
        let mut members: Map<String, Value> = match read_json(&path, self.on_damage()) {
            Ok(Some(members)) => members,
            // It was set aside, so there is nothing to write over.
            Ok(None) | Err(StoreError::Damaged { aside: Some(_), .. }) => Map::new(),
            Err(left_alone) => return Err(left_alone),
        };
        if let Ok(Value::Object(own)) = serde_json::to_value(value) {
            members.extend(own);
        }
        members.remove("format");
        write_json(&path, &members)
    }
}
