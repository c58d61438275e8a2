//! Jobs on the saved views, in the order of the saves.

use super::jobs::{Jobs, fault};
use crate::app::job_event::{JobEvent, StoreEvent};
use crate::app::library_query::ViewChange;
use crate::domain::local_error::LocalError;
use crate::store::{Library, StoreError};

/// Reads the views again. When they can't be read, the window keeps those that it has.
pub(super) fn read(jobs: &mut Jobs, library: Library) {
    let read = move || {
        let (views, errors) = library.views();
        let is_left_out = |error: &StoreError| matches!(error, StoreError::ViewNotRead { .. });
        let is_read = errors.iter().all(is_left_out);
        for error in errors {
            tracing::warn!(%error, "a view was not read");
        }
        if is_read {
            JobEvent::Store(StoreEvent::ViewsRead(views))
        } else {
            JobEvent::Nothing
        }
    };
    jobs.spawn_on_store_thread(read, fault);
}

/// Saves, renames or deletes a view.
pub(super) fn change(jobs: &mut Jobs, library: Library, change: ViewChange) {
    let fault_change = change.clone();
    let changed = |change, outcome| JobEvent::Store(StoreEvent::ViewChanged { change, outcome });
    let run = move || {
        let outcome = match &change {
            ViewChange::Save(view) => library.save_view(view).map(|()| true),
            ViewChange::Rename { view, name } => library.rename_view(*view, name),
            ViewChange::Delete(view) => library.delete_view(view.id).map(|()| true),
        };
        changed(change, outcome.map_err(LocalError::from))
    };
    let fault = move || changed(fault_change, Err(LocalError::Fault));
    jobs.spawn_on_store_thread(run, fault);
}
