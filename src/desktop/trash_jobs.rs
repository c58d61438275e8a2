//! Jobs on the trash, in the order of the saves.

use uuid::Uuid;

use super::jobs::{Jobs, fault};
use super::sharing_jobs::loaded;
use crate::app::job_event::{JobEvent, StoreEvent};
use crate::clock;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::trash::Emptied;
use crate::store::{Library, Removed, StoreError};

/// Saves a draft as it was last typed, then moves it to the trash.
pub(super) fn trash(jobs: &mut Jobs, library: Library, draft: Box<Draft>) {
    let id = draft.id;
    let trashed = move |outcome| JobEvent::Store(StoreEvent::Trashed { draft: id, outcome });
    let trash = move || trashed(save_and_trash(&library, &draft).map_err(LocalError::from));
    jobs.spawn_on_store_thread(trash, move || trashed(Err(LocalError::Fault)));
}

fn save_and_trash(library: &Library, draft: &Draft) -> Result<(), StoreError> {
    library.check_not_being_sent(draft.id)?;
    library.save(draft)?;
    match library.save_submission(draft.id, &draft.submission) {
        // A record of another program goes to the trash together with the draft.
        Ok(_) | Err(StoreError::RecordIsNewer) => {}
        Err(error) => return Err(error),
    }
    library.trash(draft.id, draft.title())
}

/// Moves drafts to the trash that are not in memory.
pub(super) fn trash_all(jobs: &mut Jobs, library: Library, ids: Vec<Uuid>, busy: usize) {
    let trashed = move |outcome| JobEvent::Store(StoreEvent::TrashedAll { busy, outcome });
    let trash = move || trashed(library.trash_all(&ids).map_err(LocalError::from));
    jobs.spawn_on_store_thread(trash, move || trashed(Err(LocalError::Fault)));
}

/// Takes drafts out of the trash.
pub(super) fn restore_all(jobs: &mut Jobs, library: Library, ids: Vec<Uuid>) {
    let restored = |outcome| JobEvent::Store(StoreEvent::RestoredAll(outcome));
    let restore = move || restored(library.restore_all(&ids).map_err(LocalError::from));
    jobs.spawn_on_store_thread(restore, move || restored(Err(LocalError::Fault)));
}

/// Takes a draft out of the trash.
pub(super) fn restore(jobs: &mut Jobs, library: Library, id: Uuid) {
    let restore = move || {
        let is_sent_elsewhere = library.is_being_sent(id);
        let restored = library.restore(id);
        let restored = restored.map(|stored| loaded(stored, is_sent_elsewhere));
        JobEvent::Store(StoreEvent::Restored(restored.map_err(LocalError::from)))
    };
    jobs.spawn_on_store_thread(restore, fault);
}

/// Deletes a draft that is in the trash.
pub(super) fn delete_for_good(jobs: &mut Jobs, library: Library, draft: Uuid, title: String) {
    let deleted = move |outcome| {
        JobEvent::Store(StoreEvent::Deleted {
            draft,
            title,
            outcome,
        })
    };
    let on_fault = deleted.clone();
    let delete = move || deleted(library.delete_for_good(draft).map_err(LocalError::from));
    jobs.spawn_on_store_thread(delete, move || on_fault(Err(LocalError::Fault)));
}

/// Deletes all drafts in the trash.
pub(super) fn empty(jobs: &mut Jobs, library: Library) {
    let emptied = |outcome| JobEvent::Store(StoreEvent::TrashEmptied(outcome));
    let empty = move || emptied(library.delete_all_trashed().map_err(LocalError::from));
    jobs.spawn_on_store_thread(empty, move || emptied(Err(LocalError::Fault)));
}

/// Deletes what is in the trash for 30 days, and the documents that no draft has had for as long.
pub(super) fn delete_expired(jobs: &mut Jobs, library: Library) {
    let deleted = |outcome| JobEvent::Store(StoreEvent::ExpiredDeleted(outcome));
    let delete = move || deleted(delete_what_expired(&library).map_err(LocalError::from));
    jobs.spawn_on_store_thread(delete, move || deleted(Err(LocalError::Fault)));
}

/// Deletes the drafts that are in the trash for 30 days, and the documents that no draft has had for as long.
fn delete_what_expired(library: &Library) -> Result<Emptied, StoreError> {
    let now = clock::now();
    // What is deleted by mistake, as with a wrong clock, is then in the backup of the day.
    library.back_up_daily(now)?;
    let emptied = library.empty_trash(now)?;
    if !emptied.deleted.is_empty() {
        let count = emptied.deleted.len();
        tracing::info!(
            count,
            "drafts were in the trash for 30 days and were deleted"
        );
    }
    match library.remove_unused_documents(now) {
        Ok(Removed { count: 0, .. }) => {}
        Ok(Removed { count, bytes }) => {
            tracing::info!(count, bytes, "unused documents were deleted");
        }
        Err(error) => tracing::warn!(%error, "unused documents were not deleted"),
    }
    Ok(emptied)
}
