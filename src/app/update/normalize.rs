//! Normalising typed text: invisible characters are removed, and values get their usual form.

use crate::app::state::{State, Tone};
use crate::domain::draft::Draft;
use crate::domain::fields::{FieldId, label_in_sentence};
use crate::domain::finding::{FieldPath, PathPart};
use crate::domain::normalize;
use crate::domain::text;

use super::notices::notify;
use super::open_draft::{change, editable, end_step};

/// Returns typed text without invisible characters, and shows a notice when there were any.
pub(super) fn without_invisible(state: &mut State, path: &FieldPath, typed: &str) -> String {
    let (text, left_out) = text::typed(typed);
    if left_out > 0 {
        let label = match &path.part {
            PathPart::Key(name) => name.clone(),
            PathPart::Whole | PathPart::Item(_) => label_in_sentence(path.field.row().label()),
        };
        notify(state, Tone::Plain, text::left_out(left_out, &label), None);
    }
    text
}

/// The cursor left an input: its findings may now be shown.
pub(super) fn blurred(state: &mut State, path: FieldPath) {
    end_step(state);
    normalize(state, &path);
    if let Some(editor) = &mut state.editor {
        editor.blurred.insert(path);
    }
}

/// Replaces a value by its usual form, as an undo step of its own.
pub(super) fn normalize(state: &mut State, path: &FieldPath) {
    if path.part != PathPart::Whole || state.holder_of_open().is_some() {
        return;
    }
    // A value that the running submission has sent must stay as it is.
    let may_change = |draft: &&Draft| !normalize::stays(draft, path.field);
    let Some(draft) = editable(state).filter(may_change) else {
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

/// Remembers the text that undo restored, if the usual form had replaced it: it is not replaced
/// again.
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
    if let Some((text, visibility)) = text.zip(state.drafts.edit_visibility(id)) {
        visibility.as_typed.insert(field, text);
    }
}

/// Normalises all fields.
pub(super) fn normalize_all(state: &mut State) {
    for field in normalize::FIELDS {
        normalize(state, &field.into());
    }
}
