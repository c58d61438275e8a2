//! Saving by itself: when, what, and what happens when it fails.

use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::action::Effect;
use crate::app::state::{Closing, State, Tone, Unsaved};

use super::notify;

/// How long to wait after a save that failed.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Notes that a draft changed.
pub(super) fn mark(state: &mut State, id: Uuid) {
    let up = state.now.up;
    let entry = state.saving.unsaved.entry(id);
    entry
        .and_modify(|unsaved| unsaved.last = up)
        .or_insert(Unsaved {
            first: up,
            last: up,
        });
}

/// Saves what is due, settings at once.
pub(super) fn save_due(state: &mut State, fx: &mut Vec<Effect>) {
    let up = state.now.up;
    let due = |unsaved: &Unsaved| unsaved.due() <= up;
    save_where(state, due, fx);
    if std::mem::take(&mut state.saving.settings_dirty) && state.loaded {
        fx.push(Effect::SaveSettings(state.settings.clone()));
    }
    if std::mem::take(&mut state.saving.accounts_dirty) && state.loaded {
        fx.push(Effect::SaveAccounts(state.accounts.clone()));
    }
}

/// Saves all that is not on disk yet.
pub(super) fn save_all(state: &mut State, fx: &mut Vec<Effect>) {
    save_where(state, |_| true, fx);
}

fn save_where(state: &mut State, wanted: impl Fn(&Unsaved) -> bool, fx: &mut Vec<Effect>) {
    let saving = &mut state.saving;
    let ready: Vec<Uuid> = saving
        .unsaved
        .iter()
        .filter(|(id, unsaved)| wanted(unsaved) && !saving.running.contains(id))
        .map(|(id, _)| *id)
        .collect();
    for id in ready {
        saving.unsaved.remove(&id);
        if let Some(draft) = state.drafts.get(&id) {
            saving.running.insert(id);
            let draft = Box::new(draft.clone());
            fx.push(match saving.copying.get(&id) {
                Some(&from) => Effect::CopyAttachments { from, to: draft },
                None => Effect::Save(draft),
            });
        }
    }
}

pub(super) fn saved(
    state: &mut State,
    id: Uuid,
    at: Timestamp,
    outcome: Result<(), String>,
    fx: &mut Vec<Effect>,
) {
    state.saving.running.remove(&id);
    match outcome {
        Ok(()) => {
            state.saving.last.insert(id, at);
            state.saving.failing = None;
            state.saving.copying.remove(&id);
        }
        Err(sentence) => {
            state.saving.failing = Some(sentence);
            let again = state.now.up + TRY_AGAIN;
            let waits = Unsaved {
                first: again,
                last: again,
            };
            if state.drafts.contains_key(&id) {
                state.saving.unsaved.entry(id).or_insert(waits);
            }
        }
    }
    match (state.closing, &state.saving.failing) {
        (Closing::No | Closing::Refused, _) => {}
        (Closing::WhenSaved, Some(sentence)) => {
            let text = format!(
                "The window stays open: {sentence}. Close it again to close it all the same"
            );
            state.closing = Closing::Refused;
            notify(state, Tone::Bad, text, None);
        }
        (Closing::WhenSaved, None) => go_on_closing(state, fx),
    }
}

/// Closes the window once all is on disk and no submission is under way. When that fails the window stays, says so, and
/// asking once more closes it all the same.
pub(super) fn close(state: &mut State, fx: &mut Vec<Effect>) {
    let refused = state.closing == Closing::Refused && state.saving.failing.is_some();
    let again = state.closing == Closing::WhenSaved && state.submitting.is_some();
    if refused || again {
        fx.push(Effect::Close);
        return;
    }
    state.closing = Closing::WhenSaved;
    if state.submitting.is_some() {
        let text = "A profile is being submitted; the window closes when that has ended. Close it again to end it now";
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
        fx.push(Effect::Close);
    }
}
