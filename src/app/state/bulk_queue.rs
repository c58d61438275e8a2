//! The selected profiles that a dialog reads, a few at a time.

use std::collections::{BTreeSet, VecDeque};

use uuid::Uuid;

/// How many profiles can be checked or submitted at once.
pub const MOST_AT_ONCE: usize = 1_000;
/// How many are read at a time: no more of them are in memory.
const MOST_READ: usize = 8;

/// The profiles that are still to be read.
#[derive(Debug, Default)]
pub struct BulkQueue {
    waiting: VecDeque<Uuid>,
    reading: BTreeSet<Uuid>,
    total: usize,
}

impl BulkQueue {
    /// `None` when these are too many.
    pub(in crate::app) fn of(selected: &BTreeSet<Uuid>) -> Option<Self> {
        (selected.len() <= MOST_AT_ONCE).then(|| Self {
            waiting: selected.iter().copied().collect(),
            reading: BTreeSet::new(),
            total: selected.len(),
        })
    }

    /// Number of profiles that were selected.
    pub fn total(&self) -> usize {
        self.total
    }

    /// True while profiles are to be read or being read.
    pub fn is_running(&self) -> bool {
        !(self.waiting.is_empty() && self.reading.is_empty())
    }

    /// The profiles to read now.
    pub(in crate::app) fn next(&mut self) -> Vec<Uuid> {
        let free = MOST_READ.saturating_sub(self.reading.len());
        let next: Vec<Uuid> = self.waiting.drain(..free.min(self.waiting.len())).collect();
        self.reading.extend(&next);
        next
    }

    /// The profiles that are being read.
    pub(in crate::app) fn reading(&self) -> &BTreeSet<Uuid> {
        &self.reading
    }

    /// A profile was read, or could not be. False when nothing waits for it.
    pub(in crate::app) fn take(&mut self, id: Uuid) -> bool {
        self.reading.remove(&id)
    }

    /// No more profiles are read.
    pub(in crate::app) fn stop(&mut self) {
        self.waiting.clear();
        self.reading.clear();
    }
}
