//! What is wrong with the selected profiles: each finding leads to its field.

use egui::{Label, ProgressBar, RichText, ScrollArea, Ui};

use crate::app::action::{Action, DialogAction, LibraryAction};
use crate::app::state::CheckDialog;
use crate::domain::checked_profile::CheckedProfile;
use crate::domain::finding::Finding;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::icons::{ICON_CHECK_CIRCLE, ICON_ERROR, ICON_WARNING};
use super::theme::{self, STEP, palette};
use super::widgets::close_ui;

/// The most profiles that are listed: all are drawn, also those out of sight.
const MAX_LISTED: usize = 100;

pub(super) fn check_dialog_ui(ui: &mut Ui, dialog: &CheckDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("check-many-title", count = dialog.total));
    ui.add_space(STEP);
    let done = dialog.done();
    if done < dialog.total {
        #[expect(clippy::cast_precision_loss, reason = "a bar on the screen")]
        let share = done as f32 / dialog.total.max(1) as f32;
        let text = tr!("check-many-progress", done = done, total = dialog.total);
        let bar = ProgressBar::new(share).desired_height(6.0);
        ui.add(bar.fill(colours.accent))
            .accessible_name(text.as_str());
        ui.label(RichText::new(text).small().color(colours.muted));
    } else {
        let text = tr!(
            "check-many-result",
            clean = dialog.without_findings,
            found = dialog.found.len()
        );
        accessibility::announced(&ui.add(Label::new(text).wrap()));
    }
    for (count, text) in [
        (
            dialog.left_out,
            tr!("check-many-left-out", count = dialog.left_out),
        ),
        (
            dialog.missing,
            tr!("check-many-missing", count = dialog.missing),
        ),
    ] {
        if count > 0 {
            ui.add(Label::new(RichText::new(text).color(colours.warning)).wrap());
        }
    }
    ui.add_space(STEP);
    let area = ScrollArea::vertical()
        .id_salt("checked profiles")
        .auto_shrink([false, true]);
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            if done == dialog.total && dialog.found.is_empty() {
                ui.horizontal(|ui| {
                    let icon = ICON_CHECK_CIRCLE.rich_text().color(colours.success);
                    accessibility::decoration(&ui.label(icon));
                    ui.label(tr!("check-ok"));
                });
            }
            for profile in dialog.found.iter().take(MAX_LISTED) {
                profile_ui(ui, profile, actions);
            }
            let more = dialog.found.len().saturating_sub(MAX_LISTED);
            if more > 0 {
                ui.add_space(2.0 * STEP);
                let text = tr!("check-many-more", count = more);
                ui.label(RichText::new(text).color(colours.muted));
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    close_ui(ui, actions);
}

fn profile_ui(ui: &mut Ui, profile: &CheckedProfile, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.add_space(2.0 * STEP);
    ui.push_id(profile.id, |ui| {
        let title = RichText::new(&profile.title).strong();
        let open = theme::link_ui(ui, title, colours.text);
        let name = tr!("check-many-open", title = &profile.title);
        if open.accessible_name(name).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
            actions.push(Action::Library(LibraryAction::Open(profile.id)));
        }
        let (problems, warnings): (Vec<&Finding>, Vec<&Finding>) = profile
            .findings
            .iter()
            .partition(|finding| finding.is_problem());
        for finding in problems.into_iter().chain(warnings) {
            finding_ui(ui, profile, finding, actions);
        }
    });
}

fn finding_ui(ui: &mut Ui, profile: &CheckedProfile, finding: &Finding, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let (icon, word, colour) = if finding.is_problem() {
        (ICON_ERROR, tr!("check-problem-label"), colours.danger)
    } else {
        (ICON_WARNING, tr!("check-warning-label"), colours.warning)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        let icon = ui.label(icon.rich_text().size(theme::BODY).color(colour));
        accessibility::icon_label(&icon, word);
        let text = RichText::new(&finding.message).size(theme::SMALL + 0.5);
        if theme::link_ui(ui, text, colour).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
            let at = LibraryAction::OpenAt(profile.id, finding.path.clone());
            actions.push(Action::Library(at));
        }
    });
}
