//! Every command with its words and keys, once: menus, buttons, keys and the list of
//! shortcuts all read it.

use egui::{Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use crate::app::action::{Action, ExportAction, Focus};
use crate::app::state::State;

use super::view::View;

/// What can be asked for from anywhere in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    New,
    Search,
    Save,
    Submit,
    Check,
    NextProblem,
    PreviousProblem,
    Undo,
    Redo,
    Attach,
    Duplicate,
    Export,
    ExportAll,
    Trash,
    Accounts,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Shortcuts,
}

impl Command {
    pub(super) const ALL: [Self; 19] = [
        Self::New,
        Self::Search,
        Self::Save,
        Self::Submit,
        Self::Check,
        Self::NextProblem,
        Self::PreviousProblem,
        Self::Undo,
        Self::Redo,
        Self::Attach,
        Self::Duplicate,
        Self::Export,
        Self::ExportAll,
        Self::Trash,
        Self::Accounts,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::Shortcuts,
    ];

    /// Its words, and its keys.
    fn row(self) -> (&'static str, Option<(Modifiers, Key)>) {
        const NONE: Modifiers = Modifiers::NONE;
        const CTRL: Modifiers = Modifiers::COMMAND;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        let ctrl_shift = CTRL | SHIFT;
        match self {
            Self::New => ("New profile", Some((CTRL, Key::N))),
            Self::Search => ("Search the library", Some((CTRL, Key::F))),
            Self::Save => ("Save now", Some((CTRL, Key::S))),
            Self::Submit => ("Submit profile", Some((CTRL, Key::Enter))),
            Self::Check => ("Check profile", Some((ctrl_shift, Key::Enter))),
            Self::NextProblem => ("Next problem", Some((NONE, Key::F8))),
            Self::PreviousProblem => ("Previous problem", Some((SHIFT, Key::F8))),
            Self::Undo => ("Undo", Some((CTRL, Key::Z))),
            Self::Redo => ("Redo", Some((ctrl_shift, Key::Z))),
            Self::Attach => ("Attach documents…", Some((CTRL, Key::O))),
            Self::Duplicate => ("Duplicate profile", Some((CTRL, Key::D))),
            Self::Export => ("Export profile…", None),
            Self::ExportAll => ("Export the profiles in view…", None),
            Self::Trash => ("Move profile to trash", None),
            Self::Accounts => ("Accounts…", Some((CTRL, Key::Comma))),
            Self::ZoomIn => ("Larger text", Some((CTRL, Key::Plus))),
            Self::ZoomOut => ("Smaller text", Some((CTRL, Key::Minus))),
            Self::ZoomReset => ("Text in its usual size", Some((CTRL, Key::Num0))),
            Self::Shortcuts => ("Keyboard shortcuts", Some((NONE, Key::F1))),
        }
    }

    pub(super) fn label(self) -> &'static str {
        self.row().0
    }

    pub(super) fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = self.row().1?;
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Its keys for people, like "Ctrl+N".
    pub(super) fn keys(self, ctx: &egui::Context) -> String {
        self.shortcut()
            .map(|shortcut| ctx.format_shortcut(&shortcut))
            .unwrap_or_default()
    }

    /// Does it.
    pub(super) fn run(self, state: &State, view: &mut View, actions: &mut Vec<Action>) {
        let open = state.editor.as_ref().map(|editor| editor.draft);
        let action = match self {
            Self::New => Some(Action::New(Uuid::new_v4())),
            Self::Search => {
                view.focus = Some(Focus::Search);
                None
            }
            Self::Save => Some(Action::SaveNow),
            Self::Submit => Some(Action::Submit),
            Self::Check => Some(Action::Check),
            Self::NextProblem => Some(Action::NextProblem),
            Self::PreviousProblem => Some(Action::PreviousProblem),
            Self::Undo => Some(Action::Undo),
            Self::Redo => Some(Action::Redo),
            Self::Attach => Some(Action::Pick(None)),
            Self::Duplicate => open.map(|draft| Action::Duplicate {
                draft,
                copy: Uuid::new_v4(),
            }),
            Self::Export => open.map(|draft| Action::Export(ExportAction::Ask(draft))),
            Self::ExportAll => Some(Action::Export(ExportAction::AskForAll)),
            Self::Trash => open.map(Action::Trash),
            Self::Accounts => Some(Action::OpenAccounts),
            Self::ZoomIn => Some(Action::SetZoom(state.settings.zoom + 0.1)),
            Self::ZoomOut => Some(Action::SetZoom(state.settings.zoom - 0.1)),
            Self::ZoomReset => Some(Action::SetZoom(1.0)),
            Self::Shortcuts => Some(Action::ShowShortcuts),
        };
        actions.extend(action);
    }
}

/// Takes the keys of commands before any widget sees them. With a dialog open only the
/// text size can be changed.
pub(super) fn take_keys(
    ctx: &egui::Context,
    state: &State,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let own_undo = std::mem::take(&mut view.own_undo);
    for command in Command::ALL {
        if own_undo && matches!(command, Command::Undo | Command::Redo) {
            continue;
        }
        let zooms = matches!(
            command,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset
        );
        if state.dialog.is_some() && !zooms {
            continue;
        }
        let Some(shortcut) = command.shortcut() else {
            continue;
        };
        if ctx.input_mut(|input| takes(input, shortcut)) {
            if !zooms {
                let open = state.editor.as_ref().map(|editor| editor.draft);
                actions.extend(view.take_half_chosen(open));
            }
            command.run(state, view, actions);
        }
    }
}

/// Whether exactly these keys were pressed. (egui's own matching lets Shift pass, so that
/// Ctrl+Z would take Ctrl+Shift+Z.)
fn takes(input: &mut egui::InputState, shortcut: KeyboardShortcut) -> bool {
    let wants_shift = shortcut.modifiers.shift;
    // "+" and "-" may need Shift on a keyboard.
    let any_shift = matches!(shortcut.logical_key, Key::Plus | Key::Minus);
    if !any_shift && input.modifiers.shift != wants_shift {
        return false;
    }
    let also_equals =
        shortcut.logical_key == Key::Plus && input.consume_key(shortcut.modifiers, Key::Equals);
    also_equals || input.consume_shortcut(&shortcut)
}
