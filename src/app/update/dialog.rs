//! Opening and closing of dialogs.

use crate::app::action::DialogAction;
use crate::app::effect::{Effect, StoreEffect};
use crate::app::library_query::{ListName, RowsRequest};
use crate::app::state::{Dialog, ProfileSearch, State, Tone};
use crate::domain::local_error::LocalError;
use crate::domain::profile_row::ProfileRow;
use crate::domain::row_query::RowQuery;

use super::bulk_submit;
use super::notices::notify;

/// The most profiles that the palette offers.
const MAX_PROFILES: usize = 8;

pub(super) fn act(state: &mut State, action: DialogAction, effects: &mut Vec<Effect>) {
    match action {
        DialogAction::ShowShortcuts => state.dialog = Some(Dialog::Shortcuts),
        DialogAction::ShowPalette => state.dialog = Some(Dialog::Palette(ProfileSearch::default())),
        DialogAction::SearchProfiles(text) => search_profiles(state, text, effects),
        DialogAction::ShowAbout => state.dialog = Some(Dialog::About),
        DialogAction::ShowSettings => state.dialog = Some(Dialog::Settings),
        DialogAction::Close => close(state),
    }
}

/// Asks for the profiles that match, most recently changed first. A blank text finds none.
fn search_profiles(state: &mut State, search: String, effects: &mut Vec<Effect>) {
    let changes = state.list.changes;
    let Some(Dialog::Palette(dialog)) = &mut state.dialog else {
        return;
    };
    if search.trim().is_empty() {
        *dialog = ProfileSearch::default();
        return;
    }
    dialog.text = search;
    let request = dialog.ask(RowQuery::default(), MAX_PROFILES, changes);
    effects.push(Effect::Store(StoreEffect::QueryRows {
        list: ListName::Palette,
        request,
    }));
}

/// The profiles that match were read. An answer to what was typed before is dropped.
pub(super) fn profiles_found(
    state: &mut State,
    request: &RowsRequest,
    outcome: Result<Vec<ProfileRow>, LocalError>,
) {
    let Some(Dialog::Palette(dialog)) = &mut state.dialog else {
        return;
    };
    if !dialog.takes(request) {
        return;
    }
    match outcome {
        Ok(rows) => dialog.rows = rows,
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}

pub(super) fn close(state: &mut State) {
    if !bulk_submit::may_close(state) {
        return;
    }
    if matches!(state.dialog, Some(Dialog::Welcome)) {
        state.settings.sandbox_offered = true;
    }
    if let Some(Dialog::Accounts(dialog)) = state.dialog.take() {
        // Escape may be pressed by accident: the form is kept and shown the next time.
        state.account_form = dialog.form;
    }
}
