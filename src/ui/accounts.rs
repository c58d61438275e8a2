//! The accounts dialog, except for the tokens.

use egui::{RichText, Ui};
use uuid::Uuid;

use crate::app::action::{AccountAction, Action, DialogAction, TokenStorage};
use crate::app::state::{
    AccountField, AccountForm, AccountsDialog, EnvironmentChoice, SandboxState, State, TestState,
    TokenState,
};
use crate::domain::account::{Account, Environment, PRODUCTION_BASE};

use super::accessibility;
use super::account_token::{problem_ui, token_input_ui, token_ui, typed_token};
use super::dialog_layout::{body_ui, foot_ui};
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::input::{text_edit_ui, was_left_by_enter};
use super::learned_names::{
    accept_ui, learn_ui, learning_ui, names_heading_ui, names_ui, proposed,
};
use super::theme::{RADIUS, STEP, palette};
use super::ui_state::{Removal, UiState};
use super::widgets::{focus_first, primary_button};
use crate::i18n::tr;

pub(super) fn accounts_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &AccountsDialog,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let proposed = proposed(dialog);
    if let Some((account, _)) = &proposed {
        names_heading_ui(ui, account);
    } else {
        ui.heading(tr!("accounts-title"));
        ui.label(RichText::new(tr!("accounts-hint")).color(palette(ui).muted));
    }
    ui.add_space(2.0 * STEP);
    let area = egui::ScrollArea::vertical();
    let actions_before = actions.len();
    let mut typed = dialog.form.clone();
    let mut entered = false;
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            if let Some((_, proposal)) = &proposed {
                names_ui(ui, proposal);
                return;
            }
            match dialog.form.as_ref().zip(typed.as_mut()) {
                Some((form, typed)) => entered = form_ui(ui, form, typed, ui_state, actions),
                None => list_ui(ui, state, dialog, ui_state, actions),
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    ui.add_space(3.0 * STEP);
    match (&proposed, &typed) {
        (Some((_, proposal)), _) => accept_ui(ui, proposal, actions),
        (None, Some(typed)) => save_ui(ui, state, typed, entered, ui_state, actions),
        (None, None) => close_ui(ui, state, ui_state, actions),
    }
    // Whatever else a person does, the removal needs to be confirmed again.
    if actions.len() > actions_before {
        ui_state.removal = Removal::None;
    }
}

fn close_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let add = ui.button(tr!("account-add-button"));
        focus_first(&add);
        if add.clicked() {
            ui_state.forget_token(ui.ctx());
            actions.push(Action::Accounts(AccountAction::Edit(None)));
        }
        let has_sandbox = state
            .accounts
            .iter()
            .any(|a| a.environment == Environment::Sandbox);
        if !has_sandbox && ui.button(tr!("account-add-sandbox-button")).clicked() {
            actions.push(Action::Accounts(AccountAction::UseSandbox(Uuid::new_v4())));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = primary_button(ui, tr!("button-close"));
            focus_first(&close);
            if close.clicked() {
                actions.push(Action::Dialogs(DialogAction::Close));
            }
        });
    });
}

fn list_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &AccountsDialog,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    if state.accounts.is_empty() {
        ui.label(tr!("accounts-empty"));
    }
    for account in &state.accounts {
        let colours = palette(ui);
        egui::Frame::new()
            .stroke(egui::Stroke::new(1.0, colours.border))
            .corner_radius(RADIUS)
            .inner_margin(egui::Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                account_ui(ui, state, dialog, account, ui_state, actions);
            });
    }
}

fn account_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &AccountsDialog,
    account: &Account,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let id = account.id;
    let sandbox = account.environment == Environment::Sandbox;
    let in_use = state.settings.account_in_use == Some(id);
    ui.horizontal(|ui| {
        let radio = ui
            .radio(in_use, &account.name)
            .on_hover_text(tr!("account-use-button"));
        if in_use {
            focus_first(&radio);
        }
        if radio.clicked() {
            actions.push(Action::Accounts(AccountAction::Use(id)));
        }
        if in_use {
            ui.label(
                RichText::new(tr!("account-in-use"))
                    .small()
                    .color(colours.success),
            );
        }
    });
    let address = match &account.environment {
        Environment::Production => tr!(
            "account-summary-production",
            production_base = PRODUCTION_BASE
        ),
        Environment::Custom(base) => tr!("account-summary-custom", base = base.to_string()),
        Environment::Sandbox => match &state.sandbox {
            SandboxState::On(base) => tr!("account-summary-sandbox", base = base.to_string()),
            SandboxState::Starting => tr!("account-summary-sandbox-starting").to_owned(),
            SandboxState::Off => tr!("account-summary-sandbox-stopped").to_owned(),
            SandboxState::Failed(why) => {
                tr!("account-summary-sandbox-failed", sentence = why.to_string())
            }
        },
    };
    ui.label(RichText::new(address).small().color(colours.muted));
    if !sandbox {
        let text = tr!(
            "account-id-label",
            account_guid = account.account_guid.to_string()
        );
        ui.label(RichText::new(text).small().color(colours.muted));
        token_ui(ui, account, dialog.tokens.get(&id), ui_state, actions);
    }
    ui.horizontal_wrapped(|ui| {
        let is_known = dialog.tokens.get(&id) != Some(&TokenState::Loading);
        let test = egui::Button::new(tr!("account-test-button"));
        let test = ui
            .add_enabled(is_known, test)
            .on_disabled_hover_text(tr!("token-state-loading"));
        if test.clicked() {
            actions.push(Action::Accounts(AccountAction::TestConnection(id)));
        }
        learn_ui(ui, dialog, account, is_known, actions);
        if !sandbox {
            if ui.button(tr!("account-edit-button")).clicked() {
                // A token typed for another account must not be stored for this one.
                ui_state.forget_token(ui.ctx());
                actions.push(Action::Accounts(AccountAction::Edit(Some(id))));
            }
            if ui.button(tr!("token-forget-button")).clicked() {
                actions.push(Action::Accounts(AccountAction::ForgetToken(id)));
            }
        }
        remove_ui(ui, id, ui_state, actions);
    });
    learning_ui(ui, dialog, account);
    let (text, colour) = match dialog.tests.get(&id) {
        None => return,
        Some(TestState::Running) => (tr!("account-test-progress").to_owned(), colours.muted),
        Some(TestState::Passed(0)) => (tr!("account-test-ok-empty").to_owned(), colours.success),
        Some(TestState::Passed(count)) => {
            let text = tr!("account-test-ok", count = *count);
            (text, colours.success)
        }
        Some(TestState::Failed(error)) => (error.message(), colours.danger),
    };
    accessibility::announced(&ui.add(egui::Label::new(RichText::new(text).color(colour)).wrap()));
}

/// The remove button, in two steps: a removed token can't be restored.
fn remove_ui(ui: &mut Ui, account: Uuid, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let Removal::Asked {
        account: asked,
        is_new,
    } = ui_state.removal
    else {
        let remove = ui.button(tr!("account-remove-button"));
        if ui_state.removal == Removal::Kept(account) {
            remove.request_focus();
            ui_state.removal = Removal::None;
        }
        if remove.clicked() {
            ui_state.removal = Removal::asked(account);
        }
        return;
    };
    if asked != account {
        if ui.button(tr!("account-remove-button")).clicked() {
            ui_state.removal = Removal::asked(account);
        }
        return;
    }
    let tip = tr!("account-remove-hint");
    let confirm = ui
        .button(tr!("account-remove-confirm-button"))
        .on_hover_text(tip);
    let keep = ui.button(tr!("account-remove-cancel-button"));
    if is_new {
        // The same key pressed twice must not remove anything.
        keep.request_focus();
        ui_state.removal = Removal::Asked {
            account,
            is_new: false,
        };
    } else if confirm.clicked() {
        ui_state.removal = Removal::None;
        actions.push(Action::Accounts(AccountAction::Remove(account)));
    } else if keep.clicked() {
        ui_state.removal = Removal::Kept(account);
    } else if ![&keep, &confirm].iter().any(|button| is_in_use(button)) {
        // The person has gone elsewhere.
        ui_state.removal = Removal::None;
    }
}

fn is_in_use(button: &egui::Response) -> bool {
    button.has_focus() || button.is_pointer_button_down_on()
}

/// The form of an account. Returns true when Enter was pressed in one of its fields.
fn form_ui(
    ui: &mut Ui,
    form: &AccountForm,
    typed: &mut AccountForm,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) -> bool {
    ui.spacing_mut().item_spacing.y = STEP;
    let mut entered = input_ui(
        ui,
        form,
        ui_state,
        AccountField::Name,
        tr!("account-name-label"),
        tr!("account-name-placeholder"),
        &mut typed.name,
    );
    ui.add_space(2.0 * STEP);
    ui.label(RichText::new(tr!("account-environment-label")).strong());
    ui.horizontal(|ui| {
        accessibility::group(ui, tr!("account-environment-label"));
        let choices = [
            (EnvironmentChoice::Production, tr!("environment-production")),
            (EnvironmentChoice::Custom, tr!("account-base-custom-label")),
        ];
        for (choice, label) in choices {
            ui.radio_value(&mut typed.environment, choice, label);
        }
    });
    if typed.environment == EnvironmentChoice::Custom {
        ui.add_space(2.0 * STEP);
        entered |= input_ui(
            ui,
            form,
            ui_state,
            AccountField::Base,
            tr!("account-base-label"),
            tr!("account-base-placeholder"),
            &mut typed.base,
        );
    } else {
        ui.label(
            RichText::new(PRODUCTION_BASE)
                .small()
                .color(palette(ui).muted),
        );
    }
    ui.add_space(2.0 * STEP);
    entered |= input_ui(
        ui,
        form,
        ui_state,
        AccountField::Guid,
        tr!("field-account-guid"),
        tr!("account-id-placeholder"),
        &mut typed.account_guid,
    );
    ui.add_space(2.0 * STEP);
    entered |= token_input_ui(ui, form, typed, ui_state);
    ui_state.to_account_problem = false;
    if typed != form {
        actions.push(Action::Accounts(AccountAction::ChangeForm(typed.clone())));
    }
    entered
}

fn save_ui(
    ui: &mut Ui,
    state: &State,
    form: &AccountForm,
    entered: bool,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    foot_ui(ui, |ui| {
        if ui.button(tr!("button-cancel")).clicked() {
            ui_state.forget_token(ui.ctx());
            let back = if state.accounts.is_empty() {
                Action::Dialogs(DialogAction::Close)
            } else {
                Action::Accounts(AccountAction::OpenDialog)
            };
            actions.push(back);
        }
        if primary_button(ui, tr!("account-save-button")).clicked() || entered {
            ui_state.to_account_problem = true;
            let new_id = Uuid::new_v4();
            let keep = if ui_state.session_only {
                TokenStorage::SessionOnly
            } else {
                TokenStorage::Keyring
            };
            let account = form.id.unwrap_or(new_id);
            ui_state.token_of = form.origin().map(|origin| (account, origin));
            actions.push(Action::Accounts(AccountAction::Save {
                new_id,
                token: typed_token(ui_state),
                keep,
            }));
        }
    });
}

/// A field of the form. Returns true when Enter was pressed in it.
fn input_ui(
    ui: &mut Ui,
    form: &AccountForm,
    ui_state: &mut UiState,
    field: AccountField,
    label: &str,
    help: &str,
    text: &mut String,
) -> bool {
    let label = ui.label(RichText::new(label).strong());
    ui.label(RichText::new(help).small().color(palette(ui).muted));
    let problem = form.problems.iter().find(|(at, _)| *at == field);
    let id = egui::Id::unique(("account", form.id, label.id));
    let response =
        text_edit_ui(ui, id, text, problem.is_some(), true, |line| line).labelled_by(label.id);
    let entered = was_left_by_enter(&response);
    if problem.is_some() && std::mem::take(&mut ui_state.to_account_problem) {
        response.request_focus();
    }
    focus_first(&response);
    accessibility::help(&response, problem.map_or(help, |(_, message)| message));
    problem_ui(ui, form, field);
    entered
}
