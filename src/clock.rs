//! The clock of this computer, which may be set to any time. No other module reads it.

use std::time::SystemTime;

use jiff::Timestamp;

pub use crate::domain::wrong_clock::WrongClock;

/// 0001-01-01T00:00:00Z, in seconds since 1970. RFC 3339 writes years with four digits.
const FIRST_SECOND: i64 = -62_135_596_800;

/// The current time, limited to the years 1 to 9999 ([`Timestamp::now`] panics for a time outside its
/// range).
pub fn now() -> Timestamp {
    clamped(read())
}

/// Checks that the clock allows secure connections and an HTTP server: rustls panics before 1970, and
/// hyper writes the date of answers with `httpdate`, which supports 1970 to 9999.
pub fn check() -> Result<(), WrongClock> {
    check_at(read())
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn read() -> SystemTime {
    SystemTime::now()
}

fn clamped(time: SystemTime) -> Timestamp {
    let first = Timestamp::from_second(FIRST_SECOND).unwrap_or(Timestamp::UNIX_EPOCH);
    let limit = if time < SystemTime::UNIX_EPOCH {
        first
    } else {
        Timestamp::MAX
    };
    Timestamp::try_from(time).unwrap_or(limit).max(first)
}

fn check_at(time: SystemTime) -> Result<(), WrongClock> {
    let now = clamped(time);
    // `Timestamp::MAX` is a day short of the year 10000.
    if time < SystemTime::UNIX_EPOCH || now == Timestamp::MAX {
        return Err(WrongClock { time: now });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;
    use std::time::Duration;

    const YEAR: u64 = 31_557_600;

    fn before(years: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH - Duration::from_secs(years * YEAR)
    }

    fn after(years: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(years * YEAR)
    }

    #[test]
    fn any_time_of_the_clock_can_be_written_and_read_back() {
        let first = Timestamp::from_second(FIRST_SECOND).unwrap();
        assert_eq!(first.to_string(), "0001-01-01T00:00:00Z");
        for (time, clamped_to) in [
            (before(1), None),
            (before(1_900), None),
            (before(3_000), Some(first)),
            (before(20_000), Some(first)),
            (before(100_000_000), Some(first)),
            (after(56), None),
            (after(8_000), None),
            (after(8_040), Some(Timestamp::MAX)),
            (after(100_000_000), Some(Timestamp::MAX)),
        ] {
            let now = clamped(time);
            if let Some(end) = clamped_to {
                assert_eq!(now, end, "{time:?}");
            } else {
                assert_eq!(SystemTime::from(now), time);
            }
            let written = now.to_string();
            assert_eq!(written.parse::<Timestamp>().unwrap(), now, "{written}");
            // In the form that the window shows, in any time zone.
            for zone in [jiff::tz::offset(-25), jiff::tz::offset(25)] {
                let local = now.to_zoned(TimeZone::fixed(zone));
                assert!(
                    !local
                        .strftime("%Y-%m-%d %H:%M:%S %Z")
                        .to_string()
                        .is_empty()
                );
            }
        }
    }

    #[test]
    fn reports_a_clock_outside_the_range_of_the_libraries() {
        assert_eq!(check_at(after(0)), Ok(()));
        assert_eq!(check_at(after(8_000)), Ok(()));
        for (time, year) in [
            (before(1), "1968"),
            (before(4_000), "0001"),
            (after(8_040), "9999"),
        ] {
            let message = check_at(time).unwrap_err().to_string();
            assert!(message.contains(year), "{message}");
        }
    }
}
