//! The client, the submission and the sandbox, over real connections on this computer.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod budgets;
mod client_errors;
mod client_sandbox;
mod deletion;
mod dialects;
mod doubts;
#[path = "../harness/harness.rs"]
mod harness;
mod learning;
mod lost_answers;
mod readers;
mod redaction;
mod same_profile;
mod sandbox;
mod submission;
