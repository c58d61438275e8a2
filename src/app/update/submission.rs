//! Submitting: when a submission may start, and what its events change in the window.

use uuid::Uuid;

use crate::app::action::SubmissionAction;
use crate::app::effect::{Effect, Focus, SubmissionEffect, WindowEffect};
use crate::app::job_event::UpdateCheckError;
use crate::app::state::Revalidation;
use crate::app::state::{Dialog, ReviewDialog, State, Submitting, Thumbnail, Tone};
use crate::domain::account::Account;
use crate::domain::draft::Draft;
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::payload::{Payload, Submission};
use crate::domain::submission::{ProgressStep, Purpose, SubmissionState, Target, not_found};
use crate::domain::summary::{self, summary};

use super::notices::notify;
use super::{accounts, begin_submission, normalize, polling};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: SubmissionAction, effects: &mut Vec<Effect>) {
    match action {
        SubmissionAction::Submit => submit(state, effects),
        SubmissionAction::Confirm => confirm(state, effects),
        SubmissionAction::Cancel => cancel(state, effects),
        SubmissionAction::LookUp => look_up(state, effects),
        SubmissionAction::SendAnyway => send_anyway(state, effects),
        SubmissionAction::CheckStatus => polling::check_open(state, effects),
        SubmissionAction::ShowRequest => build_request(state, true, effects),
    }
}

/// Starts a submission: shows problems first, then a missing account, then the review.
fn submit(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    if state.is_busy(id) {
        return;
    }
    if state.submitting.is_some() {
        let text = tr!("submit-other-running-notice");
        notify(state, Tone::Plain, text, None);
        return;
    }
    if matches!(draft.submission.state, SubmissionState::Unknown { .. }) {
        let text = tr!("submit-in-doubt-notice");
        notify(state, Tone::Plain, text, None);
        return;
    }
    if draft.submission.is_deleted_by_us() {
        return notify(state, Tone::Plain, tr!("submit-deleted-error"), None);
    }
    // The cursor may still be in a field, which was not normalised yet.
    normalize::normalize_all(state);
    if let Some(visibility) = state.drafts.edit_visibility(id) {
        visibility.checked = true;
    }
    let (problems, warnings): (Vec<_>, Vec<_>) = local_findings(state)
        .into_iter()
        .partition(Finding::is_problem);
    if !problems.is_empty() {
        effects.push(Effect::Window(WindowEffect::Focus(Focus::Problems)));
        return;
    }
    let draft = state.open_draft();
    let submitted = draft.filter(|draft| draft.submission.is_submitted());
    if let Some(draft) = submitted.filter(|draft| draft.changes_since_sent() == 0) {
        let missing = draft.submission.not_found_since;
        let text = match missing {
            Some(_) => not_found(),
            None => tr!("submit-unchanged-notice").to_owned(),
        };
        return notify(state, Tone::Plain, text, None);
    }
    let Some(account) = state.account_in_use().cloned() else {
        return accounts::ask_for_one(state, effects);
    };
    if submitted.is_some() {
        begin_update(state, effects);
    } else {
        review(state, account.id, warnings, effects);
    }
}

/// The findings of the open draft without those from the server.
fn local_findings(state: &State) -> Vec<Finding> {
    let draft = state.open_draft();
    draft.map_or_else(Vec::new, |draft| state.local_findings_of(draft))
}

/// Opens the review of all values that will be sent, and where to.
fn review(state: &mut State, account: Uuid, warnings: Vec<Finding>, effects: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let dialog = ReviewDialog {
        draft: draft.id,
        account,
        warnings,
        confirmed: false,
        lines: summary(draft, &state.applicable_requirements(draft)),
        request: None,
    };
    state.dialog = Some(Dialog::Review(dialog));
    build_request(state, false, effects);
}

/// Shows the changes, and asks what follows from them, before they are sent.
fn begin_update(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft().cloned() else {
        return;
    };
    let Some(account) = state.account_of(&draft).cloned() else {
        return no_account(state);
    };
    if let (Ok(submission), Some(sent)) = (Submission::try_from(&draft), &draft.submission.sent) {
        let changes = submission.changes_since(sent);
        if changes.is_empty() && !changes.left_out.is_empty() {
            let labels = changes.left_out.iter().map(|field| field.row().label());
            let labels: Vec<&str> = labels.collect();
            let text = tr!("submit-fixed-fields-notice", labels = labels.join(", "));
            return notify(state, Tone::Bad, text, None);
        }
    }
    let sent = draft.submission.sent.as_ref();
    let left_out = match (Submission::try_from(&draft), sent) {
        (Ok(submission), Some(sent)) => submission.changes_since(sent).left_out,
        _ => Vec::new(),
    };
    state.dialog = Some(Dialog::ConfirmUpdate {
        draft: draft.id,
        account: account.id,
        revalidation: None,
        payload: Payload::of(&draft),
        changes: sent.map_or_else(Vec::new, |sent| {
            summary::changes(&draft, sent, &state.applicable_requirements(&draft))
        }),
        left_out,
    });
    effects.push(Effect::Submission(SubmissionEffect::CheckUpdate {
        draft: Box::new(draft),
        account,
    }));
}

/// The consequence of an update with this payload is known. It counts only for the dialog about that.
pub(super) fn update_checked(
    state: &mut State,
    id: Uuid,
    of: &Payload,
    answer: Result<Revalidation, UpdateCheckError>,
) {
    let Some(Dialog::ConfirmUpdate {
        draft,
        payload,
        revalidation,
        ..
    }) = &mut state.dialog
    else {
        return;
    };
    if *draft != id || payload != of {
        return;
    }
    match answer {
        Ok(known) => *revalidation = Some(known),
        Err(why) => {
            state.dialog = None;
            notify(state, Tone::Bad, why.message(), None);
        }
    }
}

/// Builds the request, to be shown.
fn build_request(state: &State, alone: bool, effects: &mut Vec<Effect>) {
    if let Some(draft) = state.open_draft() {
        effects.push(Effect::Submission(SubmissionEffect::BuildRequest {
            draft: Box::new(draft.clone()),
            account: state.account_of(draft).cloned(),
            alone,
        }));
    }
}

/// True when the open draft is no longer what the dialog shows.
fn has_changed_since(state: &State, dialog: &Dialog, open: &Draft) -> bool {
    match dialog {
        Dialog::Review(review) => {
            let applicable = state.applicable_requirements(open);
            review.draft == open.id && summary(open, &applicable) != review.lines
        }
        Dialog::ConfirmUpdate { draft, payload, .. } => {
            *draft == open.id && Payload::of(open) != *payload
        }
        _ => false,
    }
}

/// The person confirmed the dialog.
fn confirm(state: &mut State, effects: &mut Vec<Effect>) {
    let shown = state.dialog.as_ref().zip(state.open_draft());
    if shown.is_some_and(|(dialog, draft)| has_changed_since(state, dialog, draft)) {
        state.dialog = None;
        let text = tr!("review-changed-notice");
        notify(state, Tone::Plain, text, None);
        return submit(state, effects);
    }
    if let Some(Dialog::Review(dialog)) = &mut state.dialog
        && let Some(draft) = state.drafts.get(&dialog.draft)
        && draft
            .content
            .attachments
            .iter()
            .any(|attachment| state.thumbnails.get(&attachment.sha256) == Some(&Thumbnail::Loading))
    {
        // The check of a document is not complete: the submission waits, so that a defect is
        // shown before it is sent.
        dialog.confirmed = true;
        return;
    }
    let (draft, account, purpose) = match state.dialog.take() {
        Some(Dialog::Review(dialog)) => (dialog.draft, dialog.account, Purpose::Create),
        Some(Dialog::ConfirmUpdate {
            draft,
            account,
            revalidation: Some(_),
            ..
        }) => (draft, account, Purpose::Update),
        other => {
            state.dialog = other;
            return;
        }
    };
    if state.open_draft().is_none_or(|open| open.id != draft) {
        return;
    }
    match state.account(account).cloned() {
        Some(account) => start(state, account, purpose, effects),
        None => no_account(state),
    }
}

/// A document was checked, or the requirements of a country are known. What the review does not show
/// yet is added and must be confirmed again; otherwise a submission that was confirmed starts.
pub(super) fn inspected(state: &mut State, effects: &mut Vec<Effect>) {
    let found = local_findings(state);
    let Some(Dialog::Review(dialog)) = &mut state.dialog else {
        return;
    };
    let known = dialog.warnings.len();
    for finding in found {
        let is_new = matches!(
            finding.kind,
            FindingKind::Unreadable | FindingKind::Incomplete | FindingKind::Doubtful
        );
        if is_new && !dialog.warnings.contains(&finding) {
            dialog.warnings.push(finding);
        }
    }
    if dialog.warnings.len() > known {
        dialog.confirmed = false;
    } else if dialog.confirmed {
        confirm(state, effects);
    }
}

fn start(state: &mut State, account: Account, purpose: Purpose, effects: &mut Vec<Effect>) {
    if let Some(id) = state.open_draft().map(|draft| draft.id) {
        begin_submission::begin(state, id, account, purpose, effects);
    }
}

fn cancel(state: &mut State, effects: &mut Vec<Effect>) {
    if let Some(job) = &mut state.submitting {
        job.cancelling = true;
        effects.push(Effect::Submission(SubmissionEffect::Cancel));
    }
}

fn look_up(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft().cloned() else {
        return;
    };
    if state.submitting.is_some() {
        return;
    }
    let Some(account) = state.account_of(&draft).cloned() else {
        return no_account(state);
    };
    state.submitting = Some(Submitting::of(&draft, vec![ProgressStep::LookUp]));
    effects.push(Effect::Submission(SubmissionEffect::LookUp {
        target: Target::from(&account),
        draft: Box::new(draft),
        account,
    }));
}

/// Submits again after an unknown outcome, with the same id, so that the server can recognise it.
fn send_anyway(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    if state.submitting.is_some() {
        return;
    }
    match state.account_of(draft).cloned() {
        Some(account) => start(state, account, Purpose::Create, effects),
        None => no_account(state),
    }
}

pub(super) fn no_account(state: &mut State) {
    let text = tr!("submit-account-missing-error");
    let action = Some(crate::app::state::NoticeAction::OpenAccounts);
    notify(state, Tone::Bad, text, action);
}
