//! Questions to the library, on a thread that does not wait for saves.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::jobs::{Jobs, fault};
use super::sharing_jobs;
use crate::app::job_event::{JobEvent, StoreEvent};
use crate::app::library_query::{
    CountsRequest, IdsRequest, ListName, NameRequest, RowsRequest, WantedIds,
};
use crate::app::state::ToServer;
use crate::domain::country_requirements::RequirementsCache;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::store::Library;

/// Reads a draft.
pub(super) fn load_draft(jobs: &mut Jobs, library: Library, id: Uuid) {
    let loaded = move |outcome| JobEvent::Store(StoreEvent::DraftLoaded { draft: id, outcome });
    let load = move || loaded(sharing_jobs::read_draft(&library, id).map_err(LocalError::from));
    jobs.spawn_on_query_thread(load, move || loaded(Err(LocalError::Fault)));
}

/// Reads rows of a list.
pub(super) fn rows(jobs: &mut Jobs, library: Library, list: ListName, request: RowsRequest) {
    let fault_request = request.clone();
    let read = move |request, outcome| {
        JobEvent::Store(StoreEvent::RowsRead {
            list,
            request,
            outcome,
        })
    };
    let query = move || {
        let rows = library.rows(&request.query, request.range.clone());
        read(request, rows.map_err(LocalError::from))
    };
    let fault = move || read(fault_request, Err(LocalError::Fault));
    jobs.spawn_on_query_thread(query, fault);
}

/// Counts the rows of the list.
pub(super) fn counts(jobs: &mut Jobs, library: Library, request: CountsRequest) {
    let fault_request = request.clone();
    let counted = move |request, outcome| JobEvent::Store(StoreEvent::Counted { request, outcome });
    let count = move || {
        let counts = library.counts(&request.query);
        counted(request, counts.map_err(LocalError::from))
    };
    let fault = move || counted(fault_request, Err(LocalError::Fault));
    jobs.spawn_on_query_thread(count, fault);
}

/// Finds the values that the filters of the list can choose from.
pub(super) fn facets(jobs: &mut Jobs, library: Library, request: CountsRequest) {
    let fault_request = request.clone();
    let read = move |request, outcome| JobEvent::Store(StoreEvent::FacetsRead { request, outcome });
    let query = move || {
        let facets = library.facets(&request.query);
        read(request, facets.map_err(LocalError::from))
    };
    let fault = move || read(fault_request, Err(LocalError::Fault));
    jobs.spawn_on_query_thread(query, fault);
}

/// Finds profiles of the list.
pub(super) fn ids(jobs: &mut Jobs, library: Library, request: IdsRequest) {
    let fault_request = request.clone();
    let read = move |request, outcome| JobEvent::Store(StoreEvent::IdsRead { request, outcome });
    let query = move || {
        let ids = match &request.wanted {
            WantedIds::Select { range, .. } => library.ids(&request.query, range),
            WantedIds::Selected(ids) => library
                .shown_of(&request.query, ids)
                .map(|ids| ids.into_iter().collect()),
        };
        read(request, ids.map_err(LocalError::from))
    };
    let fault = move || read(fault_request, Err(LocalError::Fault));
    jobs.spawn_on_query_thread(query, fault);
}

/// Finds the next row whose name begins with a text.
pub(super) fn name(jobs: &mut Jobs, library: Library, request: NameRequest) {
    let fault_request = request.clone();
    let found = move |request, outcome| JobEvent::Store(StoreEvent::NameFound { request, outcome });
    let find = move || {
        let row = library.next_named(&request.query, &request.begins_with, request.from_stored);
        found(request, row.map_err(LocalError::from))
    };
    let fault = move || found(fault_request, Err(LocalError::Fault));
    jobs.spawn_on_query_thread(find, fault);
}

/// Finds the drafts whose status the server may still change.
pub(super) fn waiting(jobs: &mut Jobs, library: Library) {
    let query = move || match library.waiting() {
        Ok(waiting) => JobEvent::Store(StoreEvent::WaitingFound(waiting)),
        Err(error) => {
            tracing::warn!(%error, "the drafts that wait were not read");
            JobEvent::Nothing
        }
    };
    jobs.spawn_on_query_thread(query, fault);
}

/// Finds what CM.com decided about the profiles for a country.
pub(super) fn refusals(jobs: &mut Jobs, library: Library, about: ToServer) {
    // That it could not be looked for is no problem of the profile.
    let find = move || match library.refusals(&about.country, &about.server) {
        Ok(found) => JobEvent::Store(StoreEvent::RefusalsFound(about, Box::new(found))),
        Err(error) => {
            tracing::warn!(%error, "the earlier decisions were not read");
            JobEvent::Nothing
        }
    };
    jobs.spawn_on_query_thread(find, fault);
}

/// Finds the approved profiles that no longer meet what their countries ask for. On a thread of its own, because it may
/// read thousands of them.
pub(super) fn affected(jobs: &mut Jobs, library: Library, known: Box<RequirementsCache>) {
    let found = |outcome| JobEvent::Store(StoreEvent::AffectedFound(outcome));
    let find = async move {
        let find = move || {
            library
                .affected_by_changes(&known)
                .map_err(LocalError::from)
        };
        let outcome = tokio::task::spawn_blocking(find).await;
        found(outcome.unwrap_or(Err(LocalError::Fault)))
    };
    jobs.spawn(find, move || found(Err(LocalError::Fault)));
}

/// Finds another profile with the register number of a draft.
pub(super) fn duplicate(
    jobs: &mut Jobs,
    library: Library,
    draft: Box<Draft>,
    except: BTreeSet<Uuid>,
) {
    // That it could not be looked for is no problem of the profile.
    let find = move || {
        JobEvent::Store(StoreEvent::DuplicateFound {
            draft: draft.id,
            number: RegisterNumber::of(&draft.content.profile),
            found: library
                .possible_duplicate(&draft, &except)
                .ok()
                .flatten()
                .map(Box::new),
        })
    };
    jobs.spawn_on_query_thread(find, fault);
}
