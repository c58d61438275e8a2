//! The window: its notices, its size, its place before others, and its end.

use crate::app::action::WindowAction;
use crate::app::effect::Effect;
use crate::app::state::{State, Tone};

use super::{library, notices, saving};

pub(super) fn act(state: &mut State, action: WindowAction, fx: &mut Vec<Effect>) {
    match action {
        WindowAction::Say(why) => notices::notify(state, Tone::Plain, why, None),
        WindowAction::Dismiss(index) => notices::dismiss(state, index),
        WindowAction::Sized(window) => {
            // Not before the library told what it was the last time.
            if state.loaded {
                state.settings.window = window;
            }
        }
        WindowAction::FocusLost => {
            state.in_background = true;
            saving::save_all(state, fx);
        }
        WindowAction::FocusGained => {
            state.in_background = false;
            library::look_for_drafts(state, fx);
        }
        WindowAction::CloseRequested => saving::close(state, fx),
    }
}
