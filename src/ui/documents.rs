//! The documents of a draft: chosen, dropped or typed, and the requirement that each one meets.

use std::collections::BTreeSet;

use egui::{Align, Frame, Id, Key, Margin, RichText, Ui};

use crate::app::action::{Action, DocumentAction, DocumentLibraryAction};
use crate::app::effect::Focus;
use crate::domain::attachment::{Attachment, MAX_FILE_BYTES, MAX_FILES, size_text};
use crate::domain::fields::FieldId;
use crate::domain::finding::{FieldPath, Finding, FindingKind};

use super::attachment::{Place, attachment_ui};
use super::help::help_ui;
use super::icons::ICON_ATTACH_FILE;
use super::input::{FieldContext, findings_ui, input_id, text_edit_ui, was_left_by_enter};
use super::requirements::requirements_ui;
use super::suggestions::{AtEnd, Row, Selection, suggestions_ui, take_key};
use super::task::{missing_documents_ui, task_ui};
use super::theme::{INPUT_HEIGHT, RADIUS, STEP, palette};
use crate::i18n::tr;

pub(super) fn documents_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let colours = palette(ui);
    let row = FieldId::Documents.row();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(RichText::new(row.help()).color(colours.muted));
        help_ui(ui, context.ui_state, row, context.draft);
    });
    let limits = tr!(
        "attachment-limits-hint",
        most = size_text(MAX_FILE_BYTES),
        max_files = MAX_FILES
    );
    let is_read = context.state.shows_values();
    if !is_read {
        ui.label(RichText::new(limits).small().color(colours.muted));
        ui.add_space(STEP);
    }
    let path = FieldPath::from(row.id);
    let (state, draft) = (context.state, context.draft);
    task_ui(ui, state, draft, &path, context.actions);
    if is_read {
        missing_documents_ui(ui, state, draft, context.actions);
    }
    let in_slots = if is_read {
        BTreeSet::new()
    } else {
        requirements_ui(ui, context)
    };
    let attachments = context.draft.content.attachments.iter();
    let others = attachments.filter(|attachment| !in_slots.contains(attachment.sha256.as_str()));
    let others: Vec<&Attachment> = others.collect();
    if !is_read {
        ui.add_space(2.0 * STEP);
        let asked_for = context
            .state
            .applicable_requirements(context.draft)
            .requirements;
        if !others.is_empty() && asked_for.iter().any(|one| one.is_document()) {
            ui.label(RichText::new(tr!("attachment-others-title")).strong());
        }
    }
    for attachment in others {
        Frame::new()
            .stroke(egui::Stroke::new(1.0, colours.border))
            .corner_radius(RADIUS)
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| attachment_ui(ui, context, attachment, Place::List));
    }
    // Missing documents are shown in the checklist, and an unreadable one in the row of its
    // document.
    let shown_elsewhere =
        |f: &Finding| matches!(f.kind, FindingKind::Missing | FindingKind::Unreadable);
    let is_here = |f: &&Finding| f.path.field == row.id && !shown_elsewhere(f);
    let findings: Vec<&Finding> = context.state.shown_findings().filter(is_here).collect();
    findings_ui(ui, &findings);
    if is_read {
        return;
    }
    ui.add_space(STEP);
    pick_ui(ui, context, &path);
    ui.add_space(STEP);
    path_ui(ui, context);
}

fn pick_ui(ui: &mut Ui, context: &mut FieldContext<'_>, path: &FieldPath) {
    let enabled = !context.state.is_busy(context.draft.id);
    let button = egui::Button::new((
        ICON_ATTACH_FILE.rich_text(),
        tr!("attachment-choose-button"),
    ));
    // The same id with any number of documents above it, so that it keeps the focus.
    let own = egui::UiBuilder::new().scope_id(Id::unique("choose documents"));
    let (pick, choose) = ui
        .scope_builder(own, |ui| {
            ui.horizontal_wrapped(|ui| {
                let choose = egui::Button::new(tr!("library-documents-choose-button"));
                let pick = ui.add_enabled(enabled, button);
                (pick, ui.add_enabled(enabled, choose))
            })
            .inner
        })
        .inner;
    let pick = pick.accessible_name(tr!("attachment-choose-button"));
    if context.ui_state.takes_focus(&Focus::Field(path.clone())) {
        pick.request_focus();
        pick.scroll_to_me(Some(Align::Center));
    }
    if pick.clicked() {
        context
            .actions
            .push(Action::Documents(DocumentAction::Pick(None)));
    }
    if choose.clicked() {
        let choose = DocumentLibraryAction::Choose(None);
        context.actions.push(Action::DocumentLibrary(choose));
    }
}

/// The path of a file, with completion: works on every machine.
fn path_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let enabled = !context.state.is_busy(context.draft.id);
    let id = input_id(context.draft, &FieldPath::key(FieldId::Documents, "path"));
    let label = ui.label(RichText::new(tr!("attachment-path-label")).strong());
    ui.horizontal(|ui| {
        let focused = ui.memory(|memory| memory.has_focus(id));
        if focused {
            take_keys(ui, context);
        }
        let count = context.draft.content.attachments.len();
        if context
            .ui_state
            .path_sent
            .is_some_and(|before| count > before)
        {
            context.ui_state.path_sent = None;
            context.ui_state.path.clear();
        }
        let mut path = context.ui_state.path.clone();
        let button = 92.0;
        let width = ui.available_width() - button - ui.spacing().item_spacing.x;
        let response = ui
            .scope(|ui| {
                ui.set_width(width);
                text_edit_ui(ui, id, &mut path, false, enabled, |line| {
                    line.hint_text("~/Documents/extract.pdf")
                        .event_filter(egui::EventFilter {
                            vertical_arrows: true,
                            horizontal_arrows: true,
                            ..Default::default()
                        })
                })
            })
            .inner
            .labelled_by(label.id);
        context.ui_state.note_own_undo(&response);
        if context.ui_state.takes_focus(&Focus::PathField) {
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
        if std::mem::take(&mut context.ui_state.move_caret_to_end) {
            move_caret_to_end(ui, id, &path);
        }
        if response.changed() {
            context.ui_state.path_choice = Selection::default();
            context
                .actions
                .push(Action::Documents(DocumentAction::CompletePath(
                    path.clone(),
                )));
        }
        let entered = was_left_by_enter(&response);
        context.ui_state.path = path;
        // A press on the list takes the focus before the click arrives.
        if response.has_focus() || context.ui_state.pointer_on_completions {
            context.ui_state.pointer_on_completions = completions_ui(context, &response);
        }
        let attach = ui
            .add_enabled(
                enabled,
                egui::Button::new(tr!("attachment-attach-button"))
                    .min_size([button, INPUT_HEIGHT].into()),
            )
            .accessible_name(tr!("attachment-path-tooltip"));
        if attach.clicked() || entered {
            // The path stays until the file is attached: it may have to be corrected.
            let path = context.ui_state.path.clone();
            context.ui_state.path_sent = Some(context.draft.content.attachments.len());
            context.ui_state.path_choice = Selection::default();
            context
                .actions
                .push(Action::Documents(DocumentAction::AttachTyped(path)));
            context.ui_state.focus = Some(Focus::PathField);
        }
    });
}

/// Arrows choose a completion, Enter takes it.
fn take_keys(ui: &Ui, context: &mut FieldContext<'_>) {
    let completions = &context.state.completions;
    if completions.is_empty() {
        return;
    }
    let choice = &mut context.ui_state.path_choice;
    choice.take_arrows(ui, completions.len(), AtEnd::GoRound);
    if let Some(index) = choice.index
        && take_key(ui, Key::Enter)
        && let Some(path) = completions.get(index)
    {
        complete(context, path.clone());
    }
}

fn complete(context: &mut FieldContext<'_>, path: String) {
    context
        .actions
        .push(Action::Documents(DocumentAction::CompletePath(
            path.clone(),
        )));
    context.ui_state.path = path;
    context.ui_state.path_choice = Selection::default();
    context.ui_state.move_caret_to_end = true;
}

fn move_caret_to_end(ui: &Ui, id: egui::Id, text: &str) {
    if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), id) {
        let end = egui::text::CCursor::new(text.chars().count());
        let range = egui::text::CCursorRange::one(end);
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), id);
    }
}

/// The list of completions. Returns true while the pointer is on it.
fn completions_ui(context: &mut FieldContext<'_>, anchor: &egui::Response) -> bool {
    let typed = &context.ui_state.path;
    let others = context.state.completions.iter().any(|path| path != typed);
    if typed.is_empty() || !others {
        return false;
    }
    let pointer = suggestions_ui(
        anchor,
        tr!("attachment-path-completions-label"),
        &context.state.completions,
        |path: &String| Row {
            key: path,
            label: path,
            is_long: true,
        },
        &mut context.ui_state.path_choice,
    );
    let clicked = pointer
        .clicked
        .and_then(|index| context.state.completions.get(index));
    if let Some(path) = clicked {
        complete(context, path.clone());
        context.ui_state.focus = Some(Focus::PathField);
    }
    pointer.is_on_list
}
