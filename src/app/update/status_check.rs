//! A single status query.

use uuid::Uuid;

use crate::app::effect::{Effect, SubmissionEffect};
use crate::app::state::{PollingError, State, StatusQuery};
use crate::domain::same_profile::OwnProfile;

use super::sandbox;

/// Queries the status of a draft now, if its account can be reached.
pub(super) fn send(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    if state.polling.running.is_some() {
        // Another query was sent while the draft was being read: its own time comes again.
        return;
    }
    let Some(account) = state.account_of(draft).cloned() else {
        state.polling.failures.insert(id, PollingError::NoAccount);
        return;
    };
    if !sandbox::is_reachable(state, &account) {
        return;
    }
    let Some(own) = OwnProfile::of(draft) else {
        return;
    };
    effects.push(Effect::Submission(SubmissionEffect::CheckStatus {
        draft: id,
        own,
        account: account.clone(),
    }));
    state.polling.running = Some(StatusQuery {
        draft: id,
        account,
        sent_at: state.now.uptime,
    });
}
