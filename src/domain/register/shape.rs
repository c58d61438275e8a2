//! Common checks for the forms of register numbers.

use super::checks::digits;
use super::number_error::RegisterNumberError;

pub(super) type Verdict = Result<(), RegisterNumberError>;

/// The number in capital letters, without the separators that people write.
pub(super) fn bare(number: &str) -> String {
    let is_separator = |c: char| c.is_whitespace() || ".-/,:+()".contains(c);
    let bare = number.chars().filter(|c| !is_separator(*c));
    bare.flat_map(char::to_uppercase).collect()
}

/// True when a text has this shape: `9` matches a digit, `A` a capital letter, any other character
/// itself.
pub(super) fn shaped(text: &str, shape: &str) -> bool {
    let fits = |(c, s): (char, char)| match s {
        '9' => c.is_ascii_digit(),
        'A' => c.is_ascii_uppercase(),
        s => c == s,
    };
    text.chars().count() == shape.chars().count() && text.chars().zip(shape.chars()).all(fits)
}

pub(super) fn are_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.chars().all(|c| c.is_ascii_digit())
}

pub(super) fn other(message: impl Into<String>) -> Verdict {
    Err(RegisterNumberError::Other(message.into()))
}

pub(super) fn shape(fits: bool) -> Verdict {
    if fits {
        Ok(())
    } else {
        Err(RegisterNumberError::Shape)
    }
}

/// Compares the check characters of a number with the expected ones.
pub(super) fn ends_in(found: &str, expected: Option<impl ToString>) -> Verdict {
    let expected = expected.map(|expected| expected.to_string());
    if expected.as_deref() == Some(found) {
        Ok(())
    } else {
        Err(RegisterNumberError::CheckDigit(expected))
    }
}

/// Checks a number of `count` digits; the last one is the check digit.
pub(super) fn last_digit(
    number: &str,
    count: usize,
    check: impl Fn(&[u32]) -> Option<u32>,
) -> Verdict {
    let all = digits(number).filter(|all| all.len() == count);
    let Some((last, before)) = all.as_deref().and_then(<[u32]>::split_last) else {
        return Err(RegisterNumberError::Shape);
    };
    ends_in(&last.to_string(), check(before))
}
