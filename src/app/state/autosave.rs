//! What is not on disk yet, and what keeps it from there.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;

/// What a file of the library holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreKey {
    /// What was typed into a draft.
    Draft(Uuid),
    /// The record of a draft's submission.
    Record(Uuid),
    Settings,
    Accounts,
    /// What servers said that countries ask.
    Requirements,
}

/// What is not on disk yet.
#[derive(Debug, Default)]
pub struct Autosave {
    pub unsaved: BTreeMap<StoreKey, Unsaved>,
    pub running: BTreeSet<StoreKey>,
    /// Duplicates whose attachments are not copied yet, with the draft to copy from.
    pub copying: BTreeMap<Uuid, Uuid>,
    /// How many files are being copied into a draft.
    pub attaching: BTreeMap<Uuid, usize>,
    /// Drafts on their way to the trash.
    pub trashing: BTreeMap<Uuid, Draft>,
    /// When the open draft last reached the disk.
    pub last: BTreeMap<Uuid, Timestamp>,
    /// Why something could not be saved; stands until it can.
    pub failing: BTreeMap<StoreKey, LocalError>,
}

/// Since when something waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsaved {
    pub first: Duration,
    pub last: Duration,
}

/// Whether the window is about to close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    #[default]
    No,
    WhenSaved,
    /// Saving failed, so the window stayed; asking again closes it.
    Refused,
}

impl Unsaved {
    /// A second after the last key, and never more than a second and a half behind the
    /// first, so that the disk has what was typed within two seconds.
    pub fn due(&self) -> Duration {
        let calm = self.last + Duration::from_secs(1);
        let bound = self.first + Duration::from_millis(1500);
        calm.min(bound)
    }
}
