//! Requirements of the open draft's countries: queried once per country in a run. Until the
//! response arrives, the one of an earlier run is used.

use crate::app::effect::{Effect, RequirementEffect};
use crate::app::state::{CountryQueries, QueryState, SandboxState, State};
use crate::app::update::{requirements, sandbox};
use crate::domain::country_requirements::RequirementsQuery;

pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    forget_other_account(state);
    let hold = state.account_in_use().and_then(|a| state.hold_on(a));
    let on_hold = hold.is_some();
    if std::mem::replace(&mut state.derived.on_hold, on_hold) && !on_hold {
        requirements::retry_failed(state);
    }
    if !on_hold {
        state
            .requirement_queries
            .retain(|_, query_state| *query_state != QueryState::Postponed);
    }
    let queries = CountryQueries {
        draft: state.open_draft().map(|draft| draft.id),
        about: state.open_draft().map_or_else(Vec::new, |draft| {
            RequirementsQuery::of(&draft.content.profile)
        }),
        sandbox_runs: matches!(state.sandbox, SandboxState::On(_)),
    };
    if queries != state.derived.queries {
        // A query that failed is sent again when another draft is opened or another country
        // chosen.
        for requirements_query in &queries.about {
            if matches!(
                state.requirement_queries.get(requirements_query),
                Some(QueryState::Failed(_))
            ) {
                state.requirement_queries.remove(requirements_query);
            }
        }
        let in_use = state.account_in_use();
        if in_use.is_some_and(sandbox::is_sandbox) && !queries.about.is_empty() {
            sandbox::retry(state);
        }
        state.derived.queries = queries.clone();
    }
    for requirements_query in queries.about {
        if !state.requirement_queries.contains_key(&requirements_query) {
            query(state, requirements_query, effects);
        }
    }
}

/// Forgets the queries when another account is in use, or the same one with another server: the
/// requirements may differ.
fn forget_other_account(state: &mut State) {
    let in_use = state.account_in_use();
    let is_same = match (in_use, &state.derived.queried) {
        (Some(account), Some(before)) => {
            account.id == before.id && account.is_same_at_server(before)
        }
        (account, before) => account.is_none() && before.is_none(),
    };
    if !is_same {
        state.derived.queried = in_use.cloned();
        state.requirement_queries.clear();
    }
}

pub(in crate::app::update) fn query(
    state: &mut State,
    requirements_query: RequirementsQuery,
    effects: &mut Vec<Effect>,
) {
    let Some(account) = state.account_in_use().cloned() else {
        return;
    };
    if !sandbox::is_reachable(state, &account) {
        return;
    }
    if state.hold_on(&account).is_some() {
        state
            .requirement_queries
            .insert(requirements_query, QueryState::Postponed);
        return;
    }
    state
        .requirement_queries
        .insert(requirements_query.clone(), QueryState::Running);
    effects.push(Effect::Requirements(RequirementEffect::Query {
        query: requirements_query,
        account,
        sent_at: state.now.uptime,
    }));
}
