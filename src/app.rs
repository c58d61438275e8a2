//! The window's state, what can happen to it, and which effects that has.
//!
//! `ui` draws the [`State`](state::State) and pushes [`Action`](action::Action)s;
//! [`update`](update::update) is the only place that decides, and returns
//! [`Effect`](effect::Effect)s, which `desktop` runs as jobs. What a job brings, a
//! [`JobEvent`](job_event::JobEvent), is an action, too. Nothing here knows a window, a file, a thread, a
//! server or the clock.

pub mod action;
pub mod effect;
pub mod export_outcome;
pub mod job_event;
pub mod library_query;
pub mod state;
pub mod update;
pub mod window_error;
