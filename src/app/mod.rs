//! The window's state, what can happen to it, and which effects that has.
//!
//! `ui` draws the [`State`](state::State) and pushes [`Action`](action::Action)s;
//! [`update`](update::update) is the only place that decides, and returns
//! [`Effect`](action::Effect)s, which `desktop` runs as jobs. Each job ends in an action.
//! Nothing here knows a window, a file, a thread, a server or the clock.

pub mod action;
pub mod dialogs;
pub mod state;
pub mod update;
