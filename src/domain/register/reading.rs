//! Which of the words around a number are none of it.

use std::cmp::Reverse;

use super::labels::{GENERIC, JOINING, LABELS, Labels, OTHERS};
use super::number_error::RegisterNumberError;
use super::tokens::{
    balanced, begins_with_any, is_digit, is_sign, number_start, reach, word_starts, words_of,
};
use super::{Register, central};

pub(super) struct Reading {
    register: &'static Register,
    labels: &'static Labels,
}

/// A label at the start of a text.
#[derive(Clone, Copy)]
struct Found {
    /// Where it ends, in bytes.
    end: usize,
    counts: Counts,
    /// Whether letters of the number may follow right behind it.
    may_be_glued: bool,
}

/// When a label is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Counts {
    /// Before whatever begins like a number.
    BeforeNumbers,
    /// Before a number of the register, or the court that keeps it.
    BeforeFitting,
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

/// More labels than these in a row are no labels.
const MOST_LABELS: usize = 12;
const MOST_GLUED: u8 = 3;

/// Where letters or a court in front can belong to the number, and its shape alone does not tell:
/// only words that are known come off.
const KNOWN_WORDS_ONLY: [&str; 5] = ["CA", "DE", "GB", "IE", "US"];

impl Reading {
    pub(super) fn of(register: &'static Register) -> Option<Self> {
        let labels = LABELS.iter().find(|row| row.country == register.country)?;
        Some(Self { register, labels })
    }

    /// The words at one end of a number, and the rest.
    pub(super) fn take_off(&self, text: &str) -> Option<(String, String)> {
        self.front(text).or_else(|| self.behind(text))
    }

    /// All of the words in front of a number, or none.
    fn front(&self, text: &str) -> Option<(String, String)> {
        if text.starts_with(is_digit) {
            return None;
        }
        let (fit, at) = self.behind_labels(text);
        let message = (fit < Fit::Whole).then(|| self.behind_sentence(text, fit));
        let at = message.flatten().unwrap_or(at);
        let (label, rest) = text.split_at_checked(at).filter(|_| at > 0)?;
        Some((words_of(label), balanced(rest).to_owned()))
    }

    /// Where the number behind labels begins. Of the places where it can, the one from which it
    /// fits best counts: letters that belong to the number (`NO123456` of Northern Ireland,
    /// `NO-123456` of Novara) stay.
    fn behind_labels(&self, text: &str) -> (Fit, usize) {
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
            if fit == Fit::None && (counts > Counts::BeforeNumbers || !is_plain(rest)) {
                continue;
            }
            // The HR of HRB is none.
            let within = text
                .get(..at)
                .is_some_and(|label| label.ends_with(char::is_alphabetic))
                && rest.starts_with(char::is_alphabetic);
            if self.register.country == "DE" && (within || !central::begins_with_court(rest)) {
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
        best
    }

    /// Where a number begins that fits better than so, with whatever words in front of it: "RCS
    /// Paris B 552 032 534". One that something is wrong with needs a label at the start.
    fn behind_sentence(&self, text: &str, than: Fit) -> Option<usize> {
        if KNOWN_WORDS_ONLY.contains(&self.register.country) {
            return None;
        }
        let labelled = self.label(text, false).is_some();
        let enough = if labelled { Fit::Faulty } else { Fit::Whole };
        let begins = |wanted: Fit| {
            self.starts(text).into_iter().find(|at| {
                let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
                self.fit(rest) == wanted && !self.names_another(before)
            })
        };
        [Fit::Whole, Fit::Faulty]
            .into_iter()
            .filter(|fit| *fit >= enough && *fit > than)
            .find_map(begins)
    }

    /// Where a number can begin: with letters only where they stand apart, or behind a label.
    fn starts(&self, text: &str) -> Vec<usize> {
        let first_digit = text.find(is_digit).unwrap_or_default();
        let mut starts = Vec::new();
        let words = word_starts(text).take_while(|at| *at <= first_digit);
        for at in words {
            let (before, rest) = text.split_at_checked(at).unwrap_or_default();
            let apart = before.ends_with(|c: char| c.is_whitespace() || "(:/=#".contains(c));
            // Its letters are a part of every UID.
            let is_part = self.register.country != "CH" || reach(rest, "che").is_some();
            if at > 0 && is_part && (at == first_digit || apart) {
                starts.push(number_start(text, before.trim_end_matches('(').len()));
            }
            let label = self.labels_at(rest, false).into_iter();
            let glued = |found: &Found| found.may_be_glued && at + found.end == first_digit;
            if is_part && label.clone().any(|found| glued(&found)) {
                starts.push(first_digit);
            }
        }
        starts
    }

    /// Whether words say that the number is one of something else.
    fn names_another(&self, words: &str) -> bool {
        let mut starts = word_starts(words).filter_map(|at| words.get(at..));
        let own = |rest: &str| {
            let names = [self.labels.names, self.labels.tax_names];
            names.iter().any(|names| begins_with_any(rest, names))
        };
        starts.any(|rest| begins_with_any(rest, OTHERS) && !own(rest))
    }

    /// Labels behind the number: "33014286 (KVK)", "33014286 KVK".
    fn behind(&self, text: &str) -> Option<(String, String)> {
        let last_digit = text.rfind(is_digit)?;
        let words = word_starts(text).filter(|at| *at > last_digit);
        words.into_iter().find_map(|at| {
            let (before, label) = text.split_at_checked(at)?;
            before.ends_with(|c| !is_sign(c)).then_some(())?;
            let bracketed = before.trim_end().ends_with('(') && label.ends_with(')');
            let counts = self.only_labels(label.trim_end_matches(|c| !is_sign(c) && c != '.'))?;
            let number = before.trim_end_matches(|c: char| !is_sign(c) && c != ')');
            let words = word_starts(number).filter_map(|at| number.get(at..));
            let last = words.last()?;
            // A place between them stays, and all of the words behind it.
            if !bracketed && !last.contains(is_digit) && last.chars().count() > 1 {
                return None;
            }
            let within = self.front(number).map(|(_, number)| number);
            let fit = self.fit(within.as_deref().unwrap_or(number));
            let comes_off = match counts {
                // "(England)", "MVA" and what stands behind a UID are more than a name of it.
                Counts::BeforeFitting => fit == Fit::Whole && self.fit(text) == Fit::None,
                Counts::BeforeNumbers if self.register.country == "CH" && !bracketed => {
                    self.fit(text) == Fit::None && fit == Fit::Whole
                }
                Counts::BeforeNumbers => bracketed || fit > Fit::None,
            };
            comes_off.then(|| (words_of(label.trim_end_matches(')')), number.to_owned()))
        })
    }

    /// When a text counts that is nothing but labels.
    fn only_labels(&self, text: &str) -> Option<Counts> {
        let mut rest = text;
        let mut counts = Counts::BeforeNumbers;
        while !rest.is_empty() {
            let found = self.parted(&self.labels_at(rest, rest != text), rest, MOST_GLUED)?;
            counts = counts.max(found.counts);
            rest = rest.get(found.end..)?.trim_start_matches(|c| !is_sign(c));
        }
        Some(counts)
    }

    fn fit(&self, text: &str) -> Fit {
        match (self.register.check)(balanced(text)) {
            Ok(()) => Fit::Whole,
            // The letters in front say that it is the number for VAT.
            Err(RegisterNumberError::Vat(_)) if !text.starts_with(is_digit) => Fit::Whole,
            Err(RegisterNumberError::Shape) => Fit::None,
            Err(_) => Fit::Faulty,
        }
    }

    /// The longest label at the start of a text. Where letters or digits follow right behind it, as
    /// in `ESA28015865`, it counts only where they begin a number.
    fn label(&self, text: &str, behind_label: bool) -> Option<Found> {
        if let Some(sign) = text.chars().next().filter(|c| matches!(c, '#' | '№')) {
            return Some(Found {
                end: sign.len_utf8(),
                counts: Counts::BeforeNumbers,
                may_be_glued: false,
            });
        }
        let found = self.labels_at(text, behind_label);
        self.parted(&found, text, MOST_GLUED).or_else(|| {
            let glued = found.into_iter().find(|found| found.may_be_glued)?;
            let counts = Counts::BeforeFitting;
            Some(Found { counts, ..glued })
        })
    }

    /// The longest label that no letter follows, but for that of another label: `KvKnummer`.
    fn parted(&self, found: &[Found], text: &str, glued: u8) -> Option<Found> {
        found.iter().find_map(|found| {
            let rest = text.get(found.end..)?;
            match rest.chars().next().filter(|c| is_sign(*c)) {
                None => return Some(*found),
                Some(c) if c.is_ascii_digit() => {
                    let counts = Counts::BeforeFitting;
                    return Some(Found { counts, ..*found });
                }
                Some(_) => {}
            }
            let glued = glued.checked_sub(1)?;
            let next = self.parted(&self.labels_at(rest, false), rest, glued)?;
            Some(Found {
                end: found.end + next.end,
                counts: found.counts.max(next.counts),
                may_be_glued: next.may_be_glued,
            })
        })
    }

    /// Every label that a text begins with, the longest first.
    fn labels_at(&self, text: &str, behind_label: bool) -> Vec<Found> {
        let of = |names: &'static [&'static str], counts: Counts, may_be_glued: bool| {
            names.iter().map(move |name| (*name, counts, may_be_glued))
        };
        let joining: &[&str] = if behind_label { JOINING } else { &[] };
        let country = (
            self.labels.country,
            Counts::BeforeFitting,
            // CH is the beginning of CHE, which belongs to the number.
            self.labels.country != "CH",
        );
        let names = of(self.labels.names, Counts::BeforeNumbers, true)
            .chain(of(GENERIC, Counts::BeforeNumbers, false))
            .chain(of(self.labels.tax_names, Counts::BeforeFitting, true))
            .chain(of(joining, Counts::BeforeFitting, false))
            .chain([country]);
        let found = names.filter_map(|(name, counts, may_be_glued)| {
            let end = reach(text, name)?;
            let rest = text.get(end..).unwrap_or_default();
            // The n of "n°" is marked as a label.
            let one_letter = name.len() == 1 && counts == Counts::BeforeNumbers;
            let counts = if one_letter && rest.trim_start().starts_with(is_digit) {
                Counts::BeforeFitting
            } else {
                counts
            };
            let goes_on = one_letter && rest.starts_with(is_sign)
                || name.ends_with(is_digit) && rest.starts_with(is_digit);
            let ends = !goes_on
                && (name != "CH" || reach(rest, "che").is_some() && !rest.starts_with(is_sign));
            ends.then_some(Found {
                end,
                counts,
                may_be_glued: may_be_glued && !one_letter,
            })
        });
        let mut found: Vec<Found> = found.collect();
        found.sort_by_key(|found| (Reverse(found.end), found.counts));
        found
    }
}

/// Whether a text begins with a digit and has no words behind it.
fn is_plain(text: &str) -> bool {
    let begins = text.trim_start_matches('(').starts_with(is_digit);
    let is_word = |at: usize| {
        let mut signs = text.get(at..).unwrap_or_default().chars();
        let mut letter = || signs.next().is_some_and(char::is_alphabetic);
        letter() && letter()
    };
    begins && !word_starts(text).any(is_word)
}
