//! Words, letters and separators in a text that contains a number.

use deunicode::deunicode_char;

/// The end, in bytes, of a label at the start of a text; `None` when the text begins differently.
/// Case, accents and punctuation between the letters are ignored.
pub(super) fn end_of_label(text: &str, label: &str) -> Option<usize> {
    let mut expected = label.chars().flat_map(folded).peekable();
    for (at, c) in text.char_indices() {
        for letter in folded(c) {
            if expected.next() != Some(letter) {
                return None;
            }
        }
        if expected.peek().is_none() {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// The basic letters or digits of a character: "c" for "Č".
fn folded(c: char) -> impl Iterator<Item = char> {
    let mut buffer = [None; 2];
    let latin = matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    let spelled = if latin { deunicode_char(c) } else { None };
    if let Some(spelled) = spelled {
        for (slot, letter) in buffer.iter_mut().zip(spelled.chars()) {
            *slot = Some(letter.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric);
        }
    } else if is_letter_or_digit(c) {
        buffer = [c.to_lowercase().next(), None];
    }
    buffer.into_iter().flatten()
}

/// True for a letter or digit of a label or number. Excludes the small o of "n°" in all its forms,
/// and accents.
pub(super) fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, 'º' | 'ª' | 'ᵒ' | '\u{300}'..='\u{36f}')
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The start of the number after a label. A bracket that is closed within the number belongs to it.
pub(super) fn number_start(text: &str, label_end: usize) -> usize {
    let rest = text.get(label_end..).unwrap_or_default();
    let number = rest.trim_start_matches(|c| !is_letter_or_digit(c));
    let start = text.len() - number.len();
    let open = rest
        .strip_suffix(number)
        .is_some_and(|between| between.ends_with('('));
    let closed_within = number.trim_end_matches(')').contains(')');
    if open && closed_within {
        start - 1
    } else {
        start
    }
}

/// Removes a bracket at the end that was opened in the label.
pub(super) fn without_unmatched_bracket(number: &str) -> &str {
    let count = |bracket| number.matches(bracket).count();
    match number.strip_suffix(')') {
        Some(rest) if count(')') > count('(') => rest.trim_end(),
        _ => number,
    }
}

/// A label as typed, without the separators between it and the number.
pub(super) fn label_text(label: &str) -> String {
    let is_separator = |c: char| c.is_whitespace() || ":;-=,/_".contains(c);
    let words = label.trim_matches(is_separator);
    let words = words.strip_suffix('(').map_or(words, str::trim_end);
    let opened = words.matches('(').count() > words.matches(')').count();
    let words = words.strip_prefix('(').filter(|_| opened).unwrap_or(words);
    let words = words.trim_matches(is_separator);
    if words.is_empty() {
        label.trim()
    } else {
        words
    }
    .to_owned()
}

/// The start of each word, in bytes. A word can begin with digits.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = is_letter_or_digit(c) && !inside;
        inside = is_letter_or_digit(c);
        starts.then_some(at)
    })
}

/// The first word of a text that begins with a word.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c| !is_letter_or_digit(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// True when a text begins with one of these words or phrases, not followed directly by a letter or
/// digit.
pub(super) fn begins_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        end_of_label(text, word).is_some_and(|end| {
            let next = text.get(end..).and_then(|rest| rest.chars().next());
            !next.is_some_and(is_letter_or_digit)
        })
    })
}
