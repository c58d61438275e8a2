//! Claims, and changes by other programs that use the library: nothing is overwritten, and where both
//! changed the same field a person decides.

use std::collections::BTreeMap;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::action::SharingAction;
use crate::app::effect::{DocumentLibraryEffect, Effect, SharingEffect, StoreEffect};
use crate::app::job_event::LoadedDraft;
use crate::app::state::{EDITING_PAUSE, NoticeAction, OnDisk, State, StoreKey, Tone};
use crate::domain::account::Account;
use crate::domain::claim::{ClaimPurpose, Holder};
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::local_error::LocalError;
use crate::domain::merge::merge;
use crate::domain::submission::SubmissionRecord;

use super::notices::notify;
use super::open_draft::{self, is_open};
use super::{autosave, submission_events, trash};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: &SharingAction, effects: &mut Vec<Effect>) {
    match action {
        SharingAction::TakeOver(id) => effects.push(Effect::Sharing(SharingEffect::TakeOver(*id))),
        SharingAction::Choose { other, use_other } => {
            let path = other.part.field().unwrap_or(FieldId::Name).into();
            open_draft::change(state, &path, |content| content.choose(other, *use_other));
        }
    }
}

/// Claims the drafts that were changed here, and releases those that nothing is done with.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    let up = state.now.uptime;
    let changed = state.autosave.unsaved.keys().filter_map(|key| match key {
        StoreKey::Draft(id) => Some(*id),
        StoreKey::Record(_) | StoreKey::Settings | StoreKey::Accounts | StoreKey::Requirements => {
            None
        }
    });
    for id in changed {
        if state.sharing.claimed.insert(id, up).is_none() {
            effects.push(Effect::Sharing(SharingEffect::Claim(id)));
        }
    }
    let ended = state.sharing.claimed.iter().filter(|(id, last)| {
        let is_saved = !state.autosave.waits(StoreKey::Draft(**id));
        is_saved && (!is_open(state, **id) || **last + EDITING_PAUSE <= up)
    });
    for id in ended.map(|(id, _)| *id).collect::<Vec<_>>() {
        state.sharing.claimed.remove(&id);
        effects.push(Effect::Sharing(SharingEffect::Release(id)));
    }
    close_gone(state);
    let in_memory = |id: &Uuid| state.drafts.contains_key(id);
    state.sharing.contents.retain(|id, _| in_memory(id));
    let claimed = &state.sharing.claimed;
    state
        .sharing
        .not_claimed
        .retain(|id| claimed.contains_key(id));
}

/// Another program has restored the library. What is in memory is merged with it, as after any change.
pub(super) fn restored(state: &mut State) {
    notify(state, Tone::Plain, tr!("sharing-restored-notice"), None);
}

/// A draft was claimed, or another program has it.
pub(super) fn claimed(state: &mut State, id: Uuid, outcome: Result<Option<Holder>, LocalError>) {
    match outcome {
        Ok(None) => {
            state.sharing.holders.remove(&id);
            state.sharing.not_claimed.remove(&id);
            state.sharing.claimed.entry(id).or_insert(state.now.uptime);
        }
        Ok(Some(holder)) => {
            state.sharing.claimed.remove(&id);
            state.sharing.holders.insert(id, holder);
        }
        // Where nothing can be written, the save reports why. A save never overwrites what is not known
        // here, with or without a claim.
        Err(_) => {
            state.sharing.not_claimed.insert(id);
        }
    }
}

/// A draft was saved: if it could not be claimed before, it can be now.
pub(super) fn saved(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    if state.sharing.not_claimed.remove(&id) && state.sharing.claimed.contains_key(&id) {
        effects.push(Effect::Sharing(SharingEffect::Claim(id)));
    }
}

/// The library was recovered, and its claims may be lost.
pub(super) fn claim_again(state: &mut State, effects: &mut Vec<Effect>) {
    let claimed = state.sharing.claimed.keys();
    effects.extend(claimed.map(|id| Effect::Sharing(SharingEffect::Claim(*id))));
}

/// The library is another file now, which has no claims of this window.
pub(super) fn claims_lost(state: &mut State) {
    let claimed = state.sharing.claimed.keys().copied();
    state.sharing.not_claimed.extend(claimed);
}

/// Other programs began or ended to edit or send drafts.
pub(super) fn holders_changed(
    state: &mut State,
    holders: BTreeMap<Uuid, Holder>,
    effects: &mut Vec<Effect>,
) {
    // A program that ended may have left the record of a submission behind.
    let released = state.sharing.holders.keys();
    let released = released.filter(|id| !holders.contains_key(id));
    let released: Vec<Uuid> = released
        .filter(|id| state.drafts.contains_key(id))
        .copied()
        .collect();
    for id in holders.keys() {
        // Somebody has taken it over, or this window has since the holders were read.
        if state.sharing.claimed.contains_key(id) {
            effects.push(Effect::Sharing(SharingEffect::Claim(*id)));
        }
    }
    state.sharing.holders = holders;
    if !released.is_empty() {
        effects.push(Effect::Sharing(SharingEffect::RefreshDrafts {
            drafts: released,
            if_changed: false,
        }));
    }
}

/// Another program has changed the library: what is in memory follows.
pub(super) fn changed_elsewhere(state: &mut State, effects: &mut Vec<Effect>) {
    // A new draft is in the library once its first save has begun.
    let autosave = &state.autosave;
    let is_stored = |id: &&Uuid| {
        !autosave.new.contains(id) || autosave.running.contains(&StoreKey::Draft(**id))
    };
    let drafts = state.drafts.keys().filter(is_stored);
    let is_trashed = |id: &Uuid| state.trash.since.contains_key(id);
    // A draft that was taken out of the trash has not changed.
    let (trashed, listed): (Vec<Uuid>, Vec<Uuid>) = drafts.copied().partition(is_trashed);
    state.list.changes += 1;
    state.following.is_outdated = true;
    effects.push(Effect::Store(StoreEffect::QueryWaiting));
    effects.push(Effect::Store(StoreEffect::ReadViews));
    effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::ReadDates));
    for (drafts, if_changed) in [(listed, true), (trashed, false)] {
        if !drafts.is_empty() {
            effects.push(Effect::Sharing(SharingEffect::RefreshDrafts {
                drafts,
                if_changed,
            }));
        }
    }
    effects.push(Effect::Sharing(SharingEffect::ReadAccounts));
}

/// Another program has changed the accounts. Those that were changed here and are not saved yet stay.
pub(super) fn accounts_read(state: &mut State, theirs: &[Account]) {
    let base = std::mem::replace(&mut state.sharing.accounts, OnDisk::of(theirs.to_vec())).value;
    if *theirs == *base {
        return;
    }
    let find = |list: &[Account], id| list.iter().find(|one| one.id == id).cloned();
    let mine = std::mem::take(&mut state.accounts);
    let mut ids: Vec<Uuid> = theirs.iter().map(|one| one.id).collect();
    ids.extend(mine.iter().map(|one| one.id));
    for id in ids {
        let [base, mine, theirs] = [base.as_slice(), &mine, theirs].map(|list| find(list, id));
        let merged = if mine == base { theirs } else { mine };
        let is_known = state.accounts.iter().any(|one| one.id == id);
        state.accounts.extend(merged.filter(|_| !is_known));
    }
    if state.accounts == *theirs {
        // Nothing is left to be saved.
        state.derived.accounts = theirs.to_vec();
        state.polling.give_up_all();
    }
}

/// Another program has changed a draft, which is in memory.
pub(super) fn draft_changed(state: &mut State, theirs: LoadedDraft, effects: &mut Vec<Effect>) {
    let LoadedDraft {
        draft: theirs,
        saved_as,
        trashed_at,
        is_sent_elsewhere,
    } = theirs;
    let id = theirs.id;
    if !state.drafts.contains_key(&id) {
        return;
    }
    trash::note(state, id, trashed_at);
    if trashed_at.is_none() {
        state.sharing.gone.remove(&id);
    }
    let takes_record = takes_record(state, id);
    effects.push(Effect::Sharing(SharingEffect::KnowDraft {
        draft: id,
        content: saved_as.content,
        record: takes_record.then_some(saved_as.record),
    }));
    merge_content(state, &theirs);
    if takes_record {
        record_changed(state, id, theirs.submission, is_sent_elsewhere, effects);
    }
}

/// A save was refused, because another program has saved the draft.
pub(super) fn draft_is_newer(state: &mut State, theirs: LoadedDraft, effects: &mut Vec<Effect>) {
    let key = StoreKey::Draft(theirs.draft.id);
    state.autosave.running.remove(&key);
    state.autosave.failing.remove(&key);
    state.sharing.written(key, false);
    autosave::mark(state, key);
    draft_changed(state, theirs, effects);
}

fn merge_content(state: &mut State, theirs: &Draft) {
    let id = theirs.id;
    let on_disk = state.sharing.contents.remove(&id).unwrap_or_default();
    let on_disk_now = OnDisk::of(theirs.content.clone());
    state.sharing.contents.insert(id, on_disk_now);
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let content = merge(&on_disk.value, &draft.content, &theirs.content);
    if content != draft.content {
        // What this window had is one step back.
        open_draft::replace_as_step(state, id, content.clone());
    }
    if content == theirs.content && !state.autosave.running.contains(&StoreKey::Draft(id)) {
        // Nothing of it is left to be saved.
        state.autosave.unsaved.remove(&StoreKey::Draft(id));
        state.drafts.forget_unsaved(StoreKey::Draft(id));
        if let Some(draft) = state.drafts.get_mut(&id) {
            draft.changed_at = theirs.changed_at;
            draft.visibility.clone_from(&theirs.visibility);
        }
    }
}

/// False while a submission or a save from here finds the newer record by itself.
fn takes_record(state: &State, id: Uuid) -> bool {
    let key = StoreKey::Record(id);
    let is_own = state.submitting.as_ref().is_some_and(|job| job.draft == id);
    !is_own && !state.autosave.unsaved.contains_key(&key) && !state.autosave.running.contains(&key)
}

fn record_changed(
    state: &mut State,
    id: Uuid,
    theirs: SubmissionRecord,
    is_sent_elsewhere: bool,
    effects: &mut Vec<Effect>,
) {
    let has_ended = theirs.is_running() && !is_sent_elsewhere;
    let record = if has_ended {
        theirs.after_restart(state.now.wall)
    } else {
        theirs
    };
    if state
        .drafts
        .get(&id)
        .is_some_and(|draft| draft.submission == record)
    {
        return;
    }
    submission_events::recorded(state, id, record, effects);
    if has_ended {
        autosave::mark(state, StoreKey::Record(id));
    }
    state.polling.give_up(id);
}

/// A draft in memory is not in the library any more. It is saved again, unless it was in the trash: then another
/// program has deleted it for good.
pub(super) fn draft_missing(state: &mut State, id: Uuid) {
    if state.trash.since.contains_key(&id) {
        trash::deleted_elsewhere(state, id);
        return;
    }
    let Some(draft) = state.drafts.get(&id) else {
        return;
    };
    let has_record = draft.submission != SubmissionRecord::default();
    autosave::mark(state, StoreKey::Draft(id));
    if has_record {
        autosave::mark(state, StoreKey::Record(id));
    }
}

/// A draft in memory is in the trash. If another program has just moved it there, it is saved first: then it is
/// there with what was typed.
pub(super) fn draft_gone(state: &mut State, id: Uuid, since: Timestamp) {
    if state.trash.since.contains_key(&id) {
        trash::note(state, id, Some(since));
    } else {
        state.sharing.gone.insert(id);
    }
}

/// Closes the drafts that another program has moved to the trash.
fn close_gone(state: &mut State) {
    let is_used = |id: &Uuid| {
        state.autosave.waits(StoreKey::Draft(*id))
            || state
                .submitting
                .as_ref()
                .is_some_and(|job| job.draft == *id)
    };
    let closed: Vec<Uuid> = state.sharing.gone.iter().copied().collect();
    for id in closed
        .into_iter()
        .filter(|id| !is_used(id))
        .collect::<Vec<_>>()
    {
        state.sharing.gone.remove(&id);
        let Some(draft) = state.drafts.remove(id) else {
            continue;
        };
        let text = tr!("sharing-trashed-notice", title = draft.title());
        state.polling.next.remove(id);
        if is_open(state, id) {
            state.editor = None;
        }
        notify(state, Tone::Plain, text, Some(NoticeAction::UndoTrash(id)));
    }
}

/// Why an action on the open draft is refused.
pub(super) fn refusal(holder: &Holder) -> String {
    let name = holder.name();
    match holder.purpose {
        ClaimPurpose::Editing => tr!("sharing-edited-notice", holder = name),
        ClaimPurpose::Sending => tr!("sharing-sent-notice", holder = name),
    }
}
