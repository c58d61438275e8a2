//! An input of the form: the text line with its frame, findings and counter, and what happens
//! when it gets and loses the cursor.

use egui::text::{CCursor, CCursorRange};
use egui::{Event, Id, Response, RichText, TextEdit, Ui};

use crate::app::action::{Action, FormAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::draft::Draft;
use crate::domain::fields::{FieldId, Length};
use crate::domain::finding::{FieldPath, Finding, FindingKind, PathPart, Severity};
use crate::domain::text::has_lines;
use crate::domain::validate::length_of;
use crate::i18n::tr;

use super::accessibility;
use super::icons::{ICON_ERROR, ICON_WARNING};
use super::theme::{self, STEP, palette};
use super::ui_state::UiState;

/// The context of drawing a field.
pub(super) struct FieldContext<'a> {
    pub(super) state: &'a State,
    pub(super) draft: &'a Draft,
    pub(super) ui_state: &'a mut UiState,
    pub(super) actions: &'a mut Vec<Action>,
}

/// The id of the input at a path. The same in every frame, and different for every draft, so that
/// no caret or half-typed text moves from one draft to another.
pub(super) fn input_id(draft: &Draft, path: &FieldPath) -> Id {
    Id::unique(("field", draft.id, path))
}

/// A text line with its frame, which is red while a problem is shown.
pub(super) fn text_edit_ui(
    ui: &mut Ui,
    id: Id,
    text: &mut String,
    has_problem: bool,
    enabled: bool,
    edit: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
) -> Response {
    let colours = palette(ui);
    ui.scope(|ui| {
        if has_problem {
            let widgets = &mut ui.visuals_mut().widgets;
            for state in [&mut widgets.inactive, &mut widgets.hovered] {
                state.bg_stroke = egui::Stroke::new(1.5, colours.danger);
            }
            ui.visuals_mut().selection.stroke = egui::Stroke::new(1.5, colours.danger);
        }
        let line = TextEdit::singleline(text)
            .id(id)
            .margin(egui::Margin::symmetric(10, 7))
            .interactive(enabled)
            .text_color(if enabled { colours.text } else { colours.muted })
            .desired_width(f32::INFINITY);
        let response = ui.add(edit(line));
        if has_problem && response.has_focus() {
            theme::ring_ui(ui, response.rect.expand(1.0));
        }
        response
    })
    .inner
}

/// The input at a path, with its findings.
pub(super) fn input_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    path: &FieldPath,
    typed: &str,
    length: Option<Length>,
    label: &Response,
    name: &str,
) {
    let findings: Vec<&Finding> = context.state.findings_at(path).collect();
    // Findings of a whole list are described at its first row.
    let whole = FieldPath::from(path.field);
    let first = path.part == PathPart::Item(0);
    let list_findings = first.then(|| context.state.findings_at(&whole));
    let described: Vec<&Finding> = findings
        .iter()
        .copied()
        .chain(list_findings.into_iter().flatten())
        .collect();
    let has_problem = described.iter().any(|finding| finding.is_problem());
    let mut text = typed.to_owned();
    let id = input_id(context.draft, path);
    let enabled = !context.state.is_busy(context.draft.id);
    take_pasted_lines(ui, context, path, id);
    let example = path.field.row().example_in(&context.draft.content.profile);
    let response = text_edit_ui(
        ui,
        id,
        &mut text,
        has_problem,
        enabled,
        |line| match example {
            Some(example) if path.part == PathPart::Whole => line.hint_text(example),
            _ => line,
        },
    );
    name_ui(&response, label, path, name);
    // What was typed in the same frame must not be selected: the next letter would replace it.
    if response.gained_focus()
        && !response.changed()
        && (context.ui_state.tabbed() || context.ui_state.focused_next)
    {
        select_all(&response, &text);
    }
    // The edit must come before the loss of focus, which may happen in the same frame.
    if response.changed() {
        context
            .actions
            .push(Action::Form(FormAction::Edit(path.clone(), text)));
    }
    after_input(&response, context, path, &described);
    findings_ui(ui, &findings);
    // A finding about the length says the number itself.
    let is_about_length =
        |finding: &&Finding| matches!(finding.kind, FindingKind::TooLong | FindingKind::TooShort);
    if let Some(length) = length
        && !findings.iter().any(is_about_length)
    {
        counter_ui(ui, length, typed);
    }
}

/// Reports pasted lines before the input joins them. The middle button pastes into the input
/// under the pointer.
pub(super) fn take_pasted_lines(ui: &Ui, context: &mut FieldContext<'_>, path: &FieldPath, id: Id) {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let pasted = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) if focused => Some((text.clone(), None)),
            Event::MiddleClickPaste { pos, text } => Some((text.clone(), Some(*pos))),
            _ => None,
        })
    });
    let is_under_pointer = |at: egui::Pos2| {
        let input = ui.ctx().read_response(id);
        input.is_some_and(|input| input.interact_rect.contains(at))
    };
    let pasted = pasted.filter(|(_, at)| at.is_none_or(is_under_pointer));
    let pasted = pasted.map(|(text, _)| text).filter(|text| has_lines(text));
    if let Some(text) = pasted {
        context
            .actions
            .push(Action::Form(FormAction::PastedLines(path.clone(), text)));
    }
}

fn name_ui(response: &Response, label: &Response, path: &FieldPath, name: &str) {
    match path.part {
        PathPart::Whole => response.clone().labelled_by(label.id),
        _ => response.clone().accessible_name(name),
    };
}

/// Common to all inputs: takes a requested focus, reports when the cursor leaves, and passes the
/// findings to screen readers.
pub(super) fn after_input(
    response: &Response,
    context: &mut FieldContext<'_>,
    path: &FieldPath,
    findings: &[&Finding],
) {
    if context.ui_state.takes_focus(&Focus::Field(path.clone())) {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
        // Paints the caret and the selection before the next key.
        response.ctx.request_repaint();
    }
    if response.has_focus() {
        context.ui_state.focused = Some(path.field);
    }
    if response.lost_focus() {
        context
            .actions
            .push(Action::Form(FormAction::Blurred(path.clone())));
        // The name of an extra field has a use of its own for Enter.
        let adds = *path == FieldPath::from(FieldId::RequiredFields);
        if !adds && was_left_by_enter(response) {
            go_on(response, context.ui_state);
        }
    }
    let required = path.field.row().is_required();
    response.ctx.accesskit_node_builder(response.id, |node| {
        if required {
            node.set_required();
        }
        if !findings.is_empty() {
            let messages: Vec<&str> = findings.iter().map(|f| f.message.as_str()).collect();
            node.set_description(messages.join("; "));
        }
        if findings.iter().any(|finding| finding.is_problem()) {
            node.set_invalid(egui::accesskit::Invalid::True);
        }
    });
    if path.part == PathPart::Whole {
        accessibility::help(
            response,
            &path.field.row().help_in(&context.draft.content.profile),
        );
    }
}

/// True in the frame in which Enter left a text field. To be asked before the focus is given to
/// anything.
pub(super) fn was_left_by_enter(field: &Response) -> bool {
    let enter = |input: &egui::InputState| input.key_pressed(egui::Key::Enter);
    field.lost_focus() && field.ctx.input(enter)
}

/// Enter goes on to the next input as Tab does: in the next frame, so that no other input
/// sees the same key.
fn go_on(response: &Response, ui_state: &mut UiState) {
    response.request_focus();
    response.ctx.request_repaint();
    ui_state.focus_next = true;
}

pub(super) fn select_all(response: &Response, text: &str) {
    if let Some(mut state) = TextEdit::load_state(&response.ctx, response.id) {
        let end = CCursor::new(text.chars().count());
        let range = CCursorRange::two(CCursor::new(0), end);
        state.cursor.set_char_range(Some(range));
        state.store(&response.ctx, response.id);
    }
}

/// The messages under an input.
pub(super) fn findings_ui(ui: &mut Ui, findings: &[&Finding]) {
    let colours = palette(ui);
    for finding in findings {
        let (icon, word, colour) = match finding.severity {
            Severity::Problem => (ICON_ERROR, tr!("check-problem-label"), colours.danger),
            Severity::Warning => (ICON_WARNING, tr!("check-warning-label"), colours.warning),
        };
        let server = finding.kind == FindingKind::Server;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = STEP;
            let icon = ui.label(icon.rich_text().size(theme::BODY + 1.0).color(colour));
            accessibility::icon_label(&icon, word);
            let mut message = finding.message.clone();
            if server {
                message.insert_str(0, "CM.com: ");
            }
            ui.add(
                egui::Label::new(
                    RichText::new(message)
                        .size(theme::SMALL + 0.5)
                        .color(colour),
                )
                .wrap(),
            );
        });
    }
}

/// The number of characters used, shown from 80 % of the limit.
fn counter_ui(ui: &mut Ui, length: Length, typed: &str) {
    let now = length_of(typed);
    if length.max <= 2 || now * 5 < length.max * 4 {
        return;
    }
    let text = tr!("field-characters", now = now, max = length.max);
    ui.label(RichText::new(text).small().color(palette(ui).muted));
}
