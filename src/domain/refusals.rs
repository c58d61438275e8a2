//! What CM.com decided about the profiles for the numbers of one country: how many came back, and why.

use jiff::Timestamp;
use uuid::Uuid;

use super::approval::ApprovalStatus;
use super::fields::FieldId;
use super::history::{Event, EventKind};
use super::submission::SubmissionRecord;

/// The most cases that are read.
pub const MAX_CASES: usize = 50;

/// The profiles that came back, of all for the numbers of a country that one server has decided about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountryRefusals {
    /// Number of profiles that were decided about.
    pub decided: usize,
    /// Number of those that were not approved at least once.
    pub refused: usize,
    /// The most frequent comment, and the number of profiles whose last refusal has it.
    pub reason: Option<(String, usize)>,
    /// The latest first, at most [`MAX_CASES`].
    pub cases: Vec<RefusalCase>,
}

/// The last refusal of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalCase {
    pub draft: Uuid,
    /// The name of the profile; blank for one without a name.
    pub name: String,
    pub at: Timestamp,
    /// Blank when CM.com gave none.
    pub comment: String,
}

/// What became of one profile in its reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewOutcome {
    /// The country of the numbers, as it was sent.
    pub country: String,
    /// The server: see [`Target::server`](super::submission::Target::server).
    pub server: String,
    /// The last time at which it was not approved, with the comment.
    pub refused: Option<(Timestamp, String)>,
}

impl ReviewOutcome {
    /// The outcome that a record and all events of its history tell. `None` when nothing was decided.
    pub fn of(record: &SubmissionRecord, events: &[Event]) -> Option<Self> {
        let country = record
            .sent
            .as_ref()?
            .body
            .get(FieldId::CountryCode.row().json)?;
        let mut is_decided = false;
        let mut refused: Option<(Timestamp, String)> = None;
        for event in events {
            let EventKind::Status { status, comment } = &event.kind else {
                continue;
            };
            let status = ApprovalStatus::from_word(status);
            is_decided |= !status.is_waiting();
            let is_latest = refused.as_ref().is_none_or(|(at, _)| *at <= event.at);
            if status.asks_for_changes() && is_latest {
                let comment = comment.as_deref().unwrap_or_default().trim();
                refused = Some((event.at, comment.to_owned()));
            }
        }
        is_decided.then(|| Self {
            country: country.as_str().unwrap_or_default().to_owned(),
            server: record
                .target
                .as_ref()
                .map_or_else(String::new, |target| target.server().to_owned()),
            refused,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::payload::Payload;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn outcome(statuses: &[(&str, &str)]) -> Option<ReviewOutcome> {
        let mut sent = Payload::default();
        sent.body.insert("countryCode".to_owned(), "DE".into());
        let mut record = SubmissionRecord {
            sent: Some(sent),
            ..SubmissionRecord::default()
        };
        for (second, (status, comment)) in (0..).zip(statuses) {
            let kind = EventKind::Status {
                status: (*status).to_owned(),
                comment: Some((*comment).to_owned()),
            };
            record.note(at(second), kind);
        }
        ReviewOutcome::of(&record, &record.history)
    }

    #[test]
    fn a_profile_that_came_back_once_counts_although_it_was_approved_later() {
        assert_eq!(outcome(&[("Pending", ""), ("InReview", "")]), None);
        let approved = outcome(&[("Pending", ""), ("Approved", "")]).unwrap();
        assert_eq!((approved.country.as_str(), approved.refused), ("DE", None));
        let statuses = [
            ("Rejected", "Too old"),
            ("InReview", ""),
            ("Incomplete", " Missing "),
            ("Approved", ""),
        ];
        let refused = outcome(&statuses).unwrap().refused;
        assert_eq!(refused, Some((at(2), "Missing".to_owned())));
    }
}
