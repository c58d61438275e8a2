//! The file of the database: where it is, whether it is ours, and connections to it.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::alone;
use crate::domain::database_error::DatabaseError;
use crate::files::{self, is_missing};

/// The name of the file in the data folder.
pub(in crate::store) const DATABASE: &str = "library.db";
/// The name of a recovered database until it is in its place.
pub(in crate::store) const RECOVERED: &str = "library-recovered.db";
/// The folder of the backups in the data folder.
pub(in crate::store) const BACKUPS: &str = "backups";
/// In bytes. A save of a draft rewrites the page that has its changes; a larger one costs more bytes for each
/// save.
pub(super) const PAGE_BYTES: u32 = 1024;
/// The time to wait for another program that is writing; longer than any transaction takes.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// The time after which it is found out if there are locks at all.
pub(super) const FIRST_BUSY_TIMEOUT: Duration = Duration::from_millis(250);
/// Longer than a program takes from a new file to a database.
const CREATION_TIME: Duration = Duration::from_secs(1);

/// Creates an empty file for this user only; `SQLite` gives its other files the same mode. Returns true when there
/// was none. An existing file is not opened: closing it would end the locks of other connections of this program
/// (<https://sqlite.org/howtocorrupt.html#posix_close_bug>).
///
/// # Errors
/// [`DatabaseError::Damaged`] while a recovered database is not in its place yet.
pub(super) fn create_if_missing(path: &Path) -> Result<bool, DatabaseError> {
    if !is_missing(path) {
        return Ok(false);
    }
    // In this order: the recovered one is there before the damaged one is moved.
    if is_unfinished(path) {
        return Err(DatabaseError::Damaged);
    }
    match files::make_new_file(path) {
        Ok(_) => Ok(true),
        // Another program was faster.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(DatabaseError::NotOpened(error.into())),
    }
}

/// True for the missing database of a library that was recovered, if it is not in its place yet.
pub(super) fn is_unfinished(path: &Path) -> bool {
    is_missing(path) && !is_missing(&path.with_file_name(RECOVERED))
}

/// True for an empty file that no other program is making into a database.
pub(super) fn stays_empty(path: &Path) -> bool {
    let is_empty = || fs::metadata(path).is_ok_and(|file| file.len() == 0);
    let begun = Instant::now();
    while is_empty() {
        if begun.elapsed() > CREATION_TIME {
            return true;
        }
        thread::sleep(Duration::from_millis(10));
    }
    false
}

/// True when other files show that a folder has had a library: a log with changes, documents, backups, the id, or
/// the locks of programs.
pub(super) fn was_ours(folder: &Path) -> bool {
    let is_there = |name: &str| !files::is_missing(&folder.join(name));
    // The format before the database has some of these as well.
    if is_there("drafts") {
        return false;
    }
    has_log(&folder.join(DATABASE))
        || [BACKUPS, "documents", "library.json", "programs"]
            .into_iter()
            .any(is_there)
}

/// True when a folder has a backup of a database.
pub(in crate::store) fn has_backup(folder: &Path) -> bool {
    let entries = fs::read_dir(folder.join(BACKUPS)).into_iter().flatten();
    let mut names = entries.flatten().map(|entry| entry.file_name());
    names.any(|name| Path::new(&name).extension().is_some_and(|end| end == "db"))
}

/// True when nothing can be written in a folder.
pub(super) fn can_only_be_read(folder: &Path) -> bool {
    files::new_beside(folder).is_err_and(|error| {
        matches!(
            error.kind(),
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied
        )
    })
}

/// True when the disk has space for what a database has beside it while it is open.
pub(super) fn has_space(folder: &Path) -> bool {
    let written =
        files::new_beside(folder).and_then(|mut file| file.write_all(&vec![0; 64 * 1024]));
    written.is_ok()
}

/// Opens a file that no program can change, which needs neither locks nor files beside it
/// (<https://sqlite.org/uri.html#uriimmutable>).
pub(super) fn connect_to_constant(path: &Path) -> Result<Connection, DatabaseError> {
    let mut address = url::Url::from_file_path(path).map_err(|()| DatabaseError::ReadOnly)?;
    address.set_query(Some("immutable=1"));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(address.as_str(), flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

pub(super) fn connect(path: &Path) -> Result<Connection, DatabaseError> {
    connect_within(path, BUSY_TIMEOUT)
}

/// Waits for another program at most so long, also when the schema is read here.
pub(super) fn connect_within(path: &Path, timeout: Duration) -> Result<Connection, DatabaseError> {
    set_up(Connection::open_with_flags(path, FLAGS)?, timeout)
}

/// The only connection to a database without locks.
#[cfg(unix)]
pub(super) fn connect_alone(path: &Path) -> Result<Connection, DatabaseError> {
    let connection = Connection::open_with_flags_and_vfs(path, FLAGS, alone::WITHOUT_LOCKS)?;
    set_up_exclusive(connection)
}

/// A connection that only reads, and waits for nobody.
pub(super) fn connect_to_look(path: &Path) -> Result<Connection, DatabaseError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::ZERO)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// A connection to an empty file that no other program knows: its disk may have no locks.
pub(super) fn connect_to_new(path: &Path) -> Result<Connection, DatabaseError> {
    #[cfg(unix)]
    let connection = Connection::open_with_flags_and_vfs(path, FLAGS, alone::WITHOUT_LOCKS);
    #[cfg(not(unix))]
    let connection = Connection::open_with_flags(path, FLAGS);
    let connection = connection?;
    // What is copied into it may say that it has a write-ahead log.
    connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    Ok(connection)
}

/// The only connection to a database. The index of its write-ahead log is in memory, and needs no space on the
/// disk (<https://sqlite.org/wal.html#noshm>).
pub(super) fn connect_exclusive(path: &Path) -> Result<Connection, DatabaseError> {
    set_up_exclusive(Connection::open_with_flags(path, FLAGS)?)
}

fn set_up_exclusive(connection: Connection) -> Result<Connection, DatabaseError> {
    connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    set_up(connection, BUSY_TIMEOUT)
}

/// Each file system has locks there.
#[cfg(not(unix))]
pub(super) fn connect_alone(path: &Path) -> Result<Connection, DatabaseError> {
    connect(path)
}

/// Does not write the log into the database when the connection is closed.
pub(super) fn keep_log(connection: &Connection) -> Result<(), DatabaseError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(())
}

const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE
    .union(OpenFlags::SQLITE_OPEN_NO_MUTEX)
    .union(OpenFlags::SQLITE_OPEN_NOFOLLOW);

fn set_up(connection: Connection, timeout: Duration) -> Result<Connection, DatabaseError> {
    connection.busy_timeout(timeout)?;
    // The file may come from elsewhere: its schema is no trusted code.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "page_size", PAGE_BYTES)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// True when there are changes beside the file that are not in it.
pub(super) fn has_log(path: &Path) -> bool {
    fs::metadata(log_of(path)).is_ok_and(|log| log.len() > 0)
}

/// The write-ahead log of a database.
pub(super) fn log_of(path: &Path) -> PathBuf {
    with_suffix(path, "-wal")
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
