//! The trash: how long profiles stay in it.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// The time after which a profile in the trash is deleted.
pub const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The least time that is left to a profile of an older library, where nothing was ever deleted.
const LEFT_AFTER_MOVING_IN: SignedDuration = SignedDuration::from_hours(7 * 24);

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

/// Since when a profile of an older library counts as being in the trash: since `moved`, if that is known,
/// but so that it is not deleted right after it was moved in.
pub fn since_when_moved_in(moved: Option<Timestamp>, now: Timestamp) -> Timestamp {
    let earliest = now.saturating_sub(KEPT - LEFT_AFTER_MOVING_IN);
    moved.map_or(now, |at| {
        at.max(earliest.unwrap_or(Timestamp::MIN)).min(now)
    })
}

/// The outcome of moving drafts to the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trashed {
    pub moved: Vec<Uuid>,
    /// The number of profiles that stay because a program is editing or sending them.
    pub in_use: usize,
}

/// The outcome of deleting what is in the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emptied {
    pub deleted: Vec<Uuid>,
    /// The number of profiles that stay because a program is editing or sending them.
    pub in_use: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_moved_in_keeps_its_time_but_is_not_deleted_for_a_week() {
        let now = Timestamp::from_second(2_000_000_000).unwrap();
        let days = |number: i64| SignedDuration::from_hours(24 * number);
        assert_eq!(since_when_moved_in(None, now), now);
        assert_eq!(since_when_moved_in(Some(now + days(1)), now), now);
        let known = now - days(20);
        assert_eq!(since_when_moved_in(Some(known), now), known);
        let old = since_when_moved_in(Some(now - days(400)), now);
        assert_eq!(days_left(old, now), 7);
    }
}
