//! Reduces a text to the characters that are compared: letters and digits, and optionally signs,
//! without case, separators and decoration.

use std::ops::Range;

use deunicode::deunicode_char;
use serde_json::Value;

/// The text that replaces the token.
pub(in crate::api) const HIDDEN: &str = "(product token)";

/// The set of characters that are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum KeptCharacters {
    /// Letters and digits.
    Letters,
    /// Letters, digits and signs; no spaces or invisible characters.
    Signs,
}

impl KeptCharacters {
    fn keeps(self, byte: u8) -> bool {
        match self {
            Self::Letters => byte.is_ascii_alphanumeric(),
            Self::Signs => byte.is_ascii_graphic(),
        }
    }

    /// The compared characters of a text, as ASCII in lower case.
    pub(super) fn of(self, text: &str) -> Vec<u8> {
        if text.is_ascii() {
            let bytes = text.bytes().filter(|&byte| self.keeps(byte));
            bytes.map(|byte| byte.to_ascii_lowercase()).collect()
        } else {
            self.with_origins(text).map(|(letter, _)| letter).collect()
        }
    }

    /// The compared characters, each with the byte range of the character that it comes from.
    pub(super) fn with_origins(self, text: &str) -> impl Iterator<Item = (u8, Range<usize>)> {
        text.char_indices().flat_map(move |(at, c)| {
            let origin = at..at + c.len_utf8();
            let number = u32::from(c);
            let ascii = match number {
                0..=0x7f => u8::try_from(number).ok(),
                // Full width.
                0xff01..=0xff5e => u8::try_from(number - 0xfee0).ok(),
                _ => None,
            };
            // Symbols also have names made of letters; here they count as separators.
            let transliterated = match c {
                c if ascii.is_some() || !c.is_alphanumeric() => "",
                c => deunicode_char(c).unwrap_or_default(),
            };
            let letters = transliterated.bytes().filter(u8::is_ascii_alphanumeric);
            ascii
                .filter(|&byte| self.keeps(byte))
                .into_iter()
                .chain(letters)
                .map(move |letter| (letter.to_ascii_lowercase(), origin.clone()))
        })
    }
}

/// All names and values of an answer, joined: a token may be spread over several of them.
#[derive(Default)]
pub(super) struct Parts {
    /// One per line.
    pub(super) names: String,
    /// One per line.
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
