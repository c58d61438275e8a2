//! Profile Desk: fill in, check, submit and follow CM.com company profiles.
//!
//! The rooms, and who may know whom:
//!
//! ```text
//! main -> desktop, cli, store (where the data lives), domain (the year), log, crash, clock, memory, thumbnail
//! cli -> domain, api, store, submit, sandbox, connect, thumbnail
//! desktop -> ui, app, domain, api, store, submit, connect, crash, thumbnail
//! connect -> domain, api, store, sandbox
//! ui -> app (all but update), domain
//! app -> domain
//! submit -> domain, api, store      api -> domain      store -> domain
//! sandbox -> domain                 log, crash -> domain (which characters can be seen)
//! thumbnail -> domain               domain, memory -> none of these
//! texts: known by all who say something, knows nothing
//! files: opens, reads and makes all files; known by all but domain, ui and app; knows texts
//! clock: known by all but domain, ui and app; knows texts
//! ```

pub mod api;
pub mod app;
pub mod cli;
pub mod clock;
pub mod connect;
pub mod crash;
pub mod desktop;
pub mod domain;
pub mod files;
pub mod log;
pub mod memory;
pub mod sandbox;
pub mod store;
pub mod submit;
pub mod texts;
pub mod thumbnail;
pub mod ui;
