//! The dialog that submits the selected profiles: the review, the progress and the outcome of each.

use egui::{Id, Label, RichText, ScrollArea, Ui};

use crate::app::action::{Action, DialogAction, LibraryAction};
use crate::app::state::{BulkOutcome, BulkPhase, BulkProfile, BulkSubmitDialog};
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::{body_ui, foot_ui};
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::in_sight::item_ui;
use super::review_dialog::{destination, sending_buttons_ui, server_name};
use super::theme::{self, STEP, palette};
use super::widgets::{close_ui, focus_first, progress_ui};

pub(super) fn bulk_submit_ui(ui: &mut Ui, dialog: &BulkSubmitDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("bulk-submit-title"));
    ui.add_space(STEP);
    let to = RichText::new(destination(&dialog.account)).color(colours.muted);
    ui.add(Label::new(to).wrap());
    summary_ui(ui, dialog);
    ui.add_space(2.0 * STEP);
    let area = ScrollArea::vertical()
        .id_salt("bulk submit")
        .auto_shrink([false, false]);
    body_ui(ui, area, 380.0, |ui, area| {
        area.show(ui, |ui| {
            for profile in &dialog.profiles {
                let id = Id::unique(("submitted", profile.id));
                item_ui(ui, id, |ui| profile_ui(ui, dialog, profile, actions));
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    let ready = dialog.count(|outcome| *outcome == BulkOutcome::Ready);
    match dialog.phase {
        BulkPhase::Review if ready > 0 => {
            let place = server_name(&dialog.account);
            let label = tr!("bulk-submit-button", count = ready, place = place);
            sending_buttons_ui(ui, &dialog.account, &label, actions);
        }
        BulkPhase::Sending | BulkPhase::Paused => queue_buttons_ui(ui, dialog, actions),
        // It ends by itself in a moment.
        BulkPhase::Stopping => {}
        BulkPhase::Reading | BulkPhase::Review | BulkPhase::Done => close_ui(ui, actions),
    }
}

fn queue_buttons_ui(ui: &mut Ui, dialog: &BulkSubmitDialog, actions: &mut Vec<Action>) {
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        if ui.button(tr!("bulk-stop-button")).clicked() {
            actions.push(Action::Library(LibraryAction::StopSubmitting));
        }
        let (text, action) = if dialog.phase == BulkPhase::Paused {
            let text = tr!("bulk-submit-continue-button");
            (text, LibraryAction::ContinueSubmitting)
        } else {
            let text = tr!("bulk-submit-pause-button");
            (text, LibraryAction::PauseSubmitting)
        };
        let button = ui.button(text);
        focus_first(&button);
        if button.clicked() {
            actions.push(Action::Library(action));
        }
    });
}

fn summary_ui(ui: &mut Ui, dialog: &BulkSubmitDialog) {
    let (done, all) = dialog.progress();
    let begun = done + usize::from(dialog.is_under_way());
    let left_out = dialog.profiles.len() - all;
    let text = match dialog.phase {
        BulkPhase::Reading => {
            let done = dialog.profiles.len();
            tr!(
                "bulk-submit-reading",
                done = done,
                count = dialog.queue.total()
            )
        }
        BulkPhase::Review => {
            let will = tr!("bulk-submit-summary", count = all);
            if left_out > 0 {
                let out = tr!("bulk-submit-left-out", count = left_out);
                format!("{will}. {out}")
            } else {
                will
            }
        }
        BulkPhase::Sending => tr!("bulk-submit-progress", done = begun, count = all),
        BulkPhase::Paused => tr!("bulk-submit-paused", done = begun, count = all),
        BulkPhase::Stopping => tr!("bulk-submit-stopping").to_owned(),
        BulkPhase::Done => {
            let done = dialog.count(|outcome| *outcome == BulkOutcome::Submitted);
            let text = tr!("bulk-submit-result", done = done, count = all);
            let profiles = dialog.profiles.iter();
            let refused = profiles.filter(|one| one.refusal.is_some()).count();
            if refused > 0 {
                let need = tr!("bulk-submit-refused-count", count = refused);
                format!("{text}. {need}")
            } else {
                text
            }
        }
    };
    let label = ui.add(Label::new(&text).wrap());
    if dialog.phase != BulkPhase::Reading {
        accessibility::announced(&label);
    }
    let (done, all) = match dialog.phase {
        BulkPhase::Reading => (dialog.profiles.len(), dialog.queue.total()),
        BulkPhase::Sending | BulkPhase::Paused | BulkPhase::Stopping => (done, all),
        BulkPhase::Review | BulkPhase::Done => return,
    };
    progress_ui(ui, (done, all), text);
}

fn profile_ui(
    ui: &mut Ui,
    dialog: &BulkSubmitDialog,
    profile: &BulkProfile,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    let (text, colour) = match &profile.outcome {
        BulkOutcome::LeftOut(why) => (tr!("bulk-submit-out", why = why), colours.muted),
        BulkOutcome::Ready => (tr!("bulk-submit-ready").to_owned(), colours.text),
        BulkOutcome::Sending => (tr!("bulk-submit-sending").to_owned(), colours.accent),
        BulkOutcome::Submitted => match &profile.refusal {
            Some(what) => (
                tr!("bulk-submit-submitted-refused", what = what),
                colours.danger,
            ),
            None => (tr!("bulk-submit-submitted").to_owned(), colours.success),
        },
        BulkOutcome::Refused(why) => (tr!("bulk-submit-refused", why = why), colours.danger),
        BulkOutcome::NotSent(why) => (tr!("bulk-submit-not-sent", why = why), colours.danger),
        BulkOutcome::Unknown => (tr!("bulk-submit-unknown").to_owned(), colours.warning),
    };
    ui.spacing_mut().item_spacing.y = 3.0;
    // While profiles are sent, opening one would leave the others.
    let may_open = matches!(dialog.phase, BulkPhase::Review | BulkPhase::Done);
    if may_open && !dialog.is_under_way() {
        let title = RichText::new(&profile.title).strong();
        if theme::link_ui(ui, title, colours.text).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
            actions.push(Action::Library(LibraryAction::Open(profile.id)));
        }
    } else {
        ui.add(Label::new(RichText::new(&profile.title).strong()).wrap());
    }
    ui.add(Label::new(RichText::new(text).color(colour)).wrap());
    if profile.outcome == BulkOutcome::Ready {
        for warning in &profile.warnings {
            let word = tr!("check-warning-label");
            let warning = RichText::new(format!("{word}: {warning}")).size(theme::SMALL + 0.5);
            ui.add(Label::new(warning.color(colours.warning)).wrap());
        }
    }
    ui.add_space(2.0 * STEP);
}
