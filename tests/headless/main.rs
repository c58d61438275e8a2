//! The program without its window, run as scripts run it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod accounts;
mod at_server;
mod backup;
#[cfg(unix)]
mod bounds;
mod callback;
mod callbacks;
mod check;
#[cfg(unix)]
mod computer;
mod country;
mod document_list;
mod documents;
mod fault_injection;
mod following;
#[path = "../harness/harness.rs"]
mod harness;
mod learn;
mod library;
mod list_options;
#[cfg(unix)]
mod one_sender;
mod output;
#[cfg(unix)]
mod private_files;
mod restored;
mod resume;
mod same_by_every_way;
mod sandbox;
mod submit;
mod submitted_or_unknown;
mod tokens;
mod trash;
