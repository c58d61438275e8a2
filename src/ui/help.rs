//! The help beside a label: the meaning of the field at CM.com, a good value, and the limits of
//! the API. Opened by pointer, or by keyboard from within the field.

use egui::{Align2, Frame, Popup, PopupCloseBehavior, RichText, Sense, Ui};

use crate::domain::draft::Draft;
use crate::domain::fields::{Field, Presence};
use crate::domain::profile::CompanyProfile;
use crate::i18n::tr;

use super::accessibility;
use super::command::Command;
use super::icons::ICON_HELP;
use super::theme::{self, STEP, palette};
use super::ui_state::UiState;

/// The width of the help, in points.
const WIDTH: f32 = 340.0;

/// The button beside the label, and the help while it is open. The Tab key skips the button and
/// moves from input to input; the shortcut of the help command opens the same.
pub(super) fn help_ui(ui: &mut Ui, ui_state: &mut UiState, row: &'static Field, draft: &Draft) {
    let profile = &draft.content.profile;
    let this = Some((draft.id, row.id));
    let colours = palette(ui);
    let icon = ICON_HELP
        .rich_text()
        .size(theme::SMALL)
        .color(colours.muted);
    // Built only when it is read out or shown.
    let name = || tr!("help-title", field = row.label_in(profile));
    let button = egui::Button::new(icon)
        .frame(false)
        .frame_when_inactive(false)
        .min_size(egui::Vec2::ZERO)
        .sense(Sense::CLICK | Sense::HOVER);
    // Not in a scope, which would not go on in the next line where the label leaves no room.
    let padding = std::mem::take(&mut ui.spacing_mut().button_padding);
    let button = ui.add(button);
    ui.spacing_mut().button_padding = padding;
    let button = button.on_hover_ui(|ui| {
        let keys = Command::Help.keys(ui.ctx());
        ui.label(tr!("help-tooltip", name = name(), keys = keys));
    });
    accessibility::named(&button, name);
    if button.clicked() {
        ui_state.help = if ui_state.help == this { None } else { this };
    }
    if ui_state.help != this {
        return;
    }
    let mut open = true;
    Popup::from_response(&button)
        .id(button.id.with("help"))
        .open_bool(&mut open)
        .align(egui::RectAlign {
            parent: Align2::LEFT_BOTTOM,
            child: Align2::LEFT_TOP,
        })
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(WIDTH)
        .gap(STEP)
        .frame(Frame::popup(ui.style()).inner_margin(3.0 * STEP))
        .accessible_name(name())
        .show(|ui| body_ui(ui, row, profile));
    if !open {
        ui_state.help = None;
    }
}

fn body_ui(ui: &mut Ui, row: &'static Field, profile: &CompanyProfile) {
    let colours = palette(ui);
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = STEP;
    ui.label(theme::heading(&row.label_in(profile)));
    let meaning = ui.add(egui::Label::new(row.meaning()).wrap());
    ui.ctx().accesskit_node_builder(meaning.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    let example = row.example_in(profile).unwrap_or_else(|| row.example());
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(tr!("help-example-label")).color(colours.muted));
        ui.label(RichText::new(example).strong());
    });
    let presence = match row.presence {
        Presence::Required => tr!("help-required"),
        Presence::Optional => tr!("help-optional"),
        Presence::Server => tr!("help-server"),
    };
    let takes = match row.length {
        Some(length) if length.max > 2 => {
            tr!(
                "help-api",
                name = row.json,
                presence = presence,
                max = length.max
            )
        }
        _ => tr!("help-api-no-limit", name = row.json, presence = presence),
    };
    ui.label(RichText::new(takes).small().color(colours.muted));
}
