//! Whether a value of the server's has the form of a field's, and is equal to what was sent.

use std::collections::BTreeSet;

use serde_json::Value;
use url::Url;
use uuid::Uuid;

use crate::domain::fields::{FieldId, Kind, ServerMember};
use crate::domain::phone;
use crate::domain::profile::PhoneNumberType;

/// True when a value can be one of the field's. A blank one can be of any field.
pub(super) fn has_form(field: FieldId, value: &Value) -> bool {
    if is_blank(value) {
        return true;
    }
    let text = value.as_str().map(str::trim);
    let each = |is: fn(&str) -> bool| match value {
        Value::Array(entries) => entries.iter().all(|entry| entry.as_str().is_some_and(is)),
        _ => false,
    };
    match field.row().kind {
        Kind::Text(_) | Kind::Server(ServerMember::Status | ServerMember::StatusComment) => {
            text.is_some()
        }
        Kind::Phone(_) => text.is_some_and(|text| {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            digits >= 5 && !text.chars().any(char::is_alphabetic)
        }),
        Kind::Uuid(_) => text.is_some_and(|text| Uuid::try_parse(text).is_ok()),
        Kind::Url(_) => text.is_some_and(|text| {
            Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        }),
        Kind::Country(_) => text
            .is_some_and(|text| text.len() == 2 && text.chars().all(|c| c.is_ascii_alphabetic())),
        Kind::NumberTypes => {
            each(|word| PhoneNumberType::from_word(&word.trim().to_uppercase()).is_some())
        }
        Kind::EmailAddresses => each(|text| text.contains('@')),
        Kind::ExtraFields => match value {
            Value::Object(members) => members.values().all(|value| !is_container(value)),
            _ => false,
        },
        Kind::Documents => match value {
            Value::Array(entries) => entries.iter().all(Value::is_object),
            _ => false,
        },
        Kind::Server(ServerMember::DeletedOn) => text.is_some_and(is_date),
    }
}

fn is_container(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Object(_))
}

/// True for a date as ISO 8601 has it, with or without a time.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let digits = |part: Option<&str>, count: usize| {
        part.is_some_and(|part| part.len() == count && part.chars().all(|c| c.is_ascii_digit()))
    };
    digits(parts.next(), 4)
        && digits(parts.next(), 2)
        && parts.next().is_some_and(|part| digits(part.get(..2), 2))
}

/// True when a value says nothing.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(entries) => entries.is_empty(),
        Value::Object(members) => members.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// True when the server's value of a field is what was sent, perhaps in another notation. `country` is
/// the country of the address, for phone numbers.
pub(super) fn is_equal(field: FieldId, ours: &Value, theirs: &Value, country: &str) -> bool {
    match (ours, theirs) {
        (Value::String(ours), Value::String(theirs)) => match field {
            FieldId::RepresentativePhoneNumber => {
                let read = |text: &str| phone::read(text, country).map(|phone| phone.e164);
                folded(ours) == folded(theirs)
                    || read(ours).is_some_and(|ours| read(theirs) == Some(ours))
            }
            FieldId::CallbackUrl => {
                Url::parse(ours).is_ok_and(|ours| Url::parse(theirs).is_ok_and(|one| one == ours))
            }
            FieldId::Guid | FieldId::AccountGuid => {
                Uuid::try_parse(ours).is_ok_and(|ours| Uuid::try_parse(theirs) == Ok(ours))
            }
            FieldId::PostalCode | FieldId::BusinessRegisterNumber => {
                letters(ours) == letters(theirs)
            }
            _ => folded(ours) == folded(theirs),
        },
        (Value::Array(ours), Value::Array(theirs)) => {
            let words = |values: &[Value]| -> Option<BTreeSet<String>> {
                values
                    .iter()
                    .map(|value| value.as_str().map(folded))
                    .collect()
            };
            words(ours).is_some_and(|ours| words(theirs) == Some(ours))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|(name, value)| {
                    let theirs = theirs.get(name).and_then(Value::as_str);
                    value
                        .as_str()
                        .zip(theirs)
                        .is_some_and(|(a, b)| folded(a) == folded(b))
                })
        }
        _ => false,
    }
}

/// A text in lower case with single spaces.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn tells_the_forms_apart() {
        for (field, value, is) in [
            (
                FieldId::Guid,
                json!("4b7cdb6e-0f10-4f2a-8f5c-0f3f0d3a9a11"),
                true,
            ),
            (FieldId::Guid, json!("P-1"), false),
            (FieldId::CountryCode, json!("NL"), true),
            (FieldId::CountryCode, json!("NLD"), false),
            (FieldId::EmailAddresses, json!(["a@b.nl"]), true),
            (FieldId::EmailAddresses, json!("a@b.nl"), false),
            (FieldId::PhoneNumberTypes, json!(["Local"]), true),
            (FieldId::PhoneNumberTypes, json!(["Mobile"]), false),
            (FieldId::DeletedOn, json!("2026-01-01T00:00:00"), true),
            (FieldId::DeletedOn, json!(true), false),
            (FieldId::City, json!(["Breda"]), false),
            (FieldId::City, json!(null), true),
        ] {
            assert_eq!(has_form(field, &value), is, "{value}");
        }
    }

    #[test]
    fn knows_values_in_other_notations() {
        for (field, ours, theirs, is) in [
            (FieldId::City, json!("Den  Haag"), json!("den haag"), true),
            (FieldId::City, json!("Breda"), json!("Bred"), false),
            (FieldId::PostalCode, json!("4811 AA"), json!("4811aa"), true),
            (
                FieldId::RepresentativePhoneNumber,
                json!("+31201234567"),
                json!("020 1234567"),
                true,
            ),
            (
                FieldId::EmailAddresses,
                json!(["a@b", "c@d"]),
                json!(["c@d", "a@b"]),
                true,
            ),
            (
                FieldId::CallbackUrl,
                json!("https://a.nl"),
                json!("https://A.nl/"),
                true,
            ),
        ] {
            assert_eq!(is_equal(field, &ours, &theirs, "NL"), is, "{theirs}");
        }
    }
}
