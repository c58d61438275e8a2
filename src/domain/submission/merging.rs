//! Merges two submission records of one draft, stored by two programs with the same library.

use jiff::Timestamp;

use super::{Step, SubmissionRecord, SubmissionState};

impl SubmissionRecord {
    /// True when this record knows more about a profile that the server has or may have. The other
    /// record must not replace it then.
    pub fn knows_more_than(&self, other: &Self) -> bool {
        let known = |record: &Self| match &record.state {
            _ if record.is_submitted() => 2,
            SubmissionState::Running {
                step: Step::Create, ..
            } => 1,
            _ => u8::from(record.is_in_doubt()),
        };
        known(self) > known(other)
    }

    /// Merges this record with one that another program has stored for the same draft; `None` when
    /// the other record must not be overwritten.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Option<Self> {
        if self.knows_more_than(other) {
            return Some(self.clone().with_history_of(other));
        }
        if !self.is_of_the_same_submission(other) {
            return None;
        }
        let mut merged = self.clone().with_history_of(other);
        if other.last_answered() > self.last_answered() {
            merged.answer.clone_from(&other.answer);
            merged.answer_since = other.answer_since;
            merged.not_found_since = other.not_found_since;
        }
        if merged.deletion.is_none() || other.is_deleted_by_us() {
            merged.deletion.clone_from(&other.deletion);
        }
        Some(merged)
    }

    /// True when both records are about the same profile on the server with the same payload. They
    /// then differ only in the server's responses.
    fn is_of_the_same_submission(&self, other: &Self) -> bool {
        let submitted = |record: &Self| matches!(record.state, SubmissionState::Submitted { .. });
        let same_state = self.state == other.state || (submitted(self) && submitted(other));
        let same_place = match (&self.target, &other.target) {
            (Some(ours), Some(theirs)) => ours.is_same_target(theirs),
            (ours, theirs) => ours == theirs,
        };
        self.is_submitted()
            && other.is_submitted()
            && self.guid.is_some()
            && self.guid == other.guid
            && same_place
            && same_state
            && self.sent == other.sent
            && self.attempts == other.attempts
            && self.doubt_since == other.doubt_since
    }

    /// The time of the last response about the profile, including one that it was not found.
    fn last_answered(&self) -> Option<Timestamp> {
        let answered = self.answer.as_ref().map(|answer| answer.received_at);
        answered.max(self.not_found_since)
    }

    /// Adds the events recorded by the other program.
    fn with_history_of(mut self, other: &Self) -> Self {
        for event in &other.history {
            if !self.history.contains(event) {
                self.history.push(event.clone());
            }
        }
        self.history.sort_by_key(|event| event.at);
        self
    }
}
