//! Questions to the library: the rows of its list, and drafts with something in common.

use std::collections::BTreeSet;
use std::ops::Range;

use uuid::Uuid;

use crate::domain::country_requirements::RequirementsCache;
use crate::domain::draft::Draft;
use crate::domain::facets::Facets;
use crate::domain::profile_row::ProfileRow;
use crate::domain::refusals::CountryRefusals;
use crate::domain::requirement_changes::AffectedProfile;
use crate::domain::row_query::{ALL_ROWS, Filters, RowCounts, RowQuery};
use crate::domain::submission::{Stage, Target};

use super::StoreError;
use super::database::{Database, StoredDraft};
use super::library::Library;

impl Library {
    /// The rows at these positions of a list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn rows(
        &self,
        query: &RowQuery,
        range: Range<usize>,
    ) -> Result<Vec<ProfileRow>, StoreError> {
        self.ask(|database| database.rows(query, range))
    }

    /// Calls `each` with all rows of a list. It must not use the library: other queries wait until the last
    /// row.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn each_row(
        &self,
        query: &RowQuery,
        each: impl FnMut(ProfileRow),
    ) -> Result<(), StoreError> {
        self.ask(|database| database.each_row(query, each))
    }

    /// The numbers of profiles in a list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn counts(&self, query: &RowQuery) -> Result<RowCounts, StoreError> {
        self.ask(|database| database.counts(query))
    }

    /// The values that filters of a list can choose from, with the numbers of profiles.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn facets(&self, query: &RowQuery) -> Result<Facets, StoreError> {
        self.ask(|database| database.facets(query))
    }

    /// The next row of a list whose name begins with a text, and its position: from this position on, then from the
    /// first.
    ///
    /// # Errors
    /// When the rows can't be read.
    pub fn next_named(
        &self,
        query: &RowQuery,
        begins_with: &str,
        from: usize,
    ) -> Result<Option<(usize, Uuid)>, StoreError> {
        self.ask(|database| database.next_named(query, begins_with, from))
    }

    /// The ids of the drafts at these positions of a list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn ids(&self, query: &RowQuery, range: &Range<usize>) -> Result<Vec<Uuid>, StoreError> {
        self.ask(|database| database.ids(query, range))
    }

    /// Those of these drafts that a list shows.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn shown_of(
        &self,
        query: &RowQuery,
        drafts: &BTreeSet<Uuid>,
    ) -> Result<BTreeSet<Uuid>, StoreError> {
        self.ask(|database| database.shown_of(query, drafts))
    }

    /// Another profile in the list with the register number of this one, except in these.
    ///
    /// # Errors
    /// When the drafts can't be read.
    pub fn possible_duplicate(
        &self,
        draft: &Draft,
        except: &BTreeSet<Uuid>,
    ) -> Result<Option<ProfileRow>, StoreError> {
        self.ask(|database| database.possible_duplicate(draft, except))
    }

    /// What a server decided about the profiles for the numbers of a country: see
    /// [`Target::server`].
    ///
    /// # Errors
    /// When it can't be read.
    pub fn refusals(&self, country: &str, server: &str) -> Result<CountryRefusals, StoreError> {
        self.ask(|database| database.refusals(country, server))
    }

    /// The approved profiles in the list that do not meet what their country asks for since their approval. A draft
    /// that can't be read is left out: that is told when it is opened.
    ///
    /// # Errors
    /// When the list can't be read.
    pub fn affected_by_changes(
        &self,
        known: &RequirementsCache,
    ) -> Result<Vec<AffectedProfile>, StoreError> {
        let accounts = known.accounts.values();
        let countries = accounts.flat_map(|known| known.earlier.keys().cloned());
        let filters = Filters {
            stages: BTreeSet::from([Stage::Approved]),
            countries: countries.collect(),
            ..Filters::default()
        };
        if filters.countries.is_empty() {
            return Ok(Vec::new());
        }
        let approved = RowQuery {
            filters: Box::new(filters),
            ..RowQuery::default()
        };
        let mut affected = Vec::new();
        for id in self.ids(&approved, &ALL_ROWS)? {
            let Ok(stored) = self.read(id) else {
                continue;
            };
            let target = stored.draft.submission.target.as_ref();
            let known = target.and_then(|target| known.accounts.get(&target.account));
            affected.extend(known.and_then(|known| known.affected(&stored.draft)));
        }
        Ok(affected)
    }

    /// The ids of the profiles at the server that belong to drafts other than this one, including those in the
    /// trash.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn profiles_of_others(&self, own: Uuid) -> Result<BTreeSet<Uuid>, StoreError> {
        self.ask(|database| database.profiles_of_others(own))
    }

    /// The drafts that have or may have a profile at the server, including those in the trash.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn drafts_of_profile(&self, profile: Uuid) -> Result<Vec<Uuid>, StoreError> {
        self.ask(|database| database.drafts_of_profile(profile))
    }

    /// The drafts in the list whose status the server may still change, with the account that each was
    /// submitted with.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn waiting(&self) -> Result<Vec<(Uuid, Option<Target>)>, StoreError> {
        self.ask(Database::waiting)
    }

    /// The drafts whose program ended while it was sending them.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn interrupted(&self) -> Result<Vec<StoredDraft>, StoreError> {
        let being_sent = self.ask(Database::being_sent)?;
        let interrupted = being_sent.into_iter().filter(|id| !self.is_being_sent(*id));
        interrupted.map(|id| self.read(id)).collect()
    }

    /// A number that differs after every change by another program. `None` until the database was used.
    ///
    /// # Errors
    /// When the database can't be read.
    pub fn change_counter(&self) -> Result<Option<i64>, StoreError> {
        if !self.is_open() {
            return Ok(None);
        }
        self.ask(|database| database.change_counter().map(Some))
    }
}
