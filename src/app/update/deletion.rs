//! Deleting a profile at the server: the question, and how it ended.

use uuid::Uuid;

use crate::app::action::DeletionAction;
use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{Closing, DeleteAtServerDialog, Dialog, State, Tone};
use crate::domain::history::EventKind;
use crate::domain::submission::Purpose;

use super::notices::{notify, notify_status};
use super::open_draft::is_open;
use super::{begin_submission, polling, submission};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: DeletionAction, effects: &mut Vec<Effect>) {
    match action {
        DeletionAction::Ask => ask(state),
        DeletionAction::Type(name) => {
            if let Some(Dialog::DeleteAtServer(dialog)) = &mut state.dialog {
                dialog.typed = name;
                dialog.is_wrong = false;
            }
        }
        DeletionAction::Confirm => confirm(state, effects),
    }
}

/// Asks for the name of the open profile, if the server has it.
fn ask(state: &mut State) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    if !draft.submission.is_submitted() || draft.submission.is_deleted() || state.is_busy(id) {
        return;
    }
    let Some(account) = state.account_of(draft).map(|account| account.id) else {
        return submission::no_account(state);
    };
    state.dialog = Some(Dialog::DeleteAtServer(DeleteAtServerDialog {
        draft: id,
        account,
        ..DeleteAtServerDialog::default()
    }));
}

/// Begins the deletion, if the typed name is that of the profile.
fn confirm(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::DeleteAtServer(dialog)) = &mut state.dialog else {
        return;
    };
    let (id, account) = (dialog.draft, dialog.account);
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    if dialog.typed.trim() != draft.title().trim() {
        dialog.is_wrong = true;
        return;
    }
    state.dialog = None;
    if state.submitting.is_some() {
        return notify(state, Tone::Plain, tr!("submit-other-running-notice"), None);
    }
    match state.account(account).cloned() {
        Some(account) => {
            begin_submission::begin(state, id, account, Purpose::Delete, effects);
        }
        None => submission::no_account(state),
    }
}

/// A deletion ended: its record says how.
pub(super) fn ended(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    polling::after_submission(state, id);
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let (title, record) = (draft.title().to_owned(), &draft.submission);
    let (tone, text) = if record.is_deleted_by_us() {
        (Tone::Good, tr!("deletion-done-notice", title = title))
    } else if record.is_deletion_in_doubt() {
        (Tone::Warning, tr!("deletion-unknown-notice", title = title))
    } else {
        let why = record.last_deletion_event().map(EventKind::message);
        let why = why.unwrap_or_default();
        let text = tr!("deletion-failed-notice", title = title, why = why);
        (Tone::Bad, text)
    };
    if tone != Tone::Good {
        // What went wrong has to be read first.
        state.closing = Closing::No;
    }
    if let Some(editor) = state.editor.as_mut().filter(|editor| editor.draft == id) {
        editor.is_editing = false;
    }
    if is_open(state, id) {
        effects.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
    }
    notify_status(state, id, tone, text);
}
