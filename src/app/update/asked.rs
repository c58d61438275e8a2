//! What the countries of the open draft ask: asked once a country in a run, kept with the
//! date of the answer, and ticked as read.

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::effect::{Effect, RequirementEffect};
use crate::app::state::{Asking, Kept, SandboxState, State};
use crate::domain::account::{Account, Environment};
use crate::domain::asked::{Question, Reply};
use crate::domain::country;
use crate::domain::failure::Failure;
use crate::domain::fields::FieldId;
use crate::domain::finding::Place;
use crate::domain::requirement::Requirement;

use super::{accounts, documents, edit, follow, saving};

/// Asks what is not known yet in this run. An answer of an earlier one is used meanwhile.
pub(super) fn ask(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let profile = &draft.content.profile;
    let questions = [
        (
            &profile.country_code,
            Question::Requirements as fn(String) -> Question,
        ),
        (&profile.address_country_code, Question::RequiredFields),
    ];
    let questions = questions.map(|(country, about)| {
        let country = country::find(country.trim())?;
        Some(about(country.code.clone()))
    });
    for about in questions.into_iter().flatten() {
        ask_about(state, about, fx);
    }
}

fn ask_about(state: &mut State, about: Question, fx: &mut Vec<Effect>) {
    if matches!(
        state.asking.get(&about),
        Some(Asking::Running | Asking::Answered)
    ) {
        return;
    }
    let Some(account) = state.account_in_use().cloned() else {
        return;
    };
    if account.environment == Environment::Sandbox && !matches!(state.sandbox, SandboxState::On(_))
    {
        // It asks again once it runs.
        accounts::start_sandbox(state, fx);
        return;
    }
    if state.hold_on(&account).is_some() {
        state.asking.insert(about, Asking::HeldBack);
        return;
    }
    state.asking.insert(about.clone(), Asking::Running);
    fx.push(Effect::Requirements(RequirementEffect::Query {
        about,
        account,
    }));
}

/// Asks what was held back, once the account no longer is.
pub(super) fn ask_held_back(state: &mut State, fx: &mut Vec<Effect>) {
    let before = state.asking.len();
    let hold = state.account_in_use().and_then(|a| state.hold_on(a));
    if hold.is_none() {
        state.asking.retain(|_, asking| *asking != Asking::HeldBack);
    }
    if state.asking.len() < before {
        ask(state, fx);
    }
}

/// Asks again, though it was answered.
pub(super) fn ask_again(state: &mut State, fx: &mut Vec<Effect>) {
    state.asking.retain(|_, asking| *asking == Asking::Running);
    ask(state, fx);
}

/// Another account, or another server of one, may ask other things.
pub(super) fn account_changed(state: &mut State, fx: &mut Vec<Effect>) {
    state.asking.clear();
    edit::recheck(state);
    ask(state, fx);
}

pub(super) fn answered(
    state: &mut State,
    account: &Account,
    about: Question,
    outcome: Result<Reply, Failure>,
    at: Timestamp,
) {
    // By now the account may be gone or speak to another server, or another be in use.
    let is_still = |known: &Account| {
        known.environment == account.environment && known.account_guid == account.account_guid
    };
    if !state.account(account.id).is_some_and(is_still) {
        return;
    }
    let in_use = state.settings.account_in_use == Some(account.id);
    let reply = match outcome {
        Ok(reply) => reply,
        Err(failure) => {
            let asking = if let &Failure::RateLimited { retry_after } = &failure {
                follow::hold(state, account, retry_after);
                Asking::HeldBack
            } else {
                Asking::Trouble(failure)
            };
            if in_use {
                state.asking.insert(about, asking);
            }
            return;
        }
    };
    state.asked.keep(account.id, &about, reply, at);
    saving::mark(state, Kept::Asked);
    if !in_use {
        return;
    }
    edit::recheck(state);
    if let Question::Requirements(country) = &about {
        let editor = state.editor.as_mut();
        let chosen = editor.and_then(|e| e.country_chosen.take_if(|chosen| chosen == country));
        if chosen.is_some() {
            documents::drop_requirements_of_another_country(state);
        }
    }
    state.asking.insert(about, Asking::Answered);
}

/// What the country of a draft's numbers asks for the chosen types, as far as it is known.
pub(super) fn known_requirements(state: &State, id: Uuid) -> Vec<Requirement> {
    let Some((told, draft)) = state.told().zip(state.drafts.get(&id)) else {
        return Vec::new();
    };
    let wanted = told.wanted_of(&draft.content.profile);
    wanted.requirements.into_iter().cloned().collect()
}

pub(super) fn set_read(state: &mut State, id: &str, read: bool) {
    let Some(open) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
    let known = known_requirements(state, open);
    let Some(restriction) = known.iter().find(|requirement| requirement.id == id) else {
        return;
    };
    let place = Place::key(FieldId::Documents, id);
    edit::change(state, &place, |content| content.set_read(restriction, read));
}
