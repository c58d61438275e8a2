//! Saving by itself: when, what, and what happens when it fails.

use std::time::Duration;

use jiff::Timestamp;

use crate::app::effect::{Effect, StoreEffect, WindowEffect};
use crate::app::state::{Closing, Kept, State, Tone, Unsaved};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use crate::texts::tr;

/// How long to wait after a save that failed.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Notes that something changed.
pub(super) fn mark(state: &mut State, kept: Kept) {
    let up = state.now.up;
    let entry = state.saving.unsaved.entry(kept);
    entry
        .and_modify(|unsaved| unsaved.last = up)
        .or_insert(Unsaved {
            first: up,
            last: up,
        });
}

/// Notes what people changed in drafts.
fn mark_drafts(state: &mut State) {
    for kept in state.drafts.take_unsaved() {
        mark(state, kept);
    }
}

/// Saves what is due; all of it while the window closes, which it does once nothing is under
/// way any more.
pub(super) fn settle(state: &mut State, fx: &mut Vec<Effect>) {
    if state.loaded && state.derived.settings != state.settings {
        state.derived.settings = state.settings.clone();
        mark(state, Kept::Settings);
    }
    if state.closing == Closing::WhenSaved {
        save_all(state, fx);
        let saving = &state.saving;
        let done =
            saving.running.is_empty() && saving.attaching.is_empty() && state.submitting.is_none();
        if done {
            fx.push(Effect::Window(WindowEffect::Close));
        }
        return;
    }
    mark_drafts(state);
    let up = state.now.up;
    let due = |unsaved: &Unsaved| unsaved.due() <= up;
    save_where(state, due, fx);
}

/// Saves all that is not on disk yet.
pub(super) fn save_all(state: &mut State, fx: &mut Vec<Effect>) {
    mark_drafts(state);
    save_where(state, |_| true, fx);
}

fn save_where(state: &mut State, wanted: impl Fn(&Unsaved) -> bool, fx: &mut Vec<Effect>) {
    let saving = &state.saving;
    let ready = saving.unsaved.iter().filter(|(kept, unsaved)| {
        wanted(unsaved) && !saving.running.contains(kept) && state.may_save(**kept)
    });
    let ready: Vec<Kept> = ready.map(|(kept, _)| *kept).collect();
    for kept in ready {
        state.saving.unsaved.remove(&kept);
        match effect(state, kept) {
            Some(effect) => {
                state.saving.running.insert(kept);
                fx.push(effect);
            }
            // It went to the trash.
            None => drop(state.saving.failing.remove(&kept)),
        }
    }
}

fn effect(state: &State, kept: Kept) -> Option<Effect> {
    let effect = match kept {
        Kept::Draft(id) => {
            let draft = Box::new(state.drafts.get(&id)?.clone());
            match state.saving.copying.get(&id) {
                Some(&from) => Effect::Store(StoreEffect::CopyAttachments { from, to: draft }),
                None => Effect::Store(StoreEffect::SaveDraft(draft)),
            }
        }
        Kept::Record(draft) => Effect::Store(StoreEffect::SaveRecord {
            draft,
            record: Box::new(state.drafts.get(&draft)?.submission.clone()),
        }),
        Kept::Settings => Effect::Store(StoreEffect::SaveSettings(state.settings.clone())),
        Kept::Accounts => Effect::Store(StoreEffect::SaveAccounts(state.accounts.clone())),
        Kept::Asked => Effect::Store(StoreEffect::SaveRequirements(state.asked.clone())),
    };
    Some(effect)
}

pub(super) fn saved(state: &mut State, kept: Kept, at: Timestamp, outcome: Result<(), LocalError>) {
    state.saving.running.remove(&kept);
    match outcome {
        Ok(()) => {
            state.saving.failing.remove(&kept);
            if let Kept::Draft(id) = kept {
                state.saving.last.insert(id, at);
                state.saving.copying.remove(&id);
            }
        }
        Err(why) => {
            state.saving.failing.insert(kept, why);
            let again = state.now.up + TRY_AGAIN;
            let waits = Unsaved {
                first: again,
                last: again,
            };
            state.saving.unsaved.entry(kept).or_insert(waits);
        }
    }
    if state.closing != Closing::WhenSaved {
        return;
    }
    let Some(why) = state.saving.failing.values().next() else {
        return;
    };
    let text = tr!("window-stays-open-close-it", sentence = why.to_string());
    state.closing = Closing::Refused;
    notify(state, Tone::Bad, text, None);
}

/// Lets the window close once all is on disk and no submission is under way. When that fails
/// the window stays, says so, and asking once more closes it all the same.
pub(super) fn close(state: &mut State, fx: &mut Vec<Effect>) {
    let refused = state.closing == Closing::Refused && !state.saving.failing.is_empty();
    let again = state.closing == Closing::WhenSaved && state.submitting.is_some();
    if refused || again {
        fx.push(Effect::Window(WindowEffect::Close));
        return;
    }
    state.closing = Closing::WhenSaved;
    if state.submitting.is_some() {
        let text = tr!("profile-is-being-submitted-window");
        notify(state, Tone::Plain, text, None);
    }
}
