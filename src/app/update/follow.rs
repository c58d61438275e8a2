//! Following what was submitted: asking for the status at growing intervals.

use std::time::Duration;

use uuid::Uuid;

use crate::app::action::Effect;
use crate::app::state::{Ask, Kept, SandboxState, State, Tone};
use crate::domain::account::Environment;
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::draft::Draft;

use super::news::{self, Standing};
use super::{library, notify, saving, submission};
use crate::texts::tr;

/// The first wait before a status is asked again.
const FIRST_WAIT: Duration = Duration::from_secs(2);
/// The longest wait between two questions.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

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
    draft.submission.is_submitted() && !draft.submission.is_decided()
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
    let due = state.follow.next.iter().filter(|(_, ask)| ask.at <= up);
    let Some((id, ask)) = due
        .min_by_key(|(_, ask)| ask.at)
        .map(|(id, ask)| (*id, *ask))
    else {
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

/// Asks for the status of the open draft now.
pub(super) fn refresh_open(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(id) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
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
    let Some(account) = submission::account_of(state, draft) else {
        state.follow.next.remove(&id);
        let text = tr!("its-account-is-no-longer");
        state.follow.trouble.insert(id, text.to_owned());
        return;
    };
    if account.environment == Environment::Sandbox && !matches!(state.sandbox, SandboxState::On(_))
    {
        return;
    }
    let Some(guid) = draft.submission.guid else {
        state.follow.next.remove(&id);
        return;
    };
    fx.push(Effect::AskStatus {
        draft: id,
        guid,
        account,
    });
    state.follow.running = Some(id);
}

pub(super) fn status(
    state: &mut State,
    id: Uuid,
    outcome: Result<Box<Answer>, String>,
    fx: &mut Vec<Effect>,
) {
    state.follow.running = None;
    let answer = match outcome {
        Ok(answer) => *answer,
        Err(sentence) => {
            state.follow.trouble.insert(id, sentence);
            return;
        }
    };
    state.follow.trouble.remove(&id);
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
