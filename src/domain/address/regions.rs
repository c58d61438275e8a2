//! The regions used in addresses with all their names: those of ISO 3166-2, those in other
//! languages, and common spellings. From `assets/addresses.json` and `assets/regions.json`; the
//! scripts beside them name the source of each.

use std::sync::OnceLock;

use regex::Regex;
use serde::Deserialize;

use super::pattern::compile;
use super::spellings::Spellings;
use crate::domain::text::ascii_forms;

/// A region used in addresses: a state, a province, a prefecture.
#[derive(Debug, Default, Deserialize)]
pub struct Region {
    /// The name in Latin letters. This is the stored value.
    pub name: String,
    /// Its short form and its name in the country's own script.
    #[serde(default)]
    pub(super) others: Vec<String>,
    /// The beginning of its postal codes, as a regular expression.
    #[serde(default)]
    postal: Option<String>,
    #[serde(skip)]
    regex: OnceLock<Option<Regex>>,
}

/// All names of the regions of one country.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Regions of another level than the offered ones, known so that they are not reported as
    /// unknown.
    pub(super) known: Vec<Region>,
    pub(super) names: Vec<Name>,
}

#[derive(Debug)]
pub(super) struct Name {
    pub(super) spellings: Spellings,
    pub(super) region: RegionRef,
}

/// A region by its index among the offered or the other known ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RegionRef {
    Offered(usize),
    Known(usize),
}

/// One country in `assets/regions.json`.
#[derive(Deserialize)]
struct Country {
    regions: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    /// The ISO 3166-2 codes without the country, separated by spaces.
    code: String,
    /// The name of the offered region.
    #[serde(default)]
    of: Option<String>,
    /// The name of a region that is not offered.
    #[serde(default)]
    known: Option<String>,
    names: Vec<String>,
}

impl Region {
    /// True when a postal code can be in this region; `None` when this is unknown.
    pub fn postal_code_fits(&self, typed: &str) -> Option<bool> {
        let compiled = self
            .regex
            .get_or_init(|| compile(self.postal.as_deref(), false));
        Some(compiled.as_ref()?.is_match(&ascii_forms(typed.trim())))
    }

    /// Its name with its short form, for a list.
    pub fn label(&self) -> String {
        match self.others.first() {
            Some(other) => format!("{} ({other})", self.name),
            None => self.name.clone(),
        }
    }
}

impl Names {
    /// The names for a country, by its code, with the regions that it offers.
    pub(super) fn of(country: &str, offered: &[Region]) -> Self {
        let mut all = Self::default();
        for (index, region) in offered.iter().enumerate() {
            all.add(RegionRef::Offered(index), &region.name);
            for other in &region.others {
                all.add(RegionRef::Offered(index), other);
            }
        }
        for row in rows(country) {
            let index_of = |name: &String| offered.iter().position(|known| known.name == *name);
            // Cantabria is both a province and a community of the same name.
            let listed = row.of.as_ref().or(row.known.as_ref()).and_then(index_of);
            let region = listed.map_or_else(
                || {
                    all.known.push(Region {
                        name: row.known.clone().or(row.of.clone()).unwrap_or_default(),
                        ..Region::default()
                    });
                    RegionRef::Known(all.known.len() - 1)
                },
                RegionRef::Offered,
            );
            for name in row.known.iter().chain(&row.names) {
                all.add(region, name);
            }
            for code in row.code.split(' ').filter(|code| !code.is_empty()) {
                all.add(region, code);
                all.add(region, &format!("{country}-{code}"));
            }
        }
        all
    }

    pub(super) fn named(&self, typed: &str) -> Vec<RegionRef> {
        let typed = Spellings::of(typed);
        let mut found: Vec<RegionRef> = Vec::new();
        if typed.folded.is_empty() {
            return found;
        }
        let comparisons: [fn(&Spellings, &Spellings) -> bool; 5] = [
            |a, b| a.written == b.written,
            |a, b| a.bare == b.bare,
            |a, b| a.folded == b.folded,
            |a, b| a.folded_bare == b.folded_bare,
            |a, b| a.joined == b.joined,
        ];
        for matches in comparisons {
            for name in &self.names {
                if matches(&name.spellings, &typed) && !found.contains(&name.region) {
                    found.push(name.region);
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    fn add(&mut self, region: RegionRef, name: &str) {
        let spellings = Spellings::of(name);
        self.names.push(Name { spellings, region });
    }
}

/// The rows of one country. Each country is on a line of its own, so that the others need not be
/// parsed.
fn rows(code: &str) -> Vec<Row> {
    let text = include_str!("../../../assets/regions.json");
    let start = format!("{{\"code\": \"{code}\", ");
    let mut lines = text.lines().map(str::trim_start);
    let line = lines.find(|line| line.starts_with(&start));
    // The file is part of the program, and a test reads it, so parsing can't fail here.
    line.and_then(|line| serde_json::from_str(line.trim_end_matches(',')).ok())
        .map_or_else(Vec::new, |country: Country| country.regions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_with_regions_has_its_names() {
        let text = include_str!("../../../assets/regions.json");
        let all: serde_json::Value = serde_json::from_str(text).unwrap();
        for country in all["countries"].as_array().unwrap() {
            let code = country["code"].as_str().unwrap();
            let count = country["regions"].as_array().unwrap().len();
            assert_eq!(rows(code).len(), count, "{code}");
            assert!(!super::super::form(code).regions().is_empty(), "{code}");
        }
    }
}
