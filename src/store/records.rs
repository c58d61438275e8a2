//! The known records of submissions, by hash, and the replacement for an unreadable record.

use std::collections::HashMap;

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::history::EventKind;
use crate::domain::local_error::LocalError;
use crate::domain::submission::{SubmissionRecord, SubmissionState};

/// The hash of each record as it was last read or written.
pub(super) type Known = HashMap<Uuid, [u8; 32]>;

/// The record that replaces an unreadable one: something was sent, or was about to be sent.
pub(super) fn record_in_doubt(since: Timestamp) -> SubmissionRecord {
    let mut record = SubmissionRecord {
        state: SubmissionState::Unknown {
            error: LocalError::RecordDamaged.into(),
            since,
        },
        doubt_since: Some(since),
        ..SubmissionRecord::default()
    };
    record.note(since, EventKind::RecordDamaged);
    record
}
