//! The dialog that brings in the profiles that only CM.com has.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::action::{Action, DialogAction, FollowAction};
use crate::app::state::{BringInDialog, BringInProgress};
use crate::domain::account::Account;
use crate::domain::bring_in::ServerOnly;
use crate::domain::country::name_of;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::{body_ui, foot_ui};
use super::theme::{self, STEP, palette};
use super::widgets::{focus_first, primary_button, progress_ui};

const ROW: f32 = 44.0;
const LIST: f32 = 320.0;
/// The most failures that are listed.
const MAX_FAILED: usize = 5;

pub(super) fn bring_in_ui(ui: &mut Ui, dialog: &BringInDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("bring-in-title"));
    ui.add_space(STEP);
    let hint = RichText::new(tr!("bring-in-hint")).color(colours.muted);
    ui.add(Label::new(hint).wrap());
    ui.add_space(STEP);
    summary_ui(ui, dialog);
    let rows: Vec<(&Account, &ServerOnly)> = dialog.rows().collect();
    options_ui(ui, dialog, rows.len(), actions);
    ui.add_space(STEP);
    let area = ScrollArea::vertical()
        .id_salt("bring in")
        .auto_shrink([false, false]);
    body_ui(ui, area, LIST, |ui, area| {
        area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for (account, profile) in rows.iter().take(range.end).skip(range.start) {
                row_ui(ui, dialog, account, profile, actions);
            }
        });
    });
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let close = ui.button(tr!("button-close"));
        if close.clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
        let count = dialog.ticked.len();
        if count > 0 && !dialog.is_running() {
            let bring = primary_button(ui, &tr!("bring-in-button", count = count));
            if bring.clicked() {
                actions.push(Action::Follow(FollowAction::ConfirmBringIn));
            }
        }
        focus_first(&close);
    });
}

/// What is under way, what was found, and what became of it.
fn summary_ui(ui: &mut Ui, dialog: &BringInDialog) {
    let colours = palette(ui);
    let progress = &dialog.progress;
    if dialog.is_running() {
        let done = progress.added + progress.failed.len();
        let text = tr!("bring-in-progress", done = done, count = progress.total);
        ui.label(&text);
        progress_ui(ui, (done, progress.total), text);
    } else if progress.total > 0 {
        result_ui(ui, progress);
    } else if dialog.is_loading() {
        accessibility::announced(&ui.label(tr!("bring-in-loading")));
    } else if dialog.accounts.is_empty() {
        ui.label(tr!("command-no-account-reason"));
    } else if dialog.rows().next().is_none() {
        accessibility::announced(&ui.label(tr!("bring-in-nothing")));
    }
    for one in &dialog.accounts {
        let (text, colour) = match &one.outcome {
            Some(Err(error)) => {
                let name = one.account.name.as_str();
                let text = tr!("bring-in-failed", account = name, why = error.message());
                (text, colours.danger)
            }
            Some(Ok(list)) if !list.all => {
                let name = one.account.name.as_str();
                let count = list.compared;
                let text = tr!("bring-in-cut-short", account = name, count = count);
                (text, colours.warning)
            }
            Some(Ok(_)) | None => continue,
        };
        ui.add(Label::new(RichText::new(text).color(colour)).wrap());
    }
}

fn result_ui(ui: &mut Ui, progress: &BringInProgress) {
    let colours = palette(ui);
    let text = tr!("bring-in-result", count = progress.added);
    accessibility::announced(&ui.label(text));
    if progress.documents > 0 {
        let text = tr!("bring-in-documents", count = progress.documents);
        ui.add(Label::new(RichText::new(text).color(colours.muted)).wrap());
    }
    for (name, why) in progress.failed.iter().take(MAX_FAILED) {
        let text = tr!("bring-in-one-failed", name = name, why = why);
        ui.add(Label::new(RichText::new(text).color(colours.danger)).wrap());
    }
    if let Some(more @ 1..) = progress.failed.len().checked_sub(MAX_FAILED) {
        ui.label(tr!("bulk-check-more", count = more));
    }
}

fn options_ui(ui: &mut Ui, dialog: &BringInDialog, rows: usize, actions: &mut Vec<Action>) {
    if dialog.is_running() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0 * STEP;
        let mut all = rows > 0 && dialog.ticked.len() == rows;
        let tick_all = egui::Checkbox::new(&mut all, tr!("bring-in-all", count = rows));
        if ui.add_enabled(rows > 0, tick_all).changed() {
            actions.push(Action::Follow(FollowAction::TickAll(all)));
        }
        let mut deleted = dialog.shows_deleted;
        if ui.checkbox(&mut deleted, tr!("bring-in-deleted")).changed() {
            actions.push(Action::Follow(FollowAction::ShowDeleted(deleted)));
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    dialog: &BringInDialog,
    account: &Account,
    profile: &ServerOnly,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let name = match profile.name.as_str() {
        "" => tr!("profile-untitled"),
        name => name,
    };
    let status = if profile.is_deleted {
        tr!("profile-state-deleted").to_owned()
    } else {
        profile.status_label()
    };
    let facts = [
        profile.company.as_str(),
        name_of(&profile.country),
        &status,
        &account.name,
    ];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let facts = facts.join(" · ");
    // An id by profile: rows go when they are brought in.
    let own = egui::UiBuilder::new().scope_id(egui::Id::unique(("bring in", profile.guid)));
    ui.scope_builder(own, |ui| {
        ui.set_height(ROW);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut is_ticked = dialog.ticked.contains(&profile.guid);
        let tick = egui::Checkbox::new(&mut is_ticked, RichText::new(name).strong());
        let tick = ui.add_enabled(!dialog.is_running(), tick);
        if tick.changed() {
            let action = FollowAction::Tick(profile.guid, is_ticked);
            actions.push(Action::Follow(action));
        }
        tick.accessible_name(format!("{name}, {facts}"));
        let facts = RichText::new(facts).size(theme::SMALL).color(colours.muted);
        ui.add(Label::new(facts).selectable(false).truncate());
    });
}
