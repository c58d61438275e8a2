//! The client of CM.com's API: what goes over the wire, and what comes back.
//!
//! Knows the domain; no window, no library. What the API's
//! pages leave open is decided in [`routes`] (paths) and [`wire`] (names) alone.

mod client;
mod error;
mod http;
mod preview;
mod redaction;
mod rejection;
mod reported_error;
mod responses;
mod retry_after;
pub mod routes;
mod search;
mod upload;
pub mod wire;

pub use client::{Client, Endpoint, Timing};
pub use preview::RequestPreview;
pub use search::Searched;
pub use upload::DocumentFile;
