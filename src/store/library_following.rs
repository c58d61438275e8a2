//! Following the profiles of the library at the server, and bringing in those that it does not have.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::StoreError;
use super::database::{KnownProfile, StoredDraft};
use super::library::Library;
use super::owner;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;
use crate::domain::review_time::ReviewTimes;

impl Library {
    /// The drafts in the list that have these profiles at the server, with their records.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn known_profiles(
        &self,
        profiles: &BTreeSet<Uuid>,
    ) -> Result<Vec<KnownProfile>, StoreError> {
        self.ask(|database| database.known_profiles(profiles))
    }

    /// Those of these profiles that a draft has, in the list or in the trash.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn profiles_here(&self, profiles: &BTreeSet<Uuid>) -> Result<BTreeSet<Uuid>, StoreError> {
        self.ask(|database| database.profiles_here(profiles))
    }

    /// The profiles that the server has or may have of an account, by its id there.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn profiles_of_account(&self, account: Uuid) -> Result<BTreeSet<Uuid>, StoreError> {
        self.ask(|database| database.profiles_of_account(account))
    }

    /// The ids at the server of the accounts that have profiles.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn accounts_with_profiles(&self) -> Result<BTreeSet<Uuid>, StoreError> {
        self.ask(super::Database::accounts_with_profiles)
    }

    /// The drafts in the list of which it is not known whether the server has the profile.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn in_doubt(&self) -> Result<Vec<Uuid>, StoreError> {
        self.ask(super::Database::in_doubt)
    }

    /// How long the server took to decide, by country of the numbers.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn review_times(&self) -> Result<ReviewTimes, StoreError> {
        self.ask(super::Database::review_times)
    }

    /// Saves what a refresh changed in the draft that was read. Returns false when the draft has changed since:
    /// then nothing is written.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn save_refreshed(&self, read: &StoredDraft, draft: &Draft) -> Result<bool, StoreError> {
        self.saved_in_place(|database| {
            match database.save_refreshed(draft, read.saved_as, &owner::who()) {
                Ok(()) => Ok(true),
                Err(DatabaseError::Changed | DatabaseError::NoDraft) => Ok(false),
                Err(reason) => Err(StoreError::NotSaved { reason }),
            }
        })
    }

    /// Adds a draft with the record of its profile. Returns false when a draft has the profile already.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn add_profile(&self, draft: &Draft) -> Result<bool, StoreError> {
        self.saved_in_place(|database| {
            let added = database.add_profile(draft, &owner::who());
            added.map_err(|reason| StoreError::NotSaved { reason })
        })
    }
}
