//! What jobs on documents report: those of a draft, and those of the library.

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use crate::app::state::DocumentsRequest;
use crate::app::window_error::ReplacementError;
use crate::domain::attachment::{
    AttachError, Attached, Attachment, DocumentPreview, OpenError, Picture, PreviewError,
};
use crate::domain::library_document::{DocumentDates, LibraryDocument};
use crate::domain::local_error::LocalError;
use crate::domain::preflight::{Paper, TextError};
use crate::domain::replacement::{Planned, Swapped};

/// The documents of a draft.
#[derive(Debug)]
pub enum DocumentEvent {
    Attached {
        draft: Uuid,
        /// The requirement that the files were picked for.
        requirement: Option<String>,
        outcomes: Vec<Result<Attached, AttachError>>,
    },
    PathCompletions {
        /// The beginning of the paths, as it was typed.
        typed: String,
        paths: Vec<String>,
    },
    Thumbnail {
        sha256: String,
        outcome: Result<Arc<Picture>, PreviewError>,
    },
    /// The text of a PDF was read, by the hash of its content.
    TextRead {
        sha256: String,
        outcome: Result<Arc<Paper>, TextError>,
    },
    /// A document was drawn for the viewer, by the hash of its content.
    Rendered {
        sha256: String,
        outcome: Result<Arc<DocumentPreview>, PreviewError>,
    },
    /// A document was opened with the system's program, or the reason why it was not.
    OpenedExternally {
        sha256: String,
        outcome: Result<(), OpenError>,
    },
}

/// The documents of the library.
#[derive(Debug)]
pub enum DocumentLibraryEvent {
    /// The first documents that match, and the number of all.
    Found {
        request: DocumentsRequest,
        total: usize,
        outcome: Result<Vec<LibraryDocument>, LocalError>,
    },
    DatesRead(BTreeMap<String, DocumentDates>),
    DatesSaved {
        sha256: String,
        outcome: Result<DocumentDates, LocalError>,
    },
    /// A file was copied into the library, and what it would replace was found.
    Planned {
        sha256: String,
        outcome: Result<(Attachment, Vec<Planned>), ReplacementError>,
    },
    /// Documents were put in place of others.
    Swapped(Vec<Swapped>),
}
