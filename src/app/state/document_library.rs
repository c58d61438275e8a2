//! The dialog with the documents of the library.

use std::path::PathBuf;

use jiff::civil::Date;
use uuid::Uuid;

use crate::app::window_error::ReplacementError;
use crate::domain::attachment::Attachment;
use crate::domain::library_document::{DocumentDates, LibraryDocument};
use crate::domain::replacement::Planned;
use crate::domain::written_date::{self, Day};

/// The documents of all profiles, for looking at, for attaching and for renewal.
#[derive(Debug, Default)]
pub struct DocumentsDialog {
    /// The profile that a document is chosen for, and the requirement that it is to meet.
    pub attach_to: Option<(Uuid, Option<String>)>,
    /// As typed.
    pub search: String,
    /// True for only those that have expired or soon will.
    pub only_due: bool,
    /// The first ones that match. Until the search is answered, those of an earlier one.
    pub documents: Vec<LibraryDocument>,
    /// The number of all that match.
    pub total: usize,
    pub(in crate::app) asking: Option<DocumentsRequest>,
    /// The document whose details are shown, by the hash of its content.
    pub selected: Option<String>,
    pub dates: DatesForm,
    pub replacement: Option<ReplacementStep>,
}

/// A question for the documents of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentsRequest {
    pub search: String,
    pub expires_by: Option<Date>,
    /// The change of the list that it is as of.
    pub changes: u64,
}

/// The dates of a document as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatesForm {
    pub issued: String,
    pub expires: String,
    pub state: DatesState,
}

/// How far the dates are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DatesState {
    #[default]
    Typed,
    Saving,
    Saved,
    /// This is not a date.
    Unclear(DateField),
    /// Day and month can be exchanged.
    Ambiguous(DateField),
    /// The document would expire before it was issued.
    Reversed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateField {
    Issued,
    Expires,
}

impl DatesForm {
    pub(in crate::app) fn of(dates: DocumentDates) -> Self {
        let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        Self {
            issued: text(dates.issued),
            expires: text(dates.expires),
            state: DatesState::Typed,
        }
    }

    /// The dates that were typed, or what is wrong with them.
    pub(in crate::app) fn read(&self) -> Result<DocumentDates, DatesState> {
        let dates = DocumentDates {
            issued: read(&self.issued, DateField::Issued)?,
            expires: read(&self.expires, DateField::Expires)?,
        };
        if dates.is_reversed() {
            return Err(DatesState::Reversed);
        }
        Ok(dates)
    }
}

fn read(text: &str, field: DateField) -> Result<Option<Date>, DatesState> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match written_date::typed(text) {
        Some(Day::Known(date)) => Ok(Some(date)),
        Some(Day::Ambiguous { .. }) => Err(DatesState::Ambiguous(field)),
        None => Err(DatesState::Unclear(field)),
    }
}

/// A new document for all profiles that have the selected one.
#[derive(Debug)]
pub enum ReplacementStep {
    /// The file is being chosen.
    Choose {
        /// Its path as typed.
        path: String,
        /// The reason why the last one can't be used.
        error: Option<ReplacementError>,
    },
    /// The file is copied, and the profiles are looked at.
    Planning(PathBuf),
    /// What will become of each profile.
    Review {
        new: Box<Attachment>,
        profiles: Vec<Planned>,
    },
    /// The profiles are being changed.
    Running,
}

impl DocumentsDialog {
    /// True when the documents are those of the search as it is.
    pub fn is_answered(&self) -> bool {
        self.asking.is_none()
    }

    /// The document whose details are shown.
    pub fn shown(&self) -> Option<&LibraryDocument> {
        let selected = self.selected.as_ref()?;
        self.documents.iter().find(|one| one.sha256 == *selected)
    }
}
