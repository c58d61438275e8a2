//! The polling queue: drafts that wait for a decision are checked at growing intervals, one at a
//! time.

use std::time::Duration;

use uuid::Uuid;

use crate::app::effect::Effect;
use crate::app::state::{Changes, NextCheck, PollingError, State};
use crate::app::update::status_check;
use crate::domain::draft::Draft;

/// The longest wait between two queries for a draft.
const MAX_DRAFT_INTERVAL: Duration = Duration::from_mins(10);

/// The shortest time between two queries.
const MIN_INTERVAL: Duration = Duration::from_millis(500);

pub(super) fn settle(state: &mut State, changes: &Changes, effects: &mut Vec<Effect>) {
    let submitting = state.submitting.as_ref().map(|job| job.draft);
    let before = std::mem::replace(&mut state.derived.submitting, submitting);
    let mut waiting = state.polling.take_given_up();
    if changes.all {
        state.polling.next.clear();
        waiting.all = true;
    }
    if waiting.all {
        waiting.ids.extend(state.drafts.keys());
        let drafts = &state.drafts;
        let failures = &mut state.polling.failures;
        failures.retain(|id, _| drafts.contains_key(id));
    } else {
        waiting.ids.extend(&changes.ids);
        if before != submitting {
            waiting.ids.extend(before.into_iter().chain(submitting));
        }
    }
    for id in waiting.ids {
        plan(state, id);
    }
    check_due(state, effects);
}

/// Queues the first status query of a draft if its status may still change.
fn plan(state: &mut State, id: Uuid) {
    let is_polled = state.loaded && !state.read_only && !state.is_busy(id);
    let draft = state.drafts.get(&id);
    let waits = is_polled && draft.is_some_and(waits_for_answer);
    let has_account = draft.is_some_and(|draft| state.account_of(draft).is_some());
    let is_removed = draft.is_none();
    let polling = &mut state.polling;
    if is_removed {
        polling.failures.remove(&id);
    }
    if has_account && polling.failures.get(&id) == Some(&PollingError::NoAccount) {
        polling.failures.remove(&id);
    }
    if waits && has_account {
        if !polling.next.contains(id) {
            let up = state.now.uptime + NextCheck::FIRST_WAIT;
            polling.next.insert(id, NextCheck::first(up));
        }
        return;
    }
    polling.next.remove(id);
    if waits {
        polling.failures.insert(id, PollingError::NoAccount);
    }
}

fn waits_for_answer(draft: &Draft) -> bool {
    let record = &draft.submission;
    let is_open = !record.is_decided() || (record.is_update_in_doubt() && !record.is_deleted());
    // Without an id there is nothing to query.
    record.is_submitted() && is_open && record.guid.is_some()
}

/// Sends the query of the draft that is due. Only one query runs at a time.
fn check_due(state: &mut State, effects: &mut Vec<Effect>) {
    let up = state.now.uptime;
    if state.polling.running.is_some() || !state.loaded || up < state.polling.not_before {
        return;
    }
    let Some((id, check)) = next_due(state) else {
        return;
    };
    let next = NextCheck {
        at: up + check.wait,
        wait: check.wait.mul_f64(1.5).min(MAX_DRAFT_INTERVAL),
    };
    state.polling.next.insert(id, next);
    state.polling.not_before = up + MIN_INTERVAL;
    status_check::send(state, id, effects);
}

/// The draft that is due first. Drafts of an account on hold are postponed to the end of the
/// hold.
fn next_due(state: &mut State) -> Option<(Uuid, NextCheck)> {
    let up = state.now.uptime;
    loop {
        let due = state.polling.next.first();
        let (id, check) = due.filter(|(_, check)| check.at <= up)?;
        let draft = state.drafts.get(&id);
        let Some(hold) = draft.and_then(|draft| state.hold_of(draft)) else {
            return Some((id, check));
        };
        let at = hold.until;
        state.polling.next.insert(id, NextCheck { at, ..check });
    }
}
