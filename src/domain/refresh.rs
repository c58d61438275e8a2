//! Refreshing the submitted profiles of an account by its list: which entries differ from what is known, and what an
//! answer of the server changes in a draft.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::api_error::ApiError;
use super::draft::Draft;
use super::fields::{FIELDS, FieldId};
use super::history::EventKind;
use super::local_error::LocalError;
use super::other_value::{OtherValue, Part, ValueSource};
use super::payload::Payload;
use super::profile::CompanyProfile;
use super::profile_row::ProfileStatus;
use super::server_profile::ServerProfile;
use super::submission::SubmissionRecord;

/// A value that CM.com changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerChange {
    pub field: FieldId,
    /// JSON; null when there was none.
    pub before: Value,
    pub after: Value,
}

/// What a refresh found new about a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileChange {
    pub draft: Uuid,
    /// The id of the profile at the server.
    pub profile: Option<Uuid>,
    pub title: String,
    pub before: ProfileStatus,
    pub after: ProfileStatus,
    /// The server's comment as it is now.
    pub comment: Option<String>,
    /// The values that CM.com changed.
    pub values: Vec<ServerChange>,
    /// Those of them that were also changed here since the profile was sent: a person chooses.
    pub to_choose: Vec<FieldId>,
}

/// The outcome of refreshing the profiles of an account. After an error it has what was found until then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// The number of profiles in the list of the account.
    pub listed: usize,
    /// True when that were all of them.
    pub all: bool,
    /// The number of profiles that were requested one by one, because their entries differ.
    pub fetched: usize,
    pub changes: Vec<ProfileChange>,
    pub error: Option<RefreshError>,
}

/// The reason that a refresh ended early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefreshError {
    /// The server did not answer, or refused.
    Api(ApiError),
    /// The library could not be read or written.
    Library(LocalError),
}

impl RefreshError {
    /// The reason as a text for people; no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::Api(error) => error.message(),
            Self::Library(why) => why.to_string(),
        }
    }
}

/// True when the entry of a list says something else about a profile than is known, so that the profile has to be
/// requested. `known` is the last answer about it. What an entry leaves blank counts as not shown: a list may show
/// less than the answer about one profile.
pub fn differs(
    record: &SubmissionRecord,
    known: Option<&ServerProfile>,
    entry: &ServerProfile,
) -> bool {
    let (Some(answer), Some(known)) = (record.current_answer(), known) else {
        return true;
    };
    let is_news = |before: &Option<String>, now: &Option<String>| now.is_some() && now != before;
    is_news(&answer.status, &entry.status)
        || is_news(&answer.status_comment, &entry.status_comment)
        || is_news(&answer.deleted_on, &entry.deleted_on)
        || entry
            .fields
            .iter()
            .any(|(name, now)| !is_blank(now) && known.fields.get(name) != Some(now))
}

/// The values that CM.com changed between two answers about a profile. A value that was sent from here is no change by
/// CM.com.
pub fn server_changes(
    record: &SubmissionRecord,
    before: &ServerProfile,
    after: &ServerProfile,
) -> Vec<ServerChange> {
    let ids = [FieldId::Guid, FieldId::AccountGuid];
    let is_value = |name: &String| ids.iter().all(|id| id.row().json != name);
    // An answer without values, as some give to a create, says nothing about them.
    if !before.fields.keys().any(is_value) {
        return Vec::new();
    }
    let mut changes = Vec::new();
    for row in FIELDS.iter().filter(|row| !ids.contains(&row.id)) {
        let Some(now) = after.fields.get(row.json) else {
            continue;
        };
        let then = before.fields.get(row.json).unwrap_or(&Value::Null);
        let is_same = then == now || (is_blank(then) && is_blank(now));
        if !is_same && !is_sent(record, row.id, now) {
            changes.push(ServerChange {
                field: row.id,
                before: then.clone(),
                after: now.clone(),
            });
        }
    }
    changes
}

/// True for a value that the server has from this program.
fn is_sent(record: &SubmissionRecord, field: FieldId, value: &Value) -> bool {
    let name = field.row().json;
    let sent = record.sent.iter().chain(&record.attempts);
    if field == FieldId::Documents {
        let ids = document_ids(value);
        let is_own = |id: &&str| record.documents.values().any(|own| own == id);
        return !ids.is_empty() && ids.iter().all(is_own);
    }
    let mut bodies = sent.map(|payload| payload.body.get(name).unwrap_or(&Value::Null));
    bodies.any(|sent| sent == value || (is_blank(sent) && is_blank(value)))
}

/// The ids of the documents in an answer: texts, or objects with an id.
pub fn document_ids(value: &Value) -> BTreeSet<&str> {
    let entries = value.as_array().into_iter().flatten();
    entries.filter_map(document_id).collect()
}

/// The documents in an answer that this program did not upload for the draft.
pub fn documents_of_others(reported: &Value, record: &SubmissionRecord) -> Vec<Value> {
    let is_own = |id: &str| record.documents.values().any(|own| own == id);
    let entries = reported.as_array().into_iter().flatten();
    let others = entries.filter(|entry| document_id(entry).is_some_and(|id| !is_own(id)));
    others.cloned().collect()
}

fn document_id(entry: &Value) -> Option<&str> {
    match entry {
        Value::String(id) => Some(id),
        Value::Object(members) => {
            let mut texts = members.values().filter_map(Value::as_str);
            texts.find(|text| Uuid::try_parse(text).is_ok())
        }
        _ => None,
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Applies an answer about a profile to its draft. `known` is the answer before. Returns what is new, if anything is.
pub fn apply(
    draft: &mut Draft,
    known: Option<&ServerProfile>,
    found: &ServerProfile,
    now: Timestamp,
) -> Option<ProfileChange> {
    let before = draft.status();
    // People know the profile by the name that it had.
    let title = draft.title().to_owned();
    let values = known.map_or_else(Vec::new, |known| {
        server_changes(&draft.submission, known, found)
    });
    let is_new = draft.submission.apply_answer(found.answer(now));
    for change in &values {
        draft.submission.note(
            now,
            EventKind::ChangedAtServer {
                field: change.field,
                before: change.before.clone(),
                after: change.after.clone(),
            },
        );
    }
    let to_choose = take_over(draft, &values);
    let change = ProfileChange::of(draft, before);
    (is_new || !values.is_empty()).then_some(ProfileChange {
        title,
        values,
        to_choose,
        ..change
    })
}

impl ProfileChange {
    /// The change of a draft's status, without values.
    pub fn of(draft: &Draft, before: ProfileStatus) -> Self {
        let answer = draft.submission.current_answer();
        Self {
            draft: draft.id,
            profile: draft.submission.guid,
            title: draft.title().to_owned(),
            before,
            after: draft.status(),
            comment: answer.and_then(|answer| answer.status_comment.clone()),
            values: Vec::new(),
            to_choose: Vec::new(),
        }
    }
}

/// Takes the values that CM.com changed into a draft. A field that was edited since the profile was sent keeps its
/// value, and has CM.com's beside it until a person chooses. Returns those fields.
fn take_over(draft: &mut Draft, changes: &[ServerChange]) -> Vec<FieldId> {
    let current = Payload::of(draft).body;
    let mut to_choose = Vec::new();
    for change in changes
        .iter()
        .filter(|change| change.field != FieldId::Documents)
    {
        let name = change.field.row().json;
        let Some(sent) = &mut draft.submission.sent else {
            continue;
        };
        let mut members = draft.content.profile.to_json();
        set(&mut members, name, &change.after);
        let (profile, findings) = CompanyProfile::from_members(members);
        // The form can't show a value of another type.
        if !findings.is_empty() {
            continue;
        }
        let is_edited = current.get(name) != sent.body.get(name);
        let mine = current.get(name).unwrap_or(&Value::Null);
        let is_same = *mine == change.after || (is_blank(mine) && is_blank(&change.after));
        set(&mut sent.body, name, &change.after);
        let part = Part::Member(name.to_owned());
        draft
            .content
            .other_values
            .retain(|other| other.source != ValueSource::Server || other.part != part);
        if is_same {
            continue;
        }
        if is_edited {
            draft.content.other_values.push(OtherValue {
                part,
                value: change.after.clone(),
                source: ValueSource::Server,
            });
            to_choose.push(change.field);
        } else {
            draft.content.profile = profile;
        }
    }
    to_choose
}

fn set(members: &mut Map<String, Value>, name: &str, value: &Value) {
    if is_blank(value) {
        members.remove(name);
    } else {
        members.insert(name.to_owned(), value.clone());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::submission::SubmissionState;

    fn profile(status: &str, fields: &Value) -> ServerProfile {
        let fields = fields.as_object().unwrap().clone();
        ServerProfile {
            guid: Some(Uuid::from_u128(7)),
            status: Some(status.to_owned()),
            raw: fields.clone(),
            fields,
            ..ServerProfile::default()
        }
    }

    /// A draft as it was sent, with the server's answer.
    fn sent(fields: &Value) -> (Draft, ServerProfile) {
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        draft.content.profile = CompanyProfile::from_json(fields.as_object().unwrap()).0;
        let known = profile("Pending", fields);
        draft.submission.state = SubmissionState::Submitted {
            at: Timestamp::UNIX_EPOCH,
        };
        draft.submission.sent = Some(Payload::of(&draft));
        draft
            .submission
            .apply_answer(known.answer(Timestamp::UNIX_EPOCH));
        (draft, known)
    }

    #[test]
    fn an_entry_differs_by_its_report_and_its_values_but_not_by_what_it_leaves_out() {
        let (draft, known) = sent(&json!({ "name": "Austin", "city": "Austin" }));
        let differs = |status, fields: Value| {
            differs(&draft.submission, Some(&known), &profile(status, &fields))
        };
        assert!(!differs(
            "Pending",
            json!({ "name": "Austin", "city": "Austin" })
        ));
        assert!(!differs(
            "Pending",
            json!({ "name": "Austin", "city": null })
        ));
        assert!(!differs("Pending", json!({})));
        assert!(differs("Approved", json!({})));
        assert!(differs("Pending", json!({ "city": "Dallas" })));
        assert!(differs("Pending", json!({ "street": "Main Street" })));
        let mut commented = profile("Pending", &json!({}));
        commented.status_comment = Some("Send the extract".to_owned());
        assert!(super::differs(&draft.submission, Some(&known), &commented));
        let mut gone = draft.submission.clone();
        gone.apply_error(&ApiError::NotFound, Timestamp::UNIX_EPOCH);
        assert!(
            super::differs(&gone, Some(&known), &known),
            "it is there again"
        );
    }

    #[test]
    fn an_unedited_field_takes_the_new_value_and_an_edited_one_keeps_its_own_beside_it() {
        let (mut draft, known) = sent(&json!({
            "name": "Austin", "city": "Austin", "street": "Main Street", "region": "Texas",
        }));
        draft.content.profile.city = "Houston".to_owned();
        draft.content.profile.region = "Ohio".to_owned();
        let found = profile(
            "Pending",
            &json!({ "name": "Austin", "city": "Dallas", "street": null, "region": "Ohio" }),
        );
        let change = apply(&mut draft, Some(&known), &found, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(change.values.len(), 3, "{change:?}");
        assert_eq!(change.to_choose, [FieldId::City]);
        let profile = &draft.content.profile;
        assert_eq!(
            (profile.city.as_str(), profile.street.as_str()),
            ("Houston", "")
        );
        let [other] = draft.content.other_values.as_slice() else {
            panic!("{:?}", draft.content.other_values);
        };
        assert_eq!(
            (&other.value, other.source),
            (&json!("Dallas"), ValueSource::Server)
        );
        // What was typed here is still to be sent; what both agree on is not.
        assert_eq!(draft.fields_changed_since_sent(), [FieldId::City]);
        let mut theirs = draft.content.clone();
        theirs.choose(other, true);
        assert_eq!(theirs.profile.city, "Dallas");
    }

    #[test]
    fn what_was_sent_from_here_and_an_answer_without_values_are_no_change_by_cm() {
        let (mut draft, known) = sent(&json!({ "name": "Austin", "city": "Austin" }));
        if let Some(sent) = &mut draft.submission.sent {
            sent.body.insert("city".to_owned(), json!("Dallas"));
        }
        let found = profile("Pending", &json!({ "name": "Austin", "city": "Dallas" }));
        assert_eq!(server_changes(&draft.submission, &known, &found), []);
        let short = profile("Pending", &json!({ "guid": "7" }));
        let other = profile("Pending", &json!({ "name": "Boston" }));
        assert_eq!(server_changes(&draft.submission, &short, &other), []);
        assert_eq!(server_changes(&draft.submission, &known, &other).len(), 1);
    }
}
