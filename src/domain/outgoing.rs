//! What may be sent, what was sent, and how the two differ.

use std::ops::Deref;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::asked::Wanted;
use super::attachment::Attachment;
use super::draft::Draft;
use super::fields::{FIELDS, Field, FieldId, Section};
use super::finding::{Finding, Severity};
use super::phone;
use super::validate::validate;

/// A profile without problems, ready to be sent. Only a [`Draft`] becomes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission(Sent);

/// What a profile is or was sent with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The members under this program's JSON names, trimmed, blank ones left out, the phone
    /// number as E.164, without documents.
    pub body: Map<String, Value>,
    pub documents: Vec<Attachment>,
}

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
        let mut problems = validate(&draft.content, &Wanted::default());
        problems.retain(|finding| finding.severity == Severity::Problem);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self(Sent::of(draft)))
    }
}

impl Deref for Submission {
    type Target = Sent;

    fn deref(&self) -> &Sent {
        &self.0
    }
}

impl Submission {
    /// What an update has to send, and what it can't.
    pub fn changes_since(&self, before: &Sent) -> Changes {
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

impl Sent {
    /// The id that a person typed.
    pub fn typed_guid(&self) -> Option<Uuid> {
        let typed = self.body.get(FieldId::Guid.row().json)?;
        Uuid::try_parse(typed.as_str()?).ok()
    }

    /// The fields that another text has otherwise, whether an update can carry them or not.
    pub fn differing(&self, other: &Self) -> Vec<FieldId> {
        let differs = |row: &&Field| match row.id {
            FieldId::Documents => documents_differ(&self.documents, &other.documents),
            _ => self.body.get(row.json) != other.body.get(row.json),
        };
        FIELDS.iter().filter(differs).map(|row| row.id).collect()
    }

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

/// Whether these are other documents, or the same ones under other names or for other
/// requirements.
pub fn documents_differ(new: &[Attachment], old: &[Attachment]) -> bool {
    let same = |(new, old): (&Attachment, &Attachment)| {
        new.sha256 == old.sha256 && new.name == old.name && new.requirement == old.requirement
    };
    new.len() != old.len() || !new.iter().zip(old).all(same)
}

/// Whether the page "Update Company Profile" lists the field.
fn can_update(row: &Field) -> bool {
    let address = row.section == Section::Address && row.id != FieldId::RequiredFields;
    !address && !matches!(row.id, FieldId::Guid | FieldId::AccountGuid)
}
