//! A draft: a profile on this machine, with its attachments, its submission and its
//! history, sent or not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::api_error::ApiError;
use super::attachment::Attachment;
use super::fields::FieldId;
use super::finding::{FieldPath, Finding, FindingKind};
use super::payload::{Payload, documents_differ};
use super::profile::CompanyProfile;
use super::requirement::{ReadRestriction, Requirement};
use super::submission::{SubmissionRecord, SubmissionState};
use crate::i18n::tr;

/// A draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// This program's id; the name of its folder in the library.
    pub id: Uuid,
    pub created_at: Timestamp,
    /// When people last changed it.
    pub changed_at: Timestamp,
    pub content: Content,
    pub visibility: FindingVisibility,
    /// Kept apart from the rest, also on disk: only a submission changes it.
    pub submission: SubmissionRecord,
}

/// What people fill in: what undo and redo go over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub profile: CompanyProfile,
    pub attachments: Vec<Attachment>,
    /// The restrictions that somebody ticked as read.
    pub restrictions_read: BTreeSet<ReadRestriction>,
    /// The name that duplicating gave it; it stands out until there is another one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name_given: String,
}

impl Content {
    /// Whether a restriction of the country of the numbers was ticked as read.
    pub fn has_read(&self, restriction: &Requirement) -> bool {
        self.restrictions_read.contains(&self.read(restriction))
    }

    /// Ticks or unticks a restriction of the country of the numbers.
    pub fn set_read(&mut self, restriction: &Requirement, read: bool) {
        let restriction = self.read(restriction);
        if read {
            self.restrictions_read.insert(restriction);
        } else {
            self.restrictions_read.remove(&restriction);
        }
    }

    fn read(&self, restriction: &Requirement) -> ReadRestriction {
        ReadRestriction {
            country: self.profile.country_code.trim().to_owned(),
            text: restriction.text.clone(),
        }
    }
}

/// Which findings the form shows, so that a reopened draft looks as it was left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FindingVisibility {
    /// Places that were left with something filled in.
    #[serde(rename = "left")]
    pub touched: BTreeSet<FieldPath>,
    /// Whether "Check profile" or Submit was asked for: everything shows from then on.
    pub checked: bool,
    /// What stands in a field as somebody wants it, since they undid its usual form.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub as_typed: BTreeMap<FieldId, String>,
}

impl FindingVisibility {
    /// Whether the form shows a finding yet.
    pub fn shows(&self, finding: &Finding) -> bool {
        match finding.kind {
            FindingKind::TooLong
            | FindingKind::WrongType
            | FindingKind::Unreadable
            | FindingKind::Server => true,
            FindingKind::Missing | FindingKind::Incomplete => self.checked,
            FindingKind::TooShort | FindingKind::WrongForm | FindingKind::Unusual => {
                self.checked || self.touched.contains(&finding.path)
            }
        }
    }
}

impl Draft {
    pub fn new(id: Uuid, now: Timestamp) -> Self {
        Self {
            id,
            created_at: now,
            changed_at: now,
            content: Content::default(),
            visibility: FindingVisibility::default(),
            submission: SubmissionRecord::default(),
        }
    }

    /// What people call it.
    pub fn title(&self) -> &str {
        match self.content.profile.name.trim() {
            "" => tr!("profile-untitled"),
            name => name,
        }
    }

    /// How many members differ from what the server was last sent, whether an update can
    /// carry them or not, and whether they have problems or not; the documents count as one.
    pub fn changes_since_sent(&self) -> usize {
        self.fields_changed_since_sent().len()
    }

    /// The fields that differ from what the server has, as [`changes_since_sent`] counts them.
    ///
    /// [`changes_since_sent`]: Self::changes_since_sent
    pub fn fields_changed_since_sent(&self) -> Vec<FieldId> {
        let record = &self.submission;
        let Some(sent) = record.sent.as_ref().filter(|_| record.is_submitted()) else {
            return Vec::new();
        };
        Payload::of(self).fields_not_sent(sent)
    }

    /// What the server said about fields, as far as they still say what it refused.
    pub fn problems_from_server(&self) -> Vec<Finding> {
        let (SubmissionState::Stopped { error, .. } | SubmissionState::Unknown { error, .. }) =
            &self.submission.state
        else {
            return Vec::new();
        };
        let (ApiError::Refused { findings, .. }, Some(refused)) = (error, &self.submission.refused)
        else {
            return Vec::new();
        };
        let now = Payload::of(self);
        let stands = |finding: &&Finding| match finding.path.field {
            FieldId::Documents => !documents_differ(&now.documents, &refused.documents),
            field => now.body.get(field.row().json) == refused.body.get(field.row().json),
        };
        findings.iter().filter(stands).cloned().collect()
    }
}
