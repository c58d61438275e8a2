//! Years and dates in register numbers.

use std::sync::atomic::{AtomicU16, Ordering};

use super::number_error::RegisterNumberError;
use super::shape::Verdict;

/// The latest year that a number can contain. It starts with the year of this release, so that
/// numbers issued by then are accepted when the computer's clock is behind.
static LATEST: AtomicU16 = AtomicU16::new(2026);

/// Sets the latest year that a number can contain. The rules don't read the clock; the program
/// calls this once at its start.
pub fn numbers_run_until(year: i16) {
    if let Ok(year) = u16::try_from(year) {
        LATEST.fetch_max(year, Ordering::Relaxed);
    }
}

pub(super) fn latest() -> u16 {
    LATEST.load(Ordering::Relaxed)
}

/// Checks that a year is within the years in which numbers were issued.
pub(super) fn between(year: &str, first: u16, last: u16) -> Verdict {
    match year.parse::<u16>() {
        Ok(found) if (first..=last).contains(&found) => Ok(()),
        _ => Err(RegisterNumberError::Year(year.to_owned())),
    }
}

/// True when the date exists.
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
