//! A draft as it is sent, and the changes that an update can carry.

use std::ops::Deref;

use serde_json::{Map, Value};

use super::{Payload, documents_differ};
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::Draft;
use crate::domain::fields::{FIELDS, Field, FieldId, Section};
use crate::domain::finding::{Finding, Severity};
use crate::domain::phone;
use crate::domain::validate::validate;

/// A profile without problems, ready to be sent. Only a [`Draft`] becomes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission(Payload);

/// The differences between a submission and the previous payload.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The members that an update can carry.
    pub members: Map<String, Value>,
    /// The changed fields that an update can't carry: the address, which the update page does not
    /// list, the ids, and cleared fields, since `null` means "leave unchanged".
    pub left_out: Vec<FieldId>,
    /// True when its documents, their names or their requirements differ.
    pub documents: bool,
}

impl Changes {
    /// True when there is nothing that an update could send.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty() && !self.documents
    }
}

impl TryFrom<&Draft> for Submission {
    /// The problems that prevent the submission.
    type Error = Vec<Finding>;

    fn try_from(draft: &Draft) -> Result<Self, Self::Error> {
        // Missing country requirements don't prevent a submission.
        let mut problems = validate(&draft.content, &ApplicableRequirements::default());
        problems.retain(|finding| finding.severity == Severity::Problem);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self(Payload::of(draft)))
    }
}

impl Deref for Submission {
    type Target = Payload;

    fn deref(&self) -> &Payload {
        &self.0
    }
}

impl Submission {
    /// The changes that an update has to send, and those that it can't.
    pub fn changes_since(&self, before: &Payload) -> Changes {
        let mut changes = Changes {
            documents: documents_differ(&self.documents, &before.documents),
            ..Changes::default()
        };
        for row in FIELDS.iter().filter(|row| row.id != FieldId::Documents) {
            let (old, new) = (before.body.get(row.json), self.body.get(row.json));
            match new {
                _ if old == new => {}
                Some(value) if can_update(row) => {
                    changes.members.insert(row.json.to_owned(), value.clone());
                }
                _ => changes.left_out.push(row.id),
            }
        }
        changes
    }
}

impl Payload {
    /// The payload of a draft with or without problems, for comparison. Only a [`Submission`] is
    /// sent.
    pub fn of(draft: &Draft) -> Self {
        let mut profile = draft.content.profile.clone().trimmed();
        profile.other.clear();
        let typed = &mut profile.representative_phone_number;
        if let Some(phone) = phone::read(typed, &profile.address_country_code) {
            *typed = phone.e164;
        }
        Self {
            body: profile.to_json(),
            documents: draft.content.attachments.clone(),
        }
    }
}

/// True when a field can be changed after the profile was created. Source: the page "Update Company Profile" lists it.
pub fn can_update(row: &Field) -> bool {
    let address = row.section == Section::Address && row.id != FieldId::RequiredFields;
    !address && !matches!(row.id, FieldId::Guid | FieldId::AccountGuid)
}
