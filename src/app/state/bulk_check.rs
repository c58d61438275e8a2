//! The dialog that checks several profiles: what was found so far. It keeps findings and no drafts.

use uuid::Uuid;

use super::bulk_queue::BulkQueue;
use crate::domain::finding::Finding;

/// From this number of findings on, the profiles that have others are counted only.
pub(in crate::app) const MOST_FINDINGS: usize = 500;
/// How many findings of one profile are kept.
pub(in crate::app) const MOST_OF_ONE: usize = 50;

#[derive(Debug, Default)]
pub struct BulkCheckDialog {
    pub queue: BulkQueue,
    /// Number of profiles that were checked or could not be read.
    pub done: usize,
    /// The profiles with findings or that could not be read, by title.
    pub profiles: Vec<CheckedProfile>,
    pub without_findings: usize,
    /// The number of profiles whose findings are not kept, because there are too many.
    pub unlisted: usize,
    /// The number of profiles with a country whose requirements are not known.
    pub unknown_requirements: usize,
}

impl BulkCheckDialog {
    /// The number of findings that are kept.
    pub(in crate::app) fn findings(&self) -> usize {
        let of_each = self.profiles.iter().map(|profile| profile.findings.len());
        of_each.sum()
    }
}

/// A profile in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedProfile {
    pub id: Uuid,
    pub title: String,
    /// In the order of the form.
    pub findings: Vec<Finding>,
    /// How many more it has.
    pub more: usize,
    /// The reason why it was not checked.
    pub unread: Option<String>,
}
