//! Saving by itself: when, what, and what happens when it fails.

use std::time::Duration;

use jiff::Timestamp;

use crate::app::effect::{Effect, StoreEffect, WindowEffect};
use crate::app::state::{Closing, State, StoreKey, Tone, Unsaved};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use crate::i18n::tr;

/// How long to wait after a save that failed.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Notes that something changed.
pub(super) fn mark(state: &mut State, key: StoreKey) {
    let up = state.now.uptime;
    let entry = state.autosave.unsaved.entry(key);
    entry
        .and_modify(|unsaved| unsaved.last = up)
        .or_insert(Unsaved {
            first: up,
            last: up,
        });
}

/// Notes what people changed in drafts.
fn mark_drafts(state: &mut State) {
    for key in state.drafts.take_unsaved() {
        mark(state, key);
    }
}

/// Saves what is due; all of it while the window closes, which it does once nothing is under
/// way any more.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    if state.loaded && state.derived.settings != state.settings {
        state.derived.settings = state.settings.clone();
        mark(state, StoreKey::Settings);
    }
    if state.closing == Closing::WhenSaved {
        save_all(state, effects);
        let autosave = &state.autosave;
        let done = autosave.running.is_empty()
            && autosave.attaching.is_empty()
            && state.submitting.is_none();
        if done {
            effects.push(Effect::Window(WindowEffect::Close));
        }
        return;
    }
    mark_drafts(state);
    let up = state.now.uptime;
    let due = |unsaved: &Unsaved| unsaved.due() <= up;
    save_where(state, due, effects);
}

/// Saves all that is not on disk yet.
pub(super) fn save_all(state: &mut State, effects: &mut Vec<Effect>) {
    mark_drafts(state);
    save_where(state, |_| true, effects);
}

fn save_where(state: &mut State, wanted: impl Fn(&Unsaved) -> bool, effects: &mut Vec<Effect>) {
    let autosave = &state.autosave;
    let ready = autosave.unsaved.iter().filter(|(key, unsaved)| {
        wanted(unsaved) && !autosave.running.contains(key) && state.may_save(**key)
    });
    let ready: Vec<StoreKey> = ready.map(|(key, _)| *key).collect();
    for key in ready {
        state.autosave.unsaved.remove(&key);
        match save_effect(state, key) {
            Some(effect) => {
                state.autosave.running.insert(key);
                effects.push(effect);
            }
            // It went to the trash.
            None => drop(state.autosave.failing.remove(&key)),
        }
    }
}

fn save_effect(state: &State, key: StoreKey) -> Option<Effect> {
    let effect = match key {
        StoreKey::Draft(id) => {
            let draft = Box::new(state.drafts.get(&id)?.clone());
            match state.autosave.copying.get(&id) {
                Some(&from) => Effect::Store(StoreEffect::CopyAttachments { from, to: draft }),
                None => Effect::Store(StoreEffect::SaveDraft(draft)),
            }
        }
        StoreKey::Record(draft) => Effect::Store(StoreEffect::SaveRecord {
            draft,
            record: Box::new(state.drafts.get(&draft)?.submission.clone()),
        }),
        StoreKey::Settings => Effect::Store(StoreEffect::SaveSettings(state.settings.clone())),
        StoreKey::Accounts => Effect::Store(StoreEffect::SaveAccounts(state.accounts.clone())),
        StoreKey::Requirements => {
            Effect::Store(StoreEffect::SaveRequirements(state.requirements.clone()))
        }
    };
    Some(effect)
}

pub(super) fn saved(
    state: &mut State,
    key: StoreKey,
    at: Timestamp,
    outcome: Result<(), LocalError>,
) {
    state.autosave.running.remove(&key);
    match outcome {
        Ok(()) => {
            state.autosave.failing.remove(&key);
            if let StoreKey::Draft(id) = key {
                state.autosave.last.insert(id, at);
                state.autosave.copying.remove(&id);
            }
        }
        Err(why) => {
            state.autosave.failing.insert(key, why);
            let again = state.now.uptime + TRY_AGAIN;
            let waits = Unsaved {
                first: again,
                last: again,
            };
            state.autosave.unsaved.entry(key).or_insert(waits);
        }
    }
    if state.closing != Closing::WhenSaved {
        return;
    }
    let Some(why) = state.autosave.failing.values().next() else {
        return;
    };
    let text = tr!("window-close-unsaved-notice", sentence = why.to_string());
    state.closing = Closing::Refused;
    notify(state, Tone::Bad, text, None);
}

/// Lets the window close once all is on disk and no submission is under way. When that fails
/// the window stays and says so. Asking once more closes it all the same, whatever it waits for.
pub(super) fn close(state: &mut State, effects: &mut Vec<Effect>) {
    let refused = state.closing == Closing::Refused && !state.autosave.failing.is_empty();
    let again = state.closing == Closing::WhenSaved;
    if refused || again {
        effects.push(Effect::Window(WindowEffect::Close));
        return;
    }
    state.closing = Closing::WhenSaved;
    if state.submitting.is_some() {
        let text = tr!("window-close-submitting-notice");
        notify(state, Tone::Plain, text, None);
    }
}
