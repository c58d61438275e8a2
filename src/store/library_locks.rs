//! The locks of the library: of all of it for writing, and of a draft for sending it.

use std::path::PathBuf;
use std::time::Duration;

use uuid::Uuid;

use super::StoreError;
use super::library::Library;
use super::lock::Lock;
use super::set_aside::OnDamage;

/// The time to wait for a draft's lock: longer than a program takes that only tests the lock.
const DRAFT_LOCK_TIMEOUT: Duration = Duration::from_millis(250);

impl Library {
    /// Locks the library for this program until it ends. Required before any change, except for
    /// adding new drafts.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has the lock: then the library can only be read.
    pub fn lock(&self) -> Result<(), StoreError> {
        if self.is_locked_here() {
            return Ok(());
        }
        // Moving in needs the same lock.
        self.move_in(&mut |_, _| {})?;
        let lock = Lock::of_library(self.root())?;
        // Two threads of one program can't both hold the lock.
        let _ = self.shared.lock.set(lock);
        Ok(())
    }

    /// Prevents other programs from sending a draft, and windows from opening it, while it is being
    /// sent.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program is sending it.
    pub fn lock_draft(&self, id: Uuid) -> Result<Lock, StoreError> {
        let lock = Lock::take_below(self.root(), &self.draft_lock(id), DRAFT_LOCK_TIMEOUT)?;
        lock.ok_or_else(|| StoreError::InUse {
            folder: self.root().to_owned(),
            draft: true,
        })
    }

    /// True when another program is sending a draft.
    pub fn is_being_sent(&self, id: Uuid) -> bool {
        Lock::is_taken(&self.draft_lock(id))
    }

    /// Checks that no program is sending the draft.
    ///
    /// # Errors
    /// [`StoreError::BeingSent`] when a program is sending the draft.
    pub fn check_not_being_sent(&self, id: Uuid) -> Result<(), StoreError> {
        if self.is_being_sent(id) {
            return Err(StoreError::BeingSent);
        }
        Ok(())
    }

    /// True when this program has locked the library.
    pub(super) fn is_locked_here(&self) -> bool {
        self.shared.lock.get().is_some()
    }

    pub(super) fn on_damage(&self) -> OnDamage {
        if self.is_locked_here() {
            OnDamage::SetAside
        } else {
            OnDamage::Leave
        }
    }

    fn draft_lock(&self, id: Uuid) -> PathBuf {
        self.root().join("sending").join(format!("{id}.lock"))
    }
}
