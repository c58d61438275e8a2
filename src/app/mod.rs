//! The window's mind: its state, what can happen to it, and what it asks of the world.
//!
//! `ui` draws the [`State`](state::State) and pushes [`Action`](action::Action)s;
//! [`update`](update::update) is the only place that decides, and returns
//! [`Effect`](action::Effect)s, which `effects` runs as jobs. Each job ends in an action.

pub mod action;
pub mod state;
pub mod update;
