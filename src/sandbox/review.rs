//! The review of a profile. Words in its name decide the outcome, so that each outcome can be shown on
//! request.
//!
//! There is no timer: a review stores its end time, and the status is calculated when it is read. So a
//! review also continues over a restart.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::countries;
use super::fields::Profile;
use super::names;

/// Words in a profile's name (in any letter case), and their effects.
///
/// The first matching word for a decision counts; "slow" combines with any of them.
pub const RULES: &[(&str, &str)] = &[
    (
        "reject",
        "the review ends with Rejected: the register extract is older than three months",
    ),
    (
        "incomplete",
        "the review ends with Incomplete: proof of the representative’s authority to sign is missing",
    ),
    ("slow", "the review takes 10 minutes"),
];

const SLOW: Duration = Duration::from_mins(10);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Status {
    Pending,
    InReview,
    Approved,
    Rejected,
    Incomplete,
}

impl Status {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::InReview => "InReview",
            Self::Approved => "Approved",
            Self::Rejected => "Rejected",
            Self::Incomplete => "Incomplete",
        }
    }
}

/// A review with its outcome already decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Review {
    since: Timestamp,
    due: Timestamp,
    outcome: Status,
    comment: Option<String>,
}

impl Review {
    /// Begins the review of a profile. A profile without a document or an extra field that its
    /// countries require is `Incomplete` at once, because approval begins only when it is complete.
    pub(super) fn begin(profile: &Profile, now: Timestamp, duration: Duration) -> Self {
        if let Some(missing) = countries::missing(profile) {
            return Self {
                since: now,
                due: now,
                outcome: Status::Incomplete,
                comment: Some(missing),
            };
        }
        let name = profile.get(names::NAME).and_then(|name| name.as_str());
        let name = name.unwrap_or_default().to_lowercase();
        let duration = if name.contains("slow") {
            SLOW
        } else {
            duration
        };
        let (outcome, comment) = if name.contains("reject") {
            let comment = "The register extract is older than three months";
            (Status::Rejected, Some(comment.to_owned()))
        } else if name.contains("incomplete") {
            let comment = "Proof of the representative’s authority to sign is missing";
            (Status::Incomplete, Some(comment.to_owned()))
        } else {
            (Status::Approved, None)
        };
        let duration = SignedDuration::try_from(duration).unwrap_or(SignedDuration::MAX);
        Self {
            since: now,
            due: now.saturating_add(duration).unwrap_or(Timestamp::MAX),
            outcome,
            comment,
        }
    }

    /// The status and its comment at a time.
    pub(super) fn at(&self, now: Timestamp) -> (Status, Option<&str>) {
        let duration = self.due.duration_since(self.since);
        if now >= self.due {
            (self.outcome, self.comment.as_deref())
        } else if now.duration_since(self.since) >= duration / 2 {
            (Status::InReview, None)
        } else {
            (Status::Pending, None)
        }
    }
}

/// The changed members that require a new review.
pub(super) fn reviewed_changes<'a>(before: &'a Profile, after: &'a Profile) -> Vec<&'a str> {
    let mut changed: Vec<&str> = Vec::new();
    for (name, value) in after {
        if before.get(name) != Some(value) && !names::NOT_REVIEWED.contains(&name.as_str()) {
            changed.push(name);
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn review(name: &str) -> Review {
        let profile = json!({ "name": name, "countryCode": "US" });
        let duration = Duration::from_secs(4);
        Review::begin(
            profile.as_object().unwrap(),
            Timestamp::UNIX_EPOCH,
            duration,
        )
    }

    fn status_after(review: &Review, seconds: i64) -> Status {
        review.at(Timestamp::from_second(seconds).unwrap()).0
    }

    #[test]
    fn goes_from_pending_to_in_review_to_decided() {
        let review = review("Amsterdam Office");
        assert_eq!(status_after(&review, 0), Status::Pending);
        assert_eq!(status_after(&review, 1), Status::Pending);
        assert_eq!(status_after(&review, 2), Status::InReview);
        assert_eq!(status_after(&review, 4), Status::Approved);
    }

    #[test]
    fn a_slow_review_takes_ten_minutes_and_keeps_its_outcome() {
        let review = review("Slow office, reJECT it");
        assert_eq!(status_after(&review, 299), Status::Pending);
        assert_eq!(status_after(&review, 599), Status::InReview);
        assert_eq!(status_after(&review, 600), Status::Rejected);
    }

    #[test]
    fn each_word_of_the_rules_has_an_effect() {
        for (word, _) in RULES {
            assert_ne!(review(word), review("Amsterdam Office"), "{word}");
        }
    }
}
