//! Jobs on the documents of the library, in the order of the saves.

use std::path::Path;

use super::jobs::{Jobs, fault};
use super::services::{Services, home};
use crate::app::effect::DocumentLibraryEffect;
use crate::app::job_event::{DocumentEvent, DocumentLibraryEvent, JobEvent};
use crate::app::state::DocumentsRequest;
use crate::app::window_error::ReplacementError;
use crate::clock;
use crate::domain::attachment::{Attached, Attachment};
use crate::domain::library_document::DocumentDates;
use crate::domain::local_error::LocalError;
use crate::domain::replacement::{Planned, Swap, Swapped};
use crate::store::{self, DocumentQuery, Library};

/// The most documents that are shown: a search finds the others.
const MAX_DOCUMENTS: usize = 300;

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: DocumentLibraryEffect) {
    let library = services.library.clone();
    let jobs = &mut services.jobs;
    match effect {
        DocumentLibraryEffect::Query(request) => query(jobs, library, request),
        DocumentLibraryEffect::ReadDates => jobs.spawn_on_store_thread(
            move || match library.document_dates() {
                Ok(dates) => event(DocumentLibraryEvent::DatesRead(dates)),
                Err(error) => {
                    tracing::warn!(%error, "the dates of documents were not read");
                    JobEvent::Nothing
                }
            },
            fault,
        ),
        DocumentLibraryEffect::SaveDates { sha256, dates } => {
            save_dates(jobs, library, sha256, dates);
        }
        DocumentLibraryEffect::Attach {
            draft,
            requirement,
            sha256,
            name,
            already,
        } => {
            let events = jobs.event_sender();
            let attached = move |requirement, outcomes| {
                JobEvent::Documents(DocumentEvent::Attached {
                    draft,
                    requirement,
                    outcomes,
                })
            };
            let attach = move || {
                let stored = (sha256.as_str(), name.as_str());
                let outcome = library.attach_stored(stored, &already, clock::now());
                attached(requirement, vec![outcome])
            };
            jobs.spawn_on_store_thread(attach, move || {
                events.send(JobEvent::Failed);
                attached(None, Vec::new())
            });
        }
        DocumentLibraryEffect::Plan { sha256, path } => {
            let failed = sha256.clone();
            let plan = move || {
                let path = store::expand_home(&path, home().as_deref());
                let outcome = plan(&library, &sha256, &path);
                event(DocumentLibraryEvent::Planned { sha256, outcome })
            };
            jobs.spawn_on_store_thread(plan, move || {
                event(DocumentLibraryEvent::Planned {
                    sha256: failed,
                    outcome: Err(LocalError::Fault.into()),
                })
            });
        }
        DocumentLibraryEffect::Swap { swaps, done } => swap(jobs, library, swaps, done),
    }
}

fn event(event: DocumentLibraryEvent) -> JobEvent {
    JobEvent::DocumentLibrary(event)
}

fn query(jobs: &mut Jobs, library: Library, request: DocumentsRequest) {
    let failed = request.clone();
    let found = |request, total, outcome| {
        event(DocumentLibraryEvent::Found {
            request,
            total,
            outcome,
        })
    };
    let query = move || {
        let wanted = DocumentQuery {
            search: request.search.clone(),
            expires_by: request.expires_by,
        };
        match library.documents_in_use(&wanted) {
            Ok(mut documents) => {
                let total = documents.len();
                documents.truncate(MAX_DOCUMENTS);
                found(request, total, Ok(documents))
            }
            Err(error) => found(request, 0, Err(error.into())),
        }
    };
    jobs.spawn_on_store_thread(query, move || found(failed, 0, Err(LocalError::Fault)));
}

fn save_dates(jobs: &mut Jobs, library: Library, sha256: String, dates: DocumentDates) {
    let failed = sha256.clone();
    let saved = |sha256, outcome| event(DocumentLibraryEvent::DatesSaved { sha256, outcome });
    let save = move || {
        let outcome = library.change_document_dates(&sha256, clock::now(), |_| dates);
        saved(sha256, outcome.map_err(LocalError::from))
    };
    jobs.spawn_on_store_thread(save, move || saved(failed, Err(LocalError::Fault)));
}

/// Copies the new document into the library, and finds the profiles that have the old one.
fn plan(
    library: &Library,
    sha256: &str,
    path: &Path,
) -> Result<(Attachment, Vec<Planned>), ReplacementError> {
    let attached = library.attach(path, &[], clock::now())?;
    let (Attached::New(new)
    | Attached::Renamed {
        attachment: new, ..
    }
    | Attached::AlreadyAttached(new)) = attached;
    if new.sha256 == sha256 {
        return Err(ReplacementError::Same { name: new.name });
    }
    let planned = library.plan_replacement(sha256, &new);
    Ok((new, planned.map_err(LocalError::from)?))
}

fn swap(jobs: &mut Jobs, library: Library, swaps: Vec<Swap>, mut done: Vec<Swapped>) {
    let swap = move || {
        done.extend(library.swap_documents(&swaps));
        event(DocumentLibraryEvent::Swapped(done))
    };
    jobs.spawn_on_store_thread(swap, fault);
}
