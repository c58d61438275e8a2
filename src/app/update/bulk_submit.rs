//! Submitting the selected profiles: reading and checking each, then, after one review, sending one after the other
//! by the same way as a single one.

use uuid::Uuid;

use crate::app::effect::{Effect, SubmissionEffect};
use crate::app::state::{
    BulkOutcome, BulkPhase, BulkProfile, BulkQueue, BulkSubmitDialog, Dialog, MOST_AT_ONCE,
    OnLoaded, State, Tone,
};
use crate::domain::api_error::ApiError;
use crate::domain::approval::ApprovalStatus;
use crate::domain::claim::Attempt;
use crate::domain::draft::Draft;
use crate::domain::finding::Finding;
use crate::domain::local_error::LocalError;
use crate::domain::payload::Payload;
use crate::domain::submission::{Purpose, SubmissionRecord, SubmissionState};

use super::notices::notify;
use super::{accounts, begin_submission, sandbox};
use crate::i18n::tr;

/// Reads the selected profiles for the review.
pub(super) fn ask(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(queue) = BulkQueue::of(state.list.selection.ids()) else {
        let text = tr!("bulk-submit-too-many-notice", most = MOST_AT_ONCE);
        return notify(state, Tone::Plain, text, None);
    };
    if state.submitting.is_some() {
        let text = tr!("submit-other-running-notice");
        return notify(state, Tone::Plain, text, None);
    }
    let Some(account) = state.account_in_use().cloned() else {
        return accounts::ask_for_one(state, effects);
    };
    state.dialog = Some(Dialog::BulkSubmit(BulkSubmitDialog {
        account,
        phase: BulkPhase::Reading,
        queue,
        profiles: Vec::new(),
    }));
}

fn dialog(state: &mut State) -> Option<&mut BulkSubmitDialog> {
    match &mut state.dialog {
        Some(Dialog::BulkSubmit(dialog)) => Some(dialog),
        _ => None,
    }
}

pub(super) fn is_open(state: &State) -> bool {
    matches!(state.dialog, Some(Dialog::BulkSubmit(_)))
}

/// Goes on where nothing is under way: to the review, to the next draft to send, or to the end.
pub(super) fn advance(state: &mut State) {
    let is_submitting = state.submitting.is_some();
    let Some(dialog) = dialog(state) else {
        return;
    };
    match dialog.phase {
        BulkPhase::Reading if !dialog.queue.is_running() => {
            dialog.sort();
            dialog.phase = BulkPhase::Review;
        }
        BulkPhase::Sending if !is_submitting && dialog.sending().is_none() => {
            let mut profiles = dialog.profiles.iter_mut();
            match profiles.find(|profile| profile.outcome == BulkOutcome::Ready) {
                Some(profile) => {
                    profile.outcome = BulkOutcome::Sending;
                    let id = profile.id;
                    state.when_loaded(id, OnLoaded::BulkSubmit);
                }
                None => dialog.phase = BulkPhase::Done,
            }
        }
        BulkPhase::Paused if dialog.sending().is_none() && !dialog.has_ready() => {
            dialog.phase = BulkPhase::Done;
        }
        BulkPhase::Stopping if dialog.sending().is_none() => dialog.phase = BulkPhase::Done,
        BulkPhase::Reading
        | BulkPhase::Review
        | BulkPhase::Sending
        | BulkPhase::Paused
        | BulkPhase::Stopping
        | BulkPhase::Done => {}
    }
}

/// A draft that is to be sent is in memory.
pub(super) fn loaded(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    let Some(dialog) = dialog(state).filter(|dialog| dialog.sending() == Some(id)) else {
        return;
    };
    match dialog.phase {
        BulkPhase::Sending => send(state, id, effects),
        // It was paused before anything was sent.
        BulkPhase::Paused => set(state, id, BulkOutcome::Ready),
        BulkPhase::Reading | BulkPhase::Review | BulkPhase::Stopping | BulkPhase::Done => {}
    }
}

/// Notes what would be sent of a draft in memory.
pub(super) fn add(state: &mut State, id: Uuid) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let reason = reason_against(state, draft);
    let title = draft.title().to_owned();
    let (problems, warnings): (Vec<Finding>, Vec<Finding>) = state
        .local_findings_of(draft)
        .into_iter()
        .partition(Finding::is_problem);
    let mut warnings: Vec<String> = warnings.into_iter().map(|one| one.message).collect();
    if !state.unanswered_queries(draft).is_empty() {
        warnings.insert(0, tr!("review-unchecked-title").to_owned());
    }
    let of_problems = problems.first().map(|first| {
        let count = tr!("check-problems-title", count = problems.len());
        format!("{count}. {}", first.message)
    });
    let outcome = reason
        .or(of_problems)
        .map_or(BulkOutcome::Ready, BulkOutcome::LeftOut);
    let payload = (outcome == BulkOutcome::Ready).then(|| Payload::of(draft));
    if payload.is_none() {
        warnings.clear();
    }
    if let Some(dialog) = dialog(state) {
        dialog.queue.take(id);
        dialog.profiles.push(BulkProfile {
            id,
            title,
            warnings,
            outcome,
            refusal: None,
            payload,
        });
    }
}

/// Why a draft can't be created at the server now, whatever is in it.
fn reason_against(state: &State, draft: &Draft) -> Option<String> {
    let record = &draft.submission;
    if state.trash.since.contains_key(&draft.id) {
        return Some(tr!("command-in-trash-reason").to_owned());
    }
    if let Some(holder) = state.sharing.holders.get(&draft.id) {
        return Some(holder.refusal(Attempt::Send));
    }
    if state.is_busy(draft.id) {
        return Some(tr!("bulk-submit-busy-reason").to_owned());
    }
    if record.is_in_doubt() {
        return Some(tr!("submit-in-doubt-notice").to_owned());
    }
    if record.is_submitted() {
        let text = match draft.changes_since_sent() {
            0 => tr!("submit-unchanged-notice"),
            _ => tr!("bulk-submit-changes-reason"),
        };
        return Some(text.to_owned());
    }
    None
}

/// The person confirmed the review.
pub(super) fn confirm(state: &mut State) {
    let sandbox_is_off = match &state.dialog {
        Some(Dialog::BulkSubmit(dialog)) => !sandbox::is_reachable(state, &dialog.account),
        _ => false,
    };
    if sandbox_is_off {
        sandbox::retry(state);
        let text = tr!("submit-sandbox-starting-notice");
        return notify(state, Tone::Plain, text, None);
    }
    if let Some(dialog) = dialog(state)
        && dialog.phase == BulkPhase::Review
    {
        dialog.phase = BulkPhase::Sending;
    }
}

/// Sends no further profile for now.
pub(super) fn pause(state: &mut State) {
    if let Some(dialog) = dialog(state)
        && dialog.phase == BulkPhase::Sending
    {
        dialog.phase = BulkPhase::Paused;
    }
}

pub(super) fn go_on(state: &mut State) {
    if let Some(dialog) = dialog(state)
        && dialog.phase == BulkPhase::Paused
    {
        dialog.phase = BulkPhase::Sending;
    }
}

/// Sends no further profile; the one under way is cancelled as a single one is.
pub(super) fn stop(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(dialog) = dialog(state) else {
        return;
    };
    if !matches!(dialog.phase, BulkPhase::Sending | BulkPhase::Paused) {
        return;
    }
    let sending = dialog.sending();
    leave_out_rest(dialog);
    match (&mut state.submitting, sending) {
        (Some(job), Some(id)) if job.draft == id => {
            job.cancelling = true;
            effects.push(Effect::Submission(SubmissionEffect::Cancel));
        }
        (_, Some(id)) => {
            let why = tr!("bulk-submit-stopped-reason").to_owned();
            set(state, id, BulkOutcome::NotSent(why));
        }
        (_, None) => {}
    }
}

/// Those that were not sent yet are not sent any more.
fn leave_out_rest(dialog: &mut BulkSubmitDialog) {
    dialog.phase = BulkPhase::Stopping;
    for profile in &mut dialog.profiles {
        if profile.outcome == BulkOutcome::Ready {
            profile.outcome = BulkOutcome::NotSent(tr!("bulk-submit-stopped-reason").to_owned());
        }
    }
}

/// True when the dialog may be closed. While profiles are sent, closing it only pauses; after that it stops, and what
/// came of each is shown before it is gone.
pub(super) fn may_close(state: &mut State) -> bool {
    let Some(dialog) = dialog(state) else {
        return true;
    };
    match dialog.phase {
        BulkPhase::Reading | BulkPhase::Review | BulkPhase::Done => true,
        BulkPhase::Sending => {
            dialog.phase = BulkPhase::Paused;
            false
        }
        BulkPhase::Paused if !dialog.is_under_way() => {
            leave_out_rest(dialog);
            false
        }
        BulkPhase::Paused | BulkPhase::Stopping => false,
    }
}

/// The server's word on a profile is known, or another one: what it asks for stands in the dialog.
pub(super) fn status_changed(state: &mut State, id: Uuid) {
    let answer = state
        .drafts
        .get(&id)
        .and_then(|draft| draft.submission.current_answer());
    let refusal = answer.and_then(|answer| {
        let status = answer.approval()?;
        let is_refused = matches!(
            status,
            ApprovalStatus::Rejected | ApprovalStatus::Incomplete
        );
        let comment = answer.status_comment.as_deref().unwrap_or_default();
        is_refused.then(|| format!("{}. {comment}", status.label()).trim().to_owned())
    });
    if let Some(profile) = dialog(state).and_then(|dialog| dialog.profile_mut(id)) {
        profile.refusal = refusal;
    }
}

/// Sends a draft as it was reviewed, or notes why not.
fn send(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    let (Some(Dialog::BulkSubmit(dialog)), Some(draft)) = (&state.dialog, state.drafts.get(&id))
    else {
        return;
    };
    let account = dialog.account.clone();
    let mut profiles = dialog.profiles.iter();
    let reviewed = profiles.find(|profile| profile.id == id);
    let reviewed = reviewed.and_then(|profile| profile.payload.as_ref());
    let is_same = reviewed.is_some_and(|payload| *payload == Payload::of(draft));
    let why = if state.account(account.id) != Some(&account) {
        Some(tr!("submit-account-missing-error").to_owned())
    } else if let Some(why) = reason_against(state, draft) {
        Some(why)
    } else if !is_same
        || state
            .local_findings_of(draft)
            .iter()
            .any(Finding::is_problem)
    {
        Some(tr!("bulk-submit-changed-reason").to_owned())
    } else {
        None
    };
    if let Some(why) = why {
        set(state, id, BulkOutcome::NotSent(why));
    } else if !begin_submission::begin(state, id, account, Purpose::Create, effects) {
        let why = tr!("submit-sandbox-starting-notice").to_owned();
        set(state, id, BulkOutcome::NotSent(why));
    }
    advance(state);
}

fn set(state: &mut State, id: Uuid, outcome: BulkOutcome) {
    if let Some(profile) = dialog(state).and_then(|dialog| dialog.profile_mut(id)) {
        profile.outcome = outcome;
    }
}

/// True when the dialog shows the outcome of the submission of this draft.
fn awaits(state: &mut State, id: Uuid) -> bool {
    dialog(state).is_some_and(|dialog| dialog.sending() == Some(id))
}

/// A submission ended with this record. Returns true when the dialog shows its outcome.
pub(super) fn ended(state: &mut State, id: Uuid, record: &SubmissionRecord) -> bool {
    if !awaits(state, id) {
        return false;
    }
    let outcome = match &record.state {
        SubmissionState::Submitted { .. } => BulkOutcome::Submitted,
        SubmissionState::Unknown { .. } | SubmissionState::Running { .. } => BulkOutcome::Unknown,
        SubmissionState::Stopped { .. } if record.is_in_doubt() => BulkOutcome::Unknown,
        SubmissionState::Stopped { error, .. } => BulkOutcome::Refused(with_first_finding(error)),
        SubmissionState::NotSubmitted => {
            BulkOutcome::NotSent(tr!("bulk-submit-stopped-reason").to_owned())
        }
    };
    // What is wrong with the connection, the account or the server may befall the next ones as well.
    let is_about_profile = matches!(
        record.state,
        SubmissionState::Submitted { .. }
            | SubmissionState::Stopped {
                error: ApiError::Refused { .. }
                    | ApiError::Local {
                        detail: LocalError::DocumentChanged { .. }
                            | LocalError::DocumentNotRead { .. }
                            | LocalError::Problems { .. },
                    },
                ..
            }
    );
    if !is_about_profile {
        pause(state);
    }
    set(state, id, outcome);
    true
}

/// What the server says, with the first field that it names.
fn with_first_finding(error: &ApiError) -> String {
    let first = match error {
        ApiError::Refused { findings, .. } => findings.first(),
        _ => None,
    };
    match first {
        Some(finding) => format!("{}. {}", error.message(), finding.message),
        None => error.message(),
    }
}

/// A draft could not be read, or another program has sent it. Returns true when the dialog shows that.
pub(super) fn not_sent(state: &mut State, id: Uuid, why: &str) -> bool {
    let title = state.list.title(id).to_owned();
    if awaits(state, id) {
        set(state, id, BulkOutcome::NotSent(why.to_owned()));
        return true;
    }
    let Some(dialog) = dialog(state).filter(|dialog| dialog.queue.reading().contains(&id)) else {
        return false;
    };
    dialog.queue.take(id);
    dialog.profiles.push(BulkProfile {
        id,
        title,
        warnings: Vec::new(),
        outcome: BulkOutcome::LeftOut(why.to_owned()),
        refusal: None,
        payload: None,
    });
    true
}
