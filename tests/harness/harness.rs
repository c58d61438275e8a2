//! Shared parts of the tests: the window without jobs, servers on this computer, the program as a
//! command, and a private desktop.
#![allow(dead_code, reason = "each group of tests uses its own part of it")]
#![allow(
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly, and `pub` here is for the group"
)]

pub mod desktop;
pub mod document_library;
pub mod effects;
pub mod frames;
pub mod library;
pub mod painters;
pub mod papers;
pub mod pictures;
#[cfg(unix)]
pub mod private;
pub mod program;
pub mod readers;
pub mod sandbox;
pub mod screens;
pub mod server;
pub mod submission;
pub mod system_calls;
pub mod window;
