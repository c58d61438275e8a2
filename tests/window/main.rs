//! The window: what its `update` decides, what it draws, and what a person does with it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod account_tokens;
mod copying;
mod dialogs;
mod document_viewer;
mod fields;
mod flows;
#[path = "../harness/harness.rs"]
mod harness;
mod help;
mod keyboard_and_pointer;
mod normalizing;
mod notifications;
mod requirements;
mod screens;
mod settle;
mod status_polling;
mod unreadable_documents;
