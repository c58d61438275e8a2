//! What is compared of a text: its letters and digits, and signs where they count, without case,
//! separators and ornament.

use std::ops::Range;

use deunicode::deunicode_char;
use serde_json::Value;

/// What stands in place of the token.
pub(in crate::api) const HIDDEN: &str = "(product token)";

/// What is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum KeptCharacters {
    /// Letters and digits.
    Letters,
    /// Signs, too; not spaces, and nothing that can't be seen.
    Signs,
}

impl KeptCharacters {
    fn keeps(self, byte: u8) -> bool {
        match self {
            Self::Letters => byte.is_ascii_alphanumeric(),
            Self::Signs => byte.is_ascii_graphic(),
        }
    }

    /// What is compared of a text, as characters of ASCII in lower case.
    pub(super) fn of(self, text: &str) -> Vec<u8> {
        if text.is_ascii() {
            let bytes = text.bytes().filter(|&byte| self.keeps(byte));
            bytes.map(|byte| byte.to_ascii_lowercase()).collect()
        } else {
            self.with_origins(text).map(|(letter, _)| letter).collect()
        }
    }

    /// The same, and the bytes that each character stands in.
    pub(super) fn with_origins(self, text: &str) -> impl Iterator<Item = (u8, Range<usize>)> {
        text.char_indices().flat_map(move |(at, c)| {
            let origin = at..at + c.len_utf8();
            let number = u32::from(c);
            let own = match number {
                0..=0x7f => u8::try_from(number).ok(),
                // Of full width.
                0xff01..=0xff5e => u8::try_from(number - 0xfee0).ok(),
                _ => None,
            };
            // Pictures have names of letters, too: they are separators here.
            let written = match c {
                c if own.is_some() || !c.is_alphanumeric() => "",
                c => deunicode_char(c).unwrap_or_default(),
            };
            let letters = written.bytes().filter(u8::is_ascii_alphanumeric);
            own.filter(|&byte| self.keeps(byte))
                .into_iter()
                .chain(letters)
                .map(move |letter| (letter.to_ascii_lowercase(), origin.clone()))
        })
    }
}

/// All of an answer, one part after the other: a token may be in pieces.
#[derive(Default)]
pub(super) struct Parts {
    /// Each in a line of its own.
    pub(super) names: String,
    pub(super) values: String,
    pub(super) numbers: Vec<i128>,
}

impl Parts {
    pub(super) fn collect(&mut self, value: &Value) {
        match value {
            Value::String(text) if text == HIDDEN => {}
            Value::String(text) => add_line(&mut self.values, text),
            Value::Number(number) => {
                let whole = number.as_i64().map(i128::from);
                let whole = whole.or(number.as_u64().map(i128::from));
                self.numbers.push(whole.unwrap_or_default());
                add_line(&mut self.values, &number.to_string());
            }
            Value::Array(entries) => entries.iter().for_each(|entry| self.collect(entry)),
            Value::Object(members) => {
                for (name, member) in members {
                    add_line(&mut self.names, name);
                    self.collect(member);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
    }
}

fn add_line(lines: &mut String, line: &str) {
    lines.push_str(line);
    lines.push('\n');
}
