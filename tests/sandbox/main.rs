//! The sandbox over plain HTTP: requests are built by hand from the design page on the API.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "clippy.toml allows them in tests, and takes the functions beside tests for none"
)]

mod calls;
mod documents;
mod faults;
mod fields;
mod kit;
mod reviews;
