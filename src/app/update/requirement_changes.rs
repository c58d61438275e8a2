//! What countries ask for since when, and the approved profiles that no longer meet it.

use jiff::Timestamp;

use crate::app::effect::{Effect, StoreEffect};
use crate::app::state::{ChangesDialog, CountryChange, Dialog, NoticeAction, State, Tone};
use crate::domain::account::Account;
use crate::domain::country;
use crate::domain::country_requirements::RequirementsQuery;
use crate::domain::local_error::LocalError;
use crate::domain::requirement::Requirement;
use crate::domain::requirement_changes::{AffectedProfile, RequirementsChange};
use crate::i18n::tr;

use super::notices::notify;

/// The most changes that the dialog shows.
const MAX_CHANGES: usize = 50;

/// Opens the dialog, and asks the library for the profiles.
pub(super) fn show(state: &mut State, effects: &mut Vec<Effect>) {
    let is_only = state.requirements.accounts.len() < 2;
    let mut changes = Vec::new();
    for (account, known) in &state.requirements.accounts {
        let name = state.account(*account).map(|account| account.name.as_str());
        let name = name.filter(|_| !is_only).unwrap_or_default();
        for country in known.earlier.keys() {
            let of_country = known.changes(country);
            changes.extend(of_country.iter().map(|one| shown(country, name, one)));
        }
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.since));
    changes.truncate(MAX_CHANGES);
    state.dialog = Some(Dialog::RequirementChanges(ChangesDialog {
        changes,
        affected: None,
    }));
    let known = Box::new(state.requirements.clone());
    effects.push(Effect::Store(StoreEffect::FindAffected(known)));
}

fn shown(country: &str, account: &str, change: &RequirementsChange<'_>) -> CountryChange {
    let text = |requirement: &Requirement| requirement.text.clone();
    let difference = &change.difference;
    let changed = difference.changed.iter();
    CountryChange {
        country: country.to_owned(),
        account: account.to_owned(),
        since: change.since,
        added: difference.added.iter().map(|one| text(one)).collect(),
        removed: difference.removed.iter().map(|one| text(one)).collect(),
        changed: changed
            .map(|(before, after)| (text(before), text(after)))
            .collect(),
    }
}

/// The library was asked.
pub(super) fn affected_found(state: &mut State, outcome: Result<Vec<AffectedProfile>, LocalError>) {
    if let Some(Dialog::RequirementChanges(dialog)) = &mut state.dialog {
        dialog.affected = Some(outcome);
    }
}

/// A response was stored: tells when the country asks for something else than before.
pub(super) fn stored(
    state: &mut State,
    account: &Account,
    query: &RequirementsQuery,
    at: Timestamp,
) {
    let RequirementsQuery::Requirements(code) = query else {
        return;
    };
    let known = state.requirements.accounts.get(&account.id);
    let changes = known.map(|known| known.changes(code)).unwrap_or_default();
    if changes.last().is_some_and(|change| change.since == at) {
        let text = tr!(
            "requirements-changed-notice",
            country = country::name_of(code)
        );
        let action = NoticeAction::ShowRequirementChanges;
        notify(state, Tone::Plain, text, Some(action));
    }
}
