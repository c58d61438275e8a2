//! Checking the selected profiles: part by part, so that no more than one draft is in memory for it, and closing the
//! dialog ends it.

use uuid::Uuid;

use crate::app::effect::{Effect, StoreEffect};
use crate::app::state::{CheckDialog, Dialog, State, Tone};
use crate::domain::checked_profile::CheckedProfile;
use crate::domain::local_error::LocalError;

use super::notices::notify;

/// The most profiles that are checked at once: more findings than anybody reads.
const MAX_PROFILES: usize = 1_000;
/// So many are checked before the progress is shown again.
const PART: usize = 25;

/// Begins to check the selected profiles.
pub(super) fn begin(state: &mut State, effects: &mut Vec<Effect>) {
    let selected: Vec<Uuid> = state.list.selection.ids().iter().copied().collect();
    let total = selected.len().min(MAX_PROFILES);
    let mut waiting = selected;
    let left_out = waiting.len() - total;
    waiting.truncate(total);
    state.dialog = Some(Dialog::Check(CheckDialog {
        waiting,
        total,
        left_out,
        ..CheckDialog::default()
    }));
    check_part(state, effects);
}

/// Asks for the next part.
fn check_part(state: &mut State, effects: &mut Vec<Effect>) {
    let requirements = state.account_requirements().cloned().unwrap_or_default();
    let Some(Dialog::Check(dialog)) = &mut state.dialog else {
        return;
    };
    let from = dialog.waiting.len().saturating_sub(PART);
    dialog.checking = dialog.waiting.split_off(from);
    if !dialog.checking.is_empty() {
        effects.push(Effect::Store(StoreEffect::CheckDrafts {
            drafts: dialog.checking.clone(),
            requirements: Box::new(requirements),
        }));
    }
}

/// A part was checked. Profiles that are gone by now are left out.
pub(super) fn checked(
    state: &mut State,
    drafts: &[Uuid],
    outcome: Result<Vec<CheckedProfile>, LocalError>,
    effects: &mut Vec<Effect>,
) {
    let Some(Dialog::Check(dialog)) = &mut state.dialog else {
        return;
    };
    if dialog.checking != drafts {
        // Of a dialog that was closed.
        return;
    }
    dialog.checking.clear();
    match outcome {
        Ok(checked) => {
            dialog.missing += drafts.len() - checked.len();
            for profile in checked {
                if profile.findings.is_empty() {
                    dialog.without_findings += 1;
                } else {
                    dialog.found.push(profile);
                }
            }
            check_part(state, effects);
        }
        Err(why) => {
            dialog.missing += drafts.len() + dialog.waiting.len();
            dialog.waiting.clear();
            notify(state, Tone::Bad, why.to_string(), None);
        }
    }
}
