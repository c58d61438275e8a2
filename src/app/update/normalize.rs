//! What becomes of what is typed: characters that can't be seen are left out, and what has a
//! usual form takes it.

use crate::app::state::{State, Tone};
use crate::domain::draft::Draft;
use crate::domain::fields::{FieldId, within};
use crate::domain::finding::{FieldPath, PathPart};
use crate::domain::normalize;
use crate::domain::text;

use super::notices::notify;
use super::open_draft::{change, editable, end_step};

/// What was typed at a place, without what can't be seen; says so where there was any.
pub(super) fn without_invisible(state: &mut State, path: &FieldPath, typed: &str) -> String {
    let (text, left_out) = text::typed(typed);
    if left_out > 0 {
        let label = match &path.part {
            PathPart::Key(name) => name.clone(),
            PathPart::Whole | PathPart::Item(_) => within(path.field.row().label()),
        };
        notify(state, Tone::Plain, text::left_out(left_out, &label), None);
    }
    text
}

/// The cursor left a place: what is filled in there may now be judged.
pub(super) fn blurred(state: &mut State, path: FieldPath) {
    end_step(state);
    normalize(state, &path);
    if let Some(editor) = &mut state.editor {
        editor.blurred.insert(path);
    }
}

/// Puts what was typed into its usual form, as a step of its own that undo takes back.
pub(super) fn normalize(state: &mut State, path: &FieldPath) {
    if path.part != PathPart::Whole || state.read_only {
        return;
    }
    // A submission under way sends what it was begun with.
    let free = |draft: &&Draft| !normalize::stays(draft, path.field);
    let Some(draft) = editable(state).filter(free) else {
        return;
    };
    let Some(usual) = normalize::usual(&draft.content.profile, path.field) else {
        return;
    };
    change(state, path, |content| {
        if let Some(text) = content.profile.text_mut(path.field) {
            *text = usual.text;
        }
    });
    if let Some(remark) = usual.remark {
        notify(state, Tone::Plain, remark, None);
    }
}

/// Remembers what undo brought back, where that was put into its usual form before.
pub(super) fn undone(state: &mut State, field: FieldId, undone: &str) {
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
pub(super) fn normalize_all(state: &mut State) {
    for field in normalize::FIELDS {
        normalize(state, &field.into());
    }
}
