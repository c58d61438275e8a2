//! Settings and accounts on disk. Members that this program does not know survive.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::account::Account;
use crate::domain::settings::Settings;

use super::StoreError;
use super::files::{read_json, write_json};

const SETTINGS: &str = "settings.json";
const ACCOUNTS: &str = "accounts.json";

#[derive(Default, Serialize, Deserialize)]
struct AccountsFile {
    accounts: Vec<Account>,
}

/// The settings, and what was wrong with their file: then they are the usual ones.
pub fn load_settings(root: &Path) -> (Settings, Option<StoreError>) {
    load(&root.join(SETTINGS))
}

/// The accounts, and what was wrong with their file: then there are none.
pub fn load_accounts(root: &Path) -> (Vec<Account>, Option<StoreError>) {
    let (file, complaint) = load::<AccountsFile>(&root.join(ACCOUNTS));
    (file.accounts, complaint)
}

pub fn save_settings(root: &Path, settings: &Settings) -> Result<(), StoreError> {
    save(&root.join(SETTINGS), settings)
}

pub fn save_accounts(root: &Path, accounts: &[Account]) -> Result<(), StoreError> {
    let file = AccountsFile {
        accounts: accounts.to_vec(),
    };
    save(&root.join(ACCOUNTS), &file)
}

fn load<T: DeserializeOwned + Default>(path: &Path) -> (T, Option<StoreError>) {
    match read_json(path) {
        Ok(Some(value)) => (value, None),
        Ok(None) => (T::default(), None),
        Err(complaint) => (T::default(), Some(complaint)),
    }
}

/// Writes over what is there, keeping members that a newer program may have put there. A
/// file of a newer format is left alone.
fn save(path: &Path, value: &impl Serialize) -> Result<(), StoreError> {
    let mut members: Map<String, Value> = match read_json(path) {
        Ok(Some(members)) => members,
        // It was set aside, so there is nothing to write over.
        Ok(None) | Err(StoreError::Damaged { .. }) => Map::new(),
        Err(left_alone) => return Err(left_alone),
    };
    if let Ok(Value::Object(own)) = serde_json::to_value(value) {
        members.extend(own);
    }
    members.remove("format");
    write_json(path, &members)
}
