//! What stands behind a number that is none of its label: the court, the office or the place of its
//! register.

use super::labels::{JOINING, OTHERS};
use super::tokens::{begins_with_any, first_word, is_digit, is_sign, word_starts};

/// The part of a text before the court, office or place behind the number: "552 032 534 RCS Paris".
pub(super) fn without_office<'a>(text: &'a str, offices: &[&str]) -> &'a str {
    without_place(before_office(text, offices))
}

/// The same of a number that may end in letters, so that only offices can be told.
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
        .map_or(text, without_joining)
}

/// Without the "au" of "552 032 534 au RCS de Paris".
fn without_joining(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !is_sign(c) && c != ')');
    let last = word_starts(text).last().unwrap_or_default();
    match text.split_at_checked(last) {
        Some((before, word)) if begins_with_any(word, JOINING) => {
            before.trim_end_matches(|c: char| !is_sign(c) && c != ')')
        }
        _ => text,
    }
}

/// More words than these are no name of a place.
const MOST_WORDS: usize = 5;

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
    let of_another = |rest: &&str| begins_with_any(rest, OTHERS);
    let is_place = !place.starts_with(is_sign)
        && words.len() <= MOST_WORDS
        && words.iter().any(is_name)
        && !words.iter().any(of_another);
    if is_place { number } else { text }
}
