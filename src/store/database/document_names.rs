//! The names of documents in drafts, for a database of a version that did not note them.

use rusqlite::{Transaction, params};
use serde_json::Value;

use crate::domain::attachment::clean_name;
use crate::domain::database_error::DatabaseError;

/// Notes the names of the documents of all drafts. Those of a draft that can't be read stay blank: that is told when it
/// is opened.
pub(super) fn fill(sql: &Transaction<'_>) -> Result<(), DatabaseError> {
    let mut query = sql.prepare(
        "SELECT row, content, patch FROM drafts LEFT JOIN outdated USING (row)
         WHERE row IN (SELECT row FROM draft_documents)",
    )?;
    let mut name = sql.prepare(
        "UPDATE draft_documents SET name = ?3 WHERE row = ?1 AND sha256 = ?2 AND name <> ?3",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let content: String = row.get(1)?;
        let newer: Option<String> = row.get(2)?;
        let json = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
        let (content, newer) = (json(&content), json(&newer.unwrap_or_default()));
        // As `patch.rs` writes what was saved last.
        let newer = newer.pointer("/rest/set/attachments");
        let documents = newer.or(content.get("attachments"));
        let documents = documents.and_then(Value::as_array);
        for document in documents.into_iter().flatten() {
            let text = |name| document.get(name).and_then(Value::as_str);
            if let (Some(sha256), Some(file_name)) = (text("sha256"), text("name")) {
                let row: i64 = row.get(0)?;
                name.execute(params![row, sha256, clean_name(file_name)])?;
            }
        }
    }
    Ok(())
}
