//! The saved views: showing, saving, renaming and deleting them.

use crate::app::action::ViewAction;
use crate::app::effect::{Effect, StoreEffect};
use crate::app::library_query::ViewChange;
use crate::app::state::{Dialog, NoticeAction, State, Tone, View, ViewNameDialog, shown_columns};
use crate::domain::local_error::LocalError;
use crate::domain::row_query::{Filters, Order};
use crate::domain::saved_view::{SavedView, is_name};
use crate::i18n::tr;

use super::notices::notify;

pub(super) fn act(state: &mut State, action: ViewAction, effects: &mut Vec<Effect>) {
    let mut change = |change| effects.push(Effect::Store(StoreEffect::ChangeView(change)));
    match action {
        ViewAction::AskNew(view) => {
            state.dialog = Some(Dialog::ViewName(ViewNameDialog {
                view,
                is_new: true,
                ..ViewNameDialog::default()
            }));
        }
        ViewAction::AskName(view) => {
            let known = state.list.saved.iter().find(|known| known.id == view);
            if let Some(known) = known {
                state.dialog = Some(Dialog::ViewName(ViewNameDialog {
                    view,
                    name: known.name.clone(),
                    ..ViewNameDialog::default()
                }));
            }
        }
        ViewAction::Type(name) => {
            if let Some(Dialog::ViewName(dialog)) = &mut state.dialog {
                dialog.name = name;
                dialog.error = None;
            }
        }
        ViewAction::Confirm => change_name(state, change),
        ViewAction::SaveChanges => {
            if let Some(view) = state.list.saved_view() {
                let view = state.view_as_shown(view.id, &view.name);
                change(ViewChange::Save(Box::new(view)));
            }
        }
        ViewAction::Delete(view) => {
            let known = state.list.saved.iter().find(|known| known.id == view);
            if let Some(known) = known {
                change(ViewChange::Delete(Box::new(known.clone())));
            }
        }
        ViewAction::Restore(view) => change(ViewChange::Save(view)),
    }
}

/// Saves the view under the name that was typed, or gives it this name.
fn change_name(state: &mut State, mut change: impl FnMut(ViewChange)) {
    let Some(Dialog::ViewName(dialog)) = &mut state.dialog else {
        return;
    };
    let name = dialog.name.trim().to_owned();
    if !is_name(&name) {
        dialog.error = Some(tr!("view-name-missing-error").to_owned());
        return;
    }
    let (view, is_new) = (dialog.view, dialog.is_new);
    change(if is_new {
        ViewChange::Save(Box::new(state.view_as_shown(view, &name)))
    } else {
        ViewChange::Rename { view, name }
    });
}

/// A change of the views was saved, or was not. False when another program had deleted the view.
pub(super) fn changed(state: &mut State, change: ViewChange, outcome: Result<bool, LocalError>) {
    let why = match outcome {
        Ok(true) => return apply(state, change),
        Ok(false) => tr!("view-deleted-elsewhere-error").to_owned(),
        Err(why) => why.to_string(),
    };
    let named = match &change {
        ViewChange::Save(view) => Some(view.id),
        ViewChange::Rename { view, .. } => Some(*view),
        ViewChange::Delete(_) => None,
    };
    match &mut state.dialog {
        // Beside what was typed, which stays.
        Some(Dialog::ViewName(dialog)) if named == Some(dialog.view) => dialog.error = Some(why),
        _ => notify(state, Tone::Bad, why, None),
    }
}

fn apply(state: &mut State, change: ViewChange) {
    let list = &mut state.list;
    let named = match change {
        ViewChange::Save(view) => {
            let undo = Some(NoticeAction::RestoreView(view.clone()));
            state.notices.retain(|notice| notice.action != undo);
            let id = view.id;
            match list.saved.iter_mut().find(|known| known.id == id) {
                Some(known) => *known = *view,
                None => list.saved.push(*view),
            }
            id
        }
        ViewChange::Rename { view, name } => {
            let known = list.saved.iter_mut().find(|known| known.id == view);
            if let Some(known) = known {
                known.name = name;
            }
            view
        }
        ViewChange::Delete(view) => {
            if list.view == View::Saved(view.id) {
                show(state, without(&view));
            }
            state.list.saved.retain(|known| known.id != view.id);
            let text = tr!("view-deleted-notice", name = view.name.as_str());
            let undo = Some(NoticeAction::RestoreView(view));
            return notify(state, Tone::Plain, text, undo);
        }
    };
    let is_new = match &state.dialog {
        Some(Dialog::ViewName(dialog)) if dialog.view == named => dialog.is_new,
        _ => return,
    };
    state.dialog = None;
    if is_new {
        show(state, View::Saved(named));
    }
}

/// The view that has the profiles of a saved one, and others.
fn without(view: &SavedView) -> View {
    if view.trashed { View::Trash } else { View::All }
}

/// The saved views were read, as another program may have changed them. What the library shows stays as it is,
/// unless it was the view alone.
pub(super) fn read(state: &mut State, views: Vec<SavedView>) {
    let shown = state.list.saved_view().cloned();
    let differs = state.differs_from_view();
    state.list.saved = views;
    let Some(before) = shown else {
        return;
    };
    match state.list.saved_view() {
        None => {
            state.list.view = without(&before);
            state.list.columns = None;
        }
        Some(now) if !differs => {
            let list_of = |view: &SavedView| {
                let (search, filters) = (view.search.clone(), view.filters.clone());
                (search, filters, view.order, view.trashed)
            };
            // Another name or other columns leave cursor and selection alone.
            if list_of(now) == list_of(&before) {
                state.list.columns = Some(shown_columns(now));
            } else {
                show(state, View::Saved(before.id));
            }
        }
        Some(_) => {}
    }
}

/// Shows another view, without the search and the filters of the one before.
pub(super) fn show(state: &mut State, view: View) {
    let list = &mut state.list;
    let is_known = |id| list.saved.iter().any(|known| known.id == id);
    if matches!(view, View::Saved(id) if !is_known(id)) {
        return;
    }
    let was_saved = list.saved_view().is_some();
    list.view = view;
    list.search.clear();
    list.filters = Filters::default();
    list.columns = None;
    if was_saved {
        list.order = Order::default();
    }
    if let Some(saved) = list.saved_view().cloned() {
        list.columns = Some(shown_columns(&saved));
        list.search = saved.search;
        list.filters = saved.filters;
        list.order = saved.order;
    }
    list.selection.clear();
    list.go_to_top();
}
