//! Settings and accounts: kept together with members of a newer version, and damaged ones do not
//! prevent the start.

use std::fs;
use std::path::Path;

use profile_desk::domain::account::{Account, Environment, Overrides};
use profile_desk::domain::row_query::Column;
use profile_desk::i18n::Language;
use profile_desk::settings::{CallbackSecret, Settings, ShownColumn, Theme, WindowSize};
use profile_desk::store::{Library, StoreError};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::window::{production_account, sandbox_account};

fn settings() -> Settings {
    Settings {
        account_in_use: Some(Uuid::from_u128(8)),
        theme: Theme::Dark,
        language: Some(Language::German),
        zoom: 1.25,
        last_open: Some(Uuid::from_u128(1)),
        sandbox_offered: true,
        notifications: false,
        receives_callbacks: true,
        callback_port: 8443,
        callback_secret: Some(CallbackSecret::of([Uuid::from_u128(5), Uuid::from_u128(6)])),
        window: WindowSize {
            width: 1000.0,
            height: 640.0,
            maximised: true,
        },
        columns: vec![ShownColumn {
            column: Column::Company,
            width: 99.0,
        }],
    }
}

fn accounts() -> Vec<Account> {
    let mut custom = production_account();
    custom.id = Uuid::from_u128(9);
    custom.environment = Environment::Custom("https://api.example.com/voice".parse().unwrap());
    custom.overrides = Overrides {
        paths: [("createProfile".to_owned(), "/v2/{accountGuid}".to_owned())].into(),
        names: [("postalCode".to_owned(), "zipCode".to_owned())].into(),
        ..Overrides::default()
    };
    vec![sandbox_account(), production_account(), custom]
}

fn open(root: &Path) -> Library {
    Library::at(root)
}

#[test]
fn settings_and_accounts_are_read_back_unchanged() {
    let root = tempfile::tempdir().unwrap();
    // The folder need not exist yet.
    let root = root.path().join("data");
    open(&root)
        .save_settings(&Settings::default(), &settings())
        .unwrap();
    open(&root).save_accounts(&[], &accounts()).unwrap();
    assert_eq!(open(&root).settings().0, settings());
    assert_eq!(open(&root).accounts().0, accounts());
    assert!(open(&root).settings().1.is_none() && open(&root).accounts().1.is_none());
}

#[test]
fn without_files_there_are_default_settings_no_accounts_and_no_errors() {
    let root = tempfile::tempdir().unwrap();
    let (settings, error) = open(root.path()).settings();
    assert!(settings == Settings::default() && error.is_none());
    let (accounts, error) = open(root.path()).accounts();
    assert!(accounts.is_empty() && error.is_none());
}

/// Replaces the window's settings in the database.
fn set(root: &Path, json: &str) {
    let raw = rusqlite::Connection::open(root.join("library.db")).unwrap();
    raw.execute(
        "UPDATE settings SET value = ?1 WHERE name = 'window'",
        [json],
    )
    .unwrap();
}

fn stored(root: &Path, query: &str) -> Value {
    let raw = rusqlite::Connection::open(root.join("library.db")).unwrap();
    let text: String = raw.query_row(query, [], |row| row.get(0)).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn unknown_members_survive_a_save() {
    let root = tempfile::tempdir().unwrap();
    open(root.path())
        .save_settings(&Settings::default(), &settings())
        .unwrap();
    set(
        root.path(),
        r#"{"zoom": 1.5, "nextYear": {"a": [1, null]}}"#,
    );
    open(root.path())
        .save_settings(&settings(), &Settings::default())
        .unwrap();
    let json = stored(
        root.path(),
        "SELECT value FROM settings WHERE name = 'window'",
    );
    assert_eq!(json["nextYear"], json!({"a": [1, null]}));
    assert_eq!(open(root.path()).settings().0, Settings::default());
}

#[test]
fn settings_of_an_older_version_get_defaults_for_missing_members() {
    let root = tempfile::tempdir().unwrap();
    open(root.path())
        .save_settings(&Settings::default(), &settings())
        .unwrap();
    set(root.path(), r#"{"zoom": 1.5}"#);
    let (settings, error) = open(root.path()).settings();
    assert!(error.is_none());
    assert_eq!(
        settings,
        Settings {
            zoom: 1.5,
            ..Settings::default()
        }
    );
}

#[test]
fn damaged_settings_are_reported_and_replaced_by_defaults() {
    let root = tempfile::tempdir().unwrap();
    for damage in ["{", r#"{"zoom": "big"}"#, "[7]"] {
        open(root.path())
            .save_settings(&Settings::default(), &settings())
            .unwrap();
        set(root.path(), damage);
        let (settings, error) = open(root.path()).settings();
        assert!(settings == Settings::default(), "{damage}");
        assert!(
            matches!(error, Some(StoreError::NotOpened { .. })),
            "{damage}: {error:?}"
        );
        open(root.path())
            .save_settings(&Settings::default(), &settings)
            .unwrap();
        assert!(open(root.path()).settings().1.is_none());
    }
}

#[test]
fn the_library_of_the_accounts_is_known_after_its_id_was_damaged() {
    let root = tempfile::tempdir().unwrap();
    let id = Uuid::from_u128(0x1b);
    let file = root.path().join("library.json");
    fs::write(&file, json!({"format": 1, "id": id}).to_string()).unwrap();
    open(root.path()).save_accounts(&[], &accounts()).unwrap();
    fs::write(&file, "{").unwrap();
    open(root.path())
        .save_accounts(&[], &[sandbox_account()])
        .unwrap();
    let query = "SELECT value FROM settings WHERE name = 'accountsSavedIn'";
    assert_eq!(stored(root.path(), query), json!(id));
}
