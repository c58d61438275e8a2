//! Bringing in the profiles that only CM.com has: listing them, choosing, and what became of each.

use uuid::Uuid;

use crate::app::effect::{Effect, FollowEffect};
use crate::app::state::{BringInAccount, BringInDialog, BringInProgress, Dialog, State};
use crate::domain::account::Account;
use crate::domain::bring_in::{BroughtIn, ServerOnlyList};
use crate::domain::refresh::RefreshError;

use super::{list, sandbox};

/// Opens the dialog, and asks each account's server.
pub(super) fn ask(state: &mut State, effects: &mut Vec<Effect>) {
    let mut accounts: Vec<Account> = Vec::new();
    for account in &state.accounts {
        let is_known = accounts.iter().any(|one| one.is_same_at_server(account));
        if !is_known && sandbox::is_reachable(state, account) {
            accounts.push(account.clone());
        }
    }
    for account in &accounts {
        effects.push(Effect::Follow(FollowEffect::ListServerOnly(
            account.clone(),
        )));
    }
    let accounts = accounts.into_iter().map(|account| BringInAccount {
        account,
        outcome: None,
    });
    state.dialog = Some(Dialog::BringIn(BringInDialog {
        accounts: accounts.collect(),
        ..BringInDialog::default()
    }));
}

fn dialog(state: &mut State) -> Option<&mut BringInDialog> {
    match &mut state.dialog {
        Some(Dialog::BringIn(dialog)) => Some(dialog),
        _ => None,
    }
}

pub(super) fn found(
    state: &mut State,
    account: Uuid,
    outcome: Result<ServerOnlyList, RefreshError>,
) {
    let Some(dialog) = dialog(state) else {
        return;
    };
    let mut accounts = dialog.accounts.iter_mut();
    if let Some(one) = accounts.find(|one| one.account.id == account) {
        one.outcome = Some(outcome);
    }
}

pub(super) fn tick(state: &mut State, guid: Uuid, is_ticked: bool) {
    if let Some(dialog) = dialog(state).filter(|dialog| !dialog.is_running()) {
        if is_ticked {
            dialog.ticked.insert(guid);
        } else {
            dialog.ticked.remove(&guid);
        }
    }
}

pub(super) fn tick_all(state: &mut State, is_ticked: bool) {
    if let Some(dialog) = dialog(state).filter(|dialog| !dialog.is_running()) {
        dialog.ticked = if is_ticked {
            dialog.rows().map(|(_, profile)| profile.guid).collect()
        } else {
            std::collections::BTreeSet::new()
        };
    }
}

pub(super) fn show_deleted(state: &mut State, shown: bool) {
    if let Some(dialog) = dialog(state).filter(|dialog| !dialog.is_running()) {
        dialog.shows_deleted = shown;
        // What is not seen is not brought in.
        let rows = dialog.rows().map(|(_, profile)| profile.guid).collect();
        dialog.ticked = dialog.ticked.intersection(&rows).copied().collect();
    }
}

/// Brings in what is ticked.
pub(super) fn confirm(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(dialog) = dialog(state).filter(|dialog| !dialog.is_running()) else {
        return;
    };
    let mut progress = BringInProgress::default();
    for one in &dialog.accounts {
        let rows = dialog
            .rows()
            .filter(|(account, _)| account.id == one.account.id);
        let ticked = rows.map(|(_, profile)| profile.guid);
        let profiles: Vec<Uuid> = ticked.filter(|guid| dialog.ticked.contains(guid)).collect();
        if profiles.is_empty() {
            continue;
        }
        progress.total += profiles.len();
        progress.running.insert(one.account.id);
        effects.push(Effect::Follow(FollowEffect::BringIn {
            account: one.account.clone(),
            profiles,
        }));
    }
    if progress.total > 0 {
        dialog.progress = progress;
    }
}

/// One profile was brought in, or was not.
pub(super) fn brought_in(state: &mut State, (account, profile): (Uuid, Uuid), outcome: BroughtIn) {
    let Some(dialog) = dialog(state) else {
        return;
    };
    dialog.ticked.remove(&profile);
    let mut accounts = dialog.accounts.iter_mut();
    let list = accounts.find(|one| one.account.id == account);
    let list = list.and_then(|one| one.outcome.as_mut()?.as_mut().ok());
    let Some(list) = list else {
        return;
    };
    let name = list.profiles.iter().find(|one| one.guid == profile);
    let name = name.map_or_else(String::new, |one| one.name.clone());
    let progress = &mut dialog.progress;
    match outcome {
        BroughtIn::Added { documents, .. } => {
            progress.added += 1;
            progress.documents += documents;
        }
        BroughtIn::Known => progress.added += 1,
        BroughtIn::Failed(error) => {
            progress.failed.push((name, error.message()));
            return;
        }
    }
    list.profiles.retain(|one| one.guid != profile);
}

pub(super) fn ended(state: &mut State, account: Uuid, effects: &mut Vec<Effect>) {
    if let Some(dialog) = dialog(state) {
        dialog.progress.running.remove(&account);
    }
    list::stored_list_changed(state, effects);
}
