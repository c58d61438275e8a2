//! Reads the server's answers tolerantly: unknown members are kept or left out, and an answer is
//! an error only when it lacks the requested value.
//!
//! The names are in [`wire`](super::wire).

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::redaction::HIDDEN;
use super::reported_error::is_error;
use super::routes::Route;
use super::wire;
use crate::domain::account::{Overrides, is_nil_or_max};
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::approval::UpdateConsequences;
use crate::domain::fields::{FIELDS, FieldId};
use crate::domain::overrides::at;
use crate::domain::profile::PhoneNumberType;
use crate::domain::requirement::{RequiredField, Requirement, RequirementKind};
use crate::domain::server_profile::ServerProfile;
use crate::domain::text::clean;

/// The most characters that are shown of a comment of the server's.
const MAX_COMMENT: usize = 2000;
const MAX_WORD: usize = 100;
/// The start of the date that .NET writes for no date (`DateTime.MinValue`).
const NO_DATE: &str = "0001-01-01";

fn read_profile(raw: Map<String, Value>, overrides: &Overrides) -> ServerProfile {
    let text = |field, most| {
        let text = match wire::field(&raw, field, overrides)? {
            Value::String(text) => text.clone(),
            other @ (Value::Number(_) | Value::Bool(_)) => other.to_string(),
            _ => return None,
        };
        Some(clean(&text, most)).filter(|text| !text.is_empty())
    };
    let (guid, id_text) = id_of(&raw, overrides);
    // A number is the HTTP status of problem details (RFC 9457), or an undocumented code.
    let is_word = |status: &String| status.chars().any(|c| !c.is_ascii_digit());
    let has_text = wire::field(&raw, FieldId::Status, overrides).is_some_and(Value::is_string);
    let status = text(FieldId::Status, MAX_WORD).filter(|status| has_text && is_word(status));
    let status = status.map(|word| overrides.status(&word).to_owned());
    let fields = FIELDS
        .iter()
        .filter(|row| !row.is_server_set())
        .filter_map(|row| {
            let value = wire::field(&raw, row.id, overrides)?;
            Some((row.json.to_owned(), value.clone()))
        })
        .collect();
    ServerProfile {
        guid,
        id_text,
        status_comment: text(FieldId::StatusComment, MAX_COMMENT),
        deleted_on: text(FieldId::DeletedOn, MAX_WORD).filter(|on| is_date(on)),
        fields,
        is_error: is_error(&raw, status.as_deref(), overrides),
        status,
        raw,
    }
}

fn is_date(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && !text.starts_with(NO_DATE)
}

/// The id of a profile, and its text in the answer. When there are two different ids, or the id is not
/// a UUID, only the text is returned.
fn id_of(raw: &Map<String, Value>, overrides: &Overrides) -> (Option<Uuid>, Option<String>) {
    let is_id = |name: &str| wire::field_of(name, overrides) == Some(FieldId::Guid);
    let ids = raw.iter().filter(|(name, _)| is_id(name)).map(|(_, id)| id);
    // In an object, where an override says so.
    let name = overrides.names.get(FieldId::Guid.row().json);
    let inner = name.filter(|name| name.starts_with('/'));
    let ids = ids.chain(inner.and_then(|name| at(raw, name)));
    let ids = ids.filter(|id| !id.is_null()).map(|id| match id {
        Value::String(text) => clean(text, MAX_WORD),
        other => clean(&other.to_string(), MAX_WORD),
    });
    let is_null_id = |id: &String| Uuid::try_parse(id).is_ok_and(is_nil_or_max);
    let mut texts: Vec<String> = ids.filter(|id| !id.is_empty() && !is_null_id(id)).collect();
    let guids: BTreeSet<Option<Uuid>> = texts.iter().map(|id| Uuid::try_parse(id).ok()).collect();
    texts.dedup();
    let text = Some(texts.join(", ")).filter(|text| !text.is_empty());
    match guids.first() {
        Some(guid) if guids.len() == 1 => (*guid, text),
        _ => (None, text),
    }
}

/// The profile in an answer to a create, an update or a get. All three have it in the same place.
pub(super) fn profile(body: Value, overrides: &Overrides) -> Result<ServerProfile, ApiError> {
    match overrides.unwrapped(Route::Get.name(), body) {
        Value::Null => Ok(ServerProfile::default()),
        Value::Object(raw) => Ok(read_profile(raw, overrides)),
        _ => Err(UnreadableResponse::NoProfile.into()),
    }
}

/// A profile from an answer that was stored.
pub(super) fn stored_profile(raw: Map<String, Value>, overrides: &Overrides) -> ServerProfile {
    read_profile(raw, overrides)
}

/// The entries of a list: the answer itself, or the only list in an object, or where an override says.
pub(super) fn list(
    body: Value,
    route: Route,
    overrides: &Overrides,
) -> Result<Vec<Value>, ApiError> {
    match overrides.unwrapped(route.name(), body) {
        Value::Array(entries) => Ok(entries),
        Value::Null => Ok(Vec::new()),
        Value::Object(members) => {
            let mut lists = members.into_iter().filter_map(|(_, value)| match value {
                Value::Array(entries) => Some(entries),
                _ => None,
            });
            match (lists.next(), lists.next()) {
                (Some(entries), None) => Ok(entries),
                _ => Err(UnreadableResponse::NoList.into()),
            }
        }
        _ => Err(UnreadableResponse::NoList.into()),
    }
}

/// A profile from a list.
pub(super) fn listed_profile(
    entry: Value,
    overrides: &Overrides,
) -> Result<ServerProfile, ApiError> {
    match entry {
        Value::Object(raw) => Ok(read_profile(raw, overrides)),
        _ => Err(UnreadableResponse::EntryNoProfile.into()),
    }
}

pub(super) fn requirements(
    body: Value,
    overrides: &Overrides,
) -> Result<Vec<Requirement>, ApiError> {
    let read = |(index, entry): (usize, Value)| {
        let Value::Object(entry) = entry else {
            return Err(UnreadableResponse::EntryNoRequirement.into());
        };
        let member = |name| wire::member(&entry, name, overrides);
        let text = member(wire::REQUIREMENT_TEXT).map_or_else(String::new, plain);
        // A requirement without an id gets its position, to distinguish it from the others.
        let id = member(wire::REQUIREMENT_ID).map(plain);
        let id = id.filter(|id| !is_no_id(id));
        let id = id.unwrap_or_else(|| format!("#{}", index + 1));
        let kind = member(wire::REQUIREMENT_KIND).and_then(requirement_kind);
        Ok(Requirement {
            id,
            // A kind that the guide does not list is at least shown as a note.
            kind: kind.unwrap_or(RequirementKind::CompanyRestriction),
            text,
            number_types: member(wire::REQUIREMENT_NUMBER_TYPES)
                .map_or_else(Vec::new, number_types),
        })
    };
    let entries = list(body, Route::CountryRequirements, overrides)?;
    entries.into_iter().enumerate().map(read).collect()
}

/// The number types that a requirement applies to; empty means all. An undocumented word also means
/// all, so that no requirement is missed.
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

/// The kind for a number of the guide, which may also be a text.
fn requirement_kind(value: &Value) -> Option<RequirementKind> {
    let number = match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.and_then(RequirementKind::from_number)
}

/// Reads the required fields: texts, objects with a name, or one object with the names as keys.
pub(super) fn required_fields(
    body: &Value,
    overrides: &Overrides,
) -> Result<Vec<RequiredField>, ApiError> {
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
            .map(|value| entry(value).ok_or(UnreadableResponse::EntryNamesNoField))
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
        _ => return Err(UnreadableResponse::NamesNoFields.into()),
    };
    // A field that the form already has is not an extra field, but repeats the request.
    fields.retain(|field| wire::field_of(&field.name, overrides).is_none());
    Ok(fields)
}

pub(super) fn consequences(raw: Value, overrides: &Overrides) -> UpdateConsequences {
    let validated_again = match &raw {
        Value::Bool(answer) => Some(*answer),
        Value::Object(members) => {
            wire::member(members, wire::VALIDATED_AGAIN, overrides).and_then(Value::as_bool)
        }
        _ => None,
    };
    UpdateConsequences {
        validated_again,
        raw,
    }
}

/// The id of an uploaded document.
pub(super) fn upload(body: &Value, overrides: &Overrides) -> Result<String, ApiError> {
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
        _ => Err(UnreadableResponse::NoDocumentId.into()),
    }
}

/// True for a text that is not an id: blank, a null UUID, or the token.
fn is_no_id(text: &str) -> bool {
    text.is_empty() || text.contains(HIDDEN) || Uuid::try_parse(text).is_ok_and(is_nil_or_max)
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => clean(text, MAX_COMMENT),
        other => clean(&other.to_string(), MAX_COMMENT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keeps_requirements_of_every_kind() {
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
    fn reads_number_types_and_takes_unknown_ones_as_all() {
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
    fn reads_required_fields_from_each_likely_shape() {
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
    fn keeps_unknown_members_and_cleans_the_status() {
        let raw = json!({"guid": "not one", "status": "Appr\u{202e}oved", "new": [1]});
        let read = profile(raw.clone(), &Overrides::default()).unwrap();
        assert_eq!(read.guid, None);
        assert_eq!(read.status.as_deref(), Some("Appr\u{fffd}oved"));
        assert_eq!(Value::Object(read.raw), raw);
    }

    #[test]
    fn reads_only_a_word_as_a_status() {
        for status in [
            json!(400),
            json!(2),
            json!("400"),
            json!(true),
            json!({"a": 1}),
        ] {
            let read = profile(json!({"status": status}), &Overrides::default()).unwrap();
            assert_eq!(read.status, None, "{status}");
        }
    }

    #[test]
    fn rejects_two_ids_and_invalid_ids() {
        const ONE: &str = "4b7cdb6e-0f10-4f2a-8f5c-0f3f0d3a9a11";
        const OTHER: &str = "4b7cdb6e-0f10-4f2a-8f5c-0f3f0d3a9a12";
        let read = |body: Value| profile(body, &Overrides::default()).unwrap();
        for body in [
            json!({"guid": [ONE]}),
            json!({"guid": {"value": ONE}}),
            json!({"guid": ONE, "companyProfileGuid": OTHER}),
            json!({"guid": ONE, "Guid": OTHER}),
            json!({"guid": "P-1"}),
            json!({"guid": 7}),
        ] {
            let found = read(body.clone());
            assert_eq!(found.guid, None, "{body}");
            assert!(found.id_text.is_some(), "{body}");
        }
        for body in [
            json!({"guid": ONE, "companyProfileGuid": ONE.to_uppercase()}),
            json!({"guid": null, "companyProfileGuid": ONE}),
            json!({"guid": NULL_IDS[0], "companyProfileGuid": ONE}),
        ] {
            assert_eq!(read(body.clone()).guid, Uuid::try_parse(ONE).ok(), "{body}");
        }
        for body in [json!({}), json!({"guid": ""}), json!({"guid": NULL_IDS[0]})] {
            let found = read(body.clone());
            assert_eq!((found.guid, found.id_text), (None, None), "{body}");
        }
    }

    #[test]
    fn ignores_the_date_that_means_no_date() {
        let read = |on: &str| profile(json!({"deletedOn": on}), &Overrides::default()).unwrap();
        assert_eq!(read("0001-01-01T00:00:00").deleted_on, None);
        assert_eq!(read("null").deleted_on, None);
        assert!(read("2026-01-01T00:00:00").deleted_on.is_some());
    }

    const NULL_IDS: [&str; 3] = [
        "00000000-0000-0000-0000-000000000000",
        "00000000000000000000000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ];

    #[test]
    fn ignores_null_ids_in_an_answer() {
        let none = Overrides::default();
        for null_id in NULL_IDS {
            for name in ["guid", "companyProfileGuid"] {
                let read = profile(json!({name: null_id, "status": "Pending"}), &none).unwrap();
                assert_eq!(read.guid, None, "{name} {null_id}");
                assert!(!read.is_blank());
            }
            assert!(upload(&json!({"guid": null_id}), &none).is_err());
            assert!(upload(&json!(null_id), &none).is_err());
            let body = json!([{"guid": null_id, "type": 1}, {"guid": null_id, "type": 2}]);
            let read = requirements(body, &none).unwrap();
            let ids: Vec<_> = read.iter().map(|r| r.id.as_str()).collect();
            assert_eq!(ids, ["#1", "#2"], "they have different ids");
        }
    }

    #[test]
    fn rejects_an_upload_answer_without_an_id() {
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
