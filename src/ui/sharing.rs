//! Above the form: the other program that has the profile, and the fields that both changed.

use egui::{Align, Frame, Layout, Margin, RichText, Ui};

use crate::app::action::{Action, SharingAction};
use crate::app::state::State;
use crate::domain::claim::ClaimPurpose;
use crate::domain::draft::Draft;
use crate::domain::merge::Conflict;
use crate::i18n::tr;

use super::theme::{self, STEP, palette};
use super::{accessibility, time_format};

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
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
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
        for conflict in conflicts {
            ui.add_space(STEP);
            ui.label(RichText::new(conflict.part.label()).strong());
            for (label, value, button, keep_mine) in [
                (
                    tr!("sharing-mine-label"),
                    &conflict.mine,
                    tr!("sharing-keep-mine-button"),
                    true,
                ),
                (
                    tr!("sharing-theirs-label"),
                    &conflict.theirs,
                    tr!("sharing-keep-theirs-button"),
                    false,
                ),
            ] {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.button(button).clicked() {
                        actions.push(Action::Sharing(SharingAction::Decide {
                            draft: draft.id,
                            part: conflict.part.clone(),
                            keep_mine,
                        }));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.label(RichText::new(label).color(muted));
                        let value = match value.as_str() {
                            "" => RichText::new(tr!("sharing-empty")).color(muted),
                            value => RichText::new(value),
                        };
                        ui.add(egui::Label::new(value).wrap());
                    });
                });
            }
        }
    });
}

fn panel(ui: &Ui) -> Frame {
    Frame::new()
        .fill(palette(ui).raised)
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 8))
}
