//! The form: the sections with their fields, and the bar under them.

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui};
use egui_material_icons::icons::{ICON_CLOUD_DONE, ICON_ERROR, ICON_SYNC};

use crate::app::action::Action;
use crate::app::state::{Kept, State};
use crate::domain::account::Environment;
use crate::domain::draft::Draft;
use crate::domain::fields::{Field, Section};
use crate::domain::submission::SubmissionState;
use crate::domain::validate::completeness;

use super::command::Command;
use super::documents::documents_ui;
use super::field::{FieldContext, field_ui};
use super::later;
use super::review::review_ui;
use super::theme::{self, FIELD_GAP, FORM_WIDTH, STEP, TWO_COLUMNS, palette};
use super::view::View;
use super::way_back;
use super::words::clock_time;

/// How high the bar under the form is, without its margins.
const BAR: f32 = 31.0;

/// What is seen around a field that got the focus: its label and its problem.
const FOCUS_MARGIN: f32 = 60.0;

pub(super) fn form_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    let Some(draft) = state.open_draft() else {
        return empty_ui(ui, state, actions);
    };
    // The Tab key comes to the bar after the fields.
    let bar = egui::Panel::bottom("actions")
        .frame(
            Frame::new()
                .fill(palette(ui).surface)
                .inner_margin(Margin::symmetric(theme::EDGE, 10)),
        )
        .show(ui, |ui| {
            let size = egui::vec2(ui.available_width(), BAR);
            ui.allocate_exact_size(size, egui::Sense::hover()).0
        });
    ScrollArea::vertical()
        .id_salt(("form", draft.id))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            Frame::new()
                .inner_margin(Margin::same(theme::EDGE))
                .show(ui, |ui| {
                    if state.read_only {
                        // It is here to be read.
                        ui.visuals_mut().disabled_alpha = 0.85;
                        ui.disable();
                    }
                    let context = FieldContext {
                        state,
                        draft,
                        view,
                        actions,
                    };
                    sections_ui(ui, context);
                });
        });
    let mut ui = later(ui, bar.inner, "the bar");
    if state.read_only {
        ui.disable();
    }
    bar_ui(&mut ui, state, draft, actions);
}

fn sections_ui(ui: &mut Ui, mut context: FieldContext<'_>) {
    let draft = context.draft;
    ui.set_max_width(FORM_WIDTH.min(ui.available_width()));
    ui.label(theme::title(draft.title()));
    for section in Section::ALL {
        section_ui(ui, &mut context, section);
    }
    way_back::follow_focus(ui, FOCUS_MARGIN);
    ui.add_space(8.0 * STEP);
}

fn section_ui(ui: &mut Ui, context: &mut FieldContext<'_>, section: Section) {
    let colours = palette(ui);
    ui.add_space(FIELD_GAP);
    ui.separator();
    ui.add_space(STEP);
    ui.horizontal(|ui| {
        ui.label(theme::heading(section.title()));
        let (filled, wanted) = completeness(&context.draft.content.profile, section);
        if wanted > 0 {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let text = format!("{filled} of {wanted} filled in");
                ui.label(RichText::new(text).small().color(colours.muted));
            });
        }
    });
    if !section.intro().is_empty() {
        ui.label(RichText::new(section.intro()).color(colours.muted));
    }
    ui.add_space(STEP);
    match section {
        Section::Documents => documents_ui(ui, context),
        Section::Review => review_ui(ui, context.draft),
        _ => fields_ui(ui, context, section),
    }
}

/// The fields of a section; two halves share a row where there is room.
fn fields_ui(ui: &mut Ui, context: &mut FieldContext<'_>, section: Section) {
    let two = ui.available_width() >= TWO_COLUMNS;
    let mut rows: Vec<&'static Field> = section.fields_in(&context.draft.content.profile);
    rows.reverse();
    let mut first = true;
    while let Some(row) = rows.pop() {
        if !std::mem::take(&mut first) {
            ui.add_space(FIELD_GAP - ui.spacing().item_spacing.y);
        }
        let beside = rows
            .last()
            .copied()
            .filter(|next| two && row.half && next.half);
        let Some(beside) = beside else {
            if two && row.half {
                ui.columns_const(|[left, _]| field_ui(left, context, row));
            } else {
                field_ui(ui, context, row);
            }
            continue;
        };
        rows.pop();
        ui.columns_const(|[left, right]| {
            field_ui(left, context, row);
            field_ui(right, context, beside);
        });
    }
}

/// What is under the form: whether it is saved, and what comes next.
fn bar_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            submit_buttons_ui(ui, state, draft, actions);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let saving = &state.saving;
                let kept = Kept::Draft(draft.id);
                let waits = saving.unsaved.contains_key(&kept) || saving.running.contains(&kept);
                let (icon, text, colour) = if saving.failing.contains_key(&kept) {
                    (Some(ICON_ERROR), "Not saved".to_owned(), colours.danger)
                } else if waits {
                    (Some(ICON_SYNC), "Saving…".to_owned(), colours.muted)
                } else if draft.created_at == draft.changed_at
                    && !saving.last.contains_key(&draft.id)
                    && draft.content.profile.is_blank()
                {
                    (None, "Nothing to save yet".to_owned(), colours.muted)
                } else {
                    let at = saving.last.get(&draft.id).unwrap_or(&draft.changed_at);
                    // Short, so that it is read in a small window too.
                    let text = format!("Draft saved {}", clock_time(*at, state.now.wall));
                    (Some(ICON_CLOUD_DONE), text, colours.muted)
                };
                if let Some(icon) = icon {
                    ui.label(icon.rich_text().size(theme::HEADING).color(colour));
                }
                let label = egui::Label::new(RichText::new(text).small().color(colour)).truncate();
                ui.add(label);
            });
        });
    });
}

fn submit_buttons_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let record = &draft.submission;
    if let Some(job) = state.submitting_open() {
        let text = if job.cancelling {
            "Cancelling…"
        } else {
            "Cancel submission"
        };
        if ui
            .add_enabled(!job.cancelling, egui::Button::new(text))
            .clicked()
        {
            actions.push(Action::CancelSubmission);
        }
        ui.label(
            RichText::new("Being submitted; it can be edited again after that")
                .small()
                .color(colours.muted),
        );
        return;
    }
    let changes = state.editor.as_ref().map_or(0, |editor| editor.changes);
    let unknown = matches!(record.state, SubmissionState::Unknown { .. });
    if unknown {
        if primary_button(ui, "Look again").clicked() {
            actions.push(Action::LookAgain);
        }
    } else if record.is_submitted() {
        let text = RichText::new("Submitted; nothing has changed since")
            .small()
            .color(colours.muted);
        if changes == 0 {
            ui.label(text);
        } else if primary_button(ui, "Send the changes…").clicked() {
            actions.push(Action::Submit);
        }
    } else {
        let keys = Command::Submit.keys(ui.ctx());
        if primary_button(ui, submit_label(state))
            .on_hover_text(keys)
            .clicked()
        {
            actions.push(Action::Submit);
        }
    }
    let keys = Command::Check.keys(ui.ctx());
    if ui
        .button(Command::Check.label())
        .on_hover_text(keys)
        .clicked()
    {
        actions.push(Action::Check);
    }
}

/// Says where it goes, in words.
fn submit_label(state: &State) -> &'static str {
    match state.account_in_use().map(|account| &account.environment) {
        Some(Environment::Sandbox) => "Submit to the sandbox",
        Some(Environment::Custom(_)) => "Submit to the custom server",
        Some(Environment::Production) => "Submit to CM.com",
        None => "Submit…",
    }
}

/// The one button of a place that goes on.
pub(super) fn primary_button(ui: &mut Ui, text: &str) -> egui::Response {
    let colours = palette(ui);
    ui.scope(|ui| {
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
        // The ring of the keyboard focus must be seen on the accent too.
        widgets.active.bg_stroke = egui::Stroke::new(2.0, colours.text);
        widgets.hovered.bg_stroke = egui::Stroke::new(2.0, colours.text);
        ui.button(RichText::new(text).color(colours.on_accent).strong())
    })
    .inner
}

fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 3.0);
        if !state.loaded {
            ui.label(RichText::new("Opening the library…").color(colours.muted));
            return;
        }
        ui.label(theme::title("No profile is open"));
        let text =
            "A company needs an approved profile before it may request phone numbers in a country";
        ui.label(RichText::new(text).color(colours.muted));
        ui.add_space(2.0 * STEP);
        if primary_button(ui, Command::New.label()).clicked() {
            actions.push(Action::New(uuid::Uuid::new_v4()));
        }
    });
}
