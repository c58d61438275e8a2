-- What became of submitted profiles in their reviews: derived from records and history. See decisions.rs.
CREATE TABLE decisions (
    row INTEGER PRIMARY KEY REFERENCES drafts (row) ON DELETE CASCADE,
    -- The country of the numbers, as it was sent.
    country TEXT NOT NULL,
    -- The environment of the account, or the address of a custom server.
    server TEXT NOT NULL,
    -- When the profile was last not approved; NULL for one that never came back.
    refused_at INTEGER,
    -- What CM.com wrote then.
    comment TEXT NOT NULL,
    -- The comment folded and cut, to count those that are alike.
    comment_key TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_country ON decisions (country, server, refused_at DESC);
CREATE INDEX decisions_by_comment ON decisions (country, server, comment_key, refused_at)
    WHERE refused_at IS NOT NULL;
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
-- Following profiles: those of an account, without reading all records. A damaged record has no account.
CREATE INDEX records_by_account ON records (
    CASE WHEN json_valid(record) THEN json_extract(record, '$.target.accountGuid') END, profile
) WHERE profile IS NOT NULL;
-- How long reviews took, by group of rows, and so by country.
CREATE INDEX catalogue_reviews ON catalogue (row_group, submitted_at, decided_at)
    WHERE decided_at > submitted_at;
