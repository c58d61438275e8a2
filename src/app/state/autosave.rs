//! Changes that are not on disk yet, and the errors that keep them from it.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;

/// A file of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreKey {
    /// The content of a draft.
    Draft(Uuid),
    /// The record of a draft's submission.
    Record(Uuid),
    Settings,
    Accounts,
    /// Requirements that servers returned.
    Requirements,
}

/// Changes that are not on disk yet.
#[derive(Debug, Default)]
pub struct Autosave {
    pub unsaved: BTreeMap<StoreKey, Unsaved>,
    pub running: BTreeSet<StoreKey>,
    /// Number of files that are being copied, by draft.
    pub attaching: BTreeMap<Uuid, usize>,
    /// New drafts that were never saved.
    pub(in crate::app) new: BTreeSet<Uuid>,
    /// Drafts that are being moved to the trash.
    pub trashing: BTreeMap<Uuid, Draft>,
    /// Time of the last save, by draft.
    pub last: BTreeMap<Uuid, Timestamp>,
    /// The time of the last save after which the stored list is not up to date, since the start of the
    /// program.
    pub(in crate::app) list_outdated: Option<Duration>,
    /// Errors of saving, each kept until a save succeeds.
    pub failing: BTreeMap<StoreKey, LocalError>,
}

/// The times of the first and the last change that is not on disk, since the start of the
/// program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsaved {
    pub first: Duration,
    pub last: Duration,
}

/// The state of closing the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    #[default]
    No,
    WhenSaved,
    /// Saving failed, so the window stayed open; asking once more closes it.
    Refused,
}

/// The stored list is updated after this pause in saving: it costs many times what a save costs.
const LIST_PAUSE: Duration = Duration::from_secs(10);

impl Autosave {
    /// The drafts that are not on disk as they are in memory.
    pub(in crate::app) fn unsaved_drafts(&self) -> BTreeSet<Uuid> {
        let keys = self.unsaved.keys().chain(&self.running);
        keys.filter_map(|key| match key {
            StoreKey::Draft(id) | StoreKey::Record(id) => Some(*id),
            StoreKey::Settings | StoreKey::Accounts | StoreKey::Requirements => None,
        })
        .chain(self.new.iter().copied())
        .collect()
    }

    /// True until a change is on disk.
    pub(in crate::app) fn waits(&self, key: StoreKey) -> bool {
        self.unsaved.contains_key(&key) || self.running.contains(&key)
    }

    /// The time at which the stored list is to be updated, since the start of the program.
    pub(in crate::app) fn list_due(&self) -> Option<Duration> {
        Some(self.list_outdated? + LIST_PAUSE)
    }
}

impl Unsaved {
    /// The time at which to save: one second after the last change, and at most 1.7 seconds
    /// after the first, so that everything typed is on disk within two seconds.
    pub fn due(&self) -> Duration {
        let calm = self.last + Duration::from_secs(1);
        let bound = self.first + Duration::from_millis(1700);
        calm.min(bound)
    }
}
