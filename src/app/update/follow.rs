//! Following what was submitted: asking for the status at growing intervals.

use std::time::Duration;

use uuid::Uuid;

use crate::app::effect::{Effect, SubmissionEffect};
use crate::app::state::{Ask, Kept, SandboxState, State, Tone, Trouble};
use crate::domain::account::{Account, Environment};
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::draft::Draft;
use crate::domain::failure::Failure;
use crate::domain::outgoing::Sent;
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::SubmissionState;

use super::news::{self, Standing};
use super::{edit, library, notify, saving};
use crate::texts::tr;

/// The first wait before a status is asked again.
const FIRST_WAIT: Duration = Duration::from_secs(2);
/// The longest wait between two questions.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// The longest time that an account is held back, whatever its server asks for: a number that is
/// far too large is a fault, and the person could not even ask by hand.
const LONGEST_PAUSE: Duration = Duration::from_hours(24);

/// How long an account is held back whose server asks to wait without saying how long.
const FIRST_PAUSE: Duration = Duration::from_secs(10);

/// The least time between two questions.
const BETWEEN_QUESTIONS: Duration = Duration::from_millis(500);

/// Plans the next question for every draft that waits for an answer.
pub(super) fn plan_all(state: &mut State) {
    let ids: Vec<Uuid> = state.drafts.keys().copied().collect();
    for id in ids {
        plan(state, id);
    }
}

/// Plans the first question for a draft, if its status may still change by itself.
pub(super) fn plan(state: &mut State, id: Uuid) {
    let waits = state.drafts.get(&id).is_some_and(waits_for_answer);
    if waits {
        let ask = Ask {
            at: state.now.up + FIRST_WAIT,
            wait: FIRST_WAIT,
        };
        state.follow.next.insert(id, ask);
    } else {
        state.follow.next.remove(&id);
    }
}

fn waits_for_answer(draft: &Draft) -> bool {
    let record = &draft.submission;
    let is_open = !record.is_decided() || (record.is_update_in_doubt() && !record.is_deleted());
    record.is_submitted() && is_open
}

/// Asks for one status whose time has come. One question at a time.
pub(super) fn ask_due(state: &mut State, fx: &mut Vec<Effect>) {
    if state.follow.running.is_some() || !state.loaded {
        return;
    }
    let up = state.now.up;
    if up < state.follow.not_before {
        return;
    }
    let Some((id, ask)) = next_due(state) else {
        return;
    };
    let longer = ask.wait.mul_f64(1.5).min(LONGEST_WAIT);
    let next = Ask {
        at: up + ask.wait,
        wait: longer,
    };
    state.follow.next.insert(id, next);
    state.follow.not_before = up + BETWEEN_QUESTIONS;
    ask_status(state, id, fx);
}

/// The draft that is due first. What is held back is put off to the end of its hold.
fn next_due(state: &mut State) -> Option<(Uuid, Ask)> {
    let up = state.now.up;
    let mut first: Option<(Uuid, Ask)> = None;
    let mut put_off = Vec::new();
    for (&id, &ask) in state.follow.next.iter().filter(|(_, ask)| ask.at <= up) {
        let hold = state.drafts.get(&id).and_then(|draft| state.hold_of(draft));
        if let Some(at) = hold.map(|hold| hold.until) {
            put_off.push((id, Ask { at, ..ask }));
        } else if first.is_none_or(|(_, first)| ask.at < first.at) {
            first = Some((id, ask));
        }
    }
    state.follow.next.extend(put_off);
    first
}

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
        ask_status(state, id, fx);
    } else {
        // Another profile's answer is under way: this one is next.
        let (at, wait) = (state.now.up, FIRST_WAIT);
        state.follow.next.insert(id, Ask { at, wait });
    }
}

fn ask_status(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    let Some(draft) = state.drafts.get(&id) else {
        state.follow.next.remove(&id);
        return;
    };
    let Some(account) = state.account_of(draft).cloned() else {
        state.follow.next.remove(&id);
        state.follow.trouble.insert(id, Trouble::NoAccount);
        return;
    };
    if account.environment == Environment::Sandbox && !matches!(state.sandbox, SandboxState::On(_))
    {
        return;
    }
    let Some(own) = OwnProfile::of(draft) else {
        state.follow.next.remove(&id);
        return;
    };
    fx.push(Effect::Submission(SubmissionEffect::QueryStatus {
        draft: id,
        own,
        account,
    }));
    state.follow.running = Some(id);
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
    let draft = state.drafts.get_mut(&id);
    let draft = draft.filter(|draft| !draft.submission.is_running());
    if draft.is_some_and(|draft| draft.submission.update_arrived(sent, now)) {
        saving::mark(state, Kept::Record(id));
        if state.open_draft().is_some_and(|open| open.id == id) {
            edit::recheck(state);
        }
    }
    status(state, id, Ok(answer), fx);
}

pub(super) fn status(
    state: &mut State,
    id: Uuid,
    outcome: Result<Box<Answer>, Failure>,
    fx: &mut Vec<Effect>,
) {
    state.follow.running = None;
    state.follow.trouble.remove(&id);
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let account = state.account_of(draft).cloned();
    let answer = match outcome {
        Ok(answer) => *answer,
        Err(failure) => return not_answered(state, id, account.as_ref(), failure, fx),
    };
    if let Some(account) = account {
        state.release(&account);
    }
    let Some(draft) = state.drafts.get_mut(&id) else {
        return;
    };
    if draft.submission.is_running() {
        return;
    }
    let before = Standing::of(draft);
    let after = answer.approval();
    let news = (before.approval != after).then_some(after).flatten();
    let says_more = draft.submission.take_answer(answer);
    let title = draft.title().to_owned();
    if !waits_for_answer(draft) {
        state.follow.next.remove(&id);
    }
    if says_more {
        saving::mark(state, Kept::Record(id));
    }
    library::refresh(state);
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
        return hold(state, account, *retry_after);
    }
    let now = state.now.wall;
    if failure != Failure::NotFound {
        state.follow.trouble.insert(id, Trouble::Failed(failure));
        return;
    }
    let Some(draft) = state.drafts.get_mut(&id) else {
        return;
    };
    let before = Standing::of(draft);
    if !draft.submission.is_running() && draft.submission.take_failure(&failure, now) {
        // It is asked for again, also where CM.com had decided.
        if !state.follow.next.contains_key(&id) {
            plan(state, id);
        }
        saving::mark(state, Kept::Record(id));
        library::refresh(state);
        news::learned(state, id, &before, fx);
    }
}

/// Holds back all that is asked of an account by itself, as its server asked for (429).
pub(super) fn hold(state: &mut State, account: &Account, retry_after: Option<u64>) {
    state.hold(account, |times| pause(retry_after, times));
}

/// A submission of a draft was asked to wait.
pub(super) fn asked_to_wait(state: &mut State, id: Uuid, retry_after: Option<u64>) {
    let draft = state.drafts.get(&id);
    let account = draft.and_then(|draft| state.account_of(draft)).cloned();
    if let Some(account) = account {
        hold(state, &account, retry_after);
    }
}

/// What the server asks for, and more each time in a row that it asked again although its time had
/// been waited for, or gave none.
fn pause(retry_after: Option<u64>, times: u32) -> Duration {
    let growing = |first: Duration| {
        let factor = 2_u32.saturating_pow(times.saturating_sub(1));
        first.saturating_mul(factor).min(LONGEST_WAIT)
    };
    match retry_after {
        Some(seconds) => Duration::from_secs(seconds)
            .min(LONGEST_PAUSE)
            .max(growing(Duration::from_secs(1))),
        None => growing(FIRST_PAUSE),
    }
}

/// A submission ended: its status is asked for from now on, unless the server asked to wait.
pub(super) fn after_submission(state: &mut State, id: Uuid) {
    plan(state, id);
    if let Some(draft) = state.drafts.get(&id)
        && let SubmissionState::Stopped { failure, .. } = &draft.submission.state
        && let &Failure::RateLimited { retry_after } = failure
    {
        asked_to_wait(state, id, retry_after);
    }
}
