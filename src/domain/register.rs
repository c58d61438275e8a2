//! Register numbers of companies by country: their names, their forms and their check digits.
//!
//! All checks only warn: registers change their rules, and a company can have its address in
//! another country.

mod central;
mod checks;
mod court;
mod label_parser;
mod labels;
mod non_european;
mod northern;
mod number_error;
mod offices;
mod persons;
mod second_number;
mod shape;
mod southern;
mod table;
mod tokens;
mod usual_form;
mod western;
mod years;

use super::country::Country;
use crate::i18n::tr;
pub use court::names_court;
use number_error::RegisterNumberError;
pub use table::{REGISTERS, Register, of};
pub use usual_form::{Usual, usual};
pub use years::numbers_run_until;

impl Register {
    /// Warning about an unusual number; `None` when nothing is unusual. `court_named` is true when
    /// another field names the court, which the number then need not contain.
    pub fn warning(&self, number: &str, country: &Country, court_named: bool) -> Option<String> {
        let usual = usual(number, self.country).map(|usual| usual.number);
        let number = usual.as_deref().unwrap_or(number).trim();
        let name = self.in_sentence();
        let error = match (self.check)(number) {
            Ok(()) | Err(RegisterNumberError::CourtMissing)
                if second_number::has_second_number(number, self.country) =>
            {
                return Some(tr!(
                    "register-two-numbers-warning",
                    name = name,
                    example = self.example
                ));
            }
            result => result.err()?,
        };
        Some(match error {
            RegisterNumberError::Shape if self.contains_two_numbers(number) => {
                tr!(
                    "register-two-numbers-warning",
                    name = name,
                    example = self.example
                )
            }
            RegisterNumberError::Shape => capitalised(&tr!(
                "register-shape-warning",
                name = name,
                country = country.in_sentence(),
                shape = self.shape.get(),
                example = self.example
            )),
            RegisterNumberError::CheckDigit(Some(fits)) => {
                tr!("register-check-digit-warning", name = name, fits = fits)
            }
            RegisterNumberError::CheckDigit(None) => {
                tr!("register-check-digit-none-warning", name = name)
            }
            RegisterNumberError::Year(year) => {
                tr!("register-year-warning", name = name, year = year)
            }
            RegisterNumberError::CourtMissing if court_named => return None,
            RegisterNumberError::CourtMissing => {
                tr!("register-court-missing-warning", number = number)
            }
            RegisterNumberError::Vat(within) => {
                tr!("register-vat-warning", name = name, number = within)
            }
            RegisterNumberError::Other(message) => message,
        })
    }

    /// True when a text contains two numbers, with a separator between them or a label before the
    /// second.
    fn contains_two_numbers(&self, text: &str) -> bool {
        let fits = |part: &str| {
            let usual = usual(part, self.country).map(|usual| usual.number);
            (self.check)(usual.as_deref().unwrap_or(part)).is_ok()
        };
        tokens::word_starts(text).any(|at| {
            let (before, after) = text.split_at_checked(at).unwrap_or_default();
            let is_separator = |c: char| c.is_whitespace() || ",;/|&+(".contains(c);
            let separated = after.starts_with(char::is_alphabetic)
                && before.ends_with(is_separator)
                || before.trim_end().ends_with([',', ';', '/', '|', '&', '+']);
            text.len() <= 300 && separated && fits(before) && fits(after)
        })
    }

    /// The name of the number for use in a sentence: "KVK number", "organisationsnummer".
    pub fn in_sentence(&self) -> String {
        let number_words = ["number", "nummer", "szám", "tunnus", "N"];
        if number_words.iter().any(|end| self.name.ends_with(end)) {
            self.name.to_owned()
        } else {
            tr!("register-number-name", name = self.name)
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
