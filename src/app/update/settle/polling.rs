//! Which drafts are asked for their status and when: those that wait for an answer, at growing
//! intervals, one at a time.

use std::time::Duration;

use uuid::Uuid;

use crate::app::action::Effect;
use crate::app::state::{Ask, Changes, State, Trouble};
use crate::app::update::status_query;
use crate::domain::draft::Draft;

/// The longest wait between two questions.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// The least time between two questions.
const BETWEEN_QUESTIONS: Duration = Duration::from_millis(500);

pub(super) fn settle(state: &mut State, changes: &Changes, fx: &mut Vec<Effect>) {
    let submitting = state.submitting.as_ref().map(|job| job.draft);
    let before = std::mem::replace(&mut state.derived.submitting, submitting);
    let is_stale = std::mem::take(&mut state.follow.is_stale);
    if changes.all || is_stale {
        state.follow.next.clear();
        let ids: Vec<Uuid> = state.drafts.keys().copied().collect();
        ids.into_iter().for_each(|id| plan(state, id));
    } else {
        for &id in &changes.ids {
            plan(state, id);
        }
        if before != submitting {
            for id in before.into_iter().chain(submitting) {
                plan(state, id);
            }
        }
    }
    ask_due(state, fx);
}

/// Plans the first question for a draft, if its status may still change by itself.
fn plan(state: &mut State, id: Uuid) {
    let is_followed = state.loaded && !state.read_only && !state.is_busy(id);
    let draft = state.drafts.get(&id).filter(|_| is_followed);
    let Some(draft) = draft.filter(|draft| waits_for_answer(draft)) else {
        state.follow.next.remove(id);
        return;
    };
    if state.account_of(draft).is_none() {
        state.follow.next.remove(id);
        state.follow.trouble.insert(id, Trouble::NoAccount);
        return;
    }
    if state.follow.trouble.get(&id) == Some(&Trouble::NoAccount) {
        state.follow.trouble.remove(&id);
    }
    if !state.follow.next.contains(id) {
        let up = state.now.up + Ask::FIRST_WAIT;
        state.follow.next.insert(id, Ask::first(up));
    }
}

fn waits_for_answer(draft: &Draft) -> bool {
    let record = &draft.submission;
    let is_open = !record.is_decided() || (record.is_update_in_doubt() && !record.is_deleted());
    record.is_submitted() && is_open
}

/// Asks for one status whose time has come. One question at a time.
fn ask_due(state: &mut State, fx: &mut Vec<Effect>) {
    let up = state.now.up;
    if state.follow.running.is_some() || !state.loaded || up < state.follow.not_before {
        return;
    }
    let Some((id, ask)) = next_due(state) else {
        return;
    };
    let next = Ask {
        at: up + ask.wait,
        wait: ask.wait.mul_f64(1.5).min(LONGEST_WAIT),
    };
    state.follow.next.insert(id, next);
    state.follow.not_before = up + BETWEEN_QUESTIONS;
    status_query::send(state, id, fx);
}

/// The draft that is due first. What is held back is put off to the end of its hold.
fn next_due(state: &mut State) -> Option<(Uuid, Ask)> {
    let up = state.now.up;
    loop {
        let due = state.follow.next.first();
        let (id, ask) = due.filter(|(_, ask)| ask.at <= up)?;
        let draft = state.drafts.get(&id);
        let Some(hold) = draft.and_then(|draft| state.hold_of(draft)) else {
            return Some((id, ask));
        };
        let at = hold.until;
        state.follow.next.insert(id, Ask { at, ..ask });
    }
}
