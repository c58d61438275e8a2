//! The records of submissions in the library.

use uuid::Uuid;

use super::StoreError;
use super::database::Database;
use super::library::{Library, Part, unpoisoned};
use super::owner;
use crate::domain::database_error::DatabaseError;
use crate::domain::submission::SubmissionRecord;

/// The most times that a record is merged with newer ones of other programs before giving up.
const MAX_MERGES: usize = 8;

impl Library {
    /// Saves the record of a submission. If another program has stored a record since this program
    /// last read or stored it, both are merged, and the merged record is returned.
    ///
    /// # Errors
    /// [`StoreError::RecordIsNewer`] when they can't be merged: then nothing is written.
    pub fn save_submission(
        &self,
        id: Uuid,
        record: &SubmissionRecord,
    ) -> Result<Option<SubmissionRecord>, StoreError> {
        self.saved_in_place(|database| self.save_submission_in(database, id, record))
    }

    fn save_submission_in(
        &self,
        database: &Database,
        id: Uuid,
        record: &SubmissionRecord,
    ) -> Result<Option<SubmissionRecord>, StoreError> {
        let part = (id, Part::Record);
        let mut based_on = self.known().get(&id).copied().unwrap_or_default().record;
        let mut merged: Option<SubmissionRecord> = None;
        for _ in 0..MAX_MERGES {
            let stored = merged.as_ref().unwrap_or(record);
            let saved = if self.is_unconfirmed(part) {
                database.save_record_again(id, stored, based_on, &owner::who())
            } else {
                database.save_record(id, stored, based_on, &owner::who())
            };
            match saved {
                Ok(version) => {
                    self.known().entry(id).or_default().record = version;
                    unpoisoned(&self.shared.unconfirmed).remove(&part);
                    return Ok(merged);
                }
                Err(DatabaseError::Changed) => {
                    let newer = database.record(id).map_err(|error| self.not_read(error))?;
                    based_on = newer.1;
                    let both = stored.merged_with(&newer.0);
                    merged = Some(both.ok_or(StoreError::RecordIsNewer)?);
                }
                Err(reason) => {
                    unpoisoned(&self.shared.unconfirmed).insert(part);
                    return Err(StoreError::NotSaved { reason });
                }
            }
        }
        Err(StoreError::NotSaved {
            reason: DatabaseError::Busy,
        })
    }

    /// The stored record of a draft, if another program has stored it since this program last read or
    /// stored it. For a draft that this program has made, the last known record is an empty one.
    ///
    /// # Errors
    /// When the stored record can't be read.
    pub fn newer_record(&self, id: Uuid) -> Result<Option<SubmissionRecord>, StoreError> {
        let database = self.database()?;
        let (record, version) = match database.record(id) {
            Err(DatabaseError::NoDraft) => return Ok(None),
            found => found.map_err(|error| self.not_read(error))?,
        };
        let known = self.known().get(&id).copied().unwrap_or_default();
        let is_own = self.is_unconfirmed((id, Part::Record))
            && database
                .is_own_record(id)
                .map_err(|error| self.not_read(error))?;
        Ok((version != known.record && !is_own).then_some(record))
    }

    /// Notes that this program knows the record, if it is the stored one.
    pub fn remember(&self, id: Uuid, record: &SubmissionRecord) {
        let stored = self.database().map(|database| database.record(id));
        if let Ok(Ok((stored, version))) = stored
            && stored == *record
        {
            self.known().entry(id).or_default().record = version;
        }
    }
}
