//! A database of each version of the schema is taken over: everything in it stays, and what the new version
//! derives is there.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use flate2::read::GzDecoder;
use profile_desk::clock;
use profile_desk::domain::profile_row::ProfileRow;
use profile_desk::domain::row_query::{Column, Order, RowQuery};
use profile_desk::settings::Theme;
use profile_desk::store::{Database, Library, stored_settings};
use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

const TABLES: [&str; 9] = [
    "drafts",
    "records",
    "history",
    "catalogue",
    "accounts",
    "settings",
    "requirements",
    "documents",
    "draft_documents",
];

/// The library of the version before, in a new folder.
fn unpack(name: &str, folder: &Path) {
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut packed = GzDecoder::new(File::open(packed.join(name)).unwrap());
    let mut file = File::create(folder.join("library.db")).unwrap();
    io::copy(&mut packed, &mut file).unwrap();
}

fn rows(path: &Path, table: &str) -> Vec<Vec<Value>> {
    first_columns(path, table, usize::MAX)
}

/// The rows of a table without the columns that were added.
fn first_columns(path: &Path, table: &str, most: usize) -> Vec<Vec<Value>> {
    let raw = Connection::open(path).unwrap();
    let mut query = raw.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = query.column_count().min(most);
    let rows = query.query_map([], |row| {
        (0..columns).map(|column| row.get(column)).collect()
    });
    let rows: Result<Vec<Vec<Value>>, _> = rows.unwrap().collect();
    let mut rows = rows.unwrap();
    // A column that was added may change the order in which they are read.
    rows.sort_by_key(|row| format!("{row:?}"));
    rows
}

#[test]
fn a_database_of_schema_1_keeps_all_rows_and_finds_one_and_two_characters() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    unpack("library-schema-1.db.gz", root);
    let path = root.join("library.db");
    let before = TABLES.map(|table| rows(&path, table));
    // The first frame looks as the person chose, before anything is changed.
    assert_eq!(stored_settings(root).theme, Theme::Dark);
    assert_eq!(rows(&path, "pragma_user_version"), [[Value::Integer(1)]]);
    let database = Database::open(root).unwrap();
    for (table, before) in TABLES.iter().zip(&before) {
        let columns = before.first().map_or(0, Vec::len);
        assert_eq!(first_columns(&path, table, columns), *before, "{table}");
    }
    assert_eq!(rows(&path, "pragma_user_version"), [[Value::Integer(3)]]);
    let backups: Vec<_> = fs::read_dir(root.join("backups")).unwrap().collect();
    assert_eq!(backups.len(), 1, "there is a copy of it as it was");

    // As many as a comparison with the texts finds.
    let all = database.rows(&RowQuery::default(), 0..99).unwrap();
    assert!(all.len() > 10);
    let raw = Connection::open(&path).unwrap();
    let text_of = |id: Uuid| {
        let query = "SELECT search FROM catalogue WHERE id = ?1";
        let text = raw.query_row(query, [id.to_string()], |row| row.get::<_, String>(0));
        text.unwrap()
    };
    let texts: Vec<String> = all.iter().map(|row| text_of(row.id)).collect();
    let characters: Vec<char> = ('a'..='z').chain('0'..='9').collect();
    let pairs = characters.iter().flat_map(|first| {
        let seconds = characters.iter();
        seconds.map(move |second| format!("{first}{second}"))
    });
    let singles = characters.iter().map(char::to_string);
    for search in singles.chain(pairs) {
        let query = RowQuery {
            search: search.clone(),
            ..RowQuery::default()
        };
        let is_expected = |(row, text): &(&ProfileRow, &String)| query.shows(row, text);
        let expected = all.iter().zip(&texts).filter(is_expected).count();
        let found = database.rows(&query, 0..99).unwrap().len();
        assert_eq!(found, expected, "{search}");
    }
    // What each order is derived from is there.
    for column in Column::ALL {
        let order = Order {
            column,
            descending: false,
        };
        let query = RowQuery {
            order,
            ..RowQuery::default()
        };
        let sorted = database.rows(&query, 0..99).unwrap();
        let mut expected = all.clone();
        expected.sort_by(|one, other| {
            let value = |row: &ProfileRow| row.sort_value(column);
            order.compare(value(one).as_ref(), value(other).as_ref())
        });
        assert_eq!(sorted, expected, "{column:?}");
    }
    // The numbers of the list are those of its rows.
    let counts = database.counts(&RowQuery::default()).unwrap();
    assert_eq!(counts.shown, texts.len());
    let trash = RowQuery {
        trashed: true,
        ..RowQuery::default()
    };
    let trash = database.rows(&trash, 0..99).unwrap();
    assert_eq!(counts.trashed, trash.len());
    let drafts = database.drafts().unwrap();
    assert_eq!(drafts.len(), texts.len());
    for (name, draft) in drafts {
        assert!(draft.is_ok(), "{name}: {draft:?}");
    }
}

#[test]
fn a_backup_of_schema_1_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    unpack("library-schema-1.db.gz", folder.path());
    let backup = folder.path().join("library.db");
    let drafts = rows(&backup, "drafts").len();
    let root = folder.path().join("data");
    let library = Library::at(&root);
    let restored = library.restore_backup(&backup, clock::now()).unwrap();
    assert_eq!(restored.contents.profiles, drafts);
    let query = RowQuery {
        search: "o".to_owned(),
        ..RowQuery::default()
    };
    assert!(!library.rows(&query, 0..9).unwrap().is_empty());
    assert_eq!(rows(&backup, "pragma_user_version"), [[Value::Integer(1)]]);
}
