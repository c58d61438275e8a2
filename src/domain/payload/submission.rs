//! A draft as it is sent: what may go out, and what of it an update carries.

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

/// How a submission differs from what was sent before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The members that an update can carry.
    pub members: Map<String, Value>,
    /// The fields that changed but that an update can't carry: the address, which the
    /// update page does not list, the ids, and what was cleared, since `null` means
    /// "leave".
    pub left_out: Vec<FieldId>,
    /// Whether other documents belong to it, or for other requirements.
    pub documents: bool,
}

impl Changes {
    /// Whether there is nothing that an update could send.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty() && !self.documents
    }
}

impl TryFrom<&Draft> for Submission {
    /// The problems that stand in the way.
    type Error = Vec<Finding>;

    fn try_from(draft: &Draft) -> Result<Self, Self::Error> {
        // What countries ask besides stops nothing.
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
    /// What an update has to send, and what it can't.
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
    /// What a draft says, with or without problems: for comparing. Only a [`Submission`]
    /// is sent.
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

/// Whether the page "Update Company Profile" lists the field.
fn can_update(row: &Field) -> bool {
    let address = row.section == Section::Address && row.id != FieldId::RequiredFields;
    !address && !matches!(row.id, FieldId::Guid | FieldId::AccountGuid)
}
