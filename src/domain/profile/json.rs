//! The JSON of a profile, under the names of FIELDS.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::CompanyProfile;
use crate::domain::fields::{FIELDS, Field, Kind};
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::i18n::tr;

impl CompanyProfile {
    /// The profile under the names of [`FIELDS`], in the order of the API's page; blank members and
    /// those that only the server sets are left out. Values stay as typed.
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

    /// Reads the JSON of a profile. A member of the wrong type is left blank and becomes a problem;
    /// `null` is blank; unknown members are kept in [`other`](Self::other); members that only the
    /// server sets are ignored.
    pub fn from_json(json: &Map<String, Value>) -> (Self, Vec<Finding>) {
        Self::from_members(json.clone())
    }

    /// Same as [`from_json`](Self::from_json), but takes ownership of the members.
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
        let mut wrong_type = |path: FieldPath, what: &str| {
            let message = tr!(
                "profile-file-member-error",
                label = row.label(),
                what = what
            );
            findings.push(Finding::problem(path, FindingKind::WrongType, message));
        };
        match &row.kind {
            Kind::NumberTypes => match texts(&value) {
                Some(words) => self.phone_number_types = words,
                None => wrong_type(row.id.into(), tr!("profile-file-word-list-kind")),
            },
            Kind::EmailAddresses => match texts(&value) {
                Some(addresses) => self.email_addresses = addresses,
                None => wrong_type(row.id.into(), tr!("profile-file-text-list-kind")),
            },
            Kind::ExtraFields => match value.as_object() {
                Some(members) => {
                    for (name, value) in members {
                        match value {
                            Value::String(text) => {
                                self.required_fields.insert(name.clone(), text.clone());
                            }
                            Value::Null => {}
                            _ => wrong_type(
                                FieldPath::key(row.id, name),
                                tr!("profile-file-text-map-kind"),
                            ),
                        }
                    }
                }
                None => wrong_type(row.id.into(), tr!("profile-file-text-map-kind")),
            },
            Kind::Documents => {
                let is_empty_list = value.as_array().is_some_and(Vec::is_empty);
                if !is_empty_list {
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
                None => wrong_type(row.id.into(), tr!("profile-file-text-kind")),
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
                let sentences: Vec<_> = findings.into_iter().map(|f| f.message).collect();
                Err(serde::de::Error::custom(sentences.join("; ")))
            }
        }
    }
}
