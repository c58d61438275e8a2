//! The polling queue: drafts that wait for a decision are checked at growing intervals, one at a
//! time.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use crate::app::effect::{Effect, StoreEffect};
use crate::app::state::{NextCheck, OnLoaded, PollingError, State};
use crate::app::update::loading;
use crate::domain::submission::Target;

/// The longest wait between two queries for a draft.
const MAX_DRAFT_INTERVAL: Duration = Duration::from_mins(10);

/// Of more drafts that wait, those that are not in memory are left to the refresh of their accounts.
const MAX_SINGLE: usize = 20;

/// The shortest time between two queries.
const MIN_INTERVAL: Duration = Duration::from_millis(500);

pub(super) fn settle(state: &mut State, changes: &BTreeSet<Uuid>, effects: &mut Vec<Effect>) {
    let submitting = state.submitting.as_ref().map(|job| job.draft);
    let before = std::mem::replace(&mut state.derived.submitting, submitting);
    let mut waiting = state.polling.take_given_up();
    if waiting.all {
        state.polling.next.clear();
        state.polling.failures.clear();
        effects.push(Effect::Store(StoreEffect::QueryWaiting));
        state.following.is_outdated = true;
        waiting.ids.extend(state.drafts.keys());
    }
    waiting.ids.extend(changes);
    if before != submitting {
        waiting.ids.extend(before.into_iter().chain(submitting));
    }
    for id in waiting.ids {
        plan(state, id);
    }
    check_due(state, effects);
}

/// Queues the first status query of a draft in memory if its status may still change.
fn plan(state: &mut State, id: Uuid) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let is_trashed = state.trash.since.contains_key(&id);
    let waits = draft.submission.waits_for_answer() && !state.is_busy(id) && !is_trashed;
    let account = state.account_of(draft).map(|account| account.id);
    if waits {
        queue(state, id, account);
    } else {
        state.polling.next.remove(id);
        if account.is_some() && is_without_account(state, id) {
            state.polling.failures.remove(&id);
        }
    }
}

/// The drafts whose status may still change are known. The state of those in memory is newer than what
/// is on disk.
pub(in crate::app::update) fn waiting_found(
    state: &mut State,
    waiting: Vec<(Uuid, Option<Target>)>,
) {
    let ids: BTreeSet<Uuid> = waiting.iter().map(|(id, _)| *id).collect();
    let gone: Vec<Uuid> = state
        .polling
        .next
        .drafts()
        .filter(|id| !ids.contains(id) && !state.drafts.contains_key(id))
        .collect();
    for id in gone {
        state.polling.next.remove(id);
    }
    let drafts = &state.drafts;
    let failures = &mut state.polling.failures;
    failures.retain(|id, _| ids.contains(id) || drafts.contains_key(id));
    let is_few = waiting.len() <= MAX_SINGLE;
    state.following.waiting.clear();
    for (id, target) in waiting {
        let account = match &target {
            Some(target) => target.account_in(&state.accounts),
            None => state.account_in_use(),
        };
        let account = account.map(|account| account.id);
        state.following.waiting.extend(account);
        if state.drafts.contains_key(&id) {
            plan(state, id);
        } else if is_few || account.is_none() {
            queue(state, id, account);
        } else {
            // The refresh of its account, by one list, brings its status.
            state.polling.next.remove(id);
        }
    }
}

/// Queues the first status query of a draft that waits for an answer, unless it is queued already.
fn queue(state: &mut State, id: Uuid, account: Option<Uuid>) {
    let is_polled = state.loaded;
    let Some(account) = account else {
        state.polling.next.remove(id);
        if is_polled {
            state.polling.failures.insert(id, PollingError::NoAccount);
        }
        return;
    };
    if is_without_account(state, id) {
        state.polling.failures.remove(&id);
    }
    if is_polled && !state.polling.next.contains(id) {
        let up = state.now.uptime + NextCheck::FIRST_WAIT;
        state.polling.next.insert(id, NextCheck::first(account, up));
    }
}

fn is_without_account(state: &State, id: Uuid) -> bool {
    state.polling.failures.get(&id) == Some(&PollingError::NoAccount)
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
        ..check
    };
    state.polling.next.insert(id, next);
    state.polling.not_before = up + MIN_INTERVAL;
    state.when_loaded(id, OnLoaded::CheckStatus);
    loading::run_ready(state, effects);
}

/// The draft that is due first. Drafts of an account on hold are postponed to the end of the
/// hold.
fn next_due(state: &mut State) -> Option<(Uuid, NextCheck)> {
    let up = state.now.uptime;
    loop {
        let due = state.polling.next.first();
        let (id, check) = due.filter(|(_, check)| check.at <= up)?;
        let account = state.account(check.account);
        let Some(hold) = account.and_then(|account| state.hold_on(account)) else {
            return Some((id, check));
        };
        let at = hold.until;
        state.polling.next.insert(id, NextCheck { at, ..check });
    }
}
