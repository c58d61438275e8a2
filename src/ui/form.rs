//! The form: the sections with their fields, and the bar under them.

use egui::{Align, Frame, Id, Layout, Margin, RichText, ScrollArea, Ui};

use crate::app::action::{Action, FormAction, LibraryAction, SubmissionAction};
use crate::app::state::{State, StoreKey};
use crate::domain::account::Environment;
use crate::domain::draft::Draft;
use crate::domain::fields::{Field, Section};
use crate::domain::submission::SubmissionState;
use crate::domain::validate::completeness;

use super::command::Command;
use super::dialog_layout::{in_reading_order_ui, longest_that_fits_ui};
use super::documents::documents_ui;
use super::field::{field_ui, fields_beside_ui};
use super::icons::{ICON_CLOUD_DONE, ICON_ERROR, ICON_SYNC};
use super::input::FieldContext;
use super::server_fields::server_fields_ui;
use super::sharing::sharing_ui;
use super::theme::{self, FIELD_GAP, FORM_WIDTH, STEP, TWO_COLUMNS, palette};
use super::time_format::clock_time;
use super::ui_state::UiState;
use super::widgets::primary_button;
use super::{accessibility, focus, trash};
use crate::i18n::tr;

/// Width of the message in place of the form.
const EMPTY_WIDTH: f32 = 420.0;

/// Space around a focused field, enough for its label and its problem.
const FOCUS_MARGIN: f32 = 60.0;

pub(super) fn form_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let Some(draft) = state.open_draft() else {
        return empty_ui(ui, state, actions);
    };
    // Its space is reserved before the form, but it is drawn after it, so that the Tab key
    // reaches it last.
    let bar = egui::Panel::bottom("actions")
        .frame(
            Frame::new()
                .fill(palette(ui).surface)
                .inner_margin(Margin::symmetric(theme::EDGE, 10)),
        )
        .show(ui, |ui| {
            let text = ui.text_style_height(&egui::TextStyle::Button);
            let button = text + 2.0 * ui.spacing().button_padding.y;
            let height = button.max(ui.spacing().interact_size.y);
            ui.allocate_space(egui::vec2(ui.available_width(), height))
                .1
        })
        .inner;
    let is_trashed = state.open_trashed_since().is_some();
    let is_read_only = is_trashed || state.holder_of_open().is_some();
    sharing_ui(ui, state, draft, actions);
    trash::banner_ui(ui, state, draft, actions);
    ScrollArea::vertical()
        .id_salt(("form", draft.id))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            Frame::new()
                .inner_margin(Margin::same(theme::EDGE))
                .show(ui, |ui| {
                    if is_read_only {
                        // Read-only text must still be readable.
                        ui.visuals_mut().disabled_alpha = 0.85;
                        ui.disable();
                    }
                    let context = FieldContext {
                        state,
                        draft,
                        ui_state,
                        actions,
                    };
                    sections_ui(ui, context);
                });
        });
    ui.scope_builder(egui::UiBuilder::new().max_rect(bar), |ui| {
        if is_read_only {
            ui.disable();
        }
        bar_ui(ui, state, draft, actions);
    });
}

fn sections_ui(ui: &mut Ui, mut context: FieldContext<'_>) {
    let draft = context.draft;
    ui.set_max_width(FORM_WIDTH.min(ui.available_width()));
    ui.label(theme::title(draft.title()));
    for section in Section::ALL {
        section_ui(ui, &mut context, section);
    }
    focus::scroll_to_focus(ui, FOCUS_MARGIN);
    ui.add_space(8.0 * STEP);
}

fn section_ui(ui: &mut Ui, context: &mut FieldContext<'_>, section: Section) {
    let colours = palette(ui);
    ui.add_space(FIELD_GAP);
    ui.separator();
    ui.add_space(STEP);
    ui.horizontal(|ui| {
        ui.label(theme::heading(section.title()));
        let (filled, wanted) = completeness(&context.draft.content.profile, section);
        if wanted > 0 {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let text = tr!("form-section-filled", filled = filled, wanted = wanted);
                ui.label(RichText::new(text).small().color(colours.muted));
            });
        }
    });
    if !section.intro().is_empty() {
        ui.label(RichText::new(section.intro()).color(colours.muted));
    }
    if section == Section::Contact {
        representative_ui(ui, context);
    }
    ui.add_space(STEP);
    match section {
        Section::Documents => documents_ui(ui, context),
        Section::Review => server_fields_ui(ui, context.ui_state, context.draft),
        _ => fields_ui(ui, context, section),
    }
}

/// The button that copies the representative's name to the contact. When it is disabled, its
/// tooltip says why; it is never hidden, so that nothing below it moves.
fn representative_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let command = Command::RepresentativeAsContact;
    let unavailable = command.unavailable_reason(context.state);
    let button = ui.add_enabled(unavailable.is_none(), egui::Button::new(command.label()));
    if button.clicked() {
        command.run(context.state, context.ui_state, context.actions);
    }
    button.on_disabled_hover_text(unavailable.unwrap_or_default());
}

/// The fields of a section; two short ones share a row if there is room.
fn fields_ui(ui: &mut Ui, context: &mut FieldContext<'_>, section: Section) {
    let two = ui.available_width() >= TWO_COLUMNS;
    let mut rows: Vec<&'static Field> = section.fields_in(&context.draft.content.profile);
    rows.reverse();
    let mut first = true;
    while let Some(row) = rows.pop() {
        if !std::mem::take(&mut first) {
            ui.add_space(FIELD_GAP - ui.spacing().item_spacing.y);
        }
        let beside = rows
            .last()
            .copied()
            .filter(|next| two && row.half && next.half);
        let Some(beside) = beside else {
            if two && row.half {
                ui.columns_const(|[left, _]| field_ui(left, context, row));
            } else {
                field_ui(ui, context, row);
            }
            continue;
        };
        rows.pop();
        fields_beside_ui(ui, context, row, beside);
    }
}

/// The bar under the form: the state of saving, and the next steps.
fn bar_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            in_reading_order_ui(ui, Id::unique("next steps"), |ui| {
                submit_buttons_ui(ui, state, draft, actions);
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let autosave = &state.autosave;
                let key = StoreKey::Draft(draft.id);
                let waits = autosave.unsaved.contains_key(&key) || autosave.running.contains(&key);
                let mut shorter = Vec::new();
                let (icon, text, colour) = if autosave.failing.contains_key(&key) {
                    (
                        Some(ICON_ERROR),
                        tr!("saving-failed").to_owned(),
                        colours.danger,
                    )
                } else if waits {
                    (
                        Some(ICON_SYNC),
                        tr!("saving-progress").to_owned(),
                        colours.muted,
                    )
                } else if draft.created_at == draft.changed_at
                    && !autosave.last.contains_key(&draft.id)
                    && draft.content.profile.is_blank()
                {
                    (None, tr!("saving-nothing").to_owned(), colours.muted)
                } else {
                    let at = autosave.last.get(&draft.id).unwrap_or(&draft.changed_at);
                    let at = clock_time(ui, *at, state.now.wall);
                    let text = tr!("saving-done-here", at = &at);
                    shorter = vec![tr!("saving-done", at = &at), at];
                    (Some(ICON_CLOUD_DONE), text, colours.muted)
                };
                if let Some(icon) = icon {
                    let icon = ui.label(icon.rich_text().size(theme::HEADING).color(colour));
                    accessibility::decoration(&icon);
                    icon.on_hover_text(&text);
                }
                let make = |text: &str| RichText::new(text).small().color(colour);
                longest_that_fits_ui(ui, &text, &shorter, make);
            });
        });
    });
}

fn submit_buttons_ui(ui: &mut Ui, state: &State, draft: &Draft, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let record = &draft.submission;
    if let Some(job) = state.submitting_open() {
        let text = if job.cancelling {
            tr!("button-cancelling")
        } else {
            tr!("form-cancel-button")
        };
        if ui
            .add_enabled(!job.cancelling, egui::Button::new(text))
            .clicked()
        {
            actions.push(Action::Submission(SubmissionAction::Cancel));
        }
        ui.label(
            RichText::new(tr!("form-submitting-hint"))
                .small()
                .color(colours.muted),
        );
        return;
    }
    let keys = Command::Check.keys(ui.ctx());
    if ui
        .button(Command::Check.label())
        .on_hover_text(keys)
        .clicked()
    {
        actions.push(Action::Form(FormAction::Check));
    }
    let changes = state
        .editor
        .as_ref()
        .map_or(0, |editor| editor.changes_since_sent);
    let unknown = matches!(record.state, SubmissionState::Unknown { .. });
    if unknown {
        if primary_button(ui, tr!("submit-look-up-button")).clicked() {
            actions.push(Action::Submission(SubmissionAction::LookUp));
        }
    } else if record.is_submitted() {
        let text = RichText::new(tr!("form-unchanged-hint"))
            .small()
            .color(colours.muted);
        if changes == 0 {
            ui.label(text);
        } else if primary_button(ui, tr!("form-update-button")).clicked() {
            actions.push(Action::Submission(SubmissionAction::Submit));
        }
    } else {
        let keys = Command::Submit.keys(ui.ctx());
        if primary_button(ui, submit_label(state))
            .on_hover_text(keys)
            .clicked()
        {
            actions.push(Action::Submission(SubmissionAction::Submit));
        }
    }
}

/// The label of the submit button, which names the destination.
fn submit_label(state: &State) -> &'static str {
    match state.account_in_use().map(|account| &account.environment) {
        Some(Environment::Sandbox) => tr!("form-submit-sandbox-button"),
        Some(Environment::Custom(_)) => tr!("form-submit-custom-button"),
        Some(Environment::Production) => tr!("form-submit-cm-button"),
        None => tr!("form-submit-button"),
    }
}

fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 3.0);
        if !state.loaded {
            ui.label(RichText::new(tr!("library-loading")).color(colours.muted));
            return;
        }
        ui.label(theme::title(tr!("form-empty-title")));
        let text = tr!("form-empty-hint");
        ui.scope(|ui| {
            ui.set_max_width(f32::min(EMPTY_WIDTH, ui.available_width() - 8.0 * STEP));
            ui.label(RichText::new(text).color(colours.muted));
        });
        ui.add_space(2.0 * STEP);
        if primary_button(ui, Command::New.label()).clicked() {
            actions.push(Action::Library(LibraryAction::New(uuid::Uuid::new_v4())));
        }
    });
}
