//! A computer clock that is set so wrong that nothing can be sent.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::i18n::tr;

/// The clock shows a time at which libraries that this program needs would panic.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[error("{}", tr!("clock-wrong-error", time = time.strftime("%Y-%m-%d").to_string()))]
pub struct WrongClock {
    /// The time that it shows.
    pub time: Timestamp,
}
