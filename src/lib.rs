//! Profile Desk: fill in, check, submit and follow CM.com company profiles.
//!
//! The rooms, and who may know whom:
//!
//! ```text
//! main -> app, cli, store (where the data lives), domain (the year), log, crash, clock, memory, thumbnail
//! cli -> domain, api, store, submit, sandbox, connect, thumbnail
//! app/{mod,effects,on_disk,opening,notification,jobs,sending} -> ui, domain, api, store, submit, sandbox, connect, crash, thumbnail
//! connect -> domain, api, store, sandbox
//! app/{state,action,update} -> domain only
//! ui -> app/{state,action}, domain
//! submit -> domain, api, store      api -> domain      store -> domain
//! sandbox -> domain                 log, crash -> domain (which characters can be seen)
//! thumbnail -> domain               domain, memory -> none of these
//! texts: known by all who say something, knows nothing
//! files: opens, reads and makes all files; known by all but domain, ui and app/{state,action,update}; knows texts
//! clock: known by all but domain, ui and app/{state,action,update}; knows domain (the error of a wrong clock)
//! ```

pub mod api;
pub mod app;
pub mod cli;
pub mod clock;
pub mod connect;
pub mod crash;
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
