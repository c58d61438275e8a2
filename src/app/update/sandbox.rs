//! The sandbox in this program: which accounts are of it, and how it is started again.

use url::Url;

use crate::app::state::{NoticeAction, SandboxState, State, Tone};
use crate::domain::account::{Account, Environment};
use crate::domain::local_error::LocalError;

use super::notices::notify;

pub(super) fn is_sandbox(account: &Account) -> bool {
    account.environment == Environment::Sandbox
}

/// Lets it be started again after it failed.
pub(super) fn retry(state: &mut State) {
    if matches!(state.sandbox, SandboxState::Failed(_)) {
        state.sandbox = SandboxState::Off;
    }
}

pub(super) fn started(state: &mut State, outcome: Result<Url, LocalError>) {
    match outcome {
        Ok(base) => state.sandbox = SandboxState::On(base),
        Err(why) => {
            notify(
                state,
                Tone::Bad,
                why.to_string(),
                Some(NoticeAction::RetrySandbox),
            );
            state.sandbox = SandboxState::Failed(why);
        }
    }
}

/// Whether an account can be spoken to: the sandbox only while it runs.
pub(super) fn is_reachable(state: &State, account: &Account) -> bool {
    !is_sandbox(account) || matches!(state.sandbox, SandboxState::On(_))
}
