//! Undo and redo over the whole open draft.

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{State, UndoStack};
use crate::domain::draft::Content;
use crate::domain::fields::{FIELDS, Kind};
use crate::domain::finding::FieldPath;

use super::{normalize, open_draft};

pub(super) fn undo(state: &mut State, effects: &mut Vec<Effect>) {
    apply_history(state, effects, |stack| (&mut stack.undo, &mut stack.redo));
}

pub(super) fn redo(state: &mut State, effects: &mut Vec<Effect>) {
    apply_history(state, effects, |stack| (&mut stack.redo, &mut stack.undo));
}

fn apply_history(
    state: &mut State,
    effects: &mut Vec<Effect>,
    stacks: fn(&mut UndoStack) -> (&mut Vec<Content>, &mut Vec<Content>),
) {
    let Some(draft) = open_draft::editable(state) else {
        return;
    };
    let (id, current) = (draft.id, draft.content.clone());
    let Some(stack) = state.undo.get_mut(&id) else {
        return;
    };
    stack.last = None;
    let (from, to) = stacks(stack);
    let Some(content) = from.pop() else {
        return;
    };
    let changed = first_difference(&current, &content);
    let undone = current.profile.clone();
    to.push(current);
    open_draft::replace(state, id, content);
    if let Some(path) = changed {
        if let Some(undone) = undone.text(path.field) {
            normalize::undone(state, path.field, undone);
        }
        effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(path))));
    }
}

/// The first field in which two contents differ, in the order of FIELDS.
fn first_difference(before: &Content, after: &Content) -> Option<FieldPath> {
    let (old, new) = (&before.profile, &after.profile);
    FIELDS.iter().find_map(|row| {
        let differs = match row.kind {
            Kind::NumberTypes => old.phone_number_types != new.phone_number_types,
            Kind::ExtraFields => old.required_fields != new.required_fields,
            Kind::Documents => {
                let mut ticks = before
                    .restrictions_read
                    .symmetric_difference(&after.restrictions_read);
                ticks.next().is_some() || before.attachments != after.attachments
            }
            Kind::EmailAddresses => {
                let rows = old.email_addresses.len().max(new.email_addresses.len());
                let at = |list: &[String], i| list.get(i).cloned().unwrap_or_default();
                let index = (0..rows)
                    .find(|&i| at(&old.email_addresses, i) != at(&new.email_addresses, i))?;
                let last = new.email_addresses.len().saturating_sub(1);
                return Some(FieldPath::item(row.id, index.min(last)));
            }
            Kind::Text(_)
            | Kind::Phone(_)
            | Kind::Uuid(_)
            | Kind::Url(_)
            | Kind::Country(_)
            | Kind::Server(_) => old.text(row.id) != new.text(row.id),
        };
        differs.then(|| FieldPath::from(row.id))
    })
}
