//! A number as it was typed, and the same number without the words around it.

use super::reading::Reading;
use super::tokens::{is_digit, is_sign, word_starts};
use super::{central, of, southern};
use crate::domain::text::ascii_forms;

/// A register number as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    pub number: String,
    /// The words that stood around it, as they were typed: "CVR-nr.".
    pub taken_off: Option<String>,
}

/// The number without its label, with the digits, hyphens and letters of ASCII; what stands
/// between them stays as it was typed. `None` where what was typed is that already. Labels are
/// known for the countries of [`super::REGISTERS`], forms for all.
pub fn usual(typed: &str, country: &str) -> Option<Usual> {
    let typed = typed.trim();
    let mut number = ascii_forms(typed).trim().to_owned();
    let mut taken_off = Vec::new();
    // Longer than any label and number: a text of something else.
    let register = of(country.trim()).filter(|_| number.len() <= 300);
    let mut between = None;
    if register.is_some_and(|register| register.country == "IT")
        && let Some((words, rest)) = southern::without_words_between(&number)
    {
        between = Some(words);
        number = rest;
    }
    if let Some(reading) = register.and_then(Reading::of) {
        loop {
            number.truncate(without_mark(&number).len());
            let Some((label, rest)) = reading.take_off(&number) else {
                break;
            };
            taken_off.push(label);
            number = rest;
        }
    }
    if register.is_some_and(|register| register.country == "DE")
        && let Some((words, rest)) = central::without_words_between(&number)
    {
        between = Some(words);
        number = rest;
    }
    taken_off.extend(between.map(|words| format!("… {words}")));
    (number != typed).then(|| Usual {
        number,
        taken_off: (!taken_off.is_empty()).then(|| taken_off.join(" ")),
    })
}

/// Without the mark that ends a sentence or a part of it. A full stop behind letters may shorten
/// a word.
fn without_mark(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || ",;:".contains(c));
    let last = word_starts(text).last().and_then(|at| text.get(at..));
    let stops = last.is_some_and(|word| {
        word.contains(is_digit) && word.trim_end_matches('.').ends_with(is_sign)
    });
    if stops {
        text.trim_end_matches('.')
    } else {
        text
    }
}
