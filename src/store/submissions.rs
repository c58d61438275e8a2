//! The records of submissions. A record that another program has stored in the meantime is never
//! overwritten.

use std::path::PathBuf;
use std::sync::{MutexGuard, PoisonError};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::StoreError;
use super::draft_file::SUBMISSION;
use super::files::{read_json, write_json};
use super::json_limits::MAX_JSON_BYTES;
use super::library::{KnownRecords, Library};
use super::set_aside::OnDamage;
use crate::domain::submission::SubmissionRecord;
use crate::files::{keep_beside, make_folder};

impl Library {
    /// Saves the record of a submission. If another program has stored a record since this program
    /// last read or stored it, both are merged, and the merged record is returned.
    ///
    /// # Errors
    /// [`StoreError::RecordIsNewer`] when they can't be merged, and [`StoreError::NotRead`] when the
    /// stored record can't be read now: then nothing is written.
    pub fn save_submission(
        &self,
        id: Uuid,
        record: &SubmissionRecord,
    ) -> Result<Option<SubmissionRecord>, StoreError> {
        let folder = self.folder(id);
        make_folder(&folder).map_err(|error| StoreError::NotWritten {
            source: error.into(),
        })?;
        let merged = match self.newer_record(id) {
            Ok(Some(newer)) => {
                let merged = record.merged_with(&newer);
                Some(merged.ok_or(StoreError::RecordIsNewer)?)
            }
            Ok(None) => None,
            // This record is better than a damaged one, which is kept beside it.
            Err(StoreError::Damaged { file, .. }) => {
                keep_beside(&file, MAX_JSON_BYTES).map_err(|error| StoreError::NotWritten {
                    source: error.into(),
                })?;
                None
            }
            Err(error) => return Err(error),
        };
        let stored = merged.as_ref().unwrap_or(record);
        write_json(&folder.join(SUBMISSION), stored)?;
        self.remember(id, stored);
        Ok(merged)
    }

    /// The stored record of a draft, if another program has stored it since this program last read or
    /// stored it. For a draft that this program has made, the last known record is an empty one.
    ///
    /// # Errors
    /// When the stored record can't be read.
    pub fn newer_record(&self, id: Uuid) -> Result<Option<SubmissionRecord>, StoreError> {
        let stored: Option<SubmissionRecord> = read_json(&self.record_file(id), OnDamage::Leave)?;
        let known = self.known().get(&id).copied();
        let known = known.unwrap_or_else(|| hash_of(&SubmissionRecord::default()));
        Ok(stored.filter(|stored| hash_of(stored) != known))
    }

    /// Notes that this program knows the stored record.
    pub fn remember(&self, id: Uuid, record: &SubmissionRecord) {
        self.known().insert(id, hash_of(record));
    }

    fn known(&self) -> MutexGuard<'_, KnownRecords> {
        // Each entry stays valid even if a thread panicked with the lock.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn record_file(&self, id: Uuid) -> PathBuf {
        self.folder(id).join(SUBMISSION)
    }
}

/// The hash of a record's values, independent of the format of its file.
fn hash_of(record: &SubmissionRecord) -> [u8; 32] {
    let text = serde_json::to_vec(record).unwrap_or_default();
    Sha256::digest(text).into()
}
