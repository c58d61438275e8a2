//! Finding the regions of a country by the names that they go by.

use super::AddressForm;
use super::regions::{Names, Of, Region};
use crate::domain::country::fold;

impl AddressForm {
    /// The regions that its addresses name, by name; none where any text will do.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The region that goes by a name, a code of ISO 3166-2, or its own script.
    pub fn region(&self, typed: &str) -> Option<&Region> {
        self.regions_named(typed).into_iter().next()
    }

    /// All that go by a name: Lima is a region and the province beside it.
    pub fn regions_named(&self, typed: &str) -> Vec<&Region> {
        let mut found = self.names().named(typed);
        if found.is_empty() {
            // One region by two names: "Texas (TX)", "Álava/Araba", "SP - São Paulo".
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

    /// The region that goes by a name of the list itself. In the middle of an address the others would
    /// be found in names of cities: Palma de Mallorca.
    pub(super) fn listed_region(&self, typed: &str) -> Option<&Region> {
        let typed = fold(typed);
        let goes_by = |name: &String| fold(name) == typed;
        let mut regions = self.regions.iter();
        regions.find(|region| goes_by(&region.name) || region.others.iter().any(goes_by))
    }

    /// The regions that a query may mean, best match first. Those of another level are found by
    /// their names and not listed.
    pub fn search_regions(&self, query: &str) -> Vec<&Region> {
        let query = fold(query);
        if query.is_empty() {
            return self.regions.iter().collect();
        }
        let mut ranked: Vec<(u8, Of)> = Vec::new();
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
            match ranked.iter_mut().find(|(_, of)| *of == name.of) {
                Some((best, _)) => *best = rank.min(*best),
                None => ranked.push((rank, name.of)),
            }
        }
        ranked.sort_by_key(|(rank, of)| (*rank, matches!(of, Of::Known(_))));
        let found = ranked.into_iter();
        found.filter_map(|(_, of)| self.at(of)).collect()
    }

    fn at(&self, of: Of) -> Option<&Region> {
        match of {
            Of::Offered(index) => self.regions.get(index),
            Of::Known(index) => self.names().known.get(index),
        }
    }

    /// Read when they are first asked for: those of all countries take a while.
    fn names(&self) -> &Names {
        self.names
            .get_or_init(|| Names::of(&self.code, &self.regions))
    }
}
