//! The program without its window, run as scripts run it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "these are tests"
)]

mod accounts;
#[cfg(unix)]
mod bounds;
mod callback;
mod check;
#[cfg(unix)]
mod computer;
mod country;
#[path = "../desk/mod.rs"]
mod desk;
mod going_on;
mod kit;
mod library;
mod output;
mod papers;
#[cfg(unix)]
mod private_files;
#[cfg(unix)]
#[path = "../scripted/mod.rs"]
mod scripted;
mod stand_in;
mod submit;
mod tokens;
mod truth;
#[cfg(unix)]
mod twice;
mod ways_in;
