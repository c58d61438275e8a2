//! Reads and writes the library, one job after the other.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::grouped_errors;
use super::jobs::{Jobs, fault};
use super::services::{Services, home};
use super::sharing_jobs::{loaded, read_draft};
use super::store_queries;
use super::trash_jobs;
use super::view_jobs;
use crate::app::effect::StoreEffect;
use crate::app::export_outcome::{ExportOutcome, MissingDocument};
use crate::app::job_event::{JobEvent, LoadedDraft, SharingEvent, StoreEvent};
use crate::app::library_query::{ExportScope, FIRST_ROWS, FirstList};
use crate::app::state::StoreKey;
use crate::app::window_error::{ExportError, LibraryError};
use crate::clock;
use crate::crash;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::row_query::{ALL_ROWS, RowQuery};
use crate::domain::spreadsheet;
use crate::domain::submission::SubmissionRecord;
use crate::store::{self, Library, StoreError};

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: StoreEffect) {
    let library = services.library.clone();
    let jobs = &mut services.jobs;
    match effect {
        StoreEffect::Load => {
            let fault = || JobEvent::Store(StoreEvent::NotLoaded);
            let events = jobs.event_sender();
            // Each event wakes the window: one for each percent is enough.
            let mut shown = None;
            let progress = move |done, all: usize| {
                let percent = done * 100 / all.max(1);
                if shown.replace(percent) != Some(percent) {
                    events.send(JobEvent::Store(StoreEvent::MovingIn { done, all }));
                }
            };
            jobs.spawn_on_store_thread(move || load(&library, progress), fault);
        }
        StoreEffect::LoadDraft(id) => store_queries::load_draft(jobs, library, id),
        StoreEffect::QueryRows { list, request } => {
            store_queries::rows(jobs, library, list, request);
        }
        StoreEffect::QueryCounts(request) => store_queries::counts(jobs, library, request),
        StoreEffect::QueryFacets(request) => store_queries::facets(jobs, library, request),
        StoreEffect::QueryIds(request) => store_queries::ids(jobs, library, request),
        StoreEffect::FindName(request) => store_queries::name(jobs, library, request),
        StoreEffect::ReadViews => view_jobs::read(jobs, library),
        StoreEffect::ChangeView(change) => view_jobs::change(jobs, library, change),
        StoreEffect::QueryWaiting => store_queries::waiting(jobs, library),
        StoreEffect::FindDuplicate { draft, except } => {
            store_queries::duplicate(jobs, library, draft, except);
        }
        StoreEffect::FindAffected(known) => store_queries::affected(jobs, library, known),
        StoreEffect::FindRefusals(about) => store_queries::refusals(jobs, library, about),
        StoreEffect::UpdateList => {
            let updated = |outcome| JobEvent::Store(StoreEvent::ListUpdated(outcome));
            let update = move || {
                let outcome = library.update_list().map(|_| ());
                updated(outcome.map_err(LocalError::from))
            };
            jobs.spawn_on_store_thread(update, move || updated(Err(LocalError::Fault)));
        }
        StoreEffect::SaveDraft(draft) => {
            let key = StoreKey::Draft(draft.id);
            let save = move || save_draft(&library, &draft);
            jobs.spawn_on_store_thread(save, move || saved(key, Err(LocalError::Fault)));
        }
        StoreEffect::SaveRecord { draft, record } => {
            let save = move || save_record(&library, draft, &record);
            let fault = move || saved(StoreKey::Record(draft), Err(LocalError::Fault));
            jobs.spawn_on_store_thread(save, fault);
        }
        StoreEffect::RememberRecord { draft, record } => {
            let remember = move || {
                library.remember(draft, &record);
                JobEvent::Nothing
            };
            jobs.spawn_on_store_thread(remember, fault);
        }
        StoreEffect::SaveSettings { on_disk, settings } => {
            save(jobs, StoreKey::Settings, move || {
                library.save_settings(&on_disk, &settings)
            });
        }
        StoreEffect::SaveAccounts { on_disk, accounts } => {
            save(jobs, StoreKey::Accounts, move || {
                library.save_accounts(&on_disk, &accounts)
            });
        }
        StoreEffect::SaveRequirements(cache) => {
            save(jobs, StoreKey::Requirements, move || {
                library.save_requirements(&cache)
            });
        }
        StoreEffect::SaveAgain {
            settings,
            accounts,
            requirements,
        } => {
            let saved = |outcome| JobEvent::Store(StoreEvent::SavedAgain(outcome));
            let add = move || {
                let added = library.add_missing(&settings, &accounts, &requirements);
                saved(added.map_err(LocalError::from))
            };
            jobs.spawn_on_store_thread(add, move || saved(Err(LocalError::Fault)));
        }
        StoreEffect::Trash(draft) => trash_jobs::trash(jobs, library, draft),
        StoreEffect::TrashAll { ids, busy } => trash_jobs::trash_all(jobs, library, ids, busy),
        StoreEffect::RestoreAll(ids) => trash_jobs::restore_all(jobs, library, ids),
        StoreEffect::Restore(draft) => trash_jobs::restore(jobs, library, draft),
        StoreEffect::DeleteForGood { draft, title } => {
            trash_jobs::delete_for_good(jobs, library, draft, title);
        }
        StoreEffect::EmptyTrash => trash_jobs::empty(jobs, library),
        StoreEffect::DeleteExpired => trash_jobs::delete_expired(jobs, library),
        StoreEffect::Export {
            scope,
            in_memory,
            into,
        } => export(services, scope, in_memory, &into),
    }
}

/// Opens the library. `progress` is called while profiles of an older version are moved in.
fn load(library: &Library, mut progress: impl FnMut(usize, usize)) -> JobEvent {
    let crashed = crash::take_pending(library.root());
    let crashed = crashed.map(|report| LibraryError::Crashed { report });
    let mut errors = Vec::new();
    errors.extend(library.move_in(&mut progress).err());
    library.remove_external_copies();
    let (settings, problem) = library.settings();
    errors.extend(problem);
    let (accounts, problem) = library.accounts();
    errors.extend(problem);
    let (requirements, problem) = library.requirements();
    errors.extend(problem);
    // What a program saved last may not be in the list yet.
    errors.extend(library.update_list().err());
    let (views, problems) = library.views();
    errors.extend(problems);
    let list = first_list(library);
    let list = list.map_err(|error| errors.push(error)).ok();
    let first = first(library, settings.last_open);
    let first = first.unwrap_or_else(|error| {
        errors.push(error);
        None
    });
    let interrupted = library.interrupted().unwrap_or_else(|error| {
        errors.push(error);
        Vec::new()
    });
    let interrupted = interrupted.into_iter();
    let interrupted = interrupted.map(|stored| loaded(stored, false));
    let interrupted = interrupted.collect();
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        complaints = errors.len(),
        "the library is open"
    );
    let moved_in = library.take_moved_in();
    if let Some(moved_in) = &moved_in {
        errors.extend(moved_in.errors.iter().cloned());
    }
    let kept_in = moved_in.filter(|moved_in| moved_in.drafts > 0);
    JobEvent::Store(StoreEvent::Loaded {
        moved_in: kept_in.map(|moved_in| (moved_in.drafts, moved_in.kept_in)),
        list: list.map(Box::new),
        views,
        first,
        interrupted,
        settings,
        accounts,
        requirements,
        folder: library.root().to_owned(),
        errors: crashed
            .into_iter()
            .chain(grouped_errors::of_library(library.root(), errors))
            .collect(),
    })
}

/// The list that the window begins with, so that its first rows need no question of their own.
fn first_list(library: &Library) -> Result<FirstList, StoreError> {
    let all = RowQuery::default();
    Ok(FirstList {
        rows: library.rows(&all, FIRST_ROWS)?,
        counts: library.counts(&all)?,
    })
}

/// The draft to begin with: the one that was open at the end, if there was one.
fn first(library: &Library, last: Option<Uuid>) -> Result<Option<LoadedDraft>, StoreError> {
    let last = last.filter(|id| library.is_in_list(*id).unwrap_or(false));
    last.map(|id| read_draft(library, id)).transpose()
}

/// Writes a file of the library and reports the result.
fn save(
    jobs: &mut Jobs,
    key: StoreKey,
    write: impl FnOnce() -> Result<(), StoreError> + Send + 'static,
) {
    let job = move || {
        let written = write();
        log_outcome(key, &written);
        saved(key, written.map_err(LocalError::from))
    };
    jobs.spawn_on_store_thread(job, move || saved(key, Err(LocalError::Fault)));
}

fn saved(key: StoreKey, outcome: Result<(), LocalError>) -> JobEvent {
    let at = clock::now();
    JobEvent::Store(StoreEvent::Saved { key, at, outcome })
}

fn log_outcome(key: impl std::fmt::Debug, written: &Result<(), StoreError>) {
    match written {
        Ok(()) => tracing::info!(what = ?key, "saved"),
        Err(error) => {
            // The sentence itself is not logged: it may name a profile.
            let why = std::error::Error::source(error).map(ToString::to_string);
            tracing::warn!(what = ?key, why, "not saved");
        }
    }
}

/// Saves the content of a draft. Returns the stored draft when another program has saved it.
fn save_draft(library: &Library, draft: &Draft) -> JobEvent {
    let key = StoreKey::Draft(draft.id);
    let written = library.save(draft);
    log_outcome(key, &written);
    if matches!(written, Err(StoreError::DraftIsNewer))
        && let Ok(theirs) = read_draft(library, draft.id)
    {
        return JobEvent::Sharing(SharingEvent::DraftIsNewer(theirs));
    }
    saved(key, written.map_err(LocalError::from))
}

/// Saves a record. While another program is sending the draft, the record belongs to that
/// program.
fn save_record(library: &Library, draft: Uuid, record: &SubmissionRecord) -> JobEvent {
    let written = library
        .check_not_being_sent(draft)
        .and_then(|()| library.save_submission(draft, record));
    let written = match written {
        Ok(Some(merged)) => {
            let record = Box::new(merged);
            return JobEvent::Store(StoreEvent::RecordMerged { draft, record });
        }
        Ok(None) => Ok(()),
        Err(error) => Err(error),
    };
    log_outcome(StoreKey::Record(draft), &written);
    if let Err(error @ StoreError::RecordIsNewer) = written {
        let newer = library.newer_record(draft).ok().flatten();
        return JobEvent::Store(StoreEvent::RecordIsNewer {
            draft,
            newer: newer.map(Box::new),
            why: error.into(),
        });
    }
    saved(StoreKey::Record(draft), written.map_err(LocalError::from))
}

/// Not on the store thread, because saves may be what hangs.
fn export(services: &mut Services, scope: ExportScope, in_memory: Vec<Draft>, into: &Path) {
    let library = services.library.clone();
    let typed = into.to_owned();
    let into = store::expand_home(into, home().as_deref());
    let what = scope.clone();
    let exported = move |outcome| {
        JobEvent::Store(StoreEvent::Exported {
            scope,
            into: typed,
            outcome,
        })
    };
    let on_fault = exported.clone();
    let job = async move {
        let export = move || export_all(&library, &what, &in_memory, into);
        let export = tokio::task::spawn_blocking(export);
        exported(match export.await {
            Ok(outcome) => outcome.map_err(ExportError::from),
            Err(_) => Err(ExportError::Fault),
        })
    };
    services
        .jobs
        .spawn(job, move || on_fault(Err(ExportError::Fault)));
}

fn export_all(
    library: &Library,
    scope: &ExportScope,
    in_memory: &[Draft],
    into: PathBuf,
) -> Result<ExportOutcome, StoreError> {
    let ids = match scope {
        ExportScope::Drafts(ids) => ids.clone(),
        ExportScope::List(query, _) => library.ids(query, &ALL_ROWS)?,
    };
    let mut folders = Vec::new();
    let mut missing = Vec::new();
    let mut table = (ids.len() > 1).then(spreadsheet::headings);
    for id in ids {
        let draft = match in_memory.iter().find(|draft| draft.id == id) {
            Some(draft) => draft.clone(),
            // Not `load`: a save is based on the version that the window has.
            None => library.read(id)?.draft,
        };
        let exported = library.export(&draft, &into)?;
        folders.push(exported.folder);
        let documents = exported.missing.into_iter();
        missing.extend(documents.map(|document| MissingDocument {
            profile: draft.title().to_owned(),
            document,
        }));
        if let Some(table) = &mut table {
            table.push_str(&spreadsheet::line(&draft));
        }
    }
    let table = table.map(|table| store::export_table(table.as_bytes(), &into));
    let table = table.transpose()?;
    Ok(ExportOutcome {
        into,
        folders,
        table,
        missing,
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use crate::domain::attachment::{Attachment, MediaType};

    use super::*;

    #[test]
    fn an_export_without_a_document_is_incomplete() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(&folder.path().join("library"));
        let into = folder.path().join("copies");
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        let scope = ExportScope::Drafts(vec![draft.id]);
        assert!(
            export_all(&library, &scope, &[draft.clone()], into.clone())
                .unwrap()
                .is_complete()
        );
        draft.content.attachments.push(Attachment {
            sha256: "0".repeat(64),
            name: "extract.pdf".to_owned(),
            size: 10,
            media_type: MediaType::Pdf,
            added_at: Timestamp::UNIX_EPOCH,
            requirement: None,
        });
        let exported = export_all(&library, &scope, &[draft], into).unwrap();
        assert!(!exported.is_complete());
        assert!(
            exported.message().contains("“extract.pdf”"),
            "{}",
            exported.message()
        );
    }
    #[test]
    fn an_export_hides_no_change_by_another_program() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(&folder.path().join("data"));
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        library.save(&draft).unwrap();
        let other = Library::at(library.root());
        let mut changed = other.load(draft.id).unwrap();
        changed.content.profile.city = "Utrecht".to_owned();
        other.save(&changed).unwrap();
        let scope = ExportScope::Drafts(vec![draft.id]);
        export_all(&library, &scope, &[], folder.path().join("export")).unwrap();
        draft.content.profile.name = "Typed here".to_owned();
        let saved = library.save(&draft);
        assert_eq!(saved, Err(StoreError::DraftIsNewer));
    }
}
