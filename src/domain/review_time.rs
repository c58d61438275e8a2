//! How long CM.com took to decide about profiles, by country of the numbers.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

/// The most decisions that are looked at.
pub const MAX_CASES: i64 = 100_000;
/// Fewer decisions say nothing about the next one.
const MIN_CASES: usize = 3;
const DAY: i64 = 24 * 60 * 60;

/// The usual time of a review: of four decisions, two are within it, one is faster and one is slower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualTime {
    /// The 25th percentile, in seconds.
    from: i64,
    /// The 75th percentile, in seconds.
    to: i64,
}

/// The usual times of reviews, by code of the country of the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewTimes {
    by_country: BTreeMap<String, UsualTime>,
}

/// How long a profile is in review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewAge {
    /// The day of the review, from 1 on.
    pub day: u64,
    /// The days that are usual, if enough is known about the country.
    pub usual: Option<(u64, u64)>,
    /// True when it takes longer than usual.
    pub is_overdue: bool,
}

impl ReviewTimes {
    /// The usual times from the durations of reviews, in seconds.
    pub fn of(by_country: BTreeMap<String, Vec<i64>>) -> Self {
        let usual = by_country.into_iter().filter_map(|(country, mut cases)| {
            cases.sort_unstable();
            (cases.len() >= MIN_CASES).then_some(())?;
            let usual = UsualTime {
                from: percentile(&cases, 25)?,
                to: percentile(&cases, 75)?,
            };
            Some((country, usual))
        });
        Self {
            by_country: usual.collect(),
        }
    }

    /// How long a profile for numbers in this country is in review.
    pub fn age(&self, country: &str, submitted_at: Timestamp, now: Timestamp) -> ReviewAge {
        let passed = now.duration_since(submitted_at).max(SignedDuration::ZERO);
        let usual = self.by_country.get(country);
        ReviewAge {
            day: (passed.as_secs() / DAY + 1).unsigned_abs(),
            usual: usual.map(|usual| (day_of(usual.from), day_of(usual.to))),
            is_overdue: usual.is_some_and(|usual| passed.as_secs() > usual.to),
        }
    }
}

/// The day on which a review of this length ends, from 1 on.
fn day_of(seconds: i64) -> u64 {
    let days = (seconds + DAY - 1).div_euclid(DAY);
    days.max(1).unsigned_abs()
}

/// The percentile of sorted values, by the nearest rank.
fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(days: &[i64]) -> ReviewTimes {
        let cases = days.iter().map(|days| days * DAY).collect();
        ReviewTimes::of(BTreeMap::from([("DE".to_owned(), cases)]))
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn half_of_the_decisions_are_in_the_usual_time() {
        let times = times(&[9, 4, 6, 30, 1, 5, 8, 4]);
        let age = times.age("DE", at(0), at(5 * DAY + 60));
        assert_eq!(
            (age.day, age.usual, age.is_overdue),
            (6, Some((4, 8)), false)
        );
        let late = times.age("DE", at(0), at(8 * DAY + 1));
        assert_eq!((late.day, late.is_overdue), (9, true));
    }

    #[test]
    fn nothing_is_usual_with_fewer_than_three_decisions_or_in_another_country() {
        for (times, country) in [(times(&[2, 3]), "DE"), (times(&[1, 2, 3]), "NL")] {
            let age = times.age(country, at(0), at(40 * DAY));
            assert_eq!((age.day, age.usual, age.is_overdue), (41, None, false));
        }
    }

    #[test]
    fn a_clock_that_was_set_back_makes_no_negative_day() {
        assert_eq!(times(&[1, 2, 3]).age("DE", at(99), at(0)).day, 1);
    }
}
