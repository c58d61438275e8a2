//! Holds on accounts whose server asked to wait (429).

use std::time::Duration;

use uuid::Uuid;

use crate::app::state::State;
use crate::domain::account::Account;

/// The longest hold, whatever the server asks for: a far larger number is a mistake, and would
/// even block checks by hand.
const MAX_HOLD: Duration = Duration::from_hours(24);

/// The first hold for a server that asks to wait without a time.
const FIRST_HOLD: Duration = Duration::from_secs(10);

/// The longest hold that the program chooses itself, when the server asks to wait again and again.
const MAX_GROWN_HOLD: Duration = Duration::from_mins(10);

/// Puts an account on hold, as its server asked for (429).
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

/// The time that the server asks for, and at least a wait that grows each time in a row that the
/// server asks to wait.
fn hold_duration(retry_after: Option<u64>, times: u32) -> Duration {
    let growing = |first: Duration| {
        let factor = 2_u32.saturating_pow(times.saturating_sub(1));
        first.saturating_mul(factor).min(MAX_GROWN_HOLD)
    };
    match retry_after {
        Some(seconds) => Duration::from_secs(seconds)
            .min(MAX_HOLD)
            .max(growing(Duration::from_secs(1))),
        None => growing(FIRST_HOLD),
    }
}
