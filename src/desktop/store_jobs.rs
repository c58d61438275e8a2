//! Reads and writes the library, one job after the other.

use std::path::Path;

use uuid::Uuid;

use super::error_summary;
use super::jobs::{Jobs, fault};
use super::services::{Services, home};
use crate::app::effect::StoreEffect;
use crate::app::job_event::{Done, StoreEvent};
use crate::app::state::Kept;
use crate::clock;
use crate::crash;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::submission::SubmissionRecord;
use crate::store::{self, Library, StoreError};
use crate::texts::tr;

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: StoreEffect) {
    let library = services.library.clone();
    let jobs = &mut services.jobs;
    match effect {
        StoreEffect::Load => jobs.spawn_on_disk(move || load(&library), fault),
        StoreEffect::FindNewDrafts(known) => {
            // What can't be read is told at the next start.
            let find = move || {
                let opened = library.open_but(&known);
                let drafts = opened.map_or_else(|_| Vec::new(), |opened| opened.drafts);
                Done::Store(StoreEvent::NewDraftsFound(drafts))
            };
            jobs.spawn_on_disk(find, fault);
        }
        StoreEffect::SaveDraft(draft) => {
            let what = Kept::Draft(draft.id);
            save(jobs, what, move || library.save(&draft));
        }
        StoreEffect::CopyAttachments { from, to } => {
            save(jobs, Kept::Draft(to.id), move || {
                library
                    .copy_attachments(from, to.id, &to.content.attachments)
                    .and_then(|()| library.save(&to))
            });
        }
        StoreEffect::SaveRecord { draft, record } => {
            let save = move || save_record(&library, draft, &record);
            let fault = move || saved(Kept::Record(draft), Err(LocalError::Fault));
            jobs.spawn_on_disk(save, fault);
        }
        StoreEffect::RememberRecord { draft, record } => {
            let remember = move || {
                library.remember(draft, &record);
                Done::Nothing
            };
            jobs.spawn_on_disk(remember, fault);
        }
        StoreEffect::SaveSettings(settings) => {
            save(jobs, Kept::Settings, move || {
                library.save_settings(&settings)
            });
        }
        StoreEffect::SaveAccounts(accounts) => {
            save(jobs, Kept::Accounts, move || {
                library.save_accounts(&accounts)
            });
        }
        StoreEffect::SaveRequirements(asked) => {
            save(jobs, Kept::Asked, move || library.save_asked(&asked));
        }
        StoreEffect::Trash(draft) => {
            let trash = move || {
                Done::Store(StoreEvent::Trashed {
                    draft: draft.id,
                    outcome: trash(&library, &draft).map_err(LocalError::from),
                })
            };
            jobs.spawn_on_disk(trash, fault);
        }
        StoreEffect::Restore(id) => {
            let restore = move || {
                let restored = library.restore(id).map(Box::new);
                Done::Store(StoreEvent::Restored(restored.map_err(LocalError::from)))
            };
            jobs.spawn_on_disk(restore, fault);
        }
        StoreEffect::Export { drafts, into } => export(services, drafts, &into),
    }
}

fn load(library: &Library) -> Done {
    let crashed = crash::untold(library.root());
    let crashed = crashed.map(|report| LocalError::Crashed { report });
    let mut complaints = Vec::new();
    let read_only = match library.lock() {
        Ok(()) => {
            library.take_back();
            false
        }
        Err(error) => {
            let in_use = matches!(error, StoreError::InUse { .. });
            if !in_use {
                complaints.push(error);
            }
            in_use
        }
    };
    let drafts = match library.open() {
        Ok(opened) => {
            complaints.extend(opened.complaints);
            opened.drafts
        }
        Err(error) => {
            complaints.push(error);
            Vec::new()
        }
    };
    let (settings, complaint) = library.settings();
    complaints.extend(complaint);
    let (accounts, complaint) = library.accounts();
    complaints.extend(complaint);
    let (asked, complaint) = library.asked();
    complaints.extend(complaint);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        drafts = drafts.len(),
        complaints = complaints.len(),
        read_only,
        "the library is open"
    );
    Done::Store(StoreEvent::Loaded {
        drafts,
        settings,
        accounts,
        asked,
        folder: library.root().to_owned(),
        read_only,
        complaints: crashed
            .into_iter()
            .chain(error_summary::of_library(library.root(), complaints))
            .collect(),
    })
}

/// Writes a file of the library.
fn save(
    jobs: &mut Jobs,
    what: Kept,
    write: impl FnOnce() -> Result<(), StoreError> + Send + 'static,
) {
    let job = move || {
        let written = write();
        log_outcome(what, &written);
        saved(what, written.map_err(LocalError::from))
    };
    jobs.spawn_on_disk(job, move || saved(what, Err(LocalError::Fault)));
}

fn saved(what: Kept, outcome: Result<(), LocalError>) -> Done {
    let at = clock::now();
    Done::Store(StoreEvent::Saved { what, at, outcome })
}

fn log_outcome(what: Kept, written: &Result<(), StoreError>) {
    match written {
        Ok(()) => tracing::info!(?what, "saved"),
        Err(error) => {
            // Not the sentence, which may name a profile.
            let why = std::error::Error::source(error).map(ToString::to_string);
            tracing::warn!(?what, why, "not saved");
        }
    }
}

/// Until its submission has ended, a record belongs to the program that sends the draft.
fn save_record(library: &Library, draft: Uuid, record: &SubmissionRecord) -> Done {
    let written = library
        .unless_being_sent(draft)
        .and_then(|()| library.save_submission(draft, record));
    let written = match written {
        Ok(Some(merged)) => {
            let record = Box::new(merged);
            return Done::Store(StoreEvent::RecordMerged { draft, record });
        }
        Ok(None) => Ok(()),
        Err(error) => Err(error),
    };
    log_outcome(Kept::Record(draft), &written);
    if let Err(error @ StoreError::RecordIsNewer) = written {
        let newer = library.newer_record(draft).ok().flatten();
        return Done::Store(StoreEvent::RecordIsNewer {
            draft,
            newer: newer.map(Box::new),
            why: error.into(),
        });
    }
    saved(Kept::Record(draft), written.map_err(LocalError::from))
}

fn trash(library: &Library, draft: &Draft) -> Result<(), StoreError> {
    library.unless_being_sent(draft.id)?;
    library.save(draft)?;
    match library.save_submission(draft.id, &draft.submission) {
        // What another program stored goes to the trash with the draft.
        Ok(_) | Err(StoreError::RecordIsNewer) => {}
        Err(error) => return Err(error),
    }
    library.trash(draft.id, draft.title())
}

/// Not behind the saves: they may be what hangs.
fn export(services: &mut Services, drafts: Vec<Draft>, into: &Path) {
    let library = services.library.clone();
    let into = store::expand_home(into, home().as_deref());
    let exported = |outcome| Done::Store(StoreEvent::Exported(outcome));
    let job = async move {
        let export = tokio::task::spawn_blocking(move || export_all(&library, &drafts, &into));
        exported(export.await.unwrap_or_else(|_| Err(LocalError::Fault)))
    };
    services
        .jobs
        .spawn(job, move || exported(Err(LocalError::Fault)));
}

fn export_all(library: &Library, drafts: &[Draft], into: &Path) -> Result<String, LocalError> {
    let mut folders = Vec::new();
    let mut missing = Vec::new();
    for draft in drafts {
        let exported = library.export(draft, into)?;
        folders.push(exported.folder.display().to_string());
        let documents = exported.missing.into_iter();
        missing.extend(documents.map(|document| (draft.title(), document)));
    }
    if drafts.len() > 1 {
        let table = store::export_table(drafts, into)?;
        folders = vec![
            tr!("folders-in", folders = folders.len(), into = into.display()),
            table.display().to_string(),
        ];
    }
    let text = tr!("written-to", folder = folders.join(tr!("list-and")));
    Ok(error_summary::of_export(&text, &missing))
}
