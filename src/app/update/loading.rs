//! Drafts are read when they are needed, and kept in memory only while something is done with them.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::effect::{Effect, Focus, StoreEffect, WindowEffect};
use crate::app::job_event::LoadedDraft;
use crate::app::state::{DeleteDialog, Dialog, OnLoaded, State, Tone};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use super::{
    bulk_check, bulk_submit, copy, documents, duplicate, library, problems, status_check, trash,
};

/// Does what waits for drafts that are in memory now, and reads the others.
pub(super) fn run_ready(state: &mut State, effects: &mut Vec<Effect>) {
    // What is done with one draft may need the next.
    let mut has_run = true;
    while std::mem::take(&mut has_run) {
        let waiting: Vec<Uuid> = state.when_loaded.keys().copied().collect();
        for id in waiting {
            if state.drafts.contains_key(&id) {
                has_run = true;
                for then in state.when_loaded.remove(&id).unwrap_or_default() {
                    run(state, id, then, effects);
                }
            } else if state.loading.insert(id) {
                effects.push(Effect::Store(StoreEffect::LoadDraft(id)));
            }
        }
    }
}

/// A draft was read, or could not be read.
pub(super) fn loaded(
    state: &mut State,
    id: Uuid,
    outcome: Result<LoadedDraft, LocalError>,
    effects: &mut Vec<Effect>,
) {
    state.loading.remove(&id);
    match outcome {
        Ok(loaded) => library::insert(state, loaded, effects),
        Err(why) => {
            let waited = state.when_loaded.remove(&id).unwrap_or_default();
            // It is not asked for again and again.
            state.polling.next.remove(id);
            bulk_check::not_read(state, id, &why);
            // What was only to be checked is named in the dialog.
            bulk_submit::not_sent(state, id, &why.to_string());
            bulk_submit::advance(state);
            let is_named =
                |then: &OnLoaded| matches!(then, OnLoaded::BulkRead | OnLoaded::BulkSubmit);
            if !waited.iter().all(is_named) || waited.is_empty() {
                notify(state, Tone::Bad, why.to_string(), None);
            }
        }
    }
}

fn run(state: &mut State, id: Uuid, then: OnLoaded, effects: &mut Vec<Effect>) {
    match then {
        OnLoaded::Open => {
            library::open_loaded(state, id);
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Profile)));
        }
        OnLoaded::Trash => library::trash(state, id, effects),
        OnLoaded::AskDelete => trash::ask(state, id),
        OnLoaded::Attach { requirement, paths } => {
            documents::attach_to(state, id, requirement, paths, effects);
        }
        OnLoaded::AskDuplicate => duplicate::ask(state, id),
        OnLoaded::CopyFrom => copy::copy_from(state, id),
        OnLoaded::OpenAt(path) => {
            library::open_loaded(state, id);
            problems::show_all(state);
            effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(path))));
        }
        OnLoaded::BulkSubmit => bulk_submit::loaded(state, id, effects),
        // `bulk_queue` looks at it.
        OnLoaded::BulkRead => {}
        OnLoaded::CheckStatus => status_check::send(state, id, effects),
    }
}

/// Forgets the drafts that nothing is done with.
pub(super) fn settle(state: &mut State) {
    let mut needed = state.autosave.unsaved_drafts();
    needed.extend(state.list.left_out());
    needed.extend(state.editor.as_ref().map(|editor| editor.draft));
    needed.extend(state.submitting.as_ref().map(|job| job.draft));
    needed.extend(state.polling.running.as_ref().map(|query| query.draft));
    needed.extend(state.autosave.attaching.keys());
    needed.extend(state.when_loaded.keys());
    needed.extend(state.dialog.as_ref().map(drafts_of).unwrap_or_default());
    state.drafts.keep_only(|id| needed.contains(&id));
}

/// The drafts that a dialog is about.
fn drafts_of(dialog: &Dialog) -> BTreeSet<Uuid> {
    match dialog {
        Dialog::Duplicate(dialog) => BTreeSet::from([dialog.draft]),
        Dialog::Document(dialog) => BTreeSet::from([dialog.draft]),
        Dialog::Review(dialog) => BTreeSet::from([dialog.draft]),
        Dialog::Mark(dialog) => BTreeSet::from([dialog.draft]),
        // Those about which something is asked.
        Dialog::BulkCheck(dialog) => dialog.queue.reading().clone(),
        Dialog::BulkSubmit(dialog) => dialog.queue.reading().clone(),
        Dialog::Delete(DeleteDialog::One(draft)) => BTreeSet::from([*draft]),
        Dialog::DeleteAtServer(dialog) => BTreeSet::from([dialog.draft]),
        Dialog::Accounts(_)
        | Dialog::Export(_)
        | Dialog::ConfirmUpdate { .. }
        | Dialog::CopyFrom(_)
        | Dialog::Welcome
        | Dialog::Shortcuts
        | Dialog::Palette(_)
        | Dialog::About
        | Dialog::Settings
        | Dialog::Delete(DeleteDialog::All(_))
        | Dialog::ViewName(_)
        | Dialog::RequirementChanges(_)
        | Dialog::Documents(_)
        | Dialog::BringIn(_)
        | Dialog::Request(_) => BTreeSet::new(),
    }
}
