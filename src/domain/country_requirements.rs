//! What servers said that countries ask, with the date of each answer: asked in the
//! background, kept on disk, and used with "as of" where nobody can be asked.
//!
//! Source: the guide "Creating a company profile via API", steps 1 and 2.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::profile::CompanyProfile;
use super::requirement::{RequiredField, Requirement};

/// A question about one country, ISO 3166-1 alpha-2.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RequirementsQuery {
    /// What the country of the numbers requires.
    Requirements(String),
    /// Which extra fields the country of the address wants.
    RequiredFields(String),
}

/// What was answered to a [`RequirementsQuery`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequirementsResponse {
    Requirements(Vec<Requirement>),
    RequiredFields(Vec<RequiredField>),
}

/// An answer and when it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dated<T> {
    pub as_of: Timestamp,
    #[serde(rename = "answer")]
    pub entries: Vec<T>,
}

/// What one account was told, by country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccountRequirements {
    pub requirements: BTreeMap<String, Dated<Requirement>>,
    pub required_fields: BTreeMap<String, Dated<RequiredField>>,
}

/// What each account was told: another server may ask other things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequirementsCache {
    pub accounts: BTreeMap<Uuid, AccountRequirements>,
}

impl RequirementsCache {
    /// Keeps an answer in place of the one before. Returns whether it says something else.
    pub fn insert(
        &mut self,
        account: Uuid,
        query: &RequirementsQuery,
        response: RequirementsResponse,
        as_of: Timestamp,
    ) -> bool {
        let known = self.accounts.entry(account).or_default();
        match (query, response) {
            (
                RequirementsQuery::Requirements(country),
                RequirementsResponse::Requirements(answer),
            ) => replace(
                &mut known.requirements,
                country,
                Dated {
                    as_of,
                    entries: answer,
                },
            ),
            (
                RequirementsQuery::RequiredFields(country),
                RequirementsResponse::RequiredFields(answer),
            ) => replace(
                &mut known.required_fields,
                country,
                Dated {
                    as_of,
                    entries: answer,
                },
            ),
            _ => false,
        }
    }
}

fn replace<T: PartialEq>(
    known: &mut BTreeMap<String, Dated<T>>,
    country: &str,
    new: Dated<T>,
) -> bool {
    let says_more = known
        .get(country)
        .is_none_or(|old| old.entries != new.entries);
    known.insert(country.to_owned(), new);
    says_more
}

/// What the countries of one profile ask of it, as far as that is known.
#[derive(Clone, Debug, Default)]
pub struct ApplicableRequirements<'a> {
    /// For the country of the numbers and the chosen number types.
    pub requirements: Vec<&'a Requirement>,
    /// For the country of the address.
    pub fields: &'a [RequiredField],
}

impl AccountRequirements {
    /// What is asked of a profile.
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

    fn wanted(types: &[&str]) -> Vec<String> {
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
        let wanted = known.applicable_to(&profile).requirements;
        wanted.iter().map(|required| required.id.clone()).collect()
    }

    #[test]
    fn what_is_asked_follows_the_chosen_number_types() {
        assert_eq!(wanted(&["LOCAL"]), ["any", "local"]);
        assert_eq!(wanted(&["TOLLFREE"]), ["any", "both"]);
        // Before any is chosen, all that may come is shown.
        assert_eq!(wanted(&[]), ["any", "local", "both"]);
    }

    #[test]
    fn a_new_answer_takes_the_place_of_the_old_one_and_says_whether_it_differs() {
        let mut cache = RequirementsCache::default();
        let account = Uuid::from_u128(1);
        let query = RequirementsQuery::RequiredFields("DE".to_owned());
        let field = |name: &str| RequiredField {
            name: name.to_owned(),
            description: None,
        };
        let mut keep = |names: &[&str], second| {
            let response = RequirementsResponse::RequiredFields(
                names.iter().map(|name| field(name)).collect(),
            );
            let at = Timestamp::from_second(second).unwrap();
            cache.insert(account, &query, response, at)
        };
        assert!(keep(&["court"], 1));
        assert!(!keep(&["court"], 2));
        assert!(keep(&[], 3));
        let known = &cache.accounts[&account].required_fields["DE"];
        assert_eq!(known.as_of, Timestamp::from_second(3).unwrap());
        assert!(known.entries.is_empty());
    }
}
