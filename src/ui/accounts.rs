//! The accounts dialog. The token goes from its masked field to the keyring, and is never
//! shown again.

use egui::{RichText, Ui};
use uuid::Uuid;

use crate::app::action::{Action, KeepToken};
use crate::app::state::{
    AccountField, AccountForm, AccountsDialog, EnvironmentChoice, SandboxState, State, TestState,
    TokenState,
};
use crate::domain::account::{
    Account, Environment, LONGEST_TOKEN, LONGEST_TYPED_TOKEN, PRODUCTION_BASE, Token, TypedToken,
};
use crate::domain::origin::Origin;

use super::dialogs::focus_first;
use super::field::line_ui;
use super::fit::{body_ui, foot_ui};
use super::form::primary_button;
use super::spoken;
use super::theme::{self, RADIUS, STEP, palette};
use super::view::View;
use super::way_back::{AROUND_FOCUS, follow_focus};
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
            actions.push(Action::EditAccount(None));
        }
        let has_sandbox = state
            .accounts
            .iter()
            .any(|a| a.environment == Environment::Sandbox);
        if !has_sandbox && ui.button(tr!("add-sandbox")).clicked() {
            actions.push(Action::TakeSandbox(Uuid::new_v4()));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = primary_button(ui, tr!("close"));
            focus_first(&close);
            if close.clicked() {
                actions.push(Action::CloseDialog);
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
            actions.push(Action::UseAccount(id));
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
            SandboxState::Failed(sentence) => tr!("sandbox-sentence", sentence = sentence),
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
            actions.push(Action::TestConnection(id));
        }
        if !sandbox {
            if ui.button(tr!("edit-or-replace-token-more")).clicked() {
                // A token that is typed for another account stays with that one.
                view.forget_token(ui.ctx());
                actions.push(Action::EditAccount(Some(id)));
            }
            if ui.button(tr!("forget-token")).clicked() {
                actions.push(Action::ForgetToken(id));
            }
        }
        remove_ui(ui, id, view, actions);
    });
    let (text, colour) = match dialog.tests.get(&id) {
        None => return,
        Some(TestState::Running) => (tr!("testing-more"), colours.muted),
        Some(TestState::Good(text)) => (text.as_str(), colours.success),
        Some(TestState::Bad(text)) => (text.as_str(), colours.danger),
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
        actions.push(Action::RemoveAccount(account));
    }
    if ui.button(tr!("keep-it")).clicked() {
        view.removing = None;
    }
}

fn token_ui(
    ui: &mut Ui,
    account: &Account,
    token: Option<&TokenState>,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let withheld;
    let (text, colour) = match token {
        None | Some(TokenState::Asking) => (tr!("asking-keyring-for-token-more"), colours.muted),
        Some(TokenState::Saved) => (tr!("token-saved-in-keyring"), colours.success),
        Some(TokenState::ThisRun) => (tr!("token-kept-until-profile-desk"), colours.warning),
        Some(TokenState::None) => (tr!("no-token-yet"), colours.warning),
        Some(TokenState::Withheld(why)) => {
            withheld = why.sentence(&account.name);
            (withheld.as_str(), colours.warning)
        }
        Some(TokenState::Trouble(sentence)) => (sentence.as_str(), colours.danger),
    };
    ui.add(egui::Label::new(RichText::new(text).small().color(colour)).wrap());
    let on_its_way = view.token_of.clone().filter(|(of, _)| *of == account.id);
    match (token, on_its_way) {
        (Some(TokenState::Saved | TokenState::ThisRun), Some(_)) => view.forget_token(ui.ctx()),
        (Some(TokenState::Trouble(_)), on_its_way) => {
            trouble_ui(ui, account.id, on_its_way, view, actions);
        }
        _ => {}
    }
}

/// What can be done when the keyring did not do it: the token that was typed is still at
/// hand until it is somewhere.
fn trouble_ui(
    ui: &mut Ui,
    account: Uuid,
    on_its_way: Option<(Uuid, Origin)>,
    view: &View,
    actions: &mut Vec<Action>,
) {
    let token = on_its_way.and_then(|(_, origin)| Some((origin, Token::new(&view.token)?)));
    ui.horizontal_wrapped(|ui| {
        let again = ui.button(tr!("try-again")).clicked();
        let Some((origin, token)) = token else {
            if again {
                actions.push(Action::AskToken(account));
            }
            return;
        };
        let this_run = ui.button(tr!("keep-it-only-until-profile")).clicked();
        if again || this_run {
            let keep = if again {
                KeepToken::InKeyring
            } else {
                KeepToken::ThisRun
            };
            actions.push(Action::StoreToken {
                account,
                origin,
                token,
                keep,
            });
        }
    });
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
        actions.push(Action::ChangeAccountForm(typed));
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
            let token = if view.token_too_long {
                TypedToken::TooLong
            } else {
                TypedToken::read(&view.token)
            };
            actions.push(Action::SaveAccount {
                new_id,
                token,
                keep,
            });
        }
        if ui.button(tr!("cancel")).clicked() {
            view.forget_token(ui.ctx());
            let back = if state.accounts.is_empty() {
                Action::CloseDialog
            } else {
                Action::OpenAccounts
            };
            actions.push(back);
        }
    });
}

fn problem_ui(ui: &mut Ui, form: &AccountForm, field: AccountField) {
    for (at, sentence) in &form.problems {
        if *at == field {
            let text = RichText::new(sentence)
                .size(theme::SMALL + 0.5)
                .color(palette(ui).danger);
            // Its id is its own, lest it is read out again when one above it is gone.
            let own = egui::UiBuilder::new().scope_id(egui::Id::unique(("account", sentence)));
            spoken::announced(&ui.scope_builder(own, |ui| ui.label(text)).inner);
        }
    }
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

/// The token in its masked field; with an account that has one, blank leaves it as it is.
fn token_input_ui(ui: &mut Ui, form: &AccountForm, view: &mut View) {
    let colours = palette(ui);
    let label = ui.label(RichText::new(tr!("product-token")).strong());
    let help = if form.id.is_some() {
        tr!("leave-it-blank-to-keep")
    } else {
        tr!("kept-in-keyring-this-computer")
    };
    let withheld = form.withheld.as_ref().map(|why| why.sentence(&form.name));
    if let Some(withheld) = &withheld {
        let text = RichText::new(withheld).small().color(colours.warning);
        spoken::announced(&ui.add(egui::Label::new(text).wrap()));
    } else {
        ui.label(RichText::new(help).small().color(colours.muted));
    }
    let help = withheld.as_deref().unwrap_or(help);
    let id = View::token_id();
    let mut problems = form.problems.iter();
    let problem = problems.find(|(at, _)| *at == AccountField::Token);
    let has_problem = problem.is_some() || view.token_too_long;
    let response = line_ui(ui, id, &mut view.token, has_problem, true, |line| {
        // One more than is taken, so that what is too long shows as such.
        line.password(true).char_limit(LONGEST_TYPED_TOKEN + 1)
    })
    .labelled_by(label.id);
    if response.changed() {
        view.token_too_long = false;
        if view.token.len() > LONGEST_TYPED_TOKEN {
            view.refuse_token(ui.ctx());
        }
    }
    spoken::help(&response, problem.map_or(help, |(_, sentence)| sentence));
    problem_ui(ui, form, AccountField::Token);
    if view.token_too_long && problem.is_none() {
        let text = tr!("product-token-is-too-long", most = LONGEST_TOKEN);
        let text = RichText::new(text).small().color(colours.danger);
        spoken::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    let text = tr!("keep-token-only-until-profile");
    ui.checkbox(&mut view.this_run_only, text);
}
