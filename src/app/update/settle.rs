//! Everything that follows from the state, derived once after every action. Cheap values are
//! compared or derived again each time; costly ones only for the drafts that the action changed.
//! Whoever changes a draft marks it.

mod accounts;
pub(super) mod country_queries;
pub(super) mod findings;
pub(super) mod polling;
pub(super) mod refusals;

use crate::app::effect::{DocumentEffect, Effect, Focus, WindowEffect};
use crate::app::state::{Dialog, State};

use super::{autosave, callback, following, loading, notices, notifications, rows, sharing, trash};

/// Updates what follows from the state, and pushes the effects that this needs.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    accounts::settle(state);
    let changes = state.drafts.take_changes();
    findings::settle(state, &changes, effects);
    country_queries::settle(state, effects);
    refusals::settle(state, effects);
    accounts::start_sandbox(state, effects);
    callback::settle(state, effects);
    notices::expire(state);
    autosave::settle(state, effects);
    sharing::settle(state, effects);
    polling::settle(state, &changes, effects);
    following::settle(state, effects);
    rows::settle(state, effects);
    loading::settle(state);
    trash::settle(state, effects);
    notifications::mark_seen(state);
    edit_where_the_cursor_goes(state, effects);
    close_viewer(state, effects);
}

/// The values of a submitted profile are shown to be read: who goes to an input wants to change it.
fn edit_where_the_cursor_goes(state: &mut State, effects: &[Effect]) {
    let is_input = |effect: &Effect| {
        matches!(
            effect,
            Effect::Window(WindowEffect::Focus(Focus::Field(_) | Focus::PathField))
        )
    };
    if let Some(editor) = &mut state.editor
        && effects.iter().any(is_input)
    {
        editor.is_editing = true;
        editor.values = None;
    }
}

/// Stops drawing a document when the viewer is closed.
fn close_viewer(state: &mut State, effects: &mut Vec<Effect>) {
    let is_open = matches!(state.dialog, Some(Dialog::Document(_)));
    if state.derived.views_document && !is_open {
        effects.push(Effect::Documents(DocumentEffect::StopRendering));
    }
    state.derived.views_document = is_open;
}
