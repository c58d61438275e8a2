//! The list of profiles: the rows of a query.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{ControlFlow, Range};

use rusqlite::types::FromSql;
use rusqlite::{CachedStatement, Connection, Row, Transaction, params};
use uuid::Uuid;

use super::Database;
use super::history::{self, Edit};
use super::list_row::{derive, stage};
use super::listing::{Item, Source};
use super::patch;
use super::stored_draft::{load_newer, of_row};
use super::values::{from_json, id, time, to_json};
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::{ProfileRow, ProfileStatus};
use crate::domain::row_order::sort_text;
use crate::domain::row_query::RowQuery;

const ID_OF_ROW: &str = "SELECT id FROM catalogue WHERE row = ?1";

/// The id of a draft; `select` is [`ID_OF_ROW`].
fn id_of(select: &mut CachedStatement<'_>, item: &Item<'_>) -> Result<Uuid, DatabaseError> {
    match item {
        Item::Derived(row) => Ok(row.id),
        Item::Stored(row) => select.query_row([row], |row| Ok(id(row, "id")))?,
    }
}

impl Database {
    /// The rows at these positions of a list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn rows(
        &self,
        query: &RowQuery,
        range: Range<usize>,
    ) -> Result<Vec<ProfileRow>, DatabaseError> {
        self.read(|sql| {
            let mut reader = RowReader::of(sql)?;
            let mut found = Vec::new();
            Source::of(sql)?.listing(query)?.page(&range, &mut |item| {
                found.push(reader.row(&item)?);
                Ok(())
            })?;
            Ok(found)
        })
    }

    /// Calls `each` with all rows of a list in order. Other queries of this program wait until the last one.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn each_row(
        &self,
        query: &RowQuery,
        mut each: impl FnMut(ProfileRow),
    ) -> Result<(), DatabaseError> {
        self.read(|sql| {
            let mut reader = RowReader::of(sql)?;
            Source::of(sql)?.listing(query)?.walk(&mut |item| {
                each(reader.row(&item)?);
                Ok(ControlFlow::Continue(()))
            })
        })
    }

    /// The ids of the drafts at these positions of a list.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn ids(&self, query: &RowQuery, range: &Range<usize>) -> Result<Vec<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut ids = Vec::new();
            let mut select = sql.prepare_cached(ID_OF_ROW)?;
            Source::of(sql)?.listing(query)?.page(range, &mut |item| {
                ids.push(id_of(&mut select, &item)?);
                Ok(())
            })?;
            Ok(ids)
        })
    }

    /// Those of these drafts that a list shows.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn shown_of(
        &self,
        query: &RowQuery,
        drafts: &BTreeSet<Uuid>,
    ) -> Result<BTreeSet<Uuid>, DatabaseError> {
        self.read(|sql| {
            let mut select = sql.prepare_cached(
                "SELECT drafts.row, drafts.id AS id FROM json_each(?1) CROSS JOIN drafts ON drafts.id = json_each.value",
            )?;
            let mut found = select.query([to_json(drafts)?])?;
            let mut numbers = BTreeMap::new();
            while let Some(row) = found.next()? {
                let number: i64 = row.get(0)?;
                numbers.insert(number, id(row, "id")?);
            }
            let mut shown = BTreeSet::new();
            Source::of(sql)?.listing(query)?.walk(&mut |item| {
                shown.extend(match item {
                    Item::Derived(row) => drafts.get(&row.id).copied(),
                    Item::Stored(row) => numbers.get(&row).copied(),
                });
                Ok(if shown.len() < numbers.len() {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                })
            })?;
            Ok(shown)
        })
    }

    /// The next row of a list whose name begins with a text, and its position: from this position on, then from the
    /// first. Accents and case are ignored.
    ///
    /// # Errors
    /// When the rows can't be read.
    pub fn next_named(
        &self,
        query: &RowQuery,
        begins_with: &str,
        from: usize,
    ) -> Result<Option<(usize, Uuid)>, DatabaseError> {
        let Some(start) = sort_text(begins_with) else {
            return Ok(None);
        };
        self.read(|sql| {
            let mut select = sql.prepare_cached(
                "SELECT row FROM catalogue WHERE name_key >= ?1 AND name_key < ?1 || char(0x10FFFF)",
            )?;
            let named = select.query_map([&start], |row| row.get(0))?;
            let named: BTreeSet<i64> = named.collect::<Result<_, _>>()?;
            let mut select = sql.prepare_cached(ID_OF_ROW)?;
            let mut first = None;
            let mut position = 0;
            Source::of(sql)?.listing(query)?.walk(&mut |item| {
                let is_found = match &item {
                    Item::Derived(row) => {
                        sort_text(&row.name).is_some_and(|name| name.starts_with(&start))
                    }
                    Item::Stored(row) => named.contains(row),
                };
                let is_next = position >= from;
                if is_found && (is_next || first.is_none()) {
                    first = Some((position, id_of(&mut select, &item)?));
                }
                position += 1;
                Ok(if is_found && is_next {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                })
            })?;
            Ok(first)
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

/// Reads the rows of a list.
struct RowReader<'a>(CachedStatement<'a>);

impl<'a> RowReader<'a> {
    fn of(sql: &'a Connection) -> Result<Self, DatabaseError> {
        let text = format!("SELECT {COLUMNS} FROM catalogue WHERE row = ?1");
        Ok(Self(sql.prepare_cached(&text)?))
    }

    fn row(&mut self, item: &Item<'_>) -> Result<ProfileRow, DatabaseError> {
        match item {
            Item::Derived(row) => Ok((*row).clone()),
            Item::Stored(row) => self.0.query_row([row], |row| Ok(profile_row(row)))?,
        }
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

pub(super) fn update(sql: &Transaction<'_>, who: &str) -> Result<(), DatabaseError> {
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
