//! The token of an account: its state, and the masked field. A token goes from there to the
//! keyring and is never shown again.

use egui::{RichText, Ui};
use uuid::Uuid;

use crate::app::action::{AccountAction, Action, TokenStorage};
use crate::app::state::{AccountField, AccountForm, TokenState};
use crate::domain::account::{Account, MAX_TOKEN_CHARS, MAX_TYPED_TOKEN_BYTES, Token, TypedToken};
use crate::domain::origin::Origin;

use super::accessibility;
use super::input::{text_edit_ui, was_left_by_enter};
use super::theme::{self, palette};
use super::ui_state::UiState;
use crate::i18n::tr;

/// The state of an account's token.
pub(super) fn token_ui(
    ui: &mut Ui,
    account: &Account,
    token: Option<&TokenState>,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let message;
    let (text, colour) = match token {
        None | Some(TokenState::Loading) => (tr!("token-state-loading"), colours.muted),
        Some(TokenState::Saved) => (tr!("token-state-saved"), colours.success),
        Some(TokenState::SessionOnly) => (tr!("token-state-session-only"), colours.warning),
        Some(TokenState::None) => (tr!("token-state-none"), colours.warning),
        Some(TokenState::Withheld(why)) => {
            message = why.message(&account.name);
            (message.as_str(), colours.warning)
        }
        Some(TokenState::Failed(why)) => {
            message = why.to_string();
            (message.as_str(), colours.danger)
        }
    };
    ui.add(egui::Label::new(RichText::new(text).small().color(colour)).wrap());
    let unsaved = ui_state
        .token_of
        .clone()
        .filter(|(of, _)| *of == account.id);
    match (token, unsaved) {
        (Some(TokenState::Saved | TokenState::SessionOnly), Some(_)) => {
            ui_state.forget_token(ui.ctx());
        }
        (Some(TokenState::Failed(_)), unsaved) => {
            retry_ui(ui, account.id, unsaved, ui_state, actions);
        }
        _ => {}
    }
}

/// The buttons after the keyring failed: the typed token is kept until it is stored somewhere.
fn retry_ui(
    ui: &mut Ui,
    account: Uuid,
    unsaved: Option<(Uuid, Origin)>,
    ui_state: &UiState,
    actions: &mut Vec<Action>,
) {
    let token = unsaved.and_then(|(_, origin)| Some((origin, Token::new(&ui_state.token)?)));
    ui.horizontal_wrapped(|ui| {
        let again = ui.button(tr!("button-try-again")).clicked();
        let Some((origin, token)) = token else {
            if again {
                actions.push(Action::Accounts(AccountAction::LoadToken(account)));
            }
            return;
        };
        let session_only = ui.button(tr!("token-session-only-button")).clicked();
        if again || session_only {
            let keep = if again {
                TokenStorage::Keyring
            } else {
                TokenStorage::SessionOnly
            };
            actions.push(Action::Accounts(AccountAction::StoreToken {
                account,
                origin,
                token,
                keep,
            }));
        }
    });
}

/// The content of the token field.
pub(super) fn typed_token(ui_state: &UiState) -> TypedToken {
    if ui_state.token_too_long {
        TypedToken::TooLong
    } else {
        TypedToken::read(&ui_state.token)
    }
}

/// The masked token field. For an account with a token, an empty field leaves that unchanged.
/// Returns true when Enter was pressed in it.
pub(super) fn token_input_ui(
    ui: &mut Ui,
    form: &AccountForm,
    typed: &mut AccountForm,
    ui_state: &mut UiState,
) -> bool {
    let colours = palette(ui);
    let label = ui.label(RichText::new(tr!("token-label")).strong());
    let help = if form.id.is_some() {
        tr!("token-replace-placeholder")
    } else {
        tr!("token-hint")
    };
    let withheld = form.withheld.as_ref().map(|why| why.message(&form.name));
    if let Some(withheld) = &withheld {
        let text = RichText::new(withheld).small().color(colours.warning);
        accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
    } else {
        ui.label(RichText::new(help).small().color(colours.muted));
    }
    let help = withheld.as_deref().unwrap_or(help);
    let id = UiState::token_id();
    let mut problems = form.problems.iter();
    let problem = problems.find(|(at, _)| *at == AccountField::Token);
    let has_problem = problem.is_some() || ui_state.token_too_long;
    let response = text_edit_ui(ui, id, &mut ui_state.token, has_problem, true, |line| {
        // One character more than is accepted, to detect a text that is too long.
        line.password(true).char_limit(MAX_TYPED_TOKEN_BYTES + 1)
    })
    .labelled_by(label.id);
    let entered = was_left_by_enter(&response);
    if problem.is_some() && std::mem::take(&mut ui_state.to_account_problem) {
        response.request_focus();
    }
    if response.changed() {
        typed.problems.retain(|(at, _)| *at != AccountField::Token);
        ui_state.token_too_long = false;
        if ui_state.token.len() > MAX_TYPED_TOKEN_BYTES {
            ui_state.refuse_token(ui.ctx());
        }
    }
    accessibility::help(&response, problem.map_or(help, |(_, message)| message));
    problem_ui(ui, form, AccountField::Token);
    if ui_state.token_too_long && problem.is_none() {
        let text = tr!("token-too-long-error", most = MAX_TOKEN_CHARS);
        let text = RichText::new(text).small().color(colours.danger);
        accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    let text = tr!("token-session-only-checkbox");
    ui.checkbox(&mut ui_state.session_only, text);
    entered
}

/// The problem of a field of the form.
pub(super) fn problem_ui(ui: &mut Ui, form: &AccountForm, field: AccountField) {
    for (at, message) in &form.problems {
        if *at == field {
            let text = RichText::new(message)
                .size(theme::SMALL + 0.5)
                .color(palette(ui).danger);
            // An id by text: otherwise screen readers read it out again when a problem above it
            // disappears.
            let builder = egui::UiBuilder::new().scope_id(egui::Id::unique(("account", message)));
            accessibility::announced(&ui.scope_builder(builder, |ui| ui.label(text)).inner);
        }
    }
}
