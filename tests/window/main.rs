//! The window: the decisions of its `update`, its drawing, and its use by a person.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod account_tokens;
mod accounts;
mod bulk_check;
mod bulk_submit;
mod copying;
mod cost_of_typing;
mod deletion;
mod dialogs;
mod document_library;
mod document_viewer;
mod fields;
mod filters;
mod first_start;
mod flows;
mod focus;
mod following;
#[path = "../harness/harness.rs"]
mod harness;
mod help;
mod keyboard_and_pointer;
mod marks;
mod moving_in;
mod normalizing;
mod notifications;
mod painting;
mod palette;
mod profile;
mod replaced_library;
mod requirement_changes;
mod requirements;
mod review;
mod screens;
mod selecting;
mod settle;
mod sharing;
mod status_polling;
mod table;
mod trash;
mod unreadable_documents;
mod views;
