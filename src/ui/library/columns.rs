//! The columns of the table: their headings and widths, and the menu that shows, hides and sorts them.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Layout, PopupCloseBehavior, Ui, UiBuilder};
use egui_material_icons::MaterialIcon;

use crate::app::action::{Action, ListAction, SettingsAction};
use crate::app::state::State;
use crate::domain::row_query::Column;
use crate::i18n::tr;
use crate::settings::{ShownColumn, default_columns};

use super::super::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, ICON_VIEW_COLUMN};
use super::super::widgets::outline_boxes;

pub(super) fn heading(column: Column) -> &'static str {
    match column {
        Column::Status => tr!("column-status"),
        Column::Name => tr!("column-name"),
        Column::Company => tr!("column-company"),
        Column::Country => tr!("column-country"),
        Column::NumberTypes => tr!("column-number-types"),
        Column::Submitted => tr!("column-submitted"),
        Column::Decided => tr!("column-decided"),
        Column::Changed => tr!("column-changed"),
        Column::Comment => tr!("column-comment"),
        Column::Account => tr!("column-account"),
    }
}

pub(super) fn columns_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let before = state.columns();
    let mut after = before.to_vec();
    let button = egui::Button::new((ICON_VIEW_COLUMN.rich_text(), tr!("library-columns-button")));
    // It stays open, as several columns are chosen and moved one after the other.
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let menu = MenuButton::from_button(button).config(config);
    let (button, _) = menu.ui(ui, |ui| {
        ui.menu_button(tr!("library-sort-menu"), |ui| sort_ui(ui, state, actions));
        ui.separator();
        ui.scope(|ui| {
            outline_boxes(ui);
            for shown in before {
                shown_ui(ui, shown.column, &mut after);
            }
            for column in Column::ALL {
                if before.iter().any(|shown| shown.column == column) {
                    continue;
                }
                if ui.checkbox(&mut false, heading(column)).changed() {
                    after.push(ShownColumn::of(column));
                }
            }
        });
        ui.separator();
        if ui.button(tr!("library-columns-reset-button")).clicked() {
            after = default_columns();
            ui.close();
        }
    });
    button.accessible_name(tr!("library-columns-button"));
    if after != before {
        actions.push(Action::Settings(SettingsAction::SetColumns(after)));
    }
}

/// A column that is shown: hidden by its box, moved by its arrows.
fn shown_ui(ui: &mut Ui, column: Column, columns: &mut Vec<ShownColumn>) {
    let (index, last) = (position(columns, column), columns.len().saturating_sub(1));
    // The focus goes along with the column.
    let id = egui::Id::unique(("column in menu", column));
    ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
        ui.horizontal(|ui| {
            let mut is_shown = true;
            let tick = egui::Checkbox::new(&mut is_shown, heading(column));
            if ui.add_enabled(last > 0, tick).changed() {
                columns.retain(|shown| shown.column != column);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let mut arrow = |icon: MaterialIcon, name: &str, is_possible| {
                    let button = egui::Button::new(icon.rich_text()).frame_when_inactive(false);
                    let button = ui.add_enabled(is_possible, button).on_hover_text(name);
                    button.accessible_name(name)
                };
                let title = heading(column);
                let right = tr!("library-column-right-button", column = title);
                let right = arrow(ICON_ARROW_DOWNWARD, &right, index < last);
                let left = tr!("library-column-left-button", column = title);
                let left = arrow(ICON_ARROW_UPWARD, &left, index > 0);
                for (clicked, other, to) in [
                    (&left, &right, index.saturating_sub(1)),
                    (&right, &left, index + 1),
                ] {
                    if clicked.clicked() {
                        move_to(columns, column, to);
                        // At the end this arrow can't be used any more.
                        if clicked.has_focus() && (to == 0 || to == last) {
                            other.request_focus();
                        }
                    }
                }
            });
        });
    });
}

fn position(columns: &[ShownColumn], column: Column) -> usize {
    let mut all = columns.iter();
    all.position(|shown| shown.column == column)
        .unwrap_or_default()
}

/// Moves a column to this place among those that are shown.
pub(super) fn move_to(columns: &mut Vec<ShownColumn>, column: Column, place: usize) {
    let moved = columns.remove(position(columns, column));
    columns.insert(place.min(columns.len()), moved);
}

fn sort_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    outline_boxes(ui);
    let order = state.list.order;
    for column in Column::ALL {
        if ui.radio(order.column == column, heading(column)).clicked() && order.column != column {
            actions.push(Action::from(ListAction::Sort(column)));
        }
    }
    ui.separator();
    for (descending, label) in [
        (false, tr!("library-sort-ascending")),
        (true, tr!("library-sort-descending")),
    ] {
        let is_chosen = order.descending == descending;
        if ui.radio(is_chosen, label).clicked() && !is_chosen {
            actions.push(Action::from(ListAction::Sort(order.column)));
        }
    }
}
