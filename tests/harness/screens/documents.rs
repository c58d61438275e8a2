//! Documents of a profile: in the form, and in the viewer.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use profile_desk::app::action::{Action, DocumentAction, FormAction};
use profile_desk::app::job_event::{DocumentEvent, JobEvent};
use profile_desk::domain::attachment::{
    DocumentPreview, MediaType, OpenError, Picture, PreviewError,
};
use profile_desk::domain::defect::Defect;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::thumbnail;

use super::states::{amsterdam, extract, library, submitted};
use crate::harness::window::Harness;

/// A page with lines of text, from afar.
pub fn page() -> Picture {
    let (width, height) = (181, 256);
    let inked = |x: u32, y: u32| (20..160).contains(&x) && y > 24 && y % 12 < 4;
    let rgba = (0..height)
        .flat_map(|y| (0..width).map(move |x| if inked(x, y) { 90 } else { 255 }))
        .flat_map(|grey| [grey, grey, grey, 255])
        .collect();
    Picture {
        width,
        height,
        rgba,
    }
}

/// The example with its documents, the first of them up close: as it is when `outcome` came.
pub fn up_close(outcome: Option<Result<DocumentPreview, PreviewError>>) -> Harness {
    let mut draft = amsterdam();
    let mut scan = draft.content.attachments[0].clone();
    scan.name = String::from("passport.jpg");
    scan.sha256 = "cd".repeat(32);
    scan.media_type = MediaType::Jpeg;
    scan.requirement = None;
    draft.content.attachments.push(scan);
    let sha256 = draft.content.attachments[0].sha256.clone();
    let mut harness = library(draft);
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: sha256.clone(),
        outcome: Ok(Arc::new(page())),
    }));
    harness.act(Action::Documents(DocumentAction::Show(sha256.clone())));
    if let Some(outcome) = outcome {
        let outcome = outcome.map(Arc::new);
        harness.done(JobEvent::Documents(DocumentEvent::Rendered {
            sha256,
            outcome,
        }));
    }
    harness
}

/// Documents with and without a picture, and what the server sets.
pub fn documents() -> Harness {
    let comment = "The register extract is older than three months";
    let mut draft = submitted(1, "amsterdam-office", "Rejected", Some(comment));
    draft.content.attachments.push(extract());
    let mut bomb = extract();
    bomb.sha256 = "cd".repeat(32);
    "scan of the statutes.png".clone_into(&mut bomb.name);
    bomb.media_type = MediaType::Png;
    bomb.requirement = None;
    draft.content.attachments.push(bomb);
    let mut harness = library(draft);
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: "ab".repeat(32),
        outcome: Ok(Arc::new(page())),
    }));
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: "cd".repeat(32),
        outcome: Err(PreviewError::TooLarge),
    }));
    harness.act(Action::Form(FormAction::GoTo(FieldPath::from(
        FieldId::Documents,
    ))));
    harness
}

/// What the program makes of an example's document. It takes a second.
fn first_page() -> DocumentPreview {
    static PREVIEW: OnceLock<DocumentPreview> = OnceLock::new();
    PREVIEW.get_or_init(render_first_page).clone()
}

fn render_first_page() -> DocumentPreview {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/examples/documents/amsterdam-office-register-extract.pdf");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let preview = thumbnail::render_document(program, &file, MediaType::Pdf);
    runtime.block_on(preview).unwrap()
}

/// Opening the document that is up close in another program came to this.
fn opened_externally(harness: &mut Harness, outcome: Result<(), OpenError>) {
    let sha256 = "ab".repeat(32);
    let event = DocumentEvent::OpenedExternally { sha256, outcome };
    harness.done(JobEvent::Documents(event));
}

/// A document up close.
pub fn document() -> Harness {
    up_close(Some(Ok(first_page())))
}

/// A document that was also opened in another program.
pub fn document_opened() -> Harness {
    let mut harness = document();
    opened_externally(&mut harness, Ok(()));
    harness
}

/// A document whose picture is on its way.
pub fn document_making() -> Harness {
    up_close(None)
}

/// A document without a picture, which no program opens.
pub fn document_locked() -> Harness {
    let mut harness = up_close(Some(Err(Defect::Locked.into())));
    let error = OpenError::NoProgram {
        name: "amsterdam-office-register-extract.pdf".to_owned(),
        kind: MediaType::Pdf,
    };
    opened_externally(&mut harness, Err(error));
    harness
}
