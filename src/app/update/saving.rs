//! Saving by itself: when, what, and what happens when it fails.

use std::time::Duration;

use jiff::Timestamp;

use crate::app::effect::{Effect, StoreEffect, WindowEffect};
use crate::app::state::{Closing, Kept, State, Tone, Unsaved};

use super::notify;
use crate::domain::local_error::LocalError;
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

/// Saves what is due.
pub(super) fn save_due(state: &mut State, fx: &mut Vec<Effect>) {
    let up = state.now.up;
    let due = |unsaved: &Unsaved| unsaved.due() <= up;
    save_where(state, due, fx);
}

/// Saves all that is not on disk yet.
pub(super) fn save_all(state: &mut State, fx: &mut Vec<Effect>) {
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

pub(super) fn saved(
    state: &mut State,
    kept: Kept,
    at: Timestamp,
    outcome: Result<(), LocalError>,
    fx: &mut Vec<Effect>,
) {
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
        return go_on_closing(state, fx);
    };
    let text = tr!("window-stays-open-close-it", sentence = why.to_string());
    state.closing = Closing::Refused;
    notify(state, Tone::Bad, text, None);
}

/// Closes the window once all is on disk and no submission is under way. When that fails
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
    go_on_closing(state, fx);
}

/// Goes on closing, where that was asked for: saves what is left, and closes when nothing
/// is under way any more.
pub(super) fn go_on_closing(state: &mut State, fx: &mut Vec<Effect>) {
    if state.closing != Closing::WhenSaved {
        return;
    }
    save_all(state, fx);
    let saving = &state.saving;
    let done =
        saving.running.is_empty() && saving.attaching.is_empty() && state.submitting.is_none();
    if done {
        fx.push(Effect::Window(WindowEffect::Close));
    }
}
