//! The place of one profile: its form, and beside it what stands between the profile and its approval.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, Sense, Ui, UiBuilder};

use crate::app::action::Action;
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::i18n::tr;

use super::command::Command;
use super::icons::{ICON_ARROW_BACK, ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT};
use super::theme::{self, palette};
use super::ui_state::{Tab, UiState};
use super::{accessibility, form, inspector};

/// Draws the open profile. Returns where notices may be, which is not over a field if there is room beside the form.
pub(super) fn profile_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    narrow: bool,
    actions: &mut Vec<Action>,
) -> Rect {
    let colours = palette(ui);
    let column = Frame::new()
        .fill(colours.ground)
        .inner_margin(Margin::same(theme::EDGE));
    // Its place is taken before the form's, but the Tab key comes to it after the form.
    let beside = (!narrow).then(|| {
        Panel::right("inspector")
            .frame(column)
            .default_size(310.0)
            .size_range(240.0..=480.0)
            .show(ui, take_place)
            .inner
    });
    let centre = Frame::new().fill(colours.surface);
    let centre = CentralPanel::default().frame(centre).show(ui, |ui| {
        if narrow && ui_state.tab == Tab::Inspector {
            Frame::new()
                .inner_margin(Margin::same(theme::EDGE))
                .show(ui, |ui| {
                    inspector::inspector_ui(ui, state, ui_state, actions);
                });
        } else {
            accessibility::region(ui, tr!("form-title"));
            way_back_ui(ui, state, ui_state, actions);
            form::form_ui(ui, state, ui_state, actions);
        }
    });
    if let Some(place) = beside {
        let column = UiBuilder::new().id_salt("inspector").max_rect(place);
        inspector::inspector_ui(&mut ui.new_child(column), state, ui_state, actions);
    }
    beside.unwrap_or(centre.response.rect)
}

/// The way back to the library, and to the profiles above and below in its table.
fn way_back_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let frame = Frame::new().inner_margin(Margin {
        left: theme::EDGE,
        right: theme::EDGE,
        top: 8,
        bottom: 0,
    });
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            let back = (ICON_ARROW_BACK.rich_text(), tr!("library-title"));
            let buttons = [
                (egui::Button::new(back), Command::Library),
                (
                    egui::Button::new(ICON_CHEVRON_LEFT),
                    Command::PreviousProfile,
                ),
                (egui::Button::new(ICON_CHEVRON_RIGHT), Command::NextProfile),
            ];
            for (button, command) in buttons {
                let tip = format!("{} ({})", command.label(), command.keys(ui.ctx()));
                let button = ui.add(button.frame_when_inactive(false)).on_hover_text(tip);
                if command == Command::Library && ui_state.takes_focus(&Focus::Profile) {
                    button.request_focus();
                }
                if button.accessible_name(command.label()).clicked() {
                    command.run(state, ui_state, actions);
                }
            }
        });
    });
}

/// Takes all the room there is, for what is drawn into it later.
fn take_place(ui: &mut Ui) -> Rect {
    let place = ui.available_rect_before_wrap();
    ui.allocate_rect(place, Sense::hover());
    place
}
