//! What comes from outside: files that anybody may have written, and what servers answer.
//!
//! A value takes up to a kilobyte of memory and may stand in two bytes of a text, so a text
//! is looked over before it is read.

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use crate::i18n::tr;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};
use thiserror::Error;

/// How deep lists and objects may lie in each other. The parser itself stops at 127: what
/// is taken from outside is kept inside of something else, and must be readable there too.
const DEEPEST: usize = 64;
/// How many values there may be, whatever the length: no profile is near it.
const MANY: usize = 50_000;
/// How many bytes a value has at least where there are more. In a list of profiles it has
/// about thirty.
const BYTES_A_VALUE: usize = 20;

/// How many repeated members of a file are told.
const MOST_REPEATED: usize = 100;
/// How much of a member's name is told, in characters.
const LONGEST_NAME: usize = 100;

/// Why a text is not read.
#[derive(Debug, Error)]
pub enum JsonError {
    #[error("{}", tr!("json-too-deep-reason"))]
    TooDeep,
    #[error("{}", tr!("json-too-many-parts-reason"))]
    TooManyValues,
    #[error("{}", tr!("json-syntax-reason", cause = _0.to_string()))]
    Syntax(#[from] serde_json::Error),
}

/// The JSON value of a text.
///
/// # Errors
/// When it is none, or one that only somebody with bad intentions writes.
pub fn json(text: &str) -> Result<Value, JsonError> {
    let shape = Shape::of(text.as_bytes());
    if shape.depth > DEEPEST {
        return Err(JsonError::TooDeep);
    }
    if shape.values > MANY.max(text.len() / BYTES_A_VALUE) {
        return Err(JsonError::TooManyValues);
    }
    Ok(serde_json::from_str(text)?)
}

/// Why a file holds no profile.
#[derive(Debug, Error)]
pub enum ProfileFileError {
    #[error("{}", tr!("profile-file-encoding-error"))]
    NoText,
    #[error("{}", tr!("profile-file-empty-error"))]
    Empty,
    #[error("{}", tr!("profile-file-shape-error"))]
    NoObject,
    #[error("{}", error_message(tr!("profile-file-name"), .0))]
    NoJson(serde_json::Error),
    #[error("{}", tr!("profile-file-error", unfit = .0.to_string()))]
    Unfit(JsonError),
}

/// The JSON object of a file with a profile.
pub fn profile_file(bytes: &[u8]) -> Result<Map<String, Value>, ProfileFileError> {
    let text = text(bytes).ok_or(ProfileFileError::NoText)?;
    if text.trim().is_empty() {
        return Err(ProfileFileError::Empty);
    }
    match json(text) {
        Ok(Value::Object(json)) => Ok(json),
        Ok(_) => Err(ProfileFileError::NoObject),
        Err(JsonError::Syntax(error)) => Err(ProfileFileError::NoJson(error)),
        Err(json_error) => Err(ProfileFileError::Unfit(json_error)),
    }
}

/// The text of a file, without the mark that some editors put in front.
fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.trim_start_matches('\u{feff}'))
}

/// What is wrong with a file that should be JSON, in a sentence with the place; the parser's
/// own words come last.
pub fn error_message(file: &str, error: &serde_json::Error) -> String {
    // The parser counts what comes before: at the beginning of a line, nothing.
    let (line, column) = (error.line(), error.column().max(1));
    let words = error.to_string();
    let reason = words.split(" at line ").next().unwrap_or_default();
    let at = tr!("json-line-column", line = line, column = column);
    match error.classify() {
        Category::Eof => tr!(
            "json-file-too-short-error",
            file = file,
            at = at,
            reason = reason
        ),
        _ if line == 0 => tr!("json-file-content-error", file = file, reason = reason),
        Category::Data => tr!(
            "json-file-content-at-error",
            file = file,
            at = at,
            reason = reason
        ),
        Category::Syntax | Category::Io => {
            tr!(
                "json-file-syntax-error",
                file = file,
                at = at,
                reason = reason
            )
        }
    }
}

/// The members that stand more than once in one object of a file, by their places, in
/// alphabetical order. Of what [`profile_file`] does not read: none.
pub fn repeated(bytes: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Some(text) = text(bytes)
        && json(text).is_ok()
    {
        let mut parser = serde_json::Deserializer::from_str(text);
        // It was read a moment ago.
        let _ = Repeated::at(&Spot::Whole, &mut found).deserialize(&mut parser);
    }
    found
}

/// Looks for members that stand more than once at a place and below it.
struct Repeated<'a> {
    spot: &'a Spot<'a>,
    found: &'a mut BTreeSet<String>,
}

/// Where in a file. Written out only when there is something to tell: a place can be long.
enum Spot<'a> {
    Whole,
    Member(&'a Spot<'a>, &'a str),
    Item(&'a Spot<'a>, usize),
}

impl fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Member(Self::Whole, name) => write!(f, "{name:.LONGEST_NAME$}"),
            Self::Member(within, name) => write!(f, "{within}.{name:.LONGEST_NAME$}"),
            Self::Item(within, index) => write!(f, "{within}[{index}]"),
        }
    }
}

impl<'a> Repeated<'a> {
    fn at(spot: &'a Spot<'a>, found: &'a mut BTreeSet<String>) -> Self {
        Self { spot, found }
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
            let spot = Spot::Member(self.spot, &name);
            members.next_value_seed(Repeated::at(&spot, self.found))?;
            if names.contains(&name) && self.found.len() < MOST_REPEATED {
                self.found.insert(spot.to_string());
            }
            names.insert(name);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        loop {
            let spot = Spot::Item(self.spot, index);
            let item = items.next_element_seed(Repeated::at(&spot, self.found))?;
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

/// How deep a JSON text goes and how many values it holds at most. Of a text that is no
/// JSON it says nothing.
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
        let (mut within_text, mut escaped) = (false, false);
        for byte in text {
            if within_text {
                within_text = escaped || *byte != b'"';
                escaped = !escaped && *byte == b'\\';
                continue;
            }
            match byte {
                b'[' | b'{' => {
                    depth += 1;
                    shape.depth = shape.depth.max(depth);
                    // Its first value, unless it turns out to have none.
                    shape.values += 1;
                }
                b']' | b'}' => {
                    depth = depth.saturating_sub(1);
                    shape.values -= usize::from(empty);
                }
                b',' => shape.values += 1,
                b'"' => within_text = true,
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
    fn what_is_no_object_is_told_in_a_sentence() {
        let said = |bytes| profile_file(bytes).unwrap_err().to_string();
        assert_eq!(said(b" \n"), "This file is empty");
        assert!(said(b"[]").contains("JSON object"));
        assert_eq!(
            said(b"{\"a\":"),
            "The file is incomplete. It ends at line 1, column 5 (EOF while parsing a value)"
        );
        assert_eq!(
            said(b"{\n \"a\": 1\n \"b\": 2}"),
            "The file is not valid JSON. Check line 3, column 2 (expected `,` or `}`)"
        );
        assert!(said(b"\xff\xfe{\0").contains("UTF-8"));
        assert!(profile_file("\u{feff}{}".as_bytes()).unwrap().is_empty());
    }

    #[test]
    fn members_that_stand_twice_in_one_object_are_found_wherever_they_are() {
        let found = |text: &str| Vec::from_iter(repeated(text.as_bytes()));
        assert!(found(r#"{"a": {"b": 1}, "b": [{"b": 1}, {"b": null}]}"#).is_empty());
        assert_eq!(found(r#"{"a": 1, "b": "x", "\u0061": 2.5, "a": 3}"#), ["a"]);
        assert_eq!(
            found(r#"{"f": {"x": 1, "x": 1}, "l": [true, {"y": -1, "y": 2}]}"#),
            ["f.x", "l[1].y"]
        );
        assert!(found(r#"{"a": 1, "a""#).is_empty());
        // Neither a long name nor many of them make it take long, or tell for ever.
        let name = "n".repeat(4_000_000);
        let items = "0,".repeat(200_000);
        let told = found(&format!("{{\"{name}\": [{items}0], \"{name}\": 1}}"));
        assert_eq!(told, [&name[..LONGEST_NAME]]);
        let many: Vec<String> = (0..2_000).map(|n| format!("\"{n}\":1,")).collect();
        let many = many.concat();
        let told = found(&format!("{{{many}{many}\"end\": 1}}"));
        assert_eq!(told.len(), MOST_REPEATED);
    }

    #[test]
    fn depth_and_values_are_counted_outside_of_texts() {
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
    fn what_is_deep_or_has_too_many_parts_is_not_read() {
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(json(&nested(DEEPEST)).is_ok());
        assert!(matches!(
            json(&nested(DEEPEST + 1)),
            Err(JsonError::TooDeep)
        ));
        assert!(matches!(json(&nested(100_000)), Err(JsonError::TooDeep)));
        let list = |count| format!("[{}0]", "0,".repeat(count - 2));
        assert!(json(&list(MANY)).is_ok());
        assert!(matches!(
            json(&list(MANY + 1)),
            Err(JsonError::TooManyValues)
        ));
        // As many as there are in 10,000 profiles, in as many bytes.
        let long = format!("[{}0]", "\"0123456789012345678\",".repeat(300_000));
        assert!(json(&long).is_ok());
    }
}
