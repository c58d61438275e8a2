//! Years and dates that stand in register numbers.

use std::sync::atomic::{AtomicU16, Ordering};

use super::number_error::RegisterNumberError;
use super::shape::Verdict;

/// The latest year that a number can hold. The year of this release until the program says
/// otherwise, so that a computer whose clock is behind takes what was given out by then.
static LATEST: AtomicU16 = AtomicU16::new(2026);

/// Tells the year up to which numbers are given out. Rules know no clock: the program says it once
/// when it starts.
pub fn numbers_run_until(year: i16) {
    if let Ok(year) = u16::try_from(year) {
        LATEST.fetch_max(year, Ordering::Relaxed);
    }
}

pub(super) fn latest() -> u16 {
    LATEST.load(Ordering::Relaxed)
}

/// Whether a number of that year can have been given out.
pub(super) fn between(year: &str, first: u16, last: u16) -> Verdict {
    match year.parse::<u16>() {
        Ok(found) if (first..=last).contains(&found) => Ok(()),
        _ => Err(RegisterNumberError::Year(year.to_owned())),
    }
}

/// Whether there was such a day.
pub(super) fn is_date(year: u16, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}
