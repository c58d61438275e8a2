//! Finds the regions of a country by their names.

use super::AddressForm;
use super::regions::{Names, Region, RegionRef};
use crate::domain::country::fold;

impl AddressForm {
    /// The regions used in its addresses, sorted by name; empty when any text is accepted.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The region with this name (in any script) or ISO 3166-2 code.
    pub fn region(&self, typed: &str) -> Option<&Region> {
        self.regions_named(typed).into_iter().next()
    }

    /// All regions with this name: Lima is both a region and a neighbouring province.
    pub fn regions_named(&self, typed: &str) -> Vec<&Region> {
        let mut found = self.names().named(typed);
        if found.is_empty() {
            // One region with two names: "Texas (TX)", "Álava/Araba", "SP - São Paulo".
            let parts = typed
                .split(['(', ')', '/', ','])
                .flat_map(|part| part.split(" - "));
            let mut parts = parts.filter(|part| !part.trim().is_empty());
            found = parts
                .next()
                .map_or_else(Vec::new, |part| self.names().named(part));
            for part in parts {
                let same = self.names().named(part);
                found.retain(|of| same.contains(of));
            }
        }
        found.into_iter().filter_map(|of| self.at(of)).collect()
    }

    /// The region with a name in the address list itself. Inside an address, other names would
    /// match parts of city names: Palma de Mallorca.
    pub(super) fn listed_region(&self, typed: &str) -> Option<&Region> {
        let typed = fold(typed);
        let matches = |name: &String| fold(name) == typed;
        let mut regions = self.regions.iter();
        regions.find(|region| matches(&region.name) || region.others.iter().any(matches))
    }

    /// The regions that match a query, best match first. Regions of another level are found by
    /// name, but are not listed for an empty query.
    pub fn search_regions(&self, query: &str) -> Vec<&Region> {
        let query = fold(query);
        if query.is_empty() {
            return self.regions.iter().collect();
        }
        let mut ranked: Vec<(u8, RegionRef)> = Vec::new();
        for name in &self.names().names {
            let folded = &name.spellings.folded;
            let rank = if *folded == query {
                0
            } else if folded.starts_with(&query) {
                1
            } else if folded.contains(&query) {
                2
            } else {
                continue;
            };
            match ranked.iter_mut().find(|(_, region)| *region == name.region) {
                Some((best, _)) => *best = rank.min(*best),
                None => ranked.push((rank, name.region)),
            }
        }
        ranked.sort_by_key(|(rank, of)| (*rank, matches!(of, RegionRef::Known(_))));
        let found = ranked.into_iter();
        found.filter_map(|(_, of)| self.at(of)).collect()
    }

    /// True when the query begins a word of a name or is the code of the region. Anything else that
    /// a search finds is a suggestion only.
    pub fn is_begun_by(&self, region: &Region, query: &str) -> bool {
        let query = fold(query);
        let of_region = |of| self.at(of).is_some_and(|one| std::ptr::eq(one, region));
        let mut names = self.names().names.iter();
        names.any(|name| {
            let folded = &name.spellings.folded;
            let begins = folded.starts_with(&query) || folded.contains(&format!(" {query}"));
            begins && of_region(name.region)
        })
    }

    fn at(&self, of: RegionRef) -> Option<&Region> {
        match of {
            RegionRef::Offered(index) => self.regions.get(index),
            RegionRef::Known(index) => self.names().known.get(index),
        }
    }

    /// Read on first use, since reading those of all countries takes a while.
    fn names(&self) -> &Names {
        self.names
            .get_or_init(|| Names::of(&self.code, &self.regions))
    }
}
