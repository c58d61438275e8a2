//! The cells of a row, and its menu.

use egui::{Align2, Color32, FontId, Rect, RichText, Ui, Vec2};

use crate::app::action::{Action, DuplicateAction, ExportAction, LibraryAction};
use crate::app::state::State;
use crate::domain::claim::{ClaimPurpose, Holder};
use crate::domain::country::name_of;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_query::Column;
use crate::domain::submission::Stage;
use crate::i18n::tr;

use super::super::command::Command;
use super::super::icons::{
    ICON_CHECK_CIRCLE, ICON_CLOSE, ICON_EDIT, ICON_ERROR, ICON_RADIO_BUTTON_UNCHECKED,
    ICON_SCHEDULE, ICON_UPLOAD,
};
use super::super::review_age::review_age;
use super::super::theme::{self, palette};
use super::super::time_format::day_or_time;
use super::super::trash;
use super::super::widgets::place_text_ui;

/// Space between the edge of a cell and its text.
const MARGIN: f32 = 8.0;

/// The text of a cell.
pub(super) fn text(ui: &Ui, state: &State, row: &ProfileRow, column: Column) -> String {
    let now = state.now.wall;
    let day =
        |at: Option<jiff::Timestamp>| at.map_or_else(String::new, |at| day_or_time(ui, at, now));
    match column {
        Column::Status => row.status.label().to_owned(),
        Column::Name => row.title().to_owned(),
        Column::Company => row.company.clone(),
        Column::Country => name_of(&row.country).to_owned(),
        Column::NumberTypes => row.type_labels(),
        Column::Submitted => day(row.submitted_at),
        Column::Decided => match age_of(state, row) {
            Some((age, _)) => age,
            None => day(row.decided_at),
        },
        Column::Changed => match (row.trashed_at, state.sharing.holders.get(&row.id)) {
            (Some(since), _) => trash::row_text(ui, row, since, now),
            (None, Some(holder)) => format!("{} {}", holder_icon(holder), holder.who),
            (None, None) => day(Some(row.changed_at)),
        },
        Column::Comment => row.comment.replace(['\n', '\r'], " "),
        Column::Account => row.account_name.clone(),
    }
}

/// How long a profile is in review, and whether it takes longer than usual.
fn age_of(state: &State, row: &ProfileRow) -> Option<(String, bool)> {
    review_age(state, row.stage, &row.country, row.submitted_at)
}

/// What a screen reader says of a row: the cells that are shown.
pub(super) fn name(
    ui: &Ui,
    state: &State,
    row: &ProfileRow,
    columns: impl Iterator<Item = Column>,
) -> String {
    let mut parts = vec![row.title().to_owned()];
    let others = columns.filter(|column| !matches!(column, Column::Name | Column::Changed));
    parts.extend(others.map(|column| text(ui, state, row, column)));
    parts.extend(holder_text(state, row));
    parts.retain(|part| !part.is_empty());
    let news = if state.polling.unread.contains(&row.id) {
        tr!("library-row-unread-tooltip")
    } else {
        ""
    };
    format!("{}{news}", parts.join(", "))
}

pub(super) fn cell_ui(ui: &mut Ui, state: &State, row: &ProfileRow, column: Column) {
    let colours = palette(ui);
    let rect = ui.max_rect().shrink2(Vec2::new(MARGIN, 0.0));
    let colour = match column {
        Column::Name if row.stage != Stage::Deleted => colours.text,
        Column::Status => colours.stage(row.stage).0,
        Column::Decided if age_of(state, row).is_some_and(|(_, is_overdue)| is_overdue) => {
            colours.warning
        }
        _ => colours.muted,
    };
    let mut rect = rect;
    if column == Column::Status {
        let icon = stage_icon(row.stage);
        let at = icon_ui(ui, rect, icon, colour);
        rect.min.x = at.max.x + 6.0;
    }
    let mut label = RichText::new(text(ui, state, row, column)).color(colour);
    if column == Column::Name && state.polling.unread.contains(&row.id) {
        ui.painter().circle_filled(
            rect.left_center() - Vec2::new(2.0, 0.0),
            3.0,
            colours.accent,
        );
        rect.min.x += 6.0;
        label = label.strong();
    }
    let label = label.size(theme::TABLE);
    place_text_ui(ui, rect, Align2::LEFT_CENTER, label);
}

fn icon_ui(ui: &Ui, rect: Rect, icon: &str, colour: Color32) -> Rect {
    let font = FontId::new(theme::HEADING, super::super::icons::family());
    ui.painter()
        .text(rect.left_center(), Align2::LEFT_CENTER, icon, font, colour)
}

fn stage_icon(stage: Stage) -> &'static str {
    let icon = match stage {
        Stage::Draft => ICON_RADIO_BUTTON_UNCHECKED,
        Stage::InReview => ICON_SCHEDULE,
        Stage::NeedsAction => ICON_ERROR,
        Stage::Approved => ICON_CHECK_CIRCLE,
        Stage::Deleted => ICON_CLOSE,
    };
    icon.codepoint
}

/// Who is editing or sending a profile in another window or by a command.
fn holder_text(state: &State, profile: &ProfileRow) -> Option<String> {
    let holder = state.sharing.holders.get(&profile.id)?;
    let who = holder.who.as_str();
    Some(match holder.purpose {
        ClaimPurpose::Editing => tr!("library-row-editing", who = who),
        ClaimPurpose::Sending => tr!("library-row-sending", who = who),
    })
}

fn holder_icon(holder: &Holder) -> &'static str {
    match holder.purpose {
        ClaimPurpose::Editing => ICON_EDIT.codepoint,
        ClaimPurpose::Sending => ICON_UPLOAD.codepoint,
    }
}

pub(super) fn menu_ui(ui: &mut Ui, profile: &ProfileRow, actions: &mut Vec<Action>) {
    let draft = profile.id;
    if ui.button(Command::Duplicate.label()).clicked() {
        actions.push(Action::Duplicate(DuplicateAction::Ask(draft)));
        ui.close();
    }
    if ui.button(Command::Export.label()).clicked() {
        actions.push(Action::Export(ExportAction::Ask(draft)));
        ui.close();
    }
    let to_trash = [(Command::Trash, LibraryAction::Trash(draft))];
    let in_trash = [
        (Command::Restore, LibraryAction::Restore(draft)),
        (Command::DeleteForGood, LibraryAction::AskDelete(draft)),
    ];
    let rest = match profile.trashed_at {
        None => to_trash.as_slice(),
        Some(_) => in_trash.as_slice(),
    };
    for (command, action) in rest {
        if ui.button(command.label()).clicked() {
            actions.push(Action::Library(action.clone()));
            ui.close();
        }
    }
}
