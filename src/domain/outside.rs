//! What comes from outside: files that anybody may have written, and what servers answer.
//!
//! A value takes up to a kilobyte of memory and may stand in two bytes of a text, so a text
//! is looked over before it is read.

use crate::texts::tr;
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

/// Why a text is not read.
#[derive(Debug, Error)]
pub enum Unfit {
    #[error("{}", tr!("it-is-nested-too-deeply"))]
    TooDeep,
    #[error("{}", tr!("it-has-far-too-many"))]
    TooMany,
    #[error("{}", tr!("it-is-no-json", cause = _0.to_string()))]
    NoJson(#[from] serde_json::Error),
}

/// The JSON value of a text.
///
/// # Errors
/// When it is none, or one that only somebody with bad intentions writes.
pub fn json(text: &str) -> Result<Value, Unfit> {
    let shape = Shape::of(text.as_bytes());
    if shape.depth > DEEPEST {
        return Err(Unfit::TooDeep);
    }
    if shape.values > MANY.max(text.len() / BYTES_A_VALUE) {
        return Err(Unfit::TooMany);
    }
    Ok(serde_json::from_str(text)?)
}

/// The JSON object of a file with a profile.
///
/// # Errors
/// A sentence.
pub fn profile_file(bytes: &[u8]) -> Result<Map<String, Value>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| tr!("file-is-no-text-in").to_owned())?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(tr!("file-is-empty").to_owned());
    }
    match json(text) {
        Ok(Value::Object(json)) => Ok(json),
        Ok(_) => Err(tr!("file-must-hold-one-profile").to_owned()),
        Err(Unfit::NoJson(error)) => Err(tr!("file-is-no-json", error = error.to_string())),
        Err(unfit) => Err(tr!("file-is-no-profile", unfit = unfit.to_string())),
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
        let said = |bytes| profile_file(bytes).unwrap_err();
        assert_eq!(said(b" \n"), "The file is empty");
        assert!(said(b"[]").contains("JSON object"));
        assert!(said(b"{\"a\":").contains("line 1"));
        assert!(said(b"\xff\xfe{\0").contains("UTF-8"));
        assert!(profile_file("\u{feff}{}".as_bytes()).unwrap().is_empty());
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
        assert!(matches!(json(&nested(DEEPEST + 1)), Err(Unfit::TooDeep)));
        assert!(matches!(json(&nested(100_000)), Err(Unfit::TooDeep)));
        let list = |count| format!("[{}0]", "0,".repeat(count - 2));
        assert!(json(&list(MANY)).is_ok());
        assert!(matches!(json(&list(MANY + 1)), Err(Unfit::TooMany)));
        // As many as there are in 10,000 profiles, in as many bytes.
        let long = format!("[{}0]", "\"0123456789012345678\",".repeat(300_000));
        assert!(json(&long).is_ok());
    }
}
