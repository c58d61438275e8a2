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

pub(super) fn folder_picked(state: &mut State, folder: Option<PathBuf>) {
    if let Some(folder) = folder {
        change_folder(state, folder.display().to_string());
    }
}

fn start(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Export(dialog)) = &mut state.dialog else {
        return;
    };
    if dialog.running {
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
    dialog.running = true;
    effects.push(Effect::Store(StoreEffect::Export {
        drafts,
        into: PathBuf::from(folder),
    }));
}

pub(super) fn done(state: &mut State, outcome: Result<Exported, LocalError>) {
    match (outcome, &mut state.dialog) {
        (Err(why), Some(Dialog::Export(dialog))) => {
            dialog.running = false;
            dialog.error = Some(why);
        }
        (Err(why), _) => notify(state, Tone::Bad, why.to_string(), None),
        (Ok(exported), dialog) => {
            if matches!(dialog, Some(Dialog::Export(_))) {
                *dialog = None;
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
