//! The sandbox in this program: the accounts that use it, and starting it again.

use url::Url;

use crate::app::state::{NoticeAction, SandboxState, State, Tone};
use crate::domain::account::{Account, Environment};
use crate::domain::local_error::LocalError;

use super::notices::notify;

pub(super) fn is_sandbox(account: &Account) -> bool {
    account.environment == Environment::Sandbox
}

/// Lets the sandbox be started again after it failed.
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

/// True when requests can be sent for an account: a sandbox account only while the sandbox runs.
pub(super) fn is_reachable(state: &State, account: &Account) -> bool {
    !is_sandbox(account) || matches!(state.sandbox, SandboxState::On(_))
}
