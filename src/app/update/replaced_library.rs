//! The library was deleted, moved or replaced while it was open: everything in memory is saved again in its
//! place.

use uuid::Uuid;

use crate::app::effect::{Effect, StoreEffect};
use crate::app::library_query::ViewChange;
use crate::app::state::{OnDisk, State, StoreKey, Tone};
use crate::domain::account::Account;
use crate::domain::local_error::LocalError;
use crate::domain::submission::SubmissionRecord;

use super::notices::notify;
use super::{autosave, sharing};
use crate::i18n::tr;

/// Saves the drafts in memory with their records, and what the library in the old place does not have.
pub(super) fn noticed(state: &mut State, effects: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    let ids: Vec<Uuid> = state.drafts.keys().copied().collect();
    for id in ids {
        autosave::mark(state, StoreKey::Draft(id));
        let record = state.drafts.get(&id).map(|draft| &draft.submission);
        // That of a running submission is saved when it has ended.
        if state.is_busy(id) || record.is_some_and(|record| *record != SubmissionRecord::default())
        {
            autosave::mark(state, StoreKey::Record(id));
        }
    }
    // Nothing is known of what the library there has: where it differs a person decides.
    state.sharing.contents.clear();
    state.sharing.accounts = OnDisk::default();
    state.sharing.settings = OnDisk::default();
    sharing::claims_lost(state);
    autosave::save_all(state, effects);
    effects.push(Effect::Store(StoreEffect::SaveAgain {
        settings: state.settings.clone(),
        accounts: state.accounts.clone(),
        requirements: state.requirements.clone(),
    }));
    let views = state.list.saved.iter().cloned().map(Box::new);
    let views = views.map(|view| StoreEffect::ChangeView(ViewChange::Save(view)));
    effects.extend(views.map(Effect::Store));
    let text = tr!("library-replaced-notice", folder = state.folder.display());
    notify(state, Tone::Bad, text, None);
    sharing::changed_elsewhere(state, effects);
}

/// The window takes over the accounts that the library has. An error is told by saving the drafts.
pub(super) fn saved_again(state: &mut State, outcome: Result<Vec<Account>, LocalError>) {
    for account in outcome.unwrap_or_default() {
        if state.accounts.iter().all(|known| known.id != account.id) {
            state.accounts.push(account);
        }
    }
}
