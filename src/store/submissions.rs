//! The records of submissions: stored one after the other, and never over one that another program
//! has stored meanwhile.

use std::path::PathBuf;
use std::sync::{MutexGuard, PoisonError};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::StoreError;
use super::draft_file::SUBMISSION;
use super::files::{read_json, write_json};
use super::library::Library;
use super::records::Known;
use super::set_aside::{OnDamage, keep_beside};
use crate::domain::submission::SubmissionRecord;
use crate::files::make_folder;

impl Library {
    /// Saves the record of a submission. Where another program has stored one since this program
    /// last read or stored it, both become one record, which is returned.
    ///
    /// # Errors
    /// [`StoreError::RecordIsNewer`] when the other one has to stay as it is, and when what is
    /// stored can't be read now: then nothing was written.
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
            // What is known is better than what is damaged, which is kept all the same.
            Err(StoreError::Damaged { file, .. }) => {
                keep_beside(&file).map_err(|error| StoreError::NotWritten {
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

    /// The record of a draft, where another program has stored it since this program last read or
    /// stored it. Of a draft that it has made itself, this program knows that nothing was sent.
    ///
    /// # Errors
    /// When what is stored can't be read.
    pub fn newer_record(&self, id: Uuid) -> Result<Option<SubmissionRecord>, StoreError> {
        let stored: Option<SubmissionRecord> = read_json(&self.record_file(id), OnDamage::Leave)?;
        let known = self.known().get(&id).copied();
        let known = known.unwrap_or_else(|| hash_of(&SubmissionRecord::default()));
        Ok(stored.filter(|stored| hash_of(stored) != known))
    }

    /// Takes note that this program knows the record that is stored.
    pub fn remember(&self, id: Uuid, record: &SubmissionRecord) {
        self.known().insert(id, hash_of(record));
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // Whatever happened to who held it, each entry is whole.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn record_file(&self, id: Uuid) -> PathBuf {
        self.folder(id).join(SUBMISSION)
    }
}

/// Of what the record says, not of how its file is written.
fn hash_of(record: &SubmissionRecord) -> [u8; 32] {
    let text = serde_json::to_vec(record).unwrap_or_default();
    Sha256::digest(text).into()
}
