//! The accounts dialog, but for the tokens.

use egui::{RichText, Ui};
use uuid::Uuid;

use crate::app::action::{AccountAction, Action, DialogAction, KeepToken};
use crate::app::state::{
    AccountField, AccountForm, AccountsDialog, EnvironmentChoice, SandboxState, State, TestState,
};
use crate::domain::account::{Account, Environment, PRODUCTION_BASE};

use super::account_token::{problem_ui, token_input_ui, token_ui, typed_token};
use super::fit::{body_ui, foot_ui};
use super::input::line_ui;
use super::spoken;
use super::theme::{RADIUS, STEP, palette};
use super::view::View;
use super::way_back::{AROUND_FOCUS, follow_focus};
use super::widgets::{focus_first, primary_button};
use crate::texts::tr;

pub(super) fn accounts_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &AccountsDialog,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    ui.heading(tr!("accounts"));
    let text = tr!("account-says-where-profiles-are");
    ui.label(RichText::new(text).color(palette(ui).muted));
    ui.add_space(2.0 * STEP);
    let area = egui::ScrollArea::vertical();
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            match &dialog.form {
                Some(form) => form_ui(ui, form, view, actions),
                None => list_ui(ui, state, dialog, view, actions),
            }
            follow_focus(ui, AROUND_FOCUS);
        });
    });
    ui.add_space(3.0 * STEP);
    match &dialog.form {
        Some(form) => save_ui(ui, state, form, view, actions),
        None => close_ui(ui, state, view, actions),
    }
}

fn close_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let add = ui.button(tr!("add-account-more"));
        focus_first(&add);
        if add.clicked() {
            view.forget_token(ui.ctx());
            actions.push(Action::Accounts(AccountAction::Edit(None)));
        }
        let has_sandbox = state
            .accounts
            .iter()
            .any(|a| a.environment == Environment::Sandbox);
        if !has_sandbox && ui.button(tr!("add-sandbox")).clicked() {
            actions.push(Action::Accounts(AccountAction::TakeSandbox(Uuid::new_v4())));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = primary_button(ui, tr!("close"));
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
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    if state.accounts.is_empty() {
        ui.label(tr!("no-accounts-yet"));
    }
    for account in &state.accounts {
        let colours = palette(ui);
        egui::Frame::new()
            .stroke(egui::Stroke::new(1.0, colours.border))
            .corner_radius(RADIUS)
            .inner_margin(egui::Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                account_ui(ui, state, dialog, account, view, actions);
            });
    }
}

fn account_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &AccountsDialog,
    account: &Account,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let id = account.id;
    let sandbox = account.environment == Environment::Sandbox;
    let in_use = state.settings.account_in_use == Some(id);
    ui.horizontal(|ui| {
        let radio = ui
            .radio(in_use, &account.name)
            .on_hover_text(tr!("use-this-account"));
        if in_use {
            focus_first(&radio);
        }
        if radio.clicked() {
            actions.push(Action::Accounts(AccountAction::Use(id)));
        }
        if in_use {
            ui.label(RichText::new(tr!("in-use")).small().color(colours.success));
        }
    });
    let address = match &account.environment {
        Environment::Production => tr!(
            "production-production-base",
            production_base = PRODUCTION_BASE
        ),
        Environment::Custom(base) => tr!("custom-base", base = base.to_string()),
        Environment::Sandbox => match &state.sandbox {
            SandboxState::On(base) => tr!("sandbox-base", base = base.to_string()),
            SandboxState::Starting => tr!("sandbox-starting-more").to_owned(),
            SandboxState::Off => tr!("sandbox-not-running").to_owned(),
            SandboxState::Failed(why) => tr!("sandbox-sentence", sentence = why.to_string()),
        },
    };
    ui.label(RichText::new(address).small().color(colours.muted));
    if !sandbox {
        let text = tr!(
            "account-id",
            account_guid = account.account_guid.to_string()
        );
        ui.label(RichText::new(text).small().color(colours.muted));
        token_ui(ui, account, dialog.tokens.get(&id), view, actions);
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(tr!("test-connection")).clicked() {
            actions.push(Action::Accounts(AccountAction::TestConnection(id)));
        }
        if !sandbox {
            if ui.button(tr!("edit-or-replace-token-more")).clicked() {
                // A token that is typed for another account stays with that one.
                view.forget_token(ui.ctx());
                actions.push(Action::Accounts(AccountAction::Edit(Some(id))));
            }
            if ui.button(tr!("forget-token")).clicked() {
                actions.push(Action::Accounts(AccountAction::ForgetToken(id)));
            }
        }
        remove_ui(ui, id, view, actions);
    });
    let (text, colour) = match dialog.tests.get(&id) {
        None => return,
        Some(TestState::Running) => (tr!("testing-more").to_owned(), colours.muted),
        Some(TestState::Good(0)) => (tr!("it-works-there-are-no").to_owned(), colours.success),
        Some(TestState::Good(count)) => {
            let text = tr!("it-works-there-are-profiles", count = *count);
            (text, colours.success)
        }
        Some(TestState::Bad(failure)) => (failure.sentence(), colours.danger),
    };
    spoken::announced(&ui.add(egui::Label::new(RichText::new(text).color(colour)).wrap()));
}

/// Removing takes two presses: a token that is forgotten can't be brought back.
fn remove_ui(ui: &mut Ui, account: Uuid, view: &mut View, actions: &mut Vec<Action>) {
    if view.removing != Some(account) {
        if ui.button(tr!("remove-more")).clicked() {
            view.removing = Some(account);
        }
        return;
    }
    let tip = tr!("drafts-stay-and-what-was");
    let sure = ui
        .button(tr!("remove-it-and-forget-its"))
        .on_hover_text(tip);
    if sure.clicked() {
        view.removing = None;
        actions.push(Action::Accounts(AccountAction::Remove(account)));
    }
    if ui.button(tr!("keep-it")).clicked() {
        view.removing = None;
    }
}

fn form_ui(ui: &mut Ui, form: &AccountForm, view: &mut View, actions: &mut Vec<Action>) {
    let mut typed = form.clone();
    ui.spacing_mut().item_spacing.y = STEP;
    input_ui(
        ui,
        form,
        AccountField::Name,
        tr!("name-account"),
        tr!("like-cm-netherlands"),
        &mut typed.name,
    );
    ui.add_space(2.0 * STEP);
    ui.label(RichText::new(tr!("environment")).strong());
    ui.horizontal(|ui| {
        spoken::group(ui, tr!("environment"));
        let choices = [
            (EnvironmentChoice::Production, tr!("production")),
            (EnvironmentChoice::Custom, tr!("custom-base-address")),
        ];
        for (choice, label) in choices {
            ui.radio_value(&mut typed.environment, choice, label);
        }
    });
    if typed.environment == EnvironmentChoice::Custom {
        ui.add_space(2.0 * STEP);
        input_ui(
            ui,
            form,
            AccountField::Base,
            tr!("base-address"),
            tr!("like-https-api-example"),
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
    input_ui(
        ui,
        form,
        AccountField::Guid,
        tr!("field-account-guid"),
        tr!("uuid-that-cm-gave-you"),
        &mut typed.account_guid,
    );
    ui.add_space(2.0 * STEP);
    token_input_ui(ui, form, view);
    if typed != *form {
        actions.push(Action::Accounts(AccountAction::ChangeForm(typed)));
    }
}

fn save_ui(
    ui: &mut Ui,
    state: &State,
    form: &AccountForm,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    foot_ui(ui, |ui| {
        if primary_button(ui, tr!("save-account")).clicked() {
            let new_id = Uuid::new_v4();
            let keep = if view.this_run_only {
                KeepToken::ThisRun
            } else {
                KeepToken::InKeyring
            };
            let account = form.id.unwrap_or(new_id);
            view.token_of = form.origin().map(|origin| (account, origin));
            actions.push(Action::Accounts(AccountAction::Save {
                new_id,
                token: typed_token(view),
                keep,
            }));
        }
        if ui.button(tr!("cancel")).clicked() {
            view.forget_token(ui.ctx());
            let back = if state.accounts.is_empty() {
                Action::Dialogs(DialogAction::Close)
            } else {
                Action::Accounts(AccountAction::OpenDialog)
            };
            actions.push(back);
        }
    });
}

fn input_ui(
    ui: &mut Ui,
    form: &AccountForm,
    field: AccountField,
    label: &str,
    help: &str,
    text: &mut String,
) {
    let label = ui.label(RichText::new(label).strong());
    ui.label(RichText::new(help).small().color(palette(ui).muted));
    let problem = form.problems.iter().find(|(at, _)| *at == field);
    let id = egui::Id::unique(("account", form.id, label.id));
    let response =
        line_ui(ui, id, text, problem.is_some(), true, |line| line).labelled_by(label.id);
    focus_first(&response);
    spoken::help(&response, problem.map_or(help, |(_, sentence)| sentence));
    problem_ui(ui, form, field);
}
