//! The library column: which drafts there are, which are in view, which one is open.

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::effect::{Effect, Focus, StoreEffect, WindowEffect};
use crate::app::state::{Dialog, Editor, Kept, Offer, State, Tone, UndoStack};
use crate::domain::country::fold;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::Place;
use crate::domain::submission::Stage;

use super::{accounts, asked, documents, edit, follow, notify, saving};
use crate::domain::local_error::LocalError;
use crate::texts::tr;

pub(super) fn loaded(state: &mut State, drafts: Vec<Draft>, fx: &mut Vec<Effect>) {
    state.loaded = true;
    // What was only read before may have changed since.
    state.drafts.clear();
    state.editor = None;
    for mut draft in drafts {
        let was_running = draft.submission.is_running();
        draft.submission = draft.submission.after_restart(state.now.wall);
        if was_running {
            saving::mark(state, Kept::Record(draft.id));
        }
        state.drafts.insert(draft.id, draft);
    }
    refresh(state);
    let last = state.settings.last_open;
    let first = last.filter(|id| state.drafts.contains_key(id));
    if let Some(id) = first.or_else(|| state.list.rows.first().copied()) {
        open(state, id, fx);
    }
    if state.read_only {
        return;
    }
    if !state.settings.sandbox_offered && state.accounts.is_empty() {
        state.dialog = Some(Dialog::Welcome);
    }
    if state.account_in_use().is_none() {
        state.settings.account_in_use = state.accounts.first().map(|account| account.id);
    }
    if state.accounts.iter().any(accounts::is_sandbox) {
        accounts::start_sandbox(state, fx);
    }
    follow::plan_all(state);
}

/// A command may have put new drafts into the library while another window was in front.
pub(super) fn look_for_drafts(state: &State, fx: &mut Vec<Effect>) {
    if state.loaded && !state.read_only {
        let known = state.drafts.keys().chain(state.saving.trashing.keys());
        fx.push(Effect::Store(StoreEffect::FindNewDrafts(
            known.copied().collect(),
        )));
    }
}

pub(super) fn found(state: &mut State, drafts: Vec<Draft>) {
    for mut draft in drafts {
        let id = draft.id;
        if draft.submission.is_running() {
            // The command that was sending it is gone.
            draft.submission = draft.submission.after_restart(state.now.wall);
            saving::mark(state, Kept::Record(id));
        }
        state.drafts.entry(id).or_insert(draft);
        follow::plan(state, id);
    }
    refresh(state);
}

pub(super) fn new(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    state.drafts.insert(id, Draft::new(id, state.now.wall));
    state.list.search.clear();
    state.list.filter = None;
    refresh(state);
    open(state, id, fx);
    fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(
        Place::from(FieldId::Name),
    ))));
}

pub(super) fn open(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    if state.editor.as_ref().is_some_and(|e| e.draft == id) || !state.drafts.contains_key(&id) {
        return;
    }
    drop_blank(state);
    if let Some(undo) = state.undo.get_mut(&id) {
        undo.last = None;
    }
    state.editor = Some(Editor {
        draft: id,
        findings: Vec::new(),
        country_chosen: None,
        twin: None,
        at_problem: None,
        changes: 0,
    });
    edit::recheck(state);
    if state.settings.last_open != Some(id) {
        state.settings.last_open = Some(id);
        saving::mark(state, Kept::Settings);
    }
    documents::make_thumbnails(state, id, fx);
    asked::ask(state, fx);
}

/// A new profile that nothing was typed into leaves no trace.
fn drop_blank(state: &mut State) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    let untouched = draft.content.profile.is_blank()
        && draft.content.attachments.is_empty()
        && !state.saving.last.contains_key(&id)
        && !state.saving.unsaved.contains_key(&Kept::Draft(id))
        && draft.created_at == draft.changed_at
        && !state.undo.contains_key(&id)
        && !state.saving.attaching.contains_key(&id);
    if untouched {
        state.drafts.remove(&id);
        state.editor = None;
        refresh(state);
    }
}

pub(super) fn search(state: &mut State, text: String) {
    state.list.search = text;
    refresh(state);
}

pub(super) fn filter(state: &mut State, filter: Option<Stage>) {
    state.list.filter = filter;
    refresh(state);
}

pub(super) fn trash(state: &mut State, id: Uuid, fx: &mut Vec<Effect>) {
    if state.is_busy(id) || state.saving.attaching.contains_key(&id) {
        let text = tr!("this-profile-is-being-submitted-or");
        notify(state, Tone::Bad, text, None);
        return;
    }
    let Some(draft) = state.drafts.remove(&id) else {
        return;
    };
    fx.push(Effect::Store(StoreEffect::Trash(Box::new(draft.clone()))));
    for kept in [Kept::Draft(id), Kept::Record(id)] {
        state.saving.unsaved.remove(&kept);
        state.saving.failing.remove(&kept);
    }
    state.follow.next.remove(&id);
    if state.editor.as_ref().is_some_and(|e| e.draft == id) {
        state.editor = None;
    }
    refresh(state);
    let text = tr!("is-in-trash", title = draft.title());
    notify(state, Tone::Plain, text, Some(Offer::UndoTrash(id)));
    state.saving.trashing.insert(id, draft);
    if state.editor.is_none()
        && let Some(next) = state.list.rows.first().copied()
    {
        open(state, next, fx);
    }
}

/// A draft is in the trash, or could not be moved: then it is back.
pub(super) fn trashed(state: &mut State, id: Uuid, outcome: Result<(), LocalError>) {
    let draft = state.saving.trashing.remove(&id);
    let (Err(why), Some(draft)) = (outcome, draft) else {
        return;
    };
    state
        .notices
        .retain(|notice| notice.offer != Some(Offer::UndoTrash(id)));
    state.drafts.insert(id, draft);
    refresh(state);
    notify(state, Tone::Bad, why.to_string(), None);
}

pub(super) fn restored(
    state: &mut State,
    outcome: Result<Box<Draft>, LocalError>,
    fx: &mut Vec<Effect>,
) {
    match outcome {
        Ok(draft) => {
            let id = draft.id;
            let offer = Some(Offer::UndoTrash(id));
            state.notices.retain(|notice| notice.offer != offer);
            state.drafts.insert(id, *draft);
            refresh(state);
            follow::plan(state, id);
            open(state, id, fx);
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}

/// Works out which drafts are in view. Called when anything changed that a row shows or
/// that decides about its place, so that drawing only reads.
pub(super) fn refresh(state: &mut State) {
    let query = fold(&state.list.search);
    let mut rows: Vec<(Timestamp, Uuid)> = Vec::new();
    let list = &mut state.list;
    list.found = 0;
    list.counts.clear();
    for draft in state.drafts.values() {
        if !query.is_empty() && !matches(draft, &query) {
            continue;
        }
        let at = draft.submission.stage();
        list.found += 1;
        *list.counts.entry(at).or_default() += 1;
        if list.filter.is_none_or(|filter| filter == at) {
            rows.push((draft.changed_at, draft.id));
        }
    }
    rows.sort_by(|a, b| b.cmp(a));
    list.rows = rows.into_iter().map(|(_, id)| id).collect();
}

/// Whether a draft fits a search, as it is typed.
pub(super) fn fits(draft: &Draft, search: &str) -> bool {
    let query = fold(search);
    query.is_empty() || matches(draft, &query)
}

fn matches(draft: &Draft, query: &str) -> bool {
    let profile = &draft.content.profile;
    let texts = [
        &profile.name,
        &profile.company_name,
        &profile.business_register_number,
        &profile.city,
        &profile.contact_first_name,
        &profile.contact_last_name,
    ];
    let contact = format!(
        "{} {}",
        profile.contact_first_name, profile.contact_last_name
    );
    let mut folded = texts.into_iter().chain([&contact]).map(|text| fold(text));
    folded.any(|text| text.contains(query))
        || profile
            .email_addresses
            .iter()
            .any(|a| fold(a).contains(query))
}

/// The undo stack of a draft.
pub(super) fn undo_stack(state: &mut State, id: Uuid) -> &mut UndoStack {
    state.undo.entry(id).or_default()
}
