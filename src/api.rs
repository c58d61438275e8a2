//! The client of CM.com's API: requests and responses.
//!
//! Knows the domain; no window, no library. Where the API's documentation is silent, [`routes`]
//! decides the paths and [`wire`] the names; nothing else does. Other likely paths, to be tried when the
//! names of a service are learned, are in `path_spellings`.

mod callback;
mod client;
mod error;
mod http;
mod learning;
mod path_spellings;
mod planned_request;
mod redaction;
mod rejection;
mod reported_error;
mod responses;
mod retry_after;
pub mod routes;
mod search;
mod update_body;
mod upload;
pub mod wire;

pub use callback::read_profile;
pub use client::{Client, Endpoint, Timing};
pub use planned_request::PlannedRequest;
pub use search::Searched;
pub use update_body::update_body;
pub use upload::DocumentFile;
