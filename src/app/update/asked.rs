//! What the countries of the open draft ask: asked once a country in a run, kept with the
//! date of the answer, and ticked as read.

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::action::RequirementAction;
use crate::app::state::{Asking, Kept, State};
use crate::domain::account::Account;
use crate::domain::asked::{Question, Reply};
use crate::domain::failure::Failure;
use crate::domain::fields::FieldId;
use crate::domain::finding::Place;
use crate::domain::requirement::Requirement;

use super::open_draft::{change, open_id};
use super::{country, hold, sandbox, saving};

pub(super) fn act(state: &mut State, action: &RequirementAction) {
    match action {
        RequirementAction::SetRead(requirement, read) => set_read(state, requirement, *read),
        RequirementAction::AskCountries => ask_again(state),
    }
}

/// Lets what was answered be asked again.
fn ask_again(state: &mut State) {
    state.asking.retain(|_, asking| *asking == Asking::Running);
    sandbox::retry(state);
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
                hold::hold(state, account, retry_after);
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
    if let Question::Requirements(country) = &about {
        let editor = state.editor.as_mut();
        let chosen = editor.and_then(|e| e.country_chosen.take_if(|chosen| chosen == country));
        if chosen.is_some() {
            country::drop_requirements_of_another_country(state);
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

fn set_read(state: &mut State, id: &str, read: bool) {
    let Some(open) = open_id(state) else {
        return;
    };
    let known = known_requirements(state, open);
    let Some(restriction) = known.iter().find(|requirement| requirement.id == id) else {
        return;
    };
    let place = Place::key(FieldId::Documents, id);
    change(state, &place, |content| content.set_read(restriction, read));
}
