//! The memory for reading and searching. Its allocator counts everything in the process, so each
//! test starts this program again and runs an inner test there, which is ignored otherwise.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

#[path = "../harness/harness.rs"]
mod harness;
mod readers;
mod search;

use std::process::Command;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Runs an inner test in a process of its own.
fn alone(inner: &str) {
    let program = std::env::current_exe().unwrap();
    harness::desktop::inner_test(Command::new(program), inner);
}
