//! Removes the court, office or place of the register after a number.

use super::labels::{JOINING, OTHER_NUMBERS};
use super::tokens::{begins_with_any, first_word, is_digit, is_letter_or_digit, word_starts};

/// The part of a text before the court, office or place after the number: "552 032 534 RCS Paris".
pub(super) fn without_office<'a>(text: &'a str, offices: &[&str]) -> &'a str {
    without_place(before_office(text, offices))
}

/// Same as [`without_office`], for a number that can end in letters: a place after it can't be
/// recognised.
pub(super) fn before_office<'a>(text: &'a str, offices: &[&str]) -> &'a str {
    let Some(first_digit) = text.find(is_digit) else {
        return text;
    };
    let office = word_starts(text).filter(|at| *at > first_digit).find(|at| {
        text.get(*at..)
            .is_some_and(|rest| begins_with_any(rest, offices))
    });
    office
        .and_then(|at| text.get(..at))
        .map_or(text, without_joining_word)
}

/// Removes a connecting word at the end, such as "au" in "552 032 534 au RCS de Paris".
fn without_joining_word(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !is_letter_or_digit(c) && c != ')');
    let last = word_starts(text).last().unwrap_or_default();
    match text.split_at_checked(last) {
        Some((before, word)) if begins_with_any(word, JOINING) => {
            before.trim_end_matches(|c: char| !is_letter_or_digit(c) && c != ')')
        }
        _ => text,
    }
}

/// The maximum number of words in the name of a place.
const MAX_PLACE_WORDS: usize = 5;

fn without_place(text: &str) -> &str {
    let end = text.rfind(is_digit).map_or(0, |at| at + 1);
    let Some((number, place)) = text.split_at_checked(end) else {
        return text;
    };
    let words: Vec<&str> = word_starts(place)
        .filter_map(|at| place.get(at..))
        .collect();
    let is_name = |rest: &&str| {
        let word = first_word(rest);
        word.starts_with(char::is_uppercase) && word.chars().count() >= 3
    };
    let is_other_number = |rest: &&str| begins_with_any(rest, OTHER_NUMBERS);
    let is_place = !place.starts_with(is_letter_or_digit)
        && words.len() <= MAX_PLACE_WORDS
        && words.iter().any(is_name)
        && !words.iter().any(is_other_number);
    if is_place { number } else { text }
}
