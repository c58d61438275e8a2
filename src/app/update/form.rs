//! The actions on the fields of the open draft.

use crate::app::action::FormAction;
use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::State;
use crate::domain::fields::FieldId;

use super::{edit, normalize, pasting, problems, undo};

pub(super) fn act(state: &mut State, action: FormAction, effects: &mut Vec<Effect>) {
    match action {
        FormAction::Edit(path, text) => edit::edit(state, &path, &text, effects),
        FormAction::PastedLines(path, text) => pasting::pasted_lines(state, &path, &text),
        FormAction::SplitPasted(pasted) => pasting::split(state, pasted, effects),
        FormAction::SetNumberType(kind, wanted) => edit::set_number_type(state, kind, wanted),
        FormAction::AddEmailAddress => edit::add_email_address(state, effects),
        FormAction::RemoveEmailAddress(index) => edit::remove_email_address(state, index),
        FormAction::AddExtraField(name) => edit::add_extra_field(state, &name, effects),
        FormAction::RemoveExtraField(name) => edit::remove_extra_field(state, &name),
        FormAction::Blurred(path) => normalize::blurred(state, path),
        FormAction::Check => problems::check(state, effects),
        FormAction::GoTo(path) => {
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(path))));
        }
        FormAction::StartEditing => {
            if let Some(editor) = &mut state.editor {
                editor.is_editing = true;
            }
            let first = Focus::Field(FieldId::CountryCode.into());
            effects.push(Effect::Window(WindowEffect::Focus(first)));
        }
        FormAction::NextProblem => problems::step(state, problems::Step::Next, effects),
        FormAction::PreviousProblem => problems::step(state, problems::Step::Previous, effects),
        FormAction::Undo => undo::undo(state, effects),
        FormAction::Redo => undo::redo(state, effects),
    }
}
