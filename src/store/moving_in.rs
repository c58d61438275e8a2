//! Moves a library of the format before the database, a folder of JSON files for each draft, into the
//! database.
//!
//! 1. Everything is read, the contents of documents are put into `documents/`, and all else is added to
//!    the database in one transaction. Until it is committed, the old files are the library.
//! 2. The old files are moved into `library-before-sqlite/`. What is cut off there is done at the next
//!    start: a draft that is in the database is not added again.
//!
//! The same takes over what an older program has added beside the database later. The old files are never
//! changed, except that other users lose their access to documents.

mod documents;
mod kept;
mod reading;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicUsize;
use std::sync::mpsc::sync_channel;
use std::thread;

use serde_json::{Value, json};

use super::StoreError;
use super::database::{ACCOUNTS_SAVED_IN, Database, Import, Imported, WINDOW_SETTINGS};
use super::folder_library::{
    self, ACCOUNTS, Accounts, DRAFTS, DraftFolder, Parts, REQUIREMENTS, SETTINGS, TRASH,
};
use super::lock::Lock;
use crate::clock;
use crate::domain::country_requirements::RequirementsCache;
use crate::domain::database_error::DatabaseError;
use crate::files::{make_folder_below, sync_folder};
use reading::{Taken, by_id, read_drafts};

/// The most threads that read; more would wait for the one that writes.
const MAX_READERS: usize = 4;
/// The most drafts that are read ahead, which bounds the memory.
const MAX_AHEAD: usize = 64;
/// The most times that drafts of an older program are taken in that arrived during the move.
const MAX_ROUNDS: usize = 8;

/// Everything that was moved into the database.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MovedIn {
    /// The number of drafts, of which so many are in the trash.
    pub drafts: usize,
    pub trashed: usize,
    pub documents: usize,
    pub accounts: usize,
    /// The folder that has the old files.
    pub kept_in: PathBuf,
    /// The parts that could not be read, with their paths in that folder, and what was repaired.
    pub errors: Vec<StoreError>,
}

/// True when a data folder has anything to move in: a library of the older format, or drafts that an older
/// program has added since.
pub fn is_needed(root: &Path) -> bool {
    match folder_library::parts(root, clock::now()) {
        Ok(parts) => !parts.names.is_empty(),
        // The move says why it can't be read.
        Err(_) => true,
    }
}

/// Moves the library of the older format in a data folder into the database. `progress` is called with the
/// number of drafts done and of all.
///
/// # Errors
/// [`StoreError::InUse`] when another program has the library, or is sending one of its drafts;
/// [`StoreError::Folder`] and [`StoreError::NotMovedIn`] when a folder can't be read or the database can't
/// be written. The old library is as it was then.
pub fn move_in(root: &Path, progress: &mut dyn FnMut(usize, usize)) -> Result<MovedIn, StoreError> {
    // The older program has the same lock.
    let _lock = Lock::of_library(root)?;
    let mut moved = MovedIn {
        kept_in: kept::folder(root),
        ..MovedIn::default()
    };
    for _ in 0..MAX_ROUNDS {
        let parts = folder_library::parts(root, clock::now())?;
        if let Some(folder) = parts.drafts.iter().find(|folder| folder.is_being_sent()) {
            return Err(StoreError::InUse {
                folder: folder.path.clone(),
                draft: true,
            });
        }
        take_in(root, &parts, progress, &mut moved)?;
        match keep_old_files(root, &parts, &mut moved.errors) {
            Ok(true) => {}
            Ok(false) => break,
            // The next start does it.
            Err(error) => {
                moved.errors.push(error);
                break;
            }
        }
    }
    Ok(moved)
}

/// Adds everything to the database.
fn take_in(
    root: &Path,
    parts: &Parts,
    progress: &mut dyn FnMut(usize, usize),
    moved: &mut MovedIn,
) -> Result<(), StoreError> {
    let values = Values::read(root, &parts.names, &mut moved.errors);
    let groups = by_id(&parts.drafts);
    let added = Database::open(root).and_then(|database| {
        database.import(|import| {
            let mut added = take_in_drafts(root, &groups, import, progress)?;
            added.accounts = values.add(import)?;
            Ok(added)
        })
    });
    // The name of the database is on the disk before the old files are moved.
    let added = added.and_then(|added| {
        sync_folder(root).map_err(not_opened)?;
        Ok(added)
    });
    let added = added.map_err(|reason| StoreError::NotMovedIn { reason })?;
    moved.drafts += added.drafts;
    moved.trashed += added.trashed;
    moved.documents += added.documents;
    moved.accounts += added.accounts;
    moved.errors.extend(added.errors);
    Ok(())
}

fn take_in_drafts(
    root: &Path,
    groups: &[Vec<DraftFolder>],
    import: &Import<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<MovedIn, DatabaseError> {
    let mut added = MovedIn::default();
    let mut errors: BTreeMap<usize, Vec<StoreError>> = BTreeMap::new();
    let mut hashes: BTreeSet<String> = BTreeSet::new();
    progress(0, groups.len());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| -> Result<(), DatabaseError> {
        let (send, receive) = sync_channel(MAX_AHEAD);
        let readers = thread::available_parallelism().map_or(1, NonZero::get);
        for _ in 0..readers.min(MAX_READERS) {
            let (send, next) = (send.clone(), &next);
            thread::Builder::new()
                .name("moving in".to_owned())
                .spawn_scoped(scope, move || read_drafts(root, groups, next, &send))
                .map_err(not_opened)?;
        }
        drop(send);
        for (done, taken) in receive.into_iter().enumerate() {
            let mut taken = taken.map_err(not_opened)?;
            add(import, &mut taken, groups, &mut added)?;
            hashes.extend(taken.documents.into_iter().map(|(own, _)| own.sha256));
            errors.insert(taken.index, taken.errors);
            progress(done + 1, groups.len());
        }
        Ok(())
    })?;
    documents::sync(root, hashes.iter().map(String::as_str)).map_err(not_opened)?;
    added.documents = hashes.len();
    added.errors = errors.into_values().flatten().collect();
    Ok(added)
}

fn not_opened(error: io::Error) -> DatabaseError {
    DatabaseError::NotOpened(error.into())
}

/// Adds a draft to the database, and names the folders that were not taken.
fn add(
    import: &Import<'_>,
    taken: &mut Taken,
    groups: &[Vec<DraftFolder>],
    added: &mut MovedIn,
) -> Result<(), DatabaseError> {
    let group = groups.get(taken.index).map_or(&[][..], Vec::as_slice);
    let other_version = |folder: &DraftFolder| StoreError::OtherVersion {
        folder: folder.path.clone(),
    };
    if let Some(draft) = &taken.draft {
        match import.add_draft(draft, taken.trashed_at, "")? {
            Imported::New(row) => {
                added.drafts += 1;
                added.trashed += usize::from(taken.trashed_at.is_some());
                for (document, bytes) in &taken.documents {
                    import.add_document(row, document, *bytes)?;
                }
            }
            Imported::Same => {}
            Imported::Different => {
                let own = group.get(taken.version);
                taken.errors.extend(own.map(other_version));
            }
        }
    }
    let others = group.iter().skip(taken.version + 1);
    taken.errors.extend(others.map(other_version));
    Ok(())
}

/// The values of the whole library.
#[derive(Default)]
struct Values {
    settings: Option<Value>,
    accounts: Accounts,
    requirements: RequirementsCache,
}

impl Values {
    fn read(root: &Path, names: &[&str], errors: &mut Vec<StoreError>) -> Self {
        fn or_default<T: Default>(found: Result<T, StoreError>, errors: &mut Vec<StoreError>) -> T {
            found.unwrap_or_else(|error| {
                errors.push(error);
                T::default()
            })
        }
        let mut values = Self::default();
        if names.contains(&SETTINGS) {
            let settings = or_default(folder_library::settings(root), errors);
            values.settings = settings.map(Value::Object);
        }
        if names.contains(&ACCOUNTS) {
            values.accounts = or_default(folder_library::accounts(root), errors);
        }
        if names.contains(&REQUIREMENTS) {
            values.requirements = or_default(folder_library::requirements(root), errors);
        }
        values
    }

    /// Returns the number of accounts that were added.
    fn add(&self, import: &Import<'_>) -> Result<usize, DatabaseError> {
        if let Some(settings) = &self.settings {
            import.add_setting(WINDOW_SETTINGS, settings)?;
        }
        if let Some(library) = self.accounts.library {
            import.add_setting(ACCOUNTS_SAVED_IN, &json!(library))?;
        }
        import.add_requirements(&self.requirements)?;
        import.add_accounts(&self.accounts.accounts)
    }
}

/// Moves the old files out of the way. Returns true when drafts have arrived since they were read: those
/// stay in the list of the older program.
fn keep_old_files(
    root: &Path,
    parts: &Parts,
    errors: &mut [StoreError],
) -> Result<bool, StoreError> {
    let mut has_new = false;
    for name in &parts.names {
        // Before the file itself, without which the next start would not look for them.
        for name in kept::set_aside(root, name) {
            kept::keep(root, &name, errors)?;
        }
        let kept = kept::keep(root, name, errors)?;
        if let Some(kept) = kept.filter(|_| [DRAFTS, TRASH].contains(name)) {
            has_new |= put_back_unseen(root, name, &kept, &parts.seen)?;
        }
    }
    Ok(has_new)
}

/// Moves folders back that an older program has made in the meantime.
fn put_back_unseen(
    root: &Path,
    name: &str,
    kept: &Path,
    seen: &BTreeSet<PathBuf>,
) -> Result<bool, StoreError> {
    let mut has_new = false;
    let entries = fs::read_dir(kept).into_iter().flatten().flatten();
    for entry in entries {
        let old = root.join(name).join(entry.file_name());
        if seen.contains(&old) || folder_library::id_of(&entry.file_name()).is_none() {
            continue;
        }
        let not_moved = |error: io::Error| StoreError::NotMoved {
            title: entry.path().display().to_string(),
            source: error.into(),
        };
        make_folder_below(root, &[name]).map_err(not_moved)?;
        fs::rename(entry.path(), &old).map_err(not_moved)?;
        has_new = true;
    }
    Ok(has_new)
}
