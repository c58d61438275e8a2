//! The only place that decides: from an action and the state before it, to the state after it and
//! the effects to run. Pure, so that every flow can be tested without a window.

mod accounts;
mod autosave;
mod begin_submission;
mod bring_in;
mod bulk_check;
mod bulk_queue;
mod bulk_submit;
mod callback;
mod copy;
mod country;
mod deletion;
mod dialog;
mod document_library;
mod document_replacement;
mod document_viewer;
mod documents;
mod duplicate;
mod edit;
mod export;
mod external_changes;
mod following;
mod form;
mod hold;
mod job_events;
mod learned_names;
mod library;
mod list;
mod loading;
mod normalize;
mod notices;
mod notifications;
mod open_draft;
mod papers;
mod pasting;
mod polling;
mod problems;
mod replaced_library;
mod requirement_changes;
mod requirements;
mod review;
mod rows;
mod sandbox;
mod settings;
mod settle;
mod sharing;
mod status_check;
mod submission;
mod submission_events;
mod trash;
mod undo;
mod views;
mod window;

use super::action::{Action, SubmissionAction};
use super::effect::Effect;
use super::state::{Now, State, StoreKey, Tone};
use crate::i18n::tr;

/// Applies an action, then updates everything that follows from the state, for every action
/// alike: no handler does that itself.
pub fn update(state: &mut State, action: Action, now: Now) -> Vec<Effect> {
    state.now = now;
    let mut effects = Vec::new();
    let holder = state.holder_of_open();
    if let Some(holder) = holder.filter(|_| action.changes_open_draft()) {
        let text = sharing::refusal(holder);
        notices::notify(state, Tone::Plain, text, None);
    } else if state.open_trashed_since().is_some() && action.changes_open_draft() {
        let text = tr!("trash-read-only-notice");
        notices::notify(state, Tone::Plain, text, None);
    } else {
        act(state, action, &mut effects);
        bulk_queue::advance(state, &mut effects);
        bulk_submit::advance(state);
        loading::run_ready(state, &mut effects);
    }
    settle::settle(state, &mut effects);
    effects
}

/// Changes what the action is about, and nothing that follows from it.
fn act(state: &mut State, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Library(action) => library::act(state, action, effects),
        Action::Duplicate(action) => duplicate::act(state, &action, effects),
        Action::Export(action) => export::act(state, action, effects),
        Action::Copy(action) => copy::act(state, action, effects),
        Action::Form(action) => form::act(state, action, effects),
        Action::Documents(action) => documents::act(state, action, effects),
        Action::DocumentLibrary(action) => document_library::act(state, action, effects),
        Action::Requirements(action) => requirements::act(state, &action, effects),
        Action::Accounts(action) => accounts::act(state, action, effects),
        Action::Submission(SubmissionAction::Confirm) if bulk_submit::is_open(state) => {
            bulk_submit::confirm(state);
        }
        Action::Submission(action) => submission::act(state, action, effects),
        Action::Review(action) => review::act(state, action),
        Action::Deletion(action) => deletion::act(state, action, effects),
        Action::Sharing(action) => sharing::act(state, &action, effects),
        Action::Follow(action) => following::act(state, &action, effects),
        Action::Dialogs(action) => dialog::act(state, action, effects),
        Action::Settings(action) => settings::act(state, action),
        Action::Window(action) => window::act(state, action, effects),
        Action::Tick => {}
        Action::Job(event) => job_events::apply(state, event, effects),
    }
}

/// Saves all that is not on disk yet when the program ends. Nothing is derived, because the
/// derivation may be what failed.
pub fn save_last(state: &mut State, now: Now) -> Vec<Effect> {
    state.now = now;
    let mut effects = Vec::new();
    autosave::save_all(state, &mut effects);
    effects
}

/// Marks the open draft for saving even if it counts as saved: something went wrong.
pub fn mark_open_draft(state: &mut State) {
    if let Some(id) = state.open_draft().map(|draft| draft.id) {
        autosave::mark(state, StoreKey::Draft(id));
    }
}
