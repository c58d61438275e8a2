//! Derived from the accounts: requirements from servers that no account uses any more are
//! dropped, and the sandbox runs while an account uses it.

use crate::app::effect::{AccountEffect, Effect};
use crate::app::state::{SandboxState, State, StoreKey};
use crate::app::update::{autosave, sandbox};

pub(super) fn settle(state: &mut State) {
    let sandbox_runs = matches!(state.sandbox, SandboxState::On(_));
    if sandbox_runs != state.derived.sandbox_runs {
        state.derived.sandbox_runs = sandbox_runs;
        state.polling.give_up_all();
    }
    if state.derived.accounts == state.accounts {
        return;
    }
    let before = std::mem::replace(&mut state.derived.accounts, state.accounts.clone());
    autosave::mark(state, StoreKey::Accounts);
    // Drafts may have waited for one of the accounts.
    state.polling.give_up_all();
    for old in before {
        let account = state.account(old.id);
        let is_same = account.is_some_and(|account| account.is_same_at_server(&old));
        // Another account or server may have other requirements.
        if !is_same && state.requirements.accounts.remove(&old.id).is_some() {
            autosave::mark(state, StoreKey::Requirements);
        }
    }
}

/// Starts the sandbox when it is needed and was not tried yet.
pub(super) fn start_sandbox(state: &mut State, effects: &mut Vec<Effect>) {
    if state.sandbox != SandboxState::Off || !state.loaded {
        return;
    }
    let in_use = state.account_in_use().filter(|_| state.editor.is_some());
    let is_queried = in_use.is_some_and(sandbox::is_sandbox);
    let is_known = state.accounts.iter().any(sandbox::is_sandbox);
    if is_queried || is_known {
        state.sandbox = SandboxState::Starting;
        effects.push(Effect::Accounts(AccountEffect::StartSandbox));
    }
}
