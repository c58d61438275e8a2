//! Shared parts of the tests: the window without jobs, servers on this computer, the program as a
//! command, and a private desktop.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "each group of tests uses its own part, and fails loudly"
)]

pub mod desktop;
pub mod effects;
pub mod library;
pub mod pictures;
pub mod program;
pub mod readers;
pub mod sandbox;
pub mod screens;
pub mod server;
pub mod submission;
pub mod window;
