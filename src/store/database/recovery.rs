//! Recovers a damaged database: what can be read of it goes into a new one, and the latest backup fills in what
//! can't. The damaged files are kept as they are.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::TransactionBehavior;
use rusqlite::types::{ToSql, ToSqlOutput};
use serde_json::json;
use uuid::Uuid;

use super::backups::Backup;
use super::connection::{
    DATABASE, RECOVERED, connect, has_log, is_unfinished, keep_log, log_of, with_suffix,
};
use super::copying::check;
use super::found::Found;
use super::import::{Import, Imported};
use super::pages::{Age, Pages};
use super::row_format::FoundValue;
use super::stored_draft::load;
use super::values::{RESTORED_AT, from_json, time};
use super::{Database, place};
use crate::domain::country_requirements::RequirementsCache;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;
use crate::domain::history::Event;
use crate::domain::recovered::Recovered;
use crate::domain::submission::SubmissionRecord;
use crate::files::{self, is_missing, make_new_folder, sync_folder};

/// The folder of the new database until it is complete.
const UNFINISHED: &str = ".new-library";

/// What a recovery needs besides the damaged files.
pub(in crate::store) struct Sources<'a> {
    /// The paths of backups, the best first.
    pub(in crate::store) backups: Vec<PathBuf>,
    /// The size in bytes of the content of a document in the library, by its SHA-256.
    pub(in crate::store) document_bytes: &'a dyn Fn(&str) -> Option<u64>,
    /// The user and the computer.
    pub(in crate::store) who: &'a str,
    pub(in crate::store) now: Timestamp,
}

/// Recovers the database in a data folder. Only one program may do it at a time.
///
/// # Errors
/// When the new database can't be written: then the damaged one is still in its place.
pub(in crate::store) fn recover(
    root: &Path,
    sources: &Sources<'_>,
) -> Result<Recovered, DatabaseError> {
    let path = place::in_folder(root)?;
    let mut pages = Pages::open(&path);
    // Other programs must not go on writing what is no longer read.
    let mut other = unless_damaged(connect(&path))?;
    if let Some(other) = &other {
        keep_log(other)?;
    }
    let lock = match &mut other {
        Some(other) => {
            let lock = other.transaction_with_behavior(TransactionBehavior::Immediate);
            unless_damaged(lock.map_err(DatabaseError::from))?
        }
        None => None,
    };
    pages.read_log();
    let mut recovered = build(root, &mut pages, sources)?;
    let name = format!(
        "library-damaged-{}.db",
        sources.now.strftime("%Y-%m-%d-%H%M%S")
    );
    recovered.damaged = root.join(name);
    let not_moved = |error: std::io::Error| DatabaseError::NotOpened(error.into());
    fs::rename(root.join(UNFINISHED).join(DATABASE), root.join(RECOVERED)).map_err(not_moved)?;
    sync_folder(root).map_err(not_moved)?;
    // From here on, a program that was killed is followed by `finish`.
    fs::rename(&path, &recovered.damaged).map_err(not_moved)?;
    put_in_place(root, &recovered.damaged).map_err(not_moved)?;
    // It is empty, and does no harm.
    let _ = fs::remove_dir(root.join(UNFINISHED));
    drop(lock);
    drop(pages);
    Ok(recovered)
}

/// Nothing where damage prevents it: then no other program can write either.
fn unless_damaged<T>(result: Result<T, DatabaseError>) -> Result<Option<T>, DatabaseError> {
    match result {
        Err(DatabaseError::Busy) => Err(DatabaseError::Busy),
        result => Ok(result.ok()),
    }
}

/// Finishes a recovery whose program was killed after it had moved the damaged file.
pub(in crate::store) fn finish(root: &Path) -> Result<(), DatabaseError> {
    if !is_unfinished(&root.join(DATABASE)) {
        return Ok(());
    }
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let damaged = names
        .filter(|name| name.starts_with("library-damaged-") && name.strip_suffix(".db").is_some())
        .max();
    let damaged = root.join(damaged.as_deref().unwrap_or("library-damaged.db"));
    put_in_place(root, &damaged).map_err(|error| DatabaseError::NotOpened(error.into()))
}

/// Moves the log of the damaged file beside that, and the new database to its place.
fn put_in_place(root: &Path, damaged: &Path) -> std::io::Result<()> {
    let path = root.join(DATABASE);
    let is_gone = |result: std::io::Result<()>| match result {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    };
    is_gone(fs::rename(log_of(&path), log_of(damaged)))?;
    // It tells what the log has, and is made anew.
    is_gone(fs::remove_file(with_suffix(&path, "-shm")))?;
    sync_folder(root)?;
    fs::rename(root.join(RECOVERED), &path)?;
    sync_folder(root)
}

/// Makes the new database, complete and on the disk.
fn build(
    root: &Path,
    pages: &mut Pages,
    sources: &Sources<'_>,
) -> Result<Recovered, DatabaseError> {
    let not_written = |error: std::io::Error| DatabaseError::NotOpened(error.into());
    let folder = root.join(UNFINISHED);
    if !is_missing(&folder) {
        fs::remove_dir_all(&folder).map_err(not_written)?;
    }
    make_new_folder(&folder).map_err(not_written)?;
    let database = Database::open(&folder)?;
    let sound = sources.backups.iter().find_map(|path| {
        let backup = Backup::open(path).ok()?;
        Some((path.clone(), backup))
    });
    let mut recovery = Recovery {
        found: Found::in_pages(pages, Age::Newest),
        replaced: Found::in_pages(pages, Age::Any),
        pages,
        backup: sound.as_ref().map(|(_, backup)| backup),
        sources,
        recovered: Recovered::default(),
    };
    database.import(|import| {
        recovery.add_drafts(import)?;
        recovery.add_values(import)
    })?;
    let mut recovered = recovery.recovered;
    recovered.backup = sound.map(|(path, _)| path);
    database.close()?;
    let path = place::in_folder(&folder)?;
    if has_log(&path) {
        return Err(DatabaseError::Busy);
    }
    check(&connect(&path)?)?;
    let (file, _) = files::open(&path).map_err(|error| DatabaseError::NotOpened(error.into()))?;
    file.sync_all().map_err(not_written)?;
    Ok(recovered)
}

struct Recovery<'a> {
    found: Found,
    /// What was in the log before it was changed again.
    replaced: Found,
    pages: &'a mut Pages,
    backup: Option<&'a Backup>,
    sources: &'a Sources<'a>,
    recovered: Recovered,
}

impl Recovery<'_> {
    fn add_drafts(&mut self, import: &Import<'_>) -> Result<(), DatabaseError> {
        let ids: Vec<Uuid> = self.found.ids().collect();
        for id in ids {
            if let Some((draft, trashed_at)) = self.found.draft(self.pages, id) {
                self.recovered.read += 1;
                self.add_draft(import, draft, trashed_at)?;
            }
        }
        // An older version of a draft is better than none, unless the draft was deleted.
        let older: Vec<Uuid> = self.replaced.ids().collect();
        for id in older {
            if !self.found.has(id)
                && self.found.names(id)
                && let Some((draft, trashed_at)) = self.replaced.draft(self.pages, id)
            {
                self.recovered.read += 1;
                self.add_draft(import, draft, trashed_at)?;
            }
        }
        self.add_drafts_of_backup(import)?;
        for (id, listed) in self.found.listed() {
            if !import.has(id)? {
                self.recovered.lost.push(listed.name.clone());
            }
        }
        self.recovered.lost.sort();
        Ok(())
    }

    fn add_drafts_of_backup(&mut self, import: &Import<'_>) -> Result<(), DatabaseError> {
        let Some(backup) = self.backup else {
            return Ok(());
        };
        for id in backup.ids()? {
            if import.has(id)? {
                continue;
            }
            // What the backup can't read is told as lost.
            if let Ok(stored) = load(&backup.connection, id) {
                let draft = stored.draft;
                let trashed_at = backup.trashed_at(id)?.map(time);
                self.recovered.from_backup.push(draft.title().to_owned());
                self.add_draft(import, draft, trashed_at)?;
            }
        }
        Ok(())
    }

    /// Adds a draft with its record and history.
    fn add_draft(
        &mut self,
        import: &Import<'_>,
        mut draft: Draft,
        trashed_at: Option<Timestamp>,
    ) -> Result<(), DatabaseError> {
        let id = draft.id;
        let has_events = self.add_history(import, id)?;
        let listed = self.found.listed_as(id);
        let was_sent = has_events || listed.is_some_and(|listed| listed.was_sent);
        let (record, is_lost) = self.record(id, was_sent);
        if is_lost {
            self.recovered.in_doubt.push(draft.title().to_owned());
        }
        draft.submission = record;
        match import.add_draft(&draft, trashed_at, self.sources.who)? {
            Imported::New(row) => {
                let documents = &draft.content.attachments;
                import.note_documents(row, documents, self.sources.document_bytes)
            }
            // Each is added once.
            Imported::Same | Imported::Different => Ok(()),
        }
    }

    /// The record of a draft, and true when it is not known any more what was sent.
    fn record(&mut self, id: Uuid, was_sent: bool) -> (SubmissionRecord, bool) {
        let now = self.sources.now;
        if let Some(json) = self.found.record(self.pages, id) {
            return match from_json("records", &json) {
                Ok(record) => (record, false),
                Err(_) => (SubmissionRecord::of_damaged_file(now), true),
            };
        }
        // An older record must not allow what the newer one forbids.
        let older = self.replaced.record(self.pages, id);
        let older: Option<SubmissionRecord> = older
            .and_then(|json| from_json("records", &json).ok())
            .or_else(|| {
                let stored = load(&self.backup?.connection, id).ok()?;
                let record = stored.draft.submission;
                (stored.saved_as.record > 0).then_some(record)
            });
        match older {
            Some(record) if record.is_submitted() || record.is_in_doubt() => (record, false),
            Some(record) => {
                let damaged = SubmissionRecord::of_damaged_file(now);
                let in_doubt = SubmissionRecord {
                    guid: record.guid,
                    target: record.target,
                    ..damaged
                };
                (in_doubt, true)
            }
            None if was_sent => (SubmissionRecord::of_damaged_file(now), true),
            None => (SubmissionRecord::default(), false),
        }
    }

    /// Adds the history of a draft. Returns true when it has events of a submission.
    fn add_history(&mut self, import: &Import<'_>, id: Uuid) -> Result<bool, DatabaseError> {
        let mut has_events = false;
        let mut rows = self.found.history(self.pages, id);
        rows.extend(self.replaced.history(self.pages, id));
        rows.sort_by_key(|(sequence, _)| *sequence);
        for (sequence, row) in rows {
            let [
                _,
                draft,
                at,
                who,
                based_on,
                version,
                field,
                before,
                after,
                event,
            ] = row.as_slice()
            else {
                continue;
            };
            if let FoundValue::Text(event) = event {
                if from_json::<Event>("history", event).is_err() {
                    continue;
                }
                has_events = true;
            }
            let values: [&dyn ToSql; 10] = [
                &sequence, draft, at, who, based_on, version, field, before, after, event,
            ];
            import.add_history(&values)?;
        }
        Ok(has_events)
    }

    fn add_values(&self, import: &Import<'_>) -> Result<(), DatabaseError> {
        let accounts: Vec<_> = self.found.accounts.values().cloned().collect();
        let added = import.add_accounts(&accounts)?;
        if let Some(backup) = self.backup.filter(|_| added == 0) {
            import.add_accounts(&backup.accounts()?)?;
        }
        import.add_requirements(&RequirementsCache {
            accounts: self.found.requirements.clone(),
        })?;
        for (id, (position, version, view)) in &self.found.views {
            import.add_view(id, *position, *version, view)?;
        }
        for (sha256, (changed_at, dates)) in &self.found.document_dates {
            import.add_document_dates(sha256, *dates, time(*changed_at))?;
        }
        let of_backup = self.backup.map(Backup::document_dates).transpose()?;
        for (sha256, dates) in of_backup.unwrap_or_default() {
            import.add_document_dates(&sha256, dates, self.sources.now)?;
        }
        // Something may be lost that was sent.
        import.add_setting(RESTORED_AT, &json!(self.sources.now))?;
        let of_backup = self.backup.map(Backup::settings).transpose()?;
        let settings = self.found.settings.clone().into_iter();
        for (name, value) in settings.chain(of_backup.unwrap_or_default()) {
            import.add_setting(&name, &value)?;
        }
        Ok(())
    }
}

impl ToSql for FoundValue {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Null | Self::Other => rusqlite::types::Null.to_sql(),
            Self::Integer(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
        }
    }
}
