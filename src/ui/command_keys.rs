//! The keys of commands, taken before any widget sees them.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::app::action::Action;
use crate::app::state::State;

use super::command::Command;
use super::rail;
use super::ui_state::UiState;

/// The keys of the sections of a profile, with Alt.
const SECTION_KEYS: [Key; 7] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
];

/// Handles the shortcuts of commands before any widget sees the keys. With a dialog open only the
/// zoom shortcuts work.
pub(super) fn take_keys(
    ctx: &egui::Context,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let escape = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
    if state.dialog.is_some() {
        ui_state.help = None;
    } else if ui_state.help.is_some() && ctx.input_mut(escape) {
        ui_state.help = None;
        // The key has removed the focus from the input, which gets it back.
        if let Some(input) = ui_state.last_focused {
            ctx.memory_mut(|memory| memory.request_focus(input));
        }
    }
    for (command, key) in [
        (Command::Library, Key::Escape),
        (Command::NextProfile, Key::J),
        (Command::PreviousProfile, Key::K),
    ] {
        let is_free = state.editor.is_some()
            && state.dialog.is_none()
            && ui_state.focused.is_none()
            && !ctx.text_edit_focused()
            && !egui::Popup::is_any_open(ctx);
        if is_free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            command.run(state, ui_state, actions);
        }
    }
    if state.open_draft().is_some() && state.dialog.is_none() {
        for (section, key) in rail::numbered().zip(SECTION_KEYS) {
            if ctx.input_mut(|input| {
                consume_with_text(input, KeyboardShortcut::new(Modifiers::ALT, key))
            }) {
                egui::Popup::close_all(ctx);
                rail::go_to(section, state, ui_state);
            }
        }
    }
    let own_undo = std::mem::take(&mut ui_state.own_undo);
    for command in Command::ALL.iter().copied() {
        if own_undo && matches!(command, Command::Undo | Command::Redo) {
            continue;
        }
        let is_zoom = matches!(
            command,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset
        );
        if state.dialog.is_some() && !is_zoom {
            continue;
        }
        let Some(shortcut) = command.shortcut() else {
            continue;
        };
        if ctx.input_mut(|input| consume_shortcut(input, shortcut)) {
            if !is_zoom {
                let open = state.editor.as_ref().map(|editor| editor.draft);
                actions.extend(ui_state.take_half_chosen(open));
            }
            // A menu that is open is done.
            egui::Popup::close_all(ctx);
            command.run(state, ui_state, actions);
        }
    }
}

/// The same for keys that also type a character: an input must not get it.
fn consume_with_text(input: &mut egui::InputState, shortcut: KeyboardShortcut) -> bool {
    let Some(at) = find_shortcut(input, shortcut) else {
        return false;
    };
    input.events.remove(at);
    if let Some(egui::Event::Text(_)) = input.events.get(at) {
        input.events.remove(at);
    }
    true
}

/// Returns true when exactly these keys were pressed, and removes the event. (egui's own matching
/// ignores Shift, so that Ctrl+Z would match Ctrl+Shift+Z.) Uses the modifiers held when the key
/// went down: in a slow frame they may be released by now.
fn consume_shortcut(input: &mut egui::InputState, shortcut: KeyboardShortcut) -> bool {
    let found = find_shortcut(input, shortcut);
    found.map(|event| input.events.remove(event)).is_some()
}

fn find_shortcut(input: &egui::InputState, shortcut: KeyboardShortcut) -> Option<usize> {
    let KeyboardShortcut {
        modifiers: expected,
        logical_key,
    } = shortcut;
    // "+" and "-" may need Shift on some keyboards.
    let any_shift = matches!(logical_key, Key::Plus | Key::Minus);
    input.events.iter().position(|event| {
        let egui::Event::Key {
            key,
            pressed: true,
            modifiers: held,
            ..
        } = event
        else {
            return false;
        };
        let is_alternative = logical_key == Key::Plus && *key == Key::Equals;
        (*key == logical_key || is_alternative)
            && held.matches_logically(expected)
            && (any_shift || held.shift == expected.shift)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_the_modifiers_held_when_the_key_went_down() {
        let both = Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT;
        let mut input = egui::InputState::default();
        input.events = vec![egui::Event::Key {
            key: Key::Comma,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: both,
        }];
        // Shift is released before the frame ends.
        input.modifiers = Modifiers::COMMAND | Modifiers::CTRL;
        let shortcut = |modifiers| KeyboardShortcut::new(modifiers, Key::Comma);
        assert!(!consume_shortcut(&mut input, shortcut(Modifiers::COMMAND)));
        let ctrl_shift = Modifiers::COMMAND | Modifiers::SHIFT;
        assert!(consume_shortcut(&mut input, shortcut(ctrl_shift)));
        assert!(
            !consume_shortcut(&mut input, shortcut(ctrl_shift)),
            "it is taken once"
        );
    }
}
