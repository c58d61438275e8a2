//! The values that a filter of the list can choose from, with the numbers of profiles.

use std::collections::BTreeMap;

use super::profile_row::ProfileStatus;
use super::row_group::RowGroup;
use super::row_query::Filters;

/// The values that occur, each with the number of profiles that a filter by it alone would show, under the other
/// filters. A blank text is in it where profiles have none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    pub statuses: BTreeMap<ProfileStatus, usize>,
    pub countries: BTreeMap<String, usize>,
    pub number_types: BTreeMap<String, usize>,
    pub accounts: BTreeMap<String, usize>,
}

impl Facets {
    /// Of groups with the numbers of their profiles, which meet all conditions but those on groups.
    pub fn of<T: Clone>(groups: &BTreeMap<RowGroup, usize>, filters: &Filters<T>) -> Self {
        let mut without = [(); 4].map(|()| filters.clone());
        let [statuses, countries, number_types, accounts] = &mut without;
        statuses.statuses.clear();
        countries.countries.clear();
        number_types.number_types.clear();
        accounts.accounts.clear();
        let mut facets = Self::default();
        for (group, count) in groups.iter().filter(|(_, count)| **count > 0) {
            if statuses.shows_group(group) {
                *facets.statuses.entry(group.status.clone()).or_default() += count;
            }
            if countries.shows_group(group) {
                *facets.countries.entry(group.country.clone()).or_default() += count;
            }
            if accounts.shows_group(group) {
                let account = group.account_name.clone();
                *facets.accounts.entry(account).or_default() += count;
            }
            if number_types.shows_group(group) {
                for word in &group.number_types {
                    *facets.number_types.entry(word.clone()).or_default() += count;
                }
            }
        }
        facets
    }
}
