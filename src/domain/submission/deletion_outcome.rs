//! What the server says of a deletion that a person asked for, and when a profile was deleted.
//!
//! The server keeps a deleted profile with a date (`deletedOn`), or no longer finds it: both count as deleted.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::{Deletion, SubmissionRecord, SubmissionState};
use crate::domain::approval::Answer;
use crate::domain::history::EventKind;

impl SubmissionRecord {
    /// True when it is not known whether the server deleted the profile.
    pub fn is_deletion_in_doubt(&self) -> bool {
        matches!(self.deletion, Some(Deletion::InDoubt { .. }))
    }

    /// True when a person had the profile deleted from here.
    pub fn is_deleted_by_us(&self) -> bool {
        matches!(self.deletion, Some(Deletion::Done { .. }))
    }

    /// The time at which the server deleted the profile: as the server wrote it, otherwise the time at which it
    /// was known here.
    pub fn deleted_at(&self) -> Option<Timestamp> {
        let answer = self.answer.as_ref();
        let reported = answer.and_then(|answer| answer.deleted_on.as_deref());
        let known = match self.deletion {
            Some(Deletion::Done { at }) => Some(at),
            Some(Deletion::InDoubt { .. }) | None => reported.and(self.status_since()),
        };
        reported.and_then(time).or(known)
    }

    /// Compares a response with what is known of the deletion, before the response is stored. Returns true when
    /// that changed.
    pub(super) fn apply_deletion(&mut self, answer: &Answer) -> bool {
        let at = answer.received_at;
        match (&self.deletion, answer.deleted_on.is_some()) {
            (Some(Deletion::InDoubt { .. }), true) => self.confirm_deletion(at),
            (None, true) => {
                if !self.is_deleted() {
                    self.note(at, EventKind::Deleted);
                }
                false
            }
            // A response with nothing but an id says nothing about it.
            (Some(Deletion::InDoubt { .. }), false) if answer.status.is_some() => {
                self.deletion = None;
                self.note(at, EventKind::NotDeleted);
                true
            }
            (Some(Deletion::Done { .. }), false) if answer.status.is_some() => {
                self.deletion = None;
                self.note(at, EventKind::FoundAgain);
                true
            }
            (Some(_), _) | (None, false) => false,
        }
    }

    /// Records that the server no longer has the profile. Returns true when that was not known.
    pub fn confirm_deletion(&mut self, at: Timestamp) -> bool {
        if !self.is_deletion_in_doubt() {
            return false;
        }
        self.deletion = Some(Deletion::Done { at });
        self.not_found_since = None;
        // What was in doubt or was stopped before no longer matters.
        self.attempts.clear();
        if !matches!(self.state, SubmissionState::Submitted { .. }) {
            self.state = SubmissionState::Submitted { at };
        }
        let account = self
            .target
            .as_ref()
            .map(|target| target.account_name.clone());
        self.note(at, EventKind::DeletedByPerson { account });
        true
    }

    /// The last event about a deletion that a person asked for: how it ended.
    pub fn last_deletion_event(&self) -> Option<&EventKind> {
        let mut events = self.history.iter().rev().map(|event| &event.kind);
        events.find(|kind| {
            matches!(
                kind,
                EventKind::DeletedByPerson { .. }
                    | EventKind::DeletionRefused { .. }
                    | EventKind::DeletionInDoubt { .. }
                    | EventKind::NotDeleted
                    | EventKind::NotBegun { .. }
            )
        })
    }
}

/// Reads a date of the server, which is UTC, with or without an offset.
fn time(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    let at = text.parse::<DateTime>().ok()?;
    Some(at.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::api_error::ApiError;
    use crate::domain::submission::Stage;
    use serde_json::Map;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn answer(second: i64, deleted_on: Option<&str>) -> Answer {
        Answer {
            received_at: at(second),
            status: Some("Approved".to_owned()),
            status_comment: None,
            deleted_on: deleted_on.map(str::to_owned),
            raw: Map::new(),
        }
    }

    fn in_doubt() -> SubmissionRecord {
        SubmissionRecord {
            state: SubmissionState::Submitted { at: at(1) },
            answer: Some(answer(2, None)),
            guid: Some(uuid::Uuid::from_u128(1)),
            deletion: Some(Deletion::InDoubt { since: at(3) }),
            ..SubmissionRecord::default()
        }
    }

    #[test]
    fn a_deletion_in_doubt_is_asked_about_until_it_is_known() {
        let mut record = in_doubt();
        assert!(record.waits_for_answer() && !record.is_deleted());
        assert!(record.apply_answer(answer(4, Some("2026-11-28T10:12:00"))));
        assert!(record.is_deleted_by_us() && !record.waits_for_answer());
        assert_eq!(record.stage(), Stage::Deleted);
        let expected: Timestamp = "2026-11-28T10:12:00Z".parse().unwrap();
        assert_eq!(record.deleted_at(), Some(expected));

        let mut record = in_doubt();
        assert!(record.apply_error(&ApiError::NotFound, at(5)));
        assert!(record.is_deleted_by_us() && record.not_found_since.is_none());
        assert_eq!(record.deleted_at(), Some(at(5)));
        assert!(!record.apply_error(&ApiError::NotFound, at(6)));
    }

    #[test]
    fn a_profile_that_the_server_still_shows_is_not_deleted() {
        let mut record = in_doubt();
        assert!(record.apply_answer(answer(4, None)));
        assert_eq!(record.deletion, None);
        assert_eq!(record.history.last().unwrap().kind, EventKind::NotDeleted);
        assert_eq!(record.stage(), Stage::Approved);
    }

    #[test]
    fn a_deletion_that_nobody_asked_for_needs_action() {
        let mut record = in_doubt();
        record.deletion = None;
        record.apply_answer(answer(4, Some("2026-11-28T10:12:00+01:00")));
        assert_eq!(record.stage(), Stage::NeedsAction);
        let expected: Timestamp = "2026-11-28T09:12:00Z".parse().unwrap();
        assert_eq!(record.deleted_at(), Some(expected));
    }
}
