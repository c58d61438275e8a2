//! The list of profiles: rows in an order, with a search and a filter, and their numbers.
//!
//! The row of a draft is derived some time after it was saved. Until then it is derived for each query, and
//! comes first.

use std::collections::BTreeSet;
use std::ops::Range;

use rusqlite::types::FromSql;
use rusqlite::types::ToSql;
use rusqlite::{Connection, Row, Transaction, params};
use uuid::Uuid;

use super::Database;
use super::history::{self, Edit};
use super::list_row::{derive, stage, stage_number};
use super::patch;
use super::short_search;
use super::stored_draft::{load_newer, of_row};
use super::values::{from_json, id, time, to_json};
use crate::domain::country::fold;
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::{ProfileRow, ProfileStatus, search_text};
use crate::domain::row_query::RowQuery;
use crate::domain::submission::Stage;

impl Database {
    /// The rows at these positions of a list, most recently changed first, in the trash by when they came
    /// there.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn rows(
        &self,
        query: &RowQuery,
        range: Range<usize>,
    ) -> Result<Vec<ProfileRow>, DatabaseError> {
        self.read(|sql| {
            let mut found = outdated_rows(sql, query)?;
            let filter = Filter::of(query)?;
            let text = format!("{} LIMIT :count OFFSET :start", filter.select(COLUMNS));
            let start = range.start.saturating_sub(found.len());
            let count = range.end.saturating_sub(found.len()).saturating_sub(start);
            let mut parameters = filter.parameters();
            parameters.push((":count", &count));
            parameters.push((":start", &start));
            let mut query = sql.prepare_cached(&text)?;
            let mut rows = query.query(parameters.as_slice())?;
            found = found
                .into_iter()
                .take(range.end)
                .skip(range.start)
                .collect();
            while let Some(row) = rows.next()? {
                found.push(profile_row(row)?);
            }
            Ok(found)
        })
    }

    /// Calls `each` with all rows of a list, most recently changed first. Other queries of this program wait
    /// until the last one.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn each_row(
        &self,
        query: &RowQuery,
        mut each: impl FnMut(ProfileRow),
    ) -> Result<(), DatabaseError> {
        self.read(|sql| {
            outdated_rows(sql, query)?.into_iter().for_each(&mut each);
            let filter = Filter::of(query)?;
            let mut query = sql.prepare_cached(&filter.select(COLUMNS))?;
            let mut rows = query.query(filter.parameters().as_slice())?;
            while let Some(row) = rows.next()? {
                each(profile_row(row)?);
            }
            Ok(())
        })
    }

    /// The ids of all drafts that a list shows.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn ids(&self, query: &RowQuery) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let outdated = outdated_rows(sql, query)?;
            let mut ids: Vec<Uuid> = outdated.into_iter().map(|row| row.id).collect();
            let filter = Filter::of(query)?;
            let mut query = sql.prepare_cached(&filter.select("id"))?;
            let mut rows = query.query(filter.parameters().as_slice())?;
            while let Some(row) = rows.next()? {
                ids.push(id(row, "id")?);
            }
            Ok(ids)
        })
    }

    /// A draft in the list, other than this one and these, with its register number.
    ///
    /// # Errors
    /// When the drafts can't be read.
    pub fn possible_duplicate(
        &self,
        draft: &Draft,
        except: &BTreeSet<Uuid>,
    ) -> Result<Option<ProfileRow>, DatabaseError> {
        let Some(number) = RegisterNumber::of(&draft.content.profile) else {
            return Ok(None);
        };
        self.read(|sql| {
            let mut query = sql.prepare_cached(
                "SELECT drafts.row, drafts.id, version, created_at, drafts.changed_at, content,
                     drafts.trashed_at
                 FROM catalogue JOIN drafts USING (row)
                 WHERE (register = ?1 OR row IN (SELECT row FROM outdated))
                     AND drafts.id <> ?2 AND drafts.trashed_at IS NULL
                 ORDER BY drafts.id",
            )?;
            let mut rows = query.query([number.key(), draft.id.to_string()])?;
            while let Some(row) = rows.next()? {
                let other = of_row(sql, row)?.draft;
                if !except.contains(&other.id) && number.is_number_of(&other.content.profile) {
                    return Ok(Some(ProfileRow::of(&other)));
                }
            }
            Ok(None)
        })
    }

    /// Derives the rows of the drafts that were saved since, and adds their changed fields to the
    /// history. Returns true when there were any.
    ///
    /// # Errors
    /// When they can't be read or written.
    pub fn update_catalogue(&self, who: &str) -> Result<bool, DatabaseError> {
        let is_needed = self.read(|sql| {
            let mut query = sql.prepare_cached("SELECT EXISTS (SELECT 1 FROM outdated)")?;
            Ok(query.query_row([], |row| row.get::<_, bool>(0))?)
        })?;
        if is_needed {
            self.write(|sql| update(sql, who))?;
        }
        Ok(is_needed)
    }
}

const COLUMNS: &str = "id, name, company, register_number, city, country, number_types, stage, status, \
                       comment, guid, account_name, changed_at, submitted_at, decided_at, undecided, trashed_at";

/// The rows of the drafts that were saved since the list was updated, of those that the list shows.
pub(super) fn outdated_rows(
    sql: &Connection,
    query: &RowQuery,
) -> Result<Vec<ProfileRow>, DatabaseError> {
    let mut select = sql.prepare_cached(
        "SELECT drafts.row, drafts.id, drafts.version, created_at, drafts.changed_at, drafts.content,
             trashed_at
         FROM outdated JOIN drafts USING (row)",
    )?;
    let mut rows = select.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let stored = of_row(sql, row)?;
        if stored.trashed_at.is_some() != query.trashed {
            continue;
        }
        let draft = stored.draft;
        let row = ProfileRow {
            trashed_at: stored.trashed_at,
            ..ProfileRow::of(&draft)
        };
        if query.shows(&row, &search_text(&draft)) {
            found.push(row);
        }
    }
    found.sort_by_key(|row| std::cmp::Reverse((row.trashed_at, row.changed_at, row.id)));
    Ok(found)
}

/// The conditions of a query, for the drafts whose rows are derived.
pub(super) struct Filter {
    pub(super) sql: String,
    pub(super) stages: String,
    order: &'static str,
    search: String,
    /// A JSON list of ids.
    except: Option<String>,
}

impl Filter {
    pub(super) fn of(query: &RowQuery) -> Result<Self, DatabaseError> {
        let folded = fold(&query.search);
        let (trashed, order) = if query.trashed {
            ("trashed_at IS NOT NULL", "trashed_at DESC, changed_at DESC")
        } else {
            ("trashed_at IS NULL", "changed_at DESC")
        };
        let (search_sql, search) = if folded.is_empty() {
            ("", folded)
        } else if query.trashed {
            // The trash is small beside the list.
            (" AND instr(search, :search) > 0", folded)
        } else if folded.chars().count() <= short_search::MAX_CHARS {
            (
                " AND catalogue.row IN (SELECT rowid FROM catalogue_short WHERE catalogue_short MATCH :search)",
                short_search::term(&folded),
            )
        } else {
            let phrase = format!("\"{}\"", folded.replace('"', "\"\""));
            (
                " AND catalogue.row IN (SELECT rowid FROM catalogue_search WHERE search MATCH :search)",
                phrase,
            )
        };
        let filled_in = if query.filled_in {
            " AND search <> ''"
        } else {
            ""
        };
        let except = (!query.except.is_empty()).then(|| to_json(&query.except));
        let except_sql = match except {
            Some(_) => " AND id NOT IN (SELECT value FROM json_each(:except))",
            None => "",
        };
        Ok(Self {
            sql: format!(
                "{trashed}{search_sql}{filled_in}{except_sql}
                 AND row NOT IN (SELECT row FROM outdated)"
            ),
            stages: stages_sql(&query.filters.stages),
            order,
            search,
            except: except.transpose()?,
        })
    }

    /// The statement that reads these columns, in the order of the list.
    fn select(&self, columns: &str) -> String {
        format!(
            "SELECT {columns} FROM catalogue WHERE {} {} ORDER BY {}, row DESC",
            self.sql, self.stages, self.order
        )
    }

    pub(super) fn parameters(&self) -> Vec<(&str, &dyn ToSql)> {
        let mut parameters: Vec<(&str, &dyn ToSql)> = Vec::new();
        if !self.search.is_empty() {
            parameters.push((":search", &self.search));
        }
        if let Some(except) = &self.except {
            parameters.push((":except", except));
        }
        parameters
    }
}

fn stages_sql(stages: &BTreeSet<Stage>) -> String {
    let numbers = stages.iter().map(|stage| stage_number(*stage).to_string());
    let numbers = numbers.collect::<Vec<_>>().join(", ");
    if numbers.is_empty() {
        String::new()
    } else {
        format!("AND stage IN ({numbers})")
    }
}

/// The values of a row, one after the other: finding each by its name takes longer than reading it.
struct Values<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl Values<'_> {
    fn take<T: FromSql>(&mut self) -> Result<T, DatabaseError> {
        self.next += 1;
        Ok(self.row.get(self.next - 1)?)
    }
}

/// The row of the list, from [`COLUMNS`].
fn profile_row(row: &Row<'_>) -> Result<ProfileRow, DatabaseError> {
    let mut values = Values { row, next: 0 };
    // In the order of the columns.
    Ok(ProfileRow {
        id: Uuid::try_parse(&values.take::<String>()?).map_err(|_| DatabaseError::Damaged)?,
        name: values.take()?,
        company: values.take()?,
        register_number: values.take()?,
        city: values.take()?,
        country: values.take()?,
        number_types: from_json("catalogue", &values.take::<String>()?)?,
        stage: stage(values.take()?)?,
        status: ProfileStatus::from_text(&values.take::<String>()?)
            .ok_or(DatabaseError::Damaged)?,
        comment: values.take()?,
        guid: values
            .take::<Option<String>>()?
            .and_then(|text| Uuid::try_parse(&text).ok()),
        account_name: values.take()?,
        changed_at: time(values.take()?),
        submitted_at: values.take::<Option<i64>>()?.map(time),
        decided_at: values.take::<Option<i64>>()?.map(time),
        is_undecided: values.take()?,
        trashed_at: values.take::<Option<i64>>()?.map(time),
    })
}

fn update(sql: &Transaction<'_>, who: &str) -> Result<(), DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT row, id, version, content FROM drafts WHERE row IN (SELECT row FROM outdated)",
    )?;
    let mut rows = query.query([])?;
    let mut outdated = Vec::new();
    while let Some(row) = rows.next()? {
        let before: String = row.get("content")?;
        let number: i64 = row.get("row")?;
        let newer = load_newer(sql, number)?.ok_or(DatabaseError::Damaged)?;
        let after = patch::apply(&before, &newer.patch)?;
        let edit = Edit {
            draft: id(row, "id")?,
            at: newer.changed_at,
            who,
            based_on: row.get("version")?,
            version: newer.version,
        };
        history::append_changes(sql, &edit, &before, &after)?;
        outdated.push((number, newer, after));
    }
    for (row, newer, content) in outdated {
        sql.prepare_cached(
            "UPDATE drafts SET version = ?2, changed_at = ?3, saved_by = ?4, content = ?5 WHERE row = ?1",
        )?
        .execute(params![row, newer.version, newer.changed_at, newer.saved_by, content])?;
        sql.prepare_cached("DELETE FROM outdated WHERE row = ?1")?
            .execute([row])?;
        derive(sql, row)?;
    }
    Ok(())
}
