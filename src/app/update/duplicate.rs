//! Duplicating a profile: the dialog for its parts, and the new draft.

use uuid::Uuid;

use crate::app::action::DuplicateAction;
use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{Dialog, DuplicateDialog, OnLoaded, State, StoreKey};
use crate::domain::duplicate::{DuplicatePart, duplicate};
use crate::domain::example;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;

use super::{autosave, documents, library};

pub(super) fn act(state: &mut State, action: &DuplicateAction, effects: &mut Vec<Effect>) {
    match *action {
        DuplicateAction::Ask(draft) => {
            state.when_loaded(draft, OnLoaded::AskDuplicate);
        }
        DuplicateAction::Take(part, selected) => {
            if let Some(Dialog::Duplicate(dialog)) = &mut state.dialog {
                if selected {
                    dialog.parts.insert(part);
                } else {
                    dialog.parts.remove(&part);
                }
            }
        }
        DuplicateAction::Make(copy) => make(state, copy, effects),
        DuplicateAction::Example(id) => {
            library::new(state, id, effects);
            if let Some(draft) = state.drafts.edit(id) {
                draft.content.profile = example::profile();
                documents::attach_example(state, id, effects);
            }
        }
    }
}

/// Opens the dialog for the parts of a draft in memory.
pub(super) fn ask(state: &mut State, draft: Uuid) {
    // While the draft was read, another dialog may have been opened.
    if state.dialog.is_some() {
        return;
    }
    let parts = DuplicatePart::ALL.into();
    state.dialog = Some(Dialog::Duplicate(DuplicateDialog { draft, parts }));
}

fn make(state: &mut State, copy: Uuid, effects: &mut Vec<Effect>) {
    let Some(Dialog::Duplicate(dialog)) = &state.dialog else {
        return;
    };
    let id = dialog.draft;
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let copy = duplicate(draft, copy, state.now.wall, &dialog.parts);
    state.dialog = None;
    let copy_id = copy.id;
    state.drafts.insert(copy);
    autosave::mark(state, StoreKey::Draft(copy_id));
    autosave::save_all(state, effects);
    library::open_loaded(state, copy_id);
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(
        FieldPath::from(FieldId::Name),
    ))));
}
