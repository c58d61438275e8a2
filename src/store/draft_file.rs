//! The files in a draft's folder, and the format of `draft.json`.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::attachment::Attachment;
use crate::domain::draft::FindingVisibility;
use crate::domain::profile::CompanyProfile;
use crate::domain::requirement::ReadRestriction;

pub(super) const DRAFT: &str = "draft.json";
pub(super) const SUBMISSION: &str = "submission.json";

/// The content of `draft.json`: the draft without its submission.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DraftFile<'a> {
    pub(super) created_at: Timestamp,
    pub(super) changed_at: Timestamp,
    #[serde(default)]
    pub(super) profile: Cow<'a, CompanyProfile>,
    #[serde(default)]
    pub(super) attachments: Cow<'a, [Attachment]>,
    #[serde(default)]
    pub(super) restrictions_read: Cow<'a, BTreeSet<ReadRestriction>>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub(super) name_given: Cow<'a, str>,
    #[serde(default)]
    #[serde(rename = "shown")]
    pub(super) visibility: Cow<'a, FindingVisibility>,
}
