//! The body of a callback. Source: the callback's body is the entire profile, as in an answer.

use serde_json::Value;

use super::responses;
use crate::domain::account::Overrides;
use crate::domain::server_profile::ServerProfile;

/// Reads the profile that a callback is about, under the names of an account. `None` for a body without any.
pub fn read_profile(body: &Value, overrides: &Overrides) -> Option<ServerProfile> {
    let found = responses::profile(body.clone(), overrides).ok()?;
    (!found.is_blank() && !found.is_error).then_some(found)
}
