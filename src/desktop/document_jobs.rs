//! Documents: copying them into the library, drawing them, and opening them with other programs.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::open_external;
use super::services::{Services, home};
use crate::app::effect::DocumentEffect;
use crate::app::job_event::{DocumentEvent, JobEvent};
use crate::clock;
use crate::domain::attachment::{
    AttachError, Attached, Attachment, MediaType, OpenError, PreviewError,
};
use crate::domain::defect::Defect;
use crate::domain::example::ExampleDocument;
use crate::domain::preflight::TextError;
use crate::store::{self, Library};
use crate::thumbnail;

/// The running jobs on documents.
pub(super) struct DocumentJobs {
    /// Lets only one thumbnail be made at a time.
    thumbnails: Arc<Semaphore>,
    /// Stops drawing a document that is no longer shown.
    rendering: CancellationToken,
}

impl Default for DocumentJobs {
    fn default() -> Self {
        Self {
            thumbnails: Arc::new(Semaphore::new(1)),
            rendering: CancellationToken::new(),
        }
    }
}

impl DocumentJobs {
    /// Starts the job of an effect.
    pub(super) fn run(&mut self, services: &mut Services, effect: DocumentEffect) {
        match effect {
            DocumentEffect::Attach {
                draft,
                requirement,
                paths,
                already,
            } => attach(services, draft, requirement, paths, already),
            DocumentEffect::AttachExample { draft, document } => {
                attach_example(services, draft, document);
            }
            DocumentEffect::CompletePath(typed) => complete_path(services, typed),
            DocumentEffect::MakeThumbnail(attachment) => self.make_thumbnail(services, attachment),
            DocumentEffect::ReadText(sha256) => self.read_text(services, sha256),
            DocumentEffect::Render(attachment) => self.render(services, attachment),
            DocumentEffect::StopRendering => self.rendering.cancel(),
            DocumentEffect::OpenExternally { draft, attachment } => {
                open_document(services, draft, attachment);
            }
        }
    }

    fn make_thumbnail(&mut self, services: &mut Services, attachment: Attachment) {
        let library = services.library.clone();
        let semaphore = Arc::clone(&self.thumbnails);
        let sha256 = attachment.sha256.clone();
        let fault_sha256 = sha256.clone();
        let job = async move {
            let _permit = semaphore.acquire().await;
            let file = library.attachment_path(&attachment);
            let outcome = match std::env::current_exe() {
                _ if library.is_gone(&attachment) => Err(Defect::Gone.into()),
                Ok(program) => {
                    thumbnail::render_thumbnail(&program, &file, attachment.media_type).await
                }
                Err(_) => Err(PreviewError::Unsupported),
            };
            let outcome = outcome.map(Arc::new);
            JobEvent::Documents(DocumentEvent::Thumbnail { sha256, outcome })
        };
        services.jobs.spawn(job, move || {
            JobEvent::Documents(DocumentEvent::Thumbnail {
                sha256: fault_sha256,
                outcome: Err(PreviewError::Unsupported),
            })
        });
    }

    /// Reads the text of a PDF. Not logged.
    fn read_text(&mut self, services: &mut Services, sha256: String) {
        let library = services.library.clone();
        let semaphore = Arc::clone(&self.thumbnails);
        let fault_sha256 = sha256.clone();
        let job = async move {
            let _permit = semaphore.acquire().await;
            let file = library.content_path(&sha256);
            let outcome = match std::env::current_exe() {
                Ok(program) => thumbnail::text_of(&program, &file, MediaType::Pdf).await,
                Err(_) => Err(TextError::Unreadable),
            };
            let outcome = outcome.map(Arc::new);
            JobEvent::Documents(DocumentEvent::TextRead { sha256, outcome })
        };
        services.jobs.spawn(job, move || {
            JobEvent::Documents(DocumentEvent::TextRead {
                sha256: fault_sha256,
                outcome: Err(TextError::Unreadable),
            })
        });
    }

    /// Draws a document for the viewer. Stops the one before, together with the process that
    /// decodes it.
    fn render(&mut self, services: &mut Services, attachment: Attachment) {
        self.rendering.cancel();
        self.rendering = CancellationToken::new();
        let stopped = self.rendering.clone();
        let library = services.library.clone();
        let sha256 = attachment.sha256.clone();
        let fault_sha256 = sha256.clone();
        let job = async move {
            let file = library.attachment_path(&attachment);
            let render = async {
                match std::env::current_exe() {
                    _ if library.is_gone(&attachment) => Err(Defect::Gone.into()),
                    Ok(program) => {
                        thumbnail::render_document(&program, &file, attachment.media_type).await
                    }
                    Err(_) => Err(PreviewError::Unsupported),
                }
            };
            match stopped.run_until_cancelled_owned(render).await {
                Some(outcome) => JobEvent::Documents(DocumentEvent::Rendered {
                    sha256,
                    outcome: outcome.map(Arc::new),
                }),
                None => JobEvent::Nothing,
            }
        };
        services.jobs.spawn(job, move || {
            JobEvent::Documents(DocumentEvent::Rendered {
                sha256: fault_sha256,
                outcome: Err(PreviewError::Unsupported),
            })
        });
    }
}

fn attach(
    services: &mut Services,
    draft: Uuid,
    requirement: Option<String>,
    paths: Vec<PathBuf>,
    already: Vec<Attachment>,
) {
    let library = services.library.clone();
    let events = services.jobs.event_sender();
    let attached = move |requirement, outcomes| {
        JobEvent::Documents(DocumentEvent::Attached {
            draft,
            requirement,
            outcomes,
        })
    };
    let job = move || {
        let outcomes = attach_all(&library, &paths, already);
        attached(requirement, outcomes)
    };
    services.jobs.spawn_on_store_thread(job, move || {
        events.send(JobEvent::Failed);
        attached(None, Vec::new())
    });
}

fn attach_example(services: &mut Services, draft: Uuid, document: ExampleDocument) {
    let library = services.library.clone();
    let events = services.jobs.event_sender();
    let attached = move |outcomes| {
        JobEvent::Documents(DocumentEvent::Attached {
            draft,
            requirement: document.requirement.map(str::to_owned),
            outcomes,
        })
    };
    let job = move || {
        let named = (document.name, document.content);
        attached(vec![library.attach_content(named, &[], clock::now())])
    };
    services.jobs.spawn_on_store_thread(job, move || {
        events.send(JobEvent::Failed);
        attached(Vec::new())
    });
}

fn attach_all(
    library: &Library,
    paths: &[PathBuf],
    mut already: Vec<Attachment>,
) -> Vec<Result<Attached, AttachError>> {
    let home = home();
    let mut outcomes = Vec::new();
    for path in paths {
        let path = store::expand_home(path, home.as_deref());
        let outcome = library.attach(&path, &already, clock::now());
        if let Ok(Attached::New(attachment) | Attached::Renamed { attachment, .. }) = &outcome {
            already.push(attachment.clone());
        }
        outcomes.push(outcome);
    }
    outcomes
}

/// Opens a document. Not on the store thread: a program may take long to start, and saves must
/// not wait.
fn open_document(services: &mut Services, draft: Uuid, attachment: Attachment) {
    let library = services.library.clone();
    let sha256 = attachment.sha256.clone();
    let event =
        move |outcome| JobEvent::Documents(DocumentEvent::OpenedExternally { sha256, outcome });
    let on_fault = event.clone();
    let job = async move {
        let open = move || open_external::open(&library, draft, &attachment);
        let opened = tokio::task::spawn_blocking(open).await;
        event(opened.unwrap_or(Err(OpenError::Fault)))
    };
    services
        .jobs
        .spawn(job, move || on_fault(Err(OpenError::Fault)));
}

fn complete_path(services: &mut Services, typed: String) {
    let prefix = typed.clone();
    let complete = move || store::complete_path(&prefix, home().as_deref());
    let completed = |paths| JobEvent::Documents(DocumentEvent::PathCompletions { typed, paths });
    let on_fault = completed.clone();
    let job = async move {
        let paths = tokio::task::spawn_blocking(complete).await;
        completed(paths.unwrap_or_default())
    };
    services.jobs.spawn(job, move || on_fault(Vec::new()));
}
