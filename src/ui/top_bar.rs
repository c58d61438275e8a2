//! The bar at the top: the menus, undo, the search for commands and profiles, and the account in use.

use std::borrow::Cow;

use egui::{Align, Layout, RichText, Ui};

use crate::app::action::{AccountAction, Action};
use crate::app::state::State;
use crate::domain::account::Environment;
use crate::domain::submission::Stage;

use super::command::Command;
use super::dialog_layout::in_reading_order_ui;
use super::icons::{ICON_EXPAND_MORE, ICON_REDO, ICON_SEARCH, ICON_UNDO};
use super::menus;
use super::theme::{self, RADIUS, STEP, palette};
use super::ui_state::{Tab, UiState};
use crate::i18n::tr;

/// The height of the line that shows the environment by its colour.
const STRIPE: f32 = 3.0;
/// From this width of the window on there is room for undo and redo beside the tabs.
const UNDO_FROM: f32 = 640.0;
const SEARCH_WIDTH: f32 = 260.0;
/// The most characters of an account's name.
const MAX_NAME_CHARS: usize = 24;

pub(super) fn top_bar_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    narrow: bool,
    actions: &mut Vec<Action>,
) {
    stripe_ui(ui, state);
    ui.horizontal(|ui| {
        menus::menus_ui(ui, state, ui_state, narrow, actions);
        let has_tabs = narrow && state.editor.is_some();
        // Where there is no room for them beside the tabs, they are in the menu only.
        let has_undo = !has_tabs || ui.ctx().content_rect().width() >= UNDO_FROM;
        let undo = [(Command::Undo, ICON_UNDO), (Command::Redo, ICON_REDO)];
        for (command, icon) in undo.into_iter().filter(|_| has_undo) {
            let unavailable = command.unavailable_reason(state);
            let tip = format!("{} ({})", command.label(), command.keys(ui.ctx()));
            let button = ui
                .add_enabled(unavailable.is_none(), egui::Button::new(icon))
                .on_hover_text(tip)
                .on_disabled_hover_text(unavailable.unwrap_or_default())
                .accessible_name(command.label());
            if button.clicked() {
                command.run(state, ui_state, actions);
            }
        }
        if has_tabs {
            ui.add_space(2.0 * STEP);
            for tab in [Tab::Form, Tab::Inspector] {
                if tab_ui(ui, state, ui_state.tab == tab, tab).clicked() {
                    ui_state.tab = tab;
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            in_reading_order_ui(ui, egui::Id::unique("bar at the right"), |ui| {
                if !narrow {
                    palette_button_ui(ui, state, ui_state, actions);
                }
                environment_ui(ui, state);
                account_ui(ui, state, actions);
            });
        });
    });
}

/// Opens the command palette.
fn palette_button_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let keys = Command::Palette.keys(ui.ctx());
    let muted = palette(ui).muted;
    let text = RichText::new(tr!("palette-search-label")).color(muted);
    let button = egui::Button::new((ICON_SEARCH.rich_text().color(muted), text))
        .shortcut_text(keys)
        .min_size(egui::vec2(SEARCH_WIDTH, 0.0));
    let button = ui.add(button).accessible_name(tr!("palette-search-label"));
    if button.clicked() {
        Command::Palette.run(state, ui_state, actions);
    }
}

/// The tab of a part in a narrow window; the checklist's has the number of findings.
fn tab_ui(ui: &mut Ui, state: &State, chosen: bool, tab: Tab) -> egui::Response {
    let colours = palette(ui);
    let (bad, more) = match tab {
        Tab::Form => (0, 0),
        Tab::Inspector => finding_counts(state),
    };
    let label = match tab {
        Tab::Form => tr!("form-title"),
        Tab::Inspector => tr!("inspector-title"),
    };
    let count = bad + more;
    if count == 0 {
        return ui.add(egui::Button::selectable(chosen, label));
    }
    let colour = if bad > 0 {
        colours.danger
    } else {
        colours.warning
    };
    let text = RichText::new(format!("{label} ({count})")).color(colour);
    ui.add(egui::Button::selectable(chosen, text.strong()))
        .accessible_name(tr!("form-tab-tooltip", label = label, count = count))
}

/// Number of problems, including a status that needs action, and number of warnings.
fn finding_counts(state: &State) -> (usize, usize) {
    let found = |problems| {
        let found = state.shown_findings();
        found.filter(|f| f.is_problem() == problems).count()
    };
    let record = state.open_draft().map(|draft| &draft.submission);
    let needs_action = record.is_some_and(|record| record.stage() == Stage::NeedsAction);
    (found(true) + usize::from(needs_action), found(false))
}

/// The environment of the account in use: its word and its colour on the ground of the bar.
fn environment(ui: &Ui, state: &State) -> Option<(String, egui::Color32)> {
    let colours = palette(ui);
    let environment = &state.account_in_use()?.environment;
    let colour = match environment {
        Environment::Production => colours.accent,
        Environment::Sandbox => colours.warning,
        Environment::Custom(_) => colours.muted,
    };
    Some((environment.label().to_uppercase(), colour))
}

/// The colour of the environment along the top of the window.
fn stripe_ui(ui: &Ui, state: &State) {
    if let Some((_, colour)) = environment(ui, state) {
        let screen = ui.ctx().content_rect();
        let stripe = egui::Rect::from_min_size(screen.min, egui::vec2(screen.width(), STRIPE));
        ui.painter()
            .with_clip_rect(screen)
            .rect_filled(stripe, 0.0, colour);
    }
}

/// The account in use, which opens the choice of another one. Its environment is always visible.
fn account_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let in_use = state.account_in_use();
    let text = in_use.map_or(tr!("account-none-label"), |account| account.name.as_str());
    let shown = shortened(text);
    let button = egui::Button::new((
        shown.as_ref(),
        ICON_EXPAND_MORE.rich_text().color(colours.muted),
    ));
    let menu = egui::containers::menu::MenuButton::from_button(button);
    let (button, _) = menu.ui(ui, |ui| {
        ui.set_min_width(220.0);
        for account in &state.accounts {
            let is_in_use = in_use.is_some_and(|one| one.id == account.id);
            let label = format!("{} · {}", account.name, account.environment.label());
            if ui.radio(is_in_use, label).clicked() && !is_in_use {
                actions.push(Action::Accounts(AccountAction::Use(account.id)));
                ui.close();
            }
        }
        if !state.accounts.is_empty() {
            ui.separator();
        }
        let keys = Command::Accounts.keys(ui.ctx());
        let all = egui::Button::new(Command::Accounts.label()).shortcut_text(keys);
        if ui
            .add(all)
            .accessible_name(Command::Accounts.label())
            .clicked()
        {
            actions.push(Action::Accounts(AccountAction::OpenDialog));
            ui.close();
        }
    });
    let environment = environment(ui, state);
    let word = environment.as_ref().map_or("", |(word, _)| word);
    button.on_hover_text(text).accessible_name(tr!(
        "account-menu-label",
        account = text,
        environment = word
    ));
}

/// The environment of the account in use, in a word.
fn environment_ui(ui: &mut Ui, state: &State) {
    let Some((word, colour)) = environment(ui, state) else {
        return;
    };
    egui::Frame::new()
        .stroke(egui::Stroke::new(1.0, colour))
        .corner_radius(RADIUS)
        .inner_margin(egui::Margin::symmetric(6, 1))
        .show(ui, |ui| {
            let word = RichText::new(word)
                .size(theme::SMALL)
                .strong()
                .color(colour);
            ui.add(egui::Label::new(word).selectable(false));
        });
}

/// The name of an account, so long that the bar has room for it.
fn shortened(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(MAX_NAME_CHARS) {
        None => name.into(),
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or(name)).into(),
    }
}
