//! The names of JSON members in requests and answers. Every name that is not certain is defined here
//! (the fields' own in [`FIELDS`]), with the other spellings that are accepted in answers.
//!
//! Inside the program a member has its name in [`FIELDS`]; an account's overrides
//! replace it in requests and answers. Knows no connection.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::domain::account::Overrides;
use crate::domain::attachment::Attachment;
use crate::domain::fields::{FIELDS, FieldId};
use crate::domain::overrides::{at, put, segments};
use crate::domain::payload::{Payload, Submission};
use crate::i18n::tr;

/// The header that carries the product token. Source: the Voice family's pages.
pub const TOKEN_HEADER: &str = "X-CM-PRODUCTTOKEN";
/// Paging. Source: the Voice family's pages.
pub const SKIP: &str = "skip";
pub const TAKE: &str = "take";
pub const TOTAL_HEADER: &str = "X-Cm-Pagination-Total";
/// The multipart field with the file of an upload (chosen).
pub const FILE_PART: &str = "file";

/// The name of a member other than a field of a profile.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Its key in `names` of an account's overrides.
    pub key: &'static str,
    pub wire: &'static str,
    /// Other spellings that are accepted in answers.
    pub aliases: &'static [&'static str],
}

const fn name(key: &'static str, wire: &'static str, aliases: &'static [&'static str]) -> Name {
    Name { key, wire, aliases }
}

// The members of an entry of `documents` (chosen).
pub const DOCUMENT_GUID: Name = name("documents.guid", "guid", &["documentGuid"]);
pub const DOCUMENT_REQUIREMENT: Name = name("documents.requirementGuid", "requirementGuid", &[]);
pub const DOCUMENT_FILE_NAME: Name = name("documents.fileName", "fileName", &[]);
// The answer to an upload (chosen).
pub const UPLOAD_GUID: Name = name("upload.guid", "guid", &["documentGuid", "id"]);
// An entry of the country requirements; its types 1 to 3 are certain, its names chosen.
pub const REQUIREMENT_ID: Name = name(
    "requirements.id",
    "guid",
    &["requirementGuid", "id", "requirementId"],
);
pub const REQUIREMENT_KIND: Name = name("requirements.type", "type", &["requirementType"]);
pub const REQUIREMENT_TEXT: Name = name(
    "requirements.text",
    "description",
    &["text", "name", "requirement", "title"],
);
pub const REQUIREMENT_NUMBER_TYPES: Name = name(
    "requirements.phoneNumberTypes",
    "phoneNumberTypes",
    &["numberTypes", "phoneNumberType", "numberType"],
);
// An entry of the answer to "verify required fields" (chosen).
pub const REQUIRED_NAME: Name = name(
    "requiredFields.name",
    "name",
    &["field", "fieldName", "key"],
);
pub const REQUIRED_TEXT: Name = name(
    "requiredFields.description",
    "description",
    &["label", "text", "title"],
);
// The answer to "check update consequences" (chosen).
pub const VALIDATED_AGAIN: Name = name(
    "consequences.requiresValidation",
    "requiresValidation",
    &[
        "requiresRevalidation",
        "revalidationRequired",
        "validationRequired",
        "needsValidation",
    ],
);

// Members with which an answer with a success status reports an error (chosen: the usual forms).
pub const SUCCESS_FLAGS: &[&str] = &["success", "isSuccess", "succeeded", "ok", "created"];
pub const RESULTS: &[&str] = &["result", "outcome"];
pub const ERROR_MEMBERS: &[&str] = &[
    "error",
    "errors",
    "errorMessage",
    "errorMessages",
    "exception",
    "exceptionMessage",
    "fault",
    "modelState",
    "validationErrors",
];
pub const ERROR_CODES: &[&str] = &["errorCode", "messageCode", "statusCode"];
pub const SUCCESS_CODES: &[&str] = &["ok", "success", "created", "updated", "none"];
/// An answer with one of these titles and one of these details is problem details.
pub const PROBLEM_TITLES: &[&str] = &["title", "code"];
pub const PROBLEM_DETAILS: &[&str] = &["detail", "traceId", "instance"];
/// Error words that may replace an approval status: letters only, in lower case.
pub const ERROR_STATUSES: &[&str] = &[
    "badrequest",
    "error",
    "exception",
    "fail",
    "failed",
    "failure",
    "forbidden",
    "internalservererror",
    "notfound",
    "unauthorized",
    "unsuccessful",
];

/// Other spellings of a field's name, as likely as the one in [`FIELDS`].
pub fn aliases(field: FieldId) -> &'static [&'static str] {
    match field {
        FieldId::Guid => &["companyProfileGuid"],
        FieldId::AccountGuid => &["customerAccountGuid"],
        FieldId::Name => &["profileName"],
        FieldId::BusinessRegisterNumber => &["registrationNumber", "companyRegistrationNumber"],
        FieldId::RepresentativeFirstName => &["companyRepresentativeFirstName"],
        FieldId::RepresentativeLastName => &["companyRepresentativeLastName"],
        FieldId::RepresentativePhoneNumber => &["companyRepresentativePhoneNumber"],
        FieldId::AddressCountryCode => &["companyCountryCode"],
        FieldId::Region => &["companyRegion"],
        FieldId::City => &["companyCity"],
        FieldId::PostalCode => &["zipCode"],
        FieldId::Street => &["companyStreet"],
        FieldId::StreetNumber => &["houseNumber"],
        FieldId::StreetNumberExtra => &[
            "streetNumberExtension",
            "streetNumberAddition",
            "streetNumberSuffix",
        ],
        FieldId::CountryCode => &["phoneNumberCountryCode"],
        FieldId::CallbackUrl => &["callbackURL"],
        FieldId::DeletedOn => &["deletedAt"],
        FieldId::Status => &["approvalStatus"],
        FieldId::StatusComment => &["comment"],
        FieldId::CompanyName
        | FieldId::RequiredFields
        | FieldId::PhoneNumberTypes
        | FieldId::ContactFirstName
        | FieldId::ContactLastName
        | FieldId::EmailAddresses
        | FieldId::Documents => &[],
    }
}

/// The field that a name in an answer means, in any letter case.
pub fn field_of(name: &str, overrides: &Overrides) -> Option<FieldId> {
    field_at(&[name], overrides).map(|(field, _)| field)
}

/// The field to which the first of these names lead, in any letter case, and how many of them do.
pub fn field_at(names: &[&str], overrides: &Overrides) -> Option<(FieldId, usize)> {
    let leads = |path: &[String]| {
        path.len() <= names.len()
            && path
                .iter()
                .zip(names)
                .all(|(a, b)| a.eq_ignore_ascii_case(b))
    };
    let overridden = FIELDS.iter().find_map(|row| {
        let path = segments(overrides.names.get(row.json)?);
        leads(&path).then_some((row.id, path.len()))
    });
    overridden.or_else(|| {
        let name = names.first()?;
        let is = |spelling: &str| spelling.eq_ignore_ascii_case(name);
        let row = FIELDS
            .iter()
            .find(|row| is(row.json) || aliases(row.id).iter().any(|alias| is(alias)))?;
        (!overrides.is_taken(name, row.json)).then_some((row.id, 1))
    })
}

/// The value of a field in an answer.
pub fn field<'a>(
    json: &'a Map<String, Value>,
    field: FieldId,
    overrides: &Overrides,
) -> Option<&'a Value> {
    let own = field.row().json;
    find(json, own, own, aliases(field), overrides)
}

/// The value of another member in an answer.
pub fn member<'a>(
    json: &'a Map<String, Value>,
    name: Name,
    overrides: &Overrides,
) -> Option<&'a Value> {
    find(json, name.key, name.wire, name.aliases, overrides)
}

/// Finds a member by any of its spellings. `null` counts as missing; the name of an override wins, then
/// an exact spelling over one in another case. A spelling that an override gave to another member is
/// not this one.
fn find<'a>(
    json: &'a Map<String, Value>,
    key: &str,
    wire: &str,
    aliases: &[&str],
    overrides: &Overrides,
) -> Option<&'a Value> {
    if let Some(name) = overrides.names.get(key)
        && let Some(value) = at(json, name)
    {
        return Some(value);
    }
    let spellings = || {
        let spellings = [wire].into_iter().chain(aliases.iter().copied());
        spellings.filter(|spelling| !overrides.is_taken(spelling, key))
    };
    let exact = spellings().find_map(|name| json.get(name).filter(|value| !value.is_null()));
    exact.or_else(|| spellings().find_map(|name| at(json, name)))
}

/// Renames the members of a body from this program's names to the server's. A member without an
/// override whose name an override gave to another one is left out: the server would read it as that.
pub fn to_wire(body: &Map<String, Value>, overrides: &Overrides) -> Map<String, Value> {
    let add = |to: &mut Map<String, Value>, key: &str, name: &str, value: Value| match overrides
        .names
        .get(key)
    {
        Some(name) => put(to, name, value),
        None if overrides.is_taken(name, key) => false,
        None => to.insert(name.to_owned(), value).is_none(),
    };
    let document = |entry: &Value| {
        let Value::Object(members) = entry else {
            return entry.clone();
        };
        let mut sent = Map::new();
        for (name, value) in members {
            let names = [DOCUMENT_GUID, DOCUMENT_REQUIREMENT, DOCUMENT_FILE_NAME];
            let key = names.into_iter().find(|known| known.wire == name);
            add(
                &mut sent,
                key.map_or("", |known| known.key),
                name,
                value.clone(),
            );
        }
        Value::Object(sent)
    };
    let mut sent = Map::new();
    for (name, value) in body {
        let value = match value {
            Value::Array(entries) if name == FieldId::Documents.row().json => {
                entries.iter().map(document).collect()
            }
            value => value.clone(),
        };
        add(&mut sent, name, name, value);
    }
    sent
}

/// Adds what the server has to an update, by this program's names: the other members of each object
/// that the update has a member of. Otherwise a server that replaces objects would clear them.
pub fn with_siblings(
    mut changes: Map<String, Value>,
    before: &Payload,
    overrides: &Overrides,
) -> Map<String, Value> {
    let object_of = |name: &str| {
        let path = segments(overrides.names.get(name)?);
        (path.len() > 1).then(|| path.into_iter().next())?
    };
    let touched: Vec<String> = changes.keys().filter_map(|name| object_of(name)).collect();
    for (name, value) in &before.body {
        if !changes.contains_key(name) && object_of(name).is_some_and(|one| touched.contains(&one))
        {
            changes.insert(name.clone(), value.clone());
        }
    }
    changes
}

/// The body of a create request, with this program's names: the profile with its id and its
/// documents. In a planned request, a text in brackets replaces the id of a document that is not uploaded yet.
pub fn create_body(
    submission: &Submission,
    guid: Option<Uuid>,
    uploaded: &BTreeMap<String, String>,
) -> Map<String, Value> {
    let mut body = Map::new();
    // Without an id the member is left out: a placeholder could be sent by mistake.
    if let Some(guid) = guid {
        let name = FieldId::Guid.row().json.to_owned();
        body.insert(name, guid.to_string().into());
    }
    for (name, value) in &submission.body {
        if name != FieldId::Guid.row().json {
            body.insert(name.clone(), value.clone());
        }
    }
    if !submission.documents.is_empty() {
        let documents = documents(&submission.documents, uploaded);
        body.insert(FieldId::Documents.row().json.to_owned(), documents.into());
    }
    body
}

/// The entries of documents that were uploaded.
pub(super) fn documents(
    attachments: &[Attachment],
    uploaded: &BTreeMap<String, String>,
) -> Vec<Value> {
    let entry = |attachment: &Attachment| {
        let guid = uploaded.get(&attachment.sha256);
        let guid = guid.map_or(tr!("request-document-id"), String::as_str);
        let mut members = Map::new();
        members.insert(DOCUMENT_GUID.wire.to_owned(), guid.into());
        if let Some(requirement) = &attachment.requirement {
            members.insert(
                DOCUMENT_REQUIREMENT.wire.to_owned(),
                requirement.clone().into(),
            );
        }
        members.insert(
            DOCUMENT_FILE_NAME.wire.to_owned(),
            attachment.sent_name().into(),
        );
        Value::Object(members)
    };
    attachments.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn map(value: &Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn gives_no_two_fields_the_same_spelling() {
        let mut all: Vec<String> = FIELDS
            .iter()
            .flat_map(|row| {
                [row.json]
                    .into_iter()
                    .chain(aliases(row.id).iter().copied())
            })
            .map(str::to_lowercase)
            .collect();
        // `callbackURL` is its field's own name in another case.
        all.retain(|spelling| spelling != "callbackurl");
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn renames_members_by_overrides_in_requests_and_answers() {
        let mut overrides = Overrides::default();
        overrides.names.insert("city".into(), "town".into());
        overrides
            .names
            .insert("documents.guid".into(), "documentId".into());
        let body =
            map(&json!({"city": "Breda", "documents": [{"guid": "d1", "fileName": "a.pdf"}]}));
        let sent = to_wire(&body, &overrides);
        assert_eq!(
            Value::Object(sent.clone()),
            json!({"town": "Breda", "documents": [{"documentId": "d1", "fileName": "a.pdf"}]})
        );
        assert_eq!(
            field(&sent, FieldId::City, &overrides),
            Some(&json!("Breda"))
        );
        assert_eq!(field_of("Town", &overrides), Some(FieldId::City));
        assert_eq!(field_of("City", &overrides), Some(FieldId::City));
    }

    #[test]
    fn reads_aliases_in_any_case() {
        let none = Overrides::default();
        let answer = map(&json!({"Name": "A", "approvalStatus": "Approved", "status": null}));
        assert_eq!(field(&answer, FieldId::Name, &none), Some(&json!("A")));
        assert_eq!(
            field(&answer, FieldId::Status, &none),
            Some(&json!("Approved"))
        );
        assert_eq!(field(&answer, FieldId::City, &none), None);
    }
}
