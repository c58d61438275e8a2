//! Copying whole parts of another profile, as one undo step.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::action::CopyAction;
use crate::app::effect::{Effect, StoreEffect};
use crate::app::library_query::{ListName, RowsRequest};
use crate::app::state::{CopyDialog, Dialog, OnLoaded, ProfileSearch, State, Tone};
use crate::domain::fields::{FieldId, Section};
use crate::domain::finding::FieldPath;
use crate::domain::local_error::LocalError;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_query::RowQuery;

use super::notices::notify;
use super::open_draft::{change, editable};
use crate::i18n::tr;

/// The most profiles that the dialog offers: a search finds the others.
const MAX_ROWS: usize = 200;

pub(super) fn act(state: &mut State, action: CopyAction, effects: &mut Vec<Effect>) {
    match action {
        CopyAction::Ask(from) => ask(state, from, effects),
        CopyAction::Search(text) => {
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                dialog.search.text = text;
                query(state, effects);
            }
        }
        CopyAction::Choose(from) => {
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                dialog.from = Some(from);
            }
        }
        CopyAction::Take(part, selected) => {
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                if selected {
                    dialog.parts.insert(part);
                } else {
                    dialog.parts.remove(&part);
                }
            }
        }
        CopyAction::Copy => {
            // Before that, the chosen profile is one of those found for an earlier text.
            if let Some(Dialog::CopyFrom(dialog)) = &state.dialog
                && let Some(from) = dialog.from
                && dialog.search.is_answered()
            {
                state.when_loaded(from, OnLoaded::CopyFrom);
            }
        }
        CopyAction::RepresentativeAsContact => representative_as_contact(state),
    }
}

fn ask(state: &mut State, from: Option<Uuid>, effects: &mut Vec<Effect>) {
    let editor = state.editor.as_ref();
    let duplicate = editor.and_then(|editor| editor.possible_duplicate.clone());
    let chosen = duplicate.filter(|row| Some(row.id) == from);
    state.dialog = Some(Dialog::CopyFrom(CopyDialog {
        search: ProfileSearch::with(chosen),
        from,
        parts: Section::SHAREABLE.into(),
    }));
    query(state, effects);
}

/// Asks for the other profiles that match the search, most recently changed first.
fn query(state: &mut State, effects: &mut Vec<Effect>) {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let changes = state.list.changes;
    let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog else {
        return;
    };
    let others = RowQuery {
        filled_in: true,
        except: open.into_iter().collect(),
        ..RowQuery::default()
    };
    let request = dialog.search.ask(others, MAX_ROWS, changes);
    effects.push(Effect::Store(StoreEffect::QueryRows {
        list: ListName::CopyFrom,
        request,
    }));
}

/// The profiles that match a search were read.
pub(super) fn rows_read(
    state: &mut State,
    request: &RowsRequest,
    outcome: Result<Vec<ProfileRow>, LocalError>,
) {
    let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog else {
        return;
    };
    if !dialog.search.takes(request) {
        return;
    }
    let mut rows = match outcome {
        Ok(rows) => rows,
        Err(why) => return notify(state, Tone::Bad, why.to_string(), None),
    };
    if dialog.search.text.is_empty() {
        // The profile that the dialog was opened for is there, however long ago it was changed.
        let chosen = dialog
            .search
            .rows
            .iter()
            .find(|row| Some(row.id) == dialog.from);
        if let Some(chosen) = chosen
            && !rows.iter().any(|row| row.id == chosen.id)
        {
            rows.insert(0, chosen.clone());
        }
    }
    let from = dialog
        .from
        .filter(|from| rows.iter().any(|row| row.id == *from));
    dialog.from = from.or(rows.first().map(|row| row.id));
    dialog.search.rows = rows;
}

/// Copies from a draft in memory what is chosen in the dialog.
pub(super) fn copy_from(state: &mut State, id: Uuid) {
    let Some(Dialog::CopyFrom(dialog)) = &state.dialog else {
        return;
    };
    let parts: BTreeSet<Section> = dialog.parts.clone();
    let Some(from) = state.drafts.get(&id) else {
        return;
    };
    let (source, title) = (from.content.profile.clone(), from.title().to_owned());
    state.dialog = None;
    if editable(state).is_none() {
        return notify(state, Tone::Plain, tr!("form-submitting-hint"), None);
    }
    let path = FieldPath::from(FieldId::CompanyName);
    change(state, &path, |content| {
        for row in parts.iter().flat_map(|part| part.fields()) {
            content.profile.take_field(row, &source);
        }
    });
    let text = tr!("copy-done-notice", title = title);
    notify(state, Tone::Good, text, None);
}

/// Copies the representative's name into the contact's fields: often they are one person.
fn representative_as_contact(state: &mut State) {
    let path = FieldPath::from(FieldId::ContactFirstName);
    change(state, &path, |content| {
        let profile = &mut content.profile;
        profile
            .contact_first_name
            .clone_from(&profile.representative_first_name);
        profile
            .contact_last_name
            .clone_from(&profile.representative_last_name);
    });
}
