//! The columns of the table: their headings and widths, and the menu that shows, hides and sorts them.

use egui::Ui;

use crate::app::action::{Action, ListAction, SettingsAction};
use crate::app::state::State;
use crate::domain::row_query::Column;
use crate::i18n::tr;
use crate::settings::{ShownColumn, shown_columns};

use super::super::icons::ICON_VIEW_COLUMN;
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
    let menu = egui::containers::menu::MenuButton::from_button(button);
    let (button, _) = menu.ui(ui, |ui| {
        ui.menu_button(tr!("library-sort-menu"), |ui| sort_ui(ui, state, actions));
        ui.separator();
        ui.scope(|ui| {
            outline_boxes(ui);
            for column in Column::ALL {
                let mut is_shown = before.iter().any(|shown| shown.column == column);
                let is_last = is_shown && before.len() == 1;
                let tick = egui::Checkbox::new(&mut is_shown, heading(column));
                if ui.add_enabled(!is_last, tick).changed() {
                    if is_shown {
                        after.push(ShownColumn::of(column));
                    } else {
                        after.retain(|shown| shown.column != column);
                    }
                }
            }
        });
        ui.separator();
        if ui.button(tr!("library-columns-reset-button")).clicked() {
            after = shown_columns();
            ui.close();
        }
    });
    button.accessible_name(tr!("library-columns-button"));
    if after != before {
        actions.push(Action::Settings(SettingsAction::SetColumns(after)));
    }
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
