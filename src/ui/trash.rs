//! The trash: the head of its view, the bar above a profile in it, and the questions before deleting.

use egui::{RichText, Ui};
use jiff::Timestamp;

use crate::app::action::{Action, LibraryAction};
use crate::app::state::{DeleteDialog, State};
use crate::domain::draft::Draft;
use crate::domain::profile_row::ProfileRow;
use crate::domain::trash::{days_left, deleted_at};
use crate::i18n::tr;

use super::accessibility;
use super::command::Command;
use super::sharing::panel;
use super::theme::{self, STEP, palette};
use super::time_format::{clock_time, day_or_time};
use super::ui_state::UiState;
use super::widgets::careful_buttons_ui;

/// Above the rows of the trash: how long they stay, and the button that deletes all.
pub(super) fn view_head_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let text = RichText::new(tr!("trash-hint")).size(theme::SMALL);
    ui.add(egui::Label::new(text.color(palette(ui).muted)).wrap());
    let command = Command::EmptyTrash;
    let unavailable = command.unavailable_reason(state);
    let button = ui.add_enabled(unavailable.is_none(), egui::Button::new(command.label()));
    if button.clicked() {
        command.run(state, ui_state, actions);
    }
    button.on_disabled_hover_text(unavailable.unwrap_or_default());
}

/// When a profile is deleted that is in the trash since `since`; the day it came there if it stays.
pub(super) fn row_text(ui: &Ui, profile: &ProfileRow, since: Timestamp, now: Timestamp) -> String {
    if profile.is_undecided {
        day_or_time(ui, since, now)
    } else {
        tr!("trash-row-deleted-in", days = days_left(since, now))
    }
}

/// Above the form of a profile in the trash.
pub(super) fn banner_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let Some(at) = state.trash.since.get(&draft.id).copied() else {
        return;
    };
    let since = clock_time(ui, at, state.now.wall);
    let text = if draft.submission.is_undecided() {
        tr!("trash-kept-banner", since = since)
    } else {
        let until = day_or_time(ui, deleted_at(at), state.now.wall);
        tr!("trash-banner", since = since, until = until)
    };
    panel(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
        ui.add_space(STEP);
        ui.horizontal(|ui| {
            for (label, action) in [
                (
                    tr!("trash-restore-button"),
                    LibraryAction::Restore(draft.id),
                ),
                (
                    tr!("trash-delete-button"),
                    LibraryAction::AskDelete(draft.id),
                ),
            ] {
                if ui.button(label).clicked() {
                    actions.push(Action::Library(action));
                }
            }
        });
    });
}

pub(super) fn delete_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &DeleteDialog,
    actions: &mut Vec<Action>,
) {
    ui.heading(name(dialog));
    ui.add_space(STEP);
    match dialog {
        DeleteDialog::All(count) => {
            ui.add(egui::Label::new(tr!("trash-empty-question", count = *count)).wrap());
        }
        DeleteDialog::One(id) => {
            let draft = state.drafts.get(id);
            let title = draft.map(Draft::title).unwrap_or_default();
            ui.add(egui::Label::new(tr!("trash-delete-question", title = title)).wrap());
            let record = draft.map(|draft| &draft.submission);
            let warning = record.and_then(|record| {
                if record.is_at_server() {
                    Some(tr!("trash-delete-submitted-warning"))
                } else if record.is_undecided() {
                    Some(tr!("trash-delete-doubt-warning"))
                } else {
                    None
                }
            });
            if let Some(warning) = warning {
                ui.add_space(STEP);
                let text = RichText::new(warning).color(palette(ui).warning);
                ui.add(egui::Label::new(text).wrap());
            }
        }
    }
    careful_buttons_ui(
        ui,
        tr!("trash-confirm-button"),
        Action::Library(LibraryAction::ConfirmDelete),
        actions,
    );
}

/// The name of the dialog.
pub(super) fn name(dialog: &DeleteDialog) -> &'static str {
    match dialog {
        DeleteDialog::One(_) => tr!("trash-delete-title"),
        DeleteDialog::All(_) => tr!("trash-empty-title"),
    }
}
