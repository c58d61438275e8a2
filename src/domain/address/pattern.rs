//! Patterns of postal codes.

use regex::{Regex, RegexBuilder};

/// Compiles a pattern for a whole text, or only for its beginning. `None` for no or an invalid
/// pattern.
pub(super) fn compile(pattern: Option<&str>, whole: bool) -> Option<Regex> {
    let pattern = pattern?;
    let end = if whole { "$" } else { "" };
    RegexBuilder::new(&format!("^(?:{pattern}){end}"))
        .case_insensitive(true)
        .build()
        .ok()
}
