//! The rail beside the form: its sections, how far each is, and which of them is in sight.

use egui::{Atom, AtomExt, Button, RichText, Ui};

use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::checklist::{Checklist, Mark, Progress};
use crate::domain::fields::{FieldId, Section};

use super::accessibility;
use super::icons::{ICON_CHECK_CIRCLE, ICON_ERROR, ICON_WARNING};
use super::theme::{self, STEP, palette};
use super::ui_state::{Tab, UiState};
use crate::i18n::tr;

/// The width of the rail with and without the names of the sections.
pub(super) const WIDE: f32 = 208.0;
pub(super) const NARROW: f32 = 58.0;
const ROW_HEIGHT: f32 = 32.0;
const NUMBER_WIDTH: f32 = 12.0;

/// Goes to a section: scrolls the form to its heading, and moves the cursor to its first input.
pub(super) fn go_to(section: Section, state: &State, ui_state: &mut UiState) {
    let Some((draft, editor)) = state.open_draft().zip(state.editor.as_ref()) else {
        return;
    };
    let first = section.fields_in(&draft.content.profile).into_iter().next();
    let mut items = editor.checklist.items.iter();
    ui_state.focus = match section {
        Section::Review => Some(Focus::NextStep),
        // What the countries ask for stands above the buttons that choose files.
        Section::Documents => items
            .find(|item| item.section == section && item.mark != Mark::Done)
            .map(|item| Focus::Field(item.path.clone()))
            .or(Some(Focus::Field(FieldId::Documents.into()))),
        _ => first.map(|row| Focus::Field(row.id.into())),
    };
    ui_state.sections.go_to(section);
    ui_state.tab = Tab::Form;
}

/// The sections that have a number, in order.
pub(super) fn numbered() -> impl Iterator<Item = Section> {
    let sections = Section::ALL.into_iter();
    sections.filter(|section| *section != Section::Advanced)
}

pub(super) fn rail_ui(ui: &mut Ui, checklist: &Checklist, ui_state: &mut UiState, is_wide: bool) {
    accessibility::region(ui, tr!("rail-title"));
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut number = 0;
    for section in Section::ALL {
        let is_numbered = section != Section::Advanced;
        number += usize::from(is_numbered);
        let progress = checklist.progress_of(section);
        let is_drawn = ui_state.sections.is_drawn(section);
        if !is_numbered && !(is_drawn && (is_wide || progress.total > 0)) {
            continue;
        }
        let shown = if is_numbered {
            number.to_string()
        } else {
            String::new()
        };
        let is_current = ui_state.sections.current() == Some(section);
        if row_ui(ui, section, &shown, &progress, is_wide, is_current) {
            ui_state.sections.click(section);
            ui.ctx().request_repaint();
        }
    }
}

/// Goes to the section that was clicked in the last frame. Not at once: an input gives up the cursor in the frame of a
/// click elsewhere.
pub(super) fn follow_click(state: &State, ui_state: &mut UiState) {
    if let Some(section) = ui_state.sections.take_clicked() {
        go_to(section, state, ui_state);
    }
}

/// Returns true when it was pressed.
fn row_ui(
    ui: &mut Ui,
    section: Section,
    number: &str,
    progress: &Progress,
    is_wide: bool,
    is_current: bool,
) -> bool {
    let colours = palette(ui);
    let (mark, words) = mark(ui, progress, is_wide);
    let number = RichText::new(number).color(colours.muted);
    let line = ui.text_style_height(&egui::TextStyle::Body);
    let number = number.atom_size(egui::vec2(NUMBER_WIDTH, line));
    let size = egui::vec2(ui.available_width(), ROW_HEIGHT);
    let title = section.short_title();
    let button = if is_wide {
        let text = RichText::new(title).color(colours.text);
        let text = if is_current { text.strong() } else { text };
        let text = text.atom_shrink(true);
        Button::selectable(is_current, (number, text, Atom::grow(), mark)).truncate()
    } else {
        ui.spacing_mut().button_padding.x = STEP;
        Button::selectable(is_current, (number, Atom::grow(), mark))
    };
    let button = ui.add(button.min_size(size));
    let name = if words.is_empty() {
        title.to_owned()
    } else {
        format!("{title}, {words}")
    };
    let button = if is_wide {
        button
    } else {
        button.on_hover_text(&name)
    };
    button.accessible_name(name).clicked()
}

/// How far a section is, as an icon or a short text, and in words.
fn mark(ui: &Ui, progress: &Progress, is_wide: bool) -> (RichText, String) {
    let colours = palette(ui);
    let icon = |icon: egui_material_icons::MaterialIcon, colour| {
        icon.rich_text().size(theme::HEADING).color(colour)
    };
    if progress.problems > 0 {
        let words = tr!("check-problems-title", count = progress.problems);
        (icon(ICON_ERROR, colours.danger), words)
    } else if progress.warnings > 0 {
        let words = tr!("rail-warnings", count = progress.warnings);
        (icon(ICON_WARNING, colours.warning), words)
    } else if progress.total == 0 {
        (RichText::new(""), String::new())
    } else if progress.is_done() {
        let words = tr!("submission-step-done").to_owned();
        (icon(ICON_CHECK_CIRCLE, colours.success), words)
    } else {
        let (done, total) = (progress.done, progress.total);
        let text = if is_wide {
            format!("{done}/{total}")
        } else {
            String::new()
        };
        let words = tr!("checklist-progress", done = done, total = total);
        (RichText::new(text).small().color(colours.muted), words)
    }
}
