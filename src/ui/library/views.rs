//! The views of the library, with the number of profiles in each.

use egui::{Align, Align2, RichText, Sense, Ui, Vec2};

use crate::app::action::{Action, ListAction};
use crate::app::state::{State, View};
use crate::domain::submission::Stage;
use crate::i18n::tr;

use super::super::theme::{self, RADIUS, STEP, palette};
use super::list;

const HEIGHT: f32 = 32.0;

fn all() -> impl Iterator<Item = View> {
    let stages = Stage::ALL.into_iter().map(View::Stage);
    std::iter::once(View::All)
        .chain(stages)
        .chain([View::Trash])
}

pub(super) fn title(view: View) -> &'static str {
    match view {
        View::All => tr!("library-view-all"),
        View::Stage(stage) => stage.title(),
        View::Trash => tr!("trash-title"),
    }
}

/// The views in a column.
pub(super) fn views_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for view in all() {
        if view == View::Trash {
            ui.add_space(2.0 * STEP);
        }
        if view_ui(ui, state, view).clicked() {
            actions.push(list(ListAction::View(view)));
        }
    }
}

fn view_ui(ui: &mut Ui, state: &State, view: View) -> egui::Response {
    let colours = palette(ui);
    let count = state.list.count_in(view);
    let is_shown = state.list.view == view;
    let size = Vec2::new(ui.available_width(), HEIGHT);
    let (rect, row) = ui.allocate_exact_size(size, Sense::click());
    row.widget_info(|| {
        let name = format!("{}, {count}", title(view));
        egui::WidgetInfo::selected(egui::Role::RadioButton, true, is_shown, name)
    });
    let fill = if is_shown || row.is_pointer_button_down_on() {
        colours.selected
    } else if row.hovered() {
        colours.raised
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, RADIUS, fill);
    if row.has_focus() {
        theme::ring_ui(ui, rect.shrink(1.0));
    }
    let inner = rect.shrink2(Vec2::new(10.0, 0.0));
    let text = RichText::new(title(view)).color(colours.text);
    let text = if is_shown { text.strong() } else { text };
    place_text(ui, inner, Align2::LEFT_CENTER, text);
    let number = RichText::new(count.to_string()).size(theme::SMALL);
    place_text(ui, inner, Align2::RIGHT_CENTER, number.color(colours.muted));
    row
}

fn place_text(ui: &Ui, within: egui::Rect, align: Align2, text: RichText) {
    let text = egui::WidgetText::from(text);
    let style = egui::TextStyle::Body;
    let galley = text.into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        within.width(),
        style,
    );
    let at = align.align_size_within_rect(galley.size(), within);
    ui.painter().galley(at.min, galley, palette(ui).text);
}

/// The views as a menu, where there is no room beside the table.
pub(super) fn menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let shown = state.list.view;
    let text = theme::heading(title(shown));
    ui.menu_button(text, |ui| {
        ui.with_layout(egui::Layout::top_down_justified(Align::Min), |ui| {
            for view in all() {
                let text = format!("{}  {}", title(view), state.list.count_in(view));
                if ui.selectable_label(shown == view, text).clicked() {
                    actions.push(list(ListAction::View(view)));
                    ui.close();
                }
            }
        });
    });
}
