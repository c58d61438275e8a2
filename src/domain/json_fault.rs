//! The reason that JSON can't be read, in plain words: the member, and what was expected there. The
//! parser's own messages name types of this program.

use std::fmt::{self, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;
use thiserror::Error;

use super::text::clean;
use crate::i18n::tr;

/// The most characters of a member's path that are kept.
const MAX_PATH: usize = 100;

/// The reason that JSON, or a value from it, can't be read.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum JsonFault {
    /// The text ends too early.
    #[error("{}", tr!("json-ends-early-reason", at = _0.to_string()))]
    EndsEarly(Position),
    /// The text is not JSON.
    #[error("{}", tr!("json-not-valid-reason", at = _0.to_string()))]
    NotJson(Position),
    /// A member is missing; its path.
    #[error("{}", tr!("json-missing-reason", member = named(_0)))]
    Missing(String),
    /// A member that is not known where no others are allowed; its path.
    #[error("{}", tr!("json-unknown-reason", member = named(_0)))]
    Unknown(String),
    /// A member has another type than expected.
    #[error("{}", tr!("json-type-reason", member = named(member), expected = expected.to_string()))]
    WrongType {
        /// Its path; blank when unknown.
        member: String,
        expected: JsonType,
    },
    /// A member has the right type and a value that is not allowed; its path, blank when unknown.
    #[error("{}", tr!("json-value-reason", member = named(_0)))]
    WrongValue(String),
}

/// A position in a JSON text, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = (self.line, self.column);
        f.write_str(&tr!("json-line-column", line = line, column = column))
    }
}

/// The types of JSON.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum JsonType {
    #[error("{}", tr!("json-text-kind"))]
    Text,
    #[error("{}", tr!("json-number-kind"))]
    Number,
    #[error("{}", tr!("json-boolean-kind"))]
    Boolean,
    #[error("{}", tr!("json-list-kind"))]
    List,
    #[error("{}", tr!("json-object-kind"))]
    Object,
}

fn named(member: &str) -> String {
    match member {
        "" => tr!("json-unnamed-member").to_owned(),
        member => tr!("format-quoted", text = member),
    }
}

/// Reads a value from the text of a file.
///
/// # Errors
/// When the text is not JSON, or the JSON does not hold such a value.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonFault> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| JsonFault::of(&error))?;
    T::deserialize(&value).map_err(|_| fault_in::<T>(&value))
}

/// The reason that JSON does not hold a value of a type. Reads it again, with paths.
pub fn fault_in<T: DeserializeOwned>(value: &Value) -> JsonFault {
    let read: Result<T, _> = serde_path_to_error::deserialize(value);
    let Err(error) = read else {
        return JsonFault::WrongValue(String::new());
    };
    let path = match error.path().to_string() {
        path if path == "." => String::new(),
        path => path,
    };
    let message = error.into_inner().to_string();
    // The path ends where several kinds of value are tried.
    let member = culprit(value, &message).unwrap_or(path);
    JsonFault::of_content(&member, &message)
}

impl JsonFault {
    /// The reason from an error of the parser.
    pub fn of(error: &serde_json::Error) -> Self {
        // The parser counts the characters before the error: 0 at the beginning of a line.
        let position = Position {
            line: error.line(),
            column: error.column().max(1),
        };
        match error.classify() {
            Category::Eof => Self::EndsEarly(position),
            Category::Syntax | Category::Io => Self::NotJson(position),
            Category::Data => Self::of_content("", &error.to_string()),
        }
    }

    /// The reason from the parser's message about the content of a member.
    fn of_content(member: &str, message: &str) -> Self {
        let path = |path: &str| clean(path, MAX_PATH);
        if let Some(name) = quoted(message, "missing field ") {
            return Self::Missing(path(&match member {
                "" => name.to_owned(),
                member => format!("{member}.{name}"),
            }));
        }
        if let Some(name) = quoted(message, "unknown field ") {
            return Self::Unknown(path(match member {
                "" => name,
                member => member,
            }));
        }
        let expected = message.strip_prefix("invalid type: ");
        let expected = expected.and_then(|text| text.rsplit_once(", expected "));
        match expected.and_then(|(_, expected)| JsonType::of(expected)) {
            Some(expected) => Self::WrongType {
                member: path(member),
                expected,
            },
            None => Self::WrongValue(path(member)),
        }
    }
}

impl JsonType {
    /// The type that a message of the parser expects.
    fn of(expected: &str) -> Option<Self> {
        let is = |starts: &[&str]| starts.iter().any(|start| expected.starts_with(start));
        // "a string", "a timestamp string", "variant identifier".
        if expected.ends_with("string") || expected.ends_with("identifier") {
            Some(Self::Text)
        } else if is(&[
            "u8", "u16", "u32", "u64", "usize", "i32", "i64", "f32", "f64",
        ]) {
            Some(Self::Number)
        } else if is(&["a boolean"]) {
            Some(Self::Boolean)
        } else if is(&["a sequence"]) {
            Some(Self::List)
        } else if is(&["a map", "struct ", "internally tagged enum "]) {
            Some(Self::Object)
        } else {
            None
        }
    }
}

/// The text between the marks after `before`.
fn quoted<'a>(message: &'a str, before: &str) -> Option<&'a str> {
    let name = message.strip_prefix(before)?.strip_prefix('`')?;
    name.split('`').next()
}

/// The path of the value that the parser did not expect, when only one value looks like it.
fn culprit(value: &Value, message: &str) -> Option<String> {
    let found = ["invalid type: ", "invalid value: "]
        .into_iter()
        .find_map(|start| message.strip_prefix(start))?;
    let (found, _) = found.rsplit_once(", expected ")?;
    let mut paths = Vec::new();
    collect(value, found, &mut String::new(), &mut paths);
    match paths.as_mut_slice() {
        [path] => Some(std::mem::take(path)),
        _ => None,
    }
}

/// Collects the paths of the values that the parser calls `found`.
fn collect(value: &Value, found: &str, path: &mut String, paths: &mut Vec<String>) {
    let length = path.len();
    let is_found = match value {
        Value::Null => found == "null",
        Value::Bool(value) => found == format!("boolean `{value}`"),
        Value::Number(number) => {
            found == format!("integer `{number}`") || found == format!("floating point `{number}`")
        }
        Value::String(text) => found == format!("string {text:?}"),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                // Writing to a string can't fail.
                let _ = write!(path, "[{index}]");
                collect(item, found, path, paths);
                path.truncate(length);
            }
            false
        }
        Value::Object(members) => {
            for (name, member) in members {
                if length > 0 {
                    path.push('.');
                }
                path.push_str(name);
                collect(member, found, path, paths);
                path.truncate(length);
            }
            false
        }
    };
    if is_found {
        paths.push(path.clone());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::submission::SubmissionRecord;

    #[test]
    fn names_the_member_and_what_was_expected() {
        let at = "2026-03-10T09:30:00Z";
        for (record, reason) in [
            (
                json!({"state": "notSubmitted", "guid": 5}),
                "“guid” must be text",
            ),
            (
                json!({"state": "notSubmitted", "guid": "x"}),
                "“guid” has a value that is not valid",
            ),
            (
                json!({"state": "notSubmitted", "attempts": {}}),
                "“attempts” must be a list",
            ),
            (
                json!({"state": "notSubmitted", "history": [7]}),
                "“history[0]” must be an object",
            ),
            (
                json!({"state": "notSubmitted", "history": [{"at": at}, {}]}),
                "“history[1].at” is missing",
            ),
            (json!({"state": "submitted"}), "“at” is missing"),
            (
                json!({"state": "stopped", "step": {"upload": {"sha256": 5}}, "at": at,
                "failure": {"kind": "notFound"}}),
                "“step.upload.sha256” must be text",
            ),
            (json!({"state": 5}), "“state” must be text"),
        ] {
            let fault = fault_in::<SubmissionRecord>(&record);
            assert_eq!(fault.to_string(), reason, "{record}");
        }
    }

    #[test]
    fn a_text_that_is_not_json_has_a_position() {
        let fault = |text: &str| from_slice::<SubmissionRecord>(text.as_bytes()).unwrap_err();
        assert_eq!(
            fault("{\n\"a\":").to_string(),
            "it ends too early, at line 2, column 4"
        );
        assert_eq!(
            fault("{a}").to_string(),
            "it is not valid JSON at line 1, column 2"
        );
    }
}
