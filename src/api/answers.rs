//! Reading the server's answers, tolerantly: what is not understood is kept or left
//! out, and only an answer without the one thing that was asked for is an error.
//!
//! The names stand in [`wire`](super::wire).

use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::redaction::HIDDEN;
use super::wire;
use crate::domain::account::{Overrides, stands_for_none};
use crate::domain::approval::{Answer, Consequences};
use crate::domain::failure::Failure;
use crate::domain::fields::{FIELDS, FieldId};
use crate::domain::profile::PhoneNumberType;
use crate::domain::requirement::{RequiredField, Requirement, RequirementKind};
use crate::domain::text::clean;
use crate::texts::tr;

/// How much of a comment of the server's is shown, in characters.
const MAX_COMMENT: usize = 2000;
const MAX_WORD: usize = 100;

/// A profile as the server has it. All blank where it answered with an empty body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerProfile {
    pub guid: Option<Uuid>,
    pub status: Option<String>,
    pub status_comment: Option<String>,
    pub deleted_on: Option<String>,
    /// The fields under this program's names, without what only the server sets.
    pub fields: Map<String, Value>,
    /// The whole answer, as it came.
    pub raw: Map<String, Value>,
}

impl ServerProfile {
    pub(super) fn read(raw: Map<String, Value>, overrides: &Overrides) -> Self {
        let text = |field, most| {
            let text = match wire::field(&raw, field, overrides)? {
                Value::String(text) => text.clone(),
                other @ (Value::Number(_) | Value::Bool(_)) => other.to_string(),
                _ => return None,
            };
            Some(clean(&text, most)).filter(|text| !text.is_empty())
        };
        let guid = text(FieldId::Guid, MAX_WORD).and_then(|text| Uuid::try_parse(&text).ok());
        let guid = guid.filter(|&guid| !stands_for_none(guid));
        let fields = FIELDS
            .iter()
            .filter(|row| !row.is_server_set())
            .filter_map(|row| {
                let value = wire::field(&raw, row.id, overrides)?;
                Some((row.json.to_owned(), value.clone()))
            })
            .collect();
        Self {
            guid,
            status: text(FieldId::Status, MAX_WORD),
            status_comment: text(FieldId::StatusComment, MAX_COMMENT),
            deleted_on: text(FieldId::DeletedOn, MAX_WORD),
            fields,
            raw,
        }
    }

    /// Whether the server said anything of the profile at all.
    pub fn is_blank(&self) -> bool {
        self.raw.is_empty()
    }

    pub fn answer(&self, received_at: Timestamp) -> Answer {
        Answer {
            received_at,
            status: self.status.clone(),
            status_comment: self.status_comment.clone(),
            deleted_on: self.deleted_on.clone(),
            raw: self.raw.clone(),
        }
    }
}

pub(super) fn profile(body: Value, overrides: &Overrides) -> Result<ServerProfile, Failure> {
    match body {
        Value::Null => Ok(ServerProfile::default()),
        Value::Object(raw) => Ok(ServerProfile::read(raw, overrides)),
        _ => Err(unreadable(tr!("it-is-no-profile"))),
    }
}

/// The entries of a list: bare, or the one list in an object.
pub(super) fn list(body: Value) -> Result<Vec<Value>, Failure> {
    match body {
        Value::Array(entries) => Ok(entries),
        Value::Null => Ok(Vec::new()),
        Value::Object(members) => {
            let mut lists = members.into_iter().filter_map(|(_, value)| match value {
                Value::Array(entries) => Some(entries),
                _ => None,
            });
            match (lists.next(), lists.next()) {
                (Some(entries), None) => Ok(entries),
                _ => Err(unreadable(tr!("it-is-no-list"))),
            }
        }
        _ => Err(unreadable(tr!("it-is-no-list"))),
    }
}

/// A profile in a list.
pub(super) fn listed(entry: Value, overrides: &Overrides) -> Result<ServerProfile, Failure> {
    match entry {
        Value::Object(raw) => Ok(ServerProfile::read(raw, overrides)),
        _ => Err(unreadable(tr!("entry-list-is-no-profile"))),
    }
}

pub(super) fn requirements(
    body: Value,
    overrides: &Overrides,
) -> Result<Vec<Requirement>, Failure> {
    let read = |(index, entry): (usize, Value)| {
        let Value::Object(entry) = entry else {
            return Err(unreadable(tr!("entry-list-is-no-requirement")));
        };
        let member = |name| wire::member(&entry, name, overrides);
        let text = member(wire::REQUIREMENT_TEXT).map_or_else(String::new, plain);
        // Without an id it still has to be told apart from the others.
        let id = member(wire::REQUIREMENT_ID).map(plain);
        let id = id.filter(|id| !is_no_id(id));
        let id = id.unwrap_or_else(|| format!("#{}", index + 1));
        let kind = member(wire::REQUIREMENT_KIND).and_then(requirement_kind);
        Ok(Requirement {
            id,
            // Of a kind that the guide does not know, it is at least taken note of.
            kind: kind.unwrap_or(RequirementKind::CompanyRestriction),
            text,
            number_types: member(wire::REQUIREMENT_NUMBER_TYPES)
                .map_or_else(Vec::new, number_types),
        })
    };
    list(body)?.into_iter().enumerate().map(read).collect()
}

/// The number types that a requirement is about. A word that the pages don't list makes it
/// be about all of them: nothing that is asked may stay unseen.
fn number_types(value: &Value) -> Vec<String> {
    let words: Vec<&Value> = match value {
        Value::Array(words) => words.iter().collect(),
        other => vec![other],
    };
    let known = words.into_iter().map(|word| {
        let word = word.as_str()?.trim().to_uppercase();
        PhoneNumberType::from_word(&word)
    });
    let known: Option<Vec<PhoneNumberType>> = known.collect();
    known
        .into_iter()
        .flatten()
        .map(|kind| kind.word().to_owned())
        .collect()
}

/// The guide's numbers, also as text.
fn requirement_kind(value: &Value) -> Option<RequirementKind> {
    let number = match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.and_then(RequirementKind::from_number)
}

/// Texts, objects with a name, or one object whose keys are the names.
pub(super) fn required_fields(
    body: &Value,
    overrides: &Overrides,
) -> Result<Vec<RequiredField>, Failure> {
    let own = FieldId::RequiredFields;
    let entry = |entry: &Value| match entry {
        Value::String(name) => Some(RequiredField {
            name: name.clone(),
            description: None,
        }),
        Value::Object(members) => {
            let name = wire::member(members, wire::REQUIRED_NAME, overrides)?.as_str()?;
            let description = wire::member(members, wire::REQUIRED_TEXT, overrides).map(plain);
            Some(RequiredField {
                name: name.to_owned(),
                description: description.filter(|text| !text.is_empty()),
            })
        }
        _ => None,
    };
    let inner = match body {
        Value::Object(members) => wire::field(members, own, overrides).unwrap_or(body),
        other => other,
    };
    let mut fields: Vec<RequiredField> = match inner {
        Value::Null => Vec::new(),
        Value::Array(entries) => entries
            .iter()
            .map(|value| entry(value).ok_or_else(|| unreadable(tr!("entry-names-no-field"))))
            .collect::<Result<_, _>>()?,
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| RequiredField {
                name: name.clone(),
                description: value
                    .as_str()
                    .map(|_| plain(value))
                    .filter(|t| !t.is_empty()),
            })
            .collect(),
        _ => return Err(unreadable(tr!("it-names-no-fields"))),
    };
    // What the form has a place for already is no extra field, but an echo of the question.
    fields.retain(|field| wire::field_of(&field.name, overrides).is_none());
    Ok(fields)
}

pub(super) fn consequences(raw: Value, overrides: &Overrides) -> Consequences {
    let validated_again = match &raw {
        Value::Bool(answer) => Some(*answer),
        Value::Object(members) => {
            wire::member(members, wire::VALIDATED_AGAIN, overrides).and_then(Value::as_bool)
        }
        _ => None,
    };
    Consequences {
        validated_again,
        raw,
    }
}

/// The id of an uploaded document.
pub(super) fn upload(body: &Value, overrides: &Overrides) -> Result<String, Failure> {
    let entry = match body {
        Value::Array(entries) => entries.first().unwrap_or(body),
        other => other,
    };
    let guid = match entry {
        Value::Object(members) => {
            wire::member(members, wire::UPLOAD_GUID, overrides).and_then(Value::as_str)
        }
        other => other.as_str(),
    };
    match guid.map(str::trim) {
        Some(guid) if !is_no_id(guid) && guid.len() <= MAX_WORD => Ok(guid.to_owned()),
        _ => Err(unreadable(tr!("it-has-no-id-document"))),
    }
}

/// Whether an answer gives no id where one should stand: blank, a UUID that is nobody's, or the token.
fn is_no_id(text: &str) -> bool {
    text.is_empty() || text.contains(HIDDEN) || Uuid::try_parse(text).is_ok_and(stands_for_none)
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => clean(text, MAX_COMMENT),
        other => clean(&other.to_string(), MAX_COMMENT),
    }
}

pub(super) fn unreadable(what: &str) -> Failure {
    Failure::Unreadable {
        detail: what.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn requirements_keep_what_they_are_by_number_and_are_never_dropped() {
        let none = Overrides::default();
        let body = json!([
            {"guid": "r1", "type": 1, "description": "Extract"},
            {"id": 7, "type": "3", "text": "Only local"},
            {"type": 9, "text": "New kind"},
        ]);
        let read = requirements(body, &none).unwrap();
        let kinds: Vec<_> = read.iter().map(|r| (r.id.as_str(), r.kind)).collect();
        assert_eq!(
            kinds,
            [
                ("r1", RequirementKind::Document),
                ("7", RequirementKind::RequestRestriction),
                ("#3", RequirementKind::CompanyRestriction),
            ]
        );
    }

    #[test]
    fn the_number_types_of_a_requirement_are_read_and_unknown_ones_mean_all() {
        let none = Overrides::default();
        let body = json!([
            {"type": 1, "phoneNumberTypes": ["LOCAL", "tollfree"]},
            {"type": 1, "numberType": "National"},
            {"type": 1, "phoneNumberTypes": ["LOCAL", "MOBILE"]},
            {"type": 1, "phoneNumberTypes": null},
        ]);
        let read = requirements(body, &none).unwrap();
        let types: Vec<_> = read.iter().map(|r| r.number_types.join(" ")).collect();
        assert_eq!(types, ["LOCAL TOLLFREE", "NATIONAL", "", ""]);
    }

    #[test]
    fn required_fields_are_read_from_each_likely_shape() {
        let none = Overrides::default();
        let shapes = [
            json!(["taxId"]),
            json!([{"name": "taxId"}]),
            json!({"requiredFields": ["taxId"]}),
            json!({"requiredFields": {"taxId": null}}),
            json!({"taxId": ""}),
        ];
        for shape in shapes {
            let read = required_fields(&shape, &none).unwrap();
            assert_eq!(read.len(), 1, "{shape}");
            assert_eq!(read[0].name, "taxId", "{shape}");
        }
        assert_eq!(required_fields(&Value::Null, &none).unwrap(), []);
        let echo = json!({"addressCountryCode": "NL"});
        assert_eq!(required_fields(&echo, &none).unwrap(), []);
        assert!(required_fields(&json!(3), &none).is_err());
    }

    #[test]
    fn a_profile_keeps_unknown_members_and_reads_a_status_safely() {
        let raw = json!({"guid": "not one", "status": "Appr\u{202e}oved", "new": [1]});
        let read = profile(raw.clone(), &Overrides::default()).unwrap();
        assert_eq!(read.guid, None);
        assert_eq!(read.status.as_deref(), Some("Appr\u{fffd}oved"));
        assert_eq!(Value::Object(read.raw), raw);
    }

    const NOBODY: [&str; 3] = [
        "00000000-0000-0000-0000-000000000000",
        "00000000000000000000000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ];

    #[test]
    fn an_id_that_stands_for_nobody_is_no_id_in_an_answer() {
        let none = Overrides::default();
        for nobody in NOBODY {
            for name in ["guid", "companyProfileGuid"] {
                let read = profile(json!({name: nobody, "status": "Pending"}), &none).unwrap();
                assert_eq!(read.guid, None, "{name} {nobody}");
                assert!(!read.is_blank());
            }
            assert!(upload(&json!({"guid": nobody}), &none).is_err());
            assert!(upload(&json!(nobody), &none).is_err());
            let body = json!([{"guid": nobody, "type": 1}, {"guid": nobody, "type": 2}]);
            let read = requirements(body, &none).unwrap();
            let ids: Vec<_> = read.iter().map(|r| r.id.as_str()).collect();
            assert_eq!(ids, ["#1", "#2"], "they are told apart");
        }
    }

    #[test]
    fn an_upload_without_an_id_is_an_error() {
        let none = Overrides::default();
        assert_eq!(upload(&json!("d1"), &none).unwrap(), "d1");
        assert_eq!(
            upload(&json!([{"documentGuid": "d1"}]), &none).unwrap(),
            "d1"
        );
        assert!(upload(&json!({"ok": true}), &none).is_err());
        assert!(upload(&Value::Null, &none).is_err());
    }
}
