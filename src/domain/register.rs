//! Register numbers: what the number of a company is called in its country, how it looks
//! and whether its check digit fits.
//!
//! All of it only warns: registers change their rules, and companies of one country live
//! in another.

mod central;
mod checks;
mod court;
mod labels;
mod misfit;
mod northern;
mod offices;
mod overseas;
mod persons;
mod reading;
mod second;
mod shape;
mod southern;
mod table;
mod usual;
mod western;
mod words;
mod years;

use super::country::Country;
use crate::texts::tr;
pub use court::names_court;
use misfit::Misfit;
pub use table::{REGISTERS, Register};
pub use usual::{Usual, usual};
pub use years::numbers_run_until;

/// The register of a country, where this program knows it.
pub fn of(country: &str) -> Option<&'static Register> {
    REGISTERS.iter().find(|row| row.country == country)
}

impl Register {
    /// What is odd about a number, as a sentence; `None` where nothing is. A court that is named
    /// in another field need not stand in the number too.
    pub fn complaint(&self, number: &str, country: &Country, court_named: bool) -> Option<String> {
        let usual = usual(number, self.country).map(|usual| usual.number);
        let number = usual.as_deref().unwrap_or(number).trim();
        let name = self.in_sentence();
        let misfit = match (self.check)(number) {
            Ok(()) | Err(Misfit::CourtMissing) if second::has_second(number, self.country) => {
                return Some(tr!(
                    "register-number-two",
                    name = name,
                    example = self.example
                ));
            }
            verdict => verdict.err()?,
        };
        Some(match misfit {
            Misfit::Shape if self.holds_two(number) => {
                tr!("register-number-two", name = name, example = self.example)
            }
            Misfit::Shape => capitalised(&tr!(
                "for-has-like",
                name = name,
                country = country.in_sentence(),
                shape = self.shape.get(),
                example = self.example
            )),
            Misfit::CheckDigit(Some(fits)) => {
                tr!("check-digit-does-not-fit", name = name, fits = fits)
            }
            Misfit::CheckDigit(None) => tr!("no-begins-like-this-one", name = name),
            Misfit::Year(year) => tr!("register-number-year", name = name, year = year),
            Misfit::CourtMissing if court_named => return None,
            Misfit::CourtMissing => tr!("name-court-register-too-like", number = number),
            Misfit::Vat(within) => tr!("register-number-vat", name = name, number = within),
            Misfit::Other(sentence) => sentence,
        })
    }

    /// Whether there are two numbers in a text: with a mark between them, or a label before the
    /// second.
    fn holds_two(&self, text: &str) -> bool {
        let fits = |part: &str| {
            let usual = usual(part, self.country).map(|usual| usual.number);
            (self.check)(usual.as_deref().unwrap_or(part)).is_ok()
        };
        words::word_starts(text).any(|at| {
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
            tr!("number", name = self.name)
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
