//! The usual form of a register number, without the words around it.

use super::label_parser::LabelParser;
use super::tokens::{is_digit, is_letter_or_digit, word_starts};
use super::{central, of, southern};
use crate::domain::text::ascii_forms;

/// A register number in the form that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    pub number: String,
    /// The words removed from around it, as typed: "CVR-nr.".
    pub removed: Option<String>,
}

/// The number without its label, in ASCII forms; its separators stay as typed. `None` when the text
/// already has this form. Labels are removed for the countries of [`super::REGISTERS`]; ASCII forms
/// are used for all countries.
pub fn usual(typed: &str, country: &str) -> Option<Usual> {
    let typed = typed.trim();
    let mut number = ascii_forms(typed).trim().to_owned();
    let mut removed = Vec::new();
    // A text longer than any label and number is not a register number.
    let register = of(country.trim()).filter(|_| number.len() <= 300);
    let mut middle_words = None;
    if register.is_some_and(|register| register.country == "IT")
        && let Some((words, rest)) = southern::without_words_between(&number)
    {
        middle_words = Some(words);
        number = rest;
    }
    if let Some(parser) = register.and_then(LabelParser::of) {
        loop {
            number.truncate(without_punctuation(&number).len());
            let Some((label, rest)) = parser.remove_words(&number) else {
                break;
            };
            removed.push(label);
            number = rest;
        }
    }
    if register.is_some_and(|register| register.country == "DE")
        && let Some((words, rest)) = central::without_words_between(&number)
    {
        middle_words = Some(words);
        number = rest;
    }
    removed.extend(middle_words.map(|words| format!("… {words}")));
    (number != typed).then(|| Usual {
        number,
        removed: (!removed.is_empty()).then(|| removed.join(" ")),
    })
}

/// Removes punctuation at the end. A full stop after letters stays, since it can end an
/// abbreviation.
fn without_punctuation(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || ",;:".contains(c));
    let last = word_starts(text).last().and_then(|at| text.get(at..));
    let ends_sentence = last.is_some_and(|word| {
        word.contains(is_digit) && word.trim_end_matches('.').ends_with(is_letter_or_digit)
    });
    if ends_sentence {
        text.trim_end_matches('.')
    } else {
        text
    }
}
