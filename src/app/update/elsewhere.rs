//! Another program deals with a draft that this window has: what it stored is shown, and nothing
//! is written over.

use uuid::Uuid;

use crate::app::effect::{Effect, Focus, StoreEffect, WindowEffect};
use crate::app::state::{Closing, Kept, State, Tone};
use crate::domain::local_error::LocalError;
use crate::domain::submission::SubmissionRecord;

use super::notices::notify;
use super::open_draft::is_open;
use super::{saving, submission};

/// A submission of this window sent nothing more.
pub(super) fn sent(
    state: &mut State,
    id: Uuid,
    newer: Option<Box<SubmissionRecord>>,
    why: &LocalError,
    fx: &mut Vec<Effect>,
) {
    if state.submitting.as_ref().is_some_and(|job| job.draft == id) {
        state.submitting = None;
        // Why it was not sent from here has to be read first.
        state.closing = Closing::No;
    }
    take_in(state, id, newer, fx);
    notify(state, Tone::Bad, why.to_string(), None);
}

/// A record was not saved.
pub(super) fn stored(
    state: &mut State,
    id: Uuid,
    newer: Option<Box<SubmissionRecord>>,
    why: &LocalError,
    fx: &mut Vec<Effect>,
) {
    state.saving.running.remove(&Kept::Record(id));
    state.saving.failing.remove(&Kept::Record(id));
    // A submission that has begun meanwhile finds out by itself, and must not take it for known.
    if !state.is_busy(id) {
        take_in(state, id, newer, fx);
        notify(state, Tone::Bad, why.to_string(), None);
    }
}

/// A record was saved as one with what another program had stored. There is nothing to decide, so
/// it is not said.
pub(super) fn merged(state: &mut State, id: Uuid, record: &SubmissionRecord, fx: &mut Vec<Effect>) {
    state.saving.running.remove(&Kept::Record(id));
    state.saving.failing.remove(&Kept::Record(id));
    // What the window has learned since it was handed over counts as well.
    let merged = state.drafts.get(&id);
    let merged = merged.and_then(|draft| draft.submission.merged_with(record));
    if !state.is_busy(id)
        && let Some(merged) = merged
    {
        submission::recorded(state, id, merged, fx);
        state.follow.give_up(id);
    }
}

fn take_in(
    state: &mut State,
    id: Uuid,
    newer: Option<Box<SubmissionRecord>>,
    fx: &mut Vec<Effect>,
) {
    if let Some(record) = newer {
        fx.push(Effect::Store(StoreEffect::RememberRecord {
            draft: id,
            record: record.clone(),
        }));
        // The program that was sending it has ended.
        let was_running = record.is_running();
        let record = record.after_restart(state.now.wall);
        submission::recorded(state, id, record, fx);
        if was_running {
            saving::mark(state, Kept::Record(id));
        }
    }
    state.follow.give_up(id);
    if is_open(state, id) {
        fx.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
    }
}
