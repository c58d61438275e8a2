//! The submission in the inspector: its steps, its result, and the server's response.

use egui::{CollapsingHeader, ProgressBar, RichText, Ui};

use crate::app::action::{AccountAction, Action, SubmissionAction};
use crate::app::effect::Focus;
use crate::app::state::{PollingError, State, Submitting};
use crate::domain::account::Environment;
use crate::domain::api_error::{self, ApiError};
use crate::domain::approval::Answer;
use crate::domain::attachment::size_text;
use crate::domain::draft::Draft;
use crate::domain::submission::{LookupOutcome, SubmissionState, not_found};
use crate::domain::text::{Piece, pieces, visible};

use crate::i18n::tr;

use super::accessibility;
use super::icons::{ICON_ARROW_RIGHT, ICON_CHECK_CIRCLE};
use super::theme::{self, STEP, palette};
use super::time_format::{clock_time, full_time};
use super::ui_state::UiState;
use super::widgets::{box_ui, chip_ui, primary_button, title_ui};

pub(super) fn submission_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    if let Some(job) = state.submitting_open() {
        title_ui(ui, tr!("submission-title"));
        return progress_ui(ui, job, actions);
    }
    match &draft.submission.state {
        SubmissionState::NotSubmitted
        | SubmissionState::Running { .. }
        | SubmissionState::Submitted { .. } => {}
        SubmissionState::Stopped {
            error, in_doubt, ..
        } => stopped_ui(ui, draft, (error, *in_doubt), ui_state, actions),
        SubmissionState::Unknown { error, .. } => {
            let outcome = draft.submission.last_lookup.as_ref();
            unknown_ui(ui, error, outcome, ui_state, actions);
        }
    }
}

fn progress_ui(ui: &mut Ui, job: &Submitting, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    for (index, step) in job.steps.iter().enumerate() {
        let is_current = index + 1 == job.steps.len();
        let (icon, word, colour) = if is_current {
            (ICON_ARROW_RIGHT, tr!("submission-step-now"), colours.accent)
        } else {
            (
                ICON_CHECK_CIRCLE,
                tr!("submission-step-done"),
                colours.success,
            )
        };
        ui.horizontal_top(|ui| {
            let icon = ui.label(icon.rich_text().size(theme::HEADING).color(colour));
            accessibility::icon_label(&icon, word);
            let text = RichText::new(step.message());
            let text = if is_current { text.strong() } else { text };
            ui.add(egui::Label::new(text).wrap());
        });
        if is_current && let Some((sent, total)) = job.bytes {
            #[expect(clippy::cast_precision_loss, reason = "a bar on the screen")]
            let share = sent as f32 / total.max(1) as f32;
            let text = tr!(
                "submission-upload-progress",
                sent = size_text(sent),
                total = size_text(total)
            );
            ui.add(
                ProgressBar::new(share)
                    .desired_height(6.0)
                    .fill(colours.accent),
            )
            .accessible_name(text.as_str());
            ui.label(RichText::new(text).small().color(colours.muted));
        }
    }
    let text = if job.cancelling {
        tr!("button-cancelling")
    } else {
        tr!("button-cancel")
    };
    if ui
        .add_enabled(!job.cancelling, egui::Button::new(text))
        .clicked()
    {
        actions.push(Action::Submission(SubmissionAction::Cancel));
    }
}

fn text_ui(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(text).wrap());
}

/// The error, the data that was kept, and the next steps.
fn stopped_ui(
    ui: &mut Ui,
    draft: &Draft,
    (error, in_doubt): (&ApiError, bool),
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let cancelled = *error == ApiError::Cancelled;
    let tones = if cancelled {
        (colours.text, colours.raised)
    } else {
        (colours.danger, colours.danger_ground)
    };
    let update = draft.submission.is_submitted();
    let outcome = match (update, in_doubt) {
        (true, true) => tr!("submit-outcome-changes-unknown"),
        (true, false) => tr!("submit-outcome-changes-not-sent"),
        (false, _) => tr!("submit-outcome-nothing-submitted"),
    };
    let title = format!("{}. {outcome}", error.message());
    box_ui(ui, tones, &title, |ui| {
        if let ApiError::Refused {
            general, findings, ..
        } = error
            && !findings.is_empty()
        {
            for message in general {
                text_ui(ui, api_error::explanation_shown(message));
            }
        }
        text_ui(ui, &kept_hint(draft));
        ui.add_space(STEP);
        ui.horizontal_wrapped(|ui| {
            let again = if cancelled {
                tr!("submit-resubmit-button")
            } else {
                tr!("submit-retry-button")
            };
            let again = primary_button(ui, again);
            take_focus(&again, ui_state);
            if again.clicked() {
                actions.push(Action::Submission(SubmissionAction::Submit));
            }
            if matches!(error, ApiError::Unauthorised | ApiError::Local { .. })
                && ui.button(tr!("button-open-accounts")).clicked()
            {
                actions.push(Action::Accounts(AccountAction::OpenDialog));
            }
        });
    });
}

fn kept_hint(draft: &Draft) -> String {
    let uploaded = draft
        .content
        .attachments
        .iter()
        .filter(|attachment| draft.submission.documents.contains_key(&attachment.sha256))
        .count();
    match uploaded {
        0 => tr!("submit-draft-kept-hint").to_owned(),
        count => tr!("submit-documents-kept-hint", count = count),
    }
}

/// After a submission that did not succeed, moves the focus to the next step.
fn take_focus(response: &egui::Response, ui_state: &mut UiState) {
    if ui_state.takes_focus(&Focus::Outcome) {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
    }
}

fn unknown_ui(
    ui: &mut Ui,
    error: &ApiError,
    outcome: Option<&LookupOutcome>,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let tones = (colours.warning, colours.warning_ground);
    box_ui(ui, tones, tr!("submit-unknown-title"), |ui| {
        text_ui(ui, &error.message());
        if let Some(outcome) = outcome {
            text_ui(ui, &outcome.message());
        }
        text_ui(ui, tr!("submit-unknown-hint"));
        ui.add_space(STEP);
        ui.horizontal_wrapped(|ui| {
            let look_up = primary_button(ui, tr!("submit-look-up-button"));
            take_focus(&look_up, ui_state);
            if look_up.clicked() {
                actions.push(Action::Submission(SubmissionAction::LookUp));
            }
            if ui.button(tr!("submit-send-anyway-button")).clicked() {
                actions.push(Action::Submission(SubmissionAction::SendAnyway));
            }
        });
    });
}

/// The server's comment. A web address in it opens only when it is clicked.
fn comment_ui(ui: &mut Ui, comment: &str) {
    ui.scope(|ui| {
        // A row of text is as high as its letters, also when it contains a link.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        ui.horizontal_wrapped(|ui| {
            for piece in pieces(comment) {
                match piece {
                    Piece::Plain(text) => ui.label(text),
                    Piece::Link(url) => {
                        let colour = palette(ui).accent;
                        let link = theme::link_ui(ui, RichText::new(url.as_str()), colour);
                        if link.clicked() {
                            ui.ctx().open_url(egui::OpenUrl::new_tab(&url));
                        }
                        link
                    }
                };
            }
        });
    });
}

/// The status, and the button that asks for it.
fn check_status_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let is_trashed = state.trash.since.contains_key(&draft.id);
    ui.horizontal(|ui| {
        chip_ui(ui, draft.submission.stage(), &draft.status());
        let is_checking = state.polling.is_checking(draft.id);
        let text = if is_checking {
            tr!("status-checking")
        } else {
            tr!("approval-check-now-button")
        };
        let why = if is_trashed {
            tr!("command-in-trash-reason")
        } else {
            text
        };
        let check = ui
            .add_enabled(!is_checking && !is_trashed, egui::Button::new(text))
            .on_disabled_hover_text(why);
        if matches!(draft.submission.state, SubmissionState::Submitted { .. }) {
            take_focus(&check, ui_state);
        }
        if check.clicked() {
            actions.push(Action::Submission(SubmissionAction::CheckStatus));
        }
    });
}

/// The last response of the server.
pub(super) fn approval_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let record = &draft.submission;
    let colours = palette(ui);
    if !record.is_submitted() {
        if record.state == SubmissionState::NotSubmitted && state.submitting_open().is_none() {
            title_ui(ui, tr!("approval-draft-title"));
            let next = RichText::new(tr!("approval-draft-hint")).color(colours.muted);
            ui.add(egui::Label::new(next).wrap());
        }
        return;
    }
    let is_trashed = state.trash.since.contains_key(&draft.id);
    title_ui(ui, tr!("approval-title"));
    check_status_ui(ui, state, draft, ui_state, actions);
    let answer = record.current_answer();
    let approval = answer.and_then(Answer::approval);
    if let Some(since) = record.not_found_since {
        let text = RichText::new(not_found()).color(colours.danger);
        ui.add(egui::Label::new(text).wrap());
        let time = clock_time(ui, since, state.now.wall);
        text_ui(ui, &tr!("approval-not-found-hint", time = time));
    } else if record.is_deleted() {
        text_ui(ui, tr!("approval-deleted-hint"));
    } else if let Some(status) = &approval {
        text_ui(ui, status.meaning());
        // Without its account and in the trash the status is not checked automatically.
        if !is_trashed && state.polling.failures.get(&draft.id) != Some(&PollingError::NoAccount) {
            ui.label(RichText::new(status.next()).color(colours.muted));
        }
    }
    if let Some(error) = state.polling.failures.get(&draft.id) {
        let text = RichText::new(error.message()).color(colours.danger);
        ui.add(egui::Label::new(text).wrap());
    }
    if let Some(hold) = state.hold_of(draft) {
        let time = clock_time(ui, hold.until_wall, state.now.wall);
        text_ui(ui, &tr!("approval-check-later-hint", time = time));
    }
    if let Some(comment) = answer.and_then(|answer| answer.status_comment.as_deref()) {
        ui.add_space(STEP);
        ui.label(RichText::new(tr!("profile-comment-label")).strong());
        comment_ui(ui, comment);
    }
    ui.add_space(STEP);
    let fact = |ui: &mut Ui, name: &str, value: String| {
        ui.label(RichText::new(name).small().color(colours.muted));
        ui.add(egui::Label::new(RichText::new(value).size(theme::SMALL + 0.5)).wrap());
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        if let Some(guid) = record.guid {
            fact(ui, tr!("approval-id-label"), guid.to_string());
        }
        if let Some(target) = &record.target {
            fact(
                ui,
                tr!("account-label"),
                format!(
                    "{} ({})",
                    target.account_name,
                    Environment::label_of(&target.environment)
                ),
            );
        }
        if let SubmissionState::Submitted { at } = &record.state {
            fact(ui, tr!("profile-state-submitted"), full_time(ui, *at));
        }
        if let Some(answer) = answer {
            fact(
                ui,
                tr!("approval-last-response-label"),
                full_time(ui, answer.received_at),
            );
        }
    });
    if let Some(answer) = answer {
        CollapsingHeader::new(tr!("approval-whole-response-label"))
            .id_salt(("raw", draft.id))
            .show(ui, |ui| {
                let text = serde_json::to_string_pretty(&answer.raw).unwrap_or_default();
                let text = visible(&text);
                ui.add(egui::Label::new(RichText::new(text).monospace()).wrap());
            });
    }
}
