//! Why a command can't be run now.

use crate::app::state::State;
use crate::domain::claim::Holder;
use crate::domain::draft::Draft;
use crate::i18n::tr;
use crate::ui::notices;

use super::{Command, Needs};

impl Command {
    /// The reason why the command is not available now.
    pub(in crate::ui) fn unavailable_reason(self, state: &State) -> Option<&'static str> {
        let needs = self.row().2;
        let changes = matches!(
            self,
            Self::New
                | Self::Duplicate
                | Self::Trash
                | Self::RefreshRequirements
                | Self::CheckStatus
                | Self::Documents
                | Self::RefreshAll
                | Self::BringIn
                | Self::Accounts
        );
        let draft = state.open_draft();
        let is_trashed = state.open_trashed_since().is_some();
        let stack = draft.and_then(|draft| state.undo.get(&draft.id));
        let found = || state.shown_findings().next().is_some();
        match self {
            _ if !state.loaded && needs == Needs::Nothing && changes => {
                Some(tr!("command-library-loading-reason"))
            }
            _ if needs != Needs::Nothing && draft.is_none() && self != Self::Undo => {
                Some(tr!("command-no-profile-reason"))
            }
            _ if needs == Needs::Change && state.holder_of_open().is_some() => {
                Some(tr!("command-claimed-reason"))
            }
            _ if is_trashed
                && (needs == Needs::Change || matches!(self, Self::Trash | Self::CheckStatus)) =>
            {
                Some(tr!("command-in-trash-reason"))
            }
            Self::Restore | Self::DeleteForGood if !is_trashed => {
                Some(tr!("command-not-in-trash-reason"))
            }
            Self::EmptyTrash if state.list.trash_len() == 0 => Some(tr!("trash-empty")),
            _ if needs == Needs::Change && draft.is_some_and(|draft| state.is_busy(draft.id)) => {
                Some(tr!("command-submitting-reason"))
            }
            Self::Undo | Self::Redo if state.shows_values() => Some(tr!("command-values-reason")),
            Self::Undo if draft.is_none() && notices::undo(state).is_none() => {
                Some(tr!("command-nothing-to-undo-reason"))
            }
            Self::Undo if draft.is_none() => None,
            Self::Undo if stack.is_none_or(|stack| stack.undo.is_empty()) => {
                Some(tr!("command-nothing-to-undo-reason"))
            }
            Self::Redo if stack.is_none_or(|stack| stack.redo.is_empty()) => {
                Some(tr!("command-nothing-to-redo-reason"))
            }
            Self::NextProblem | Self::PreviousProblem if !found() => {
                Some(tr!("command-no-problem-reason"))
            }
            Self::MarkFields if draft.and_then(Draft::decision).is_none() => {
                Some(tr!("command-no-comment-reason"))
            }
            Self::ViewDocuments
                if draft.is_some_and(|draft| draft.content.attachments.is_empty()) =>
            {
                Some(tr!("command-no-document-reason"))
            }
            Self::RepresentativeAsContact => draft.and_then(contact_copy_unavailable_reason),
            Self::CopyFrom if state.list.library_len() < 2 => {
                Some(tr!("command-no-other-profile-reason"))
            }
            Self::ExportAll if state.list.is_empty() => Some(tr!("command-empty-view-reason")),
            Self::CheckSelected
            | Self::SubmitSelected
            | Self::ExportSelected
            | Self::TrashSelected => no_selection_reason(state),
            Self::RefreshAll | Self::BringIn if state.accounts.is_empty() => {
                Some(tr!("command-no-account-reason"))
            }
            Self::RefreshRequirements if state.account_in_use().is_none() => {
                Some(tr!("command-no-account-reason"))
            }
            Self::TakeOver if !state.holder_of_open().is_some_and(Holder::is_editing) => {
                Some(tr!("command-not-edited-reason"))
            }
            Self::CheckStatus | Self::DeleteAtServer
                if draft.is_some_and(|draft| !draft.submission.is_submitted()) =>
            {
                Some(tr!("command-not-submitted-reason"))
            }
            Self::DeleteAtServer if draft.is_some_and(|draft| draft.submission.is_deleted()) => {
                Some(tr!("command-deleted-reason"))
            }
            _ => None,
        }
    }
}

/// The reason why there is nothing selected that a command could be about.
fn no_selection_reason(state: &State) -> Option<&'static str> {
    if state.editor.is_some() || state.list.selection.is_empty() {
        Some(tr!("command-no-selection-reason"))
    } else if state.list.is_trash() {
        Some(tr!("command-selection-in-trash-reason"))
    } else {
        None
    }
}

/// The reason why the representative's name can't be copied to the contact.
fn contact_copy_unavailable_reason(draft: &Draft) -> Option<&'static str> {
    let profile = &draft.content.profile;
    let names = [
        (
            &profile.representative_first_name,
            &profile.contact_first_name,
        ),
        (
            &profile.representative_last_name,
            &profile.contact_last_name,
        ),
    ];
    if names.iter().any(|(name, _)| name.trim().is_empty()) {
        Some(tr!("command-no-representative-reason"))
    } else if names.iter().all(|(name, contact)| name == contact) {
        Some(tr!("command-same-contact-reason"))
    } else {
        None
    }
}
