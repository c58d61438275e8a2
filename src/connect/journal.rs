//! The journal of a submission in the library. It holds the claim on the draft, so that no other program
//! sends the draft.

use std::sync::Arc;

use uuid::Uuid;

use crate::domain::local_error::LocalError;
use crate::domain::submission::SubmissionRecord;
use crate::store::{Library, SendingClaim, StoreError};
use crate::submit::Journal;

/// A draft's record in the library, with the claim on it.
#[derive(Clone)]
pub struct LibraryJournal {
    library: Library,
    draft: Uuid,
    claim: Arc<SendingClaim>,
}

impl LibraryJournal {
    pub fn of(library: &Library, draft: Uuid, claim: &Arc<SendingClaim>) -> Self {
        Self {
            library: library.clone(),
            draft,
            claim: Arc::clone(claim),
        }
    }

    /// Stores the record.
    ///
    /// # Errors
    /// See [`Library::save_submission`].
    pub fn store(&self, record: &SubmissionRecord) -> Result<(), StoreError> {
        self.library.save_submission(self.draft, record).map(|_| ())
    }
}

impl Journal for LibraryJournal {
    fn record(&mut self, record: &SubmissionRecord) -> Result<(), LocalError> {
        Ok(self.store(record)?)
    }

    fn newer(&self) -> Result<Option<SubmissionRecord>, LocalError> {
        if !self.claim.is_held() {
            return Err(LocalError::BeingSent);
        }
        Ok(self.library.newer_record(self.draft)?)
    }
}
