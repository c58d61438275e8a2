//! Submitting: when a submission may begin, and what its news means for the window.

use uuid::Uuid;

use crate::app::action::SubmissionAction;
use crate::app::dialogs::Consequence;
use crate::app::effect::{Effect, Focus, SubmissionEffect, WindowEffect};
use crate::app::job_event::{NoConsequence, Progress};
use crate::app::state::{Closing, Dialog, Kept, ReviewDialog, State, Submitting, Thumbnail, Tone};
use crate::domain::account::Account;
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outgoing::Submission;
use crate::domain::submission::{Purpose, SubmissionRecord, SubmissionState, Target, not_found};
use crate::domain::summary::summary;

use super::news::{self, Standing};
use super::notices::notify;
use super::open_draft::is_open;
use super::{accounts, entry, follow, hold, sandbox, saving};
use crate::texts::tr;

pub(super) fn act(state: &mut State, action: SubmissionAction, fx: &mut Vec<Effect>) {
    match action {
        SubmissionAction::Submit => submit(state, fx),
        SubmissionAction::Confirm => confirm(state, fx),
        SubmissionAction::Cancel => cancel(state, fx),
        SubmissionAction::LookAgain => look_again(state, fx),
        SubmissionAction::SendAgain => send_again(state, fx),
        SubmissionAction::Refresh => follow::refresh_open(state, fx),
        SubmissionAction::Preview => preview(state, fx),
    }
}

/// Submit was asked for: problems, then the account, then what needs a word first.
fn submit(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    if state.is_busy(id) {
        return;
    }
    if state.submitting.is_some() {
        let text = tr!("another-profile-is-being-submitted");
        notify(state, Tone::Plain, text, None);
        return;
    }
    if matches!(draft.submission.state, SubmissionState::Unknown { .. }) {
        let text = tr!("cm-may-have-this-profile");
        notify(state, Tone::Plain, text, None);
        return;
    }
    // Somebody may submit without leaving the field.
    entry::tidy_all(state);
    if let Some(shown) = state.drafts.edit_shown(id) {
        shown.checked = true;
    }
    let (problems, warnings): (Vec<_>, Vec<_>) = local_findings(state)
        .into_iter()
        .partition(Finding::is_problem);
    if !problems.is_empty() {
        fx.push(Effect::Window(WindowEffect::Focus(Focus::Problems)));
        return;
    }
    let draft = state.open_draft();
    let submitted = draft.filter(|draft| draft.submission.is_submitted());
    if let Some(draft) = submitted.filter(|draft| draft.changes_since_sent() == 0) {
        let missing = draft.submission.not_found_since;
        let text = match missing {
            Some(_) => not_found(),
            None => tr!("cm-has-this-profile-as").to_owned(),
        };
        return notify(state, Tone::Plain, text, None);
    }
    let Some(account) = state.account_in_use().cloned() else {
        if state.accounts.is_empty() {
            state.dialog = Some(Dialog::Welcome);
        } else {
            accounts::open_dialog(state, fx);
        }
        return;
    };
    if submitted.is_some() {
        begin_update(state, fx);
    } else {
        review(state, account.id, warnings, fx);
    }
}

/// What is found about the open draft here. What the server said was about what it was sent; it
/// may judge anew.
fn local_findings(state: &State) -> Vec<Finding> {
    let mut findings = state
        .open_draft()
        .map_or_else(Vec::new, |draft| state.find(draft));
    findings.retain(|finding| finding.kind != FindingKind::Server);
    findings
}

/// Shows all that will be sent, and where to, once more.
fn review(state: &mut State, account: Uuid, warnings: Vec<Finding>, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let dialog = ReviewDialog {
        draft: draft.id,
        account,
        warnings,
        confirmed: false,
        lines: summary(draft),
        preview: None,
    };
    state.dialog = Some(Dialog::Review(dialog));
    preview(state, fx);
}

/// Asks what an update would lead to, before it is sent.
fn begin_update(state: &mut State, fx: &mut Vec<Effect>) {
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
            let text = tr!("cm-takes-no-changes-these", labels = labels.join(", "));
            return notify(state, Tone::Bad, text, None);
        }
    }
    fx.push(Effect::Submission(SubmissionEffect::CheckConsequence {
        draft: Box::new(draft),
        account,
    }));
}

pub(super) fn consequence(state: &mut State, id: Uuid, answer: Result<Consequence, NoConsequence>) {
    // Something else may be going on by now; the button is still there.
    if state.dialog.is_some() || state.submitting.is_some() {
        return;
    }
    let Some(draft) = state.open_draft().filter(|draft| draft.id == id) else {
        return;
    };
    let left_out = match (Submission::try_from(draft), &draft.submission.sent) {
        (Ok(submission), Some(sent)) => submission.changes_since(sent).left_out,
        _ => Vec::new(),
    };
    let Some(account) = state.account_of(draft).cloned() else {
        return no_account(state);
    };
    match answer {
        Ok(consequence) => {
            state.dialog = Some(Dialog::ConfirmUpdate {
                draft: id,
                account: account.id,
                consequence,
                left_out,
            });
        }
        Err(why) => notify(state, Tone::Bad, why.message(), None),
    }
}

/// Shows what will be sent.
fn preview(state: &State, fx: &mut Vec<Effect>) {
    if let Some(draft) = state.open_draft() {
        fx.push(Effect::Submission(SubmissionEffect::Preview {
            draft: Box::new(draft.clone()),
            account: state.account_of(draft).cloned(),
        }));
    }
}

/// The person said yes to what the dialog asked.
fn confirm(state: &mut State, fx: &mut Vec<Effect>) {
    if let Some(Dialog::Review(dialog)) = &state.dialog
        && let Some(draft) = state.open_draft().filter(|draft| draft.id == dialog.draft)
        && summary(draft) != dialog.lines
    {
        let text = tr!("something-came-in-since-you");
        notify(state, Tone::Plain, text, None);
        return submit(state, fx);
    }
    if let Some(Dialog::Review(dialog)) = &mut state.dialog
        && let Some(draft) = state.drafts.get(&dialog.draft)
        && draft
            .content
            .attachments
            .iter()
            .any(|attachment| state.thumbnails.get(&attachment.sha256) == Some(&Thumbnail::Asking))
    {
        // What is wrong with a document is said before it is sent.
        dialog.confirmed = true;
        return;
    }
    let (draft, account, purpose) = match state.dialog.take() {
        Some(Dialog::Review(dialog)) => (dialog.draft, dialog.account, Purpose::Create),
        Some(Dialog::ConfirmUpdate { draft, account, .. }) => (draft, account, Purpose::Update),
        other => {
            state.dialog = other;
            return;
        }
    };
    if state.open_draft().is_none_or(|open| open.id != draft) {
        return;
    }
    match state.account(account).cloned() {
        Some(account) => start(state, account, purpose, fx),
        None => no_account(state),
    }
}

/// A document was looked at. A defect that is not in the last look yet is added and looked at
/// again; without one, what somebody said yes to goes out.
pub(super) fn documents_seen(state: &mut State, fx: &mut Vec<Effect>) {
    let found = local_findings(state);
    let Some(Dialog::Review(dialog)) = &mut state.dialog else {
        return;
    };
    let known = dialog.warnings.len();
    for finding in found {
        if finding.kind == FindingKind::Unreadable && !dialog.warnings.contains(&finding) {
            dialog.warnings.push(finding);
        }
    }
    if dialog.warnings.len() > known {
        dialog.confirmed = false;
    } else if dialog.confirmed {
        confirm(state, fx);
    }
}

fn start(state: &mut State, account: Account, purpose: Purpose, fx: &mut Vec<Effect>) {
    if state.submitting.is_some() {
        return;
    }
    if !sandbox::is_reachable(state, &account) {
        sandbox::retry(state);
        let text = tr!("sandbox-is-starting-submit-again");
        notify(state, Tone::Plain, text, None);
        return;
    }
    saving::save_all(state, fx);
    let Some(draft) = state.open_draft().cloned() else {
        return;
    };
    state.submitting = Some(Submitting {
        draft: draft.id,
        steps: Vec::new(),
        at: 0,
        bytes: None,
        cancelling: false,
    });
    fx.push(Effect::Submission(SubmissionEffect::Submit {
        draft: Box::new(draft),
        target: Target::from(&account),
        account,
        purpose,
    }));
}

fn cancel(state: &mut State, fx: &mut Vec<Effect>) {
    if let Some(job) = &mut state.submitting {
        job.cancelling = true;
        fx.push(Effect::Submission(SubmissionEffect::Cancel));
    }
}

fn look_again(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft().cloned() else {
        return;
    };
    if state.submitting.is_some() {
        return;
    }
    let Some(account) = state.account_of(&draft).cloned() else {
        return no_account(state);
    };
    state.submitting = Some(Submitting {
        draft: draft.id,
        steps: vec![tr!("look-for-profile-at-cm").to_owned()],
        at: 0,
        bytes: None,
        cancelling: false,
    });
    fx.push(Effect::Submission(SubmissionEffect::LookUp {
        target: Target::from(&account),
        draft: Box::new(draft),
        account,
    }));
}

/// After Unknown: the same id again, so that the server can tell that it has it.
fn send_again(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    if state.submitting.is_some() {
        return;
    }
    match state.account_of(draft).cloned() {
        Some(account) => start(state, account, Purpose::Create, fx),
        None => no_account(state),
    }
}

pub(super) fn progress(state: &mut State, id: Uuid, progress: Progress) {
    if let Progress::AskedToWait { retry_after } = progress {
        return hold::asked_to_wait(state, id, retry_after);
    }
    let Some(job) = state.submitting.as_mut().filter(|job| job.draft == id) else {
        return;
    };
    match progress {
        Progress::Step { steps, at } => {
            job.steps = steps;
            job.at = at;
            job.bytes = None;
        }
        Progress::Bytes { sent, total } => job.bytes = Some((sent, total)),
        Progress::AskedToWait { .. } => {}
    }
}

pub(super) fn recorded(
    state: &mut State,
    id: Uuid,
    record: SubmissionRecord,
    fx: &mut Vec<Effect>,
) {
    if let Some(draft) = state.drafts.get_mut(&id) {
        let before = Standing::of(draft);
        draft.submission = record;
        news::learned(state, id, &before, fx);
    }
}

pub(super) fn ended(state: &mut State, id: Uuid, record: SubmissionRecord, fx: &mut Vec<Effect>) {
    if state.submitting.as_ref().is_some_and(|job| job.draft == id) {
        state.submitting = None;
    }
    recorded(state, id, record, fx);
    // Its job may have been unable to store how it ended.
    saving::mark(state, Kept::Record(id));
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let title = draft.title().to_owned();
    let has_problems = !draft.problems_from_server().is_empty();
    let submitted = matches!(draft.submission.state, SubmissionState::Submitted { .. });
    let unknown = draft.submission.is_in_doubt();
    let update_in_doubt = draft.submission.is_update_in_doubt();
    let has_answer = draft.submission.is_submitted();
    let but = news::but(draft);
    let answer = draft.submission.current_answer();
    let refused = answer.and_then(Answer::approval).filter(|status| {
        matches!(
            status,
            ApprovalStatus::Rejected | ApprovalStatus::Incomplete
        )
    });
    if !submitted || but.is_some() {
        // What went wrong has to be read first.
        state.closing = Closing::No;
    }
    follow::after_submission(state, id);
    if is_open(state, id) {
        if has_problems {
            fx.push(Effect::Window(WindowEffect::Focus(Focus::Problems)));
        } else if !submitted {
            fx.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
        } else {
            let (tone, text) = match (refused, &but) {
                (Some(status), _) => {
                    // What it says is beside the form, or behind it in a narrow window.
                    fx.push(Effect::Window(WindowEffect::Focus(Focus::Outcome)));
                    let text = tr!(
                        "was-submitted-and-is",
                        title = title,
                        status = status.label()
                    );
                    (Tone::Bad, text)
                }
                (None, Some(what)) => {
                    let text = tr!("was-submitted", title = title);
                    (Tone::Bad, format!("{text}. {what}"))
                }
                (None, None) => (Tone::Good, tr!("was-submitted", title = title)),
            };
            notify(state, tone, text, None);
        }
    } else {
        let good = submitted && refused.is_none() && but.is_none();
        let tone = if good { Tone::Good } else { Tone::Bad };
        let text = if submitted {
            tr!("was-submitted", title = title)
        } else if unknown {
            tr!("we-dont-know-whether-cm-title", title = title)
        } else if update_in_doubt {
            tr!("changes-to-are-in-doubt", title = title)
        } else if has_answer {
            tr!("changes-to-were-not-sent", title = title)
        } else {
            tr!("was-not-submitted-open-it", title = title)
        };
        notify(state, tone, text, None);
    }
}

/// The job of a submission failed by a fault of the program: what its record says now.
pub(super) fn ended_by_fault(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let record = draft.submission.clone().after_restart(state.now.wall);
    ended(state, id, record, fx);
}

fn no_account(state: &mut State) {
    let text = tr!("account-that-this-profile-was");
    let offer = Some(crate::app::state::Offer::OpenAccounts);
    notify(state, Tone::Bad, text, offer);
}
