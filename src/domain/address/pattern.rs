//! Patterns of postal codes.

use regex::{Regex, RegexBuilder};

/// A pattern for the whole of a text, or for its beginning.
pub(super) fn compile(pattern: Option<&str>, whole: bool) -> Option<Regex> {
    let pattern = pattern?;
    let end = if whole { "$" } else { "" };
    RegexBuilder::new(&format!("^(?:{pattern}){end}"))
        .case_insensitive(true)
        .build()
        .ok()
}
