//! The actions on the fields of the open draft.

use crate::app::action::FormAction;
use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::State;

use super::{edit, entry, pasting, problems, undo};

pub(super) fn act(state: &mut State, action: FormAction, fx: &mut Vec<Effect>) {
    match action {
        FormAction::Edit(place, text) => edit::edit(state, &place, &text, fx),
        FormAction::PastedLines(place, text) => pasting::pasted_lines(state, &place, &text),
        FormAction::SplitPasted(pasted) => pasting::split(state, pasted, fx),
        FormAction::SetNumberType(kind, wanted) => edit::set_number_type(state, kind, wanted),
        FormAction::AddEmailAddress => edit::add_email_address(state, fx),
        FormAction::RemoveEmailAddress(index) => edit::remove_email_address(state, index),
        FormAction::AddExtraField(name) => edit::add_extra_field(state, &name, fx),
        FormAction::RemoveExtraField(name) => edit::remove_extra_field(state, &name),
        FormAction::Left(place) => entry::left(state, place),
        FormAction::Check => problems::check(state, fx),
        FormAction::GoTo(place) => {
            fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(place))));
        }
        FormAction::NextProblem => problems::step(state, problems::Step::Next, fx),
        FormAction::PreviousProblem => problems::step(state, problems::Step::Previous, fx),
        FormAction::Undo => undo::undo(state, fx),
        FormAction::Redo => undo::redo(state, fx),
    }
}
