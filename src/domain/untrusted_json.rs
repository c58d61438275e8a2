//! JSON from untrusted sources: files that anybody may have written, and server responses.
//!
//! A parsed value takes up to a kilobyte of memory and can be as short as two bytes of text, so
//! depth and number of values are checked before parsing.

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use super::json_fault::{JsonFault, Position};
use crate::i18n::tr;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use thiserror::Error;

/// Maximum nesting of lists and objects. The parser itself stops at 127, but these values are
/// stored inside other JSON and must be readable there too.
const MAX_DEPTH: usize = 64;
/// Number of values that is always accepted, whatever the length; no profile comes near it.
const ALWAYS_ACCEPTED: usize = 50_000;
/// Minimum average bytes per value in a text with more than [`ALWAYS_ACCEPTED`] values. A list of profiles has
/// about thirty.
const MIN_BYTES_PER_VALUE: usize = 20;

/// Maximum number of repeated members that are reported.
const MAX_REPEATED: usize = 100;
/// Maximum length of a reported member name, in characters.
const MAX_NAME_CHARS: usize = 100;

/// Reasons to reject a JSON text.
#[derive(Debug, Error)]
pub enum JsonError {
    #[error("{}", tr!("json-too-deep-reason"))]
    TooDeep,
    #[error("{}", tr!("json-too-many-parts-reason"))]
    TooManyValues,
    #[error("{0}")]
    Syntax(JsonFault),
}

/// Parses a JSON text.
///
/// # Errors
/// When the text is not JSON, is nested too deep or holds too many values.
pub fn json(text: &str) -> Result<Value, JsonError> {
    let shape = Shape::of(text.as_bytes());
    if shape.depth > MAX_DEPTH {
        return Err(JsonError::TooDeep);
    }
    if shape.values > ALWAYS_ACCEPTED.max(text.len() / MIN_BYTES_PER_VALUE) {
        return Err(JsonError::TooManyValues);
    }
    serde_json::from_str(text).map_err(|error| JsonError::Syntax(JsonFault::of(&error)))
}

/// Reasons why a file is not a profile.
#[derive(Debug, Error)]
pub enum ProfileFileError {
    #[error("{}", tr!("profile-file-encoding-error"))]
    NotUtf8,
    #[error("{}", tr!("profile-file-empty-error"))]
    Empty,
    #[error("{}", tr!("profile-file-shape-error"))]
    NotObject,
    #[error("{}", error_message(tr!("profile-file-name"), .0))]
    InvalidJson(JsonFault),
    #[error("{}", tr!("profile-file-error", unfit = .0.to_string()))]
    Rejected(JsonError),
}

/// The JSON object of a file with a profile.
pub fn profile_file(bytes: &[u8]) -> Result<Map<String, Value>, ProfileFileError> {
    let text = text(bytes).ok_or(ProfileFileError::NotUtf8)?;
    if text.trim().is_empty() {
        return Err(ProfileFileError::Empty);
    }
    match json(text) {
        Ok(Value::Object(json)) => Ok(json),
        Ok(_) => Err(ProfileFileError::NotObject),
        Err(JsonError::Syntax(fault)) => Err(ProfileFileError::InvalidJson(fault)),
        Err(json_error) => Err(ProfileFileError::Rejected(json_error)),
    }
}

/// The text of a file, without a byte order mark; `None` when it is not UTF-8.
fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.trim_start_matches('\u{feff}'))
}

/// Describes why a file can't be read in one sentence: with line and column, or with the member.
pub fn error_message(file: &str, fault: &JsonFault) -> String {
    let position = |at: &Position| at.to_string();
    match fault {
        JsonFault::EndsEarly(at) => {
            tr!("json-file-too-short-error", file = file, at = position(at))
        }
        JsonFault::NotJson(at) => tr!("json-file-syntax-error", file = file, at = position(at)),
        JsonFault::Missing(_)
        | JsonFault::Unknown(_)
        | JsonFault::WrongType { .. }
        | JsonFault::WrongValue(_) => {
            let reason = fault.to_string();
            tr!("json-file-content-error", file = file, reason = reason)
        }
    }
}

/// Paths of the members that occur more than once in one object of a file, in alphabetical order.
/// Empty for a file that [`profile_file`] rejects.
pub fn repeated(bytes: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Some(text) = text(bytes)
        && json(text).is_ok()
    {
        let mut parser = serde_json::Deserializer::from_str(text);
        // The same text was parsed above, so this can't fail.
        let _ = Repeated::at(&JsonPath::Whole, &mut found).deserialize(&mut parser);
    }
    found
}

/// Visitor that collects members occurring more than once at a path and below it.
struct Repeated<'a> {
    path: &'a JsonPath<'a>,
    found: &'a mut BTreeSet<String>,
}

/// Path in a JSON file. Formatted only when it is reported, since a path can be long.
enum JsonPath<'a> {
    Whole,
    Member(&'a JsonPath<'a>, &'a str),
    Item(&'a JsonPath<'a>, usize),
}

impl fmt::Display for JsonPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Member(Self::Whole, name) => write!(f, "{name:.MAX_NAME_CHARS$}"),
            Self::Member(within, name) => write!(f, "{within}.{name:.MAX_NAME_CHARS$}"),
            Self::Item(within, index) => write!(f, "{within}[{index}]"),
        }
    }
}

impl<'a> Repeated<'a> {
    fn at(path: &'a JsonPath<'a>, found: &'a mut BTreeSet<String>) -> Self {
        Self { path, found }
    }
}

impl<'de> DeserializeSeed<'de> for Repeated<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Repeated<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            let path = JsonPath::Member(self.path, &name);
            members.next_value_seed(Repeated::at(&path, self.found))?;
            if names.contains(&name) && self.found.len() < MAX_REPEATED {
                self.found.insert(path.to_string());
            }
            names.insert(name);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        loop {
            let path = JsonPath::Item(self.path, index);
            let item = items.next_element_seed(Repeated::at(&path, self.found))?;
            if item.is_none() {
                return Ok(());
            }
            index += 1;
        }
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// Nesting depth and highest possible number of values of a JSON text. Meaningless for a text that
/// is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub depth: usize,
    pub values: usize,
}

impl Shape {
    pub fn of(text: &[u8]) -> Self {
        let mut shape = Self {
            depth: 0,
            values: 1,
        };
        let (mut depth, mut empty) = (0_usize, false);
        let (mut within_string, mut escaped) = (false, false);
        for byte in text {
            if within_string {
                within_string = escaped || *byte != b'"';
                escaped = !escaped && *byte == b'\\';
                continue;
            }
            match byte {
                b'[' | b'{' => {
                    depth += 1;
                    shape.depth = shape.depth.max(depth);
                    // Counts its first value; subtracted below if it is empty.
                    shape.values += 1;
                }
                b']' | b'}' => {
                    depth = depth.saturating_sub(1);
                    shape.values -= usize::from(empty);
                }
                b',' => shape.values += 1,
                b'"' => within_string = true,
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                empty = matches!(byte, b'[' | b'{');
            }
        }
        shape
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn describes_a_file_that_is_not_a_json_object() {
        let message = |bytes| profile_file(bytes).unwrap_err().to_string();
        assert_eq!(message(b" \n"), "This file is empty");
        assert!(message(b"[]").contains("JSON object"));
        assert_eq!(
            message(b"{\"a\":"),
            "The file is incomplete. It ends at line 1, column 5"
        );
        assert_eq!(
            message(b"{\n \"a\": 1\n \"b\": 2}"),
            "The file is not valid JSON. Check line 3, column 2"
        );
        assert!(message(b"\xff\xfe{\0").contains("UTF-8"));
        assert!(profile_file("\u{feff}{}".as_bytes()).unwrap().is_empty());
    }

    #[test]
    fn finds_members_that_occur_twice_in_one_object_at_any_depth() {
        let found = |text: &str| Vec::from_iter(repeated(text.as_bytes()));
        assert!(found(r#"{"a": {"b": 1}, "b": [{"b": 1}, {"b": null}]}"#).is_empty());
        assert_eq!(found(r#"{"a": 1, "b": "x", "\u0061": 2.5, "a": 3}"#), ["a"]);
        assert_eq!(
            found(r#"{"f": {"x": 1, "x": 1}, "l": [true, {"y": -1, "y": 2}]}"#),
            ["f.x", "l[1].y"]
        );
        assert!(found(r#"{"a": 1, "a""#).is_empty());
        // A long name is cut and the number of reported members is limited.
        let name = "n".repeat(4_000_000);
        let items = "0,".repeat(200_000);
        let reported = found(&format!("{{\"{name}\": [{items}0], \"{name}\": 1}}"));
        assert_eq!(reported, [&name[..MAX_NAME_CHARS]]);
        let many: Vec<String> = (0..2_000).map(|n| format!("\"{n}\":1,")).collect();
        let many = many.concat();
        let reported = found(&format!("{{{many}{many}\"end\": 1}}"));
        assert_eq!(reported.len(), MAX_REPEATED);
    }

    #[test]
    fn counts_depth_and_values_outside_strings() {
        let shape = |text: &str| {
            let Shape { depth, values } = Shape::of(text.as_bytes());
            (depth, values)
        };
        assert_eq!(shape("1"), (0, 1));
        assert_eq!(shape("[ ]"), (1, 1));
        assert_eq!(shape(r#"{"a":[1,2],"b":{}}"#), (2, 5));
        assert_eq!(shape(r#"["[[,\"{,","\\",[[]]]"#), (3, 5));
        assert_eq!(shape("]]]["), (1, 2));
    }

    #[test]
    fn rejects_a_text_that_is_too_deep_or_has_too_many_values() {
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(json(&nested(MAX_DEPTH)).is_ok());
        assert!(matches!(
            json(&nested(MAX_DEPTH + 1)),
            Err(JsonError::TooDeep)
        ));
        assert!(matches!(json(&nested(100_000)), Err(JsonError::TooDeep)));
        let list = |count| format!("[{}0]", "0,".repeat(count - 2));
        assert!(json(&list(ALWAYS_ACCEPTED)).is_ok());
        assert!(matches!(
            json(&list(ALWAYS_ACCEPTED + 1)),
            Err(JsonError::TooManyValues)
        ));
        // As many values as 10,000 profiles have, in as many bytes.
        let long = format!("[{}0]", "\"0123456789012345678\",".repeat(300_000));
        assert!(json(&long).is_ok());
    }
}
