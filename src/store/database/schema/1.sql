-- Times are microseconds since 1970 in UTC. Ids are UUIDs as text.

-- The content of a draft, as JSON with its format version. What was typed last is in `outdated`.
CREATE TABLE drafts (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- Counts the saves of the content.
    version INTEGER NOT NULL,
    -- A random number of the run of the program that saved it last.
    saved_by INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    -- Since when it is in the trash; NULL for a draft in the list.
    trashed_at INTEGER,
    content TEXT NOT NULL
) STRICT;

-- The record of the submission of a draft, without its history.
CREATE TABLE records (
    row INTEGER PRIMARY KEY REFERENCES drafts (row) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    saved_by INTEGER NOT NULL DEFAULT 0,
    -- The id of the profile at the server, once it may be known there.
    profile TEXT,
    -- The account that it was submitted with, as JSON, while the server may still change the status.
    waits_with TEXT,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX records_by_profile ON records (profile) WHERE profile IS NOT NULL;
CREATE INDEX records_that_wait ON records (row) WHERE waits_with IS NOT NULL;

-- The values that the list of profiles shows, sorts by and searches: derived from draft and record.
CREATE TABLE catalogue (
    row INTEGER PRIMARY KEY REFERENCES drafts (row) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    changed_at INTEGER NOT NULL,
    -- Derived from drafts, for the indexes by which the list is read.
    trashed_at INTEGER,
    stage INTEGER NOT NULL,
    -- The country and the digits of the register number, to find possible duplicates.
    register TEXT,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    register_number TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    -- A JSON list.
    number_types TEXT NOT NULL,
    status TEXT NOT NULL,
    comment TEXT NOT NULL,
    guid TEXT,
    account_name TEXT NOT NULL,
    submitted_at INTEGER,
    decided_at INTEGER,
    -- 1 while the server has not decided about the profile that it has or may have.
    undecided INTEGER NOT NULL,
    -- Folded: without accents, in lower case.
    search TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_by_change ON catalogue (trashed_at, changed_at DESC, row, stage);
CREATE INDEX catalogue_by_stage ON catalogue (trashed_at, stage, changed_at DESC, row);
-- For the drafts that a program was sending when it ended.
CREATE INDEX catalogue_being_sent ON catalogue (status) WHERE status = 'submitting';
CREATE INDEX catalogue_by_register ON catalogue (register) WHERE register IS NOT NULL;

-- Any part of a word, of three characters or more.
CREATE VIRTUAL TABLE catalogue_search USING fts5 (
    search, content = 'catalogue', content_rowid = 'row', tokenize = 'trigram'
);

-- The changes of drafts since their row of the catalogue was derived. While somebody types, this small row is
-- all that a save writes: `drafts` still has the content, version and time before.
CREATE TABLE outdated (
    row INTEGER PRIMARY KEY REFERENCES drafts (row) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    saved_by INTEGER NOT NULL DEFAULT 0,
    -- The difference to the content, as JSON.
    patch TEXT NOT NULL
) STRICT;

-- All that happened to a draft. Rows are only ever added.
CREATE TABLE history (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    draft TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- The user and the computer.
    who TEXT NOT NULL,
    -- The versions of the content before and after a change of a field.
    based_on INTEGER,
    version INTEGER,
    field TEXT,
    before TEXT,
    after TEXT,
    -- JSON; for anything but a change of a field.
    event TEXT
) STRICT;
CREATE INDEX history_by_draft ON history (draft, sequence);
CREATE TRIGGER history_stays BEFORE UPDATE ON history
BEGIN
    SELECT RAISE (ABORT, 'the history is append-only');
END;
-- A draft that is deleted for good takes its history along.
CREATE TRIGGER history_is_kept BEFORE DELETE ON history
WHEN EXISTS (SELECT 1 FROM drafts WHERE id = OLD.draft)
BEGIN
    SELECT RAISE (ABORT, 'the history is append-only');
END;

-- Files of documents by content. They are deleted some time after the last draft with them.
CREATE TABLE documents (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    -- Since when no draft has it; from the start until a draft with it is saved.
    unused_since INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_unused ON documents (unused_since) WHERE unused_since IS NOT NULL;
-- The documents that a draft has, also those whose file is lost.
CREATE TABLE draft_documents (
    row INTEGER NOT NULL REFERENCES drafts (row) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (row, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_document ON draft_documents (sha256);

-- A draft that a program is editing or sending. Counts only while that program runs.
CREATE TABLE claims (
    draft TEXT NOT NULL,
    -- 'editing' or 'sending'.
    purpose TEXT NOT NULL,
    -- The id of the run of the program.
    program TEXT NOT NULL,
    -- What is shown of the program, and how it is recognised, as JSON.
    holder TEXT NOT NULL,
    PRIMARY KEY (draft, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    account TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The requirements of countries, by account.
CREATE TABLE requirements (
    account TEXT PRIMARY KEY,
    requirements TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_views (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    view TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Settings of this library, as JSON.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
