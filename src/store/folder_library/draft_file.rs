//! The files in a draft's folder, and the format of `draft.json`.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Deserialize;

use crate::domain::attachment::Attachment;
use crate::domain::draft::FindingVisibility;
use crate::domain::profile::CompanyProfile;
use crate::domain::requirement::ReadRestriction;

pub(super) const DRAFT: &str = "draft.json";
pub(super) const SUBMISSION: &str = "submission.json";

/// The saves before the last one, newest first.
pub(super) const BACKUPS: [&str; 2] = ["draft.json.1", "draft.json.2"];

/// The content of `draft.json`: the draft without its submission.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DraftFile {
    pub(super) created_at: Timestamp,
    pub(super) changed_at: Timestamp,
    #[serde(default)]
    pub(super) profile: CompanyProfile,
    #[serde(default)]
    pub(super) attachments: Vec<Attachment>,
    #[serde(default)]
    pub(super) restrictions_read: BTreeSet<ReadRestriction>,
    #[serde(default)]
    pub(super) name_given: String,
    #[serde(default, rename = "shown")]
    pub(super) visibility: FindingVisibility,
}
