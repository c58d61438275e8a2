//! The one way in which a submission begins, of the open draft or of several.

use uuid::Uuid;

use crate::app::effect::{Effect, SubmissionEffect};
use crate::app::state::{State, Submitting, Tone};
use crate::domain::account::Account;
use crate::domain::submission::{Purpose, Target};

use super::notices::notify;
use super::{autosave, sandbox};
use crate::i18n::tr;

/// Submits a draft in memory. Returns false when that was not begun.
pub(super) fn begin(
    state: &mut State,
    id: Uuid,
    account: Account,
    purpose: Purpose,
    effects: &mut Vec<Effect>,
) -> bool {
    if state.submitting.is_some() {
        return false;
    }
    if !sandbox::is_reachable(state, &account) {
        sandbox::retry(state);
        let text = tr!("submit-sandbox-starting-notice");
        notify(state, Tone::Plain, text, None);
        return false;
    }
    autosave::save_all(state, effects);
    let Some(draft) = state.drafts.get(&id).cloned() else {
        return false;
    };
    state.submitting = Some(Submitting {
        is_deletion: purpose == Purpose::Delete,
        ..Submitting::of(&draft, Vec::new())
    });
    effects.push(Effect::Submission(SubmissionEffect::Submit {
        draft: Box::new(draft),
        target: Target::from(&account),
        account,
        purpose,
    }));
    true
}
