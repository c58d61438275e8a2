//! Changes by another program to a draft that is open in this window: its record is shown, and
//! nothing is overwritten.

use uuid::Uuid;

use crate::app::effect::{Effect, Focus, StoreEffect, WindowEffect};
use crate::app::state::{Closing, State, StoreKey, Tone};
use crate::domain::local_error::LocalError;
use crate::domain::submission::SubmissionRecord;

use super::notices::notify;
use super::open_draft::is_open;
use super::{autosave, bulk_submit, submission_events};

/// A submission of this window was stopped without sending anything more.
pub(super) fn submission_superseded(
    state: &mut State,
    id: Uuid,
    newer: Option<Box<SubmissionRecord>>,
    why: &LocalError,
    effects: &mut Vec<Effect>,
) {
    if state.submitting.as_ref().is_some_and(|job| job.draft == id) {
        state.submitting = None;
        // The person must first read why it was not sent from here.
        state.closing = Closing::No;
    }
    show_record(state, id, newer, effects);
    if !bulk_submit::not_sent(state, id, &why.to_string()) {
        notify(state, Tone::Bad, why.to_string(), None);
    }
}

/// A record was not saved.
pub(super) fn record_not_saved(
    state: &mut State,
    id: Uuid,
    newer: Option<Box<SubmissionRecord>>,
    why: &LocalError,
    effects: &mut Vec<Effect>,
) {
    state.autosave.running.remove(&StoreKey::Record(id));
    state.autosave.failing.remove(&StoreKey::Record(id));
    // A submission that has started in the meantime finds the newer record itself; treating that
    // record as known here would hide it from the submission.
    if !state.is_busy(id) {
        show_record(state, id, newer, effects);
        notify(state, Tone::Bad, why.to_string(), None);
    }
}

/// A record was merged with the one of another program and saved. The person has nothing to
/// decide, so no notice is shown.
pub(super) fn record_merged(
    state: &mut State,
    id: Uuid,
    record: &SubmissionRecord,
    effects: &mut Vec<Effect>,
) {
    state.autosave.running.remove(&StoreKey::Record(id));
    state.autosave.failing.remove(&StoreKey::Record(id));
    // What the window learned since it passed the record to the job counts as well.
    let merged = state.drafts.get(&id);
    let merged = merged.and_then(|draft| draft.submission.merged_with(record));
    if !state.is_busy(id)
        && let Some(merged) = merged
    {
        submission_events::recorded(state, id, merged, effects);
        state.polling.give_up(id);
    }
}

fn show_record(
    state: &mut State,
    id: Uuid,
    newer: Option<Box<SubmissionRecord>>,
    effects: &mut Vec<Effect>,
) {
    if let Some(record) = newer {
        effects.push(Effect::Store(StoreEffect::RememberRecord {
            draft: id,
            record: record.clone(),
        }));
        // The program that was sending it has ended.
        let was_running = record.is_running();
        let record = record.after_restart(state.now.wall);
        submission_events::recorded(state, id, record, effects);
        if was_running {
            autosave::mark(state, StoreKey::Record(id));
        }
    }
    state.polling.give_up(id);
    if is_open(state, id) {
        effects.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
    }
}
