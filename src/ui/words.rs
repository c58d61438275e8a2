//! Times in words, as people at this computer say them.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

fn local(at: Timestamp) -> Zoned {
    at.to_zoned(TimeZone::system())
}

/// "14:02" today, "23 Nov 14:02" on another day, with the year in another year.
pub(super) fn clock_time(at: Timestamp, now: Timestamp) -> String {
    let (at, now) = (local(at), local(now));
    let form = if at.date() == now.date() {
        "%H:%M"
    } else if at.year() == now.year() {
        "%-d %b %H:%M"
    } else {
        "%-d %b %Y %H:%M"
    };
    at.strftime(form).to_string()
}

/// A full time with its zone, for what may have to be quoted.
pub(super) fn full_time(at: Timestamp) -> String {
    local(at).strftime("%-d %b %Y %H:%M:%S %Z").to_string()
}
