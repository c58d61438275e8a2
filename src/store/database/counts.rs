//! The numbers of profiles in the list and in the trash.

use std::collections::BTreeMap;

use super::Database;
use super::listing::Source;
use crate::domain::database_error::DatabaseError;
use crate::domain::facets::Facets;
use crate::domain::row_query::{Filters, RowCounts, RowQuery};

impl Database {
    /// The numbers of profiles that a query shows, and of all.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn counts(&self, query: &RowQuery) -> Result<RowCounts, DatabaseError> {
        let all = |trashed| RowQuery {
            trashed,
            except: query.except.clone(),
            ..RowQuery::default()
        };
        self.read(|sql| {
            let source = Source::of(sql)?;
            let tally = |query: &RowQuery| source.listing(query)?.tally();
            let mut by_stage = BTreeMap::new();
            for (group, count) in tally(&all(false))? {
                if count > 0 {
                    *by_stage.entry(group.stage).or_default() += count;
                }
            }
            Ok(RowCounts {
                shown: tally(query)?.into_values().sum(),
                by_stage,
                trashed: tally(&all(true))?.into_values().sum(),
            })
        })
    }

    /// The values that filters of a list can choose from. Each filter counts with all conditions of the query but
    /// its own.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn facets(&self, query: &RowQuery) -> Result<Facets, DatabaseError> {
        let filters = Filters {
            submitted: query.filters.submitted,
            decided: query.filters.decided,
            changed: query.filters.changed,
            ..Filters::default()
        };
        let all = RowQuery {
            filters: Box::new(filters),
            ..query.clone()
        };
        self.read(|sql| {
            let groups = Source::of(sql)?.listing(&all)?.tally()?;
            Ok(Facets::of(&groups, &query.filters))
        })
    }
}
