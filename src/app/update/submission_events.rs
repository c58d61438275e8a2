//! What the news of a submission mean for the window.

use uuid::Uuid;

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{Closing, State, StoreKey, Tone};
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::local_error::LocalError;
use crate::domain::submission::{Progress, SubmissionRecord, SubmissionState};
use crate::i18n::tr;

use super::notices::notify_status;
use super::notifications::{self, StatusSnapshot};
use super::open_draft::is_open;
use super::{autosave, bulk_submit, deletion, hold, polling};

pub(super) fn progress(state: &mut State, id: Uuid, progress: Progress) {
    let job = state.submitting.as_mut().filter(|job| job.draft == id);
    match (progress, job) {
        (Progress::WaitRequested { retry_after }, _) => {
            hold::wait_requested(state, id, retry_after);
        }
        (Progress::Step { index, step, .. }, Some(job)) => {
            job.steps.truncate(index);
            job.steps.push(step);
            job.bytes = None;
        }
        (Progress::Bytes { sent, total }, Some(job)) => job.bytes = Some((sent, total)),
        (Progress::Step { .. } | Progress::Bytes { .. }, None) => {}
    }
}

pub(super) fn recorded(
    state: &mut State,
    id: Uuid,
    record: SubmissionRecord,
    effects: &mut Vec<Effect>,
) {
    if let Some(draft) = state.drafts.get_mut(&id) {
        let before = StatusSnapshot::of(draft);
        draft.submission = record;
        if draft.submission.is_decided() {
            state.polling.failures.remove(&id);
        }
        notifications::status_changed(state, id, &before, effects);
    }
    // The submission has saved it.
    state.list.changes += 1;
}

pub(super) fn ended(
    state: &mut State,
    id: Uuid,
    record: SubmissionRecord,
    effects: &mut Vec<Effect>,
) {
    let job = state.submitting.take_if(|job| job.draft == id);
    let is_deletion = job.as_ref().is_some_and(|job| job.is_deletion);
    // While an update is sent, the draft's record has the new status already.
    let status_before = if let Some(job) = job {
        job.status_before
    } else {
        let draft = state.drafts.get(&id);
        draft.and_then(|draft| draft.submission.server_status())
    };
    let is_in_dialog = bulk_submit::ended(state, id, &record);
    recorded(state, id, record, effects);
    // Its job may have been unable to store how it ended.
    autosave::mark(state, StoreKey::Record(id));
    if is_deletion {
        return deletion::ended(state, id, effects);
    }
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let title = draft.title().to_owned();
    let has_problems = !draft.problems_from_server().is_empty();
    let submitted = matches!(draft.submission.state, SubmissionState::Submitted { .. });
    let unknown = draft.submission.is_in_doubt();
    let update_in_doubt = draft.submission.is_update_in_doubt();
    let has_answer = draft.submission.is_submitted();
    let but = notifications::differing_values(draft);
    let answer = draft.submission.current_answer();
    let status = answer.and_then(Answer::approval);
    let done = match &status_before {
        Some(before) => changes_sent(&title, before.approval.as_ref(), status.as_ref()),
        None => tr!("submit-done-notice", title = &title),
    };
    let refused = status.filter(|status| {
        matches!(
            status,
            ApprovalStatus::Rejected | ApprovalStatus::Incomplete
        )
    });
    if !submitted || but.is_some() {
        // What went wrong has to be read first.
        state.closing = Closing::No;
    }
    polling::after_submission(state, id);
    let editor = state.editor.as_mut().filter(|editor| editor.draft == id);
    if let Some(editor) = editor.filter(|_| submitted) {
        // What CM.com has now is shown as values again.
        editor.is_editing = false;
    }
    if is_open(state, id) {
        if has_problems {
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Problems)));
        } else if !submitted {
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
        } else {
            // The inputs are gone; what CM.com says is in the banner above the values.
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
            let (tone, text) = match (refused, &but) {
                (Some(status), _) => {
                    let text = if status_before.is_some() {
                        done
                    } else {
                        tr!(
                            "submit-done-status-notice",
                            title = title,
                            status = status.label()
                        )
                    };
                    (Tone::Bad, text)
                }
                (None, Some(what)) => {
                    let text = format!("{done}. {what}");
                    (Tone::Bad, text)
                }
                (None, None) => (Tone::Good, done),
            };
            notify_status(state, id, tone, text);
        }
    } else if !is_in_dialog {
        let good = submitted && refused.is_none() && but.is_none();
        let tone = if good { Tone::Good } else { Tone::Bad };
        let text = if submitted {
            done
        } else if unknown {
            tr!("submit-unknown-notice", title = title)
        } else if update_in_doubt {
            tr!("update-unknown-notice", title = title)
        } else if has_answer {
            tr!("update-stopped-notice", title = title)
        } else {
            tr!("submit-stopped-notice", title = title)
        };
        notify_status(state, id, tone, text);
    }
}

/// The changes of a profile were sent: what followed from that.
fn changes_sent(
    title: &str,
    before: Option<&ApprovalStatus>,
    after: Option<&ApprovalStatus>,
) -> String {
    match after {
        Some(after) if before == Some(after) => {
            tr!(
                "update-done-same-notice",
                title = title,
                status = after.label()
            )
        }
        Some(after) if after.is_waiting() => tr!("update-done-review-notice", title = title),
        Some(after) => {
            tr!(
                "update-done-status-notice",
                title = title,
                status = after.label()
            )
        }
        None => tr!("update-done-notice", title = title),
    }
}

/// No submission has the draft any more, whether the draft is there or not.
fn clear_submitting(state: &mut State, id: Uuid) {
    if state.submitting.as_ref().is_some_and(|job| job.draft == id) {
        state.submitting = None;
    }
}

/// The job of a submission failed by a fault of the program: what its record says now.
pub(super) fn crashed(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    clear_submitting(state, id);
    let Some(draft) = state.drafts.get(&id) else {
        bulk_submit::not_sent(state, id, &LocalError::Fault.to_string());
        return;
    };
    let record = draft.submission.clone().after_restart(state.now.wall);
    ended(state, id, record, effects);
}
