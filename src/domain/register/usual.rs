//! A number as it was typed, and the same number without the label in front of it.

use std::cmp::Reverse;

use deunicode::deunicode_char;

use super::labels::{GENERIC, JOINING, LABELS, Labels};
use super::{Misfit, Register, of};
use crate::domain::text::ascii_forms;

/// A register number as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    pub number: String,
    /// The label that stood in front of it, as it was typed: "CVR-nr.".
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
    if let Some(register) = of(country.trim()).filter(|_| number.len() <= 300) {
        while let Some((label, rest)) = take_off(&number, register) {
            taken_off.push(label);
            number = rest;
        }
    }
    (number != typed).then(|| Usual {
        number,
        taken_off: (!taken_off.is_empty()).then(|| taken_off.join(" ")),
    })
}

/// The label at one end of a number, and the rest.
fn take_off(text: &str, register: &Register) -> Option<(String, String)> {
    let labels = LABELS.iter().find(|row| row.country == register.country)?;
    let reading = Reading { register, labels };
    reading.front(text).or_else(|| reading.behind(text))
}

struct Reading<'a> {
    register: &'a Register,
    labels: &'a Labels,
}

/// A label at the start of a text.
#[derive(Clone, Copy)]
struct Found {
    /// Where it ends, in bytes.
    end: usize,
    counts: Counts,
}

/// When a label is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Counts {
    /// Before whatever begins like a number.
    BeforeNumbers,
    /// Before a number of the register, or the court that keeps it.
    BeforeFitting,
    /// Before a number of the register whose letters follow right behind it.
    GluedToFitting,
}

/// How well a text fits a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It does not look like one of its numbers.
    None,
    /// It looks like one, and something is wrong with it.
    Faulty,
    Whole,
}

impl Reading<'_> {
    /// Of the places where the number can begin, the one from which it fits best counts: letters
    /// that belong to the number (`NO123456` of Northern Ireland, `NO-123456` of Novara) stay.
    fn front(&self, text: &str) -> Option<(String, String)> {
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let mut best = (self.fit(text), 0);
        let (mut at, mut counts) = (0, Counts::BeforeNumbers);
        for _ in 0..MOST_LABELS {
            let Some(found) = text.get(at..).and_then(|rest| self.label(rest, at > 0)) else {
                break;
            };
            let label_end = at + found.end;
            counts = counts.max(found.counts);
            at = number_start(text, label_end);
            let Some(rest) = text.get(at..).filter(|rest| rest.contains(is_digit)) else {
                break;
            };
            let fit = self.fit(rest);
            let counts_here = match (counts, fit) {
                (Counts::GluedToFitting, _) | (Counts::BeforeNumbers, Fit::None) => {
                    first_word_has_digit(rest)
                }
                _ => true,
            };
            if !counts_here || fit == Fit::None && counts > Counts::BeforeNumbers {
                continue;
            }
            // "No. 123456" says that the letters are none of the number's.
            let marked = text.get(label_end..).is_some_and(|rest| {
                fit != Fit::None && rest.starts_with(['.', ':', '#', '°', 'º'])
            });
            if fit >= best.0 || marked {
                best = (fit, at);
            }
        }
        let (label, rest) = text.split_at_checked(best.1).filter(|_| best.1 > 0)?;
        Some((words_of(label), balanced(rest).to_owned()))
    }

    /// A label in brackets behind the number: "33014286 (KVK)".
    fn behind(&self, text: &str) -> Option<(String, String)> {
        let (number, label) = text.strip_suffix(')')?.rsplit_once('(')?;
        let mut rest = label.trim();
        while !rest.is_empty() {
            let found = self.parted(&self.labels_at(rest, false), rest, MOST_GLUED)?;
            // "(England)" and "(MWST)" are more than a name of the number.
            (found.counts == Counts::BeforeNumbers).then_some(())?;
            rest = rest.get(found.end..)?.trim_start_matches(|c| !is_sign(c));
        }
        let number = number.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        let is_number = number.contains(is_digit) && !label.is_empty();
        is_number.then(|| (words_of(label), number.to_owned()))
    }

    fn fit(&self, text: &str) -> Fit {
        match (self.register.check)(balanced(text)) {
            Ok(()) => Fit::Whole,
            Err(Misfit::Shape) => Fit::None,
            Err(_) => Fit::Faulty,
        }
    }

    /// The longest label at the start of a text. Where letters follow right behind it, as in
    /// `ESA28015865`, it counts only where they begin a number.
    fn label(&self, text: &str, behind_label: bool) -> Option<Found> {
        if let Some(sign) = text.chars().next().filter(|c| matches!(c, '#' | '№')) {
            let end = sign.len_utf8();
            let counts = Counts::BeforeNumbers;
            return Some(Found { end, counts });
        }
        let found = self.labels_at(text, behind_label);
        self.parted(&found, text, MOST_GLUED).or_else(|| {
            let longest = *found.first()?;
            let counts = Counts::GluedToFitting;
            Some(Found { counts, ..longest })
        })
    }

    /// The longest label that no letter follows, but for that of another label: `KvKnummer`.
    fn parted(&self, found: &[Found], text: &str, glued: u8) -> Option<Found> {
        found.iter().find_map(|found| {
            let rest = text.get(found.end..)?;
            let next = rest.chars().next();
            if !next.is_some_and(|c| is_sign(c) && !c.is_ascii_digit()) {
                return Some(*found);
            }
            let glued = glued.checked_sub(1)?;
            let next = self.parted(&self.labels_at(rest, false), rest, glued)?;
            Some(Found {
                end: found.end + next.end,
                counts: found.counts.max(next.counts),
            })
        })
    }

    /// Every label that a text begins with, the longest first.
    fn labels_at(&self, text: &str, behind_label: bool) -> Vec<Found> {
        let names = self.labels.names.iter().chain(GENERIC);
        let names = names.map(|name| (*name, Counts::BeforeNumbers));
        // CH is the beginning of CHE, which belongs to the number.
        let country = Some(&self.labels.country).filter(|country| **country != "CH");
        let joining: &[&str] = if behind_label { JOINING } else { &[] };
        let tax_names = self.labels.tax_names.iter().chain(country).chain(joining);
        let tax_names = tax_names.map(|name| (*name, Counts::BeforeFitting));
        let found = names.chain(tax_names).filter_map(|(name, counts)| {
            let end = reach(text, name)?;
            // The n of "n°" has no number right behind it.
            let counts = match counts {
                Counts::BeforeNumbers if name.len() == 1 && sign_follows(text, end) => {
                    Counts::BeforeFitting
                }
                counts => counts,
            };
            Some(Found { end, counts })
        });
        let mut found: Vec<Found> = found.collect();
        found.sort_by_key(|found| (Reverse(found.end), found.counts));
        found
    }
}

/// More labels than these in a row are no labels.
const MOST_LABELS: usize = 8;
const MOST_GLUED: u8 = 3;

fn sign_follows(text: &str, end: usize) -> bool {
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    next.is_some_and(is_sign)
}

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

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn first_word_has_digit(text: &str) -> bool {
    let word = text.split(|c: char| c.is_whitespace()).next();
    word.is_some_and(|word| word.contains(is_digit))
}

/// Where the number behind a label begins. A bracket that is closed within it belongs to it.
fn number_start(text: &str, label_end: usize) -> usize {
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
fn balanced(number: &str) -> &str {
    let count = |bracket| number.matches(bracket).count();
    match number.strip_suffix(')') {
        Some(rest) if count(')') > count('(') => rest.trim_end(),
        _ => number,
    }
}

/// A label as it was typed, without what parted it from the number.
fn words_of(label: &str) -> String {
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

/// The part of a text before the first word of a court or office behind the number, or, where one
/// stands before it, from the first digit on: "552 032 534 RCS Paris", "RCS Paris B 552 032 534".
pub(super) fn without_office<'a>(text: &'a str, offices: &[&str]) -> &'a str {
    let first_digit = text.find(is_digit);
    let mut inside_word = false;
    for (at, c) in text.char_indices() {
        let starts = is_sign(c) && !inside_word;
        inside_word = is_sign(c);
        if !starts {
            continue;
        }
        let Some(rest) = text.get(at..).filter(|rest| begins_with_any(rest, offices)) else {
            continue;
        };
        let parts = |c: char| !is_sign(c) && c != ')';
        return match first_digit {
            Some(digit) if digit < at => text.get(..at).unwrap_or_default().trim_end_matches(parts),
            Some(digit) => text
                .get(digit..)
                .map_or(rest, |rest| without_office(rest, offices)),
            None => text,
        };
    }
    text
}

/// The same of a number that begins with letters, so that only what is behind it can be told.
pub(super) fn before_office<'a>(text: &'a str, offices: &[&str]) -> &'a str {
    let rest = without_office(text, offices);
    if text.starts_with(rest) { rest } else { text }
}

fn begins_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let behind = reach(text, word).and_then(|end| text.get(end..)?.chars().next());
        reach(text, word).is_some() && !behind.is_some_and(is_sign)
    })
}
