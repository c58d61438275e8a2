//! Changes of the open draft, each an undo step.

use std::time::Duration;

use uuid::Uuid;

use crate::app::state::State;
use crate::domain::draft::{Content, Draft};
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;

/// A pause of this length in one field begins a new undo step.
const UNDO_PAUSE: Duration = Duration::from_secs(2);
/// Number of undo steps kept per draft.
const UNDO_STEPS: usize = 500;

/// Changes the content of the open draft as an undo step of its own.
pub(super) fn change(state: &mut State, path: &FieldPath, apply: impl FnOnce(&mut Content)) {
    end_step(state);
    type_into(state, path, apply);
    end_step(state);
}

/// Changes the content of the open draft, unless it is being submitted. Quick typing in one input
/// becomes one undo step.
pub(super) fn type_into(state: &mut State, path: &FieldPath, apply: impl FnOnce(&mut Content)) {
    let now = state.now;
    let Some(draft) = editable(state) else {
        return;
    };
    let id = draft.id;
    let mut content = draft.content.clone();
    apply(&mut content);
    if content == draft.content {
        return;
    }
    let Some(before) = replace(state, id, content) else {
        return;
    };
    let stack = state.undo.entry(id).or_default();
    let continues = stack.last.as_ref().is_some_and(|(last_path, at)| {
        last_path == path && now.uptime.saturating_sub(*at) < UNDO_PAUSE
    });
    if !continues || stack.undo.is_empty() {
        stack.undo.push(before);
        if stack.undo.len() > UNDO_STEPS {
            stack.undo.remove(0);
        }
    }
    stack.redo.clear();
    stack.last = Some((path.clone(), now.uptime));
    if let Some(editor) = &mut state.editor {
        editor.edited.insert(path.clone());
        editor.is_editing = true;
    }
}

/// Replaces the content of a draft as an undo step of its own.
pub(super) fn replace_as_step(state: &mut State, id: Uuid, content: Content) {
    let Some(before) = replace(state, id, content) else {
        return;
    };
    let stack = state.undo.entry(id).or_default();
    stack.undo.push(before);
    if stack.undo.len() > UNDO_STEPS {
        stack.undo.remove(0);
    }
    stack.redo.clear();
    stack.last = None;
}

/// Replaces the content of a draft. Returns the previous one.
pub(super) fn replace(state: &mut State, id: Uuid, content: Content) -> Option<Content> {
    let draft = state.drafts.edit(id)?;
    draft.changed_at = state.now.wall;
    Some(std::mem::replace(&mut draft.content, content))
}

/// Removes the last undo step if all it did was to fill this field: the change that follows
/// replaces it.
pub(super) fn drop_typing_step(state: &mut State, field: FieldId, before: &str) {
    let Some(draft) = editable(state) else {
        return;
    };
    let id = draft.id;
    let mut undone = draft.content.clone();
    if let Some(text) = undone.profile.text_mut(field) {
        before.clone_into(text);
    }
    let stack = state.undo.entry(id).or_default();
    if stack.undo.last() != Some(&undone) {
        return;
    }
    stack.undo.pop();
    stack.last = None;
    if let Some(draft) = state.drafts.edit(id) {
        draft.content = undone;
    }
}

/// Ends the undo step, so that the next edit begins a new one.
pub(super) fn end_step(state: &mut State) {
    if let Some(id) = open_id(state) {
        // No stack is created: a draft without changes has none.
        if let Some(stack) = state.undo.get_mut(&id) {
            stack.last = None;
        }
    }
}

/// The open draft, unless it is being submitted or in the trash.
pub(super) fn editable(state: &State) -> Option<&Draft> {
    let may_change = |id| !state.is_busy(id) && !state.trash.since.contains_key(&id);
    state.open_draft().filter(|draft| may_change(draft.id))
}

pub(super) fn open_id(state: &State) -> Option<Uuid> {
    state.editor.as_ref().map(|editor| editor.draft)
}

pub(super) fn is_open(state: &State, id: Uuid) -> bool {
    open_id(state) == Some(id)
}
