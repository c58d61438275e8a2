//! What is found out later about an update whose outcome nobody knew.

use jiff::Timestamp;

use super::{SubmissionRecord, SubmissionState};
use crate::domain::history::EventKind;
use crate::domain::payload::Payload;

impl SubmissionRecord {
    /// Takes in that the server has the text of an update in doubt. Returns whether the record
    /// changed: not so where another text has been sent since.
    pub fn update_arrived(&mut self, sent: &Payload, at: Timestamp) -> bool {
        if !self.is_submitted() || self.attempts.last() != Some(sent) {
            return false;
        }
        self.sent = Some(sent.clone());
        self.attempts.clear();
        if self.is_update_in_doubt() {
            self.state = SubmissionState::Submitted { at };
        }
        self.note(at, EventKind::ChangesFound);
        true
    }
}
