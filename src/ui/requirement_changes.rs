//! The dialog with what countries ask for since when, and the approved profiles that no longer meet it.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::action::{Action, LibraryAction};
use crate::app::state::{ChangesDialog, CountryChange, State};
use crate::domain::country;
use crate::domain::fields::FieldId;
use crate::domain::requirement_changes::AffectedProfile;
use crate::i18n::tr;

use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::theme::{self, STEP, palette};
use super::time_format::day_or_time;
use super::widgets::close_ui;

pub(super) fn requirement_changes_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &ChangesDialog,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.heading(tr!("requirement-changes-title"));
    let area = ScrollArea::vertical()
        .id_salt("requirement changes")
        .auto_shrink([false, true]);
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            affected_ui(ui, state, dialog, actions);
            ui.add_space(2.0 * STEP);
            if dialog.changes.is_empty() {
                let none = RichText::new(tr!("requirement-changes-empty"));
                ui.add(Label::new(none.color(colours.muted)).wrap());
            }
            for change in &dialog.changes {
                change_ui(ui, state, change);
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    close_ui(ui, actions);
}

/// The approved profiles that lack something now.
fn affected_ui(ui: &mut Ui, state: &State, dialog: &ChangesDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let muted = |ui: &mut Ui, text: &str| {
        ui.add(Label::new(RichText::new(text).color(colours.muted)).wrap());
    };
    match &dialog.affected {
        None => muted(ui, tr!("status-checking")),
        Some(Err(error)) => {
            let text = RichText::new(error.to_string()).color(colours.danger);
            ui.add(Label::new(text).wrap());
        }
        Some(Ok(affected)) if affected.is_empty() && dialog.changes.is_empty() => {}
        Some(Ok(affected)) if affected.is_empty() => muted(ui, tr!("requirement-changes-all-met")),
        Some(Ok(affected)) => {
            let title = tr!("requirement-changes-affected-title", count = affected.len());
            ui.label(RichText::new(title).strong());
            for profile in affected {
                profile_ui(ui, state, profile, actions);
            }
        }
    }
}

fn profile_ui(ui: &mut Ui, state: &State, profile: &AffectedProfile, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let name = match profile.name.as_str() {
            "" => tr!("profile-untitled"),
            name => name,
        };
        if theme::link_ui(ui, RichText::new(name), colours.accent).clicked() {
            let documents = FieldId::Documents.into();
            let open = LibraryAction::OpenAt(profile.draft, documents);
            actions.push(Action::Library(open));
        }
        let country = country::name_of(&profile.country);
        ui.label(RichText::new(country).color(colours.muted));
    });
    for (text, since) in &profile.missing {
        let when = day_or_time(ui, *since, state.now.wall);
        let text = tr!("requirement-since", when = when, text = text);
        ui.add(Label::new(RichText::new(text).small()).wrap());
    }
}

fn change_ui(ui: &mut Ui, state: &State, change: &CountryChange) {
    let colours = palette(ui);
    ui.add_space(2.0 * STEP);
    let when = day_or_time(ui, change.since, state.now.wall);
    let country = country::name_of(&change.country);
    let title = tr!(
        "requirement-changes-since-title",
        country = country,
        when = when
    );
    ui.label(RichText::new(title).strong());
    if !change.account.is_empty() {
        ui.label(RichText::new(&change.account).small().color(colours.muted));
    }
    let line = |ui: &mut Ui, text: String| {
        ui.add(Label::new(text).wrap());
    };
    for text in &change.added {
        line(ui, tr!("requirement-changes-added", text = text));
    }
    for (before, after) in &change.changed {
        line(
            ui,
            tr!(
                "requirement-changes-changed",
                before = before,
                after = after
            ),
        );
    }
    for text in &change.removed {
        line(ui, tr!("requirement-changes-removed", text = text));
    }
}
