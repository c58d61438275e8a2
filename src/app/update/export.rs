//! Copies of drafts in another folder: on request, and as a way out when saving fails.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uuid::Uuid;

use crate::app::action::ExportAction;
use crate::app::effect::{Effect, FileDialogEffect, StoreEffect};
use crate::app::job_event::Exported;
use crate::app::state::{Dialog, ExportDialog, State, StoreKey, Tone};
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;

use super::notices::notify;
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: ExportAction, effects: &mut Vec<Effect>) {
    match action {
        ExportAction::Ask(id) => ask(state, vec![id]),
        ExportAction::AskForAll => ask(state, state.list.rows.clone()),
        ExportAction::AskForUnsaved => ask_unsaved(state),
        ExportAction::ChangeFolder(folder) => change_folder(state, folder),
        ExportAction::PickFolder => pick_folder(state, effects),
        ExportAction::Start => start(state, effects),
    }
}

/// Opens the dialog that asks for the folder.
fn ask(state: &mut State, drafts: Vec<Uuid>) {
    if drafts.is_empty() {
        return notify(state, Tone::Plain, tr!("export-nothing-notice"), None);
    }
    state.dialog = Some(Dialog::Export(ExportDialog {
        drafts,
        folder: "~/Profile Desk".to_owned(),
        ..ExportDialog::default()
    }));
}

/// Opens the dialog for every draft that could not be saved, or else for the open one.
fn ask_unsaved(state: &mut State) {
    let failing = state.autosave.failing.keys();
    let mut drafts: BTreeSet<Uuid> = failing
        .filter_map(|key| match key {
            StoreKey::Draft(id) | StoreKey::Record(id) => Some(*id),
            StoreKey::Settings | StoreKey::Accounts | StoreKey::Requirements => None,
        })
        .collect();
    if drafts.is_empty() {
        drafts.extend(state.editor.as_ref().map(|editor| editor.draft));
    }
    ask(state, drafts.into_iter().collect());
}

fn pick_folder(state: &State, effects: &mut Vec<Effect>) {
    if let Some(Dialog::Export(dialog)) = &state.dialog {
        let drafts = dialog.drafts.clone();
        effects.push(Effect::FileDialog(FileDialogEffect::PickFolder { drafts }));
    }
}

fn change_folder(state: &mut State, folder: String) {
    if let Some(Dialog::Export(dialog)) = &mut state.dialog {
        dialog.folder = folder;
        dialog.error = None;
    }
}

/// A folder was picked for copies of these drafts. Another export may be in the dialog by now.
pub(super) fn folder_picked(state: &mut State, drafts: &[Uuid], folder: Option<PathBuf>) {
    if let Some(folder) = folder
        && dialog_for(state, drafts).is_some()
    {
        change_folder(state, folder.display().to_string());
    }
}

pub(super) fn folder_picker_failed(state: &mut State, drafts: &[Uuid], why: LocalError) {
    match dialog_for(state, drafts) {
        Some(dialog) => dialog.error = Some(why),
        None => notify(state, Tone::Bad, why.to_string(), None),
    }
}

/// The export dialog, if it is open for these drafts.
fn dialog_for<'a>(state: &'a mut State, drafts: &[Uuid]) -> Option<&'a mut ExportDialog> {
    match &mut state.dialog {
        Some(Dialog::Export(dialog)) if dialog.drafts == drafts => Some(dialog),
        _ => None,
    }
}

fn start(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Export(dialog)) = &mut state.dialog else {
        return;
    };
    if dialog.running.is_some() {
        return;
    }
    let folder = dialog.folder.trim();
    if folder.is_empty() {
        dialog.error = Some(LocalError::NoFolder);
        return;
    }
    let drafts = dialog.drafts.iter();
    let drafts: Vec<Draft> = drafts
        .filter_map(|id| state.drafts.get(id).cloned())
        .collect();
    let into = PathBuf::from(folder);
    let ids = drafts.iter().map(|draft| draft.id).collect();
    dialog.running = Some((ids, into.clone()));
    effects.push(Effect::Store(StoreEffect::Export { drafts, into }));
}

/// An export of these drafts into this folder ended. The dialog may be closed by now, or open for
/// the next export.
pub(super) fn done(
    state: &mut State,
    drafts: Vec<Uuid>,
    into: PathBuf,
    outcome: Result<Exported, LocalError>,
) {
    let export = Some((drafts, into));
    let dialog = match &mut state.dialog {
        Some(Dialog::Export(dialog)) if dialog.running == export => Some(dialog),
        _ => None,
    };
    match (outcome, dialog) {
        (Err(why), Some(dialog)) => {
            dialog.running = None;
            dialog.error = Some(why);
        }
        (Err(why), None) => notify(state, Tone::Bad, why.to_string(), None),
        (Ok(exported), dialog) => {
            if dialog.is_some() {
                state.dialog = None;
            }
            let tone = if exported.is_complete {
                Tone::Good
            } else {
                Tone::Warning
            };
            notify(state, tone, exported.message, None);
        }
    }
}
