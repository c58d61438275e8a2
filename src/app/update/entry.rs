//! What becomes of what is typed: characters that can't be seen are left out, and what has a
//! usual form takes it.

use crate::app::state::{State, Tone};
use crate::domain::draft::Draft;
use crate::domain::fields::{FieldId, within};
use crate::domain::finding::{Part, Place};
use crate::domain::normalize;
use crate::domain::text;

use super::notices::notify;
use super::open_draft::{change, editable, end_step};

/// What was typed at a place, without what can't be seen; says so where there was any.
pub(super) fn cleaned(state: &mut State, place: &Place, typed: &str) -> String {
    let (text, left_out) = text::typed(typed);
    if left_out > 0 {
        let label = match &place.part {
            Part::Key(name) => name.clone(),
            Part::Whole | Part::Item(_) => within(place.field.row().label()),
        };
        notify(state, Tone::Plain, text::left_out(left_out, &label), None);
    }
    text
}

/// The cursor left a place: what is filled in there may now be judged.
pub(super) fn left(state: &mut State, place: Place) {
    end_step(state);
    tidy(state, &place);
    if let Some(editor) = &mut state.editor {
        editor.blurred.insert(place);
    }
}

/// Puts what was typed into its usual form, as a step of its own that undo takes back.
pub(super) fn tidy(state: &mut State, place: &Place) {
    if place.part != Part::Whole || state.read_only {
        return;
    }
    // A submission under way sends what it was begun with.
    let free = |draft: &&Draft| !normalize::stays(draft, place.field);
    let Some(draft) = editable(state).filter(free) else {
        return;
    };
    let Some(usual) = normalize::usual(&draft.content.profile, place.field) else {
        return;
    };
    change(state, place, |content| {
        if let Some(text) = content.profile.text_mut(place.field) {
            *text = usual.text;
        }
    });
    if let Some(remark) = usual.remark {
        notify(state, Tone::Plain, remark, None);
    }
}

/// Remembers what undo brought back, where that was put into its usual form before.
pub(super) fn taken_back(state: &mut State, field: FieldId, undone: &str) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let (id, profile) = (draft.id, &draft.content.profile);
    let usual = normalize::usual(profile, field);
    if usual.is_none_or(|usual| usual.text != undone) {
        return;
    }
    let text = profile.text(field).map(str::to_owned);
    if let Some((text, shown)) = text.zip(state.drafts.edit_shown(id)) {
        shown.as_typed.insert(field, text);
    }
}

/// The same for all fields.
pub(super) fn tidy_all(state: &mut State) {
    for field in normalize::FIELDS {
        tidy(state, &field.into());
    }
}
