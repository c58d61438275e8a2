//! The dialog with what was found in the selected profiles, each finding a link to its input.

use egui::{Id, Label, RichText, ScrollArea, Ui, UiBuilder};

use crate::app::action::{Action, DialogAction, LibraryAction};
use crate::app::state::{BulkCheckDialog, CheckedProfile};
use crate::domain::finding::Finding;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::{body_ui, foot_ui};
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::icons::{ICON_ERROR, ICON_WARNING};
use super::in_sight::item_ui;
use super::theme::{self, STEP, palette};
use super::widgets::{focus_first, primary_button, progress_ui};

pub(super) fn bulk_check_ui(ui: &mut Ui, dialog: &BulkCheckDialog, actions: &mut Vec<Action>) {
    ui.heading(tr!("bulk-check-title"));
    ui.add_space(STEP);
    summary_ui(ui, dialog);
    ui.add_space(2.0 * STEP);
    // The size is the same from the first frame on, however much is found.
    let area = ScrollArea::vertical()
        .id_salt("bulk check")
        .auto_shrink([false, false]);
    body_ui(ui, area, 420.0, |ui, area| {
        area.show(ui, |ui| {
            for profile in &dialog.profiles {
                let id = Id::unique(("checked", profile.id));
                item_ui(ui, id, |ui| profile_ui(ui, profile, actions));
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        if dialog.queue.is_running() && ui.button(tr!("bulk-stop-button")).clicked() {
            actions.push(Action::Library(LibraryAction::StopCheck));
        }
        // The same id with and without the button before it.
        let own = UiBuilder::new().scope_id(Id::unique("close check"));
        let close = ui.scope_builder(own, |ui| primary_button(ui, tr!("button-close")));
        let close = close.inner;
        focus_first(&close);
        if close.clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    });
}

/// How far the check is, and what it found or could not look at.
fn summary_ui(ui: &mut Ui, dialog: &BulkCheckDialog) {
    let colours = palette(ui);
    if dialog.queue.is_running() {
        let text = tr!(
            "bulk-check-progress",
            done = dialog.done,
            count = dialog.queue.total()
        );
        ui.label(&text);
        progress_ui(ui, (dialog.done, dialog.queue.total()), text);
        return;
    }
    let result = if dialog.done < dialog.queue.total() {
        tr!(
            "bulk-check-stopped",
            done = dialog.done,
            count = dialog.queue.total()
        )
    } else {
        tr!("bulk-check-result", count = dialog.done)
    };
    let good = (dialog.without_findings > 0)
        .then(|| tr!("bulk-check-ok", count = dialog.without_findings));
    let text = [Some(result), good].into_iter().flatten();
    let text = text.collect::<Vec<_>>().join(". ");
    accessibility::announced(&ui.add(Label::new(text).wrap()));
    let mut hints = Vec::new();
    if dialog.unlisted > 0 {
        hints.push(tr!("bulk-check-unlisted", count = dialog.unlisted));
    }
    if dialog.unknown_requirements > 0 {
        let count = dialog.unknown_requirements;
        hints.push(tr!("bulk-check-requirements", count = count));
    }
    for hint in hints {
        ui.add(Label::new(RichText::new(hint).color(colours.muted)).wrap());
    }
}

fn profile_ui(ui: &mut Ui, profile: &CheckedProfile, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.add(Label::new(theme::heading(&profile.title)).wrap());
    ui.spacing_mut().item_spacing.y = 3.0;
    for finding in &profile.findings {
        finding_ui(ui, profile, finding, actions);
    }
    if profile.more > 0 {
        let text = tr!("bulk-check-more", count = profile.more);
        ui.label(RichText::new(text).color(colours.muted));
    }
    if let Some(why) = &profile.unread {
        ui.add(Label::new(RichText::new(why).color(colours.danger)).wrap());
    }
    ui.add_space(2.0 * STEP);
}

fn finding_ui(ui: &mut Ui, profile: &CheckedProfile, finding: &Finding, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let (icon, word, colour) = if finding.is_problem() {
        (ICON_ERROR, tr!("check-problem-label"), colours.danger)
    } else {
        (ICON_WARNING, tr!("check-warning-label"), colours.warning)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        let icon = icon.rich_text().size(theme::BODY).color(colour);
        accessibility::icon_label(&ui.label(icon), word);
        let text = RichText::new(&finding.message).size(theme::SMALL + 0.5);
        // In a column of its own: in a row that wraps, each line of it would be a stop of the Tab key.
        let link = ui.vertical(|ui| theme::link_ui(ui, text, colour)).inner;
        accessibility::named(&link, || {
            tr!(
                "bulk-check-link-name",
                kind = word,
                message = &finding.message,
                title = &profile.title
            )
        });
        if link.clicked() {
            let open = LibraryAction::OpenAt(profile.id, finding.path.clone());
            actions.push(Action::Library(open));
        }
    });
}
