//! The library: reading the drafts, and opening, creating and deleting them.

use uuid::Uuid;

use crate::app::action::LibraryAction;
use crate::app::effect::{
    DocumentLibraryEffect, Effect, Focus, SharingEffect, StoreEffect, WindowEffect,
};
use crate::app::job_event::LoadedDraft;
use crate::app::library_query::FirstList;
use crate::app::state::{
    Dialog, Editor, NoticeAction, OnDisk, OnLoaded, QueryState, State, StoreKey, Tone, View,
};
use crate::domain::claim::Attempt;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::local_error::LocalError;

use super::notices::notify;
use super::open_draft::is_open;
use super::{autosave, bulk_check, bulk_submit, country, list, trash, views};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: LibraryAction, effects: &mut Vec<Effect>) {
    match action {
        LibraryAction::New(id) => new(state, id, effects),
        LibraryAction::Open(id) => state.when_loaded(id, OnLoaded::Open),
        LibraryAction::Close => {
            close(state);
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Table)));
        }
        LibraryAction::Search => {
            close(state);
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Search)));
        }
        LibraryAction::OpenNext(rows) => open_next(state, rows),
        LibraryAction::List(action) => list::act(state, action, effects),
        LibraryAction::View(action) => views::act(state, action, effects),
        LibraryAction::Trash(id) => state.when_loaded(id, OnLoaded::Trash),
        LibraryAction::OpenAt(id, path) => {
            state.dialog = None;
            state.when_loaded(id, OnLoaded::OpenAt(path));
        }
        LibraryAction::CheckSelected => bulk_check::start(state),
        LibraryAction::SubmitSelected => bulk_submit::ask(state, effects),
        LibraryAction::PauseSubmitting => bulk_submit::pause(state),
        LibraryAction::ContinueSubmitting => bulk_submit::go_on(state),
        LibraryAction::StopSubmitting => bulk_submit::stop(state, effects),
        LibraryAction::StopCheck => bulk_check::stop(state),
        LibraryAction::TrashSelected => trash::move_selected(state, effects),
        LibraryAction::RestoreAll(ids) => {
            effects.push(Effect::Store(StoreEffect::RestoreAll(ids)));
        }
        LibraryAction::Restore(id) => effects.push(Effect::Store(StoreEffect::Restore(id))),
        LibraryAction::AskDelete(id) => state.when_loaded(id, OnLoaded::AskDelete),
        LibraryAction::AskEmptyTrash => trash::ask_all(state),
        LibraryAction::ConfirmDelete => trash::delete(state, effects),
        LibraryAction::SaveNow => autosave::save_all(state, effects),
    }
}

/// The library was opened.
pub(super) fn loaded(
    state: &mut State,
    list: Option<FirstList>,
    first: Option<LoadedDraft>,
    interrupted: Vec<LoadedDraft>,
    effects: &mut Vec<Effect>,
) {
    state.loaded = true;
    state.sharing.settings = OnDisk::of(state.settings.clone());
    state.sharing.accounts = OnDisk::of(state.accounts.clone());
    state.list.changes += 1;
    if let Some(list) = list {
        state.list.begin(list);
    }
    effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::ReadDates));
    state.polling.give_up_all();
    // What was known by an earlier response is replaced by what is on disk.
    state
        .requirement_queries
        .retain(|_, query_state| *query_state == QueryState::Running);
    if !state.settings.sandbox_offered && state.accounts.is_empty() {
        state.dialog = Some(Dialog::Welcome);
    }
    if let ([only], None) = (state.accounts.as_slice(), state.account_in_use()) {
        state.settings.account_in_use = Some(only.id);
    }
    // At this point the state is the same as on disk.
    state.derived.settings = state.settings.clone();
    state.derived.accounts.clone_from(&state.accounts);
    if let Some(first) = first {
        let id = first.draft.id;
        insert(state, first, effects);
        open_loaded(state, id);
    }
    for draft in interrupted {
        insert(state, draft, effects);
    }
}

/// Adds a draft that was read, unless it is in memory already. Ends its submission if the program that
/// sent it has ended.
pub(super) fn insert(state: &mut State, loaded: LoadedDraft, effects: &mut Vec<Effect>) {
    let mut draft = *loaded.draft;
    let id = draft.id;
    trash::note(state, id, loaded.trashed_at);
    if state.drafts.contains_key(&id) {
        return;
    }
    if draft.submission.is_running() && !loaded.is_sent_elsewhere {
        let record = std::mem::take(&mut draft.submission);
        draft.submission = record.after_restart(state.now.wall);
        autosave::mark(state, StoreKey::Record(id));
    }
    effects.push(Effect::Sharing(SharingEffect::KnowDraft {
        draft: id,
        content: loaded.saved_as.content,
        record: Some(loaded.saved_as.record),
    }));
    let on_disk = OnDisk::of(draft.content.clone());
    state.sharing.contents.insert(id, on_disk);
    state.drafts.insert(draft);
}

pub(super) fn new(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    state.drafts.insert(Draft::new(id, state.now.wall));
    state.autosave.new.insert(id);
    views::show(state, View::All);
    open_loaded(state, id);
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(
        FieldPath::from(FieldId::CountryCode),
    ))));
}

/// Opens a draft in memory.
pub(super) fn open_loaded(state: &mut State, id: Uuid) {
    if is_open(state, id) || !state.drafts.contains_key(&id) {
        return;
    }
    drop_blank(state);
    state.list.open(id);
    if let Some(undo) = state.undo.get_mut(&id) {
        undo.last = None;
    }
    state.editor = Some(Editor::of(id));
    // The library is not drawn any more, so it cannot tell.
    state.list.filter_menu.close();
    state.settings.last_open = Some(id);
    country::apply_pending(state);
}

/// Closes the profile; the library shows its row.
fn close(state: &mut State) {
    drop_blank(state);
    state.editor = None;
    state.list.close();
    state.settings.last_open = None;
}

/// Opens the profile so many rows further down.
fn open_next(state: &mut State, rows: isize) {
    let Some(open) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
    if let Some(id) = state.list.next(open, rows) {
        state.when_loaded(id, OnLoaded::Open);
    }
}

/// Removes a new draft that nothing was typed into, when another one is opened.
fn drop_blank(state: &mut State) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    let untouched = draft.content.profile.is_blank()
        && draft.content.attachments.is_empty()
        && state.autosave.new.contains(&id)
        && !state.autosave.unsaved.contains_key(&StoreKey::Draft(id))
        && !state.autosave.running.contains(&StoreKey::Draft(id))
        && draft.created_at == draft.changed_at
        && !state.undo.contains_key(&id)
        && !state.autosave.attaching.contains_key(&id);
    if untouched {
        state.autosave.new.remove(&id);
        state.drafts.remove(id);
        state.editor = None;
    }
}

/// Moves a draft in memory to the trash.
pub(super) fn trash(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    if state.trash.since.contains_key(&id) {
        return;
    }
    if state.is_busy(id) || state.autosave.attaching.contains_key(&id) {
        let text = tr!("library-trash-submitting-notice");
        notify(state, Tone::Bad, text, None);
        return;
    }
    if let Some(holder) = state.sharing.holders.get(&id) {
        let text = holder.refusal(Attempt::Change);
        notify(state, Tone::Bad, text, None);
        return;
    }
    let Some(draft) = state.drafts.remove(id) else {
        return;
    };
    effects.push(Effect::Store(StoreEffect::Trash(Box::new(draft.clone()))));
    for key in [StoreKey::Draft(id), StoreKey::Record(id)] {
        state.autosave.unsaved.remove(&key);
        state.autosave.failing.remove(&key);
    }
    state.autosave.new.remove(&id);
    state.polling.next.remove(id);
    state.polling.failures.remove(&id);
    state.polling.unread.remove(&id);
    if is_open(state, id) {
        state.editor = None;
    }
    let text = tr!("library-trash-done-notice", title = draft.title());
    notify(state, Tone::Plain, text, Some(NoticeAction::UndoTrash(id)));
    state.autosave.trashing.insert(id, draft);
    state.list.changes += 1;
}

/// A draft is in the trash, or could not be moved and is restored to the list.
pub(super) fn trashed(state: &mut State, id: Uuid, outcome: Result<(), LocalError>) {
    let draft = state.autosave.trashing.remove(&id);
    state.list.changes += 1;
    let (Err(why), Some(draft)) = (outcome, draft) else {
        return;
    };
    state
        .notices
        .retain(|notice| notice.action != Some(NoticeAction::UndoTrash(id)));
    state.trash.since.remove(&id);
    state.drafts.insert(draft);
    // What was typed last may not be on the disk.
    for key in [StoreKey::Draft(id), StoreKey::Record(id)] {
        autosave::mark(state, key);
    }
    notify(state, Tone::Bad, why.to_string(), None);
}

pub(super) fn restored(
    state: &mut State,
    outcome: Result<LoadedDraft, LocalError>,
    effects: &mut Vec<Effect>,
) {
    match outcome {
        Ok(loaded) => {
            let id = loaded.draft.id;
            let action = Some(NoticeAction::UndoTrash(id));
            state.notices.retain(|notice| notice.action != action);
            state.autosave.trashing.remove(&id);
            insert(state, loaded, effects);
            state.list.changes += 1;
            if state.list.is_trash() {
                // It is shown at its place in the list.
                views::show(state, View::All);
            }
            // Its status may be asked for again.
            state.polling.give_up(id);
            open_loaded(state, id);
        }
        Err(why) => trash::not_done(state, &why),
    }
}
