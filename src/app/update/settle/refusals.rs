//! What CM.com decided about earlier profiles for the country of a new draft, at the server of the account in use.

use crate::app::effect::{Effect, StoreEffect};
use crate::app::state::{State, ToServer};
use crate::domain::country;
use crate::domain::refusals::CountryRefusals;
use crate::domain::submission::Target;

/// Asks the library when the country or the server has changed.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    let wanted = wanted(state);
    let Some(editor) = &mut state.editor else {
        return;
    };
    if editor.asked_refusals == wanted {
        return;
    }
    editor.asked_refusals.clone_from(&wanted);
    editor.refusals = None;
    if let Some(about) = wanted {
        effects.push(Effect::Store(StoreEffect::FindRefusals(about)));
    }
}

/// The country and the server, while the open draft was not submitted.
fn wanted(state: &State) -> Option<ToServer> {
    let draft = state.open_draft()?;
    if draft.submission.is_submitted() || draft.submission.is_in_doubt() {
        return None;
    }
    let country = country::find(draft.content.profile.country_code.trim())?;
    let account = state.account_in_use()?;
    Some(ToServer {
        country: country.code.clone(),
        server: Target::from(account).server().to_owned(),
    })
}

/// The library was asked. An answer about another country is dropped.
pub(in crate::app::update) fn found(state: &mut State, about: &ToServer, found: CountryRefusals) {
    if let Some(editor) = &mut state.editor
        && editor.asked_refusals.as_ref() == Some(about)
    {
        editor.refusals = Some(found);
    }
}
