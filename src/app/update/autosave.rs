//! Autosave: when each file is saved, and what happens when that fails.

use std::time::Duration;

use jiff::Timestamp;

use crate::app::effect::{Effect, StoreEffect, WindowEffect};
use crate::app::state::{Closing, State, StoreKey, Tone, Unsaved};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use crate::i18n::tr;

/// The wait after a save that failed.
const RETRY_WAIT: Duration = Duration::from_secs(5);

/// Marks a file as changed.
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

/// Marks the drafts that were changed by the person.
fn mark_drafts(state: &mut State) {
    for key in state.drafts.take_unsaved() {
        mark(state, key);
    }
}

/// Saves what is due. While the window is closing, saves everything and closes it once nothing is
/// running.
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
            update_list(state, effects);
            effects.push(Effect::Window(WindowEffect::Close));
        }
        return;
    }
    mark_drafts(state);
    let up = state.now.uptime;
    let is_due = |unsaved: &Unsaved| unsaved.due() <= up;
    save_where(state, is_due, effects);
    if state.autosave.list_due().is_some_and(|due| due <= up) {
        update_list(state, effects);
    }
}

/// Updates the stored list by what was saved.
pub(super) fn update_list(state: &mut State, effects: &mut Vec<Effect>) {
    if state.autosave.list_outdated.take().is_some() {
        effects.push(Effect::Store(StoreEffect::UpdateList));
    }
}

/// The stored list was updated. If that failed, the next save makes up for it.
pub(super) fn list_updated(state: &mut State, outcome: Result<(), LocalError>) {
    match outcome {
        Ok(()) => state.list.changes += 1,
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}

/// Saves all that is not on disk yet.
pub(super) fn save_all(state: &mut State, effects: &mut Vec<Effect>) {
    mark_drafts(state);
    save_where(state, |_| true, effects);
}

fn save_where(state: &mut State, is_due: impl Fn(&Unsaved) -> bool, effects: &mut Vec<Effect>) {
    let autosave = &state.autosave;
    let ready = autosave.unsaved.iter().filter(|(key, unsaved)| {
        is_due(unsaved) && !autosave.running.contains(key) && state.may_save(**key)
    });
    let ready: Vec<StoreKey> = ready.map(|(key, _)| *key).collect();
    for key in ready {
        state.autosave.unsaved.remove(&key);
        match save_effect(state, key) {
            Some(effect) => {
                state.autosave.running.insert(key);
                effects.push(effect);
            }
            // The draft was moved to the trash.
            None => drop(state.autosave.failing.remove(&key)),
        }
    }
}

fn save_effect(state: &mut State, key: StoreKey) -> Option<Effect> {
    let effect = match key {
        StoreKey::Draft(id) => {
            let draft = Box::new(state.drafts.get(&id)?.clone());
            let on_disk = state.sharing.contents.entry(id).or_default();
            on_disk.write(draft.content.clone());
            Effect::Store(StoreEffect::SaveDraft(draft))
        }
        StoreKey::Record(draft) => Effect::Store(StoreEffect::SaveRecord {
            draft,
            record: Box::new(state.drafts.get(&draft)?.submission.clone()),
        }),
        StoreKey::Settings => {
            state.sharing.settings.write(state.settings.clone());
            Effect::Store(StoreEffect::SaveSettings {
                on_disk: state.sharing.settings.value.clone(),
                settings: state.settings.clone(),
            })
        }
        StoreKey::Accounts => {
            state.sharing.accounts.write(state.accounts.clone());
            Effect::Store(StoreEffect::SaveAccounts {
                on_disk: state.sharing.accounts.value.clone(),
                accounts: state.accounts.clone(),
            })
        }
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
    state.sharing.written(key, outcome.is_ok());
    match outcome {
        Ok(()) => {
            state.autosave.failing.remove(&key);
            if let StoreKey::Draft(_) | StoreKey::Record(_) = key {
                state.list.changes += 1;
                state.autosave.list_outdated = Some(state.now.uptime);
            }
            if let StoreKey::Draft(id) = key {
                state.autosave.last.insert(id, at);
                state.autosave.new.remove(&id);
            }
        }
        Err(why) => {
            state.autosave.failing.insert(key, why);
            let retry_at = state.now.uptime + RETRY_WAIT;
            let unsaved = Unsaved {
                first: retry_at,
                last: retry_at,
            };
            state.autosave.unsaved.entry(key).or_insert(unsaved);
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

/// Lets the window close once all is on disk and no submission is running. When saving fails the
/// window stays and shows the error. Asking once more closes it in any case.
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
