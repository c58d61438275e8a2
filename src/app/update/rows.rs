//! The rows of the table: asked for when they come into view or have changed.

use std::collections::BTreeSet;

use crate::app::effect::{Effect, StoreEffect};
use crate::app::library_query::{CountsRequest, ListName, RowsRequest};
use crate::app::state::{State, Tone};
use crate::domain::facets::Facets;
use crate::domain::local_error::LocalError;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_query::RowCounts;

use super::notices::notify;

/// Updates the rows of drafts in memory, and asks for the others.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    let unsaved = state.autosave.unsaved_drafts();
    let left_out: BTreeSet<_> = state
        .list
        .left_out()
        .chain(unsaved.iter().copied())
        .collect();
    let drafts = left_out
        .iter()
        .filter(|id| !state.trash.since.contains_key(id));
    let drafts = drafts.filter_map(|id| state.drafts.get(id));
    let trashing = state.autosave.trashing.keys().copied().collect();
    state.list.derive(unsaved, trashing, drafts, state.now.wall);
    if let Some(request) = state.list.rows_to_ask() {
        state.list.asking_rows = Some(request.clone());
        effects.push(Effect::Store(StoreEffect::QueryRows {
            list: ListName::Library,
            request,
        }));
    }
    if let Some(request) = state.list.counts_to_ask() {
        state.list.asking_counts = Some(request.clone());
        effects.push(Effect::Store(StoreEffect::QueryCounts(request)));
    }
    if let Some(request) = state.list.selection_to_check() {
        effects.push(Effect::Store(StoreEffect::QueryIds(request)));
    }
    if let Some(request) = state.list.facets_to_ask() {
        effects.push(Effect::Store(StoreEffect::QueryFacets(request)));
    }
}

pub(super) fn read(
    state: &mut State,
    request: RowsRequest,
    outcome: Result<Vec<ProfileRow>, LocalError>,
) {
    let rows = outcome.map_err(|why| notify(state, Tone::Bad, why.to_string(), None));
    state.list.rows_read(request, rows.ok());
}

pub(super) fn counted(
    state: &mut State,
    request: CountsRequest,
    outcome: Result<RowCounts, LocalError>,
) {
    let counts = outcome.map_err(|why| notify(state, Tone::Bad, why.to_string(), None));
    state.list.counted(request, counts.ok());
}

pub(super) fn facets_read(
    state: &mut State,
    request: CountsRequest,
    outcome: Result<Facets, LocalError>,
) {
    let facets = outcome.map_err(|why| notify(state, Tone::Bad, why.to_string(), None));
    state.list.filter_menu.read(request, facets.ok());
}
