//! Above the form: the other program that has the profile, and the fields that have two values.

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui};
use serde_json::Value;

use crate::app::action::{Action, SharingAction};
use crate::app::state::State;
use crate::domain::claim::ClaimPurpose;
use crate::domain::draft::{Content, Draft};
use crate::domain::other_value::{OtherValue, ValueSource};
use crate::i18n::tr;

use super::accessibility;
use super::theme::{self, STEP, palette};
use super::time_format;

/// The most space for the fields that have two values, in points.
const MAX_HEIGHT: f32 = 220.0;

pub(super) fn sharing_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    holder_ui(ui, state, draft, actions);
    if !draft.content.other_values.is_empty() {
        other_values_ui(ui, &draft.content, actions);
    }
}

fn holder_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let Some(holder) = state.sharing.holders.get(&draft.id) else {
        return;
    };
    let (name, time) = (
        holder.name(),
        time_format::clock_time(ui, holder.since, state.now.wall),
    );
    let (text, can_take_over) = match holder.purpose {
        ClaimPurpose::Editing => (
            tr!("sharing-edited-banner", holder = name, time = time),
            true,
        ),
        ClaimPurpose::Sending => (
            tr!("sharing-sent-banner", holder = name, time = time),
            false,
        ),
    };
    panel(ui).show(ui, |ui| {
        line_ui(ui, |ui| {
            if can_take_over && ui.button(tr!("sharing-take-over-button")).clicked() {
                actions.push(Action::Sharing(SharingAction::TakeOver(draft.id)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let label = ui.add(egui::Label::new(text).wrap());
                accessibility::announced(&label);
            });
        });
    });
}

fn other_values_ui(ui: &mut Ui, content: &Content, actions: &mut Vec<Action>) {
    let muted = palette(ui).muted;
    panel(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = ui.label(theme::heading(tr!("sharing-values-title")));
        accessibility::announced(&title);
        let mut others = content.other_values.iter();
        let hint = if others.any(|other| other.source == ValueSource::Server) {
            tr!("sharing-server-values-hint")
        } else {
            tr!("sharing-values-hint")
        };
        ui.add(egui::Label::new(RichText::new(hint).color(muted)).wrap());
        ScrollArea::vertical()
            .id_salt("values")
            .max_height(MAX_HEIGHT)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for other in &content.other_values {
                    choice_ui(ui, content, other, actions);
                }
            });
    });
}

fn choice_ui(ui: &mut Ui, content: &Content, other: &OtherValue, actions: &mut Vec<Action>) {
    let muted = palette(ui).muted;
    let part = other.part.label();
    ui.add_space(STEP);
    ui.label(RichText::new(part.as_str()).strong());
    let mut value_ui = |use_other: bool, label: &str, value: &Value, button: &str| {
        line_ui(ui, |ui| {
            let name = format!("{button}: {part}");
            if ui.button(button).accessible_name(name).clicked() {
                actions.push(Action::Sharing(SharingAction::Choose {
                    other: other.clone(),
                    use_other,
                }));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(label).color(muted));
                let value = match other.part.text(value).as_str() {
                    "" => RichText::new(tr!("sharing-empty")).color(muted),
                    value => RichText::new(value),
                };
                ui.add(egui::Label::new(value).wrap());
            });
        });
    };
    value_ui(
        false,
        tr!("sharing-value-now-label"),
        &content.value(&other.part),
        tr!("sharing-keep-value-button"),
    );
    value_ui(
        true,
        match other.source {
            ValueSource::Program => tr!("sharing-other-value-label"),
            ValueSource::Server => tr!("sharing-server-value-label"),
        },
        &other.value,
        tr!("sharing-use-value-button"),
    );
}

/// A line that is filled from the right.
fn line_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| ui.with_layout(Layout::right_to_left(Align::Center), add));
}

/// The frame of a bar above the form.
pub(super) fn panel(ui: &Ui) -> Frame {
    Frame::new()
        .fill(palette(ui).raised)
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 8))
}
