//! Receives CM.com's callbacks: a small HTTP server for the address in a profile's `callbackUrl`.
//!
//! CM.com posts the entire profile at each change of status. A callback is taken as a hint only: it must know the
//! secret in the path and be about a profile that this library has submitted; then the profile is read from CM.com,
//! and that answer is stored. So an old callback that comes again, or a wrong one, changes nothing: no value of it is
//! kept. A callback never creates anything. Other windows see the change as they see those of any other program.
//!
//! Knows neither a window nor the command line. Nothing of a callback is logged but the id of its draft.

mod connection;
mod receiver;
mod server;

pub use receiver::Receiver;
pub use server::{CallbackServer, MAX_BODY, url_at};
