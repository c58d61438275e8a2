//! Profiles that CM.com has and this library does not: what is shown of them, and the draft that each becomes.

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::account::Account;
use super::approval::ApprovalStatus;
use super::draft::Draft;
use super::fields::{FIELDS, FieldId};
use super::history::EventKind;
use super::payload::Payload;
use super::profile::CompanyProfile;
use super::refresh::{RefreshError, document_ids};
use super::server_profile::ServerProfile;
use super::submission::{SubmissionState, Target};

/// A profile of an account that no draft here has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerOnly {
    pub guid: Uuid,
    pub name: String,
    pub company: String,
    /// The country of the numbers, as the server has it.
    pub country: String,
    /// The status as the server wrote it.
    pub status: Option<String>,
    pub is_deleted: bool,
}

/// The profiles of an account that no draft here has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerOnlyList {
    pub profiles: Vec<ServerOnly>,
    /// The number of profiles of the account that were compared.
    pub compared: usize,
    /// False when the account has more profiles than were read.
    pub all: bool,
}

/// The outcome of bringing in one profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BroughtIn {
    Added {
        draft: Uuid,
        title: String,
        /// The number of its documents at CM.com: their files can't be fetched.
        documents: usize,
        /// Fields whose values at CM.com this program can't show.
        unread: Vec<FieldId>,
    },
    /// A draft has the profile already.
    Known,
    Failed(RefreshError),
}

impl ServerOnly {
    /// What is shown of an entry of the list; `None` without an id, by which it could not be requested.
    pub fn of(entry: &ServerProfile) -> Option<Self> {
        let text = |field: FieldId| {
            let value = entry.fields.get(field.row().json).and_then(Value::as_str);
            value.unwrap_or_default().trim().to_owned()
        };
        Some(Self {
            guid: entry.guid?,
            name: text(FieldId::Name),
            company: text(FieldId::CompanyName),
            country: text(FieldId::CountryCode),
            status: entry.status.clone(),
            is_deleted: entry.deleted_on.is_some(),
        })
    }

    /// The status for people; blank when the server gives none.
    pub fn status_label(&self) -> String {
        let status = self.status.as_deref().map(ApprovalStatus::from_word);
        status.map_or_else(String::new, |status| status.label().to_owned())
    }
}

/// The draft of a profile as the server has it, with its record. Also returns the fields whose values have another
/// type than the form's: they stay blank here and unchanged at the server.
pub fn draft_of(
    found: &ServerProfile,
    account: &Account,
    id: Uuid,
    now: Timestamp,
) -> (Draft, Vec<FieldId>) {
    let mut members = found.fields.clone();
    let documents = FieldId::Documents.row().json;
    let count = members.remove(documents).as_ref().map_or(0, count);
    for own in [FieldId::Guid, FieldId::AccountGuid] {
        members.remove(own.row().json);
    }
    members.retain(|name, _| FIELDS.iter().any(|row| row.json == name));
    let (profile, findings) = CompanyProfile::from_members(members);
    let mut unread: Vec<FieldId> = findings.iter().map(|finding| finding.path.field).collect();
    unread.dedup();
    let mut draft = Draft::new(id, now);
    draft.content.profile = profile;
    let sent = Payload::of(&draft);
    let record = &mut draft.submission;
    record.state = SubmissionState::Submitted { at: now };
    record.target = Some(Target::from(account));
    record.guid = found.guid;
    record.sent = Some(sent);
    record.note(
        now,
        EventKind::BroughtIn {
            account: account.name.clone(),
            documents: count,
        },
    );
    record.apply_answer(found.answer(now));
    (draft, unread)
}

fn count(documents: &Value) -> usize {
    let entries = documents.as_array().map_or(0, Vec::len);
    entries.max(document_ids(documents).len())
}
