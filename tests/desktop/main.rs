//! The real program on a real desktop: a virtual screen, a session bus, a keyring, a file dialog. Each
//! test starts a desktop of its own and runs an inner test inside it, which is ignored otherwise.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod accessibility;
#[cfg(target_os = "linux")]
mod core_dumps;
#[path = "../harness/harness.rs"]
mod harness;
mod keyring;
mod real_window;
mod renderer;
mod replaced_library;
mod secrets;
#[cfg(target_os = "linux")]
mod tokens;
