//! Dates and times as texts, in the time zone and language of the person.

use std::sync::OnceLock;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::i18n::tr;

static ZONE: OnceLock<TimeZone> = OnceLock::new();

/// Shows times in this zone instead of the system's, until the program ends. For tests, which
/// must see the same on every computer.
pub fn show_times_in(zone: TimeZone) {
    let _ = ZONE.set(zone);
}

fn local(at: Timestamp) -> Zoned {
    at.to_zoned(ZONE.get().cloned().unwrap_or_else(TimeZone::system))
}

/// "14:02" today, "23 Nov 14:02" on another day, with the year in another year.
pub(super) fn clock_time(at: Timestamp, now: Timestamp) -> String {
    let (at, now) = (local(at), local(now));
    let time = at.strftime("%H:%M").to_string();
    if at.date() == now.date() {
        time
    } else if at.year() == now.year() {
        format!("{} {time}", day_and_month(&at))
    } else {
        format!("{} {} {time}", day_and_month(&at), at.year())
    }
}

/// "14:02" today, "23 Nov" on another day, "23 Nov 2025" in another year: where there is little
/// room.
pub(super) fn day_or_time(at: Timestamp, now: Timestamp) -> String {
    let (at, now) = (local(at), local(now));
    if at.date() == now.date() {
        at.strftime("%H:%M").to_string()
    } else if at.year() == now.year() {
        day_and_month(&at)
    } else {
        format!("{} {}", day_and_month(&at), at.year())
    }
}

/// "23 Nov".
fn day_and_month(at: &Zoned) -> String {
    let number = |part: i8| u64::from(part.unsigned_abs());
    tr!(
        "format-day-month",
        day = number(at.day()),
        month = number(at.month())
    )
}

/// A full time with its zone, for times that may have to be quoted.
pub(super) fn full_time(at: Timestamp) -> String {
    let at = local(at);
    format!("{} {}", day_and_month(&at), at.strftime("%Y %H:%M:%S %Z"))
}
