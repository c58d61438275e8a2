//! Dates and times as texts, in the time zone and language of the person.

use egui::{Context, Id, Ui};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::i18n::tr;

fn zone_id() -> Id {
    Id::unique("time zone")
}

/// Shows the times of a window in this zone and no longer in the system's. For tests, which see the
/// same on every computer.
pub fn show_times_in(ctx: &Context, zone: TimeZone) {
    ctx.data_mut(|data| data.insert_temp(zone_id(), zone));
}

fn zone(ui: &Ui) -> TimeZone {
    let chosen = ui.data(|data| data.get_temp(zone_id()));
    chosen.unwrap_or_else(TimeZone::system)
}

/// "14:02" today, "23 Nov 14:02" on another day, with the year in another year.
pub(super) fn clock_time(ui: &Ui, at: Timestamp, now: Timestamp) -> String {
    let zone = zone(ui);
    let (at, now) = (at.to_zoned(zone.clone()), now.to_zoned(zone));
    if at.date() == now.date() {
        at.strftime("%H:%M").to_string()
    } else {
        with_day(&at, &now)
    }
}

/// "23 Nov 14:02" also today, with the year in another year: for the middle of a sentence.
pub(super) fn day_and_time(ui: &Ui, at: Timestamp, now: Timestamp) -> String {
    let zone = zone(ui);
    with_day(&at.to_zoned(zone.clone()), &now.to_zoned(zone))
}

fn with_day(at: &Zoned, now: &Zoned) -> String {
    let time = at.strftime("%H:%M").to_string();
    if at.year() == now.year() {
        format!("{} {time}", day_and_month(at))
    } else {
        format!("{} {} {time}", day_and_month(at), at.year())
    }
}

/// "14:02" today, "23 Nov" on another day, "23 Nov 2025" in another year: for where there is
/// little room.
pub(super) fn day_or_time(ui: &Ui, at: Timestamp, now: Timestamp) -> String {
    let zone = zone(ui);
    let (at, now) = (at.to_zoned(zone.clone()), now.to_zoned(zone));
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

/// A full time with its zone, for what may have to be quoted.
pub(super) fn full_time(ui: &Ui, at: Timestamp) -> String {
    let at = at.to_zoned(zone(ui));
    format!("{} {}", day_and_month(&at), at.strftime("%Y %H:%M:%S %Z"))
}
