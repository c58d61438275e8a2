//! The settings: theme, language, text size, notifications, callbacks, and the folder of the library.

use egui::{RichText, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::action::{Action, SettingsAction};
use crate::app::state::{CallbackState, State};
use crate::i18n::{Language, tr};
use crate::settings::CallbackSecret;

use super::accessibility;
use super::command::Command;
use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::theme::{self, STEP, palette};
use super::ui_state::UiState;
use super::widgets::close_ui;

pub(super) fn settings_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    ui.heading(tr!("settings-title"));
    ui.add_space(2.0 * STEP);
    body_ui(ui, ScrollArea::vertical(), f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            part_ui(ui, tr!("settings-theme-label"), |ui| {
                colours_ui(ui, state, ui_state, actions);
            });
            part_ui(ui, tr!("settings-language-label"), |ui| {
                language_ui(ui, state, actions);
            });
            part_ui(ui, tr!("settings-text-size-label"), |ui| {
                size_ui(ui, state, ui_state, actions);
            });
            part_ui(ui, tr!("settings-notifications-label"), |ui| {
                notifications_ui(ui, state, actions);
            });
            part_ui(ui, tr!("settings-callback-label"), |ui| {
                callback_ui(ui, state, actions);
            });
            part_ui(ui, tr!("library-title"), |ui| library_ui(ui, state));
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    close_ui(ui, actions);
}

fn part_ui(ui: &mut Ui, title: &str, part: impl FnOnce(&mut Ui)) {
    ui.label(theme::heading(title));
    part(ui);
    ui.add_space(3.0 * STEP);
}

/// Some choices side by side, as far as there is room.
fn choices_ui(ui: &mut Ui, choices: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0 * STEP;
        choices(ui);
    });
}

fn colours_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    choices_ui(ui, |ui| {
        for command in Command::ALL.iter().copied() {
            let Some(theme) = command.theme() else {
                continue;
            };
            let chosen = state.settings.theme == theme;
            if ui.radio(chosen, command.label()).clicked() {
                command.run(state, ui_state, actions);
            }
        }
    });
}

fn language_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let chosen = state.settings.language;
    choices_ui(ui, |ui| {
        let each = Language::ALL.map(|one| (Some(one), one.native_name()));
        let all = std::iter::once((None, tr!("settings-language-system"))).chain(each);
        for (language, name) in all {
            if ui.radio(chosen == language, name).clicked() {
                actions.push(Action::Settings(SettingsAction::SetLanguage(language)));
            }
        }
    });
}

fn size_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        for (command, label) in [
            (Command::ZoomOut, tr!("settings-text-smaller-button")),
            (Command::ZoomReset, tr!("settings-text-reset-button")),
            (Command::ZoomIn, tr!("settings-text-larger-button")),
        ] {
            let keys = command.keys(ui.ctx());
            if ui.button(label).on_hover_text(keys).clicked() {
                command.run(state, ui_state, actions);
            }
        }
        ui.label(format!("{:.0} %", state.settings.zoom * 100.0));
    });
}

fn notifications_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let mut notifications = state.settings.notifications;
    let text = tr!("settings-notifications-checkbox");
    if ui.checkbox(&mut notifications, text).changed() {
        actions.push(Action::Settings(SettingsAction::SetNotifications(
            notifications,
        )));
    }
}

fn callback_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let mut wanted = state.settings.receives_callbacks;
    let text = tr!("settings-callback-checkbox");
    if ui.checkbox(&mut wanted, text).changed() {
        let secret = CallbackSecret::of([Uuid::new_v4(), Uuid::new_v4()]);
        let action = SettingsAction::ReceiveCallbacks(wanted, secret);
        actions.push(Action::Settings(action));
    }
    match &state.callback {
        CallbackState::Off | CallbackState::Starting => {}
        CallbackState::Failed(why) => {
            let text = RichText::new(why.to_string()).color(colours.danger);
            accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
        }
        CallbackState::On(url) => {
            ui.add(egui::Label::new(RichText::new(url.as_str()).monospace()).wrap());
            if ui.button(tr!("settings-callback-copy-button")).clicked() {
                ui.ctx().copy_text(url.to_string());
            }
            let text = RichText::new(tr!("settings-callback-hint")).small();
            ui.add(egui::Label::new(text.color(colours.muted)).wrap());
        }
    }
}

fn library_ui(ui: &mut Ui, state: &State) {
    let folder = state.folder.display().to_string();
    ui.add(egui::Label::new(folder).wrap());
    let text = RichText::new(tr!("settings-library-hint")).small();
    ui.add(egui::Label::new(text.color(palette(ui).muted)).wrap());
}
