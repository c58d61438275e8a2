//! The client of CM.com's API: what goes over the wire, and what comes back.
//!
//! Knows the domain; no window, no library. What the API's
//! pages leave open is decided in [`routes`] (paths) and [`wire`] (names) alone.

mod answers;
mod client;
mod error;
mod exchange;
mod preview;
mod redaction;
mod refusal;
mod reported_error;
mod retry_after;
pub mod routes;
mod search;
mod upload;
pub mod wire;

pub use client::{Client, Endpoint, Timing};
pub use preview::RequestPreview;
pub use search::Searched;
pub use upload::DocumentFile;
