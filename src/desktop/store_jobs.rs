//! Reads and writes the library, one job after the other.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::grouped_errors;
use super::jobs::{Jobs, fault};
use super::services::{Services, home};
use crate::app::effect::StoreEffect;
use crate::app::export_outcome::{ExportOutcome, MissingDocument};
use crate::app::job_event::{JobEvent, StoreEvent};
use crate::app::state::StoreKey;
use crate::app::window_error::{ExportError, LibraryError};
use crate::clock;
use crate::crash;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::submission::SubmissionRecord;
use crate::store::{self, Library, StoreError};

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: StoreEffect) {
    let library = services.library.clone();
    let jobs = &mut services.jobs;
    match effect {
        StoreEffect::Load => {
            let fault = || JobEvent::Store(StoreEvent::NotLoaded);
            jobs.spawn_on_store_thread(move || load(&library), fault);
        }
        StoreEffect::FindNewDrafts(known) => {
            // Drafts that can't be read are reported at the next start.
            let find = move || {
                let opened = library.open_except(&known);
                let drafts = opened.map_or_else(|_| Vec::new(), |opened| opened.drafts);
                JobEvent::Store(StoreEvent::NewDraftsFound(drafts))
            };
            jobs.spawn_on_store_thread(find, fault);
        }
        StoreEffect::SaveDraft(draft) => {
            let key = StoreKey::Draft(draft.id);
            save(jobs, key, move || library.save(&draft));
        }
        StoreEffect::CopyAttachments { from, to } => {
            save(jobs, StoreKey::Draft(to.id), move || {
                library
                    .copy_attachments(from, to.id, &to.content.attachments)
                    .and_then(|()| library.save(&to))
            });
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
        StoreEffect::SaveSettings(settings) => {
            save(jobs, StoreKey::Settings, move || {
                library.save_settings(&settings)
            });
        }
        StoreEffect::SaveAccounts(accounts) => {
            save(jobs, StoreKey::Accounts, move || {
                library.save_accounts(&accounts)
            });
        }
        StoreEffect::SaveRequirements(cache) => {
            save(jobs, StoreKey::Requirements, move || {
                library.save_requirements(&cache)
            });
        }
        StoreEffect::Trash(draft) => {
            let id = draft.id;
            let trashed =
                move |outcome| JobEvent::Store(StoreEvent::Trashed { draft: id, outcome });
            let trash = move || trashed(trash(&library, &draft).map_err(LocalError::from));
            jobs.spawn_on_store_thread(trash, move || trashed(Err(LocalError::Fault)));
        }
        StoreEffect::Restore(id) => {
            let restore = move || {
                let restored = library.restore(id).map(Box::new);
                JobEvent::Store(StoreEvent::Restored(restored.map_err(LocalError::from)))
            };
            jobs.spawn_on_store_thread(restore, fault);
        }
        StoreEffect::Export { drafts, into } => export(services, drafts, &into),
    }
}

fn load(library: &Library) -> JobEvent {
    let crashed = crash::take_pending(library.root());
    let crashed = crashed.map(|report| LibraryError::Crashed { report });
    let mut errors = Vec::new();
    let read_only = match library.lock() {
        Ok(()) => {
            library.remove_external_copies();
            false
        }
        Err(error) => {
            let in_use = matches!(error, StoreError::InUse { .. });
            if !in_use {
                errors.push(error);
            }
            in_use
        }
    };
    let drafts = match library.open() {
        Ok(opened) => {
            errors.extend(opened.errors);
            opened.drafts
        }
        Err(error) => {
            errors.push(error);
            Vec::new()
        }
    };
    let (settings, problem) = library.settings();
    errors.extend(problem);
    let (accounts, problem) = library.accounts();
    errors.extend(problem);
    let (requirements, problem) = library.requirements();
    errors.extend(problem);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        drafts = drafts.len(),
        complaints = errors.len(),
        read_only,
        "the library is open"
    );
    JobEvent::Store(StoreEvent::Loaded {
        drafts,
        settings,
        accounts,
        requirements,
        folder: library.root().to_owned(),
        read_only,
        errors: crashed
            .into_iter()
            .chain(grouped_errors::of_library(library.root(), errors))
            .collect(),
    })
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

fn log_outcome(key: StoreKey, written: &Result<(), StoreError>) {
    match written {
        Ok(()) => tracing::info!(what = ?key, "saved"),
        Err(error) => {
            // The sentence itself is not logged: it may name a profile.
            let why = std::error::Error::source(error).map(ToString::to_string);
            tracing::warn!(what = ?key, why, "not saved");
        }
    }
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

fn trash(library: &Library, draft: &Draft) -> Result<(), StoreError> {
    library.check_not_being_sent(draft.id)?;
    library.save(draft)?;
    match library.save_submission(draft.id, &draft.submission) {
        // A record of another program goes to the trash together with the draft.
        Ok(_) | Err(StoreError::RecordIsNewer) => {}
        Err(error) => return Err(error),
    }
    library.trash(draft.id, draft.title())
}

/// Not on the store thread, because saves may be what hangs.
fn export(services: &mut Services, drafts: Vec<Draft>, into: &Path) {
    let library = services.library.clone();
    let typed = into.to_owned();
    let into = store::expand_home(into, home().as_deref());
    let ids = drafts.iter().map(|draft| draft.id).collect();
    let exported = move |outcome| {
        JobEvent::Store(StoreEvent::Exported {
            drafts: ids,
            into: typed,
            outcome,
        })
    };
    let on_fault = exported.clone();
    let job = async move {
        let export = tokio::task::spawn_blocking(move || export_all(&library, &drafts, into));
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
    drafts: &[Draft],
    into: PathBuf,
) -> Result<ExportOutcome, StoreError> {
    let mut folders = Vec::new();
    let mut missing = Vec::new();
    for draft in drafts {
        let exported = library.export(draft, &into)?;
        folders.push(exported.folder);
        let documents = exported.missing.into_iter();
        missing.extend(documents.map(|document| MissingDocument {
            profile: draft.title().to_owned(),
            document,
        }));
    }
    let table = if drafts.len() > 1 {
        Some(store::export_table(drafts, &into)?)
    } else {
        None
    };
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
        assert!(
            export_all(&library, &[draft.clone()], into.clone())
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
        let exported = export_all(&library, &[draft], into).unwrap();
        assert!(!exported.is_complete());
        assert!(
            exported.message().contains("“extract.pdf”"),
            "{}",
            exported.message()
        );
    }
}
