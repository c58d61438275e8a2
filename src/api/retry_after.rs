//! Reads `Retry-After`: the wait that a server asks for, as a number of seconds or as a date in any
//! of the three forms of RFC 9110, section 5.6.7.

use jiff::civil::{Date, DateTime};
use jiff::fmt::strtime::BrokenDownTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The longest wait that is accepted, in seconds: a year. Adding more to a time could overflow.
const MAX_SECONDS: u64 = 365 * 24 * 60 * 60;

/// The seconds to wait from `now` on; `None` when the value can't be read.
pub(super) fn seconds(value: &str, now: Timestamp) -> Option<u64> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Parsing fails only for a number that is too large.
        return Some(value.parse().unwrap_or(MAX_SECONDS).min(MAX_SECONDS));
    }
    let now = now.to_zoned(TimeZone::UTC).datetime();
    let wait = date(value, now)?.duration_since(now).as_secs();
    // A time in the past means no wait.
    Some(u64::try_from(wait).unwrap_or(0).min(MAX_SECONDS))
}

/// A date in UTC.
fn date(value: &str, now: DateTime) -> Option<DateTime> {
    in_form("%a, %d %b %Y %H:%M:%S GMT", value)
        .or_else(|| in_form("%a %b %e %H:%M:%S %Y", value))
        .or_else(|| with_short_year(value, now))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`
fn in_form(form: &str, value: &str) -> Option<DateTime> {
    let mut parsed = BrokenDownTime::parse(form, value).ok()?;
    // The day of the week follows from the date, so a wrong one is ignored.
    parsed.set_weekday(None);
    parsed.to_datetime().ok()
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`: two digits mean the latest year that is at most 50 years
/// from now.
fn with_short_year(value: &str, now: DateTime) -> Option<DateTime> {
    let parsed = BrokenDownTime::parse("%A, %d-%b-%y %H:%M:%S GMT", value).ok()?;
    let time = parsed.to_time().ok()?;
    let in_year = |year| {
        let date = Date::new(year, parsed.month()?, parsed.day()?).ok()?;
        Some(date.to_datetime(time))
    };
    let latest = now.checked_add(50.years()).unwrap_or(DateTime::MAX);
    let digits = parsed.year()?.rem_euclid(100);
    let year = latest.year() - (latest.year() - digits).rem_euclid(100);
    in_year(year)
        .filter(|until| *until <= latest)
        .or_else(|| in_year(year - 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(now: &str, value: &str) -> Option<u64> {
        seconds(value, now.parse().unwrap())
    }

    #[test]
    fn reads_a_number_of_seconds_of_any_length() {
        let after = |value| at("2026-01-01T12:00:00Z", value);
        for (value, seconds) in [
            (" 7 ", Some(7)),
            ("0", Some(0)),
            ("00030", Some(30)),
            ("3600", Some(3600)),
            ("31536001", Some(MAX_SECONDS)),
            ("9223372036854775808", Some(MAX_SECONDS)),
            ("18446744073709551615", Some(MAX_SECONDS)),
            ("18446744073709551616", Some(MAX_SECONDS)),
            (
                "99999999999999999999999999999999999999999999",
                Some(MAX_SECONDS),
            ),
        ] {
            assert_eq!(after(value), seconds, "{value}");
        }
        for value in [
            "", "  ", "-5", "+5", "1.5", "5 s", "soon", "１０", "0x10", "1e3", "5, 6",
        ] {
            assert_eq!(after(value), None, "{value}");
        }
    }

    #[test]
    fn reads_a_date_in_each_of_its_three_forms() {
        let after = |value| at("2026-01-01T12:00:00Z", value);
        for (value, seconds) in [
            ("Thu, 01 Jan 2026 12:00:30 GMT", Some(30)),
            ("Thursday, 01-Jan-26 12:00:30 GMT", Some(30)),
            ("Thu Jan  1 12:00:30 2026", Some(30)),
            ("Fri Jan 16 12:00:00 2026", Some(15 * 86_400)),
            // A wrong day of the week, and a leap second.
            ("Mon, 01 Jan 2026 12:00:30 GMT", Some(30)),
            ("Monday, 01-Jan-26 12:00:30 GMT", Some(30)),
            ("Mon Jan  1 12:00:30 2026", Some(30)),
            ("Thu, 01 Jan 2026 12:00:60 GMT", Some(59)),
            // In the past.
            ("Thu, 01 Jan 2026 11:00:00 GMT", Some(0)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Some(0)),
            ("Sun Nov  6 08:49:37 1994", Some(0)),
            ("Mon Jan  1 00:00:00 0001", Some(0)),
            // Far in the future.
            ("Fri, 31 Dec 9999 23:59:59 GMT", Some(MAX_SECONDS)),
            ("Fri Dec 31 23:59:59 9999", Some(MAX_SECONDS)),
            // Not a date.
            ("Thu, 32 Jan 2026 12:00:30 GMT", None),
            ("Thursday, 30-Feb-26 12:00:30 GMT", None),
            ("Thu Feb 30 12:00:30 2026", None),
            ("Thursday, 01-Jan-26 25:00:30 GMT", None),
            ("2026-01-01T12:00:30Z", None),
            ("Thursday, 01-Jan-2026x 12:00:30 GMT", None),
        ] {
            assert_eq!(after(value), seconds, "{value}");
        }
    }

    #[test]
    fn reads_a_year_of_two_digits_as_at_most_fifty_years_ahead() {
        let year_of = |now: &str, value: &str| {
            let now: Timestamp = now.parse().unwrap();
            let now = now.to_zoned(TimeZone::UTC).datetime();
            date(value, now).unwrap().year()
        };
        for (now, digits, year) in [
            ("2026-06-15T12:00:00Z", "26", 2026),
            ("2026-06-15T12:00:00Z", "75", 2075),
            ("2026-06-15T12:00:00Z", "77", 1977),
            ("2026-06-15T12:00:00Z", "69", 2069),
            ("2026-06-15T12:00:00Z", "70", 2070),
            ("2026-06-15T12:00:00Z", "99", 1999),
            ("2026-06-15T12:00:00Z", "00", 2000),
            ("2099-12-31T23:59:00Z", "00", 2100),
            ("9980-01-01T00:00:00Z", "99", 9999),
        ] {
            let value = format!("Monday, 15-Jun-{digits} 12:00:00 GMT");
            assert_eq!(year_of(now, &value), year, "{now} {digits}");
        }
        // To the second.
        let now = "2026-06-15T12:00:00Z";
        assert_eq!(year_of(now, "Monday, 15-Jun-76 12:00:00 GMT"), 2076);
        assert_eq!(year_of(now, "Monday, 15-Jun-76 12:00:01 GMT"), 1976);
    }
}
