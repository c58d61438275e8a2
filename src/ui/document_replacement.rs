//! One new document for all profiles that have the selected one: the file is chosen, then what changes is reviewed.

use egui::{Id, Label, RichText, ScrollArea, TextEdit, Ui};

use crate::app::action::{Action, DocumentLibraryAction};
use crate::app::state::ReplacementStep;
use crate::domain::attachment::Attachment;
use crate::domain::library_document::LibraryDocument;
use crate::domain::replacement::Planned;

use super::accessibility;
use super::dialog_layout::{body_ui, foot_ui};
use super::input::was_left_by_enter;
use super::theme::{STEP, palette};
use super::widgets::{focus_first, primary_button};
use crate::i18n::tr;

pub(super) fn replacement_ui(
    ui: &mut Ui,
    document: &LibraryDocument,
    step: &ReplacementStep,
    actions: &mut Vec<Action>,
) {
    let title = tr!(
        "replace-title",
        name = document.name(),
        count = document.used_by.len()
    );
    ui.add(Label::new(RichText::new(title).strong()).wrap());
    ui.add_space(STEP);
    match step {
        ReplacementStep::Choose { path, error } => {
            let error = error.as_ref().map(ToString::to_string);
            choose_ui(ui, path, error, actions);
        }
        ReplacementStep::Planning(_) | ReplacementStep::Running => {
            accessibility::announced(&ui.label(tr!("replace-progress")));
            ui.add_space(2.0 * STEP);
            foot_ui(ui, |ui| cancel_ui(ui, actions));
        }
        ReplacementStep::Review { new, profiles } => review_ui(ui, new, profiles, actions),
    }
}

fn push(actions: &mut Vec<Action>, action: DocumentLibraryAction) {
    actions.push(Action::DocumentLibrary(action));
}

fn cancel_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    if ui.button(tr!("button-cancel")).clicked() {
        push(actions, DocumentLibraryAction::CancelReplacement);
    }
}

/// The path of the new document, or the system's file dialog.
fn choose_ui(ui: &mut Ui, path: &str, error: Option<String>, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let mut typed = path.to_owned();
    let label = ui.label(RichText::new(tr!("attachment-path-label")).strong());
    let line = TextEdit::singleline(&mut typed)
        .id(Id::unique("replacement path"))
        .hint_text("~/Documents/extract.pdf")
        .desired_width(f32::INFINITY);
    let field = ui.add(line).labelled_by(label.id);
    focus_first(&field);
    if field.changed() {
        push(actions, DocumentLibraryAction::TypeReplacement(typed));
    }
    if let Some(error) = error {
        let said = ui.add(Label::new(RichText::new(error).color(colours.danger)).wrap());
        accessibility::announced(&said);
    }
    let entered = was_left_by_enter(&field);
    ui.add_space(2.0 * STEP);
    foot_ui(ui, |ui| {
        cancel_ui(ui, actions);
        if ui.button(tr!("attachment-choose-button")).clicked() {
            push(actions, DocumentLibraryAction::PickReplacement);
        }
        if primary_button(ui, tr!("replace-review-button")).clicked() || entered {
            push(actions, DocumentLibraryAction::PlanReplacement);
        }
    });
}

/// What becomes of each profile.
fn review_ui(ui: &mut Ui, new: &Attachment, profiles: &[Planned], actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let count = profiles.iter().filter(|one| one.left_out.is_none()).count();
    let summary = tr!("replace-summary", name = &new.name, count = count);
    accessibility::announced(&ui.add(Label::new(summary).wrap()));
    ui.add_space(STEP);
    let area = ScrollArea::vertical()
        .id_salt("replacement")
        .auto_shrink([false, true]);
    body_ui(ui, area, 320.0, |ui, area| {
        area.show(ui, |ui| {
            for one in profiles {
                let (what, colour) = match &one.left_out {
                    Some(why) => (
                        tr!("replace-left-out", why = why.message()),
                        colours.warning,
                    ),
                    None if one.needs_sending => {
                        (tr!("replace-needs-sending").to_owned(), colours.muted)
                    }
                    None => (tr!("replace-changes").to_owned(), colours.muted),
                };
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = STEP;
                    ui.label(RichText::new(&one.title).strong());
                    ui.label(RichText::new(what).color(colour));
                });
            }
        });
    });
    ui.add_space(2.0 * STEP);
    foot_ui(ui, |ui| {
        cancel_ui(ui, actions);
        if count > 0 {
            let button = primary_button(ui, &tr!("replace-confirm-button", count = count));
            focus_first(&button);
            if button.clicked() {
                push(actions, DocumentLibraryAction::ConfirmReplacement);
            }
        }
    });
}
