//! The token of an account: what is known of it, and its masked field. It goes from there to the
//! keyring, and is never shown again.

use egui::{RichText, Ui};
use uuid::Uuid;

use crate::app::action::{AccountAction, Action, KeepToken};
use crate::app::state::{AccountField, AccountForm, TokenState};
use crate::domain::account::{Account, LONGEST_TOKEN, LONGEST_TYPED_TOKEN, Token, TypedToken};
use crate::domain::origin::Origin;

use super::input::line_ui;
use super::spoken;
use super::theme::{self, palette};
use super::view::View;
use crate::texts::tr;

/// What is known of the token of an account.
pub(super) fn token_ui(
    ui: &mut Ui,
    account: &Account,
    token: Option<&TokenState>,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let sentence;
    let (text, colour) = match token {
        None | Some(TokenState::Asking) => (tr!("asking-keyring-for-token-more"), colours.muted),
        Some(TokenState::Saved) => (tr!("token-saved-in-keyring"), colours.success),
        Some(TokenState::ThisRun) => (tr!("token-kept-until-profile-desk"), colours.warning),
        Some(TokenState::None) => (tr!("no-token-yet"), colours.warning),
        Some(TokenState::Withheld(why)) => {
            sentence = why.sentence(&account.name);
            (sentence.as_str(), colours.warning)
        }
        Some(TokenState::Trouble(why)) => {
            sentence = why.to_string();
            (sentence.as_str(), colours.danger)
        }
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
                actions.push(Action::Accounts(AccountAction::AskToken(account)));
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
            actions.push(Action::Accounts(AccountAction::StoreToken {
                account,
                origin,
                token,
                keep,
            }));
        }
    });
}

/// What is in the field.
pub(super) fn typed_token(view: &View) -> TypedToken {
    if view.token_too_long {
        TypedToken::TooLong
    } else {
        TypedToken::read(&view.token)
    }
}

/// The token in its masked field; with an account that has one, blank leaves it as it is.
pub(super) fn token_input_ui(ui: &mut Ui, form: &AccountForm, view: &mut View) {
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

/// What is wrong with a field of the form.
pub(super) fn problem_ui(ui: &mut Ui, form: &AccountForm, field: AccountField) {
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
