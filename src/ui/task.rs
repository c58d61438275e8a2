//! Tasks of a review: CM.com's comment at the inputs that are marked for it, and the dialog in which they are marked.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::action::{Action, ReviewAction};
use crate::app::state::{MarkDialog, MarkRow, State};
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::{FieldPath, PathPart};
use crate::domain::text::clean;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::icons::{ICON_CLOSE, ICON_EDIT};
use super::theme::{self, STEP, palette};
use super::widgets::buttons_ui;

/// The most characters of the comment at an input: the banner has all of it.
const MAX_AT_INPUT: usize = 240;

/// The text of the task at an input, if there is one that is not done.
pub(super) fn text_at(state: &State, draft: &Draft, path: &FieldPath) -> Option<String> {
    state.task_at(path)?;
    let comment = clean(draft.decision()?.comment, MAX_AT_INPUT);
    Some(tr!("task-at-input", comment = comment))
}

/// The task at an input, if there is one that is not done.
pub(super) fn task_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    path: &FieldPath,
    actions: &mut Vec<Action>,
) {
    let Some((task, text)) = state.task_at(path).zip(text_at(state, draft, path)) else {
        return;
    };
    let colours = palette(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        let icon = ICON_EDIT.rich_text().size(theme::BODY + 1.0);
        let icon = ui.label(icon.color(colours.accent));
        accessibility::icon_label(&icon, tr!("task-word"));
        let may_remove = !state.shows_values() && !state.is_busy(draft.id);
        let beside = if may_remove { theme::ICON_BUTTON } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width() - beside);
            let text = RichText::new(text).size(theme::SMALL + 0.5);
            ui.add(Label::new(text.color(colours.text)).wrap());
        });
        if !may_remove {
            return;
        }
        let icon = ICON_CLOSE.rich_text().color(colours.muted);
        let name = tr!("task-remove-button", label = &task.label);
        let remove = egui::Button::new(icon).frame_when_inactive(false).small();
        let remove = ui.add(remove).on_hover_text(&name).accessible_name(name);
        if remove.clicked() {
            actions.push(Action::Review(ReviewAction::Unmark(task.part.clone())));
        }
    });
}

/// The tasks that are about missing documents, where the values of a profile are shown to be read.
pub(super) fn missing_documents_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    actions: &mut Vec<Action>,
) {
    let slots = state.open_tasks().filter(|task| {
        task.path.field == FieldId::Documents && matches!(task.path.part, PathPart::Key(_))
    });
    for task in slots {
        ui.add(Label::new(&task.label).wrap());
        task_ui(ui, state, draft, &task.path, actions);
    }
}

/// The dialog in which fields and documents are marked.
pub(super) fn mark_dialog_ui(ui: &mut Ui, dialog: &MarkDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("task-title"));
    ui.add(Label::new(RichText::new(tr!("task-hint")).color(colours.muted)).wrap());
    ui.add_space(STEP);
    let comment = tr!(
        "task-comment",
        comment = clean(&dialog.comment, MAX_AT_INPUT)
    );
    ui.add(Label::new(comment).wrap());
    ui.add_space(STEP);
    let area = ScrollArea::vertical()
        .id_salt("parts to mark")
        .auto_shrink([false, true]);
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            rows_ui(ui, dialog, actions);
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    let mark = Action::Review(ReviewAction::Mark);
    buttons_ui(ui, tr!("task-mark-button"), mark, actions);
}

fn rows_ui(ui: &mut Ui, dialog: &MarkDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    if dialog.rows.iter().all(|row| !row.is_named) {
        let none = RichText::new(tr!("task-none-named-hint")).color(colours.muted);
        ui.add(Label::new(none).wrap());
    }
    let mut before = None;
    for row in &dialog.rows {
        let group = (row.is_named, row.section);
        // What the comment names stands together, in whatever sections it is.
        let is_new = before.is_none_or(|(is_named, section)| {
            is_named != row.is_named || (!row.is_named && section != row.section)
        });
        before = Some(group);
        if is_new {
            let title = if row.is_named {
                tr!("task-named-title")
            } else {
                row.section.title()
            };
            ui.add_space(STEP);
            ui.label(RichText::new(title).strong());
        }
        row_ui(ui, row, actions);
    }
}

fn row_ui(ui: &mut Ui, row: &MarkRow, actions: &mut Vec<Action>) {
    let mut is_ticked = row.is_ticked;
    if ui.checkbox(&mut is_ticked, &row.label).changed() {
        let tick = ReviewAction::Tick(row.part.clone(), is_ticked);
        actions.push(Action::Review(tick));
    }
}
