//! Widgets shared by several panels and dialogs: buttons, boxes, titles.

use std::sync::Arc;

use egui::{Align2, Color32, Frame, Margin, Rect, RichText, TextWrapMode, Ui};

use crate::app::action::{Action, DialogAction};
use crate::domain::profile_row::ProfileStatus;
use crate::domain::submission::Stage;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::foot_ui;
use super::theme::{self, RADIUS, STEP, palette};

/// The main button of a dialog or panel.
pub(super) fn primary_button(ui: &mut Ui, text: &str) -> egui::Response {
    let colours = palette(ui);
    // Not in a part of its own, which would not move to the next row where there is no room.
    let before = Arc::clone(ui.style());
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
    ] {
        state.weak_bg_fill = colours.accent;
        state.bg_stroke = egui::Stroke::new(1.0, colours.accent);
        state.fg_stroke.color = colours.on_accent;
    }
    widgets.hovered.weak_bg_fill = colours.accent_hovered;
    widgets.hovered.bg_stroke = egui::Stroke::new(1.0, colours.accent_hovered);
    // The focus ring must be visible on the accent too.
    widgets.active.bg_stroke = egui::Stroke::new(2.0, colours.text);
    let button = ui.button(RichText::new(text).color(colours.on_accent).strong());
    ui.set_style(before);
    button
}

/// The buttons of a dialog: Cancel, then the main one, at the right.
pub(super) fn buttons_ui(ui: &mut Ui, label: &str, action: Action, actions: &mut Vec<Action>) {
    choice_ui(ui, (label, action), true, actions);
}

/// As [`buttons_ui`], for what can't be undone or taken back: Enter cancels.
pub(super) fn careful_buttons_ui(
    ui: &mut Ui,
    label: &str,
    action: Action,
    actions: &mut Vec<Action>,
) {
    choice_ui(ui, (label, action), false, actions);
}

fn choice_ui(
    ui: &mut Ui,
    (label, action): (&str, Action),
    has_main_focus: bool,
    actions: &mut Vec<Action>,
) {
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let cancel = ui.button(tr!("button-cancel"));
        let main = primary_button(ui, label);
        focus_first(if has_main_focus { &main } else { &cancel });
        if main.clicked() {
            actions.push(action);
        }
        if cancel.clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    });
}

pub(super) fn close_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let close = primary_button(ui, tr!("button-close"));
        focus_first(&close);
        if close.clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    });
}

/// The foot of a dialog that can only be left for now.
pub(super) fn cancel_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        // Not the button that takes its place: that one does not have the focus unasked.
        let own = egui::UiBuilder::new().scope_id(egui::Id::unique("cancel alone"));
        let cancel = ui.scope_builder(own, |ui| ui.button(tr!("button-cancel")));
        focus_first(&cancel.inner);
        if cancel.inner.clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    });
}

/// Gives this widget the focus when its dialog opens.
pub(super) fn focus_first(response: &egui::Response) {
    let nothing = response.ctx.memory(|memory| memory.focused().is_none());
    if nothing {
        response.request_focus();
    }
}

/// A text for programs, such as JSON.
pub(super) fn code_ui(ui: &mut Ui, text: &str) {
    egui::Frame::new()
        .fill(palette(ui).raised)
        .corner_radius(RADIUS)
        .inner_margin(egui::Margin::same(12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(egui::Label::new(RichText::new(text).monospace()).wrap());
        });
}

/// A box in the colours of a tone; its title is announced when it appears.
pub(super) fn box_ui(
    ui: &mut Ui,
    (colour, ground): (Color32, Color32),
    title: &str,
    body: impl FnOnce(&mut Ui),
) {
    ui.add_space(3.0 * STEP);
    // An id by title: otherwise it is read out again when something appears above it.
    let id = ui.scope_id().with(("box", title));
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), |ui| {
        Frame::new()
            .fill(ground)
            .corner_radius(RADIUS)
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let heading =
                    ui.add(egui::Label::new(RichText::new(title).strong().color(colour)).wrap());
                accessibility::announced(&heading);
                body(ui);
            });
    });
}

/// The status as a coloured label, on a ground of its colour.
pub(super) fn chip_ui(ui: &mut Ui, stage: Stage, status: &ProfileStatus) {
    let (text, _) = palette(ui).stage(stage);
    egui::Frame::new()
        .fill(palette(ui).surface)
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::symmetric(7, 1))
        .show(ui, |ui| {
            let word = RichText::new(status.label()).size(theme::SMALL).color(text);
            ui.add(egui::Label::new(word).selectable(false));
        });
}

/// Draws the boxes of a menu with their outlines: what is in a menu has none, so that a box without a tick could not be
/// seen.
pub(super) fn outline_boxes(ui: &mut Ui) {
    let stroke = egui::Stroke::new(1.0, palette(ui).outline);
    let widgets = &mut ui.visuals_mut().widgets;
    widgets.inactive.bg_stroke = stroke;
    widgets.hovered.bg_stroke = stroke;
}

/// A line of text within a place, cut off at its end; then all of it is shown under the pointer.
pub(super) fn place_text_ui(ui: &Ui, within: Rect, align: Align2, text: RichText) {
    let text = egui::WidgetText::from(text);
    let style = egui::TextStyle::Body;
    let galley = text.into_galley(ui, Some(TextWrapMode::Truncate), within.width(), style);
    let at = align.align_size_within_rect(galley.size(), within);
    if galley.elided && ui.rect_contains_pointer(within) {
        let cell = ui.interact(within, ui.scope_id().with("whole"), egui::Sense::hover());
        cell.on_hover_text(galley.text());
    }
    ui.painter().galley(at.min, galley, palette(ui).text);
}
