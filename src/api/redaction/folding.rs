//! What is compared of a text: its letters and digits, without case, separators and ornament.

use std::ops::Range;

use deunicode::deunicode_char;
use serde_json::Value;

use super::HIDDEN;

/// The letters and digits of a text, as those of ASCII in lower case.
pub(super) fn folded(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len());
    fold(text, &mut letters);
    letters
}

fn fold(text: &str, letters: &mut Vec<u8>) {
    if text.is_ascii() {
        let bytes = text.bytes().filter(u8::is_ascii_alphanumeric);
        letters.extend(bytes.map(|byte| byte.to_ascii_lowercase()));
    } else {
        letters.extend(folding(text).map(|(letter, _)| letter));
    }
}

/// Each letter and digit, and the bytes that it stands in.
pub(super) fn folding(text: &str) -> impl Iterator<Item = (u8, Range<usize>)> {
    text.char_indices().flat_map(|(at, c)| {
        let origin = at..at + c.len_utf8();
        // Pictures have names of letters, too: they are separators here.
        let written = match c {
            c if c.is_ascii() || !c.is_alphanumeric() => "",
            c => deunicode_char(c).unwrap_or_default(),
        };
        let own = c.is_ascii_alphanumeric().then_some(c as u8);
        let letters = written.bytes().filter(u8::is_ascii_alphanumeric);
        own.into_iter()
            .chain(letters)
            .map(move |letter| (letter.to_ascii_lowercase(), origin.clone()))
    })
}

/// The letters and digits of all of an answer, one after the other.
#[derive(Default)]
pub(super) struct Letters {
    pub(super) names: Vec<u8>,
    pub(super) values: Vec<u8>,
    /// Numbers that may be those of characters.
    pub(super) codes: Vec<u8>,
}

impl Letters {
    pub(super) fn collect(&mut self, value: &Value) {
        match value {
            Value::String(text) if text == HIDDEN => {}
            Value::String(text) => fold(text, &mut self.values),
            Value::Number(number) => {
                let code = number.as_u64().and_then(|code| u8::try_from(code).ok());
                self.codes.push(code.unwrap_or_default());
                fold(&number.to_string(), &mut self.values);
            }
            Value::Array(entries) => entries.iter().for_each(|entry| self.collect(entry)),
            Value::Object(members) => {
                for (name, member) in members {
                    fold(name, &mut self.names);
                    self.collect(member);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
    }
}
