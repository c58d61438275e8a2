-- Documents: the name of a file in each draft that has it, for the list of documents; and the dates that people
-- entered, by content.
ALTER TABLE draft_documents ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE TABLE document_dates (
    sha256 TEXT PRIMARY KEY,
    -- Days of the calendar: 2026-03-31.
    issued TEXT,
    expires TEXT,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
