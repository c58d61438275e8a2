//! Questions about what became of submitted profiles in their reviews: see `decisions.rs`.

use rusqlite::{Connection, OptionalExtension, params};

use super::Database;
use super::values::{id, time};
use crate::domain::database_error::DatabaseError;
use crate::domain::refusals::{CountryRefusals, MAX_CASES, RefusalCase};

impl Database {
    /// What a server decided about the profiles for the numbers of a country.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn refusals(&self, country: &str, server: &str) -> Result<CountryRefusals, DatabaseError> {
        self.read(|sql| {
            let mut count = sql.prepare_cached(
                "SELECT count(*), count(refused_at) FROM decisions WHERE country = ?1 AND server = ?2",
            )?;
            let (decided, refused) =
                count.query_row([country, server], |row| Ok((row.get(0)?, row.get(1)?)))?;
            if refused == 0 {
                return Ok(CountryRefusals {
                    decided,
                    ..CountryRefusals::default()
                });
            }
            Ok(CountryRefusals {
                decided,
                refused,
                reason: reason(sql, country, server)?,
                cases: cases(sql, country, server)?,
            })
        })
    }
}

/// The most frequent comment, of those that are as frequent the latest one.
fn reason(
    sql: &Connection,
    country: &str,
    server: &str,
) -> Result<Option<(String, usize)>, DatabaseError> {
    let mut most = sql.prepare_cached(
        "SELECT comment_key, count(*) AS times FROM decisions
         WHERE country = ?1 AND server = ?2 AND refused_at IS NOT NULL AND comment_key <> ''
         GROUP BY comment_key ORDER BY times DESC, max(refused_at) DESC LIMIT 1",
    )?;
    let most: Option<(String, usize)> = most
        .query_row([country, server], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((key, times)) = most else {
        return Ok(None);
    };
    let mut latest = sql.prepare_cached(
        "SELECT comment FROM decisions
         WHERE country = ?1 AND server = ?2 AND comment_key = ?3 AND refused_at IS NOT NULL
         ORDER BY refused_at DESC LIMIT 1",
    )?;
    let comment = latest.query_row([country, server, &key], |row| row.get(0))?;
    Ok(Some((comment, times)))
}

fn cases(sql: &Connection, country: &str, server: &str) -> Result<Vec<RefusalCase>, DatabaseError> {
    let mut query = sql.prepare_cached(
        "SELECT catalogue.id AS id, catalogue.name, refused_at, decisions.comment
         FROM decisions JOIN catalogue USING (row)
         WHERE decisions.country = ?1 AND server = ?2 AND refused_at IS NOT NULL
         ORDER BY refused_at DESC LIMIT ?3",
    )?;
    let mut rows = query.query(params![country, server, MAX_CASES])?;
    let mut cases = Vec::new();
    while let Some(row) = rows.next()? {
        cases.push(RefusalCase {
            draft: id(row, "id")?,
            name: row.get(1)?,
            at: time(row.get(2)?),
            comment: row.get(3)?,
        });
    }
    Ok(cases)
}
