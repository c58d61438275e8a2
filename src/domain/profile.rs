//! A company profile as people type it, and its JSON.
//!
//! Nothing is parsed here: a text is kept as it was typed, valid or not, so that a draft reopens
//! exactly as it was closed. Only a [`Submission`](super::payload::Submission) can be sent, and
//! only a draft without problems becomes one.

mod json;
mod values;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::i18n::tr;

/// The types of phone number that a profile can be approved for. Source: the "Create Company
/// Profile" page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhoneNumberType {
    Local,
    National,
    TollFree,
}

impl PhoneNumberType {
    pub const ALL: [Self; 3] = [Self::Local, Self::National, Self::TollFree];

    /// The API's name for the type.
    pub fn word(self) -> &'static str {
        match self {
            Self::Local => "LOCAL",
            Self::National => "NATIONAL",
            Self::TollFree => "TOLLFREE",
        }
    }

    /// The label for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Local => tr!("number-type-local"),
            Self::National => tr!("number-type-national"),
            Self::TollFree => tr!("number-type-toll-free"),
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A company profile as it was typed, picked or read from a file.
///
/// Each member is one row of [`FIELDS`](super::fields::FIELDS), which holds its name, limits and help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompanyProfile {
    pub guid: String,
    pub account_guid: String,
    pub name: String,
    pub company_name: String,
    pub business_register_number: String,
    pub representative_first_name: String,
    pub representative_last_name: String,
    pub representative_phone_number: String,
    pub address_country_code: String,
    pub required_fields: BTreeMap<String, String>,
    pub region: String,
    pub city: String,
    pub postal_code: String,
    pub street: String,
    pub street_number: String,
    pub street_number_extra: String,
    pub country_code: String,
    /// The API's names of number types, including unknown ones from a file.
    pub phone_number_types: Vec<String>,
    pub contact_first_name: String,
    pub contact_last_name: String,
    pub email_addresses: Vec<String>,
    pub callback_url: String,
    /// Members of a file that no row of [`FIELDS`](super::fields::FIELDS) names, kept unchanged.
    pub other: Map<String, Value>,
}

impl CompanyProfile {
    pub fn wants(&self, kind: PhoneNumberType) -> bool {
        self.phone_number_types
            .iter()
            .any(|word| word == kind.word())
    }

    /// Adds or removes a number type; the list stays in the order of the API's page.
    pub fn set_number_type(&mut self, kind: PhoneNumberType, selected: bool) {
        self.phone_number_types.retain(|word| word != kind.word());
        if selected {
            self.phone_number_types.push(kind.word().to_owned());
            self.phone_number_types
                .sort_by_key(|word| PhoneNumberType::from_word(word));
        }
    }

    /// True when nothing has been filled in yet.
    pub fn is_blank(&self) -> bool {
        self.clone().trimmed() == Self::default()
    }
}
