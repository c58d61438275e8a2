//! What became of submitted profiles in their reviews: derived from records and history with each save of a record.

use rusqlite::{Transaction, params};

use crate::domain::country::fold;
use crate::domain::database_error::DatabaseError;
use crate::domain::history::Event;
use crate::domain::refusals::ReviewOutcome;
use crate::domain::submission::SubmissionRecord;

/// The most characters of a folded comment that are compared.
const MAX_KEY: usize = 200;

/// Derives the row of a draft, which has this id, from its record and all of its events.
pub(super) fn derive(
    sql: &Transaction<'_>,
    (row, draft): (i64, &str),
    record: &SubmissionRecord,
) -> Result<(), DatabaseError> {
    let Some(outcome) = ReviewOutcome::of(record, &events(sql, draft)?) else {
        sql.prepare_cached("DELETE FROM decisions WHERE row = ?1")?
            .execute([row])?;
        return Ok(());
    };
    let (at, comment) = outcome.refused.unzip();
    let comment = comment.unwrap_or_default();
    let key: String = fold(&comment).chars().take(MAX_KEY).collect();
    sql.prepare_cached(
        "INSERT OR REPLACE INTO decisions (row, country, server, refused_at, comment, comment_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        row,
        outcome.country,
        outcome.server,
        at.map(jiff::Timestamp::as_microsecond),
        comment,
        key
    ])?;
    Ok(())
}

/// The events of a draft that can be read: what can't be is told when its profile is opened.
fn events(sql: &Transaction<'_>, draft: &str) -> Result<Vec<Event>, DatabaseError> {
    let mut query =
        sql.prepare_cached("SELECT event FROM history WHERE draft = ?1 AND event IS NOT NULL")?;
    let mut rows = query.query([draft])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?.as_str().unwrap_or_default();
        events.extend(serde_json::from_str::<Event>(text));
    }
    Ok(events)
}

/// Derives the rows of all drafts with a status in their history.
pub(super) fn fill(sql: &Transaction<'_>) -> Result<(), DatabaseError> {
    let mut query = sql.prepare(
        "SELECT drafts.row, id, record FROM drafts JOIN records USING (row)
         WHERE id IN (SELECT draft FROM history WHERE event LIKE '%\"event\":\"status\"%')",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (number, draft): (i64, String) = (row.get(0)?, row.get(1)?);
        let record = row.get_ref(2)?.as_str().unwrap_or_default();
        // As with the events.
        if let Ok(record) = serde_json::from_str(record) {
            derive(sql, (number, &draft), &record)?;
        }
    }
    Ok(())
}
