//! The library column: reading the drafts, and opening, creating and deleting them.

use uuid::Uuid;

use crate::app::action::LibraryAction;
use crate::app::effect::{Effect, Focus, StoreEffect, WindowEffect};
use crate::app::state::{
    Dialog, Editor, NoticeAction, QueryState, Reopening, State, StoreKey, Tone,
};
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::local_error::LocalError;

use super::notices::notify;
use super::open_draft::is_open;
use super::{autosave, country};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: LibraryAction, effects: &mut Vec<Effect>) {
    match action {
        LibraryAction::New(id) => new(state, id, effects),
        LibraryAction::Open(id) => open(state, id),
        LibraryAction::Search(text) => state.list.search = text,
        LibraryAction::Filter(filter) => state.list.filter = filter,
        LibraryAction::Trash(id) => trash(state, id, effects),
        LibraryAction::UndoTrash(id) => effects.push(Effect::Store(StoreEffect::Restore(id))),
        LibraryAction::SaveNow => autosave::save_all(state, effects),
        LibraryAction::Reopen => reopen(state, effects),
    }
}

/// Reads a library again that another program had. Once is enough: what is typed after the first
/// time would be lost by the second.
fn reopen(state: &mut State, effects: &mut Vec<Effect>) {
    if state.read_only && state.reopening == Reopening::Idle {
        state.reopening = Reopening::Running;
        effects.push(Effect::Store(StoreEffect::Load));
    }
}

/// The library was read. A library that was read-only before may have changed since.
pub(super) fn loaded(state: &mut State, mut drafts: Vec<Draft>) {
    state.loaded = true;
    state.reopening = Reopening::Idle;
    state.editor = None;
    for draft in &mut drafts {
        end_interrupted(state, draft);
    }
    state.drafts.replace(drafts);
    // What was known by an earlier response is replaced by what is on disk.
    state
        .requirement_queries
        .retain(|_, query_state| *query_state == QueryState::Running);
    if !state.read_only {
        if !state.settings.sandbox_offered && state.accounts.is_empty() {
            state.dialog = Some(Dialog::Welcome);
        }
        if state.account_in_use().is_none() {
            state.settings.account_in_use = state.accounts.first().map(|account| account.id);
        }
    }
    // At this point the state is the same as on disk.
    state.derived.settings = state.settings.clone();
    state.derived.accounts.clone_from(&state.accounts);
    let last = state.settings.last_open;
    let first = last.filter(|id| state.drafts.contains_key(id));
    if let Some(id) = first.or_else(|| state.list.first_of(&state.drafts)) {
        open(state, id);
    }
}

/// Ends the submission of a program that no longer runs.
fn end_interrupted(state: &mut State, draft: &mut Draft) {
    let was_running = draft.submission.is_running();
    let record = std::mem::take(&mut draft.submission);
    draft.submission = record.after_restart(state.now.wall);
    if was_running {
        autosave::mark(state, StoreKey::Record(draft.id));
    }
}

/// Looks for new drafts: a command may have added some while another window was in front.
pub(super) fn find_new_drafts(state: &State, effects: &mut Vec<Effect>) {
    if state.loaded && !state.read_only {
        let known = state.drafts.keys().chain(state.autosave.trashing.keys());
        effects.push(Effect::Store(StoreEffect::FindNewDrafts(
            known.copied().collect(),
        )));
    }
}

pub(super) fn new_drafts_found(state: &mut State, drafts: Vec<Draft>) {
    for mut draft in drafts {
        if draft.submission.is_running() {
            // The command that was sending it has ended.
            end_interrupted(state, &mut draft);
        }
        state.drafts.insert_unless_known(draft);
    }
}

pub(super) fn new(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    state.drafts.insert(Draft::new(id, state.now.wall));
    state.list.search.clear();
    state.list.filter = None;
    open(state, id);
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(
        FieldPath::from(FieldId::Name),
    ))));
}

pub(super) fn open(state: &mut State, id: Uuid) {
    if is_open(state, id) || !state.drafts.contains_key(&id) {
        return;
    }
    drop_blank(state);
    if let Some(undo) = state.undo.get_mut(&id) {
        undo.last = None;
    }
    state.editor = Some(Editor::of(id));
    state.settings.last_open = Some(id);
    country::apply_pending(state);
}

/// Removes a new draft that nothing was typed into, when another one is opened.
fn drop_blank(state: &mut State) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    let untouched = draft.content.profile.is_blank()
        && draft.content.attachments.is_empty()
        && !state.autosave.last.contains_key(&id)
        && !state.autosave.unsaved.contains_key(&StoreKey::Draft(id))
        && draft.created_at == draft.changed_at
        && !state.undo.contains_key(&id)
        && !state.autosave.attaching.contains_key(&id);
    if untouched {
        state.drafts.remove(id);
        state.editor = None;
    }
}

fn trash(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    if state.is_busy(id) || state.autosave.attaching.contains_key(&id) {
        let text = tr!("library-trash-submitting-notice");
        notify(state, Tone::Bad, text, None);
        return;
    }
    let Some(draft) = state.drafts.remove(id) else {
        return;
    };
    effects.push(Effect::Store(StoreEffect::Trash(Box::new(draft.clone()))));
    for key in [StoreKey::Draft(id), StoreKey::Record(id)] {
        state.autosave.unsaved.remove(&key);
        state.autosave.failing.remove(&key);
    }
    if is_open(state, id) {
        state.editor = None;
    }
    let text = tr!("library-trash-done-notice", title = draft.title());
    notify(state, Tone::Plain, text, Some(NoticeAction::UndoTrash(id)));
    state.autosave.trashing.insert(id, draft);
    let mut others = state.list.rows.iter().filter(|row| **row != id);
    if state.editor.is_none()
        && let Some(next) = others.next().copied()
    {
        open(state, next);
    }
}

/// A draft is in the trash, or could not be moved and is restored to the list.
pub(super) fn trashed(state: &mut State, id: Uuid, outcome: Result<(), LocalError>) {
    let draft = state.autosave.trashing.remove(&id);
    let (Err(why), Some(draft)) = (outcome, draft) else {
        return;
    };
    state
        .notices
        .retain(|notice| notice.action != Some(NoticeAction::UndoTrash(id)));
    state.drafts.insert(draft);
    // What was typed last may not be on the disk.
    for key in [StoreKey::Draft(id), StoreKey::Record(id)] {
        autosave::mark(state, key);
    }
    notify(state, Tone::Bad, why.to_string(), None);
}

pub(super) fn restored(state: &mut State, outcome: Result<Box<Draft>, LocalError>) {
    match outcome {
        Ok(draft) => {
            let id = draft.id;
            let action = Some(NoticeAction::UndoTrash(id));
            state.notices.retain(|notice| notice.action != action);
            state.drafts.insert(*draft);
            open(state, id);
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}
