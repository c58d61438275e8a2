//! Notices: lines over a corner of the window.

use std::time::Duration;

use uuid::Uuid;

use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::replacement::Swap;
use crate::domain::saved_view::SavedView;

/// A line over a corner of the window, until it is dismissed or its action is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
    pub action: Option<NoticeAction>,
    /// The profile that it is about: a newer notice about it replaces this one, if what it says is done or stands
    /// in the profile's banner.
    pub about: Option<Uuid>,
    pub is_in_banner: bool,
    /// The time at which the notice disappears, since the start of the program.
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

/// The action behind a notice's button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeAction {
    UndoTrash(Uuid),
    UndoTrashAll(Vec<Uuid>),
    /// Bring back the documents before a replacement.
    UndoReplacement(Vec<Swap>),
    /// Save a view again that was deleted.
    RestoreView(Box<SavedView>),
    /// Fill the fields from the pasted lines.
    SplitPasted(PastedBlock),
    /// Export the drafts that can't be saved to another folder.
    SaveElsewhere,
    OpenAccounts,
    ShowRequirementChanges,
    RetrySandbox,
}

/// Lines that were pasted into one field, split into their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBlock {
    pub draft: Uuid,
    pub path: FieldPath,
    /// The text of the field before the paste.
    pub before: String,
    pub parts: Vec<(FieldId, String)>,
    /// Replacement for the contact's addresses; empty to keep them.
    pub emails: Vec<String>,
    /// Fields that are emptied first.
    pub cleared: Vec<FieldId>,
}
