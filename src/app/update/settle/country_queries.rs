//! What the countries of the open draft require is queried once a country in a run. An answer of
//! an earlier one is used meanwhile.

use crate::app::effect::{Effect, RequirementEffect};
use crate::app::state::{Asking, CountryQueries, SandboxState, State};
use crate::app::update::sandbox;
use crate::domain::account::Account;
use crate::domain::asked::Question;
use crate::domain::country;
use crate::domain::draft::Draft;

pub(super) fn settle(state: &mut State, fx: &mut Vec<Effect>) {
    forget_other_account(state);
    let hold = state.account_in_use().and_then(|a| state.hold_on(a));
    if hold.is_none() {
        state.asking.retain(|_, asking| *asking != Asking::HeldBack);
    }
    let queries = CountryQueries {
        draft: state.open_draft().map(|draft| draft.id),
        about: state.open_draft().map_or_else(Vec::new, about),
        sandbox_runs: matches!(state.sandbox, SandboxState::On(_)),
    };
    if queries != state.derived.queries {
        // What had no answer is tried again when another draft or country is looked at.
        for about in &queries.about {
            if matches!(state.asking.get(about), Some(Asking::Trouble(_))) {
                state.asking.remove(about);
            }
        }
        let in_use = state.account_in_use();
        if in_use.is_some_and(sandbox::is_sandbox) && !queries.about.is_empty() {
            sandbox::retry(state);
        }
        state.derived.queries = queries.clone();
    }
    for about in queries.about {
        if !state.asking.contains_key(&about) {
            query(state, about, fx);
        }
    }
}

/// Another account, or another server of one, may ask other things.
fn forget_other_account(state: &mut State) {
    let in_use = state.account_in_use();
    let place = |account: &Account| {
        let environment = account.environment.clone();
        (account.id, environment, account.account_guid)
    };
    if in_use.map(place) != state.derived.queried.as_ref().map(place) {
        state.derived.queried = in_use.cloned();
        state.asking.clear();
    }
}

fn about(draft: &Draft) -> Vec<Question> {
    let profile = &draft.content.profile;
    let code = |typed: &str| country::find(typed.trim()).map(|country| country.code.clone());
    let numbers = code(&profile.country_code).map(Question::Requirements);
    let address = code(&profile.address_country_code).map(Question::RequiredFields);
    numbers.into_iter().chain(address).collect()
}

fn query(state: &mut State, about: Question, fx: &mut Vec<Effect>) {
    let Some(account) = state.account_in_use().cloned() else {
        return;
    };
    if !sandbox::is_reachable(state, &account) {
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
