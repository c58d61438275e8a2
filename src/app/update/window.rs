//! The window: its notices, its size, its focus and closing it.

use crate::app::action::WindowAction;
use crate::app::effect::Effect;
use crate::app::state::{State, Tone};

use super::{autosave, bulk_submit, notices};

pub(super) fn act(state: &mut State, action: WindowAction, effects: &mut Vec<Effect>) {
    match action {
        WindowAction::ShowMessage(why) => notices::notify(state, Tone::Plain, why, None),
        WindowAction::Dismiss(index) => notices::dismiss(state, index),
        WindowAction::Resized(window) => {
            // Before the library is read, the size is only a default and must not replace the
            // saved one.
            if state.loaded {
                state.settings.window = window;
            }
        }
        WindowAction::FocusLost => {
            state.in_background = true;
            autosave::save_all(state, effects);
            autosave::update_list(state, effects);
        }
        WindowAction::FocusGained => state.in_background = false,
        WindowAction::CloseRequested => {
            // Only what is under way is waited for.
            bulk_submit::pause(state);
            autosave::close(state, effects);
        }
    }
}
