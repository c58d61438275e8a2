//! Later confirmation of an update that had an unknown outcome.

use jiff::Timestamp;

use super::{SubmissionRecord, SubmissionState};
use crate::domain::history::EventKind;
use crate::domain::payload::Payload;

impl SubmissionRecord {
    /// Records that the server has the payload of an update in doubt. Returns true when the record
    /// changed; it does not when another payload has been sent since.
    pub fn update_arrived(&mut self, sent: &Payload, at: Timestamp) -> bool {
        if !self.is_submitted() || self.attempts.last() != Some(sent) {
            return false;
        }
        self.sent = Some(sent.clone());
        self.attempts.clear();
        if self.is_update_in_doubt() {
            self.state = SubmissionState::Submitted { at };
        }
        self.note(at, EventKind::UpdateFound);
        true
    }
}
