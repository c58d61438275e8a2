//! Actions on the open draft: its fields, its documents, what its countries require, and its
//! submission.

use std::path::PathBuf;

use crate::app::state::PastedBlock;
use crate::domain::finding::FieldPath;
use crate::domain::profile::PhoneNumberType;

/// The fields.
#[derive(Debug)]
pub enum FormAction {
    Edit(FieldPath, String),
    /// Several lines were pasted into this input, as they were before the input joined them into
    /// one.
    PastedLines(FieldPath, String),
    /// Puts pasted lines into their fields.
    SplitPasted(PastedBlock),
    SetNumberType(PhoneNumberType, bool),
    AddEmailAddress,
    RemoveEmailAddress(usize),
    AddExtraField(String),
    RemoveExtraField(String),
    /// The cursor left this input.
    Blurred(FieldPath),
    Check,
    GoTo(FieldPath),
    /// Changes a submitted profile, whose values are shown only to be read.
    StartEditing,
    NextProblem,
    PreviousProblem,
    Undo,
    Redo,
}

impl FormAction {
    pub(super) fn changes_open_draft(&self) -> bool {
        match self {
            Self::Edit(..)
            | Self::PastedLines(..)
            | Self::SplitPasted(_)
            | Self::SetNumberType(..)
            | Self::AddEmailAddress
            | Self::RemoveEmailAddress(_)
            | Self::AddExtraField(_)
            | Self::RemoveExtraField(_)
            | Self::Check
            | Self::StartEditing
            | Self::Undo
            | Self::Redo => true,
            Self::Blurred(_) | Self::GoTo(_) | Self::NextProblem | Self::PreviousProblem => false,
        }
    }
}

/// The documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentAction {
    /// Opens the file dialog, for files that meet this requirement or none in particular.
    Pick(Option<String>),
    /// Attaches files, which meet this requirement or none in particular.
    Attach {
        requirement: Option<String>,
        paths: Vec<PathBuf>,
    },
    AttachTyped(String),
    /// Opens the file dialog for a file that takes the place of this document.
    Replace(String),
    CompletePath(String),
    Remove(String),
    SetRequirement {
        sha256: String,
        requirement: Option<String>,
    },
    /// Shows a document in the viewer, by the hash of its content.
    Show(String),
    /// Shows the first document in the viewer.
    ShowFirst,
    /// Shows the document this many places further on, or back when negative.
    Step(isize),
    /// Opens a document with the system's program.
    Open(String),
}

impl DocumentAction {
    pub(super) fn changes_open_draft(&self) -> bool {
        match self {
            Self::Pick(_)
            | Self::Attach { .. }
            | Self::AttachTyped(_)
            | Self::Replace(_)
            | Self::CompletePath(_)
            | Self::Remove(_)
            | Self::SetRequirement { .. } => true,
            Self::Show(_) | Self::ShowFirst | Self::Step(_) | Self::Open(_) => false,
        }
    }
}

/// The requirements of the countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequirementAction {
    /// Ticks or unticks a restriction of the country as read, by the requirement's id.
    SetRead(String, bool),
    /// Gets the requirements of the open draft's countries again.
    Refresh,
    /// Shows what countries ask for since when.
    ShowChanges,
}

/// The submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionAction {
    Submit,
    Confirm,
    Cancel,
    LookUp,
    /// Submits again with the same id, after an unknown outcome.
    SendAnyway,
    CheckStatus,
    /// Shows the request that will be sent.
    ShowRequest,
}

/// The deletion of the open profile at the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeletionAction {
    /// Opens the dialog.
    Ask,
    /// The name of the profile as typed into the dialog.
    Type(String),
    Confirm,
}

impl DeletionAction {
    pub(super) fn changes_open_draft(&self) -> bool {
        match self {
            Self::Ask | Self::Confirm => true,
            Self::Type(_) => false,
        }
    }
}

impl SubmissionAction {
    pub(super) fn changes_open_draft(self) -> bool {
        match self {
            Self::Submit
            | Self::Confirm
            | Self::Cancel
            | Self::LookUp
            | Self::SendAnyway
            | Self::CheckStatus => true,
            Self::ShowRequest => false,
        }
    }
}
