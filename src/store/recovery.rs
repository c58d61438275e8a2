//! What can still be read of a damaged draft: the beginning of a file that was cut short.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::skipped_documents::take_out;
use crate::domain::draft::Content;
use crate::domain::profile::CompanyProfile;

/// How many beginnings of a damaged file are tried, the longest first.
const TRIES: usize = 100;
/// No draft nests deeper.
const DEEPEST: usize = 16;

/// The content of a draft as far as its file goes, and when it was begun; `None` when
/// nothing of it can be read.
pub(super) fn recover(bytes: &[u8]) -> Option<(Content, Option<Timestamp>)> {
    let text = String::from_utf8_lossy(bytes);
    let mut file = longest_valid_prefix(&text)?;
    take_out(&mut file);
    let profile = file.get("profile")?.as_object()?;
    let (profile, _) = CompanyProfile::from_json(profile);
    let attachments = file.get("attachments").cloned().unwrap_or_default();
    let content = Content {
        profile,
        attachments: serde_json::from_value(attachments).unwrap_or_default(),
        ..Content::default()
    };
    let begun = file.get("createdAt").and_then(Value::as_str);
    let begun = begun.and_then(|text| text.parse().ok());
    let blank = content.profile.is_blank() && content.attachments.is_empty();
    (!blank).then_some((content, begun))
}

/// The longest beginning of a text that is a JSON object once it is closed.
fn longest_valid_prefix(text: &str) -> Option<Map<String, Value>> {
    let mut open = Vec::new();
    let mut ends: VecDeque<(usize, String)> = VecDeque::new();
    let (mut in_string, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ if in_string => {}
            '{' => open.push('}'),
            '[' => open.push(']'),
            ',' | '}' | ']' => {
                if ends.len() == TRIES {
                    ends.pop_front();
                }
                ends.push_back((at, open.iter().rev().collect()));
                if c != ',' {
                    open.pop();
                }
            }
            _ => {}
        }
        if open.len() > DEEPEST {
            break;
        }
    }
    let mut ends = ends.into_iter().rev();
    ends.find_map(|(at, closing)| {
        let whole = format!("{}{closing}", text.get(..at)?);
        serde_json::from_str(&whole).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cut_anywhere_gives_what_was_whole() {
        let text =
            r#"{"format": 1, "profile": {"name": "A, \"B\"", "city": "C"}, "list": [1, {"x": 2}]}"#;
        let whole: Map<String, Value> = serde_json::from_str(text).unwrap();
        for end in 0..text.len() {
            for (name, value) in longest_valid_prefix(&text[..end]).unwrap_or_default() {
                let known = &whole[&name];
                match value {
                    Value::Object(part) => {
                        assert!(part.iter().all(|(name, value)| known[name] == *value));
                    }
                    Value::Array(part) => assert!(part.len() <= known.as_array().unwrap().len()),
                    value => assert_eq!(value, *known),
                }
            }
        }
        let cut = longest_valid_prefix(&text[..text.find(r#""list""#).unwrap()]).unwrap();
        assert_eq!(cut["profile"], whole["profile"]);
    }
}
