//! The trash: deleting for good, by a person or after 30 days.

use std::collections::BTreeSet;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::effect::{Effect, StoreEffect};
use crate::app::state::{DeleteDialog, Dialog, NoticeAction, State, Tone};
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::trash::{Emptied, Trashed};

use super::autosave;
use super::notices::notify;
use super::open_draft::is_open;
use crate::i18n::tr;

/// Deletes what is in the trash for 30 days: once the library is open, and once a day.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    if state.loaded && state.trash.due() <= state.now.uptime {
        state.trash.looked_at = Some(state.now.uptime);
        effects.push(Effect::Store(StoreEffect::DeleteExpired));
    }
    let drafts = &state.drafts;
    state.trash.since.retain(|id, _| drafts.contains_key(id));
}

/// Notes where a draft is that was read.
pub(super) fn note(state: &mut State, id: Uuid, trashed_at: Option<Timestamp>) {
    match trashed_at {
        Some(at) => state.trash.since.insert(id, at),
        None => state.trash.since.remove(&id),
    };
}

/// Asks before a draft in memory is deleted for good.
pub(super) fn ask(state: &mut State, id: Uuid) {
    // While the draft was read, another dialog may have been opened.
    if state.dialog.is_none() && state.trash.since.contains_key(&id) {
        state.dialog = Some(Dialog::Delete(DeleteDialog::One(id)));
    }
}

/// Asks before all in the trash are deleted for good.
pub(super) fn ask_all(state: &mut State) {
    let count = state.list.trash_len();
    if count > 0 {
        state.dialog = Some(Dialog::Delete(DeleteDialog::All(count)));
    }
}

/// Moves the selected profiles to the trash.
pub(super) fn move_selected(state: &mut State, effects: &mut Vec<Effect>) {
    let selected = state.list.selection.ids().iter().copied();
    let is_busy = |id: &Uuid| state.is_busy(*id) || state.autosave.attaching.contains_key(id);
    let (busy, ids): (Vec<Uuid>, Vec<Uuid>) = selected.partition(is_busy);
    if ids.is_empty() {
        if !busy.is_empty() {
            notify(state, Tone::Warning, not_moved(busy.len()), None);
        }
        return;
    }
    // What was typed last is saved before.
    autosave::save_all(state, effects);
    let busy = busy.len();
    effects.push(Effect::Store(StoreEffect::TrashAll { ids, busy }));
}

/// Why some of the selected profiles stay where they are.
fn not_moved(count: usize) -> String {
    tr!("library-trash-in-use-notice", count = count)
}

/// Profiles were moved; `busy` others were left out, because this window is sending them.
pub(super) fn moved_selected(state: &mut State, busy: usize, outcome: Result<Trashed, LocalError>) {
    state.list.changes += 1;
    let Trashed { moved, in_use } = match outcome {
        Ok(trashed) => trashed,
        Err(why) => return notify(state, Tone::Bad, why.to_string(), None),
    };
    state.list.selection.remove(&moved);
    for id in &moved {
        state.polling.next.remove(*id);
        state.polling.unread.remove(id);
    }
    let stay = (in_use + busy > 0).then(|| not_moved(in_use + busy));
    let done = (!moved.is_empty()).then(|| tr!("library-trash-many-notice", count = moved.len()));
    let tone = if stay.is_some() {
        Tone::Warning
    } else {
        Tone::Plain
    };
    let undo = (!moved.is_empty()).then_some(NoticeAction::UndoTrashAll(moved));
    let texts: Vec<String> = done.into_iter().chain(stay).collect();
    if !texts.is_empty() {
        notify(state, tone, texts.join(". "), undo);
    }
}

pub(super) fn restored_all(state: &mut State, outcome: Result<Vec<Uuid>, LocalError>) {
    match outcome {
        Ok(restored) => {
            let restored: BTreeSet<Uuid> = restored.into_iter().collect();
            // What was moved at another time can still be undone.
            state.notices.retain(|notice| match &notice.action {
                Some(NoticeAction::UndoTrashAll(ids)) => {
                    !ids.iter().all(|id| restored.contains(id))
                }
                _ => true,
            });
            let text = tr!("trash-restored-many-notice", count = restored.len());
            notify(state, Tone::Plain, text, None);
            // Their status may be asked for again.
            state.polling.give_up_all();
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
    state.list.changes += 1;
}

/// Deletes what was asked about.
pub(super) fn delete(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Delete(dialog)) = &state.dialog else {
        return;
    };
    effects.push(Effect::Store(match dialog {
        DeleteDialog::One(id) => {
            let title = state.drafts.get(id).map(Draft::title);
            StoreEffect::DeleteForGood {
                draft: *id,
                title: title.unwrap_or_default().to_owned(),
            }
        }
        DeleteDialog::All(_) => StoreEffect::EmptyTrash,
    }));
    state.dialog = None;
}

/// A draft was deleted for good, or could not be.
pub(super) fn deleted(state: &mut State, id: Uuid, title: &str, outcome: Result<(), LocalError>) {
    match outcome {
        Ok(()) => {
            forget(state, id);
            let text = tr!("trash-deleted-notice", title = title);
            notify(state, Tone::Plain, text, None);
            state.list.changes += 1;
        }
        Err(why) => not_done(state, &why),
    }
}

/// All in the trash were deleted, except those in use.
pub(super) fn emptied(state: &mut State, outcome: Result<Emptied, LocalError>) {
    match outcome {
        Ok(emptied) => {
            forget_all(state, &emptied);
            let count = emptied.deleted.len();
            let mut text = tr!("trash-emptied-notice", count = count);
            let mut tone = Tone::Plain;
            if emptied.in_use > 0 {
                tone = Tone::Warning;
                let in_use = tr!("trash-in-use-notice", count = emptied.in_use);
                text = if count == 0 {
                    in_use
                } else {
                    format!("{text}. {in_use}")
                };
            }
            notify(state, tone, text, None);
        }
        Err(why) => not_done(state, &why),
    }
}

/// What was in the trash for 30 days was deleted.
pub(super) fn expired(state: &mut State, outcome: Result<Emptied, LocalError>) {
    match outcome {
        Ok(emptied) if emptied.deleted.is_empty() => {}
        Ok(emptied) => {
            forget_all(state, &emptied);
            let text = tr!("trash-expired-notice", count = emptied.deleted.len());
            notify(state, Tone::Plain, text, None);
        }
        // The next day tries again.
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}

/// A draft was neither restored nor deleted; another program may have done one of it.
pub(super) fn not_done(state: &mut State, why: &LocalError) {
    notify(state, Tone::Bad, why.to_string(), None);
    state.list.changes += 1;
}

/// Another program has deleted a draft for good.
pub(super) fn deleted_elsewhere(state: &mut State, id: Uuid) {
    if let Some(title) = forget(state, id) {
        let text = tr!("trash-deleted-elsewhere-notice", title = title);
        notify(state, Tone::Plain, text, None);
    }
}

fn forget_all(state: &mut State, emptied: &Emptied) {
    for id in &emptied.deleted {
        forget(state, *id);
    }
    state.list.changes += 1;
}

/// Removes a deleted draft from memory. Returns its title, if it was there.
fn forget(state: &mut State, id: Uuid) -> Option<String> {
    let action = Some(NoticeAction::UndoTrash(id));
    state.notices.retain(|notice| notice.action != action);
    state.undo.remove(&id);
    if is_open(state, id) {
        state.editor = None;
    }
    let draft: Option<Draft> = state.drafts.remove(id);
    draft.map(|draft| draft.title().to_owned())
}
