//! The buttons of the banner: what can be done next with the profile.

use egui::Ui;

use super::Banner;
use crate::app::action::{
    AccountAction, Action, DocumentAction, FormAction, ReviewAction, SubmissionAction,
};
use crate::app::effect::Focus;
use crate::app::state::{State, Submitting};
use crate::domain::account::Environment;
use crate::domain::api_error::ApiError;
use crate::domain::fields::FieldId;
use crate::domain::submission::{Stage, SubmissionState};
use crate::i18n::tr;
use crate::ui::command::Command;
use crate::ui::ui_state::UiState;
use crate::ui::widgets::primary_button;

impl Banner<'_> {
    pub(super) fn buttons_ui(
        &self,
        ui: &mut Ui,
        ui_state: &mut UiState,
        actions: &mut Vec<Action>,
    ) {
        if self.is_read_only {
            ui.disable();
        }
        if let Some(job) = self.state.submitting_open() {
            return cancel_ui(ui, job, actions);
        }
        let record = &self.draft.submission;
        let next = match &record.state {
            SubmissionState::Unknown { .. } => {
                if ui.button(tr!("submit-send-anyway-button")).clicked() {
                    actions.push(Action::Submission(SubmissionAction::SendAnyway));
                }
                let look_up = primary_button(ui, tr!("submit-look-up-button"));
                if look_up.clicked() {
                    actions.push(Action::Submission(SubmissionAction::LookUp));
                }
                take_focus(&look_up, ui_state);
                look_up
            }
            SubmissionState::Stopped { error, .. } => {
                if matches!(error, ApiError::Unauthorised | ApiError::Local { .. })
                    && ui.button(tr!("button-open-accounts")).clicked()
                {
                    actions.push(Action::Accounts(AccountAction::OpenDialog));
                }
                check_ui(ui, actions);
                let again = if *error == ApiError::Cancelled {
                    tr!("submit-resubmit-button")
                } else {
                    tr!("submit-retry-button")
                };
                let again = primary_button(ui, again);
                if again.clicked() {
                    actions.push(Action::Submission(SubmissionAction::Submit));
                }
                take_focus(&again, ui_state);
                again
            }
            SubmissionState::Submitted { .. } => self.after_submission_ui(ui, ui_state, actions),
            SubmissionState::NotSubmitted | SubmissionState::Running { .. } => {
                check_ui(ui, actions);
                let submit = primary_button(ui, submit_label(self.state))
                    .on_hover_text(Command::Submit.keys(ui.ctx()));
                if submit.clicked() {
                    actions.push(Action::Submission(SubmissionAction::Submit));
                }
                submit
            }
        };
        if ui_state.takes_focus(&Focus::NextStep) {
            next.request_focus();
        }
    }

    /// Replaces the document that CM.com has; with several, goes to them.
    fn documents_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let sent = self.draft.submission.sent.as_ref();
        let sent = sent.map_or(&[][..], |sent| &sent.documents);
        let attached = self.draft.content.attachments.iter();
        let mut at_server = attached.filter(|one| sent.iter().any(|s| s.sha256 == one.sha256));
        let Some(first) = at_server.next() else {
            return;
        };
        let (label, action) = if at_server.next().is_none() {
            (
                tr!("banner-replace-document-button"),
                Action::Documents(DocumentAction::Replace(first.sha256.clone())),
            )
        } else {
            let documents = FieldId::Documents.into();
            (
                tr!("banner-replace-documents-button"),
                Action::Form(FormAction::GoTo(documents)),
            )
        };
        if ui.button(label).clicked() {
            actions.push(action);
        }
    }

    /// What can be done with a profile that CM.com has. Returns the next step.
    fn after_submission_ui(
        &self,
        ui: &mut Ui,
        ui_state: &mut UiState,
        actions: &mut Vec<Action>,
    ) -> egui::Response {
        let is_checking = self.state.polling.is_checking(self.draft.id);
        let text = if is_checking {
            tr!("status-checking")
        } else {
            tr!("approval-check-now-button")
        };
        let check_status = ui.add_enabled(!is_checking, egui::Button::new(text));
        if check_status.clicked() {
            actions.push(Action::Submission(SubmissionAction::CheckStatus));
        }
        take_focus(&check_status, ui_state);
        let mut next = check_status;
        if self.draft.submission.is_deleted_by_us() {
            if ui.button(Command::Duplicate.label()).clicked() {
                Command::Duplicate.run(self.state, ui_state, actions);
            }
            return next;
        }
        let needs_action = self.draft.submission.stage() == Stage::NeedsAction;
        if needs_action {
            self.documents_ui(ui, actions);
        }
        if self.draft.decision().is_some() && ui.button(Command::MarkFields.label()).clicked() {
            actions.push(Action::Review(ReviewAction::Ask));
        }
        let changes = self
            .state
            .editor
            .as_ref()
            .map_or(0, |editor| editor.changes_since_sent);
        if self.state.shows_values() {
            let edit = if needs_action {
                primary_button(ui, tr!("banner-edit-button"))
            } else {
                ui.button(tr!("banner-edit-button"))
            };
            if edit.clicked() {
                actions.push(Action::Form(FormAction::StartEditing));
            }
            if needs_action {
                next = edit;
            }
        } else if changes > 0 {
            check_ui(ui, actions);
            let send = primary_button(ui, tr!("form-update-button"));
            let send = send.on_hover_text(Command::Submit.keys(ui.ctx()));
            if send.clicked() {
                actions.push(Action::Submission(SubmissionAction::Submit));
            }
            next = send;
        }
        next
    }
}

fn check_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    let check = ui.button(Command::Check.label());
    if check.on_hover_text(Command::Check.keys(ui.ctx())).clicked() {
        actions.push(Action::Form(FormAction::Check));
    }
}

fn cancel_ui(ui: &mut Ui, job: &Submitting, actions: &mut Vec<Action>) {
    let text = if job.cancelling {
        tr!("button-cancelling")
    } else {
        tr!("form-cancel-button")
    };
    let cancel = ui.add_enabled(!job.cancelling, egui::Button::new(text));
    if cancel.clicked() {
        actions.push(Action::Submission(SubmissionAction::Cancel));
    }
}

/// When a submission has ended, moves the focus to the next step.
fn take_focus(response: &egui::Response, ui_state: &mut UiState) {
    if ui_state.takes_focus(&Focus::Outcome) {
        response.request_focus();
    }
}

/// The label of the submit button, which names the destination.
fn submit_label(state: &State) -> &'static str {
    match state.account_in_use().map(|account| &account.environment) {
        Some(Environment::Sandbox) => tr!("form-submit-sandbox-button"),
        Some(Environment::Custom(_)) => tr!("form-submit-custom-button"),
        Some(Environment::Production) => tr!("form-submit-cm-button"),
        None => tr!("form-submit-button"),
    }
}
