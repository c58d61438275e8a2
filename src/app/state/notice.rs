//! Lines at the top of the window.

use std::time::Duration;

use uuid::Uuid;

use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;

/// A line at the top of the window, until it is dismissed or its action is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
    pub action: Option<NoticeAction>,
    /// When it goes by itself.
    pub until: Option<Duration>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Plain,
    /// Something was done, but not all of it.
    Warning,
    Bad,
}

/// What a notice's button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeAction {
    UndoTrash(Uuid),
    /// Try to get hold of the library again.
    Reopen,
    /// Put what was pasted into its fields.
    SplitPasted(PastedBlock),
    /// Write what can't be saved to another folder.
    SaveElsewhere,
    OpenAccounts,
    RetrySandbox,
}

/// Lines that were pasted into one field, as their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBlock {
    pub draft: Uuid,
    pub path: FieldPath,
    /// What the field held before.
    pub before: String,
    pub parts: Vec<(FieldId, String)>,
    /// What takes the place of the contact's addresses, where there is any.
    pub emails: Vec<String>,
    /// What is emptied before.
    pub cleared: Vec<FieldId>,
}
