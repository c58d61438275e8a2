//! A draft: a profile on this machine, with its attachments, its submission and its
//! history, sent or not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::api_error::ApiError;
use super::attachment::Attachment;
use super::fields::FieldId;
use super::finding::{FieldPath, Finding, FindingKind};
use super::other_value::{OtherValue, Part};
use super::payload::{Payload, documents_differ};
use super::profile::CompanyProfile;
use super::requirement::{ReadRestriction, Requirement};
use super::review_task::StoredTask;
use super::submission::{SubmissionRecord, SubmissionState};
use crate::i18n::tr;

/// A profile on this computer with its attachments, submission and display state.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// This program's id; the name of its folder in the library.
    pub id: Uuid,
    pub created_at: Timestamp,
    /// Time of the last change by a person.
    pub changed_at: Timestamp,
    pub content: Content,
    pub visibility: FindingVisibility,
    /// Stored separately on disk as well: only a submission changes it.
    pub submission: SubmissionRecord,
}

/// The versions of a draft in the library. A save names the version that it is based on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SavedAs {
    /// 0 before the first save.
    pub content: i64,
    /// 0 when nothing was ever submitted.
    pub record: i64,
}

/// The part that people fill in, and that undo and redo change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub profile: CompanyProfile,
    pub attachments: Vec<Attachment>,
    /// The restrictions that were ticked as read.
    pub restrictions_read: BTreeSet<ReadRestriction>,
    /// The name given when the draft was duplicated; it is highlighted until it is changed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name_given: String,
    /// Values that two programs typed at the same time, beside those in the profile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_values: Vec<OtherValue>,
    /// What a person marked for the comment of a decision of CM.com.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub review_tasks: Vec<StoredTask>,
}

impl Content {
    /// True when this restriction of the numbers' country was ticked as read.
    pub fn has_read(&self, restriction: &Requirement) -> bool {
        self.restrictions_read.contains(&self.read(restriction))
    }

    /// Ticks or unticks a restriction of the numbers' country as read.
    pub fn set_read(&mut self, restriction: &Requirement, read: bool) {
        let restriction = self.read(restriction);
        if read {
            self.restrictions_read.insert(restriction);
        } else {
            self.restrictions_read.remove(&restriction);
        }
    }

    /// The documents in the profile, and those that one of the second values has.
    pub fn all_attachments(&self) -> Vec<Attachment> {
        let others = self.other_values.iter();
        let others = others.filter(|one| one.part == Part::Documents);
        let others = others.filter_map(|one| serde_json::from_value(one.value.clone()).ok());
        let mut all = self.attachments.clone();
        for attachment in others.flat_map(|one: Vec<Attachment>| one) {
            if all.iter().all(|known| known.sha256 != attachment.sha256) {
                all.push(attachment);
            }
        }
        all
    }

    fn read(&self, restriction: &Requirement) -> ReadRestriction {
        ReadRestriction {
            country: self.profile.country_code.trim().to_owned(),
            text: restriction.text.clone(),
        }
    }
}

/// The findings that the form shows, stored so that a reopened draft looks as it was closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredVisibility", into = "StoredVisibility")]
pub struct FindingVisibility {
    /// Fields that lost focus with something filled in.
    pub touched: BTreeSet<FieldPath>,
    /// True after "Check profile" or Submit was used: every finding is shown from then on.
    pub checked: bool,
    /// Values kept as typed, because somebody undid the change to the usual form.
    pub as_typed: BTreeMap<FieldId, String>,
    /// Entries of fields that only a newer version knows; kept unchanged.
    newer: NewerFields,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct NewerFields {
    touched: Vec<Value>,
    as_typed: BTreeMap<String, String>,
}

/// [`FindingVisibility`] on disk, where fields have their JSON names.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredVisibility {
    left: Vec<Value>,
    checked: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    as_typed: BTreeMap<String, String>,
}

impl From<StoredVisibility> for FindingVisibility {
    fn from(stored: StoredVisibility) -> Self {
        let mut visibility = Self {
            checked: stored.checked,
            ..Self::default()
        };
        for path in stored.left {
            match FieldPath::deserialize(&path) {
                Ok(path) => {
                    visibility.touched.insert(path);
                }
                Err(_) => visibility.newer.touched.push(path),
            }
        }
        for (name, typed) in stored.as_typed {
            match FieldId::from_json_name(&name) {
                Some(field) => visibility.as_typed.insert(field, typed),
                None => visibility.newer.as_typed.insert(name, typed),
            };
        }
        visibility
    }
}

impl From<FindingVisibility> for StoredVisibility {
    fn from(visibility: FindingVisibility) -> Self {
        let NewerFields {
            touched: newer,
            mut as_typed,
        } = visibility.newer;
        let known = visibility.as_typed.into_iter();
        as_typed.extend(known.map(|(field, typed)| (field.row().json.to_owned(), typed)));
        let touched = visibility.touched.into_iter();
        Self {
            // Names and numbers can always be written.
            left: touched
                .filter_map(|path| serde_json::to_value(path).ok())
                .chain(newer)
                .collect(),
            checked: visibility.checked,
            as_typed,
        }
    }
}

impl FindingVisibility {
    /// True when the form shows this finding already.
    pub fn shows(&self, finding: &Finding) -> bool {
        match finding.kind {
            FindingKind::TooLong
            | FindingKind::WrongType
            | FindingKind::Unreadable
            | FindingKind::Doubtful
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

    /// The name shown to people.
    pub fn title(&self) -> &str {
        match self.content.profile.name.trim() {
            "" => tr!("profile-untitled"),
            name => name,
        }
    }

    /// Number of members that differ from the last payload sent, including those that an update
    /// can't carry and those with problems; the documents count as one.
    pub fn changes_since_sent(&self) -> usize {
        self.fields_changed_since_sent().len()
    }

    /// The fields that differ from the last payload sent, as counted by [`changes_since_sent`].
    ///
    /// [`changes_since_sent`]: Self::changes_since_sent
    pub fn fields_changed_since_sent(&self) -> Vec<FieldId> {
        let record = &self.submission;
        let Some(sent) = record.sent.as_ref().filter(|_| record.is_submitted()) else {
            return Vec::new();
        };
        Payload::of(self).fields_not_sent(sent)
    }

    /// The server's problems with fields, as long as those fields still hold the rejected values.
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
        let current = Payload::of(self);
        let still_applies = |finding: &&Finding| match finding.path.field {
            FieldId::Documents => !documents_differ(&current.documents, &refused.documents),
            field => current.body.get(field.row().json) == refused.body.get(field.row().json),
        };
        findings.iter().filter(still_applies).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_of_a_newer_version_are_written_back_unchanged() {
        let stored = json!({
            "left": [
                {"field": "city"},
                {"field": "emailAddresses", "part": {"item": 1}},
                {"field": "faxNumber"},
                {"field": "city", "part": {"word": 2}},
            ],
            "checked": true,
            "as_typed": {"faxNumber": "1", "postalCode": "1017dr"},
        });
        let visibility: FindingVisibility = serde_json::from_value(stored.clone()).unwrap();
        assert_eq!(visibility.touched.len(), 2);
        assert_eq!(visibility.as_typed.len(), 1);
        assert_eq!(serde_json::to_value(&visibility).unwrap(), stored);
    }
}
