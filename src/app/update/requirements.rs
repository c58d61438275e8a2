//! Responses with the requirements of countries, and restrictions ticked as read.

use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::action::RequirementAction;
use crate::app::effect::Effect;
use crate::app::state::{QueryState, State, StoreKey};
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::requirement::Requirement;

use super::open_draft::{change, open_id};
use super::{autosave, country, hold, requirement_changes, sandbox};

pub(super) fn act(state: &mut State, action: &RequirementAction, effects: &mut Vec<Effect>) {
    match action {
        RequirementAction::SetRead(requirement, read) => set_read(state, requirement, *read),
        RequirementAction::Refresh => refresh(state),
        RequirementAction::ShowChanges => requirement_changes::show(state, effects),
    }
}

/// Lets the queries that have ended be sent again.
fn refresh(state: &mut State) {
    state
        .requirement_queries
        .retain(|_, query_state| *query_state == QueryState::Running);
    sandbox::retry(state);
}

/// Lets the queries that failed be sent again: the country or the account was edited, or a hold
/// is over.
pub(super) fn retry_failed(state: &mut State) {
    state
        .requirement_queries
        .retain(|_, query_state| !matches!(query_state, QueryState::Failed(_)));
}

pub(super) fn response_received(
    state: &mut State,
    account: &Account,
    query: RequirementsQuery,
    sent_at: Duration,
    outcome: Result<RequirementsResponse, ApiError>,
    at: Timestamp,
) {
    // By now the account may be gone or speak to another server, or another be in use.
    let known = state.account(account.id);
    if !known.is_some_and(|known| known.is_same_at_server(account)) {
        return;
    }
    let in_use = state.settings.account_in_use == Some(account.id);
    let response = match outcome {
        Ok(response) => response,
        Err(error) => {
            let query_state = if let &ApiError::RateLimited { retry_after } = &error {
                hold::hold(state, account, retry_after);
                QueryState::Postponed
            } else {
                QueryState::Failed(error)
            };
            if in_use {
                state.requirement_queries.insert(query, query_state);
            }
            return;
        }
    };
    state.polling.release(account, sent_at);
    state.requirements.insert(account.id, &query, response, at);
    autosave::mark(state, StoreKey::Requirements);
    requirement_changes::stored(state, account, &query, at);
    if !in_use {
        return;
    }
    state
        .requirement_queries
        .insert(query, QueryState::Answered);
    country::apply_pending(state);
}

/// The known requirements of the country of a draft's numbers, for the chosen number types.
pub(super) fn known_requirements(state: &State, id: Uuid) -> Vec<Requirement> {
    let Some((known, draft)) = state.account_requirements().zip(state.drafts.get(&id)) else {
        return Vec::new();
    };
    let applicable = known.applicable_to(&draft.content.profile);
    applicable.requirements.into_iter().cloned().collect()
}

fn set_read(state: &mut State, id: &str, read: bool) {
    let Some(open) = open_id(state) else {
        return;
    };
    let known = known_requirements(state, open);
    let Some(restriction) = known.iter().find(|requirement| requirement.id == id) else {
        return;
    };
    let path = FieldPath::key(FieldId::Documents, id);
    change(state, &path, |content| content.set_read(restriction, read));
}
