//! Copies of drafts in another folder: on request, and as a way out when saving fails.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uuid::Uuid;

use crate::app::action::ExportAction;
use crate::app::effect::{Effect, FileDialogEffect, StoreEffect};
use crate::app::export_outcome::ExportOutcome;
use crate::app::library_query::ExportScope;
use crate::app::state::{Dialog, ExportDialog, ExportProgress, State, StoreKey, Tone};
use crate::app::window_error::{ExportError, FileDialogError};

use super::notices::notify;
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: ExportAction, effects: &mut Vec<Effect>) {
    match action {
        ExportAction::Ask(id) => ask(state, ExportScope::Drafts(vec![id])),
        ExportAction::AskForAll => {
            let scope = ExportScope::List(state.list.query_of_all(), state.list.len());
            ask(state, scope);
        }
        ExportAction::AskForSelected => {
            let selected = state.list.selection.ids().iter().copied();
            ask(state, ExportScope::Drafts(selected.collect()));
        }
        ExportAction::AskForUnsaved => ask_unsaved(state),
        ExportAction::ChangeFolder(folder) => change_folder(state, folder),
        ExportAction::PickFolder => pick_folder(state, effects),
        ExportAction::Start => start(state, effects),
    }
}

/// Opens the dialog that asks for the folder.
fn ask(state: &mut State, scope: ExportScope) {
    if scope.is_empty() {
        return notify(state, Tone::Plain, tr!("export-nothing-notice"), None);
    }
    state.dialog = Some(Dialog::Export(ExportDialog {
        scope,
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
    ask(state, ExportScope::Drafts(drafts.into_iter().collect()));
}

fn pick_folder(state: &State, effects: &mut Vec<Effect>) {
    if let Some(Dialog::Export(dialog)) = &state.dialog {
        let pick = FileDialogEffect::PickFolder(dialog.scope.clone());
        effects.push(Effect::FileDialog(pick));
    }
}

fn change_folder(state: &mut State, folder: String) {
    if let Some(Dialog::Export(dialog)) = &mut state.dialog {
        dialog.folder = folder;
        match dialog.progress {
            // It writes to the folder that it began with.
            ExportProgress::Running(..) => {}
            ExportProgress::Idle | ExportProgress::Failed(_) => {
                dialog.progress = ExportProgress::Idle;
            }
        }
    }
}

/// A folder was picked for copies of these drafts. Another export may be in the dialog by now.
pub(super) fn folder_picked(state: &mut State, scope: &ExportScope, folder: Option<PathBuf>) {
    if let Some(folder) = folder
        && dialog_for(state, scope).is_some()
    {
        change_folder(state, folder.display().to_string());
    }
}

pub(super) fn folder_picker_failed(state: &mut State, scope: &ExportScope, why: FileDialogError) {
    match dialog_for(state, scope) {
        // A running export goes on, and must not be started twice.
        Some(dialog) if !matches!(dialog.progress, ExportProgress::Running(..)) => {
            dialog.progress = ExportProgress::Failed(why.into());
        }
        Some(_) | None => notify(state, Tone::Bad, why.to_string(), None),
    }
}

/// The export dialog, if it is open for these drafts.
fn dialog_for<'a>(state: &'a mut State, scope: &ExportScope) -> Option<&'a mut ExportDialog> {
    match &mut state.dialog {
        Some(Dialog::Export(dialog)) if dialog.scope == *scope => Some(dialog),
        _ => None,
    }
}

fn start(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Export(dialog)) = &mut state.dialog else {
        return;
    };
    if matches!(dialog.progress, ExportProgress::Running(..)) {
        return;
    }
    let folder = dialog.folder.trim();
    if folder.is_empty() {
        dialog.progress = ExportProgress::Failed(ExportError::NoFolder);
        return;
    }
    let into = PathBuf::from(folder);
    let scope = dialog.scope.clone();
    dialog.progress = ExportProgress::Running(scope.clone(), into.clone());
    let in_memory = match &scope {
        ExportScope::Drafts(ids) => ids
            .iter()
            .filter_map(|id| state.drafts.get(id).cloned())
            .collect(),
        ExportScope::List(..) => state.drafts.values().cloned().collect(),
    };
    effects.push(Effect::Store(StoreEffect::Export {
        scope,
        in_memory,
        into,
    }));
}

/// An export of these drafts into this folder ended. The dialog may be closed by now, or open for
/// the next export.
pub(super) fn done(
    state: &mut State,
    scope: ExportScope,
    into: PathBuf,
    outcome: Result<ExportOutcome, ExportError>,
) {
    let export = ExportProgress::Running(scope, into);
    let dialog = match &mut state.dialog {
        Some(Dialog::Export(dialog)) if dialog.progress == export => Some(dialog),
        _ => None,
    };
    match (outcome, dialog) {
        (Err(why), Some(dialog)) => dialog.progress = ExportProgress::Failed(why),
        (Err(why), None) => notify(state, Tone::Bad, why.to_string(), None),
        (Ok(exported), dialog) => {
            if dialog.is_some() {
                state.dialog = None;
            }
            let tone = if exported.is_complete() {
                Tone::Good
            } else {
                Tone::Warning
            };
            notify(state, tone, exported.message(), None);
        }
    }
}
