//! The program without its window, run as scripts run it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod accounts;
#[cfg(unix)]
mod bounds;
mod callback;
mod check;
#[cfg(unix)]
mod computer;
mod country;
mod fault_injection;
mod going_on;
#[path = "../harness/harness.rs"]
mod harness;
mod library;
mod output;
mod papers;
#[cfg(unix)]
mod private_files;
mod stand_in;
mod submit;
mod tokens;
mod truth;
#[cfg(unix)]
mod twice;
mod ways_in;
