//! Detects two profiles of one company: the same register number in the same country, ignoring its
//! label and separators.

use super::profile::CompanyProfile;
use super::register;
use super::text::ascii_forms;

/// Minimum number of letters and digits to compare; a shorter number is still being typed.
const MIN_LENGTH: usize = 4;

/// The register number of a profile, for comparison with other profiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterNumber {
    country: String,
    /// In the form that is sent, without its label.
    number: String,
}

impl RegisterNumber {
    /// The register number of a profile; `None` while it is too short to compare.
    pub fn of(profile: &CompanyProfile) -> Option<Self> {
        let country = profile.address_country_code.trim();
        let number = usual_number(&profile.business_register_number, country);
        (letters_and_digits(&number).count() >= MIN_LENGTH).then(|| Self {
            country: country.to_owned(),
            number,
        })
    }

    /// The country and the digits of the number: the same for all profiles with this number, but not only for
    /// them.
    pub fn key(&self) -> String {
        let digits: String = digits(&self.number).collect();
        format!("{} {digits}", self.country)
    }

    /// True when another profile has this number.
    pub fn is_number_of(&self, other: &CompanyProfile) -> bool {
        let typed = ascii_forms(&other.business_register_number);
        other.address_country_code.trim() == self.country
            && digits(&typed).eq(digits(&self.number))
            && letters_and_digits(&usual_number(&typed, &self.country))
                .eq(letters_and_digits(&self.number))
    }
}

fn usual_number(number: &str, country: &str) -> String {
    let usual = register::usual(number, country);
    usual.map_or_else(|| number.to_owned(), |usual| usual.number)
}

fn digits(number: &str) -> impl Iterator<Item = char> {
    number.chars().filter(char::is_ascii_digit)
}

/// The letters and digits of a number in capitals, without separators.
fn letters_and_digits(number: &str) -> impl Iterator<Item = char> + '_ {
    let characters = number.chars().filter(|c| c.is_alphanumeric());
    characters.flat_map(char::to_uppercase)
}
