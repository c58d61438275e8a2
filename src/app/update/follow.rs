//! Following what was submitted: asking for the status at growing intervals.

use uuid::Uuid;

use crate::app::effect::Effect;
use crate::app::state::{Ask, State, Tone, Trouble};
use crate::domain::account::Account;
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::failure::Failure;
use crate::domain::outgoing::Sent;
use crate::domain::submission::SubmissionState;

use super::news::{self, Standing};
use super::notices::notify;
use super::{hold, status_query};
use crate::texts::tr;

/// Asks for the status of the open draft now.
pub(super) fn refresh_open(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    if let Some(hold) = state.hold_of(draft) {
        let text = hold.failure(state.now.up).sentence();
        return notify(state, Tone::Plain, text, None);
    }
    if state.follow.running.is_none() {
        status_query::send(state, id, fx);
    } else {
        // Another profile's answer is under way: this one is next.
        state.follow.next.insert(id, Ask::first(state.now.up));
    }
}

/// An answer shows that an update in doubt was taken.
pub(super) fn update_found(
    state: &mut State,
    id: Uuid,
    sent: &Sent,
    answer: Box<Answer>,
    fx: &mut Vec<Effect>,
) {
    let now = state.now.wall;
    state.drafts.change_record(id, |record| {
        !record.is_running() && record.update_arrived(sent, now)
    });
    status(state, id, Ok(answer), fx);
}

pub(super) fn status(
    state: &mut State,
    id: Uuid,
    outcome: Result<Box<Answer>, Failure>,
    fx: &mut Vec<Effect>,
) {
    state.follow.running = None;
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let account = state.account_of(draft).cloned();
    if account.is_some() {
        state.follow.trouble.remove(&id);
    }
    let answer = match outcome {
        Ok(answer) => *answer,
        Err(failure) => return not_answered(state, id, account.as_ref(), failure, fx),
    };
    if let Some(account) = account {
        state.follow.release(&account);
    }
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    if draft.submission.is_running() {
        return;
    }
    let before = Standing::of(draft);
    let after = answer.approval();
    let news = (before.approval != after).then_some(after).flatten();
    let title = draft.title().to_owned();
    state
        .drafts
        .change_record(id, |record| record.take_answer(answer));
    news::learned(state, id, &before, fx);
    if let Some(status) = news {
        let tone = match status {
            ApprovalStatus::Approved => Tone::Good,
            ApprovalStatus::Rejected | ApprovalStatus::Incomplete => Tone::Bad,
            _ => return,
        };
        notify(
            state,
            tone,
            tr!("news-of", title = title, status = status.label()),
            None,
        );
    }
}

fn not_answered(
    state: &mut State,
    id: Uuid,
    account: Option<&Account>,
    failure: Failure,
    fx: &mut Vec<Effect>,
) {
    if let (Failure::RateLimited { retry_after }, Some(account)) = (&failure, account) {
        return hold::hold(state, account, *retry_after);
    }
    let now = state.now.wall;
    if failure != Failure::NotFound {
        if account.is_some() {
            let trouble = Trouble::Failed(failure);
            state.follow.trouble.insert(id, trouble);
        }
        return;
    }
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let before = Standing::of(draft);
    // It is asked for again, also where CM.com had decided.
    let says_more = state.drafts.change_record(id, |record| {
        !record.is_running() && record.take_failure(&failure, now)
    });
    if says_more == Some(true) {
        news::learned(state, id, &before, fx);
    }
}

/// A submission ended: its status is asked for from now on, unless the server asked to wait.
pub(super) fn after_submission(state: &mut State, id: Uuid) {
    // Whatever it waited for before.
    state.follow.give_up(id);
    if let Some(draft) = state.drafts.get(&id)
        && let SubmissionState::Stopped { failure, .. } = &draft.submission.state
        && let &Failure::RateLimited { retry_after } = failure
    {
        hold::asked_to_wait(state, id, retry_after);
    }
}
