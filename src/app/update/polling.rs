//! Status responses of submitted profiles, and checks at the person's request.

use uuid::Uuid;

use crate::app::effect::Effect;
use crate::app::state::{NextCheck, PollingError, State, Tone};
use crate::domain::api_error::ApiError;
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::payload::Payload;
use crate::domain::submission::SubmissionState;

use super::notices::{notify, notify_status};
use super::notifications::{self, StatusSnapshot};
use super::{hold, status_check};
use crate::i18n::tr;

/// Checks the status of the open draft now.
pub(super) fn check_open(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    if let Some(hold) = state.hold_of(draft) {
        let text = hold.as_error(state.now.uptime).message();
        return notify(state, Tone::Plain, text, None);
    }
    if state.polling.running.is_none() {
        status_check::send(state, id, effects);
    } else if let Some(account) = state.account_of(draft).map(|account| account.id) {
        // The status of another profile is being checked: this one is next.
        let next = NextCheck::first(account, state.now.uptime);
        state.polling.next.insert(id, next);
    }
}

/// A response shows that an update in doubt has arrived.
pub(super) fn update_found(
    state: &mut State,
    id: Uuid,
    sent: &Payload,
    answer: Box<Answer>,
    effects: &mut Vec<Effect>,
) {
    let now = state.now.wall;
    state.drafts.change_record(id, |record| {
        !record.is_running() && record.update_arrived(sent, now)
    });
    status(state, id, Ok(answer), effects);
}

pub(super) fn status(
    state: &mut State,
    id: Uuid,
    outcome: Result<Box<Answer>, ApiError>,
    effects: &mut Vec<Effect>,
) {
    let query = state.polling.running.take_if(|query| query.draft == id);
    if let (Ok(_), Some(query)) = (&outcome, &query) {
        state.polling.release(&query.account, query.sent_at);
    }
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let account = state.account_of(draft).cloned();
    if outcome.is_ok() || account.is_some() {
        state.polling.failures.remove(&id);
    }
    let answer = match outcome {
        Ok(answer) => *answer,
        Err(ApiError::RateLimited { retry_after }) => {
            if let Some(account) = query.map(|query| query.account).or(account) {
                hold::hold(state, &account, retry_after);
            }
            return;
        }
        Err(error) => return check_failed(state, id, account.is_some(), error, effects),
    };
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    if draft.submission.is_running() {
        return;
    }
    let before = StatusSnapshot::of(draft);
    let after = answer.approval();
    let new_status = (before.approval != after).then_some(after).flatten();
    let title = draft.title().to_owned();
    state
        .drafts
        .change_record(id, |record| record.apply_answer(answer));
    notifications::status_changed(state, id, &before, effects);
    if let Some(status) = new_status {
        let tone = match status {
            ApprovalStatus::Approved => Tone::Good,
            ApprovalStatus::Rejected | ApprovalStatus::Incomplete => Tone::Bad,
            ApprovalStatus::Pending | ApprovalStatus::InReview | ApprovalStatus::Other(_) => return,
        };
        let text = tr!(
            "notification-status",
            title = title,
            status = status.label()
        );
        notify_status(state, id, tone, text);
    }
}

fn check_failed(
    state: &mut State,
    id: Uuid,
    has_account: bool,
    error: ApiError,
    effects: &mut Vec<Effect>,
) {
    let now = state.now.wall;
    if error != ApiError::NotFound {
        if has_account {
            let problem = PollingError::Failed(error);
            state.polling.failures.insert(id, problem);
        }
        return;
    }
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let before = StatusSnapshot::of(draft);
    // The status is checked again, even if CM.com had decided.
    let is_new = state.drafts.change_record(id, |record| {
        !record.is_running() && record.apply_error(&error, now)
    });
    if is_new == Some(true) {
        notifications::status_changed(state, id, &before, effects);
    }
}

/// A submission ended: its status is polled from now on, unless the server asked to wait.
pub(super) fn after_submission(state: &mut State, id: Uuid) {
    state.following.is_outdated = true;
    // An earlier wait no longer applies.
    state.polling.give_up(id);
    if let Some(draft) = state.drafts.get(&id)
        && let SubmissionState::Stopped { error, .. } = &draft.submission.state
        && let &ApiError::RateLimited { retry_after } = error
    {
        hold::wait_requested(state, id, retry_after);
    }
}
