//! The saved views of the library: the one that is shown, and what differs from it.

use uuid::Uuid;

use super::State;
use super::list::{List, View};
use crate::domain::row_query::{Filters, Order};
use crate::domain::saved_view::{SavedView, ViewColumn};
use crate::settings::{ShownColumn, usable_width};

impl List {
    /// The saved view that is shown.
    pub fn saved_view(&self) -> Option<&SavedView> {
        let View::Saved(id) = self.view else {
            return None;
        };
        self.saved.iter().find(|view| view.id == id)
    }

    /// True while profiles in the trash are shown.
    pub fn is_trash(&self) -> bool {
        self.view == View::Trash || self.saved_view().is_some_and(|view| view.trashed)
    }
}

impl State {
    /// The columns of the library: those of the saved view that is shown, or else those that were chosen for all
    /// other views.
    pub fn columns(&self) -> &[ShownColumn] {
        let of_view = self.list.columns.as_deref();
        of_view.unwrap_or(&self.settings.columns)
    }

    /// True while the library shows something else than its view alone.
    pub fn differs_from_view(&self) -> bool {
        let list = &self.list;
        if let Some(view) = list.saved_view() {
            return *view != self.view_as_shown(view.id, &view.name);
        }
        !list.search.is_empty()
            || list.filters != Filters::default()
            || list.order != Order::default()
    }

    /// What the library shows, as a view.
    pub(in crate::app) fn view_as_shown(&self, id: Uuid, name: &str) -> SavedView {
        let list = &self.list;
        let mut filters = list.filters.clone();
        if let View::Stage(stage) = list.view {
            filters.stages.insert(stage);
        }
        SavedView {
            id,
            name: name.to_owned(),
            trashed: list.is_trash(),
            search: list.search.clone(),
            filters,
            order: list.order,
            columns: self.columns().iter().copied().map(view_column).collect(),
        }
    }
}

fn view_column(shown: ShownColumn) -> ViewColumn {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is within the widths"
    )]
    let width = usable_width(shown.width).round() as u16;
    ViewColumn {
        column: shown.column,
        width,
    }
}

/// The columns of a saved view.
pub(in crate::app) fn shown_columns(view: &SavedView) -> Vec<ShownColumn> {
    let shown = |one: &ViewColumn| ShownColumn {
        column: one.column,
        width: one.width.into(),
    };
    view.columns.iter().map(shown).collect()
}
