//! What follows from the state, derived once after every action alike. What is cheap is compared
//! or made again each time; what is dear is made again for the drafts alone that the action
//! changed, which they are marked as by whoever writes to them.

mod accounts;
mod country_queries;
mod findings;
mod polling;

use crate::app::effect::{DocumentEffect, Effect};
use crate::app::state::{Dialog, State};

use super::{autosave, notices, notifications};

/// Brings up to date what follows from the state, and asks for what that needs.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    accounts::settle(state);
    let changes = state.drafts.take_changes();
    state.list.derive(&state.drafts, &changes);
    findings::settle(state, &changes, effects);
    country_queries::settle(state, effects);
    accounts::start_sandbox(state, effects);
    notices::expire(state);
    autosave::settle(state, effects);
    polling::settle(state, &changes, effects);
    notifications::mark_seen(state);
    close_viewer(state, effects);
}

/// Nobody waits any more for the picture of a document that is not shown.
fn close_viewer(state: &mut State, effects: &mut Vec<Effect>) {
    let is_open = matches!(state.dialog, Some(Dialog::Document(_)));
    if state.derived.views_document && !is_open {
        effects.push(Effect::Documents(DocumentEffect::StopRendering));
    }
    state.derived.views_document = is_open;
}
