//! The trash: how long profiles stay in it.

use jiff::{SignedDuration, Timestamp};

/// The time after which a profile in the trash is deleted.
pub const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The least time that is left to a profile of an older library, where nothing was ever deleted.
pub const LEFT_AFTER_MOVING_IN: SignedDuration = SignedDuration::from_hours(7 * 24);

/// When a profile is deleted that is in the trash since `since`.
pub fn deleted_at(since: Timestamp) -> Timestamp {
    since.saturating_add(KEPT).unwrap_or(Timestamp::MAX)
}

/// The days until then, rounded up; 0 when it is due.
pub fn days_left(since: Timestamp, now: Timestamp) -> u64 {
    const DAY: i64 = 24 * 60 * 60;
    let left = deleted_at(since).duration_since(now).as_secs();
    u64::try_from(left.saturating_add(DAY - 1) / DAY).unwrap_or_default()
}

/// The outcome of deleting what is in the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emptied {
    pub deleted: Vec<uuid::Uuid>,
    /// The number of profiles that stay because a program is editing or sending them.
    pub in_use: usize,
}
