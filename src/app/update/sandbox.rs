//! The sandbox in this program: the accounts that use it, and starting it again.

use url::Url;

use crate::app::state::{NoticeAction, SandboxState, State, Tone};
use crate::domain::account::{Account, Environment};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use crate::i18n::tr;

pub(super) fn is_sandbox(account: &Account) -> bool {
    account.environment == Environment::Sandbox
}

/// Lets the sandbox be started again after it failed.
pub(super) fn retry(state: &mut State) {
    if matches!(state.sandbox, SandboxState::Failed(_)) {
        state.sandbox = SandboxState::Off;
    }
}

/// Starts the sandbox again at the person's request, while an account uses it.
pub(super) fn restart(state: &mut State) {
    if state.accounts.iter().any(is_sandbox) {
        return retry(state);
    }
    let button = Some(NoticeAction::RetrySandbox);
    state.notices.retain(|notice| notice.action != button);
    let text = tr!("sandbox-no-account-notice");
    notify(state, Tone::Plain, text, Some(NoticeAction::OpenAccounts));
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
