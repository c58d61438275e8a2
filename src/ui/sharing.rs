//! Above the form: the other program that has the profile, and the fields that both changed.

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui};

use crate::app::action::{Action, SharingAction};
use crate::app::state::State;
use crate::domain::claim::ClaimPurpose;
use crate::domain::draft::Draft;
use crate::domain::merge::Conflict;
use crate::i18n::tr;

use super::accessibility;
use super::theme::{self, STEP, palette};
use super::time_format;

/// The most space for the fields that both changed, in points.
const MAX_HEIGHT: f32 = 220.0;

pub(super) fn sharing_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    holder_ui(ui, state, draft, actions);
    if let Some(conflicts) = state.sharing.conflicts.get(&draft.id) {
        conflicts_ui(ui, draft, conflicts, actions);
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

fn conflicts_ui(ui: &mut Ui, draft: &Draft, conflicts: &[Conflict], actions: &mut Vec<Action>) {
    let muted = palette(ui).muted;
    panel(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = ui.label(theme::heading(tr!("sharing-conflict-title")));
        accessibility::announced(&title);
        ui.label(RichText::new(tr!("sharing-conflict-hint")).color(muted));
        ScrollArea::vertical()
            .id_salt("conflicts")
            .max_height(MAX_HEIGHT)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for conflict in conflicts {
                    conflict_ui(ui, draft, conflict, actions);
                }
            });
    });
}

fn conflict_ui(ui: &mut Ui, draft: &Draft, conflict: &Conflict, actions: &mut Vec<Action>) {
    let muted = palette(ui).muted;
    ui.add_space(STEP);
    ui.label(RichText::new(conflict.part.label()).strong());
    let mut value_ui = |keep_mine: bool, label: &str, value: &str, button: &str| {
        line_ui(ui, |ui| {
            let name = format!("{button}: {}", conflict.part.label());
            if ui.button(button).accessible_name(name).clicked() {
                actions.push(Action::Sharing(SharingAction::Decide {
                    draft: draft.id,
                    part: conflict.part.clone(),
                    keep_mine,
                }));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(label).color(muted));
                let value = match value {
                    "" => RichText::new(tr!("sharing-empty")).color(muted),
                    value => RichText::new(value),
                };
                ui.add(egui::Label::new(value).wrap());
            });
        });
    };
    value_ui(
        true,
        tr!("sharing-mine-label"),
        &conflict.mine,
        tr!("sharing-keep-mine-button"),
    );
    value_ui(
        false,
        tr!("sharing-theirs-label"),
        &conflict.theirs,
        tr!("sharing-keep-theirs-button"),
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
