//! The line at the top: the account in use, in words, the menu, and the notices.

use egui::{Align, Frame, Layout, Margin, RichText, Ui};
use egui_material_icons::icons::{ICON_CLOSE, ICON_MENU, ICON_REDO, ICON_UNDO};

use crate::app::action::{Action, ExportAction};
use crate::app::state::{Notice, Offer, State};

use super::command::Command;
use super::spoken;
use super::theme::{self, RADIUS, STEP, palette};
use super::view::{Tab, View};

const NOTICE_WIDTH: f32 = 560.0;

pub(super) fn top_bar_ui(
    ui: &mut Ui,
    state: &State,
    view: &mut View,
    narrow: bool,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        menu_ui(ui, state, view, actions);
        for (command, icon) in [(Command::Undo, ICON_UNDO), (Command::Redo, ICON_REDO)] {
            let obstacle = command.obstacle(state);
            let tip = format!("{} ({})", command.label(), command.keys(ui.ctx()));
            let button = ui
                .add_enabled(obstacle.is_none(), egui::Button::new(icon))
                .on_hover_text(tip)
                .on_disabled_hover_text(obstacle.unwrap_or_default())
                .accessible_name(command.label());
            if button.clicked() {
                command.run(state, view, actions);
            }
        }
        if narrow && state.editor.is_some() {
            ui.add_space(2.0 * STEP);
            for (tab, label) in [(Tab::Form, "Form"), (Tab::Inspector, "Inspector")] {
                if ui
                    .add(egui::Button::selectable(view.tab == tab, label))
                    .clicked()
                {
                    view.tab = tab;
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            account_ui(ui, state, actions);
        });
    });
}

/// The account in use and its environment, always in sight.
fn account_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let text = match state.account_in_use() {
        Some(account) if account.name == account.environment.label() => account.name.clone(),
        Some(account) => format!("{} · {}", account.name, account.environment.label()),
        None => "No account".to_owned(),
    };
    let tip = format!(
        "{} ({})",
        Command::Accounts.label(),
        Command::Accounts.keys(ui.ctx())
    );
    let button = egui::Button::new(RichText::new(text).color(colours.text)).truncate();
    if ui.add(button).on_hover_text(tip).clicked() {
        actions.push(Action::OpenAccounts);
    }
    ui.label(RichText::new("Account").small().color(colours.muted));
}

fn menu_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    let button = egui::Button::new((ICON_MENU.rich_text(), "Menu"));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        // Below its button, whatever the window's height.
        let height = ui.ctx().content_rect().height() - 90.0;
        egui::ScrollArea::vertical()
            .min_scrolled_height(height)
            .max_height(height)
            .show(ui, |ui| menu_items_ui(ui, state, view, actions));
    });
    response.accessible_name("Menu");
}

fn menu_items_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    ui.set_min_width(300.0);
    for command in Command::ALL.iter().copied() {
        let item = if let Some(theme) = command.theme() {
            ui.radio(state.settings.theme == theme, command.label())
        } else {
            let obstacle = command.obstacle(state);
            let keys = command.keys(ui.ctx());
            let item = egui::Button::new(command.label()).shortcut_text(keys);
            ui.add_enabled(obstacle.is_none(), item)
                .on_disabled_hover_text(obstacle.unwrap_or_default())
                .accessible_name(command.label())
        };
        if item.gained_focus() {
            item.scroll_to_me(None);
        }
        if item.clicked() {
            command.run(state, view, actions);
            ui.close();
        }
    }
}

/// Notices lie above the bar under the form, so that nothing moves when one comes or goes;
/// what is worked with is above them, or scrolls there.
pub(super) fn notices_ui(ctx: &egui::Context, state: &State, actions: &mut Vec<Action>) {
    let width = NOTICE_WIDTH.min(ctx.content_rect().width() - 80.0);
    let area = |name: &str, top: f32| {
        egui::Area::new(egui::Id::unique(name))
            .order(egui::Order::Middle)
            .anchor(egui::Align2::CENTER_TOP, [0.0, top])
    };
    let mut top = 58.0;
    let standing: Vec<Notice> = state.standing().collect();
    if !standing.is_empty() {
        // In the bar itself where that has the room, since they may stand for long.
        let at = if ctx.content_rect().width() < 1000.0 {
            top
        } else {
            2.0
        };
        let shown = area("standing", at).show(ctx, |ui| {
            ui.set_width(width);
            for notice in &standing {
                own_place_ui(ui, notice, |ui| notice_ui(ui, None, notice, actions));
            }
        });
        top = top.max(shown.response.rect.bottom() + 4.0);
    }
    if !state.notices.is_empty() {
        area("notices", top).show(ctx, |ui| {
            ui.set_width(width);
            for (index, notice) in state.notices.iter().enumerate() {
                own_place_ui(ui, notice, |ui| notice_ui(ui, Some(index), notice, actions));
            }
        });
    }
}

/// Gives a notice ids of its own, lest the next one is read out again when it is dismissed.
fn own_place_ui(ui: &mut Ui, notice: &Notice, notice_ui: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with(&notice.text);
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), notice_ui);
}

/// One that stands has no index: it can't be dismissed.
fn notice_ui(ui: &mut Ui, index: Option<usize>, notice: &Notice, actions: &mut Vec<Action>) {
    let (colour, ground) = palette(ui).tone(notice.tone);
    Frame::new()
        .fill(ground)
        .stroke(egui::Stroke::new(1.0, colour))
        .shadow(ui.visuals().popup_shadow)
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if let Some(index) = index {
                        let close = ui
                            .add(egui::Button::new(ICON_CLOSE).frame_when_inactive(false))
                            .accessible_name("Dismiss");
                        if close.clicked() {
                            actions.push(Action::Dismiss(index));
                        }
                    }
                    offer_ui(ui, notice, actions);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let text = RichText::new(&notice.text).size(theme::BODY).color(colour);
                        let label = ui.add(egui::Label::new(text).wrap());
                        spoken::announced(&label);
                    });
                });
            });
        });
}

fn offer_ui(ui: &mut Ui, notice: &Notice, actions: &mut Vec<Action>) {
    let (label, action) = match &notice.offer {
        None => return,
        Some(Offer::Reopen) => ("Try again", Action::Reopen),
        Some(Offer::SplitPasted(pasted)) => (
            "Put them in their fields",
            Action::SplitPasted(pasted.clone()),
        ),
        Some(Offer::SaveElsewhere) => (
            "Save elsewhere…",
            Action::Export(ExportAction::AskForUnsaved),
        ),
        Some(Offer::UndoTrash(id)) => ("Undo", Action::UndoTrash(*id)),
        Some(Offer::OpenAccounts) => ("Open accounts…", Action::OpenAccounts),
        Some(Offer::RetrySandbox) => ("Try again", Action::RetrySandbox),
    };
    if ui.button(label).clicked() {
        actions.push(action);
    }
}
