//! What the forms of register numbers have in common: reading what was typed, and what is
//! wrong with it.

use super::checks::digits;
use super::number_error::RegisterNumberError;

pub(super) type Verdict = Result<(), RegisterNumberError>;

/// The number in capital letters, without what people put between its digits.
pub(super) fn bare(number: &str) -> String {
    let between = |c: char| c.is_whitespace() || ".-/,:+()".contains(c);
    let bare = number.chars().filter(|c| !between(*c));
    bare.flat_map(char::to_uppercase).collect()
}

/// Whether a text has this shape: `9` stands for a digit, `A` for a letter, anything else
/// for itself.
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

/// Whether the number ends in the check character that belongs to what is before it.
pub(super) fn ends_in(found: &str, wanted: Option<impl ToString>) -> Verdict {
    let wanted = wanted.map(|wanted| wanted.to_string());
    if wanted.as_deref() == Some(found) {
        Ok(())
    } else {
        Err(RegisterNumberError::CheckDigit(wanted))
    }
}

/// A number of `count` digits whose last is its check digit.
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
