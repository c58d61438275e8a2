//! Learning the names of an account's server: by reading only, and used only once a person has accepted them.

use uuid::Uuid;

use crate::app::effect::{AccountEffect, Effect};
use crate::app::state::{AccountsDialog, Dialog, Learning, LearningState, State, TokenState, Tone};
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::learned_names::Proposal;

use super::notices::notify;
use super::requirements;
use crate::i18n::tr;

fn dialog(state: &mut State) -> Option<&mut AccountsDialog> {
    match &mut state.dialog {
        Some(Dialog::Accounts(dialog)) => Some(dialog),
        _ => None,
    }
}

pub(super) fn learn(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    let Some(account) = state.account(id).cloned() else {
        return;
    };
    let Some(dialog) = dialog(state) else {
        return;
    };
    // Before the token is stored there is none; one account after the other.
    let is_running = |one: &Learning| matches!(one.state, LearningState::Running);
    let is_loading = dialog.tokens.get(&id) == Some(&TokenState::Loading);
    if is_loading || dialog.learning.as_deref().is_some_and(is_running) {
        return;
    }
    dialog.learning = Some(Box::new(Learning {
        account: account.clone(),
        state: LearningState::Running,
    }));
    effects.push(Effect::Accounts(AccountEffect::LearnNames(Box::new(
        account,
    ))));
}

/// What was learned is shown if the dialog still waits for it.
pub(super) fn learned(
    state: &mut State,
    account: &Account,
    outcome: Result<Box<Proposal>, ApiError>,
) {
    let Some(learning) = dialog(state).and_then(|dialog| dialog.learning.as_mut()) else {
        return;
    };
    if learning.account == *account && matches!(learning.state, LearningState::Running) {
        learning.state = match outcome {
            Ok(proposal) => LearningState::Proposed(*proposal),
            Err(error) => LearningState::Failed(error),
        };
    }
}

pub(super) fn leave(state: &mut State) {
    if let Some(dialog) = dialog(state) {
        dialog.learning = None;
    }
}

/// Stores what was proposed, unless the account has changed since.
pub(super) fn accept(state: &mut State) {
    let Some(learning) = dialog(state).and_then(|dialog| dialog.learning.take()) else {
        return;
    };
    let (before, LearningState::Proposed(proposal)) = (learning.account, learning.state) else {
        return;
    };
    let count = proposal.new_names();
    if count == 0 {
        return;
    }
    let name = before.name.as_str();
    let Some(account) = state
        .accounts
        .iter_mut()
        .find(|account| **account == before)
    else {
        notify(
            state,
            Tone::Bad,
            tr!("learn-changed-notice", account = name),
            None,
        );
        return;
    };
    account.overrides = proposal.overrides();
    let text = tr!("learn-accepted-notice", count = count, account = name);
    notify(state, Tone::Good, text, None);
    // What failed under the old names may work now.
    requirements::retry_failed(state);
}
