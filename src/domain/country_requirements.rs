//! Country requirements by account, with the time of each response: requested in the background,
//! stored on disk, and shown with "as of" when the server can't be reached.
//!
//! Source: the guide "Creating a company profile via API", steps 1 and 2.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::country;
use super::profile::CompanyProfile;
use super::requirement::{RequiredField, Requirement};

/// A query about one country, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RequirementsQuery {
    /// The requirements of the numbers' country.
    Requirements(String),
    /// The extra fields that the address country requires.
    RequiredFields(String),
}

impl RequirementsQuery {
    /// The queries about the countries of a profile.
    pub fn of(profile: &CompanyProfile) -> Vec<Self> {
        let code = |typed: &str| country::find(typed.trim()).map(|country| country.code.clone());
        let numbers = code(&profile.country_code).map(Self::Requirements);
        let address = code(&profile.address_country_code).map(Self::RequiredFields);
        numbers.into_iter().chain(address).collect()
    }
}

/// The response to a [`RequirementsQuery`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequirementsResponse {
    Requirements(Vec<Requirement>),
    RequiredFields(Vec<RequiredField>),
}

/// The entries of a response and the time at which it was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dated<T> {
    pub as_of: Timestamp,
    #[serde(rename = "answer")]
    pub entries: Vec<T>,
}

/// The requirements that one account's server reported, by country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccountRequirements {
    pub requirements: BTreeMap<String, Dated<Requirement>>,
    pub required_fields: BTreeMap<String, Dated<RequiredField>>,
}

/// The requirements by account, since servers may have different ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequirementsCache {
    pub accounts: BTreeMap<Uuid, AccountRequirements>,
}

impl RequirementsCache {
    /// Stores a response in place of the previous one. Returns true when its entries differ.
    pub fn insert(
        &mut self,
        account: Uuid,
        query: &RequirementsQuery,
        response: RequirementsResponse,
        as_of: Timestamp,
    ) -> bool {
        let account = self.accounts.entry(account).or_default();
        match (query, response) {
            (
                RequirementsQuery::Requirements(country),
                RequirementsResponse::Requirements(entries),
            ) => replace(&mut account.requirements, country, Dated { as_of, entries }),
            (
                RequirementsQuery::RequiredFields(country),
                RequirementsResponse::RequiredFields(entries),
            ) => replace(
                &mut account.required_fields,
                country,
                Dated { as_of, entries },
            ),
            _ => false,
        }
    }
}

fn replace<T: PartialEq>(
    stored: &mut BTreeMap<String, Dated<T>>,
    country: &str,
    new: Dated<T>,
) -> bool {
    let differs = stored
        .get(country)
        .is_none_or(|old| old.entries != new.entries);
    stored.insert(country.to_owned(), new);
    differs
}

/// The known requirements of the countries of one profile.
#[derive(Clone, Debug, Default)]
pub struct ApplicableRequirements<'a> {
    /// For the numbers' country and the chosen number types.
    pub requirements: Vec<&'a Requirement>,
    /// For the address country.
    pub fields: &'a [RequiredField],
}

impl ApplicableRequirements<'_> {
    /// The label of an extra field.
    pub fn field_label(&self, name: &str) -> String {
        let known = self.fields.iter().find(|field| field.name == name);
        known.map_or_else(|| RequiredField::label_of_name(name), RequiredField::label)
    }

    /// The words of a required document.
    pub fn text_of(&self, requirement: &str) -> Option<&str> {
        let mut known = self.requirements.iter();
        let known = known.find(|one| one.id == requirement)?;
        Some(&known.text)
    }
}

impl AccountRequirements {
    /// True when there was a response to a query.
    pub fn answers(&self, query: &RequirementsQuery) -> bool {
        match query {
            RequirementsQuery::Requirements(country) => self.requirements.contains_key(country),
            RequirementsQuery::RequiredFields(country) => {
                self.required_fields.contains_key(country)
            }
        }
    }

    /// The requirements that apply to a profile.
    pub fn applicable_to(&self, profile: &CompanyProfile) -> ApplicableRequirements<'_> {
        let known = self.requirements.get(profile.country_code.trim());
        let requirements = known.into_iter().flat_map(|known| &known.entries);
        let fields = self
            .required_fields
            .get(profile.address_country_code.trim());
        ApplicableRequirements {
            requirements: requirements
                .filter(|requirement| requirement.is_about(&profile.phone_number_types))
                .collect(),
            fields: fields.map_or(&[], |known| &known.entries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::requirement::RequirementKind;

    fn requirement(id: &str, types: &[&str]) -> Requirement {
        Requirement {
            id: id.to_owned(),
            kind: RequirementKind::Document,
            text: String::new(),
            number_types: types.iter().map(|&word| word.to_owned()).collect(),
        }
    }

    fn applicable_ids(types: &[&str]) -> Vec<String> {
        let mut cache = RequirementsCache::default();
        let account = Uuid::from_u128(1);
        let answer = vec![
            requirement("any", &[]),
            requirement("local", &["LOCAL"]),
            requirement("both", &["NATIONAL", "TOLLFREE"]),
        ];
        cache.insert(
            account,
            &RequirementsQuery::Requirements("NL".to_owned()),
            RequirementsResponse::Requirements(answer),
            Timestamp::UNIX_EPOCH,
        );
        let profile = CompanyProfile {
            country_code: "NL".to_owned(),
            phone_number_types: types.iter().map(|&word| word.to_owned()).collect(),
            ..CompanyProfile::default()
        };
        let known = &cache.accounts[&account];
        let applicable = known.applicable_to(&profile).requirements;
        applicable
            .iter()
            .map(|required| required.id.clone())
            .collect()
    }

    #[test]
    fn requirements_depend_on_the_chosen_number_types() {
        assert_eq!(applicable_ids(&["LOCAL"]), ["any", "local"]);
        assert_eq!(applicable_ids(&["TOLLFREE"]), ["any", "both"]);
        // Before a type is chosen, the requirements of all types are included.
        assert_eq!(applicable_ids(&[]), ["any", "local", "both"]);
    }

    #[test]
    fn insert_replaces_a_response_and_reports_a_difference() {
        let mut cache = RequirementsCache::default();
        let account = Uuid::from_u128(1);
        let query = RequirementsQuery::RequiredFields("DE".to_owned());
        let field = |name: &str| RequiredField {
            name: name.to_owned(),
            description: None,
        };
        let mut insert = |names: &[&str], second| {
            let response = RequirementsResponse::RequiredFields(
                names.iter().map(|name| field(name)).collect(),
            );
            let at = Timestamp::from_second(second).unwrap();
            cache.insert(account, &query, response, at)
        };
        assert!(insert(&["court"], 1));
        assert!(!insert(&["court"], 2));
        assert!(insert(&[], 3));
        let known = &cache.accounts[&account].required_fields["DE"];
        assert_eq!(known.as_of, Timestamp::from_second(3).unwrap());
        assert!(known.entries.is_empty());
    }
}
