//! One query for a status.

use uuid::Uuid;

use crate::app::effect::{Effect, SubmissionEffect};
use crate::app::state::{State, Trouble};
use crate::domain::same_profile::OwnProfile;

use super::sandbox;

/// Asks for the status of a draft now, where there is somebody to ask.
pub(super) fn send(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let Some(account) = state.account_of(draft).cloned() else {
        state.follow.trouble.insert(id, Trouble::NoAccount);
        return;
    };
    if !sandbox::is_reachable(state, &account) {
        return;
    }
    let Some(own) = OwnProfile::of(draft) else {
        return;
    };
    fx.push(Effect::Submission(SubmissionEffect::QueryStatus {
        draft: id,
        own,
        account,
    }));
    state.follow.running = Some(id);
}
