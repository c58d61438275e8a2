//! The place of one profile: a rail of its sections, its form below the banner that says where it stands, and beside it
//! the checklist.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, RichText, Sense, Ui, UiBuilder};

use crate::app::action::Action;
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::draft::Draft;
use crate::i18n::tr;

use super::areas::Area;
use super::command::Command;
use super::icons::{ICON_ARROW_BACK, ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT};
use super::saving::{ICON_WIDTH, saving_ui};
use super::sharing::sharing_ui;
use super::theme::{self, STEP, palette};
use super::ui_state::{Tab, UiState};
use super::{accessibility, banner, form, inspector, rail, trash};

/// From this width on the rail has the names of the sections.
const WIDE_RAIL: f32 = 1100.0;
/// The least width for the title beside the way back.
const TITLE_WIDTH: f32 = 120.0;

/// Draws the open profile. Returns where notices may be, which is not over a field if there is room beside the form.
pub(super) fn profile_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    narrow: bool,
    actions: &mut Vec<Action>,
) -> Rect {
    let colours = palette(ui);
    let Some((draft, editor)) = state.open_draft().zip(state.editor.as_ref()) else {
        let centre = Frame::new().fill(colours.surface);
        let centre = CentralPanel::default().frame(centre);
        return centre
            .show(ui, |ui| form::empty_ui(ui, state, actions))
            .response
            .rect;
    };
    let checklist = &editor.checklist;
    let is_wide = ui.available_width() >= WIDE_RAIL;
    let column = Frame::new()
        .fill(colours.ground)
        .inner_margin(Margin::same(theme::EDGE));
    let rail_frame = Frame::new()
        .fill(colours.ground)
        .inner_margin(Margin::symmetric(6, 10));
    Panel::left("rail")
        .frame(rail_frame)
        .resizable(false)
        .exact_size(if is_wide { rail::WIDE } else { rail::NARROW })
        .show(ui, |ui| {
            ui_state.areas.begin(ui, Area::Rail, ui.max_rect());
            rail::rail_ui(ui, checklist, ui_state, is_wide);
        });
    // Its place is taken before the form's, but the Tab key comes to it after the form.
    let beside = (!narrow).then(|| {
        Panel::right("inspector")
            .frame(column)
            .default_size(310.0)
            .size_range(240.0..=480.0)
            .show(ui, take_place)
            .inner
    });
    let shown = (state, draft, checklist);
    let centre = Frame::new().fill(colours.surface);
    let centre = CentralPanel::default().frame(centre).show(ui, |ui| {
        let banner = above_form_ui(ui, state, draft, ui_state, actions);
        let below = ui.available_rect_before_wrap();
        if narrow && ui_state.tab == Tab::Inspector {
            Frame::new()
                .inner_margin(Margin::same(theme::EDGE))
                .show(ui, |ui| {
                    let place = ui.available_rect_before_wrap();
                    ui_state.areas.begin(ui, Area::Checklist, place);
                    inspector::inspector_ui(ui, shown, ui_state, actions);
                });
        } else {
            accessibility::region(ui, tr!("form-title"));
            let place = ui.available_rect_before_wrap();
            ui_state.areas.begin(ui, Area::Form, place);
            form::form_ui(ui, state, draft, ui_state, actions);
        }
        ui_state.areas.begin(ui, Area::Banner, banner);
        banner::banner_ui(ui, banner, shown, ui_state, actions);
        below
    });
    if let Some(place) = beside {
        ui_state.areas.begin(ui, Area::Checklist, place);
        let column = UiBuilder::new().id_salt("inspector").max_rect(place);
        inspector::inspector_ui(&mut ui.new_child(column), shown, ui_state, actions);
    }
    beside.unwrap_or(centre.inner)
}

/// What stays in sight above the form. Returns the place of the banner.
fn above_form_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) -> Rect {
    let frame = Frame::new().inner_margin(Margin::symmetric(theme::EDGE, 8));
    let shown = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.5 * STEP;
        way_back_ui(ui, state, draft, ui_state, actions);
        sharing_ui(ui, state, draft, actions);
        trash::banner_ui(ui, state, draft, actions);
        banner::take_place(ui)
    });
    ui.separator();
    shown.inner
}

/// The way back to the library, and to the profiles above and below in its table; the title, and how far it is saved.
fn way_back_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
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
        let title = RichText::new(draft.title()).size(theme::HEADING).strong();
        let room = ui.available_width();
        ui.scope(|ui| {
            ui.set_max_width(
                (room * 0.6)
                    .max(TITLE_WIDTH)
                    .min(room - ICON_WIDTH)
                    .max(0.0),
            );
            ui.add(egui::Label::new(title).truncate());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            saving_ui(ui, state, draft);
        });
    });
}

/// Takes all the room there is, for what is drawn into it later.
fn take_place(ui: &mut Ui) -> Rect {
    let place = ui.available_rect_before_wrap();
    ui.allocate_rect(place, Sense::hover());
    place
}
