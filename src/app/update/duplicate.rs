//! Duplicating a profile: a question for its parts, and the new draft.

use uuid::Uuid;

use crate::app::action::DuplicateAction;
use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{Dialog, DuplicateDialog, Kept, State};
use crate::domain::duplicate::{Group, duplicate};
use crate::domain::fields::FieldId;
use crate::domain::finding::Place;

use super::{library, saving};

pub(super) fn act(state: &mut State, action: &DuplicateAction, fx: &mut Vec<Effect>) {
    match *action {
        DuplicateAction::Ask(draft) => {
            if state.drafts.contains_key(&draft) {
                let parts = Group::ALL.into();
                state.dialog = Some(Dialog::Duplicate(DuplicateDialog { draft, parts }));
            }
        }
        DuplicateAction::Take(group, wanted) => {
            if let Some(Dialog::Duplicate(dialog)) = &mut state.dialog {
                if wanted {
                    dialog.parts.insert(group);
                } else {
                    dialog.parts.remove(&group);
                }
            }
        }
        DuplicateAction::Make(copy) => make(state, copy, fx),
    }
}

fn make(state: &mut State, copy: Uuid, fx: &mut Vec<Effect>) {
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
    if !copy.content.attachments.is_empty() {
        state.saving.copying.insert(copy_id, id);
    }
    state.drafts.insert(copy);
    saving::mark(state, Kept::Draft(copy_id));
    saving::save_all(state, fx);
    library::open(state, copy_id);
    fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(
        Place::from(FieldId::Name),
    ))));
}
