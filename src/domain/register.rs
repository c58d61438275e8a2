//! Register numbers: what the number of a company is called in its country, how it looks
//! and whether its check digit fits.
//!
//! All of it only warns: registers change their rules, and companies of one country live
//! in another.

mod central;
mod checks;
mod court;
mod labels;
mod non_european;
mod northern;
mod number_error;
mod offices;
mod persons;
mod reading;
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
    /// What is odd about a number, as a sentence; `None` where nothing is. A court that is named
    /// in another field need not stand in the number too.
    pub fn warning(&self, number: &str, country: &Country, court_named: bool) -> Option<String> {
        let usual = usual(number, self.country).map(|usual| usual.number);
        let number = usual.as_deref().unwrap_or(number).trim();
        let name = self.in_sentence();
        let misfit = match (self.check)(number) {
            Ok(()) | Err(RegisterNumberError::CourtMissing)
                if second_number::has_second(number, self.country) =>
            {
                return Some(tr!(
                    "register-two-numbers-warning",
                    name = name,
                    example = self.example
                ));
            }
            verdict => verdict.err()?,
        };
        Some(match misfit {
            RegisterNumberError::Shape if self.holds_two(number) => {
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

    /// Whether there are two numbers in a text: with a mark between them, or a label before the
    /// second.
    fn holds_two(&self, text: &str) -> bool {
        let fits = |part: &str| {
            let usual = usual(part, self.country).map(|usual| usual.number);
            (self.check)(usual.as_deref().unwrap_or(part)).is_ok()
        };
        tokens::word_starts(text).any(|at| {
            let (before, behind) = text.split_at_checked(at).unwrap_or_default();
            let mark = |c: char| c.is_whitespace() || ",;/|&+(".contains(c);
            let apart = behind.starts_with(char::is_alphabetic) && before.ends_with(mark)
                || before.trim_end().ends_with([',', ';', '/', '|', '&', '+']);
            text.len() <= 300 && apart && fits(before) && fits(behind)
        })
    }

    /// "KVK number", "organisationsnummer", "EIN".
    pub fn in_sentence(&self) -> String {
        let says_so = ["number", "nummer", "szám", "tunnus", "N"];
        if says_so.iter().any(|end| self.name.ends_with(end)) {
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
