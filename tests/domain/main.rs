//! The company profile: fields, countries, addresses, regions, register numbers. Nothing here
//! opens a window, a file of its own or a connection.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod addresses;
mod countries;
mod differential;
mod fields;
#[path = "../harness/harness.rs"]
mod harness;
mod preflight;
mod regions;
mod registers;
