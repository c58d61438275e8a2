//! Profile Desk: fill in, check, submit and follow CM.com company profiles.
//!
//! The rooms, and who may know whom:
//!
//! ```text
//! main -> app, cli          cli -> domain, api, store, submit, sandbox
//! app/{mod,effects,jobs} -> ui, domain, api, store, submit, sandbox
//! app/{state,action,update} -> domain only
//! ui -> app/{state,action}, domain
//! submit -> domain, api, store      api -> domain      store -> domain
//! sandbox -> domain                 domain -> nothing of ours
//! ```

pub mod api;
pub mod app;
pub mod cli;
pub mod connect;
pub mod domain;
pub mod sandbox;
pub mod store;
pub mod submit;
pub mod ui;
