//! The list of the library: view, search, filters, order, cursor and selection.

use uuid::Uuid;

use crate::app::action::ListAction;
use crate::app::effect::{Effect, StoreEffect};
use crate::app::library_query::{IdsRequest, NameRequest, WantedIds};
use crate::app::state::{State, Tone};
use crate::domain::local_error::LocalError;
use crate::domain::row_query::{ALL_ROWS, Column, Order};

use super::notices::notify;
use super::views;

pub(super) fn act(state: &mut State, action: ListAction, effects: &mut Vec<Effect>) {
    let list = &mut state.list;
    match action {
        ListAction::Show(rows) => list.in_view = rows,
        ListAction::Search(text) => {
            list.search = text;
            list.show_another();
        }
        ListAction::View(view) => views::show(state, view),
        ListAction::Filter(filters) => {
            list.filters = *filters;
            list.show_another();
        }
        ListAction::FilterMenu { is_open: true } => list.filter_menu.is_open = true,
        ListAction::FilterMenu { is_open: false } => list.filter_menu.close(),
        ListAction::Sort(column) => {
            list.order = sorted_by(list.order, column);
            list.go_to_top();
        }
        ListAction::MoveTo { position, extend } => move_to(state, position, extend, effects),
        ListAction::Toggle(position) => {
            if let Some(id) = list.row(position).map(|row| row.id) {
                list.asking_name = None;
                list.selection.move_to(position, Some(id));
                list.selection.toggle(id);
            }
        }
        ListAction::GoToName(typed) => {
            let request = list.name_request(&typed);
            list.asking_name = Some(request.clone());
            effects.push(Effect::Store(StoreEffect::FindName(request)));
        }
        ListAction::SelectAll => {
            list.selection.clear();
            // Their number may not be known yet.
            let request = list.ids_to_select(ALL_ROWS);
            effects.push(Effect::Store(StoreEffect::QueryIds(request)));
        }
        ListAction::SelectNone => list.selection.clear(),
    }
}

/// This window has changed the stored list otherwise than by a save, and with it what is followed.
pub(super) fn stored_list_changed(state: &mut State, effects: &mut Vec<Effect>) {
    state.list.changes += 1;
    state.following.is_outdated = true;
    effects.push(Effect::Store(StoreEffect::QueryWaiting));
}

/// Times begin with the latest, all else with the first letter.
fn sorted_by(before: Order, column: Column) -> Order {
    let descending = if before.column == column {
        !before.descending
    } else {
        column.begins_with_last()
    };
    Order { column, descending }
}

fn move_to(state: &mut State, position: usize, extend: bool, effects: &mut Vec<Effect>) {
    let list = &mut state.list;
    list.asking_name = None;
    let position = position.min(list.len().saturating_sub(1));
    let profile = list.row(position).map(|row| row.id);
    if !extend {
        list.selection.move_to(position, profile);
        return;
    }
    let range = list.selection.extend_to(position, profile);
    let read: Option<Vec<Uuid>> = range
        .clone()
        .map(|position| list.row(position).map(|row| row.id))
        .collect();
    if let Some(ids) = read {
        list.selection.select_range(ids);
    } else {
        let range = *range.start()..range.end() + 1;
        let request = list.ids_to_select(range);
        effects.push(Effect::Store(StoreEffect::QueryIds(request)));
    }
}

/// Profiles that are selected now, or still, were read.
pub(super) fn ids_read(
    state: &mut State,
    request: IdsRequest,
    outcome: Result<Vec<Uuid>, LocalError>,
) {
    let list = &mut state.list;
    // Something else may be selected by now.
    let is_late = request.selection != list.selection.version();
    match (outcome, request.wanted) {
        (Ok(_), WantedIds::Selected(_)) if is_late => list.check_selection_again(),
        (Ok(_), WantedIds::Select { .. }) if is_late => {}
        (Ok(ids), WantedIds::Selected(_)) => list.keep_selected(&ids.into_iter().collect()),
        (Ok(ids), WantedIds::Select { in_memory, .. }) => {
            list.selection
                .select_range(in_memory.into_iter().chain(ids));
        }
        (Err(why), _) => notify(state, Tone::Bad, why.to_string(), None),
    }
}

/// The row of the store whose name begins with what was typed, if there is one.
pub(super) fn name_found(
    state: &mut State,
    request: &NameRequest,
    outcome: Result<Option<(usize, Uuid)>, LocalError>,
) {
    // Something else may have been typed by now, or the cursor moved.
    if state
        .list
        .asking_name
        .take_if(|asked| asked == request)
        .is_none()
    {
        return;
    }
    match outcome {
        Ok(found) => state.list.go_to_name(request, found),
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}
