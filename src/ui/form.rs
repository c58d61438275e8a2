//! The form: the sections with their fields, or the values of a profile that CM.com has.

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use crate::app::action::{Action, LibraryAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::draft::Draft;
use crate::domain::fields::{Field, FieldId, Section};
use crate::domain::finding::{FieldPath, PathPart};
use crate::domain::summary::SummaryLine;
use crate::i18n::tr;

use super::command::Command;
use super::documents::documents_ui;
use super::field::{field_ui, fields_beside_ui};
use super::input::FieldContext;
use super::server_fields::server_fields_ui;
use super::theme::{self, FIELD_GAP, FORM_WIDTH, STEP, TWO_COLUMNS, palette};
use super::ui_state::UiState;
use super::values::values_ui;
use super::widgets::primary_button;
use super::{extra_fields, focus};

/// Width of the message in place of the form.
const EMPTY_WIDTH: f32 = 420.0;

/// Space around a focused field, enough for its label and its problem.
const FOCUS_MARGIN: f32 = 60.0;

pub(super) fn form_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let is_read_only = state.is_open_read_only();
    ScrollArea::vertical()
        .id_salt(("form", draft.id))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let edge = f32::from(theme::EDGE);
            let width = FORM_WIDTH.min(ui.available_width() - 2.0 * edge);
            let beside = (ui.available_width() - width) / 2.0;
            ui.add_space(edge);
            ui.horizontal_top(|ui| {
                ui.add_space(beside);
                ui.vertical(|ui| {
                    ui.set_width(width);
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
        });
}

fn sections_ui(ui: &mut Ui, mut context: FieldContext<'_>) {
    // The values of a profile that CM.com has are shown until somebody wants to change them.
    let editor = context.state.editor.as_ref();
    let values = editor.and_then(|editor| editor.values.as_ref());
    for section in Section::ALL {
        let lines = values.into_iter().flatten().find(|(of, _)| *of == section);
        let lines = values
            .is_some()
            .then(|| lines.map_or(&[][..], |(_, lines)| lines.as_slice()));
        if section == Section::Advanced {
            advanced_ui(ui, &mut context, lines);
        } else {
            section_ui(ui, &mut context, section, lines);
        }
    }
    focus::scroll_to_focus(ui, FOCUS_MARGIN);
    let focused = context.ui_state.focused;
    let draft = context.draft.id;
    context.ui_state.sections.form_drawn(ui, draft, focused);
    ui.add_space(8.0 * STEP);
}

/// A section: its heading, and its inputs, or its values to be read.
fn section_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    section: Section,
    values: Option<&[SummaryLine]>,
) {
    let colours = palette(ui);
    if section != Section::Numbers {
        ui.add_space(FIELD_GAP);
        ui.separator();
    }
    ui.add_space(STEP);
    let heading = ui.label(theme::heading(section.title()));
    context.ui_state.sections.heading(section, heading.rect);
    if !section.intro().is_empty() && values.is_none() {
        ui.label(RichText::new(section.intro()).color(colours.muted));
    }
    if section == Section::Contact && values.is_none() {
        representative_ui(ui, context);
    }
    ui.add_space(STEP);
    match (section, values) {
        (Section::Documents, _) => documents_ui(ui, context),
        (Section::Review, _) => {
            server_fields_ui(ui, context.ui_state, context.draft);
            ui.add_space(2.0 * STEP);
            let command = Command::ShowRequest;
            // Nothing is sent of what is only read.
            if !context.state.shows_values() && ui.button(command.label()).clicked() {
                command.run(context.state, context.ui_state, context.actions);
            }
        }
        (_, Some(lines)) => values_ui(ui, section, lines),
        (_, None) => fields_ui(ui, context, section),
    }
}

/// What hardly anybody fills in, folded until something is in it.
fn advanced_ui(ui: &mut Ui, context: &mut FieldContext<'_>, values: Option<&[SummaryLine]>) {
    let section = Section::Advanced;
    let given = values.map(|lines| {
        let lines = lines.iter().filter(|line| line.value.is_some());
        lines.cloned().collect::<Vec<_>>()
    });
    if given.as_ref().is_some_and(Vec::is_empty) {
        return;
    }
    ui.add_space(FIELD_GAP);
    ui.separator();
    ui.add_space(STEP);
    let is_here = |path: &FieldPath| is_advanced(context.state, context.draft, path);
    let has_focus = match &context.ui_state.focus {
        Some(Focus::Field(path)) => is_here(path),
        _ => false,
    };
    let is_found = context.state.shown_findings().any(|one| is_here(&one.path));
    let profile = &context.draft.content.profile;
    let has_value = section.fields_in(profile).into_iter().any(|row| {
        let text = profile.text(row.id);
        text.is_some_and(|text| !text.trim().is_empty())
    }) || extra_fields::has_added(context.state, context.draft);
    let colour = palette(ui).muted;
    let header = CollapsingHeader::new(theme::heading(section.title()))
        .id_salt(("advanced", context.draft.id))
        .default_open(has_value)
        .open((has_focus || is_found).then_some(true));
    let folded = theme::fold_ui(ui, header, |ui| {
        ui.label(RichText::new(section.intro()).color(colour));
        ui.add_space(STEP);
        if let Some(given) = given {
            return values_ui(ui, section, &given);
        }
        fields_ui(ui, context, section);
        ui.add_space(FIELD_GAP - ui.spacing().item_spacing.y);
        field_ui_of_added(ui, context);
    });
    let place = folded.header_response.rect;
    context.ui_state.sections.heading(section, place);
}

/// The extra fields that nobody asks for.
fn field_ui_of_added(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let row = FieldId::RequiredFields.row();
    ui.label(RichText::new(row.label()).strong());
    let help = row.help();
    if !help.is_empty() {
        ui.label(RichText::new(help).small().color(palette(ui).muted));
    }
    extra_fields::added_ui(ui, context, row);
}

/// True when the input at a path stands in the part "Advanced".
fn is_advanced(state: &State, draft: &Draft, path: &FieldPath) -> bool {
    if path.field == FieldId::RequiredFields {
        return match &path.part {
            PathPart::Key(name) => !extra_fields::is_asked_for(state, draft, name),
            PathPart::Whole | PathPart::Item(_) => true,
        };
    }
    path.field.row().form_section() == Section::Advanced
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
    if !extra_fields::has_asked(context.state, context.draft) {
        rows.retain(|row| row.id != FieldId::RequiredFields);
    }
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

/// In place of a profile that is still being read, or of one that is gone.
pub(super) fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
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
