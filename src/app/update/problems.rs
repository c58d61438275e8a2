//! The problems of the open draft: showing all of them, and moving from one to the next.

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{State, Tone};
use crate::domain::finding::FieldPath;
use crate::domain::validate::form_position;

use super::normalize;
use super::notices::notify;
use crate::i18n::tr;

/// The direction of the move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Next,
    Previous,
}

/// Shows all findings from now on; the list of problems gets the focus.
pub(super) fn check(state: &mut State, effects: &mut Vec<Effect>) {
    // The cursor may still be in a field, which was not normalised yet.
    normalize::normalize_all(state);
    let Some(draft) = state.open_draft() else {
        return;
    };
    let (id, is_checked) = (draft.id, draft.visibility.checked);
    let findings = state.findings_of(draft);
    if !is_checked && let Some(visibility) = state.drafts.edit_visibility(id) {
        visibility.checked = true;
    }
    if findings.is_empty() {
        notify(state, Tone::Good, tr!("check-ok"), None);
    } else {
        // What was found stands in the checklist and the banner.
        effects.push(Effect::Window(WindowEffect::Focus(Focus::Problems)));
    }
}

/// Shows all findings of the open draft from now on, unless it can't be changed.
pub(super) fn show_all(state: &mut State) {
    if state.holder_of_open().is_some() || state.open_trashed_since().is_some() {
        return;
    }
    let open = state.open_draft();
    let unchecked = open.filter(|draft| !draft.visibility.checked);
    if let Some(id) = unchecked.map(|draft| draft.id)
        && let Some(visibility) = state.drafts.edit_visibility(id)
    {
        visibility.checked = true;
    }
}

/// Moves to the problem after or before the last one, even if that was fixed in the meantime;
/// continues at the other end.
pub(super) fn step(state: &mut State, step: Step, effects: &mut Vec<Effect>) {
    let (Some(draft), Some(editor)) = (state.open_draft(), &state.editor) else {
        return;
    };
    let position = form_position(&draft.content.profile);
    let from = editor.current_problem.as_ref().map(&position);
    let paths: Vec<FieldPath> = state
        .shown_findings()
        .map(|finding| finding.path.clone())
        .collect();
    let (Some(first), Some(last)) = (paths.first(), paths.last()) else {
        notify(state, Tone::Plain, tr!("check-no-problem-notice"), None);
        return;
    };
    let found = from.and_then(|from| match step {
        Step::Next => paths.iter().find(|path| position(path) > from),
        Step::Previous => paths.iter().rfind(|path| position(path) < from),
    });
    let to = found.unwrap_or(match step {
        Step::Next => first,
        Step::Previous => last,
    });
    if let Some(editor) = &mut state.editor {
        editor.current_problem = Some(to.clone());
    }
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(
        to.clone(),
    ))));
}
