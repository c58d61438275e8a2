//! The trash, as far as the window knows it.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

/// The time from the start to the first look: deleting waits for the backup of the day, which the upkeep of
/// the library makes before.
const FIRST_LOOK: Duration = Duration::from_mins(2);
/// The time between two looks for what is to be deleted.
const INTERVAL: Duration = Duration::from_hours(24);

/// Profiles in memory that are in the trash, and when the trash is emptied next.
#[derive(Debug, Default)]
pub struct Trash {
    /// Since when each of them is there.
    pub since: BTreeMap<Uuid, Timestamp>,
    /// When what is there for 30 days was looked for last, since the start of the program.
    pub(in crate::app) looked_at: Option<Duration>,
}

impl Trash {
    /// When to look next, since the start of the program.
    pub(in crate::app) fn due(&self) -> Duration {
        self.looked_at.map_or(FIRST_LOOK, |at| at + INTERVAL)
    }
}

/// The question before profiles are deleted for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeleteDialog {
    One(Uuid),
    /// All in the trash, and their number.
    All(usize),
}
