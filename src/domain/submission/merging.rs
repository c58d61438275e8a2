//! One record of the two that programs with one library have stored of a draft.

use jiff::Timestamp;

use super::{Step, SubmissionRecord, SubmissionState};

impl SubmissionRecord {
    /// Whether this one knows of a profile that is or may be at the server, and the other does not:
    /// then the other must not take its place.
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

    /// This record and one that another program has stored of the same draft meanwhile, as one;
    /// `None` where the other one must not be written over.
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
            merged.not_found_since = other.not_found_since;
        }
        Some(merged)
    }

    /// Whether both programs know of the same profile at the server and sent it the same: then
    /// they differ in nothing but in what it answered.
    fn is_of_the_same_submission(&self, other: &Self) -> bool {
        let submitted = |record: &Self| matches!(record.state, SubmissionState::Submitted { .. });
        let same_state = self.state == other.state || (submitted(self) && submitted(other));
        let same_place = match (&self.target, &other.target) {
            (Some(here), Some(there)) => here.is_same_place(there),
            (here, there) => here == there,
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

    /// When the server last said something of the profile, also that it does not know it.
    fn last_answered(&self) -> Option<Timestamp> {
        let answered = self.answer.as_ref().map(|answer| answer.received_at);
        answered.max(self.not_found_since)
    }

    /// With what happened to the draft in another program as well.
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
