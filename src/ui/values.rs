//! The values of a profile that was submitted, to be read and copied.

use egui::{Align, Label, Layout, RichText, Ui};

use crate::domain::fields::Section;
use crate::domain::summary::SummaryLine;

use super::icons::{ICON_CHECK, ICON_CONTENT_COPY};
use super::input::FieldContext;
use super::task::task_ui;
use super::theme::{STEP, palette};
use crate::i18n::tr;

const LABEL_WIDTH: f32 = 220.0;
const COPY_WIDTH: f32 = 28.0;
/// The least width for labels beside the values.
const BESIDE: f32 = 460.0;
/// For so long a copied value is confirmed, in seconds.
const CONFIRMED: f64 = 2.0;

/// The values of a section, one line each.
pub(super) fn values_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    section: Section,
    lines: &[SummaryLine],
) {
    ui.spacing_mut().item_spacing.y = STEP;
    ui.spacing_mut().interact_size.y = 0.0;
    for line in lines {
        line_ui(ui, section, line);
        let (state, draft) = (context.state, context.draft);
        task_ui(ui, state, draft, &line.path, context.actions);
    }
}

fn line_ui(ui: &mut Ui, section: Section, line: &SummaryLine) {
    let colours = palette(ui);
    let label = RichText::new(&line.label).color(colours.muted);
    let add_value = |ui: &mut Ui| {
        let Some(value) = &line.value else {
            let none = RichText::new(tr!("field-not-provided")).color(colours.muted);
            ui.add(Label::new(none).wrap());
            return;
        };
        ui.horizontal(|ui| {
            let button = COPY_WIDTH + ui.spacing().item_spacing.x;
            ui.vertical(|ui| {
                ui.set_max_width(ui.available_width() - button);
                ui.add(Label::new(value.as_str()).wrap());
            });
            copy_ui(ui, section, line, value);
        });
    };
    if ui.available_width() < BESIDE {
        ui.add(Label::new(label).wrap());
        add_value(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(egui::vec2(LABEL_WIDTH, 0.0), layout, |ui| {
            ui.set_width(LABEL_WIDTH);
            ui.add(Label::new(label).wrap());
        });
        add_value(ui);
    });
}

fn copy_ui(ui: &mut Ui, section: Section, line: &SummaryLine, value: &str) {
    let id = egui::Id::unique(("copied", section, &line.path));
    let now = ui.input(|input| input.time);
    let copied: Option<f64> = ui.data(|data| data.get_temp(id));
    let since = copied.map(|at| now - at);
    let is_confirmed = since.is_some_and(|since| since < CONFIRMED);
    let (icon, tip) = if is_confirmed {
        (ICON_CHECK, tr!("value-copied"))
    } else {
        (ICON_CONTENT_COPY, tr!("button-copy"))
    };
    let icon = icon.rich_text().color(palette(ui).muted);
    let button = ui.add(egui::Button::new(icon).frame_when_inactive(false).small());
    let name = tr!("value-copy-tooltip", label = &line.label);
    let button = button.on_hover_text(tip).accessible_name(name);
    if button.clicked() {
        ui.ctx().copy_text(value.to_owned());
        ui.data_mut(|data| data.insert_temp(id, now));
    }
    if let Some(since) = since.filter(|_| is_confirmed) {
        let rest = std::time::Duration::from_secs_f64(CONFIRMED - since);
        ui.ctx().request_repaint_after(rest);
    }
}
