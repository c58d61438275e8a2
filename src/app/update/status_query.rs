//! One query for a status.

use uuid::Uuid;

use crate::app::action::Effect;
use crate::app::state::State;
use crate::domain::same_profile::OwnProfile;

use super::sandbox;

/// Asks for the status of a draft now, where there is somebody to ask.
pub(super) fn send(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let Some(account) = state.account_of(draft).cloned() else {
        return;
    };
    if !sandbox::is_reachable(state, &account) {
        return;
    }
    let Some(own) = OwnProfile::of(draft) else {
        state.follow.next.remove(id);
        return;
    };
    fx.push(Effect::AskStatus {
        draft: id,
        own,
        account,
    });
    state.follow.running = Some(id);
}
