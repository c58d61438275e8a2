//! A company profile as people type it, and its JSON.
//!
//! Nothing is parsed here: a text is kept as it was typed, wrong or not, so that
//! a draft reopens exactly as it was left. What may be sent is a
//! [`Submission`](super::submission::Submission), which only a draft without
//! problems becomes.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::fields::{FIELDS, Field, FieldId, Kind};
use super::finding::{Finding, FindingKind, Place};
use super::text::trimmed;
use crate::texts::tr;

/// The kinds of phone number that a profile can be approved for, with the words of
/// the "Create Company Profile" page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhoneNumberType {
    Local,
    National,
    TollFree,
}

impl PhoneNumberType {
    pub const ALL: [Self; 3] = [Self::Local, Self::National, Self::TollFree];

    /// The API's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Local => "LOCAL",
            Self::National => "NATIONAL",
            Self::TollFree => "TOLLFREE",
        }
    }

    /// The word for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Local => tr!("local"),
            Self::National => tr!("national"),
            Self::TollFree => tr!("toll-free"),
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A company profile as it was typed, picked or read from a file.
///
/// Each member is one row of [`FIELDS`], which holds its name, limits and help.
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
    /// The API's words, also such as this program does not know (from a file).
    pub phone_number_types: Vec<String>,
    pub contact_first_name: String,
    pub contact_last_name: String,
    pub email_addresses: Vec<String>,
    pub callback_url: String,
    /// Members of a file that no row of [`FIELDS`] names, kept as they came.
    pub other: Map<String, Value>,
}

impl CompanyProfile {
    /// Takes over the value of one field of another profile.
    pub fn take_field(&mut self, row: &Field, from: &Self) {
        match &row.kind {
            Kind::NumberTypes => self.phone_number_types.clone_from(&from.phone_number_types),
            Kind::EmailAddresses => self.email_addresses.clone_from(&from.email_addresses),
            Kind::ExtraFields => self.required_fields.clone_from(&from.required_fields),
            kind => {
                if let Some(text) = kind.text() {
                    (text.get)(from).clone_into((text.get_mut)(self));
                }
            }
        }
    }

    /// The text of a field, or `None` for a field that is no single text.
    pub fn text(&self, field: FieldId) -> Option<&str> {
        field.row().kind.text().map(|text| (text.get)(self))
    }

    /// The text of a field for writing, or `None` for a field that is no single text.
    pub fn text_mut(&mut self, field: FieldId) -> Option<&mut String> {
        field.row().kind.text().map(|text| (text.get_mut)(self))
    }

    pub fn wants(&self, kind: PhoneNumberType) -> bool {
        self.phone_number_types
            .iter()
            .any(|word| word == kind.word())
    }

    /// Ticks or unticks a number type; the words stay in the order of the API's page.
    pub fn set_number_type(&mut self, kind: PhoneNumberType, wanted: bool) {
        self.phone_number_types.retain(|word| word != kind.word());
        if wanted {
            self.phone_number_types.push(kind.word().to_owned());
            self.phone_number_types
                .sort_by_key(|word| PhoneNumberType::from_word(word));
        }
    }

    /// Whether nothing has been filled in yet.
    pub fn is_blank(&self) -> bool {
        self.clone().trimmed() == Self::default()
    }

    /// The same profile with spaces at the ends taken off and blank parts left out:
    /// what is counted, compared and sent.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        for field in &FIELDS {
            if let Some(text) = self.text_mut(field.id) {
                *text = trimmed(text).to_owned();
            }
        }
        for address in &mut self.email_addresses {
            *address = address.trim().to_owned();
        }
        self.email_addresses.retain(|address| !address.is_empty());
        self.required_fields = self
            .required_fields
            .into_iter()
            .map(|(name, value)| (name, trimmed(&value).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        self
    }

    /// The profile under the names of [`FIELDS`], in the order of the API's page; blank
    /// parts and what only the server sets are left out. What is typed stays as typed.
    pub fn to_json(&self) -> Map<String, Value> {
        let mut rows: Vec<&Field> = FIELDS.iter().collect();
        rows.sort_by_key(|row| row.number);
        let mut json = Map::new();
        for row in rows {
            if let Some(value) = self.member(row) {
                json.insert(row.json.to_owned(), value);
            }
        }
        for (name, value) in &self.other {
            json.insert(name.clone(), value.clone());
        }
        json
    }

    fn member(&self, row: &Field) -> Option<Value> {
        match &row.kind {
            Kind::NumberTypes => (!self.phone_number_types.is_empty())
                .then(|| self.phone_number_types.clone().into()),
            Kind::EmailAddresses => {
                (!self.email_addresses.is_empty()).then(|| self.email_addresses.clone().into())
            }
            Kind::ExtraFields => (!self.required_fields.is_empty()).then(|| {
                let members = self.required_fields.iter();
                Value::Object(
                    members
                        .map(|(k, v)| (k.clone(), v.clone().into()))
                        .collect(),
                )
            }),
            Kind::Documents | Kind::Server(_) => None,
            Kind::Text(text)
            | Kind::Phone(text)
            | Kind::Uuid(text)
            | Kind::Url(text)
            | Kind::Country(text) => {
                let value = (text.get)(self);
                (!value.is_empty()).then(|| value.into())
            }
        }
    }

    /// Reads the JSON of a profile. A member of the wrong type is left blank and
    /// becomes a problem; `null` is blank; unknown members are kept in
    /// [`other`](Self::other); what only the server sets is passed over.
    pub fn from_json(json: &Map<String, Value>) -> (Self, Vec<Finding>) {
        Self::from_members(json.clone())
    }

    /// The same, of members that nobody needs afterwards.
    pub fn from_members(json: Map<String, Value>) -> (Self, Vec<Finding>) {
        let mut profile = Self::default();
        let mut findings = Vec::new();
        for (name, value) in json {
            match FIELDS.iter().find(|row| row.json == name) {
                None => {
                    profile.other.insert(name, value);
                }
                Some(_) if value.is_null() => {}
                Some(row) => profile.read_member(row, value, &mut findings),
            }
        }
        (profile, findings)
    }

    fn read_member(&mut self, row: &Field, value: Value, findings: &mut Vec<Finding>) {
        let mut wrong = |place: Place, what: &str| {
            let sentence = tr!("must-be-in-file", label = row.label(), what = what);
            findings.push(Finding::problem(place, FindingKind::WrongType, sentence));
        };
        match &row.kind {
            Kind::NumberTypes => match texts(&value) {
                Some(words) => self.phone_number_types = words,
                None => wrong(row.id.into(), tr!("list-words")),
            },
            Kind::EmailAddresses => match texts(&value) {
                Some(addresses) => self.email_addresses = addresses,
                None => wrong(row.id.into(), tr!("list-texts")),
            },
            Kind::ExtraFields => match value.as_object() {
                Some(members) => {
                    for (name, value) in members {
                        match value {
                            Value::String(text) => {
                                self.required_fields.insert(name.clone(), text.clone());
                            }
                            Value::Null => {}
                            _ => wrong(Place::key(row.id, name), tr!("map-texts")),
                        }
                    }
                }
                None => wrong(row.id.into(), tr!("map-texts")),
            },
            Kind::Documents => {
                let nothing = value.as_array().is_some_and(Vec::is_empty);
                if !nothing {
                    self.other.insert(row.json.to_owned(), value);
                }
            }
            Kind::Server(_) => {}
            Kind::Text(text)
            | Kind::Phone(text)
            | Kind::Uuid(text)
            | Kind::Url(text)
            | Kind::Country(text) => match value.as_str() {
                Some(value) => value.clone_into((text.get_mut)(self)),
                None => wrong(row.id.into(), tr!("text")),
            },
        }
    }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    let items = value.as_array()?.iter();
    items.map(|item| item.as_str().map(str::to_owned)).collect()
}

impl Serialize for CompanyProfile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CompanyProfile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Map::deserialize(deserializer)?;
        match Self::from_members(json) {
            (profile, findings) if findings.is_empty() => Ok(profile),
            (_, findings) => {
                let sentences: Vec<_> = findings.into_iter().map(|f| f.sentence).collect();
                Err(serde::de::Error::custom(sentences.join("; ")))
            }
        }
    }
}
