//! Two profiles of one company: the same register number in the same country, whatever label
//! stands before it and whatever between its digits.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::profile::CompanyProfile;
use super::register;
use super::text::ascii_forms;

/// A shorter number is still being typed.
const SHORTEST: usize = 4;

/// The register number of a profile, as it is compared with those of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterNumber {
    country: String,
    /// As it is sent, without its label.
    number: String,
}

impl RegisterNumber {
    /// `None` while too little is typed to compare.
    pub fn of(profile: &CompanyProfile) -> Option<Self> {
        let country = profile.address_country_code.trim();
        let number = usual(&profile.business_register_number, country);
        (signs(&number).count() >= SHORTEST).then(|| Self {
            country: country.to_owned(),
            number,
        })
    }

    /// Under which key of an index profiles with this number are found.
    pub fn key(&self) -> RegisterKey {
        RegisterKey::new(&self.country, &self.number)
    }

    /// Whether another profile has this number.
    pub fn is_that_of(&self, other: &CompanyProfile) -> bool {
        let typed = ascii_forms(&other.business_register_number);
        other.address_country_code.trim() == self.country
            && digits(&typed).eq(digits(&self.number))
            && signs(&usual(&typed, &self.country)).eq(signs(&self.number))
    }
}

/// The country and the digits of a register number, as a hash. It is quick to make: labels have
/// no digits, so nothing has to be known of them. Others may have the same one by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegisterKey(u64);

impl RegisterKey {
    /// `None` where the number is too short to be any other's.
    pub fn of(profile: &CompanyProfile) -> Option<Self> {
        let typed = ascii_forms(&profile.business_register_number);
        let is_long = signs(&typed).nth(SHORTEST - 1).is_some();
        is_long.then(|| Self::new(profile.address_country_code.trim(), &typed))
    }

    fn new(country: &str, number: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        country.hash(&mut hasher);
        digits(number).for_each(|digit| digit.hash(&mut hasher));
        Self(hasher.finish())
    }
}

fn usual(number: &str, country: &str) -> String {
    let usual = register::usual(number, country);
    usual.map_or_else(|| number.to_owned(), |usual| usual.number)
}

fn digits(number: &str) -> impl Iterator<Item = char> {
    number.chars().filter(char::is_ascii_digit)
}

/// The letters and digits of a number, without what stands between them.
fn signs(number: &str) -> impl Iterator<Item = char> + '_ {
    let signs = number.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_uppercase)
}
