//! A server asked to wait (429): how long its account is held back.

use std::time::Duration;

use uuid::Uuid;

use crate::app::state::State;
use crate::domain::account::Account;

/// The longest time that an account is held back, whatever its server asks for: a number that is
/// far too large is a fault, and the person could not even ask by hand.
const LONGEST_PAUSE: Duration = Duration::from_hours(24);

/// How long an account is held back whose server asks to wait without saying how long.
const FIRST_PAUSE: Duration = Duration::from_secs(10);

/// How far the wait grows by itself.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// Holds back all that is asked of an account by itself, as its server asked for (429).
pub(super) fn hold(state: &mut State, account: &Account, retry_after: Option<u64>) {
    let now = (state.now.uptime, state.now.wall);
    let pause = |times| hold_duration(retry_after, times);
    state.polling.hold(account, now, pause);
}

/// A submission of a draft was asked to wait.
pub(super) fn wait_requested(state: &mut State, id: Uuid, retry_after: Option<u64>) {
    let draft = state.drafts.get(&id);
    let account = draft.and_then(|draft| state.account_of(draft)).cloned();
    if let Some(account) = account {
        hold(state, &account, retry_after);
    }
}

/// What the server asks for, and more each time in a row that it asked again although its time had
/// been waited for, or gave none.
fn hold_duration(retry_after: Option<u64>, times: u32) -> Duration {
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
