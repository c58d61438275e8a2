//! The rules of the page "Create Company Profile", member by member.
//!
//! Pure: takes JSON, returns messages. Lengths are in UTF-16 units, because the service appears to be
//! written in .NET.

use serde_json::{Map, Value};
use url::Url;
use uuid::Uuid;

use super::country_codes::is_country_code;
use super::names::{self, Kind, Member};
use super::problem::Errors;

pub(super) type Profile = Map<String, Value>;

/// Checks a complete profile. `has_document` returns true for an uploaded document.
pub(super) fn check(profile: &Profile, has_document: impl Fn(&Uuid) -> bool) -> Errors {
    let mut errors = Errors::default();
    for member in names::MEMBERS {
        match profile.get(member.name) {
            _ if member.kind == Kind::Server => {}
            None | Some(Value::Null) => {
                if member.required {
                    errors.add(member.name, missing(member));
                }
            }
            Some(value) => check_member(member, value, &has_document, &mut errors),
        }
    }
    errors
}

pub(super) fn parse_uuid(text: &str) -> Option<Uuid> {
    // The API does not accept shorter or longer spellings (without hyphens, urn:uuid:).
    (text.len() == 36).then(|| Uuid::try_parse(text).ok())?
}

fn missing(member: &Member) -> String {
    format!("{} is missing", names::error_key(member.name))
}

fn check_member(
    member: &Member,
    value: &Value,
    has_document: impl Fn(&Uuid) -> bool,
    errors: &mut Errors,
) {
    match member.kind {
        Kind::Text | Kind::Uuid | Kind::Country | Kind::Url => match value.as_str() {
            Some(text) => errors_of_text(member, text, errors),
            None => errors.add(member.name, "This must be a string"),
        },
        Kind::Object => {
            if !value.is_object() {
                errors.add(member.name, "This must be an object");
            }
        }
        Kind::NumberTypes | Kind::EmailAddresses => match value.as_array() {
            Some(items) => errors_of_texts(member, items, errors),
            None => errors.add(member.name, "This must be a list of strings"),
        },
        Kind::Documents => match value.as_array() {
            Some(items) => {
                for (index, item) in items.iter().enumerate() {
                    let path = format!("{}[{index}]", member.name);
                    errors_of_document(&path, item, &has_document, errors);
                }
            }
            None => errors.add(member.name, "This must be a list of objects"),
        },
        Kind::Server => {}
    }
}

fn errors_of_text(member: &Member, text: &str, errors: &mut Errors) {
    if text.trim().is_empty() {
        if member.required {
            errors.add(member.name, missing(member));
        }
        return;
    }
    let units = text.encode_utf16().count();
    match member.kind {
        Kind::Country if !is_country_code(text) => {
            errors.add(
                member.name,
                format!("“{}” is not an ISO 3166-1 alpha-2 code", excerpt(text)),
            );
        }
        Kind::Uuid if parse_uuid(text).is_none() => {
            errors.add(member.name, format!("“{}” is not a uuid", excerpt(text)));
        }
        Kind::Url if !is_web_address(text) => {
            errors.add(
                member.name,
                format!("“{}” is not an http or https address", excerpt(text)),
            );
        }
        _ if member.max_length > 0 && units > member.max_length => {
            errors.add(
                member.name,
                format!(
                    "{} has {units} characters. The maximum is {}",
                    names::error_key(member.name),
                    member.max_length
                ),
            );
        }
        _ => {}
    }
}

fn errors_of_texts(member: &Member, items: &[Value], errors: &mut Errors) {
    if items.is_empty() {
        errors.add(member.name, missing(member));
    }
    for (index, item) in items.iter().enumerate() {
        let path = format!("{}[{index}]", member.name);
        let Some(text) = item.as_str() else {
            errors.add(&path, "This must be a string");
            continue;
        };
        if member.kind == Kind::NumberTypes {
            if !names::NUMBER_TYPES.contains(&text) {
                let message = format!("“{}” is not a number type", excerpt(text));
                errors.add(&path, message);
            }
        } else if !looks_like_email(text) {
            let message = format!("“{}” is not an email address", excerpt(text));
            errors.add(&path, message);
        }
    }
}

fn errors_of_document(
    path: &str,
    item: &Value,
    has_document: impl Fn(&Uuid) -> bool,
    errors: &mut Errors,
) {
    let Some(item) = item.as_object() else {
        errors.add(path, "This must be an object");
        return;
    };
    let guid = format!("{path}.{}", names::DOCUMENT_GUID);
    match item.get(names::DOCUMENT_GUID) {
        None | Some(Value::Null) => errors.add(&guid, "The document’s guid is missing"),
        Some(value) => match value.as_str().and_then(parse_uuid) {
            None => errors.add(&guid, "The document’s guid is not a uuid"),
            Some(known) if has_document(&known) => {}
            Some(unknown) => {
                errors.add(&guid, format!("Document {unknown} has not been uploaded"));
            }
        },
    }
    let requirement = item.get(names::DOCUMENT_REQUIREMENT);
    if let Some(value) = requirement.filter(|value| !value.is_null())
        && value.as_str().and_then(parse_uuid).is_none()
    {
        let path = format!("{path}.{}", names::DOCUMENT_REQUIREMENT);
        errors.add(&path, "The requirement’s guid is not a uuid");
    }
    let file_name = item.get(names::DOCUMENT_FILE_NAME);
    if file_name.is_some_and(|value| !value.is_null() && !value.is_string()) {
        let path = format!("{path}.{}", names::DOCUMENT_FILE_NAME);
        errors.add(&path, "This must be a string");
    }
}

fn is_web_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// Checks as much as the page requires: that it looks like an address.
fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !text.contains(char::is_whitespace)
    })
}

/// The start of a text that was sent, so that the length of an answer is limited.
fn excerpt(text: &str) -> String {
    const MAX_CHARS: usize = 40;
    if text.chars().count() <= MAX_CHARS {
        return text.to_owned();
    }
    text.chars().take(MAX_CHARS).chain(['…']).collect()
}
