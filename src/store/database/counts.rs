//! The numbers of profiles in the list and in the trash.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::ToSql;
use rusqlite::{Connection, Transaction};

use super::Database;
use super::catalogue::{Filter, outdated_rows};
use super::list_row::stage;
use super::values::to_json;
use crate::domain::database_error::DatabaseError;
use crate::domain::row_query::{Filters, RowCounts, RowQuery};
use crate::domain::submission::Stage;

type ByStage = BTreeMap<Stage, usize>;

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
            let by_stage = |query: &RowQuery| by_stage(sql, query);
            Ok(RowCounts {
                shown: by_stage(query)?.values().sum(),
                by_stage: by_stage(&all(false))?,
                trashed: by_stage(&all(true))?.values().sum(),
            })
        })
    }
}

/// The numbers of profiles that a query shows.
fn by_stage(sql: &Transaction<'_>, query: &RowQuery) -> Result<ByStage, DatabaseError> {
    let whole = RowQuery {
        except: BTreeSet::new(),
        ..query.clone()
    };
    let filter = Filter::of(&whole)?;
    let is_whole = query.search.is_empty() && *query.filters == Filters::default();
    let mut counts = if is_whole && !query.filled_in {
        all(sql, query.trashed)?
    } else {
        let found = format!(
            "catalogue WHERE {} {} GROUP BY stage",
            filter.sql, filter.stages
        );
        count(sql, &found, &filter.parameters())?
    };
    if !query.except.is_empty() {
        // Leaving them out of the query would read each row instead of an index.
        let found = format!(
            "json_each(:only) CROSS JOIN catalogue ON catalogue.id = value WHERE {} {} GROUP BY stage",
            filter.sql, filter.stages
        );
        let only = to_json(&query.except)?;
        let mut parameters = filter.parameters();
        parameters.push((":only", &only));
        subtract(&mut counts, count(sql, &found, &parameters)?);
    }
    for row in outdated_rows(sql, query)? {
        *counts.entry(row.stage).or_default() += 1;
    }
    Ok(counts)
}

/// All in the list or in the trash, but for those whose rows are to be derived again.
fn all(sql: &Connection, trashed: bool) -> Result<ByStage, DatabaseError> {
    let mut query = sql.prepare_cached("SELECT stage, count FROM totals WHERE trashed = ?1")?;
    let mut rows = query.query([trashed])?;
    let mut counts = ByStage::new();
    while let Some(row) = rows.next()? {
        counts.insert(stage(row.get(0)?)?, row.get(1)?);
    }
    let outdated = "outdated JOIN catalogue USING (row)
         WHERE (trashed_at IS NOT NULL) = :trashed GROUP BY stage";
    subtract(
        &mut counts,
        count(sql, outdated, &[(":trashed", &trashed)])?,
    );
    Ok(counts)
}

fn count(
    sql: &Connection,
    found: &str,
    parameters: &[(&str, &dyn ToSql)],
) -> Result<ByStage, DatabaseError> {
    let mut query = sql.prepare_cached(&format!("SELECT stage, count(*) FROM {found}"))?;
    let mut rows = query.query(parameters)?;
    let mut counts = ByStage::new();
    while let Some(row) = rows.next()? {
        counts.insert(stage(row.get(0)?)?, row.get(1)?);
    }
    Ok(counts)
}

fn subtract(counts: &mut ByStage, fewer: ByStage) {
    for (stage, count) in fewer {
        let counted = counts.entry(stage).or_default();
        *counted = counted.saturating_sub(count);
    }
    counts.retain(|_, count| *count > 0);
}
