//! What this window shares with other programs that use the library.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use uuid::Uuid;

use super::{Autosave, StoreKey};
use crate::domain::account::Account;
use crate::domain::claim::Holder;
use crate::domain::draft::Content;
use crate::settings::Settings;

/// The drafts of other programs, and the values on disk, which they may change.
#[derive(Debug, Default)]
pub struct Sharing {
    /// The drafts that other programs are editing or sending.
    pub holders: BTreeMap<Uuid, Holder>,
    /// The drafts that this window has claimed for editing, with the time of the last change since the
    /// start of the program.
    pub(in crate::app) claimed: BTreeMap<Uuid, Duration>,
    /// Those of them whose claims failed, or are in a library that is gone: they are claimed again after the next
    /// save.
    pub(in crate::app) not_claimed: BTreeSet<Uuid>,
    /// The contents of the drafts in memory.
    pub(in crate::app) contents: BTreeMap<Uuid, OnDisk<Content>>,
    /// The drafts in memory that another program has moved to the trash.
    pub(in crate::app) gone: BTreeSet<Uuid>,
    pub(in crate::app) accounts: OnDisk<Vec<Account>>,
    pub(in crate::app) settings: OnDisk<Settings>,
}

/// A value as it is on disk.
#[derive(Debug, Default)]
pub(in crate::app) struct OnDisk<T> {
    pub(in crate::app) value: T,
    /// The value that is being written.
    writing: Option<T>,
}

impl<T> OnDisk<T> {
    pub(in crate::app) fn of(value: T) -> Self {
        Self {
            value,
            writing: None,
        }
    }

    pub(in crate::app) fn write(&mut self, value: T) {
        self.writing = Some(value);
    }

    /// The value that was being written is on disk now, or it is not.
    pub(in crate::app) fn written(&mut self, is_written: bool) {
        if let Some(value) = self.writing.take().filter(|_| is_written) {
            self.value = value;
        }
    }
}

/// A draft that was not changed for this time is no longer claimed.
pub(in crate::app) const EDITING_PAUSE: Duration = Duration::from_mins(2);

impl Sharing {
    /// The times at which claims on drafts that are on disk end without a change, since the start of the
    /// program.
    pub(in crate::app) fn claim_deadlines(
        &self,
        autosave: &Autosave,
    ) -> impl Iterator<Item = Duration> {
        let saved = self.claimed.iter();
        let saved = saved.filter(|(id, _)| !autosave.waits(StoreKey::Draft(**id)));
        saved.map(|(_, last)| *last + EDITING_PAUSE)
    }

    /// What was being written is on disk now, or it is not.
    pub(in crate::app) fn written(&mut self, key: StoreKey, is_written: bool) {
        match key {
            StoreKey::Draft(id) => {
                if let Some(content) = self.contents.get_mut(&id) {
                    content.written(is_written);
                }
            }
            StoreKey::Accounts => self.accounts.written(is_written),
            StoreKey::Settings => self.settings.written(is_written),
            StoreKey::Record(_) | StoreKey::Requirements => {}
        }
    }
}
