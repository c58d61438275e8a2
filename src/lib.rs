//! Profile Desk: fill in, check, submit and follow CM.com company profiles.
//!
//! The rooms, and who may know whom. `tests/layering` reads these lines and compares them with
//! what each file uses:
//!
//! ```text
//! main -> desktop, cli, store, domain, log, crash, clock, memory, thumbnail
//! desktop -> ui, app, domain, api, store, submit, connect, callback, crash, settings, clock, i18n, thumbnail, files, paint
//! cli -> domain, api, store, submit, sandbox, connect, callback, settings, files, clock, thumbnail
//! ui -> app, domain, settings, i18n
//! app -> domain, settings, i18n
//! callback -> domain, api, store, submit, connect, settings, clock
//! connect -> domain, api, store, submit, sandbox
//! submit -> domain, api
//! api -> domain, files, clock, i18n
//! store -> domain, settings, files, clock
//! sandbox -> domain, files, clock
//! thumbnail -> domain, files
//! log -> domain, files
//! crash -> domain, files, clock
//! clock -> domain
//! files -> domain
//! memory -> nothing
//! paint -> nothing
//! settings -> domain, i18n
//! domain -> i18n
//! i18n -> nothing
//! ```
//!
//! - `app` is the state and the decisions, without window, disk and network; `desktop` runs them.
//! - `sandbox` never knows `api`: a mistake made in both would cancel out.
//! - `files` alone opens and makes files. Which characters can be seen (`log`, `crash`), and the
//!   year that dates are compared with (`main`), are facts of `domain`.
//! - `i18n` holds all that is said, in each language.

pub mod api;
pub mod app;
pub mod callback;
pub mod cli;
pub mod clock;
pub mod connect;
pub mod crash;
pub mod desktop;
pub mod domain;
pub mod files;
pub mod i18n;
pub mod log;
pub mod memory;
pub mod paint;
pub mod sandbox;
pub mod settings;
pub mod store;
pub mod submit;
pub mod thumbnail;
pub mod ui;
