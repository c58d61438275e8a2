//! Finds the labels around a register number.

use std::cmp::Reverse;

use super::labels::{GENERIC, JOINING, LABELS, Labels, OTHER_NUMBERS};
use super::number_error::RegisterNumberError;
use super::tokens::{
    begins_with_any, end_of_label, is_digit, is_letter_or_digit, label_text, number_start,
    without_unmatched_bracket, word_starts,
};
use super::{Register, central};

/// Parser for the labels around the numbers of one register.
pub(super) struct LabelParser {
    register: &'static Register,
    labels: &'static Labels,
}

/// A label at the start of a text.
#[derive(Clone, Copy)]
struct FoundLabel {
    /// Its end, in bytes.
    end: usize,
    valid_before: ValidBefore,
    /// True when letters of the number can follow without a separator.
    may_be_adjacent: bool,
}

/// The condition under which a word is a label; the stricter one is greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ValidBefore {
    /// Anything that begins like a number follows.
    AnyNumber,
    /// A number that fits the register, or its court, follows.
    FittingNumber,
}

/// The degree to which a text fits a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It does not have the form of its numbers.
    None,
    /// It has the form, but another check fails.
    Faulty,
    Valid,
}

/// Maximum number of labels in a row.
const MAX_LABELS: usize = 12;
/// Maximum number of further labels written without a separator.
const MAX_ADJACENT: u8 = 3;

/// Countries where letters or a court before the number can belong to it. Only known words are
/// removed there.
const KNOWN_WORDS_ONLY: [&str; 5] = ["CA", "DE", "GB", "IE", "US"];

impl LabelParser {
    pub(super) fn of(register: &'static Register) -> Option<Self> {
        let labels = LABELS.iter().find(|row| row.country == register.country)?;
        Some(Self { register, labels })
    }

    /// Returns the words before or after a number, and the text without them.
    pub(super) fn remove_words(&self, text: &str) -> Option<(String, String)> {
        self.words_before(text).or_else(|| self.labels_after(text))
    }

    /// Returns all words before a number, and the number; `None` when none can be removed.
    fn words_before(&self, text: &str) -> Option<(String, String)> {
        if text.starts_with(is_digit) {
            return None;
        }
        let (fit, at) = self.start_after_labels(text);
        let start = (fit < Fit::Valid).then(|| self.start_in_sentence(text, fit));
        let at = start.flatten().unwrap_or(at);
        let (label, rest) = text.split_at_checked(at).filter(|_| at > 0)?;
        Some((
            label_text(label),
            without_unmatched_bracket(rest).to_owned(),
        ))
    }

    /// The start of the number after labels, and how well it fits. Of the possible starts, the one
    /// with the best fit is used, so that letters of the number (`NO123456` of Northern Ireland,
    /// `NO-123456` of Novara) stay.
    fn start_after_labels(&self, text: &str) -> (Fit, usize) {
        let mut best = (self.fit(text), 0);
        let (mut at, mut valid_before) = (0, ValidBefore::AnyNumber);
        for _ in 0..MAX_LABELS {
            let Some(found) = text.get(at..).and_then(|rest| self.label(rest, at > 0)) else {
                break;
            };
            let label_end = at + found.end;
            valid_before = valid_before.max(found.valid_before);
            at = number_start(text, label_end);
            let Some(rest) = text.get(at..).filter(|rest| rest.contains(is_digit)) else {
                break;
            };
            let fit = self.fit(rest);
            if fit == Fit::None && (valid_before > ValidBefore::AnyNumber || !is_plain(rest)) {
                continue;
            }
            // The HR of HRB is not a label.
            let splits_word = text
                .get(..at)
                .is_some_and(|label| label.ends_with(char::is_alphabetic))
                && rest.starts_with(char::is_alphabetic);
            if self.register.country == "DE" && (splits_word || !central::begins_with_court(rest)) {
                continue;
            }
            // The punctuation in "No. 123456" shows that "No" is not part of the number.
            let marked = text.get(label_end..).is_some_and(|rest| {
                fit != Fit::None && rest.starts_with(['.', ':', '#', '°', 'º'])
            });
            if fit >= best.0 || marked {
                best = (fit, at);
            }
        }
        best
    }

    /// The start of a number that fits better than `than`, after any words: "RCS Paris B 552 032
    /// 534". A faulty number is accepted only if the text starts with a label.
    fn start_in_sentence(&self, text: &str, than: Fit) -> Option<usize> {
        if KNOWN_WORDS_ONLY.contains(&self.register.country) {
            return None;
        }
        let labelled = self.label(text, false).is_some();
        let minimum = if labelled { Fit::Faulty } else { Fit::Valid };
        let start_with = |fit: Fit| {
            self.starts(text).into_iter().find(|at| {
                let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
                self.fit(rest) == fit && !self.names_other_number(before)
            })
        };
        [Fit::Valid, Fit::Faulty]
            .into_iter()
            .filter(|fit| *fit >= minimum && *fit > than)
            .find_map(start_with)
    }

    /// The possible starts of a number. A start before letters must follow a separator or a label.
    fn starts(&self, text: &str) -> Vec<usize> {
        let first_digit = text.find(is_digit).unwrap_or_default();
        let mut starts = Vec::new();
        let words = word_starts(text).take_while(|at| *at <= first_digit);
        for at in words {
            let (before, rest) = text.split_at_checked(at).unwrap_or_default();
            let separated = before.ends_with(|c: char| c.is_whitespace() || "(:/=#".contains(c));
            // Every UID contains these letters.
            let is_part = self.register.country != "CH" || end_of_label(rest, "che").is_some();
            if at > 0 && is_part && (at == first_digit || separated) {
                starts.push(number_start(text, before.trim_end_matches('(').len()));
            }
            let label = self.labels_at(rest, false).into_iter();
            let adjacent =
                |found: &FoundLabel| found.may_be_adjacent && at + found.end == first_digit;
            if is_part && label.clone().any(|found| adjacent(&found)) {
                starts.push(first_digit);
            }
        }
        starts
    }

    /// True when words identify the number as another kind of number.
    fn names_other_number(&self, words: &str) -> bool {
        let mut starts = word_starts(words).filter_map(|at| words.get(at..));
        let own = |rest: &str| {
            let names = [self.labels.names, self.labels.tax_names];
            names.iter().any(|names| begins_with_any(rest, names))
        };
        starts.any(|rest| begins_with_any(rest, OTHER_NUMBERS) && !own(rest))
    }

    /// Returns the labels after a number, and the number: "33014286 (KVK)", "33014286 KVK".
    fn labels_after(&self, text: &str) -> Option<(String, String)> {
        let last_digit = text.rfind(is_digit)?;
        let words = word_starts(text).filter(|at| *at > last_digit);
        words.into_iter().find_map(|at| {
            let (before, label) = text.split_at_checked(at)?;
            before.ends_with(|c| !is_letter_or_digit(c)).then_some(())?;
            let bracketed = before.trim_end().ends_with('(') && label.ends_with(')');
            let valid_before =
                self.only_labels(label.trim_end_matches(|c| !is_letter_or_digit(c) && c != '.'))?;
            let number = before.trim_end_matches(|c: char| !is_letter_or_digit(c) && c != ')');
            let words = word_starts(number).filter_map(|at| number.get(at..));
            let last = words.last()?;
            // A place between number and label stays, together with all words after it.
            if !bracketed && !last.contains(is_digit) && last.chars().count() > 1 {
                return None;
            }
            let bare = self.words_before(number).map(|(_, number)| number);
            let fit = self.fit(bare.as_deref().unwrap_or(number));
            let is_removed = match valid_before {
                // "(England)", "MVA" and the suffixes of a UID are more than a label.
                ValidBefore::FittingNumber => fit == Fit::Valid && self.fit(text) == Fit::None,
                ValidBefore::AnyNumber if self.register.country == "CH" && !bracketed => {
                    self.fit(text) == Fit::None && fit == Fit::Valid
                }
                ValidBefore::AnyNumber => bracketed || fit > Fit::None,
            };
            is_removed.then(|| (label_text(label.trim_end_matches(')')), number.to_owned()))
        })
    }

    /// The condition for a text that consists only of labels; `None` for any other text.
    fn only_labels(&self, text: &str) -> Option<ValidBefore> {
        let mut rest = text;
        let mut valid_before = ValidBefore::AnyNumber;
        while !rest.is_empty() {
            let found =
                self.separate_label(&self.labels_at(rest, rest != text), rest, MAX_ADJACENT)?;
            valid_before = valid_before.max(found.valid_before);
            rest = rest
                .get(found.end..)?
                .trim_start_matches(|c| !is_letter_or_digit(c));
        }
        Some(valid_before)
    }

    fn fit(&self, text: &str) -> Fit {
        match (self.register.check)(without_unmatched_bracket(text)) {
            Ok(()) => Fit::Valid,
            // The letters before it identify it as the VAT number.
            Err(RegisterNumberError::Vat(_)) if !text.starts_with(is_digit) => Fit::Valid,
            Err(RegisterNumberError::Shape) => Fit::None,
            Err(_) => Fit::Faulty,
        }
    }

    /// The longest label at the start of a text. If letters or digits follow without a separator,
    /// as in `ESA28015865`, it is a label only if they begin a number.
    fn label(&self, text: &str, after_label: bool) -> Option<FoundLabel> {
        if let Some(sign) = text.chars().next().filter(|c| matches!(c, '#' | '№')) {
            return Some(FoundLabel {
                end: sign.len_utf8(),
                valid_before: ValidBefore::AnyNumber,
                may_be_adjacent: false,
            });
        }
        let found = self.labels_at(text, after_label);
        self.separate_label(&found, text, MAX_ADJACENT).or_else(|| {
            let adjacent = found.into_iter().find(|found| found.may_be_adjacent)?;
            let valid_before = ValidBefore::FittingNumber;
            Some(FoundLabel {
                valid_before,
                ..adjacent
            })
        })
    }

    /// The longest label that is not directly followed by a letter, except by another label:
    /// `KvKnummer`.
    fn separate_label(&self, found: &[FoundLabel], text: &str, adjacent: u8) -> Option<FoundLabel> {
        found.iter().find_map(|found| {
            let rest = text.get(found.end..)?;
            match rest.chars().next().filter(|c| is_letter_or_digit(*c)) {
                None => return Some(*found),
                Some(c) if c.is_ascii_digit() => {
                    let valid_before = ValidBefore::FittingNumber;
                    return Some(FoundLabel {
                        valid_before,
                        ..*found
                    });
                }
                Some(_) => {}
            }
            let adjacent = adjacent.checked_sub(1)?;
            let next = self.separate_label(&self.labels_at(rest, false), rest, adjacent)?;
            Some(FoundLabel {
                end: found.end + next.end,
                valid_before: found.valid_before.max(next.valid_before),
                may_be_adjacent: next.may_be_adjacent,
            })
        })
    }

    /// All labels at the start of a text, the longest first.
    fn labels_at(&self, text: &str, after_label: bool) -> Vec<FoundLabel> {
        let entries =
            |names: &'static [&'static str], valid_before: ValidBefore, may_be_adjacent: bool| {
                names
                    .iter()
                    .map(move |name| (*name, valid_before, may_be_adjacent))
            };
        let joining: &[&str] = if after_label { JOINING } else { &[] };
        let country = (
            self.labels.country,
            ValidBefore::FittingNumber,
            // CH is the beginning of CHE, which is part of the number.
            self.labels.country != "CH",
        );
        let names = entries(self.labels.names, ValidBefore::AnyNumber, true)
            .chain(entries(GENERIC, ValidBefore::AnyNumber, false))
            .chain(entries(
                self.labels.tax_names,
                ValidBefore::FittingNumber,
                true,
            ))
            .chain(entries(joining, ValidBefore::FittingNumber, false))
            .chain([country]);
        let found = names.filter_map(|(name, valid_before, may_be_adjacent)| {
            let end = end_of_label(text, name)?;
            let rest = text.get(end..).unwrap_or_default();
            // A single letter before a digit can be part of the number, but "n°" is a label.
            let one_letter = name.len() == 1 && valid_before == ValidBefore::AnyNumber;
            let valid_before = if one_letter && rest.trim_start().starts_with(is_digit) {
                ValidBefore::FittingNumber
            } else {
                valid_before
            };
            let continues = one_letter && rest.starts_with(is_letter_or_digit)
                || name.ends_with(is_digit) && rest.starts_with(is_digit);
            let is_label = !continues
                && (name != "CH"
                    || end_of_label(rest, "che").is_some()
                        && !rest.starts_with(is_letter_or_digit));
            is_label.then_some(FoundLabel {
                end,
                valid_before,
                may_be_adjacent: may_be_adjacent && !one_letter,
            })
        });
        let mut found: Vec<FoundLabel> = found.collect();
        found.sort_by_key(|found| (Reverse(found.end), found.valid_before));
        found
    }
}

/// True when a text begins with a digit and contains no words of two or more letters.
fn is_plain(text: &str) -> bool {
    let begins = text.trim_start_matches('(').starts_with(is_digit);
    let is_word = |at: usize| {
        let mut chars = text.get(at..).unwrap_or_default().chars();
        let mut letter = || chars.next().is_some_and(char::is_alphabetic);
        letter() && letter()
    };
    begins && !word_starts(text).any(is_word)
}
