//! Carries out the window's effects on the documents of the library, as the jobs do.

use profile_desk::app::effect::DocumentLibraryEffect;
use profile_desk::app::job_event::{DocumentEvent, DocumentLibraryEvent, JobEvent};
use profile_desk::app::window_error::ReplacementError;
use profile_desk::clock;
use profile_desk::domain::attachment::Attached;
use profile_desk::domain::local_error::LocalError;
use profile_desk::store::{DocumentQuery, Library};

pub fn run(library: &Library, effect: DocumentLibraryEffect) -> JobEvent {
    let now = clock::now();
    JobEvent::DocumentLibrary(match effect {
        DocumentLibraryEffect::Query(request) => {
            let query = DocumentQuery {
                search: request.search.clone(),
                expires_by: request.expires_by,
            };
            let documents = library.documents_in_use(&query).unwrap();
            DocumentLibraryEvent::Found {
                request,
                total: documents.len(),
                outcome: Ok(documents),
            }
        }
        DocumentLibraryEffect::ReadDates => {
            DocumentLibraryEvent::DatesRead(library.document_dates().unwrap())
        }
        DocumentLibraryEffect::SaveDates { sha256, dates } => {
            let outcome = library.change_document_dates(&sha256, now, |_| dates);
            DocumentLibraryEvent::DatesSaved {
                sha256,
                outcome: outcome.map_err(LocalError::from),
            }
        }
        DocumentLibraryEffect::Attach {
            draft,
            requirement,
            sha256,
            name,
            already,
        } => {
            let outcome = library.attach_stored((&sha256, &name), &already, now);
            return JobEvent::Documents(DocumentEvent::Attached {
                draft,
                requirement,
                outcomes: vec![outcome],
            });
        }
        DocumentLibraryEffect::Plan { sha256, path } => {
            let outcome = match library.attach(&path, &[], now) {
                Ok(
                    Attached::New(new)
                    | Attached::AlreadyAttached(new)
                    | Attached::Renamed {
                        attachment: new, ..
                    },
                ) => Ok((
                    new.clone(),
                    library.plan_replacement(&sha256, &new).unwrap(),
                )),
                Err(error) => Err(ReplacementError::from(error)),
            };
            DocumentLibraryEvent::Planned { sha256, outcome }
        }
        DocumentLibraryEffect::Swap { swaps, mut done } => {
            done.extend(library.swap_documents(&swaps));
            DocumentLibraryEvent::Swapped(done)
        }
    })
}
