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
use super::requirement_difference::Difference;

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
    /// The time of the first response with these entries; `None` when that was not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    #[serde(rename = "answer")]
    pub entries: Vec<T>,
}

impl<T> Dated<T> {
    /// Entries that were received for the first time.
    pub fn first(entries: Vec<T>, at: Timestamp) -> Self {
        Self {
            as_of: at,
            since: Some(at),
            entries,
        }
    }

    /// The time since which the entries are known to be these.
    pub fn since(&self) -> Timestamp {
        self.since.unwrap_or(self.as_of)
    }

    /// The same for a response with these entries at a time: not known for the only one there was.
    fn since_before(&self, at: Timestamp) -> Option<Timestamp> {
        let is_only = self.since.is_none() && self.as_of == at;
        (!is_only).then(|| self.since())
    }
}

/// The requirements that one account's server reported, by country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccountRequirements {
    pub requirements: BTreeMap<String, Dated<Requirement>>,
    pub required_fields: BTreeMap<String, Dated<RequiredField>>,
    /// What each country asked for before, the oldest first. Each of them differs from the next one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub earlier: BTreeMap<String, Vec<Dated<Requirement>>>,
}

/// The most earlier sets of requirements that are kept for a country.
const MAX_EARLIER: usize = 50;

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
            ) => account.take(country, Dated::first(entries, as_of)),
            (
                RequirementsQuery::RequiredFields(country),
                RequirementsResponse::RequiredFields(entries),
            ) => replace(
                &mut account.required_fields,
                country,
                Dated::first(entries, as_of),
            ),
            _ => false,
        }
    }
}

fn replace<T: PartialEq>(
    stored: &mut BTreeMap<String, Dated<T>>,
    country: &str,
    mut new: Dated<T>,
) -> bool {
    let old = stored.get(country);
    let same = old.filter(|old| old.entries == new.entries);
    new.since = same.map_or(new.since, |same| same.since_before(new.as_of));
    let differs = same.is_none();
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
    /// Takes over a newer set of a country, and keeps the one before if they differ. Returns true when the entries
    /// are not the same.
    fn take(&mut self, country: &str, mut new: Dated<Requirement>) -> bool {
        if let Some(old) = self.requirements.get(country) {
            if Difference::between(&old.entries, &new.entries).is_empty() {
                new.since = old.since_before(new.as_of);
            } else {
                let earlier = self.earlier.entry(country.to_owned()).or_default();
                earlier.push(old.clone());
                let surplus = earlier.len().saturating_sub(MAX_EARLIER);
                earlier.drain(..surplus);
            }
        }
        replace(&mut self.requirements, country, new)
    }

    /// Adds what another program knows. Of each country, the newest response counts.
    pub fn merge(&mut self, other: Self) {
        let mut sets: BTreeMap<String, Vec<Dated<Requirement>>> = BTreeMap::new();
        for known in [std::mem::take(self), other] {
            for (country, fields) in known.required_fields {
                let before = self.required_fields.get(&country);
                if before.is_none_or(|before| before.as_of < fields.as_of) {
                    self.required_fields.insert(country, fields);
                }
            }
            for (country, earlier) in known.earlier {
                sets.entry(country).or_default().extend(earlier);
            }
            for (country, current) in known.requirements {
                sets.entry(country).or_default().push(current);
            }
        }
        for (country, mut sets) in sets {
            sets.sort_by_key(|set| (set.since(), set.as_of));
            let newest = sets.iter().max_by_key(|set| set.as_of).cloned();
            for set in sets {
                self.take(&country, set);
            }
            let current = self.requirements.get(&country);
            let newest = newest.filter(|newest| {
                let is_newer = |current: &Dated<_>| current.as_of < newest.as_of;
                current.is_some_and(is_newer)
            });
            if let Some(mut newest) = newest {
                newest.since = Some(newest.as_of);
                self.take(&country, newest);
            }
        }
    }

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
