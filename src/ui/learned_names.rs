//! The names of an account's server as they were learned: each with ours, theirs and why, to be looked at before
//! they are accepted.

use egui::{Label, RichText, Ui};

use crate::app::action::{AccountAction, Action};
use crate::app::state::{AccountsDialog, Learning, LearningState};
use crate::domain::account::Account;
use crate::domain::learned_names::{Certainty, LearnedName, Proposal, Subject};
use crate::domain::text::clean;

use super::accessibility;
use super::dialog_layout::foot_ui;
use super::theme::{STEP, palette};
use super::widgets::{focus_first, primary_button};
use crate::i18n::tr;

/// The most characters that are shown of a name or of a reason: names are the server's.
const MAX_SHOWN: usize = 200;

/// What is proposed, if it waits for a person.
pub(super) fn proposed(dialog: &AccountsDialog) -> Option<(&Account, &Proposal)> {
    match dialog.learning.as_deref() {
        Some(Learning {
            account,
            state: LearningState::Proposed(proposal),
        }) => Some((account, proposal)),
        _ => None,
    }
}

/// The button at an account.
pub(super) fn learn_ui(
    ui: &mut Ui,
    dialog: &AccountsDialog,
    account: &Account,
    token_is_known: bool,
    actions: &mut Vec<Action>,
) {
    let learning = dialog.learning.as_ref();
    let is_running = learning.is_some_and(|one| matches!(one.state, LearningState::Running));
    let reason = if is_running {
        tr!("learn-progress")
    } else {
        tr!("token-state-loading")
    };
    let button = egui::Button::new(tr!("learn-button"));
    let button = ui
        .add_enabled(token_is_known && !is_running, button)
        .on_disabled_hover_text(reason);
    if button.clicked() {
        actions.push(Action::Accounts(AccountAction::LearnNames(account.id)));
    }
}

/// How the learning at an account goes.
pub(super) fn learning_ui(ui: &mut Ui, dialog: &AccountsDialog, account: &Account) {
    let learning = dialog.learning.as_ref();
    let Some(learning) = learning.filter(|one| one.account.id == account.id) else {
        return;
    };
    let colours = palette(ui);
    let (text, colour) = match &learning.state {
        LearningState::Running => (tr!("learn-progress").to_owned(), colours.muted),
        LearningState::Failed(error) => (error.message(), colours.danger),
        LearningState::Proposed(_) => return,
    };
    accessibility::announced(&ui.add(Label::new(RichText::new(text).color(colour)).wrap()));
}

pub(super) fn names_heading_ui(ui: &mut Ui, account: &Account) {
    ui.heading(tr!("learn-title", account = account.name.as_str()));
    let hint = RichText::new(tr!("learn-hint")).color(palette(ui).muted);
    ui.add(Label::new(hint).wrap());
}

/// The names: first those that change, then those that are not known, then those that stay.
pub(super) fn names_ui(ui: &mut Ui, proposal: &Proposal) {
    if proposal.new_names() == 0 {
        let text = if proposal.has_profiles() {
            tr!("learn-none-new")
        } else {
            tr!("learn-no-profiles-error")
        };
        accessibility::announced(&ui.add(Label::new(text).wrap()));
        ui.add_space(STEP);
    }
    let (new, others): (Vec<_>, Vec<_>) = proposal.names.iter().partition(|name| name.is_new());
    let (known, unknown): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|name| name.theirs.is_some());
    for name in new.into_iter().chain(unknown).chain(known) {
        name_ui(ui, name);
        ui.add_space(STEP);
    }
}

fn name_ui(ui: &mut Ui, name: &LearnedName) {
    let colours = palette(ui);
    let ours = match name.subject {
        Subject::Path => tr!("learn-path", name = name.ours.as_str()),
        Subject::Answer => tr!("learn-answer", name = name.ours.as_str()),
        Subject::Status => tr!("learn-status", name = name.ours.as_str()),
        Subject::Name => name.ours.clone(),
    };
    let (theirs, colour) = match &name.theirs {
        Some(theirs) if name.is_new() => (theirs.clone(), colours.text),
        Some(theirs) => (tr!("learn-in-use", name = theirs.as_str()), colours.muted),
        None if name.now.is_empty() => (tr!("learn-keeps-nothing").to_owned(), colours.muted),
        None => (tr!("learn-keeps", name = name.now.as_str()), colours.muted),
    };
    let certainty = name.why.certainty();
    let why = match certainty {
        Certainty::Unknown => name.why.message(),
        known => format!("{} · {}", known.label(), name.why.message()),
    };
    let id = ui
        .scope_id()
        .with(("learned", name.subject as u8, &name.ours));
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(clean(&ours, MAX_SHOWN)).strong());
            accessibility::decoration(&ui.label(RichText::new("→").color(colours.muted)));
            ui.label(RichText::new(clean(&theirs, MAX_SHOWN)).color(colour));
        });
        let why = RichText::new(clean(&why, MAX_SHOWN))
            .small()
            .color(colours.muted);
        ui.add(Label::new(why).wrap());
    });
}

pub(super) fn accept_ui(ui: &mut Ui, proposal: &Proposal, actions: &mut Vec<Action>) {
    let count = proposal.new_names();
    foot_ui(ui, |ui| {
        let leave = if count == 0 {
            tr!("button-close")
        } else {
            tr!("button-cancel")
        };
        let leave = ui.button(leave);
        // Each name is to be looked at first, so Enter does not accept.
        focus_first(&leave);
        if leave.clicked() {
            actions.push(Action::Accounts(AccountAction::LeaveNames));
        }
        if count > 0 && primary_button(ui, &tr!("learn-accept-button", count = count)).clicked() {
            actions.push(Action::Accounts(AccountAction::AcceptNames));
        }
    });
}
