//! The deletion of a profile at the server, as it is kept in the record.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A deletion that a person asked for here. One that the server refused, or did not carry out, is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum Deletion {
    /// It was sent or was about to be sent, and its outcome is not known.
    InDoubt { since: Timestamp },
    /// The server has said that the profile is deleted.
    Done { at: Timestamp },
}
