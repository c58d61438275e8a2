//! Widgets shared by several panels and dialogs: buttons, boxes, titles.

use std::sync::Arc;

use egui::text::{ByteIndex, LayoutJob};
use egui::{Align, Align2, Color32, Frame, Galley, Margin, Rect, RichText, TextWrapMode, Ui};
use unicode_segmentation::UnicodeSegmentation as _;

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

/// How many profiles of a dialog are done.
pub(super) fn progress_ui(ui: &mut Ui, (done, all): (usize, usize), name: String) {
    #[expect(clippy::cast_precision_loss, reason = "at most 1,000 profiles")]
    let share = done as f32 / all.max(1) as f32;
    let bar = egui::ProgressBar::new(share).desired_height(6.0);
    ui.add(bar.fill(palette(ui).accent)).accessible_name(name);
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
    let whole = text.text().to_owned();
    let text = egui::WidgetText::from(text);
    let style = egui::TextStyle::Body;
    let width = within.width();
    let mut galley =
        text.clone()
            .into_galley(ui, Some(TextWrapMode::Truncate), width, style.clone());
    let is_cut = galley.elided;
    if is_cut && has_marks(&whole) {
        let job = text.into_layout_job(ui.style(), style.into(), Align::Center);
        galley = cut_between_letters(ui, &job, width);
    }
    let at = align.align_size_within_rect(galley.size(), within);
    if is_cut && ui.rect_contains_pointer(within) {
        let cell = ui.interact(within, ui.scope_id().with("whole"), egui::Sense::hover());
        cell.on_hover_text(whole);
    }
    ui.painter().galley(at.min, galley, palette(ui).text);
}

/// True for text in a script whose letters have marks above or below, such as Thai or Hindi.
fn has_marks(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{300}'..='\u{36f}' | '\u{590}'..='\u{1cff}'))
}

/// One line, cut off between letters. egui draws the dots over the marks of the last one.
fn cut_between_letters(ui: &Ui, job: &LayoutJob, width: f32) -> Arc<Galley> {
    let cut = |end: usize| {
        let mut job = job.clone();
        job.text.truncate(end);
        job.text.push('…');
        let end = job.text.len();
        if let Some(section) = job.sections.first_mut() {
            section.byte_range.end = ByteIndex(end);
        }
        job.sections.truncate(1);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let letters = job.text.grapheme_indices(true);
    let ends: Vec<usize> = letters.map(|(start, _)| start).collect();
    let fit = ends.partition_point(|end| cut(*end).size().x <= width);
    let end = fit.checked_sub(1).and_then(|fit| ends.get(fit));
    cut(end.copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_marks_is_cut_off_between_letters() {
        let name = "สำนักงานกรุงเทพมหานคร เก็บเอกสาร";
        egui::__run_test_ui(|ui| {
            let text = egui::WidgetText::from(name);
            let style = egui::TextStyle::Body;
            let job = text.into_layout_job(ui.style(), style.into(), Align::Center);
            let whole = ui.fonts_mut(|fonts| fonts.layout_job(LayoutJob::clone(&job)));
            let mut lengths = std::collections::BTreeSet::new();
            for part in 1_u8..20 {
                let width = whole.size().x * f32::from(part) / 20.0;
                let cut = cut_between_letters(ui, &job, width);
                let shown = cut.text().strip_suffix('…').unwrap();
                assert!(name.starts_with(shown));
                let rest = name.get(shown.len()..).unwrap();
                let letters = name.graphemes(true).count();
                let split = shown.graphemes(true).count() + rest.graphemes(true).count();
                assert_eq!(split, letters, "no letter is torn: {shown}");
                assert!(shown.is_empty() || cut.size().x <= width);
                lengths.insert(shown.len());
            }
            assert!(lengths.len() > 5, "the wider, the more is shown");
        });
    }
}
