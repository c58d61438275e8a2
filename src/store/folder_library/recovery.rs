//! Recovers the content of a damaged draft from the beginning of a truncated file.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::invalid_documents;
use crate::domain::draft::Content;
use crate::domain::profile::CompanyProfile;

/// The most prefixes of a damaged file that are tried, the longest first.
const MAX_TRIES: usize = 100;
/// The deepest nesting in a draft.
const MAX_DEPTH: usize = 16;

/// The readable part of a draft's content, and the time when the draft was created; `None` when
/// nothing can be read.
pub(super) fn recover(bytes: &[u8]) -> Option<(Content, Option<Timestamp>)> {
    let text = String::from_utf8_lossy(bytes);
    let mut file = longest_valid_prefix(&text)?;
    invalid_documents::remove(&mut file);
    let profile = file.get("profile")?.as_object()?;
    let (profile, _) = CompanyProfile::from_json(profile);
    let attachments = file.get("attachments").cloned().unwrap_or_default();
    let content = Content {
        profile,
        attachments: serde_json::from_value(attachments).unwrap_or_default(),
        ..Content::default()
    };
    let created_at = file.get("createdAt").and_then(Value::as_str);
    let created_at = created_at.and_then(|text| text.parse().ok());
    let is_blank = content.profile.is_blank() && content.attachments.is_empty();
    (!is_blank).then_some((content, created_at))
}

/// The longest prefix of a text that becomes a JSON object when its brackets are closed.
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
                if ends.len() == MAX_TRIES {
                    ends.pop_front();
                }
                ends.push_back((at, open.iter().rev().collect()));
                if c != ',' {
                    open.pop();
                }
            }
            _ => {}
        }
        if open.len() > MAX_DEPTH {
            break;
        }
    }
    let mut ends = ends.into_iter().rev();
    ends.find_map(|(at, closing)| {
        let closed = format!("{}{closing}", text.get(..at)?);
        serde_json::from_str(&closed).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recovers_all_complete_values_of_a_truncated_text() {
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
