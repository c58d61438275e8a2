//! The words of a text in which a number stands.

use deunicode::deunicode_char;

/// Where a label that a text begins with ends; `None` where the text begins otherwise. Case,
/// accents and what stands between the letters do not matter.
pub(super) fn reach(text: &str, label: &str) -> Option<usize> {
    let mut wanted = label.chars().flat_map(folded).peekable();
    for (at, c) in text.char_indices() {
        for letter in folded(c) {
            if wanted.next() != Some(letter) {
                return None;
            }
        }
        if wanted.peek().is_none() {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// The letters or digits that a character stands for, as in "Č" for "c".
fn folded(c: char) -> impl Iterator<Item = char> {
    let mut buffer = [None; 2];
    let latin = matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    let spelled = if latin { deunicode_char(c) } else { None };
    if let Some(spelled) = spelled {
        for (slot, letter) in buffer.iter_mut().zip(spelled.chars()) {
            *slot = Some(letter.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric);
        }
    } else if is_sign(c) {
        buffer = [c.to_lowercase().next(), None];
    }
    buffer.into_iter().flatten()
}

/// Whether a character is a letter or digit of a label or number. The small o of "n°" is none, in
/// whichever way it was typed.
pub(super) fn is_sign(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, 'º' | 'ª' | 'ᵒ' | '\u{300}'..='\u{36f}')
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Where the number behind a label begins. A bracket that is closed within it belongs to it.
pub(super) fn number_start(text: &str, label_end: usize) -> usize {
    let rest = text.get(label_end..).unwrap_or_default();
    let number = rest.trim_start_matches(|c| !is_sign(c));
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

/// Without a bracket at the end that was opened in the label.
pub(super) fn balanced(number: &str) -> &str {
    let count = |bracket| number.matches(bracket).count();
    match number.strip_suffix(')') {
        Some(rest) if count(')') > count('(') => rest.trim_end(),
        _ => number,
    }
}

/// A label as it was typed, without what parted it from the number.
pub(super) fn words_of(label: &str) -> String {
    let between = |c: char| c.is_whitespace() || ":;-=,/_".contains(c);
    let words = label.trim_matches(between);
    let words = words.strip_suffix('(').map_or(words, str::trim_end);
    let opened = words.matches('(').count() > words.matches(')').count();
    let words = words.strip_prefix('(').filter(|_| opened).unwrap_or(words);
    let words = words.trim_matches(between);
    if words.is_empty() {
        label.trim()
    } else {
        words
    }
    .to_owned()
}

/// Where each word begins. One that begins with digits is a word too.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = is_sign(c) && !inside;
        inside = is_sign(c);
        starts.then_some(at)
    })
}

/// The word that a text begins with.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c| !is_sign(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Whether a text begins with one of these, as a whole word.
pub(super) fn begins_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        reach(text, word).is_some_and(|end| {
            let behind = text.get(end..).and_then(|rest| rest.chars().next());
            !behind.is_some_and(is_sign)
        })
    })
}
